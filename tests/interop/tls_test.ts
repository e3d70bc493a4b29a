/**
 * TLS of the stack against OpenSSL and nginx behind a TAP, as client and as server,
 * from the first byte and in the middle of a conversation.
 *
 * ```text
 * stack.connectTls, listenTls, startTls ── tap0 ── kernel ── openssl, curl, nginx
 * ```
 *
 * @module
 */

import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { StreamConn, TlsConn } from "../../mod.ts";
import { OTHER, PEER, ROOT } from "../netconn/tls/tls_certificates.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { NGINX_NEEDS, startNginx } from "./nginx.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";
import { TemporaryFolder } from "./temporary_folder.ts";
import { untilListening } from "./until_listening.ts";

const OPENSSL = { needs: [...KERNEL_SOCKETS_NEEDS, "openssl", "ss"] };
const CURL = { needs: [...KERNEL_SOCKETS_NEEDS, "curl"] };
const NGINX = { needs: [...KERNEL_SOCKETS_NEEDS, ...NGINX_NEEDS] };

/** A folder with the peer's certificate and key, and the root's. */
async function certificateFolder(): Promise<TemporaryFolder> {
  const folder = await TemporaryFolder.create();
  const { path } = folder;
  await Deno.writeTextFile(`${path}/root.pem`, ROOT);
  await Deno.writeTextFile(`${path}/cert.pem`, PEER.cert);
  await Deno.writeTextFile(`${path}/key.pem`, PEER.key);
  return folder;
}

const say = (conn: StreamConn, text: string): Promise<number> =>
  conn.write(new TextEncoder().encode(text));

/** Reads until the end of a line. */
async function line(conn: StreamConn): Promise<string> {
  let text = "";
  const into = new Uint8Array(1);
  while (!text.endsWith("\n")) {
    if (await conn.read(into) === null) throw new Error(`"${text}", then end`);
    text += String.fromCharCode(into[0]);
  }
  return text.trimEnd();
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  interopTest(
    `connectTls() talks to openssl s_server, TLS 1.2 and 1.3, ${where}`,
    OPENSSL,
    async () => {
      await using net = await TapNetwork.create({ thread });
      await using folder = await certificateFolder();
      for (const version of ["-tls1_2", "-tls1_3"]) {
        await using server = net.namespace.spawn(
          [
            ...["openssl", "s_server", "-accept", "443", version, "-quiet"],
            ...["-cert", "cert.pem", "-key", "key.pem", "-alpn", "h2,x"],
            ...["-Verify", "1", "-CAfile", "root.pem", "-rev"],
          ],
          { cwd: folder.path },
        );
        await untilListening(net.namespace, server, 443);
        await using conn = await net.stack.connectTls({
          hostname: KERNEL,
          port: 443,
          caCerts: [ROOT],
          alpnProtocols: ["x"],
          ...PEER, // the server wants a certificate of the client's
        });
        assertEquals(await conn.handshake(), { alpnProtocol: "x" });
        await say(conn, "hello\n");
        assertEquals(await line(conn), "olleh");
      }
    },
  );

  interopTest(
    `listenTls() talks to openssl s_client, which sends a name, ${where}`,
    OPENSSL,
    async () => {
      await using net = await TapNetwork.create({ thread });
      await using folder = await certificateFolder();
      await using listener = await net.stack.listenTls({
        port: 443,
        ...PEER,
        alpnProtocols: ["h2"],
      }).ready();
      for (const version of ["-tls1_2", "-tls1_3"]) {
        await using client = net.namespace.spawn(
          [
            ...["openssl", "s_client", "-connect", `${OURS}:443`, version],
            ...["-CAfile", "root.pem", "-verify_return_error"],
            ...["-verify_hostname", "peer.test", "-servername", "peer.test"],
            ...["-alpn", "h2", "-ign_eof"],
          ],
          { cwd: folder.path },
        );
        const conn = await listener.accept();
        assertEquals(await conn.handshake(), { alpnProtocol: "h2" });
        await client.write("hello\n");
        assertEquals(await line(conn), "hello");
        await say(conn, "bye\n");
        conn.close();
        const { code, stdout } = await client.output();
        assertEquals(code, 0, stdout);
        assertStringIncludes(stdout, "Verify return code: 0 (ok)");
        assertStringIncludes(stdout, "ALPN protocol: h2");
        assertStringIncludes(stdout, "\nbye\n");
      }
    },
  );

  interopTest(
    `startTls() is the server of openssl s_client -starttls smtp, ${where}`,
    OPENSSL,
    async () => {
      await using net = await TapNetwork.create({ thread });
      await using folder = await certificateFolder();
      await using listener = await net.stack.listen({ port: 25 }).ready();
      await using client = net.namespace.spawn(
        [
          ...["openssl", "s_client", "-connect", `${OURS}:25`],
          ...["-starttls", "smtp", "-name", "client.test", "-ign_eof"],
          ...["-CAfile", "root.pem", "-verify_return_error"],
          ...["-verify_hostname", "peer.test"],
        ],
        { cwd: folder.path },
      );
      const plain = await listener.accept();
      await say(plain, "220 peer.test ESMTP\r\n");
      assertEquals(await line(plain), "EHLO client.test");
      await say(plain, "250-peer.test\r\n250 STARTTLS\r\n");
      assertEquals(await line(plain), "STARTTLS");
      await say(plain, "220 go ahead\r\n");
      const conn = await net.stack.startTls(plain, { server: true, ...PEER });
      await client.write("NOOP\n");
      assertEquals(await line(conn), "NOOP");
      await say(conn, "250 done\r\n");
      conn.close();
      const { code, stdout } = await client.output();
      assertEquals(code, 0, stdout);
      assertStringIncludes(stdout, "Verify return code: 0 (ok)");
      assertStringIncludes(stdout, "250 done");
    },
  );

  interopTest(
    `startTls() is the client of a server of Python with OpenSSL, ${where}`,
    { needs: [...KERNEL_SOCKETS_NEEDS, "ss", "python3"] },
    async () => {
      await using net = await TapNetwork.create({ thread });
      await using folder = await certificateFolder();
      await Deno.writeTextFile(`${folder.path}/server.py`, STARTTLS_SERVER);
      await using server = net.namespace.spawn(
        ["python3", "server.py"],
        { cwd: folder.path },
      );
      await untilListening(net.namespace, server, 25);
      const plain = await net.stack.connect({ hostname: KERNEL, port: 25 });
      assertEquals(await line(plain), "220 peer.test ESMTP");
      await say(plain, "STARTTLS\r\n");
      assertEquals(await line(plain), "220 go ahead");
      await using conn = await net.stack.startTls(plain, {
        hostname: "peer.test",
        caCerts: [ROOT],
      });
      await say(conn, "NOOP\r\n");
      assertEquals(await line(conn), "250 peer.test NOOP"); // the name was sent
      // Back to plain text is for others: both end TLS.
      await conn.closeWrite();
      assertEquals(await conn.read(new Uint8Array(1)), null);
    },
  );

  interopTest(
    `listenTls() serves curl, which trusts or does not, ${where}`,
    CURL,
    async () => {
      await using net = await TapNetwork.create({ thread });
      await using folder = await certificateFolder();
      const body = "x".repeat(1_000_000);
      const answer = async (conn: TlsConn): Promise<void> => {
        while (await line(conn) !== "");
        const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}`;
        await say(conn, `${head}\r\nconnection: close\r\n\r\n${body}`);
        await conn[Symbol.asyncDispose]();
      };
      const failures: Error[] = [];
      const serve = async (pair: typeof PEER, port: number): Promise<void> => {
        const listener = await net.stack.listenTls({ port, ...pair }).ready();
        for await (const conn of listener) {
          answer(conn).catch((error) => failures.push(error));
        }
      };
      const serving = [serve(PEER, 443), serve(OTHER, 444)];
      const curl = (port: number) =>
        net.namespace.exec(
          [
            ...["curl", "-sS", "--cacert", "root.pem"],
            ...["--resolve", `peer.test:${port}:${OURS}`],
            `https://peer.test:${port}/`,
          ],
          { cwd: folder.path },
        );
      const results = await Promise.all([curl(443), curl(443), curl(443)]);
      for (const { code, stdout } of results) {
        assertEquals(code, 0);
        assertEquals(stdout, body);
      }
      assertEquals(failures, []);
      assertEquals((await curl(444)).code, 60); // not its name
      await eventually(() => assertEquals(failures.length, 1));
      assertEquals((await curl(443)).code, 0);
      await net.stack.close();
      await Promise.all(serving);
    },
  );

  interopTest(
    `connectTls() gets a file from nginx, ${where}`,
    NGINX,
    async () => {
      await using net = await TapNetwork.create({ thread });
      await using folder = await certificateFolder();
      const { path } = folder;
      const body = "y".repeat(2_000_000);
      await Deno.writeTextFile(`${path}/file`, body);
      await using _nginx = await startNginx(net, path, { tls: true });
      const get = async (caCerts: string[]): Promise<string> => {
        const conn = await net.stack.connectTls({
          hostname: KERNEL,
          port: 443,
          caCerts,
        });
        await say(conn, "GET /file HTTP/1.0\r\nhost: peer.test\r\n\r\n");
        const text = await new Response(conn.readable).text();
        conn.close();
        return text;
      };
      const texts = await Promise.all([get([ROOT]), get([ROOT])]);
      for (const text of texts) assert(text.endsWith(`\r\n\r\n${body}`));
      const { name } = await get([]).catch((error) => error);
      assertEquals(name, "InvalidData");
    },
  );
}

/** Says a few lines in plain text, and goes on with Python's TLS, OpenSSL's. */
const STARTTLS_SERVER = `
import socket, ssl
names = []
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("cert.pem", "key.pem")
context.sni_callback = lambda sock, name, ctx: names.append(name)
listener = socket.create_server(("", 25))
conn, _ = listener.accept()
conn.sendall(b"220 peer.test ESMTP\\r\\n")
assert conn.recv(99) == b"STARTTLS\\r\\n"
conn.sendall(b"220 go ahead\\r\\n")
tls = context.wrap_socket(conn, server_side=True)
assert tls.recv(99) == b"NOOP\\r\\n"
tls.sendall(b"250 " + names[0].encode() + b" NOOP\\r\\n")
assert tls.recv(99) == b""
tls.unwrap().close()
`;

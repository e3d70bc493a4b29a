/**
 * node:tls, unchanged, over sockets of the stack: as client it talks to openssl's
 * s_server, as server to its s_client.
 *
 * @module
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { once } from "node:events";
import {
  connect,
  type ConnectionOptions,
  createServer,
  type Server,
  type TLSSocket,
} from "node:tls";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { interopTest } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "openssl"] };
const NAME = "peer.test";
const SIZE = 8_000_000;

/** What a test has: certificates, and a stack on a network. */
interface Place {
  net: TapNetwork;
  stack: Stack;
  folder: CertificateFolder;
  client: CertificateFolder;
}

/** A test after which its stack holds nothing. */
function tlsTest(name: string, work: (place: Place) => Promise<void>): void {
  interopTest(name, NEEDS, async () => {
    await using net = await TapNetwork.create();
    const { namespace, stack } = net;
    const nothingLeft = await leftBehind(stack);
    await using folder = await CertificateFolder.create(namespace, NAME);
    await using client = await CertificateFolder.create(
      namespace,
      "client.test",
    );
    await work({ net, stack, folder, client });
    await nothingLeft();
  });
}

/** openssl's server on port 443 of the kernel. */
async function startServer(
  net: TapNetwork,
  folder: CertificateFolder,
  ...args: string[]
): Promise<Spawned> {
  const server = net.namespace.spawn([
    ...["openssl", "s_server", "-accept", "443"],
    ...["-key", "key.pem", "-cert", "cert.pem", ...args],
  ], { cwd: folder.path });
  await server.waitFor("ACCEPT");
  return server;
}

/** Connects to it by the stack; resolves when the handshake is done. */
async function secure(
  stack: Stack,
  options: ConnectionOptions,
): Promise<TLSSocket> {
  const socket = connect({
    socket: stack.node.connect(443, KERNEL),
    servername: NAME,
    ...options,
  });
  await once(socket, "secureConnect");
  return socket;
}

async function end(socket: TLSSocket): Promise<void> {
  const closed = once(socket, "close");
  socket.end();
  socket.resume();
  await closed;
}

tlsTest(
  "node:tls connects by the stack to openssl: ALPN, certificates of both, text each way",
  async ({ net, stack, folder, client }) => {
    await using server = await startServer(net, folder, ...[
      ...["-alpn", "acme,echo/1", "-Verify", "1", "-verify_return_error"],
      ...["-CAfile", `${client.path}/cert.pem`],
    ]);
    const { key, cert } = client;
    const socket = await secure(stack, {
      ALPNProtocols: ["echo/1", "other"],
      ca: folder.cert,
      key,
      cert,
    });
    assertEquals(socket.alpnProtocol, "echo/1");
    assertEquals(socket.getProtocol(), "TLSv1.3");
    assertEquals(socket.authorized, true);
    assertEquals(socket.getPeerCertificate().subject.CN, NAME);
    await server.waitFor("CN = client.test");
    const received = once(socket, "data");
    await server.write("from openssl\n");
    assertEquals(`${(await received)[0]}`, "from openssl\n");
    socket.write("from node\n");
    await server.waitFor("from node");
    await end(socket);
  },
);

tlsTest(
  "node:tls over the stack refuses a certificate that it does not know or that has another name",
  async ({ net, stack, folder }) => {
    await using _server = await startServer(net, folder);
    const failure = async (options: ConnectionOptions): Promise<string> => {
      const socket = connect({
        socket: stack.node.connect(443, KERNEL),
        servername: NAME,
        ...options,
      });
      const closed = new Promise((resolve) => socket.on("close", resolve));
      const [error] = await once(socket, "error");
      await closed;
      return error.code;
    };
    assertEquals(await failure({}), "DEPTH_ZERO_SELF_SIGNED_CERT");
    assertEquals(
      await failure({ ca: folder.cert, servername: "other.test" }),
      "ERR_TLS_CERT_ALTNAME_INVALID",
    );
    await _server.kill();
    assertEquals(await failure({}), "ECONNREFUSED");
  },
);

/** A server of node:tls on port 443 of a stack. */
async function listening(stack: Stack, server: Server): Promise<Server> {
  stack.node.listen(server, 443);
  await once(server, "listening");
  return server;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  await closed;
}

tlsTest(
  "openssl connects to node:tls on the stack: ALPN, certificates of both, session, a stranger",
  async ({ net, stack, folder, client }) => {
    const { key, cert } = folder;
    const server = await listening(
      stack,
      createServer({
        key,
        cert,
        ca: client.cert,
        requestCert: true,
        rejectUnauthorized: true,
        ALPNProtocols: ["echo/1"],
      }, (socket) => {
        const { CN } = socket.getPeerCertificate().subject;
        socket.end(`${CN} ${socket.alpnProtocol} ${socket.remoteAddress}\n`);
        socket.resume();
      }),
    );
    const refused = once(server, "tlsClientError");
    const sClient = (...args: string[]) =>
      net.namespace.exec([
        ...["openssl", "s_client", "-connect", `${OURS}:443`],
        ...["-servername", NAME, "-CAfile", "cert.pem"],
        ...["-verify_return_error", "-alpn", "other,echo/1", ...args],
      ], { cwd: folder.path });
    const identity = [
      ...["-key", `${client.path}/key.pem`],
      ...["-cert", `${client.path}/cert.pem`],
    ];
    const { stdout } = await sClient("-ign_eof", ...identity);
    assertMatch(stdout, /client\.test echo\/1 ::ffff:10\.9\.0\.1$/m);
    assertMatch(stdout, /Verify return code: 0 \(ok\)/);
    assertMatch(stdout, /^ALPN protocol: echo\/1$/m);
    assert((await sClient("-ign_eof")).code !== 0); // it has no certificate
    await refused;
    await close(server);
  },
);

tlsTest(
  `node:tls over the stack carries ${SIZE} bytes each way at once, as client and as server`,
  async ({ net, stack, folder }) => {
    const { key, cert } = folder;
    const ours = noise(SIZE);
    const theirs = ours.toReversed();
    /** Sends and receives at once, and ends when both are done. */
    const exchange = async (
      socket: TLSSocket,
      peer: Spawned,
    ): Promise<string> => {
      const parts: Uint8Array[] = [];
      let size = 0;
      socket.on("data", (part: Uint8Array) => {
        parts.push(part);
        size += part.length;
      });
      socket.write(ours);
      await peer.write(theirs);
      await eventually(() => assertEquals(size, SIZE), 30_000);
      await eventually(() => assertEquals(socket.writableLength, 0), 30_000);
      return sha256(await new Blob(parts as BlobPart[]).bytes());
    };
    const got = async (path: string): Promise<void> => {
      await eventually(async () => {
        const bytes = await Deno.readFile(path);
        assertEquals(bytes.length, SIZE);
        assertEquals(sha256(bytes), sha256(ours));
      });
    };

    const sServer = net.namespace.spawn([
      "sh",
      "-c",
      "exec openssl s_server -quiet -accept 443 -key key.pem -cert cert.pem " +
      ">received",
    ], { cwd: folder.path });
    let socket: TLSSocket | undefined;
    await eventually(async () => {
      socket = await secure(stack, { ca: cert });
    });
    assertEquals(await exchange(socket!, sServer), sha256(theirs));
    await got(`${folder.path}/received`);
    await end(socket!);
    await sServer.kill();

    const server = await listening(stack, createServer({ key, cert }));
    const accepted = once(server, "secureConnection");
    const sClient = net.namespace.spawn([
      "sh",
      "-c",
      `exec openssl s_client -quiet -connect ${OURS}:443 >got`,
    ], { cwd: folder.path });
    const [peer] = await accepted as [TLSSocket];
    assertEquals(await exchange(peer, sClient), sha256(theirs));
    await got(`${folder.path}/got`);
    await end(peer);
    await sClient.kill();
    await close(server);
  },
);

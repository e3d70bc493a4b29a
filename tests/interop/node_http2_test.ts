/**
 * node:http2, unchanged, over sockets of the stack: as client it talks to nghttpd, as
 * server to nghttp and curl; with prior knowledge, and by ALPN over TLS.
 *
 * @module
 */

import { assertEquals, assertMatch } from "@std/assert";
import { Buffer } from "node:buffer";
import { once } from "node:events";
import {
  type ClientHttp2Session,
  connect,
  createSecureServer,
  createServer,
  type Http2SecureServer,
  type Http2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from "node:http2";
import { connect as connectTls } from "node:tls";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { CertificateFolder } from "./certificate_folder.ts";
import { curlFrom } from "./curl.ts";
import { untilListening } from "./until_listening.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const BASE_NEEDS = [...KERNEL_SOCKETS_NEEDS, "openssl"];
const CLIENT_NEEDS = { needs: [...BASE_NEEDS, "nghttpd", "ss"] };
const SERVER_NEEDS = { needs: [...BASE_NEEDS, "nghttp", "curl"] };
const NAME = "peer.test";
const SIZE = 1_000_000;
const SMALL = 1_000;
const STREAMS = 20;

/** Gets a file on a stream of its own. */
async function get(
  session: ClientHttp2Session,
  path: string,
): Promise<[status: number, body: Uint8Array]> {
  const stream = session.request({ ":path": path });
  let status = 0;
  stream.on("response", (headers) => status = Number(headers[":status"]));
  const chunks = await Array.fromAsync(stream as AsyncIterable<Uint8Array>);
  return [status, Buffer.concat(chunks)];
}

for (const secure of [false, true]) {
  const how = secure ? "over TLS" : "in clear";

  interopTest(
    `node:http2 gets ${STREAMS} files at once from nghttpd by the stack, ${how}`,
    CLIENT_NEEDS,
    async () => {
      await using net = await TapNetwork.create();
      const { stack } = net;
      const nothingLeft = await leftBehind(stack);
      await using folder = await CertificateFolder.create(net.namespace, NAME);
      // Node runs TLS over a stream that is no socket of the system slowly for HTTP/2.
      const data = noise(secure ? 200_000 : SIZE);
      await Deno.writeFile(`${folder.path}/file`, data);
      const nghttpd = net.namespace.spawn([
        ...["nghttpd", "-d", folder.path, "-a", KERNEL, "8443"],
        ...(secure ? ["key.pem", "cert.pem"] : ["--no-tls"]),
      ], { cwd: folder.path });
      await untilListening(net.namespace, nghttpd, 8443);
      const session = secure
        ? connect(`https://${NAME}:8443`, {
          createConnection: () =>
            connectTls({
              socket: stack.node.connect(8443, KERNEL),
              ALPNProtocols: ["h2"],
              servername: NAME,
              ca: folder.cert,
            }),
        })
        : connect(`http://${KERNEL}:8443`, {
          createConnection: () => stack.node.connect(8443, KERNEL),
        });
      for (let n = 0; n < 2; n++) {
        const all = Array.from(
          { length: STREAMS },
          () => get(session, "/file"),
        );
        for (const [status, body] of await Promise.all(all)) {
          assertEquals([status, sha256(body)], [200, sha256(data)]);
        }
      }
      assertEquals((await get(session, "/none"))[0], 404);
      session.close();
      await once(session, "close");
      await nghttpd.kill();
      await nothingLeft();
    },
  );
}

interopTest(
  "node:http2 tells that a server is gone",
  CLIENT_NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    const open = (): ClientHttp2Session =>
      connect(`http://${KERNEL}:8443`, {
        createConnection: () => stack.node.connect(8443, KERNEL),
      });
    const [error] = await once(open(), "error");
    assertEquals(error.code, "ECONNREFUSED");
    const peer = await net.kernel.listen(8443);
    const session = open();
    const stream = session.request({ ":path": "/" });
    const failed = once(stream, "error");
    session.on("error", () => {});
    const closed = new Promise((resolve) => session.on("close", resolve));
    const accepted = await peer.accept();
    assertMatch(await accepted.recv(), /^PRI \* HTTP\/2\.0/);
    await accepted.abort();
    assertEquals((await failed)[0].code, "ECONNRESET");
    await closed;
    await peer.close();
    await nothingLeft();
  },
);

/** Gives a server of node:http2 the connections to a port of the stack. */
async function serving(
  stack: Stack,
  port: number,
  server: Http2Server | Http2SecureServer,
): Promise<AsyncDisposable> {
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  stack.node.listen(server, port);
  await once(server, "listening");
  return {
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      for (const session of sessions) session.destroy();
      await closed;
    },
  };
}

/** Tells the length and digest of what it is sent; or sends `data`. */
function answering(data: Uint8Array) {
  return async (
    request: Http2ServerRequest,
    response: Http2ServerResponse,
  ): Promise<void> => {
    if (request.method === "POST") {
      const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
      response.end(sha256(Buffer.concat(chunks)));
    } else if (request.url === "/address") {
      response.end(`${request.socket.remoteAddress}`);
    } else if (request.url === "/large") response.end(data);
    else response.end(data.subarray(0, SMALL));
  };
}

interopTest(
  "nghttp and curl get from and send to node:http2 on the stack, in clear",
  SERVER_NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await CertificateFolder.create(net.namespace, NAME);
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    const server = createServer(answering(data));
    await using served = await serving(net.stack, 80, server);
    const curl = curlFrom(net, folder.path);
    const h2 = ["--http2-prior-knowledge"];
    const url = `http://${OURS}`;
    assertEquals(await curl(...h2, `${url}/address`), `::ffff:${KERNEL}`);
    assertEquals(
      await curl(...h2, "--data-binary", "@file", url),
      sha256(data),
    );
    await curl(...h2, "-o", "got", `${url}/large`);
    const got = await Deno.readFile(`${folder.path}/got`);
    assertEquals(sha256(got), sha256(data));
    const many = [1, 2, 3].map((n) => `${url}/${n}`);
    const stats = await net.namespace.run(["nghttp", "-ns", ...many]);
    assertEquals(stats.match(/ 200 +1000 \/\d$/gm)?.length, 3, stats);
    await served[Symbol.asyncDispose]();
    await nothingLeft();
  },
);

interopTest(
  "nghttp and curl get from and send to node:http2 on the stack, by ALPN over TLS",
  SERVER_NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await CertificateFolder.create(net.namespace, NAME);
    const { key, cert } = folder;
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    const server = createSecureServer(
      { key, cert, allowHTTP1: true },
      answering(data),
    );
    await using served = await serving(net.stack, 443, server);
    const run = curlFrom(net, folder.path);
    const resolve = ["--resolve", `${NAME}:443:${OURS}`];
    const curl = (...args: string[]): Promise<string> =>
      run("--cacert", "cert.pem", ...resolve, ...args);
    const url = `https://${NAME}`;
    const version = ["-w", " %{http_version}"];
    assertEquals(
      await curl(...version, `${url}/address`),
      `::ffff:${KERNEL} 2`,
    );
    assertEquals(
      await curl("--http1.1", ...version, `${url}/address`),
      `::ffff:${KERNEL} 1.1`,
    );
    assertEquals(await curl("--data-binary", "@file", url), sha256(data));
    await curl("-o", "got", `${url}/large`);
    const got = await Deno.readFile(`${folder.path}/got`);
    assertEquals(sha256(got), sha256(data));
    const many = [1, 2, 3].map((n) => `https://${OURS}/${n}`);
    const stats = await net.namespace.run(["nghttp", "-ns", ...many]);
    assertEquals(stats.match(/ 200 +1000 \/\d$/gm)?.length, 3, stats);
    await served[Symbol.asyncDispose]();
    await nothingLeft();
  },
);

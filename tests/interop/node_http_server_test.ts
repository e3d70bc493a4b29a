/**
 * node:http's Server, unchanged, on the stack: curl and sockets of the kernel are its
 * clients.
 *
 * @module
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { Buffer } from "node:buffer";
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { curlFrom } from "./curl.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { interopTest } from "./requirements.ts";
import { serveOnStack } from "./serve_on_stack.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const SIZE = 5_000_000;

interopTest(
  "node:http serves curl on the stack: one connection, uploads, streams",
  { needs: [...KERNEL_SOCKETS_NEEDS, "curl"] },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await TemporaryFolder.create();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    const http = createServer(async (request, response) => {
      if (request.url === "/stream") {
        await pipeline(Readable.from(chunksOf(data)), response);
      } else if (request.method === "PUT") {
        const parts = await Array.fromAsync(request as AsyncIterable<Buffer>);
        response.end(sha256(Buffer.concat(parts)));
      } else {
        const { remoteAddress, localAddress, localPort } = request.socket;
        response.end(`${remoteAddress} ${localAddress} ${localPort}`);
      }
    });
    await using server = await serveOnStack(net.stack, http);
    const curl = curlFrom(net, folder.path);
    const url = `http://${OURS}`;
    const urls = Array.from({ length: 5 }, () => `${url}/`);
    assertEquals(
      await curl("-w", " %{num_connects}\n", ...urls),
      [1, 0, 0, 0, 0].map((n) => `::ffff:${KERNEL} ::ffff:${OURS} 80 ${n}\n`)
        .join(""),
    );
    assertEquals(server.accepted, 1);
    assertEquals(await curl("-T", "file", url), sha256(data));
    await curl("-o", "got", `${url}/stream`);
    assertEquals(await Deno.readFile(`${folder.path}/got`), data);
    await server[Symbol.asyncDispose]();
    await nothingLeft();
  },
);

interopTest(
  "node:http on the stack answers pipelined requests in order, then closes idle connections",
  { needs: KERNEL_SOCKETS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    // Deno and Node add a second to it.
    const http = createServer({ keepAliveTimeout: 1 }, (request, response) => {
      response.end(request.url);
    });
    await using server = await serveOnStack(net.stack, http);
    const peer = await net.kernel.connect(OURS, 80);
    const paths = Array.from({ length: 50 }, (_, n) => `/${n}`);
    const requests = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: h\r\n`);
    await peer.send(requests.map((text) => `${text}\r\n`).join(""));
    let text = "";
    for (let got; (got = await peer.recv()) !== "";) text += got;
    const bodies = text.split(/HTTP\/1\.1 200 OK\r\n/).slice(1)
      .map((answer) => answer.split("\r\n\r\n")[1]);
    assertEquals(bodies, paths);
    await peer.close();
    await server[Symbol.asyncDispose]();
    await nothingLeft();
  },
);

interopTest(
  "node:http on the stack: a client that goes away in the middle ends its response only",
  { needs: [...KERNEL_SOCKETS_NEEDS, "curl"] },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    const endings: string[] = [];
    const http = createServer((request, response) => {
      if (request.url === "/hello") return void response.end("hello");
      pipeline(endless(), response).catch((error) => endings.push(error.code));
    });
    await using server = await serveOnStack(net.stack, http);
    const reader = await net.kernel.connect(OURS, 80);
    await reader.send("GET /endless HTTP/1.1\r\nHost: h\r\n\r\n");
    assert((await reader.recv()).startsWith("HTTP/1.1 200 OK"));
    await reader.abort();
    await eventually(() => assertEquals(endings.length, 1));

    const { code } = await net.namespace.exec([
      ...["curl", "-s", "--max-time", "0.3", "-o", "/dev/null"],
      `http://${OURS}/endless`,
    ]);
    assertEquals(code, 28); // the time was over
    await eventually(() => assertEquals(endings.length, 2));

    const sender = await net.kernel.connect(OURS, 80);
    await sender.send(
      "PUT /hello HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n",
    );
    await sender.abort();
    const hello = ["curl", "-sS", `http://${OURS}/hello`];
    assertEquals(await net.namespace.run(hello), "hello");
    for (const ending of endings) {
      assertMatch(ending, /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|EPIPE)$/);
    }
    await server[Symbol.asyncDispose]();
    await nothingLeft();
  },
);

function* chunksOf(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += 50_000) {
    yield data.subarray(at, at + 50_000);
  }
}

function endless(): Readable {
  const chunk = new Uint8Array(65_536);
  return new Readable({
    read() {
      this.push(chunk);
    },
  });
}

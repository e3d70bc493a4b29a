/**
 * fastify, unchanged, on the stack, with curl of the kernel as its client.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import fastify, { type FastifyInstance } from "fastify";
import { Readable } from "node:stream";
import { noise } from "../tools/fake_terminal.ts";
import { sha256 } from "./bulk.ts";
import { curlFrom } from "./curl.ts";
import { leftBehind } from "./left_behind.ts";
import { interopTest } from "./requirements.ts";
import { serveOnStack } from "./serve_on_stack.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";
import { TemporaryFolder } from "./temporary_folder.ts";

const SIZE = 5_000_000;

/** An application with what depends on its socket. */
function application(): FastifyInstance {
  const app = fastify({ bodyLimit: 2 * SIZE });
  app.addContentTypeParser(
    "*",
    { parseAs: "buffer" },
    (_request, body, done) => {
      done(null, body);
    },
  );
  app.get("/ip", (request) => ({
    ip: request.ip,
    remotePort: request.socket.remotePort,
  }));
  app.post("/digest", (request) => sha256(request.body as Uint8Array));
  app.get("/stream", () => {
    const rows = Array.from({ length: 100 }, (_, n) => `${n}`.padStart(10_000));
    return Readable.from(rows);
  });
  app.get("/fail", () => {
    throw new Error("on purpose");
  });
  return app;
}

interopTest(
  "fastify on the stack answers curl: address, kept connection, upload, stream, close",
  { needs: ["tun", "python3", "curl"] },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using folder = await TemporaryFolder.create();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    const app = application();
    await app.ready();
    await using server = await serveOnStack(net.stack, app.server);
    const curl = curlFrom(net, folder.path);
    const url = `http://${OURS}`;

    const seen = await curl("-w", "\n", `${url}/ip`, `${url}/ip`, `${url}/ip`);
    const answers = seen.trimEnd().split("\n").map((line) => JSON.parse(line));
    const mapped = `::ffff:${KERNEL}`; // the server is one of both families
    assertEquals(answers.map(({ ip }) => ip), [mapped, mapped, mapped]);
    assertEquals(new Set(answers.map(({ remotePort }) => remotePort)).size, 1);
    assertEquals(server.accepted, 1);
    const post = ["-X", "POST", "--data-binary", "@file"];
    assertEquals(await curl(...post, `${url}/digest`), sha256(data));
    assertEquals((await curl(`${url}/stream`)).length, 1_000_000);
    const codes = ["-o", "/dev/null", "-w", "%{http_code}"];
    assertEquals(await curl(...codes, `${url}/none`), "404");
    assertEquals(await curl(...codes, `${url}/fail`), "500");

    await server[Symbol.asyncDispose]();
    await app.close();
    await nothingLeft();
  },
);

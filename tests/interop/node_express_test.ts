/**
 * express, unchanged, on the stack, with curl of the kernel as its client.
 *
 * @module
 */

import { assertEquals, assertMatch } from "@std/assert";
// @ts-types="npm:@types/express@5.0.6"
import express from "express";
import { once } from "node:events";
import { createServer } from "node:http";
import { sha256 } from "./bulk.ts";
import { curlFrom } from "./curl.ts";
import { leftBehind } from "./left_behind.ts";
import { interopTest } from "./requirements.ts";
import { serveOnStack } from "./serve_on_stack.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";
import { TemporaryFolder } from "./temporary_folder.ts";
import { noise } from "../tools/fake_terminal.ts";

const SIZE = 5_000_000;

/** An application with what depends on its socket. */
function application(): express.Express {
  const app = express();
  app.get("/ip", (request, response) => {
    const { remoteAddress, remotePort } = request.socket;
    response.json({ ip: request.ip, remoteAddress, remotePort });
  });
  app.use(express.raw({ type: "*/*", limit: "10mb" }));
  app.post("/digest", (request, response) => {
    response.type("text").send(sha256(request.body));
  });
  app.get("/stream", async (_request, response) => {
    for (let n = 0; n < 100; n++) {
      if (!response.write(`${n}`.padStart(10_000))) {
        await once(response, "drain");
      }
    }
    response.end();
  });
  app.get("/fail", () => {
    throw new Error("on purpose");
  });
  return app.disable("x-powered-by").set("env", "test");
}

interopTest(
  "express on the stack answers curl: addresses, kept connection, upload, stream",
  { needs: ["tun", "python3", "curl"] },
  async () => {
    await using net = await TapNetwork.create();
    const { stack } = net;
    const nothingLeft = await leftBehind(stack);
    await using folder = await TemporaryFolder.create();
    const data = noise(SIZE);
    await Deno.writeFile(`${folder.path}/file`, data);
    await using server = await serveOnStack(stack, createServer(application()));
    const curl = curlFrom(net, folder.path);
    const url = `http://${OURS}`;

    const mapped = `::ffff:${KERNEL}`; // the server is one of both families
    const seen = await curl(`${url}/ip`, `${url}/ip`, `${url}/ip`);
    const ports = seen.replaceAll("}{", "}\n{").split("\n").map((line) => {
      const { ip, remoteAddress, remotePort } = JSON.parse(line);
      assertEquals([ip, remoteAddress], [mapped, mapped]);
      return remotePort;
    });
    assertEquals(ports.length, 3);
    assertEquals(new Set(ports).size, 1); // one connection
    const post = ["-X", "POST", "--data-binary", "@file"];
    assertEquals(await curl(...post, `${url}/digest`), sha256(data));
    assertEquals((await curl(`${url}/stream`)).length, 1_000_000);
    const codes = ["-o", "/dev/null", "-w", "%{http_code}"];
    assertEquals(await curl(...codes, `${url}/none`), "404");
    assertMatch(await curl("-i", `${url}/fail`), /^HTTP\/1.1 500 /);

    await server[Symbol.asyncDispose]();
    await nothingLeft();
  },
);

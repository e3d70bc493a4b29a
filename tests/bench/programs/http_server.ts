/**
 * Answers every request with thirteen bytes: `http_server WHERE`, where that is
 * "node" (node:http over the kernel's loopback), "deno" (Deno.serve over it), or a
 * network namespace in which the stack gets a TAP, followed by "worker" or "inline",
 * and the version of IP.
 * Prints its port as JSON when it listens.
 *
 * @module
 */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tap } from "../../../drivers/tap.ts";
import { Stack } from "../../../netconn/stack/stack.ts";
import { offloadByDefault } from "../../interop/requirements.ts";
import { LOCALHOST } from "../deno_sockets.ts";
import { anyOf } from "../families.ts";
import { KERNEL, STACK, stackOf } from "../stacks.ts";

const ANSWER = "hello, world\n";
const TYPE = { "content-type": "text/plain" };

function ready(port: number): void {
  const line = `${JSON.stringify({ port })}\n`;
  Deno.stdout.writeSync(new TextEncoder().encode(line));
}

const [where, kind, family] = Deno.args;
const server = createServer((_, response) => {
  response.writeHead(200, TYPE).end(ANSWER);
});
if (where === "deno") {
  Deno.serve({
    ...{ hostname: LOCALHOST, port: 0 },
    onListen: ({ port }) => ready(port),
  }, () => new Response(ANSWER, { headers: TYPE }));
} else if (where === "node") {
  server.listen(0, LOCALHOST, () => {
    ready((server.address() as AddressInfo).port);
  });
} else {
  const driver = tap("bench0", {
    netns: where,
    address: `${KERNEL}/24`,
    offload: offloadByDefault(),
  });
  const addresses = [`${STACK}/24`, `${stackOf(6)}/64`];
  const netifs = [{ driver, addresses }];
  const stack = await Stack.start({ thread: kind === "worker", netifs });
  const hostname = anyOf(family === "6" ? 6 : 4);
  stack.node.listen(server, 80, hostname, () => ready(80));
}

// deno-lint-ignore-file no-console
/**
 * Node's shape: a server and a client of node:http, each on a host of its own.
 *
 * ```sh
 * deno run examples/node_http.ts
 * ```
 */

import { createServer, get } from "node:http";
import { cable, Stack } from "../mod.ts";

const [left, right] = cable();
const start = (driver: typeof left, address: string) =>
  Stack.start({ thread: false, netifs: [{ driver, addresses: [address] }] });
await using a = await start(left, "10.0.0.1/24");
await using b = await start(right, "10.0.0.2/24");

const server = createServer((request, response) => {
  response.end(`${request.socket.remoteAddress} asks for ${request.url}`);
});
a.node.listen(server, 80, "10.0.0.1");

const createConnection = () => b.node.connect(80, "10.0.0.1");
await new Promise((resolve) =>
  get("http://10.0.0.1/index.html", { createConnection }, (response) => {
    response.setEncoding("utf8").on("data", console.log).on("end", resolve);
  })
);

// prints: 10.0.0.2 asks for /index.html

// deno-lint-ignore-file no-console
/**
 * Hello over a cable: two hosts, one connection, in the shape of Deno's sockets.
 *
 * ```sh
 * deno run --allow-read examples/hello.ts
 * ```
 */

import { cable, Stack } from "../mod.ts";

const [left, right] = cable();
await using server = await Stack.start({
  netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
});
await using client = await Stack.start({
  netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
});

using listener = await server.listen({ port: 7 }).ready();
using conn = await client.connect({ hostname: "10.0.0.1", port: 7 });
await conn.write(new TextEncoder().encode("hello"));

using peer = await listener.accept();
const bytes = new Uint8Array(100);
const length = await peer.read(bytes) ?? 0;
const text = new TextDecoder().decode(bytes.subarray(0, length));
console.log(`${peer.remoteAddr.hostname} says ${text}`);

// prints: 10.0.0.2 says hello

// deno-lint-ignore-file no-console
/**
 * UDP: datagrams between two hosts, in the shape of Deno.listenDatagram.
 *
 * ```sh
 * deno run examples/udp.ts
 * ```
 */

import { cable, Stack } from "../mod.ts";

const [left, right] = cable();
const start = (driver: typeof left, address: string) =>
  Stack.start({ thread: false, netifs: [{ driver, addresses: [address] }] });
await using a = await start(left, "10.0.0.1/24");
await using b = await start(right, "10.0.0.2/24");

await using here = await a.listenDatagram({ port: 5000 }).ready();
await using there = await b.listenDatagram({ port: 6000 }).ready();
const to = { hostname: "10.0.0.2", port: 6000 };
for (const text of ["one", "two"]) {
  await here.send(new TextEncoder().encode(text), to);
}
for (let i = 0; i < 2; i++) {
  const [bytes, from] = await there.receive();
  const text = new TextDecoder().decode(bytes);
  console.log(`${from.hostname}:${from.port} sends ${text}`);
}

// prints: 10.0.0.1:5000 sends one
// prints: 10.0.0.1:5000 sends two

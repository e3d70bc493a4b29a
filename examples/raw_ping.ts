// deno-lint-ignore-file no-console
/**
 * A ping by hand: a RAW netconn that speaks ICMP. The program with statistics is
 * tools/ping.ts.
 *
 * ```sh
 * deno run examples/raw_ping.ts
 * ```
 */

import { cable, NETCONN_RAW, Stack } from "../mod.ts";

const [left, right] = cable();
const start = (driver: typeof left, address: string) =>
  Stack.start({ thread: false, netifs: [{ driver, addresses: [address] }] });
await using here = await start(left, "10.0.0.1/24");
await using _there = await start(right, "10.0.0.2/24");

const ICMP = 1;
const ECHO_REQUEST = 8;
await using icmp = here.netconn(NETCONN_RAW, { proto: ICMP });
icmp.setChecksumOffset(2); // the stack fills the checksum in
await icmp.connect("10.0.0.2", 0);
for (let sequence = 1; sequence <= 3; sequence++) {
  await icmp.send(Uint8Array.of(ECHO_REQUEST, 0, 0, 0, 0, 1, 0, sequence));
  using reply = await icmp.recv({ timeout: 1000 });
  const bytes = reply!.toBytes(); // they begin with the IP header
  const [type, , , , , , , number] = bytes.subarray(20);
  console.log(`type ${type}, sequence ${number}, from ${reply!.addr}`);
}

// prints: type 0, sequence 1, from 10.0.0.2
// prints: type 0, sequence 2, from 10.0.0.2
// prints: type 0, sequence 3, from 10.0.0.2

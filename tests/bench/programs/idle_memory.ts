/**
 * Opens pairs of TCP connections between two stacks in this thread, sends a byte
 * over each, and prints what they take while they idle: `idle_memory PAIRS 4`, or 6 for IPv6. Needs
 * `--v8-flags=--expose-gc`.
 *
 * @module
 */

import type { Netconn } from "../../../netconn/deno/netconn.ts";
import type { Stack } from "../../../netconn/stack/stack.ts";
import { anyOf } from "../families.ts";
import { dial, listen, over, secondsSince, startPair } from "../stacks.ts";

/** Connections to one port: fewer than there are ephemeral ports. */
const PER_PORT = 10_000;
const FIRST_PORT = 1000;
/** A packet buffer for an Ethernet frame, which a block is counted as. */
const BLOCK = 2048;
const SETTLE = 300; // ms, more than a delayed acknowledgement

interface Memory {
  heap: number;
  external: number;
  rss: number;
  blocks: number;
}

async function memoryOf(stacks: Stack[]): Promise<Memory> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE));
  const { gc } = globalThis as unknown as { gc: () => void };
  gc();
  gc();
  const { heapUsed, external, rss } = Deno.memoryUsage();
  let blocks = 0;
  for (const stack of stacks) blocks += (await stack.stats()).blocks;
  return { heap: heapUsed, external, rss, blocks };
}

/** Says a byte to each other, so that nothing lazy is left out. */
async function talk(client: Netconn, server: Netconn): Promise<void> {
  for (const [from, to] of [[client, server], [server, client]]) {
    await from.write(new Uint8Array([1]));
    (await to.recv())?.delete();
  }
}

const pairs = Number(Deno.args[0]);
await using scope = new AsyncDisposableStack();
const version = Deno.args[1] === "6" ? 6 : 4;
const { left, right, address } = over(version, await startPair(scope, false));
const ends: Netconn[] = [];
const listeners: Netconn[] = [];
for (let i = 0; i <= pairs / PER_PORT; i++) {
  listeners.push(await listen(scope, right, FIRST_PORT + i, anyOf(version)));
}

const open = async (index: number): Promise<void> => {
  const port = Math.floor(index / PER_PORT);
  const client = await dial(left, address, FIRST_PORT + port);
  const server = await listeners[port].accept();
  await talk(client, server);
  ends.push(client, server);
};

await open(0); // what the first needs is nobody's
ends.length = 0;
const before = await memoryOf([left, right]);
const start = performance.now();
for (let index = 1; index <= pairs; index++) await open(index);
const seconds = secondsSince(start);
const after = await memoryOf([left, right]);

const each = (key: keyof Memory) => (after[key] - before[key]) / ends.length;
const bytes = each("heap") + each("external") + each("blocks") * BLOCK;
const report = {
  bytes,
  seconds,
  "heap B": each("heap"),
  "external B": each("external"),
  "packet blocks": each("blocks"),
  "rss B": each("rss"),
};
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(report)}\n`));
Deno.exit(0); // the connections need not be closed one by one

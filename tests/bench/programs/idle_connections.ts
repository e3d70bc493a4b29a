/**
 * Many TCP connections between two stacks in this thread, in virtual time:
 * `idle_connections PAIRS` opens them, lets a keepalive probe and its answer cross
 * each, uses some at random, lets a part of them hold data that nobody reads, and
 * closes all; prints what that takes. Needs `--v8-flags=--expose-gc`.
 *
 * @module
 */

import { SeededRng } from "../../../core/base/rng.ts";
import { VirtualClock } from "../../../core/thread/clock.ts";
import type { Netconn } from "../../../netconn/deno/netconn.ts";
import type { Stack } from "../../../netconn/stack/stack.ts";
import { dial, listen, secondsSince, startPair } from "../stacks.ts";

/** Connections to one port: fewer than there are ephemeral ports. */
const PER_PORT = 10_000;
const FIRST_PORT = 1000;
/** A packet buffer for an Ethernet frame, which a block is counted as. */
const BLOCK = 2048;
const BYTE = new Uint8Array([1]);
/** Idle milliseconds before a probe. */
const IDLE = 60_000;
/** Milliseconds after which one that gets no answers is given up. */
const DEAD = 5000;
const PIECE = new Uint8Array(1000);
/** Bytes of memory of each stack: some of it for every connection. */
const MEMORY = 512 << 20;

interface Memory {
  heap: number;
  external: number;
  rss: number;
  blocks: number;
}

const pairs = Number(Deno.args[0]);
const clock = new VirtualClock();
await using scope = new AsyncDisposableStack();
const { left, right, address } = await startPair(scope, false, {}, {
  clock,
  memory: MEMORY,
  tcp: { timeWaitLimit: 1024 },
});
const stacks: Stack[] = [left, right];
const clients: Netconn[] = [];
const servers: Netconn[] = [];
const listeners: Netconn[] = [];
for (let i = 0; i <= pairs / PER_PORT; i++) {
  listeners.push(await listen(scope, right, FIRST_PORT + i));
}

async function countBlocks(): Promise<number> {
  let blocks = 0;
  for (const stack of stacks) blocks += (await stack.stats()).blocks;
  return blocks;
}

async function memoryInUse(): Promise<Memory> {
  await clock.advance(1000); // delayed acknowledgements have gone
  const { gc } = globalThis as unknown as { gc: () => void };
  gc();
  gc();
  const { heapUsed, external, rss } = Deno.memoryUsage();
  return { heap: heapUsed, external, rss, blocks: await countBlocks() };
}

/** Segments that both stacks have received. */
async function segmentsReceived(): Promise<number> {
  let segments = 0;
  for (const stack of stacks) {
    segments += (await stack.stats()).counters.tcpReceived;
  }
  return segments;
}

/** Says a byte to each other. */
async function talk(client: Netconn, server: Netconn): Promise<void> {
  for (const [from, to] of [[client, server], [server, client]]) {
    await from.write(BYTE);
    const buf = await to.recv();
    if (buf?.byteLength !== 1) throw new Error("not the byte that was sent");
    buf.delete();
  }
}

async function open(index: number): Promise<void> {
  const port = Math.floor(index / PER_PORT);
  const client = await dial(left, address, FIRST_PORT + port);
  client.setKeepAlive({ idle: IDLE, interval: 1000, probes: 3 });
  const server = await listeners[port].accept();
  await talk(client, server);
  clients.push(client);
  servers.push(server);
}

/** Seconds that something takes. */
async function timed(action: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await action();
  return secondsSince(start);
}

await open(0); // what the first needs is nobody's
const before = await memoryInUse();
const opening = await timed(async () => {
  for (let index = 1; index <= pairs; index++) {
    await open(index);
    // A thousand in 10 ms, not all at one instant: nor will their probes be.
    if (index % 100 === 0) await clock.advance(1);
  }
});
const idle = await memoryInUse();

const segments = await segmentsReceived();
const keeping = await timed(() => clock.advance(IDLE + DEAD));
const probes = (await segmentsReceived() - segments) / (pairs + 1);

const survivors = (await left.stats()).tcpConnections;

const rng = new SeededRng(1);
const uses = Math.max(1, Math.floor(pairs / 10));
const using = await timed(async () => {
  for (let i = 0; i < uses; i++) {
    const index = rng.nextU32() % clients.length;
    await talk(clients[index], servers[index]).catch(() => {}); // not kept alive
  }
});

await clock.advance(1000);
const blocksBefore = await countBlocks();
const holders = Math.min(uses, 5000);
const held: Netconn[] = [];
for (let i = 0; i < holders; i++) {
  await clients[i].write(PIECE).then(() => held.push(servers[i]), () => {});
}
await clock.advance(1000);
const blocksHeld = await countBlocks();
for (const server of held) {
  for (let left = PIECE.length; left > 0;) {
    const buf = await server.recv();
    left -= buf!.byteLength;
    buf!.delete();
  }
}
await clock.advance(1000);
const blocksAfter = await countBlocks();

const closing = await timed(async () => {
  for (let i = 0; i < clients.length; i++) {
    await clients[i].close();
    await servers[i].close();
  }
  await clock.advance(300_000); // TIME-WAIT, too
});
const ends = 2 * pairs;
clients.length = servers.length = 0;
const after = await memoryInUse();
for (const stack of stacks) {
  const { tcpConnections } = await stack.stats();
  if (tcpConnections > 0) {
    throw new Error(`${tcpConnections} connections have not ended`);
  }
}

const each = (from: Memory, to: Memory) =>
  (to.heap - from.heap + to.external - from.external +
    (to.blocks - from.blocks) * BLOCK) / ends;
const report = {
  bytes: each(before, idle),
  seconds: opening,
  "opened/s": pairs / opening,
  "probes and answers each": probes,
  "kept alive %": 100 * survivors / (pairs + 1),
  "kept alive in s": keeping,
  "used at random/s": uses / using,
  "blocks idle": blocksBefore,
  "blocks with data unread": blocksHeld,
  "blocks after reading": blocksAfter,
  "closed/s": pairs / closing,
  "B left of each": each(before, after),
  "rss B": (idle.rss - before.rss) / ends,
};
Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(report)}\n`));
Deno.exit(0);

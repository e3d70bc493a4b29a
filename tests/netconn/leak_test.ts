/**
 * Nothing is left behind, however a connection ends.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import { NETCONN_TCP, type StackOptions, VirtualClock } from "../../mod.ts";
import { Ground, SLOW_WAYS, type Way, WAYS } from "./endings.ts";
import { type Resources, resourcesOf } from "./resources.ts";
import { both, bytes, Pair, threadTest } from "./two_stacks.ts";

/** Buffers that a writer can fill. */
const OPTIONS: StackOptions = {
  sndBuf: 65_536,
  tcp: { rcvBuf: 65_536, rcvBufMax: 65_536 },
};

/** Resources of both stacks. */
function resources({ a, b }: Pair): Promise<Resources[]> {
  return Promise.all([resourcesOf(a), resourcesOf(b)]);
}

/** Goes all ways at the same time, each so often and with a port of its own. */
async function goAll(
  ground: Ground,
  ways: Record<string, Way>,
  firstPort: number,
  rounds: number,
): Promise<void> {
  await Promise.all(
    Object.entries(ways).map(async ([name, way], n) => {
      try {
        await way(ground, firstPort + n, rounds);
      } catch (cause) {
        throw new Error(`Failed: ${name}`, { cause });
      }
    }),
  );
}

/** Lets time pass in steps until the work is done. */
async function during<T>(
  clock: VirtualClock,
  step: number,
  work: Promise<T>,
): Promise<T> {
  let done = false;
  const end = (): boolean => done = true;
  work.then(end, end);
  while (!done) await clock.advance(step);
  return await work;
}

Deno.test("10,000 connections that end in every way leave nothing", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ ...OPTIONS, thread: false, clock });
  const ground = await Ground.of(pair);
  const before = await resources(pair);
  await during(clock, 10, goAll(ground, WAYS, 2000, 380));
  await during(clock, 1_000, goAll(ground, SLOW_WAYS, 3000, 100));
  await during(clock, 1_000, ground.end());
  assert(ground.begun >= 10_000, `${ground.begun}`);
  await clock.advance(600_000); // TIME-WAIT, and timers that were stopped
  assertEquals(await resources(pair), before);
});

Deno.test("10,000 connections that are busy at one instant are done before time goes on", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ ...OPTIONS, thread: false, clock });
  const ends = [];
  for (let i = 0; i < 10_000; i++) ends.push(await pair.connected());
  const writing = ends.map(([conn]) => conn.write(bytes("x")));
  await clock.advance(0);
  for (const [, server] of ends) {
    assertEquals((await server.tryRecv())?.toBytes(), bytes("x"));
  }
  await Promise.all(writing);
});

threadTest("500 connections in real time leave nothing", {
  ...OPTIONS,
  tcp: { ...OPTIONS.tcp, timeWaitLimit: 0 },
}, async (pair) => {
  const ground = await Ground.of(pair);
  const before = await resources(pair);
  await goAll(ground, WAYS, 2000, 20);
  await ground.end();
  assert(ground.begun >= 500, `${ground.begun}`);
  // Stopped timers are forgotten when their time comes.
  const after = await resources(pair);
  for (const [n, stack] of after.entries()) stack.timers = before[n]!.timers;
  assertEquals(after, before);
});

both("numbers of connections are used anew without confusion", async (pair) => {
  const old = pair.a.netconn(NETCONN_TCP);
  await old.close();
  await old.lwip.released;
  const [conn, server] = await pair.connected();
  assertEquals(conn.lwip.id, old.lwip.id);
  old.setNoDelay();
  old.lwip.recvd(1000);
  assertEquals(await old.info(), null);
  await old.abort();
  await old.close();
  await conn.write(bytes("fine"));
  assertEquals((await server.recv())!.toBytes(), bytes("fine"));
  assertEquals((await conn.info())!.state, "ESTABLISHED");
});

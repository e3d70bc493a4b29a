/**
 * Those who do not read take nothing from those who do.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import {
  cable,
  type Netconn,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import { A, B, both, bytes, Pair, passUntil, pattern } from "./two_stacks.ts";

const GREEDY = 200;
const MUCH = pattern(1 << 20);

/** Takes exactly so many bytes from a stream, and compares them. */
async function readPattern(conn: Netconn, length: number): Promise<void> {
  const expected = pattern(1 << 20);
  for (let at = 0; at < length;) {
    using buf = await conn.recv();
    for (const view of buf!) {
      for (const byte of view) {
        if (byte !== expected[at++ & 0xfffff]) throw new Error(`at ${at - 1}`);
      }
    }
  }
}

/** Two stacks in virtual time; the second one's memory is to run out. */
async function virtualPair(memory: number) {
  const clock = new VirtualClock();
  const pair = await Pair.start({ thread: false, clock, memory });
  return { clock, pair };
}

/** Lets time pass until the work is done. */
async function during<T>(
  clock: VirtualClock,
  work: Promise<T>,
  most = 60_000,
): Promise<T> {
  let done = false;
  const end = (): boolean => done = true;
  work.then(end, end);
  for (let ms = 0; !done; ms += 10) {
    if (ms > most) throw new Error(`not done in ${most} ms`);
    await clock.advance(10);
  }
  return await work;
}

for (const memory of [32, 64, 256]) {
  Deno.test(`200 clients that read nothing of 1 MiB each leave an honest one 10 MB, in ${memory} MiB`, async () => {
    const { clock, pair } = await virtualPair(memory << 20);
    await using _ = pair;
    const { b } = pair;
    const before = b.context.port.blocksUsed;
    const idle = (await b.stats()).blocks;
    const listener = await pair.listener(80);
    const dial = async (): Promise<[Netconn, Netconn]> => {
      const conn = pair.a.netconn(NETCONN_TCP);
      const [server] = await during(
        clock,
        Promise.all([listener.accept(), conn.connect(B, 80)]),
      );
      return [conn, server];
    };
    const greedy = [];
    const writing = [];
    for (let i = 0; i < GREEDY; i++) {
      const pairOf = await dial();
      greedy.push(pairOf);
      // The first time what the peer's window takes, then what memory gives.
      for (let n = 0; n < 2; n++) writing.push(pairOf[1].write(MUCH));
    }
    for (const write of writing) write.catch(() => {});
    await clock.advance(1000);
    // It comes when they are there, and asks for more than there is.
    const [client, server] = await dial();
    const began = clock.now();
    const sending = (async () => {
      for (let i = 0; i < 10; i++) await server.write(MUCH);
    })();
    await during(clock, readPattern(client, 10 << 20));
    await during(clock, sending);
    assert(clock.now() - began < 5000, `${clock.now() - began} ms`);
    // Control calls, and datagrams, too.
    assertEquals((await b.stats()).tcpConnections, GREEDY + 1);
    assertEquals((await server.info())!.state, "ESTABLISHED");
    assertEquals(await b.resolve("10.0.0.9"), ["10.0.0.9"]);
    const [to, from] = [pair.a, b].map((s) => s.netconn(NETCONN_UDP));
    await to!.bind(A, 9);
    await during(clock, from!.sendTo(MUCH.subarray(0, 9000), {
      hostname: A,
      port: 9,
    }));
    assertEquals((await during(clock, to!.recv()))!.byteLength, 9000);
    for (const [conn, peer] of greedy) {
      await conn.abort();
      await conn.close();
      peer.close();
    }
    await Promise.allSettled(writing);
    for (const conn of [client, server, listener, to!, from!]) {
      await conn.close();
    }
    await clock.advance(200_000);
    assertEquals(b.context.port.blocksUsed, before);
    assertEquals((await b.stats()).blocks, idle);
  });
}

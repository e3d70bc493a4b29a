/**
 * Those who do not read take nothing from those who do.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import {
  cable,
  type Netconn,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import {
  A,
  B,
  both,
  bothFamilies,
  bytes,
  Pair,
  passUntil,
  pattern,
} from "./two_stacks.ts";

const GREEDY = 200;
const MUCH = pattern(1 << 20);

/** Takes so many bytes from a stream, repetitions of {@linkcode MUCH}. */
async function readMuch(conn: Netconn, length: number): Promise<void> {
  const got = new Uint8Array(MUCH.length);
  for (let at = 0; at < length; at += got.length) {
    for (let n = 0; n < got.length;) n += (await conn.read(got.subarray(n)))!;
    assert(got.every((byte, i) => byte === MUCH[i]), `other bytes after ${at}`);
  }
}

/** Two stacks in virtual time; only the second one's memory may run out. */
async function virtualPair(memory: number, rcvBuf = 65_536) {
  const clock = new VirtualClock();
  const options = { thread: false, clock } as const;
  const [left, right] = cable();
  const a = await Stack.start({
    ...options,
    seed: 1,
    tcp: { rcvBuf },
    netifs: [{ driver: left, addresses: [`${A}/24`] }],
  });
  const b = await Stack.start({
    ...options,
    seed: 2,
    memory,
    netifs: [{ driver: right, addresses: [`${B}/24`] }],
  });
  await a.setNeighbour("if1", B, (await b.netifs())[1]!.mac);
  await b.setNeighbour("if1", A, (await a.netifs())[1]!.mac);
  return { clock, pair: new Pair(a, b) };
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

// MiB of memory, MiB that the honest one gets, and in what time. In 4 MiB there are
// 2 KiB for it, and each waits for a delayed acknowledgement.
const CASES = [[4, 1, 40_000], [8, 10, 5000], [32, 10, 5000]] as const;

for (const [memory, much, ms] of CASES) {
  Deno.test(`200 clients that read nothing of 1 MiB each leave an honest one ${much} MiB, in ${memory} MiB`, async () => {
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
      for (let i = 0; i < much; i++) await server.write(MUCH);
    })();
    sending.catch(() => {});
    await during(clock, readMuch(client, much << 20));
    await during(clock, sending);
    assert(clock.now() - began < ms, `${clock.now() - began} ms`);
    // Control calls, and datagrams, too.
    assertEquals((await b.stats()).tcpConnections, GREEDY + 1);
    assertEquals((await server.info())!.state, "ESTABLISHED");
    assertEquals(await b.resolve("10.0.0.9"), ["10.0.0.9"]);
    const [to, from] = [pair.a, b].map((s) => s.netconn(NETCONN_UDP));
    await to!.bind(A, 9);
    await during(
      clock,
      from!.sendTo(MUCH.subarray(0, 9000), {
        hostname: A,
        port: 9,
      }),
    );
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

Deno.test("memory that a write that was given up does not want goes to the next", async () => {
  const { clock, pair } = await virtualPair(4 << 20, 2048);
  await using _ = pair;
  const { b } = pair;
  using spare = b.netbuf();
  assert(spare.alloc(1000)); // a block that can be given back later
  const listener = await pair.listener(80);
  const dial = async (): Promise<Netconn> => {
    const conn = pair.a.netconn(NETCONN_TCP);
    const [server] = await during(
      clock,
      Promise.all([listener.accept(), conn.connect(B, 80)]),
    );
    return server;
  };
  // Until one gets nothing, and gives up.
  let got = 1;
  for (let i = 0; got > 0; i++) {
    assert(i < 1000, "memory without end");
    const server = await dial();
    server.lwip.sendTimeout = 300;
    const write = server.write(MUCH);
    await during(clock, write.catch(() => {}));
    got = server.lwip.unacknowledged;
  }
  const next = (await dial()).write(bytes("next"));
  await clock.advance(100);
  spare.delete();
  await during(clock, next, 1000);
});

/** Sends to a port that nobody reads, and between to one that somebody does. */
async function flood(pair: Pair, size: number, port = 7): Promise<void> {
  const { a, b } = pair;
  const before = await b.stats();
  const sender = a.netconn(NETCONN_UDP);
  const unread = b.netconn(NETCONN_UDP);
  const read = b.netconn(NETCONN_UDP);
  await unread.bind(B, 7);
  await read.bind(B, 8);
  const filling = new Uint8Array(size);
  const rounds = 200;
  for (let n = 0; n < rounds; n++) {
    for (let i = 0; i < 50; i++) {
      await sender.sendTo(filling, { hostname: B, port });
    }
    await sender.sendTo(bytes(`${n}`), { hostname: B, port: 8 });
    using buf = await read.recv({ timeout: 20_000 });
    assertEquals(buf!.toBytes(), bytes(`${n}`));
  }
  const info = (await unread.datagramInfo())!;
  assertEquals(info.waiting + info.drops, port === 7 ? 50 * rounds : 0);
  // While no more than the limit waits, one more is taken.
  const most = Math.floor(212_992 / (size + 256)) + 1;
  assertEquals(info.waiting, port === 7 ? most : 0);
  assertEquals((await read.datagramInfo())!.drops, 0);
  const { drops } = await b.stats();
  assertEquals(drops["receive-buffer"] ?? 0, info.drops);
  assertEquals(drops["no-memory"], undefined);
  for (const conn of [sender, unread, read]) await conn.close();
  await passUntil(b, (stats) => stats.blocks <= before.blocks);
}

for (const size of [1472, 64]) {
  both(
    `a flood of ${size} B to a port that nobody reads takes nothing from another one`,
    (pair) => flood(pair, size),
  );
}

bothFamilies(
  "a netconn's limit bounds what waits, and what is received makes room",
  async ({ a, b, there, family }) => {
    const sender = a.netconn(family.udp);
    const conn = b.netconn(family.udp, { recvBufferSize: 5000 });
    await conn.bind(there, 7);
    await sender.connect(there, 7);
    const send = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) await sender.send(MUCH.subarray(0, 744));
    };
    await send(20);
    await passUntil(
      b,
      ({ counters, drops }) =>
        counters.udpReceived + (drops["receive-buffer"] ?? 0) >= 20,
    );
    const info = (await conn.datagramInfo())!;
    assertEquals(info.waiting, 6); // 1000 each: the sixth finds 5000
    assertEquals([info.waitingBytes, info.recvBufferSize], [6 * 744, 5000]);
    assertEquals(info.drops, 14);
    for (let i = 0; i < 6; i++) {
      (await conn.recv())!.delete();
    }
    assertEquals((await conn.datagramInfo())!.waiting, 0);
    conn.setRecvBufferSize(100_000);
    await send(20);
    for (let i = 0; i < 20; i++) (await conn.recv())!.delete();
    assertEquals((await conn.datagramInfo())!.drops, 14);
    await sender.close();
    await conn.close();
  },
);

both(
  "a ping flood to a RAW netconn that is not read is bounded, and answered",
  async ({ a, b, there }) => {
    const idle = (await b.stats()).blocks;
    const unread = b.netconn(NETCONN_RAW, { proto: 1, recvBufferSize: 10_000 });
    const pinger = a.netconn(NETCONN_RAW, { proto: 1 });
    await pinger.connect(there, 0);
    // Echo requests of 8 bytes; the checksum of all zero but the type.
    const ping = Uint8Array.of(8, 0, 0xf7, 0xff, 0, 0, 0, 0);
    for (let i = 0; i < 500; i++) {
      await pinger.send(ping);
      (await pinger.recv({ timeout: 20_000 }))!.delete();
    }
    const { waiting, drops } = (await unread.datagramInfo())!;
    assertEquals(waiting + drops, 500);
    assertEquals(waiting, Math.floor(10_000 / (28 + 256)) + 1);
    await unread.close();
    await pinger.close();
    await passUntil(b, (stats) => stats.blocks <= idle);
  },
);

bothFamilies(
  "in the profile lwip payload alone counts, and 127 datagrams wait",
  async ({ a, b, there, family }) => {
    const sender = a.netconn(family.udp);
    const conn = b.netconn(family.udp);
    await conn.bind(there, 7);
    await sender.connect(there, 7);
    for (let i = 0; i < 500; i++) await sender.send(bytes(`${i}`));
    await passUntil(
      b,
      ({ counters, drops }) =>
        counters.udpReceived + (drops["receive-buffer"] ?? 0) >= 500,
    );
    for (let i = 0; i < 127; i++) {
      using buf = await conn.recv();
      assertEquals(buf!.toBytes(), bytes(`${i}`));
    }
    assertEquals(await conn.tryRecv(), undefined);
    assertEquals((await conn.datagramInfo())!.drops, 500 - 127);
    await sender.close();
    await conn.close();
  },
  { profile: "lwip" },
);

bothFamilies(
  "control calls are answered while packet memory is exhausted",
  async ({ a }) => {
    const taken = [];
    for (;;) {
      const buf = a.netbuf();
      if (buf.alloc(60_000) === null) break;
      taken.push(buf);
    }
    const { port } = a.context;
    const blocks: number[] = [];
    for (;;) {
      const block = port.allocateStream(2048, { held: 0 });
      if (block < 0) break;
      blocks.push(block);
    }
    assert((await a.stats()).endpoints >= 0);
    assertEquals(await a.resolve("10.0.0.9"), ["10.0.0.9"]);
    await a.addHost("name.example", "10.0.0.7");
    assertEquals(await a.resolve("name.example"), ["10.0.0.7"]);
    for (const block of blocks) port.freeBlock(block);
    for (const buf of taken) buf.delete();
  },
);

Deno.test("in 4 MiB one write that is not read lets others connect and talk", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({
    thread: false,
    clock,
    memory: 4 << 20,
  });
  const [stuck, unread] = await during(clock, pair.connected());
  const writing = [stuck, unread].map((conn) => conn.write(MUCH));
  for (const write of writing) write.catch(() => {});
  await clock.advance(5000);
  for (let n = 0; n < 10; n++) {
    const [client, server] = await during(clock, pair.connected());
    const echo = (async () => {
      for (let i = 0; i < 20; i++) {
        using buf = await server.recv();
        await server.write(buf!.toBytes());
      }
    })();
    for (let i = 0; i < 20; i++) {
      await during(clock, client.write(MUCH.subarray(0, 1000)));
      using buf = await during(clock, client.recv());
      assertEquals(buf!.toBytes(), MUCH.slice(0, 1000));
    }
    await during(clock, echo);
    await client.close();
    await server.close();
  }
  assertEquals((await pair.b.stats()).drops["no-memory"], undefined);
  await stuck.abort();
  await unread.abort();
  await Promise.allSettled(writing);
  await stuck.close();
  await unread.close();
});

Deno.test("100 clients whose 1 MiB is not read leave one that is read 4 MB, in 16 MiB", async () => {
  const { clock, pair } = await virtualPair(16 << 20);
  await using _ = pair;
  const idle = (await pair.b.stats()).blocks;
  const ends: Netconn[] = [];
  for (let i = 0; i < 100; i++) {
    const both = await during(clock, pair.connected());
    ends.push(...both);
    both[0].write(MUCH).catch(() => {});
  }
  await clock.advance(3000);
  const [client, server] = await during(clock, pair.connected());
  ends.push(client, server);
  const began = clock.now();
  const sending = (async () => {
    for (let i = 0; i < 4; i++) await client.write(MUCH);
  })();
  sending.catch(() => {});
  await during(clock, readMuch(server, 4 << 20));
  await during(clock, sending);
  assert(clock.now() - began < 2000, `${clock.now() - began} ms`);
  for (const conn of ends) {
    await conn.abort();
    await conn.close();
  }
  await clock.advance(200_000);
  assertEquals((await pair.b.stats()).blocks, idle);
});

bothFamilies(
  "close() of a half-closed connection with unread data resets the peer",
  async (pair) => {
    const [conn, peer] = await pair.connected();
    await conn.shutdown(false, true);
    assertEquals(await peer.recv(), null);
    await peer.write(bytes("unread"));
    while (conn.lwip.recvAvail === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await conn.close();
    await passUntil(pair.b, ({ tcpConnections }) => tcpConnections === 0);
    assertEquals((await pair.a.stats()).counters.tcpResetsSent, 1);
    await peer.close();
  },
);

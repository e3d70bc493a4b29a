/**
 * Streams: every byte, in order, at the reader's pace.
 *
 * @module
 */

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import * as lwip from "../../mod.ts";
import { type Netconn, VirtualClock } from "../../mod.ts";
import {
  bothFamilies,
  bytes,
  EventLog,
  Pair,
  passUntil,
  pattern,
  rejection,
} from "./two_stacks.ts";

/** Compares a stream with a pattern that repeats. */
class Checker {
  received = 0;
  constructor(readonly expected: Uint8Array) {}

  take(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const from = this.received % this.expected.length;
      const n = Math.min(chunk.length - at, this.expected.length - from);
      for (let i = 0; i < n; i++) {
        if (chunk[at + i] !== this.expected[from + i]) {
          throw new Error(`Byte ${this.received + i} is wrong`);
        }
      }
      at += n;
      this.received += n;
    }
  }
}

async function drain(conn: Netconn, checker: Checker): Promise<void> {
  for await (using buf of conn) {
    for (const fragment of buf) checker.take(fragment);
  }
}

bothFamilies(
  "20 MB in both directions at once arrive as they were sent",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const data = pattern(1_000_003);
    const toServer = new Checker(data);
    const toClient = new Checker(data);
    const send = async (from: Netconn): Promise<void> => {
      for (let i = 0; i < 20; i++) await from.write(data);
      await from.shutdown(false, true);
    };
    await Promise.all([
      send(conn),
      send(server),
      drain(server, toServer),
      drain(conn, toClient),
    ]);
    assertEquals(toServer.received, 20 * data.length);
    assertEquals(toClient.received, 20 * data.length);
    await conn.close();
    await server.close();
    await Promise.all([conn.lwip.released, server.lwip.released]);
    assertEquals(pair.a.context.port.blocksUsed, 0);
    assertEquals(pair.b.context.port.blocksUsed, 0);
  },
);

bothFamilies(
  "a write larger than all buffers goes at the pace of a slow reader",
  async (pair) => {
    const log = new EventLog();
    const [conn, server] = await pair.connected(log.callback);
    const data = pattern(300_000);
    let done = false;
    const writing = conn.write(data).then(() => done = true);
    const checker = new Checker(data);
    const into = new Uint8Array(777);
    while (checker.received < 200_000) {
      assertEquals(done, false); // 64 KiB are all that fits in between
      const n = await server.read(into);
      checker.take(into.subarray(0, n!));
    }
    while (checker.received < data.length) {
      const n = await server.read(into);
      checker.take(into.subarray(0, n!));
    }
    await writing;
  },
  { sndBuf: 32 << 10, tcp: { rcvBuf: 32 << 10 } },
);

bothFamilies(
  "concurrent writes of all sizes keep their order",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const data = pattern(400_000);
    const writes: Promise<void>[] = [];
    for (let at = 0, n = 1; at < data.length; at += n, n = n * 3 % 20_011) {
      writes.push(conn.write(data.subarray(at, at + n)));
    }
    const all = Promise.all(writes).then(() => conn.shutdown(false, true));
    const checker = new Checker(data);
    await drain(server, checker);
    await all;
    assertEquals(checker.received, data.length);
  },
  { sndBuf: 16 << 10 },
);

bothFamilies("concurrent reads lose nothing, and see the end", async (pair) => {
  const [conn, server] = await pair.connected();
  const reads = Array.from({ length: 4 }, () => {
    const into = new Uint8Array(3);
    return server.read(into).then((n) => [...into.subarray(0, n ?? 0)]);
  });
  await conn.write(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
  const got = (await Promise.all(reads.slice(0, 3))).flat();
  assertEquals(got, [1, 2, 3, 4, 5, 6, 7, 8]);
  const more = [server.read(new Uint8Array(1)), server.recv()];
  await conn.shutdown(false, true);
  assertEquals(await reads[3], []);
  for (const end of await Promise.all(more)) assertEquals(end, null);
  assertEquals(await server.recv(), null);
  assertEquals(await server.tryRecv(), null);
});

bothFamilies("recv() goes on where read() has stopped", async (pair) => {
  const [conn, server] = await pair.connected();
  await conn.write(bytes("hello, world"));
  const into = new Uint8Array(5);
  assertEquals(await server.read(into), 5);
  assertEquals(into, bytes("hello"));
  using buf = await server.recv();
  assertEquals(buf!.toBytes(), bytes(", world"));
  await conn.write(bytes("again"));
  await server.read(into.subarray(0, 1));
  for await (using rest of server) {
    assertEquals(rest.toBytes(), bytes("gain"));
    break;
  }
  assertEquals(await server.tryRecv(), undefined);
  assertEquals(await server.read(new Uint8Array(0)), 0);
});

bothFamilies(
  "an echo server writes received netbufs back in place",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const echo = (async () => {
      for await (using buf of server) await server.write(buf);
      await server.close();
    })();
    const data = pattern(500_000);
    const checker = new Checker(data);
    const writing = conn.write(data).then(() => conn.shutdown(false, true));
    await drain(conn, checker);
    assertEquals(checker.received, data.length);
    await writing;
    await echo;
    await conn.close();
    await server.lwip.released;
    const { pbufs } = await pair.b.stats();
    assert(pbufs <= 3, `${pbufs} received buffers are not given back`);
  },
);

bothFamilies(
  "netconn_write_vectors_partly() writes all vectors in order",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const inPlace = pair.a.netbuf();
    inPlace.alloc(3)!.set(bytes("two"));
    assertEquals(
      await lwip.netconn_write_vectors_partly(
        conn,
        [bytes("one "), new Uint8Array(0), inPlace, bytes(" three")],
        lwip.NETCONN_NOCOPY,
      ),
      { err: 0, written: 13 },
    );
    inPlace.delete(); // until acknowledged the connection holds it, too
    assertEquals(
      await lwip.netconn_write(conn, bytes("!"), lwip.NETCONN_MORE),
      0,
    );
    let text = "";
    while (text.length < 14) {
      using buf = await server.recv();
      text += new TextDecoder().decode(buf!.toBytes());
    }
    assertEquals(text, "one two three!");
  },
);

bothFamilies(
  "NOAUTORCVD keeps the window shut until netconn_tcp_recvd() [lwIP §2.5]",
  async (pair) => {
    const [conn, server] = await pair.connected();
    const data = pattern(100_000);
    const writing = conn.write(data);
    let held = 0;
    const take = async (flags: number): Promise<number> => {
      const { err, buf } = await lwip.netconn_recv_tcp_pbuf_flags(
        server,
        flags,
      );
      const n = buf?.byteLength ?? 0;
      buf?.delete();
      assertEquals(err, 0);
      return n;
    };
    while (held < 16_384) held += await take(lwip.NETCONN_NOAUTORCVD);
    assertEquals(held, 16_384); // the window, and not a byte more
    await pair.b.stats();
    assertEquals(await server.tryRecv(), undefined);
    assertEquals(lwip.netconn_tcp_recvd(server, held), 0);
    while (held < data.length) held += await take(0);
    await writing;
  },
  { sndBuf: 8 << 10, tcp: { rcvBuf: 16_384, windowScale: false } },
);

bothFamilies("Netconn.write() rejects, and does not throw", async (pair) => {
  const [conn] = await pair.connected();
  for (const wrong of [undefined, null, "text", 5]) {
    const promise = conn.write(wrong as unknown as Uint8Array);
    assertInstanceOf(await rejection(promise), TypeError);
  }
  await conn.write(bytes("right"));
  await conn.close();
  const late = conn.write(bytes("late"));
  assertInstanceOf(await rejection(late), Deno.errors.NotConnected);
});

bothFamilies("200 connections at once talk and close", async (pair) => {
  const hostname = pair.family.any;
  const listener = await pair.b.listen({ hostname, port: 80 }).ready();
  const serving: Promise<void>[] = [];
  const accepting = (async () => {
    for await (const conn of listener) {
      serving.push(conn.readable.pipeTo(conn.writable));
    }
  })();
  const data = pattern(10_000);
  await Promise.all(Array.from({ length: 200 }, async (_, i) => {
    await using conn = await pair.a.connect({ hostname: pair.there, port: 80 });
    assertEquals(conn.remoteAddr, {
      transport: "tcp",
      hostname: pair.there,
      port: 80,
    });
    const part = data.subarray(i, i + 5000);
    const writing = conn.write(part).then(() => conn.closeWrite());
    const checker = new Checker(part);
    for await (const chunk of conn.readable) checker.take(chunk);
    assertEquals(checker.received, part.length);
    await writing;
  }));
  listener.close();
  await accepting;
  assertEquals(serving.length, 200);
  await Promise.all(serving);
  await listener.netconn.lwip.released;
  await passUntil(pair.b, ({ endpoints }) => endpoints === 0);
});

bothFamilies(
  "netconn_connect() ends in SENDPLUS or in ERROR for each of many",
  async (pair) => {
    await pair.listener(80);
    const first: Promise<string>[] = [];
    for (let i = 0; i < 40; i++) {
      const conn = pair.a.netconn(pair.family.tcp);
      conn.nonblocking = true;
      first.push(
        new Promise((resolve) => {
          conn.callback = (_conn, evt) =>
            resolve(evt === lwip.NETCONN_EVT_SENDPLUS ? "up" : `${evt}`);
        }),
      );
      lwip.netconn_connect(conn, pair.there, i % 2 === 0 ? 80 : 81);
    }
    (await Promise.all(first)).forEach((outcome, i) =>
      assertEquals(outcome, i % 2 === 0 ? "up" : `${lwip.NETCONN_EVT_ERROR}`)
    );
  },
);

bothFamilies("a reader gets all data, then the reset", async (pair) => {
  const [conn, server] = await pair.connected();
  await conn.write(bytes("data"));
  await pair.a.stats();
  await pair.b.stats();
  await conn.abort();
  assertEquals((await server.recv())!.toBytes(), bytes("data"));
  const error = await rejection(server.recv());
  assertInstanceOf(error, Deno.errors.ConnectionReset);
  assertEquals(error.code, "ERR_RST");
});

Deno.test("the send buffer grows with the congestion window, unless it was chosen", async () => {
  for (const sndBuf of [undefined, 1 << 20]) {
    const clock = new VirtualClock();
    await using pair = await Pair.start({
      thread: false,
      clock,
      memory: 64 << 20,
      tcp: { rcvBuf: 8 << 20 },
      ...(sndBuf === undefined ? {} : { sndBuf }),
    });
    const [conn, peer] = await pair.connected();
    const all = 16 << 20;
    const written = conn.write(new Uint8Array(all));
    for (let read = 0; read < all;) {
      using buf = await peer.recv();
      read += buf!.byteLength;
    }
    await written;
    await clock.advance(1000);
    const info = (await conn.info())!;
    assertEquals(info.sndBuf > 1 << 20, sndBuf === undefined);
    // Nobody reads: it fills up.
    conn.nonblocking = true;
    const block = new Uint8Array(64 << 10);
    for (let full = false; !full; await clock.advance(100)) {
      full = await conn.tryWrite(block) === 0;
      while (await conn.tryWrite(block) > 0);
    }
    // Window probes may have brought a few bytes across since.
    const left = (await conn.info())!.sndBuf - conn.lwip.unacknowledged;
    assert(left >= 0 && left < block.length, `${left}`);
  }
});

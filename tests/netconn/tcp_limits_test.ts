/**
 * How long connections are patient, and how many wait: options and queues as a user
 * sees them.
 *
 * @module
 */

import { assertEquals, assertInstanceOf } from "@std/assert";
import { NETCONN_TCP, VirtualClock } from "../../mod.ts";
import { B, bytes, EventLog, Pair, rejection } from "./two_stacks.ts";

async function inTime(
  fn: (pair: Pair, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ thread: false, clock });
  await fn(pair, clock);
}

/** Lets two minutes pass at most until something is there. */
async function inSeconds<T>(
  clock: VirtualClock,
  awaited: Promise<T>,
): Promise<T> {
  let isThere = false;
  awaited.then(() => isThere = true);
  for (let s = 0; s < 120 && !isThere; s++) await clock.advance(1000);
  return await awaited;
}

Deno.test("Netconn.setUserTimeout() bounds how long data goes without answer [RFC 5482]", () =>
  inTime(async (pair, clock) => {
    const log = new EventLog();
    const [conn] = await pair.connected(log.callback);
    conn.setUserTimeout(3000);
    await pair.b.setUp("if1", false);
    await conn.write(bytes("anybody?"));
    await clock.advance(100);
    log.now("S+(0)");
    await clock.advance(2899);
    log.now();
    await clock.advance(1);
    log.now("E(0)", "R+(0)", "S+(0)");
    const error = await rejection(conn.recv());
    assertInstanceOf(error, Deno.errors.ConnectionAborted);
  }));

Deno.test("Netconn.setKeepAlive() of a listener is that of its connections [Linux]", () =>
  inTime(async (pair, clock) => {
    const listener = await pair.listener();
    listener.setKeepAlive({ idle: 1000, interval: 100, probes: 2 });
    const conn = pair.a.netconn(NETCONN_TCP);
    const [server] = await Promise.all([
      listener.accept(),
      conn.connect(B, 80),
    ]);
    assertEquals((await server.info())!.keepAlive, true);
    await clock.advance(10_000); // the peer answers
    assertEquals((await server.info())!.state, "ESTABLISHED");
    await pair.a.setUp("if1", false);
    await clock.advance(1200);
    assertEquals(await server.info(), null);
    assertInstanceOf(
      await rejection(server.recv()),
      Deno.errors.ConnectionAborted,
    );
  }));

Deno.test("Netconn.accept() makes room in a backlog of one at once", () =>
  inTime(async (pair, clock) => {
    const listener = pair.b.netconn(NETCONN_TCP);
    await listener.bind(B, 80);
    await listener.listen(1);
    for (let i = 0; i < 3; i++) {
      await pair.a.netconn(NETCONN_TCP).connect(B, 80);
      await listener.accept();
    }
    assertEquals(clock.now(), 0, "no SYN had to be sent again");
  }));

Deno.test("Netconn.connect() that cannot begin may be tried again", () =>
  inTime(async (pair) => {
    const listener = await pair.listener();
    const conn = pair.a.netconn(NETCONN_TCP);
    for (const refused of ["0.0.0.0", "255.255.255.255"]) {
      const error = await rejection(conn.connect(refused, 80));
      assertInstanceOf(error, RangeError);
    }
    await Promise.all([listener.accept(), conn.connect(B, 80)]);
    assertEquals((await conn.remoteAddr()).hostname, B);
  }));

Deno.test("connections beyond a backlog of one wait, and are served in the end", () =>
  inTime(async (pair, clock) => {
    const listener = pair.b.netconn(NETCONN_TCP);
    await listener.bind(B, 80);
    await listener.listen(1);
    const clients = Array.from(
      { length: 8 },
      () => pair.a.netconn(NETCONN_TCP),
    );
    let connected = 0;
    const connecting = clients.map(async (conn, i) => {
      await conn.connect(B, 80);
      connected++;
      await conn.write(new Uint8Array([i]));
    });
    await clock.advance(100);
    assertEquals((await pair.b.stats()).counters.tcpListenDrops > 0, true);
    const seen: number[] = [];
    for (let i = 0; i < clients.length; i++) {
      const server = await inSeconds(clock, listener.accept());
      using buf = await inSeconds(clock, server.recv());
      seen.push(...buf!.toBytes());
    }
    await Promise.all(connecting);
    assertEquals(connected, clients.length);
    assertEquals(seen.toSorted(), [0, 1, 2, 3, 4, 5, 6, 7]);
  }));

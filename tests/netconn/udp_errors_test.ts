/**
 * What a UDP netconn hears of ICMP errors.
 *
 * @module
 */

import { assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  ERR_OK,
  ERR_RST,
  ERR_TIMEOUT,
  type Netconn,
  NETCONN_UDP,
  type Stack,
  VirtualClock,
} from "../../mod.ts";
import { B, both, bytes, EventLog, Pair, rejection } from "./two_stacks.ts";

const { ConnectionRefused, NetworkUnreachable } = Deno.errors;
/** A port of the second stack that nobody has. */
const NOBODY = 9;

async function connected(
  stack: Stack,
  callback?: lwip.netconn_callback,
): Promise<Netconn> {
  const conn = stack.netconn(
    NETCONN_UDP,
    callback === undefined ? {} : { callback },
  );
  await conn.connect(B, NOBODY);
  return conn;
}

both(
  "Netconn.recv() that waits is refused once, with an event [RFC 1122 §4.1.3.3]",
  async ({ a, b }) => {
    const log = new EventLog();
    const conn = await connected(a, log.callback);
    const waiting = rejection(conn.recv());
    await conn.send(bytes("anybody?"));
    const error = await waiting;
    assertInstanceOf(error, ConnectionRefused);
    assertEquals(error.code, "ERR_RST");
    assertEquals(
      error.message,
      "Cannot receive a datagram: connection refused",
    );
    await log.expect("E(0)");
    assertEquals(conn.takeError(), null);
    // It goes on, with whoever takes the port now.
    const server = await b.listenDatagram({ port: NOBODY }).ready();
    await conn.send(bytes("now"));
    const [data, from] = await server.receive();
    assertEquals(data, bytes("now"));
    await server.send(data, from);
    using answer = await conn.recv();
    assertEquals(answer!.toBytes(), bytes("now"));
    server.close();
  },
);

both("Netconn.send() after a refusal tells of it, once", async ({ a }) => {
  const log = new EventLog();
  const conn = await connected(a, log.callback);
  await conn.send(bytes("one"));
  await log.expect("E(0)");
  const error = await rejection(conn.send(bytes("two")));
  assertInstanceOf(error, ConnectionRefused);
  assertEquals(error.message, "Cannot send: connection refused");
  // What was refused was not sent: nothing comes of it.
  assertEquals(conn.takeError(), null);
  await conn.send(bytes("three"));
  await log.expect("E(0)");
  assertInstanceOf(conn.takeError(), ConnectionRefused);
});

both("netconn_recv() and netconn_send() return ERR_RST", async ({ a }) => {
  const conn = await connected(a);
  await conn.send(bytes("one"));
  assertEquals((await lwip.netconn_recv(conn)).err, ERR_RST);
  lwip.netconn_set_recvtimeout(conn, 1);
  assertEquals((await lwip.netconn_recv(conn)).err, ERR_TIMEOUT);
});

both("an error goes before datagrams that wait [Linux]", async ({ a, b }) => {
  const server = await b.listenDatagram({ port: NOBODY }).ready();
  const log = new EventLog();
  const conn = await connected(a, log.callback);
  const { port } = await conn.localAddr();
  await server.send(bytes("kept"), { hostname: "10.0.0.1", port });
  await log.expect("R+(4)");
  server.close();
  await server[Symbol.asyncDispose]();
  await conn.send(bytes("one"));
  await log.expect("E(0)");
  await assertRejects(() => conn.recv(), ConnectionRefused);
  using buf = await conn.recv();
  assertEquals(buf!.toBytes(), bytes("kept"));
});

Deno.test("an unconnected netconn, and one connected to another, hear nothing", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ thread: false, clock });
  const { a } = pair;
  const log = new EventLog();
  const free = a.netconn(NETCONN_UDP, { callback: log.callback });
  const other = a.netconn(NETCONN_UDP, { callback: log.callback });
  await other.connect(B, 10);
  for (const conn of [free, other]) {
    await conn.sendTo(bytes("x"), { hostname: B, port: NOBODY });
  }
  await clock.advance(100);
  log.now();
  assertEquals([free.takeError(), other.takeError()], [null, null]);
});

Deno.test("an unreachable host is told as its own error", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ thread: false, clock });
  const conn = pair.a.netconn(NETCONN_UDP);
  await conn.connect("10.0.0.99", 7); // nobody answers ARP for it
  await conn.send(bytes("x"));
  await clock.advance(10_000);
  const error = conn.takeError();
  assertInstanceOf(error, NetworkUnreachable);
  assertEquals(error.code, "ERR_RTE");
});

Deno.test("profile lwip keeps ICMP errors from UDP netconns", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({
    thread: false,
    clock,
    profile: "lwip",
  });
  const log = new EventLog();
  const conn = await connected(pair.a, log.callback);
  await conn.send(bytes("x"));
  await clock.advance(100);
  log.now();
  assertEquals(lwip.netconn_err(conn), ERR_OK);
});

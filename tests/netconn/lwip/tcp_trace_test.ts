/**
 * The conversations of lwIP: return codes, events, and their order.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import { type Netconn, NETCONN_TCP, NETCONN_UDP } from "../../../mod.ts";
import {
  A,
  B,
  both,
  bytes,
  EventLog,
  type Pair,
  passUntil,
} from "../two_stacks.ts";

const { COPY, NOFIN } = {
  COPY: lwip.NETCONN_COPY,
  NOFIN: lwip.NETCONN_NOFIN,
};

/** A client and a listener of which events are noted. */
async function opened(
  { a, b }: Pair,
): Promise<{ c: Netconn; l: Netconn; cLog: EventLog; lLog: EventLog }> {
  const cLog = new EventLog();
  const lLog = new EventLog();
  const c = a.netconn(NETCONN_TCP, { callback: cLog.callback });
  const l = b.netconn(NETCONN_TCP, { callback: lLog.callback });
  assertEquals(await lwip.netconn_bind(l, null, 80), 0);
  assertEquals(await lwip.netconn_listen(l), 0);
  lLog.name(l, "l");
  return { c, l, cLog, lLog };
}

async function accepted(
  l: Netconn,
  log: EventLog,
): Promise<Netconn> {
  const { err, conn } = await lwip.netconn_accept(l);
  assertEquals(err, 0);
  log.name(conn!, "a");
  return conn!;
}

/** Code of a receive; what was received is freed. */
async function recv(conn: Netconn, flags = 0): Promise<number> {
  const { err, buf } = await lwip.netconn_recv_tcp_pbuf_flags(conn, flags);
  buf?.delete();
  return err;
}

async function write(conn: Netconn, n: number): Promise<number> {
  return (await lwip.netconn_write_partly(conn, new Uint8Array(n), COPY)).err;
}

both(
  "T1: life of an echo connection, client nonblocking [lwIP §11]",
  async (pair) => {
    const { c, l, cLog, lLog } = await opened(pair);
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(
      await Promise.all([
        lwip.netconn_connect(c, B, 80),
        lwip.netconn_connect(c, B, 80),
        lwip.netconn_close(c),
        write(c, 5),
      ]),
      [-5, -9, -11, -5],
    );
    await cLog.expect("S+(0)");
    assertEquals(c.lwip.flags & lwip.NETCONN_FLAG_IN_NONBLOCKING_CONNECT, 0);
    await lLog.expect("l R+(0)");
    assertEquals(await lwip.netconn_connect(c, B, 80), -10);
    const a = await accepted(l, lLog);
    lLog.now("l R-(0)");
    assertEquals(lwip.netconn_is_nonblocking(a), false);
    assertEquals(await recv(c), -7);
    assertEquals(await write(c, 5), 0);
    await lLog.expect("a R+(5)");
    await cLog.expect("S+(5)");
    assertEquals(await recv(a), 0);
    lLog.now("a R-(5)");
    assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
    lLog.now("a S+(0)");
    await cLog.expect("R+(0)");
    assertEquals(await recv(c), -15);
    cLog.now("R-(0)", "R+(0)");
    assertEquals(await recv(c), -11);
    assertEquals(await lwip.netconn_close(c), 0);
    cLog.now("E(0)", "R+(0)", "S+(0)");
    await lLog.expect("a R+(0)");
    assertEquals(await recv(a), -15);
    lLog.now("a R-(0)", "a R+(0)");
    assertEquals(await recv(a), -11);
    assertEquals(await lwip.netconn_delete(a), 0);
    lLog.now("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals(await lwip.netconn_delete(c), 0);
    cLog.now("R+(0)", "S+(0)");
    assertEquals(await lwip.netconn_delete(l), 0);
    lLog.now("l E(0)", "l R+(0)", "l S+(0)");
  },
);

both("T2: refused, nonblocking [lwIP §11]", async ({ a }) => {
  const log = new EventLog();
  const seen: number[][] = [];
  const c = a.netconn(NETCONN_TCP, {
    callback: (conn, evt, len) => {
      log.callback(conn, evt, len);
      seen.push([conn.lwip.pendingErr, conn.lwip.flags]);
    },
  });
  lwip.netconn_set_nonblocking(c, true);
  assertEquals(await lwip.netconn_connect(c, B, 81), -5);
  await log.expect("E(0)", "R+(0)", "S+(0)");
  assertEquals(seen, [[-14, 7], [-14, 7], [-14, 7]]);
  assertEquals(lwip.netconn_err(c), -14);
  assertEquals(lwip.netconn_err(c), 0);
  assertEquals(await lwip.netconn_connect(c, B, 80), -15);
  assertEquals(await write(c, 1), -11);
  assertEquals(await recv(c), -14);
  assertEquals(await recv(c), -11);
  assertEquals((await lwip.netconn_addr(c)).err, -11);
  assertEquals((await lwip.netconn_peer(c)).err, -11);
  assertEquals(await lwip.netconn_bind(c, null, 5), -6);
  assertEquals(await lwip.netconn_listen(c), -11);
  assertEquals(await lwip.netconn_close(c), -11);
  log.now();
  assertEquals(await lwip.netconn_delete(c), 0);
  log.now("R+(0)", "S+(0)");
});

both("T3: refused, blocking [lwIP §11]", async ({ a }) => {
  const log = new EventLog();
  const c = a.netconn(NETCONN_TCP, { callback: log.callback });
  assertEquals(await lwip.netconn_connect(c, B, 81), -14);
  log.now("E(0)", "R+(0)", "S+(0)");
  assertEquals(lwip.netconn_err(c), -14);
  assertEquals(lwip.netconn_err(c), 0);
});

both("T4: reset with two bytes queued [lwIP §11]", async (pair) => {
  const { c, l, lLog } = await opened(pair);
  assertEquals(await lwip.netconn_connect(c, B, 80), 0);
  await lLog.expect("l R+(0)");
  const a = await accepted(l, lLog);
  lLog.now("l R-(0)");
  await c.write(new Uint8Array(2));
  await lLog.expect("a R+(2)");
  c.lwip.abort();
  await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
  assertEquals(await recv(a), 0);
  lLog.now("a R-(2)");
  assertEquals(await recv(a), -14);
  assertEquals(await recv(a), -14);
  assertEquals(await recv(a), -11);
  lLog.now();
});

both(
  "T4: netconn_err() in between takes the second ERR_RST [lwIP §11]",
  async (pair) => {
    const { c, l, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    const a = await accepted(l, lLog);
    const waiting = recv(a);
    c.lwip.abort();
    assertEquals(await waiting, -14); // whoever waits gets the marker
    assertEquals(await write(a, 1), -14);
    assertEquals(lwip.netconn_err(a), 0);
    assertEquals(await recv(a), -11);
  },
);

both(
  "T8: a listener is deleted while a connection with 3 bytes waits [lwIP §11]",
  async (pair) => {
    const { c, l, cLog, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    await lLog.expect("l R+(0)");
    cLog.now("S+(0)");
    await c.write(new Uint8Array(3));
    await lLog.expect("R+(3)"); // of a connection that has no name yet
    await cLog.expect("S+(3)");
    assertEquals(await lwip.netconn_delete(l), 0);
    lLog.now("E(0)", "R+(0)", "S+(0)", "l E(0)", "l R+(0)", "l S+(0)");
    await cLog.expect("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -14);
    await c.close();
    await c.lwip.released;
    await l.lwip.released;
    assertEquals((await pair.b.stats()).endpoints, 0);
    assertEquals((await pair.a.stats()).endpoints, 0);
  },
);

both(
  "T8: netconn_close() of a listener resets who waits, not who was accepted [lwIP §2.8]",
  async (pair) => {
    const { c, l, lLog } = await opened(pair);
    const other = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    const a = await accepted(l, lLog);
    assertEquals(await lwip.netconn_connect(other, B, 80), 0);
    await lLog.expect("l R+(0)", "l R-(0)", "l R+(0)");
    assertEquals(await lwip.netconn_shutdown(l, true, false), -11);
    assertEquals(await lwip.netconn_close(l), 0);
    lLog.now("E(0)", "R+(0)", "S+(0)", "l E(0)", "l R+(0)", "l S+(0)");
    assertEquals(await recv(other), -14);
    assertEquals((await lwip.netconn_accept(l)).err, -15);
    assertEquals(await lwip.netconn_bind(l, null, 80), -6);
    assertEquals(await lwip.netconn_listen(l), -11);
    assertEquals(await lwip.netconn_close(l), -11);
    assertEquals(await lwip.netconn_delete(l), 0);
    lLog.now("l R+(0)", "l S+(0)");
    await a.write(bytes("alive"));
    assertEquals((await c.recv())!.toBytes(), bytes("alive"));
  },
);

both("T9: half-close both ways [lwIP §11]", async (pair) => {
  const { c, l, cLog, lLog } = await opened(pair);
  assertEquals(await lwip.netconn_connect(c, B, 80), 0);
  cLog.now("S+(0)");
  const a = await accepted(l, lLog);
  lLog.now("l R+(0)", "l R-(0)");
  assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
  cLog.now("S+(0)");
  await lLog.expect("a R+(0)");
  assertEquals(await recv(a, NOFIN), -7);
  lLog.now();
  assertEquals(await recv(a), -15);
  lLog.now("a R-(0)", "a R+(0)");
  assertEquals(await write(a, 2), 0);
  await cLog.expect("R+(2)");
  await lLog.expect("a S+(2)");
  assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
  lLog.now("a E(0)", "a S+(0)");
  await cLog.expect("R+(0)");
  assertEquals(await recv(c), 0);
  cLog.now("R-(2)");
  assertEquals(await recv(c), -15);
  cLog.now("R-(0)", "R+(0)");
});

both(
  "a full close in an orderly end leaves no pending error [lwIP §3.1 row 26]",
  async (pair) => {
    const { c, l, cLog, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    cLog.now("S+(0)");
    const a = await accepted(l, lLog);
    lLog.now("l R+(0)", "l R-(0)");
    assertEquals(await lwip.netconn_close(c), 0);
    cLog.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), 0);
    for (
      const call of [
        lwip.netconn_close(c),
        lwip.netconn_shutdown(c, true, false),
        recv(c),
        write(c, 1),
        lwip.netconn_listen(c),
        lwip.netconn_peer(c).then(({ err }) => err),
      ]
    ) assertEquals(await call, -11);
    assertEquals(await lwip.netconn_connect(c, B, 80), -15);
    assertEquals((await lwip.netconn_accept(c)).err, -15);
    assertEquals(await lwip.netconn_bind(c, null, 1), -6);
    await lLog.expect("a R+(0)");
    assertEquals(await recv(a), -15);
    assertEquals(await lwip.netconn_delete(a), 0);
    lLog.now("a R-(0)", "a R+(0)", "a E(0)", "a R+(0)", "a S+(0)");
  },
);

both("shutdown() has the events of the table [lwIP §2.8]", async (pair) => {
  const { c, l, cLog, lLog } = await opened(pair);
  assertEquals(await lwip.netconn_connect(c, B, 80), 0);
  cLog.now("S+(0)");
  const a = await accepted(l, lLog);
  assertEquals(await lwip.netconn_shutdown(c, false, false), 0);
  cLog.now();
  assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
  cLog.now("S+(0)");
  assertEquals(await lwip.netconn_shutdown(c, false, true), -11);
  assertEquals(await write(c, 1), -11);
  assertEquals(await lwip.netconn_shutdown(c, true, false), 0);
  cLog.now("E(0)", "R+(0)");
  assertEquals(await lwip.netconn_shutdown(c, true, true), -11);
  assertEquals(await recv(a), -15);
  assertEquals(await lwip.netconn_close(a), 0);
});

both(
  "shutdown() of receiving resets a peer that goes on sending [lwIP §2.8]",
  async (pair) => {
    const { c, l, cLog, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    cLog.now("S+(0)");
    const a = await accepted(l, lLog);
    assertEquals(await lwip.netconn_shutdown(c, true, false), 0);
    cLog.now("R+(0)");
    assertEquals(await recv(c), -11);
    assertEquals(await write(a, 1), 0);
    await cLog.expect("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -13);
    assertEquals(await recv(a), -14);
  },
);

both("close with unread data resets the peer [lwIP §2.8]", async (pair) => {
  const { c, l, cLog, lLog } = await opened(pair);
  assertEquals(await lwip.netconn_connect(c, B, 80), 0);
  cLog.now("S+(0)");
  const a = await accepted(l, lLog);
  assertEquals(await write(a, 3), 0);
  await cLog.expect("R+(3)");
  assertEquals(await lwip.netconn_close(c), 0);
  cLog.now("E(0)", "R+(0)", "S+(0)");
  assertEquals(await recv(a), -14);
});

both(
  "the codes of netconns that are not connected [lwIP §2.3-§2.8]",
  async ({ a, b }) => {
    const c = a.netconn(NETCONN_TCP);
    assertEquals(await write(c, 1), -11);
    assertEquals(await write(c, 0), 0);
    assertEquals(await lwip.netconn_shutdown(c, false, true), -11);
    assertEquals((await lwip.netconn_accept(c)).err, -15);
    assertEquals((await lwip.netconn_recv_udp_raw_netbuf(c)).err, -16);
    assertEquals(await recv(c, lwip.NETCONN_DONTBLOCK), -7);
    assertEquals(lwip.netconn_tcp_recvd(c, 100), 0);
    assertEquals(await lwip.netconn_disconnect(c), -6);
    assertEquals((await lwip.netconn_addr(c)).err, 0);
    assertEquals((await lwip.netconn_peer(c)).err, -11);
    assertEquals(await lwip.netconn_connect(c, "192.0.2.1", 1), -4);
    assertEquals(await lwip.netconn_connect(c, B, 81), -14); // after ERR_RTE
    const l = b.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_bind(l, B, 80), 0);
    assertEquals(await lwip.netconn_listen_with_backlog(l, 5), 0);
    assertEquals(await lwip.netconn_listen_with_backlog(l, 9), 0);
    assertEquals(await lwip.netconn_connect(l, A, 1), -10);
    assertEquals(await recv(l), -11);
    assertEquals(await write(l, 1), -5);
    assertEquals((await lwip.netconn_peer(l)).err, -11);
    assertEquals(await lwip.netconn_addr(l), { err: 0, addr: B, port: 80 });
    assertEquals(await lwip.netconn_bind(l, B, 81), -6);
    const taken = b.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_bind(taken, null, 80), -8);
    lwip.netconn_set_nonblocking(l, true);
    assertEquals((await lwip.netconn_accept(l)).err, -7);
    lwip.netconn_set_nonblocking(l, false);
    lwip.netconn_set_recvtimeout(l, 5);
    assertEquals((await lwip.netconn_accept(l)).err, -3);
    const udp = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_listen(udp), -16);
    assertEquals(await lwip.netconn_close(udp), -11);
    assertEquals((await lwip.netconn_accept(udp)).err, -15);
    assertEquals(await write(udp, 1), -6);
    assertEquals(lwip.netconn_tcp_recvd(udp, 1), -16);
  },
);

both("NULL arguments are ERR_ARG or harmless [lwIP §2]", async ({ a }) => {
  const c = a.netconn(NETCONN_TCP);
  assertEquals(await lwip.netconn_delete(null), 0);
  assertEquals(await lwip.netconn_prepare_delete(null), 0);
  assertEquals(lwip.netconn_err(null), 0);
  for (
    const call of [
      lwip.netconn_bind(null, null, 1),
      lwip.netconn_connect(null, A, 1),
      lwip.netconn_connect(c, "not an address", 1),
      lwip.netconn_disconnect(null),
      lwip.netconn_listen(null),
      lwip.netconn_close(null),
      lwip.netconn_shutdown(null, true, true),
      lwip.netconn_send(null, null),
      lwip.netconn_write(null, bytes("x")),
      lwip.netconn_accept(null).then(({ err }) => err),
      lwip.netconn_recv(null).then(({ err }) => err),
      lwip.netconn_addr(null).then(({ err }) => err),
      lwip.netconn_write_partly(null, bytes("x")).then(({ err }) => err),
    ]
  ) assertEquals(await call, -16);
});

both(
  "T7, deviating: an orderly end of both sides raises no error [lwIP §10]",
  async (pair) => {
    const { c, l, cLog, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    const a = await accepted(l, lLog);
    lLog.now("l R+(0)", "l R-(0)");
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    await lLog.expect("a R+(0)");
    assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
    lLog.now("a S+(0)");
    await cLog.expect("S+(0)", "S+(0)", "R+(0)");
    // The ACK of the second FIN ends the connection there.
    await passUntil(pair.b, ({ tcpConnections }) => tcpConnections === 0);
    lLog.now();
    assertEquals(lwip.netconn_err(a), 0);
    assertEquals(await recv(a), -15);
    lLog.now("a R-(0)", "a R+(0)");
    assertEquals(await recv(a), -11);
  },
);

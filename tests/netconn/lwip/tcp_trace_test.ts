/**
 * The conversations of lwIP: return codes, events, and their order.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import { NETCONN_TCP, NETCONN_UDP } from "../../../mod.ts";
import {
  echoConnection,
  halfCloseBothWays,
  listenerDeleted,
  type Manner,
  orderlyEnd,
  refusedBlocking,
  refusedNonblocking,
  resetWithBytesQueued,
} from "./conversations.ts";
import {
  accepted,
  connected,
  opened,
  realTime,
  recv,
  write,
} from "./lwip_pair.ts";
import { A, B, both, bytes } from "../two_stacks.ts";

const { NETCONN_COPY: COPY } = lwip;

const MODERN: Manner = { pass: realTime, writeFlags: COPY };

both(
  "T1: life of an echo connection, client nonblocking [lwIP §11]",
  (pair) => echoConnection(pair, MODERN),
);

both(
  "T2: refused, nonblocking [lwIP §11]",
  (pair) => refusedNonblocking(pair, MODERN),
);

both("T3: refused, blocking [lwIP §11]", refusedBlocking);

both(
  "T4: reset with two bytes queued [lwIP §11]",
  (pair) => resetWithBytesQueued(pair, MODERN),
);

both(
  "T4: netconn_err() in between takes the second ERR_RST [lwIP §11]",
  async (pair) => {
    const { c, a } = await connected(pair);
    const waiting = recv(a);
    c.lwip.abort();
    assertEquals(await waiting, -14); // whoever waits gets the marker
    assertEquals(await write(a, 1, COPY), [-14, 0]);
    assertEquals(lwip.netconn_err(a), 0);
    assertEquals(await recv(a), -11);
  },
);

both(
  "T8: a listener is deleted while a connection with 3 bytes waits [lwIP §11]",
  async (pair) => {
    const { c, l } = await listenerDeleted(pair, MODERN);
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

both(
  "T9: half-close both ways [lwIP §11]",
  (pair) => halfCloseBothWays(pair, MODERN),
);

both(
  "a full close in an orderly end leaves no pending error [lwIP §3.1 row 26]",
  async (pair) => {
    const { c, a, cLog, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_close(c), 0);
    cLog.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), 0);
    for (
      const call of [
        lwip.netconn_close(c),
        lwip.netconn_shutdown(c, true, false),
        recv(c),
        write(c, 1, COPY).then(([err]) => err),
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
  const { c, a, cLog } = await connected(pair);
  assertEquals(await lwip.netconn_shutdown(c, false, false), 0);
  cLog.now();
  assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
  cLog.now("S+(0)");
  assertEquals(await lwip.netconn_shutdown(c, false, true), -11);
  assertEquals(await write(c, 1, COPY), [-11, 0]);
  assertEquals(await lwip.netconn_shutdown(c, true, false), 0);
  cLog.now("E(0)", "R+(0)");
  assertEquals(await lwip.netconn_shutdown(c, true, true), -11);
  assertEquals(await recv(a), -15);
  assertEquals(await lwip.netconn_close(a), 0);
});

both(
  "shutdown() of receiving resets a peer that goes on sending [lwIP §2.8]",
  async (pair) => {
    const { c, a, cLog } = await connected(pair);
    assertEquals(await lwip.netconn_shutdown(c, true, false), 0);
    cLog.now("R+(0)");
    assertEquals(await recv(c), -11);
    assertEquals(await write(a, 1, COPY), [0, 1]);
    await cLog.expect("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -13);
    assertEquals(await recv(a), -14);
  },
);

both("close with unread data resets the peer [lwIP §2.8]", async (pair) => {
  const { c, a, cLog } = await connected(pair);
  assertEquals(await write(a, 3, COPY), [0, 3]);
  await cLog.expect("R+(3)");
  assertEquals(await lwip.netconn_close(c), 0);
  cLog.now("E(0)", "R+(0)", "S+(0)");
  assertEquals(await recv(a), -14);
});

both(
  "the codes of netconns that are not connected [lwIP §2.3-§2.8]",
  async ({ a, b }) => {
    const c = a.netconn(NETCONN_TCP);
    assertEquals(await write(c, 1, COPY), [-11, 0]);
    assertEquals(await write(c, 0, COPY), [0, 0]);
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
    assertEquals(await write(l, 1, COPY), [-5, 0]);
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
    assertEquals(await write(udp, 1, COPY), [-6, 0]);
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
  (pair) => orderlyEnd(pair, MODERN),
);

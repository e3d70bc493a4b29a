/**
 * The return codes of lwIP's netconn functions, a test for each row of the
 * specification's tables that no other test has: §2.1 creation, §2.2 addresses,
 * §2.3 connect, §2.4 listen and accept, §2.5 receive, §2.6 send, §2.7 write,
 * §2.8 close, §2.9 errors.
 *
 * Rows that are elsewhere: NULL arguments, netconns that are not connected, and
 * shutdown in tcp_trace_test.ts and spec_traces_test.ts; waits that are released
 * and lingering closes in tcp_waits_test.ts; UDP and RAW in ../udp_test.ts and
 * ../raw_test.ts; the SYN that times out in spec_traces_test.ts.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import {
  type Netconn,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  NETCONN_UDPLITE,
  NETCONN_UDPNOCHKSUM,
  type Stack,
} from "../../../mod.ts";
import { OPT_REUSEADDR } from "../../../core/mailbox/options.ts";
import {
  accepted,
  connected,
  inBothTimes,
  inVirtualTime,
  opened,
  recv,
  write,
} from "./lwip_pair.ts";
import { A, B, EventLog } from "../two_stacks.ts";

const SILENT = "10.0.0.99"; // nobody has this address
const ALL_TYPES = [
  NETCONN_TCP,
  NETCONN_UDP,
  NETCONN_UDPLITE,
  NETCONN_UDPNOCHKSUM,
  NETCONN_RAW,
];

/** A datagram of so many bytes. */
function datagram(n = 1): lwip.NetBuf {
  return lwip.NetBuf.from(new Uint8Array(n));
}

/** Code of an accept. */
async function accept(l: Netconn): Promise<number> {
  return (await lwip.netconn_accept(l)).err;
}

/** Code of a receive of any kind of netconn; what was received is freed. */
async function receive(conn: Netconn): Promise<number> {
  const { err, buf } = await lwip.netconn_recv(conn);
  buf?.delete();
  return err;
}

/** A TCP netconn whose connect was refused: its control block is gone. */
async function gone(stack: Stack): Promise<Netconn> {
  const conn = stack.netconn(NETCONN_TCP);
  assertEquals(await lwip.netconn_connect(conn, B, 9), -14);
  assertEquals(lwip.netconn_err(conn), -14);
  return conn;
}

// §2.1 Creation and deletion.

Deno.test("[lwIP §2.1] netconn_new() makes every type, NULL for others and without a stack", async () => {
  assertEquals(lwip.netconn_new(NETCONN_TCP), null);
  await using _ = await lwip.tcpip_init({ thread: false });
  for (const type of ALL_TYPES) {
    const conn = lwip.netconn_new(type)!;
    assertEquals(conn.type, type);
    assertEquals(lwip.netconn_type(conn), type);
    assertEquals(conn.lwip.state, lwip.NETCONN_NONE);
    assertEquals(await lwip.netconn_delete(conn), 0);
  }
  for (const type of [0, 0x08, 0x30, 0x80]) {
    assertEquals(lwip.netconn_new(type), null);
  }
});

inBothTimes(
  "[lwIP §2.1] a new netconn has a recvmbox, a listener an acceptmbox, and no events",
  async ({ a }) => {
    const log = new EventLog();
    for (const type of ALL_TYPES) {
      const conn = a.netconn(type, { callback: log.callback, proto: 250 });
      lwip.netconn_set_nonblocking(conn, true);
      assertEquals(await receive(conn), -7);
      assertEquals(await accept(conn), -15);
    }
    const l = a.netconn(NETCONN_TCP, { callback: log.callback });
    lwip.netconn_set_nonblocking(l, true);
    assertEquals(await lwip.netconn_bind(l, null, 80), 0);
    assertEquals(await lwip.netconn_listen(l), 0);
    assertEquals(await accept(l), -7);
    log.now();
  },
);

inBothTimes(
  "[lwIP §2.1] netconn_prepare_delete() closes, and netconn_delete() after it is silent",
  async (pair) => {
    const { c, cLog, a } = await connected(pair);
    assertEquals(await lwip.netconn_prepare_delete(c), 0);
    cLog.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(await lwip.netconn_delete(c), 0);
    assertEquals(await recv(a), -15);
    cLog.now();
  },
);

inBothTimes(
  "[lwIP §2.1] netconn_delete() ERR_WOULDBLOCK: lingering, data unacknowledged, nonblocking; it can be retried",
  async (pair, pass) => {
    const { c, cLog, a, lLog } = await connected(pair);
    c.lwip.linger = 5;
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await write(c, 1), [0, 1]);
    assertEquals(await lwip.netconn_delete(c), -7);
    assertEquals(await lwip.netconn_prepare_delete(c), -7);
    assertEquals(c.lwip.deleted, false);
    await lLog.expect("a R+(1)");
    await pass(250);
    await cLog.expect("S+(1)");
    assertEquals(await lwip.netconn_delete(c), 0);
    cLog.now("E(0)", "R+(0)", "S+(0)");
    assertEquals([await recv(a), await recv(a)], [0, -15]);
  },
);

inBothTimes(
  "[lwIP §2.1] an accepted netconn inherits type and callback, and nothing of the options",
  async (pair) => {
    const { c, l, lLog } = await opened(pair);
    lwip.netconn_set_nonblocking(l, true);
    lwip.netconn_set_recvtimeout(l, 7);
    lwip.netconn_set_sendtimeout(l, 7);
    lwip.netconn_set_recvbufsize(l, 7);
    lwip.netconn_set_callback_arg(l, "l");
    l.lwip.linger = 7;
    const initial = lwip.netconn_get_callback_arg(c);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    await lLog.expect("l R+(0)");
    const a = await accepted(l, lLog);
    lLog.now("l R-(0)");
    assertEquals(a.type, l.type);
    assertEquals(lwip.netconn_is_nonblocking(a), false);
    assertEquals(lwip.netconn_get_recvtimeout(a), 0);
    assertEquals(lwip.netconn_get_sendtimeout(a), 0);
    assertEquals(lwip.netconn_get_recvbufsize(a), 0x7fffffff);
    assertEquals(lwip.netconn_get_callback_arg(a), initial);
    assertEquals(a.lwip.linger, -1);
    assertEquals(await write(c, 1), [0, 1]);
    await lLog.expect("a R+(1)");
  },
);

// §2.2 Addresses.

inBothTimes("[lwIP §2.2] netconn_getaddr() of TCP", async (pair) => {
  const { c, l, a } = await connected(pair);
  const fresh = pair.a.netconn(NETCONN_TCP);
  const unbound = { err: 0, addr: "0.0.0.0", port: 0 };
  assertEquals(await lwip.netconn_addr(fresh), unbound);
  assertEquals((await lwip.netconn_peer(fresh)).err, -11); // CLOSED
  assertEquals((await lwip.netconn_peer(l)).err, -11); // LISTEN
  const anywhere = { err: 0, addr: "0.0.0.0", port: 80 };
  assertEquals(await lwip.netconn_addr(l), anywhere);
  assertEquals(await lwip.netconn_peer(c), { err: 0, addr: B, port: 80 });
  assertEquals(await lwip.netconn_addr(a), { err: 0, addr: B, port: 80 });
  const mine = await lwip.netconn_addr(c);
  assertEquals(mine.addr, A);
  assert(mine.port >= 49_152 && mine.port <= 65_534);
  assertEquals(await lwip.netconn_peer(a), mine);
  assertEquals(await lwip.netconn_close(c), 0);
  assertEquals((await lwip.netconn_addr(c)).err, -11); // gone
  assertEquals((await lwip.netconn_peer(c)).err, -11);
});

inBothTimes(
  "[lwIP §2.2] a dual-stack netconn reports IPv4 peers as IPv4 addresses",
  async ({ a, b }) => {
    const dual = b.netconn(NETCONN_UDP_IPV6);
    assertEquals(await lwip.netconn_bind(dual, "::", 5), 0);
    const sender = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_sendto(sender, datagram(), B, 5), 0);
    const { buf } = await lwip.netconn_recv(dual);
    assertEquals(lwip.netbuf_fromaddr(buf!), A);
    buf!.delete();
  },
);

inBothTimes(
  "[lwIP §2.2 ERR_VAL] netconn_bind() of a control block that is gone, connected, or listens",
  async (pair) => {
    const { c, l, a } = await connected(pair);
    for (const conn of [c, l, a, await gone(pair.a)]) {
      assertEquals(await lwip.netconn_bind(conn, null, 5), -6);
    }
    for (const type of [NETCONN_UDP, NETCONN_RAW]) {
      const conn = pair.a.netconn(type);
      assertEquals(await lwip.netconn_delete(conn), 0);
      assertEquals(await lwip.netconn_bind(conn, null, 5), -6);
    }
  },
);

inBothTimes(
  "[lwIP §2.2 ERR_USE] netconn_bind() of TCP to an address that overlaps, unless both have REUSEADDR",
  async (pair) => {
    const make = (reuse: boolean): Netconn => {
      const conn = pair.b.netconn(NETCONN_TCP);
      conn.lwip.setOption(OPT_REUSEADDR, reuse ? 1 : 0);
      return conn;
    };
    const first = make(true);
    assertEquals(await lwip.netconn_bind(first, B, 81), 0); // bound list
    assertEquals(await lwip.netconn_bind(make(false), B, 81), -8);
    assertEquals(await lwip.netconn_bind(make(false), null, 81), -8);
    assertEquals(await lwip.netconn_bind(make(false), A, 81), 0);
    assertEquals(await lwip.netconn_bind(make(true), B, 81), 0);
    const { a } = await connected(pair); // active list: port 80
    assertEquals(await lwip.netconn_bind(make(true), null, 80), -8);
    assertEquals(await lwip.netconn_bind(make(false), null, 80), -8);
    await lwip.netconn_close(a);
  },
);

inBothTimes(
  "[lwIP §2.2 ERR_USE] TIME_WAIT keeps the port, but not from REUSEADDR",
  async (pair, pass) => {
    const { c, l, a } = await connected(pair);
    assertEquals(await lwip.netconn_close(a), 0); // first: it waits
    assertEquals(await recv(c), -15);
    assertEquals(await lwip.netconn_delete(c), 0);
    assertEquals(await lwip.netconn_delete(l), 0);
    await l.lwip.released;
    await pass();
    await pair.a.stats(); // its FIN has arrived
    await pair.b.stats();
    const plain = pair.b.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_bind(plain, null, 80), -8);
    plain.lwip.setOption(OPT_REUSEADDR, 1);
    assertEquals(await lwip.netconn_bind(plain, null, 80), 0);
  },
);

inBothTimes(
  "[lwIP §2.2] netconn_bind() of RAW never fails for being taken, and of any need not be an own address",
  async ({ a }) => {
    for (let i = 0; i < 2; i++) {
      const raw = a.netconn(NETCONN_RAW, { proto: 250 });
      assertEquals(await lwip.netconn_bind(raw, A, 1), 0);
    }
    for (const type of [NETCONN_TCP, NETCONN_UDP, NETCONN_RAW]) {
      const conn = a.netconn(type, { proto: 250 });
      assertEquals(await lwip.netconn_bind(conn, "192.0.2.7", 7), 0);
      assertEquals((await lwip.netconn_addr(conn)).addr, "192.0.2.7");
    }
  },
);

inBothTimes(
  "[lwIP §2.2] port 0 is an ephemeral one; UDP can be bound anew, TCP not [deviation]",
  async ({ a }) => {
    const tcp = a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_bind(tcp, null, 0), 0);
    const { port } = await lwip.netconn_addr(tcp);
    assert(port >= 49_152 && port <= 65_534, String(port));
    assertEquals(await lwip.netconn_bind(tcp, null, 81), -6);
    assertEquals((await lwip.netconn_addr(tcp)).port, port);
    const udp = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(udp, null, 0), 0);
    assert((await lwip.netconn_addr(udp)).port >= 49_152);
    assertEquals(await lwip.netconn_bind(udp, A, 6), 0);
    const rebound = { err: 0, addr: A, port: 6 };
    assertEquals(await lwip.netconn_addr(udp), rebound);
  },
);

inVirtualTime(
  "[lwIP §2.2 ERR_BUF] netconn_bind() of TCP, the range exhausted; [§2.3 ERR_BUF] connect, too",
  async ({ a }) => {
    const binds: PromiseLike<number>[] = [];
    for (let i = 49_152; i <= 65_535 + 1; i++) { // 65535, too: deviation
      binds.push(lwip.netconn_bind(a.netconn(NETCONN_TCP), null, 0));
    }
    const codes = await Promise.all(binds);
    assertEquals(codes.filter((err) => err === 0).length, 16_384);
    assertEquals(codes.at(-1), -2);
    const conn = a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(conn, B, 80), -2);
  },
);

inBothTimes(
  "[lwIP §2.2 ERR_USE] a UDP netconn collides with any address and both families, unless both have REUSEADDR",
  async ({ a }) => {
    const dual = a.netconn(NETCONN_UDP_IPV6);
    assertEquals(await lwip.netconn_bind(dual, "::", 5), 0);
    const four = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(four, A, 5), -8);
    assertEquals(await lwip.netconn_bind(four, null, 5), -8);
    four.lwip.setOption(OPT_REUSEADDR, 1);
    assertEquals(await lwip.netconn_bind(four, A, 5), -8);
    dual.lwip.setOption(OPT_REUSEADDR, 1);
    assertEquals(await lwip.netconn_bind(four, A, 5), 0);
  },
);

inBothTimes(
  "[lwIP §2.2] netconn_bind_if() ERR_VAL: unknown, 0, gone; else it limits both ways until netconn_disconnect()",
  async ({ a, b }, pass) => {
    const index = (await b.netifs())[1].index;
    for (const type of [NETCONN_TCP, NETCONN_UDP, NETCONN_RAW]) {
      const conn = b.netconn(type, { proto: 250 });
      assertEquals(await lwip.netconn_bind_if(conn, 0), -6);
      assertEquals(await lwip.netconn_bind_if(conn, 77), -6);
      assertEquals(await lwip.netconn_bind_if(conn, index), 0);
      assertEquals(await lwip.netconn_delete(conn), 0);
      assertEquals(await lwip.netconn_bind_if(conn, index), -6);
    }
    const conn = b.netconn(NETCONN_UDP);
    lwip.netconn_set_nonblocking(conn, true);
    assertEquals(await lwip.netconn_bind(conn, null, 5), 0);
    assertEquals(
      await lwip.netconn_bind_if(conn, (await b.netifs())[0].index),
      0,
    );
    assertEquals(await lwip.netconn_sendto(conn, datagram(), A, 9), -4);
    const sender = a.netconn(NETCONN_UDP);
    const other = b.netconn(NETCONN_UDP); // tells when the first has passed
    assertEquals(await lwip.netconn_bind(other, null, 6), 0);
    const through = async (): Promise<void> => {
      assertEquals(await lwip.netconn_sendto(sender, datagram(), B, 5), 0);
      assertEquals(await lwip.netconn_sendto(sender, datagram(), B, 6), 0);
      await pass();
      assertEquals(await receive(other), 0);
    };
    await through();
    assertEquals(await receive(conn), -7);
    assertEquals(await lwip.netconn_disconnect(conn), 0);
    await through();
    assertEquals(await receive(conn), 0);
  },
);

// §2.3 Connect and disconnect.

inBothTimes(
  "[lwIP §2.3] netconn_connect() of UDP may be repeated, binds, and has neither traffic nor events",
  async ({ a }) => {
    const log = new EventLog();
    const conn = a.netconn(NETCONN_UDP, { callback: log.callback });
    const before = (await a.stats()).netifs[1].txFrames;
    for (const port of [7, 8]) {
      assertEquals(await lwip.netconn_connect(conn, B, port), 0);
      const peer = { err: 0, addr: B, port };
      assertEquals(await lwip.netconn_peer(conn), peer);
    }
    assert((await lwip.netconn_addr(conn)).port >= 49_152);
    assertEquals(conn.lwip.state, lwip.NETCONN_NONE);
    assertEquals((await a.stats()).netifs[1].txFrames, before);
    log.now();
    assertEquals(await lwip.netconn_delete(conn), 0);
    assertEquals(await lwip.netconn_connect(conn, B, 7), -15);
  },
);

inBothTimes(
  "[lwIP §2.3 ERR_CLSD] netconn_connect() after a refused connect, a reset, a close",
  async (pair) => {
    const refused = await gone(pair.a);
    assertEquals(await lwip.netconn_connect(refused, B, 80), -15);
    const { c, a, lLog } = await connected(pair);
    c.lwip.abort();
    await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals(await lwip.netconn_connect(a, A, 80), -15);
    const closed = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(closed, B, 80), 0);
    assertEquals(await lwip.netconn_close(closed), 0);
    assertEquals(await lwip.netconn_connect(closed, B, 80), -15);
  },
);

inBothTimes(
  "[lwIP §2.3] while it connects: ERR_ALREADY, ERR_INPROGRESS, ERR_CONN, ERR_WOULDBLOCK; delete works",
  async ({ a, b }, pass) => {
    await a.setNeighbour("if1", SILENT, (await b.netifs())[1].mac);
    const log = new EventLog();
    const conn = a.netconn(NETCONN_TCP, { callback: log.callback });
    lwip.netconn_set_recvtimeout(conn, 1); // neither limits a connect
    lwip.netconn_set_sendtimeout(conn, 1);
    lwip.netconn_set_nonblocking(conn, true);
    assertEquals(await lwip.netconn_connect(conn, SILENT, 80), -5);
    assertEquals(conn.lwip.state, lwip.NETCONN_CONNECT);
    assertEquals(lwip.netconn_err(conn), 0);
    await pass(1000);
    assertEquals(await lwip.netconn_connect(conn, SILENT, 80), -9);
    assertEquals((await write(conn, 1))[0], -5);
    assertEquals(await lwip.netconn_close(conn), -11);
    assertEquals(await lwip.netconn_shutdown(conn, true, false), -11);
    assertEquals(await lwip.netconn_shutdown(conn, false, true), -11);
    assertEquals(await lwip.netconn_listen(conn), -11);
    assertEquals(await accept(conn), -15);
    assertEquals(await recv(conn), -7);
    log.now();
    const { counters: before } = await a.stats();
    assertEquals(await lwip.netconn_delete(conn), 0);
    log.now("E(0)", "R+(0)", "S+(0)");
    await conn.lwip.released;
    const { counters, tcpConnections } = await a.stats();
    assertEquals(tcpConnections, 0);
    assertEquals(counters.tcpResetsSent, before.tcpResetsSent); // silently
  },
);

inBothTimes(
  "[lwIP §2.3] the nonblocking flag counts when connect begins",
  async ({ a, b }) => {
    const l = b.netconn(NETCONN_TCP);
    await l.bind(B, 80);
    await l.listen();
    const conn = a.netconn(NETCONN_TCP);
    const connecting = lwip.netconn_connect(conn, B, 80);
    lwip.netconn_set_nonblocking(conn, true);
    assertEquals(await connecting, 0);
    const other = a.netconn(NETCONN_TCP);
    lwip.netconn_set_nonblocking(other, true);
    const begun = lwip.netconn_connect(other, B, 80);
    lwip.netconn_set_nonblocking(other, false);
    assertEquals(await begun, -5);
  },
);

inBothTimes(
  "[lwIP §2.3 ERR_ISCONN] netconn_connect() while it listens, writes, or is connected",
  async (pair) => {
    const { c, l, a } = await connected(pair);
    for (const conn of [c, l, a]) {
      assertEquals(await lwip.netconn_connect(conn, SILENT, 1), -10);
    }
    const writing = lwip.netconn_write(c, new Uint8Array(60_000));
    assertEquals(c.lwip.state, lwip.NETCONN_WRITE);
    assertEquals(await lwip.netconn_connect(c, SILENT, 1), -10);
    assertEquals(await lwip.netconn_listen(c), -11);
    assertEquals(await lwip.netconn_delete(c), 0);
    assertEquals(await writing, -15);
  },
);

inBothTimes(
  "[lwIP §2.3 ERR_RTE] netconn_connect() without a route: no events, to be tried again; [ERR_VAL] to nobody [deviation]",
  async (pair) => {
    const { c, cLog, l, lLog } = await opened(pair);
    for (const nonblocking of [true, false]) {
      lwip.netconn_set_nonblocking(c, nonblocking);
      assertEquals(await lwip.netconn_connect(c, "192.0.2.1", 80), -4);
      assertEquals(c.lwip.state, lwip.NETCONN_NONE);
      assertEquals(lwip.netconn_err(c), 0);
      for (const nobody of [null, "224.0.0.5", "255.255.255.255"]) {
        assertEquals(await lwip.netconn_connect(c, nobody, 80), -6);
      }
    }
    cLog.now();
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    cLog.now("S+(0)");
    await lLog.expect("l R+(0)");
    await accepted(l, lLog);
  },
);

inBothTimes(
  "[lwIP §2.3 ERR_USE] netconn_connect() when the four-tuple is another's",
  async (pair) => {
    const { c } = await connected(pair);
    const { port } = await lwip.netconn_addr(c);
    c.lwip.setOption(OPT_REUSEADDR, 1);
    const other = pair.a.netconn(NETCONN_TCP);
    other.lwip.setOption(OPT_REUSEADDR, 1);
    assertEquals(await lwip.netconn_bind(other, A, port), 0);
    assertEquals(await lwip.netconn_connect(other, B, 80), -8);
    assertEquals(await lwip.netconn_connect(other, B, 9), -14);
  },
);

inBothTimes(
  "[lwIP §2.3] netconn_disconnect() is UDP's: ERR_VAL of others",
  async ({ a }) => {
    for (const type of ALL_TYPES) {
      const conn = a.netconn(type, { proto: 250 });
      const isUdp = type !== NETCONN_TCP && type !== NETCONN_RAW;
      assertEquals(await lwip.netconn_disconnect(conn), isUdp ? 0 : -6);
    }
  },
);

// §2.4 Listen and accept.

inBothTimes(
  "[lwIP §2.4] netconn_listen() ERR_OK twice, ERR_ARG not TCP, ERR_CONN gone, ERR_VAL connected",
  async (pair) => {
    const { c, l, a } = await connected(pair);
    assertEquals(await lwip.netconn_listen_with_backlog(l, 3), 0);
    assertEquals(l.lwip.state, lwip.NETCONN_LISTEN);
    for (const type of ALL_TYPES.slice(1)) {
      assertEquals(await lwip.netconn_listen(pair.a.netconn(type)), -16);
    }
    assertEquals(await lwip.netconn_listen(await gone(pair.a)), -11);
    assertEquals(await lwip.netconn_listen(c), -6);
    assertEquals(await lwip.netconn_listen(a), -6);
    assertEquals(await lwip.netconn_close(l), 0);
    assertEquals(await lwip.netconn_listen(l), -11);
  },
);

inBothTimes(
  "[lwIP §2.4 ERR_USE] netconn_listen() with REUSEADDR where another listens already",
  async ({ b }) => {
    const make = async (): Promise<Netconn> => {
      const conn = b.netconn(NETCONN_TCP);
      conn.lwip.setOption(OPT_REUSEADDR, 1);
      assertEquals(await lwip.netconn_bind(conn, B, 80), 0);
      return conn;
    };
    const first = await make();
    const second = await make();
    assertEquals(await lwip.netconn_listen(first), 0);
    assertEquals(await lwip.netconn_listen(second), -8);
    // It is unharmed.
    assertEquals(await lwip.netconn_delete(first), 0);
    assertEquals(await lwip.netconn_listen(second), 0);
  },
);

inBothTimes(
  "[lwIP §2.4] netconn_listen() without bind chooses no port",
  async ({ b }) => {
    const l = b.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_listen(l), 0);
    const nowhere = { err: 0, addr: "0.0.0.0", port: 0 };
    assertEquals(await lwip.netconn_addr(l), nowhere);
  },
);

inVirtualTime(
  "[lwIP §2.4] backlog 0 means 1: a further SYN is dropped, and its repetition connects after an accept",
  async (pair, pass) => {
    const { c, l, lLog } = await opened(pair, 0);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    lLog.now("l R+(0)");
    const other = pair.a.netconn(NETCONN_TCP);
    let code: number | undefined;
    lwip.netconn_connect(other, B, 80).then((err) => code = err);
    await pass(3000); // the first repetition finds it full, too
    assertEquals(code, undefined);
    lLog.now();
    await accepted(l, lLog);
    lLog.now("l R-(0)");
    await pass(2999);
    assertEquals(code, undefined);
    await pass(1);
    assertEquals(code, 0);
    lLog.now("l R+(0)");
  },
);

inBothTimes(
  "[lwIP §2.4] netconn_accept(): ERR_WOULDBLOCK, ERR_TIMEOUT, ERR_CLSD, ERR_CONN",
  async (pair, pass) => {
    const { l, lLog } = await opened(pair);
    lwip.netconn_set_nonblocking(l, true);
    assertEquals(await accept(l), -7);
    lwip.netconn_set_nonblocking(l, false);
    lwip.netconn_set_recvtimeout(l, 10);
    const timing = accept(l);
    await pass(10);
    assertEquals(await timing, -3);
    lwip.netconn_set_recvtimeout(l, 0);
    assertEquals(await recv(l), -11);
    lLog.now();
    const waiting = accept(l);
    assertEquals(await lwip.netconn_close(l), 0);
    assertEquals(await waiting, -11);
    assertEquals(await accept(l), -15);
    for (const type of ALL_TYPES) {
      assertEquals(await accept(pair.a.netconn(type)), -15);
    }
    const refused = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(refused, B, 9), -14);
    assertEquals(await accept(refused), -14); // the pending error comes first
    assertEquals(await accept(refused), -15);
  },
);

// §2.5 Receiving.

inBothTimes(
  "[lwIP §2.5 ERR_ARG] the variants of netconn_recv() are of TCP or of others",
  async ({ a }) => {
    for (const type of ALL_TYPES) {
      const conn = a.netconn(type, { proto: 250 });
      lwip.netconn_set_nonblocking(conn, true);
      const isTcp = type === NETCONN_TCP;
      const tcp = await lwip.netconn_recv_tcp_pbuf(conn);
      const other = await lwip.netconn_recv_udp_raw_netbuf(conn);
      assertEquals([tcp.err, other.err], isTcp ? [-7, -16] : [-16, -7]);
      assertEquals([tcp.buf, other.buf], [undefined, undefined]);
      assertEquals(lwip.netconn_tcp_recvd(conn, 1), isTcp ? 0 : -16);
    }
  },
);

inBothTimes(
  "[lwIP §2.5] netconn_recv() of TCP: netbuf without address, one item a delivery, ERR_TIMEOUT, ERR_WOULDBLOCK",
  async (pair, pass) => {
    const { c, a, lLog } = await connected(pair);
    for (const n of [3, 4]) {
      assertEquals(await write(c, n), [0, n]);
      await lLog.expect(`a R+(${n})`);
      await pass(250);
      while (c.lwip.unacknowledged > 0) await pair.a.stats(); // Nagle
    }
    assertEquals(a.lwip.recvAvail, 7);
    for (const n of [3, 4]) {
      const { err, buf } = await lwip.netconn_recv(a);
      assertEquals([err, buf!.byteLength], [0, n]);
      assertEquals(lwip.netbuf_fromport(buf!), 0);
      assertEquals(lwip.netbuf_fromaddr(buf!), "0.0.0.0");
      buf!.delete();
    }
    assertEquals(a.lwip.recvAvail, 0);
    lLog.now("a R-(3)", "a R-(4)");
    assertEquals(await recv(a, lwip.NETCONN_DONTBLOCK), -7);
    lwip.netconn_set_recvtimeout(a, 10);
    const timing = recv(a);
    await pass(10);
    assertEquals(await timing, -3);
    lLog.now();
  },
);

inBothTimes(
  "[lwIP §2.5] netconn_recv() of a netconn that was never connected waits",
  async ({ a }, pass) => {
    const conn = a.netconn(NETCONN_TCP);
    lwip.netconn_set_recvtimeout(conn, 10);
    const timing = recv(conn);
    await pass(10);
    assertEquals(await timing, -3);
    assertEquals(await lwip.netconn_delete(conn), 0);
    assertEquals(await recv(conn), -11);
  },
);

inBothTimes(
  "[lwIP §2.5] a reader that waits gets ERR_RST, the next ERR_RST again, then ERR_CONN for ever",
  async (pair) => {
    const { c, a } = await connected(pair);
    const waiting = recv(a);
    c.lwip.abort();
    assertEquals(await waiting, -14);
    assertEquals([await recv(a), await recv(a), await recv(a)], [
      -14,
      -11,
      -11,
    ]);
  },
);

inBothTimes(
  "[lwIP §2.5] NOAUTORCVD: the window opens by netconn_tcp_recvd(), and close resets without it",
  async (pair) => {
    const { c, a, cLog, lLog } = await connected(pair);
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await write(c, 5840), [0, 5840]);
    await lLog.expect(...Array(4).fill("a R+(1460)"));
    await cLog.expect("S-(0)", "S+(2920)"); // at 5840, not at 2920
    for (let i = 0; i < 4; i++) {
      assertEquals(await recv(a, lwip.NETCONN_NOAUTORCVD), 0);
    }
    lLog.now(...Array(4).fill("a R-(1460)"));
    assertEquals(await write(c, 1460), [0, 1460]);
    await pair.a.stats();
    await pair.b.stats();
    lLog.now();
    assertEquals(lwip.netconn_tcp_recvd(a, 1460), 0);
    await lLog.expect("a R+(1460)");
    assertEquals(await recv(a), 0);
    assertEquals(await lwip.netconn_close(a), 0); // 4380 were not taken
    assertEquals(lwip.netconn_tcp_recvd(a, 1), 0); // gone: harmless
    await cLog.expect("S+(1460)", "E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -14);
  },
);

inBothTimes(
  "[lwIP §2.5] NOFIN: ERR_WOULDBLOCK once, then the end whatever the flags",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    await lLog.expect("a R+(0)");
    const pending = () =>
      lwip.netconn_is_flag_set(a, lwip.NETCONN_FIN_RX_PENDING);
    assertEquals(await recv(a, lwip.NETCONN_NOFIN), -7);
    assertEquals(pending(), true);
    lLog.now();
    assertEquals(await recv(a, lwip.NETCONN_NOFIN), -15);
    assertEquals(pending(), false);
    lLog.now("a R-(0)", "a R+(0)");
    assertEquals(await recv(a, lwip.NETCONN_NOFIN), -11);
  },
);

inBothTimes(
  "[lwIP §2.5] netconn_recv() of UDP reports no ICMP error, and has source and destination",
  async ({ a, b }, pass) => {
    const conn = a.netconn(NETCONN_UDP);
    lwip.netconn_set_nonblocking(conn, true);
    assertEquals(await lwip.netconn_connect(conn, B, 9), 0);
    assertEquals(await lwip.netconn_send(conn, datagram()), 0);
    await pass();
    await b.stats();
    await a.stats();
    assertEquals(await receive(conn), -7);
    assertEquals(lwip.netconn_err(conn), 0);
    const server = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(server, null, 2000), 0);
    assertEquals(await lwip.netconn_sendto(conn, datagram(), B, 2000), 0);
    const { buf } = await lwip.netconn_recv(server);
    const { port } = await lwip.netconn_addr(conn);
    assertEquals(lwip.netbuf_fromaddr(buf!), A);
    assertEquals(lwip.netbuf_fromport(buf!), port);
    assertEquals(lwip.netbuf_destaddr(buf!), B);
    assertEquals(lwip.netbuf_destport(buf!), 2000); // host order: deviation
    buf!.delete();
  },
);

// §2.6 Sending datagrams.

inBothTimes(
  "[lwIP §2.6] netconn_send() chooses the netbuf's address, or the peer for any",
  async ({ a, b }) => {
    const peer = b.netconn(NETCONN_UDP);
    const other = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(peer, null, 5), 0);
    assertEquals(await lwip.netconn_bind(other, null, 6), 0);
    const log = new EventLog();
    const conn = a.netconn(NETCONN_UDP, { callback: log.callback });
    assertEquals(await lwip.netconn_connect(conn, B, 5), 0);
    lwip.netconn_set_nonblocking(conn, true); // does not matter
    assertEquals(await lwip.netconn_send(conn, datagram(1)), 0);
    assertEquals(await lwip.netconn_sendto(conn, datagram(2), null, 6), 0);
    assertEquals(await lwip.netconn_sendto(conn, datagram(3), B, 6), 0);
    const lengths: number[] = [];
    for (const from of [peer, peer, other]) {
      const { buf } = await lwip.netconn_recv(from);
      lengths.push(buf!.byteLength);
      buf!.delete();
    }
    assertEquals(lengths, [1, 2, 3]);
    log.now(); // no SEND events
  },
);

inBothTimes(
  "[lwIP §2.6] netconn_send(): ERR_VAL, ERR_CONN, ERR_RTE, ERR_MEM, ERR_BUF",
  async (pair) => {
    const { c } = await connected(pair);
    const { a } = pair;
    const send = (conn: Netconn, to: string | null, n = 1) =>
      lwip.netconn_sendto(conn, datagram(n), to, 7);
    const udp = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_send(udp, null), -6);
    assertEquals(await lwip.netconn_sendto(udp, null, B, 1), -6);
    assertEquals(await send(c, B), -11); // TCP
    assertEquals(await send(udp, "fe80::1"), -6); // another family
    assertEquals(await send(udp, null), -4); // no peer
    const dual = a.netconn(NETCONN_UDP_IPV6);
    assertEquals(await send(dual, null), -6); // no peer, dual-stack
    assertEquals(await send(udp, "192.0.2.1"), -4);
    assertEquals(await send(udp, B, 65_507), 0);
    assertEquals(await send(udp, B, 65_508), -2);
    assertEquals(await send(udp, B, 65_527), -2);
    assertEquals(await send(udp, B, 65_528), -1);
    const elsewhere = a.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(elsewhere, "127.0.0.1", 7), 0);
    assertEquals(await send(elsewhere, B), -4); // not on that interface
    assertEquals(await lwip.netconn_delete(udp), 0);
    assertEquals(await send(udp, B), -11); // gone
  },
);

inBothTimes(
  "[lwIP §2.6] a broadcast needs no permission with profile lwip, as with IP_SOF_BROADCAST 0",
  async ({ a, b }) => {
    const server = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(server, null, 5), 0);
    const conn = a.netconn(NETCONN_UDP);
    const all = "10.0.0.255";
    assertEquals(await lwip.netconn_sendto(conn, datagram(), all, 5), 0);
    assertEquals(await receive(server), 0);
    conn.setBroadcast(false);
    assertEquals(await lwip.netconn_sendto(conn, datagram(), all, 5), -6);
  },
);

// §2.7 Writing.

inBothTimes(
  "[lwIP §2.7 ERR_VAL] netconn_write() not of TCP; without a count where it may be short",
  async (pair) => {
    const { c } = await connected(pair);
    const data = new Uint8Array(1);
    for (const type of ALL_TYPES.slice(1)) {
      const conn = pair.a.netconn(type, { proto: 250 });
      assertEquals(await lwip.netconn_write(conn, data), -6);
      assertEquals((await write(conn, 1))[0], -6);
    }
    assertEquals(await lwip.netconn_write(c, data), 0);
    assertEquals(await lwip.netconn_write(c, data, lwip.NETCONN_DONTBLOCK), -6);
    lwip.netconn_set_sendtimeout(c, 1000);
    assertEquals(await lwip.netconn_write(c, data), -6);
    assertEquals(await write(c, 1), [0, 1]);
    lwip.netconn_set_sendtimeout(c, 0);
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await lwip.netconn_write(c, data), -6);
    assertEquals(await write(c, 1), [0, 1]);
  },
);

inBothTimes(
  "[lwIP §2.7] netconn_write() of nothing is ERR_OK in any state",
  async (pair) => {
    const { c, l } = await connected(pair);
    for (
      const conn of [c, l, pair.a.netconn(NETCONN_TCP), await gone(pair.a)]
    ) {
      assertEquals(await write(conn, 0), [0, 0]);
    }
  },
);

inBothTimes(
  "[lwIP §2.7 ERR_INPROGRESS] netconn_write() while another waits, and of a listener",
  async (pair) => {
    const { c, l } = await connected(pair);
    assertEquals((await write(l, 1))[0], -5);
    const writing = lwip.netconn_write(c, new Uint8Array(60_000));
    assertEquals((await write(c, 1))[0], -5);
    c.lwip.abort();
    assertEquals(await writing, -13);
    assertEquals(lwip.netconn_err(c), -13);
    assertEquals((await write(c, 1))[0], -11);
  },
);

inBothTimes(
  "[lwIP §2.7] netconn_write(): the pending error first, then ERR_CONN: gone, never connected, WR shut",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    const refused = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(refused, B, 9), -14);
    assertEquals((await write(refused, 1))[0], -14);
    assertEquals((await write(refused, 1))[0], -11);
    assertEquals((await write(pair.a.netconn(NETCONN_TCP), 1))[0], -11);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    assertEquals((await write(c, 1))[0], -11);
    await lLog.expect("a R+(0)");
    assertEquals(await write(a, 1), [0, 1]); // CLOSE_WAIT: it may
  },
);

inBothTimes(
  "[lwIP §2.7] DONTBLOCK takes what fits, then ERR_WOULDBLOCK",
  async (pair) => {
    const { c, cLog } = await connected(pair);
    const { NETCONN_DONTBLOCK } = lwip;
    const writes = [
      write(c, 60_000, NETCONN_DONTBLOCK),
      write(c, 1, NETCONN_DONTBLOCK), // before anything is acknowledged
    ];
    assertEquals(
      lwip.netconn_is_flag_set(c, lwip.NETCONN_FLAG_CHECK_WRITESPACE),
      true,
    );
    const [first, second] = await Promise.all(writes);
    assertEquals(first, [0, 5840]);
    assertEquals(second[0], -7);
    await cLog.expect("S-(0)", "S-(0)", "S+(2920)");
  },
);

inBothTimes(
  "[lwIP §2.7] a blocked write ends with ERR_RST when the peer resets, ERR_CLSD when another closes",
  async (pair) => {
    for (const reset of [true, false]) {
      const { c, l, a, lLog } = await connected(pair);
      const writing = lwip.netconn_write(c, new Uint8Array(60_000));
      await lLog.expect(...Array(4).fill("a R+(1460)"));
      if (reset) assertEquals(await lwip.netconn_close(a), 0); // unread data
      else assertEquals(await lwip.netconn_close(c), 0);
      assertEquals(await writing, reset ? -14 : -15);
      assertEquals(lwip.netconn_err(c), reset ? -14 : 0);
      for (const conn of [c, l, a]) {
        assertEquals(await lwip.netconn_delete(conn), 0);
      }
      await l.lwip.released;
    }
  },
);

inVirtualTime(
  "[lwIP §2.7] a negative send timeout has expired at once",
  async (pair, pass) => {
    const { c } = await connected(pair);
    lwip.netconn_set_sendtimeout(c, -1);
    const writing = write(c, 60_000);
    await pass();
    const [err, written] = await writing;
    assertEquals(err, 0);
    assert(written >= 5840 && written <= 11_680, String(written));
  },
);

// §2.8 Close, shutdown, delete. The table of events is in spec_events_test.ts.

inBothTimes(
  "[lwIP §2.8 ERR_CONN] netconn_close() and netconn_shutdown(): not TCP, gone, half of a listener, WR of none",
  async (pair) => {
    const { c, l, a } = await connected(pair);
    for (const type of ALL_TYPES.slice(1)) {
      const conn = pair.a.netconn(type, { proto: 250 });
      assertEquals(await lwip.netconn_close(conn), -11);
      assertEquals(await lwip.netconn_shutdown(conn, true, false), -11);
    }
    assertEquals(await lwip.netconn_close(await gone(pair.a)), -11);
    assertEquals(await lwip.netconn_shutdown(l, true, false), -11);
    assertEquals(await lwip.netconn_shutdown(l, false, true), -11);
    const fresh = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_shutdown(fresh, false, true), -11);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    assertEquals(await lwip.netconn_shutdown(c, false, true), -11);
    assertEquals(await lwip.netconn_close(a), 0);
    assertEquals(await lwip.netconn_close(a), -11);
    assertEquals(await lwip.netconn_close(fresh), 0); // CLOSED: freed
    assertEquals(await lwip.netconn_close(fresh), -11);
  },
);

inBothTimes(
  "[lwIP §2.8] after close: connect and accept ERR_CLSD, bind ERR_VAL, everything else ERR_CONN",
  async (pair) => {
    const { c } = await connected(pair);
    assertEquals(await lwip.netconn_close(c), 0);
    assertEquals(await lwip.netconn_connect(c, B, 80), -15);
    assertEquals(await accept(c), -15);
    assertEquals(await lwip.netconn_bind(c, null, 7), -6);
    assertEquals(await lwip.netconn_bind_if(c, 1), -6);
    assertEquals(await lwip.netconn_listen(c), -11);
    assertEquals(await recv(c), -11);
    assertEquals((await write(c, 1))[0], -11);
    assertEquals(await lwip.netconn_send(c, datagram()), -11);
    assertEquals(await lwip.netconn_close(c), -11);
    assertEquals((await lwip.netconn_addr(c)).err, -11);
    assertEquals((await lwip.netconn_peer(c)).err, -11);
  },
);

// §2.9 Errors.

inBothTimes(
  "[lwIP §2.9] netconn_err() is set by a dead control block only, and read once",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), -10);
    assertEquals(await lwip.netconn_listen(c), -6);
    assertEquals(lwip.netconn_err(c), 0); // other errors do not count
    const waiting = recv(a);
    c.lwip.abort();
    await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals(await waiting, -14);
    assertEquals(lwip.netconn_err(a), -14); // still there
    assertEquals(lwip.netconn_err(a), 0);
    assertEquals(lwip.netconn_err(null), 0);
  },
);

inBothTimes(
  "[lwIP §2.9] timeouts and sizes are as set, 0 and INT_MAX at first",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_TCP_IPV6);
    assertEquals(lwip.netconn_get_recvtimeout(conn), 0);
    assertEquals(lwip.netconn_get_sendtimeout(conn), 0);
    assertEquals(lwip.netconn_get_recvbufsize(conn), 0x7fffffff);
    lwip.netconn_set_recvtimeout(conn, 1);
    lwip.netconn_set_sendtimeout(conn, -2);
    lwip.netconn_set_recvbufsize(conn, 3);
    assertEquals(lwip.netconn_get_recvtimeout(conn), 1);
    assertEquals(lwip.netconn_get_sendtimeout(conn), -2);
    assertEquals(lwip.netconn_get_recvbufsize(conn), 3);
    assertEquals(await lwip.netconn_delete(conn), 0);
  },
);

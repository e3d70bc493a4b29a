/**
 * The events of lwIP's netconns, a test for each row of the specification's §3.1:
 * which, on which netconn, with which length, in which order.
 *
 * Rows that are elsewhere: 10 and 12, full mailboxes, in profiles_test.ts; 9 cannot
 * happen, as netconns and control blocks are bounded by memory alone.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import { NETCONN_RAW, NETCONN_TCP, NETCONN_UDP } from "../../../mod.ts";
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

const { NETCONN_FLAG_IN_NONBLOCKING_CONNECT: CONNECTING } = lwip;

inBothTimes(
  "[lwIP §3.1 row 1] nonblocking connect succeeds: S+(0), state NONE, flag clear",
  async (pair) => {
    const { l } = await opened(pair);
    const seen: unknown[] = [];
    const done = Promise.withResolvers<void>();
    const c = pair.a.netconn(NETCONN_TCP, {
      callback: ({ lwip: { state, flags } }, evt, len) => {
        seen.push([evt, len, state, flags & CONNECTING]);
        done.resolve();
      },
    });
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await lwip.netconn_connect(c, B, 80), -5);
    await done.promise;
    assertEquals(seen, [[lwip.NETCONN_EVT_SENDPLUS, 0, lwip.NETCONN_NONE, 0]]);
    await lwip.netconn_delete(l);
  },
);

for (const nonblocking of [true, false]) {
  inBothTimes(
    `[lwIP §3.1 rows 2, 4] ${
      nonblocking ? "non" : ""
    }blocking connect fails by RST: E R+ S+ with the control block gone`,
    async ({ a }) => {
      const seen: unknown[] = [];
      const done = Promise.withResolvers<void>();
      const c = a.netconn(NETCONN_TCP, {
        callback: ({ lwip: conn }, evt, len) => {
          const { pendingErr, hasPcb, flags } = conn;
          seen.push([evt, len, pendingErr, hasPcb, flags]);
          if (evt === lwip.NETCONN_EVT_SENDPLUS) done.resolve();
        },
      });
      lwip.netconn_set_nonblocking(c, nonblocking);
      const err = await lwip.netconn_connect(c, B, 9);
      assertEquals(err, nonblocking ? -5 : -14);
      await done.promise;
      const flags = lwip.NETCONN_FLAG_MBOXCLOSED |
        (nonblocking ? lwip.NETCONN_FLAG_NON_BLOCKING | CONNECTING : 0);
      assertEquals(seen, [
        [lwip.NETCONN_EVT_ERROR, 0, -14, false, flags],
        [lwip.NETCONN_EVT_RCVPLUS, 0, -14, false, flags],
        [lwip.NETCONN_EVT_SENDPLUS, 0, -14, false, flags],
      ]);
      assertEquals(c.lwip.flags & CONNECTING, 0); // after them
    },
  );
}

inVirtualTime(
  "[lwIP §3.1 row 3] connect fails by timeout: E R+ S+ with ERR_ABRT",
  async ({ a, b }, pass) => {
    await a.setNeighbour("if1", "10.0.0.99", (await b.netifs())[1].mac);
    const log = new EventLog();
    const c = a.netconn(NETCONN_TCP, { callback: log.callback });
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await lwip.netconn_connect(c, "10.0.0.99", 80), -5);
    await pass(18_499);
    log.now();
    await pass(1);
    log.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -13);
    assertEquals([await recv(c), await recv(c)], [-13, -11]);
  },
);

inBothTimes(
  "[lwIP §3.1 row 5] connect refused at once: none",
  async (pair) => {
    const { c, cLog, l, a, lLog } = await connected(pair);
    const log = new EventLog();
    const fresh = pair.a.netconn(NETCONN_TCP, { callback: log.callback });
    assertEquals(await lwip.netconn_connect(fresh, "192.0.2.1", 80), -4);
    for (const conn of [c, l, a]) {
      assertEquals(await lwip.netconn_connect(conn, B, 81), -10);
    }
    for (const each of [log, cLog, lLog]) each.now();
  },
);

inBothTimes(
  "[lwIP §3.1 rows 6, 7, 8] R+(0) on the listener, then R+(len) on who waits, R-(0) at accept",
  async (pair) => {
    const { c, l, cLog, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    assertEquals(await write(c, 3), [0, 3]);
    await lLog.expect("l R+(0)", "R+(3)"); // it has no name yet
    cLog.now("S+(0)");
    const a = await accepted(l, lLog);
    lLog.now("l R-(0)");
    const initial = lwip.netconn_get_callback_arg(a);
    assertEquals(initial, lwip.netconn_get_callback_arg(c));
    assertEquals(a.lwip.recvAvail, 3);
  },
);

inBothTimes(
  "[lwIP §3.1 rows 11, 13] data: R+(length) for each delivery, R-(length) for each receive",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    assertEquals(await write(c, 4000), [0, 4000]);
    await lLog.expect("a R+(1460)", "a R+(1460)", "a R+(1080)");
    for (const n of [1460, 1460, 1080]) {
      assertEquals(await recv(a), 0);
      lLog.now(`a R-(${n})`);
    }
  },
);

inBothTimes(
  "[lwIP §3.1 rows 14, 15, 17, 18] S- at the low-water mark, S- and the flag when short, S+(acked) above it only",
  async (pair) => {
    const { c, cLog, lLog } = await connected(pair);
    const isShort = () =>
      lwip.netconn_is_flag_set(c, lwip.NETCONN_FLAG_CHECK_WRITESPACE);
    lwip.netconn_set_nonblocking(c, true);
    const first = write(c, 2918); // 2922 bytes are free: writable
    cLog.now();
    const second = write(c, 1); // 2921: not
    cLog.now("S-(0)");
    assertEquals(isShort(), false);
    const third = write(c, 9999);
    cLog.now("S-(0)");
    assertEquals(isShort(), true);
    assertEquals(
      await Promise.all([first, second, third]),
      [[0, 2918], [0, 1], [0, 2921]],
    );
    // 2920 are acknowledged: as many are free, which is not enough.
    await lLog.expect(...Array(4).fill("a R+(1460)"));
    await cLog.expect("S+(2920)");
    assertEquals(isShort(), false);
    assertEquals(c.lwip.unacknowledged, 0);
  },
);

inBothTimes(
  "[lwIP §3.1 row 17] S+(acked) also without an S- before",
  async (pair, pass) => {
    const { c, cLog } = await connected(pair);
    assertEquals(await write(c, 7), [0, 7]);
    await pass(250);
    await cLog.expect("S+(7)");
  },
);

inBothTimes(
  "[lwIP §3.1 row 16] a blocked write: S- again whenever it goes on at or below the mark, then S+",
  async (pair) => {
    const { c, cLog, a, lLog } = await connected(pair);
    const writing = lwip.netconn_write(c, new Uint8Array(5840 + 2920));
    cLog.now("S-(0)");
    // The first acknowledgement lets it take the rest; the second makes 2920 free.
    await lLog.expect(...Array(4).fill("a R+(1460)"));
    assertEquals(await writing, 0);
    await cLog.expect("S-(0)");
    for (let i = 0; i < 4; i++) {
      assertEquals(await recv(a, lwip.NETCONN_NOAUTORCVD), 0);
    }
    assertEquals(lwip.netconn_tcp_recvd(a, 5840), 0);
    await cLog.expect("S+(2920)");
  },
);

inBothTimes(
  "[lwIP §3.1 row 19] a short write for want of memory has its S+(0) when there is some",
  async ({ a, b }) => {
    const l = b.netconn(NETCONN_TCP);
    await l.bind(B, 80);
    await l.listen();
    const log = new EventLog();
    const c = a.netconn(NETCONN_TCP, { callback: log.callback });
    await c.connect(B, 80);
    log.now("S+(0)");
    lwip.netconn_set_nonblocking(c, true);
    const { port } = a.context;
    const blocks: number[] = [];
    for (;;) { // as many streams that hold little would have
      const block = port.allocateStream(2048, { held: 0 });
      if (block < 0) break;
      blocks.push(block);
    }
    const outcome = await write(c, 1);
    for (const block of blocks) port.freeBlock(block);
    assertEquals(outcome[0], -7);
    await log.expect("S-(0)", "S+(0)");
    assertEquals(
      lwip.netconn_is_flag_set(c, lwip.NETCONN_FLAG_CHECK_WRITESPACE),
      false,
    );
    assertEquals(await write(c, 1), [0, 1]);
  },
);

/** Receives so many bytes. */
async function readBytes(
  conn: lwip.Netconn,
  length: number,
): Promise<Uint8Array> {
  const all = new Uint8Array(length);
  for (let at = 0; at < length;) at += (await conn.read(all.subarray(at)))!;
  return all;
}

inBothTimes(
  "[lwIP §1.2, §3.2] each S- of a write is raised while the state is WRITE, and it is over afterwards",
  async (pair) => {
    const { c, a } = await connected(pair);
    const seen: unknown[] = [];
    c.callback = ({ lwip: { state } }, evt) => {
      if (evt === lwip.NETCONN_EVT_SENDMINUS) seen.push(state);
    };
    const after = (...states: number[]) => {
      assertEquals(seen.splice(0), states);
      assertEquals(c.lwip.state, lwip.NETCONN_NONE);
    };
    const { NETCONN_WRITE } = lwip;
    const whole = write(c, 2919, lwip.NETCONN_DONTBLOCK);
    after(NETCONN_WRITE);
    const short = write(c, 9999, lwip.NETCONN_DONTBLOCK);
    after(NETCONN_WRITE);
    assertEquals(await whole, [0, 2919]);
    assertEquals(await short, [0, 2921]);
    const writing = lwip.netconn_write(c, new Uint8Array(8760));
    assertEquals(seen.splice(0), [NETCONN_WRITE]);
    assertEquals(c.lwip.state, NETCONN_WRITE);
    assertEquals((await readBytes(a, 14_600)).length, 14_600);
    assertEquals(await writing, 0);
    assertEquals(new Set(seen.splice(0)), new Set([NETCONN_WRITE]));
    assertEquals(c.lwip.state, lwip.NETCONN_NONE);
  },
);

inBothTimes(
  "[lwIP §3.1 row 14] a callback of S- may write, too: in its turn, and after",
  async (pair) => {
    const { c, a } = await connected(pair);
    let nested: Promise<void> | null = null;
    c.callback = (_, evt) => {
      if (evt !== lwip.NETCONN_EVT_SENDMINUS) return;
      nested ??= c.write(new Uint8Array([7]));
    };
    await c.write(new Uint8Array(2919));
    await nested;
    assertEquals((await readBytes(a, 2920)).at(-1), 7);
  },
);

inBothTimes(
  "[lwIP §2.8, §4] shutdown RD during a blocked write: no event, and the write goes on",
  async (pair) => {
    const { c, cLog, lLog } = await connected(pair);
    const writing = lwip.netconn_write(c, new Uint8Array(5840 + 2920));
    cLog.now("S-(0)");
    const reading = recv(c);
    const shutting = lwip.netconn_shutdown(c, true, false);
    cLog.now();
    assertEquals(c.lwip.state, lwip.NETCONN_WRITE);
    assertEquals(await shutting, 0);
    assertEquals(await reading, -11);
    await lLog.expect(...Array(4).fill("a R+(1460)"));
    assertEquals(await writing, 0);
    await cLog.expect("S-(0)");
  },
);

inBothTimes(
  "[lwIP §1.4] MBOXINVALID is set before the events of delete, close and shutdown RD, and when the end was read",
  async (pair) => {
    const { c, a, l, lLog } = await connected(pair);
    const { NETCONN_FLAG_MBOXINVALID } = lwip;
    const isSet = (conn: lwip.Netconn) =>
      lwip.netconn_is_flag_set(conn, NETCONN_FLAG_MBOXINVALID);
    const seen: boolean[] = [];
    const note = (conn: lwip.Netconn) =>
      conn.callback = (conn, evt) => {
        if (evt !== lwip.NETCONN_EVT_RCVMINUS) seen.push(isSet(conn));
      };
    for (const conn of [c, l]) note(conn);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    assertEquals(seen.splice(0), [false]); // WR alone leaves it
    await lLog.expect("a R+(0)");
    assertEquals(isSet(a), false); // a FIN does, too
    note(a);
    assertEquals(await recv(a), -15);
    assertEquals(seen.splice(0), [true]);
    assertEquals(await lwip.netconn_close(c), 0);
    assertEquals(seen.splice(0), [true, true, true]);
    assertEquals(await lwip.netconn_close(l), 0);
    assertEquals(seen.splice(0), [true, true, true]);
    for (const type of [NETCONN_TCP, NETCONN_UDP, NETCONN_RAW]) {
      const conn = pair.a.netconn(type, { proto: 250 });
      assertEquals(isSet(conn), false);
      note(conn);
      assertEquals(await lwip.netconn_delete(conn), 0);
      assertEquals(new Set(seen.splice(0)), new Set([true]));
      assertEquals(isSet(conn), true);
    }
  },
);

inBothTimes(
  "[lwIP §1.4] a reset sets MBOXCLOSED and not MBOXINVALID; shutdown RD sets the other",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_shutdown(c, true, false), 0);
    assertEquals(c.lwip.flags, lwip.NETCONN_FLAG_MBOXINVALID);
    c.lwip.abort();
    await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals(a.lwip.flags, lwip.NETCONN_FLAG_MBOXCLOSED);
  },
);

inBothTimes(
  "[lwIP §3.1 rows 20, 21, 22] FIN: R+(0) after the data; none with NOFIN; R-(0) R+(0) when it is read",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    assertEquals(await write(c, 3), [0, 3]);
    assertEquals(await lwip.netconn_close(c), 0);
    await lLog.expect("a R+(3)", "a R+(0)");
    assertEquals(await recv(a), 0);
    lLog.now("a R-(3)");
    assertEquals(await recv(a, lwip.NETCONN_NOFIN), -7);
    lLog.now();
    assertEquals(await recv(a), -15);
    lLog.now("a R-(0)", "a R+(0)");
  },
);

inBothTimes(
  "[lwIP §3.1 rows 23, 24] reset and abort: E R+ S+, then the marker, which is fetched without R-",
  async (pair) => {
    const { c, a, cLog, lLog } = await connected(pair);
    c.lwip.abort();
    cLog.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -13);
    assertEquals([await recv(c), await recv(c)], [-13, -11]);
    cLog.now();
    await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals([await recv(a), await recv(a), await recv(a)], [
      -14,
      -14,
      -11,
    ]);
    lLog.now();
  },
);

inBothTimes(
  "[lwIP §3.1 row 23] keepalive without answer: E R+ S+ with ERR_ABRT",
  async (pair, pass) => {
    const { c, cLog } = await connected(pair);
    await pair.b.setUp("if1", false);
    c.setKeepAlive({ idle: 100, interval: 50, probes: 2 });
    await pass(500);
    await cLog.expect("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -13);
  },
);

inBothTimes(
  "[lwIP §3.1 row 25] LAST_ACK acknowledged, the FIN never read: none, an orderly end is no error [deviation]",
  async (pair, pass) => {
    const { c, a, cLog, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    await lLog.expect("a R+(0)");
    assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
    lLog.now("a S+(0)");
    await cLog.expect("S+(0)", "R+(0)");
    await pass();
    await pair.b.stats();
    lLog.now();
    assertEquals([await recv(a), await recv(a)], [-15, -11]);
    assertEquals(await lwip.netconn_delete(a), 0);
  },
);

inBothTimes(
  "[lwIP §3.1 rows 26, 27] close or delete of a live control block: E R+ S+; of one that is gone: R+ S+",
  async (pair) => {
    const { c, l, a, cLog, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_close(c), 0);
    cLog.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), 0);
    assertEquals(await lwip.netconn_delete(c), 0);
    cLog.now("R+(0)", "S+(0)");
    await lLog.expect("a R+(0)");
    assertEquals(await lwip.netconn_delete(a), 0);
    lLog.now("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals(await lwip.netconn_delete(l), 0);
    lLog.now("l E(0)", "l R+(0)", "l S+(0)");
    const log = new EventLog();
    const fresh = pair.a.netconn(NETCONN_TCP, { callback: log.callback });
    assertEquals(await lwip.netconn_delete(fresh), 0);
    log.now("E(0)", "R+(0)", "S+(0)");
  },
);

inBothTimes(
  "[lwIP §3.1 row 28] delete of UDP and RAW: R+(0) S+(0), no E",
  async ({ a }) => {
    for (const type of [NETCONN_UDP, NETCONN_RAW]) {
      const log = new EventLog();
      const conn = a.netconn(type, { callback: log.callback, proto: 250 });
      assertEquals(await lwip.netconn_delete(conn), 0);
      log.now("R+(0)", "S+(0)");
    }
  },
);

/** Rows of the table of §2.8: what was shut before, what is shut, the events. */
const SHUTDOWNS: [string, [boolean, boolean][], string[]][] = [
  ["neither", [[false, false]], []],
  ["RD on ESTABLISHED", [[true, false]], ["R+(0)"]],
  ["WR on ESTABLISHED", [[false, true]], ["S+(0)"]],
  ["RD after own WR", [[false, true], [true, false]], ["E(0)", "R+(0)"]],
  ["WR after own RD", [[true, false], [false, true]], ["E(0)", "S+(0)"]],
  ["RDWR", [[true, true]], ["E(0)", "R+(0)", "S+(0)"]],
];

for (const [name, calls, events] of SHUTDOWNS) {
  inBothTimes(
    `[lwIP §3.1 row 29, §2.8] shutdown ${name}: ${events.join(" ") || "none"}`,
    async (pair) => {
      const { c, cLog } = await connected(pair);
      const last = calls.pop()!;
      for (const [rx, tx] of calls) {
        assertEquals(await lwip.netconn_shutdown(c, rx, tx), 0);
        cLog.now(rx ? "R+(0)" : "S+(0)");
      }
      calls.push(last);
      assertEquals(await lwip.netconn_shutdown(c, ...last), 0);
      cLog.now(...events);
    },
  );
}

inBothTimes(
  "[lwIP §3.1 row 29, §2.8] shutdown WR after the end was read: E(0) S+(0)",
  async (pair) => {
    const { c, a, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    assertEquals(await recv(a), -15);
    lLog.now("a R+(0)", "a R-(0)", "a R+(0)");
    assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
    lLog.now("a E(0)", "a S+(0)");
  },
);

inBothTimes(
  "[lwIP §3.1 rows 30, 31, 32] datagrams: R+(len), none for those dropped, R-(len)",
  async ({ a, b }, pass) => {
    const log = new EventLog();
    const conn = b.netconn(NETCONN_UDP, { callback: log.callback });
    assertEquals(await lwip.netconn_bind(conn, null, 5), 0);
    const raw = b.netconn(NETCONN_RAW, { proto: 17, callback: log.callback });
    log.name(conn, "udp");
    log.name(raw, "raw");
    const sender = a.netconn(NETCONN_UDP);
    const to = { hostname: B, port: 5 };
    await sender.sendTo(new Uint8Array(7), to);
    await log.expect("raw R+(35)", "udp R+(7)");
    lwip.netconn_set_recvbufsize(conn, 8);
    lwip.netconn_set_recvbufsize(raw, 0);
    await sender.sendTo(new Uint8Array(2), to);
    await sender.sendTo(new Uint8Array(1), to);
    await pass();
    await log.expect("udp R+(1)");
    for (
      const [conn1, name, n] of [[conn, "udp", 7], [raw, "raw", 35]] as const
    ) {
      const { buf } = await lwip.netconn_recv(conn1);
      buf!.delete();
      log.now(`${name} R-(${n})`);
    }
  },
);

inBothTimes(
  "[lwIP §3.1 row 33] what has no events: send, bind, connect, join, listen, getaddr, tcp_recvd",
  async ({ a, b }) => {
    const log = new EventLog();
    const { callback } = log;
    const udp = a.netconn(NETCONN_UDP, { callback });
    const group = "239.1.2.3";
    assertEquals(await lwip.netconn_bind(udp, A, 0), 0);
    assertEquals(await lwip.netconn_connect(udp, B, 9), 0);
    using buf = lwip.NetBuf.from(new Uint8Array(1));
    assertEquals(await lwip.netconn_send(udp, buf), 0);
    assertEquals(await lwip.netconn_disconnect(udp), 0);
    for (const op of [lwip.NETCONN_JOIN, lwip.NETCONN_LEAVE]) {
      const err = await lwip.netconn_join_leave_group(udp, group, null, op);
      assertEquals(err, 0);
    }
    const tcp = b.netconn(NETCONN_TCP, { callback });
    assertEquals(await lwip.netconn_bind(tcp, null, 80), 0);
    assertEquals(await lwip.netconn_listen(tcp), 0);
    assertEquals((await lwip.netconn_addr(tcp)).err, 0);
    const fresh = b.netconn(NETCONN_TCP, { callback });
    assertEquals(lwip.netconn_tcp_recvd(fresh, 100), 0);
    assertEquals((await a.lookup("127.0.0.1")).err, 0);
    log.now();
  },
);

inBothTimes(
  "[lwIP §3.1 row 34] ERR_TIMEOUT and ERR_WOULDBLOCK of recv and accept: none",
  async (pair, pass) => {
    const { l, a, lLog } = await connected(pair);
    for (const conn of [l, a]) {
      const call = async (): Promise<number> =>
        conn === l ? (await lwip.netconn_accept(l)).err : await recv(a);
      lwip.netconn_set_recvtimeout(conn, 5);
      const timing = call();
      await pass(5);
      assertEquals(await timing, -3);
      lwip.netconn_set_nonblocking(conn, true);
      assertEquals(await call(), -7);
    }
    lLog.now();
  },
);

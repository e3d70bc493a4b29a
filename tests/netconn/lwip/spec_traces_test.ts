/**
 * The reference traces of lwIP, taken from its real code, with its own numbers:
 * return codes and events as they came, `profile: "lwip"`. Those of the return
 * codes alone are also in tcp_trace_test.ts, with the modern profile.
 *
 * Where a trace has an accident of C, the test's name says so; docs/lwip.md has
 * the reasons under "Deviations".
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import * as lwip from "../../../mod.ts";
import { NETCONN_TCP, NETCONN_UDP } from "../../../mod.ts";
import {
  accepted,
  connected,
  inBothTimes,
  inVirtualTime,
  opened,
  recv,
  write,
} from "./lwip_pair.ts";
import { B, EventLog, passUntil } from "../two_stacks.ts";

const DELAYED_ACK = 250;

inBothTimes(
  "T1: life of an echo connection, client nonblocking [lwIP §11 T1]",
  async (pair, pass) => {
    const { c, l, cLog, lLog } = await opened(pair);
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(
      await Promise.all([
        lwip.netconn_connect(c, B, 80),
        lwip.netconn_connect(c, B, 80),
        lwip.netconn_close(c),
        write(c, 5),
      ]),
      [-5, -9, -11, [-5, 0]],
    );
    await cLog.expect("S+(0)");
    await lLog.expect("l R+(0)");
    assertEquals(await lwip.netconn_connect(c, B, 80), -10);
    const a = await accepted(l, lLog);
    lLog.now("l R-(0)");
    assertEquals(await recv(c), -7);
    assertEquals(await write(c, 5), [0, 5]);
    await lLog.expect("a R+(5)");
    await pass(DELAYED_ACK);
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

inBothTimes("T2: refused, nonblocking [lwIP §11 T2]", async ({ a }) => {
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
  assertEquals(await write(c, 1), [-11, 0]);
  assertEquals(await recv(c), -14);
  assertEquals(await recv(c), -11);
  assertEquals((await lwip.netconn_addr(c)).err, -11);
  assertEquals(await lwip.netconn_bind(c, null, 5), -6);
  assertEquals(await lwip.netconn_listen(c), -11);
  assertEquals(await lwip.netconn_close(c), -11);
  log.now();
  assertEquals(await lwip.netconn_delete(c), 0);
  log.now("R+(0)", "S+(0)");
});

inBothTimes("T3: refused, blocking [lwIP §11 T3]", async ({ a }) => {
  const log = new EventLog();
  const c = a.netconn(NETCONN_TCP, { callback: log.callback });
  assertEquals(await lwip.netconn_connect(c, B, 81), -14);
  log.now("E(0)", "R+(0)", "S+(0)");
  assertEquals(lwip.netconn_err(c), -14);
  assertEquals(lwip.netconn_err(c), 0);
});

inBothTimes("T4: RST with 2 bytes queued [lwIP §11 T4]", async (pair) => {
  const { c, a, lLog } = await connected(pair);
  assertEquals(await write(c, 2), [0, 2]);
  await lLog.expect("a R+(2)");
  c.lwip.abort();
  await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
  assertEquals(await recv(a), 0);
  lLog.now("a R-(2)");
  assertEquals(await recv(a), -14); // the marker
  assertEquals(await recv(a), -14); // the pending error
  assertEquals(await recv(a), -11);
  lLog.now();
});

for (
  const [name, call] of [
    ["netconn_err()", (a: lwip.Netconn) => lwip.netconn_err(a)],
    ["a write", async (a: lwip.Netconn) => (await write(a, 1))[0]],
    ["a send", (a: lwip.Netconn) => lwip.netconn_send(a, lwip.netbuf_new())],
  ] as const
) {
  inBothTimes(
    `T4: ${name} in between takes the pending error [lwIP §11 T4]`,
    async (pair) => {
      const { c, a, lLog } = await connected(pair);
      c.lwip.abort();
      await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
      assertEquals(await recv(a), -14);
      assertEquals(await call(a), -14);
      assertEquals(await recv(a), -11);
    },
  );
}

inBothTimes(
  "T5: nonblocking writes of 3000, the peer does not read [lwIP §11 T5]",
  async (pair, pass) => {
    const { c, a, cLog, lLog } = await connected(pair);
    lwip.netconn_set_nonblocking(c, true);
    const isShort = () =>
      lwip.netconn_is_flag_set(c, lwip.NETCONN_FLAG_CHECK_WRITESPACE);
    assertEquals(await write(c, 3000), [0, 3000]);
    await cLog.expect("S-(0)", "S+(2920)");
    assertEquals(await write(c, 3000), [0, 3000]);
    await cLog.expect("S-(0)", "S+(1540)");
    assertEquals(await write(c, 3000), [0, 3000]);
    cLog.now("S-(0)");
    assertEquals(isShort(), false);
    assertEquals(await write(c, 3000), [0, 1300]);
    cLog.now("S-(0)");
    assertEquals(isShort(), true);
    assertEquals((await write(c, 3000))[0], -7);
    cLog.now("S-(0)");
    await pass();
    await lLog.expect("a R+(1460)", "a R+(1460)", "a R+(80)", "a R+(1460)");
    // The peer drains: the buffer is writable above 2921 bytes, not before.
    for (let i = 0; i < 4; i++) {
      assertEquals(await recv(a, lwip.NETCONN_NOAUTORCVD), 0);
    }
    lLog.now("a R-(1460)", "a R-(1460)", "a R-(80)", "a R-(1460)");
    assertEquals(lwip.netconn_tcp_recvd(a, 4460), 0);
    await cLog.expect("S+(2920)");
    assertEquals(c.lwip.unacknowledged, 0);
    assertEquals(isShort(), false);
    await lLog.expect(...Array(4).fill("a R+(1460)"));
  },
  { tcp: { delayedAckMs: 10_000, rtoMin: 10_000 } },
);

// The real lwIP looks at the clock once a second: after 2.95 s and 3.0 s.
inVirtualTime(
  "T6: send timeout of 2500 ms, the peer does not read; ends at its time [lwIP §11 T6, deviation]",
  async (pair, pass, clock) => {
    const { c } = await connected(pair);
    lwip.netconn_set_sendtimeout(c, 2500);
    for (const outcome of [[0, 11_680], [-7, 0]]) {
      const start = clock.now();
      let end = 0;
      const writing = write(c, 60_000);
      writing.then(() => end = clock.now());
      await pass(2499);
      assertEquals(end, 0);
      await pass(1);
      assertEquals(end - start, 2500);
      assertEquals(await writing, outcome as [number, number]);
    }
  },
);

inBothTimes(
  "T7: WR is shut after the peer's FIN without reading; an orderly end is no error [lwIP §11 T7, deviation]",
  async (pair, pass) => {
    const { c, a, cLog, lLog } = await connected(pair);
    assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
    cLog.now("S+(0)");
    await lLog.expect("a R+(0)");
    assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
    lLog.now("a S+(0)");
    await cLog.expect("R+(0)");
    await pass();
    // Our FIN is acknowledged, and the application has heard of it.
    await passUntil(pair.b, ({ tcpConnections }) => tcpConnections === 0);
    lLog.now(); // lwIP: E R+ S+, pending error -15
    assertEquals(lwip.netconn_err(a), 0);
    assertEquals(await recv(a), -15);
    lLog.now("a R-(0)", "a R+(0)");
    assertEquals(await recv(a), -11); // lwIP: -14 once before
  },
);

inBothTimes(
  "T8: a listener is deleted while a connection with 3 bytes waits [lwIP §11 T8]",
  async (pair, pass) => {
    const { c, l, cLog, lLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    await lLog.expect("l R+(0)");
    cLog.now("S+(0)");
    assertEquals(await write(c, 3), [0, 3]);
    await lLog.expect("R+(3)"); // of a connection that has no name yet
    await pass(DELAYED_ACK);
    await cLog.expect("S+(3)");
    assertEquals(await lwip.netconn_delete(l), 0);
    lLog.now("E(0)", "R+(0)", "S+(0)", "l E(0)", "l R+(0)", "l S+(0)");
    await cLog.expect("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -14);
  },
);

inBothTimes("T9: half-close both ways [lwIP §11 T9]", async (pair, pass) => {
  const { c, a, cLog, lLog } = await connected(pair);
  assertEquals(await lwip.netconn_shutdown(c, false, true), 0);
  cLog.now("S+(0)");
  await lLog.expect("a R+(0)");
  assertEquals(await recv(a, lwip.NETCONN_NOFIN), -7);
  lLog.now();
  assertEquals(await recv(a), -15);
  lLog.now("a R-(0)", "a R+(0)");
  assertEquals(await write(a, 2), [0, 2]);
  await cLog.expect("R+(2)");
  await pass(DELAYED_ACK);
  await lLog.expect("a S+(2)");
  assertEquals(await lwip.netconn_shutdown(a, false, true), 0);
  lLog.now("a E(0)", "a S+(0)");
  await cLog.expect("R+(0)");
  assertEquals(await recv(c), 0);
  cLog.now("R-(2)");
  assertEquals(await recv(c), -15);
  cLog.now("R-(0)", "R+(0)"); // in TIME-WAIT: no E
});

inBothTimes("T10: UDP [lwIP §11 T10]", async ({ a, b }, pass) => {
  const log = new EventLog();
  const conn = b.netconn(NETCONN_UDP, { callback: log.callback });
  assertEquals(await lwip.netconn_bind(conn, null, 5), 0);
  const sender = a.netconn(NETCONN_UDP);
  assertEquals(await lwip.netconn_connect(sender, B, 5), 0);
  const send = async (n: number): Promise<void> => {
    using buf = lwip.NetBuf.from(new Uint8Array(n));
    assertEquals(await lwip.netconn_send(sender, buf), 0);
  };
  const receive = async (): Promise<number> => {
    const { err, buf } = await lwip.netconn_recv(conn);
    buf?.delete();
    return err;
  };
  await send(4);
  await log.expect("R+(4)");
  assertEquals(await receive(), 0);
  log.now("R-(4)");
  await send(0);
  await log.expect("R+(0)");
  assertEquals(await receive(), 0);
  log.now("R-(0)");
  lwip.netconn_set_recvbufsize(conn, 5);
  for (let i = 0; i < 3; i++) await send(3);
  await pass();
  await send(2); // it fits: the two before are gone
  await log.expect("R+(3)", "R+(2)");
  assertEquals(await lwip.netconn_delete(conn), 0);
  log.now("R+(0)", "S+(0)");
});

inVirtualTime(
  "a SYN without answer is given up after 18.5 s with ERR_ABRT [lwIP §2.3, §10]",
  async ({ a, b }, pass, clock) => {
    await a.setNeighbour("if1", "10.0.0.99", b.netifs[1].mac);
    const { counters: before } = await a.stats();
    const log = new EventLog();
    const c = a.netconn(NETCONN_TCP, { callback: log.callback });
    const start = clock.now();
    let end = 0;
    const connecting = lwip.netconn_connect(c, "10.0.0.99", 80);
    connecting.then(() => end = clock.now());
    for (let repeated = 0; repeated < 6; repeated++) {
      await pass(2999);
      const { counters } = await a.stats();
      assertEquals(counters.tcpSent - before.tcpSent, 1 + repeated);
      await pass(1);
    }
    log.now();
    await pass(1000);
    assertEquals(end - start, 18_500);
    assertEquals(await connecting, -13);
    log.now("E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(c), -13);
  },
);

inVirtualTime(
  "a dead name server is given up after about 7 s with ERR_VAL [lwIP §5.2, §10]",
  async ({ a, b }, pass, clock) => {
    await a.setNeighbour("if1", "10.0.0.99", b.netifs[1].mac);
    await a.setNameservers(["10.0.0.99"]);
    const start = clock.now();
    let end = 0;
    const looking = a.lookup("example.com");
    looking.then(() => end = clock.now());
    await pass(10_000);
    assertEquals((await looking).err, -6);
    assert(end - start >= 6500 && end - start <= 7000, `${end - start} ms`);
  },
);

/**
 * The reference traces of lwIP, taken from its real code, with its own numbers:
 * return codes and events as they came, `profile: "lwip"`. What also holds in the
 * modern profile is in conversations.ts.
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
  echoConnection,
  halfCloseBothWays,
  listenerDeleted,
  orderlyEnd,
  refusedBlocking,
  refusedNonblocking,
  resetWithBytesQueued,
} from "./conversations.ts";
import {
  connected,
  inBothTimes,
  inVirtualTime,
  recv,
  write,
} from "./lwip_pair.ts";
import { B, EventLog } from "../two_stacks.ts";

inBothTimes(
  "T1: life of an echo connection, client nonblocking [lwIP §11 T1]",
  (pair, pass) => echoConnection(pair, { pass, writeFlags: 0 }),
);

inBothTimes(
  "T2: refused, nonblocking [lwIP §11 T2]",
  (pair) => refusedNonblocking(pair, { writeFlags: 0 }),
);

inBothTimes("T3: refused, blocking [lwIP §11 T3]", refusedBlocking);

inBothTimes(
  "T4: RST with 2 bytes queued [lwIP §11 T4]",
  (pair) => resetWithBytesQueued(pair, { writeFlags: 0 }),
);

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
  (pair, pass) => orderlyEnd(pair, { pass }),
);

inBothTimes(
  "T8: a listener is deleted while a connection with 3 bytes waits [lwIP §11 T8]",
  async (pair, pass) => {
    await listenerDeleted(pair, { pass, writeFlags: 0 });
  },
);

inBothTimes(
  "T9: half-close both ways [lwIP §11 T9]",
  (pair, pass) => halfCloseBothWays(pair, { pass, writeFlags: 0 }),
);

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
    await a.setNeighbour("if1", "10.0.0.99", (await b.netifs())[1].mac);
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
    await a.setNeighbour("if1", "10.0.0.99", (await b.netifs())[1].mac);
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

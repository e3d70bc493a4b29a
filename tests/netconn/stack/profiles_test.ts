/**
 * What the profiles are made of, as far as it can be seen from outside.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import * as lwip from "../../../mod.ts";
import {
  cable,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  type StackOptions,
  VirtualClock,
} from "../../../mod.ts";
import { profileOf, sendLowWater } from "../../../netconn/stack/profiles.ts";
import { ScriptedPeer } from "../../../testing/mod.ts";
import { inVirtualTime, opened, recv, write } from "../lwip/lwip_pair.ts";
import { B, both, EventLog, Pair } from "../two_stacks.ts";

/** Two stacks in virtual time with the options. */
async function inTime(
  options: StackOptions,
  fn: (pair: Pair, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ ...options, thread: false, clock });
  await fn(pair, clock);
}

for (
  const [profile, asked, agreed] of [
    ["modern", "on", true],
    ["modern", "when-asked", false],
    ["lwip", "on", false],
  ] as const
) {
  Deno.test(`Netconn.setEcn("${asked}") to a stack of profile ${profile}: ${agreed} [RFC 3168 §6.1.1]`, async () => {
    await inTime({ profile }, async ({ a, b }, clock) => {
      const server = b.netconn(NETCONN_TCP);
      await server.bind(B, 80);
      await server.listen();
      const client = a.netconn(NETCONN_TCP);
      client.setEcn(asked);
      const connecting = client.connect(B, 80);
      await clock.advance(10);
      await connecting;
      const accepted = await server.accept();
      for (const conn of [client, accepted]) {
        assertEquals((await conn.info())!.ecn, agreed);
      }
    });
  });
}

/** IP time to live, TCP window and options of the SYN of a connect. */
async function synOf(options: StackOptions): Promise<{
  ttl: number;
  window: number;
  kinds: number[];
  mss: number;
}> {
  let packet = new Uint8Array(0);
  await inTime(options, async ({ a, b }, clock) => {
    const sniffer = b.netconn(NETCONN_RAW, { proto: 6 });
    const c = a.netconn(NETCONN_TCP, {});
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await lwip.netconn_connect(c, B, 80), -5);
    await clock.advance(0);
    using buf = await sniffer.recv();
    packet = buf!.toBytes();
  });
  const kinds: number[] = [];
  let at = 40;
  while (at < packet.length && packet[at] !== 0) {
    if (packet[at] === 1) at++; // no operation
    else {
      kinds.push(packet[at]);
      at += packet[at + 1];
    }
  }
  return {
    ttl: packet[8],
    window: packet[34] << 8 | packet[35],
    kinds: kinds.sort(),
    mss: packet[42] << 8 | packet[43],
  };
}

Deno.test("profile lwip has lwIP's segments, window and TTL, and no options [lwIP §7.2]", async () => {
  assertEquals(await synOf({ profile: "lwip" }), {
    ttl: 255,
    window: 5840,
    kinds: [2],
    mss: 1460,
  });
});

Deno.test("profile modern offers MSS, SACK, timestamps and scaling", async () => {
  const syn = await synOf({});
  assertEquals(syn, await synOf({ profile: "modern" }));
  assertEquals(syn, {
    ttl: 64,
    window: 65_535,
    kinds: [2, 3, 4, 8],
    mss: 1460,
  });
});

Deno.test("options of the user override single numbers of the profile", async () => {
  const syn = await synOf({
    profile: "lwip",
    tcp: { sack: true, rcvBuf: 9000, mss: 536 },
    ip: { ttl: 7 },
  });
  assertEquals(syn, { ttl: 7, window: 9000, kinds: [2, 4], mss: 536 });
  await inTime({ profile: "lwip", sndBuf: 2000 }, async ({ a, b }) => {
    const l = b.netconn(NETCONN_TCP);
    await l.bind(B, 80);
    await l.listen();
    const c = a.netconn(NETCONN_TCP);
    await c.connect(B, 80);
    lwip.netconn_set_nonblocking(c, true);
    assertEquals(await write(c, 3000), [0, 2000]);
  });
});

Deno.test("Stack.start() refuses a profile that there is not", async () => {
  const profile = "lwIP" as "lwip";
  await assertRejects(
    () => Stack.start({ thread: false, profile }),
    TypeError,
    '"profile" must be "modern" or "lwip", not "lwIP"',
  );
  await assertRejects(
    () => Stack.start({ thread: false, profile: "toString" as "lwip" }),
    TypeError,
  );
});

Deno.test("sendLowWater() is TCP_SNDLOWAT of opt.h [lwIP §7.2]", () => {
  assertEquals(sendLowWater(profileOf("lwip").sndBuf, 1460), 2921); // §11
  assertEquals(sendLowWater(2 * 536, 536), 1071); // opt.h as it is
  assertEquals(sendLowWater(1 << 20), 1 << 19);
  assertEquals(sendLowWater(2), 1);
});

inVirtualTime(
  "profile lwip repeats data 12 times and gives up with ERR_ABRT [lwIP §7.2]",
  async (pair, pass, clock) => {
    const { c, l, cLog } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    cLog.now("S+(0)");
    await lwip.netconn_accept(l);
    await pair.b.setUp("if1", false);
    const { counters: before } = await pair.a.stats();
    const start = clock.now();
    let end = 0;
    assertEquals(await write(c, 1), [0, 1]);
    lwip.netconn_recv(c).then(() => end = clock.now());
    const sentAt: number[] = [];
    for (let n = 1; end === 0; await pass(100)) {
      const { counters } = await pair.a.stats();
      for (; counters.tcpSent - before.tcpSent >= n; n++) {
        sentAt.push((clock.now() - start) / 1000);
      }
      assert(clock.now() - start < 2_000_000);
    }
    // 1.5 s shifted by tcp_backoff: at most 2^7.
    const waits = sentAt.slice(1).map((at, i) =>
      Math.round(2 * (at - sentAt[i])) / 2
    );
    const doubling = [1.5, 3, 6, 12, 24, 48, 96, 192, 192, 192, 192, 192];
    assertEquals(waits, doubling);
    assertEquals(Math.round((end - start) / 1000 - sentAt[12]), 0); // the tick
    assertEquals(lwip.netconn_err(c), -13);
    cLog.now("E(0)", "R+(0)", "S+(0)");
  },
);

inVirtualTime(
  "profile lwip acknowledges every second segment at once, others after 250 ms [lwIP §7.2]",
  async (pair, pass, clock) => {
    const { c, l, cLog } = await opened(pair);
    c.setNoDelay();
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    const { conn: a } = await lwip.netconn_accept(l);
    await pass();
    cLog.now("S+(0)");
    for (const n of [1, 2, 3, 4, 5]) {
      assertEquals(await write(c, n), [0, n]);
      await pass();
    }
    cLog.now("S+(3)", "S+(7)"); // one event an acknowledgement
    const start = clock.now();
    await pass(249);
    cLog.now();
    await pass(1);
    assertEquals(clock.now() - start, 250);
    cLog.now("S+(5)");
    assertEquals(a!.lwip.recvAvail, 15);
  },
);

inVirtualTime(
  "profile lwip keeps 120 s of TIME-WAIT and 20 s of FIN-WAIT-2 [lwIP §7.2]",
  async (pair, pass) => {
    const { c, l } = await opened(pair);
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    const { conn: a } = await lwip.netconn_accept(l);
    const connections = async () => (await pair.a.stats()).tcpConnections;
    await lwip.netconn_delete(c);
    await lwip.netconn_delete(a!);
    await pass(119_000);
    assertEquals(await connections(), 1);
    await pass(2000);
    assertEquals(await connections(), 0);
    const other = pair.a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(other, B, 80), 0);
    await lwip.netconn_delete(other); // the other side stays open
    await pass(19_000);
    assertEquals(await connections(), 1);
    await pass(2000);
    assertEquals(await connections(), 0);
  },
);

inVirtualTime(
  "profile lwip has mailboxes of 127 items: a 128th datagram is dropped [lwIP §3.1 row 31, §7.2]",
  async ({ a, b }, pass) => {
    const log = new EventLog();
    const conn = b.netconn(NETCONN_UDP, { callback: log.callback });
    await conn.bind(B, 5);
    const sender = a.netconn(NETCONN_UDP);
    await sender.connect(B, 5);
    for (let i = 0; i < 130; i++) await sender.send(Uint8Array.of(i));
    await pass();
    log.now(...Array(127).fill("R+(1)"));
    for (let i = 0; i < 127; i++) {
      using buf = await conn.recv();
      assertEquals(buf!.toBytes(), Uint8Array.of(i));
    }
    assertEquals(await conn.tryRecv(), undefined);
    log.now(...Array(127).fill("R-(1)"));
  },
);

inVirtualTime(
  "profile lwip: data that finds the mailbox full has its R+ when there is room [lwIP §3.1 row 12]",
  async (pair, pass) => {
    const { c, l, lLog } = await opened(pair);
    c.setNoDelay();
    assertEquals(await lwip.netconn_connect(c, B, 80), 0);
    const { conn: a } = await lwip.netconn_accept(l);
    lLog.now("l R+(0)", "l R-(0)");
    lLog.name(a!, "a");
    for (let i = 0; i < 129; i++) {
      assertEquals(await write(c, 1), [0, 1]);
      await pass();
    }
    assertEquals(await lwip.netconn_close(c), 0);
    await pass();
    lLog.now(...Array(127).fill("a R+(1)"));
    assertEquals(a!.lwip.recvAvail, 127);
    assertEquals(await recv(a!), 0);
    lLog.now("a R-(1)", "a R+(1)");
    assertEquals(await recv(a!), 0);
    lLog.now("a R-(1)", "a R+(1)");
    assertEquals(await recv(a!), 0);
    lLog.now("a R-(1)", "a R+(0)"); // the FIN comes after the data
    for (let i = 0; i < 126; i++) assertEquals(await recv(a!), 0);
    lLog.now(...Array(126).fill("a R-(1)"));
    assertEquals(await recv(a!), -15);
    lLog.now("a R-(0)", "a R+(0)");
  },
);

inVirtualTime(
  "profile lwip: a 128th connection that is not accepted is reset [lwIP §2.4, §3.1 row 10]",
  async (pair, pass) => {
    const { l, lLog } = await opened(pair);
    for (let i = 0; i < 127; i++) {
      await pair.a.netconn(NETCONN_TCP).connect(B, 80);
    }
    await pass();
    lLog.now(...Array(127).fill("l R+(0)"));
    const log = new EventLog();
    const last = pair.a.netconn(NETCONN_TCP, { callback: log.callback });
    await last.connect(B, 80); // the handshake is done, then it is reset
    await pass();
    log.now("S+(0)", "E(0)", "R+(0)", "S+(0)");
    assertEquals(lwip.netconn_err(last), -14);
    lLog.now();
    assertEquals((await lwip.netconn_accept(l)).err, 0);
    lLog.now("l R-(0)");
  },
);

inVirtualTime(
  "profile lwip: every netconn sends to groups with TTL 255 and hears nothing of it [lwIP §6]",
  async ({ a, b }, pass) => {
    const group = "239.1.2.3";
    const member = a.netconn(NETCONN_UDP);
    await member.bind("0.0.0.0", 5000);
    await member.joinGroup(group);
    await b.netconn(NETCONN_UDP).joinGroup(group);
    await pass(2000);
    const sniffer = b.netconn(NETCONN_RAW, { proto: 17 });
    await member.sendTo(Uint8Array.of(1), { hostname: group, port: 5000 });
    await pass();
    using buf = await sniffer.tryRecv();
    assertEquals(buf!.toBytes()[8], 255);
    assertEquals(await member.tryRecv(), undefined);
    await member.sendTo(Uint8Array.of(1), { hostname: B, port: 5000 });
    await pass();
    using unicast = await sniffer.tryRecv();
    assertEquals(unicast!.toBytes()[8], 255);
  },
);

inVirtualTime(
  "profile lwip quotes 8 bytes in ICMP errors and sends them with TTL 255 [lwIP §7.2]",
  async ({ a }, pass) => {
    const errors = a.netconn(NETCONN_RAW, { proto: 1 });
    const sender = a.netconn(NETCONN_UDP);
    await sender.sendTo(new Uint8Array(100), { hostname: B, port: 9 });
    await pass();
    using buf = await errors.tryRecv();
    assertEquals(buf!.byteLength, 20 + 8 + 20 + 8);
    assertEquals(buf!.toBytes()[8], 255);
  },
);

Deno.test("profile lwip sends single segments, also to a device that would cut [lwIP §2.5]", async () => {
  const lengths: Record<string, number[]> = { lwip: [], modern: [] };
  for (const profile of ["lwip", "modern"] as const) {
    const [left, right] = cable({ offload: true });
    const options = { profile, thread: false, memory: 32 << 20 };
    await using a = await Stack.start({
      ...options,
      netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
    });
    await using b = await Stack.start({
      ...options,
      netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
    });
    const l = b.netconn(NETCONN_TCP);
    await l.bind(B, 80);
    await l.listen();
    const c = a.netconn(NETCONN_TCP);
    await c.connect(B, 80);
    const conn = await l.accept();
    await c.write(new Uint8Array(2920));
    for (let left = 2920; left > 0;) {
      using buf = await conn.recv();
      lengths[profile].push(buf!.byteLength);
      left -= buf!.byteLength;
    }
  }
  assertEquals(lengths, { lwip: [1460, 1460], modern: [2920] });
});

both(
  "profile lwip carries a stream in both directions at once",
  async (pair) => {
    const [c, a] = await pair.connected();
    const data = new Uint8Array(100_000).map((_, i) => i % 251);
    const read = async (conn: lwip.Netconn): Promise<Uint8Array> => {
      const all = new Uint8Array(data.length);
      let at = 0;
      while (at < all.length) {
        using buf = await conn.recv();
        all.set(buf!.toBytes(), at);
        at += buf!.byteLength;
      }
      return all;
    };
    const [one, other] = await Promise.all([
      read(a),
      read(c),
      c.write(data),
      a.write(data),
    ]);
    assertEquals(one, data);
    assertEquals(other, data);
  },
  { profile: "lwip" },
);

Deno.test("profile lwip: a newer SYN in TIME-WAIT opens a connection where there is a listener [RFC 9293 §3.6.1, RFC 6191, deviation]", async () => {
  await using peer = await ScriptedPeer.start({ stack: { profile: "lwip" } });
  await using listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 7);
  await listener.listen();
  const ends = { port: 4000, stackPort: 7 };
  const tcp = peer.tcp(ends);
  await tcp.send({ flags: "S", mss: 1460 });
  await tcp.expect({ flags: "SA" });
  await tcp.send({ flags: "A" });
  await (await listener.accept()).close();
  await tcp.expect({ flags: "FA" });
  await tcp.send({ flags: "FA", ack: 2 });
  await tcp.expect({ flags: "A", ack: 2 });
  assertEquals((await peer.stack.stats()).tcpTimeWaits, 1);
  const again = peer.tcp({ ...ends, iss: 100_000 + 1000 });
  await again.send({ flags: "S", mss: 1460 });
  await again.expect({ flags: "SA", ack: 1 }); // lwIP: a reset
  await again.send({ flags: "A" });
  await using conn = await listener.accept();
  assertEquals((await conn.info())!.state, "ESTABLISHED");
});

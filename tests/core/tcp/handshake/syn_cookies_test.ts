/** A listener's two queues, and SYN cookies: RFC 4987. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import fc from "fast-check";
import { SeededRng } from "../../../../core/base/rng.ts";
import type { TcpConfig } from "../../../../core/tcp/config.ts";
import {
  stampedEcn,
  stampedSack,
  stampedScale,
  stampOptions,
  SynCookies,
} from "../../../../core/tcp/handshake/syn_cookies.ts";
import { ip } from "../../ip/ip_fixture.ts";
import { TcpFixture } from "../tcp_fixture.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

const A = ip("10.0.0.1");
const B = ip("10.0.0.2");

/** A listener whose SYN queue of one is full. */
function crowded(
  family: TestFamily,
  config: Partial<TcpConfig> = {},
): TcpFixture {
  const f = TcpFixture.listening({
    family,
    config: { synQueueLimit: 1, ...config },
  });
  f.inject({ flags: "S", srcPort: 1001 });
  assertEquals(f.take().length, 1);
  return f;
}

/** Gets a cookie for the fixture's peer. */
function askCookie(
  f: TcpFixture,
  syn: Parameters<TcpFixture["inject"]>[0] = {},
  flags = "SA",
): ReturnType<TcpFixture["take"]>[0] {
  f.inject({ flags: "S", mss: 1400, ...syn });
  const [answer, ...more] = f.take();
  assertEquals(more, []);
  assertEquals([answer.flags, answer.ack], [flags, 1]);
  f.iss = (f.iss + answer.seq) | 0; // from here on relative to the cookie
  f.seenNxt = 1;
  return answer;
}

Deno.test("SynCookies.check() knows what make() has made, and nothing else [RFC 4987 §3.6]", () => {
  fc.assert(fc.property(
    fc.record({
      port: fc.nat(65_535),
      irs: fc.integer(),
      mss: fc.integer({ min: 216, max: 65_535 }),
      age: fc.nat(59_999),
      bit: fc.nat(31),
    }),
    ({ port, irs, mss, age, bit }) => {
      const cookies = new SynCookies(new SeededRng(port));
      const cookie = cookies.make(A, port, B, 80, irs, mss, 1000);
      const now = 1000 + age;
      const told = cookies.check(A, port, B, 80, irs, cookie, now);
      assert(told >= 216 && told <= mss);
      const forged = cookie ^ (1 << bit);
      assertEquals(cookies.check(A, port, B, 80, irs, forged, now), 0);
      assertEquals(
        cookies.check(A, port, B, 80, (irs + 1) | 0, cookie, now),
        0,
      );
      assertEquals(cookies.check(B, port, A, 80, irs, cookie, now), 0);
    },
  ));
});

Deno.test("SynCookies.check() takes none that is two minutes old, nor one of an old key", () => {
  const cookies = new SynCookies(new SeededRng(1));
  assertEquals(cookies.isExpecting(0), false);
  const first = cookies.make(A, 1, B, 2, 3, 1460, 59_999);
  assertEquals(cookies.check(A, 1, B, 2, 3, first, 119_999), 1460);
  assertEquals(cookies.check(A, 1, B, 2, 3, first, 120_000), 0);
  assertEquals(cookies.isExpecting(120_000), false);
  const second = cookies.make(A, 1, B, 2, 3, 1460, 120_000); // the same slot
  assertNotEquals(second, first);
  assertEquals(cookies.check(A, 1, B, 2, 3, first, 120_000), 0);
  assertEquals(cookies.check(A, 1, B, 2, 3, second, 120_000), 1460);
});

Deno.test("stampOptions() goes back 64 ms at most, and keeps what it is told", () => {
  fc.assert(fc.property(
    fc.integer(),
    fc.integer({ min: -1, max: 14 }),
    fc.boolean(),
    fc.boolean(),
    (stamp, scale, sack, ecn) => {
      const stamped = stampOptions(stamp, scale, sack, ecn);
      const back = (stamp - stamped) | 0;
      assert(back >= 0 && back <= 64);
      assertEquals(stampedScale(stamped), scale);
      assertEquals(stampedSack(stamped), sack);
      assertEquals(stampedEcn(stamped), ecn);
    },
  ));
});

eachFamily(
  "TcpListener answers by a cookie when the SYN queue is full, and keeps nothing",
  (family) => {
    const f = crowded(family);
    askCookie(f);
    assertEquals(f.tcp.connectionCount, 1);
    assertEquals([f.listener.opening, f.listener.waiting], [1, 0]);
    f.advance(120_000); // a cookie is not repeated
    assertEquals(f.take().every((s) => s.dstPort === 1001), true);
    assertEquals(f.host.stats.tcpSynCookiesSent, 1);
  },
);

eachFamily(
  "TcpListener makes a connection of an ACK with a cookie, options and all",
  (family) => {
    const f = crowded(family);
    const answer = askCookie(f, { ts: [5, 0], ws: 9, sackOk: true });
    assertEquals(
      [answer.mss, answer.ws, answer.sackOk, answer.tsEcr],
      [1460, 7, true, 5],
    );
    f.advance(500);
    f.inject({ ts: [6, answer.tsVal!], data: "hello", win: 100 });
    assertEquals(f.accepted.length, 1);
    f.expectState("ESTABLISHED");
    f.user.expect("recv 5");
    assertEquals(f.user.text, "hello");
    const info = f.pcb.info();
    assertEquals(
      [info.mss, info.sndScale, info.rcvScale, info.sack, info.timestamps],
      [1360 - 12, 9, 7, true, true],
    );
    assertEquals([info.sndWnd, info.srtt, info.cwnd], [100 << 9, 0, 13_480]);
    f.expect({ flags: "A", seq: 1, ack: 6, tsEcr: 6 });
    f.write("back");
    f.expect({ seq: 1, data: "back" });
    f.inject({ ack: 5 });
    f.user.expect("sent 4");
    const { tcpSynCookiesAccepted, tcpSynCookiesFailed } = f.host.stats;
    assertEquals([tcpSynCookiesAccepted, tcpSynCookiesFailed], [1, 0]);
    assertEquals([f.listener.opening, f.listener.waiting], [1, 1]);
  },
);

eachFamily(
  "TcpListener agrees on no option in a cookie that comes without timestamps",
  (family) => {
    const f = crowded(family);
    const answer = askCookie(f, { ws: 9, sackOk: true });
    assertEquals([answer.ws, answer.sackOk, answer.tsVal], [null, false, null]);
    f.inject({ win: 1000 });
    const info = f.pcb.info();
    assertEquals(
      [info.mss, info.sndScale, info.rcvScale, info.sack, info.timestamps],
      [1360, -1, -1, false, false],
    );
    assertEquals(info.sndWnd, 1000);
  },
);

eachFamily(
  "TcpListener agrees on ECN in a cookie if it can remember that [RFC 3168 §6.1.1]",
  (family) => {
    for (const ts of [[5, 0] as [number, number], null]) {
      const f = crowded(family);
      const flags = ts === null ? "SA" : "SAE";
      const answer = askCookie(f, { flags: "SEC", ts }, flags);
      f.inject({ ts: ts === null ? null : [6, answer.tsVal!] });
      assertEquals(f.pcb.info().ecn, ts !== null);
      f.inject({ data: 10, tos: 3 });
      f.expect({ flags: ts === null ? "A" : "AE" });
    }
    const f = crowded(family);
    const answer = askCookie(f, { ts: [5, 0] });
    f.inject({ ts: [6, answer.tsVal!] });
    assertEquals(f.pcb.info().ecn, false); // it was not asked for
  },
);

eachFamily("TcpListener resets an ACK whose cookie is wrong", (family) => {
  const f = crowded(family);
  askCookie(f);
  f.inject({ ack: 17 });
  f.expect({ flags: "R", seq: 17 });
  assertEquals([f.accepted.length, f.host.stats.tcpSynCookiesFailed], [0, 1]);
  f.inject({ ack: 1 }); // the right one still counts
  assertEquals(f.accepted.length, 1);
});

eachFamily(
  "TcpListener takes no cookie where it has sent none, or after two minutes",
  (family) => {
    const f = TcpFixture.listening({ family });
    f.inject({ seq: 1, ack: 1 });
    f.expect({ flags: "R", seq: 1 });
    assertEquals(f.host.stats.tcpSynCookiesFailed, 0);
    const late = crowded(family);
    askCookie(late);
    late.advance(120_000);
    late.take();
    late.inject({});
    late.expect({ flags: "R", seq: 1 });
    assertEquals(late.accepted.length, 0);
  },
);

eachFamily(
  "TcpConfig.synCookies off drops SYNs beyond the queue, always keeps no queue",
  (family) => {
    const off = crowded(family, { synCookies: "off" });
    off.inject({ flags: "S", mss: 1000 });
    off.expectNothing();
    assertEquals(off.host.stats.tcpListenDrops, 1);
    const always = TcpFixture.listening({
      family,
      config: { synCookies: "always" },
    });
    askCookie(always);
    assertEquals(always.tcp.connectionCount, 0);
    always.inject({});
    assertEquals(always.accepted.length, 1);
  },
);

eachFamily(
  "TcpListener.backlog is the length of each queue [Linux]",
  (family) => {
    const f = TcpFixture.listening({ family }, 2);
    for (const srcPort of [1001, 1002]) f.inject({ flags: "S", srcPort });
    assertEquals(f.take().length, 2);
    assertEquals([f.listener.opening, f.listener.mayOpen], [2, false]);
    askCookie(f);
    assertEquals(f.tcp.connectionCount, 2);
  },
);

eachFamily(
  "TcpListener lets a handshake wait while the accept queue is full [Linux]",
  (family) => {
    const f = TcpFixture.synReceived({ family });
    f.listener.backlog = 1;
    f.listener.waiting = 1; // somebody else
    f.inject({ data: "abc" });
    f.expectState("SYN-RECEIVED");
    f.user.expect();
    assertEquals(f.host.stats.tcpListenDrops, 1);
    f.inject({ flags: "S", srcPort: 1002 });
    f.expectNothing();
    assertEquals(f.host.stats.tcpListenDrops, 2);
    f.advance(1000);
    f.expect({ flags: "SA", seq: 0 });
    f.listener.waiting = 0;
    f.inject({ seq: 1, data: "abc" });
    f.expectState("ESTABLISHED");
    f.user.expect("recv 3");
  },
);

eachFamily(
  "TcpListener keeps a cookie waiting while the accept queue is full",
  (family) => {
    const f = crowded(family);
    askCookie(f);
    f.listener.waiting = f.listener.backlog;
    f.inject({});
    f.expectNothing();
    assertEquals(f.accepted.length, 0);
    f.listener.waiting = 0;
    f.inject({ data: "abc" });
    f.user.expect("recv 3");
  },
);

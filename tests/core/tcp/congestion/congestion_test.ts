/** Congestion control by itself: RFC 9438, RFC 9406, and the choice by name. */

import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertThrows,
} from "@std/assert";
import { ERR_OK, ERR_VAL } from "../../../../core/base/err.ts";
import type { CongestionState } from "../../../../core/tcp/congestion/congestion.ts";
import {
  congestionNames,
  findCongestion,
  registerCongestion,
} from "../../../../core/tcp/congestion/congestion_registry.ts";
import { cubic } from "../../../../core/tcp/congestion/cubic.ts";
import { HyStart } from "../../../../core/tcp/congestion/hystart.ts";
import { NEW_RENO } from "../../../../core/tcp/congestion/new_reno.ts";
import { TcpFixture } from "../tcp_fixture.ts";

const MSS = 1000;

interface Mutable extends CongestionState {
  sndMss: number;
  srtt: number;
  rttSample: number;
  sndUna: number;
  sndNxt: number;
}

/** A connection with a window of so many segments. */
function state(segments: number, srtt = 100): Mutable {
  return {
    cwnd: segments * MSS,
    ssthresh: segments * MSS,
    bytesAcked: 0,
    sndMss: MSS,
    srtt,
    rttSample: srtt,
    sndUna: 0,
    sndNxt: 0,
    pacingRate: 0,
    sendQuantum: 0,
    random: () => 0.5,
  };
}

/** W_cubic(t) of RFC 9438 §4.2 by the book, in segments. */
function wCubic(t: number, wMax: number, cwndEpoch: number): number {
  const k = Math.cbrt((wMax - cwndEpoch) / 0.4);
  return 0.4 * (t - k) ** 3 + wMax;
}

Deno.test("cubic() multiplies the window by 0.7 at a loss [RFC 9438 §4.6]", () => {
  const s = state(1000);
  cubic().onLoss(s, 0, 0);
  assertEquals(s.ssthresh, 700 * MSS);
});

Deno.test("cubic() keeps two segments at least [RFC 9438 §4.6]", () => {
  const s = state(2);
  cubic().onLoss(s, 0, 0);
  assertEquals(s.ssthresh, 2 * MSS);
});

Deno.test("cubic() follows W_cubic after a loss [RFC 9438 §4.2, §4.4, §4.5]", () => {
  const c = cubic();
  const s = state(1000);
  c.onLoss(s, 0, 0);
  s.cwnd = s.ssthresh;
  // An ACK for every segment, ten rounds of 100 ms a second.
  let now = 0;
  for (let round = 0; round < 120; round++) {
    const segments = Math.floor(s.cwnd / MSS);
    for (let i = 0; i < segments; i++) {
      c.onAck(s, MSS, false, now + 100 * i / segments);
    }
    now += 100;
    if (round % 10 === 9) {
      const wanted = wCubic(now / 1000, 1000, 700);
      const got = s.cwnd / MSS;
      assert(
        Math.abs(got - wanted) < 0.03 * wanted,
        `${now}: ${got}, ${wanted}`,
      );
    }
  }
});

Deno.test("cubic() grows by at most half of the window in a round trip [RFC 9438 §4.2]", () => {
  const c = cubic();
  const s = state(10, 1000);
  c.onLoss(s, 0, 0);
  s.cwnd = s.ssthresh;
  c.onAck(s, MSS, false, 0);
  const before = s.cwnd;
  for (let i = 0; i < 7; i++) c.onAck(s, before / 7, false, 1900 + i);
  assert(s.cwnd <= 1.5 * before + MSS);
});

Deno.test("cubic() is as fast as Reno where that is faster [RFC 9438 §4.3]", () => {
  const c = cubic();
  const s = state(20, 5); // 5 ms: the cubic part hardly moves
  c.onLoss(s, 0, 0);
  s.cwnd = s.ssthresh;
  const first = s.cwnd / MSS;
  for (let round = 0; round < 40; round++) {
    const segments = Math.floor(s.cwnd / MSS);
    for (let i = 0; i < segments; i++) c.onAck(s, MSS, false, 5 * round);
  }
  // alpha = 3 * 0.3 / 1.7 a round trip until the window before the loss, then 1.
  const alpha = 0.9 / 1.7;
  const slow = (20 - first) / alpha;
  assertAlmostEquals(s.cwnd / MSS, 20 + (40 - slow), 3);
});

Deno.test("cubic() gives way when the window was smaller than at the loss before [RFC 9438 §4.7]", () => {
  const slow = cubic();
  const s = state(1000);
  slow.onLoss(s, 0, 0);
  s.cwnd = s.ssthresh;
  slow.onLoss(s, 0, 100); // at 700: W_max is 0.85 * 700
  s.cwnd = s.ssthresh;
  const k = Math.cbrt((595 - 490) / 0.4);
  for (let now = 0; now <= k * 1000; now += 20) {
    slow.onAck(s, s.cwnd / 5, false, 200 + now);
  }
  assertAlmostEquals(s.cwnd / MSS, 595, 6);
});

Deno.test("cubic() does not count the time in which nothing was sent [RFC 9438 §5.8]", () => {
  const c = cubic();
  const s = state(1000);
  c.onLoss(s, 0, 0);
  s.cwnd = s.ssthresh;
  c.onAck(s, MSS, false, 0);
  c.onAck(s, MSS, false, 60_000);
  assert(s.cwnd < 702 * MSS, `${s.cwnd}`);
});

Deno.test("cubic() goes on as before when a reduction was a mistake [RFC 9438 §4.9]", () => {
  const c = cubic();
  const s = state(1000);
  c.onLoss(s, 0, 0);
  s.cwnd = s.ssthresh;
  for (let now = 0; now < 3000; now += 20) c.onAck(s, s.cwnd / 5, false, now);
  const before = s.cwnd;
  c.onLoss(s, 0, 3000);
  s.cwnd = before;
  s.ssthresh = 700 * MSS;
  c.onUndo(s);
  for (let now = 3000; now < 6000; now += 20) {
    c.onAck(s, s.cwnd / 5, false, now);
  }
  const wanted = wCubic(6, 1000, 700);
  assertAlmostEquals(s.cwnd / MSS, wanted, 0.03 * wanted);
});

Deno.test("cubic() starts from where slow start has led after a timeout, with K = 0 [RFC 9438 §4.8]", () => {
  const c = cubic();
  const s = state(1000);
  c.onTimeout(s, 0, true, 0);
  assertEquals([s.cwnd, s.ssthresh], [MSS, 700 * MSS]);
  s.cwnd = s.ssthresh;
  for (let now = 0; now <= 5000; now += 20) c.onAck(s, s.cwnd / 5, false, now);
  const wanted = 700 + 0.4 * 5 ** 3;
  assertAlmostEquals(s.cwnd / MSS, wanted, 0.02 * wanted);
});

Deno.test("cubic() is in its first slow start again when the end of it was a mistake [RFC 9438 §4.9]", () => {
  const c = cubic();
  const s = state(100);
  s.ssthresh = 0x7fff_ffff;
  c.onLoss(s, 0, 0);
  s.ssthresh = 0x7fff_ffff;
  c.onUndo(s);
  // HyStart++ ends it after rounds of growing round trips.
  for (let round = 0; round < 12; round++) {
    s.sndNxt = s.sndUna + 16 * MSS;
    for (let i = 0; i < 16; i++) {
      s.sndUna += MSS;
      s.rttSample = 80 + 20 * Math.min(round, 1);
      c.onAck(s, MSS, false, 100 * round);
    }
  }
  assert(s.ssthresh < 0x7fff_ffff);
});

Deno.test("newreno does not count what limited transmit has sent [RFC 5681 §3.2]", () => {
  const f = TcpFixture.established({ config: { congestion: "newreno" } });
  f.write(60_000);
  assertEquals(f.take().length, 10);
  for (let i = 0; i < 3; i++) f.inject({ ack: 1 });
  assertEquals(f.pcb.info().recovery, "recovery");
  assertEquals(f.pcb.ssthresh, 5 * MSS);
});

/** Rounds of slow start with so many ACKs; returns the growth of each. */
function rounds(h: HyStart, rtts: number[], acks: number): number[] {
  const s = state(100);
  s.ssthresh = 0x7fff_ffff;
  return rtts.map((rtt) => {
    s.sndNxt = s.sndUna + acks * MSS;
    let growth = 0;
    for (let i = 0; i < acks; i++) {
      s.sndUna += MSS;
      s.rttSample = rtt;
      growth += h.onAck(s, MSS);
    }
    return growth;
  });
}

interface HyStartRow {
  name: string;
  rtts: number[];
  acks: number;
  growth: number[];
}

const HYSTART: HyStartRow[] = [
  {
    name: "doubles while the round trip is steady",
    rtts: [100, 103, 100],
    acks: 16,
    growth: [16_000, 16_000, 16_000],
  },
  {
    name: "is conservative once the round trip has grown by an eighth",
    rtts: [80, 90, 90],
    acks: 16,
    growth: [16_000, 7000 + 9 * 250, 4000],
  },
  {
    name: "doubles again if the rise was a passing one",
    rtts: [80, 95, 80],
    acks: 16,
    growth: [],
  },
  {
    name: "does not judge by fewer than eight samples",
    rtts: [80, 200, 200],
    acks: 7,
    growth: [7000, 7000, 7000],
  },
  {
    name: "asks for a rise of 4 ms at least",
    rtts: [1, 4.5, 4.5],
    acks: 16,
    growth: [16_000, 16_000, 16_000],
  },
];

for (const row of HYSTART) {
  Deno.test(`HyStart ${row.name} [RFC 9406 §4.2]`, () => {
    const got = rounds(new HyStart(), row.rtts, row.acks);
    if (row.growth.length > 0) assertEquals(got, row.growth);
    else assert(got[1] < 16_000 && got[2] > got[1], `${got}`);
  });
}

Deno.test("HyStart ends slow start after five conservative rounds [RFC 9406 §4.2]", () => {
  const h = new HyStart();
  const got = rounds(h, [80, 95, 95, 95, 95, 95], 16);
  assertEquals(got.map((growth) => growth % 250), [0, 0, 0, 0, 0, 249]); // -1
});

Deno.test("newreno halves what is in flight [RFC 5681 §3.1]", () => {
  const s = state(100);
  NEW_RENO.onLoss(s, 60 * MSS, 0);
  assertEquals(s.ssthresh, 30 * MSS);
});

Deno.test("TcpConfig.congestion chooses by name", () => {
  assertEquals(TcpFixture.established().pcb.info().congestion, "cubic");
  const config = { congestion: "newreno" };
  const f = TcpFixture.established({ config });
  assertEquals(f.pcb.info().congestion, "newreno");
  assertEquals(f.pcb.congestion, NEW_RENO);
  assertEquals(structuredClone(f.tcp.config), f.tcp.config); // plain data
  assertThrows(
    () => new TcpFixture({ config: { congestion: "vegas" } }),
    RangeError,
    'Unknown congestion control "vegas"',
  );
});

Deno.test("TcpPcb.setCongestion() changes the algorithm of one connection", () => {
  const f = TcpFixture.established();
  assertEquals(f.pcb.setCongestion("vegas"), ERR_VAL);
  assertEquals(f.pcb.setCongestion("newreno"), ERR_OK);
  assertEquals(f.pcb.congestion, NEW_RENO);
});

Deno.test("registerCongestion() adds an algorithm", () => {
  registerCongestion("test", () => NEW_RENO);
  assert(congestionNames().includes("test"));
  assertEquals(findCongestion("test")!(), NEW_RENO);
});

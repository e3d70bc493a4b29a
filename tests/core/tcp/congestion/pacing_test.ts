/** Pacing, and delivery rate samples, draft-ietf-ccwg-bbr §4.1. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { CongestionControl } from "../../../../core/tcp/congestion/congestion.ts";
import { NEW_RENO } from "../../../../core/tcp/congestion/new_reno.ts";
import { pacingOf } from "../../../../core/tcp/congestion/pacing_state.ts";
import { RateSampler } from "../../../../core/tcp/congestion/rate_sampler.ts";
import { TcpFixture } from "../tcp_fixture.ts";
import { share, Source } from "./flows.ts";
import { eachFamily, type TestFamily } from "../../../families.ts";

const MSS = 1000;

/** A connection that may send 1000 bytes in a ms, 3000 at once. */
function paced(family: TestFamily): TcpFixture {
  const f = TcpFixture.established({ family, config: { superPackets: false } });
  f.pcb.pacingRate = 1000;
  f.pcb.sendQuantum = 3000;
  return f;
}

eachFamily(
  "mustWait() lets a quantum leave, and the next when the rate allows",
  (family) => {
    const f = paced(family);
    f.write(8 * MSS);
    assertEquals(f.take().map(({ seq }) => seq), [1, 1001, 2001]);
    f.advance(2.4); // the first instant is half free: nothing was sent before
    f.expectNothing();
    f.advance(0.2);
    assertEquals(f.take().map(({ seq }) => seq), [3001, 4001, 5001]);
    f.advance(2.8);
    f.expectNothing();
    f.advance(0.2);
    assertEquals(f.take().map(({ seq }) => seq), [6001, 7001]);
  },
);

eachFamily(
  "mustWait() holds for ACKs, too: only the timer opens the gate",
  (family) => {
    const f = paced(family);
    f.write(8 * MSS);
    f.take();
    f.inject({ ack: 1001 });
    f.pcb.pacingRate = 1000; // an ACK leaves it alone unless it is asked for
    f.expectNothing();
    f.advance(3);
    assertEquals(f.take().length, 3);
  },
);

eachFamily(
  "notePaced() forgives a late timer half of an interval",
  (family) => {
    const f = paced(family);
    f.write(20 * MSS);
    f.take();
    f.host.clock.now += 10; // the host was busy
    f.host.timers.run();
    assertEquals(f.take().length, 3);
    assertAlmostEquals(
      pacingOf(f.pcb).nextSendAt - f.host.clock.now,
      2.5,
      0.001,
    );
  },
);

eachFamily(
  "pacedMost() cuts super-packets to the quantum, whole segments of it",
  (family) => {
    const f = TcpFixture.established({
      family,
      offload: { checksum: true, tcpSegmentation: 60_000 },
    });
    f.pcb.pacingRate = 1000;
    f.pcb.sendQuantum = 3500;
    f.write(9 * MSS);
    assertEquals(f.take().map(({ len }) => len), [3000, 3000]);
  },
);

eachFamily("mustWait() holds repetitions back as well", (family) => {
  const f = TcpFixture.established({ family, peer: { sackOk: true } });
  f.write(10 * MSS);
  f.take();
  f.pcb.pacingRate = 1000;
  f.pcb.sendQuantum = 2000;
  pacingOf(f.pcb).nextSendAt = f.host.clock.now + 5;
  f.inject({ ack: 1, sack: [[4001, 9001]] });
  f.expectNothing();
  f.advance(5);
  assertEquals(f.take().map(({ seq }) => seq), [1, 1001]);
});

eachFamily(
  "TcpConfig.pacing paces cubic by its window, Linux's ratios",
  (family) => {
    const f = TcpFixture.established({
      family,
      config: { pacing: true, superPackets: false },
    });
    f.write(60 * MSS);
    assertEquals(f.take().length, 10);
    f.advance(50);
    f.inject({ ack: 10_001 });
    const { cwnd, srtt, pacingRate } = f.pcb;
    assertAlmostEquals(pacingRate, 2 * cwnd / srtt, 0.001);
    assertEquals(f.pcb.info().pacingRate, pacingRate * 1000);
    assert((f.take().length - 1) * MSS < f.pcb.sendQuantum);
    f.pcb.ssthresh = f.pcb.cwnd;
    f.advance(20);
    f.inject({ ack: 12_001 });
    assertAlmostEquals(f.pcb.pacingRate, 1.2 * f.pcb.cwnd / f.pcb.srtt, 0.001);
  },
);

Deno.test("TcpConfig.pacing spares a short queue the initial window's burst", () => {
  const link = { rate: 1e7, delay: 20, queueFrames: 5 };
  const lost = [false, true].map((pacing) => {
    const source = new Source(10 * 1448);
    const [{ info }] = share(link, 2, ["cubic"], {
      source,
      config: { pacing },
    });
    return info.retransmits;
  });
  assert(lost[0] > 0 && lost[1] === 0, `${lost}`);
});

// Delivery rate samples.

const STATE = TcpFixture.established().pcb;

function sampler(control: CongestionControl = NEW_RENO): RateSampler {
  const r = new RateSampler(STATE, control, 0, 0);
  r.resize(0, 16);
  return r;
}

/** One ACK for the records given: [record, sent at (µs)]. */
function ack(r: RateSampler, now: number, ...records: [number, number][]) {
  r.begin();
  for (const [index, at] of records) r.noteDelivered(index, at, 1000 * index);
  r.settle(now, 1000 * records.length, 10_000);
  r.finish(now, 10);
  const { rate, delivered, appLimited } = r;
  r.end();
  return { rate, delivered, appLimited };
}

Deno.test("RateSampler measures what was delivered while a segment was under way", () => {
  const r = sampler();
  // A segment each ms, round trip 10 ms.
  for (let i = 0; i < 10; i++) r.sent(i, 1000 * i, 1000 * (i + 1), 1000);
  for (let i = 0; i < 5; i++) ack(r, 10_000 + 1000 * i, [i, 1000 * i]);
  r.sent(10, 14_000, 6000, 1000);
  for (let i = 5; i < 10; i++) ack(r, 10_000 + 1000 * i, [i, 1000 * i]);
  const got = ack(r, 24_000, [10, 14_000]);
  assertEquals(got, { rate: 600, delivered: 6000, appLimited: false });
});

Deno.test("RateSampler takes the longer of the times to send and to acknowledge", () => {
  const r = sampler();
  for (let i = 0; i < 10; i++) r.sent(i, 2000 * i, 1000 * (i + 1), 1000);
  // All acknowledged at once: they were sent in 18 ms, and took 28 ms.
  const all = Array.from(
    { length: 10 },
    (_, i) => [i, 2000 * i] as [number, number],
  );
  assertAlmostEquals(ack(r, 28_000, ...all).rate, 10_000 / 28, 0.01);
});

Deno.test("RateSampler gives no rate for less than the shortest round trip", () => {
  const r = sampler();
  r.sent(0, 0, 1000, 1000);
  assertEquals(ack(r, 5000, [0, 0]).rate, 0);
});

Deno.test("RateSampler marks samples until the bubble is gone", () => {
  const r = sampler();
  r.sent(0, 0, 1000, 1000);
  r.markAppLimited(1000);
  r.sent(1, 5000, 2000, 1000);
  assertEquals(r.isAppLimited, true);
  assertEquals(ack(r, 10_000, [0, 0]).appLimited, false);
  assertEquals(ack(r, 15_000, [1, 5000]).appLimited, true);
  assertEquals(r.isAppLimited, false);
});

Deno.test("RateSampler starts its interval anew after an idle time", () => {
  const r = sampler();
  r.sent(0, 0, 1000, 1000);
  ack(r, 10_000, [0, 0]);
  r.sent(1, 5_000_000, 1000, 1000);
  assertEquals(ack(r, 5_010_000, [1, 5_000_000]).rate, 100);
});

Deno.test("RateSampler works across the wrap of 32 bits", () => {
  const r = sampler();
  r.settle(0, 2 ** 31 - 500, -1);
  const at = 2 ** 31 - 5000;
  r.sent(0, at | 0, 1000, 1000);
  assertEquals(ack(r, (at + 10_000) | 0, [0, at | 0]), {
    rate: 100,
    delivered: 1000,
    appLimited: false,
  });
  assertEquals(r.totalDelivered, 2 ** 31 + 500);
});

Deno.test("RateSampler tells of each loss what was in flight, and what was lost since", () => {
  const told: number[][] = [];
  const control: CongestionControl = Object.assign(
    Object.create(NEW_RENO),
    {
      onSegmentLost: (
        _state: unknown,
        s: { sentInFlight: number; lost: number; size: number },
      ) => told.push([s.sentInFlight, s.lost, s.size]),
    },
  );
  const r = sampler(control);
  for (let i = 0; i < 4; i++) r.sent(i, 0, 1000 * (i + 1), 1000);
  r.noteLost(1, 1000);
  r.noteLost(2, 1000);
  assertEquals(told, [[2000, 1000, 1000], [3000, 2000, 1000]]);
  assertEquals(r.newlyLost, 2000);
});

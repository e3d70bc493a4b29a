/** The data structures beneath a connection. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { randomBelow, SeededRng } from "../../../core/base/rng.ts";
import { DEFAULT_TCP_CONFIG } from "../../../core/tcp/config.ts";
import { SequenceSecret } from "../../../core/tcp/handshake/isn.ts";
import { backedOffRto, sampleRtt } from "../../../core/tcp/recovery/rto.ts";
import {
  SEG_LOST,
  SEG_SACKED,
  SentSegments,
} from "../../../core/tcp/recovery/scoreboard.ts";
import { SendQueue } from "../../../core/tcp/buffer/send_queue.ts";
import { seqGeq, seqGt, seqLeq, seqLt, seqMax } from "../../../core/tcp/seq.ts";
import {
  giveRing,
  NO_RING,
  RING_WORDS,
  takeRing,
} from "../../../core/tcp/buffer/spare_rings.ts";
import { scaleFor } from "../../../core/tcp/buffer/receive_window.ts";
import { Frame, HEADER_SCRATCH } from "../../../core/wire/frame.ts";
import { ip } from "../../sim/ip_fixture.ts";

Deno.test("seqLt() and its like compare across the wrap [RFC 9293 §3.4]", () => {
  const rows: [number, number][] = [[1, 2], [-1, 0], [-1, 5], [
    0x7fff_ffff,
    -0x8000_0000,
  ], [-0x8000_0000, -1]];
  for (const [a, b] of rows) {
    assertEquals(
      [seqLt(a, b), seqLt(b, a), seqLt(a, a)],
      [true, false, false],
    );
    assertEquals(
      [seqLeq(a, b), seqLeq(b, a), seqLeq(a, a)],
      [true, false, true],
    );
    assertEquals(
      [seqGt(a, b), seqGt(b, a), seqGt(a, a)],
      [false, true, false],
    );
    assertEquals(
      [seqGeq(a, b), seqGeq(b, a), seqGeq(a, a)],
      [false, true, true],
    );
    assertEquals([seqMax(a, b), seqMax(b, a)], [b, b]);
  }
});

Deno.test("SendQueue gathers any range of what was appended", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const rng = new SeededRng(seed);
    const u8 = new Uint8Array(HEADER_SCRATCH + 100_000);
    const frame = new Frame(u8, 0);
    const queue = new SendQueue();
    const model: number[] = []; // offset of each byte queued
    const start = rng.nextU32() | 0;
    let released = 0;
    queue.reset(start);
    let next = HEADER_SCRATCH;
    for (let step = 0; step < 300; step++) {
      const length = 1 + randomBelow(rng, 200);
      if (randomBelow(rng, 3) === 0) next += 7;
      if (next + length > u8.length) next = HEADER_SCRATCH;
      queue.append(next, length);
      for (let i = 0; i < length; i++) model.push(next + i);
      next += length;
      const seq = randomBelow(rng, model.length - released);
      const fits = queue.fit(
        (start + released + seq) | 0,
        model.length - released - seq,
      );
      frame.reset();
      queue.gather(frame, (start + released + seq) | 0, fits);
      let at = released + seq;
      for (let i = 1; i < frame.count; i++) {
        for (let j = 0; j < frame.lengths[i]; j++) {
          assertEquals(frame.offsets[i] + j, model[at++]);
        }
      }
      assertEquals(at, released + seq + fits);
      if (randomBelow(rng, 2) === 0) {
        released += randomBelow(rng, model.length - released + 1);
        queue.release((start + released) | 0);
      }
      assertEquals(queue.length, model.length - released);
    }
  }
});

/** A record of `count` segments of 100 bytes from `first`. */
function segments(count: number, first = 0): SentSegments {
  const sent = new SentSegments();
  sent.reset(first);
  for (let i = 1; i <= count; i++) sent.add((first + 100 * i) | 0, i * 1000, 0);
  return sent;
}

function marks(sent: SentSegments): string {
  let text = "";
  for (let i = 0; i < sent.count; i++) {
    const flags = sent.flagsOf(i);
    text += (flags & SEG_SACKED) !== 0
      ? "S"
      : (flags & SEG_LOST) !== 0
      ? "L"
      : ".";
  }
  return text;
}

for (const first of [0, -450]) {
  Deno.test(`SentSegments marks what SACK says, and what it implies, from ${first} [RFC 8985 §6.2]`, () => {
    const sent = segments(10, first);
    const at = (n: number): number => (first + n) | 0;
    sent.beginAck(20_000, 0, first);
    assertEquals(sent.markSacked(at(200), at(300), 100), 100);
    assertEquals(sent.markSacked(at(200), at(400), 100), 100);
    assertEquals(marks(sent), "..SS......");
    assertEquals([sent.newestAt, sent.newestRtt], [4000, 16_000]);
    // The first two were sent 3 and 2 ms before: 10 ms of reordering are allowed.
    assertEquals(sent.detectLost(20_000, 10_000), 7000);
    assertEquals(sent.newlyLost, 0);
    assertEquals(sent.detectLost(27_500, 10_000), 500);
    assertEquals(marks(sent), "L.SS......");
    assertEquals(sent.hasSacked(3, 100), false);
    sent.beginAck(28_000, 0, first);
    assertEquals(sent.markSacked(at(500), at(600), 100), 100);
    assertEquals(sent.hasSacked(3, 100), true);
    assertEquals(sent.detectLost(28_000, 0), 0);
    assertEquals(marks(sent), "LLSSLS....");
    assertEquals([sent.sacked, sent.lost], [300, 300]);
    assertEquals(sent.nextLost(), 0);
    sent.markRepeated(0, 28_000);
    assertEquals(sent.nextLost(), 1);
    sent.markRepeated(1, 28_000);
    assertEquals(sent.nextLost(), 4);
    sent.markRepeated(4, 28_000);
    assertEquals([sent.nextLost(), sent.hasLost], [-1, false]);
    sent.ackTo(at(400));
    assertEquals([sent.sacked, sent.lost, sent.retransmitted], [100, 100, 100]);
    assertEquals(marks(sent), "LS....");
    assertEquals(sent.reordered, false);
  });
}

Deno.test("SentSegments finds a repetition that is lost itself [RFC 8985 §3.1]", () => {
  const sent = segments(6);
  sent.beginAck(10_000, 5000, 0);
  sent.markSacked(100, 300, 100);
  sent.detectLost(10_000, 0);
  sent.markRepeated(0, 10_000);
  sent.add(700, 11_000, 0);
  sent.beginAck(20_000, 5000, 0);
  sent.markSacked(600, 700, 100); // sent after the repetition
  assertEquals(sent.detectLost(20_000, 0), 0);
  assertEquals([sent.repeatsLost, sent.hasLost, sent.nextLost()], [
    100,
    true,
    0,
  ]);
});

Deno.test("SentSegments does not take the original's ACK for the repetition's [RFC 8985 §6.2 step 2]", () => {
  const sent = segments(3);
  sent.markRepeated(0, 10_000);
  sent.beginAck(10_500, 2000, 0);
  sent.ackTo(100);
  assertEquals(sent.newestRtt, -1);
  assertEquals(sent.repeatAcked, true);
});

Deno.test("SentSegments does not take a repetition for delivered that is younger than the echo [RFC 8985 §6.2 step 2]", () => {
  for (const leastAge of [0, 8000]) {
    const sent = segments(3);
    sent.markRepeated(0, 10_000);
    sent.beginAck(12_500, 2000, 0);
    sent.ackTo(100, leastAge);
    assertEquals(sent.newestRtt, leastAge === 0 ? 2500 : -1);
  }
});

Deno.test("SentSegments sees segments overtake each other [RFC 8985 §6.2 step 3]", () => {
  const sent = segments(5);
  sent.beginAck(10_000, 0, 0);
  sent.markSacked(300, 400, 100);
  assertEquals(sent.reordered, false);
  sent.beginAck(11_000, 0, 0);
  sent.markSacked(100, 200, 100);
  assertEquals(sent.reordered, true);
});

Deno.test("SentSegments.unmarkLost() takes back what was not sent again", () => {
  const sent = segments(5);
  sent.markAllLost();
  sent.markRepeated(0, 9000);
  sent.unmarkLost();
  assertEquals(marks(sent), "L....");
  assertEquals([sent.lost, sent.retransmitted], [100, 100]);
});

Deno.test("SentSegments splits at multiples of the MSS, and ignores less", () => {
  const sent = new SentSegments();
  sent.reset(0);
  sent.add(1000, 0, 0);
  assertEquals(sent.markSacked(250, 620, 100), 300); // 300 to 600
  assertEquals(marks(sent), ".S.");
  assertEquals([sent.startOf(1), sent.endOf(1)], [300, 600]);
  assertEquals(sent.markSacked(10, 90, 100), 0);
});

Deno.test("SentSegments samples the round trip of the oldest, unless sent twice [RFC 6298 §3]", () => {
  const sent = segments(4);
  sent.ackTo(150);
  assertEquals([sent.hasSample, sent.sampleSentAt], [true, 1000]);
  sent.ackTo(180);
  // A part of a super-packet was sent when all of it was.
  assertEquals([sent.hasSample, sent.sampleSentAt], [true, 2000]);
  sent.ackTo(180);
  assertEquals(sent.hasSample, false);
  sent.markAllLost();
  sent.markRepeated(0, 9999);
  sent.ackTo(300);
  assertEquals(sent.hasSample, false);
  sent.ackTo(400);
  assertEquals([sent.hasSample, sent.sampleSentAt], [true, 4000]);
  assertEquals(sent.count, 0);
});

Deno.test("sampleRtt() follows the RFC's formulas [RFC 6298 §2]", () => {
  const state = {
    srtt: 0,
    rttvar: 0,
    minRtt: Infinity,
    minRttAt: 0,
    rto: 1000,
    backoff: 0,
  };
  sampleRtt(state, 800, DEFAULT_TCP_CONFIG);
  assertEquals([state.srtt, state.rttvar, state.rto], [800, 400, 2400]);
  sampleRtt(state, 400, DEFAULT_TCP_CONFIG);
  assertEquals([state.srtt, state.rttvar, state.rto], [750, 400, 2350]);
  state.backoff = 2;
  assertEquals(backedOffRto(state, DEFAULT_TCP_CONFIG), 9400);
  state.backoff = 15;
  assertEquals(backedOffRto(state, DEFAULT_TCP_CONFIG), 120_000);
});

Deno.test("scaleFor() finds the least shift [RFC 7323 §2.3]", () => {
  const rows = [[0, 0], [65_535, 0], [65_536, 1], [1 << 20, 5], [2 ** 31, 14]];
  for (const [bytes, scale] of rows) assertEquals(scaleFor(bytes), scale);
});

Deno.test("SequenceSecret.isn() differs by tuple and secret, and grows by 250 a millisecond [RFC 6528 §3]", () => {
  const a = new SequenceSecret(new SeededRng(1));
  const b = new SequenceSecret(new SeededRng(2));
  const local = ip("10.0.0.1");
  const remote = ip("10.0.0.2");
  const isn = a.isn(local, 1, remote, 2, 0);
  assertEquals((a.isn(local, 1, remote, 2, 1000) - isn) | 0, 250_000);
  assertNotEquals(a.isn(local, 2, remote, 1, 2000), (isn + 500_000) | 0);
  assertNotEquals(a.isn(remote, 1, local, 2, 3000), (isn + 750_000) | 0);
  assertNotEquals(b.isn(local, 1, remote, 2, 0), isn);
});

Deno.test("SequenceSecret.isn() grows from one connection to the next at one instant, and never goes back", () => {
  const secret = new SequenceSecret(new SeededRng(1));
  const local = ip("10.0.0.1");
  const remote = ip("10.0.0.2");
  const isn = (now: number) => secret.isn(local, 1, remote, 2, now);
  const first = isn(1e9); // beyond 32 bits of ticks
  const steps = [1e9, 1e9, 1e9 + 0.004, 1e9 - 5, 1e9 + 0.1].map(isn);
  assertEquals(steps.map((n) => (n - first) | 0), [2, 4, 6, 8, 25]);
});

Deno.test("takeRing() gives what was given back, giveRing() forgets other sizes", () => {
  const first = takeRing();
  assertEquals(first.length, RING_WORDS);
  giveRing(new Int32Array(2 * RING_WORDS));
  giveRing(NO_RING);
  giveRing(first);
  assert(takeRing() === first);
  assert(takeRing() !== first);
});

Deno.test("SendQueue and SentSegments hold no ring while they are empty", () => {
  const ring = takeRing();
  giveRing(ring);
  const queue = new SendQueue();
  queue.reset(0);
  queue.append(1000, 10); // has it
  const other = takeRing();
  assert(other !== ring);
  queue.release(10);
  assert(takeRing() === ring);
  giveRing(ring);
  const sent = new SentSegments();
  sent.reset(0);
  sent.add(10, 0, 0);
  assert(takeRing() !== ring);
  sent.ackTo(10);
  assert(takeRing() === ring);
});

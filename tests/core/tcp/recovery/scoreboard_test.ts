/** The record of what is in flight. */

import { assertEquals } from "@std/assert";
import {
  SEG_LOST,
  SEG_SACKED,
  SentSegments,
} from "../../../../core/tcp/recovery/scoreboard.ts";

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

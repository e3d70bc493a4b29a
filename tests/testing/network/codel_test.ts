/** CoDel's law, shown on a link that gets more than it can send. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { SeededRng } from "../../../core/base/rng.ts";
import { checksum } from "../../../core/wire/checksum.ts";
import { LinkDirection } from "../../../testing/network/direction.ts";
import { markCongestion } from "../../../testing/network/ecn.ts";
import type { CoDelSettings } from "../../../testing/network/link_settings.ts";

/** 1,250 bytes, a millisecond at 10 Mbit/s. */
const FRAME = new Uint8Array(1250);

/** An IPv4 packet of that size, its ECN field as given. */
function packet(ecn: number): Uint8Array {
  const bytes = FRAME.slice();
  bytes[0] = 0x45;
  bytes[1] = 0xb8 | ecn;
  bytes[8] = 64;
  const sum = checksum(bytes, 0, 20);
  bytes[10] = sum >> 8;
  bytes[11] = sum & 255;
  return bytes;
}

interface Run {
  direction: LinkDirection;
  /** When CoDel has dropped, ms. */
  drops: number[];
  /** Bytes of what has arrived. */
  arrived: Uint8Array[];
}

/** Sends frames at chosen intervals for a time, over 10 Mbit/s. */
function run(
  codel: CoDelSettings,
  interval: (now: number) => number,
  until: number,
  bytes: Uint8Array = FRAME,
): Run {
  const direction = new LinkDirection(
    new SeededRng(1),
    { rate: 10e6, queueFrames: 1e6, codel },
    "ip",
  );
  const result: Run = { direction, drops: [], arrived: [] };
  direction.watch = (fate) => {
    if (fate === "dropped") result.drops.push(now);
  };
  let now = 0;
  let next = 0;
  while (now < until) {
    now = Math.min(next, direction.nextAt);
    for (;;) {
      const frame = direction.take(now);
      if (frame === null) break;
      result.arrived.push(frame.bytes);
    }
    if (now < next) continue;
    direction.send({ bytes }, now);
    next += interval(now);
  }
  return result;
}

Deno.test("CoDel drops nothing while frames wait for less than the target [RFC 8289 §4]", () => {
  // Bursts of four: the last waits three milliseconds.
  let n = 0;
  const { drops, direction } = run({}, () => ++n % 4 === 0 ? 5 : 0, 5000);
  assertEquals(drops, []);
  assertEquals(direction.counters.queuedFramesMax, 3);
});

Deno.test("CoDel drops nothing in a burst that is gone within the interval [RFC 8289 §4]", () => {
  let n = 0;
  const { drops, direction } = run({}, () => ++n % 90 === 0 ? 200 : 0, 5000);
  assertEquals(drops, []);
  assertEquals(direction.counters.queuedFramesMax, 89);
});

Deno.test("CoDel drops an interval after waits have become too long, then by its law [RFC 8289 §5]", () => {
  const { drops } = run({}, () => 0.8, 2000);
  // Frames come by 0.8 ms and leave by 1: the wait of the frame that leaves at t is
  // t / 5, 5 ms at 25, and an interval later is too late.
  assertAlmostEquals(drops[0], 126, 2);
  let expected = drops[0];
  for (let count = 1; count < 20; count++) {
    expected += 100 / Math.sqrt(count);
    // Drops happen when a frame leaves, once a millisecond.
    const late = drops[count] - expected;
    assert(late >= -1e-9 && late <= 1.001, `drop ${count}: ${late} ms late`);
  }
});

Deno.test("CoDel has a target and an interval of one's own choice", () => {
  const { drops } = run({ target: 10, interval: 50 }, () => 0.8, 400);
  assertAlmostEquals(drops[0], 101, 2);
  assertAlmostEquals(drops[1] - drops[0], 50, 1.001);
});

Deno.test("CoDel goes on at its rate if it has to drop again soon [RFC 8289 §5]", () => {
  // Too much for two seconds, nothing for one, then too much again.
  const { drops } = run({}, (now) => now > 2000 && now < 3000 ? 5 : 0.8, 4000);
  const again = drops.filter((at) => at > 3000);
  const gap = again[2] - again[1];
  assert(gap < 30, `${gap} ms, as after many drops, not 70`);
});

Deno.test("CoDel leaves a frame that waits alone, however slow the link [RFC 8289 §5]", () => {
  // Two at first, then one for each that leaves: one always waits a millisecond.
  let n = 0;
  const { drops, direction } = run(
    { target: 0.5, interval: 10 },
    () => n++ === 0 ? 0 : 1,
    2000,
  );
  assertEquals(drops, []);
  assertEquals(direction.queued, 1);
});

Deno.test("CoDel marks what can be marked instead of dropping it [RFC 3168 §5]", () => {
  const { drops, direction, arrived } = run(
    { ecn: true },
    () => 0.8,
    1000,
    packet(2),
  );
  assertEquals(drops, []);
  const { marked } = direction.counters;
  assert(marked > 20, `${marked}`);
  assertEquals(arrived.filter((b) => (b[1] & 3) === 3).length, marked);
  for (const bytes of arrived) assertEquals(checksum(bytes, 0, 20), 0);
});

Deno.test("CoDel drops what cannot be marked, and what it was not told to mark", () => {
  assert(run({ ecn: true }, () => 0.8, 1000, packet(0)).drops.length > 20);
  assert(run({}, () => 0.8, 1000, packet(2)).drops.length > 20);
});

Deno.test("markCongestion() sets both bits and corrects the checksum [RFC 1624]", () => {
  for (let id = 0; id < 0x10000; id++) {
    for (const ecn of [1, 2]) {
      const bytes = packet(ecn);
      bytes[4] = id >> 8;
      bytes[5] = id & 255;
      bytes[10] = bytes[11] = 0;
      const sum = checksum(bytes, 0, 20);
      if (sum > 3 && id % 7 !== 0) continue; // some, and all that borrow
      bytes[10] = sum >> 8;
      bytes[11] = sum & 255;
      const marked = markCongestion(bytes, "ip")!;
      assertEquals(marked[1], 0xbb);
      if (checksum(marked, 0, 20) !== 0) throw new Error(`id ${id}`);
      assertEquals(bytes[1] & 3, ecn, "the original is as it was");
    }
  }
});

Deno.test("markCongestion() knows IPv6 and Ethernet, and leaves others alone", () => {
  const ipv6 = new Uint8Array(60);
  ipv6[0] = 0x6b;
  ipv6[1] = 0xa0; // traffic class 0xba
  assertEquals(
    markCongestion(ipv6, "ip")!.slice(0, 2),
    Uint8Array.of(0x6b, 0xb0),
  );
  const ethernet = new Uint8Array(100);
  ethernet.set(ipv6, 14);
  assertEquals(markCongestion(ethernet, "ethernet"), null, "no IP");
  ethernet.set([0x86, 0xdd], 12);
  assertEquals(markCongestion(ethernet, "ethernet")![15], 0xb0);
  const marked = packet(3);
  assertEquals(markCongestion(marked, "ip"), marked);
  assertEquals(markCongestion(new Uint8Array(10), "ip"), null);
});

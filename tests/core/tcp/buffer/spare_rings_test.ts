/**
 * Arrays that connections pass on: what is given back is taken again, by size.
 *
 * @module
 */

import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { SendQueue } from "../../../../core/tcp/buffer/send_queue.ts";
import { SentSegments } from "../../../../core/tcp/recovery/scoreboard.ts";
import {
  giveRing,
  growRing,
  NO_RING,
  RING_WORDS,
  takeRing,
} from "../../../../core/tcp/buffer/spare_rings.ts";

Deno.test("takeRing() takes what was given back, of the same size", () => {
  for (const words of [RING_WORDS, 2 * RING_WORDS, 1024]) {
    const ring = takeRing(words);
    assertEquals(ring.length, words);
    giveRing(ring);
    assertEquals(takeRing(2048).length, 2048);
    assertStrictEquals(takeRing(words), ring);
  }
});

Deno.test("giveRing() forgets no words and what is too large", () => {
  giveRing(NO_RING);
  const ring = new Int32Array(2048);
  giveRing(ring);
  assert(takeRing(2048) !== ring);
});

Deno.test("giveRing() keeps no more of a size than it may", () => {
  const given = Array.from({ length: 40 }, () => new Int32Array(1024));
  for (const ring of given) giveRing(ring);
  const kept = new Set(given.map(() => takeRing(1024)));
  assertEquals(given.filter((ring) => kept.has(ring)).length, 32);
});

Deno.test("growRing() doubles a ring and begins with its oldest word", () => {
  const ring = takeRing();
  const head = 12;
  for (let i = 0; i < RING_WORDS; i++) ring[(head + i) % RING_WORDS] = i;
  const larger = growRing(ring, head);
  assertEquals(larger.length, 2 * RING_WORDS);
  assertEquals(
    [...larger.subarray(0, RING_WORDS)],
    Array.from({ length: RING_WORDS }, (_, i) => i),
  );
  assertStrictEquals(takeRing(), ring);
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

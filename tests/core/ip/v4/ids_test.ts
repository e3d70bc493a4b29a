/** Identifications: RFC 6864, RFC 7739; who can tell what from them. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { Clock } from "../../../../core/base/clock.ts";
import { SeededRng } from "../../../../core/base/rng.ts";
import { Ip4Ids } from "../../../../core/ip/v4/ids.ts";

const US = 0x0a000001;
const A = 0x0a000002;
const B = 0x0a000003;
const UDP = 17;

function host(seed = 1) {
  const clock = new Clock();
  const ids = new Ip4Ids(clock, new SeededRng(seed));
  return { clock, take: (to: number, n = 1) => ids.take(US, to, UDP, n) };
}

Deno.test("Ip4Ids.take() gives as many in a row as are asked for [RFC 6864 §4.3]", () => {
  const { take } = host();
  const first = take(A, 45);
  assertEquals(take(A), (first + 45) & 0xffff);
});

Deno.test("Ip4Ids.take() gives a destination the same whatever others are sent [RFC 7739 §5]", () => {
  // The step after each pause is random: compare without pauses.
  const quiet = host();
  const busy = host();
  const alone = [quiet.take(A), quiet.take(A), quiet.take(A)];
  const among = [busy.take(A)];
  for (let n = 0; n < 2; n++) {
    // A few thousand others, of which some share its place in the table.
    for (let other = 0; other < 3; other++) busy.take(B + other * 1000, 100);
    among.push(busy.take(A));
  }
  assertEquals(among, alone);
});

Deno.test("Ip4Ids.take() shares no counter among 2,000 destinations", () => {
  const { take } = host();
  const before = new Map<number, number>();
  const others = Array.from({ length: 2000 }, (_, i) => B + i);
  for (const to of others) before.set(to, take(to));
  let kept = 0;
  for (const to of others) {
    if (take(to) === ((before.get(to)! + 1) & 0xffff)) kept++;
  }
  // Some have given way and start at random; none was moved on by another.
  assert(kept > 1700, `${kept}`);
});

Deno.test("Ip4Ids.take() starts elsewhere for each destination, source, protocol and stack", () => {
  const starts = new Set<number>();
  for (let seed = 0; seed < 8; seed++) {
    const ids = new Ip4Ids(new Clock(), new SeededRng(seed));
    for (let to = 0; to < 8; to++) {
      for (const protocol of [6, 17]) {
        starts.add(ids.take(US, A + to, protocol, 1));
        starts.add(ids.take(US + 1, A + to, protocol, 1));
      }
    }
  }
  assert(starts.size > 250, `${starts.size} of 256`);
});

Deno.test("Ip4Ids.take() moves on by 1 to as many as milliseconds have gone by, at random [Linux ip_idents_reserve]", () => {
  const steps = new Set<number>();
  const { clock, take } = host();
  let last = take(A);
  for (let n = 0; n < 500; n++) {
    clock.now += 20;
    const id = take(A);
    const step = (id - last - 1) & 0xffff;
    assert(step >= 1 && step <= 20, `${step}`);
    steps.add(step);
    last = id;
  }
  assertEquals(steps.size, 20);
});

Deno.test("Ip4Ids.take() repeats none in 30 s at 1,000 datagrams a second", () => {
  const { clock, take } = host();
  const seen = new Set<number>();
  for (let n = 0; n < 30_000; n++) {
    seen.add(take(A));
    clock.now += 1;
  }
  assertEquals(seen.size, 30_000);
});

Deno.test("Ip4Ids.take() forgets the least recently used alone", () => {
  const { clock, take } = host();
  let expected = take(A);
  for (let other = 0; other < 100_000; other++) {
    take(B + other);
    if (other % 100 !== 0) continue;
    clock.now += 1;
    expected = (expected + 2) & 0xffff; // one for itself, one for the time
    assertEquals(take(A), expected);
  }
  for (let other = 0; other < 100_000; other++) take(B + other);
  assertNotEquals(take(A), (expected + 1) & 0xffff);
});

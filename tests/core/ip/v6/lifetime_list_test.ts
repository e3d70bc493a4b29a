/** Entries that end by themselves, in a bounded list. */

import { assert, assertEquals } from "@std/assert";
import * as fc from "fast-check";
import {
  LifetimeList,
  lifetimeMs,
  type Lived,
} from "../../../../core/ip/v6/lifetime_list.ts";
import { TestContext } from "./host_fixture.ts";

function fixture(limit = 3) {
  const context = new TestContext();
  const expired: number[] = [];
  const list = new LifetimeList<Lived>(
    context,
    limit,
    () => expired.push(context.clock.now),
  );
  return { context, expired, list };
}

Deno.test("lifetimeMs() takes all ones as infinity [RFC 4861 §4.6.2]", () => {
  assertEquals(lifetimeMs(0xffff_ffff), Infinity);
  assertEquals([lifetimeMs(0), lifetimeMs(0xffff_fffe)], [0, 4294967294000]);
});

Deno.test("LifetimeList removes each entry at its end, and tells", () => {
  const { context, expired, list } = fixture();
  const entry = { validUntil: 300 };
  assert(list.add(entry) && list.add({ validUntil: 100 }));
  list.setUntil(entry, 200);
  context.advance(1_000);
  assertEquals([expired, list.entries.length], [[100, 200], 0]);
  assertEquals(context.timers.nextDeadline(), Infinity);
});

Deno.test("LifetimeList refuses what has ended, and what exceeds its limit", () => {
  const { list } = fixture(2);
  assert(!list.add({ validUntil: 0 }));
  assert(list.add({ validUntil: 1 }) && list.add({ validUntil: Infinity }));
  assert(list.isFull && !list.add({ validUntil: 1 }));
});

Deno.test("LifetimeList does not tell of what its owner removes", () => {
  const { context, expired, list } = fixture();
  const [a, b] = [{ validUntil: 100 }, { validUntil: 200 }];
  list.add(a);
  list.add(b);
  assert(list.remove(a) && !list.remove(a));
  list.setUntil(b, 0);
  list.add({ validUntil: 50 });
  list.clear();
  context.advance(1_000);
  assertEquals(expired, []);
});

Deno.test("LifetimeList holds nothing that has ended, in random sequences", () => {
  const step = fc.tuple(fc.nat(3), fc.nat(500));
  fc.assert(fc.property(fc.array(step, { maxLength: 100 }), (steps) => {
    const { context, list } = fixture(8);
    for (const [what, ms] of steps) {
      const validUntil = context.clock.now + ms;
      if (what === 0) context.advance(ms);
      else if (what === 1) list.add({ validUntil });
      else {
        const entry = list.entries.at(ms % 8);
        if (entry !== undefined) list.setUntil(entry, validUntil);
      }
      context.advance(0);
      assert(list.entries.length <= 8);
      assert(list.entries.every((e) => e.validUntil > context.clock.now));
    }
  }));
});

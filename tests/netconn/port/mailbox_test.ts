import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import fc from "fast-check";
import { VirtualClock } from "../../../core/thread/clock.ts";
import {
  INVALID,
  Mailbox,
  TIMED_OUT,
  type WaitOptions,
} from "../../../netconn/port/mailbox.ts";
import { Operation, until } from "../../../netconn/port/operation.ts";
import { rejection } from "../two_stacks.ts";

/** A fetch as a promise. */
function fetched<T>(
  mbox: Mailbox<T>,
  wait?: WaitOptions,
): Promise<T | typeof TIMED_OUT | typeof INVALID> {
  return new Operation(until(mbox.fetch(wait))).promise;
}

Deno.test("Mailbox hands items over in order, to readers in order", async () => {
  const mbox = new Mailbox<number>(new VirtualClock());
  mbox.post(1);
  mbox.post(2);
  assertEquals([mbox.length, mbox.readers, mbox.peek()], [2, 0, 1]);
  assertEquals(mbox.tryFetch(), 1);
  assertEquals(await fetched(mbox), 2);
  assertEquals(mbox.tryFetch(), undefined);
  const readers = [fetched(mbox), fetched(mbox), fetched(mbox)];
  assertEquals(mbox.readers, 3);
  for (const n of [3, 4, 5, 6]) mbox.post(n);
  assertEquals(await Promise.all(readers), [3, 4, 5]);
  assertEquals([mbox.length, mbox.readers], [1, 0]);
});

Deno.test("Mailbox behaves as a queue, however long it gets", () => {
  const ops = fc.array(fc.integer({ min: -2000, max: 2000 }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(ops, (steps) => {
      const mbox = new Mailbox<number>(new VirtualClock());
      const model: number[] = [];
      let next = 0;
      for (const step of steps) {
        for (let i = 0; i < step; i++) {
          mbox.post(next);
          model.push(next++);
        }
        for (let i = 0; i > step; i--) {
          assertStrictEquals(mbox.tryFetch(), model.shift());
        }
        assertEquals(mbox.length, model.length);
        assertStrictEquals(mbox.peek(), model[0]);
      }
    }),
    { numRuns: 20 },
  );
});

Deno.test("Mailbox.fetch() times out at its time, and takes nothing then", async () => {
  const clock = new VirtualClock();
  const mbox = new Mailbox<number>(clock);
  const first = fetched(mbox, { timeout: 10 });
  const second = fetched(mbox, { timeout: 20 });
  await clock.advance(10);
  assertEquals(await first, TIMED_OUT);
  assertEquals(mbox.readers, 1);
  mbox.post(1);
  assertEquals(await second, 1);
  await clock.advance(100);
  mbox.post(2);
  assertEquals(mbox.tryFetch(), 2);
  const now = fetched(mbox, { timeout: 0 });
  await clock.advance(0);
  assertEquals(await now, TIMED_OUT);
});

Deno.test("Mailbox.fetch() ends with the reason of its signal, and takes nothing", async () => {
  const mbox = new Mailbox<number>(new VirtualClock());
  const reason = new Error("enough");
  const abort = new AbortController();
  const waiting = rejection(
    fetched(mbox, { signal: abort.signal, timeout: 9 }),
  );
  const other = fetched(mbox);
  abort.abort(reason);
  assertStrictEquals(await waiting, reason);
  mbox.post(1);
  assertEquals(await other, 1);
  mbox.post(2);
  assertStrictEquals(
    await rejection(fetched(mbox, { signal: abort.signal })),
    reason,
  );
  assertEquals(mbox.length, 1, "an aborted fetch takes nothing");
});

Deno.test("Mailbox.fetch() leaves no listener and no timer behind", async () => {
  const clock = new VirtualClock();
  const mbox = new Mailbox<number>(clock);
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners++;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners--;
    remove(...args);
  };
  const wait = { signal, timeout: 1000 };
  const got = fetched(mbox, wait);
  assertEquals(listeners, 1);
  mbox.post(1);
  await got;
  const late = fetched(mbox, { signal, timeout: 1 });
  await clock.advance(1);
  assertEquals(await late, TIMED_OUT);
  const invalid = fetched(mbox, wait);
  mbox.invalidate();
  assertEquals(await invalid, INVALID);
  assertEquals(listeners, 0);
  assertEquals(await clock.runUntilIdle(), 0);
});

Deno.test("Mailbox.invalidate() returns the items and lets readers go", async () => {
  const mbox = new Mailbox<number>(new VirtualClock());
  for (const n of [1, 2, 3]) mbox.post(n);
  mbox.tryFetch();
  assert(mbox.valid);
  assertEquals(mbox.invalidate(), [2, 3]);
  assert(!mbox.valid);
  assertEquals(await fetched(mbox), INVALID);
  const other = new Mailbox<number>(new VirtualClock());
  const readers = [fetched(other), fetched(other, { timeout: 5 })];
  assertEquals(other.invalidate(), []);
  assertEquals(await Promise.all(readers), [INVALID, INVALID]);
});

Deno.test("Mailbox.release() lets readers go and keeps the mailbox", async () => {
  const mbox = new Mailbox<number>(new VirtualClock());
  const reader = fetched(mbox);
  mbox.release();
  assertEquals(await reader, INVALID);
  assert(mbox.valid);
  mbox.post(1);
  assertEquals(await fetched(mbox), 1);
});

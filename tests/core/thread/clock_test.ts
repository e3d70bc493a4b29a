import { assertEquals, assertRejects } from "@std/assert";
import { REAL_CLOCK, VirtualClock } from "../../../core/thread/clock.ts";

Deno.test("VirtualClock.advance() calls back in order, each at its instant", async () => {
  const clock = new VirtualClock();
  const calls: [string, number][] = [];
  const at = (name: string, ms: number) =>
    clock.set(ms, () => calls.push([name, clock.now()]));
  at("late", 30);
  at("early", 10);
  at("same time, later", 10);
  at("past", -5);
  const never = at("never", 20);
  clock.clear(never);
  clock.clear(999);
  await clock.advance(9);
  assertEquals(calls, [["past", 0]]);
  await clock.advance(1);
  assertEquals(calls.slice(1), [["early", 10], ["same time, later", 10]]);
  await clock.advance(100);
  assertEquals(calls.slice(3), [["late", 30]]);
  assertEquals(clock.now(), 110);
});

Deno.test("VirtualClock.nextAt tells when the next call is due", () => {
  const clock = new VirtualClock();
  assertEquals(clock.nextAt, Infinity);
  clock.set(30, () => {});
  const first = clock.set(10, () => {});
  assertEquals(clock.nextAt, 10);
  clock.clear(first);
  assertEquals(clock.nextAt, 30);
});

Deno.test("VirtualClock.advance() runs what is made ready on the way", async () => {
  const clock = new VirtualClock();
  const times: number[] = [];
  const tick = async (): Promise<void> => {
    await Promise.resolve();
    times.push(clock.now());
    if (times.length < 5) clock.set(10, tick);
  };
  clock.set(10, tick);
  await clock.advance(35);
  assertEquals(times, [10, 20, 30]);
  assertEquals(await clock.runUntilIdle(), 15);
  assertEquals(times, [10, 20, 30, 40, 50]);
  assertEquals(clock.now(), 50);
});

Deno.test("VirtualClock.runUntilIdle() stops at its limit", async () => {
  const clock = new VirtualClock();
  const tick = (): void => void clock.set(100, tick);
  tick();
  assertEquals(await clock.runUntilIdle(1000), 1000);
});

Deno.test("VirtualClock.advance() does not go back", async () => {
  const clock = new VirtualClock();
  await assertRejects(() => clock.advance(-1), RangeError);
  await assertRejects(() => clock.advance(NaN), RangeError);
});

Deno.test("VirtualClock.sleep() resolves when the time has passed", async () => {
  const clock = new VirtualClock();
  const times: number[] = [];
  const walk = async (): Promise<void> => {
    for (const ms of [10, 0, 20]) {
      await clock.sleep(ms);
      times.push(clock.now());
    }
  };
  const walking = walk();
  await clock.advance(9);
  assertEquals(times, []);
  await clock.advance(100);
  await walking;
  assertEquals(times, [10, 10, 30]);
  await assertRejects(() => clock.sleep(-1), RangeError, "sleep");
});

Deno.test("VirtualClock.until() advances to where the promise settles", async () => {
  const clock = new VirtualClock();
  const tick = (): void => void clock.set(7, tick);
  tick();
  assertEquals(await clock.until(clock.sleep(20).then(() => "up")), "up");
  assertEquals(clock.now(), 20);
  assertEquals(await clock.until(Promise.resolve(1)), 1);
  assertEquals(clock.now(), 20);
  const failing = clock.sleep(5).then(() => {
    throw new TypeError("as it is");
  });
  await assertRejects(() => clock.until(failing), TypeError, "as it is");
  assertEquals(clock.now(), 25);
});

Deno.test("VirtualClock.until() says that no timer is left", async () => {
  const clock = new VirtualClock();
  clock.set(30, () => {});
  const never = new Promise<void>(() => {});
  await assertRejects(
    () => clock.until(never),
    Error,
    "Cannot run the clock until the promise settles: it is pending at 30 ms of " +
      "virtual time, and no timer is set",
  );
});

Deno.test("VirtualClock.until() says that the limit is reached", async () => {
  const clock = new VirtualClock();
  await clock.advance(1000);
  const tick = (): void => void clock.set(100, tick);
  tick();
  const never = new Promise<void>(() => {});
  await assertRejects(
    () => clock.until(never, 250),
    Error,
    "pending at 1200 ms of virtual time, and the limit of 250 ms is reached",
  );
});

Deno.test("VirtualClock.until() waits for what takes no virtual time", async () => {
  const clock = new VirtualClock();
  const slow = new Promise<void>((resolve) => REAL_CLOCK.set(20, resolve))
    .then(() => clock.sleep(5));
  await clock.until(slow);
  assertEquals(clock.now(), 5);
  await assertRejects(
    () => clock.until(5 as unknown as Promise<void>),
    TypeError,
    "promise",
  );
});

Deno.test("REAL_CLOCK calls back once, unless cleared", async () => {
  const before = REAL_CLOCK.now();
  const cleared = REAL_CLOCK.set(0, () => {
    throw new Error("It was cleared");
  });
  REAL_CLOCK.clear(cleared);
  await new Promise<void>((resolve) => REAL_CLOCK.set(1, resolve));
  assertEquals(REAL_CLOCK.now() > before, true);
});

Deno.test("REAL_CLOCK takes times that no timer of the event loop can", async () => {
  const early: number[] = [];
  const handles = [Infinity, 3e9].map((ms) =>
    REAL_CLOCK.set(ms, () => early.push(ms))
  );
  await new Promise<void>((resolve) => REAL_CLOCK.set(10, resolve));
  handles.forEach(REAL_CLOCK.clear);
  assertEquals(early, []);
});

Deno.test("VirtualClock.soon() is before time goes on, however many follow", async () => {
  const clock = new VirtualClock();
  const times: number[] = [];
  const again = (): void => {
    times.push(clock.now());
    if (times.length < 50) clock.soon(again);
  };
  clock.set(10, again);
  await clock.advance(100);
  assertEquals(times, new Array(50).fill(10));
  times.length = 0;
  clock.set(5, again);
  clock.set(6, () => times.push(clock.now()));
  await clock.runUntilIdle();
  assertEquals(times, [...new Array(50).fill(105), 106]);
});

Deno.test("VirtualClock.advance() goes on for who is never done", async () => {
  const clock = new VirtualClock();
  let isOver = false;
  const again = (): void => {
    if (!isOver) clock.soon(again);
  };
  clock.soon(again);
  await clock.advance(10);
  assertEquals(clock.now(), 10);
  isOver = true;
  await clock.advance(0);
});

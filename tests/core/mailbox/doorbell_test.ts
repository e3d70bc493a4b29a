import { assert, assertEquals } from "@std/assert";
import {
  Bells,
  bellTable,
  clearLocalBell,
  returnBell,
  setLocalBell,
  takeBell,
} from "../../../core/mailbox/doorbell.ts";

/** Two bells of this thread's table, as they are seen by another thread. */
function pair(): { a: Bells; b: Bells; done: () => void; signals: number[] } {
  const signals: number[] = [];
  const signal = Object.assign((fd: number) => void signals.push(fd), {
    close: () => signals.push(-1),
  });
  const numbers = [takeBell(), takeBell()];
  const [a, b] = numbers.map((n) => new Bells(bellTable(), n, () => signal));
  return { a, b, signals, done: () => numbers.forEach(returnBell) };
}

Deno.test("Bells.sleep() is refused after a ring, until awake()", () => {
  const { a, b, done } = pair();
  assert(!b.rung);
  a.ring(b.number);
  assert(b.rung);
  assert(!a.rung);
  assert(!b.sleep());
  b.awake();
  assert(!b.rung);
  assert(b.sleep());
  a.ring(b.number);
  assert(b.rung);
  done();
});

Deno.test("Bells.isAsleep until somebody rings", () => {
  const { a, b, done } = pair();
  assert(!b.isAsleep);
  assert(b.sleep());
  assert(b.isAsleep);
  a.ring(b.number);
  assert(!b.isAsleep);
  done();
});

Deno.test("Bells.wait() returns at once if the bell was rung meanwhile", () => {
  const { a, b, done } = pair();
  assert(b.sleep());
  a.ring(b.number);
  b.wait(60_000);
  assert(b.rung);
  done();
});

Deno.test("Bells.waitAsync() resolves when the bell rings", async () => {
  const { a, b, done } = pair();
  assert(b.sleep());
  const waiting = b.waitAsync();
  a.ring(b.number);
  await waiting;
  await b.waitAsync(); // rung already
  done();
});

Deno.test("Bells.ring() writes to the eventfd of a sleeper that has one", () => {
  const { a, b, signals, done } = pair();
  b.setEventFd(17);
  a.ring(b.number);
  assertEquals(signals, [], "it is awake");
  b.awake();
  assert(b.sleep());
  a.ring(b.number);
  a.ring(b.number);
  assertEquals(signals, [17], "once is enough");
  a.close();
  a.close();
  assertEquals(signals, [17, -1]);
  done();
});

Deno.test("Bells.ring() calls a stack of the same thread", () => {
  const { a, b, done } = pair();
  let scheduled = 0;
  setLocalBell(b.number, () => scheduled++);
  a.ring(b.number);
  a.ring(b.number);
  assertEquals(scheduled, 2);
  assert(!b.rung);
  clearLocalBell(b.number);
  a.ring(b.number);
  assertEquals(scheduled, 2);
  assert(b.rung);
  done();
});

Deno.test("takeBell() gives numbers anew after returnBell(), awake and without fd", () => {
  const { a, b, signals, done } = pair();
  b.setEventFd(9);
  b.sleep();
  const { number } = b;
  returnBell(number);
  assertEquals(takeBell(), number);
  a.ring(number);
  assertEquals(signals, []);
  done();
});

Deno.test("Bells.ringAsleep() ends a wait that the stack has woken up from", () => {
  const { a, b, signals, done } = pair();
  b.setEventFd(18);
  b.awake();
  b.ringAsleep();
  assertEquals(signals, [18]);
  a.ring(b.number);
  assertEquals(signals, [18], "it was rung already");
  b.ringAsleep();
  assertEquals(signals, [18, 18], "whoever rang first");
  done();
});

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Clock } from "../../../core/base/clock.ts";
import { Timer, TimerQueue } from "../../../core/base/timers.ts";

/** Notes when it is woken. */
class Target {
  readonly woken: number[] = [];
  readonly timer: Timer = new Timer(this);
  again: (() => void) | null = null;

  constructor(readonly clock: Clock) {}

  onTimer(timer: Timer): void {
    assertEquals(timer, this.timer);
    this.woken.push(this.clock.now);
    this.again?.();
  }
}

Deno.test("TimerQueue behaves as a sorted list of deadlines", () => {
  const COUNT = 8;
  const index = fc.nat({ max: COUNT - 1 });
  const at = fc.integer({ min: 0, max: 50 });
  const op = fc.oneof(
    fc.record({ set: index, at }),
    fc.record({ stop: index }),
    fc.record({ remove: index }),
    fc.record({ pass: fc.integer({ min: 0, max: 10 }) }),
  );
  fc.assert(fc.property(fc.array(op, { maxLength: 200 }), (ops) => {
    const clock = new Clock();
    const queue = new TimerQueue(clock);
    const targets = Array.from({ length: COUNT }, () => new Target(clock));
    const model: number[] = new Array(COUNT).fill(Infinity);
    for (const step of ops) {
      if ("set" in step) {
        queue.setIn(targets[step.set].timer, step.at);
        model[step.set] = clock.now + step.at;
      } else if ("stop" in step) {
        queue.set(targets[step.stop].timer, Infinity);
        model[step.stop] = Infinity;
      } else if ("remove" in step) {
        queue.remove(targets[step.remove].timer);
        model[step.remove] = Infinity;
        assertEquals(targets[step.remove].timer.heapIndex, -1);
      } else {
        clock.now += step.pass;
        for (const target of targets) target.woken.length = 0;
        queue.run();
        targets.forEach((target, i) => {
          const due = model[i] <= clock.now;
          assertEquals(target.woken, due ? [clock.now] : []);
          if (due) model[i] = Infinity;
        });
      }
      assertEquals(queue.nextDeadline(), Math.min(...model));
      assert(queue.size <= COUNT);
    }
  }));
});

Deno.test("TimerQueue.run() wakes in the order of the deadlines", () => {
  const clock = new Clock();
  const queue = new TimerQueue(clock);
  const order: number[] = [];
  for (const at of [5, 1, 4, 2, 3]) {
    queue.set(new Timer({ onTimer: () => order.push(at) }), at);
  }
  clock.now = 4;
  queue.run();
  assertEquals(order, [1, 2, 3, 4]);
  clock.now = 5;
  queue.run();
  assertEquals(order, [1, 2, 3, 4, 5]);
  assertEquals(queue.size, 0);
});

Deno.test("TimerQueue.run() lets a target arm its timer anew", () => {
  const clock = new Clock();
  const queue = new TimerQueue(clock);
  const target = new Target(clock);
  target.again = () => queue.setIn(target.timer, 10);
  queue.set(target.timer, 10);
  for (clock.now = 0; clock.now <= 50; clock.now += 5) queue.run();
  assertEquals(target.woken, [10, 20, 30, 40, 50]);
});

Deno.test("TimerQueue.run() heeds what a target does to others", () => {
  const clock = new Clock();
  const queue = new TimerQueue(clock);
  const [first, second, third] = [1, 2, 3].map(() => new Target(clock));
  first.again = () => {
    queue.remove(second.timer);
    queue.set(third.timer, 1);
  };
  queue.set(first.timer, 1);
  queue.set(second.timer, 2);
  queue.set(third.timer, 100);
  clock.now = 3;
  queue.run();
  assertEquals([first, second, third].map((t) => t.woken), [[3], [], [3]]);
});

Deno.test("TimerQueue.set() for later leaves the heap alone until it comes up", () => {
  const clock = new Clock();
  const queue = new TimerQueue(clock);
  const target = new Target(clock);
  queue.set(target.timer, 10);
  queue.set(target.timer, 100);
  assertEquals([target.timer.at, target.timer.heapAt], [100, 10]);
  clock.now = 10;
  queue.run();
  assertEquals(target.woken, []);
  assertEquals(queue.nextDeadline(), 100);
});

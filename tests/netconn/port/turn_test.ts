import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { VirtualClock } from "../../../core/thread/clock.ts";
import { Turn } from "../../../netconn/port/turn.ts";
import { rejection } from "../two_stacks.ts";

Deno.test("Turn goes from one to the next in the order of asking", async () => {
  const turn = new Turn(new VirtualClock());
  assert(turn.tryTake());
  assert(!turn.tryTake());
  const order: number[] = [];
  const waiting = [1, 2, 3].map(async (n) => {
    await turn.take({}, "wait");
    order.push(n);
    turn.give();
  });
  assertEquals(order, []);
  turn.give();
  assert(!turn.tryTake(), "whoever waits comes first");
  await Promise.all(waiting);
  assertEquals(order, [1, 2, 3]);
  assert(turn.tryTake());
  turn.give();
  assert(turn.tryTake());
});

Deno.test("Turn.take() that gives up leaves the queue", async () => {
  const clock = new VirtualClock();
  const turn = new Turn(clock);
  turn.tryTake();
  const late = rejection(turn.take({ timeout: 5 }, "write"));
  const abort = new AbortController();
  const aborted = rejection(turn.take({ signal: abort.signal }, "write"));
  const patient = turn.take({}, "write");
  await clock.advance(5);
  assertInstanceOf(await late, Deno.errors.TimedOut);
  assertEquals((await late).message, "Cannot write: it timed out");
  abort.abort(new Error("enough"));
  assertEquals((await aborted).message, "enough");
  turn.give();
  await patient;
  turn.give();
  assert(turn.tryTake());
});

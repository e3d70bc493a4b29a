import { assert, assertEquals } from "@std/assert";
import { EventLoopClock } from "../../../netconn/port/event_loop_clock.ts";

Deno.test("EventLoopClock.runDue() fires what is due and tells of the next", async () => {
  const clock = new EventLoopClock();
  const fired: string[] = [];
  const at = (name: string, ms: number): number =>
    clock.set(ms, () => fired.push(name));
  assertEquals(clock.runDue(), Infinity);
  at("now", 0);
  const later = at("later", 60_000);
  const never = at("never", Infinity);
  const next = clock.runDue();
  assertEquals(fired, ["now"]);
  assert(next > 59_000 && next <= 60_000);
  clock.clear(later);
  assert(clock.runDue() > 1e9);
  await new Promise((resolve) => setTimeout(resolve, 10));
  assertEquals(fired, ["now"], "once, and nothing early");
  clock.clear(never);
});

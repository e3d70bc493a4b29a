/**
 * `stack.node` beside `node:net`: the same scenarios give the same events in the same
 * order. What Node does is in node_events.json.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { Stack } from "../../../mod.ts";
import { watchLeaks } from "../../../testing/mod.ts";
import { mayStartWorkers } from "../two_stacks.ts";
import { DIFFERENCES, withDifferences } from "./differences.ts";
import nodeEvents from "./node_events.json" with { type: "json" };
import { leavingNothing } from "./nothing_left.ts";
import type { NetModule } from "./scenarios/recorder.ts";
import { play, SCENARIOS } from "./scenarios/mod.ts";

const EVENTS: Record<string, string[]> = nodeEvents;

/** Plays a scenario on a stack, which it leaves as it was. */
async function playOn(stack: Stack, name: string): Promise<void> {
  await leavingNothing(stack, async () => {
    const lines = await play(name, stack.node as unknown as NetModule);
    assertEquals(lines, withDifferences(name, EVENTS[name]));
  });
}

Deno.test("the golden file has every scenario, and no other", () => {
  assertEquals(Object.keys(EVENTS), Object.keys(SCENARIOS));
});

Deno.test("the table of differences names scenarios that there are", () => {
  const named = DIFFERENCES.flatMap((difference) => Object.keys(difference.in));
  assertEquals(named.filter((name) => !Object.hasOwn(SCENARIOS, name)), []);
});

for (const name of Object.keys(SCENARIOS)) {
  Deno.test(`stack.node as node:net: ${name}`, async () => {
    using _ = watchLeaks();
    await using stack = await Stack.start({ thread: false });
    await playOn(stack, name);
  });
}

Deno.test({
  name: "stack.node as node:net: every scenario, tcpip thread",
  ignore: !mayStartWorkers,
  fn: async (t) => {
    using _ = watchLeaks();
    await using stack = await Stack.start({ thread: true });
    for (const name of Object.keys(SCENARIOS)) {
      await t.step(name, () => playOn(stack, name));
    }
  },
});

/** Floods and forgeries, both families side by side: what honest traffic feels of them. */

import { assert, assertEquals } from "@std/assert";
import { V4, V6 } from "../families.ts";
import { feel, type Felt, NEIGHBOURS } from "./attack_world.ts";
import { ATTACKS } from "./attacks.ts";

/** What honest traffic feels without an attack: round trips, and what is lost. */
const CALM = { near: 10, far: 10, idle: 10, fresh: 30, lost: 0 };
/**
 * What the queues of neighbours and reassembly may fill of packet memory, and chunks
 * that are begun.
 */
const MEMORY = 1 / 16 + 1 / 4 + 1 / 64;
/** Timers: of the backlog's half-open connections, and of honest traffic. */
const TIMERS = 255 + 16;
/** Frames of a run: honest ones, and one for each of 4,000 hostile ones. */
const SENT = 600 + 4_000;

/** What honest traffic has felt. */
function honest({ near, far, idle, fresh, lost }: Felt): typeof CALM {
  return { near, far, idle, fresh, lost };
}

function expectBounded(felt: Felt): void {
  const { memory, neighbours, timers, sent } = felt;
  assert(memory <= MEMORY, `${memory} of the packet memory`);
  assert(neighbours <= NEIGHBOURS, `${neighbours} neighbours`);
  assert(timers <= TIMERS, `${timers} timers`);
  assert(sent <= SENT, `${sent} frames`);
}

for (const family of [V4, V6]) {
  Deno.test(`without an attack a round trip takes 10 ms, IPv${family.version}`, async () => {
    assertEquals(honest(await feel(family, null)), CALM);
  });
  for (const attack of ATTACKS) {
    const { name, feels, only = family.version } = attack;
    if (only !== family.version) continue;
    Deno.test(`${name}: honest traffic does not feel it, IPv${family.version}`, async () => {
      const felt = await feel(family, attack);
      assertEquals(honest(felt), { ...CALM, ...feels });
      expectBounded(felt);
    });
  }
}

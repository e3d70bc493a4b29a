/**
 * Programs that do anything at any moment with netconns of every kind: closed while
 * they connect, aborted while they read, deleted in their own callbacks, with wires
 * cut and devices gone, and stacks closed in the midst.
 *
 * What has to hold: nothing throws but what a call may reject with, every call ends,
 * events keep lwIP's rules, streams are right as far as they go; and when all is
 * closed, nothing is left.
 *
 * @module
 */

import type { ProfileName, Stack } from "../../mod.ts";
import type { Dice } from "./dice.ts";
import { type HostileFamily, V4, V6 } from "./families.ts";
import { type Fuzzer, fuzzerOf } from "./fuzzer.ts";
import { Actor } from "./actor.ts";
import { type ActorOrder, drawOrder } from "./orders.ts";
import { wire } from "./wire.ts";
import { inWorld, type World } from "./world.ts";

/** Milliseconds in which every call has ended once all is closed. */
const ENDING_MS = 3_600_000;
/** Netconns that a program has at once, and their ports: few, so that they meet. */
const SLOTS = 8;

interface Setting {
  profile: ProfileName;
  offload: boolean;
  sndBuf: number;
  /** What is closed at the end: the netconns, or the stacks at once. */
  ending: "netconns" | "stacks";
}

interface Step {
  /** Microtasks that pass before, or milliseconds. */
  turns: number;
  wait: number;
  what:
    | { slot: number; order: ActorOrder }
    | { wire: "cut" | "heal" | "full" | "gone"; end: 0 | 1 }
    | { closeStack: 0 | 1 };
}

/** The fuzzer of a family. */
function lifecyclesOf(family: HostileFamily): Fuzzer {
  return fuzzerOf<Setting, Step>({
    name: `lifecycles${family.suffix}`,
    setting: (dice) => ({
      profile: dice.happens(0.4) ? "lwip" : "modern",
      offload: dice.happens(0.3),
      sndBuf: dice.pick([2000, 5840, 65_536]),
      ending: dice.happens(0.6) ? "netconns" : "stacks",
    }),
    steps: (dice) => [
      ...dice.list(dice.below(4), (n) => pairStep(dice, n)),
      ...dice.list(dice.between(5, 80), () => drawStep(dice)),
    ],
    run: (setting, steps, seed) =>
      inWorld((world) => run(world, family, setting, steps, seed)),
  });
}

/** Over IPv4. */
export const lifecycles: Fuzzer = lifecyclesOf(V4);
/** Over IPv6. */
export const lifecycles6: Fuzzer = lifecyclesOf(V6);

/** Most programs begin with connections. */
function pairStep(dice: Dice, n: number): Step {
  const order = { ...drawOrder(dice, "pair"), other: SLOTS / 2 + n };
  return {
    turns: 0,
    wait: dice.happens(0.5) ? 0 : dice.below(30),
    what: { slot: n, order },
  };
}

function drawStep(dice: Dice): Step {
  const moment = {
    turns: dice.happens(0.4) ? 0 : dice.below(12),
    wait: dice.happens(0.35) ? dice.magnitude(dice.pick([20, 3000])) : 0,
  };
  switch (dice.weighted({ slot: 120, wire: 5, stack: 1 })) {
    case "slot":
      return {
        ...moment,
        what: { slot: dice.below(SLOTS), order: drawOrder(dice) },
      };
    case "wire":
      return {
        ...moment,
        what: {
          wire: dice.weighted({ cut: 6, heal: 12, full: 6, gone: 1 }),
          end: dice.happens(0.5) ? 0 : 1,
        },
      };
    case "stack":
      return {
        ...moment,
        what: { closeStack: dice.happens(0.5) ? 0 : 1 },
      };
  }
}

async function run(
  world: World,
  family: HostileFamily,
  { profile, offload, sndBuf, ending }: Setting,
  steps: readonly Step[],
  seed: number,
): Promise<void> {
  const ends = wire(world.clock, { medium: "ip", mtu: 1500, offload }, 5);
  for (const [n, { driver }] of ends.entries()) {
    await world.start({
      profile,
      sndBuf,
      seed: seed + n,
      nameservers: [family.host(0, 2)],
      netifs: [{ driver, addresses: [family.local(0, n + 1)] }],
    });
  }
  await world.begin();
  const { stacks } = world;
  const closed = new Set<Stack>();
  const actor = new Actor(stacks, family);

  const act = ({ what }: Step): void => {
    if ("order" in what) actor.act(what.slot, what.order);
    else if ("closeStack" in what) {
      const stack = stacks[what.closeStack]!;
      closed.add(stack);
      actor.watch("the end of a stack", stack.close());
    } else {
      const end = ends[what.end];
      if (what.wire === "cut") end.cut = true;
      else if (what.wire === "full") end.full = true;
      else if (what.wire === "gone") end.pullOut();
      else {
        end.cut = false;
        end.full = false;
      }
    }
  };
  for (const step of steps) {
    if (step.wait > 0) await world.pass(step.wait);
    for (let n = 0; n < step.turns; n++) await null;
    act(step);
  }

  if (ending === "stacks") {
    for (const stack of stacks) {
      closed.add(stack);
      actor.watch("the end of a stack", stack.close());
    }
  }
  actor.closeAll();
  await world.during(actor.allDone(), ENDING_MS, "calls").catch((error) => {
    throw new Error(`${error.message}: ${actor.pending()}`);
  });
  // What a device holds back has to leave before all can be over.
  for (const end of ends) end.full = false;
  if (closed.size === 0) await world.expectNothingLeft();
  actor.expectRulesKept();
}

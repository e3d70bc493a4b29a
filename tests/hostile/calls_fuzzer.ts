/**
 * Wrong calls of any kind one after the other, several arguments wrong at once.
 *
 * What has to hold: each is refused in words of the application's side, and the stacks
 * go on.
 *
 * @module
 */

import { assertNone, tryTogether } from "./calls.ts";
import { withCast } from "./calls_cast.ts";
import { type Fuzzer, fuzzerOf } from "./fuzzer.ts";

/** One wrong call. */
interface Step {
  /** Which. */
  call: number;
  /** Which values its parameters get. */
  chance: number[];
}

/** The fuzzer. */
export const calls: Fuzzer = fuzzerOf<null, Step>({
  name: "calls",
  setting: () => null,
  steps: (dice) =>
    dice.list(dice.between(50, 200), () => ({
      call: dice.u32(),
      chance: dice.list(8, () => dice.u32()),
    })),
  run: (_, steps) =>
    withCast(async (_cast, calls) => {
      for (const { call, chance } of steps) {
        let drawn = 0;
        const random = (): number =>
          chance[drawn++ % chance.length]! / 0x1_0000_0000;
        const made = calls[call % calls.length]!;
        assertNone(await tryTogether(made, random, 1));
      }
    }),
});

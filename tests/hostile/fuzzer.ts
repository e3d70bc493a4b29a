/**
 * What a fuzzer is: cases that are drawn from seeds, and made of steps that can be
 * left out.
 *
 * @module
 */

import { Dice } from "./dice.ts";
import { withUncaught } from "./uncaught.ts";

/** A case: what happens in one run. */
export interface FuzzCase {
  /** What holds for the whole run, in one line. */
  readonly setting: string;
  /** What is done, one line a step. */
  readonly steps: readonly string[];
  /**
   * Runs it; rejects if the stack has not kept what it must always keep.
   *
   * @param keep Numbers of the steps to do, ascending; the others are left out.
   */
  run(keep: readonly number[]): Promise<void>;
}

/** A source of cases. */
export interface Fuzzer {
  /** One word, for `--only`. */
  readonly name: string;
  /** Draws the case of a seed: equal seeds give equal cases. */
  draw(seed: number): FuzzCase;
}

/** What a fuzzer consists of, with types of its own. */
export interface FuzzerParts<Setting, Step> {
  /** One word. */
  name: string;
  /** Draws what holds for the whole run. */
  setting(dice: Dice): Setting;
  /** Draws the steps. */
  steps(dice: Dice, setting: Setting): Step[];
  /** Runs some of the steps. */
  run(setting: Setting, steps: Step[], seed: number): Promise<void>;
}

/** Makes a fuzzer; settings and steps are plain data and print as JSON. */
export function fuzzerOf<Setting, Step>(
  parts: FuzzerParts<Setting, Step>,
): Fuzzer {
  return {
    name: parts.name,
    draw(seed: number): FuzzCase {
      const dice = new Dice(seed);
      const setting = parts.setting(dice);
      const steps = parts.steps(dice, setting);
      return {
        setting: JSON.stringify(setting),
        steps: steps.map((step) => JSON.stringify(step)),
        run: (keep) =>
          parts.run(setting, keep.map((number) => steps[number]!), seed),
      };
    },
  };
}

/** Numbers of all steps of a case. */
export function allSteps(fuzzCase: FuzzCase): number[] {
  return fuzzCase.steps.map((_, number) => number);
}

/**
 * Runs steps of a case.
 *
 * @returns What was wrong, exceptions that nobody caught included; null if nothing.
 */
export async function failureOf(
  fuzzCase: FuzzCase,
  keep: readonly number[] = allSteps(fuzzCase),
): Promise<Error | null> {
  try {
    await withUncaught(() => fuzzCase.run(keep));
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Makes a failing case small: steps are left out as long as it fails in the same way.
 *
 * Delta debugging (Zeller and Hildebrandt, ddmin): first halves, then ever smaller
 * pieces, at last single steps. The result has no step that could be left out alone.
 *
 * @module
 */

import { allSteps, failureOf, type FuzzCase } from "./fuzzer.ts";

/** A case made small. */
export interface Shrunk {
  /** Numbers of the steps that are needed. */
  readonly keep: readonly number[];
  /** How the case fails with them. */
  readonly failure: Error;
  /** Runs that it took. */
  readonly runs: number;
}

/** What is alike about failures: their words, not their numbers. */
export function kindOf(failure: Error): string {
  return failure.message.split("\n", 1)[0]!.replace(/[\d.]+/g, "#");
}

/**
 * Shrinks a case.
 *
 * @param fuzzCase The case.
 * @param failure How it fails with the steps `start`.
 * @param mayGoOn Asked before each run.
 * @param start Steps to begin with: all, if not given.
 */
export async function shrink(
  fuzzCase: FuzzCase,
  failure: Error,
  mayGoOn: () => boolean = () => true,
  start: readonly number[] = allSteps(fuzzCase),
): Promise<Shrunk> {
  const kind = kindOf(failure);
  let keep = start;
  let runs = 0;
  const failsWith = async (steps: readonly number[]): Promise<boolean> => {
    runs++;
    const found = await failureOf(fuzzCase, steps);
    if (found === null || kindOf(found) !== kind) return false;
    keep = steps;
    failure = found;
    return true;
  };

  if (keep.length > 0 && mayGoOn()) await failsWith([]);
  let size = Math.ceil(keep.length / 2);
  while (keep.length > 0 && size > 0) {
    let isSmaller = false;
    for (let at = 0; at < keep.length && mayGoOn();) {
      const rest = keep.toSpliced(at, size);
      if (await failsWith(rest)) isSmaller = true; // the next piece is here now
      else at += size;
    }
    if (!mayGoOn()) break;
    if (size > 1) size = Math.ceil(size / 2);
    else if (!isSmaller) break;
  }
  return { keep, failure, runs };
}

/**
 * Tells of a case that fails: what it is, and how to run it again.
 *
 * @module
 */

import { allSteps, failureOf, type Fuzzer } from "./fuzzer.ts";
import { shrink } from "./shrink.ts";

/** Milliseconds that a case may be shrunk for. */
const SHRINK_MS = 120_000;
/** Runs in which a test may shrink a case. */
const SHRINK_RUNS = 300;

/** How to run steps of a case again. */
export function commandFor(
  fuzzer: Fuzzer,
  seed: number,
  keep?: readonly number[],
): string {
  const steps = keep === undefined ? "" : ` --keep ${keep.join(",") || "none"}`;
  return `deno task fuzz --only ${fuzzer.name} --seed ${seed}${steps}`;
}

/**
 * Runs the case of a seed, and makes it small if it fails.
 *
 * @param keep Steps to do: all, if not given.
 * @returns null if it holds; else what is to be printed.
 */
export async function reportOf(
  fuzzer: Fuzzer,
  seed: number,
  keep?: readonly number[],
): Promise<string | null> {
  const fuzzCase = fuzzer.draw(seed);
  const all = allSteps(fuzzCase);
  const first = await failureOf(fuzzCase, keep ?? all);
  if (first === null) return null;
  const end = performance.now() + SHRINK_MS;
  let runs = 0;
  const mayGoOn = (): boolean =>
    ++runs < SHRINK_RUNS && performance.now() < end;
  const shrunk = await shrink(fuzzCase, first, mayGoOn, keep);
  return [
    `${fuzzer.name}, seed ${seed}: ${first.message}`,
    `  setting ${fuzzCase.setting}`,
    `  ${shrunk.keep.length} of ${all.length} steps are enough:`,
    ...shrunk.keep.map((number) => `  ${number}: ${fuzzCase.steps[number]}`),
    `  with those: ${textOf(shrunk.failure)}`,
    `  again: ${commandFor(fuzzer, seed, shrunk.keep)}`,
  ].join("\n");
}

function textOf(failure: Error): string {
  const { cause } = failure;
  const trace = cause instanceof Error ? cause.stack : failure.stack;
  return (trace ?? failure.message).replaceAll("\n", "\n  ");
}

/**
 * Registers the short run of a fuzzer: one test, with fixed seeds.
 *
 * @param what What the test shows.
 * @param seeds The seeds.
 */
export function fuzzTest(
  what: string,
  fuzzer: Fuzzer,
  seeds: Iterable<number>,
): void {
  Deno.test(what, async () => {
    for (const seed of seeds) {
      const report = await reportOf(fuzzer, seed);
      if (report !== null) throw new Error(report);
    }
  });
}

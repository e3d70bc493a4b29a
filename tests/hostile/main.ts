/**
 * The long run: seeds one after the other, the fuzzers in turn, until the time is
 * over. What fails is made small, and printed with the command that repeats it.
 *
 * deno task fuzz [--minutes N] [--only NAME,…] [--seed S [--keep I,…]]
 *
 * @module
 */

import { parseArgs } from "node:util";
import { failureOf, type Fuzzer } from "./fuzzer.ts";
import { FUZZERS } from "./fuzzers.ts";
import { reportOf } from "./report.ts";
import { kindOf } from "./shrink.ts";

/** Seconds between two lines about how far it has got. */
const PROGRESS_SECONDS = 30;

const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    only: { type: "string" },
    seed: { type: "string" },
    keep: { type: "string" },
    verbose: { type: "boolean" },
  },
});

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

function chosen(): readonly Fuzzer[] {
  if (values.only === undefined) return FUZZERS;
  return values.only.split(",").map((name) => {
    const found = FUZZERS.find((fuzzer) => fuzzer.name === name);
    if (found !== undefined) return found;
    const names = FUZZERS.map((fuzzer) => fuzzer.name).join(", ");
    throw new TypeError(`No fuzzer is named "${name}": there are ${names}`);
  });
}

function number(text: string, name: string): number {
  const value = Number(text);
  if (text !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new TypeError(`Cannot use --${name} ${text}: it is no number`);
}

function stepsToKeep(): number[] | undefined {
  const { keep } = values;
  if (keep === undefined) return undefined;
  if (keep === "none") return [];
  return keep.split(",").map((text) => number(text, "keep"));
}

/** Runs one seed; true if it holds. */
async function runOne(fuzzer: Fuzzer, seed: number): Promise<boolean> {
  const report = await reportOf(fuzzer, seed, stepsToKeep());
  print(report ?? `${fuzzer.name}, seed ${seed}: ok`);
  return report === null;
}

/** Runs seeds from `first` on; returns the number of those that fail. */
async function runLong(
  fuzzers: readonly Fuzzer[],
  first: number,
  minutes: number,
): Promise<number> {
  const start = performance.now();
  const end = start + minutes * 60_000;
  const kinds = new Map<string, number>();
  let runs = 0, failed = 0, toldAt = start;
  print(`${fuzzers.map((f) => f.name).join(", ")}, from seed ${first} on`);
  const tell = (): void => {
    const seconds = (performance.now() - start) / 1000;
    const rate = (runs / seconds).toFixed(1);
    print(
      `${
        seconds.toFixed(0)
      } s: ${runs} runs, ${rate} a second, ${failed} failed`,
    );
  };
  for (let seed = first; performance.now() < end; seed++) {
    for (const fuzzer of fuzzers) {
      if (values.verbose) print(`${fuzzer.name}, seed ${seed}`);
      runs++;
      const failure = await failureOf(fuzzer.draw(seed));
      if (failure !== null) {
        failed++;
        const kind = `${fuzzer.name}: ${kindOf(failure)}`;
        const before = kinds.get(kind) ?? 0;
        kinds.set(kind, before + 1);
        // One small case of each kind is enough; the others are counted.
        if (before === 0) {
          print(await reportOf(fuzzer, seed) ?? `${kind}: not every time`);
        } else print(`${kind}: again, seed ${seed}`);
      }
    }
    if (performance.now() - toldAt > PROGRESS_SECONDS * 1000) {
      toldAt = performance.now();
      tell();
    }
  }
  tell();
  for (const [kind, count] of kinds) print(`${count} times ${kind}`);
  return failed;
}

const fuzzers = chosen();
let isFine = true;
if (values.seed !== undefined && values.minutes === undefined) {
  const seed = number(values.seed, "seed");
  for (const fuzzer of fuzzers) {
    if (!await runOne(fuzzer, seed)) isFine = false;
  }
} else {
  const first = values.seed === undefined
    ? crypto.getRandomValues(new Uint32Array(1))[0]!
    : number(values.seed, "seed");
  const minutes = number(values.minutes ?? "10", "minutes");
  isFine = await runLong(fuzzers, first, minutes) === 0;
}
Deno.exit(isFine ? 0 : 1);

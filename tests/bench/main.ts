/**
 * The benchmark: `deno task bench [NAME …] [options]`; see README.md.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { runImpaired, writeImpaired } from "./impaired.ts";
import { impairedAsText, summary } from "./impaired_table.ts";
import { summarizeGoals } from "./judge.ts";
import { rowAsText, writeReport } from "./report.ts";
import { type Row, type RowResult, runRow, type Settings } from "./row.ts";
import { ROWS } from "./rows.ts";
import { runSweep, type Sweep, sweepAsText, writeSweep } from "./sweep.ts";
import { SWEEPS } from "./sweeps.ts";

const HELP = `Usage: deno task bench [ROW …] [options]

  ROW             what to run; all but what follows if none is named
  evidence        rows that show claims about the core and idle stacks, minutes long
  sweep-…         how cost grows; sweeps: all of them, about 8 minutes
  impaired        TCP over impaired wires beside Linux, a table of its own, about
                  15 minutes
  --runs N        timed runs of each contender, default 5, of sweeps and impaired 3
  --seconds S     how long one run takes, about, default 1, of sweeps 0.4
  --only TEXT     contenders, or cells of impaired, whose name contains this
  --quick         2 short runs of each, nothing written
  --no-write      leave tests/bench/results as it is
  --list          name the rows
`;

const RESULTS = new URL("results/", import.meta.url);

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(text));
}

function progress(text: string): void {
  if (Deno.stderr.isTerminal()) {
    Deno.stderr.writeSync(new TextEncoder().encode(text));
  }
}

function positive(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (value > 0) return value;
  throw new RangeError(`Not a number above 0: "${text}"`);
}

/** The table of impaired wires; by default, 3 runs of 3 seconds. */
async function impaired(
  values: { runs?: string; seconds?: string; only?: string; quick: boolean },
  write: boolean,
): Promise<number> {
  const { quick, only } = values;
  const settings = {
    runs: Math.ceil(positive(values.runs, quick ? 1 : 3)),
    seconds: positive(values.seconds, quick ? 1 : 3),
    ...{ quick, only },
  };
  const report = await runImpaired(
    settings,
    (result) => print(impairedAsText(result)),
  );
  print(`${summary(report.cells).join("\n")}\n`);
  if (write && !quick && only === undefined) {
    await writeImpaired(RESULTS, report);
  }
  const hasFailed = report.cells.some(({ outcomes }) =>
    outcomes.some(({ name, problem }) =>
      problem !== undefined && !name.includes("lwIP")
    )
  );
  return hasFailed ? 1 : 0;
}

/** Whether a row is among those named; some are only run by name. */
function isWanted({ name, group }: Row, names: string[]): boolean {
  if (names.length === 0) return group === undefined;
  return names.some((wanted) => wanted === name || wanted === group);
}

/** Whether a name is that of a sweep, or of all. */
function isSweep(name: string): boolean {
  return name === "sweeps" || SWEEPS.some((sweep) => sweep.name === name);
}

/** Runs sweeps; returns false if a contender had a problem. */
async function runSweeps(
  sweeps: Sweep[],
  settings: Settings,
  write: boolean,
): Promise<boolean> {
  let well = true;
  for (const sweep of sweeps) {
    const result = await runSweep(sweep, settings, progress);
    progress("\r\x1b[K");
    print(`${sweepAsText(result)}\n`);
    const isWhole = settings.only === undefined && settings.scale === 1;
    if (write && isWhole) await writeSweep(RESULTS, result);
    well &&= result.points.every(({ row }) =>
      row.outcomes.every(({ problem }) => problem === undefined)
    );
  }
  return well;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: "string" },
      seconds: { type: "string" },
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      "no-write": { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return print(HELP), 0;
  if (values.list) {
    for (const { name, title, group } of ROWS) {
      const by = group === undefined ? "" : ` (${group})`;
      print(`${name.padEnd(18)} ${title}${by}\n`);
    }
    for (const { name, title, parameter } of SWEEPS) {
      print(`${name.padEnd(18)} ${title}, by ${parameter} (sweeps)\n`);
    }
    print(`${"impaired".padEnd(18)} TCP over impaired wires; by name only\n`);
    return 0;
  }
  if (positionals.includes("impaired")) {
    if (positionals.length === 1) {
      return await impaired(values, !values["no-write"]);
    }
    return print(`"impaired" is run alone\n`), 2;
  }
  const unknown = positionals.find((name) =>
    !isSweep(name) && !ROWS.some((row) => isWanted(row, [name]))
  );
  if (unknown !== undefined) {
    return print(`No row is called "${unknown}"\n\n${HELP}`), 2;
  }
  const { quick } = values;
  const sweepsOnly = positionals.length > 0 && positionals.every(isSweep);
  const settings: Settings = {
    runs: Math.ceil(positive(values.runs, quick ? 2 : sweepsOnly ? 3 : 5)),
    seconds: positive(values.seconds, quick ? 0.05 : sweepsOnly ? 0.4 : 1),
    scale: quick ? 0.02 : 1,
    only: values.only,
  };
  const sweeps = SWEEPS.filter(({ name }) =>
    positionals.includes(name) || positionals.includes("sweeps")
  );
  const wellSwept = await runSweeps(sweeps, settings, !values["no-write"]);
  if (sweepsOnly) return wellSwept ? 0 : 1;
  const results: RowResult[] = [];
  for (const row of ROWS) {
    if (!isWanted(row, positionals)) continue;
    const result = await runRow(row, settings, progress);
    progress("\r\x1b[K");
    print(`${rowAsText(result)}\n`);
    results.push(result);
  }
  print(`${summarizeGoals(results)}\n`);
  const isPartial = quick || values["no-write"] || values.only !== undefined;
  if (!isPartial) {
    await writeReport(RESULTS, results, ROWS.map(({ name }) => name));
  }
  const hasFailed = results.some(({ outcomes }) =>
    outcomes.some(({ problem }) => problem !== undefined)
  );
  return hasFailed || !wellSwept ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main());

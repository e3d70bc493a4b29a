/**
 * The benchmark: `deno task bench [NAME …] [options]`; see README.md.
 *
 * @module
 */

import { parseArgs } from "node:util";
import { runImpaired, writeImpaired } from "./impaired.ts";
import { impairedAsText, summary } from "./impaired_table.ts";
import { rowAsText, writeReport } from "./report.ts";
import { type RowResult, runRow, type Settings } from "./row.ts";
import { ROWS } from "./rows.ts";

const HELP = `Usage: deno task bench [ROW …] [options]

  ROW             what to run; all if none is named
  impaired        TCP over impaired wires beside Linux, a table of its own, about
                  20 minutes; not among all
  --runs N        timed runs of each contender, default 5
  --seconds S     how long one run takes, about, default 1
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
    for (const { name, title } of ROWS) print(`${name.padEnd(14)} ${title}\n`);
    print(`${"impaired".padEnd(14)} TCP over impaired wires; by name only\n`);
    return 0;
  }
  if (positionals.includes("impaired")) {
    if (positionals.length === 1) {
      return await impaired(values, !values["no-write"]);
    }
    return print(`"impaired" is run alone\n`), 2;
  }
  const unknown = positionals.find((name) =>
    !ROWS.some((row) => row.name === name)
  );
  if (unknown !== undefined) {
    return print(`No row is called "${unknown}"\n\n${HELP}`), 2;
  }
  const { quick } = values;
  const settings: Settings = {
    runs: Math.ceil(positive(values.runs, quick ? 2 : 5)),
    seconds: positive(values.seconds, quick ? 0.05 : 1),
    scale: quick ? 0.02 : 1,
    only: values.only,
  };
  const results: RowResult[] = [];
  for (const row of ROWS) {
    if (positionals.length > 0 && !positionals.includes(row.name)) continue;
    const result = await runRow(row, settings, progress);
    progress("\r\x1b[K");
    print(`${rowAsText(result)}\n`);
    results.push(result);
  }
  const isPartial = quick || values["no-write"] || values.only !== undefined;
  if (!isPartial) {
    await writeReport(RESULTS, results, ROWS.map(({ name }) => name));
  }
  const hasFailed = results.some(({ outcomes }) =>
    outcomes.some(({ problem }) => problem !== undefined)
  );
  return hasFailed ? 1 : 0;
}

if (import.meta.main) Deno.exit(await main());

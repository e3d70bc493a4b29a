/**
 * Results as text, Markdown and JSON.
 *
 * @module
 */

import { boundsAsMarkdown } from "./bounds.ts";
import { summarizeGoals } from "./judge.ts";
import type { Outcome, RowResult } from "./row.ts";
import { formatFigure } from "./statistics.ts";

/** Where and with what the figures were made. */
export interface Machine {
  /** Name of the processor. */
  processor: string;
  /** Processors. */
  processors: number;
  /** Operating system and version. */
  system: string;
  /** Version of Deno and V8. */
  deno: string;
}

/** All that results.json holds. */
export interface Report {
  /** Where the newest rows were run. */
  machine: Machine;
  /** Newest result of each row. */
  rows: RowResult[];
}

/** Describes this machine. Needs `--allow-read` and `--allow-sys`. */
export function describeMachine(): Machine {
  const { os, arch } = Deno.build;
  const cpuinfo = os === "linux" ? Deno.readTextFileSync("/proc/cpuinfo") : "";
  return {
    processor: /^model name\s*: (.*)$/m.exec(cpuinfo)?.[1] ?? arch,
    processors: navigator.hardwareConcurrency,
    system: `${os} ${Deno.osRelease()}`,
    deno: `${Deno.version.deno}, V8 ${Deno.version.v8}`,
  };
}

function format({ median, min, max, ratio, problem }: Outcome): string[] {
  if (median === undefined) return [problem ?? "not run", "", ""];
  return [
    formatFigure(median) + (problem === undefined ? "" : ` (${problem})`),
    `${formatFigure(min!)} – ${formatFigure(max!)}`,
    ratio === undefined || ratio === 1 ? "" : `${formatFigure(ratio)} ×`,
  ];
}

function formatDetails({ details, note, verified }: Outcome): string {
  const parts = Object.entries(details)
    .map(([name, value]) => `${name} ${formatFigure(value)}`);
  if (verified !== undefined) {
    parts.push(`SHA-256 of ${formatFigure(verified / 2 ** 20)} MiB equal`);
  }
  if (note !== undefined) parts.push(note);
  return parts.join(", ");
}

/** What was to be reached, and whether it was. */
function formatGoals({ goals = [] }: Outcome): string {
  return goals.map(({ text, met }) => `${text} ${met ? "reached" : "MISSED"}`)
    .join(", ");
}

/** A row as lines of text. */
export function rowAsText(row: RowResult): string {
  const { title, unit, outcomes } = row;
  const lines = outcomes.map((outcome) => {
    const [median, range, ratio] = format(outcome);
    return [
      `  ${outcome.name.padEnd(38)}`,
      median.padStart(9),
      range.padStart(20),
      ratio.padStart(8),
      ` ${
        [formatGoals(outcome), formatDetails(outcome)]
          .filter((part) => part !== "").join("; ")
      }`,
    ].join(" ").trimEnd();
  });
  return [`${row.name}: ${title} (${unit})`, ...lines, ""].join("\n");
}

/** All rows as one Markdown table. */
export function asMarkdown({ machine, rows }: Report): string {
  const lines = rows.flatMap((row) =>
    row.outcomes.map((outcome, index) => {
      const cells = [
        index === 0 ? `\`${row.name}\`: ${row.title}, ${row.unit}` : "",
        outcome.name,
        formatGoals(outcome),
        ...format(outcome),
        formatDetails(outcome),
      ];
      return `| ${cells.join(" | ")} |`;
    })
  );
  return asPage("Results", machine, rows, [
    "The ratio says how many times better the first of a row is. " +
    `${summarizeGoals(rows)}.`,
    "",
    "| row | contender | goal | median | range | ratio | also |",
    "| --- | --- | --- | --: | --: | --: | --- |",
    ...lines,
    "",
    ...boundsAsMarkdown(rows),
  ]);
}

/**
 * A page of results.
 *
 * @param title Its title.
 * @param machine Where they were made.
 * @param rows Whose runs and dates to tell.
 * @param lines The rest.
 */
export function asPage(
  title: string,
  machine: Machine,
  rows: readonly RowResult[],
  lines: readonly string[],
): string {
  const { processor, processors, system, deno } = machine;
  const runs = rows.flatMap(({ outcomes }) =>
    outcomes.map(({ values }) => values.length)
  );
  const dates = rows.map(({ date }) => date).sort();
  return [
    `# ${title}`,
    "",
    `${processor}, ${processors} processors, ${system}, Deno ${deno}. ` +
    `Run ${dates[0]} to ${dates.at(-1)}. Medians of ${Math.max(...runs)} ` +
    "runs, fewer where one takes long.",
    "",
    ...lines,
    "",
  ].join("\n").trimEnd() + "\n";
}

/**
 * Puts new results among older ones and writes results.json and results.md.
 *
 * @param folder Where they are.
 * @param results Rows that were run now.
 * @param order Names of all rows, as the table has them.
 */
export async function writeReport(
  folder: URL,
  results: RowResult[],
  order: readonly string[],
): Promise<void> {
  const json = new URL("results.json", folder);
  const old = await readReport(json);
  const rows = order.flatMap((name) =>
    [...results, ...old].find((row) => row.name === name) ?? []
  );
  const report: Report = { machine: describeMachine(), rows };
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(json, `${JSON.stringify(report, null, 1)}\n`);
  await Deno.writeTextFile(new URL("results.md", folder), asMarkdown(report));
}

async function readReport(json: URL): Promise<RowResult[]> {
  try {
    return (JSON.parse(await Deno.readTextFile(json)) as Report).rows;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/**
 * A sweep: the same work while one thing about it changes, and how cost grows.
 *
 * Each point is a row of its own, run as rows are. The figure of a point is turned
 * into a cost; between the ends of the sweep that cost grows as some power of what
 * was changed: 0 where it does not matter, 1 where it is proportional.
 *
 * @module
 */

import { asPage, describeMachine, type Machine } from "./report.ts";
import {
  type Contender,
  type RowResult,
  runRow,
  type Settings,
} from "./row.ts";
import { formatFigure } from "./statistics.ts";

/** One thing that changes. */
export interface Sweep {
  /** What `deno task bench NAME` calls it, "sweep-…". */
  name: string;
  /** What is measured. */
  title: string;
  /** What changes, with its unit. */
  parameter: string;
  /** Its values, rising. */
  points: readonly number[];
  /** Unit of the figures. */
  unit: string;
  /** Whether more or less is better. */
  better: "higher" | "lower";
  /** Unit of the cost. */
  costUnit: string;
  /** Turns a figure into a cost. */
  cost(figure: number, at: number): number;
  /** Those who do the work at a point; the same names at all. */
  contenders(at: number): Contender[];
}

/** One point. */
export interface Point {
  /** Value of the parameter. */
  at: number;
  /** The figures. */
  row: RowResult;
}

/** What became of a sweep. */
export interface SweepResult extends
  Pick<
    Sweep,
    "name" | "title" | "parameter" | "unit" | "better" | "costUnit"
  > {
  /** Where it was run. */
  machine: Machine;
  /** Each point. */
  points: Point[];
  /** Cost at each point by contender; null where there is no figure. */
  costs: Record<string, (number | null)[]>;
  /** Exponent by contender: cost grows as parameter to this power. */
  growth: Record<string, number | null>;
}

/**
 * Runs a sweep.
 *
 * @param sweep What to run.
 * @param settings How much at each point.
 * @param say Told how it goes.
 */
export async function runSweep(
  sweep: Sweep,
  settings: Settings,
  say: (text: string) => void = () => {},
): Promise<SweepResult> {
  const { name, title, parameter, unit, better, costUnit } = sweep;
  const points: Point[] = [];
  for (const at of sweep.points) {
    const contenders = sweep.contenders(at);
    const row = { name: `${name} ${at}`, title, unit, better, contenders };
    points.push({ at, row: await runRow(row, settings, say) });
  }
  const names = points[0].row.outcomes.map((outcome) => outcome.name);
  const costs = Object.fromEntries(names.map((name) => [
    name,
    points.map(({ at, row }) => {
      const median = row.outcomes.find((one) => one.name === name)?.median;
      return median === undefined ? null : sweep.cost(median, at);
    }),
  ]));
  const ats = points.map(({ at }) => at);
  const growth = Object.fromEntries(
    names.map((name) => [name, exponent(ats, costs[name])]),
  );
  return {
    ...{ name, title, parameter, unit, better, costUnit },
    ...{ machine: describeMachine(), points, costs, growth },
  };
}

/**
 * Finds the power by which cost grows: the slope of its logarithm over that of the
 * parameter, by least squares.
 *
 * @param ats Values of the parameter; those that are 0 do not count.
 * @param costs Cost at each.
 * @returns The exponent; null if there are not two costs to compare.
 */
export function exponent(
  ats: readonly number[],
  costs: readonly (number | null)[],
): number | null {
  const logs = ats.flatMap((at, i) => {
    const cost = costs[i];
    return at > 0 && cost !== null && cost > 0
      ? [[Math.log(at), Math.log(cost)]]
      : [];
  });
  if (logs.length < 2) return null;
  const mean = (i: number) =>
    logs.reduce((sum, log) => sum + log[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  let over = 0;
  let under = 0;
  for (const [a, b] of logs) {
    over += (a - x) * (b - y);
    under += (a - x) ** 2;
  }
  return over / under;
}

/**
 * Finds the line that is nearest to the costs, by the least sum of squares of the
 * relative errors: a part that does not change, and one for each of the parameter.
 *
 * @returns Both; null if there are not two costs, or no such line rises.
 */
export function fixedAndEach(
  ats: readonly number[],
  costs: readonly (number | null)[],
): [fixed: number, each: number] | null {
  let [n, x, xx, y, xy] = [0, 0, 0, 0, 0];
  ats.forEach((at, i) => {
    const cost = costs[i];
    if (cost === null || !(cost > 0)) return;
    const weight = 1 / cost ** 2;
    n += weight;
    x += weight * at;
    xx += weight * at * at;
    y += weight * cost;
    xy += weight * at * cost;
  });
  const under = n * xx - x * x;
  if (!(under > 0)) return null;
  const each = (n * xy - x * y) / under;
  const fixed = (y - each * x) / n;
  return fixed > 0 && each > 0 ? [fixed, each] : null;
}

/** A sweep as Markdown: figures and cost at each point, then how cost grows. */
export function sweepAsMarkdown(sweep: SweepResult): string {
  const { title, parameter, unit, costUnit, points, costs } = sweep;
  const names = Object.keys(costs);
  const head = [
    parameter,
    ...names.flatMap((name) => [`${name}, ${unit}`, costUnit]),
  ];
  const lines = points.map(({ at, row }, index) => {
    const cells = names.flatMap((name) => {
      const outcome = row.outcomes.find((one) => one.name === name);
      const cost = costs[name][index];
      if (outcome?.median === undefined || cost === null) {
        return [outcome?.problem ?? "not run", ""];
      }
      const { median, min, max } = outcome;
      const range = `${formatFigure(min!)} – ${formatFigure(max!)}`;
      return [`${formatFigure(median)} (${range})`, formatFigure(cost)];
    });
    return `| ${[at.toLocaleString("en-US"), ...cells].join(" | ")} |`;
  });
  return asPage(
    `${title}: ${parameter}`,
    sweep.machine,
    points.map(({ row }) => row),
    [
      `| ${head.join(" | ")} |`,
      `| ${head.map(() => "--:").join(" | ")} |`,
      ...lines,
      "",
      ...growthLines(sweep),
    ],
  );
}

/** A sweep as lines of text. */
export function sweepAsText(sweep: SweepResult): string {
  const { name, title, parameter, unit, costUnit, points, costs } = sweep;
  const lines = points.flatMap(({ at, row }, index) =>
    row.outcomes.map((outcome) => {
      const cost = costs[outcome.name]?.[index] ?? null;
      const figures = outcome.median === undefined || cost === null
        ? outcome.problem ?? "not run"
        : `${formatFigure(outcome.median).padStart(9)} ${unit}` +
          `${formatFigure(cost).padStart(10)} ${costUnit}`;
      const label = at.toLocaleString("en-US").padStart(10);
      return `${label}  ${outcome.name.padEnd(34)} ${figures}`;
    })
  );
  const growth = growthLines(sweep).map((line) => `  ${line}`);
  return [`${name}: ${title}, by ${parameter}`, ...lines, ...growth, ""]
    .join("\n");
}

/** How cost grows, a line for each contender. */
function growthLines(
  { parameter, costUnit, points, costs, growth }: SweepResult,
): string[] {
  return Object.keys(costs).flatMap((name) => {
    const known = points.flatMap(({ at }, i) => {
      const cost = costs[name][i];
      return cost === null ? [] : [{ at, cost }];
    });
    if (known.length < 2) return [];
    const [first, last] = [known[0], known.at(-1)!];
    const power = growth[name];
    const line = fixedAndEach(points.map(({ at }) => at), costs[name]);
    const near = line === null ? "" : `; about ${formatFigure(line[0])} and ` +
      `${formatFigure(line[1])} for each`;
    const as = power === null ? "" : `, as its power ${power.toFixed(2)}`;
    return [
      `- ${name}: ${formatFigure(first.cost)} ${costUnit} at ` +
      `${first.at.toLocaleString("en-US")}, ${formatFigure(last.cost)} at ` +
      `${last.at.toLocaleString("en-US")} ${parameter}${as}${near}.`,
    ];
  });
}

/** Writes a sweep's table and figures into a folder. */
export async function writeSweep(
  folder: URL,
  sweep: SweepResult,
): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  await Deno.writeTextFile(
    new URL(`${sweep.name}.json`, folder),
    `${JSON.stringify(sweep, null, 1)}\n`,
  );
  await Deno.writeTextFile(
    new URL(`${sweep.name}.md`, folder),
    sweepAsMarkdown(sweep),
  );
}

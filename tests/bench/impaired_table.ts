/**
 * What was measured over impaired wires, as text and Markdown.
 *
 * @module
 */

import type {
  ImpairedOutcome,
  ImpairedReport,
  ImpairedResult,
} from "./impaired.ts";
import { LATE, LEAST_LATENESS } from "./impaired_cells.ts";
import { formatFigure } from "./statistics.ts";

/** What to reach of what Linux reaches with itself. */
export const IMPAIRED_GOAL = 0.9;

/** A cell as a line of text. */
export function impairedAsText(result: ImpairedResult): string {
  const { cell, outcomes } = result;
  const parts = outcomes.map((one) => `${one.name} ${figure(one)}`);
  return `${cell.name.padEnd(30)} ${parts.join(" | ")}\n`;
}

/** The whole table. */
export function impairedAsMarkdown(report: ImpairedReport): string {
  const { machine, date, settings, rate, cells } = report;
  const names = cells[0]?.outcomes.map(({ name }) => name) ?? [];
  const head = ["loss", "RTT", "reordering", ...names, "worst delay"];
  const lines = [
    head,
    [...["--:", "--:", "---"], ...names.map(() => "--:"), "--:"],
    ...cells.map((result) => [
      `${result.cell.loss} %`,
      `${result.cell.rtt} ms`,
      result.cell.reorder ? "yes" : "",
      ...result.outcomes.map(figure),
      `${formatFigure(result.worstDelay)} ms`,
    ]),
  ];
  return [
    "# TCP over an impaired wire",
    "",
    `${machine.processor}, ${machine.processors} processors, ` +
    `${machine.system}, Deno ${machine.deno}. Run ${date}.`,
    "",
    "Goodput in Mbit/s and, in brackets, the ratio to Linux → Linux; goal ≥ " +
    `${IMPAIRED_GOAL}. Medians of ${settings.runs} runs of about ` +
    `${settings.seconds} s; of twice that where less than a quarter of the rate ` +
    "can be reached; twice as many of half that without a round trip at 1 % loss " +
    `or more. lwIP's are shorter. Wire: ${rate / 1e6} Mbit/s, a queue of one ` +
    "round trip and at least 64 KiB; loss and reordering in both directions, " +
    `seeded alike for all; with reordering, ${LATE} % of the frames come ` +
    `${LEAST_LATENESS} ms + RTT/4 late. Linux sends with CUBIC. "Worst delay": ` +
    "how late the wire was with a frame, for want of a processor.",
    "",
    ...lines.map((cellsOfLine) => `| ${cellsOfLine.join(" | ")} |`),
    "",
    ...summary(cells),
    "",
  ].join("\n");
}

/** For each pair: how many cells reach the goal, and the least. */
export function summary(cells: ImpairedResult[]): string[] {
  const names = cells[0]?.outcomes.slice(1).map(({ name }) => name) ?? [];
  return names.map((name) => {
    const ratios = cells.map(({ cell, outcomes }) => ({
      cell,
      ratio: outcomes.find((one) => one.name === name)?.ratio ?? 0,
    })).sort((a, b) => a.ratio - b.ratio);
    const reached = ratios.filter(({ ratio }) => ratio >= IMPAIRED_GOAL);
    const [least] = ratios;
    return `- ${name}: ${reached.length} of ${ratios.length} cells reach ` +
      `${IMPAIRED_GOAL}; least ${least.ratio.toFixed(2)} (${least.cell.name})`;
  });
}

function figure({ median, ratio, problem }: ImpairedOutcome): string {
  if (median === undefined) return problem ?? "not run";
  const rate = formatFigure(median);
  const compared = ratio === undefined ? "" : ` (${ratio.toFixed(2)})`;
  return rate + compared + (problem === undefined ? "" : ` ${problem}`);
}

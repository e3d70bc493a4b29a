/**
 * What bounds a row, as far as other rows of the same machine tell: how near is it?
 *
 * A bound counts what cannot be left out (sums, copies, the kernel's own work,
 * wake-ups) and nothing else, so no figure is expected to reach it.
 *
 * @module
 */

import type { RowResult } from "./row.ts";
import { formatFigure } from "./statistics.ts";

/** Gbit/s that a byte rate in GB/s is. */
const BITS = 8;

/** Finds the median of a contender; NaN if there is none. */
type Find = (row: string, contender: string) => number;

interface Bound {
  row: string;
  contender: string;
  /** What it consists of. */
  what: string;
  /** The figure that could be reached at best, in the row's unit. */
  limit(find: Find): number;
}

const SEGMENT = "1448 B";
const SUPER_SEGMENT = "65,160 B";
const sum = (find: Find) => find("checksum", `word-wise, ${SEGMENT}`);
const copy = (find: Find) => find("checksum", `copy, ${SEGMENT}`);
const largeCopy = (find: Find) => find("checksum", `copy, ${SUPER_SEGMENT}`);

const BOUNDS: readonly Bound[] = [
  {
    row: "tap-out",
    contender: "netconn",
    what: "the kernel's TCP at both ends, iperf3 over veth",
    limit: (find) => find("iperf3-out", "iperf3 over veth"),
  },
  {
    row: "tap-in",
    contender: "netconn",
    what: "the kernel's TCP at both ends, iperf3 over veth",
    limit: (find) => find("iperf3-in", "iperf3 over veth"),
  },
  {
    row: "cable",
    contender: "netconn, two Workers",
    what: "in each Worker one sum and one copy of every byte",
    limit: (find) => BITS / (1 / sum(find) + 1 / copy(find)),
  },
  {
    row: "cable",
    contender: "netconn, two Workers, offload",
    what: "in each Worker one copy of every byte",
    limit: (find) => BITS * largeCopy(find),
  },
  {
    row: "cable",
    contender: "netconn, one thread",
    what: "two sums and three copies of every byte",
    limit: (find) => BITS / (2 / sum(find) + 3 / copy(find)),
  },
  {
    row: "cable",
    contender: "netconn, one thread, offload",
    what: "three copies of every byte",
    limit: (find) => BITS * largeCopy(find) / 3,
  },
  {
    row: "tap-rtt",
    contender: "netconn",
    what: "the same wake-ups in C, C lwIP over TAP",
    limit: (find) => find("tap-rtt", "C lwIP"),
  },
  {
    row: "tap-connect",
    contender: "netconn, one at a time",
    what: "two round trips, at C lwIP's speed",
    limit: (find) => 1e6 / (2 * find("tap-rtt", "C lwIP")),
  },
];

/**
 * The table of bounds, as lines of Markdown.
 *
 * @param rows Results; a bound that lacks one of its figures is left out.
 */
export function boundsAsMarkdown(rows: readonly RowResult[]): string[] {
  const find: Find = (row, contender) =>
    rows.find(({ name }) => name === row)?.outcomes
      .find(({ name }) => name === contender)?.median ?? NaN;
  const lines = BOUNDS.flatMap(({ row, contender, what, limit }) => {
    const figure = find(row, contender);
    const best = limit(find);
    const result = rows.find(({ name }) => name === row);
    if (result === undefined || !(figure > 0) || !(best > 0)) return [];
    const part = result.better === "higher" ? figure / best : best / figure;
    const cells = [
      `\`${row}\`: ${contender}`,
      `${formatFigure(figure)} ${result.unit}`,
      `${formatFigure(best)} ${result.unit}`,
      `${Math.round(100 * part)} %`,
      what,
    ];
    return [`| ${cells.join(" | ")} |`];
  });
  if (lines.length === 0) return [];
  return [
    "## How near to what bounds them",
    "",
    "A bound counts what cannot be left out, at the speed that this machine does it",
    "alone; nothing else is in it, so no row is expected to reach 100 %.",
    "",
    "| row | figure | bound | of it | what it counts |",
    "| --- | --: | --: | --: | --- |",
    ...lines,
  ];
}

/**
 * TCP over an impaired wire beside Linux: `deno task bench impaired`; see README.md.
 *
 * In every cell the pairs take turns, each run with a seed of its own that is the
 * same for all. Cells whose round trips keep them slow are run several at a time, on
 * wires of their own: they leave the machine idle.
 *
 * @module
 */

import { reasonToSkip } from "../interop/requirements.ts";
import { IMPAIRED_NETWORK_NEEDS } from "../interop/impaired_network.ts";
import {
  amountOf,
  type Cell,
  CELLS,
  expectedRate,
  lwipAmountOf,
  QUICK_CELLS,
  RATE,
  wireOf,
} from "./impaired_cells.ts";
import {
  linuxPair,
  lwipPairs,
  type Pair,
  stackPairs,
  type Transfer,
} from "./impaired_pairs.ts";
import { impairedAsMarkdown } from "./impaired_table.ts";
import { describeMachine, type Machine } from "./report.ts";
import { LWIP_NEEDS } from "./stacks.ts";
import { summarize } from "./statistics.ts";

/** How much to run. */
export interface ImpairedSettings {
  /** Runs of each pair in each cell. */
  runs: number;
  /** Seconds that a transfer should take, about; twice that in slow cells. */
  seconds: number;
  /** Whether to run only {@linkcode QUICK_CELLS}. */
  quick: boolean;
  /** Cells to leave out: those whose names do not contain this. */
  only?: string | undefined;
}

/** What became of a pair in a cell. */
export interface ImpairedOutcome {
  /** Who sends to whom. */
  name: string;
  /** Each run, in order. */
  transfers: Transfer[];
  /** Middle of their megabits per second. */
  median?: number;
  /** That, divided by that of Linux to Linux. */
  ratio?: number;
  /** Bytes of each transfer. */
  bytes: number;
  /** Why there are no figures, or fewer. */
  problem?: string;
}

/** What became of a cell. */
export interface ImpairedResult {
  /** The conditions. */
  cell: Cell;
  /** Linux to Linux first. */
  outcomes: ImpairedOutcome[];
  /** How late the wire was with a frame at worst, ms. */
  worstDelay: number;
}

/** All that impaired.json holds. */
export interface ImpairedReport {
  /** Where it was run. */
  machine: Machine;
  /** When it was begun: ISO 8601, seconds. */
  date: string;
  /** How much was run. */
  settings: ImpairedSettings;
  /** Rate of the wire, bits per second. */
  rate: number;
  /** Every cell. */
  cells: ImpairedResult[];
}

/** Cells that are run at a time, if they are slow. */
const LANES = 4;
/** A flow that should get this much of the rate keeps the machine busy. */
const BUSY = 1 / 4;
/** Seconds after which a transfer has failed. */
const PATIENCE = 60;

/**
 * Runs the cells.
 *
 * @param settings How much.
 * @param say Told what has been run.
 */
export async function runImpaired(
  settings: ImpairedSettings,
  say: (result: ImpairedResult) => void,
): Promise<ImpairedReport> {
  const reason = reasonToSkip(IMPAIRED_NETWORK_NEEDS);
  if (reason !== undefined) throw new Error(reason);
  const date = new Date().toISOString().slice(0, 19) + "Z";
  const cells = (settings.quick ? QUICK_CELLS : CELLS)
    .filter(({ name }) => name.includes(settings.only ?? ""));
  const results = new Map<Cell, ImpairedResult>();
  const runLane = async (queue: Cell[]) => {
    if (queue.length === 0) return;
    await using scope = new AsyncDisposableStack();
    const pairs = await openPairs(scope);
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      const result = await runCell(cell, pairs, settings);
      results.set(cell, result);
      say(result);
    }
  };
  await runLane(cells.filter(isBusy));
  const slow = cells.filter((cell) => !isBusy(cell));
  await Promise.all(Array.from({ length: LANES }, () => runLane(slow)));
  return {
    ...{ machine: describeMachine(), date, settings, rate: RATE },
    cells: cells.map((cell) => results.get(cell)!),
  };
}

/** Whether a cell keeps the machine busy. */
function isBusy(cell: Cell): boolean {
  return expectedRate(cell) > BUSY * RATE;
}

/**
 * Whether single timeouts, of 200 ms, decide what a run comes to: such a cell has
 * twice as many runs of half the length.
 */
function isLottery({ loss, rtt }: Cell): boolean {
  return rtt === 0 && loss >= 1;
}

/** Writes impaired.json and impaired.md. */
export async function writeImpaired(
  folder: URL,
  report: ImpairedReport,
): Promise<void> {
  const json = `${JSON.stringify(report, null, 1)}\n`;
  await Deno.writeTextFile(new URL("impaired.json", folder), json);
  const markdown = impairedAsMarkdown(report);
  await Deno.writeTextFile(new URL("impaired.md", folder), markdown);
}

async function openPairs(scope: AsyncDisposableStack): Promise<Pair[]> {
  const hasLwip = reasonToSkip(LWIP_NEEDS) === undefined;
  return [
    await linuxPair(scope),
    ...await stackPairs(scope),
    ...(hasLwip ? await lwipPairs(scope) : []),
  ];
}

async function runCell(
  cell: Cell,
  pairs: Pair[],
  settings: ImpairedSettings,
): Promise<ImpairedResult> {
  const split = isLottery(cell) ? 2 : 1;
  const seconds = settings.seconds * (isBusy(cell) ? 1 : 2) / split;
  const outcomes = pairs.map(({ name }): ImpairedOutcome => {
    const amount = name.includes("lwIP") ? lwipAmountOf : amountOf;
    return { name, transfers: [], bytes: amount(cell, seconds) };
  });
  let worstDelay = 0;
  for (let run = 1; run <= settings.runs * split; run++) {
    for (const [index, pair] of pairs.entries()) {
      const { network, outwards, transfer } = pair;
      const outcome = outcomes[index];
      if (outcome.problem !== undefined) continue;
      await network.link.impair(wireOf(cell, run, outwards));
      const pending = transfer(outcome.bytes);
      try {
        outcome.transfers.push(await inTime(pending));
      } catch (error) {
        outcome.problem = error instanceof Error ? error.message : `${error}`;
      }
      for (const { worstMicros } of await network.link.impair({})) {
        worstDelay = Math.max(worstDelay, worstMicros / 1000);
      }
      // What was too slow comes to an end now that nothing is in its way.
      await inTime(pending).catch(() => {});
    }
  }
  compare(outcomes);
  return { cell, outcomes, worstDelay };
}

function compare(outcomes: ImpairedOutcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.transfers.length === 0) continue;
    const values = outcome.transfers.map(({ value }) => value);
    outcome.median = summarize(values).median;
    const base = outcomes[0].median;
    if (base !== undefined) outcome.ratio = outcome.median / base;
  }
}

async function inTime<T>(transfer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const error = new Error(`not done within ${PATIENCE} s`);
  const timer = setTimeout(() => late.reject(error), PATIENCE * 1000);
  try {
    return await Promise.race([transfer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

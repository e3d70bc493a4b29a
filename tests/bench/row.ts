/**
 * The shape of a row of the benchmark, and how one is run.
 *
 * A row lets contenders do the same work. All are opened and warmed up first, then
 * take turns, so that whatever else the machine does meets them alike. The first
 * contender is the stack, and every other one is compared with it.
 *
 * @module
 */

import { reasonToSkip, type Requirement } from "../interop/requirements.ts";
import { judge } from "./judge.ts";
import { summarize, type Summary } from "./statistics.ts";

/** How much to run. */
export interface Settings {
  /** Timed runs of each contender, at least 1. */
  runs: number;
  /** Seconds that one run should take; the amount of work follows from it. */
  seconds: number;
  /** Factor for amounts of work that are fixed, above 0 and at most 1. */
  scale: number;
  /** Contenders to leave out: those whose names do not contain this. */
  only?: string | undefined;
}

/** What one run came to. */
export interface Measurement {
  /** The figure, in the row's unit. */
  value: number;
  /** Seconds that the measured part took. */
  seconds: number;
  /** Other figures by name, unit included: `{ "p99 µs": 80 }`. */
  details?: Record<string, number>;
  /** What else there is to say, in words. */
  note?: string;
}

/** A contender at work. */
export interface OpenContender {
  /**
   * Does the work and measures it.
   *
   * @param amount How much: bytes, round trips, connections, datagrams, …
   */
  run(amount: number): Promise<Measurement>;
  /**
   * Does it once more with a full check of every byte, not timed.
   *
   * @param scale The setting of that name.
   * @returns Bytes that were checked.
   * @throws {Error} If a byte is wrong.
   */
  verify?(scale: number): Promise<number>;
}

/** One of those that are compared. */
export interface Contender {
  /** What it is, for the table. */
  name: string;
  /** What must be there for it to run. */
  needs?: Requirement[];
  /** Amount of the first run, which warms up; later ones follow from its time. */
  first: number;
  /**
   * Runs of full length before it is measured, for what is a lot of code that runs
   * seldom: the compilers take seconds to get through. Default 0.
   */
  warmUps?: number;
  /** Whether every run has the first amount, times the scale. Default false. */
  fixed?: boolean;
  /** Whether it does nothing before it is measured. Default false. */
  cold?: boolean;
  /** What it has to reach; the first contender has the row's goal by default. */
  goal?: number;
  /**
   * How many times as good as others it has to be, by their names:
   * `{ "C lwIP": 1 }` is as good, 0.5 half as good.
   */
  shares?: Record<string, number>;
  /** Name of the one that does the same over IPv4: its share of that is told. */
  twin?: string;
  /**
   * Gets ready.
   *
   * @param scope Takes what has to be closed in the end.
   */
  open(scope: AsyncDisposableStack): Promise<OpenContender> | OpenContender;
}

/** One line of the table of docs/figures.md. */
export interface Row {
  /** What `deno task bench NAME` calls it. */
  name: string;
  /** What is measured. */
  title: string;
  /** Unit of its figures. */
  unit: string;
  /** Whether more or less is better. */
  better: "higher" | "lower";
  /** What the first contender has to reach, if there is such a figure. */
  goal?: number;
  /** Timed runs, however many are asked for: those of a row that takes long. */
  runs?: number;
  /** Whether it is run only when named, alone or by its group. */
  group?: string;
  /** The stack first, then its peers. */
  contenders: Contender[];
}

/** Whether something was reached. */
export interface Judgement {
  /** What was to be reached: "≥ 10.0", "≥ 0.50 × C lwIP". */
  text: string;
  /** Whether the median did. */
  met: boolean;
}

/** What became of a contender. */
export interface Outcome extends Partial<Summary> {
  /** Its name. */
  name: string;
  /** The figure of each run, in order. */
  values: number[];
  /** How many times better the first contender is; 1 for itself. */
  ratio?: number;
  /** What it had to reach, and whether it did; none if it had to reach nothing. */
  goals?: Judgement[];
  /** Medians of the other figures. */
  details: Record<string, number>;
  /** What its last run had to say. */
  note?: string;
  /** Bytes whose content was checked in full before. */
  verified?: number;
  /** Why there are no figures. */
  problem?: string;
}

/** What became of a row. */
export interface RowResult
  extends Pick<Row, "name" | "title" | "unit" | "better" | "goal"> {
  /** When it was run: ISO 8601, seconds. */
  date: string;
  /** Each contender, in the row's order. */
  outcomes: Outcome[];
}

/** Seconds after which a run has failed. */
const PATIENCE = 120;

/**
 * Runs one row.
 *
 * @param row What to run.
 * @param settings How much.
 * @param say Told how it goes, a word at a time.
 * @returns The figures. A contender that fails has a problem instead.
 */
export async function runRow(
  row: Row,
  settings: Settings,
  say: (text: string) => void = () => {},
): Promise<RowResult> {
  await using scope = new AsyncDisposableStack();
  const entrants = row.contenders
    .filter(({ name }) => name.includes(settings.only ?? ""))
    .map((contender) => new Entrant(contender, settings));
  for (const entrant of entrants) {
    await entrant.attempt(async () => {
      await entrant.open(scope);
      await entrant.warmUp();
    });
    say(entrant.problem === undefined ? "." : "!");
  }
  for (let turn = 0; turn < (row.runs ?? settings.runs); turn++) {
    for (const entrant of entrants) {
      await entrant.attempt(() => entrant.measure());
      say(".");
    }
  }
  const { name, title, unit, better, goal } = row;
  const outcomes = entrants.map((entrant) => entrant.outcome());
  compare(outcomes, better);
  compareTwins(row, outcomes);
  judge(row, outcomes);
  const date = new Date().toISOString().slice(0, 19) + "Z";
  return {
    ...{ name, title, unit, better, date, outcomes },
    ...(goal === undefined ? {} : { goal }),
  };
}

/** A contender during its row. */
class Entrant {
  problem: string | undefined;
  readonly #contender: Contender;
  readonly #settings: Settings;
  readonly #measurements: Measurement[] = [];
  #open: OpenContender | undefined;
  #amount: number;
  #verified: number | undefined;

  constructor(contender: Contender, settings: Settings) {
    this.#contender = contender;
    this.#settings = settings;
    const scale = contender.fixed ? settings.scale : 1;
    this.#amount = Math.max(1, Math.round(contender.first * scale));
    this.problem = unmet(contender.needs ?? []);
  }

  /** Does something unless it has failed before. */
  async attempt(action: () => Promise<void>): Promise<void> {
    if (this.problem !== undefined) return;
    try {
      await inTime(action());
    } catch (error) {
      this.problem = error instanceof Error ? error.message : `${error}`;
    }
  }

  async open(scope: AsyncDisposableStack): Promise<void> {
    const own = scope.use(new AsyncDisposableStack());
    this.#open = await this.#contender.open(own);
    this.#verified = await this.#open.verify?.(this.#settings.scale);
  }

  /** Runs until the compilers have seen it and its speed is known. */
  async warmUp(): Promise<void> {
    if (this.#contender.cold) return;
    const { seconds } = this.#settings;
    for (let round = 0; round < 4; round++) {
      const took = (await this.#open!.run(this.#amount)).seconds;
      if (this.#contender.fixed) return;
      const factor = seconds / Math.max(took, seconds / 16);
      this.#amount = Math.max(1, Math.round(this.#amount * factor));
      // The first run may have waited for something that happens once.
      if (round > 0 && factor < 1.5) break;
    }
    const { warmUps = 0 } = this.#contender;
    for (let run = 0; run < warmUps; run++) await this.#open!.run(this.#amount);
  }

  async measure(): Promise<void> {
    this.#measurements.push(await this.#open!.run(this.#amount));
  }

  outcome(): Outcome {
    const values = this.#measurements.map(({ value }) => value);
    const details: Record<string, number> = {};
    for (const key of Object.keys(this.#measurements[0]?.details ?? {})) {
      const all = this.#measurements.map((one) => one.details?.[key] ?? NaN);
      details[key] = summarize(all).median;
    }
    const note = this.#measurements.at(-1)?.note;
    return {
      ...{ name: this.#contender.name, values, details },
      ...(note === undefined ? {} : { note }),
      ...(values.length > 0 ? summarize(values) : {}),
      ...(this.#verified === undefined ? {} : { verified: this.#verified }),
      ...(this.problem === undefined ? {} : { problem: this.problem }),
    };
  }
}

/** Asks for requirements only where there are some: asking needs permissions. */
function unmet(needs: Requirement[]): string | undefined {
  return needs.length === 0 ? undefined : reasonToSkip(needs);
}

async function inTime(action: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`no result within ${PATIENCE} s`);
    timer = setTimeout(() => reject(error), PATIENCE * 1000);
  });
  try {
    await Promise.race([action, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Adds what share of IPv4's figure IPv6 has. */
function compareTwins({ contenders, better }: Row, outcomes: Outcome[]): void {
  for (const outcome of outcomes) {
    const { twin } = contenders.find(({ name }) => name === outcome.name)!;
    const four = outcomes.find(({ name }) => name === twin)?.median;
    if (four === undefined || outcome.median === undefined) continue;
    outcome.details["of IPv4's"] = better === "higher"
      ? outcome.median / four
      : four / outcome.median;
  }
}

/** Sets how many times better the first contender is. */
function compare(outcomes: Outcome[], better: Row["better"]): void {
  const base = outcomes[0]?.median;
  if (base === undefined) return;
  for (const outcome of outcomes) {
    const { median } = outcome;
    if (median === undefined) continue;
    const ratio = better === "higher" ? base / median : median / base;
    if (Number.isFinite(ratio)) outcome.ratio = ratio;
  }
}

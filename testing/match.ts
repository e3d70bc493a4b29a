/**
 * Matchers: what an expectation says where no single value will do.
 *
 * @module
 */

/**
 * A condition on the value of a field.
 *
 * @category Scripted peer
 */
export class Match {
  /**
   * Makes a condition of one's own.
   *
   * @param text How it reads in a failure.
   * @param test Whether a value will do.
   */
  constructor(
    readonly text: string,
    readonly test: (value: unknown) => boolean,
  ) {}

  /** How it reads in a failure. */
  toString(): string {
    return this.text;
  }
}

function numeric(text: string, test: (value: number) => boolean): Match {
  return new Match(text, (v) => typeof v === "number" && test(v));
}

/**
 * A number from `least` to `most`, both included.
 *
 * @category Scripted peer
 */
export function between(least: number, most: number): Match {
  return numeric(`${least} to ${most}`, (v) => v >= least && v <= most);
}

/**
 * A number that is off by no more than `tolerance`.
 *
 * @category Scripted peer
 */
export function near(value: number, tolerance: number): Match {
  return numeric(
    `${value} ± ${tolerance}`,
    (v) => Math.abs(v - value) <= tolerance,
  );
}

/**
 * A number that is no less.
 *
 * @category Scripted peer
 */
export function atLeast(least: number): Match {
  return numeric(`at least ${least}`, (v) => v >= least);
}

/**
 * A number that is no more.
 *
 * @category Scripted peer
 */
export function atMost(most: number): Match {
  return numeric(`at most ${most}`, (v) => v <= most);
}

/**
 * Anything that is there.
 *
 * @category Scripted peer
 */
export const ANY: Match = new Match("any", (v) => v !== null);

/**
 * The conditions under which TCP is compared over an impaired wire.
 *
 * @module
 */

import type { LinkOptions } from "../interop/impaired_link.ts";

/** Rate of the wire in either direction, bits per second. */
export const RATE = 50e6;
/** The queue before it holds a round trip's worth, and at least this, bytes. */
const LEAST_QUEUE = 65_536;
/** Share of frames that are late where there is reordering, percent. */
export const LATE = 2;
/** How late those are, ms, beside a quarter of the round trip. */
export const LEAST_LATENESS = 3;
/** Payload of a segment with timestamps. */
const SEGMENT = 1448;
/** C lwIP's window, bytes. */
const LWIP_WINDOW = 65_535;
/** Round trip of a wire without delay, seconds: processors and wake-ups. */
const LEAST_ROUND_TRIP = 0.0005;

/** One set of conditions, the same in both directions. */
export interface Cell {
  /** What to call it. */
  name: string;
  /** Share of frames lost, percent. */
  loss: number;
  /** Round trip without queue, ms. */
  rtt: number;
  /** Whether some frames are overtaken. */
  reorder: boolean;
}

/** Every combination. */
export const CELLS: readonly Cell[] = [0, 0.1, 1, 3].flatMap((loss) =>
  [0, 20, 100].flatMap((rtt) =>
    [false, true].map((reorder) => ({
      name: `${loss} % loss, ${rtt} ms${reorder ? ", reordering" : ""}`,
      ...{ loss, rtt, reorder },
    }))
  )
);

/** Some of them, for a quick look. */
export const QUICK_CELLS: readonly Cell[] = CELLS.filter(
  ({ loss, rtt, reorder }) =>
    (rtt === 20 && (loss === 1) === reorder && loss < 3) ||
    (rtt === 0 && loss === 3 && !reorder),
);

/**
 * What the wire does in a cell.
 *
 * @param seed The same seed does the same to the same frame of the data.
 * @param outwards Whether the data goes from left to right.
 */
export function wireOf(
  cell: Cell,
  seed: number,
  outwards: boolean,
): LinkOptions {
  const { loss, rtt, reorder } = cell;
  const both = {
    ...{ loss, delay: rtt / 2, rate: RATE },
    queue: Math.max(LEAST_QUEUE, RATE / 8 * rtt / 1000),
    ...(reorder ? { late: LATE, lateness: LEAST_LATENESS + rtt / 4 } : {}),
  };
  const data = { ...both, seed: 2 * seed };
  const acks = { ...both, seed: 2 * seed + 1 };
  return outwards
    ? { leftToRight: data, rightToLeft: acks }
    : { leftToRight: acks, rightToLeft: data };
}

/**
 * About what a flow should get: nine tenths of the rate, or the response function
 * of Reno, or that of CUBIC where it is greater (RFC 9438 §5.2).
 *
 * @returns Bits per second.
 */
export function expectedRate({ loss, rtt }: Cell): number {
  if (loss === 0) return 0.9 * RATE;
  const p = loss / 100;
  const seconds = rtt / 1000 + LEAST_ROUND_TRIP;
  const reno = 1.22 / Math.sqrt(p);
  const cubic = 1.054 * (seconds / p) ** 0.75;
  const window = Math.max(reno, cubic) * SEGMENT * 8;
  return Math.min(0.9 * RATE, window / seconds);
}

/** What to transfer, so that it should take about so many seconds, bytes. */
export function amountOf(cell: Cell, seconds: number): number {
  return Math.round(expectedRate(cell) * seconds / 8);
}

/** The same for C lwIP: it has a small window, and no SACK. */
export function lwipAmountOf(cell: Cell, seconds: number): number {
  const trip = cell.rtt / 1000 + LEAST_ROUND_TRIP;
  const rate = Math.min(expectedRate(cell), LWIP_WINDOW * 8 / trip);
  const share = cell.loss === 0 && !cell.reorder ? 1 : 1 / 8;
  return Math.round(rate * share * seconds / 8);
}

/**
 * Identifications of IPv6 fragments: RFC 7739 §5.
 *
 * A counter for each destination. It starts at a random number and moves on by a random
 * amount for the time between two packets, so that the identifications that one host
 * gets tell nothing of what another is sent.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import { randomBelow, type Rng } from "../../base/rng.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";

/** Groups of counters, a power of two; a keyed hash chooses. */
const SETS = 256;
/** Counters in each; the least recently used one is replaced. */
const WAYS = 4;
/** Largest step of a counter. */
const MAX_STEP = 0x1_0000;

/** The counters of one stack. */
export class Ip6Ids {
  readonly #clock: Clock;
  readonly #rng: Rng;
  #key = 0; // taken with the first identification
  readonly #destinations: (IpAddr | null)[] = new Array(SETS * WAYS).fill(null);
  readonly #ids: Int32Array = new Int32Array(SETS * WAYS);
  readonly #usedAt: Float64Array = new Float64Array(SETS * WAYS).fill(-1);

  /**
   * @param clock The stack's clock.
   * @param rng Starts and steps of the counters, and the key of the hash.
   */
  constructor(clock: Clock, rng: Rng) {
    this.#clock = clock;
    this.#rng = rng;
  }

  /** Takes the identification of one packet to a destination, int32. */
  take(dst: IpAddr): number {
    if (this.#key === 0) this.#key = this.#rng.nextU32() | 1;
    const at = this.#find(dst);
    const { now } = this.#clock;
    const elapsed = Math.min(Math.floor(now - this.#usedAt[at]), MAX_STEP);
    this.#usedAt[at] = now;
    const step = elapsed > 0 ? 1 + randomBelow(this.#rng, elapsed) : 1;
    return this.#ids[at] += step;
  }

  /** Index of a counter, which is made if there is none. */
  #find(dst: IpAddr): number {
    const hash = Math.imul(dst.hash() ^ this.#key, 0x9e3779b1) >>> 16;
    const first = (hash & (SETS - 1)) * WAYS;
    let oldest = first;
    for (let i = first; i < first + WAYS; i++) {
      if (this.#destinations[i]?.equals(dst)) return i;
      if (this.#usedAt[i] < this.#usedAt[oldest]) oldest = i;
    }
    const entry = this.#destinations[oldest];
    if (entry === null) this.#destinations[oldest] = dst.clone();
    else entry.copyFrom(dst);
    this.#ids[oldest] = this.#rng.nextU32();
    this.#usedAt[oldest] = this.#clock.now;
    return oldest;
  }
}

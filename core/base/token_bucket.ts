/**
 * A token bucket: limits how often something is done per second, and in a burst.
 *
 * @module
 */

import type { Clock } from "./clock.ts";

/** Limits a rate. Starts full. */
export class TokenBucket {
  readonly #clock: Clock;
  #tokens = Infinity;
  #filledAt = 0;

  /**
   * @param clock The stack's clock.
   */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Takes a token.
   *
   * @param rate Tokens that come back per second.
   * @param burst Tokens that it holds, at most.
   * @returns false if it is empty.
   */
  take(rate: number, burst: number): boolean {
    const { now } = this.#clock;
    const since = now - this.#filledAt;
    this.#tokens = Math.min(burst, this.#tokens + since * rate / 1000);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

/**
 * The clock behind the timestamps option: TSval, RFC 7323 §5.4 and §7.1.
 *
 * What is done with the peer's timestamps: PAWS in input/paws.ts, round trips in
 * input/ack_in.ts.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";

/** What has a millisecond clock of its own. */
export interface Stamped {
  /** Added to the clock, RFC 7323 §7.1. */
  readonly tsOffset: number;
}

/** TSval of what is sent now: a millisecond clock of the connection's own. */
export function timestamp(of: Stamped, clock: Clock): number {
  return ((clock.now | 0) + of.tsOffset) | 0;
}

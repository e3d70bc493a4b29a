/**
 * What the state machines of an IPv6 host need of the stack around them.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { Rng } from "../../base/rng.ts";
import type { TimerQueue } from "../../base/timers.ts";

/** Time and randomness, injected. */
export interface HostContext {
  /** The stack's clock. */
  readonly clock: Clock;
  /** The stack's timers. */
  readonly timers: TimerQueue;
  /** The stack's random numbers. */
  readonly rng: Rng;
}

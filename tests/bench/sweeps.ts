/**
 * All sweeps.
 *
 * @module
 */

import type { Sweep } from "./sweep.ts";
import { SWEEP_CONNECTIONS, SWEEP_ROUND_TRIPS } from "./sweeps/connections.ts";
import { SWEEP_DELAY, SWEEP_DELAY_RTT } from "./sweeps/delay.ts";
import { SWEEP_MTU } from "./sweeps/mtu.ts";
import { SWEEP_WRITES } from "./sweeps/writes.ts";

/** Every sweep of the benchmark. */
export const SWEEPS: readonly Sweep[] = [
  SWEEP_CONNECTIONS,
  SWEEP_ROUND_TRIPS,
  SWEEP_WRITES,
  SWEEP_MTU,
  SWEEP_DELAY,
  SWEEP_DELAY_RTT,
];

/**
 * Two stacks in one thread on a cable that takes its time: 0 to 2 ms each way.
 *
 * @module
 */

import { delayed } from "../delayed_driver.ts";
import type { OpenContender } from "../row.ts";
import { measureRoundTrips } from "../rows/round_trip.ts";
import * as stacks from "../stacks.ts";
import { openStream } from "../stream.ts";
import type { Sweep } from "../sweep.ts";

const POINTS = [0, 0.1, 0.25, 0.5, 1, 2];
const PARAMETER = "ms of delay each way";

/** Bytes, as long as windows grow with the delay. */
export const SWEEP_DELAY: Sweep = {
  name: "sweep-delay",
  title: "TCP stream between two stacks in one thread",
  parameter: PARAMETER,
  points: POINTS,
  unit: "Gbit/s",
  better: "higher",
  costUnit: "ns a KiB",
  cost: (figure) => 8192 / figure,
  contenders: (ms) =>
    [false, true].map((offload) => ({
      name: offload ? "netconn, offload" : "netconn",
      first: 8 << 20,
      open: (scope) => openBulk(scope, ms, offload),
    })),
};

/** What a round trip takes beyond the delay. */
export const SWEEP_DELAY_RTT: Sweep = {
  name: "sweep-delay-rtt",
  title: "1-byte round trip between two stacks in one thread, median",
  parameter: PARAMETER,
  points: POINTS,
  unit: "µs",
  better: "lower",
  costUnit: "µs beyond the delay",
  cost: (figure, ms) => figure - 2000 * ms,
  contenders: (ms) => [{
    name: "netconn",
    first: 100,
    open: async (scope) => {
      const pair = await openPair(scope, ms, false);
      return await measureRoundTrips(scope, pair);
    },
  }],
};

async function openBulk(
  scope: AsyncDisposableStack,
  ms: number,
  offload: boolean,
): Promise<OpenContender> {
  return await openStream(scope, await openPair(scope, ms, offload));
}

function openPair(
  scope: AsyncDisposableStack,
  ms: number,
  offload: boolean,
): Promise<stacks.Pair> {
  return stacks.startPair(
    scope,
    false,
    { offload },
    {},
    (driver) => ms === 0 ? driver : delayed(driver, ms),
  );
}

/**
 * How two connections share a bottleneck of 5 Mbit/s, in virtual time: Jain's index
 * of what arrives in 30 seconds, beginning 10 seconds after both are there.
 *
 * Each sender has a host of its own. The queue is a bandwidth-delay product (20
 * frames at least) with tail drop, or as long as it likes under CoDel. Frames get to
 * it with a jitter of one frame's time, in their order.
 *
 * CUBIC against NewReno ends at a round trip of 50 ms, which is 100 with the queue
 * full: beyond that CUBIC takes more by design, as its growth depends on time and not
 * on round trips (RFC 9438 §3). At 100 ms the index is about 0.9, on either side
 * of it with the seed; at 10 Mbit/s and 200 ms CUBIC takes five times as much. The
 * late comer meets a flow that has had the link for 15 seconds.
 */

import { assert } from "@std/assert";
import { Dumbbell, jain } from "../../network/dumbbell.ts";

const MBIT = 5;
const FRAME_MS = 1514 * 8 / MBIT / 1000;
const LATE_MS = 15_000;
const SETTLE_MS = 10_000;
const MEASURE_MS = 30_000;

interface Case {
  name: string;
  algorithms: [string, string];
  /** When the second flow starts, ms. */
  second: number;
  /** Round trips without the queue, ms. */
  rtts: number[];
}

const CASES: Case[] = [
  {
    name: "two CUBIC",
    algorithms: ["cubic", "cubic"],
    second: 137,
    rtts: [20, 50, 100],
  },
  {
    name: "two NewReno",
    algorithms: ["newreno", "newreno"],
    second: 137,
    rtts: [20, 50, 100],
  },
  {
    name: "CUBIC against NewReno",
    algorithms: ["cubic", "newreno"],
    second: 137,
    rtts: [10, 20, 50],
  },
  {
    name: "a late comer, CUBIC",
    algorithms: ["cubic", "cubic"],
    second: LATE_MS,
    rtts: [20, 50, 100],
  },
];

/** Goodput of both flows, Mbit/s. */
function share({ algorithms, second }: Case, rtt: number, codel: boolean) {
  const path = Math.max(20, Math.ceil(MBIT * rtt / 12));
  const dumbbell = new Dumbbell({
    seed: 3,
    bottleneck: {
      rate: MBIT * 1e6,
      delay: rtt / 4,
      queueFrames: codel ? 1000 : path,
      codel: codel ? {} : null,
    },
    delays: [rtt / 4, rtt / 4],
    jitter: FRAME_MS,
  });
  const { flows, clock } = dumbbell;
  flows[0].start(algorithms[0]);
  clock.run(second);
  flows[1].start(algorithms[1]);
  clock.run(second + SETTLE_MS);
  return dumbbell.measure(MEASURE_MS);
}

for (const queue of ["tail drop", "CoDel"]) {
  for (const test of CASES) {
    Deno.test(`TcpLayer shares a bottleneck with ${queue}: ${test.name}`, () => {
      for (const rtt of test.rtts) {
        const shares = share(test, rtt, queue === "CoDel");
        const figures = `${rtt} ms: ${
          shares.map((x) => x.toFixed(2)).join(" and ")
        } Mbit/s, index ${jain(shares).toFixed(3)}`;
        assert(jain(shares) >= 0.9, figures);
        assert(shares[0] + shares[1] > 0.8 * MBIT, figures);
      }
    });
  }
}

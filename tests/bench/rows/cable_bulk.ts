/**
 * One TCP stream between two stacks of one process on a cable, MTU 1500, with and
 * without offload; beside C lwIP over its own loopback interface.
 *
 * Both applications share the main thread; each stack has a Worker of its own. "In
 * one thread" is the same without Workers: for profiles, and for programs that may
 * not start one.
 *
 * @module
 */

import { inBothFamilies, type Version } from "../families.ts";
import { type Layer, NETCONN, STREAMS, TCP_CONN } from "../layers.ts";
import { checkCount } from "../pattern.ts";
import type { Contender, Row } from "../row.ts";
import { over, reportOf, startLocalPeer, startPair } from "../stacks.ts";
import { openStream } from "../stream.ts";

/** True frames with checksums, Gbit/s. */
const GOAL = 6;
/** Super-packets without checksums, Gbit/s. */
const OFFLOAD_GOAL = 20;

const BEAT_LWIP = { "C lwIP, loopback": 1 };

/** Stack to stack. */
export const CABLE: Row = {
  name: "cable",
  title: "TCP stream between two stacks, Ethernet MTU 1500",
  unit: "Gbit/s",
  better: "higher",
  goal: GOAL,
  contenders: [
    ...inBothFamilies((version) => ({
      ...onCable("netconn, two Workers", true, false, NETCONN, version),
      shares: BEAT_LWIP,
    })),
    ...inBothFamilies((version) => ({
      ...onCable("netconn, two Workers, offload", true, true, NETCONN, version),
      goal: OFFLOAD_GOAL,
    })),
    halfOf(
      "netconn, two Workers, offload",
      onCable("TcpConn, two Workers, offload", true, true, TCP_CONN),
    ),
    halfOf(
      "netconn, two Workers, offload",
      onCable("streams, two Workers, offload", true, true, STREAMS),
    ),
    ...inBothFamilies((version) => ({
      ...onCable("netconn, one thread", false, false, NETCONN, version),
      goal: GOAL,
    })),
    ...inBothFamilies((version) => ({
      ...onCable("netconn, one thread, offload", false, true, NETCONN, version),
      goal: OFFLOAD_GOAL,
    })),
    halfOf(
      "netconn, one thread, offload",
      onCable("streams, one thread, offload", false, true, STREAMS),
    ),
    lwipLoopback("C lwIP, loopback"),
  ],
};

function onCable(
  name: string,
  thread: boolean,
  offload: boolean,
  layer: Layer = NETCONN,
  version: Version = 4,
): Contender {
  return {
    name,
    first: 8 << 20,
    async open(scope) {
      const pair = await startPair(scope, thread, { offload });
      return await openStream(scope, over(version, pair), layer);
    },
  };
}

function halfOf(name: string, contender: Contender): Contender {
  return { ...contender, shares: { [name]: 0.5 } };
}

/** C lwIP with itself, without any device. */
export function lwipLoopback(name: string): Contender {
  return {
    name,
    needs: ["lwip"],
    first: 64 << 20,
    open: () => ({
      async run(bytes) {
        const lwip = await startLocalPeer("lwip_peer", ["loop", `${bytes}`]);
        const report = await reportOf(lwip, "sink");
        checkCount(report.bytes, bytes);
        return { value: report.mbit_s / 1000, seconds: report.seconds };
      },
    }),
  };
}

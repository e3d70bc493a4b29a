/**
 * The state of a stack as text for people: interfaces, routes, neighbours,
 * listeners, connections, timers and memory, one line each.
 *
 * The text may change: programs use `stats()` and `info()` instead.
 *
 * @module
 */

import { describeLine } from "../../tcp/describe_line.ts";
import type { TimeWaitRemnant } from "../../tcp/table/time_wait_remnant.ts";
import type { Stack } from "../../stack.ts";
import type { NetifInfo } from "../netif_info.ts";

/** The host of the stack. */
export interface DumpedHost {
  /** The stack. */
  readonly stack: Stack;
  /** Describes all interfaces. */
  describeNetifs(): NetifInfo[];
}

/** Names of the NEIGHBOUR_ states. */
const NEIGHBOUR_STATES = [
  "gone",
  "incomplete",
  "reachable",
  "stale",
  "delay",
  "probe",
  "unreachable",
  "permanent",
  "no-arp",
];

/** Returns the text. */
export function dumpStack(host: DumpedHost): string {
  const { stack } = host;
  const { tcp, udp, ip, timers, pbufs, clock } = stack;
  const next = timers.nextDeadline() - clock.now;
  return [
    ...section("interfaces", interfaces(host)),
    ...section(
      "routes",
      ip.router.table.entries.map(({ dst, prefixLen, netif, gateway }) =>
        `${dst}/${prefixLen} ${gateway === null ? "" : `via ${gateway} `}` +
        `on ${netif.name}`
      ),
    ),
    ...section(
      "neighbours",
      ip.link.neighbours.entries.map((n) =>
        `${n.ip} ${n.mac} on ${n.netif.name} ${NEIGHBOUR_STATES[n.state]}` +
        (n.queueBytes > 0 ? ` ${n.queueBytes} bytes wait` : "")
      ),
    ),
    ...section(
      "listeners",
      tcp.listeners.all().map((l) =>
        `${l.local}:${l.localPort} backlog=${l.backlog} opening=${l.opening} ` +
        `waiting=${l.waiting}`
      ),
    ),
    ...section(
      "connections",
      tcp.connections.filter(() => true).map(describeLine),
    ),
    ...section("time-wait", tcp.remnants.filter(() => true).map(remnantLine)),
    ...section("timers", [
      `${timers.size} in the queue, ` +
      (next < Infinity ? `the next in ${Math.round(next)} ms` : "none is set"),
    ]),
    ...section("memory", [
      `${pbufs.blocks.chunksUsed} of ${pbufs.blocks.chunks} chunks, ` +
      `${pbufs.blocks.blocksUsed} blocks, ${pbufs.used} received buffers`,
      `${stack.api.count} endpoints, ${udp.bound} UDP control blocks bound`,
    ]),
  ].join("\n");
}

/** A heading and its lines; nothing if there are none. */
function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [name, ...lines.map((line) => `  ${line}`)];
}

function interfaces(host: DumpedHost): string[] {
  return host.describeNetifs().map((netif) =>
    `${netif.index} ${netif.name} ${netif.up ? "up" : "down"} ${netif.mac} ` +
    `mtu=${netif.mtu} ${netif.addresses.join(" ")} ` +
    `rx=${netif.rxFrames} tx=${netif.txFrames} dropped=${netif.txDropped}`
  );
}

function remnantLine(rest: TimeWaitRemnant): string {
  const { local, localPort, remote, remotePort } = rest;
  return `${local}:${localPort} > ${remote}:${remotePort}`;
}

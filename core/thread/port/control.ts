/**
 * Control calls: rare requests, such as statistics or a new address, sent as JSON.
 *
 * @module
 */

import { DatagramEndpoint } from "../../api/datagram_endpoint.ts";
import { TcpEndpoint } from "../../api/tcp_endpoint.ts";
import { DeviceFailure, type Netif } from "../../link/netif.ts";
import type { Stack } from "../../stack.ts";
import { findCongestion } from "../../tcp/congestion/congestion_registry.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import type { RouteConfig } from "../config.ts";
import type { NetifInfo } from "../netif_info.ts";
import { withoutZone } from "../zone_text.ts";
import type { ChangeLog, ChangesCall } from "./change_log.ts";
import { answerDns, type DnsCall } from "./dns_control.ts";
import type { TraceCall, Traces } from "./trace_control.ts";
import { dumpStack } from "./dump.ts";

/** The datagrams of a netconn at one moment. */
export type { DatagramInfo } from "../../api/datagram_queue.ts";
/** A TCP connection at one moment. */
export type { TcpInfo as NetconnInfo } from "../../tcp/info.ts";

/** A control call. */
export type ControlCall =
  | DnsCall
  | TraceCall
  | ChangesCall
  | { op: "netifs" }
  | { op: "stats" }
  | { op: "dump" }
  | { op: "info"; conn: number }
  | { op: "datagramInfo"; conn: number }
  | { op: "congestion"; conn: number; name: string }
  | { op: "addAddress"; netif: string; address: string }
  | { op: "removeAddress"; netif: string; address: string }
  | { op: "replaceAddress"; netif: string; old: string; address: string }
  | { op: "addRoute"; route: RouteConfig }
  | { op: "removeRoute"; route: RouteConfig }
  | { op: "setUp"; netif: string; up: boolean }
  | { op: "setNeighbour"; netif: string; address: string; mac: string }
  | { op: "removeNeighbour"; netif: string; address: string };

/** Those that are answered at once. */
type PromptCall = Exclude<ControlCall, DnsCall | ChangesCall>;

/**
 * Counters and resources of a whole stack.
 *
 * @category Information and traces
 */
export interface StackStats {
  /** Packets dropped, by reason. */
  drops: Record<string, number>;
  /** Other counters; see core/base/stats.ts. */
  counters: Record<string, number>;
  /**
   * Received buffers in use: in the core, in mailboxes, or held by the application.
   */
  pbufs: number;
  /** Blocks of packet memory in use in the core. */
  blocks: number;
  /** Netconns that exist in the core. */
  endpoints: number;
  /** TCP control blocks, TIME-WAIT included. */
  tcpConnections: number;
  /** Of those, how many are in TIME-WAIT. */
  tcpTimeWaits: number;
  /**
   * Of those, how many the application has closed and which still have data or a
   * FIN to deliver.
   */
  tcpOrphans: number;
  /** Timers in the queue; a stopped timer leaves it when its time comes. */
  timers: number;
  /** Interfaces. */
  netifs: NetifInfo[];
}

/** What control calls need of a host. */
export interface ControlHost {
  /** Its stack. */
  readonly stack: Stack;
  /** The traces that the application has asked for. */
  readonly traces: Traces;
  /** What happens to interfaces. */
  readonly changes: ChangeLog;
  /** Returns the interface with a name; throws if there is none. */
  netif(name: string): Netif;
  /** Describes all interfaces. */
  describeNetifs(): NetifInfo[];
  /** Adds an address such as "10.0.0.2/24" to an interface. */
  addAddress(netif: Netif, text: string): void;
  /** Replaces an address by another, such as "10.0.0.2/24". */
  replaceAddress(netif: Netif, old: IpAddr, text: string): void;
  /** Adds a route. */
  addRoute(route: RouteConfig): void;
  /** Removes a route; false if there is none. */
  removeRoute(route: RouteConfig): boolean;
}

/**
 * Answers a control call.
 *
 * @param host The host that got it.
 * @param text The call as JSON.
 * @param respond Called once with JSON that has `value` or `error`; later, if a
 * server has to be asked, or something has to happen.
 */
export function answerControl(
  host: ControlHost,
  text: string,
  respond: (answer: string) => void,
): void {
  const reply = (value: unknown): void => respond(JSON.stringify({ value }));
  try {
    const call = JSON.parse(text) as ControlCall;
    if (answerDns(host.stack.resolver, call as DnsCall, reply)) return;
    if (host.changes.answer(call as ChangesCall, reply)) return;
    reply(answer(host, call as PromptCall) ?? null);
  } catch (error) {
    if (error instanceof DeviceFailure) throw error; // the stack's end
    respond(JSON.stringify({ error: (error as Error).message }));
  }
}

function answer(host: ControlHost, call: PromptCall): unknown {
  const { ip } = host.stack;
  switch (call.op) {
    case "netifs":
      return host.describeNetifs();
    case "stats":
      return describeStats(host);
    case "dump":
      return dumpStack(host);
    case "info": {
      const pcb = tcpEndpoint(host, call.conn)?.pcb;
      return pcb?.info();
    }
    case "datagramInfo": {
      const endpoint = host.stack.api.get(call.conn);
      if (!(endpoint instanceof DatagramEndpoint)) return;
      return endpoint.queue.info();
    }
    case "trace":
    case "takeTrace":
    case "stopTrace":
      return host.traces.answer(
        call,
        (conn) => tcpEndpoint(host, conn)?.trace ?? null,
      );
    case "congestion": {
      const endpoint = tcpEndpoint(host, call.conn);
      if (endpoint === null || endpoint.listener !== null) {
        throw new TypeError(
          "Cannot set the congestion control: the netconn has no TCP connection",
        );
      }
      if (findCongestion(call.name) === null) {
        throw new TypeError(`Unknown congestion control "${call.name}"`);
      }
      // After a reset by the peer there is no control block: that is no error of
      // the caller.
      endpoint.pcb?.setCongestion(call.name);
      return;
    }
    case "addAddress":
      host.addAddress(host.netif(call.netif), call.address);
      return;
    case "removeAddress":
      return removeAddress(host, call);
    case "replaceAddress": {
      const netif = host.netif(call.netif);
      host.replaceAddress(netif, parseOn(call.old, netif), call.address);
      return;
    }
    case "addRoute":
      host.addRoute(call.route);
      return;
    case "removeRoute":
      return host.removeRoute(call.route);
    case "setUp":
      ip.setUp(host.netif(call.netif), call.up);
      return;
    case "setNeighbour": {
      const mac = MacAddr.parse(call.mac);
      if (mac === null) {
        throw new TypeError(`Invalid hardware address "${call.mac}"`);
      }
      const netif = host.netif(call.netif);
      ip.setNeighbour(netif, parseOn(call.address, netif), mac);
      return;
    }
    case "removeNeighbour": {
      const netif = host.netif(call.netif);
      return ip.removeNeighbour(netif, parseOn(call.address, netif));
    }
  }
}

function tcpEndpoint(host: ControlHost, conn: number): TcpEndpoint | null {
  const endpoint = host.stack.api.get(conn);
  return endpoint instanceof TcpEndpoint ? endpoint : null;
}

function describeStats(host: ControlHost): StackStats {
  const { stack } = host;
  const { drops, ...counters } = { ...stack.stats };
  return {
    drops: Object.fromEntries(drops),
    counters,
    pbufs: stack.pbufs.used,
    blocks: stack.pbufs.blocks.blocksUsed,
    endpoints: stack.api.count,
    tcpConnections: stack.tcp.connectionCount,
    tcpTimeWaits: stack.tcp.timeWaits.count,
    tcpOrphans: stack.tcp.orphans,
    timers: stack.timers.size,
    netifs: host.describeNetifs(),
  };
}

function removeAddress(
  host: ControlHost,
  call: { netif: string; address: string },
): void {
  const netif = host.netif(call.netif);
  host.stack.ip.removeAddress(netif, parseOn(call.address, netif));
}

/** Parses an address of an interface's link. */
function parseOn(text: string, netif: Netif): IpAddr {
  const addr = IpAddr.parse(withoutZone(text, netif));
  if (addr === null) throw new TypeError(`Invalid address "${text}"`);
  return addr;
}

/**
 * The options of a stack. From them follow the profile, whose numbers the options
 * change and the size of the memory limits, and the configuration of the core.
 *
 * @module
 */

import { layoutOf } from "../../core/mailbox/layout.ts";
import type { ThreadClock } from "../../core/thread/clock.ts";
import {
  DEFAULT_TCP,
  type DnsSettings,
  type IpConfig,
  type NetifConfig,
  receiveBufferOf,
  type RouteConfig,
  type StackConfig,
  type TcpSettings,
} from "../../core/thread/config.ts";
import { type TraceOptions, traceRecords } from "../deno/trace.ts";
import { type Profile, type ProfileName, profileOf } from "./profiles.ts";

/** Memory of a stack unless told otherwise: reserved, committed as it is used. */
const DEFAULT_MEMORY = 256 << 20;
/**
 * How to start a stack.
 *
 * @category Stack
 */
export interface StackOptions {
  /**
   * Which set of numbers to start from: "modern", those of a present-day Linux
   * host, or "lwip", lwIP's own. The other options change single numbers of it.
   *
   * @default {"modern"}
   */
  profile?: ProfileName;
  /** Network interfaces besides loopback. @default {[]} */
  netifs?: NetifConfig[];
  /** Routes besides those that addresses and gateways make. @default {[]} */
  routes?: RouteConfig[];
  /**
   * Run in a Worker, the tcpip thread; false runs it on the caller's event loop,
   * which needs no permission. @default {true}
   */
  thread?: boolean;
  /**
   * Clock of an in-thread stack. With a VirtualClock, a test decides when time
   * passes. @default {the event loop's}
   */
  clock?: ThreadClock;
  /** Bytes of shared memory, at least 4 MiB. @default {268_435_456} */
  memory?: number;
  /** Seed of all randomness, for tests. @default {the platform's source} */
  seed?: number;
  /**
   * Bytes that a connection may have written and unacknowledged. If it is given,
   * the size is fixed; otherwise the buffer grows with the congestion window up to
   * `tcp.sndBufMax`.
   *
   * @default {the profile's: 1 MiB and up to 4 MiB, or 5840}
   */
  sndBuf?: number;
  /**
   * Bytes of datagrams that wait for the receive of one UDP or RAW netconn;
   * datagrams beyond that are dropped. In "modern" each counts its payload and 256
   * bytes. In "lwip" each counts its payload, and at most 127 may wait. See
   * `conn.setRecvBufferSize()`.
   *
   * @default {the profile's: 212,992 (an eighth of packet memory if that is less), or
   * 2,147,483,647}
   */
  recvBufferSize?: number;
  /** Names and the addresses that they stand for. @default {{}} */
  hosts?: Record<string, string | string[]>;
  /**
   * Name servers in the order in which to ask them, such as "10.0.0.1",
   * "10.0.0.1:5353" or "[fd00::1]:53". @default {[]}
   */
  nameservers?: string[];
  /** Settings of the resolver: search list, attempts, timeout, … */
  dns?: DnsSettings;
  /** Settings of IP. */
  ip?: Partial<IpConfig>;
  /** Settings of TCP. */
  tcp?: TcpSettings;
  /**
   * Every TCP connection keeps a trace from its SYN on, see `conn.trace()`.
   *
   * @default {false}
   */
  trace?: TraceOptions | boolean;
}

/**
 * Returns the profile of a stack: the named one, with sizes that fit the memory,
 * changed by the options.
 */
export function profileFor(options: StackOptions): Profile {
  const profile = fitted(
    profileOf(options.profile ?? "modern"),
    options.memory ?? DEFAULT_MEMORY,
  );
  const chosen = options.sndBuf ?? options.tcp?.sndBuf;
  return {
    ...profile,
    sndBuf: chosen ?? profile.sndBuf,
    recvBufferSize: options.recvBufferSize ?? profile.recvBufferSize,
    tcp: {
      ...profile.tcp,
      ...(chosen === undefined ? {} : { sndBufMax: chosen }),
      ...options.tcp,
      ...(chosen === undefined ? {} : { sndBuf: chosen }),
    },
    ip: { ...profile.ip, ...options.ip },
    dns: { ...profile.dns, ...options.dns },
  };
}

/**
 * Limits the buffers of a profile, so that one connection alone does not exhaust
 * the memory. With a large memory nothing changes.
 */
function fitted(profile: Profile, memory: number): Profile {
  const { coreArenaSize: arena } = layoutOf(memory); // the other one is as large
  const first = arena >> 3;
  const most = arena >> 1;
  const tcp = { ...profile.tcp };
  const { sndBuf, sndBufMax, rcvBuf, rcvBufMax } = { ...DEFAULT_TCP, ...tcp };
  if (sndBufMax > most) tcp.sndBufMax = most;
  if (sndBuf > first) tcp.sndBuf = first;
  if (rcvBufMax > most) tcp.rcvBufMax = most;
  if (rcvBuf > first) tcp.rcvBuf = first;
  const { recvBufferSize, datagramCost } = profile;
  return {
    ...profile,
    sndBuf: Math.min(profile.sndBuf, first),
    recvBufferSize: datagramCost > 0
      ? Math.min(recvBufferSize, first)
      : recvBufferSize,
    tcp,
  };
}

/** The configuration of the core. */
export function configOf(
  options: StackOptions,
  profile: Profile,
): StackConfig {
  const { recvBufferSize, datagramCost, mboxSize } = profile;
  return {
    memory: options.memory ?? DEFAULT_MEMORY,
    netifs: options.netifs ?? [],
    routes: options.routes ?? [],
    ip: profile.ip,
    tcp: options.trace === undefined
      ? profile.tcp
      : { ...profile.tcp, traceRecords: traceRecords(options.trace) },
    dns: profile.dns,
    api: {
      ...profile.api,
      recvBufferSize,
      datagramCost,
      recvSlots: mboxSize,
    },
    nameservers: options.nameservers ?? [],
    hosts: options.hosts ?? {},
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
}

/**
 * Bytes that a reader may consume before they are reported to the core: so few that
 * the receive window never closes because of them.
 */
export function lazyWindowOf(profile: Profile): number {
  return profile.lazyWindow ??
    Math.min(65_536, receiveBufferOf(profile.tcp) >> 3);
}

/**
 * Socket options of a Netconn: the checks of their values, and how they are set.
 *
 * @module
 */

import {
  checkBoolean,
  checkInteger,
  checkOptions,
  type Checks,
  oneOf,
  wrongKind,
} from "../../core/base/arguments.ts";
import * as O from "../../core/mailbox/options.ts";
import { RECV_BUFFER, ruleOf, SEGMENT } from "../arguments.ts";
import { NETCONN_FLAG_NON_BLOCKING } from "../lwip/constants.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";
import type { NetconnState } from "./netconn_state.ts";

/**
 * Keepalive of a connection, in milliseconds.
 *
 * @category Netconns
 */
export interface KeepAliveOptions {
  /** Silence before the first probe. */
  idle?: number;
  /** Time between probes. */
  interval?: number;
  /** Probes without answer before the connection is given up. */
  probes?: number;
}

const KEEP_ALIVE_CHECKS: Checks<KeepAliveOptions> = {
  idle: ruleOf(O.OPT_KEEPIDLE),
  interval: ruleOf(O.OPT_KEEPINTVL),
  probes: ruleOf(O.OPT_KEEPCNT),
};

const ECN = oneOf(...O.ECN_MODES);
const DONT_FRAGMENT = oneOf(...O.DONT_FRAGMENT_MODES);

/** Whether operations return instead of waiting. */
export function isNonblocking({ flags }: LwipConn): boolean {
  return (flags & NETCONN_FLAG_NON_BLOCKING) !== 0;
}

/** Makes operations return instead of waiting, or wait again. */
export function setNonblocking({ lwip }: NetconnState, on: boolean): void {
  checkBoolean(on, "nonblocking", "set nonblocking");
  if (on) lwip.flags |= NETCONN_FLAG_NON_BLOCKING;
  else lwip.flags &= ~NETCONN_FLAG_NON_BLOCKING;
}

/** Sets an option that is on or off. */
export function setFlag(
  { lwip }: NetconnState,
  option: O.SocketOption,
  on: boolean,
  action: string,
): void {
  checkBoolean(on, "on", action);
  lwip.setOption(option, on ? 1 : 0);
}

/**
 * Sets an option that is a number of the range that the option declares.
 *
 * @param name The argument's, for the message of an error.
 */
export function setNumber(
  { lwip }: NetconnState,
  option: O.SocketOption,
  value: number,
  name: string,
  action: string,
): void {
  O.checkOption(option, value, name, action);
  lwip.setOption(option, value);
}

/** Probes an idle connection. */
export function setKeepAlive(
  { lwip }: NetconnState,
  on: boolean | KeepAliveOptions,
): void {
  if (typeof on !== "boolean") {
    checkOptions(on, KEEP_ALIVE_CHECKS, "options", "set keepalive");
    const { idle, interval, probes } = on;
    if (idle !== undefined) lwip.setOption(O.OPT_KEEPIDLE, idle);
    if (interval !== undefined) lwip.setOption(O.OPT_KEEPINTVL, interval);
    if (probes !== undefined) lwip.setOption(O.OPT_KEEPCNT, probes);
  }
  lwip.setOption(O.OPT_KEEPALIVE, on === false ? 0 : 1);
}

/** Limits the datagrams that may wait to be received. */
export function setRecvBufferSize(state: NetconnState, bytes: number): void {
  if (state.isTcp) {
    throw new TypeError("Cannot set a receive buffer size: it is TCP");
  }
  RECV_BUFFER(bytes, "bytes", "set the receive buffer size");
  state.lwip.limitDatagrams(bytes);
}

/** Don't Fragment, and with it path MTU discovery. */
export function setDontFragment(
  { lwip }: NetconnState,
  mode: O.DontFragment,
): void {
  DONT_FRAGMENT(mode, "mode", "set Don't Fragment");
  lwip.setOption(O.OPT_DONT_FRAGMENT, O.dontFragmentNumber(mode));
}

/** Explicit congestion notification. */
export function setEcn({ lwip }: NetconnState, mode: O.EcnMode): void {
  ECN(mode, "mode", "set ECN");
  lwip.setOption(O.OPT_ECN, O.ECN_MODES.indexOf(mode));
}

/** Limits the segments of a TCP connection. */
export function setMss(state: NetconnState, bytes: number): void {
  if (!state.isTcp) throw new TypeError("Cannot set the MSS: it is not TCP");
  SEGMENT(bytes, "bytes", "set the MSS");
  state.lwip.setOption(O.OPT_MSS, bytes);
}

/** How long close waits for acknowledgements; null for not at all. */
export function setLinger(
  { lwip }: NetconnState,
  seconds: number | null,
): void {
  if (seconds !== null) {
    checkInteger(seconds, 0, 32_767, "seconds", "set the time to linger");
  }
  lwip.linger = seconds ?? -1;
}

/** Whether UDP datagrams over IPv4 carry a checksum. */
export function setUdpChecksum({ lwip }: NetconnState, on: boolean): void {
  checkBoolean(on, "on", "set the checksum");
  lwip.setOption(O.OPT_NOCHECKSUM, on ? 0 : 1);
}

/** Which ICMP messages a RAW netconn receives. */
export function setIcmpFilter(
  { lwip }: NetconnState,
  types: readonly number[] | null,
): void {
  const action = "set the filter of ICMP types";
  if (types === null) return lwip.setOption(O.OPT_ICMP_PASS, -1);
  if (!Array.isArray(types)) {
    throw wrongKind(types, "types", action, "a list of types or null");
  }
  const wanted: unknown[] = [...types];
  for (const type of wanted) checkInteger(type, 0, 255, "types", action);
  lwip.setOption(O.OPT_ICMP_BLOCK, -1);
  for (const type of wanted) lwip.setOption(O.OPT_ICMP_PASS, type as number);
}

/**
 * What a Netconn tells of itself: its addresses, its error, snapshots, traces; and its
 * congestion control, which the core is asked for in the same way.
 *
 * @module
 */

import { ERR_CONN, ERR_OK, type err_t } from "../../core/base/err.ts";
import { checkText } from "../../core/base/arguments.ts";
import { OPT_TRACE } from "../../core/mailbox/options.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Zones } from "../../core/wire/zones.ts";
import type { Endpoint } from "../../netbuf/netbuf.ts";
import { NETCONN_LISTEN } from "../lwip/constants.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";
import { check, errorOf } from "./errors.ts";
import type { DatagramInfo, NetconnInfo } from "./info.ts";
import type { NetconnState } from "./netconn_state.ts";
import {
  checkTrace,
  NetconnTrace,
  type TraceCall,
  type TraceOptions,
  traceRecords,
} from "./trace.ts";

/** The local address, or the peer's. */
export async function address(
  { lwip }: NetconnState,
  local: boolean,
): Promise<Endpoint> {
  return knownEnd({ lwip }, local) ??
    endpointOf(lwip.zones, await lwip.getaddr(local), local);
}

/** One end of a TCP connection that was made, also after its end; null if none was. */
export function knownEnd(
  { lwip }: { readonly lwip: LwipConn },
  local: boolean,
): Endpoint | null {
  const end = lwip.knownEnd(local);
  return end && { hostname: lwip.zones.format(end.addr), port: end.port };
}

/** An answer of getaddr as an endpoint; throws if there is none. */
export function endpointOf(
  zones: Zones,
  { err, addr, port }: { err: err_t; addr: IpAddr; port: number },
  local: boolean,
): Endpoint {
  check(err, `tell the ${local ? "local" : "remote"} address`);
  return { hostname: zones.format(addr), port };
}

/** Takes the pending error; null if there is none. */
export function takeError(
  { lwip, isTcp }: NetconnState,
): (Error & { code: string }) | null {
  const err = lwip.err();
  return err === ERR_OK
    ? null
    : errorOf(err, isTcp ? "use the connection" : "send");
}

/** A snapshot of a TCP connection; null if there is no control block. */
export function info(
  { lwip, context }: NetconnState,
): Promise<NetconnInfo | null> {
  return lwip.deleted ? Promise.resolve(null) : context.info(lwip.id);
}

/** A snapshot of the datagrams of a UDP or RAW netconn; null if it is closed. */
export function datagramInfo(
  { lwip, context }: NetconnState,
): Promise<DatagramInfo | null> {
  if (lwip.deleted) return Promise.resolve(null);
  lwip.reportTaken();
  return context.datagramInfo(lwip.id);
}

/** Begins a trace, unless there is one. */
export function setTrace(state: NetconnState, options: TraceOptions): void {
  checkTrace(options);
  if (!state.isTcp) throw new TypeError("Cannot trace: not a TCP netconn");
  state.lwip.setOption(OPT_TRACE, traceRecords(options));
}

/** Returns the trace of a TCP connection; begins one if there is none. */
export async function trace(
  state: NetconnState,
  options: TraceOptions,
): Promise<NetconnTrace> {
  const { lwip, context } = state;
  if (lwip.state === NETCONN_LISTEN) {
    throw new TypeError("Cannot trace a listener: trace what it accepts");
  }
  setTrace(state, options);
  const ask = (call: TraceCall) => context.trace(call);
  const number = lwip.deleted
    ? null
    : await ask({ op: "trace", conn: lwip.id }) as number | null;
  if (number === null) throw errorOf(ERR_CONN, "trace");
  return new NetconnTrace(ask, number);
}

/** Chooses the congestion control of a TCP connection. */
export async function setCongestion(
  { lwip, context }: NetconnState,
  name: string,
): Promise<void> {
  checkText(name, "name", "set the congestion control");
  if (lwip.deleted) throw new TypeError("The netconn is closed");
  await context.congestion(lwip.id, name);
}

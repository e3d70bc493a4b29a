/**
 * What changes of the neighbour cache (ARP, ND) mean to connections: RFC 1122
 * §2.3.2.2 and §4.2.3.9, as Linux.
 *
 * A next hop that does not answer ends an open that is under way: this host has found
 * that itself, so it cannot be forged. To any other connection it is a soft error.
 *
 * @module
 */

import { ERR_RTE } from "../../base/err.ts";
import type { IcmpErrorInfo } from "../../ip/icmp_error.ts";
import type { Neighbour } from "../../link/neighbour/neighbour.ts";
import type { TcpContext } from "../context.ts";
import { failConnection } from "../ending/free.ts";
import { scheduleOutput } from "../schedule.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";
import type { Tcb } from "../tcb.ts";

/** A segment was dropped before it left: its next hop does not answer. */
export function segmentUnresolved(tcb: Tcb, info: IcmpErrorInfo): void {
  if (tcb.state === TCP_SYN_SENT) {
    if (info.seq === tcb.iss) failConnection(tcb, ERR_RTE);
  } else if (tcb.sndUna !== tcb.sndNxt) tcb.softError = ERR_RTE;
}

/**
 * A segment was dropped before it left: too many wait for its next hop.
 *
 * @returns True for a SYN: if the next hop never answers, the open has to fail.
 */
export function segmentCrowdedOut(tcb: Tcb, info: IcmpErrorInfo): boolean {
  const { state } = tcb;
  const opens = state === TCP_SYN_SENT || state === TCP_SYN_RCVD;
  if (!opens || info.seq !== tcb.iss) return false;
  tcb.synCrowdedOut = true;
  return true;
}

/** SYNs that were dropped before they left are sent now. */
export function neighbourFound(
  context: TcpContext<Tcb>,
  neighbour: Neighbour,
): void {
  for (const tcb of crowdedOutBy(context, neighbour)) {
    tcb.synDue = true;
    scheduleOutput(tcb);
  }
}

/** SYNs that were dropped before they left never will be sent. */
export function neighbourFailed(
  context: TcpContext<Tcb>,
  neighbour: Neighbour,
): void {
  for (const tcb of crowdedOutBy(context, neighbour)) {
    if (tcb.state === TCP_SYN_SENT) failConnection(tcb, ERR_RTE);
    else tcb.softError = ERR_RTE;
  }
}

function crowdedOutBy(context: TcpContext<Tcb>, neighbour: Neighbour): Tcb[] {
  return context.connections.filter(({ flow, synCrowdedOut }) =>
    synCrowdedOut && flow.neighbour === neighbour
  );
}

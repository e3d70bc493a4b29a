/**
 * What becomes of connections when their next hop is found, or is not: RFC 1122
 * §2.3.2.2 and §4.2.3.9, as Linux.
 *
 * A next hop that does not answer ends an open that is under way: nothing but this
 * host itself has said so, and nobody can forge it. To any other connection it is a
 * soft error.
 *
 * @module
 */

import { ERR_RTE } from "../../base/err.ts";
import type { IcmpErrorInfo } from "../../ip/icmp_error.ts";
import type { Neighbour } from "../../link/neighbour/neighbour.ts";
import { failPcb } from "../ending/close.ts";
import type { TcpLayer } from "../layer.ts";
import type { TcpPcb } from "../pcb.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";

/** A segment was dropped before it left: its next hop does not answer. */
export function segmentUnresolved(pcb: TcpPcb, info: IcmpErrorInfo): void {
  if (pcb.state === TCP_SYN_SENT) {
    if (info.seq === pcb.iss) failPcb(pcb, ERR_RTE);
  } else if (pcb.sndUna !== pcb.sndNxt) pcb.softError = ERR_RTE;
}

/**
 * A segment was dropped before it left: too many wait for its next hop.
 *
 * @returns True of a SYN: whether it can be sent decides what comes of the open.
 */
export function segmentCrowdedOut(pcb: TcpPcb, info: IcmpErrorInfo): boolean {
  const { state } = pcb;
  const opens = state === TCP_SYN_SENT || state === TCP_SYN_RCVD;
  if (!opens || info.seq !== pcb.iss) return false;
  pcb.synCrowdedOut = true;
  return true;
}

/** SYNs that were dropped before they left are sent now. */
export function neighbourFound(layer: TcpLayer, neighbour: Neighbour): void {
  for (const pcb of crowdedOutBy(layer, neighbour)) {
    pcb.synDue = true;
    layer.markDirty(pcb);
  }
}

/** They never will be. */
export function neighbourFailed(layer: TcpLayer, neighbour: Neighbour): void {
  for (const pcb of crowdedOutBy(layer, neighbour)) {
    if (pcb.state === TCP_SYN_SENT) failPcb(pcb, ERR_RTE);
    else pcb.softError = ERR_RTE;
  }
}

function crowdedOutBy(layer: TcpLayer, neighbour: Neighbour): TcpPcb[] {
  return layer.connections.filter(({ flow, synCrowdedOut }) =>
    synCrowdedOut && flow.neighbour === neighbour
  );
}

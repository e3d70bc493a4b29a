/**
 * Segments in SYN-SENT, RFC 9293 §3.10.7.3.
 *
 * @module
 */

import { ERR_RST } from "../../base/err.ts";
import { failPcb } from "../ending/close.ts";
import { acceptSyn, establish } from "../handshake/handshake.ts";
import type { TcpPcb } from "../pcb.ts";
import { resetFor } from "../ending/reset.ts";
import type { Segment } from "../segment.ts";
import { seqGt, seqLeq } from "../seq.ts";
import { TCP_SYN_RCVD } from "../state.ts";

/** Processes a segment for a connection in SYN-SENT. */
export function synSentArrives(pcb: TcpPcb, segment: Segment): void {
  const { layer } = pcb;
  const acked = segment.hasAck;
  // First, check the ACK.
  if (
    acked &&
    (seqLeq(segment.ack, pcb.iss) || seqGt(segment.ack, pcb.sndNxt))
  ) {
    if (segment.hasRst) return;
    resetFor(layer, segment);
    // The peer has an old connection, which this reset ends: the SYN is worth
    // repeating at once, but only once (lwIP, Linux). Anybody can make it happen, so
    // it counts neither as a retry nor as a loss.
    if (pcb.retries === 0 && !pcb.synHurried) {
      pcb.synHurried = true;
      pcb.synDue = true;
      layer.markDirty(pcb);
    }
    return;
  }
  // Second, RST: believed only with an acceptable ACK (RFC 5961 §3.2).
  if (segment.hasRst) {
    if (acked) failPcb(pcb, ERR_RST);
    return;
  }
  // Fourth, SYN. Payload is not taken: unacknowledged, it comes again.
  if (!segment.hasSyn) return;
  acceptSyn(pcb, segment);
  pcb.lastRecvAt = layer.clock.now;
  if (!acked) { // simultaneous open, RFC 9293 §3.5 figure 8
    pcb.state = TCP_SYN_RCVD;
    pcb.synDue = true;
    layer.markDirty(pcb);
    return;
  }
  if (pcb.trace !== null) pcb.trace.ackArrives(segment);
  establish(pcb, segment);
  if (pcb.trace !== null) pcb.trace.ackTaken();
  pcb.ackDue = true;
  pcb.user.onConnected(pcb);
}

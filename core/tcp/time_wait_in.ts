/**
 * Segments in TIME-WAIT: RFC 9293 §3.10.7.4, RFC 6191, RFC 1337.
 *
 * Deviates from RFC 9293 §3.10.7.4: a reset is ignored, as RFC 1337 §3 and lwIP
 * have it, so that an old one cannot end TIME-WAIT early.
 *
 * @module
 */

import { endPcb } from "./close.ts";
import { listenArrives } from "./listen_in.ts";
import type { TcpPcb } from "./pcb.ts";
import { challenge } from "./reset.ts";
import type { Segment } from "./segment.ts";
import { seqGt } from "./seq.ts";

/** Beyond what the old connection can still have in the network. */
const ISS_DISTANCE = 0x1_0001;

/** Processes a segment for a connection in TIME-WAIT. */
export function timeWaitArrives(pcb: TcpPcb, segment: Segment): void {
  const { layer } = pcb;
  if (segment.hasRst) return;
  if (segment.hasSyn) {
    if (!segment.hasAck && isNewer(pcb, segment)) {
      const listener = layer.findListener(segment);
      if (listener !== null) {
        const floor = (pcb.sndNxt + ISS_DISTANCE) | 0;
        endPcb(pcb);
        listenArrives(listener, segment, floor);
        return;
      }
    }
    challenge(pcb);
    return;
  }
  if (segment.hasFin) { // the peer has not seen our last ACK: begin again
    layer.timeWaits.remove(pcb);
    layer.timeWaits.add(pcb);
  }
  if (segment.sequenceLength > 0) {
    pcb.ackDue = true;
    layer.markDirty(pcb);
  } else if (segment.seq !== pcb.rcvNxt || segment.ack !== pcb.sndNxt) {
    challenge(pcb);
  }
}

/** RFC 6191 §2: the SYN cannot be an old one. */
function isNewer(pcb: TcpPcb, segment: Segment): boolean {
  const { options } = segment;
  if (pcb.tsOn && options.hasTimestamps && options.tsVal !== pcb.tsRecent) {
    return seqGt(options.tsVal, pcb.tsRecent);
  }
  return seqGt(segment.seq, pcb.rcvNxt);
}

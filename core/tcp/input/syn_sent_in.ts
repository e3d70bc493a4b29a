/**
 * Segments in SYN-SENT, RFC 9293 §3.10.7.3.
 *
 * @module
 */

import { ERR_RST } from "../../base/err.ts";
import { failConnection } from "../ending/free.ts";
import { resetFor } from "../ending/reset.ts";
import { acceptSyn, establish } from "../handshake/handshake.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGt, seqLeq } from "../seq.ts";
import { TCP_SYN_RCVD } from "../state.ts";
import type { Tcb } from "../tcb.ts";

/** Processes a segment for a connection in SYN-SENT. */
export function synSentArrives(tcb: Tcb, segment: Segment): void {
  const { context } = tcb;
  const acked = segment.hasAck;
  // First, check the ACK.
  if (
    acked &&
    (seqLeq(segment.ack, tcb.iss) || seqGt(segment.ack, tcb.sndNxt))
  ) {
    if (segment.hasRst) return;
    resetFor(context, segment);
    // The peer has an old connection, which this reset ends. The SYN is repeated at
    // once, but only once (lwIP, Linux). Anybody can make this happen, so it counts
    // neither as a retry nor as a loss.
    if (tcb.retries === 0 && !tcb.synRepeatedEarly) {
      tcb.synRepeatedEarly = true;
      tcb.synDue = true;
      scheduleOutput(tcb);
    }
    return;
  }
  // Second, RST: believed only with an acceptable ACK (RFC 5961 §3.2).
  if (segment.hasRst) {
    if (acked) failConnection(tcb, ERR_RST);
    return;
  }
  // Fourth, SYN. Payload is not taken: unacknowledged, it comes again.
  if (!segment.hasSyn) return;
  acceptSyn(tcb, segment);
  tcb.lastRecvAt = context.clock.now;
  if (!acked) { // simultaneous open, RFC 9293 §3.5 figure 8
    tcb.state = TCP_SYN_RCVD;
    tcb.synDue = true;
    scheduleOutput(tcb);
    return;
  }
  if (tcb.trace !== null) tcb.trace.ackArrives(segment);
  establish(tcb, segment);
  if (tcb.trace !== null) tcb.trace.ackTaken();
  tcb.ackDue = true;
  tcb.user.onConnected(tcb);
}

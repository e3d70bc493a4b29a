/**
 * Accounting of segments with text or FIN: what has not left yet, what is recorded of
 * one that has, and its control bits.
 *
 * @module
 */

import { TCP_FLAG_FIN, TCP_FLAG_PSH } from "../../wire/tcp.ts";
import { notePaced } from "../congestion/pacing.ts";
import { CA_CWR, CA_RECOVERY } from "../phases.ts";
import { countersOf } from "../recovery/loss_counters.ts";
import { restartRexmit } from "../recovery/rexmit_timer.ts";
import { noteRepeat } from "../recovery/undo.ts";
import { seqGt, seqLeq } from "../seq.ts";
import type { Tcb } from "../tcb.ts";

/** True if data or a FIN has not been sent for the first time. */
export function hasNew(tcb: Tcb): boolean {
  return !tcb.finSent &&
    (tcb.finQueued || tcb.sendQueue.end !== tcb.sndNxt);
}

/** Records that a segment with text or FIN has left. */
export function noteSent(tcb: Tcb, length: number): void {
  const { clock, config } = tcb.context;
  tcb.lastSendAt = clock.now;
  if (tcb.trace !== null) tcb.trace.sendCounted();
  notePaced(tcb, length);
  // An answer to data that has just arrived: ACKs can be sent with data.
  if (clock.now - tcb.lastTextAt < config.delayedAckMs) tcb.quickAcks = 0;
  if (tcb.rexmitAt === Infinity) restartRexmit(tcb);
  if (tcb.caState === CA_RECOVERY || tcb.caState === CA_CWR) {
    if (tcb.loss !== null) tcb.loss.prrOut += length;
  }
}

/** Records that such a segment has left again. */
export function noteRepeated(tcb: Tcb, length: number): void {
  noteSent(tcb, length);
  noteRepeat(tcb, length);
  const segments = length <= tcb.sndMss ? 1 : Math.ceil(length / tcb.sndMss);
  const counters = countersOf(tcb);
  counters.retransmits += segments;
  counters.repeatedBytes += length;
  tcb.context.stats.tcpRetransmitted += segments;
}

/** Control bits of a segment with text: PSH at the end of a write. */
export function flagsFor(
  tcb: Tcb,
  seq: number,
  length: number,
  fin: boolean,
): number {
  let flags = fin ? TCP_FLAG_FIN : 0;
  if (
    length > 0 && seqGt(tcb.pushSeq, seq) &&
    seqLeq(tcb.pushSeq, (seq + length) | 0)
  ) flags |= TCP_FLAG_PSH;
  return flags;
}

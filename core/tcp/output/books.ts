/**
 * What all that sends text has in common: control bits, and the books.
 *
 * @module
 */

import { TCP_FLAG_FIN, TCP_FLAG_PSH } from "../../wire/tcp.ts";
import { notePaced } from "../congestion/pacing.ts";
import type { TcpPcb } from "../pcb.ts";
import { restartRexmit } from "../recovery/pipe.ts";
import { CA_CWR, CA_RECOVERY } from "../phases.ts";
import { seqGt, seqLeq } from "../seq.ts";
import { noteRepeat } from "../recovery/undo.ts";

/** True if data or a FIN has not been sent for the first time. */
export function hasNew(pcb: TcpPcb): boolean {
  return !pcb.finSent &&
    (pcb.finQueued || pcb.sendQueue.end !== pcb.sndNxt);
}

/** Keeps the books of a segment with text or FIN that has left. */
export function noteSent(pcb: TcpPcb, length: number): void {
  const { clock, config } = pcb.layer;
  pcb.lastSendAt = clock.now;
  if (pcb.trace !== null) pcb.trace.sendCounted();
  notePaced(pcb, length);
  // An answer to data that has just arrived: acknowledgements can ride on data.
  if (clock.now - pcb.lastTextAt < config.delayedAckMs) pcb.quickAcks = 0;
  if (pcb.rexmitAt === Infinity) restartRexmit(pcb);
  if (pcb.caState === CA_RECOVERY || pcb.caState === CA_CWR) {
    if (pcb.loss !== null) pcb.loss.prrOut += length;
  }
}

/** Keeps the books of a segment that has left again. */
export function noteRepeated(pcb: TcpPcb, length: number): void {
  noteSent(pcb, length);
  noteRepeat(pcb, length);
  const segments = length <= pcb.sndMss ? 1 : Math.ceil(length / pcb.sndMss);
  pcb.retransmits += segments;
  pcb.totalRepeated += length;
  pcb.layer.stats.tcpRetransmitted += segments;
}

/** Control bits of a segment with text: PSH at the end of a write. */
export function flagsFor(
  pcb: TcpPcb,
  seq: number,
  length: number,
  fin: boolean,
): number {
  let flags = fin ? TCP_FLAG_FIN : 0;
  if (
    length > 0 && seqGt(pcb.pushSeq, seq) &&
    seqLeq(pcb.pushSeq, (seq + length) | 0)
  ) flags |= TCP_FLAG_PSH;
  return flags;
}

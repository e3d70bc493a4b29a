/**
 * Proportional rate reduction, RFC 9937: how fast data leaves during fast recovery.
 *
 * The congestion control chooses `ssthresh`; this brings the window there in step
 * with what is delivered, and back up to it by slow start after heavy loss. Needs
 * SACK: without it, recovery is RFC 6582's.
 *
 * @module
 */

import type { Tcb } from "../tcb.ts";
import { lossOf } from "./loss_state.ts";
import { pipe } from "./pipe.ts";

/**
 * Recovery begins.
 *
 * @param tcb The connection.
 * @param delivered Bytes that the ACK being processed has delivered.
 */
export function prrBegin(tcb: Tcb, delivered: number): void {
  const loss = lossOf(tcb);
  const flight = (tcb.sndNxt - tcb.sndUna) | 0;
  loss.prrDelivered = 0;
  loss.prrOut = 0;
  loss.recoverFs = Math.max(flight - tcb.sent.sacked + delivered, tcb.sndMss);
}

/**
 * An ACK has arrived during recovery: sets the congestion window.
 *
 * @param tcb The connection.
 * @param delivered Bytes newly acknowledged or sacked.
 * @param safe SafeACK of the RFC: SND.UNA has moved, and no further loss was found.
 */
export function prrAck(tcb: Tcb, delivered: number, safe: boolean): void {
  const loss = lossOf(tcb);
  const inPipe = pipe(tcb);
  const { ssthresh } = tcb;
  loss.prrDelivered += delivered;
  let send: number;
  if (inPipe > ssthresh) {
    send = Math.ceil(loss.prrDelivered * ssthresh / loss.recoverFs) -
      loss.prrOut;
  } else {
    send = Math.max(loss.prrDelivered - loss.prrOut, delivered);
    if (safe) send += tcb.sndMss;
    send = Math.min(ssthresh - inPipe, send);
  }
  if (loss.prrOut === 0 && send < tcb.sndMss) send = tcb.sndMss;
  tcb.cwnd = Math.max(inPipe + Math.max(send, 0), tcb.sndMss);
}

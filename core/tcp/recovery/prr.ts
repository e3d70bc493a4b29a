/**
 * Proportional rate reduction, RFC 9937: how fast data leaves during fast recovery.
 *
 * The congestion control chooses `ssthresh`; this brings the window there in step
 * with what is delivered, and back up to it by slow start after heavy loss. Needs
 * SACK: without it, recovery is RFC 6582's.
 *
 * @module
 */

import { lossOf } from "./loss_state.ts";
import type { TcpPcb } from "../pcb.ts";
import { pipe } from "./pipe.ts";

/**
 * Recovery begins.
 *
 * @param pcb The connection.
 * @param delivered Bytes that the ACK at hand has delivered.
 */
export function prrBegin(pcb: TcpPcb, delivered: number): void {
  const loss = lossOf(pcb);
  const flight = (pcb.sndNxt - pcb.sndUna) | 0;
  loss.prrDelivered = 0;
  loss.prrOut = 0;
  loss.recoverFs = Math.max(flight - pcb.sent.sacked + delivered, pcb.sndMss);
}

/**
 * An ACK has arrived during recovery: sets the congestion window.
 *
 * @param pcb The connection.
 * @param delivered Bytes newly acknowledged or sacked.
 * @param safe The ACK has moved SND.UNA and tells of no further loss.
 */
export function prrAck(pcb: TcpPcb, delivered: number, safe: boolean): void {
  const loss = lossOf(pcb);
  const inPipe = pipe(pcb);
  const { ssthresh } = pcb;
  loss.prrDelivered += delivered;
  let send: number;
  if (inPipe > ssthresh) {
    send = Math.ceil(loss.prrDelivered * ssthresh / loss.recoverFs) -
      loss.prrOut;
  } else {
    send = Math.max(loss.prrDelivered - loss.prrOut, delivered);
    if (safe) send += pcb.sndMss;
    send = Math.min(ssthresh - inPipe, send);
  }
  if (loss.prrOut === 0 && send < pcb.sndMss) send = pcb.sndMss;
  pcb.cwnd = Math.max(inPipe + Math.max(send, 0), pcb.sndMss);
}

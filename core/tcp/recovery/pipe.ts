/**
 * How much is in the network: RFC 6675's pipe. And how an ACK is entered into the
 * scoreboard.
 *
 * @module
 */

import type { Tcb } from "../tcb.ts";

/**
 * Bytes estimated to be in the network: RFC 6675's pipe. Without SACK every
 * duplicate ACK stands for a segment that has left it, which is what the inflated
 * window of RFC 5681 §3.2 amounts to.
 */
export function pipe(tcb: Tcb): number {
  const { sent } = tcb;
  const bytes = ((tcb.sndNxt - tcb.sndUna) | 0) - sent.sacked - sent.lost +
    sent.retransmitted;
  if (tcb.dupAcks === 0 || tcb.sackOn) return bytes;
  return Math.max(bytes - tcb.dupAcks * tcb.sndMss, 0);
}

/** The present in microseconds as an int32, for the record of what was sent. */
export function nowMicros(tcb: Tcb): number {
  return (tcb.context.clock.now * 1000) | 0;
}

/** Prepares the scoreboard for an ACK, or for a search for losses between ACKs. */
export function beginAck(tcb: Tcb): void {
  const leastRtt = tcb.minRtt === Infinity ? 0 : tcb.minRtt * 1000;
  tcb.sent.beginAck(nowMicros(tcb), leastRtt, tcb.recoveryPoint);
}

/**
 * How much is in the network, and when the retransmission timer runs.
 *
 * @module
 */

import type { Tcb } from "../tcb.ts";
import { backedOffRto } from "./rto.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";

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

/** Times that what is outstanding may be sent again, before it is given up. */
export function retryLimit(tcb: Tcb): number {
  const { config } = tcb.context;
  if (tcb.state !== TCP_SYN_SENT && tcb.state !== TCP_SYN_RCVD) {
    if (!tcb.orphaned || config.orphanRetries === 0) return config.maxRetries;
    return backedOffRto(tcb, config) < config.rtoMax
      ? Math.min(config.orphanRetries, config.maxRetries)
      : 0;
  }
  return tcb.passive ? config.synAckRetries : config.synRetries;
}

/** Starts the retransmission timer anew, RFC 6298 §5.3; the user waits from now on. */
export function restartRexmit(tcb: Tcb): void {
  if (tcb.retries === 0) tcb.silentSince = tcb.context.clock.now;
  armRexmit(tcb);
}

/** Sets the retransmission timer; it does not pass the user timeout. */
export function armRexmit(tcb: Tcb): void {
  const { config, clock } = tcb.context;
  const isLast = config.lastWaitMs > 0 && tcb.retries >= retryLimit(tcb);
  tcb.rexmitAt = clock.now +
    (isLast ? config.lastWaitMs : backedOffRto(tcb, config));
  if (tcb.options.userTimeoutMs === 0) return;
  tcb.rexmitAt = Math.min(
    tcb.rexmitAt,
    tcb.silentSince + tcb.options.userTimeoutMs,
  );
}

/** The present in microseconds as an int32, for the record of what was sent. */
export function nowMicros(tcb: Tcb): number {
  return (tcb.context.clock.now * 1000) | 0;
}

/** Opens the books for an ACK, or for a look at the record between ACKs. */
export function beginAck(tcb: Tcb): void {
  const leastRtt = tcb.minRtt === Infinity ? 0 : tcb.minRtt * 1000;
  tcb.sent.beginAck(nowMicros(tcb), leastRtt, tcb.recoveryPoint);
}

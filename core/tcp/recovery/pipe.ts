/**
 * How much is in the network, and when the retransmission timer runs.
 *
 * @module
 */

import type { TcpPcb } from "../pcb.ts";
import { backedOffRto } from "./rto.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT } from "../state.ts";

/**
 * Bytes estimated to be in the network: RFC 6675's pipe. Without SACK every
 * duplicate ACK stands for a segment that has left it, which is what the inflated
 * window of RFC 5681 §3.2 amounts to.
 */
export function pipe(pcb: TcpPcb): number {
  const { sent } = pcb;
  const bytes = ((pcb.sndNxt - pcb.sndUna) | 0) - sent.sacked - sent.lost +
    sent.retransmitted;
  if (pcb.dupAcks === 0 || pcb.sackOn) return bytes;
  return Math.max(bytes - pcb.dupAcks * pcb.sndMss, 0);
}

/** Times that what is outstanding may be sent again, before it is given up. */
export function retryLimit(pcb: TcpPcb): number {
  const { config } = pcb.layer;
  if (pcb.state !== TCP_SYN_SENT && pcb.state !== TCP_SYN_RCVD) {
    if (!pcb.orphaned || config.orphanRetries === 0) return config.maxRetries;
    return backedOffRto(pcb, config) < config.rtoMax
      ? Math.min(config.orphanRetries, config.maxRetries)
      : 0;
  }
  return pcb.passive ? config.synAckRetries : config.synRetries;
}

/** Starts the retransmission timer anew, RFC 6298 §5.3; the user waits from now on. */
export function restartRexmit(pcb: TcpPcb): void {
  if (pcb.retries === 0) pcb.silentSince = pcb.layer.clock.now;
  armRexmit(pcb);
}

/** Sets the retransmission timer; it does not pass the user timeout. */
export function armRexmit(pcb: TcpPcb): void {
  const { config, clock } = pcb.layer;
  const isLast = config.lastWaitMs > 0 && pcb.retries >= retryLimit(pcb);
  pcb.rexmitAt = clock.now +
    (isLast ? config.lastWaitMs : backedOffRto(pcb, config));
  if (pcb.userTimeoutMs === 0) return;
  pcb.rexmitAt = Math.min(pcb.rexmitAt, pcb.silentSince + pcb.userTimeoutMs);
}

/** The present in microseconds as an int32, for the record of what was sent. */
export function nowMicros(pcb: TcpPcb): number {
  return (pcb.layer.clock.now * 1000) | 0;
}

/** Opens the books for an ACK, or for a look at the record between ACKs. */
export function beginAck(pcb: TcpPcb): void {
  const leastRtt = pcb.minRtt === Infinity ? 0 : pcb.minRtt * 1000;
  pcb.sent.beginAck(nowMicros(pcb), leastRtt, pcb.recoveryPoint);
}

/**
 * The fifth step of RFC 9293 §3.10.7.4: the ACK field, with RFC 5681, RFC 6582,
 * RFC 6675, and RFC 5961 §5.
 *
 * @module
 */

import { endPcb, enterTimeWait, waitForFin } from "./close.ts";
import { establish, handOver } from "./established.ts";
import { CA_LOSS, CA_OPEN, CA_RECOVERY } from "./recovery.ts";
import type { TcpPcb } from "./pcb.ts";
import { nowMicros, restartRexmit } from "./pipe.ts";
import { challenge, resetFor } from "./reset.ts";
import { sampleRtt } from "./rto.ts";
import type { Segment } from "./segment.ts";
import { seqGeq, seqGt, seqLeq, seqLt, seqMax } from "./seq.ts";
import {
  TCP_CLOSING,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  TCP_LAST_ACK,
  TCP_SYN_RCVD,
} from "./state.ts";
import { timestamp } from "./transmit.ts";

/** RFC 5681 §3.2. */
const DUP_THRESH = 3;

/**
 * Processes the ACK field and the window.
 *
 * @returns False if the segment is to be dropped, or the connection is gone.
 */
export function acknowledge(pcb: TcpPcb, segment: Segment): boolean {
  if (pcb.state === TCP_SYN_RCVD && !completeHandshake(pcb, segment)) {
    return false;
  }
  const { ack } = segment;
  if (
    seqGt(ack, pcb.sndNxt) || seqLt(ack, (pcb.sndUna - pcb.sndWndMax) | 0)
  ) { // RFC 5961 §5.2
    challenge(pcb);
    return false;
  }
  if (seqLt(ack, pcb.sndUna)) return true; // an old one: the text may be new
  const flight = (pcb.sndNxt - pcb.sndUna) | 0;
  const windowMoved = updateWindow(pcb, segment);
  if (pcb.sndWnd === 0) pcb.retries = 0; // the peer lives: probes go on
  let released = 0;
  if (ack !== pcb.sndUna) released = advance(pcb, segment, flight);
  else if (flight > 0) duplicate(pcb, segment, windowMoved);
  if (pcb.sackOn) readSack(pcb, segment);
  if (windowMoved) windowOpened(pcb);
  if (
    pcb.sent.hasLost || pcb.sendQueue.end !== pcb.sndNxt ||
    (pcb.finQueued && !pcb.finSent)
  ) pcb.layer.markDirty(pcb);
  if (released > 0) pcb.user.onSent(pcb, released);
  if (!pcb.freed && pcb.finSent && pcb.sndUna === pcb.sndNxt) finAcked(pcb);
  return !pcb.freed;
}

/** SYN-RECEIVED: the ACK of our SYN makes the connection ESTABLISHED. */
function completeHandshake(pcb: TcpPcb, segment: Segment): boolean {
  const { ack } = segment;
  if (seqLeq(ack, pcb.sndUna) || seqGt(ack, pcb.sndNxt)) {
    resetFor(pcb.layer, segment);
    return false;
  }
  establish(pcb, segment);
  pcb.sndWl1 = (segment.seq - 1) | 0; // its window is taken below
  if (pcb.passive) handOver(pcb);
  else if (!pcb.userClosed) pcb.user.onConnected(pcb);
  return !pcb.freed;
}

/** Takes the window of a segment that is not older than the last one used. */
function updateWindow(pcb: TcpPcb, segment: Segment): boolean {
  const { seq, ack } = segment;
  if (
    !seqLt(pcb.sndWl1, seq) &&
    !(pcb.sndWl1 === seq && seqLeq(pcb.sndWl2, ack))
  ) return false;
  const window = segment.window << pcb.sndScale;
  const moved = window !== pcb.sndWnd;
  pcb.sndWnd = window;
  pcb.sndWl1 = seq;
  pcb.sndWl2 = ack;
  if (window > pcb.sndWndMax) pcb.sndWndMax = window;
  return moved;
}

/**
 * The window has changed: a wait for that is over. A probe that went beyond the
 * window was most likely refused and is sent again.
 */
function windowOpened(pcb: TcpPcb): void {
  if (pcb.sndWnd === 0) return;
  if (pcb.sndUna === pcb.sndNxt) {
    pcb.rexmitAt = Infinity;
    pcb.backoff = 0;
    pcb.retries = 0;
  } else if (pcb.probing) {
    pcb.sent.markAllLost();
    pcb.backoff = 0;
    pcb.retries = 0;
    restartRexmit(pcb);
  }
  pcb.probing = false;
}

/**
 * New data is acknowledged.
 *
 * @param flight Bytes outstanding before.
 * @returns Payload bytes newly acknowledged.
 */
function advance(pcb: TcpPcb, segment: Segment, flight: number): number {
  const { ack } = segment;
  const { sent, sendQueue } = pcb;
  const acked = (ack - pcb.sndUna) | 0;
  sent.ackTo(ack);
  pcb.sndUna = ack;
  const dataEnd = seqGt(ack, sendQueue.end) ? sendQueue.end : ack;
  const released = (dataEnd - sendQueue.start) | 0;
  if (released > 0) sendQueue.release(dataEnd);
  pcb.totalAcked += released;
  measure(pcb, segment);
  pcb.backoff = 0;
  pcb.retries = 0;
  // Old marks move along, or they would be ahead again after 2^31 bytes.
  pcb.sndSml = seqMax(pcb.sndSml, ack);
  pcb.pushSeq = seqMax(pcb.pushSeq, ack);
  if (ack === pcb.sndNxt) {
    pcb.rexmitAt = Infinity;
    pcb.probing = false;
  } else restartRexmit(pcb); // RFC 6298 §5.3
  if (pcb.caState === CA_RECOVERY) recoveryAck(pcb, acked);
  else {
    pcb.dupAcks = 0;
    const afterTimeout = pcb.caState === CA_LOSS;
    const used = pcb.cwndLimited ||
      (pcb.cwnd < pcb.ssthresh && 2 * flight >= pcb.cwnd);
    if (used) {
      pcb.congestion.onAck(pcb, acked, afterTimeout, pcb.layer.clock.now);
    }
    if (afterTimeout && seqGeq(ack, pcb.recoveryPoint)) pcb.caState = CA_OPEN;
  }
  if (pcb.caState === CA_OPEN) {
    pcb.recoveryPoint = seqMax(pcb.recoveryPoint, (ack - 1) | 0);
  }
  return released;
}

/** An ACK during fast recovery: it ends it, or is partial. */
function recoveryAck(pcb: TcpPcb, acked: number): void {
  if (seqGeq(pcb.sndUna, pcb.recoveryPoint)) {
    pcb.caState = CA_OPEN;
    pcb.dupAcks = 0;
    pcb.repeatDue = false;
    pcb.congestion.onRecovered(pcb);
    return;
  }
  if (pcb.sackOn) return;
  // RFC 6582 §3.2 step 3: the next segment is lost, too; those acknowledged
  // beyond the repeated one were what the duplicate ACKs stood for.
  const segments = Math.ceil(acked / pcb.sndMss);
  pcb.dupAcks = Math.max(pcb.dupAcks - Math.max(segments - 1, 0), 0);
  pcb.sent.markFirstLost(pcb.sndMss);
  pcb.repeatDue = true;
}

/** Takes a round-trip sample if the ACK gives one, RFC 6298 §3, RFC 7323 §4. */
function measure(pcb: TcpPcb, segment: Segment): void {
  const { sent } = pcb;
  const { config } = pcb.layer;
  if (sent.hasSample) {
    const micros = (nowMicros(pcb) - sent.sampleSentAt) | 0;
    if (micros >= 0) sampleRtt(pcb, micros / 1000, config);
  } else if (pcb.tsOn && segment.options.tsEcr !== 0) {
    const rtt = (timestamp(pcb) - segment.options.tsEcr) | 0;
    if (rtt >= 0 && rtt < config.rtoMax) sampleRtt(pcb, rtt, config);
  }
}

/** A duplicate ACK by RFC 5681 §2, which counts where SACK is off. */
function duplicate(pcb: TcpPcb, segment: Segment, windowMoved: boolean): void {
  if (
    pcb.sackOn || windowMoved || pcb.probing || segment.length > 0 ||
    segment.hasFin ||
    pcb.caState === CA_LOSS
  ) return;
  pcb.dupAcks++;
  pcb.layer.markDirty(pcb); // RFC 3042, and window inflation: see pipe.ts
  // RFC 6582 §3.2 step 1: not for what was in flight at the last timeout.
  if (
    pcb.caState === CA_OPEN && pcb.dupAcks === DUP_THRESH &&
    seqGt(pcb.sndUna, pcb.recoveryPoint)
  ) {
    pcb.sent.markFirstLost(pcb.sndMss);
    enterRecovery(pcb);
  }
}

/** Takes SACK blocks into the scoreboard, RFC 6675 §5. */
function readSack(pcb: TcpPcb, segment: Segment): void {
  const { options } = segment;
  if (options.sackCount === 0) return;
  const { sent, sndMss } = pcb;
  if (sent.markBlocks(options.sack, options.sackCount, sndMss) === 0) return;
  pcb.layer.markDirty(pcb);
  if (sent.detectLost(sndMss) > 0 && pcb.caState === CA_OPEN) {
    enterRecovery(pcb);
  }
}

/** RFC 5681 §3.2 step 2; RFC 6675 §5 step 4. */
function enterRecovery(pcb: TcpPcb): void {
  pcb.caState = CA_RECOVERY;
  pcb.recoveryPoint = pcb.sndNxt;
  pcb.repeatDue = true;
  pcb.recoveries++;
  const flight = (pcb.sndNxt - pcb.sndUna) | 0;
  pcb.congestion.onLoss(pcb, flight, pcb.layer.clock.now);
}

/** Our FIN is acknowledged. */
function finAcked(pcb: TcpPcb): void {
  if (pcb.state === TCP_FIN_WAIT_1) {
    pcb.state = TCP_FIN_WAIT_2;
    waitForFin(pcb);
  } else if (pcb.state === TCP_CLOSING) enterTimeWait(pcb);
  else if (pcb.state === TCP_LAST_ACK) endPcb(pcb);
}

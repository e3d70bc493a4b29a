/**
 * The fifth step of RFC 9293 §3.10.7.4: the ACK field, with RFC 5961 §5. The window is
 * taken by send_window.ts, SACK blocks by sack_in.ts; what an ACK means for loss and
 * congestion is decided in recovery/loss_recovery.ts.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import { waitForFin } from "../ending/close.ts";
import { endConnection } from "../ending/free.ts";
import { challenge, resetFor } from "../ending/reset.ts";
import { enterTimeWait } from "../ending/time_wait.ts";
import { establish, handOver } from "../handshake/handshake.ts";
import { noteLimit } from "../output/current_limit.ts";
import { duplicateAckArrives, recover } from "../recovery/loss_recovery.ts";
import { beginAck, nowMicros } from "../recovery/pipe.ts";
import { resetBackoff, restartRexmit } from "../recovery/rexmit_timer.ts";
import { noteMinRtt, sampleRtt } from "../recovery/rto.ts";
import { noteAppLimited } from "../recovery/sampling.ts";
import { growSendBuffer } from "../recovery/send_buffer.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqGt, seqLeq, seqLt, seqMax } from "../seq.ts";
import {
  TCP_CLOSING,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  TCP_LAST_ACK,
  TCP_SYN_RCVD,
} from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { timestamp } from "../timestamps.ts";
import { readSack } from "./sack_in.ts";
import { updateWindow, windowOpened } from "./send_window.ts";

/** What an ACK field is compared with. */
type Acknowledged = Pick<Tcb, "sndUna" | "sndNxt" | "sndWndMax">;

/** True for an ACK field that the peer can have sent, not too long ago: RFC 5961 §5.2. */
export function isAckInRange(of: Acknowledged, ack: number): boolean {
  return seqLeq(ack, of.sndNxt) &&
    seqGeq(ack, (of.sndUna - of.sndWndMax) | 0);
}

/**
 * Checks the ACK field, and answers one that is not acceptable. Nothing of the
 * connection changes.
 *
 * @returns False if the segment is to be dropped.
 */
export function checkAck(tcb: Tcb, segment: Segment): boolean {
  const { ack } = segment;
  if (tcb.state === TCP_SYN_RCVD) {
    if (seqGt(ack, tcb.sndUna) && seqLeq(ack, tcb.sndNxt)) {
      return !(tcb.passive && mustWait(tcb));
    }
    resetFor(tcb.context, segment);
    return false;
  }
  if (isAckInRange(tcb, ack)) return true;
  challenge(tcb);
  return false;
}

/**
 * Uses the ACK field and the window of a segment that {@linkcode checkAck} has let
 * pass.
 *
 * @returns False if the connection is gone.
 */
export function acknowledge(tcb: Tcb, segment: Segment): boolean {
  if (tcb.state === TCP_SYN_RCVD && !completeHandshake(tcb, segment)) {
    return false;
  }
  const { ack } = segment;
  if (seqLt(ack, tcb.sndUna)) {
    oldAckArrives(tcb, segment);
    return true; // the text may be new
  }
  const flight = (tcb.sndNxt - tcb.sndUna) | 0;
  const windowMoved = updateWindow(tcb, segment);
  if (tcb.trace !== null) tcb.trace.ackArrives(segment);
  if (tcb.sndWnd === 0) { // the peer answers: window probes go on
    tcb.retries = 0;
    tcb.unansweredSince = tcb.context.clock.now;
  }
  const acked = (ack - tcb.sndUna) | 0;
  let released = 0;
  noteAppLimited(tcb);
  beginAck(tcb);
  if (acked > 0) released = advance(tcb, segment);
  tcb.dsackSeen = false;
  if (tcb.sackOn && segment.options.sackCount > 0) readSack(tcb, segment);
  noteRoundTrip(tcb);
  if (
    acked === 0 && flight > 0 && !tcb.sackOn &&
    isDuplicate(tcb, segment, windowMoved)
  ) duplicateAckArrives(tcb);
  if (flight > 0 || tcb.dsackSeen) recover(tcb, segment, acked, flight);
  if (released > 0 && tcb.sendQueue.length === 0) noteLimit(tcb);
  if (tcb.trace !== null) tcb.trace.ackTaken();
  if (windowMoved) windowOpened(tcb);
  if (
    tcb.sent.hasLost || tcb.sendQueue.end !== tcb.sndNxt ||
    (tcb.finQueued && !tcb.finSent)
  ) scheduleOutput(tcb);
  if (released > 0) {
    growSendBuffer(tcb);
    tcb.user.onSent(tcb, released);
  }
  if (!tcb.freed && tcb.finSent && tcb.sndUna === tcb.sndNxt) finAcked(tcb);
  return !tcb.freed;
}

/**
 * An ACK that a later one has overtaken. Its window is stale, but what its SACK
 * blocks cover has arrived: losses are looked for at once, as in Linux.
 */
function oldAckArrives(tcb: Tcb, segment: Segment): void {
  const { sent } = tcb;
  if (!tcb.sackOn || segment.options.sackCount === 0 || sent.count === 0) {
    return;
  }
  noteAppLimited(tcb);
  beginAck(tcb);
  tcb.dsackSeen = false;
  readSack(tcb, segment);
  noteRoundTrip(tcb);
  recover(tcb, segment, 0, (tcb.sndNxt - tcb.sndUna) | 0);
  if (sent.hasLost) scheduleOutput(tcb);
}

/** SYN-RECEIVED: the ACK of our SYN makes the connection ESTABLISHED. */
function completeHandshake(tcb: Tcb, segment: Segment): boolean {
  establish(tcb, segment);
  tcb.sndWl1 = (segment.seq - 1) | 0; // its window is taken below
  if (tcb.passive) handOver(tcb);
  else if (!tcb.userClosed) tcb.user.onConnected(tcb);
  return !tcb.freed;
}

/** True while the accept queue is full: no handshake ends then, as in Linux. */
function mustWait({ listener, context }: Tcb): boolean {
  if (listener === null || listener.closed || context.config.jointBacklog) {
    return false;
  }
  if (listener.hasRoom) return false;
  context.stats.tcpListenDrops++;
  return true;
}

/**
 * New data is acknowledged.
 *
 * @returns Payload bytes newly acknowledged.
 */
function advance(tcb: Tcb, segment: Segment): number {
  const { ack } = segment;
  const { sent, sendQueue } = tcb;
  sent.ackTo(ack, ageOfEcho(tcb, segment));
  tcb.sndUna = ack;
  const dataEnd = seqGt(ack, sendQueue.end) ? sendQueue.end : ack;
  const released = (dataEnd - sendQueue.start) | 0;
  if (released > 0) sendQueue.release(dataEnd);
  tcb.totalAcked += released;
  measure(tcb, segment);
  resetBackoff(tcb);
  tcb.softError = ERR_OK;
  // Without this, old sequence numbers would compare as later after 2^31 bytes.
  tcb.sndSml = seqMax(tcb.sndSml, ack);
  tcb.pushSeq = seqMax(tcb.pushSeq, ack);
  tcb.reducedAt = seqMax(tcb.reducedAt, (ack - 1) | 0);
  if (ack === tcb.sndNxt) {
    tcb.rexmitAt = Infinity;
    tcb.probing = false;
  } else restartRexmit(tcb); // RFC 6298 §5.3
  return released;
}

/**
 * Least age of the segment whose timestamp an ACK echoes, µs; 0 if unknown. A
 * repetition that is younger has not been answered: RFC 8985 §6.2 step 2.
 */
function ageOfEcho(tcb: Tcb, segment: Segment): number {
  const { tsEcr } = segment.options;
  if (!tcb.tsOn || tsEcr === 0) return 0;
  const { now } = tcb.context.clock;
  const ticks = (timestamp(tcb, tcb.context.clock) - tsEcr) | 0; // from the beginning of its tick
  if (ticks <= 0 || ticks > tcb.context.config.rtoMax) return 0;
  return ((ticks - 1 + now % 1) * 1000) | 0;
}

/** Takes a round-trip sample if the ACK gives one, RFC 6298 §3, RFC 7323 §4. */
function measure(tcb: Tcb, segment: Segment): void {
  const { sent } = tcb;
  const { config } = tcb.context;
  if (sent.hasSample) {
    const micros = (nowMicros(tcb) - sent.sampleSentAt) | 0;
    if (micros >= 0) sampleRtt(tcb, micros / 1000, config);
  } else if (tcb.tsOn && segment.options.tsEcr !== 0) {
    const rtt = (timestamp(tcb, tcb.context.clock) - segment.options.tsEcr) | 0;
    if (rtt >= 0 && rtt < config.rtoMax) sampleRtt(tcb, rtt, config);
  }
}

/** Keeps the shortest round trip, for RFC 8985 §6.2 and RFC 9406. */
function noteRoundTrip(tcb: Tcb): void {
  const micros = tcb.sent.freshRtt;
  tcb.rttSample = micros < 0 ? -1 : micros / 1000;
  if (micros >= 0) noteMinRtt(tcb, tcb.rttSample, tcb.context.clock.now);
}

/** True if it is a duplicate ACK by RFC 5681 §2. */
function isDuplicate(
  tcb: Tcb,
  segment: Segment,
  windowMoved: boolean,
): boolean {
  return !windowMoved && !tcb.probing && segment.length === 0 &&
    !segment.hasFin;
}

/** Our FIN is acknowledged. */
function finAcked(tcb: Tcb): void {
  if (tcb.state === TCP_FIN_WAIT_1) {
    tcb.state = TCP_FIN_WAIT_2;
    waitForFin(tcb);
  } else if (tcb.state === TCP_CLOSING) enterTimeWait(tcb);
  else if (tcb.state === TCP_LAST_ACK) endConnection(tcb);
}

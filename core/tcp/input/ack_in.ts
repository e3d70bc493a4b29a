/**
 * The fifth step of RFC 9293 §3.10.7.4: the ACK field and the window, with RFC 5961
 * §5 and RFC 2018. What it means for loss and congestion: loss_recovery.ts.
 *
 * @module
 */

import { ERR_OK } from "../../base/err.ts";
import { endPcb, enterTimeWait, waitForFin } from "../ending/close.ts";
import { establish, handOver } from "../handshake/handshake.ts";
import { duplicateAckArrives, recover } from "../recovery/loss_recovery.ts";
import type { TcpPcb } from "../pcb.ts";
import { beginAck, nowMicros, restartRexmit } from "../recovery/pipe.ts";
import { widenWindow } from "../recovery/rack.ts";
import { challenge, resetFor } from "../ending/reset.ts";
import { noteMinRtt, sampleRtt } from "../recovery/rto.ts";
import { noteAppLimited } from "../recovery/sampling.ts";
import type { Segment } from "../segment.ts";
import { noteLimit } from "../output/send_limits.ts";
import { growSendBuffer } from "../recovery/send_buffer.ts";
import { seqGeq, seqGt, seqLeq, seqLt, seqMax } from "../seq.ts";
import {
  TCP_CLOSING,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  TCP_LAST_ACK,
  TCP_SYN_RCVD,
} from "../state.ts";
import { timestamp } from "../output/transmit.ts";
import { duplicateReported } from "../recovery/undo.ts";

/** What an ACK field is held against. */
type Acknowledged = Pick<TcpPcb, "sndUna" | "sndNxt" | "sndWndMax">;

/** True of an ACK field that the peer can have sent, not too long ago: RFC 5961 §5.2. */
export function isAckInRange(of: Acknowledged, ack: number): boolean {
  return seqLeq(ack, of.sndNxt) &&
    seqGeq(ack, (of.sndUna - of.sndWndMax) | 0);
}

/**
 * Judges the ACK field, and answers one that is not acceptable. Nothing of the
 * connection changes.
 *
 * @returns False if the segment is to be dropped.
 */
export function checkAck(pcb: TcpPcb, segment: Segment): boolean {
  const { ack } = segment;
  if (pcb.state === TCP_SYN_RCVD) {
    if (seqGt(ack, pcb.sndUna) && seqLeq(ack, pcb.sndNxt)) {
      return !(pcb.passive && mustWait(pcb));
    }
    resetFor(pcb.layer, segment);
    return false;
  }
  if (isAckInRange(pcb, ack)) return true;
  challenge(pcb);
  return false;
}

/**
 * Takes the ACK field and the window of a segment that {@linkcode checkAck} has let
 * pass.
 *
 * @returns False if the connection is gone.
 */
export function acknowledge(pcb: TcpPcb, segment: Segment): boolean {
  if (pcb.state === TCP_SYN_RCVD && !completeHandshake(pcb, segment)) {
    return false;
  }
  const { ack } = segment;
  if (seqLt(ack, pcb.sndUna)) {
    oldAckArrives(pcb, segment);
    return true; // the text may be new
  }
  const flight = (pcb.sndNxt - pcb.sndUna) | 0;
  const windowMoved = updateWindow(pcb, segment);
  if (pcb.trace !== null) pcb.trace.ackArrives(segment);
  if (pcb.sndWnd === 0) { // the peer lives: probes go on
    pcb.retries = 0;
    pcb.silentSince = pcb.layer.clock.now;
  }
  const acked = (ack - pcb.sndUna) | 0;
  let released = 0;
  noteAppLimited(pcb);
  beginAck(pcb);
  if (acked > 0) released = advance(pcb, segment);
  pcb.dsackSeen = false;
  if (pcb.sackOn && segment.options.sackCount > 0) readSack(pcb, segment);
  noteRoundTrip(pcb);
  if (
    acked === 0 && flight > 0 && !pcb.sackOn &&
    isDuplicate(pcb, segment, windowMoved)
  ) duplicateAckArrives(pcb);
  if (flight > 0 || pcb.dsackSeen) recover(pcb, segment, acked, flight);
  if (released > 0 && pcb.sendQueue.length === 0) noteLimit(pcb);
  if (pcb.trace !== null) pcb.trace.ackTaken();
  if (windowMoved) windowOpened(pcb);
  if (
    pcb.sent.hasLost || pcb.sendQueue.end !== pcb.sndNxt ||
    (pcb.finQueued && !pcb.finSent)
  ) pcb.layer.markDirty(pcb);
  if (released > 0) {
    growSendBuffer(pcb);
    pcb.user.onSent(pcb, released);
  }
  if (!pcb.freed && pcb.finSent && pcb.sndUna === pcb.sndNxt) finAcked(pcb);
  return !pcb.freed;
}

/**
 * An ACK that a later one has overtaken. Its window is stale, but what its SACK
 * blocks cover has arrived: losses are looked for at once, as in Linux.
 */
function oldAckArrives(pcb: TcpPcb, segment: Segment): void {
  const { sent } = pcb;
  if (!pcb.sackOn || segment.options.sackCount === 0 || sent.count === 0) {
    return;
  }
  noteAppLimited(pcb);
  beginAck(pcb);
  pcb.dsackSeen = false;
  readSack(pcb, segment);
  noteRoundTrip(pcb);
  recover(pcb, segment, 0, (pcb.sndNxt - pcb.sndUna) | 0);
  if (sent.hasLost) pcb.layer.markDirty(pcb);
}

/** SYN-RECEIVED: the ACK of our SYN makes the connection ESTABLISHED. */
function completeHandshake(pcb: TcpPcb, segment: Segment): boolean {
  establish(pcb, segment);
  pcb.sndWl1 = (segment.seq - 1) | 0; // its window is taken below
  if (pcb.passive) handOver(pcb);
  else if (!pcb.userClosed) pcb.user.onConnected(pcb);
  return !pcb.freed;
}

/** As Linux: while the accept queue is full a handshake does not end. */
function mustWait({ listener, layer }: TcpPcb): boolean {
  if (listener === null || listener.closed || layer.config.jointBacklog) {
    return false;
  }
  if (listener.hasRoom) return false;
  layer.stats.tcpListenDrops++;
  return true;
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
 * @returns Payload bytes newly acknowledged.
 */
function advance(pcb: TcpPcb, segment: Segment): number {
  const { ack } = segment;
  const { sent, sendQueue } = pcb;
  sent.ackTo(ack, ageOfEcho(pcb, segment));
  pcb.sndUna = ack;
  const dataEnd = seqGt(ack, sendQueue.end) ? sendQueue.end : ack;
  const released = (dataEnd - sendQueue.start) | 0;
  if (released > 0) sendQueue.release(dataEnd);
  pcb.totalAcked += released;
  measure(pcb, segment);
  pcb.backoff = 0;
  pcb.retries = 0;
  pcb.softError = ERR_OK;
  // Old marks move along, or they would be ahead again after 2^31 bytes.
  pcb.sndSml = seqMax(pcb.sndSml, ack);
  pcb.pushSeq = seqMax(pcb.pushSeq, ack);
  pcb.reducedAt = seqMax(pcb.reducedAt, (ack - 1) | 0);
  if (ack === pcb.sndNxt) {
    pcb.rexmitAt = Infinity;
    pcb.probing = false;
  } else restartRexmit(pcb); // RFC 6298 §5.3
  return released;
}

/**
 * How long ago, at least, that was sent which the timestamp of an ACK answers, µs;
 * 0 if unknown. RFC 8985 §6.2 step 2: a repetition sent since has not been answered.
 */
function ageOfEcho(pcb: TcpPcb, segment: Segment): number {
  const { tsEcr } = segment.options;
  if (!pcb.tsOn || tsEcr === 0) return 0;
  const { now } = pcb.layer.clock;
  const ticks = (timestamp(pcb) - tsEcr) | 0; // from the beginning of its tick
  if (ticks <= 0 || ticks > pcb.layer.config.rtoMax) return 0;
  return ((ticks - 1 + now % 1) * 1000) | 0;
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

/** Keeps the shortest round trip, for RFC 8985 §6.2 and RFC 9406. */
function noteRoundTrip(pcb: TcpPcb): void {
  const micros = pcb.sent.freshRtt;
  pcb.rttSample = micros < 0 ? -1 : micros / 1000;
  if (micros >= 0) noteMinRtt(pcb, pcb.rttSample, pcb.layer.clock.now);
}

/** True if it is a duplicate ACK by RFC 5681 §2. */
function isDuplicate(
  pcb: TcpPcb,
  segment: Segment,
  windowMoved: boolean,
): boolean {
  return !windowMoved && !pcb.probing && segment.length === 0 &&
    !segment.hasFin;
}

/**
 * Takes SACK blocks into the scoreboard, RFC 6675 §5. The first one may report what
 * arrived twice instead: RFC 2883 §4.
 */
function readSack(pcb: TcpPcb, segment: Segment): void {
  const { sack, sackCount } = segment.options;
  const { sent } = pcb;
  if (isDsack(segment)) {
    pcb.dsackSeen = true;
    pcb.dsacks++;
    const isOurs = duplicateReported(pcb, sack[0], sack[1]);
    if (isOurs || isReordering(pcb, sack[1])) widenWindow(pcb);
  }
  if (pcb.trace !== null) {
    pcb.trace.sackArrives(sack, sackCount, pcb.dsackSeen);
  }
  if (sent.markBlocks(sack, sackCount, pcb.sndMss) > 0) {
    pcb.layer.markDirty(pcb);
  }
}

/**
 * True if a duplicate that the recovery at hand does not account for tells of a
 * needless repetition, RFC 8985 §6.2 step 4: timestamps may have undone the recovery
 * before. As in Linux: not a tail probe's, nor one that the network has made.
 */
function isReordering(pcb: TcpPcb, right: number): boolean {
  return pcb.sent.reordered && pcb.dsacks <= pcb.retransmits &&
    !(pcb.tailProbing && right === pcb.tailProbeEnd);
}

/** The first block is acknowledged already, or lies within the second. */
function isDsack(segment: Segment): boolean {
  const { sack, sackCount } = segment.options;
  if (!seqLt(sack[0], sack[1])) return false;
  if (seqLeq(sack[1], segment.ack)) return true;
  return sackCount > 1 && seqGeq(sack[0], sack[2]) && seqLeq(sack[1], sack[3]);
}

/** Our FIN is acknowledged. */
function finAcked(pcb: TcpPcb): void {
  if (pcb.state === TCP_FIN_WAIT_1) {
    pcb.state = TCP_FIN_WAIT_2;
    waitForFin(pcb);
  } else if (pcb.state === TCP_CLOSING) enterTimeWait(pcb);
  else if (pcb.state === TCP_LAST_ACK) endPcb(pcb);
}

/**
 * SEGMENT ARRIVES for connections: RFC 9293 §3.10.7.4, one function a step, in the
 * RFC's order, with RFC 5961 and RFC 7323.
 *
 * Anybody can send a segment that fits in part. Nothing of a connection changes on its
 * account before it has passed the first five steps (but for what limits the answers).
 * So the first step only judges: the trimming that belongs to it follows the fifth.
 *
 * Omits security (third step of RFC 793) and urgent data: URG is ignored, as in
 * lwIP, and its data is delivered in line.
 *
 * @module
 */

import { ERR_RST } from "../../base/err.ts";
import { TCP_FLAG_FIN, TCP_FLAG_SYN } from "../../wire/tcp.ts";
import { acknowledge, checkAck, isAckInRange } from "./ack_in.ts";
import { failPcb, freePcb } from "../ending/close.ts";
import { reportDuplicate } from "./duplicates.ts";
import { negotiateEcn } from "../recovery/ecn.ts";
import type { TcpPcb } from "../pcb.ts";
import { challenge } from "../ending/reset.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqGt, seqLeq, seqLt } from "../seq.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT, TCP_TIME_WAIT } from "../state.ts";
import { synSentArrives } from "./syn_sent_in.ts";
import { finArrives, textArrives } from "./text_in.ts";
import { timeWaitArrives } from "./time_wait_in.ts";

/** RFC 7323 §5.5: a timestamp this old says nothing, ms. */
const TS_RECENT_VALID_MS = 24 * 24 * 3600 * 1000;

/** Linux's tcp_invalid_ratelimit, ms. */
const ANSWER_MS = 500;

/** Processes a segment for a connection in any state but CLOSED and LISTEN. */
export function segmentArrives(pcb: TcpPcb, segment: Segment): void {
  if (pcb.state === TCP_SYN_SENT) synSentArrives(pcb, segment);
  else if (pcb.state === TCP_TIME_WAIT) timeWaitArrives(pcb, segment);
  else synchronizedArrives(pcb, segment);
  if (!pcb.freed) pcb.armTimer();
}

function synchronizedArrives(pcb: TcpPcb, segment: Segment): void {
  if (segment.hasRst) return resetArrives(pcb, segment); // first, second
  const again = segment.hasSyn && isSameSyn(pcb, segment);
  if (again) {
    if (!segment.hasAck) return sameSynArrives(pcb, segment);
    stripSyn(pcb, segment);
  }
  // Fourth, before the first: wherever it is, RFC 5961 §4.2.
  if (segment.hasSyn) return challenge(pcb);
  if (!checkTimestamp(pcb, segment)) return;
  if (!checkSequence(pcb, segment)) return; // first
  if (!segment.hasAck) return; // fifth
  if (!checkAck(pcb, segment)) return;
  believe(pcb, segment);
  if (again) {
    if (pcb.ecnOn) negotiateEcn(pcb, segment);
    ackSoon(pcb);
  }
  if (!acknowledge(pcb, segment)) return;
  if (segment.length > 0) textArrives(pcb, segment); // seventh
  if (!pcb.freed && (segment.hasFin || pcb.reassembly.hasFin)) {
    finArrives(pcb, segment); // eighth
  }
}

/** True of the SYN that brought us to SYN-RECEIVED, again. */
function isSameSyn(pcb: TcpPcb, segment: Segment): boolean {
  return pcb.state === TCP_SYN_RCVD && segment.seq === pcb.irs;
}

/** Our SYN,ACK was lost, or its answer. */
function sameSynArrives(pcb: TcpPcb, segment: Segment): void {
  if (pcb.ecnOn) negotiateEcn(pcb, segment); // it may do without by now
  // Or the peer would take the time since its first SYN for a round trip.
  const { hasTimestamps, tsVal } = segment.options;
  if (hasTimestamps && seqGeq(tsVal, pcb.tsRecent)) {
    noteTimestamp(pcb, segment);
  }
  pcb.synDue = true;
  pcb.layer.markDirty(pcb);
}

/** The SYN,ACK of a simultaneous open: what follows its SYN is as of any segment. */
function stripSyn(pcb: TcpPcb, segment: Segment): void {
  segment.flags &= ~TCP_FLAG_SYN;
  segment.seq = pcb.rcvNxt;
  segment.window >>= pcb.sndScale; // a SYN's window is not scaled
}

/** The segment is the peer's: what it tells of the peer is taken. */
function believe(pcb: TcpPcb, segment: Segment): void {
  if (pcb.trace !== null && segment.sequenceLength > 0) {
    pcb.trace.segmentArrives(segment);
  }
  noteTimestamp(pcb, segment); // by its own number, before it is trimmed
  pcb.lastRecvAt = pcb.layer.clock.now;
  pcb.keepProbes = 0;
  trimToWindow(pcb, segment);
}

/**
 * PAWS, RFC 7323 §5.3 R1.
 *
 * Deviates from RFC 7323 §3.2: a segment without the timestamps that were agreed on is
 * taken, as in Linux, for there are peers that stop sending them. Its sequence number
 * and ACK have to be right, as where none were agreed on (RFC 5961).
 */
function checkTimestamp(pcb: TcpPcb, segment: Segment): boolean {
  const { options } = segment;
  if (!pcb.tsOn || !options.hasTimestamps) return true;
  if (seqGeq(options.tsVal, pcb.tsRecent)) return true;
  const { clock } = pcb.layer;
  if (clock.now - pcb.tsRecentAt > TS_RECENT_VALID_MS) return true;
  answerUnacceptable(pcb, segment);
  return false;
}

/**
 * First step: is any of the segment in the window? Of one that begins where the window
 * is shut only the ACK counts.
 *
 * Deviates from RFC 9293 §3.10.7.4: an empty segment right at the right edge is
 * acceptable, as in Linux; a peer that has filled the window sends its ACKs there.
 * So is one behind what the last ACK of ours has told.
 */
function checkSequence(pcb: TcpPcb, segment: Segment): boolean {
  const { rcvNxt, rcvAdv } = pcb;
  const { seq, sequenceLength } = segment;
  const end = (seq + sequenceLength) | 0;
  const isInside = seq === rcvNxt || // the usual case
    (sequenceLength === 0
      ? seqGeq(seq, pcb.lastAckSent) && seqLeq(seq, rcvAdv)
      : seqGt(end, rcvNxt) && seqLt(seq, rcvAdv));
  if (!isInside) answerUnacceptable(pcb, segment);
  return isInside;
}

/** RFC 7323 §4.3 (2): TS.Recent comes from the segment we acknowledge next. */
function noteTimestamp(pcb: TcpPcb, segment: Segment): void {
  const { hasTimestamps, tsVal } = segment.options;
  if (!pcb.tsOn || !hasTimestamps) return;
  if (seqGt(segment.seq, pcb.lastAckSent)) return;
  pcb.tsRecent = tsVal;
  pcb.tsRecentAt = pcb.layer.clock.now;
}

/** Leaves of a segment what is new and in the window. */
function trimToWindow(pcb: TcpPcb, segment: Segment): void {
  const { sequenceLength } = segment;
  if (sequenceLength === 0) return;
  const end = (segment.seq + sequenceLength) | 0;
  if (seqLt(segment.seq, pcb.rcvNxt)) trimLeft(pcb, segment);
  if (seqGt(end, pcb.rcvAdv)) trimRight(pcb, segment, end);
}

/** Cuts off what has been received before; the peer is told where we are. */
function trimLeft(pcb: TcpPcb, segment: Segment): void {
  const old = (pcb.rcvNxt - segment.seq) | 0;
  reportDuplicate(pcb, segment.seq, pcb.rcvNxt);
  segment.seq = pcb.rcvNxt;
  segment.offset += old;
  segment.length -= old;
  ackSoon(pcb);
}

/**
 * Cuts off what is beyond the window; a FIN there goes first. One right at the edge
 * needs no room and stays, also where the window is shut, as in Linux.
 */
function trimRight(pcb: TcpPcb, segment: Segment, end: number): void {
  let beyond = (end - pcb.rcvAdv) | 0;
  if (segment.hasFin) {
    if (beyond === 1) return;
    segment.flags &= ~TCP_FLAG_FIN;
    beyond--;
  }
  segment.length -= beyond;
  ackSoon(pcb);
}

/**
 * An unacceptable segment is answered with an ACK. What its text repeats is reported
 * only if its ACK could be the peer's: such reports change how the peer sends.
 */
function answerUnacceptable(pcb: TcpPcb, segment: Segment): void {
  const isCredible = segment.hasAck && isAckInRange(pcb, segment.ack);
  if (segment.sequenceLength === 0) {
    if (!mayAnswer(pcb, isCredible)) return;
  } else if (isCredible) {
    if (pcb.trace !== null) pcb.trace.segmentArrives(segment);
    const end = (segment.seq + segment.length) | 0;
    if (segment.length > 0 && seqLeq(end, pcb.rcvNxt)) {
      reportDuplicate(pcb, segment.seq, end);
    }
  }
  ackSoon(pcb);
}

/**
 * A segment without text is a keepalive probe, or a stray ACK: each connection answers
 * twice a second at most, lest two confused peers answer each other for ever. Those
 * that cannot be the peer's count apart, or anybody could leave its probes unanswered.
 */
function mayAnswer(pcb: TcpPcb, isCredible: boolean): boolean {
  const { now } = pcb.layer.clock;
  const last = isCredible ? pcb.answeredAt : pcb.strayAnsweredAt;
  if (now - last < ANSWER_MS) return false;
  if (isCredible) pcb.answeredAt = now;
  else pcb.strayAnsweredAt = now;
  return true;
}

/**
 * RST, by RFC 5961 §3.2: only the exact sequence number counts, also where the window
 * is shut; another in the window, its right edge not included, is challenged; the rest
 * is dropped. What the segment carries besides does not matter.
 */
function resetArrives(pcb: TcpPcb, segment: Segment): void {
  const { seq } = segment;
  if (seq !== pcb.rcvNxt) {
    if (seqGt(seq, pcb.rcvNxt) && seqLt(seq, pcb.rcvAdv)) challenge(pcb);
    return;
  }
  // A passive open goes back to LISTEN: nobody has heard of it yet.
  if (pcb.state === TCP_SYN_RCVD && pcb.passive) freePcb(pcb);
  else failPcb(pcb, ERR_RST);
}

function ackSoon(pcb: TcpPcb): void {
  pcb.ackDue = true;
  pcb.layer.markDirty(pcb);
}

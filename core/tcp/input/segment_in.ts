/**
 * SEGMENT ARRIVES for connections: RFC 9293 §3.10.7.4, one function a step, in the
 * RFC's order, with RFC 5961 and RFC 7323.
 *
 * An attacker can send a segment that passes some of the steps. So a segment changes
 * nothing of a connection before it has passed the first five (except the limits on
 * answers). Therefore the first step only checks the sequence number: the trimming that
 * belongs to it follows the fifth.
 *
 * Omits security (third step of RFC 793) and urgent data: URG is ignored, as in
 * lwIP, and its data is delivered in line.
 *
 * @module
 */

import { ERR_RST } from "../../base/err.ts";
import { TCP_FLAG_FIN, TCP_FLAG_SYN } from "../../wire/tcp.ts";
import { failConnection, freeConnection } from "../ending/free.ts";
import { challenge } from "../ending/reset.ts";
import { negotiateEcn } from "../recovery/ecn.ts";
import { armTimer, scheduleAck, scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqGt, seqLeq, seqLt } from "../seq.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT, TCP_TIME_WAIT } from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { acknowledge, checkAck, isAckInRange } from "./ack_in.ts";
import { AnswerTimes } from "./answer_times.ts";
import { reportDuplicate } from "./duplicates.ts";
import { isOldByTimestamp, noteTimestamp } from "./paws.ts";
import { synSentArrives } from "./syn_sent_in.ts";
import { finArrives, textArrives } from "./text_in.ts";
import { timeWaitArrives } from "./time_wait_in.ts";

/** Processes a segment for a connection in any state but CLOSED and LISTEN. */
export function segmentArrives(tcb: Tcb, segment: Segment): void {
  if (tcb.state === TCP_SYN_SENT) synSentArrives(tcb, segment);
  else if (tcb.state === TCP_TIME_WAIT) {
    timeWaitArrives(tcb.context, tcb, segment);
  } else synchronizedArrives(tcb, segment);
  if (!tcb.freed) armTimer(tcb);
}

function synchronizedArrives(tcb: Tcb, segment: Segment): void {
  if (segment.hasRst) return resetArrives(tcb, segment); // first, second
  const again = segment.hasSyn && isSameSyn(tcb, segment);
  if (again) {
    if (!segment.hasAck) return sameSynArrives(tcb, segment);
    stripSyn(tcb, segment);
  }
  // Fourth, before the first: wherever it is, RFC 5961 §4.2.
  if (segment.hasSyn) return challenge(tcb);
  if (isOldByTimestamp(tcb, segment)) return answerUnacceptable(tcb, segment);
  if (!checkSequence(tcb, segment)) return; // first
  if (!segment.hasAck) return; // fifth
  if (!checkAck(tcb, segment)) return;
  takePeerState(tcb, segment);
  if (again) {
    if (tcb.ecnOn) negotiateEcn(tcb, segment);
    scheduleAck(tcb);
  }
  if (!acknowledge(tcb, segment)) return;
  if (segment.length > 0) textArrives(tcb, segment); // seventh
  if (!tcb.freed && (segment.hasFin || tcb.reassembly.hasFin)) {
    finArrives(tcb, segment); // eighth
  }
}

/** True for a repetition of the SYN that brought the connection to SYN-RECEIVED. */
function isSameSyn(tcb: Tcb, segment: Segment): boolean {
  return tcb.state === TCP_SYN_RCVD && segment.seq === tcb.irs;
}

/** The peer repeats its SYN: our SYN,ACK was lost, or the peer's answer to it was. */
function sameSynArrives(tcb: Tcb, segment: Segment): void {
  if (tcb.ecnOn) negotiateEcn(tcb, segment); // a repeated SYN may ask for no ECN
  // With the old timestamp the peer would measure from its first SYN on.
  const { hasTimestamps, tsVal } = segment.options;
  if (hasTimestamps && seqGeq(tsVal, tcb.tsRecent)) {
    noteTimestamp(tcb, segment);
  }
  tcb.synDue = true;
  scheduleOutput(tcb);
}

/** The SYN,ACK of a simultaneous open: processed as a segment without the SYN. */
function stripSyn(tcb: Tcb, segment: Segment): void {
  segment.flags &= ~TCP_FLAG_SYN;
  segment.seq = tcb.rcvNxt;
  segment.window >>= tcb.sndScale; // a SYN's window is not scaled
}

/** The segment is acceptable: records that the peer is alive, and its timestamp. */
function takePeerState(tcb: Tcb, segment: Segment): void {
  if (tcb.trace !== null && segment.sequenceLength > 0) {
    tcb.trace.segmentArrives(segment);
  }
  noteTimestamp(tcb, segment); // by its own number, before it is trimmed
  tcb.lastRecvAt = tcb.context.clock.now;
  tcb.keepProbes = 0;
  trimToWindow(tcb, segment);
}

/**
 * First step: is any of the segment in the window? Of one that begins where the window
 * is shut only the ACK counts.
 *
 * Deviates from RFC 9293 §3.10.7.4: an empty segment right at the right edge is
 * acceptable, as in Linux; a peer that has filled the window sends its ACKs there.
 * So is one behind what the last ACK of ours has told.
 */
function checkSequence(tcb: Tcb, segment: Segment): boolean {
  const { rcvNxt, rcvAdv } = tcb;
  const { seq, sequenceLength } = segment;
  const end = (seq + sequenceLength) | 0;
  const isInside = seq === rcvNxt || // the usual case
    (sequenceLength === 0
      ? seqGeq(seq, tcb.lastAckSent) && seqLeq(seq, rcvAdv)
      : seqGt(end, rcvNxt) && seqLt(seq, rcvAdv));
  if (!isInside) answerUnacceptable(tcb, segment);
  return isInside;
}

/** Trims a segment to what is new and in the window. */
function trimToWindow(tcb: Tcb, segment: Segment): void {
  const { sequenceLength } = segment;
  if (sequenceLength === 0) return;
  const end = (segment.seq + sequenceLength) | 0;
  if (seqLt(segment.seq, tcb.rcvNxt)) trimLeft(tcb, segment);
  if (seqGt(end, tcb.rcvAdv)) trimRight(tcb, segment, end);
}

/** Cuts off what has been received before; an ACK tells the peer so. */
function trimLeft(tcb: Tcb, segment: Segment): void {
  const old = (tcb.rcvNxt - segment.seq) | 0;
  reportDuplicate(tcb, segment.seq, tcb.rcvNxt);
  segment.seq = tcb.rcvNxt;
  segment.offset += old;
  segment.length -= old;
  scheduleAck(tcb);
}

/**
 * Cuts off what is beyond the window; a FIN there goes first. One right at the edge
 * needs no room and stays, also where the window is shut, as in Linux.
 */
function trimRight(tcb: Tcb, segment: Segment, end: number): void {
  let beyond = (end - tcb.rcvAdv) | 0;
  if (segment.hasFin) {
    if (beyond === 1) return;
    segment.flags &= ~TCP_FLAG_FIN;
    beyond--;
  }
  segment.length -= beyond;
  scheduleAck(tcb);
}

/**
 * An unacceptable segment is answered with an ACK. What its text repeats is reported
 * only if its ACK could be the peer's: such reports change how the peer sends.
 */
function answerUnacceptable(tcb: Tcb, segment: Segment): void {
  const isCredible = segment.hasAck && isAckInRange(tcb, segment.ack);
  if (segment.sequenceLength === 0) {
    if (!mayAnswer(tcb, isCredible)) return;
  } else if (isCredible) {
    if (tcb.trace !== null) tcb.trace.segmentArrives(segment);
    const end = (segment.seq + segment.length) | 0;
    if (segment.length > 0 && seqLeq(end, tcb.rcvNxt)) {
      reportDuplicate(tcb, segment.seq, end);
    }
  }
  scheduleAck(tcb);
}

/**
 * RST, by RFC 5961 §3.2: only the exact sequence number counts, also where the window
 * is shut; another in the window, its right edge not included, is challenged; the rest
 * is dropped. What the segment carries besides does not matter.
 */
function resetArrives(tcb: Tcb, segment: Segment): void {
  const { seq } = segment;
  if (seq !== tcb.rcvNxt) {
    if (seqGt(seq, tcb.rcvNxt) && seqLt(seq, tcb.rcvAdv)) challenge(tcb);
    return;
  }
  // A passive open goes back to LISTEN; its user has not been told of it.
  if (tcb.state === TCP_SYN_RCVD && tcb.passive) freeConnection(tcb);
  else failConnection(tcb, ERR_RST);
}

function mayAnswer(tcb: Tcb, isCredible: boolean): boolean {
  tcb.answers ??= new AnswerTimes();
  return tcb.answers.mayAnswer(isCredible, tcb.context.clock.now);
}

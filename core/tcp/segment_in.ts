/**
 * SEGMENT ARRIVES for connections: RFC 9293 §3.10.7.4, one function a step, in the
 * RFC's order, with RFC 5961 and RFC 7323.
 *
 * Omits security (third step of RFC 793) and urgent data: URG is ignored, as in
 * lwIP, and its data is delivered in line.
 *
 * @module
 */

import { ERR_RST } from "../base/err.ts";
import { TCP_FLAG_FIN, TCP_FLAG_PSH, TCP_FLAG_SYN } from "../wire/tcp.ts";
import { acknowledge } from "./ack_in.ts";
import { failPcb, freePcb } from "./close.ts";
import { reportDuplicate } from "./duplicates.ts";
import { negotiateEcn } from "./ecn.ts";
import type { TcpPcb } from "./pcb.ts";
import { challenge } from "./reset.ts";
import type { Segment } from "./segment.ts";
import { seqGeq, seqGt, seqLeq, seqLt } from "./seq.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT, TCP_TIME_WAIT } from "./state.ts";
import { synSentArrives } from "./syn_sent_in.ts";
import { finArrives, textArrives } from "./text_in.ts";
import { timeWaitArrives } from "./time_wait_in.ts";
import { offeredWindow } from "./window.ts";

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
  if (
    pcb.state === TCP_SYN_RCVD && segment.hasSyn && !segment.hasRst &&
    segment.seq === pcb.irs && !sameSynArrives(pcb, segment)
  ) return;
  if (!checkTimestamp(pcb, segment)) return;
  if (pcb.trace !== null && segment.sequenceLength > 0) {
    pcb.trace.segmentArrives(segment);
  }
  if (!checkSequence(pcb, segment)) return;
  pcb.lastRecvAt = pcb.layer.clock.now;
  pcb.keepProbes = 0;
  if (segment.hasRst) return resetArrives(pcb, segment);
  if (segment.hasSyn) return challenge(pcb); // fourth: RFC 5961 §4.2
  if (!segment.hasAck) return; // fifth
  if (!acknowledge(pcb, segment)) return;
  if (segment.length > 0) textArrives(pcb, segment); // seventh
  if (!pcb.freed && (segment.hasFin || pcb.reassembly.hasFin)) {
    finArrives(pcb, segment); // eighth
  }
}

/**
 * The SYN that brought us to SYN-RECEIVED, again: our SYN,ACK was lost, or this is
 * the SYN,ACK of a simultaneous open.
 *
 * @returns False if nothing is left to process.
 */
function sameSynArrives(pcb: TcpPcb, segment: Segment): boolean {
  if (pcb.ecnOn) negotiateEcn(pcb, segment); // it may do without by now
  if (!segment.hasAck) {
    // Or the peer would take the time since its first SYN for a round trip.
    const { hasTimestamps, tsVal } = segment.options;
    if (hasTimestamps && seqGeq(tsVal, pcb.tsRecent)) {
      noteTimestamp(pcb, segment);
    }
    pcb.synDue = true;
    pcb.layer.markDirty(pcb);
    return false;
  }
  segment.flags &= ~TCP_FLAG_SYN;
  segment.seq = pcb.rcvNxt;
  segment.window >>= pcb.sndScale; // a SYN's window is not scaled
  pcb.ackDue = true;
  pcb.layer.markDirty(pcb);
  return true;
}

/** PAWS, RFC 7323 §5.3 R1, and §3.2: timestamps in every segment. */
function checkTimestamp(pcb: TcpPcb, segment: Segment): boolean {
  if (!pcb.tsOn || segment.hasRst) return true;
  const { options } = segment;
  if (!options.hasTimestamps) return false;
  if (seqGeq(options.tsVal, pcb.tsRecent)) return true;
  const { clock } = pcb.layer;
  if (clock.now - pcb.tsRecentAt > TS_RECENT_VALID_MS) return true;
  answerUnacceptable(pcb, segment);
  return false;
}

/**
 * First step: is the segment in the window? Trims it to the window.
 *
 * Deviates from RFC 9293 §3.10.7.4: an empty segment right at the right edge is
 * acceptable, as in Linux; a peer that has filled the window sends its ACKs there.
 */
function checkSequence(pcb: TcpPcb, segment: Segment): boolean {
  const { rcvNxt, rcvAdv } = pcb;
  const length = segment.sequenceLength;
  const end = (segment.seq + length) | 0;
  if (segment.seq === rcvNxt && seqLeq(end, rcvAdv)) { // the usual case
    noteTimestamp(pcb, segment);
    return true;
  }
  if (length === 0) {
    if (seqLt(segment.seq, pcb.lastAckSent) || seqGt(segment.seq, rcvAdv)) {
      answerUnacceptable(pcb, segment);
      return false;
    }
    noteTimestamp(pcb, segment);
    return true;
  }
  if (segment.seq === rcvNxt && offeredWindow(pcb) <= 0) {
    // The window is shut: only the ACK, URG and RST count.
    segment.length = 0;
    segment.flags &= ~(TCP_FLAG_FIN | TCP_FLAG_PSH);
    noteTimestamp(pcb, segment);
    ackSoon(pcb);
    return true;
  }
  if (seqLeq(end, rcvNxt) || seqGeq(segment.seq, rcvAdv)) {
    answerUnacceptable(pcb, segment);
    return false;
  }
  noteTimestamp(pcb, segment);
  if (seqLt(segment.seq, rcvNxt)) trimLeft(pcb, segment);
  if (seqGt(end, rcvAdv)) trimRight(pcb, segment, end);
  return true;
}

/** RFC 7323 §4.3 (2): TS.Recent comes from the segment we acknowledge next. */
function noteTimestamp(pcb: TcpPcb, segment: Segment): void {
  if (!pcb.tsOn || segment.hasRst) return;
  if (seqGt(segment.seq, pcb.lastAckSent)) return;
  pcb.tsRecent = segment.options.tsVal;
  pcb.tsRecentAt = pcb.layer.clock.now;
}

/** Cuts off what has been received before; the peer is told where we are. */
function trimLeft(pcb: TcpPcb, segment: Segment): void {
  let old = (pcb.rcvNxt - segment.seq) | 0;
  if (segment.hasSyn) {
    segment.flags &= ~TCP_FLAG_SYN;
    old--;
  }
  if (old > 0) {
    reportDuplicate(pcb, (pcb.rcvNxt - old) | 0, pcb.rcvNxt);
  }
  segment.seq = pcb.rcvNxt;
  segment.offset += old;
  segment.length -= old;
  ackSoon(pcb);
}

/** Cuts off what is beyond the window; a FIN there goes first. */
function trimRight(pcb: TcpPcb, segment: Segment, end: number): void {
  let beyond = (end - pcb.rcvAdv) | 0;
  if (segment.hasFin) {
    segment.flags &= ~TCP_FLAG_FIN;
    beyond--;
  }
  segment.length -= beyond;
  ackSoon(pcb);
}

/** An unacceptable segment is answered with an ACK, unless it is a reset. */
function answerUnacceptable(pcb: TcpPcb, segment: Segment): void {
  if (segment.hasRst) return;
  // One without text is a keepalive probe, or a stray ACK: each connection answers
  // twice a second at most, lest two confused peers answer each other for ever.
  if (segment.length === 0 && !segment.hasFin) {
    const { now } = pcb.layer.clock;
    if (now - pcb.answeredAt < ANSWER_MS) return;
    pcb.answeredAt = now;
  }
  const end = (segment.seq + segment.length) | 0;
  if (segment.length > 0 && seqLeq(end, pcb.rcvNxt)) {
    reportDuplicate(pcb, segment.seq, end);
  }
  ackSoon(pcb);
}

/** Second step: RST. Only the exact sequence number counts, RFC 5961 §3.2. */
function resetArrives(pcb: TcpPcb, segment: Segment): void {
  if (segment.seq !== pcb.rcvNxt) return challenge(pcb);
  // A passive open goes back to LISTEN: nobody has heard of it yet.
  if (pcb.state === TCP_SYN_RCVD && pcb.passive) freePcb(pcb);
  else failPcb(pcb, ERR_RST);
}

function ackSoon(pcb: TcpPcb): void {
  pcb.ackDue = true;
  pcb.layer.markDirty(pcb);
}

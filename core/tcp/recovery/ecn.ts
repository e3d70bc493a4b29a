/**
 * Explicit congestion notification, RFC 3168, as RFC 9293 §3.8.2 and RFC 8311 have it:
 * what is agreed on in the handshake, the echo of marks, and the answer to echoes.
 *
 * ECT(0) on new data only: not on what is sent again, bare ACKs, probes of a shut
 * window, SYN, FIN or RST. As in Linux, ECN is not agreed on with a SYN that arrives
 * with a mark, the repetition of a SYN does not ask for it, and the window is reduced by
 * proportional rate reduction over a round trip. Omits RFC 8311's experiments: ECT(1)
 * is received like ECT(0) and never sent.
 *
 * @module
 */

import { TCP_FLAG_ACK, TCP_FLAG_CWR, TCP_FLAG_ECE } from "../../wire/tcp.ts";
import { scheduleAck } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGt } from "../seq.ts";
import type { Tcb } from "../tcb.ts";
import { countersOf } from "./loss_counters.ts";

/** Both bits of a SYN that asks for ECN. */
const SETUP = TCP_FLAG_ECE | TCP_FLAG_CWR;
/** The ECN field of the type of service, and two of its codepoints. */
const ECN_FIELD = 3;
const ECT_0 = 2;
const CE = 3;

/** Control bits that a SYN, or SYN,ACK, of this connection has for ECN. */
export function ecnSynFlags(tcb: Tcb, active: boolean): number {
  if (!active) return tcb.ecnOn ? TCP_FLAG_ECE : 0;
  // RFC 3168 §6.1.1.1: a device on the path may drop a SYN that asks for ECN.
  tcb.ecnAsked = tcb.options.ecn === "on" && tcb.retries === 0;
  if (tcb.ecnAsked) return SETUP;
  tcb.ecnPlainSyn = true;
  return 0;
}

/** Takes the peer's SYN, or SYN,ACK, RFC 3168 §6.1.1. */
export function negotiateEcn(tcb: Tcb, segment: Segment): void {
  const bits = segment.flags & SETUP;
  if ((segment.flags & TCP_FLAG_ACK) !== 0) {
    // To a SYN of ours that asked, even if another has followed it.
    tcb.ecnOn = tcb.options.ecn === "on" && bits === TCP_FLAG_ECE;
  } else {
    const asks = bits === SETUP && (segment.packet.tos & ECN_FIELD) === 0;
    tcb.ecnOn = asks &&
      (tcb.passive ? tcb.options.ecn !== "off" : tcb.ecnAsked);
  }
}

/** True if a segment may leave with ECT(0): it has new text, and ECN is on. */
export function marksText(tcb: Tcb, seq: number, length: number): boolean {
  // RFC 3168 §6.1.1: not after a SYN that did not ask; §6.1.5 and §6.1.6: neither
  // repetitions nor probes of the window.
  return tcb.ecnOn && !tcb.ecnPlainSyn && length > 0 && seq === tcb.sndNxt &&
    tcb.sndWnd > 0;
}

/**
 * Type of service of a segment. Its ECN field is the user's only where ECN is off, as
 * in lwIP.
 *
 * @param tcb The connection.
 * @param marked Whether {@linkcode marksText}.
 */
export function tosOf(tcb: Tcb, marked: boolean): number {
  const { tos } = tcb.flow;
  if (marked) return (tos & ~ECN_FIELD) | ECT_0;
  return tcb.options.ecn === "off" ? tos : tos & ~ECN_FIELD;
}

/**
 * Text has arrived: RFC 3168 §6.1.3. A CE mark is echoed at once, by ECE in every ACK,
 * until the peer sends CWR.
 */
export function ecnTextArrives(tcb: Tcb, segment: Segment): void {
  if (!tcb.ecnOn) return;
  if ((segment.flags & TCP_FLAG_CWR) !== 0) {
    tcb.ecnEcho = false;
    scheduleAck(tcb); // the peer's window may be a single segment
  }
  if ((segment.packet.tos & ECN_FIELD) !== CE) return;
  tcb.ecnEcho = true;
  countersOf(tcb).ceReceived++;
  scheduleAck(tcb);
}

/**
 * True if the ACK echoes a mark: then the window does not grow, RFC 3168 §6.1.2. An
 * ACK that a later one has overtaken may echo what has been answered: it does not
 * count.
 */
export function hasEcho(tcb: Tcb, segment: Segment): boolean {
  return tcb.ecnOn && (segment.flags & TCP_FLAG_ECE) !== 0 &&
    segment.ack === tcb.sndUna;
}

/**
 * True if the ACK echoes a mark that has had no answer: one for each window, RFC 3168
 * §6.1.2.
 */
export function echoArrives(tcb: Tcb, segment: Segment): boolean {
  return hasEcho(tcb, segment) && seqGt(tcb.sndUna, tcb.reducedAt);
}

/**
 * The congestion window is about to be reduced, for any reason: the next new data
 * carries CWR, RFC 3168 §6.1.2.
 */
export function noteReduction(tcb: Tcb): void {
  tcb.reducedAt = tcb.sndNxt;
  tcb.cwrDue = tcb.ecnOn;
}

/** The reduction was undone: no CWR is sent, and further echoes of marks count. */
export function withdrawReduction(tcb: Tcb): void {
  tcb.reducedAt = (tcb.sndUna - 1) | 0;
  tcb.cwrDue = false;
}

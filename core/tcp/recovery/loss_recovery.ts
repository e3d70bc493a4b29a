/**
 * Loss recovery: what an ACK, or a timer, makes of the congestion state.
 *
 * With SACK: RFC 8985 finds the losses, RFC 9937 sets the pace. Without: RFC 5681
 * and RFC 6582. The peer's echo of a congestion mark lowers the window the way a loss
 * does, RFC 3168 §6.1.2, but nothing is repeated.
 *
 * @module
 */

import { echoArrives, hasEcho, noteReduction } from "./ecn.ts";
import { FRTO_OFF, FRTO_REPEATED, lossOf } from "./loss_state.ts";
import { paceByWindow } from "../congestion/pacing.ts";
import type { TcpPcb } from "../pcb.ts";
import { beginAck } from "./pipe.ts";
import { prrAck, prrBegin } from "./prr.ts";
import {
  findLost,
  LOSS_TIMER_REORDER,
  LOSS_TIMER_TAIL,
  planTailProbe,
  recoveryEnded,
  reviewTailProbe,
  stopLossTimer,
  tailProbeTimeout,
} from "./rack.ts";
import { CA_CWR, CA_LOSS, CA_OPEN, CA_RECOVERY } from "../phases.ts";
import { concludeSample, noteAppLimited, settleSample } from "./sampling.ts";
import type { Segment } from "../segment.ts";
import {
  TRACE_RECOVERED,
  TRACE_RECOVERY,
  TRACE_TIMEOUT,
} from "../trace/trace_record.ts";
import { seqGeq, seqGt, seqLt, seqMax } from "../seq.ts";
import { beginUndo, forgetUndo, undoIfSpurious } from "./undo.ts";

/** RFC 5681 §3.2. */
const DUP_THRESH = 3;

/**
 * Draws the conclusions of an ACK that has been taken into the record.
 *
 * @param pcb The connection.
 * @param segment The ACK.
 * @param acked Sequence numbers newly acknowledged.
 * @param flight Bytes outstanding before.
 */
export function recover(
  pcb: TcpPcb,
  segment: Segment,
  acked: number,
  flight: number,
): void {
  settleSample(pcb);
  const { clock } = pcb.layer;
  pcb.limits?.deliver(pcb.sent.delivered, clock.now, pcb.srtt);
  if (hasEcho(pcb, segment)) forgetUndo(pcb);
  if (pcb.loss !== null) undoIfSpurious(pcb, segment, acked > 0);
  if (pcb.tailProbing) tailProbeAcked(pcb, segment, acked);
  const before = pcb.caState;
  const ended = before !== CA_OPEN && seqGeq(
    pcb.sndUna,
    before === CA_CWR ? pcb.reducedAt : pcb.recoveryPoint,
  );
  // RFC 9937 §5: a repetition that fills a hole is no growth; the ACK that ends a
  // recovery is.
  if (
    acked > 0 && (before === CA_OPEN || before === CA_LOSS) &&
    pcb.sent.rates === null && !hasEcho(pcb, segment)
  ) grow(pcb, acked, flight);
  if (ended) endRecovery(pcb);
  respond(pcb, segment, acked, ended);
  concludeSample(pcb);
  paceByWindow(pcb);
  if (acked > 0 && pcb.caState === CA_OPEN) {
    pcb.dupAcks = 0;
    pcb.recoveryPoint = seqMax(pcb.recoveryPoint, (pcb.sndUna - 1) | 0);
  } else if (acked > 0 && pcb.caState === CA_LOSS) pcb.dupAcks = 0;
}

/** What an ACK tells of losses and marks, and what that makes of the window. */
function respond(
  pcb: TcpPcb,
  segment: Segment,
  acked: number,
  ended: boolean,
): void {
  const { sent } = pcb;
  if (pcb.sackOn) {
    const found = findLost(pcb);
    if (isCalm(pcb) && (found || (ended && sent.lost > 0))) {
      enterRecovery(pcb);
    }
  } else if (acked > 0 && pcb.caState === CA_RECOVERY) partialAck(pcb, acked);
  if (pcb.caState === CA_OPEN && echoArrives(pcb, segment)) enterCwr(pcb);
  if (
    sent.rates === null &&
    (pcb.caState === CA_CWR || (pcb.sackOn && pcb.caState === CA_RECOVERY))
  ) {
    prrAck(
      pcb,
      sent.delivered,
      acked > 0 && sent.newlyLost === 0 && sent.repeatsLost === 0,
    );
  }
  if (acked > 0) planTailProbe(pcb);
  else reviewTailProbe(pcb);
}

/** Lets the congestion control use an ACK, if the window was in use. */
function grow(pcb: TcpPcb, acked: number, flight: number): void {
  const used = pcb.cwndLimited ||
    (pcb.cwnd < pcb.ssthresh && 2 * flight >= pcb.cwnd);
  if (!used) return;
  pcb.congestion.onAck(
    pcb,
    acked,
    pcb.caState === CA_LOSS,
    pcb.layer.clock.now,
  );
}

/** What was in flight when loss was found has been acknowledged. */
function endRecovery(pcb: TcpPcb): void {
  const fast = pcb.caState === CA_RECOVERY;
  if (pcb.caState === CA_CWR) {
    pcb.caState = CA_OPEN;
    if (pcb.sent.rates === null) pcb.cwnd = pcb.ssthresh;
    pcb.congestion.onRecovered(pcb);
    return;
  }
  pcb.caState = CA_OPEN;
  pcb.dupAcks = 0;
  pcb.repeatDue = false;
  if (pcb.loss !== null) pcb.loss.frto = FRTO_OFF;
  if (pcb.sent.rates !== null) pcb.congestion.onRecovered(pcb);
  else if (fast) {
    pcb.cwnd = pcb.sackOn ? pcb.ssthresh : Math.min(pcb.cwnd, pcb.ssthresh);
    pcb.congestion.onRecovered(pcb);
  }
  recoveryEnded(pcb);
  if (pcb.trace !== null) pcb.trace.turn(TRACE_RECOVERED);
}

/**
 * RFC 6582 §3.2 step 3: the next segment is lost, too; those acknowledged beyond the
 * repeated one were what the duplicate ACKs stood for.
 */
function partialAck(pcb: TcpPcb, acked: number): void {
  const segments = Math.ceil(acked / pcb.sndMss);
  pcb.dupAcks = Math.max(pcb.dupAcks - Math.max(segments - 1, 0), 0);
  pcb.sent.markFirstLost(pcb.sndMss);
  pcb.repeatDue = true;
}

/** A duplicate ACK by RFC 5681 §2, which counts where SACK is off. */
export function duplicateAckArrives(pcb: TcpPcb): void {
  if (pcb.caState === CA_LOSS) return;
  pcb.dupAcks++;
  pcb.layer.markDirty(pcb); // RFC 3042, and window inflation: see pipe.ts
  // RFC 6582 §3.2 step 1: not for what was in flight at the last timeout.
  if (
    isCalm(pcb) && pcb.dupAcks === DUP_THRESH &&
    seqGt(pcb.sndUna, pcb.recoveryPoint)
  ) {
    pcb.sent.markFirstLost(pcb.sndMss);
    enterRecovery(pcb);
  }
}

/** RFC 5681 §3.2 step 2; RFC 6675 §5 step 4. */
function enterRecovery(pcb: TcpPcb): void {
  const reduced = pcb.caState === CA_CWR; // once in a round trip, RFC 3168 §6.1.2
  beginUndo(pcb);
  if (!reduced) reduce(pcb);
  pcb.caState = CA_RECOVERY;
  if (pcb.trace !== null) pcb.trace.turn(TRACE_RECOVERY);
  pcb.recoveryPoint = pcb.sndNxt;
  pcb.repeatDue = true;
  pcb.recoveries++;
  if (pcb.sent.rates !== null) return;
  if (!pcb.sackOn) pcb.cwnd = pcb.ssthresh;
  else if (!reduced) prrBegin(pcb, pcb.sent.delivered);
}

/** Nothing is known to be lost. */
function isCalm(pcb: TcpPcb): boolean {
  return pcb.caState === CA_OPEN || pcb.caState === CA_CWR;
}

/** Lets the congestion control lower ssthresh on account of a loss. */
function reduce(pcb: TcpPcb): void {
  // RFC 5681 §3.2 step 2: without what limited transmit has sent beyond the window.
  const flight = Math.min((pcb.sndNxt - pcb.sndUna) | 0, pcb.cwnd);
  noteReduction(pcb);
  pcb.congestion.onLoss(pcb, flight, pcb.layer.clock.now);
}

/**
 * A congestion control that owned the window gives way to one that does not: it has
 * set no ssthresh, and nothing has begun proportional rate reduction. What is being
 * recovered from counts for the new one as if it were found now.
 */
export function adoptRecovery(pcb: TcpPcb): void {
  if (pcb.caState === CA_OPEN) return;
  reduce(pcb);
  if (pcb.caState === CA_LOSS) return;
  if (pcb.sackOn) prrBegin(pcb, 0);
  else pcb.cwnd = Math.min(pcb.cwnd, pcb.ssthresh);
}

/** A router has marked instead of losing: RFC 3168 §6.1.2, with RFC 9937. */
function enterCwr(pcb: TcpPcb): void {
  const { congestion } = pcb;
  const flight = (pcb.sndNxt - pcb.sndUna) | 0;
  const { now } = pcb.layer.clock;
  noteReduction(pcb);
  forgetUndo(pcb);
  if (congestion.onMark !== undefined) congestion.onMark(pcb, flight, now);
  else congestion.onLoss(pcb, flight, now);
  pcb.caState = CA_CWR;
  pcb.ecnReductions++;
  if (pcb.sent.rates === null) prrBegin(pcb, pcb.sent.delivered);
}

/** The deadline of loss detection has passed. */
export function lossTimeout(pcb: TcpPcb): void {
  const { lossTimer } = pcb;
  stopLossTimer(pcb);
  if (lossTimer === LOSS_TIMER_TAIL) return tailProbeTimeout(pcb);
  if (lossTimer !== LOSS_TIMER_REORDER) return;
  noteAppLimited(pcb);
  beginAck(pcb);
  const found = findLost(pcb);
  if (found && isCalm(pcb)) enterRecovery(pcb);
  if (pcb.caState === CA_RECOVERY && pcb.sent.rates === null) {
    prrAck(pcb, 0, false);
  }
}

/** The retransmission timer ran out: RFC 6298 §5.4 to §5.6, RFC 5681 §3.1. */
export function retransmissionTimeout(pcb: TcpPcb): void {
  const flight = (pcb.sndNxt - pcb.sndUna) | 0;
  const { caState, layer } = pcb;
  noteAppLimited(pcb);
  beginUndo(pcb);
  const loss = lossOf(pcb);
  loss.frto = pcb.sackOn && caState !== CA_RECOVERY ? FRTO_REPEATED : FRTO_OFF;
  noteReduction(pcb);
  pcb.congestion.onTimeout(
    pcb,
    flight,
    pcb.backoff === 0 && caState !== CA_CWR,
    layer.clock.now,
  );
  pcb.caState = CA_LOSS;
  pcb.recoveryPoint = pcb.sndNxt;
  pcb.dupAcks = 0;
  pcb.repeatDue = true;
  pcb.tailProbing = false;
  pcb.tailProbeDue = false;
  stopLossTimer(pcb);
  pcb.sent.markAllLost();
  pcb.backoff++;
  pcb.timeouts++;
  if (pcb.trace !== null) pcb.trace.turn(TRACE_TIMEOUT);
}

/**
 * RFC 8985 §7.4.2: what a tail loss probe has repaired was a loss that nothing else
 * has shown.
 */
function tailProbeAcked(pcb: TcpPcb, segment: Segment, acked: number): void {
  if (seqLt(pcb.sndUna, pcb.tailProbeEnd)) return;
  if (!pcb.tailProbeRepeated || pcb.dsackSeen) {
    pcb.tailProbing = false;
  } else if (seqGt(pcb.sndUna, pcb.tailProbeEnd)) {
    pcb.tailProbing = false;
    if (pcb.caState !== CA_OPEN) return;
    reduce(pcb);
    pcb.cwnd = Math.min(pcb.cwnd, pcb.ssthresh);
  } else if (
    acked === 0 && segment.ack === pcb.sndUna && segment.length === 0 &&
    pcb.sent.delivered === 0
  ) pcb.tailProbing = false; // both have arrived
}

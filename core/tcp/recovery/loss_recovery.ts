/**
 * Loss recovery: what an ACK, or a timer, makes of the congestion state.
 *
 * With SACK: RFC 8985 finds the losses, RFC 9937 sets the pace. Without: RFC 5681
 * and RFC 6582. The peer's echo of a congestion mark lowers the window the way a loss
 * does, RFC 3168 §6.1.2, but nothing is repeated.
 *
 * @module
 */

import { paceByWindow } from "../congestion/pacing.ts";
import {
  CA_CWR,
  CA_LOSS,
  CA_OPEN,
  CA_RECOVERY,
  LOSS_TIMER_REORDER,
  LOSS_TIMER_TAIL,
} from "../phases.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqGeq, seqGt, seqLt, seqMax } from "../seq.ts";
import type { Tcb } from "../tcb.ts";
import {
  TRACE_RECOVERED,
  TRACE_RECOVERY,
  TRACE_TIMEOUT,
} from "../trace/trace_record.ts";
import { echoArrives, hasEcho, noteReduction } from "./ecn.ts";
import { countersOf } from "./loss_counters.ts";
import { FRTO_OFF, FRTO_REPEATED, lossOf } from "./loss_state.ts";
import { beginAck } from "./pipe.ts";
import { prrAck, prrBegin } from "./prr.ts";
import {
  findLost,
  planTailProbe,
  recoveryEnded,
  reviewTailProbe,
  stopLossTimer,
  tailProbeTimeout,
} from "./rack.ts";
import { concludeSample, noteAppLimited, settleSample } from "./sampling.ts";
import type { TailProbe } from "./tail_probe.ts";
import { beginUndo, forgetUndo, undoIfSpurious } from "./undo.ts";

/** RFC 5681 §3.2. */
const DUP_THRESH = 3;

/**
 * Decides what follows from an ACK that the scoreboard has taken.
 *
 * @param tcb The connection.
 * @param segment The ACK.
 * @param acked Sequence numbers newly acknowledged.
 * @param flight Bytes outstanding before.
 */
export function recover(
  tcb: Tcb,
  segment: Segment,
  acked: number,
  flight: number,
): void {
  settleSample(tcb);
  const { clock } = tcb.context;
  tcb.limits?.deliver(tcb.sent.delivered, clock.now, tcb.srtt);
  if (hasEcho(tcb, segment)) forgetUndo(tcb);
  if (tcb.loss !== null) undoIfSpurious(tcb, segment, acked > 0);
  if (tcb.tailProbe !== null && tcb.tailProbe.inFlight) {
    tailProbeAcked(tcb, tcb.tailProbe, segment, acked);
  }
  const before = tcb.caState;
  const ended = before !== CA_OPEN && seqGeq(
    tcb.sndUna,
    before === CA_CWR ? tcb.reducedAt : tcb.recoveryPoint,
  );
  // RFC 9937 §5: a repetition that fills a hole is no growth; the ACK that ends a
  // recovery is.
  if (
    acked > 0 && (before === CA_OPEN || before === CA_LOSS) &&
    tcb.sent.rates === null && !hasEcho(tcb, segment)
  ) grow(tcb, acked, flight);
  if (ended) endRecovery(tcb);
  respond(tcb, segment, acked, ended);
  concludeSample(tcb);
  paceByWindow(tcb);
  if (acked > 0 && tcb.caState === CA_OPEN) {
    tcb.dupAcks = 0;
    tcb.recoveryPoint = seqMax(tcb.recoveryPoint, (tcb.sndUna - 1) | 0);
  } else if (acked > 0 && tcb.caState === CA_LOSS) tcb.dupAcks = 0;
}

/** Detects losses and echoes of marks, and lowers the window for them. */
function respond(
  tcb: Tcb,
  segment: Segment,
  acked: number,
  ended: boolean,
): void {
  const { sent } = tcb;
  if (tcb.sackOn) {
    const found = findLost(tcb);
    if (mayEnterRecovery(tcb) && (found || (ended && sent.lost > 0))) {
      enterRecovery(tcb);
    }
  } else if (acked > 0 && tcb.caState === CA_RECOVERY) partialAck(tcb, acked);
  if (tcb.caState === CA_OPEN && echoArrives(tcb, segment)) enterCwr(tcb);
  if (
    sent.rates === null &&
    (tcb.caState === CA_CWR || (tcb.sackOn && tcb.caState === CA_RECOVERY))
  ) {
    prrAck(
      tcb,
      sent.delivered,
      acked > 0 && sent.newlyLost === 0 && sent.repeatsLost === 0,
    );
  }
  if (acked > 0) planTailProbe(tcb);
  else reviewTailProbe(tcb);
}

/** Lets the congestion control grow the window, if the window was in use. */
function grow(tcb: Tcb, acked: number, flight: number): void {
  const used = tcb.cwndLimited ||
    (tcb.cwnd < tcb.ssthresh && 2 * flight >= tcb.cwnd);
  if (!used) return;
  tcb.congestion.onAck(
    tcb,
    acked,
    tcb.caState === CA_LOSS,
    tcb.context.clock.now,
  );
}

/** What was in flight when loss was found has been acknowledged. */
function endRecovery(tcb: Tcb): void {
  const fast = tcb.caState === CA_RECOVERY;
  if (tcb.caState === CA_CWR) {
    tcb.caState = CA_OPEN;
    if (tcb.sent.rates === null) tcb.cwnd = tcb.ssthresh;
    tcb.congestion.onRecovered(tcb);
    return;
  }
  tcb.caState = CA_OPEN;
  tcb.dupAcks = 0;
  tcb.repeatDue = false;
  if (tcb.loss !== null) tcb.loss.frto = FRTO_OFF;
  if (tcb.sent.rates !== null) tcb.congestion.onRecovered(tcb);
  else if (fast) {
    tcb.cwnd = tcb.sackOn ? tcb.ssthresh : Math.min(tcb.cwnd, tcb.ssthresh);
    tcb.congestion.onRecovered(tcb);
  }
  recoveryEnded(tcb);
  if (tcb.trace !== null) tcb.trace.turn(TRACE_RECOVERED);
}

/**
 * Partial ACK, RFC 6582 §3.2 step 3: the next segment is lost, too. The duplicate ACKs
 * counted so far stood for the segments that this ACK has acknowledged.
 */
function partialAck(tcb: Tcb, acked: number): void {
  const segments = Math.ceil(acked / tcb.sndMss);
  tcb.dupAcks = Math.max(tcb.dupAcks - Math.max(segments - 1, 0), 0);
  tcb.sent.markFirstLost(tcb.sndMss);
  tcb.repeatDue = true;
}

/** A duplicate ACK by RFC 5681 §2, which counts where SACK is off. */
export function duplicateAckArrives(tcb: Tcb): void {
  if (tcb.caState === CA_LOSS) return;
  tcb.dupAcks++;
  scheduleOutput(tcb); // RFC 3042, and window inflation: see pipe.ts
  // RFC 6582 §3.2 step 1: not for what was in flight at the last timeout.
  if (
    mayEnterRecovery(tcb) && tcb.dupAcks === DUP_THRESH &&
    seqGt(tcb.sndUna, tcb.recoveryPoint)
  ) {
    tcb.sent.markFirstLost(tcb.sndMss);
    enterRecovery(tcb);
  }
}

/** RFC 5681 §3.2 step 2; RFC 6675 §5 step 4. */
function enterRecovery(tcb: Tcb): void {
  const reduced = tcb.caState === CA_CWR; // once in a round trip, RFC 3168 §6.1.2
  beginUndo(tcb);
  if (!reduced) reduce(tcb);
  tcb.caState = CA_RECOVERY;
  if (tcb.trace !== null) tcb.trace.turn(TRACE_RECOVERY);
  tcb.recoveryPoint = tcb.sndNxt;
  tcb.repeatDue = true;
  countersOf(tcb).recoveries++;
  if (tcb.sent.rates !== null) return;
  if (!tcb.sackOn) tcb.cwnd = tcb.ssthresh;
  else if (!reduced) prrBegin(tcb, tcb.sent.delivered);
}

/** True unless a recovery from losses is under way. */
function mayEnterRecovery(tcb: Tcb): boolean {
  return tcb.caState === CA_OPEN || tcb.caState === CA_CWR;
}

/** Has the congestion control lower ssthresh because of a loss. */
function reduce(tcb: Tcb): void {
  // RFC 5681 §3.2 step 2: without what limited transmit has sent beyond the window.
  const flight = Math.min((tcb.sndNxt - tcb.sndUna) | 0, tcb.cwnd);
  noteReduction(tcb);
  tcb.congestion.onLoss(tcb, flight, tcb.context.clock.now);
}

/**
 * To be called when a congestion control that sets the window itself (onSample) is
 * replaced by one that does not. The old one has set no ssthresh and has not begun
 * proportional rate reduction, so a recovery under way begins again for the new one.
 */
export function adoptRecovery(tcb: Tcb): void {
  if (tcb.caState === CA_OPEN) return;
  reduce(tcb);
  if (tcb.caState === CA_LOSS) return;
  if (tcb.sackOn) prrBegin(tcb, 0);
  else tcb.cwnd = Math.min(tcb.cwnd, tcb.ssthresh);
}

/** The peer echoes a congestion mark: RFC 3168 §6.1.2, with RFC 9937. */
function enterCwr(tcb: Tcb): void {
  const { congestion } = tcb;
  const flight = (tcb.sndNxt - tcb.sndUna) | 0;
  const { now } = tcb.context.clock;
  noteReduction(tcb);
  forgetUndo(tcb);
  if (congestion.onMark !== undefined) congestion.onMark(tcb, flight, now);
  else congestion.onLoss(tcb, flight, now);
  tcb.caState = CA_CWR;
  countersOf(tcb).ecnReductions++;
  if (tcb.sent.rates === null) prrBegin(tcb, tcb.sent.delivered);
}

/** The deadline of loss detection has passed. */
export function lossTimeout(tcb: Tcb): void {
  const { lossTimer } = tcb;
  stopLossTimer(tcb);
  if (lossTimer === LOSS_TIMER_TAIL) return tailProbeTimeout(tcb);
  if (lossTimer !== LOSS_TIMER_REORDER) return;
  noteAppLimited(tcb);
  beginAck(tcb);
  const found = findLost(tcb);
  if (found && mayEnterRecovery(tcb)) enterRecovery(tcb);
  if (tcb.caState === CA_RECOVERY && tcb.sent.rates === null) {
    prrAck(tcb, 0, false);
  }
}

/** The retransmission timer ran out: RFC 6298 §5.4 to §5.6, RFC 5681 §3.1. */
export function retransmissionTimeout(tcb: Tcb): void {
  const flight = (tcb.sndNxt - tcb.sndUna) | 0;
  const { caState, context } = tcb;
  noteAppLimited(tcb);
  beginUndo(tcb);
  const loss = lossOf(tcb);
  loss.frto = tcb.sackOn && caState !== CA_RECOVERY ? FRTO_REPEATED : FRTO_OFF;
  noteReduction(tcb);
  tcb.congestion.onTimeout(
    tcb,
    flight,
    tcb.backoff === 0 && caState !== CA_CWR,
    context.clock.now,
  );
  tcb.caState = CA_LOSS;
  tcb.recoveryPoint = tcb.sndNxt;
  tcb.dupAcks = 0;
  tcb.repeatDue = true;
  if (tcb.tailProbe !== null) {
    tcb.tailProbe.inFlight = false;
    tcb.tailProbe.due = false;
  }
  stopLossTimer(tcb);
  tcb.sent.markAllLost();
  tcb.backoff++;
  countersOf(tcb).timeouts++;
  if (tcb.trace !== null) tcb.trace.turn(TRACE_TIMEOUT);
}

/**
 * RFC 8985 §7.4.2: if a tail loss probe has repaired a loss, no other event has shown
 * that loss, so the congestion control learns of it here.
 */
function tailProbeAcked(
  tcb: Tcb,
  probe: TailProbe,
  segment: Segment,
  acked: number,
): void {
  if (seqLt(tcb.sndUna, probe.end)) return;
  if (!probe.repeated || tcb.dsackSeen) {
    probe.inFlight = false;
  } else if (seqGt(tcb.sndUna, probe.end)) {
    probe.inFlight = false;
    if (tcb.caState !== CA_OPEN) return;
    reduce(tcb);
    tcb.cwnd = Math.min(tcb.cwnd, tcb.ssthresh);
  } else if (
    acked === 0 && segment.ack === tcb.sndUna && segment.length === 0 &&
    tcb.sent.delivered === 0
  ) probe.inFlight = false; // both have arrived
}

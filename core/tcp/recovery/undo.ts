/**
 * Undo of spurious recoveries and timeouts, in which nothing was lost: Eifel by
 * timestamps (RFC 3522, RFC 4015), DSACK (RFC 2883, RFC 3708), F-RTO (RFC 5682).
 *
 * As in Linux, the window goes back to what it was at once, and the RTO's back-off
 * ends; not after the peer has echoed a congestion mark (RFC 4015 §3). Omits RFC 4015's
 * more conservative RTO.
 *
 * @module
 */

import { CA_CWR, CA_LOSS, CA_OPEN } from "../phases.ts";
import type { Segment } from "../segment.ts";
import { seqGt, seqLeq, seqLt } from "../seq.ts";
import type { Tcb } from "../tcb.ts";
import { timestamp } from "../timestamps.ts";
import { TRACE_UNDO } from "../trace/trace_record.ts";
import { withdrawReduction } from "./ecn.ts";
import { countersOf } from "./loss_counters.ts";
import {
  FRTO_NEW_DATA,
  FRTO_OFF,
  FRTO_REPEATED,
  lossOf,
} from "./loss_state.ts";
import { recoveryEnded } from "./rack.ts";

/** Ticks: a timestamp so old is older than all that can arrive. */
const EVER = 0x3fff_ffff;

/**
 * Saves the windows that an undo restores. To be called before the congestion control
 * reduces them.
 */
export function beginUndo(tcb: Tcb): void {
  const loss = lossOf(tcb);
  if (tcb.caState === CA_CWR) return; // what a mark has reduced stays
  if (tcb.caState === CA_OPEN || !loss.undoable) {
    loss.priorCwnd = tcb.cwnd;
    loss.priorSsthresh = tcb.ssthresh;
    loss.undoFrom = tcb.sndUna;
    const earlier = tcb.sent.retransmitted;
    loss.repeats = Math.ceil(earlier / tcb.sndMss);
    // Repetitions of an earlier recovery are in flight: an answer to one of them is
    // not an answer to the original.
    if (earlier === 0) loss.stamped = false;
    else if (!loss.stamped) {
      loss.stamped = true;
      loss.repeatStamp = (timestamp(tcb, tcb.context.clock) - EVER) | 0;
    }
  }
  loss.undoable = true;
}

/** Forbids to undo the last reduction: the peer has echoed a congestion mark. */
export function forgetUndo(tcb: Tcb): void {
  if (tcb.loss === null) return;
  tcb.loss.undoable = false;
  tcb.loss.frto = FRTO_OFF;
}

/** Payload bytes were sent again. */
export function noteRepeat(tcb: Tcb, length: number): void {
  const { loss } = tcb;
  if (loss === null) return;
  loss.repeats += length <= tcb.sndMss ? 1 : Math.ceil(length / tcb.sndMss);
  if (!loss.stamped) {
    loss.stamped = true;
    loss.repeatStamp = timestamp(tcb, tcb.context.clock);
  }
}

/**
 * Undoes the reduction if the ACK shows that nothing was lost.
 *
 * @param tcb The connection; its scoreboard has processed the ACK.
 * @param segment The ACK.
 * @param acked Whether it has moved SND.UNA.
 * @returns True if it was undone.
 */
export function undoIfSpurious(
  tcb: Tcb,
  segment: Segment,
  acked: boolean,
): boolean {
  const { loss } = tcb;
  if (loss === null || !loss.undoable) return false;
  if (loss.stamped && loss.repeats <= 0) {
    // Every repetition has arrived beside the original.
    undo(tcb);
    return true;
  }
  if (tcb.caState === CA_OPEN) return false;
  // RFC 3522 §3.2 step 4: the ACK answers something sent before the repetition.
  if (
    acked && tcb.tsOn && loss.stamped && segment.options.tsEcr !== 0 &&
    seqLt(segment.options.tsEcr, loss.repeatStamp)
  ) {
    undo(tcb);
    return true;
  }
  if (loss.frto !== FRTO_OFF && frtoAck(tcb, acked)) {
    undo(tcb);
    return true;
  }
  return false;
}

/**
 * F-RTO with SACK, RFC 5682 §3.1: processes an ACK after a timeout.
 *
 * @returns True if the timeout was spurious.
 */
function frtoAck(tcb: Tcb, acked: boolean): boolean {
  const loss = lossOf(tcb);
  const { sent } = tcb;
  if (tcb.caState !== CA_LOSS) {
    loss.frto = FRTO_OFF;
    return false;
  }
  // What was sent once before the timeout has arrived: step 3b.
  if (sent.onceDelivered) {
    loss.frto = FRTO_OFF;
    return true;
  }
  if (!acked) {
    if (sent.delivered > 0) loss.frto = FRTO_OFF; // step 3a
  } else if (loss.frto === FRTO_REPEATED) {
    loss.frto = FRTO_NEW_DATA; // step 2b
  } else loss.frto = FRTO_OFF;
  return false;
}

/**
 * A DSACK block: something arrived twice.
 *
 * @returns True if it lies in what the current recovery has repeated.
 */
export function duplicateReported(
  tcb: Tcb,
  left: number,
  right: number,
): boolean {
  const { loss } = tcb;
  if (
    loss === null || !loss.undoable || seqLt(left, loss.undoFrom) ||
    seqGt(right, tcb.sndNxt) || seqLeq(right, left)
  ) return false;
  const bytes = (right - left) | 0;
  loss.repeats -= bytes <= tcb.sndMss ? 1 : Math.ceil(bytes / tcb.sndMss);
  return true;
}

function undo(tcb: Tcb): void {
  const loss = lossOf(tcb);
  loss.undoable = false;
  loss.frto = FRTO_OFF;
  tcb.cwnd = Math.max(tcb.cwnd, loss.priorCwnd);
  tcb.ssthresh = Math.max(tcb.ssthresh, loss.priorSsthresh);
  tcb.congestion.onUndo(tcb);
  withdrawReduction(tcb);
  if (tcb.caState !== CA_OPEN) recoveryEnded(tcb);
  tcb.caState = CA_OPEN;
  tcb.repeatDue = false;
  tcb.backoff = 0;
  tcb.sent.reordered = true;
  tcb.sent.unmarkLost();
  countersOf(tcb).undos++;
  if (tcb.trace !== null) tcb.trace.turn(TRACE_UNDO);
}

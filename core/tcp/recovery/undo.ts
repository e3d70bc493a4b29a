/**
 * Recoveries and timeouts that turn out to be mistakes, and are undone: Eifel by
 * timestamps (RFC 3522, RFC 4015), DSACK (RFC 2883, RFC 3708), F-RTO (RFC 5682).
 *
 * As in Linux, the window goes back to what it was at once, and the RTO's back-off
 * ends; not after the peer has echoed a congestion mark (RFC 4015 §3). Omits RFC 4015's more conservative RTO.
 *
 * @module
 */

import { withdrawReduction } from "./ecn.ts";
import {
  FRTO_NEW_DATA,
  FRTO_OFF,
  FRTO_REPEATED,
  lossOf,
} from "./loss_state.ts";
import type { TcpPcb } from "../pcb.ts";
import { recoveryEnded } from "./rack.ts";
import { CA_CWR, CA_LOSS, CA_OPEN } from "../phases.ts";
import type { Segment } from "../segment.ts";
import { seqGt, seqLeq, seqLt } from "../seq.ts";
import { TRACE_UNDO } from "../trace/trace_record.ts";
import { timestamp } from "../output/transmit.ts";

/** So long ago that no timestamp is older. */
const EVER = 0x3fff_ffff;

/**
 * Remembers what to go back to. To be called before the congestion control reduces
 * anything.
 */
export function beginUndo(pcb: TcpPcb): void {
  const loss = lossOf(pcb);
  if (pcb.caState === CA_CWR) return; // what a mark has reduced stays
  if (pcb.caState === CA_OPEN || !loss.undoable) {
    loss.priorCwnd = pcb.cwnd;
    loss.priorSsthresh = pcb.ssthresh;
    loss.undoFrom = pcb.sndUna;
    const earlier = pcb.sent.retransmitted;
    loss.repeats = Math.ceil(earlier / pcb.sndMss);
    // Repetitions of a recovery before this one are on their way: answers to them
    // are no answers to the original.
    if (earlier === 0) loss.stamped = false;
    else if (!loss.stamped) {
      loss.stamped = true;
      loss.repeatStamp = (timestamp(pcb) - EVER) | 0;
    }
  }
  loss.undoable = true;
}

/** Makes the last reduction final: a router has said that there is congestion. */
export function forgetUndo(pcb: TcpPcb): void {
  if (pcb.loss === null) return;
  pcb.loss.undoable = false;
  pcb.loss.frto = FRTO_OFF;
}

/** Payload bytes were sent again. */
export function noteRepeat(pcb: TcpPcb, length: number): void {
  const { loss } = pcb;
  if (loss === null) return;
  loss.repeats += length <= pcb.sndMss ? 1 : Math.ceil(length / pcb.sndMss);
  if (!loss.stamped) {
    loss.stamped = true;
    loss.repeatStamp = timestamp(pcb);
  }
}

/**
 * Undoes the reduction if the ACK shows that it was a mistake.
 *
 * @param pcb The connection, the ACK taken into its record.
 * @param segment The ACK.
 * @param acked Whether it has moved SND.UNA.
 * @returns True if it was undone.
 */
export function undoIfSpurious(
  pcb: TcpPcb,
  segment: Segment,
  acked: boolean,
): boolean {
  const { loss } = pcb;
  if (loss === null || !loss.undoable) return false;
  if (loss.stamped && loss.repeats <= 0) {
    // Every repetition has arrived beside the original.
    undo(pcb);
    return true;
  }
  if (pcb.caState === CA_OPEN) return false;
  // RFC 3522 §3.2 step 4: the ACK answers something sent before the repetition.
  if (
    acked && pcb.tsOn && loss.stamped && segment.options.tsEcr !== 0 &&
    seqLt(segment.options.tsEcr, loss.repeatStamp)
  ) {
    undo(pcb);
    return true;
  }
  if (loss.frto !== FRTO_OFF && frtoAck(pcb, acked)) {
    undo(pcb);
    return true;
  }
  return false;
}

/**
 * Takes an ACK after a timeout into F-RTO with SACK, RFC 5682 §3.1.
 *
 * @returns True if the timeout was spurious.
 */
function frtoAck(pcb: TcpPcb, acked: boolean): boolean {
  const loss = lossOf(pcb);
  const { sent } = pcb;
  if (pcb.caState !== CA_LOSS) {
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
 * @returns True if it lies in what the recovery at hand has repeated.
 */
export function duplicateReported(
  pcb: TcpPcb,
  left: number,
  right: number,
): boolean {
  const { loss } = pcb;
  if (
    loss === null || !loss.undoable || seqLt(left, loss.undoFrom) ||
    seqGt(right, pcb.sndNxt) || seqLeq(right, left)
  ) return false;
  const bytes = (right - left) | 0;
  loss.repeats -= bytes <= pcb.sndMss ? 1 : Math.ceil(bytes / pcb.sndMss);
  return true;
}

function undo(pcb: TcpPcb): void {
  const loss = lossOf(pcb);
  loss.undoable = false;
  loss.frto = FRTO_OFF;
  pcb.cwnd = Math.max(pcb.cwnd, loss.priorCwnd);
  pcb.ssthresh = Math.max(pcb.ssthresh, loss.priorSsthresh);
  pcb.congestion.onUndo(pcb);
  withdrawReduction(pcb);
  if (pcb.caState !== CA_OPEN) recoveryEnded(pcb);
  pcb.caState = CA_OPEN;
  pcb.repeatDue = false;
  pcb.backoff = 0;
  pcb.sent.reordered = true;
  pcb.sent.unmarkLost();
  pcb.undos++;
  if (pcb.trace !== null) pcb.trace.turn(TRACE_UNDO);
}

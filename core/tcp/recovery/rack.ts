/**
 * RACK-TLP, RFC 8985: when a segment is lost, told by the time at which it was sent,
 * and a probe when the end of a flight is not acknowledged.
 *
 * Needs SACK. One deadline serves both: the probe waits only while nothing is known
 * to be missing. As in Linux, the round trip counts as at least a clock tick where a
 * timer waits for it.
 *
 * @module
 */

import type { TcpPcb } from "../pcb.ts";
import { armRexmit, nowMicros } from "./pipe.ts";
import { CA_CWR, CA_OPEN } from "../phases.ts";
import { seqGeq } from "../seq.ts";
import { lossOf } from "./loss_state.ts";

/** RFC 6675 §2. */
const DUP_THRESH = 3;
/** Least reordering window while a timer has to wait for it, µs. */
const LEAST_WINDOW = 1000;
/** WCDelAckT: how long a peer may delay the ACK of a lone segment, ms. */
const DELAYED_ACK = 200;
/** Added to two round trips, ms: Linux's TCP_TIMEOUT_MIN. */
const PROBE_MARGIN = 2;
/** Before there is a round trip, ms: RFC 8985 §7.2. */
const FIRST_PROBE = 1000;
/** Recoveries for which a wider window is kept. */
const PERSIST = 16;
/** Largest factor: beyond it the window is the smoothed round trip anyway. */
const LARGEST_FACTOR = 64;

/** Nothing waits for {@linkcode TcpPcb.lossAt}. */
export const LOSS_TIMER_OFF = 0;
/** Reordering: what has not arrived by then is lost. */
export const LOSS_TIMER_REORDER = 1;
/** Tail loss probe. */
export const LOSS_TIMER_TAIL = 2;

/**
 * Looks for lost segments, and sets the timer for those that may be lost later.
 *
 * @returns True if some were found.
 */
export function findLost(pcb: TcpPcb): boolean {
  const { sent } = pcb;
  if (pcb.lossTimer === LOSS_TIMER_REORDER) stopLossTimer(pcb);
  if (sent.sacked === 0 && sent.lost === 0) return false;
  const wait = sent.detectLost(nowMicros(pcb), reorderingWindow(pcb));
  if (wait > 0) {
    pcb.lossTimer = LOSS_TIMER_REORDER;
    pcb.lossAt = pcb.layer.clock.now + wait / 1000;
  }
  if (sent.hasLost) pcb.layer.markDirty(pcb);
  return sent.newlyLost > 0;
}

/** RFC 8985 §6.2 step 4, µs. */
function reorderingWindow(pcb: TcpPcb): number {
  const { sent, loss } = pcb;
  if (
    !sent.reordered &&
    ((pcb.caState !== CA_OPEN && pcb.caState !== CA_CWR) ||
      sent.hasSacked(DUP_THRESH, pcb.sndMss))
  ) return 0;
  const factor = loss === null ? 1 : loss.windowFactor;
  const window = Math.min(factor * pcb.minRtt / 4, pcb.srtt) * 1000;
  return Math.max(window, LEAST_WINDOW) | 0;
}

/** A repetition was needless: reordering takes longer than was thought. */
export function widenWindow(pcb: TcpPcb): void {
  const loss = lossOf(pcb);
  if (loss.inDsackRound && !seqGeq(pcb.sndUna, loss.dsackRound)) return;
  loss.inDsackRound = true;
  loss.dsackRound = pcb.sndNxt;
  if (loss.windowFactor < LARGEST_FACTOR) loss.windowFactor++;
  loss.windowPersist = PERSIST;
}

/** A recovery is over: after some, the window is narrow again. */
export function recoveryEnded(pcb: TcpPcb): void {
  const { loss } = pcb;
  if (loss === null || loss.windowPersist === 0) return;
  if (--loss.windowPersist === 0) loss.windowFactor = 1;
}

/**
 * Sets the timer of a tail loss probe, RFC 8985 §7.2: after new data was sent or
 * acknowledged, unless loss is suspected.
 */
export function planTailProbe(pcb: TcpPcb): void {
  if (!pcb.sackOn) return;
  if (!mayProbeTail(pcb)) return stopTailProbe(pcb);
  let wait = FIRST_PROBE;
  if (pcb.srtt > 0) {
    const alone = ((pcb.sndNxt - pcb.sndUna) | 0) <= pcb.sndMss;
    wait = 2 * pcb.srtt + (alone ? DELAYED_ACK : PROBE_MARGIN);
  }
  pcb.lossTimer = LOSS_TIMER_TAIL;
  pcb.lossAt = Math.min(pcb.layer.clock.now + wait, pcb.rexmitAt);
}

/**
 * An ACK has acknowledged nothing new: the timer of a tail loss probe runs on, or
 * stops because loss is suspected. RFC 8985 §7.2 starts it anew for new data only.
 */
export function reviewTailProbe(pcb: TcpPcb): void {
  if (!mayProbeTail(pcb)) stopTailProbe(pcb);
}

/** RFC 8985 §7.2: there is a flight, none of it is known to be missing, no probe. */
function mayProbeTail(pcb: TcpPcb): boolean {
  const { sent, caState } = pcb;
  return sent.count > 0 && sent.sacked === 0 &&
    (caState === CA_OPEN || caState === CA_CWR) &&
    !pcb.tailProbing && !pcb.probing;
}

function stopTailProbe(pcb: TcpPcb): void {
  if (pcb.lossTimer === LOSS_TIMER_TAIL) stopLossTimer(pcb);
}

/** The end of a flight was not acknowledged: a probe is due. */
export function tailProbeTimeout(pcb: TcpPcb): void {
  if (pcb.sent.count === 0) return;
  // The retransmission timer waits until the probe has had its chance.
  armRexmit(pcb);
  if (pcb.flow.netif?.blocked === true) return;
  pcb.tailProbeDue = true;
  pcb.layer.markDirty(pcb);
}

/** Stops the timer of either kind. */
export function stopLossTimer(pcb: TcpPcb): void {
  pcb.lossTimer = LOSS_TIMER_OFF;
  pcb.lossAt = Infinity;
}

/**
 * RACK-TLP, RFC 8985: when a segment is lost, told by the time at which it was sent,
 * and a probe when the end of a flight is not acknowledged.
 *
 * Needs SACK. One deadline serves both: a probe is planned only while nothing is known
 * to be missing. As in Linux, the round trip counts as at least a clock tick where a
 * timer waits for it.
 *
 * @module
 */

import {
  CA_CWR,
  CA_OPEN,
  LOSS_TIMER_OFF,
  LOSS_TIMER_REORDER,
  LOSS_TIMER_TAIL,
} from "../phases.ts";
import { scheduleOutput } from "../schedule.ts";
import { seqGeq } from "../seq.ts";
import type { Tcb } from "../tcb.ts";
import { lossOf } from "./loss_state.ts";
import { nowMicros } from "./pipe.ts";
import { armRexmit } from "./rexmit_timer.ts";
import { TailProbe } from "./tail_probe.ts";

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
/** Recoveries for which a wider reordering window is kept. */
const PERSIST = 16;
/** Largest factor: beyond it the window is the smoothed round trip anyway. */
const LARGEST_FACTOR = 64;

/**
 * Looks for lost segments, and sets the timer for those that may be lost later.
 *
 * @returns True if some were found.
 */
export function findLost(tcb: Tcb): boolean {
  const { sent } = tcb;
  if (tcb.lossTimer === LOSS_TIMER_REORDER) stopLossTimer(tcb);
  if (sent.sacked === 0 && sent.lost === 0) return false;
  const wait = sent.detectLost(nowMicros(tcb), reorderingWindow(tcb));
  if (wait > 0) {
    tcb.lossTimer = LOSS_TIMER_REORDER;
    tcb.lossAt = tcb.context.clock.now + wait / 1000;
  }
  if (sent.hasLost) scheduleOutput(tcb);
  return sent.newlyLost > 0;
}

/** RFC 8985 §6.2 step 4, µs. */
function reorderingWindow(tcb: Tcb): number {
  const { sent, loss } = tcb;
  if (
    !sent.reordered &&
    ((tcb.caState !== CA_OPEN && tcb.caState !== CA_CWR) ||
      sent.hasSacked(DUP_THRESH, tcb.sndMss))
  ) return 0;
  const factor = loss === null ? 1 : loss.windowFactor;
  const window = Math.min(factor * tcb.minRtt / 4, tcb.srtt) * 1000;
  return Math.max(window, LEAST_WINDOW) | 0;
}

/** A repetition was needless: widens the reordering window, RFC 8985 §6.2 step 4. */
export function widenWindow(tcb: Tcb): void {
  const loss = lossOf(tcb);
  if (loss.inDsackRound && !seqGeq(tcb.sndUna, loss.dsackRound)) return;
  loss.inDsackRound = true;
  loss.dsackRound = tcb.sndNxt;
  if (loss.windowFactor < LARGEST_FACTOR) loss.windowFactor++;
  loss.windowPersist = PERSIST;
}

/** A recovery is over: after 16 without DSACK the reordering window is reset. */
export function recoveryEnded(tcb: Tcb): void {
  const { loss } = tcb;
  if (loss === null || loss.windowPersist === 0) return;
  if (--loss.windowPersist === 0) loss.windowFactor = 1;
}

/**
 * Sets the timer of a tail loss probe, RFC 8985 §7.2: after new data was sent or
 * acknowledged, unless loss is suspected.
 */
export function planTailProbe(tcb: Tcb): void {
  if (!tcb.sackOn) return;
  if (!mayProbeTail(tcb)) return stopTailProbe(tcb);
  let wait = FIRST_PROBE;
  if (tcb.srtt > 0) {
    const alone = ((tcb.sndNxt - tcb.sndUna) | 0) <= tcb.sndMss;
    wait = 2 * tcb.srtt + (alone ? DELAYED_ACK : PROBE_MARGIN);
  }
  tcb.lossTimer = LOSS_TIMER_TAIL;
  tcb.lossAt = Math.min(tcb.context.clock.now + wait, tcb.rexmitAt);
}

/**
 * An ACK has acknowledged nothing new: the timer of a tail loss probe runs on, or
 * stops because loss is suspected. RFC 8985 §7.2 starts it anew for new data only.
 */
export function reviewTailProbe(tcb: Tcb): void {
  if (!mayProbeTail(tcb)) stopTailProbe(tcb);
}

/** RFC 8985 §7.2: data is in flight, none of it is known to be lost, and no probe is. */
function mayProbeTail(tcb: Tcb): boolean {
  const { sent, caState } = tcb;
  return sent.count > 0 && sent.sacked === 0 &&
    (caState === CA_OPEN || caState === CA_CWR) &&
    tcb.tailProbe?.inFlight !== true && !tcb.probing;
}

function stopTailProbe(tcb: Tcb): void {
  if (tcb.lossTimer === LOSS_TIMER_TAIL) stopLossTimer(tcb);
}

/** The end of what is in flight was not acknowledged in time: a probe is due. */
export function tailProbeTimeout(tcb: Tcb): void {
  if (tcb.sent.count === 0) return;
  // The retransmission timer starts again, so that the probe can be answered first.
  armRexmit(tcb);
  if (tcb.flow.netif?.blocked === true) return;
  tcb.tailProbe ??= new TailProbe();
  tcb.tailProbe.due = true;
  scheduleOutput(tcb);
}

/** Stops the timer of either kind. */
export function stopLossTimer(tcb: Tcb): void {
  tcb.lossTimer = LOSS_TIMER_OFF;
  tcb.lossAt = Infinity;
}

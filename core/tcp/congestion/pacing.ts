/**
 * Pacing: segments leave at a rate instead of all at once.
 *
 * At one instant at most a quantum leaves. The next may leave after the time that the
 * quantum takes at the rate. If the timer fires late, the next interval is shorter by the
 * delay, at most by half of an interval, as in Linux.
 * Congestion controls that know the rate set it. For the others the setting `pacing`
 * computes it from the window and the round trip. Linux does so only where its queueing
 * discipline paces; by default it does not, and neither does this stack.
 *
 * @module
 */

import type { Tcb } from "../tcb.ts";
import { pacingOf } from "./pacing_state.ts";
import { quantumOf } from "./quantum.ts";

/** Linux's tcp_pacing_ss_ratio: room for the window to double. */
const SLOW_START_RATIO = 2;
/** Linux's tcp_pacing_ca_ratio. */
const AVOIDANCE_RATIO = 1.2;
/** True if nothing may leave now; then the timer is set for the next quantum. */
export function mustWait(tcb: Tcb): boolean {
  if (tcb.pacingRate <= 0) return false;
  const pacing = pacingOf(tcb);
  if (tcb.context.clock.now >= pacing.nextSendAt) {
    pacing.burstLeft = tcb.sendQuantum;
    return false;
  }
  if (pacing.burstLeft > 0) return false;
  tcb.paceAt = pacing.nextSendAt;
  return true;
}

/** Largest segment, or super-packet, that pacing allows, whole MSSes of `most`. */
export function pacedMost(tcb: Tcb, most: number): number {
  if (tcb.pacingRate <= 0 || most <= tcb.sendQuantum) return most;
  const { sndMss, sendQuantum } = tcb;
  return Math.max(sendQuantum - sendQuantum % sndMss, sndMss);
}

/** A segment has left. */
export function notePaced(tcb: Tcb, length: number): void {
  if (tcb.pacingRate <= 0) return;
  const { now } = tcb.context.clock;
  const pacing = pacingOf(tcb);
  let wait = length / tcb.pacingRate;
  if (pacing.nextSendAt <= now) {
    wait -= Math.min(now - pacing.nextSendAt, wait / 2);
    pacing.nextSendAt = now;
  }
  pacing.nextSendAt += wait;
  pacing.burstLeft -= length;
}

/** Computes the rate from the window, for algorithms that do not set it. */
export function paceByWindow(tcb: Tcb): void {
  if (!tcb.context.config.pacing || tcb.srtt === 0) return;
  if (tcb.sent.rates !== null) return;
  const ratio = 2 * tcb.cwnd < tcb.ssthresh
    ? SLOW_START_RATIO
    : AVOIDANCE_RATIO;
  tcb.pacingRate = ratio * tcb.cwnd / tcb.srtt;
  tcb.sendQuantum = quantumOf(tcb.pacingRate, tcb.sndMss);
}

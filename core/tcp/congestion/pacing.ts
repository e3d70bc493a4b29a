/**
 * Pacing: segments leave at a rate instead of all at once.
 *
 * What leaves at one instant is at most a quantum; the next follows when the rate has
 * made up for it. A timer that fires late is forgiven half of an interval, as in Linux.
 * Congestion controls that know the rate set it; for the others the setting `pacing`
 * takes it from the window and the round trip. Linux does so only where its queueing
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
/** True if nothing may leave now; the timer then wakes the connection. */
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

/** Takes the rate from the window, for algorithms that do not know it. */
export function paceByWindow(tcb: Tcb): void {
  if (!tcb.context.config.pacing || tcb.srtt === 0) return;
  if (tcb.sent.rates !== null) return;
  const ratio = 2 * tcb.cwnd < tcb.ssthresh
    ? SLOW_START_RATIO
    : AVOIDANCE_RATIO;
  tcb.pacingRate = ratio * tcb.cwnd / tcb.srtt;
  tcb.sendQuantum = quantumOf(tcb.pacingRate, tcb.sndMss);
}

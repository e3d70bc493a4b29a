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

import type { TcpPcb } from "../pcb.ts";

/** Linux's tcp_pacing_ss_ratio: room for the window to double. */
const SLOW_START_RATIO = 2;
/** Linux's tcp_pacing_ca_ratio. */
const AVOIDANCE_RATIO = 1.2;
/** Largest quantum, bytes. */
const LARGEST_QUANTUM = 65_536;

/** True if nothing may leave now; the timer then wakes the connection. */
export function mustWait(pcb: TcpPcb): boolean {
  if (pcb.pacingRate <= 0) return false;
  if (pcb.layer.clock.now >= pcb.nextSendAt) {
    pcb.burstLeft = pcb.sendQuantum;
    return false;
  }
  if (pcb.burstLeft > 0) return false;
  pcb.paceAt = pcb.nextSendAt;
  return true;
}

/** Largest segment, or super-packet, that pacing allows, whole MSSes of `most`. */
export function pacedMost(pcb: TcpPcb, most: number): number {
  if (pcb.pacingRate <= 0 || most <= pcb.sendQuantum) return most;
  const { sndMss, sendQuantum } = pcb;
  return Math.max(sendQuantum - sendQuantum % sndMss, sndMss);
}

/** A segment has left. */
export function notePaced(pcb: TcpPcb, length: number): void {
  if (pcb.pacingRate <= 0) return;
  const { now } = pcb.layer.clock;
  let wait = length / pcb.pacingRate;
  if (pcb.nextSendAt <= now) {
    wait -= Math.min(now - pcb.nextSendAt, wait / 2);
    pcb.nextSendAt = now;
  }
  pcb.nextSendAt += wait;
  pcb.burstLeft -= length;
}

/** What leaves at once at a rate: a millisecond's worth, two segments at least. */
export function quantumOf(rate: number, mss: number): number {
  return Math.max(Math.min(rate, LARGEST_QUANTUM), 2 * mss);
}

/** Takes the rate from the window, for algorithms that do not know it. */
export function paceByWindow(pcb: TcpPcb): void {
  if (!pcb.layer.config.pacing || pcb.srtt === 0) return;
  if (pcb.sent.rates !== null) return;
  const ratio = 2 * pcb.cwnd < pcb.ssthresh
    ? SLOW_START_RATIO
    : AVOIDANCE_RATIO;
  pcb.pacingRate = ratio * pcb.cwnd / pcb.srtt;
  pcb.sendQuantum = quantumOf(pcb.pacingRate, pcb.sndMss);
}

/**
 * RTO: round-trip estimation and the retransmission timeout, RFC 6298. The timer itself:
 * rexmit_timer.ts.
 *
 * Deviates from RFC 6298 §2.4: the lower bound is 200 ms instead of 1 s, and stands
 * in for 4·RTTVAR where that is less, both as in Linux. A peer that delays its
 * acknowledgements by up to 200 ms therefore causes no needless retransmission.
 *
 * @module
 */

import type { TcpConfig } from "../config.ts";

/** The part of a control block that holds the estimate; all in milliseconds. */
export interface RttState {
  /** Smoothed round trip; 0 before the first sample. */
  srtt: number;
  /** Shortest recent round trip; Infinity before the first sample. */
  minRtt: number;
  /** When that was measured. */
  minRttAt: number;
  /** Its variation. */
  rttvar: number;
  /** The timeout before back-off. */
  rto: number;
  /** Timeouts in a row: the exponent of the back-off. */
  backoff: number;
}

/**
 * Folds in one round-trip sample. Never pass one taken from a segment that was sent
 * twice (Karn's algorithm, RFC 6298 §3).
 *
 * @param state The estimate.
 * @param sample Measured round trip, ms, at least 0.
 * @param config For the bounds.
 */
export function sampleRtt(
  state: RttState,
  sample: number,
  config: TcpConfig,
): void {
  const rtt = Math.max(sample, 0.001); // 0 stands for "no sample yet"
  if (state.srtt === 0) { // §2.2
    state.srtt = rtt;
    state.rttvar = rtt / 2;
  } else { // §2.3: beta = 1/4, alpha = 1/8
    state.rttvar += (Math.abs(state.srtt - rtt) - state.rttvar) / 4;
    state.srtt += (rtt - state.srtt) / 8;
  }
  state.rto = Math.min(
    state.srtt + Math.max(config.rtoMin, 4 * state.rttvar),
    config.rtoMax,
  );
}

/** How long the shortest round trip counts, ms; as Linux's tcp_min_rtt_wlen. */
const MIN_RTT_MS = 300_000;

/**
 * Keeps the shortest recent round trip, for RFC 8985 §6.2.
 *
 * @param state The estimate.
 * @param rtt Measured round trip, ms.
 * @param now The present, ms.
 */
export function noteMinRtt(state: RttState, rtt: number, now: number): void {
  if (rtt > state.minRtt && now - state.minRttAt < MIN_RTT_MS) return;
  state.minRtt = rtt;
  state.minRttAt = now;
}

/** The timeout with its back-off, RFC 6298 §5.5, in milliseconds. */
export function backedOffRto(state: RttState, config: TcpConfig): number {
  return Math.min(state.rto * 2 ** state.backoff, config.rtoMax);
}

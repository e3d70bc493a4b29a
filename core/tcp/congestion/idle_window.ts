/**
 * Congestion window validation: how a window that was not in use shrinks.
 *
 * Deviates from RFC 5681 §4.1: as in Linux, and close to RFC 7661, the window is
 * halved for every RTO of idleness down to the initial window, and ssthresh remembers
 * three quarters of it, so that slow start soon leads back.
 *
 * @module
 */

import type { CongestionState } from "./congestion.ts";

/** A window, and how much of it was used. */
export interface ValidatedWindow extends CongestionState {
  /** Most bytes in the network since {@linkcode cwndCheckedAt}. */
  cwndUsed: number;
  /** When the window was last used in full, or reduced for not being, ms. */
  cwndCheckedAt: number;
  /** Retransmission timeout, ms. */
  readonly rto: number;
}

/**
 * Shrinks the window after idleness.
 *
 * @param state The connection.
 * @param initialWindow The initial window, bytes.
 * @param idleRtos RTOs that have passed without sending, at least 1.
 */
export function idleWindow(
  state: CongestionState,
  initialWindow: number,
  idleRtos: number,
): void {
  const floor = Math.min(state.cwnd, initialWindow);
  rememberWindow(state);
  const halvings = Math.min(Math.floor(idleRtos), 30);
  state.cwnd = Math.max(state.cwnd >> halvings, floor);
}

/** RFC 7661 §4.4.1: ssthresh keeps three quarters of a window that shrinks. */
function rememberWindow(state: CongestionState): void {
  if (state.ssthresh === 0x7fff_ffff) return; // slow start has no end yet
  const { cwnd } = state;
  state.ssthresh = Math.max(state.ssthresh, (cwnd >> 1) + (cwnd >> 2));
}

/**
 * Shrinks the window if less of it than could be was in use for an RTO, as Linux's
 * tcp_cwnd_application_limited; the idea is RFC 7661's. To be called after output.
 *
 * @param state The connection.
 * @param inPipe Bytes in the network.
 * @param limited Data had to wait for the window.
 * @param initialWindow The initial window, bytes.
 * @param now The present, ms.
 */
export function validateWindow(
  state: ValidatedWindow,
  inPipe: number,
  limited: boolean,
  initialWindow: number,
  now: number,
): void {
  if (limited) {
    state.cwndUsed = 0;
    state.cwndCheckedAt = now;
    return;
  }
  if (inPipe > state.cwndUsed) state.cwndUsed = inPipe;
  if (now - state.cwndCheckedAt < state.rto) return;
  const used = Math.max(state.cwndUsed, initialWindow);
  if (used < state.cwnd) {
    rememberWindow(state);
    state.cwnd = (state.cwnd + used) >> 1;
  }
  state.cwndUsed = 0;
  state.cwndCheckedAt = now;
}

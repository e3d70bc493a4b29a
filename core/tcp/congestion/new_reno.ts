/**
 * NewReno congestion control: RFC 5681 with appropriate byte counting, RFC 3465.
 *
 * In slow start the window grows by every byte acknowledged, as in Linux and
 * RFC 9406 §4.2, because with receive offloads one acknowledgement covers many
 * segments; after a timeout by at most one segment for each acknowledgement.
 *
 * @module
 */

import type { CongestionControl, CongestionState } from "./congestion.ts";
import { idleWindow } from "./idle_window.ts";

/** Stateless; all connections share one. */
class NewReno implements CongestionControl {
  readonly name = "newreno";

  onAck(
    state: CongestionState,
    acked: number,
    afterTimeout: boolean,
    _now: number,
  ): void {
    if (state.cwnd < state.ssthresh) {
      // RFC 3465 §2.3: L = 1 SMSS in the slow start that follows a timeout.
      const growth = afterTimeout ? Math.min(acked, state.sndMss) : acked;
      state.cwnd = Math.min(state.cwnd + growth, state.ssthresh);
      return;
    }
    state.bytesAcked += acked; // RFC 3465 §2.1
    if (state.bytesAcked >= state.cwnd) {
      state.bytesAcked -= state.cwnd;
      state.cwnd = Math.min(state.cwnd + state.sndMss, 0x3fffffff);
    }
  }

  onLoss(state: CongestionState, inFlight: number, _now: number): void {
    state.ssthresh = halved(state, inFlight);
    state.bytesAcked = 0;
  }

  onTimeout(state: CongestionState, inFlight: number, first: boolean): void {
    if (first) state.ssthresh = halved(state, inFlight); // RFC 5681 §3.1
    state.cwnd = state.sndMss; // the loss window
    state.bytesAcked = 0;
  }

  onRecovered(state: CongestionState): void {
    state.bytesAcked = 0;
  }

  onUndo(state: CongestionState): void {
    state.bytesAcked = 0;
  }

  onIdle(
    state: CongestionState,
    initialWindow: number,
    idleRtos: number,
  ): void {
    idleWindow(state, initialWindow, idleRtos);
  }
}

/** RFC 5681 §3.1 equation 4. */
function halved(state: CongestionState, inFlight: number): number {
  return Math.max(inFlight >> 1, 2 * state.sndMss);
}

/** The shared instance. */
export const NEW_RENO: CongestionControl = new NewReno();

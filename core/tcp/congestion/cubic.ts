/**
 * CUBIC congestion control, RFC 9438, with HyStart++ (RFC 9406) in slow start.
 *
 * The window is a cubic function of the time since the last loss, flat where that
 * loss was; where Reno would be faster, it is as fast as Reno. Windows are in
 * segments here, as in the RFC's formulas, and in bytes in the connection.
 *
 * As in Linux, ssthresh comes from the window rather than from the flight, which
 * proportional rate reduction makes safe. Time in which the window was not in use
 * does not count (§5.8).
 *
 * @module
 */

import type { CongestionControl, CongestionState } from "./congestion.ts";
import { HyStart } from "./hystart.ts";
import { idleWindow } from "./idle_window.ts";

/** §4.6. */
const BETA = 0.7;
/** §5, segments per cubic second. */
const C = 0.4;
/** α_cubic of §4.3: as much as Reno gains with its deeper cut. */
const ALPHA = 3 * (1 - BETA) / (1 + BETA);
/** Largest window, bytes. */
const LARGEST = 0x3fffffff;
/** ACKs this many round trips apart mean that the window was not in use. */
const GAP_RTTS = 2;

/** The state of one connection. */
class Cubic implements CongestionControl {
  readonly name = "cubic";

  #wMax = 0; // segments
  #k = 0; // seconds
  #epochAt = -1; // ms; -1 outside congestion avoidance
  #wEst = 0; // segments
  #cwndPrior = 0; // segments, when the last loss was found
  #lastAckAt = 0; // ms
  #fraction = 0; // growth below a byte
  #inSlowStart = true; // HyStart++ applies to the first slow start only
  readonly #hyStart: HyStart = new HyStart();

  // To undo the last reduction, §4.9.
  #priorWMax = 0;
  #priorK = 0;
  #priorEpochAt = -1;
  #priorWEst = 0;
  #priorCwndPrior = 0;
  #priorInSlowStart = true;

  onAck(
    state: CongestionState,
    acked: number,
    afterTimeout: boolean,
    now: number,
  ): void {
    if (state.cwnd < state.ssthresh) {
      const left = this.#slowStart(state, acked, afterTimeout);
      if (left <= 0) return;
      acked = left;
    }
    this.#avoid(state, acked, now);
  }

  /** Returns what of the ACK is left for congestion avoidance, bytes. */
  #slowStart(
    state: CongestionState,
    acked: number,
    afterTimeout: boolean,
  ): number {
    let growth = acked;
    // RFC 3465 §2.3: L = 1 SMSS in the slow start that follows a timeout.
    if (afterTimeout) growth = Math.min(acked, state.sndMss);
    else if (this.#inSlowStart) {
      growth = this.#hyStart.onAck(state, acked);
      if (growth < 0) { // §4.2 of RFC 9406: congestion avoidance begins
        state.ssthresh = state.cwnd;
        this.#inSlowStart = false;
        return acked;
      }
    }
    const room = state.ssthresh - state.cwnd;
    state.cwnd = Math.min(state.cwnd + Math.min(growth, room), LARGEST);
    return growth === acked ? growth - room : 0;
  }

  /** §4.2 to §4.5. */
  #avoid(state: CongestionState, acked: number, now: number): void {
    const { sndMss } = state;
    const cwnd = state.cwnd / sndMss;
    if (this.#epochAt < 0) this.#beginEpoch(cwnd, now);
    const gap = now - this.#lastAckAt;
    if (gap > GAP_RTTS * state.srtt) this.#epochAt += gap;
    this.#lastAckAt = now;
    const segments = acked / sndMss;
    const t = (now - this.#epochAt) / 1000;
    const alpha = this.#wEst >= this.#cwndPrior ? 1 : ALPHA;
    this.#wEst += alpha * segments / cwnd;
    if (this.#cubicAt(t) < this.#wEst) { // Reno-friendly, §4.3
      if (this.#wEst > cwnd) state.cwnd = Math.floor(this.#wEst * sndMss);
    } else {
      const wanted = this.#cubicAt(t + state.srtt / 1000);
      const target = Math.min(Math.max(wanted, cwnd), 1.5 * cwnd);
      this.#fraction += (target - cwnd) / cwnd * acked;
      const whole = Math.floor(this.#fraction);
      this.#fraction -= whole;
      state.cwnd += whole;
    }
    if (state.cwnd > LARGEST) state.cwnd = LARGEST;
  }

  #beginEpoch(cwnd: number, now: number): void {
    this.#epochAt = now;
    this.#lastAckAt = now;
    this.#wEst = cwnd;
    this.#fraction = 0;
    if (this.#wMax <= cwnd) { // no loss yet, or already above its window: plateau here
      this.#wMax = cwnd;
      this.#k = 0;
    } else this.#k = Math.cbrt((this.#wMax - cwnd) / C);
  }

  /** W_cubic(t), in segments: figure 1 of §4.2. */
  #cubicAt(t: number): number {
    const d = t - this.#k;
    return C * d * d * d + this.#wMax;
  }

  onLoss(state: CongestionState, _inFlight: number, _now: number): void {
    this.#reduce(state);
  }

  /** §4.6 and §4.7. */
  #reduce(state: CongestionState): void {
    this.#priorWMax = this.#wMax;
    this.#priorK = this.#k;
    this.#priorEpochAt = this.#epochAt;
    this.#priorWEst = this.#wEst;
    this.#priorCwndPrior = this.#cwndPrior;
    this.#priorInSlowStart = this.#inSlowStart;
    const cwnd = state.cwnd / state.sndMss;
    // Fast convergence: a flow whose windows get smaller leaves more to new flows.
    this.#wMax = cwnd < this.#wMax ? cwnd * (1 + BETA) / 2 : cwnd;
    this.#cwndPrior = cwnd;
    this.#epochAt = -1;
    this.#inSlowStart = false;
    state.ssthresh = Math.max(Math.floor(state.cwnd * BETA), 2 * state.sndMss);
  }

  onTimeout(
    state: CongestionState,
    _inFlight: number,
    first: boolean,
    _now: number,
  ): void {
    if (first) this.#reduce(state);
    this.#wMax = 0; // §4.8: the window after slow start, and K = 0
    state.cwnd = state.sndMss; // the loss window
  }

  onRecovered(_state: CongestionState): void {}

  onUndo(_state: CongestionState): void {
    this.#wMax = this.#priorWMax;
    this.#k = this.#priorK;
    this.#epochAt = this.#priorEpochAt;
    this.#wEst = this.#priorWEst;
    this.#cwndPrior = this.#priorCwndPrior;
    this.#inSlowStart = this.#priorInSlowStart;
  }

  onIdle(
    state: CongestionState,
    initialWindow: number,
    idleRtos: number,
  ): void {
    idleWindow(state, initialWindow, idleRtos);
    this.#hyStart.reset();
  }
}

/** Makes the state of one connection. */
export function cubic(): CongestionControl {
  return new Cubic();
}

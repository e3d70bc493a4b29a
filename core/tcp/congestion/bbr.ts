/**
 * BBR congestion control, draft-ietf-ccwg-bbr: the working group's version of August
 * 2026, the third version of the algorithm ("BBRv3").
 *
 * Sends at the rate at which the path delivers, and keeps about as much in flight as
 * the path holds without a queue. It measures both by sending a little faster and a
 * little slower in turn. It slows down if more than 2 % of what is in flight is lost,
 * not for every loss.
 *
 * Deviates from the draft in two places. Losses without a queue count only when there
 * are more of them than chance explains: see BbrModel.isCongestion. And a probe for
 * bandwidth that is cut short by one for the round trip ends its cycle all the same.
 *
 * The draft leaves the answer to congestion marks open: here one is a loss, and one
 * that answers a probe for bandwidth is too many. Names are the draft's, see there for
 * the reasons. The path's model lies in bbr_model.ts.
 *
 * Long because it is one state machine, a method for each of the draft's functions.
 *
 * @module
 */

import { BbrModel, BETA } from "./bbr_model.ts";
import type { CongestionControl, CongestionState } from "./congestion.ts";
import { quantumOf } from "./quantum.ts";
import type { RateSample } from "./rate_sample.ts";

const STARTUP = 0;
const DRAIN = 1;
const DOWN = 2; // ProbeBW_DOWN
const CRUISE = 3; // ProbeBW_CRUISE
const REFILL = 4; // ProbeBW_REFILL
const UP = 5; // ProbeBW_UP
const PROBE_RTT = 6;

/** Pacing gain of each state, §5.6.1. */
const PACING_GAIN: readonly number[] = [2.77, 0.5, 0.9, 1, 1, 1.25, 1];
/** Window gain of each state. */
const CWND_GAIN: readonly number[] = [2, 2, 2, 2, 2, 2.25, 0.5];

// What the current samples are about: BBR.ack_phase.
const ACKS_INIT = 0;
const ACKS_REFILLING = 1;
const ACKS_PROBE_STARTING = 2;
const ACKS_PROBE_FEEDBACK = 3;
const ACKS_PROBE_STOPPING = 4;

/** Share of the rate that is left unused, so that queues vanish. */
const PACING_MARGIN = 0.99;
/** BBR.LossThresh. */
const LOSS_THRESH = 0.02;
/** BBR.Headroom. */
const HEADROOM = 0.15;
/** BBRStartupFullLossCnt. */
const STARTUP_LOSSES = 6;
/** BBR.ProbeRTTDuration, ms. */
const PROBE_RTT_MS = 200;
/** Growth of a round trip that shows that there is more to be had. */
const FULL_BW_GROWTH = 1.25;
/** Round trips without it that show that there is not. */
const FULL_BW_ROUNDS = 3;
/** Round trips after which Drain gives up. */
const DRAIN_ROUNDS = 3;
/** Time between probes for bandwidth, ms, and what chance adds to it. */
const PROBE_WAIT = 2000;
const PROBE_WAIT_MORE = 1000;
/** The same in round trips, so that Reno keeps up. */
const RENO_ROUNDS = 63;
/** BBR.MinPipeCwnd, segments. */
const MIN_PIPE = 4;
/** Largest window, bytes. */
const LARGEST = 0x3fff_ffff;

/** The state of one connection. */
class Bbr implements CongestionControl {
  readonly name = "bbr";

  #model: BbrModel = new BbrModel(0, 0);
  #mode = STARTUP;
  #initialCwnd = 0;
  #priorCwnd = 0;
  #recovering = false;
  #marked = false;
  #idleRestart = false;

  // The end of acceleration, §5.3.1.2.
  #fullBw = 0;
  #fullBwCount = 0;
  #fullBwNow = false;
  #fullBwReached = false;
  #lossEvents = 0;
  #drainStart = 0;

  // Probing for bandwidth, §5.3.3.
  #ackPhase = ACKS_INIT;
  #isProbeSample = false;
  #probeTooHigh = false;
  #probePrecautionary = false;
  #ackedPerInc = Infinity;
  #upAcked = 0;
  #upRounds = 0;
  #probeWait = 0;
  #cycleAt = 0;
  #limitedBefore = false; // the window was all used in the last round trip
  #limitedNow = false; // and in this one

  // Probing for the round trip, §5.3.4.
  #probeRttUntil = 0; // 0 while too much is in flight
  #probeRttRound = false;

  // Undo, §5.5.11.
  #saved = false;
  #undoMode = -1;
  #undoBwShort = Infinity;
  #undoInflightShort = Infinity;
  #undoInflightLong = Infinity;

  onStart(state: CongestionState, now: number): void {
    this.#model = new BbrModel(state.srtt, now);
    this.#mode = STARTUP;
    this.#initialCwnd = state.cwnd;
    const nominal = state.cwnd / (state.srtt > 0 ? state.srtt : 1);
    state.pacingRate = PACING_GAIN[STARTUP] * nominal;
    state.sendQuantum = quantumOf(state.pacingRate, state.sndMss);
  }

  onSample(state: CongestionState, sample: RateSample, now: number): void {
    const model = this.#model;
    this.#recovering = sample.inRecovery;
    if (!sample.inRecovery) this.#saved = false;
    model.take(sample, state.cwnd, state.sndMss, this.#isProbing());
    this.#noteLimited(sample);
    const { newlyAcked } = sample;
    model.noteAggregation(newlyAcked, state.cwnd, this.#fullBwReached, now);
    if (this.#marked && sample.hasData) this.#takeMark(state, sample);
    this.#checkFullBw(sample);
    this.#checkStartup(state, sample);
    if (
      this.#mode === DRAIN &&
      (sample.inFlight <= this.#inflight(state, model.bw) ||
        model.rounds > this.#drainStart + DRAIN_ROUNDS)
    ) this.#startDown(state);
    if (sample.hasData) this.#cycle(state, sample, now);
    model.noteRtt(sample.rtt, now);
    this.#checkProbeRtt(state, sample, now);
    model.advance(sample);
    this.#pace(state, PACING_GAIN[this.#mode]);
    state.sendQuantum = quantumOf(state.pacingRate, state.sndMss);
    this.#setCwnd(state, sample);
  }

  /** C.is_cwnd_limited: at any time in the last round trip. */
  #noteLimited(sample: RateSample): void {
    if (this.#model.roundStart) {
      this.#limitedBefore = this.#limitedNow;
      this.#limitedNow = false;
    }
    if (sample.cwndLimited) this.#limitedNow = true;
    sample.cwndLimited = false;
  }

  get #isCwndLimited(): boolean {
    return this.#limitedBefore || this.#limitedNow;
  }

  #isProbing(): boolean {
    return this.#mode === STARTUP || this.#mode === REFILL || this.#mode === UP;
  }

  #isInProbeBw(): boolean {
    return this.#mode >= DOWN && this.#mode <= UP;
  }

  // Startup and Drain.

  #resetFullBw(): void {
    this.#fullBw = 0;
    this.#fullBwCount = 0;
    this.#fullBwNow = false;
  }

  #checkFullBw(sample: RateSample): void {
    if (this.#fullBwNow || !this.#model.roundStart) return;
    if (sample.appLimited || sample.rate === 0) return;
    if (sample.rate >= this.#fullBw * FULL_BW_GROWTH) {
      this.#resetFullBw();
      this.#fullBw = sample.rate;
      return;
    }
    if (++this.#fullBwCount < FULL_BW_ROUNDS) return;
    this.#fullBwNow = true;
    this.#fullBwReached = true;
  }

  #checkStartup(state: CongestionState, sample: RateSample): void {
    if (this.#mode !== STARTUP) return;
    const model = this.#model;
    if (sample.newlyLost > 0) this.#lossEvents++;
    if (
      model.lossRoundStart && sample.inRecovery &&
      this.#isTooHigh(state, sample) &&
      (this.#lossEvents >= STARTUP_LOSSES || !sample.hasSack)
    ) this.#endStartup(state);
    if (model.lossRoundStart) this.#lossEvents = 0;
    if (!this.#fullBwReached) return;
    this.#mode = DRAIN;
    this.#drainStart = model.rounds;
  }

  /** There is congestion: what is in flight is more than enough. */
  #endStartup(state: CongestionState): void {
    const model = this.#model;
    this.#undoMode = STARTUP;
    this.#fullBwReached = true;
    const bdp = model.minRtt === Infinity ? state.cwnd : model.bdp(1);
    model.inflightLong = Math.max(bdp, model.inflightLatest);
  }

  // Probing for bandwidth.

  #startDown(state: CongestionState): void {
    const model = this.#model;
    model.resetSignals();
    this.#ackedPerInc = Infinity;
    model.roundsSinceProbe = state.random() < 0.5 ? 0 : 1;
    this.#probeWait = PROBE_WAIT + PROBE_WAIT_MORE * state.random();
    this.#cycleAt = -1; // its clock starts with the next ACK
    this.#ackPhase = ACKS_PROBE_STOPPING;
    model.startRound();
    this.#mode = DOWN;
  }

  #startRefill(): void {
    const model = this.#model;
    model.resetShortTerm();
    this.#upRounds = 0;
    this.#upAcked = 0;
    this.#probePrecautionary = false;
    this.#ackPhase = ACKS_REFILLING;
    model.startRound();
    this.#mode = REFILL;
  }

  #startUp(state: CongestionState, sample: RateSample): void {
    this.#ackPhase = ACKS_PROBE_STARTING;
    this.#model.startRound();
    this.#resetFullBw();
    this.#fullBw = sample.rate;
    this.#mode = UP;
    this.#raiseSlope(state);
  }

  /** UpdateProbeBWCyclePhase. */
  #cycle(state: CongestionState, sample: RateSample, now: number): void {
    if (!this.#fullBwReached || this.#adaptLongTerm(state, sample)) return;
    const model = this.#model;
    switch (this.#mode) {
      case DOWN:
        if (this.#isTimeToProbe(state, now)) this.#startRefill();
        else if (
          sample.inFlight <= this.#withHeadroom(state) &&
          sample.inFlight <= this.#inflight(state, model.maxBw)
        ) this.#mode = CRUISE;
        return;
      case CRUISE:
        if (this.#isTimeToProbe(state, now)) this.#startRefill();
        return;
      case REFILL:
        if (!model.roundStart) return;
        this.#isProbeSample = true;
        this.#startUp(state, sample);
        return;
      case UP:
        if (!this.#isTimeToGoDown(state, sample)) return;
        this.#probeTooHigh = false;
        this.#startDown(state);
    }
  }

  /** AdaptLongTermModel; true if it has chosen a state. */
  #adaptLongTerm(state: CongestionState, sample: RateSample): boolean {
    const model = this.#model;
    if (this.#ackPhase === ACKS_PROBE_STARTING && model.roundStart) {
      this.#ackPhase = ACKS_PROBE_FEEDBACK;
    }
    if (this.#ackPhase === ACKS_PROBE_STOPPING && model.roundStart) {
      this.#isProbeSample = false;
      this.#ackPhase = ACKS_INIT;
      if (this.#isInProbeBw()) {
        if (!sample.appLimited) model.advanceMaxBw();
        if (this.#probePrecautionary && !this.#probeTooHigh) {
          this.#startRefill();
          return true;
        }
      }
    }
    if (this.#isTooHigh(state, sample) || model.inflightLong === Infinity) {
      return false;
    }
    if (sample.sentInFlight > model.inflightLong) {
      model.inflightLong = sample.sentInFlight;
    }
    if (this.#mode === UP) this.#raiseLongTerm(state, sample);
    return false;
  }

  /** ProbeInflightLongtermUpward. */
  #raiseLongTerm(state: CongestionState, sample: RateSample): void {
    const model = this.#model;
    if (!this.#isCwndLimited || state.cwnd < model.inflightLong) return;
    this.#upAcked += sample.newlyAcked;
    if (this.#upAcked >= this.#ackedPerInc) {
      const steps = Math.floor(this.#upAcked / this.#ackedPerInc);
      this.#upAcked -= steps * this.#ackedPerInc;
      model.inflightLong += steps * state.sndMss;
    }
    if (model.roundStart) this.#raiseSlope(state);
  }

  #raiseSlope(state: CongestionState): void {
    this.#ackedPerInc = Math.max(
      state.cwnd / 2 ** this.#upRounds,
      state.sndMss,
    );
    this.#upRounds = Math.min(this.#upRounds + 1, 30);
  }

  #isTimeToGoDown(state: CongestionState, sample: RateSample): boolean {
    const { inflightLong } = this.#model;
    if (this.#probeTooHigh && sample.inFlight >= inflightLong) {
      this.#probePrecautionary = true;
      return true;
    }
    if (this.#isCwndLimited && state.cwnd >= inflightLong) {
      this.#resetFullBw(); // it is not the path that limits the rate
      this.#fullBw = sample.rate;
      return false;
    }
    return this.#fullBwNow;
  }

  #isTimeToProbe(state: CongestionState, now: number): boolean {
    if (this.#cycleAt < 0) this.#cycleAt = now;
    if (now > this.#cycleAt + this.#probeWait) return true;
    const segments = this.#targetInflight(state) / state.sndMss;
    return this.#model.roundsSinceProbe >= Math.min(segments, RENO_ROUNDS);
  }

  #targetInflight(state: CongestionState): number {
    return Math.min(this.#model.bdp(1), state.cwnd);
  }

  /** InflightWithHeadroom: room for others. */
  #withHeadroom(state: CongestionState): number {
    const { inflightLong } = this.#model;
    const headroom = Math.max(state.sndMss, HEADROOM * inflightLong);
    return inflightLong === Infinity
      ? Infinity
      : Math.max(inflightLong - headroom, MIN_PIPE * state.sndMss);
  }

  // Losses and marks.

  /** IsInflightTooHigh. */
  #isTooHigh(state: CongestionState, sample: RateSample): boolean {
    if (!sample.hasSack) return sample.lost > 0;
    return sample.lost > sample.sentInFlight * LOSS_THRESH &&
      this.#model.isCongestion(sample, state.sndMss);
  }

  onSegmentLost(state: CongestionState, lost: RateSample): void {
    this.#model.delivered = lost.totalDelivered;
    if (this.#model.noteLoss()) this.#save(state);
    if (!this.#isProbeSample || !this.#isTooHigh(state, lost)) return;
    // InflightAtLoss: at which byte of the segment did losses get too many?
    const before = lost.sentInFlight - lost.size;
    const prefix = (LOSS_THRESH * before - (lost.lost - lost.size)) /
      (1 - LOSS_THRESH);
    this.#tooHigh(state, lost, before + Math.max(prefix, 0));
  }

  /** HandleInflightTooHigh. */
  #tooHigh(state: CongestionState, sample: RateSample, inFlight: number): void {
    this.#probeTooHigh = true;
    this.#isProbeSample = false;
    if (!sample.appLimited) {
      this.#model.inflightLong = Math.max(
        inFlight,
        this.#targetInflight(state) * BETA,
      );
    }
    if (this.#mode !== UP) return;
    this.#undoMode = UP;
    this.#startDown(state);
  }

  onLoss(state: CongestionState, _inFlight: number, _now: number): void {
    this.#save(state);
    this.#recovering = true;
  }

  onMark(state: CongestionState, _inFlight: number, _now: number): void {
    if (this.#model.noteLoss()) this.#save(state);
    this.#marked = true;
  }

  /** The ACK being processed echoes a mark. */
  #takeMark(state: CongestionState, sample: RateSample): void {
    this.#marked = false;
    if (this.#mode === STARTUP) this.#endStartup(state);
    else if (this.#isProbeSample) {
      this.#tooHigh(state, sample, sample.sentInFlight);
    }
  }

  onTimeout(
    state: CongestionState,
    _inFlight: number,
    _first: boolean,
    _now: number,
  ): void {
    this.#save(state);
    this.#recovering = true;
    state.cwnd = state.sndMss;
  }

  onAck(): void {}

  onIdle(): void {}

  /** SaveCwnd and SaveStateUponLoss. */
  #save(state: CongestionState): void {
    this.#saveCwnd(state);
    if (this.#saved) return;
    const model = this.#model;
    this.#saved = true;
    this.#undoMode = -1;
    this.#undoBwShort = model.bwShort;
    this.#undoInflightShort = model.inflightShort;
    this.#undoInflightLong = model.inflightLong;
  }

  #saveCwnd(state: CongestionState): void {
    this.#priorCwnd = !this.#recovering && this.#mode !== PROBE_RTT
      ? state.cwnd
      : Math.max(this.#priorCwnd, state.cwnd);
  }

  #restoreCwnd(state: CongestionState): void {
    state.cwnd = Math.max(state.cwnd, this.#priorCwnd);
  }

  onRecovered(state: CongestionState): void {
    this.#recovering = false;
    this.#restoreCwnd(state);
  }

  /** HandleSpuriousLossDetection. */
  onUndo(state: CongestionState): void {
    const model = this.#model;
    this.#recovering = false;
    this.#saved = false;
    this.#restoreCwnd(state);
    model.lossInRound = false;
    this.#resetFullBw();
    model.bwShort = Math.max(model.bwShort, this.#undoBwShort);
    model.inflightShort = Math.max(
      model.inflightShort,
      this.#undoInflightShort,
    );
    model.inflightLong = Math.max(model.inflightLong, this.#undoInflightLong);
    const mode = this.#undoMode;
    this.#undoMode = -1;
    if (mode === STARTUP && this.#mode !== STARTUP) {
      this.#fullBwReached = false;
      if (this.#mode !== PROBE_RTT) this.#mode = STARTUP;
    } else if (mode === UP && this.#isInProbeBw() && this.#mode !== UP) {
      this.#startRefill();
    }
  }

  // Probing for the round trip.

  #checkProbeRtt(
    state: CongestionState,
    sample: RateSample,
    now: number,
  ): void {
    const model = this.#model;
    if (this.#mode !== PROBE_RTT && model.minRttStale && !this.#idleRestart) {
      this.#saveCwnd(state);
      // Or else long round trips could keep an old rate for ever: each probe for
      // bandwidth would end in this one, and none would count.
      if (this.#isInProbeBw() && this.#ackPhase >= ACKS_PROBE_FEEDBACK) {
        model.advanceMaxBw();
      }
      this.#mode = PROBE_RTT;
      this.#probeRttUntil = 0;
      this.#ackPhase = ACKS_PROBE_STOPPING;
      model.startRound();
    }
    if (this.#mode === PROBE_RTT) {
      sample.markAppLimited(sample.inFlight); // low rates mean nothing now
      if (
        this.#probeRttUntil === 0 &&
        sample.inFlight <= this.#probeRttCwnd(state)
      ) {
        this.#probeRttUntil = now + PROBE_RTT_MS;
        this.#probeRttRound = false;
        model.startRound();
      } else if (this.#probeRttUntil !== 0) {
        if (model.roundStart) this.#probeRttRound = true;
        if (this.#probeRttRound) this.#checkProbeRttDone(state, now);
      }
    }
    if (sample.delivered > 0) this.#idleRestart = false;
  }

  #checkProbeRttDone(state: CongestionState, now: number): void {
    if (this.#probeRttUntil === 0 || now <= this.#probeRttUntil) return;
    const model = this.#model;
    model.noteProbedRtt(now);
    this.#restoreCwnd(state);
    model.resetShortTerm();
    if (this.#fullBwReached) {
      this.#startDown(state);
      this.#mode = CRUISE;
    } else this.#mode = STARTUP;
  }

  onRestart(state: CongestionState, now: number): void {
    this.#idleRestart = true;
    this.#model.restartAggregation(now);
    if (this.#isInProbeBw()) this.#pace(state, 1);
    else if (this.#mode === PROBE_RTT) this.#checkProbeRttDone(state, now);
  }

  // What follows for the connection.

  #pace(state: CongestionState, gain: number): void {
    const rate = gain * this.#model.bw * PACING_MARGIN;
    if (rate > 0 && (this.#fullBwReached || rate > state.pacingRate)) {
      state.pacingRate = rate;
    }
  }

  /** QuantizationBudget. */
  #budget(state: CongestionState, cap: number): number {
    const { sndMss, sendQuantum } = state;
    const least = Math.max(cap, 3 * sendQuantum, MIN_PIPE * sndMss);
    return this.#mode === UP ? least + 2 * sndMss : least;
  }

  /** Inflight(bw, 1.0). */
  #inflight(state: CongestionState, bw: number): number {
    const { minRtt } = this.#model;
    const bdp = minRtt === Infinity ? this.#initialCwnd : bw * minRtt;
    return this.#budget(state, bdp);
  }

  #probeRttCwnd(state: CongestionState): number {
    const bdp = this.#model.bdp(CWND_GAIN[PROBE_RTT]);
    const cap = bdp === Infinity ? this.#initialCwnd : bdp;
    return Math.max(cap, MIN_PIPE * state.sndMss);
  }

  #setCwnd(state: CongestionState, sample: RateSample): void {
    const model = this.#model;
    const bdp = model.bdp(CWND_GAIN[this.#mode]);
    const most = this.#budget(
      state,
      (bdp === Infinity ? this.#initialCwnd : bdp) + model.extraAcked,
    );
    const { newlyAcked, totalDelivered } = sample;
    let { cwnd } = state;
    if (this.#fullBwReached) cwnd = Math.min(cwnd + newlyAcked, most);
    else if (cwnd < most || totalDelivered < this.#initialCwnd) {
      cwnd += newlyAcked;
    }
    const least = MIN_PIPE * state.sndMss;
    cwnd = Math.max(cwnd, least);
    if (this.#mode === PROBE_RTT) {
      cwnd = Math.min(cwnd, this.#probeRttCwnd(state));
    }
    let cap = Infinity;
    if (this.#mode === CRUISE || this.#mode === PROBE_RTT) {
      cap = this.#withHeadroom(state);
    } else if (this.#isInProbeBw()) cap = model.inflightLong;
    cap = Math.max(Math.min(cap, model.inflightShort), least);
    state.cwnd = Math.floor(Math.min(cwnd, cap, LARGEST));
  }
}

/** Makes the state of one connection; to be registered as one that wants samples. */
export function bbr(): CongestionControl {
  return new Bbr();
}

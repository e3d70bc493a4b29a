/**
 * BBR's model of the path: draft-ietf-ccwg-bbr §5.5 of the working group's
 * version of August 2026, the third version of the algorithm.
 *
 * How fast the path delivers, in the long and in the short term; how long it takes
 * without a queue; how much it holds before it loses. Bytes, milliseconds.
 *
 * Deviates: the two windowed maxima are kept as two halves of their windows.
 *
 * @module
 */

import type { RateSample } from "./rate_sample.ts";

/** BBR.Beta: the least that a round trip with losses leaves. */
export const BETA = 0.7;
/** BBR.MinRTTFilterLen. */
const MIN_RTT_MS = 10_000;
/** BBR.ProbeRTTInterval. */
const PROBE_RTT_MS = 5_000;
/** Share of losses that need not be congestion while there is no queue. */
const CHANCE = 0.05;
/** Segments of them besides, because few are no sample. */
const CHANCE_SEGMENTS = 3;
/** Longer by less than this is no queue, ms. */
const LEAST_QUEUE = 1;
/** Half of BBR.ExtraAckedFilterLen, round trips. */
const EXTRA_HALF = 5;

/** The model of one path. */
export class BbrModel {
  /** Bytes delivered in the life of the connection: C.delivered. */
  delivered = 0;
  /** What may be sent in a ms, all considered: BBR.bw. */
  bw = 0;
  /** Infinity if nothing limits it: BBR.bw_shortterm. */
  bwShort: number = Infinity;
  /** Infinity if nothing limits it: BBR.inflight_shortterm. */
  inflightShort: number = Infinity;
  /** Infinity if nothing limits it: BBR.inflight_longterm. */
  inflightLong: number = Infinity;
  /** Round trip without a queue: BBR.min_rtt. */
  minRtt: number = Infinity;
  /** It has not been seen for too long: BBR.probe_rtt_expired. */
  minRttStale = false;
  /** What arrives more than expected at a time: BBR.extra_acked. */
  extraAcked = 0;
  /** A round trip by the packets has passed: BBR.round_start. */
  roundStart = false;
  /** BBR.round_count. */
  rounds = 0;
  /** BBR.rounds_since_probe_up. */
  roundsSinceProbe = 0;
  /** A round trip has passed since a loss: BBR.loss_round_start. */
  lossRoundStart = false;
  /** A round trip takes longer than it would without a queue. */
  hasQueue = false;
  /** BBR.is_loss_in_round. */
  lossInRound = false;
  /** Most delivered in the current round trip: BBR.inflight_latest. */
  inflightLatest = 0;

  #bwNow = 0; // most in this cycle of probing
  #bwBefore = 0; // in the one before
  #bwLatest = 0;
  #roundEnd = 0;
  #lossRoundEnd = 0;
  #minRttAt: number;
  #probeMin: number; // BBR.probe_rtt_min_delay
  #probeMinAt: number;
  #roundRtt = Infinity; // shortest in the current round trip
  #extraFrom: number;
  #extraDelivered = 0;
  #extraNow = 0;
  #extraBefore = 0;
  #extraRounds = 0;

  /**
   * @param srtt Round trip of the handshake; 0 if unknown.
   * @param now The present.
   */
  constructor(srtt: number, now: number) {
    if (srtt > 0) this.minRtt = srtt;
    this.#probeMin = this.minRtt;
    this.#minRttAt = now;
    this.#probeMinAt = now;
    this.#extraFrom = now;
  }

  /** Highest rate of this cycle of probing and the one before: BBR.max_bw. */
  get maxBw(): number {
    return Math.max(this.#bwNow, this.#bwBefore);
  }

  /** Bandwidth-delay product times a factor; Infinity before there is one. */
  bdp(gain: number): number {
    return this.minRtt === Infinity ? Infinity : gain * this.bw * this.minRtt;
  }

  /**
   * Takes in a sample: UpdateLatestDeliverySignals, UpdateCongestionSignals.
   *
   * @param sample The sample.
   * @param cwnd The congestion window.
   * @param mss Payload bytes of a full-sized segment.
   * @param isProbing Whether the sender tries to find the limit: then a loss is an
   * answer, not news.
   */
  take(
    sample: RateSample,
    cwnd: number,
    mss: number,
    isProbing: boolean,
  ): void {
    this.roundStart = false;
    this.lossRoundStart = false;
    this.delivered = sample.totalDelivered;
    if (!sample.hasData) return;
    const { rate, delivered, priorDelivered, rtt } = sample;
    if (rtt >= 0 && rtt < this.#roundRtt) {
      this.#roundRtt = rtt;
      // Two segments take their time even without a queue.
      const usual = this.minRtt + 2 * mss / Math.max(this.bw, 1);
      this.hasQueue = rtt > usual + Math.max(LEAST_QUEUE, this.minRtt / 16);
    }
    this.#bwLatest = Math.max(this.#bwLatest, rate);
    this.inflightLatest = Math.max(this.inflightLatest, delivered);
    if (priorDelivered >= this.#lossRoundEnd) {
      this.#lossRoundEnd = this.delivered;
      this.lossRoundStart = true;
    }
    if (priorDelivered >= this.#roundEnd) {
      this.startRound();
      this.rounds++;
      this.roundsSinceProbe++;
      this.roundStart = true;
    }
    if (rate > 0 && (rate >= this.maxBw || !sample.appLimited)) {
      this.#bwNow = Math.max(this.#bwNow, rate);
    }
    if (!this.lossRoundStart) return;
    if (!isProbing && this.lossInRound && this.isCongestion(sample, mss)) {
      this.#lower(cwnd);
    }
    this.lossInRound = false;
    this.#roundRtt = Infinity;
  }

  /** True if losses are more than chance explains, or come with a queue. */
  isCongestion(sample: RateSample, mss: number): boolean {
    return this.hasQueue || !sample.hasSack ||
      sample.lost > CHANCE * sample.sentInFlight + CHANCE_SEGMENTS * mss;
  }

  /** AdaptLowerBoundsFromCongestion: once in a round trip with losses. */
  #lower(cwnd: number): void {
    if (this.bwShort === Infinity) this.bwShort = this.maxBw;
    if (this.inflightShort === Infinity) this.inflightShort = cwnd;
    this.bwShort = Math.max(this.#bwLatest, BETA * this.bwShort);
    this.inflightShort = Math.max(
      this.inflightLatest,
      BETA * this.inflightShort,
    );
  }

  /** The sample has had its effect: AdvanceLatestDeliverySignals, BoundBWForModel. */
  advance(sample: RateSample): void {
    if (this.lossRoundStart) {
      this.#bwLatest = sample.rate;
      this.inflightLatest = sample.delivered;
    }
    this.bw = Math.min(this.maxBw, this.bwShort);
  }

  /** A round trip by the packets begins: StartRound. */
  startRound(): void {
    this.#roundEnd = this.delivered;
  }

  /** A loss: NoteLoss. Returns true if it is the first of its round trip. */
  noteLoss(): boolean {
    const first = !this.lossInRound;
    if (first) this.#lossRoundEnd = this.delivered;
    this.lossInRound = true;
    return first;
  }

  /** A cycle of probing is over: AdvanceMaxBwFilter. */
  advanceMaxBw(): void {
    if (this.#bwNow === 0) return; // nothing has been learned in it
    this.#bwBefore = this.#bwNow;
    this.#bwNow = 0;
  }

  /** ResetCongestionSignals. */
  resetSignals(): void {
    this.lossInRound = false;
    this.#bwLatest = 0;
    this.inflightLatest = 0;
  }

  /** ResetShortTermModel. */
  resetShortTerm(): void {
    this.bwShort = Infinity;
    this.inflightShort = Infinity;
  }

  /**
   * How far deliveries run ahead of the rate, on account of aggregation:
   * UpdateACKAggregation.
   *
   * @param acked Bytes that an ACK has delivered.
   * @param cwnd The congestion window.
   * @param isFull The rate is known; before, only a round trip is remembered.
   * @param now The present.
   */
  noteAggregation(
    acked: number,
    cwnd: number,
    isFull: boolean,
    now: number,
  ): void {
    if (this.roundStart && ++this.#extraRounds >= (isFull ? EXTRA_HALF : 1)) {
      this.#extraRounds = 0;
      this.#extraBefore = isFull ? this.#extraNow : 0;
      this.#extraNow = 0;
    }
    let expected = this.bw * (now - this.#extraFrom);
    if (this.#extraDelivered <= expected) {
      this.restartAggregation(now);
      expected = 0;
    }
    this.#extraDelivered += acked;
    const extra = Math.min(this.#extraDelivered - expected, cwnd);
    if (extra > this.#extraNow) this.#extraNow = extra;
    this.extraAcked = Math.max(this.#extraNow, this.#extraBefore);
  }

  /** Deliveries are counted anew. */
  restartAggregation(now: number): void {
    this.#extraDelivered = 0;
    this.#extraFrom = now;
  }

  /** UpdateMinRTT. */
  noteRtt(rtt: number, now: number): void {
    this.minRttStale = now > this.#probeMinAt + PROBE_RTT_MS;
    if (rtt >= 0 && (rtt < this.#probeMin || this.minRttStale)) {
      this.#probeMin = rtt;
      this.#probeMinAt = now;
    }
    if (
      this.#probeMin < this.minRtt || now > this.#minRttAt + MIN_RTT_MS
    ) {
      this.minRtt = this.#probeMin;
      this.#minRttAt = this.#probeMinAt;
    }
  }

  /** The path has been looked at without a queue: the next time is in five seconds. */
  noteProbedRtt(now: number): void {
    this.#probeMinAt = now;
  }
}

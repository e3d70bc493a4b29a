/**
 * HyStart++, RFC 9406: leaves slow start when the round trip grows, before packets
 * are lost.
 *
 * Deviates from RFC 9406 §4.3, which lets an ACK count for eight segments at most where
 * the sender does not pace: grows by every byte acknowledged, as Linux does and as
 * the RFC has it for senders that pace. Behind receive offloads one ACK stands for
 * many segments, and eight of them would make slow start a crawl.
 *
 * @module
 */

import { seqGeq } from "../seq.ts";
import type { CongestionState } from "./congestion.ts";

/** MIN_RTT_THRESH, ms. */
const LEAST_RISE = 4;
/** MAX_RTT_THRESH, ms. */
const LARGEST_RISE = 16;
/** MIN_RTT_DIVISOR. */
const RISE_DIVISOR = 8;
/** N_RTT_SAMPLE. */
const SAMPLES = 8;
/** CSS_GROWTH_DIVISOR. */
const CSS_DIVISOR = 4;
/** CSS_ROUNDS. */
const CSS_ROUNDS = 5;

/** Slow start of one connection. */
export class HyStart {
  #inRound = false;
  #windowEnd = 0;
  #lastMin = Infinity;
  #currentMin = Infinity;
  #samples = 0;
  /** Rounds of conservative slow start; -1 outside of it. */
  #cssRounds = -1;
  #cssBaseline = Infinity;
  #fraction = 0;

  /** Slow start begins, again. */
  reset(): void {
    this.#inRound = false;
    this.#lastMin = Infinity;
    this.#currentMin = Infinity;
    this.#cssRounds = -1;
    this.#cssBaseline = Infinity;
    this.#fraction = 0;
  }

  /**
   * An ACK has arrived in slow start.
   *
   * @param state The connection.
   * @param acked Bytes newly acknowledged.
   * @returns By how much the window grows, bytes; -1 if slow start is over.
   */
  onAck(state: CongestionState, acked: number): number {
    if (!this.#inRound) this.#beginRound(state);
    const { rttSample } = state;
    if (rttSample >= 0) {
      this.#samples++;
      if (rttSample < this.#currentMin) this.#currentMin = rttSample;
      this.#judge();
    }
    let growth = acked;
    if (this.#cssRounds >= 0) {
      this.#fraction += acked;
      growth = Math.floor(this.#fraction / CSS_DIVISOR);
      this.#fraction -= growth * CSS_DIVISOR;
    }
    if (seqGeq(state.sndUna, this.#windowEnd)) {
      this.#inRound = false;
      this.#lastMin = this.#currentMin;
      if (this.#cssRounds >= 0 && ++this.#cssRounds >= CSS_ROUNDS) return -1;
    }
    return growth;
  }

  #beginRound(state: CongestionState): void {
    this.#inRound = true;
    this.#windowEnd = state.sndNxt;
    this.#currentMin = Infinity;
    this.#samples = 0;
  }

  /** RFC 9406 §4.2: into conservative slow start, and back. */
  #judge(): void {
    if (this.#samples < SAMPLES || this.#currentMin === Infinity) return;
    if (this.#cssRounds >= 0) {
      if (this.#currentMin < this.#cssBaseline) { // the rise was a passing one
        this.#cssRounds = -1;
        this.#cssBaseline = Infinity;
      }
      return;
    }
    if (this.#lastMin === Infinity) return;
    const rise = Math.max(
      LEAST_RISE,
      Math.min(this.#lastMin / RISE_DIVISOR, LARGEST_RISE),
    );
    if (this.#currentMin >= this.#lastMin + rise) {
      this.#cssBaseline = this.#currentMin;
      this.#cssRounds = 0;
      this.#fraction = 0;
    }
  }
}

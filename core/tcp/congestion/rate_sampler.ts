/**
 * Delivery rate samples: how fast the network has delivered what an ACK acknowledges,
 * as draft-ietf-ccwg-bbr §4.1 has it.
 *
 * Each segment in flight, or super-packet, has a record of the connection's state at
 * the time it was sent. The records lie beside those of recovery/scoreboard.ts, in the same
 * order, and exist only where the congestion control wants samples.
 *
 * @module
 */

import type { CongestionControl, CongestionState } from "./congestion.ts";
import type { RateSample } from "./rate_sample.ts";

// Words of a record.
const DELIVERED = 0;
const DELIVERED_AT = 1;
const FIRST_SENT_AT = 2;
const APP_LIMITED = 3;
const IN_FLIGHT = 4;
const LOST = 5;
const STRIDE = 6;
/** What is kept while nothing is in flight, words. */
const SPARE_WORDS = 8 * STRIDE;

const EMPTY = new Int32Array(0);

/** The sampler of one connection. */
export class RateSampler implements RateSample {
  totalDelivered = 0;
  inFlight = 0;
  cwndLimited = false;
  inRecovery = false;
  hasSack = true;
  newlyAcked = 0;
  newlyLost = 0;
  rtt = -1;
  hasData = false;
  rate = 0;
  delivered = 0;
  priorDelivered = 0;
  sentInFlight = 0;
  lost = 0;
  appLimited = false;
  size = 0;

  readonly #state: CongestionState;
  readonly #control: CongestionControl;
  #records: Int32Array;
  #totalLost = 0;
  #deliveredAt = 0; // µs
  #firstSentAt = 0; // µs
  #limitedUntil = 0; // totalDelivered at which the bubble is gone; 0 for none
  // The last sent of what this ACK has delivered.
  #newestAt = 0;
  #newestEnd = 0;
  #priorAt = 0;
  #priorFirst = 0;

  /**
   * @param state The connection.
   * @param control Its congestion control: onSegmentLost is called for losses.
   * @param capacity Records, a power of two or 0.
   * @param now The present, µs.
   */
  constructor(
    state: CongestionState,
    control: CongestionControl,
    capacity: number,
    now: number,
  ) {
    this.#state = state;
    this.#control = control;
    this.#records = new Int32Array(STRIDE * capacity);
    this.#deliveredAt = now;
    this.#firstSentAt = now;
    for (let i = 0; i < capacity; i++) {
      // In flight already: it tells nothing of the rate.
      this.#records[STRIDE * i + DELIVERED_AT] = now;
      this.#records[STRIDE * i + FIRST_SENT_AT] = now;
      this.#records[STRIDE * i + APP_LIMITED] = 1;
    }
  }

  /** True while less is sent than could be, for lack of data. */
  get isAppLimited(): boolean {
    return this.#limitedUntil > 0;
  }

  /**
   * A segment has been sent, for the first time or again.
   *
   * @param index Its record.
   * @param now The present, µs.
   * @param inFlight Bytes in the network, this included.
   * @param size Its bytes.
   */
  sent(index: number, now: number, inFlight: number, size: number): void {
    if (inFlight <= size) { // there was nothing else: the interval starts now
      this.#firstSentAt = now;
      this.#deliveredAt = now;
    }
    const r = this.#records;
    const o = STRIDE * index;
    r[o + DELIVERED] = this.totalDelivered | 0;
    r[o + DELIVERED_AT] = this.#deliveredAt;
    r[o + FIRST_SENT_AT] = this.#firstSentAt;
    r[o + APP_LIMITED] = this.#limitedUntil > 0 ? 1 : 0;
    r[o + IN_FLIGHT] = inFlight;
    r[o + LOST] = this.#totalLost | 0;
  }

  /** Begins an ACK, or a search for losses between ACKs. */
  begin(): void {
    this.hasData = false;
    this.sentInFlight = 0;
    this.lost = 0;
    this.appLimited = false;
  }

  /**
   * A segment has been delivered: UpdateRateSample.
   *
   * @param index Its record.
   * @param sentAt When it was last sent, µs.
   * @param end Sequence number after it.
   */
  noteDelivered(index: number, sentAt: number, end: number): void {
    if (this.hasData) {
      const later = (sentAt - this.#newestAt) | 0;
      if (later < 0 || (later === 0 && ((end - this.#newestEnd) | 0) <= 0)) {
        return;
      }
    }
    // Read at once: the record may be another's by the end of the ACK.
    const r = this.#records;
    const o = STRIDE * index;
    this.hasData = true;
    this.#newestAt = sentAt;
    this.#newestEnd = end;
    this.priorDelivered = r[o + DELIVERED];
    this.#priorAt = r[o + DELIVERED_AT];
    this.#priorFirst = r[o + FIRST_SENT_AT];
    this.appLimited = r[o + APP_LIMITED] !== 0;
    this.sentInFlight = r[o + IN_FLIGHT];
    this.lost = r[o + LOST];
  }

  /**
   * A segment is believed lost: the congestion control is told.
   *
   * @param index Its record.
   * @param size Its bytes.
   */
  noteLost(index: number, size: number): void {
    this.#totalLost += size;
    this.newlyLost += size;
    if (this.#control.onSegmentLost === undefined) return;
    const { sentInFlight, lost, appLimited } = this;
    const r = this.#records;
    const o = STRIDE * index;
    this.size = size;
    this.sentInFlight = r[o + IN_FLIGHT];
    this.lost = ((this.#totalLost | 0) - r[o + LOST]) | 0;
    this.appLimited = r[o + APP_LIMITED] !== 0;
    this.#control.onSegmentLost(this.#state, this);
    this.sentInFlight = sentInFlight;
    this.lost = lost;
    this.appLimited = appLimited;
  }

  /**
   * noteDelivered was called for all that an ACK has delivered; losses may follow.
   *
   * @param now The present, µs.
   * @param acked Bytes that it has delivered.
   * @param freshRtt Its shortest round trip, µs; -1 if none.
   */
  settle(now: number, acked: number, freshRtt: number): void {
    this.newlyAcked = acked;
    this.totalDelivered += acked;
    if (acked > 0) this.#deliveredAt = now;
    this.rtt = freshRtt < 0 ? -1 : freshRtt / 1000;
  }

  /**
   * An ACK was processed, losses included: GenerateRateSample.
   *
   * @param now The present, µs.
   * @param minRtt The shortest recent round trip, ms.
   */
  finish(now: number, minRtt: number): void {
    this.rate = 0;
    this.delivered = 0;
    if (this.#limitedUntil > 0 && this.totalDelivered > this.#limitedUntil) {
      this.#limitedUntil = 0;
    }
    if (!this.hasData) return;
    const total = this.totalDelivered;
    this.delivered = ((total | 0) - this.priorDelivered) | 0;
    this.priorDelivered = total - this.delivered;
    this.lost = ((this.#totalLost | 0) - this.lost) | 0;
    this.#firstSentAt = this.#newestAt;
    const sendElapsed = (this.#newestAt - this.#priorFirst) | 0;
    const ackElapsed = (now - this.#priorAt) | 0;
    const interval = Math.max(sendElapsed, ackElapsed) / 1000;
    if (interval > 0 && (interval >= minRtt || minRtt === Infinity)) {
      this.rate = this.delivered / interval;
    }
  }

  /** The congestion control has processed the sample. */
  end(): void {
    this.newlyLost = 0;
    this.newlyAcked = 0;
  }

  /** There is nothing to send although there could be: until this is delivered. */
  markAppLimited(inFlight: number): void {
    this.#limitedUntil = Math.max(this.totalDelivered + inFlight, 1);
  }

  /** A record is copied with its segment. */
  copy(to: number, from: number): void {
    const at = STRIDE * from;
    this.#records.copyWithin(STRIDE * to, at, at + STRIDE);
  }

  /**
   * The ring of segments has a new capacity, and its oldest lies first.
   *
   * @param head Where the oldest was.
   * @param capacity Records; 0 if nothing is in flight.
   */
  resize(head: number, capacity: number): void {
    const old = this.#records;
    if (capacity === 0) {
      // A few are kept: who sends now and then would make them each time.
      if (old.length > SPARE_WORDS) this.#records = EMPTY;
      return;
    }
    if (old.length === STRIDE * capacity) return; // kept
    const records = new Int32Array(STRIDE * capacity);
    const split = STRIDE * head;
    records.set(old.subarray(split), 0);
    records.set(old.subarray(0, split), old.length - split);
    this.#records = records;
  }
}

/**
 * The SACK scoreboard, RFC 6675: a record of the segments in flight, when each was
 * sent, and whether it is sacked, lost or repeated. Kept by segment, as Linux keeps it.
 * The loss detection by time of RFC 8985 (RACK) reads nothing else, so it is here, too.
 *
 * Segments follow each other without gaps from {@linkcode SentSegments.first} on,
 * so each is stored by its end. All counts are in units of sequence space; pipe
 * (RFC 6675 §2) is outstanding - sacked - lost + retransmitted, see pipe.ts.
 *
 * Long because the counts and marks must change together: one class keeps them.
 *
 * @module
 */

import {
  giveRing,
  growRing,
  NO_RING,
  RING_WORDS,
  takeRing,
} from "../buffer/spare_rings.ts";
import type { RateSampler } from "../congestion/rate_sampler.ts";
import { seqGeq, seqGt, seqLeq, seqLt, seqMax } from "../seq.ts";
import type { TcpTrace } from "../trace/tcp_trace.ts";

/** The peer has selectively acknowledged the segment. */
export const SEG_SACKED = 1;
/** The segment is believed lost. */
export const SEG_LOST = 2;
/** It was lost, and sent again: the repetition is in flight. */
export const SEG_RETRANSMITTED = 4;
/** It has been sent more than once: it gives no round-trip sample (Karn). */
const SEG_REPEATED = 8;
/** A FIN is its last sequence number. */
export const SEG_FIN = 16;

/** Least time before a repetition counts as lost, microseconds: a tick of the clock. */
const LEAST_REPEAT_WAIT = 1000;

// Words of a record.
const END = 0;
const FLAGS = 1;
const SENT_AT = 2;
const STRIDE = 4;

const FIRST_CAPACITY = RING_WORDS / STRIDE;

/** Segments in flight, oldest first; without memory while there are none. */
export class SentSegments {
  /** Start of the oldest segment: SND.UNA. */
  first = 0;
  /** Segments in the record. */
  count = 0;
  /** Bytes selectively acknowledged. */
  sacked = 0;
  /** Bytes believed lost, whether or not sent again. */
  lost = 0;
  /** Bytes lost whose repetition is in flight. */
  retransmitted = 0;
  /** The connection's trace, which is told of losses; null if there is none. */
  trace: TcpTrace | null = null;

  /**
   * Set by {@linkcode ackTo}: when the oldest segment that it removed was sent, in
   * microseconds as an int32; meaningful if {@linkcode hasSample}.
   */
  sampleSentAt = 0;
  /** Set by {@linkcode ackTo}: whether it gave a round-trip sample. */
  hasSample = false;

  // What the ACK being processed has shown; cleared by beginAck.
  /** Bytes newly delivered: acknowledged or sacked for the first time. */
  delivered = 0;
  /** Something delivered had been sent once only, before the mark of beginAck. */
  onceDelivered = false;
  /** Something acknowledged had been sent more than once. */
  repeatAcked = false;
  /** Round trip of the last sent of what was delivered, µs; -1 if all was repeated. */
  freshRtt = -1;
  /** Bytes newly found lost. */
  newlyLost = 0;
  /** Bytes whose repetition was newly found lost. */
  repeatsLost = 0;

  // RFC 8985 §5.2: of all segments delivered so far, the one that was sent last.
  /** RACK.xmit_ts, µs. */
  newestAt = 0;
  /** RACK.end_seq. */
  newestEnd = 0;
  /** RACK.rtt, µs; -1 until something is delivered. */
  newestRtt = -1;
  /** RACK.reordering_seen. */
  reordered = false;
  /** Times that something was delivered after what was sent later. */
  reorderings = 0;
  /** The most that has overtaken something, bytes. */
  reorderedBy = 0;
  /** Delivery rates; null unless the congestion control wants them. */
  rates: RateSampler | null = null;

  #ring: Int32Array = NO_RING;
  #mask = -1;
  #head = 0;
  #highSacked = 0; // end of the highest segment sacked
  #lostBelow = 0; // what is not sacked before here has been marked lost
  #oldestRepeat = 0; // no repetition in flight was sent before, µs
  #ackAt = 0; // the present, µs
  #leastRtt = 0; // no round trip is shorter, µs
  #onceBelow = 0; // see beginAck
  #highBefore = 0; // #highSacked before this ACK
  #repeatFrom = 0; // nothing before here is lost and not sent again
  #seen: Int32Array = NO_RING; // blocks of the last SACK option
  #seenBlocks = 0;

  /** Empties the record; the next segment added starts at `seq`. */
  reset(seq: number): void {
    this.first = seq;
    this.count = 0;
    this.sacked = 0;
    this.lost = 0;
    this.retransmitted = 0;
    this.#giveBack();
    this.#highSacked = seq;
    this.#lostBelow = seq;
    this.#repeatFrom = seq;
    this.#seenBlocks = 0;
    this.newestRtt = -1;
    this.reordered = false;
    this.reorderings = 0;
    this.reorderedBy = 0;
    this.rates?.resize(0, 0);
  }

  /** Records that there is room for, a power of two or 0. */
  get capacity(): number {
    return this.#mask + 1;
  }

  /** True if something is lost and has not been sent again. */
  get hasLost(): boolean {
    return this.lost > this.retransmitted;
  }

  /** Start of a segment by index. */
  startOf(index: number): number {
    return index === 0 ? this.first : this.#ring[this.#slot(index - 1) + END];
  }

  /** End of a segment by index. */
  endOf(index: number): number {
    return this.#ring[this.#slot(index) + END];
  }

  /** The SEG_ flags of a segment by index. */
  flagsOf(index: number): number {
    return this.#ring[this.#slot(index) + FLAGS];
  }

  /**
   * Adds a segment that was just sent for the first time.
   *
   * @param end Sequence number after it.
   * @param sentAt The present, microseconds as an int32.
   * @param flags SEG_FIN or 0.
   */
  add(end: number, sentAt: number, flags: number): void {
    if (this.count > this.#mask) this.#grow();
    const slot = this.#slot(this.count++);
    this.#ring[slot + END] = end;
    this.#ring[slot + FLAGS] = flags;
    this.#ring[slot + SENT_AT] = sentAt;
    if (this.rates !== null) this.#sample(this.count - 1, sentAt);
  }

  /** Records what a delivery rate sample needs, as a segment is sent. */
  #sample(index: number, sentAt: number): void {
    const inFlight = ((this.endOf(this.count - 1) - this.first) | 0) -
      this.sacked - this.lost + this.retransmitted;
    const size = (this.endOf(index) - this.startOf(index)) | 0;
    this.rates!.sent(this.#slot(index) / STRIDE, sentAt, inFlight, size);
  }

  /**
   * Begins an ACK, which {@linkcode ackTo} and {@linkcode markBlocks} then report.
   *
   * @param now The present, microseconds as an int32.
   * @param leastRtt The shortest round trip seen, µs.
   * @param onceBelow See {@linkcode onceDelivered}: the recovery point.
   */
  beginAck(now: number, leastRtt: number, onceBelow: number): void {
    this.#ackAt = now;
    this.#leastRtt = leastRtt;
    this.#onceBelow = onceBelow;
    this.#highBefore = this.#highSacked;
    this.delivered = 0;
    this.onceDelivered = false;
    this.repeatAcked = false;
    this.freshRtt = -1;
    this.newlyLost = 0;
    this.repeatsLost = 0;
    if (this.rates !== null) this.rates.begin();
  }

  /**
   * Removes all before `ack`, and takes a round-trip sample if it can: from the
   * oldest segment removed, unless something removed had been sent twice.
   *
   * @param ack The acknowledgement number.
   * @param leastAge Least age of the segment that the ACK answers, µs: no segment
   * sent since then can have caused the ACK. 0 if unknown.
   */
  ackTo(ack: number, leastAge = 0): void {
    const ring = this.#ring;
    const leastRtt = this.#leastRtt;
    this.#leastRtt = Math.max(leastRtt, leastAge);
    let repeated = false;
    this.hasSample = false;
    while (this.count > 0) {
      const slot = STRIDE * this.#head;
      const end = ring[slot + END];
      const flags = ring[slot + FLAGS];
      // A super-packet may be acknowledged in part.
      const isWhole = seqLeq(end, ack);
      const upTo = isWhole ? end : ack;
      const bytes = (upTo - this.first) | 0;
      if (bytes === 0) break;
      this.#discount(flags, bytes);
      if ((flags & SEG_SACKED) === 0) {
        this.delivered += bytes;
        this.#noteDelivered(slot, upTo, flags);
      }
      if ((flags & SEG_REPEATED) !== 0) repeated = true;
      else if (!this.hasSample && (flags & SEG_SACKED) === 0) {
        this.hasSample = true;
        this.sampleSentAt = ring[slot + SENT_AT];
      }
      this.first = upTo;
      if (!isWhole) break;
      this.#head = (this.#head + 1) & this.#mask;
      this.count--;
    }
    this.#leastRtt = leastRtt;
    if (repeated) this.hasSample = false;
    this.repeatAcked = repeated;
    this.first = ack;
    // Old marks move along, or they would be ahead again after 2^31 bytes.
    this.#highSacked = seqMax(this.#highSacked, ack);
    this.#lostBelow = seqMax(this.#lostBelow, ack);
    this.#repeatFrom = seqMax(this.#repeatFrom, ack);
    if (this.count === 0) this.#giveBack();
  }

  /**
   * Marks what the blocks of a SACK option cover. Blocks that are not above `una`
   * (duplicates, RFC 2883) or beyond what was sent are ignored. Blocks grow from
   * one option to the next: what the last option covered is skipped.
   *
   * @param edges Left and right edges in turn.
   * @param blocks Number of blocks, at most 4.
   * @param mss Payload bytes of a full-sized segment.
   * @returns Bytes newly marked.
   */
  markBlocks(edges: Int32Array, blocks: number, mss: number): number {
    if (this.count === 0) return 0;
    if (this.#seen.length === 0) this.#seen = takeRing();
    const seen = this.#seen;
    const last = this.endOf(this.count - 1);
    let newly = 0;
    for (let i = 0; i < 2 * blocks; i += 2) {
      const left = edges[i];
      const right = edges[i + 1];
      if (
        seqLeq(left, this.first) || seqGeq(left, right) || seqGt(right, last)
      ) continue;
      let from = left;
      for (let j = 0; j < 2 * this.#seenBlocks; j += 2) {
        if (seen[j] === left && seqLeq(seen[j + 1], right)) {
          from = seqMax(left, (seen[j + 1] - mss) | 0);
          break;
        }
      }
      newly += this.markSacked(from, right, mss);
    }
    for (let i = 0; i < 2 * blocks; i++) seen[i] = edges[i];
    this.#seenBlocks = blocks;
    this.delivered += newly;
    return newly;
  }

  /**
   * Marks what a SACK block covers. Segments covered in part are split where the
   * peer may have cut them, at multiples of the MSS; a smaller part is ignored.
   *
   * @param left Left edge, not before {@linkcode first}.
   * @param right Right edge, not beyond what was sent.
   * @param mss Payload bytes of a full-sized segment.
   * @returns Bytes newly marked.
   */
  markSacked(left: number, right: number, mss: number): number {
    if (this.count === 0 || !seqLt(left, right)) return 0;
    let newly = 0;
    for (let i = this.#find(left); i < this.count; i++) {
      let start = this.startOf(i);
      if (seqGeq(start, right)) break;
      let slot = this.#slot(i);
      if ((this.#ring[slot + FLAGS] & SEG_SACKED) !== 0) continue;
      if (seqLt(start, left)) {
        const cut = (start + mss * Math.ceil(((left - start) | 0) / mss)) | 0;
        if (seqGeq(cut, this.endOf(i)) || seqGeq(cut, right)) continue;
        this.split(i++, cut);
        start = cut;
      }
      if (seqGt(this.endOf(i), right)) {
        const whole = ((right - start) | 0) - ((right - start) | 0) % mss;
        if (whole === 0) break;
        this.split(i, (start + whole) | 0);
      }
      slot = this.#slot(i);
      const bytes = (this.#ring[slot + END] - start) | 0;
      const flags = this.#ring[slot + FLAGS];
      this.#discount(flags, bytes);
      this.#ring[slot + FLAGS] = SEG_SACKED |
        (flags & ~(SEG_LOST | SEG_RETRANSMITTED));
      this.sacked += bytes;
      newly += bytes;
      this.#noteDelivered(slot, this.#ring[slot + END], flags);
      this.#highSacked = seqMax(this.#highSacked, this.#ring[slot + END]);
    }
    return newly;
  }

  /**
   * Marks as lost what was sent so long before something that was delivered that
   * reordering does not explain it: RFC 8985 §6.2 step 5. What it finds is added to
   * {@linkcode newlyLost} and {@linkcode repeatsLost}.
   *
   * @param now The present, microseconds as an int32.
   * @param window Time that reordering may take, µs.
   * @returns How long until the next may be lost, µs; 0 if none will be.
   */
  detectLost(now: number, window: number): number {
    if (this.count === 0 || this.newestRtt < 0) return 0;
    const limit = this.newestRtt + window;
    let wait = 0;
    if (
      this.retransmitted > 0 && ((this.newestAt - this.#oldestRepeat) | 0) >= 0
    ) {
      wait = this.#detectRepeats(
        now,
        this.newestRtt + Math.max(window, LEAST_REPEAT_WAIT),
      );
    }
    // What was sent once is in order of time.
    for (let i = this.#find(this.#lostBelow); i < this.count; i++) {
      const slot = this.#slot(i);
      const end = this.#ring[slot + END];
      if ((this.#ring[slot + FLAGS] & (SEG_SACKED | SEG_LOST)) === 0) {
        if (!this.#isBefore(this.#ring[slot + SENT_AT], end)) break;
        const left = (this.#ring[slot + SENT_AT] + limit - now) | 0;
        if (left > 0) {
          if (wait === 0 || left < wait) wait = left;
          break;
        }
        this.newlyLost += this.#markLost(i);
      }
      this.#lostBelow = end;
    }
    return wait;
  }

  /** Finds repetitions that are lost, too: they have to be sent once more. */
  #detectRepeats(now: number, limit: number): number {
    let wait = 0;
    let oldest = now;
    let left = this.retransmitted;
    for (let i = 0; i < this.count && left > 0; i++) {
      const slot = this.#slot(i);
      const flags = this.#ring[slot + FLAGS];
      if ((flags & SEG_RETRANSMITTED) === 0) continue;
      const start = this.startOf(i);
      const end = this.#ring[slot + END];
      const bytes = (end - start) | 0;
      const sentAt = this.#ring[slot + SENT_AT];
      const remaining = (sentAt + limit - now) | 0;
      left -= bytes;
      if (this.#isBefore(sentAt, end)) {
        if (remaining <= 0) {
          this.#ring[slot + FLAGS] = flags & ~SEG_RETRANSMITTED;
          this.retransmitted -= bytes;
          this.repeatsLost += bytes;
          if (this.rates !== null) this.rates.noteLost(slot / STRIDE, bytes);
          if (seqLt(start, this.#repeatFrom)) this.#repeatFrom = start;
          continue;
        }
        if (wait === 0 || remaining < wait) wait = remaining;
      }
      if (((sentAt - oldest) | 0) < 0) oldest = sentAt;
    }
    this.#oldestRepeat = oldest;
    return wait;
  }

  /** RACK_sent_after of RFC 8985 §6.2 with its arguments exchanged. */
  #isBefore(sentAt: number, end: number): boolean {
    const later = (this.newestAt - sentAt) | 0;
    return later > 0 || (later === 0 && seqGt(this.newestEnd, end));
  }

  /** RFC 8985 §6.2 steps 1 to 3, for a segment newly delivered. */
  #noteDelivered(slot: number, end: number, flags: number): void {
    const sentAt = this.#ring[slot + SENT_AT];
    const rtt = (this.#ackAt - sentAt) | 0;
    if (this.rates !== null) {
      this.rates.noteDelivered(slot / STRIDE, sentAt, end);
    }
    if ((flags & SEG_REPEATED) === 0) {
      if (this.freshRtt < 0 || rtt < this.freshRtt) this.freshRtt = rtt;
      if (seqLeq(end, this.#onceBelow)) this.onceDelivered = true;
      if (seqLt(end, this.#highBefore)) this.#noteReordering(end);
    } else if (rtt < this.#leastRtt) return; // the first one has arrived, not this
    if (this.newestRtt >= 0 && !this.#isNewer(sentAt, end)) return;
    this.newestAt = sentAt;
    this.newestEnd = end;
    this.newestRtt = Math.max(rtt, 0);
  }

  /** A segment that was sent once has arrived after one that was sent later. */
  #noteReordering(end: number): void {
    const by = (this.#highBefore - end) | 0;
    this.reordered = true;
    this.reorderings++;
    if (by > this.reorderedBy) this.reorderedBy = by;
  }

  #isNewer(sentAt: number, end: number): boolean {
    const later = (sentAt - this.newestAt) | 0;
    return later > 0 || (later === 0 && seqGt(end, this.newestEnd));
  }

  /** True if at least so many segments have been sacked. */
  hasSacked(segments: number, mss: number): boolean {
    if (this.sacked >= segments * mss) return true;
    let found = 0;
    let left = this.sacked;
    for (let i = this.#find((this.#highSacked - 1) | 0); i >= 0; i--) {
      if (left <= 0) break;
      if ((this.flagsOf(i) & SEG_SACKED) === 0) continue;
      const bytes = (this.endOf(i) - this.startOf(i)) | 0;
      found += bytes <= mss ? 1 : Math.ceil(bytes / mss);
      if (found >= segments) return true;
      left -= bytes;
    }
    return false;
  }

  /**
   * Undoes a wrong detection: takes the mark from segments that are marked lost and were
   * not sent again. RFC 8985 decides about them again.
   */
  unmarkLost(): void {
    for (let i = 0; i < this.count; i++) {
      const slot = this.#slot(i);
      const flags = this.#ring[slot + FLAGS];
      if ((flags & (SEG_LOST | SEG_RETRANSMITTED)) !== SEG_LOST) continue;
      this.#ring[slot + FLAGS] = flags & ~SEG_LOST;
      this.lost -= (this.#ring[slot + END] - this.startOf(i)) | 0;
    }
    this.#lostBelow = this.first;
  }

  /**
   * Marks the oldest segment as lost, one MSS of it at most (RFC 6582 §3.2).
   *
   * @param mss Payload bytes of a full-sized segment.
   */
  markFirstLost(mss: number): void {
    if (this.count === 0) return;
    const flags = this.flagsOf(0);
    if ((flags & (SEG_LOST | SEG_SACKED)) !== 0) return;
    if (((this.endOf(0) - this.first) | 0) > mss) {
      this.split(0, (this.first + mss) | 0);
    }
    this.#markLost(0);
  }

  /**
   * After a timeout: all that is not sacked is lost. If even the oldest segment is
   * sacked, the peer has thrown sacked data away (RFC 2018 §8): it is lost, too.
   */
  markAllLost(): void {
    if (this.count === 0) return;
    const reneged = (this.flagsOf(0) & SEG_SACKED) !== 0;
    this.lost = 0;
    this.retransmitted = 0;
    if (reneged) this.sacked = 0;
    for (let i = 0; i < this.count; i++) {
      const slot = this.#slot(i);
      let flags = this.#ring[slot + FLAGS] & ~SEG_RETRANSMITTED;
      if (reneged) flags &= ~SEG_SACKED;
      if ((flags & SEG_SACKED) === 0) {
        const bytes = (this.#ring[slot + END] - this.startOf(i)) | 0;
        if (this.rates !== null && (flags & SEG_LOST) === 0) {
          this.rates.noteLost(slot / STRIDE, bytes);
        }
        flags |= SEG_LOST;
        this.lost += bytes;
      }
      this.#ring[slot + FLAGS] = flags;
    }
    if (reneged) {
      this.#highSacked = this.first;
      this.#seenBlocks = 0;
    }
    this.#lostBelow = this.endOf(this.count - 1);
    this.#repeatFrom = this.first;
  }

  /** Index of the first segment that is lost and not sent again, or -1. */
  nextLost(): number {
    if (!this.hasLost) return -1;
    let i = this.#find(this.#repeatFrom);
    for (; i < this.count; i++) {
      const flags = this.#ring[this.#slot(i) + FLAGS];
      if ((flags & (SEG_LOST | SEG_RETRANSMITTED)) === SEG_LOST) {
        this.#repeatFrom = this.startOf(i);
        return i;
      }
    }
    return -1;
  }

  /**
   * Notes that a segment was sent again.
   *
   * @param index Its index.
   * @param sentAt The present, microseconds as an int32.
   */
  markRepeated(index: number, sentAt: number): void {
    const slot = this.#slot(index);
    const flags = this.#ring[slot + FLAGS];
    if ((flags & (SEG_LOST | SEG_RETRANSMITTED)) === SEG_LOST) {
      if (this.retransmitted === 0) this.#oldestRepeat = sentAt;
      this.retransmitted += (this.#ring[slot + END] - this.startOf(index)) | 0;
      this.#ring[slot + FLAGS] = flags | SEG_RETRANSMITTED | SEG_REPEATED;
    } else {
      this.#ring[slot + FLAGS] = flags | SEG_REPEATED;
    }
    this.#ring[slot + SENT_AT] = sentAt;
    if (this.rates !== null) this.#sample(index, sentAt);
  }

  /** Cuts a segment in two; a FIN stays with the second. */
  split(index: number, at: number): void {
    if (this.count > this.#mask) this.#grow();
    const ring = this.#ring;
    for (let i = this.count; i > index; i--) {
      const to = this.#slot(i);
      const from = this.#slot(i - 1);
      ring[to + END] = ring[from + END];
      ring[to + FLAGS] = ring[from + FLAGS];
      ring[to + SENT_AT] = ring[from + SENT_AT];
      if (this.rates !== null) this.rates.copy(to / STRIDE, from / STRIDE);
    }
    this.count++;
    const slot = this.#slot(index);
    ring[slot + END] = at;
    ring[slot + FLAGS] &= ~SEG_FIN;
  }

  #markLost(index: number): number {
    const slot = this.#slot(index);
    const start = this.startOf(index);
    const bytes = (this.#ring[slot + END] - start) | 0;
    this.#ring[slot + FLAGS] |= SEG_LOST;
    this.lost += bytes;
    if (this.rates !== null) this.rates.noteLost(slot / STRIDE, bytes);
    if (seqLt(start, this.#repeatFrom)) this.#repeatFrom = start;
    if (this.trace !== null) this.trace.lost(start, this.#ring[slot + END]);
    return bytes;
  }

  /** Takes bytes that leave a state out of its count. */
  #discount(flags: number, bytes: number): void {
    if ((flags & SEG_SACKED) !== 0) this.sacked -= bytes;
    if ((flags & SEG_LOST) !== 0) this.lost -= bytes;
    if ((flags & SEG_RETRANSMITTED) !== 0) this.retransmitted -= bytes;
  }

  #slot(index: number): number {
    return STRIDE * ((this.#head + index) & this.#mask);
  }

  /** The first segment that ends after `seq`, the last one if none does. */
  #find(seq: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seqLeq(this.endOf(middle), seq)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #giveBack(): void {
    giveRing(this.#ring);
    giveRing(this.#seen);
    this.#ring = NO_RING;
    this.#seen = NO_RING;
    this.#seenBlocks = 0;
    this.#mask = -1;
    this.#head = 0;
    if (this.rates !== null) this.rates.resize(0, 0);
  }

  #grow(): void {
    if (this.#ring.length === 0) {
      this.#ring = takeRing();
      this.#mask = FIRST_CAPACITY - 1;
      if (this.rates !== null) this.rates.resize(0, FIRST_CAPACITY);
      return;
    }
    const capacity = 2 * (this.#mask + 1);
    if (this.rates !== null) this.rates.resize(this.#head, capacity);
    this.#ring = growRing(this.#ring, STRIDE * this.#head);
    this.#mask = capacity - 1;
    this.#head = 0;
  }
}

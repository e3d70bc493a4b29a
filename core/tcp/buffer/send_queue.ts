/**
 * Written data that the peer has not acknowledged: fragments of packet memory in
 * sequence order.
 *
 * Nothing is copied: a fragment is the offset of bytes, which their owner must not
 * change until they are acknowledged. Each fragment is stored with the sequence
 * number of its end, so the one that holds a sequence number is found by bisection.
 *
 * @module
 */

import { type Frame, MAX_FRAGMENTS } from "../../wire/frame.ts";
import { seqGt, seqLeq } from "../seq.ts";
import { giveRing, growRing, NO_RING, takeRing } from "./spare_rings.ts";

/** A queue of fragments, without memory while it is empty. */
export class SendQueue {
  /** Sequence number of the first byte. */
  start = 0;
  /** Sequence number after the last byte. */
  end = 0;

  // A ring of pairs: offset of the first byte, sequence number after the last.
  #ring: Int32Array = NO_RING;
  #head = 0;
  #count = 0;

  /** Bytes in the queue. */
  get length(): number {
    return (this.end - this.start) | 0;
  }

  /** Empties the queue; the next byte appended has sequence number `seq`. */
  reset(seq: number): void {
    this.start = seq;
    this.end = seq;
    this.#count = 0;
    this.#giveBack();
  }

  /**
   * Appends bytes; merges them with the last fragment if they lie behind it.
   *
   * @param offset Offset in packet memory.
   * @param length Bytes, at least 1.
   */
  append(offset: number, length: number): void {
    const end = (this.end + length) | 0;
    if (this.#count > 0) {
      const last = this.#slot(this.#count - 1);
      const bytes = (this.end - this.#startOf(this.#count - 1)) | 0;
      if (this.#ring[last] + bytes === offset) {
        this.#ring[last + 1] = end;
        this.end = end;
        return;
      }
    }
    if (2 * this.#count === this.#ring.length) this.#grow();
    const slot = this.#slot(this.#count++);
    this.#ring[slot] = offset;
    this.#ring[slot + 1] = end;
    this.end = end;
  }

  /** Drops all bytes before `seq`, which lies within the queue. */
  release(seq: number): void {
    const ring = this.#ring;
    while (this.#count > 0) {
      const slot = 2 * this.#head;
      const end = ring[slot + 1];
      if (seqGt(end, seq)) {
        ring[slot] += (seq - this.start) | 0;
        break;
      }
      this.start = end;
      this.#head++;
      if (2 * this.#head === ring.length) this.#head = 0;
      this.#count--;
    }
    this.start = seq;
    if (this.#count === 0) this.#giveBack();
  }

  /**
   * Appends a range of the queue to a frame.
   *
   * @param frame An empty frame.
   * @param seq First byte.
   * @param length Bytes, all in the queue; see {@linkcode fit}.
   */
  gather(frame: Frame, seq: number, length: number): void {
    let index = this.#find(seq);
    let skip = (seq - this.#startOf(index)) | 0;
    let left = length;
    while (left > 0) {
      const slot = this.#slot(index);
      const bytes = (this.#ring[slot + 1] - this.#startOf(index)) | 0;
      const take = Math.min(bytes - skip, left);
      frame.append(this.#ring[slot] + skip, take);
      left -= take;
      skip = 0;
      index++;
    }
  }

  /**
   * Returns how much of a range fits into the fragments of one frame.
   *
   * @param seq First byte.
   * @param length Bytes, all in the queue.
   */
  fit(seq: number, length: number): number {
    if (this.#count <= MAX_FRAGMENTS) return length;
    const last = this.#find(seq) + MAX_FRAGMENTS - 1;
    if (last >= this.#count) return length;
    return Math.min(length, (this.#ring[this.#slot(last) + 1] - seq) | 0);
  }

  /** Index in the ring array of the index-th fragment. */
  #slot(index: number): number {
    const slot = 2 * (this.#head + index);
    return slot >= this.#ring.length ? slot - this.#ring.length : slot;
  }

  #startOf(index: number): number {
    return index === 0 ? this.start : this.#ring[this.#slot(index - 1) + 1];
  }

  /** The first fragment that ends after `seq`. */
  #find(seq: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seqLeq(this.#ring[this.#slot(middle) + 1], seq)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #giveBack(): void {
    giveRing(this.#ring);
    this.#ring = NO_RING;
    this.#head = 0;
  }

  #grow(): void {
    this.#ring = this.#ring.length === 0
      ? takeRing()
      : growRing(this.#ring, 2 * this.#head);
    this.#head = 0;
  }
}

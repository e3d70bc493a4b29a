/**
 * The sending end of a mailbox: a ring, and an overflow list. A record that finds
 * the ring full, which is rare, is kept in the list and copied into the ring, in
 * order, when the reader has made room.
 *
 * @module
 */

import { RingWriter } from "./record_ring.ts";

/** Accepts any number of records. */
export class Outbox {
  /** The ring. */
  readonly ring: RingWriter;
  /**
   * The array that the index from {@linkcode reserve} or {@linkcode keep} is for.
   */
  words: Int32Array;
  readonly #i32: Int32Array;
  /** Records that found the ring full, oldest first, each with its header. */
  readonly #kept: Int32Array[] = [];

  /**
   * @param i32 The stack's memory.
   * @param base Index of the ring's control words.
   * @param capacity Its data words.
   * @param isLocal Whether the reader is in the same thread.
   */
  constructor(
    i32: Int32Array,
    base: number,
    capacity: number,
    isLocal: boolean,
  ) {
    this.ring = new RingWriter(i32, base, capacity, isLocal);
    this.words = this.#i32 = i32;
  }

  /** True if records wait for room in the ring. */
  get isBacklogged(): boolean {
    return this.#kept.length > 0;
  }

  /**
   * Starts a record in the ring.
   *
   * @param header Its header, as its declaration has it.
   * @returns Index in {@linkcode words} of its first field, or -1 if the ring is full:
   * publish and try again, or {@linkcode keep} it.
   */
  reserve(header: number): number {
    if (this.#kept.length > 0) return -1;
    this.words = this.#i32;
    return this.ring.reserve(header & 0xff, header >>> 8);
  }

  /** Starts a record that waits for room; returns the index of its first field. */
  keep(header: number): number {
    const copy = new Int32Array(header >>> 8);
    copy[0] = header;
    this.#kept.push(copy);
    this.words = copy;
    return 1;
  }

  /**
   * Moves records that wait into the ring, as many as there is room for.
   *
   * @returns How many.
   */
  retry(): number {
    let done = 0;
    for (const copy of this.#kept) {
      const header = copy[0]!;
      const at = this.ring.reserve(header & 0xff, header >>> 8);
      if (at < 0) break;
      this.#i32.set(copy.subarray(1), at);
      done++;
    }
    this.#kept.splice(0, done);
    return done;
  }
}

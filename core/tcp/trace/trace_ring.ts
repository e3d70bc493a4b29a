/**
 * The ring that a trace's records lie in: numbers, TRACE_STRIDE a record. It grows
 * to its limit, then the newest overwrite the oldest.
 *
 * Records are counted from the trace's beginning; a record's number is valid as long
 * as it is there.
 *
 * @module
 */

import { TRACE_STRIDE } from "./trace_record.ts";

const EMPTY = new Float64Array(0);
/** Records that there is room for at first. */
const FIRST_ROOM = 64;

/** Records, oldest first; without memory until there is one. */
export class TraceRing {
  /** Records that it holds at most. */
  readonly limit: number;
  /** Records that wait to be taken. */
  count = 0;
  /** Records that were overwritten before they were taken. */
  overwritten = 0;
  /** The records' numbers; a new array after it has grown. */
  numbers: Float64Array = EMPTY;
  #room = 0; // records that there is room for
  #next = 0; // number of the next record

  /** @param limit Records that it holds at most, at least 1. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Number of the record to be added next. */
  get next(): number {
    return this.#next;
  }

  /**
   * Makes room for a record, if need be in place of the oldest.
   *
   * @returns Its number. What its place contains is old.
   */
  add(): number {
    if (this.count === this.#room && this.#room < this.limit) this.#grow();
    if (this.count < this.#room) this.count++;
    else this.overwritten++;
    return this.#next++;
  }

  /** True if a record is there: not taken, not overwritten. */
  has(number: number): boolean {
    return number >= this.#next - this.count;
  }

  /** Where a record begins in {@linkcode numbers}. */
  placeOf(number: number): number {
    return TRACE_STRIDE * (number % this.#room);
  }

  /**
   * Takes the oldest records out.
   *
   * @param most Records at most.
   * @returns Their numbers; fractions have three digits.
   */
  take(most: number): number[] {
    const taken: number[] = [];
    for (let n = Math.min(most, this.count); n > 0; n--) {
      const at = this.placeOf(this.#next - this.count--);
      for (let i = 0; i < TRACE_STRIDE; i++) {
        taken.push(Math.round(this.numbers[at + i] * 1000) / 1000);
      }
    }
    return taken;
  }

  #grow(): void {
    const old = this.numbers;
    const oldRoom = this.#room;
    const room = Math.min(Math.max(FIRST_ROOM, 2 * oldRoom), this.limit);
    this.numbers = new Float64Array(TRACE_STRIDE * room);
    this.#room = room;
    for (let n = this.#next - this.count; n < this.#next; n++) {
      const from = TRACE_STRIDE * (n % oldRoom);
      const record = old.subarray(from, from + TRACE_STRIDE);
      this.numbers.set(record, this.placeOf(n));
    }
  }
}

/**
 * A delivery of stream data that is copied out piece by piece.
 *
 * @module
 */

import type { Delivery } from "../lwip/delivery.ts";

/** The rest of a delivery that a read has begun. */
export class PartialRead {
  #delivery: Delivery | null = null;
  #from = 0; // first byte left of its first fragment

  /** True if nothing is left. */
  get isEmpty(): boolean {
    return this.#delivery === null;
  }

  /** Begins a delivery, which it then owns; the previous one must be empty. */
  begin(delivery: Delivery): void {
    this.#delivery = delivery;
    this.#from = 0;
  }

  /** Copies what fits, and frees what was copied; returns how many bytes. */
  take(into: Uint8Array): number {
    const { fragments } = this.#delivery!;
    let copied = 0;
    let used = 0;
    while (used < fragments.length && copied < into.byteLength) {
      const fragment = fragments[used]!;
      const room = into.byteLength - copied;
      const end = Math.min(fragment.length, this.#from + room);
      into.set(fragment.bytes.subarray(this.#from, end), copied);
      copied += end - this.#from;
      this.#from = end;
      if (end === fragment.length) {
        fragment.release();
        used++;
        this.#from = 0;
      }
    }
    fragments.splice(0, used);
    if (fragments.length === 0) this.#delivery = null;
    return copied;
  }

  /**
   * Copies the rest of the first fragment, `limit` bytes at most, into new memory.
   * The constructor of Uint8Array copies without filling the memory with zeros
   * first.
   */
  takeChunk(limit: number): Uint8Array<ArrayBuffer> {
    const { fragments } = this.#delivery!;
    const fragment = fragments[0]!;
    const end = Math.min(fragment.length, this.#from + limit);
    const chunk = new Uint8Array(fragment.bytes.subarray(this.#from, end));
    this.#from = end;
    if (end === fragment.length) {
      fragment.release();
      fragments.shift();
      this.#from = 0;
      if (fragments.length === 0) this.#delivery = null;
    }
    return chunk;
  }

  /** Copies all that is left. */
  takeAll(): Uint8Array<ArrayBuffer> {
    let length = -this.#from;
    for (const fragment of this.#delivery!.fragments) length += fragment.length;
    const bytes = new Uint8Array(length);
    this.take(bytes);
    return bytes;
  }

  /** Frees all that is left. */
  drop(): void {
    this.#delivery?.release();
    this.#delivery = null;
  }
}

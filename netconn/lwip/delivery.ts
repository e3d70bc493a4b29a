/**
 * Stream data as one receive takes it: what arrived in one turn of the core, in one
 * or more fragments. lwIP hands out a chain of pbufs.
 *
 * @module
 */

import type { Fragment } from "../../netbuf/fragment.ts";

/** A delivery of stream data: what one receive takes. */
export class Delivery {
  /** The bytes. */
  readonly fragments: Fragment[];
  /** Bytes in all fragments. */
  length: number;

  /**
   * Begins a delivery.
   *
   * @param first Its first fragment; the delivery owns it.
   */
  constructor(first: Fragment) {
    this.fragments = [first];
    this.length = first.length;
  }

  /** Appends a fragment. */
  append(fragment: Fragment): void {
    this.fragments.push(fragment);
    this.length += fragment.length;
  }

  /** Frees all memory. */
  release(): void {
    for (const fragment of this.fragments) fragment.release();
    this.fragments.length = 0;
  }
}

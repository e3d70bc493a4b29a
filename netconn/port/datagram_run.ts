/**
 * Datagrams that arrived together, and are taken out one by one.
 *
 * The core reports consecutive datagrams of one flow in one event; each becomes a
 * netbuf when it is taken. They share one received buffer, which returns to the
 * core when the last of them is freed.
 *
 * @module
 */

import type { Fragment } from "../../netbuf/fragment.ts";
import type { Origin } from "../../netbuf/origin.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";

/** The datagrams of one event that were not taken yet, oldest first. */
export class DatagramRun {
  readonly #whole: Fragment;
  readonly #size: number;
  readonly #origin: Origin;
  #at = 0;

  /**
   * @param whole The payloads, one behind the other; owned by the run.
   * @param size Bytes of each, at least 1; the last may be shorter.
   * @param origin Their addresses.
   */
  constructor(whole: Fragment, size: number, origin: Origin) {
    this.#whole = whole;
    this.#size = size;
    this.#origin = origin;
  }

  /** Bytes that were not taken; 0 if the run is over. */
  get bytesLeft(): number {
    return this.#whole.length - this.#at;
  }

  /** Takes the oldest datagram; there must be one. */
  next(): NetBuf {
    const at = this.#at;
    const length = Math.min(this.#size, this.bytesLeft);
    this.#at = at + length;
    if (this.bytesLeft > 0) this.#whole.retain(); // the last one gets the run's own reference
    return NetBuf.received(this.#whole, at, length, this.#origin);
  }

  /** Frees the datagrams that are left. */
  release(): void {
    if (this.bytesLeft === 0) return;
    this.#at = this.#whole.length;
    this.#whole.release();
  }
}

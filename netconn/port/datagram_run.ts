/**
 * Datagrams that arrived together, and are taken out one by one.
 *
 * The core tells of neighbouring datagrams of one flow in one go; each becomes a
 * netbuf when somebody takes it. They share one received buffer, which goes back
 * to the core with the last of them.
 *
 * @module
 */

import type { Fragment } from "../../netbuf/fragment.ts";
import type { Origin } from "../../netbuf/origin.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";

/** What is left of datagrams of one flow, oldest first. */
export class DatagramRun {
  readonly #whole: Fragment;
  readonly #size: number;
  readonly #origin: Origin;
  #at = 0;

  /**
   * @param whole The payloads, one behind the other; owned by the run.
   * @param size Bytes of each, at least 1; the last may be shorter.
   * @param origin Where they come from.
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

  /** Takes the oldest one out; there has to be one. */
  next(): NetBuf {
    const at = this.#at;
    const length = Math.min(this.#size, this.bytesLeft);
    this.#at = at + length;
    if (this.bytesLeft > 0) this.#whole.retain(); // the last one gets our share
    return NetBuf.received(this.#whole, at, length, this.#origin);
  }

  /** Throws away what is left. */
  release(): void {
    if (this.bytesLeft === 0) return;
    this.#at = this.#whole.length;
    this.#whole.release();
  }
}

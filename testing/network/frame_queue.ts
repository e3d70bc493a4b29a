/**
 * Frames that wait to be sent, oldest first.
 *
 * @module
 */

import type { CoDelQueue, Waiting } from "./codel.ts";

/** A frame that waits. */
export interface Held<F> extends Waiting {
  /** The frame. */
  frame: F;
}

/** The queue in front of a sender. */
export class FrameQueue<F extends { readonly bytes: Uint8Array }>
  implements CoDelQueue<Held<F>> {
  /** Bytes that wait. */
  bytes = 0;
  /** Largest frame that has come so far, bytes; also one that did not wait. */
  largest = 0;
  #held: Held<F>[] = [];
  #head = 0;
  readonly #onDrop: (frame: F) => void;
  readonly #onMark: (frame: F) => F | null;

  /**
   * Makes an empty queue.
   *
   * @param onDrop Told of each frame that {@linkcode drop} loses.
   * @param onMark Returns a frame with a mark; null if that cannot be done.
   */
  constructor(onDrop: (frame: F) => void, onMark: (frame: F) => F | null) {
    this.#onDrop = onDrop;
    this.#onMark = onMark;
  }

  /** Frames that wait. */
  get length(): number {
    return this.#held.length - this.#head;
  }

  /** Puts a frame at the end. */
  push(frame: F, now: number): void {
    this.#held.push({ since: now, frame });
    this.bytes += frame.bytes.length;
  }

  /** See {@linkcode CoDelQueue.shift}. */
  shift(): Held<F> | null {
    if (this.length === 0) return null;
    const held = this.#held[this.#head++];
    this.bytes -= held.frame.bytes.length;
    if (this.#head > 64 && this.#head * 2 > this.#held.length) {
      this.#held = this.#held.slice(this.#head);
      this.#head = 0;
    }
    return held;
  }

  /** See {@linkcode CoDelQueue.drop}. */
  drop(held: Held<F>): void {
    this.#onDrop(held.frame);
  }

  /** See {@linkcode CoDelQueue.mark}. */
  mark(held: Held<F>): boolean {
    const marked = this.#onMark(held.frame);
    if (marked === null) return false;
    held.frame = marked;
    return true;
  }
}

/**
 * The inactivity timeout of a Node-shaped socket.
 *
 * A timer that is set stays set: activity only moves the deadline, and the timer looks
 * at it when it fires. Traffic costs no timer operations. It counts in the event
 * loop's time, as all timers of Node do, and never keeps the process alive.
 *
 * @module
 */

import type { setTimeout } from "node:timers";
import { builtin } from "../builtin.ts";

type Timer = ReturnType<typeof setTimeout>;

/** Calls back when nothing has happened for a while. */
export class IdleTimer {
  readonly #onIdle: () => void;
  #ms = 0; // 0: off
  #activeAt = 0;
  #timer: Timer | null = null;
  #firesAt = 0;

  /**
   * @param onIdle Called once for each silence.
   */
  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  /**
   * Begins anew.
   *
   * @param ms Milliseconds without activity; 0 for never.
   */
  set(ms: number): void {
    this.#ms = ms;
    if (ms === 0) return;
    this.#activeAt = performance.now();
    const at = this.#activeAt + ms;
    if (this.#timer !== null && this.#firesAt <= at) return;
    this.stop();
    this.#arm(ms);
  }

  /** Something has happened. */
  touch(): void {
    if (this.#ms === 0) return;
    this.#activeAt = performance.now();
    if (this.#timer === null) this.#arm(this.#ms); // it had fired
  }

  /** Frees the timer. */
  stop(): void {
    this.#timer?.close();
    this.#timer = null;
  }

  #arm(ms: number): void {
    this.#firesAt = performance.now() + ms;
    const { setTimeout } = builtin("node:timers");
    this.#timer = setTimeout(this.#fire, ms).unref();
  }

  readonly #fire = (): void => {
    this.#timer = null;
    if (this.#ms === 0) return;
    const left = this.#activeAt + this.#ms - performance.now();
    // Timers of the event loop may be a fraction of a millisecond early.
    if (left >= 1) this.#arm(left);
    else this.#onIdle();
  };
}

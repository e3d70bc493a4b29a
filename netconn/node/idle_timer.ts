/**
 * The inactivity timeout of a Node-shaped socket.
 *
 * Activity only moves the deadline; the timer compares it with the clock when it
 * fires. So traffic costs no timer operations. The timer uses the event loop's
 * time, as all timers of Node do, and never keeps the process alive.
 *
 * @module
 */

import type { setTimeout } from "node:timers";
import { builtin } from "../builtin.ts";

type Timer = ReturnType<typeof setTimeout>;

/** Calls back after a time without activity. */
export class IdleTimer {
  readonly #onIdle: () => void;
  #ms = 0; // 0: off
  #activeAt = 0;
  #timer: Timer | null = null;
  #firesAt = 0;

  /** @param onIdle Called once for each period without activity. */
  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  /**
   * Restarts the timeout.
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

  /** Notes activity. */
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

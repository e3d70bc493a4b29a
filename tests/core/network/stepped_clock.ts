/**
 * A clock for hosts without promises: it steps from one alarm to the next at once,
 * and lets what has become ready at an instant run before the next one.
 *
 * @module
 */

import type { ThreadClock } from "../../../core/thread/clock.ts";
import { Agenda } from "../../../testing/network/agenda.ts";

interface Alarm {
  handle: number;
  fn: () => void;
}

/** Virtual time for hosts that are driven by calls alone. */
export class SteppedClock implements ThreadClock {
  #now = 0;
  #handles = 0;
  readonly #alarms: Agenda<Alarm> = new Agenda();
  readonly #cleared: Set<number> = new Set();
  #ready: (() => void)[] = [];

  /** Milliseconds since the clock was made. */
  now(): number {
    return this.#now;
  }

  /** See {@linkcode ThreadClock.set}. */
  set(ms: number, fn: () => void): number {
    const handle = ++this.#handles;
    this.#alarms.add(this.#now + Math.max(0, ms), { handle, fn });
    return handle;
  }

  /** See {@linkcode ThreadClock.clear}; only for alarms that are still to come. */
  clear(handle: number): void {
    this.#cleared.add(handle);
  }

  /** Runs something at this instant, after what runs now. */
  soon(fn: () => void): void {
    this.#ready.push(fn);
  }

  /**
   * Lets time pass.
   *
   * @param end Until when, ms.
   * @param done Asked after each instant; true ends it.
   */
  run(end: number, done: () => boolean = () => false): void {
    this.#settle();
    while (!done()) {
      const at = this.#alarms.nextAt;
      if (at > end) {
        if (end < Infinity) this.#now = Math.max(this.#now, end);
        return;
      }
      this.#now = Math.max(this.#now, at);
      for (;;) {
        const alarm = this.#alarms.take(this.#now);
        if (alarm === null) break;
        if (!this.#cleared.delete(alarm.handle)) alarm.fn();
      }
      this.#settle();
    }
  }

  #settle(): void {
    while (this.#ready.length > 0) {
      const ready = this.#ready;
      this.#ready = [];
      for (const fn of ready) fn();
    }
  }
}

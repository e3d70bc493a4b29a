/**
 * The event loop's clock, whose timers can also be run by a blocked thread.
 *
 * Timers fire from the event loop, as usual. While a thread blocks, its event loop
 * fires none: the thread asks when the next is due, and runs those that are due
 * itself.
 *
 * @module
 */

import { LONGEST_TIMER } from "../../core/thread/clock.ts";
import type { TimeSource } from "./time_source.ts";

interface Alarm {
  at: number;
  fn: () => void;
  timer: number;
}

/** Timers of the event loop, and of a blocked thread. */
export class EventLoopClock implements TimeSource {
  readonly #alarms: Map<number, Alarm> = new Map();
  #next = 1;

  /** Milliseconds since some origin. */
  now(): number {
    return performance.now();
  }

  /** Calls `fn` once, `ms` milliseconds from now. */
  set(ms: number, fn: () => void): number {
    const handle = this.#next++;
    const wait = Math.min(ms, LONGEST_TIMER);
    const fire = (): void => this.#fire(handle);
    const timer = setTimeout(fire, wait) as unknown as number;
    this.#alarms.set(handle, { at: this.now() + wait, fn, timer });
    return handle;
  }

  /** Cancels a call that was not made yet. */
  clear(handle: number): void {
    const alarm = this.#alarms.get(handle);
    if (alarm === undefined) return;
    clearTimeout(alarm.timer);
    this.#alarms.delete(handle);
  }

  #fire(handle: number): void {
    const alarm = this.#alarms.get(handle);
    this.clear(handle);
    alarm?.fn();
  }

  /**
   * Fires the timers that are due.
   *
   * @returns Milliseconds until the next is due; Infinity if nothing is set.
   */
  runDue(): number {
    const now = this.now();
    let next = Infinity;
    for (const [handle, { at }] of [...this.#alarms]) {
      if (at <= now) this.#fire(handle);
      else next = Math.min(next, at - now);
    }
    return next;
  }
}

/**
 * The clocks that an in-thread stack can run on: the event loop's, or a virtual one
 * that a test advances.
 *
 * @module
 */

import { checkFunction, checkNumber } from "../base/arguments.ts";
import { nextTurn, turn } from "./event_loop.ts";

/**
 * Tells the time and calls back.
 *
 * @category Time
 */
export interface ThreadClock {
  /** Milliseconds since some origin, never decreasing. */
  now(): number;
  /** Calls `fn` once, `ms` milliseconds from now; returns a handle. */
  set(ms: number, fn: () => void): number;
  /** Cancels a call that was not made yet. */
  clear(handle: number): void;
  /**
   * Calls `fn` after a turn of the event loop, at the same instant. Only a virtual
   * clock has this method: it stands still meanwhile.
   */
  soon?(fn: () => void): void;
}

/**
 * The longest timer of the event loop in milliseconds, some 25 days; longer ones
 * count as that.
 */
export const LONGEST_TIMER = 0x7fff_ffff;

/** The event loop's clock. */
export const REAL_CLOCK: ThreadClock = {
  now: (): number => performance.now(),
  set: (ms: number, fn: () => void): number =>
    setTimeout(fn, Math.min(ms, LONGEST_TIMER)) as unknown as number,
  clear: (handle: number): void => clearTimeout(handle),
};

/** Resolves when everything that is ready now has run. */
export function settle(): Promise<void> {
  return turn();
}

/**
 * Turns of the event loop that one instant of virtual time may take, at most:
 * enough for 100,000 connections that end at once. Without a limit, two programs
 * that answer each other for ever would stop the clock.
 */
const LONGEST_INSTANT = 1000;

interface Alarm {
  at: number;
  order: number;
  fn: () => void;
}

/**
 * A clock that stands still until it is advanced. In-thread stacks that share a
 * clock share its time, and the timeouts of their netconns use it as well.
 *
 * @example An hour in a moment
 * ```ts
 * import { Stack, VirtualClock } from "@netconn/netconn";
 *
 * const clock = new VirtualClock();
 * const stack = await Stack.start({ thread: false, clock });
 * await clock.advance(3_600_000);
 * console.assert(clock.now() === 3_600_000);
 * await stack.close();
 * ```
 *
 * @category Time
 */
export class VirtualClock implements ThreadClock {
  #now = 0;
  #order = 0;
  #soonCalls = 0; // calls of soon() that have not run yet
  readonly #alarms: Map<number, Alarm> = new Map();

  /** Milliseconds since the clock was made. */
  now(): number {
    return this.#now;
  }

  /** When the next timer is due, in milliseconds; Infinity if none is set. */
  get nextAt(): number {
    return this.#next()?.at ?? Infinity;
  }

  /** Calls `fn` when the clock has been advanced by `ms` milliseconds. */
  set(ms: number, fn: () => void): number {
    checkNumber(ms, -Infinity, Infinity, "ms", "set a timer");
    checkFunction(fn, "fn", "set a timer");
    const order = ++this.#order;
    this.#alarms.set(order, { at: this.#now + Math.max(0, ms), order, fn });
    return order;
  }

  /** Cancels a call that was not made yet. */
  clear(handle: number): void {
    this.#alarms.delete(handle);
  }

  /** Calls `fn` after a turn of the event loop, at the same instant. */
  soon(fn: () => void): void {
    checkFunction(fn, "fn", "call back soon");
    this.#soonCalls++;
    nextTurn(() => {
      this.#soonCalls--;
      fn();
    });
  }

  /** Runs everything that is ready, and what that makes ready, at this instant. */
  async #settle(): Promise<void> {
    await settle();
    for (let i = 1; this.#soonCalls > 0 && i < LONGEST_INSTANT; i++) {
      await settle();
    }
  }

  /**
   * Advances the clock. Timers that fall due run in order, each at its instant;
   * everything that a timer makes ready runs before the clock advances further.
   *
   * @param ms Milliseconds, at least 0.
   */
  async advance(ms: number): Promise<void> {
    checkNumber(ms, 0, Infinity, "ms", "advance the clock");
    const end = this.#now + ms;
    await this.#settle();
    for (;;) {
      const next = this.#next();
      if (next === null || next.at > end) break;
      this.#fire(next);
      await this.#settle();
    }
    this.#now = Math.max(this.#now, end);
    await this.#settle();
  }

  /**
   * Advances the clock from timer to timer until none is set.
   *
   * @param limit Milliseconds after which to stop in any case.
   * @returns Milliseconds that have passed.
   */
  async runUntilIdle(limit = 3_600_000): Promise<number> {
    checkNumber(limit, 0, Infinity, "limit", "run the clock");
    const start = this.#now;
    await this.#settle();
    for (;;) {
      const next = this.#next();
      if (next === null || next.at - start > limit) break;
      this.#fire(next);
      await this.#settle();
    }
    return this.#now - start;
  }

  #next(): Alarm | null {
    let next: Alarm | null = null;
    for (const alarm of this.#alarms.values()) {
      if (next === null || alarm.at < next.at) next = alarm;
    }
    return next;
  }

  #fire(alarm: Alarm): void {
    this.#alarms.delete(alarm.order);
    this.#now = Math.max(this.#now, alarm.at);
    alarm.fn();
  }
}

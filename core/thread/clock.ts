/**
 * The clocks that an in-thread stack can run on: the event loop's, or a virtual one
 * that a test advances.
 *
 * @module
 */

import { checkFunction, checkNumber, wrongKind } from "../base/arguments.ts";
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

/** Virtual time after which a run of the clock ends, in milliseconds: an hour. */
const LONGEST_RUN = 3_600_000;

/**
 * Real time that {@linkcode VirtualClock.until} gives to a promise while no timer is
 * set, in milliseconds: it may wait for a module that is being loaded.
 */
const GRACE = 1000;

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
  async runUntilIdle(limit = LONGEST_RUN): Promise<number> {
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

  /**
   * Resolves when so much virtual time has passed. It does not advance the clock:
   * that is for {@linkcode advance}, {@linkcode until} or {@linkcode runUntilIdle}.
   *
   * @example A client that comes five seconds later
   * ```ts
   * import { VirtualClock } from "@netconn/netconn";
   *
   * const clock = new VirtualClock();
   * const late = clock.sleep(5_000).then(() => clock.now());
   * console.assert(await clock.until(late) === 5_000);
   * ```
   *
   * @param ms Milliseconds, at least 0.
   */
  async sleep(ms: number): Promise<void> {
    checkNumber(ms, 0, Infinity, "ms", "sleep");
    await new Promise<void>((resolve) => this.set(ms, resolve));
  }

  /**
   * Advances the clock from timer to timer until a promise settles.
   *
   * @example A connect that nobody answers
   * ```ts
   * import { Stack, VirtualClock } from "@netconn/netconn";
   *
   * const clock = new VirtualClock();
   * const stack = await Stack.start({ thread: false, clock });
   * using listener = await stack.listen({ port: 7 }).ready();
   * const accepting = listener.accept({ timeout: 60_000 });
   * const outcome = await clock.until(accepting.catch((error) => error.name));
   * console.assert(outcome === "TimedOut" && clock.now() === 60_000);
   * await stack.close();
   * ```
   *
   * @param promise What to wait for.
   * @param limit Milliseconds of virtual time that it may take.
   * @returns What the promise gives.
   * @throws {Error} If no timer is set and the promise is still pending, or if the
   * limit is reached. What the promise rejects with is thrown as it is.
   */
  async until<T>(promise: PromiseLike<T>, limit = LONGEST_RUN): Promise<T> {
    if (typeof promise?.then !== "function") {
      throw wrongKind(promise, "promise", "run the clock", "a promise");
    }
    checkNumber(limit, 0, Infinity, "limit", "run the clock");
    const start = this.#now;
    const outcome = Promise.resolve(promise);
    let isPending = true;
    const end = (): void => void (isPending = false);
    outcome.then(end, end);
    await this.#settle();
    while (isPending) {
      const next = this.#next() ?? await this.#nextInGrace(() => isPending);
      if (!isPending) break;
      if (next === null) throw this.#stillPending("no timer is set");
      if (next.at - start > limit) {
        throw this.#stillPending(`the limit of ${limit} ms is reached`);
      }
      this.#fire(next);
      await this.#settle();
    }
    return await outcome;
  }

  /** Waits in real time for a timer that is set, or until nobody needs one. */
  async #nextInGrace(isNeeded: () => boolean): Promise<Alarm | null> {
    const end = performance.now() + GRACE;
    let next: Alarm | null = null;
    while (next === null && isNeeded() && performance.now() < end) {
      await new Promise<void>((resolve) => REAL_CLOCK.set(1, resolve));
      await this.#settle();
      next = this.#next();
    }
    return next;
  }

  #stillPending(why: string): Error {
    return new Error(
      `Cannot run the clock until the promise settles: it is pending at ` +
        `${this.#now} ms of virtual time, and ${why}`,
    );
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

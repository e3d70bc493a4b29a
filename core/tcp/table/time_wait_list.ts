/**
 * All connections in TIME-WAIT, oldest first: an intrusive list of control blocks and
 * remnants.
 *
 * All wait equally long, so the oldest ends first, and one timer serves all.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import { Timer, type TimerQueue, type TimerTarget } from "../../base/timers.ts";

/** A connection in TIME-WAIT. */
export interface Waiting {
  /** Oldest unacknowledged sequence number: that after our FIN. */
  readonly sndUna: number;
  /** Sequence number after our FIN. */
  readonly sndNxt: number;
  /** Largest window the peer has ever offered, bytes. */
  readonly sndWndMax: number;
  /** Sequence number after the peer's FIN. */
  readonly rcvNxt: number;
  /** Timestamps were agreed on. */
  readonly tsOn: boolean;
  /** TS.Recent, RFC 7323 §4.3. */
  readonly tsRecent: number;
  /** An ACK has to be sent at the next flush. */
  readonly ackDue: boolean;
  /** Always true of what is in the list. */
  readonly inTimeWait: boolean;
  /** Neighbours in the list, oldest first. */
  waitNext: Waiting | null;
  /** See {@linkcode waitNext}. */
  waitPrev: Waiting | null;
  /** When TIME-WAIT ends, ms. */
  waitUntil: number;
  /** A SYN without timestamp was refused: from now on an exact reset ends TIME-WAIT. */
  refused: boolean;
}

/** A doubly linked list through the connections. */
export class TimeWaitList implements TimerTarget {
  /** Connections in the list. */
  count = 0;
  /** The one that entered first, or null. */
  oldest: Waiting | null = null;
  #newest: Waiting | null = null;
  readonly #timer: Timer = new Timer(this);
  readonly #timers: TimerQueue;
  readonly #clock: Clock;
  readonly #waitMs: number;
  readonly #expire: (one: Waiting) => void;

  /**
   * @param timers All timers of the stack.
   * @param clock The stack's clock.
   * @param waitMs How long TIME-WAIT takes, milliseconds.
   * @param expire Ends the TIME-WAIT of one, and takes it out of the list.
   */
  constructor(
    timers: TimerQueue,
    clock: Clock,
    waitMs: number,
    expire: (one: Waiting) => void,
  ) {
    this.#timers = timers;
    this.#clock = clock;
    this.#waitMs = waitMs;
    this.#expire = expire;
  }

  /** Appends a connection that is not in the list. */
  add(one: Waiting): void {
    one.waitUntil = this.#clock.now + this.#waitMs;
    one.waitPrev = this.#newest;
    one.waitNext = null;
    if (this.#newest === null) this.oldest = one;
    else this.#newest.waitNext = one;
    this.#newest = one;
    this.count++;
    if (this.oldest === one) this.#arm();
  }

  /** Removes a connection; harmless if it is not there. */
  remove(one: Waiting): void {
    if (one.waitPrev === null && this.oldest !== one) return;
    const isOldest = this.oldest === one;
    if (isOldest) this.oldest = one.waitNext;
    else one.waitPrev!.waitNext = one.waitNext;
    if (one.waitNext === null) this.#newest = one.waitPrev;
    else one.waitNext.waitPrev = one.waitPrev;
    one.waitPrev = null;
    one.waitNext = null;
    this.count--;
    if (isOldest) this.#arm();
  }

  /** Puts what is left of a connection in its place. */
  replace(old: Waiting, rest: Waiting): void {
    const { waitNext, waitPrev } = old;
    rest.waitNext = waitNext;
    rest.waitPrev = waitPrev;
    if (waitNext === null) this.#newest = rest;
    else waitNext.waitPrev = rest;
    if (waitPrev === null) this.oldest = rest;
    else waitPrev.waitNext = rest;
    old.waitNext = null;
    old.waitPrev = null;
  }

  /** Ends those that have waited long enough. */
  onTimer(): void {
    const { now } = this.#clock;
    while (this.oldest !== null && this.oldest.waitUntil <= now) {
      this.#expire(this.oldest);
    }
    this.#arm();
  }

  #arm(): void {
    if (this.oldest === null) this.#timers.remove(this.#timer);
    else this.#timers.set(this.#timer, this.oldest.waitUntil);
  }
}

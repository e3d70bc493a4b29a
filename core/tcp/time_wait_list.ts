/**
 * Connections in TIME-WAIT, oldest first: an intrusive list.
 *
 * All wait equally long, so the oldest one's end is the next, and one timer is
 * enough for all.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import { Timer, type TimerQueue, type TimerTarget } from "../base/timers.ts";
import { endPcb } from "./close.ts";
import type { TcpPcb } from "./pcb.ts";

/** A doubly linked list through the control blocks. */
export class TimeWaitList implements TimerTarget {
  /** Connections in the list. */
  count = 0;
  /** The one that entered first, or null. */
  oldest: TcpPcb | null = null;
  #newest: TcpPcb | null = null;
  readonly #timer: Timer = new Timer(this);
  readonly #timers: TimerQueue;
  readonly #clock: Clock;
  readonly #waitMs: number;

  /**
   * @param timers All timers of the stack.
   * @param clock The stack's clock.
   * @param waitMs How long TIME-WAIT takes, milliseconds.
   */
  constructor(timers: TimerQueue, clock: Clock, waitMs: number) {
    this.#timers = timers;
    this.#clock = clock;
    this.#waitMs = waitMs;
  }

  /** Appends a connection that is not in the list. */
  add(pcb: TcpPcb): void {
    pcb.waitUntil = this.#clock.now + this.#waitMs;
    pcb.waitPrev = this.#newest;
    pcb.waitNext = null;
    if (this.#newest === null) this.oldest = pcb;
    else this.#newest.waitNext = pcb;
    this.#newest = pcb;
    this.count++;
    if (this.oldest === pcb) this.#arm();
  }

  /** Removes a connection; harmless if it is not there. */
  remove(pcb: TcpPcb): void {
    if (pcb.waitPrev === null && this.oldest !== pcb) return;
    const isOldest = this.oldest === pcb;
    if (isOldest) this.oldest = pcb.waitNext;
    else pcb.waitPrev!.waitNext = pcb.waitNext;
    if (pcb.waitNext === null) this.#newest = pcb.waitPrev;
    else pcb.waitNext.waitPrev = pcb.waitPrev;
    pcb.waitPrev = null;
    pcb.waitNext = null;
    this.count--;
    if (isOldest) this.#arm();
  }

  /** Ends those that have waited long enough. */
  onTimer(): void {
    const { now } = this.#clock;
    while (this.oldest !== null && this.oldest.waitUntil <= now) {
      endPcb(this.oldest);
    }
    this.#arm();
  }

  #arm(): void {
    if (this.oldest === null) this.#timers.remove(this.#timer);
    else this.#timers.set(this.#timer, this.oldest.waitUntil);
  }
}

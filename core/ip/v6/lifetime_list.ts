/**
 * A bounded list of what routers announce for a while: each entry is removed when its
 * lifetime ends. Prefixes, routes and name servers are kept so (RFC 4861 §5.1 and
 * §5.3, RFC 8106 §6.1).
 *
 * @module
 */

import { Timer, type TimerTarget } from "../../base/timers.ts";
import type { HostContext } from "./host_context.ts";

/** Value of a lifetime field that stands for infinity (RFC 4861 §4.6.2). */
const INFINITE = 0xffff_ffff;

/** A lifetime in milliseconds of its 32-bit field in seconds; Infinity if it is all ones. */
export function lifetimeMs(seconds: number): number {
  return seconds === INFINITE ? Infinity : seconds * 1000;
}

/** What is good until an instant. */
export interface Lived {
  /** Milliseconds: when it ends; Infinity if it does not. */
  validUntil: number;
}

/** Entries with lifetimes, in the order in which they came. */
export class LifetimeList<T extends Lived> implements TimerTarget {
  readonly #context: HostContext;
  readonly #limit: number;
  readonly #onExpired: (entry: T) => void;
  readonly #entries: T[] = [];
  readonly #timer: Timer = new Timer(this);

  /**
   * @param context Time.
   * @param limit Most entries, at least 1.
   * @param onExpired Told of an entry whose lifetime has ended, after its removal.
   */
  constructor(
    context: HostContext,
    limit: number,
    onExpired: (entry: T) => void,
  ) {
    this.#context = context;
    this.#limit = limit;
    this.#onExpired = onExpired;
  }

  /** The entries. Borrowed; do not change the list. */
  get entries(): readonly T[] {
    return this.#entries;
  }

  /** Whether nothing more can be added. */
  get isFull(): boolean {
    return this.#entries.length >= this.#limit;
  }

  /** Adds an entry that has not ended; false if the list is full. */
  add(entry: T): boolean {
    if (this.isFull || entry.validUntil <= this.#context.clock.now) {
      return false;
    }
    this.#entries.push(entry);
    this.#arm();
    return true;
  }

  /** Sets the end of an entry's lifetime; one that has passed removes it. */
  setUntil(entry: T, until: number): void {
    entry.validUntil = until;
    if (until <= this.#context.clock.now) this.remove(entry);
    else this.#arm();
  }

  /** Removes an entry; false if it is not there. */
  remove(entry: T): boolean {
    const index = this.#entries.indexOf(entry);
    if (index < 0) return false;
    this.#entries.splice(index, 1);
    this.#arm();
    return true;
  }

  /** Removes all entries without a word. */
  clear(): void {
    this.#entries.length = 0;
    this.#arm();
  }

  /** Removes what has ended. */
  onTimer(): void {
    const { now } = this.#context.clock;
    const ended = this.#entries.filter((entry) => entry.validUntil <= now);
    for (const entry of ended) {
      if (this.remove(entry)) this.#onExpired(entry);
    }
    this.#arm();
  }

  #arm(): void {
    let next = Infinity;
    for (const entry of this.#entries) next = Math.min(next, entry.validUntil);
    this.#context.timers.set(this.#timer, next);
  }
}

/**
 * A mailbox: items in, items out, and readers that wait.
 *
 * The oldest reader gets the oldest item. A reader whose timeout or signal ends its
 * wait leaves the queue without an item: no item is lost.
 *
 * @module
 */

import { Pending } from "./operation.ts";
import type { TimeSource } from "./time_source.ts";

/**
 * Limits of a wait.
 *
 * @category Netconns
 */
export interface WaitOptions {
  /** Ends the wait: it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds after which the wait ends; forever if not given. */
  timeout?: number | undefined;
}

/** A wait that ended because of its timeout. */
export const TIMED_OUT: unique symbol = Symbol("timed out");
/** A wait that ended because the mailbox is no longer valid. */
export const INVALID: unique symbol = Symbol("invalid");

const NONE: readonly never[] = [];

/** The readers of a mailbox without readers. Never changed. */
const NO_READERS: never[] = [];

interface Reader<T> {
  pending: Pending<T | typeof TIMED_OUT | typeof INVALID>;
  /** Removes its timer and its signal listener. */
  leave: (() => void) | null;
}

function hand<T>(reader: Reader<T>, item: T | typeof INVALID): void {
  reader.leave?.();
  reader.pending.settle(item);
}

/** A first-in, first-out queue with waiting readers. lwIP's sys_mbox. */
export class Mailbox<T> {
  #items: T[] = [];
  #head = 0;
  #readers: Reader<T>[] = NO_READERS;
  #valid = true;
  readonly #time: TimeSource;

  /**
   * @param time Where timeouts come from.
   */
  constructor(time: TimeSource) {
    this.#time = time;
  }

  /** False once {@linkcode invalidate} was called. */
  get valid(): boolean {
    return this.#valid;
  }

  /** Items that wait. */
  get length(): number {
    return this.#items.length - this.#head;
  }

  /** Readers that wait. */
  get readers(): number {
    return this.#readers.length;
  }

  /** Hands an item to the oldest reader, or keeps it. */
  post(item: T): void {
    const reader = this.#nextReader();
    if (reader !== null) hand(reader, item);
    else this.#items.push(item);
  }

  #nextReader(): Reader<T> | null {
    const readers = this.#readers;
    if (readers.length > 1) return readers.shift()!;
    if (readers.length === 0) return null;
    this.#readers = NO_READERS;
    return readers[0];
  }

  /** Adds a reader. Mostly it is the only one: then the array has just that size. */
  #addReader(reader: Reader<T>): void {
    if (this.#readers.length === 0) this.#readers = [reader];
    else this.#readers.push(reader);
  }

  /** Returns the oldest item without taking it, or undefined. */
  peek(): T | undefined {
    return this.#items[this.#head];
  }

  /** Takes the oldest item; undefined if there is none. */
  tryFetch(): T | undefined {
    if (this.#head === this.#items.length) return undefined;
    const item = this.#items[this.#head]!;
    this.#items[this.#head++] = undefined as T;
    if (this.#head === this.#items.length) {
      this.#items.length = 0;
      this.#head = 0;
    } else if (this.#head >= 1024 && this.#head * 2 >= this.#items.length) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Takes the oldest item, waiting for one if need be. */
  fetch(
    wait: WaitOptions = {},
  ): Pending<T | typeof TIMED_OUT | typeof INVALID> {
    const { signal, timeout } = wait;
    const reader = new Pending<T | typeof TIMED_OUT | typeof INVALID>();
    if (signal?.aborted) {
      reader.fail(signal.reason);
      return reader;
    }
    const item = this.tryFetch();
    if (item !== undefined || !this.#valid) {
      reader.settle(item ?? INVALID);
      return reader;
    }
    this.#addReader(
      signal === undefined && timeout === undefined
        ? { pending: reader, leave: null }
        : this.#limited(reader, signal, timeout),
    );
    return reader;
  }

  /** Makes a reader leave when its signal aborts or its time is over. */
  #limited(
    pending: Reader<T>["pending"],
    signal: AbortSignal | undefined,
    timeout: number | undefined,
  ): Reader<T> {
    let timer = -1;
    const leave = (): void => {
      if (timer !== -1) this.#time.clear(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const reader: Reader<T> = { pending, leave };
    const giveUp = (): void => {
      leave();
      this.#readers.splice(this.#readers.indexOf(reader), 1);
    };
    const onAbort = (): void => {
      giveUp();
      pending.fail(signal!.reason);
    };
    signal?.addEventListener("abort", onAbort);
    if (timeout !== undefined) {
      timer = this.#time.set(timeout, () => {
        timer = -1;
        giveUp();
        pending.settle(TIMED_OUT);
      });
    }
    return reader;
  }

  /** Ends the mailbox: readers stop waiting, and the items left are returned. */
  invalidate(): readonly T[] {
    this.#valid = false;
    this.release();
    if (this.length === 0) return NONE;
    const items = this.#items.slice(this.#head);
    this.#items = [];
    this.#head = 0;
    return items;
  }

  /** Ends the waits of all readers; the mailbox stays valid. */
  release(): void {
    const readers = this.#readers;
    if (readers.length === 0) return;
    this.#readers = NO_READERS;
    for (const reader of readers) hand(reader, INVALID);
  }
}

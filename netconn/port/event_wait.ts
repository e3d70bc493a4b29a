/**
 * How an application's thread waits for events of the core.
 *
 * It sets a flag that it waits, so that the core wakes it only then. In an exchange of
 * short messages it first looks for events again for a moment, see
 * {@linkcode Spinner}. On the event loop it does so between microtasks, so that what
 * the application has begun goes on, and the event loop gets a turn at least every
 * {@linkcode LONGEST_RUN} milliseconds.
 *
 * @module
 */

import { APP_WAITING, EVENT_SIGNAL } from "../../core/mailbox/layout.ts";
import type { RingReader } from "../../core/mailbox/record_ring.ts";
import type { Spinner } from "../../core/mailbox/spin.ts";
import { turn } from "../../core/thread/event_loop.ts";

/** Milliseconds that a spinning thread keeps its event loop from a turn. */
const LONGEST_RUN = 1;
/** Looks for events between two chances for what the application has begun. */
const LOOKS = 16;

/** Whether this thread may block: the main thread of a page may not. */
export function canBlock(): boolean {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 1, 0);
    return true;
  } catch {
    return false;
  }
}

/** One thread's wait for one stack. */
export class EventWait {
  readonly #i32: Int32Array;
  readonly #signal: number;
  readonly #waiting: number;
  readonly #events: RingReader;
  readonly #spinner: Spinner;
  #seen = 0; // the signal, before the thread looked at its events
  #turned = 0; // when the event loop last had a turn

  /**
   * @param i32 The stack's memory.
   * @param control Index of the port's control words.
   * @param events The events.
   * @param spinner The thread's.
   */
  constructor(
    i32: Int32Array,
    control: number,
    events: RingReader,
    spinner: Spinner,
  ) {
    this.#i32 = i32;
    this.#signal = control + EVENT_SIGNAL;
    this.#waiting = control + APP_WAITING;
    this.#events = events;
    this.#spinner = spinner;
  }

  /** The thread is about to look at its events: it need not be told of them. */
  awake(): void {
    this.#seen = Atomics.load(this.#i32, this.#signal);
    Atomics.store(this.#i32, this.#waiting, 0);
  }

  /**
   * The thread wants to be told of events.
   *
   * @returns false if there are some already: do not sleep.
   */
  asleep(): boolean {
    Atomics.store(this.#i32, this.#waiting, 1);
    return !this.#events.ready;
  }

  /** Waits on the event loop. Call after {@linkcode awake}. */
  async wait(): Promise<void> {
    const now = performance.now();
    if (this.#spinner.begin(now)) {
      if (now - this.#turned > LONGEST_RUN) {
        await turn();
        this.#turned = now;
      }
      if (await this.#spin()) return;
    }
    if (!this.asleep()) return;
    const wait = Atomics.waitAsync(this.#i32, this.#signal, this.#seen);
    if (wait.async) {
      this.#spinner.sleeps();
      await wait.value;
    }
    this.#turned = performance.now();
    this.#spinner.end(this.#turned);
  }

  /**
   * Waits, and blocks the thread. Call after {@linkcode awake}.
   *
   * @param ms Milliseconds at most.
   */
  block(ms: number): void {
    if (ms > 0 && this.#spinner.begin(performance.now())) {
      let found: boolean | undefined;
      do found = this.#look(); while (found === undefined);
      if (found) return;
    }
    if (!this.asleep()) return;
    this.#spinner.sleeps();
    Atomics.wait(this.#i32, this.#signal, this.#seen, ms);
    this.#spinner.end(performance.now());
  }

  async #spin(): Promise<boolean> {
    let found: boolean | undefined;
    do {
      await null;
      found = this.#look();
    } while (found === undefined);
    return found;
  }

  /** Returns whether there are events; undefined if it is too early to say. */
  #look(): boolean | undefined {
    let found = false;
    for (let i = 0; i < LOOKS && !found; i++) found = this.#events.ready;
    const now = performance.now();
    if (found) this.#spinner.end(now);
    return found ? true : this.#spinner.goesOn(now) ? undefined : false;
  }

  /** The thread waits no more. */
  end(): void {
    this.#spinner.sleeps();
  }

  /** Makes the thread look, from the thread itself. */
  wake(): void {
    Atomics.add(this.#i32, this.#signal, 1);
    Atomics.notify(this.#i32, this.#signal);
  }
}

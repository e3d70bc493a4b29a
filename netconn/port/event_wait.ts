/**
 * How an application's thread waits for events of the core.
 *
 * The thread sets a flag while it waits, and the core wakes it only if the flag is
 * set. In an exchange of short messages the thread first polls for events for a
 * moment, see {@linkcode Spinner}. On the event loop it polls between microtasks,
 * so that the application's promises proceed, and it yields to the event loop at
 * least every {@linkcode LONGEST_RUN} milliseconds.
 *
 * @module
 */

import { APP_WAITING, EVENT_SIGNAL } from "../../core/mailbox/layout.ts";
import type { RingReader } from "../../core/mailbox/record_ring.ts";
import type { Spinner } from "../../core/mailbox/spin.ts";
import { turn } from "../../core/thread/event_loop.ts";

/** Milliseconds that a spinning thread keeps its event loop from a turn. */
const LONGEST_RUN = 1;
/** Polls in a row before the application's microtasks run. */
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
  #seen = 0; // the signal, as it was before the thread read its events
  #turned = 0; // when the thread last yielded to the event loop

  /**
   * @param i32 The stack's memory.
   * @param control Index of the port's control words.
   * @param events The events.
   * @param spinner Decides whether the thread spins.
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

  /** Clears the flag. Call it before the thread reads its events. */
  awake(): void {
    this.#seen = Atomics.load(this.#i32, this.#signal);
    Atomics.store(this.#i32, this.#waiting, 0);
  }

  /**
   * Sets the flag: the core wakes the thread for events.
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

  /**
   * Polls for events. Returns undefined while the poll is to go on, otherwise
   * whether there are events.
   */
  #look(): boolean | undefined {
    let found = false;
    for (let i = 0; i < LOOKS && !found; i++) found = this.#events.ready;
    const now = performance.now();
    if (found) this.#spinner.end(now);
    return found ? true : this.#spinner.goesOn(now) ? undefined : false;
  }

  /** Ends all waits. */
  end(): void {
    this.#spinner.sleeps();
  }

  /** Ends the wait, from the thread itself. */
  wake(): void {
    Atomics.add(this.#i32, this.#signal, 1);
    Atomics.notify(this.#i32, this.#signal);
  }
}

/**
 * Bells that wake stacks.
 *
 * Each stack has a bell: a word of shared memory that says whether it is awake,
 * asleep or rung. Ringing costs one atomic exchange; the sleeper is woken through
 * its eventfd if it sleeps in poll(2), with Atomics.notify otherwise. The bells of
 * all stacks started by one thread lie in one table, so that two stacks joined by
 * a cable can ring each other by number.
 *
 * @module
 */

import { canShare, reserveBytes } from "../buf/memory.ts";
import { Spinner } from "./spin.ts";

/**
 * Rings an eventfd by its number, from a thread that does not own it: its owner's
 * wait ends, now or when it next waits.
 */
export interface Signal {
  (eventFd: number): void;
  /** Unloads the library. */
  close(): void;
}

const BELLS = 1024;
const WORDS_PER_BELL = 16; // a cache line each

const STATE = 0;
const EVENT_FD = 1; // file descriptor + 1; 0 for none

const AWAKE = 0;
const ASLEEP = 1;
const RUNG = 2;

/** The bells of all stacks of one thread. It can be sent to a Worker. */
export interface BellTable {
  /** Identifies the table. */
  readonly id: number;
  /** The words. */
  readonly words: Int32Array;
}

let ownTable: BellTable | null = null;
const used: boolean[] = [];

/** Returns this thread's table, made on first use. */
export function bellTable(): BellTable {
  if (ownTable === null) {
    const id = crypto.getRandomValues(new Int32Array(1))[0]! | 1;
    // The last cache line counts the threads that spin.
    const buffer = reserveBytes((BELLS + 1) * WORDS_PER_BELL * 4);
    ownTable = { id, words: new Int32Array(buffer) };
  }
  return ownTable;
}

/** Makes a spinner. All spinners of one table share its count of awake threads. */
export function spinnerOf(table: BellTable): Spinner {
  return new Spinner(table.words.subarray(BELLS * WORDS_PER_BELL));
}

/** Reserves a bell of this thread's table and returns its number. */
export function takeBell(): number {
  let number = used.indexOf(false);
  if (number < 0) number = used.length;
  if (number === BELLS) {
    throw new RangeError(`Cannot start a stack: this thread has ${BELLS}`);
  }
  used[number] = true;
  const { words } = bellTable();
  Atomics.store(words, number * WORDS_PER_BELL + EVENT_FD, 0);
  Atomics.store(words, number * WORDS_PER_BELL + STATE, AWAKE);
  return number;
}

/** Gives a bell back. */
export function returnBell(number: number): void {
  used[number] = false;
}

/** In-thread stacks, by bell: they are scheduled, not woken. */
const local: Map<number, () => void> = new Map();

/** Makes a bell of this thread's table call `schedule` when rung from here. */
export function setLocalBell(number: number, schedule: () => void): void {
  local.set(number, schedule);
}

/** Undoes {@linkcode setLocalBell}. */
export function clearLocalBell(number: number): void {
  local.delete(number);
}

/** One stack's view of the bells. */
export class Bells {
  /** Identifies the table. */
  readonly table: number;
  /** The number of the stack's own bell. */
  readonly number: number;
  readonly #words: Int32Array;
  readonly #state: number;
  readonly #local: boolean;
  #signal: Signal | null | undefined;
  readonly #openSignal: () => Signal | null;

  /**
   * @param table The table that the bell is in.
   * @param number The stack's bell.
   * @param openSignal Makes the function that writes to an eventfd; called when
   * one is first needed.
   */
  constructor(
    table: BellTable,
    number: number,
    openSignal: () => Signal | null,
  ) {
    this.table = table.id;
    this.number = number;
    this.#words = table.words;
    this.#state = number * WORDS_PER_BELL + STATE;
    this.#local = table === ownTable;
    this.#openSignal = openSignal;
  }

  /** Rings a bell: the stack that has it looks at its mailbox and drivers. */
  ring(number: number = this.number): void {
    if (this.#local) {
      const schedule = local.get(number);
      if (schedule !== undefined) {
        schedule();
        return;
      }
    }
    const words = this.#words;
    const state = number * WORDS_PER_BELL + STATE;
    if (Atomics.load(words, state) === RUNG) return;
    if (Atomics.exchange(words, state, RUNG) !== ASLEEP) return;
    const fd = Atomics.load(words, state + EVENT_FD);
    if (fd === 0) {
      Atomics.notify(words, state);
      return;
    }
    if (this.#signal === undefined) this.#signal = this.#openSignal();
    this.#signal?.(fd - 1);
  }

  /**
   * Ends a wait on this stack's own bell, also if the bell says awake. The bell is
   * set to asleep first: to ring an awake bell wakes no one.
   */
  ringAsleep(): void {
    do this.awake(); while (!this.sleep());
    this.ring();
  }

  /** Closes the eventfd functions that ringing has opened. */
  close(): void {
    this.#signal?.close();
    this.#signal = null;
  }

  /** Sets the eventfd that wakes this stack: it sleeps in poll(2). */
  setEventFd(fd: number): void {
    Atomics.store(this.#words, this.#state + EVENT_FD, fd + 1);
  }

  /**
   * Marks the stack as awake and clears all rings so far. Call it before the stack
   * checks its mailbox and drivers.
   */
  awake(): void {
    Atomics.store(this.#words, this.#state, AWAKE);
  }

  /** True if the bell was rung since {@linkcode awake}. */
  get rung(): boolean {
    return Atomics.load(this.#words, this.#state) === RUNG;
  }

  /** True if the stack sleeps and the bell was not rung since. */
  get isAsleep(): boolean {
    return Atomics.load(this.#words, this.#state) === ASLEEP;
  }

  /**
   * Marks the stack as asleep.
   *
   * @returns false if the bell was rung meanwhile: do not sleep.
   */
  sleep(): boolean {
    return Atomics.compareExchange(this.#words, this.#state, AWAKE, ASLEEP) ===
      AWAKE;
  }

  /**
   * Blocks until the bell rings. Call after {@linkcode sleep}.
   *
   * @param ms Milliseconds at most.
   */
  wait(ms: number): void {
    Atomics.wait(this.#words, this.#state, ASLEEP, ms);
  }

  /**
   * As {@linkcode wait}, without blocking and without a limit. Where no thread shares
   * the table, nobody rings in this way.
   */
  async waitAsync(): Promise<void> {
    if (!canShare()) return await new Promise(() => {});
    const wait = Atomics.waitAsync(this.#words, this.#state, ASLEEP);
    if (wait.async) await wait.value;
  }
}

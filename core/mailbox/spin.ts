/**
 * Spinning: whether a thread that waits for a message polls for a moment before it
 * sleeps.
 *
 * Sleeping and being woken cost a thread tens of microseconds. In an exchange of
 * short messages the next one arrives sooner, and polling for it is faster. But a
 * spinning thread keeps a processor from others, perhaps from the thread whose
 * message it waits for. So waits are judged in rounds. After a round with many
 * waits longer than a spin the thread stops spinning, each time for twice as many
 * rounds. A thread does not spin while more threads of this process are awake than
 * there are processors. An idle stack never spins.
 *
 * @module
 */

/** Milliseconds of spinning, at most: about what it costs to sleep and be woken. */
export const SPIN_MS = 0.1;
/** Waits in a round, after which it is judged whether spinning pays. */
const ROUND = 32;
/** Spinning pays if no more waits of a round than these are longer than a spin. */
const LONG_WAITS = 8;
/** Rounds without spinning before the next try, at most. */
const LONGEST_REST = 16;
/** Rounds of spinning in a row after which the next rest is short again. */
const ROUNDS_TO_RESET = 8;

/** Decides for one thread whether it spins. */
export class Spinner {
  readonly #awake: Int32Array;
  readonly #processors: number;
  #counted = false; // among those that are awake
  #spins = false;
  #start = 0; // of the wait
  #waits = 0; // of this round
  #longWaits = 0; // of those
  #rest = 1; // rounds of sleep before the next try
  #rounds = 0; // of sleeping, or of spinning, in a row

  /**
   * @param awake How many threads are awake: one word, shared by them.
   * @param processors How many can run at a time.
   */
  constructor(
    awake: Int32Array,
    processors: number = navigator.hardwareConcurrency,
  ) {
    this.#awake = awake;
    this.#processors = processors;
  }

  /**
   * Begins to wait.
   *
   * @param now The present, in milliseconds.
   * @returns Whether to spin.
   */
  begin(now: number): boolean {
    this.#count(true);
    this.#start = now;
    return this.#spins && !this.#isOversubscribed();
  }

  /** Whether to poll once more. */
  goesOn(now: number): boolean {
    return now - this.#start < SPIN_MS && !this.#isOversubscribed();
  }

  /** The thread is about to sleep, or it ends. */
  sleeps(): void {
    this.#count(false);
  }

  /** Ends the wait, in which the thread has spun or slept, or both. */
  end(now: number): void {
    this.#count(true);
    if (now - this.#start >= SPIN_MS) this.#longWaits++;
    if (++this.#waits === ROUND || this.#longWaits > LONG_WAITS) this.#judge();
  }

  #count(awake: boolean): void {
    if (this.#counted === awake) return;
    this.#counted = awake;
    Atomics.add(this.#awake, 0, awake ? 1 : -1);
  }

  #isOversubscribed(): boolean {
    return Atomics.load(this.#awake, 0) > this.#processors;
  }

  /** Judges a round. */
  #judge(): void {
    const pays = this.#longWaits <= LONG_WAITS;
    this.#waits = this.#longWaits = 0;
    this.#rounds++;
    if (!this.#spins) {
      if (pays && this.#rounds >= this.#rest) this.#turn(true);
    } else if (!pays) {
      this.#rest = Math.min(2 * this.#rest, LONGEST_REST);
      this.#turn(false);
    } else if (this.#rounds === ROUNDS_TO_RESET) this.#rest = 1;
  }

  #turn(spins: boolean): void {
    this.#spins = spins;
    this.#rounds = 0;
  }
}

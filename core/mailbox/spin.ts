/**
 * Whether it pays to look again for a moment before going to sleep.
 *
 * To sleep and to be woken costs a thread tens of microseconds. In a conversation
 * of short messages the next one is there sooner than that: then the thread spins.
 * But who spins keeps a processor from others, perhaps from the one whose message
 * it waits for. So spins in vain send it back to sleep, each time for twice as many
 * waits before it tries again, and it does not spin where sleeps are long, nor while
 * more threads of this process are awake than there are processors. An idle stack
 * never spins.
 *
 * @module
 */

/** Milliseconds of spinning, at most: about what it costs to sleep and be woken. */
export const SPIN_MS = 0.1;
/** Waits after which a way to wait is judged. */
const ROUND = 32;
/** Of those, the ones that may be longer than a spin. */
const LONG_WAITS = 8;
/** Rounds of sleep before the next try, at most. */
const LONGEST_REST = 16;
/** Rounds of spinning in a row after which failures are forgotten. */
const FORGIVENESS = 8;

/** Decides for one thread. */
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
    return this.#spins && !this.#isCrowded();
  }

  /** Whether to look once more. */
  goesOn(now: number): boolean {
    return now - this.#start < SPIN_MS && !this.#isCrowded();
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

  #isCrowded(): boolean {
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
    } else if (this.#rounds === FORGIVENESS) this.#rest = 1;
  }

  #turn(spins: boolean): void {
    this.#spins = spins;
    this.#rounds = 0;
  }
}

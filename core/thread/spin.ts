/**
 * Whether it pays to look again for a moment before going to sleep.
 *
 * To sleep and to be woken costs a thread tens of microseconds. In a conversation
 * of short messages the next one is there sooner than that. A spinner therefore
 * learns from how long its thread has slept: after short sleeps it spins, and
 * it stops as soon as that has been in vain a few times, or when the thread was not
 * run meanwhile: then others need the processor. An idle stack never spins. Nor does
 * one on {@linkcode FEW_PROCESSORS}: the application and its peer need those, and a
 * round trip over TAP took half as long again where this thread spun.
 *
 * @module
 */

/** Milliseconds of spinning, at most: about what it costs to be woken. */
export const SPIN_MS = 0.05;
/** A sleep of so many milliseconds would have been worth a spin. */
const SHORT_SLEEP_MS = 0.1;
/** Short sleeps in a row after which to spin. */
const SHORT_SLEEPS = 4;
/** Spins in vain after which to sleep again. */
const PATIENCE = 8;
/** Milliseconds between two looks that show that others have run. */
const GAP_MS = 0.2;
/** Milliseconds without spinning after that. */
const PENANCE_MS = 20;

/** With so many processors there is none to spare. */
export const FEW_PROCESSORS = 2;

/** Decides for one thread. */
export class Spinner {
  readonly #canSpin: boolean;
  #shortSleeps = 0;
  #credit = 0;
  #notBefore = -Infinity;
  #lastLook = 0;
  #end = 0;

  /** @param processors How many the machine has. */
  constructor(processors: number) {
    this.#canSpin = processors > FEW_PROCESSORS;
  }

  /**
   * Begins to spin, if that pays.
   *
   * @param now The present, in milliseconds.
   */
  begin(now: number): boolean {
    if (this.#credit === 0 || now < this.#notBefore) return false;
    this.#lastLook = now;
    this.#end = now + SPIN_MS;
    return true;
  }

  /** Whether to look once more. */
  goesOn(now: number): boolean {
    if (now - this.#lastLook > GAP_MS) {
      this.#notBefore = now + PENANCE_MS;
      return false;
    }
    this.#lastLook = now;
    return now < this.#end;
  }

  /** Ends a spin: there was something, or not. */
  ended(found: boolean): void {
    if (found) this.#credit = PATIENCE;
    else this.#credit--;
  }

  /** The thread has slept so many milliseconds. */
  slept(ms: number): void {
    if (ms > SHORT_SLEEP_MS || !this.#canSpin) this.#shortSleeps = 0;
    else if (++this.#shortSleeps >= SHORT_SLEEPS) {
      this.#shortSleeps = 0;
      this.#credit = PATIENCE;
    }
  }
}

/**
 * Whether it pays to look again for a moment before going to sleep.
 *
 * To sleep and to be woken costs a thread tens of microseconds. In a conversation
 * of short messages the next one is there sooner than that. A spinner therefore
 * learns from how long its thread has slept: after short sleeps it spins, and
 * it stops when more than one look in five is in vain, or when the thread was not run
 * meanwhile: then others need the processor, and every such mistake doubles what it
 * takes to try again. An idle stack never spins.
 *
 * @module
 */

/** Milliseconds of spinning, at most: about what it costs to be woken. */
export const SPIN_MS = 0.05;
/** A sleep of so many milliseconds would have been worth a spin. */
const SHORT_SLEEP_MS = 0.1;
/** Short sleeps in a row after which to spin, at first, and at most. */
const FIRST_LESSON = 4;
const LONGEST_LESSON = 4096;
/** What confidence is at first and at most; what a spin in vain takes of it. */
const CONFIDENCE = 8;
const DISAPPOINTMENT = 4;
/** Spins that found something, in a row, after which old mistakes are forgotten. */
const FORGIVENESS = 1024;
/** Milliseconds between two looks that show that others have run. */
const GAP_MS = 0.2;

/** Decides for one thread. */
export class Spinner {
  #confidence = 0;
  #shortSleeps = 0;
  #lesson = FIRST_LESSON;
  #finds = 0;
  #lastLook = 0;
  #end = 0;

  /**
   * Begins to spin, if that pays.
   *
   * @param now The present, in milliseconds.
   */
  begin(now: number): boolean {
    if (this.#confidence <= 0) return false;
    this.#lastLook = now;
    this.#end = now + SPIN_MS;
    return true;
  }

  /** Whether to look once more. */
  goesOn(now: number): boolean {
    if (now - this.#lastLook > GAP_MS) {
      this.#confidence = 0; // what ended() takes makes it a mistake
      return false;
    }
    this.#lastLook = now;
    return now < this.#end;
  }

  /** Ends a spin: there was something, or not. */
  ended(found: boolean): void {
    if (found) {
      this.#confidence = Math.min(this.#confidence + 1, CONFIDENCE);
      if (++this.#finds >= FORGIVENESS) this.#lesson = FIRST_LESSON;
      return;
    }
    this.#finds = 0;
    this.#confidence -= DISAPPOINTMENT;
    if (this.#confidence > 0) return;
    this.#lesson = Math.min(2 * this.#lesson, LONGEST_LESSON);
    this.#shortSleeps = 0;
  }

  /** The thread has slept so many milliseconds. */
  slept(ms: number): void {
    if (ms > SHORT_SLEEP_MS) this.#shortSleeps = 0;
    else if (++this.#shortSleeps >= this.#lesson) {
      this.#shortSleeps = 0;
      this.#confidence = CONFIDENCE;
    }
  }
}

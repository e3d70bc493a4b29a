/**
 * The in-thread stacks of one thread take their turns together.
 *
 * A stack that is due runs in a microtask, a pass. A frame that it sends over a
 * cable makes another stack due, which runs in the same pass with the same reading
 * of the clock: a frame between two stacks of a thread costs one pass, not two. In
 * a pass each stack runs at most once, so that the application runs between passes.
 *
 * @module
 */

import type { ThreadClock } from "./clock.ts";

/** A host that takes turns. */
export interface LocalHost {
  /** Takes a turn. */
  takeTurn(): void;
}

/** The hosts of this thread that are due, in the order in which they became due. */
export class LocalTurns {
  readonly #due: (LocalHost | null)[] = [];
  #count = 0; // of hosts that are due, or had their turn in the current pass
  #done = 0; // of those: had their turn in the current pass
  #isQueued = false;
  #isRunning = false;
  #clock: ThreadClock | null = null; // the one that was read in this pass
  #now = 0;

  /** Lets a host take a turn soon. It must not be due already. */
  add(host: LocalHost): void {
    this.#due[this.#count++] = host;
    if (!this.#isRunning) this.#queue();
  }

  /** Lets a host take a turn now, and then the hosts that it makes due. */
  run(host: LocalHost): void {
    this.#due[this.#count++] = host;
    if (!this.#isRunning) this.#pass();
  }

  /**
   * The time of the current pass.
   *
   * @param clock The clock to read.
   */
  now(clock: ThreadClock): number {
    if (clock !== this.#clock) {
      this.#clock = clock;
      this.#now = clock.now();
    }
    return this.#now;
  }

  /**
   * Makes the next turn read the clock again: time has passed since the last
   * reading.
   */
  readClockAgain(): void {
    this.#clock = null;
  }

  #queue(): void {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(this.#runQueued);
  }

  readonly #runQueued = (): void => {
    this.#isQueued = false;
    if (!this.#isRunning) this.#pass();
  };

  #pass(): void {
    this.#isRunning = true;
    this.#clock = null;
    try {
      while (this.#done < this.#count) {
        const host = this.#due[this.#done]!;
        if (this.#hadTurn(host)) break;
        this.#done++;
        host.takeTurn();
      }
    } finally {
      this.#isRunning = false;
      this.#endPass();
    }
  }

  #hadTurn(host: LocalHost): boolean {
    for (let i = 0; i < this.#done; i++) {
      if (this.#due[i] === host) return true;
    }
    return false;
  }

  /**
   * Moves the hosts that had no turn to the next pass; there are some after a turn
   * that threw, too.
   */
  #endPass(): void {
    const due = this.#due;
    let left = 0;
    for (let i = this.#done; i < this.#count; i++) due[left++] = due[i]!;
    for (let i = left; i < this.#count; i++) due[i] = null;
    this.#count = left;
    this.#done = 0;
    if (left > 0) this.#queue();
  }
}

/** The turns of this thread. */
export const localTurns: LocalTurns = new LocalTurns();

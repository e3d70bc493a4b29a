/**
 * The in-thread stacks of one thread take their turns together.
 *
 * A stack that is due runs in a microtask. What it sends over a cable makes another
 * one due, which then runs in the same microtask and on the same look at the clock:
 * a frame between two stacks of a thread costs one pass, not two. In a pass each
 * runs once at most, so that the application gets its own turn in between.
 *
 * @module
 */

import type { ThreadClock } from "./clock.ts";

/** What takes turns. */
export interface LocalHost {
  /** Takes a turn. */
  takeTurn(): void;
}

/** All that is due in this thread, in the order in which it became so. */
export class LocalTurns {
  readonly #due: (LocalHost | null)[] = [];
  #count = 0; // of those that are due, or were when the current pass began
  #done = 0; // of those, in the current pass
  #isQueued = false;
  #isRunning = false;
  #clock: ThreadClock | null = null; // that was looked at in this pass
  #now = 0;

  /** Lets a host take a turn soon. It must not be due already. */
  add(host: LocalHost): void {
    this.#due[this.#count++] = host;
    if (!this.#isRunning) this.#queue();
  }

  /** Lets a host take a turn now, and those that it makes due. */
  run(host: LocalHost): void {
    this.#due[this.#count++] = host;
    if (!this.#isRunning) this.#pass();
  }

  /**
   * The instant of the current pass.
   *
   * @param clock The clock that it is to be seen on.
   */
  now(clock: ThreadClock): number {
    if (clock !== this.#clock) {
      this.#clock = clock;
      this.#now = clock.now();
    }
    return this.#now;
  }

  /** A turn has taken its time: the next one looks at the clock again. */
  timePasses(): void {
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

  /** What is left, also after a turn that has thrown, is for the next pass. */
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

/** Those of this thread. */
export const localTurns: LocalTurns = new LocalTurns();

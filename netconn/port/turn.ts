/**
 * A lock for operations of one kind: one at a time holds it, in the order in which
 * they asked.
 *
 * @module
 */

import { ERR_TIMEOUT } from "../../core/base/err.ts";
import { errorOf } from "../deno/errors.ts";
import { Mailbox, TIMED_OUT, type WaitOptions } from "./mailbox.ts";
import { Operation, until } from "./operation.ts";
import type { TimeSource } from "./time_source.ts";

/**
 * A lock whose waiters leave by timeout or signal. Taking it while it is free costs
 * nothing.
 */
export class Turn {
  readonly #time: TimeSource;
  #taken = false;
  #waiting: Mailbox<true> | null = null;

  /** @param time Where timeouts come from. */
  constructor(time: TimeSource) {
    this.#time = time;
  }

  /** Whether it is held. */
  get isTaken(): boolean {
    return this.#taken;
  }

  /** Takes the lock if it is free; returns whether it was. */
  tryTake(): boolean {
    if (this.#taken) return false;
    return this.#taken = true;
  }

  /**
   * Waits for the lock and takes it; for use after {@linkcode tryTake} has returned
   * false.
   *
   * @param wait Limits of the wait.
   * @param action What it is for, see {@linkcode errorOf}.
   */
  async take(wait: WaitOptions, action: string): Promise<void> {
    const waiting = this.#waiting ??= new Mailbox(this.#time);
    const turn = await new Operation(until(waiting.fetch(wait)));
    if (turn === TIMED_OUT) throw errorOf(ERR_TIMEOUT, action);
  }

  /** Passes the lock to the operation that has waited longest. */
  give(): void {
    if (this.#waiting !== null && this.#waiting.readers > 0) {
      this.#waiting.post(true);
    } else this.#taken = false;
  }
}

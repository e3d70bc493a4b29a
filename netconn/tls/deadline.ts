/**
 * One time limit for several waits.
 *
 * @module
 */

import { ERR_TIMEOUT } from "../../core/base/err.ts";
import { NO_WAIT } from "../arguments.ts";
import { errorOf } from "../deno/errors.ts";
import { Mailbox, TIMED_OUT, type WaitOptions } from "../port/mailbox.ts";
import { Operation, until } from "../port/operation.ts";
import type { TimeSource } from "../port/time_source.ts";

/** A limit, of which each step uses up a part. */
export class Deadline {
  readonly #wait: WaitOptions;
  readonly #time: TimeSource;
  readonly #start: number;

  /**
   * The limit counts from now.
   *
   * @param wait The limit.
   * @param time Where timeouts come from.
   */
  constructor(wait: WaitOptions, time: TimeSource) {
    this.#wait = wait;
    this.#time = time;
    this.#start = wait.timeout === undefined ? 0 : time.now();
  }

  /** The limit of the next step. */
  get left(): WaitOptions {
    const { signal, timeout } = this.#wait;
    if (signal === undefined && timeout === undefined) return NO_WAIT;
    if (timeout === undefined) return { signal };
    const gone = this.#time.now() - this.#start;
    return { signal, timeout: Math.max(0, timeout - gone) };
  }

  /**
   * Waits for a promise. If the limit ends the wait, the promise's work continues.
   *
   * @param action What it is for, see {@linkcode errorOf}.
   */
  async for<T>(promise: Promise<T>, action: string): Promise<T> {
    const { left } = this;
    if (left === NO_WAIT) return await promise;
    const settled = new Mailbox<true>(this.#time);
    const settle = (): void => settled.post(true);
    promise.then(settle, settle);
    await awaitItem(settled, left, action);
    return await promise;
  }
}

/** Waits for an item of a mailbox. */
export async function awaitItem(
  mailbox: Mailbox<true>,
  wait: WaitOptions,
  action: string,
): Promise<void> {
  const item = await new Operation(until(mailbox.fetch(wait)));
  if (item === TIMED_OUT) throw errorOf(ERR_TIMEOUT, action);
}

/**
 * What happens to interfaces and addresses, as an async iterator: `stack.changes()`.
 *
 * It asks the core when somebody waits for a change and none is at hand, and the core
 * answers once there is one. What nobody reads stays in the core's list, which is
 * bounded.
 *
 * @module
 */

import { openWatch } from "../../core/base/open_things.ts";
import type { NetifChange } from "../../core/thread/netif_info.ts";
import type {
  ChangeBatch,
  ChangesCall,
} from "../../core/thread/port/change_log.ts";
import { NO_WAIT } from "../arguments.ts";
import {
  INVALID,
  Mailbox,
  TIMED_OUT,
  type WaitOptions,
} from "../port/mailbox.ts";
import type { Port } from "../port/port.ts";
import type { TimeSource } from "../port/time_source.ts";
import { restoreChange } from "./netif_info.ts";

/** The end of an iteration. */
const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * What happens to the interfaces of a stack, see `stack.changes()`: an async iterator
 * that ends when the stack does.
 *
 * @category Information and traces
 */
export class NetifChanges
  implements AsyncIterableIterator<NetifChange, undefined>, AsyncDisposable {
  readonly #port: Port;
  readonly #mailbox: Mailbox<NetifChange>;
  readonly #reader: Promise<number>;
  #isAsking = false;

  /**
   * Use `stack.changes()`.
   *
   * @param port Way to the core.
   * @param time Where timeouts come from.
   * @internal
   */
  constructor(port: Port, time: TimeSource) {
    this.#port = port;
    this.#mailbox = new Mailbox(time);
    this.#reader = this.#control({ op: "watchChanges" });
    openWatch?.made(this, "an iterator of changes");
    this.#reader.catch(() => this.#end()); // the stack has ended
    port.stopped.then(() => openWatch?.ended(this));
  }

  #control<T>(call: ChangesCall): Promise<T> {
    return this.#port.control(call).promise as Promise<T>;
  }

  /**
   * Waits for the next change, within limits.
   *
   * @returns Null at the end.
   * @internal
   */
  async take(
    wait: WaitOptions = NO_WAIT,
  ): Promise<NetifChange | typeof TIMED_OUT | null> {
    const pending = this.#mailbox.fetch(wait);
    this.#ask();
    const item = await pending.promise;
    return item === INVALID ? null : item;
  }

  /** Asks the core for as long as somebody waits. */
  async #ask(): Promise<void> {
    if (this.#isAsking || this.#mailbox.readers === 0) return;
    this.#isAsking = true;
    try {
      const reader = await this.#reader;
      while (this.#mailbox.readers > 0) {
        const call: ChangesCall = { op: "takeChanges", reader };
        this.#post(await this.#control<ChangeBatch>(call));
      }
    } catch {
      this.#end(); // the stack has ended: nothing else makes these calls fail
    }
    this.#isAsking = false;
  }

  #post({ lost, changes }: ChangeBatch): void {
    if (lost > 0) this.#mailbox.post({ type: "lost", count: lost });
    for (const change of changes) this.#mailbox.post(restoreChange(change));
  }

  #end(): void {
    this.#mailbox.invalidate();
    openWatch?.ended(this);
  }

  /** Waits for the next change. */
  async next(): Promise<IteratorResult<NetifChange, undefined>> {
    const change = await this.take();
    return change === null || change === TIMED_OUT
      ? DONE
      : { done: false, value: change };
  }

  /** Ends the iteration: the core keeps nothing for it any more. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    if (this.#mailbox.valid) {
      this.#end();
      await this.#reader
        .then((reader) => this.#control({ op: "leaveChanges", reader }))
        .catch(() => {}); // the stack has ended
    }
    return DONE;
  }

  /** Itself. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** As {@linkcode return}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

/**
 * Decides when the requests of an application thread become visible to the core,
 * and when the core is woken for them.
 *
 * Requests are published together once per turn of the event loop, in a microtask,
 * with one wake-up of the core if it sleeps; earlier if there are many, so that the
 * core sends while the rest of a long write is copied. A request that nobody waits
 * for is lazy: it is in the ring, where a core that is awake finds it, but does not
 * wake a core that sleeps.
 *
 * @module
 */

import {
  type Layout,
  REQUEST_BLOCKED,
  REQUEST_WORDS,
} from "../../core/mailbox/layout.ts";
import { Outbox } from "../../core/mailbox/outbox.ts";
import { nextTurn } from "../../core/thread/event_loop.ts";
import { Pending } from "./operation.ts";
import type { LocalCore } from "./port_client.ts";

/** Records, or pages of 4 KiB to send, after which requests are published. */
const FLUSH_WEIGHT = 32;
/** The core keeps up as long as so many words of the ring are free. */
const ROOM_WORDS: number = REQUEST_WORDS / 8;

/** The request mailbox of one application thread. */
export class RequestOutbox extends Outbox {
  /** Buffers given back since the core was last woken. */
  lazyFrees = 0;
  /** Bytes consumed since the core was last woken. */
  lazyBytes = 0;
  readonly #i32: Int32Array;
  readonly #blockedWord: number;
  readonly #wakeCore: () => void;
  readonly #local: LocalCore | null;
  #isClosed = false;
  #wakePending = false; // records were written since the core was last woken
  #weight = 0; // of those: records, and pages to send
  #weighed = 0; // the weight when the microtask last looked
  #flushQueued = false;
  #laterQueued = false;
  #roomWaiters: Pending<void>[] = [];

  /**
   * @param i32 The stack's memory.
   * @param layout Where everything lies in it.
   * @param wakeCore Wakes the core if it sleeps.
   * @param local The core, if it is in this thread.
   */
  constructor(
    i32: Int32Array,
    layout: Layout,
    wakeCore: () => void,
    local: LocalCore | null,
  ) {
    super(i32, layout.requestWord, REQUEST_WORDS, local !== null);
    this.#i32 = i32;
    this.#blockedWord = layout.controlWord + REQUEST_BLOCKED;
    this.#wakeCore = wakeCore;
    this.#local = local;
  }

  /** True after {@linkcode close}: requests are dropped. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Drops all requests from now on: the stack has ended. */
  close(): void {
    this.#isClosed = true;
  }

  /** Ends all waits for room: the stack has ended. */
  release(): void {
    this.#wakeRoomWaiters();
  }

  // Records.

  /**
   * Starts a request.
   *
   * @returns Index in {@linkcode words} of its first field; then write the fields, and
   * call {@linkcode finish} or {@linkcode finishLazy}.
   */
  start(header: number): number {
    if (this.#isClosed) {
      this.words = new Int32Array(header >>> 8); // dropped
      return 1;
    }
    let at = this.reserve(header);
    if (at < 0 && !this.isBacklogged) {
      this.flush();
      at = this.reserve(header);
    }
    return at < 0 ? this.keep(header) : at;
  }

  /**
   * Ends a request: the core is woken for it.
   *
   * @param weight Pages of 4 KiB that it asks to send.
   */
  finish(weight = 0): void {
    if (this.#isClosed) return;
    this.#weight += 1 + weight;
    if (this.isBacklogged) {
      this.#queueFlush();
      return;
    }
    this.#wakePending = true;
    // The core sends while the rest of a long write is copied.
    if (this.#weight >= FLUSH_WEIGHT) this.flush();
    else this.#queueFlush();
  }

  /** Ends a lazy request: a core that is awake finds it, and no core is woken. */
  finishLazy(): void {
    if (this.#isClosed || this.isBacklogged) {
      this.finish();
      return;
    }
    this.#wakePending = true;
    this.ring.publish();
  }

  // Showing.

  /** Publishes all requests to the core, and wakes it if it sleeps. */
  flush(): void {
    this.show(false);
  }

  /**
   * As {@linkcode flush}. @param isIdle Whether this thread has nothing else to do
   * now.
   */
  show(isIdle: boolean): void {
    if (this.isBacklogged) this.#retry();
    if (!this.#wakePending) return;
    this.#wakePending = false;
    this.#weight = this.#weighed = 0;
    this.lazyFrees = 0;
    this.lazyBytes = 0;
    this.ring.publish();
    if (isIdle && this.#local !== null) this.#local.turn();
    else this.#wakeCore();
  }

  #retry(): void {
    let done = this.retry();
    if (this.isBacklogged) {
      // The core signals when it has made room. Check once more: it may have made
      // room before the flag was set.
      this.raiseBlocked();
      done += this.retry();
    }
    if (done > 0) this.#wakePending = true;
  }

  #queueFlush(): void {
    if (this.#flushQueued) return;
    this.#flushQueued = true;
    queueMicrotask(this.#flushSoon);
  }

  // A loop that awaits one small write after the other posts one record between two
  // microtasks. While records come, this microtask queues itself again, so that the
  // core is woken once for many.
  readonly #flushSoon = (): void => {
    if (this.#weight > this.#weighed && this.#weight < FLUSH_WEIGHT) {
      this.#weighed = this.#weight;
      queueMicrotask(this.#flushSoon);
      return;
    }
    this.#flushQueued = false;
    this.show(true);
  };

  /** Publishes lazy requests in the next turn of the event loop. */
  flushLater(): void {
    if (this.#laterQueued) return;
    this.#laterQueued = true;
    nextTurn(this.#flushLate);
  }

  readonly #flushLate = (): void => {
    this.#laterQueued = false;
    this.flush();
  };

  // Room.

  /** True if the core keeps up. */
  hasRoom(): boolean {
    if (this.isBacklogged) return false;
    return this.ring.space() >= ROOM_WORDS ||
      this.ring.space(true) >= ROOM_WORDS;
  }

  /** Settled when {@linkcode hasRoom} may be true again, or when the stack ends. */
  room(): Pending<void> {
    const waiting = new Pending<void>();
    this.#roomWaiters.push(waiting);
    if (this.#isClosed) {
      this.#wakeRoomWaiters();
      return waiting;
    }
    this.flush();
    this.raiseBlocked();
    // The core may have made room just before the flag was set.
    if (this.hasRoom()) this.#wakeRoomWaiters();
    return waiting;
  }

  /** Continues what waits for room, after the core may have handled requests. */
  proceed(): void {
    if (this.isBacklogged) this.flush();
    if (this.#roomWaiters.length === 0) return;
    if (!this.hasRoom()) this.raiseBlocked();
    if (this.hasRoom()) this.#wakeRoomWaiters();
  }

  #wakeRoomWaiters(): void {
    const waiters = this.#roomWaiters;
    this.#roomWaiters = [];
    for (const waiter of waiters) waiter.settle();
  }

  /** Makes the core signal an event when it has next handled requests. */
  raiseBlocked(): void {
    Atomics.store(this.#i32, this.#blockedWord, 1);
  }
}

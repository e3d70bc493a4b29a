/**
 * The core's end of an application thread's mailboxes: it writes events, and hands
 * requests to the stack.
 *
 * @module
 */

import type { PacketMemory } from "../../buf/memory.ts";
import type { Layout } from "../../mailbox/layout.ts";
import type { Stack } from "../../stack.ts";
import { EventWriter } from "./event_writer.ts";
import { type ControlHandler, RequestReader } from "./request_reader.ts";

/** The mailboxes of one application thread, seen from the core. */
export class CorePort extends EventWriter {
  readonly #requests: RequestReader;

  /**
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param wakeApp Wakes the application's thread, which waits.
   * @param isLocal Whether that is this thread: it is always told, then.
   */
  constructor(
    memory: PacketMemory,
    layout: Layout,
    wakeApp: () => void,
    isLocal = false,
  ) {
    super(memory.i32, layout, wakeApp, isLocal);
    const { i32 } = memory;
    this.#requests = new RequestReader(i32, layout, wakeApp, isLocal, this);
  }

  /** Joins the port with what its requests act on. */
  attach(stack: Stack, handler: ControlHandler): void {
    this.#requests.attach(stack, handler);
  }

  /** True if requests wait that can be handled. */
  get ready(): boolean {
    return this.#requests.ready;
  }

  /**
   * Handles requests, at most a batch.
   *
   * @returns true if more may wait.
   */
  handleRequests(): boolean {
    return this.#requests.handle();
  }

  /** When a request that waits has to be looked at again; Infinity if none does. */
  get deadline(): number {
    return this.#requests.deadline;
  }

  /**
   * Wakes the application for the beginning or the end of a connection, before the
   * stack sends: it gets up while the stack acknowledges. Not for data, of which
   * there may be more, and with which acknowledgements are reported after sending;
   * nor when there are requests.
   *
   * @param now The instant, in milliseconds of the host's clock.
   */
  wakeSoon(now: number): void {
    if (!this.hasTurn || this.ready) return;
    this.show(now);
    this.wake();
  }
}

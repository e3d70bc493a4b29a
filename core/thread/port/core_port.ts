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
   * @param isLocal Whether that is this thread; then it is woken for all events.
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

  /** Connects the port with the stack and the handler that its requests act on. */
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

  /** When a waiting request has to be tried again; Infinity if none waits. */
  get deadline(): number {
    return this.#requests.deadline;
  }

  /**
   * Wakes the application for the beginning or the end of a connection before the
   * stack sends, so that the thread wakes up while the stack sends
   * acknowledgements. Data alone does not wake it here: more may follow, and the
   * events of acknowledged bytes are published after sending. Nor is it woken while
   * requests wait.
   *
   * @param now The instant, in milliseconds of the host's clock.
   */
  wakeSoon(now: number): void {
    if (!this.hasLifecycleEvent || this.ready) return;
    this.show(now);
    this.wake();
  }
}

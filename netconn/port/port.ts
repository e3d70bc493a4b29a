/**
 * The application's end of the mailboxes: it writes requests and passes events to
 * their connections.
 *
 * @module
 */

import type { PacketMemory } from "../../core/buf/memory.ts";
import type { Layout } from "../../core/mailbox/layout.ts";
import { MAX_CONTROL, REQ_STOP } from "../../core/mailbox/protocol.ts";
import type { Spinner } from "../../core/mailbox/spin.ts";
import { turn } from "../../core/thread/event_loop.ts";
import type { FragmentMemory } from "../../netbuf/fragment.ts";
import { type EventPort, EventReader } from "./event_reader.ts";
import { EventWait } from "./event_wait.ts";
import {
  AT_ONCE,
  Operation,
  type Pending,
  type Steps,
  until,
} from "./operation.ts";
import type { LocalCore, PortClient, Reply } from "./port_client.ts";
import { RequestWriter } from "./request_writer.ts";
import type { StreamMemory } from "./send_buffer.ts";
import type { StreamHolder } from "./send_memory.ts";

/**
 * Milliseconds that a blocked thread sleeps at a time, at most: a Worker can be
 * terminated only in between.
 */
const LONGEST_BLOCK = 1_000;
/** Milliseconds without an answer to a ring after which the core counts as dead. */
const ANSWER_TIMEOUT = 5_000;
/** Datagrams sent without waiting before the sender yields to the event loop. */
const DATAGRAMS_PER_TURN = 256;
/** Turns in a row of an in-thread core that a blocking call waits for, at most. */
const MOST_TURNS = 1_000;
/** The open ports of this thread: before the thread blocks, all are flushed. */
const openPorts: Set<Port> = new Set();

/** One application thread's end of the mailboxes. */
export class Port extends RequestWriter implements EventPort, StreamMemory {
  readonly #events: EventReader;
  readonly #wait: EventWait;
  readonly #wakeCore: () => void;

  /**
   * Whether {@linkcode datagramTurn} yields to the event loop. Not under a virtual
   * clock, which stands still until all ready work is done.
   */
  yieldsToEventLoop = true;
  #sinceTurn = 0; // datagrams sent since the last yield to the event loop

  #open = true;
  #stopping = false;
  #whyClosed = "The stack is closed";
  /**
   * Whether the core has answered its last ring; null if that cannot be or need not
   * be known. For a blocked thread, which receives no message.
   */
  coreAnswers: (() => boolean) | null = null;
  #closeStopped!: () => void;
  /** Resolves when the core has ended. */
  readonly stopped: Promise<void>;

  /**
   * Connects an application thread to a stack.
   *
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param wakeCore Wakes the core if it sleeps: there are requests.
   * @param lazyWindow Bytes of stream data that may be consumed before the core
   * is woken; 0 to wake it at once.
   * @param spinner Decides whether the thread spins before it sleeps.
   * @param local The core, if it is in this thread.
   */
  constructor(
    memory: PacketMemory,
    layout: Layout,
    wakeCore: () => void,
    lazyWindow: number,
    spinner: Spinner,
    local: LocalCore | null = null,
  ) {
    super(memory, layout, wakeCore, lazyWindow, local);
    const { i32 } = memory;
    this.#events = new EventReader(i32, layout, local !== null, this);
    const { ring } = this.#events;
    this.#wait = new EventWait(i32, layout.controlWord, ring, spinner);
    this.#wakeCore = wakeCore;
    openPorts.add(this);
    this.stopped = new Promise((resolve) => this.#closeStopped = resolve);
  }

  /** False once the stack ends: nothing new can begin. */
  get isOpen(): boolean {
    return this.#open && !this.#stopping;
  }

  /** Why nothing new can begin: the stack was closed, or has died. */
  get whyClosed(): string {
    return this.#whyClosed;
  }

  // Calls.

  /** Registers a connection made here and returns its number. */
  add(client: PortClient): number {
    return this.#events.add(client);
  }

  /** Returns the number of a new call, and the pending reply. */
  call(): { call: number; reply: Pending<Reply> } {
    return this.#events.calls.begin();
  }

  /**
   * Makes a control call, as JSON.
   *
   * @param request The call; JSON data.
   * @returns The answer, JSON data.
   */
  control(request: unknown): Operation<unknown> {
    return new Operation(this.#control(request));
  }

  *#control(request: unknown): Steps<unknown> {
    if (!this.isOpen) throw new TypeError(this.#whyClosed);
    const text = JSON.stringify(request);
    if (text.length > MAX_CONTROL) {
      throw new RangeError(
        `Cannot make a control call: ${text.length} characters are too many`,
      );
    }
    const { call, reply } = this.#events.calls.beginControl();
    this.postControl(call, text);
    const answer = JSON.parse(yield* until(reply));
    if (answer.error !== undefined) throw new TypeError(answer.error);
    return answer.value;
  }

  /**
   * The promise that a sender of a datagram awaits if the send itself did not wait.
   * Once every {@linkcode DATAGRAMS_PER_TURN} datagrams it resolves in the next
   * turn of the event loop. Otherwise a loop that sends would keep this thread from
   * events and timers, and a core in the same thread would find thousands of
   * requests at once, more than the caches hold.
   */
  datagramTurn(): Promise<void> {
    if (++this.#sinceTurn < DATAGRAMS_PER_TURN || !this.yieldsToEventLoop) {
      return AT_ONCE;
    }
    this.#sinceTurn = 0;
    this.flush();
    return turn();
  }

  // Memory.

  /** Where datagrams are copied to. */
  get datagramMemory(): FragmentMemory {
    return this.arena.datagramMemory;
  }

  /** Takes a block of the send arena for a netbuf; -1 if there is none. */
  allocateBlock(size: number): number {
    return this.arena.forNetbuf(size);
  }

  /** Takes a block for a stream; -1 if it may not have one, or there is none. */
  allocateStream(size: number, holder: StreamHolder): number {
    return this.arena.forStream(size, holder);
  }

  /** Returns the size in bytes of a block in use. */
  blockSize(offset: number): number {
    return this.arena.sizeOf(offset);
  }

  /** Gives a block of the send arena back. */
  freeBlock(offset: number): void {
    this.arena.free(offset);
  }

  /** Settled when there may be memory for a stream, or when the stack ends. */
  streamMemory(holder: StreamHolder): Pending<void> {
    return this.arena.streamWait(holder);
  }

  /** Settled when there may be memory for a datagram, or when the stack ends. */
  datagramRoom(size: number): Pending<void> {
    return this.arena.datagramWait(size);
  }

  /** Removes a stream that has ended from the queue for memory. */
  forgetStream(holder: StreamHolder): void {
    this.arena.forget(holder);
  }

  /** Serves the next waiter: the one that was woken for memory does not need it. */
  passMemoryOn(): void {
    this.arena.passOn();
  }

  /** Blocks of the send arena in use. */
  get blocksUsed(): number {
    return this.arena.blocksUsed;
  }

  // Events.

  /** Waits for events and passes them on until the core has ended. */
  async run(): Promise<void> {
    while (this.#open) {
      this.#wait.awake();
      this.drain();
      await this.#wait.wait();
    }
    this.#wait.end();
  }

  /**
   * Blocks this thread until something is settled. Before that it flushes the ports
   * of all stacks: while the thread blocks, its event loop does not.
   *
   * @param pending What to wait for.
   * @param runDue Fires timers that are due; returns milliseconds to the next.
   */
  waitFor(pending: Pending<unknown>, runDue: () => number): void {
    let rungAt = performance.now();
    for (;;) {
      this.#wait.awake();
      this.flush();
      this.drain();
      const ms = Math.min(runDue(), LONGEST_BLOCK);
      for (const port of openPorts) port.requests.show(true);
      if (pending.settled) break;
      this.#wait.block(ms);
      rungAt = this.#checkCore(rungAt);
    }
    // run() still waits on the event loop, for the events after this.
    if (!this.#wait.asleep()) this.#wait.wake();
  }

  /**
   * Lets an in-thread core take turns until something is settled that needs no
   * network.
   *
   * @throws Error if it needs one.
   */
  takeTurnsFor(pending: Pending<unknown>): void {
    for (let turns = 0; !pending.settled; turns++) {
      if (turns === MOST_TURNS) {
        throw new Error("Bug: the core does not answer");
      }
      this.flush();
      this.local!.turnNow();
      this.drain();
    }
  }

  /**
   * Rings a core that sends no events, to check that it is alive. Closes this end
   * if the core does not answer for {@linkcode ANSWER_TIMEOUT}.
   *
   * @param rungAt When it was last rung or last answered, milliseconds.
   * @returns The new value of `rungAt`.
   */
  #checkCore(rungAt: number): number {
    const now = performance.now();
    if (this.coreAnswers === null || now - rungAt < LONGEST_BLOCK) {
      return rungAt;
    }
    if (this.coreAnswers()) {
      this.#wakeCore();
      return now;
    }
    if (now - rungAt > ANSWER_TIMEOUT) {
      this.close("The tcpip thread has died: it does not answer");
    }
    return rungAt;
  }

  /**
   * Passes on all events in the ring; an in-thread core calls this when there are
   * some.
   */
  drain(): void {
    const { arena } = this;
    this.#events.drain();
    if (arena.hasLent) arena.reclaim();
    this.requests.proceed();
    if (arena.hasLent && arena.isWaitedFor) arena.reclaimWithSignal();
  }

  // The end.

  /**
   * Asks the core to end, and ends all waits. The core still delivers written data
   * for a limited time.
   */
  stop(): void {
    if (!this.isOpen) return;
    this.#stopping = true;
    this.#events.stop();
    this.post(REQ_STOP, 0);
  }

  /**
   * Ends this side: reports their end to all connections, and answers every call
   * with ERR_CLSD. Called when the core has ended or has died.
   *
   * @param why The error message of control calls, if it has died.
   */
  close(why?: string): void {
    if (why !== undefined) this.#whyClosed = why;
    if (!this.#open) return;
    this.#open = false;
    openPorts.delete(this);
    this.requests.close();
    this.#events.close(why ?? "The stack has ended");
    this.arena.release();
    this.requests.release();
    this.#closeStopped();
    this.#wait.wake();
  }
}

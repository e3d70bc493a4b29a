/**
 * The application's end of the mailboxes: it writes requests, and hands events to
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

/** Milliseconds that a blocked thread sleeps at most, so that it can be ended. */
const LONGEST_BLOCK = 1_000;
/** Milliseconds after which a core that was rung and does not answer is gone. */
const LONGEST_SILENCE = 5_000;
/** Datagrams sent without waiting between two turns of the event loop. */
const DATAGRAMS_PER_TURN = 256;
/** Turns in a row of an in-thread core that somebody waits for. */
const MOST_TURNS = 1_000;
/** Those of this thread that are open: before it blocks, all have to be flushed. */
const openPorts: Set<Port> = new Set();

/** One application thread's end of the mailboxes. */
export class Port extends RequestWriter implements EventPort, StreamMemory {
  readonly #events: EventReader;
  readonly #wait: EventWait;
  readonly #wakeCore: () => void;

  /**
   * Whether {@linkcode datagramTurn} gives the event loop turns: not where time
   * stands still until all is done that can be.
   */
  givesTurns = true;
  #sinceTurn = 0; // datagrams sent since the event loop had its turn

  #open = true;
  #stopping = false;
  #whyClosed = "The stack is closed";
  /**
   * Whether the core has answered its last ring; null if it cannot be told, or need
   * not be. For a blocked thread, which no message reaches.
   */
  coreAnswers: (() => boolean) | null = null;
  #closeStopped!: () => void;
  /** Resolves when the core has ended. */
  readonly stopped: Promise<void>;

  /**
   * Joins an application thread to a stack.
   *
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param wakeCore Wakes the core if it sleeps: there are requests.
   * @param lazyWindow Bytes of stream data that may be consumed before the core
   * is woken; 0 to wake it at once.
   * @param spinner Says when the thread spins before it waits.
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

  /** False once the stack ends: nothing new can be begun. */
  get isOpen(): boolean {
    return this.#open && !this.#stopping;
  }

  /** Why nothing new can be begun: the stack was closed, or has died. */
  get whyClosed(): string {
    return this.#whyClosed;
  }

  // Calls.

  /** Registers a connection made here and returns its number. */
  add(client: PortClient): number {
    return this.#events.add(client);
  }

  /** Returns a number for a call and what its reply settles. */
  call(): { call: number; reply: Pending<Reply> } {
    return this.#events.calls.begin();
  }

  /**
   * Asks the core something rare, as JSON.
   *
   * @param request What is asked; JSON data.
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
        `Cannot ask the stack: ${text.length} characters are too many`,
      );
    }
    const { call, reply } = this.#events.calls.beginControl();
    this.postControl(call, text);
    const answer = JSON.parse(yield* until(reply));
    if (answer.error !== undefined) throw new TypeError(answer.error);
    return answer.value;
  }

  /**
   * What who has sent a datagram without waiting awaits: after every so many of them,
   * a turn of the event loop. A loop that sends would else never let this thread see
   * events and timers; and a core in the same thread, which yields to them as well,
   * would find thousands at once, more than caches hold.
   */
  datagramTurn(): Promise<void> {
    if (++this.#sinceTurn < DATAGRAMS_PER_TURN || !this.givesTurns) {
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

  /** Settled when there may be memory for a stream, or at the end. */
  streamMemory(holder: StreamHolder): Pending<void> {
    return this.arena.streamWait(holder);
  }

  /** Settled when there may be memory for a datagram, or at the end. */
  datagramRoom(size: number): Pending<void> {
    return this.arena.datagramWait(size);
  }

  /** A stream has ended: it waits for no memory any more. */
  forgetStream(holder: StreamHolder): void {
    this.arena.forget(holder);
  }

  /** Who was told of memory does not want it: others may. */
  passMemoryOn(): void {
    this.arena.passOn();
  }

  /** Blocks of the send arena in use. */
  get blocksUsed(): number {
    return this.arena.blocksUsed;
  }

  // Events.

  /** Waits for events and hands them out until the core has ended. */
  async run(): Promise<void> {
    while (this.#open) {
      this.#wait.awake();
      this.drain();
      await this.#wait.wait();
    }
    this.#wait.end();
  }

  /**
   * Blocks this thread until something is settled. What was asked of other stacks is
   * on its way before: no turn of the event loop will show it to their cores.
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
      rungAt = this.#seeWhetherCoreLives(rungAt);
    }
    // The event loop waits on, in run(), for what comes from now on.
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
   * Rings a core that tells nothing, to see whether it is there; closes this end if it
   * does not answer for long.
   *
   * @param rungAt When it was rung, or had answered, last; milliseconds.
   * @returns The same from now on.
   */
  #seeWhetherCoreLives(rungAt: number): number {
    const now = performance.now();
    if (this.coreAnswers === null || now - rungAt < LONGEST_BLOCK) {
      return rungAt;
    }
    if (this.coreAnswers()) {
      this.#wakeCore();
      return now;
    }
    if (now - rungAt > LONGEST_SILENCE) {
      this.close("The tcpip thread has died: it does not answer");
    }
    return rungAt;
  }

  /** Hands out all events there are; an in-thread core calls it when there are. */
  drain(): void {
    const { arena } = this;
    this.#events.drain();
    if (arena.hasLent) arena.reclaim();
    this.requests.proceed();
    if (arena.hasLent && arena.isWaitedFor) arena.reclaimWithSignal();
  }

  // The end.

  /**
   * Asks the core to end, and releases whoever waits. What was written is still
   * delivered, if that does not take long.
   */
  stop(): void {
    if (!this.isOpen) return;
    this.#stopping = true;
    this.#events.stop();
    this.post(REQ_STOP, 0);
  }

  /**
   * Ends this side: every connection is told that it is gone, every call is
   * answered with ERR_CLSD. Called when the core has ended or has died.
   *
   * @param why What is said to control calls, if it has died.
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

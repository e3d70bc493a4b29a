/**
 * The send arena of one application thread: how its blocks are taken and given
 * back.
 *
 * send_memory.ts decides how much of it each user may take. A block of a stream is
 * freed by its owner once the peer has acknowledged it. The block of a datagram is
 * lent to the core until the core has handled the request. No event reports that:
 * this thread compares positions in the ring whenever it needs memory or has read
 * events.
 *
 * @module
 */

import type { PacketMemory } from "../../core/buf/memory.ts";
import { type Layout, SEND_SHORT } from "../../core/mailbox/layout.ts";
import type { Fragment, FragmentMemory } from "../../netbuf/fragment.ts";
import type { Pending } from "./operation.ts";
import type { RequestOutbox } from "./request_outbox.ts";
import { SendMemory, type StreamHolder } from "./send_memory.ts";

/** The send arena of one application thread. */
export class SendArena {
  /** Where datagrams are copied to. */
  readonly datagramMemory: FragmentMemory;
  readonly #i32: Int32Array;
  readonly #shortWord: number;
  readonly #requests: RequestOutbox;
  readonly #memory: SendMemory;
  // Lent datagrams, oldest first, a queue with a moving head; a number is the
  // offset of a block.
  readonly #lent: (Fragment | number)[] = [];
  readonly #lentUntil: number[] = []; // positions in the ring of requests
  #lentHead = 0;
  #serveQueued = false;
  #isShort = false; // as it was last reported to the core

  /**
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param requests The requests by which datagrams are lent.
   */
  constructor(memory: PacketMemory, layout: Layout, requests: RequestOutbox) {
    this.#i32 = memory.i32;
    this.#shortWord = layout.controlWord + SEND_SHORT;
    this.#requests = requests;
    this.#memory = new SendMemory(layout.sendArena, layout.sendArenaSize);
    this.datagramMemory = {
      u8: memory.u8,
      allocateBlock: (size) => this.forDatagram(size),
      freeBlock: (offset) => this.#freeDatagram(offset),
      freePbuf: () => {},
    };
  }

  /** Takes a block for a netbuf of the application's; -1 if there is none. */
  forNetbuf(size: number): number {
    const block = this.#memory.forNetbuf(size);
    if (block >= 0 || !this.reclaim()) return block;
    return this.#memory.forNetbuf(size);
  }

  /** Takes a block for a datagram; -1 if there is none. */
  forDatagram(size: number): number {
    const block = this.#memory.forDatagram(size);
    if (block >= 0 || !this.reclaim()) return block;
    return this.#memory.forDatagram(size);
  }

  /** See {@linkcode SendMemory.forStream}. */
  forStream(size: number, holder: StreamHolder): number {
    let block = this.#memory.forStream(size, holder);
    if (block < 0 && this.reclaim()) {
      block = this.#memory.forStream(size, holder);
    }
    if (!this.#isShort) this.#reportShort();
    return block;
  }

  /** Returns the size in bytes of a block in use. */
  sizeOf(block: number): number {
    return this.#memory.sizeOf(block);
  }

  /** Blocks in use. */
  get blocksUsed(): number {
    this.reclaim();
    return this.#memory.blocksUsed;
  }

  /** Gives a block of a stream or a netbuf back. */
  free(block: number): void {
    this.#memory.free(block);
    if (this.#isShort) this.#reportShort();
    this.passOn();
  }

  #freeDatagram(block: number): void {
    this.#memory.freeDatagram(block);
    this.passOn();
  }

  /** Reports to the core whether send buffers may grow. */
  #reportShort(): void {
    const { isShort } = this.#memory;
    if (isShort === this.#isShort) return;
    this.#isShort = isShort;
    this.#i32[this.#shortWord] = isShort ? 1 : 0;
  }

  // Lending.

  /** True if datagrams are lent to the core. */
  get hasLent(): boolean {
    return this.#lent.length > 0;
  }

  /**
   * Lends a retained fragment, or a block, to the core until the core has handled
   * the request.
   */
  lend(datagram: Fragment | number): void {
    this.#lent.push(datagram);
    this.#lentUntil.push(this.#requests.ring.position);
  }

  /** Takes datagrams' memory back; false if none was lent. */
  reclaim(): boolean {
    if (this.#lent.length === 0) return false;
    const released = this.#requests.ring.released;
    let head = this.#lentHead;
    while (
      head < this.#lent.length &&
      ((released - this.#lentUntil[head]!) | 0) >= 0
    ) {
      const lent = this.#lent[head++]!;
      if (typeof lent === "number") this.#freeDatagram(lent);
      else lent.release();
    }
    if (head === this.#lent.length) {
      this.#lent.length = 0;
      this.#lentUntil.length = 0;
      head = 0;
    } else if (head > 1024 && head * 2 > this.#lent.length) {
      this.#lent.splice(0, head);
      this.#lentUntil.splice(0, head);
      head = 0;
    }
    this.#lentHead = head;
    return true;
  }

  // Waiting.

  /** True if somebody waits for memory. */
  get isWaitedFor(): boolean {
    return this.#memory.isWaitedFor;
  }

  /** Settled when there may be memory for a stream, or when the stack ends. */
  streamWait(holder: StreamHolder): Pending<void> {
    return this.#await(this.#memory.streamWait(holder));
  }

  /** Settled when there may be memory for a datagram, or when the stack ends. */
  datagramWait(size: number): Pending<void> {
    return this.#await(this.#memory.datagramWait(size));
  }

  #await(waiting: Pending<void>): Pending<void> {
    if (this.#requests.isClosed) this.release();
    else if (this.hasLent) {
      this.#requests.flush();
      this.reclaimWithSignal();
    }
    return waiting;
  }

  /**
   * Takes memory back, and makes the core signal when it has handled requests: no
   * other event reports that a datagram was sent.
   */
  reclaimWithSignal(): void {
    this.#requests.raiseBlocked();
    this.reclaim(); // the core may have sent it just before the flag was set
  }

  /** Removes a stream that has ended from the queue for memory. */
  forget(holder: StreamHolder): void {
    this.#memory.forget(holder);
  }

  /** Serves the waiters, if any: once for all blocks that are freed together. */
  passOn(): void {
    if (this.#serveQueued || !this.#memory.isWaitedFor) return;
    this.#serveQueued = true;
    queueMicrotask(this.#serve);
  }

  readonly #serve = (): void => {
    this.#serveQueued = false;
    this.#memory.serve();
  };

  /** Ends all waits: the stack has ended. */
  release(): void {
    this.#memory.release();
  }
}

/**
 * Shares of the send arena: how much of it a stream, a datagram or a netbuf may take.
 *
 * Streams, datagrams and the application's own netbufs share one arena. A stream
 * holds its memory until its peer has acknowledged, which may be never. So the
 * share of a stream is a fraction of the memory that is free now: few streams get
 * much each, many get little each, and no share has to be taken back when more
 * streams come. Two parts of the arena are reserved:
 *
 * - a quarter of the arena, and in a small one up to half of it, for streams that
 *   hold little: each may have a small share of what is left of this part, at least
 *   4 KiB (Linux's tcp_wmem[0]) and at most 64 KiB, and one block of 2 KiB when it
 *   is nearly used up;
 * - a sixteenth for datagrams, which the core gives back within milliseconds.
 *
 * Control calls take no packet memory at all.
 *
 * Streams that wait are served in the order in which they began to wait, those that
 * hold less than {@linkcode LEAST_SHARE} before all others.
 *
 * @module
 */

import {
  BlockPool,
  blockSizeFor,
  CHUNK_SIZE,
} from "../../core/buf/block_pool.ts";
import { Pending } from "./operation.ts";

/** Bytes that a stream may hold in any case while there is memory. */
const LEAST_SHARE = 4096;
/** Largest share of the reserved memory, bytes. */
const SMALL_SHARE = 65_536;
/** Fraction of the unreserved free memory that one stream may hold. */
const SHARE = 1 / 4;
/** Fraction of the reserved memory left that one stream may hold. */
const SPARED_SHARE = 1 / 128;
/** Smallest block of a stream, bytes. */
const STREAM_BLOCK = 2048;
/** Chunks with which some 270 streams have their least share, 4 KiB each. */
const ENOUGH_SPARED = 16;
/** Of the last so many reserved chunks each stream gets one block only. */
const LAST_CHUNKS = 2;

/** A stream that holds memory. */
export interface StreamHolder {
  /** Bytes of blocks that it holds. */
  held: number;
}

/** One application thread's send arena. */
export class SendMemory {
  readonly #blocks: BlockPool;
  /** Chunks reserved for streams that hold little. */
  readonly #forStreams: number;
  /** Chunks reserved for datagrams. */
  readonly #forDatagrams: number;
  #datagramBytes = 0; // in blocks that datagrams hold
  readonly #streams: Map<StreamHolder, Pending<void>> = new Map();
  #others: { size: number; pending: Pending<void> }[] = [];

  /**
   * @param start Offset of the arena in packet memory.
   * @param size Its length in bytes, at least 4 chunks.
   */
  constructor(start: number, size: number) {
    this.#blocks = new BlockPool(start, size);
    const { chunks } = this.#blocks;
    this.#forStreams = Math.max(
      1,
      chunks >> 2,
      Math.min(chunks >> 1, ENOUGH_SPARED),
    );
    this.#forDatagrams = Math.max(1, chunks >> 4);
  }

  /** Blocks in use. */
  get blocksUsed(): number {
    return this.#blocks.blocksUsed;
  }

  /** True if streams get reserved memory only: send buffers should not grow. */
  get isShort(): boolean {
    return this.#free < this.#blocks.chunks >> 3;
  }

  /** True if somebody waits. */
  get isWaitedFor(): boolean {
    return this.#streams.size > 0 || this.#others.length > 0;
  }

  /** Free chunks that are not reserved. */
  get #free(): number {
    const spared = this.#forStreams + this.#sparedForDatagrams;
    return Math.max(0, this.#blocks.chunksFree - spared);
  }

  /** The part of the datagrams' reserve that they do not use. */
  get #sparedForDatagrams(): number {
    const held = Math.ceil(this.#datagramBytes / CHUNK_SIZE);
    return Math.max(0, this.#forDatagrams - held);
  }

  /** Bytes that one stream may hold of the memory that is not reserved. */
  get #share(): number {
    return this.#free * CHUNK_SIZE * SHARE;
  }

  /** Bytes that one stream may hold in any case, while there is memory. */
  get #smallShare(): number {
    const left = this.#blocks.chunksFree - this.#sparedForDatagrams;
    if (left <= LAST_CHUNKS) return STREAM_BLOCK;
    const spared = Math.min(left, this.#forStreams) * CHUNK_SIZE;
    return Math.min(
      Math.max(spared * SPARED_SHARE, LEAST_SHARE),
      SMALL_SHARE,
    );
  }

  /**
   * Takes a block for a stream.
   *
   * @returns Its offset; -1 if the stream holds its share, or nothing is left.
   */
  forStream(size: number, holder: StreamHolder): number {
    const held = holder.held + blockSizeFor(size);
    const isSmall = held <= this.#smallShare;
    if (!isSmall && held > this.#share) return -1;
    const spared = this.#sparedForDatagrams +
      (isSmall ? 0 : this.#forStreams);
    return this.#blocks.allocate(size, spared);
  }

  /** Takes a block for a datagram; -1 if there is none. */
  forDatagram(size: number): number {
    const block = this.#blocks.allocate(size, this.#sparedFromDatagrams);
    if (block >= 0) this.#datagramBytes += this.#blocks.sizeOf(block);
    return block;
  }

  get #sparedFromDatagrams(): number {
    const bytes = this.#forDatagrams * CHUNK_SIZE;
    return this.#datagramBytes < bytes ? 0 : this.#forStreams;
  }

  /** Takes a block for a netbuf of the application's; -1 if there is none. */
  forNetbuf(size: number): number {
    return this.#blocks.allocate(
      size,
      this.#forStreams + this.#sparedForDatagrams,
    );
  }

  /** Returns the size in bytes of a block in use. */
  sizeOf(block: number): number {
    return this.#blocks.sizeOf(block);
  }

  /** Gives a block back. */
  free(block: number): void {
    this.#blocks.free(block);
  }

  /** Gives a datagram's block back. */
  freeDatagram(block: number): void {
    this.#datagramBytes -= this.#blocks.sizeOf(block);
    this.#blocks.free(block);
  }

  /** Settled when a stream may take a block; it has one place in the queue. */
  streamWait(holder: StreamHolder): Pending<void> {
    let pending = this.#streams.get(holder);
    if (pending === undefined) {
      pending = new Pending();
      this.#streams.set(holder, pending);
    }
    return pending;
  }

  /** Removes a stream that has ended from the queue. */
  forget(holder: StreamHolder): void {
    this.#streams.delete(holder);
  }

  /** Settled when there may be a block for a datagram. */
  datagramWait(size: number): Pending<void> {
    const pending = new Pending<void>();
    this.#others.push({ size, pending });
    return pending;
  }

  /**
   * Wakes as many waiters as there is memory for. Each takes what it needs in a
   * microtask, before the next event is read.
   */
  serve(): void {
    while (
      this.#others.length > 0 &&
      this.#blocks.has(this.#others[0]!.size, this.#sparedFromDatagrams)
    ) this.#others.shift()!.pending.settle();
    if (this.#streams.size === 0) return;
    const budget = this.#blocks.chunksFree - this.#sparedForDatagrams;
    if (budget <= 0 && !this.#blocks.has(STREAM_BLOCK, Infinity)) return;
    // Each takes at least one block, and much less than all.
    let most = 1 + Math.max(0, budget) * (CHUNK_SIZE / STREAM_BLOCK);
    const share = Math.max(this.#share, this.#smallShare);
    for (const isPoor of [true, false]) {
      for (const [holder, pending] of this.#streams) {
        if (most <= 0) return;
        if ((holder.held < LEAST_SHARE) !== isPoor) continue;
        if (holder.held + STREAM_BLOCK > share) continue;
        most--;
        this.#streams.delete(holder);
        pending.settle();
      }
    }
  }

  /** Ends all waits: the stack has ended. */
  release(): void {
    for (const { pending } of this.#others.splice(0)) pending.settle();
    for (const pending of this.#streams.values()) pending.settle();
    this.#streams.clear();
  }
}

/**
 * Shares of the send arena: how much of it a stream, a datagram or a netbuf may take.
 *
 * Streams, datagrams and the application's own netbufs share one arena. A stream
 * holds its memory until its peer has acknowledged, which may be never. So its share is
 * a part of what is free now: few streams get much each, many get little each, and
 * none has to be told when others come. Two parts of the arena are spared from this:
 *
 * - a quarter of the arena, and in a small one up to half of it, for streams that hold
 *   little: each may have a small share of what is left of that, 4 KiB at least (Linux's
 *   tcp_wmem[0]), a block of 2 KiB of the last of it, and 64 KiB at most;
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

/** What a stream may hold in any case while there is memory, bytes. */
const LEAST_SHARE = 4096;
/** The most that counts as little, bytes. */
const SMALL_SHARE = 65_536;
/** Of the free memory that is for all, what one stream may hold. */
const SHARE = 1 / 4;
/** Of what is left of the spared memory, what one stream may hold. */
const SPARED_SHARE = 1 / 128;
/** Smallest block of a stream, bytes. */
const STREAM_BLOCK = 2048;
/** Chunks with which some 270 streams have their least share, 4 KiB each. */
const ENOUGH_SPARED = 16;
/** Spared chunks of which each stream gets one block only: there are many. */
const LAST_CHUNKS = 2;

/** A stream, as far as its memory goes. */
export interface StreamHolder {
  /** Bytes of blocks that it holds. */
  held: number;
}

/** One application thread's send arena. */
export class SendMemory {
  readonly #blocks: BlockPool;
  /** Chunks spared for streams that hold little. */
  readonly #forStreams: number;
  /** Chunks spared for datagrams. */
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

  /** True if streams get only what is spared, and buffers should not grow. */
  get isShort(): boolean {
    return this.#free < this.#blocks.chunks >> 3;
  }

  /** True if somebody waits. */
  get isWaitedFor(): boolean {
    return this.#streams.size > 0 || this.#others.length > 0;
  }

  /** Chunks that are free for all. */
  get #free(): number {
    const spared = this.#forStreams + this.#sparedForDatagrams;
    return Math.max(0, this.#blocks.chunksFree - spared);
  }

  /** What datagrams do not hold of what is theirs. */
  get #sparedForDatagrams(): number {
    const held = Math.ceil(this.#datagramBytes / CHUNK_SIZE);
    return Math.max(0, this.#forDatagrams - held);
  }

  /** Bytes that one stream may hold out of what is free for all. */
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

  /** Takes a block for a datagram; -1 if there is none for one. */
  forDatagram(size: number): number {
    const block = this.#blocks.allocate(size, this.#sparedFromDatagrams);
    if (block >= 0) this.#datagramBytes += this.#blocks.sizeOf(block);
    return block;
  }

  get #sparedFromDatagrams(): number {
    const bytes = this.#forDatagrams * CHUNK_SIZE;
    return this.#datagramBytes < bytes ? 0 : this.#forStreams;
  }

  /** Takes a block for a netbuf of the application's; -1 if there is none for it. */
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

  /** A stream does not wait any more: it has ended. */
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
   * Tells those that wait that there is memory: as many as there is some for. Each
   * of them takes what it needs in a microtask, before the next event is looked at.
   */
  serve(): void {
    while (
      this.#others.length > 0 &&
      this.#blocks.has(this.#others[0]!.size, this.#sparedFromDatagrams)
    ) this.#others.shift()!.pending.settle();
    if (this.#streams.size === 0) return;
    const budget = this.#blocks.chunksFree - this.#sparedForDatagrams;
    if (budget <= 0 && !this.#blocks.has(STREAM_BLOCK, Infinity)) return;
    // Each takes a block at least, and much less than all.
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

  /** The end: nobody waits any more. */
  release(): void {
    for (const { pending } of this.#others.splice(0)) pending.settle();
    for (const pending of this.#streams.values()) pending.settle();
    this.#streams.clear();
  }
}

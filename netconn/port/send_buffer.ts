/**
 * The send buffer of a TCP netconn: bytes written and not acknowledged.
 *
 * The bytes are in the send arena or in the memory of a netbuf. The core sends and
 * retransmits them from there. Acknowledgements free them in order.
 *
 * @module
 */

import { Fragment, type FragmentMemory } from "../../netbuf/fragment.ts";
import type { StreamHolder } from "./send_memory.ts";

/** Sizes of the blocks that writes are copied into, as core/buf has them. */
const SMALL_BLOCK = 2048;
const MEDIUM_BLOCK = 8704;
const LARGE_BLOCK = 65_536 + 8; // the largest chunk at any alignment

/** Where the blocks of streams come from and return to. */
export interface StreamMemory {
  /** The whole packet memory. */
  readonly u8: Uint8Array;
  /**
   * Takes a block of the send arena; -1 if the stream has its share, or there is
   * none.
   */
  allocateStream(size: number, holder: StreamHolder): number;
  /** Returns the size in bytes of a block in use. */
  blockSize(offset: number): number;
  /** Gives a block back. */
  freeBlock(offset: number): void;
}

/** Unacknowledged bytes of one connection, oldest first. */
export class SendBuffer implements FragmentMemory, StreamHolder {
  /** Bytes written and not acknowledged. */
  bytes = 0;
  /** Bytes of blocks that they lie in; netbufs are not counted. */
  held = 0;
  readonly #memory: StreamMemory;
  // Runs of bytes with the fragment that holds each, a queue with a moving head.
  #fragments: Fragment[] = [];
  #lengths: number[] = [];
  #head = 0;
  // The block that small writes are appended to, and the place in it.
  #tail: Fragment | null = null;
  #tailUsed = 0;

  /** Offset in packet memory of the bytes that the last append placed. */
  offset = 0;

  /**
   * @param memory Where blocks come from.
   */
  constructor(memory: StreamMemory) {
    this.#memory = memory;
  }

  /** The whole packet memory. */
  get u8(): Uint8Array {
    return this.#memory.u8;
  }

  /** Takes a block; -1 if it would exceed its share. */
  allocateBlock(size: number): number {
    const block = this.#memory.allocateStream(size, this);
    if (block >= 0) this.held += this.#memory.blockSize(block);
    return block;
  }

  /** Gives a block back: all of its bytes are acknowledged. */
  freeBlock(offset: number): void {
    this.held -= this.#memory.blockSize(offset);
    this.#memory.freeBlock(offset);
  }

  /** Never called: a send buffer has no received buffers. */
  freePbuf(): void {
    throw new Error("Bug: a send buffer holds no received buffer");
  }

  /**
   * Takes a block of `size` bytes, or of the largest smaller size that its share
   * permits.
   */
  #block(size: number): Fragment | null {
    return Fragment.block(this, size) ??
      (size > MEDIUM_BLOCK ? Fragment.block(this, MEDIUM_BLOCK) : null) ??
      (size > SMALL_BLOCK ? Fragment.block(this, SMALL_BLOCK) : null);
  }

  /**
   * Copies bytes in.
   *
   * @param data What to copy from.
   * @param from First byte to copy.
   * @param length Bytes to copy, at least 1.
   * @returns Bytes copied, contiguous at {@linkcode offset}; 0 if there is no
   * memory for it.
   */
  append(data: Uint8Array, from: number, length: number): number {
    let tail = this.#tail;
    if (tail === null || this.#tailUsed === tail.length) {
      if (tail !== null) tail.release();
      tail = this.#tail = this.#block(blockFor(length));
      if (tail === null) return 0;
      // Copies are fast where source and target agree modulo 8.
      this.#tailUsed = length > SMALL_BLOCK ? (data.byteOffset + from) & 7 : 0;
    }
    const take = Math.min(length, tail.length - this.#tailUsed, 65_536);
    const source = from === 0 && take === data.byteLength
      ? data
      : data.subarray(from, from + take);
    this.#memory.u8.set(source, tail.offset + this.#tailUsed);
    this.offset = tail.offset + this.#tailUsed;
    this.#tailUsed += take;
    this.#push(tail, take);
    return take;
  }

  /** Refers to bytes of a fragment that lie in packet memory, without a copy. */
  appendRef(fragment: Fragment, start: number, length: number): void {
    this.offset = fragment.offset + start;
    this.#push(fragment, length);
  }

  #push(fragment: Fragment, length: number): void {
    this.bytes += length;
    const last = this.#fragments.length - 1;
    if (last >= this.#head && this.#fragments[last] === fragment) {
      this.#lengths[last] = this.#lengths[last]! + length;
      return;
    }
    fragment.retain();
    if (last < this.#head) { // a queue of one has room for one
      this.#fragments = [fragment];
      this.#lengths = [length];
      this.#head = 0;
      return;
    }
    this.#fragments.push(fragment);
    this.#lengths.push(length);
  }

  /** Frees the memory of acknowledged bytes. */
  acknowledge(bytes: number): void {
    this.bytes -= bytes;
    while (bytes > 0) {
      const length = this.#lengths[this.#head]!;
      if (length > bytes) {
        this.#lengths[this.#head] = length - bytes;
        return;
      }
      bytes -= length;
      this.#fragments[this.#head]!.release();
      this.#fragments[this.#head++] = null as unknown as Fragment;
    }
    if (this.#head === this.#fragments.length) {
      if (this.#head > 1) {
        this.#fragments = [];
        this.#lengths = [];
        this.#head = 0;
      }
      if (this.#tail !== null) {
        this.#tail.release();
        this.#tail = null;
      }
    } else if (this.#head >= 256 && this.#head * 2 >= this.#lengths.length) {
      this.#fragments.splice(0, this.#head);
      this.#lengths.splice(0, this.#head);
      this.#head = 0;
    }
  }

  /** Frees all memory: the connection is gone. */
  clear(): void {
    this.acknowledge(this.bytes);
    if (this.#tail !== null) {
      this.#tail.release();
      this.#tail = null;
    }
  }
}

/**
 * Size of the block for a write: small writes share a block, large ones fill blocks
 * of their own.
 */
function blockFor(length: number): number {
  if (length <= SMALL_BLOCK) return SMALL_BLOCK;
  return length <= MEDIUM_BLOCK - 8 ? MEDIUM_BLOCK : LARGE_BLOCK;
}

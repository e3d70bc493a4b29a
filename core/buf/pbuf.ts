/**
 * Packet buffers: what the core holds of a received packet.
 *
 * A pbuf is a view of one block of packet memory. Pbufs chain through `next` where
 * one delivery consists of several pieces. The objects are recycled: nothing is
 * allocated per packet.
 *
 * Ownership: a frame being processed lies in a pbuf that its receiver lends to the
 * input path until return. A receiver that keeps bytes of it calls
 * {@linkcode PbufPool.keep} and owns the result until {@linkcode PbufPool.free}.
 *
 * @module
 */

import { type BlockPool, blockSizeFor, CHUNK_SIZE } from "./block_pool.ts";
import type { PacketMemory } from "./memory.ts";

/** A holder of packet memory, such as a connection: counts what it is charged. */
export interface PbufHolder {
  /** Bytes of blocks that were charged and are not free yet. */
  held: number;
}

/** A view of a block of packet memory, owned by whoever holds it. */
export class Pbuf {
  /** Number of this object in its pool, at least 0: names it across threads. */
  readonly id: number;
  /** Offset of the first byte in packet memory. */
  offset = 0;
  /** Bytes in this piece, 0 to 65,535. */
  length = 0;
  /** The next piece of the same delivery, or null. */
  next: Pbuf | null = null;
  /** Offset of the block that holds the bytes; -1 while free. */
  block = -1;
  /** True once {@linkcode PbufPool.keep} has given the block away. */
  taken = false;
  /** The block that will then take its place; -1 if it was not given away. */
  spare = -1;
  /** The holder that is charged with its block until it is free; null for none. */
  holder: PbufHolder | null = null;
  /** For its owner: a sequence number or another mark. */
  seq = 0;
  /** For its owner: flags that go with the bytes. */
  flags = 0;

  /**
   * @param id Number in the pool.
   */
  constructor(id: number) {
    this.id = id;
  }
}

/** Returns the bytes in a whole chain. */
export function chainLength(head: Pbuf): number {
  let length = 0;
  for (let p: Pbuf | null = head; p !== null; p = p.next) length += p.length;
  return length;
}

/** Shares of the arena in use from which on memory is short, and scarce. */
const SHORT = 3 / 4;
const SCARCE = 7 / 8;
/** Memory is short: share of what is left until it is scarce, for one holder. */
const SHARE = 1 / 4;
/** Memory is scarce: share of what is left, for one holder. */
const LAST_SHARE = 1 / 256;
/** Upper limit of that share, bytes. */
const MOST_LAST = 16_384;
/** Size of the block of a full-sized segment, bytes. */
const SMALL_BLOCK = 2048;
/** Lower limit of that share, bytes. */
const LEAST_SHARE = 2 * SMALL_BLOCK;
/** Size of the pieces into which keepPieces cuts while memory is not scarce, bytes. */
const PIECE = 8704;

/** Recycles pbufs and their blocks. */
export class PbufPool {
  /** The packet memory that offsets point into. */
  readonly memory: PacketMemory;
  /** Where blocks come from. */
  readonly blocks: BlockPool;
  readonly #all: Pbuf[] = [];
  readonly #spare: Pbuf[] = [];

  /**
   * @param memory The packet memory.
   * @param blocks The allocator of the core's arena.
   */
  constructor(memory: PacketMemory, blocks: BlockPool) {
    this.memory = memory;
    this.blocks = blocks;
  }

  /** True if packet memory is short: holders should take less where they can. */
  get isShort(): boolean {
    return this.blocks.pressure >= SHORT;
  }

  /** True if almost no memory is left: only requests that must not fail take it. */
  get isScarce(): boolean {
    return this.blocks.pressure >= SCARCE;
  }

  /** True if a small packet would find no memory. */
  get isExhausted(): boolean {
    return !this.blocks.has(SMALL_BLOCK);
  }

  /**
   * Bytes of blocks that one holder may have. Without limit while memory is not short.
   * When it is short, a share of what is left until it is scarce; when it is scarce, a
   * small share of the rest, so that a holder of almost nothing still gets a block.
   */
  get share(): number {
    const { pressure, chunks, chunksFree } = this.blocks;
    if (pressure < SHORT) return Infinity;
    const last = Math.max(chunksFree * CHUNK_SIZE * LAST_SHARE, LEAST_SHARE);
    return Math.max(
      (SCARCE - pressure) * chunks * CHUNK_SIZE * SHARE,
      Math.min(last, MOST_LAST),
    );
  }

  /** Charges a holder with a chain; pbufs that are charged already stay so. */
  charge(head: Pbuf, holder: PbufHolder): void {
    for (let p: Pbuf | null = head; p !== null; p = p.next) {
      if (p.holder !== null) continue;
      p.holder = holder;
      holder.held += this.blocks.sizeOf(p.block);
    }
  }

  /** Pbufs in use. */
  get used(): number {
    return this.#all.length - this.#spare.length;
  }

  /**
   * Takes a pbuf with a block of its own.
   *
   * @param size Bytes, 0 to 69,632.
   * @returns The pbuf, `offset` at the block's start and `length` = size; null
   * if packet memory is exhausted.
   */
  allocate(size: number): Pbuf | null {
    const block = this.blocks.allocate(size);
    if (block < 0) return null;
    const p = this.#spare.pop() ?? this.#new();
    p.block = block;
    p.offset = block;
    p.length = size;
    p.next = null;
    p.taken = false;
    p.seq = 0;
    p.flags = 0;
    return p;
  }

  #new(): Pbuf {
    const p = new Pbuf(this.#all.length);
    this.#all.push(p);
    return p;
  }

  /**
   * Makes bytes of a borrowed packet outlive the call that lent it. Takes the
   * lender's block if a copy would take as large a one, else copies into a smaller;
   * copies, too, if the block was already taken, or could not be replaced: the
   * lender can always go on.
   *
   * @param lent The pbuf that the input path was lent.
   * @param offset Offset in packet memory of the first byte to keep.
   * @param length Bytes to keep.
   * @returns A pbuf that the caller owns, or null if packet memory is exhausted.
   */
  keep(lent: Pbuf, offset: number, length: number): Pbuf | null {
    const size = this.blocks.sizeOf(lent.block);
    if (!lent.taken && blockSizeFor(length) === size) {
      lent.spare = this.blocks.allocate(size);
    }
    if (lent.taken || lent.spare < 0) {
      const copy = this.allocate(length);
      if (copy === null) return null;
      // Source and target agree modulo 8, where there is room: copies are fast.
      const shift = offset & 7;
      if (length + shift <= this.blocks.sizeOf(copy.block)) {
        copy.offset += shift;
      }
      this.memory.u8.copyWithin(copy.offset, offset, offset + length);
      return copy;
    }
    const p = this.#spare.pop() ?? this.#new();
    p.block = lent.block;
    p.offset = offset;
    p.length = length;
    p.next = null;
    p.taken = false;
    p.seq = 0;
    p.flags = 0;
    lent.taken = true;
    return p;
  }

  /**
   * As {@linkcode keep}, but always copies, into as many small blocks as it takes. For
   * bytes that would leave a block of the lender's size mostly empty.
   *
   * @param offset Offset in packet memory of the first byte to keep.
   * @param length Bytes to keep, at least 1.
   * @returns A chain that the caller owns, or null if packet memory is exhausted.
   */
  keepPieces(offset: number, length: number): Pbuf | null {
    let head: Pbuf | null = null;
    let tail: Pbuf | null = null;
    const most = this.isScarce ? SMALL_BLOCK : PIECE;
    for (let at = 0; at < length; at += most) {
      const size = Math.min(most, length - at);
      const piece = this.allocate(size);
      if (piece === null) {
        this.free(head);
        return null;
      }
      this.memory.u8.copyWithin(
        piece.offset,
        offset + at,
        offset + at + size,
      );
      if (tail === null) head = piece;
      else tail.next = piece;
      tail = piece;
    }
    return head;
  }

  /**
   * Makes a lent pbuf ready for the next frame, with another block of the same size
   * if its own was taken.
   *
   * @param lent The pbuf that was lent.
   */
  renew(lent: Pbuf): void {
    if (lent.taken) {
      lent.taken = false;
      lent.block = lent.spare;
      lent.spare = -1;
    }
    lent.offset = lent.block;
  }

  /** Gives back a whole chain. */
  free(head: Pbuf | null): void {
    while (head !== null) {
      const next = head.next;
      if (head.holder !== null) {
        head.holder.held -= this.blocks.sizeOf(head.block);
        head.holder = null;
      }
      if (head.block >= 0 && !head.taken) this.blocks.free(head.block);
      if (head.spare >= 0) {
        this.blocks.free(head.spare);
        head.spare = -1;
      }
      head.block = -1;
      head.next = null;
      this.#spare.push(head);
      head = next;
    }
  }

  /** Returns the pbuf in use with this number, or null: for messages. */
  byId(id: number): Pbuf | null {
    const p = this.#all[id];
    return p !== undefined && p.block >= 0 ? p : null;
  }
}

/** The largest frame a pbuf can hold, in bytes. */
export const MAX_PBUF: number = CHUNK_SIZE;

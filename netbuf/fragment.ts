/**
 * A piece of memory that netbufs and unacknowledged writes share.
 *
 * Ownership is counted: each holder retains a fragment and releases it once. The
 * last release returns the memory to its owner.
 *
 * @module
 */

import { bytesGone } from "../core/base/byte_argument.ts";

/** The owner of fragments' memory: an application thread's port. */
export interface FragmentMemory {
  /** The whole packet memory. */
  readonly u8: Uint8Array;
  /**
   * Takes a block of the send arena.
   *
   * @param size Bytes, at most 69,632.
   * @returns Its offset, or -1 if the arena is exhausted.
   */
  allocateBlock(size: number): number;
  /** Gives a block of the send arena back. */
  freeBlock(offset: number): void;
  /** Gives a received buffer back to the core. */
  freePbuf(id: number): void;
}

/** The memory is a received buffer of the core. */
const FRAGMENT_RECEIVED = 0;
/** The memory is a block of the send arena. */
const FRAGMENT_BLOCK = 1;
/** External memory, such as the application's. */
const FRAGMENT_EXTERNAL = 2;

/** The memory is a part of another fragment, which it retains. */
const FRAGMENT_PART = 3;

/** One run of bytes with a reference count. */
export class Fragment {
  /** One of the FRAGMENT_ constants. */
  readonly kind: number;
  /** Offset in packet memory; -1 for external bytes. */
  readonly offset: number;
  /** Bytes. */
  readonly length: number;
  readonly #memory: FragmentMemory | null;
  readonly #handle: number;
  readonly #whole: Fragment | null;
  #bytes: Uint8Array | null;
  #refs = 1;

  private constructor(
    kind: number,
    memory: FragmentMemory | null,
    handle: number,
    offset: number,
    length: number,
    bytes: Uint8Array | null,
    whole: Fragment | null = null,
  ) {
    this.kind = kind;
    this.#memory = memory;
    this.#handle = handle;
    this.offset = offset;
    this.length = length;
    this.#bytes = bytes;
    this.#whole = whole;
  }

  /** A view of a received buffer; owned by the caller. */
  static received(
    memory: FragmentMemory,
    pbuf: number,
    offset: number,
    length: number,
  ): Fragment {
    return new Fragment(FRAGMENT_RECEIVED, memory, pbuf, offset, length, null);
  }

  /**
   * A block of the send arena; owned by the caller.
   *
   * @returns null if the arena is exhausted.
   */
  static block(memory: FragmentMemory, size: number): Fragment | null {
    const offset = memory.allocateBlock(size);
    return offset < 0
      ? null
      : new Fragment(FRAGMENT_BLOCK, memory, offset, offset, size, null);
  }

  /** External bytes, which the fragment does not free. */
  static external(bytes: Uint8Array): Fragment {
    return new Fragment(
      FRAGMENT_EXTERNAL,
      null,
      -1,
      -1,
      bytes.byteLength,
      bytes,
    );
  }

  /**
   * A part of packet memory that this fragment holds; owned by the caller.
   *
   * @param at First byte of it, from the start of this fragment.
   * @param length Bytes.
   */
  part(at: number, length: number): Fragment {
    this.#refs++;
    return new Fragment(
      FRAGMENT_PART,
      this.#memory,
      -1,
      this.offset + at,
      length,
      null,
      this,
    );
  }

  /**
   * The bytes themselves: a view, valid until the last release.
   *
   * @throws TypeError if their owner has transferred or shrunk external bytes.
   */
  get bytes(): Uint8Array {
    const bytes = this.#bytes ??= this.view(0, this.length);
    if (bytes.length === this.length) return bytes;
    if (!this.isWhole) throw bytesGone("data", "use a netbuf");
    return bytes.subarray(0, this.length); // a resizable buffer has grown
  }

  /**
   * False once external bytes are missing: their buffer was transferred or shrunk.
   */
  get isWhole(): boolean {
    return this.#bytes === null || this.#bytes.length >= this.length;
  }

  /**
   * Some of the bytes of packet memory: a view, valid until the last release.
   *
   * @param at First byte of it, from the start of this fragment.
   * @param length Bytes.
   */
  view(at: number, length: number): Uint8Array {
    const offset = this.offset + at;
    return this.#memory!.u8.subarray(offset, offset + length);
  }

  /** The owner of its memory; null for external bytes. */
  get memory(): FragmentMemory | null {
    return this.#memory;
  }

  /** Whether the bytes lie in `memory`, so that the core can send them in place. */
  isIn(memory: FragmentMemory): boolean {
    return this.#memory === memory;
  }

  /** Adds an owner. */
  retain(): void {
    this.#refs++;
  }

  /** Removes an owner; the last one frees the memory. */
  release(): void {
    if (--this.#refs > 0) return;
    if (this.#refs < 0) throw new Error("Bug: fragment released twice");
    if (this.#whole !== null) this.#whole.release();
    else if (this.kind === FRAGMENT_RECEIVED) {
      this.#memory!.freePbuf(this.#handle);
    } else if (this.kind === FRAGMENT_BLOCK) {
      this.#memory!.freeBlock(this.#handle);
    }
  }
}

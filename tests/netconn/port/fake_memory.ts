/**
 * Packet memory of one test, with accounts of what is lent out.
 *
 * @module
 */

import { BlockPool } from "../../../core/buf/block_pool.ts";
import { Fragment, type FragmentMemory } from "../../../netbuf/fragment.ts";

/** Memory for fragments. */
export class FakeMemory implements FragmentMemory {
  readonly u8: Uint8Array;
  readonly #blocks: BlockPool;
  /** Received buffers that were given back. */
  readonly freed: number[] = [];
  #nextPbuf = 0;

  constructor(size = 1 << 20) {
    this.u8 = new Uint8Array(size);
    this.#blocks = new BlockPool(0, size);
  }

  /** Blocks that are lent out. */
  get used(): number {
    return this.#blocks.blocksUsed;
  }

  allocateBlock(size: number): number {
    return this.#blocks.allocate(size);
  }

  blockSize(offset: number): number {
    return this.#blocks.sizeOf(offset);
  }

  allocateStream(size: number): number {
    return this.#blocks.allocate(size);
  }

  freeBlock(offset: number): void {
    this.#blocks.free(offset);
  }

  freePbuf(id: number): void {
    this.freed.push(id);
  }

  /** A fragment as the core delivers it. */
  received(bytes: Uint8Array): Fragment {
    const offset = this.u8.length - 4096 * (this.#nextPbuf + 1);
    this.u8.set(bytes, offset);
    return Fragment.received(this, this.#nextPbuf++, offset, bytes.length);
  }
}

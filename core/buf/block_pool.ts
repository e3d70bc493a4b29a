/**
 * Blocks of packet memory in a few sizes.
 *
 * An arena is cut into chunks; a chunk is one jumbo block, which holds any IP
 * packet with its link header, or is divided evenly into blocks of a smaller
 * size. A chunk whose blocks are all free goes back to the arena and can be
 * divided anew, so no size starves another. The lists lie outside the blocks: a
 * write to a freed block damages none.
 *
 * A pool belongs to one thread.
 *
 * @module
 */

/** Bytes of a chunk and of the largest block: 17 pages of 4 KiB. */
export const CHUNK_SIZE = 69_632;

/** Block sizes in bytes, each a divisor of {@linkcode CHUNK_SIZE}. */
export const BLOCK_SIZES: readonly number[] = [
  128,
  512,
  2048,
  8704,
  CHUNK_SIZE,
];

/**
 * Returns the size of block that holds so many bytes.
 *
 * @param size Bytes, 0 to {@linkcode CHUNK_SIZE}.
 */
export function blockSizeFor(size: number): number {
  return BLOCK_SIZES[classFor(size)]!;
}

/** Index of the smallest size that is enough; their number if none is. */
function classFor(size: number): number {
  let cls = 0;
  while (BLOCK_SIZES[cls]! < size) cls++;
  return cls;
}

const UNIT = 128;
const UNITS_PER_CHUNK = CHUNK_SIZE / UNIT;
const NONE = -1;

/** Allocator over one region of packet memory. */
export class BlockPool {
  /** Offset of the first chunk in packet memory. */
  readonly start: number;
  /** Number of chunks. */
  readonly chunks: number;

  // Per chunk: size class (-1: whole and free), blocks in use, head of its list of
  // free blocks, blocks never yet handed out, and its place in the list of chunks
  // of its class that have a free block.
  readonly #class: Int8Array;
  readonly #used: Int32Array;
  readonly #free: Int32Array;
  readonly #fresh: Int32Array;
  readonly #prev: Int32Array;
  readonly #next: Int32Array;
  // Per unit: the next free block of the same chunk; 1 where a block in use starts.
  readonly #link: Int32Array;
  readonly #inUse: Uint8Array;
  readonly #partial: Int32Array = new Int32Array(BLOCK_SIZES.length).fill(NONE);
  #freeChunk = NONE; // chunks given back, linked through #next
  #freshChunk = 0; // chunks from here on were never used
  #chunksUsed = 0;
  #blocksUsed = 0;

  /**
   * @param start Offset of the region, a multiple of 64.
   * @param length Bytes of the region; at least one chunk.
   */
  constructor(start: number, length: number) {
    const chunks = Math.floor(length / CHUNK_SIZE);
    if (chunks < 1) throw new RangeError("Packet memory is too small");
    this.start = start;
    this.chunks = chunks;
    this.#class = new Int8Array(chunks).fill(NONE);
    this.#used = new Int32Array(chunks);
    this.#free = new Int32Array(chunks);
    this.#fresh = new Int32Array(chunks);
    this.#prev = new Int32Array(chunks);
    this.#next = new Int32Array(chunks);
    this.#link = new Int32Array(chunks * UNITS_PER_CHUNK);
    this.#inUse = new Uint8Array(chunks * UNITS_PER_CHUNK);
  }

  /** Chunks that hold at least one block in use. */
  get chunksUsed(): number {
    return this.#chunksUsed;
  }

  /** Blocks in use, of all sizes. */
  get blocksUsed(): number {
    return this.#blocksUsed;
  }

  /** How full the arena is, 0 (empty) to 1 (no chunk left). */
  get pressure(): number {
    return this.#chunksUsed / this.chunks;
  }

  /** Chunks without a block in use. */
  get chunksFree(): number {
    return this.chunks - this.#chunksUsed;
  }

  /** True if {@linkcode allocate} would find a block of that size. */
  has(size: number, spared = 0): boolean {
    return this.chunksFree > spared || this.#partial[classFor(size)]! !== NONE;
  }

  /**
   * Takes a block.
   *
   * @param size Bytes needed, 0 to {@linkcode CHUNK_SIZE}.
   * @param spared Free chunks to leave to other callers: one is divided only if more
   * than these are left.
   * @returns Offset of a block of at least that size, a multiple of 64; -1 if
   * the arena is exhausted.
   */
  allocate(size: number, spared = 0): number {
    const cls = classFor(size);
    if (cls === BLOCK_SIZES.length) return NONE;
    let chunk = this.#partial[cls]!;
    if (chunk === NONE) {
      if (this.#chunksUsed + spared >= this.chunks) return NONE;
      chunk = this.#takeChunk(cls);
    }
    const blockSize = BLOCK_SIZES[cls]!;
    let unit = this.#free[chunk]!;
    if (unit !== NONE) {
      this.#free[chunk] = this.#link[unit]!;
    } else {
      unit = chunk * UNITS_PER_CHUNK +
        this.#fresh[chunk]! * (blockSize / UNIT);
      this.#fresh[chunk] = this.#fresh[chunk]! + 1;
    }
    const used = this.#used[chunk]! + 1;
    this.#used[chunk] = used;
    if (used * blockSize === CHUNK_SIZE) this.#unlink(cls, chunk);
    this.#inUse[unit] = 1;
    this.#blocksUsed++;
    return this.start + unit * UNIT;
  }

  /**
   * Gives a block back.
   *
   * @param offset What {@linkcode allocate} returned.
   */
  free(offset: number): void {
    const unit = (offset - this.start) / UNIT;
    if (this.#inUse[unit] !== 1) {
      throw new Error(`Bug: block ${offset} is not in use`);
    }
    this.#inUse[unit] = 0;
    this.#blocksUsed--;
    const chunk = Math.floor(unit / UNITS_PER_CHUNK);
    const cls = this.#class[chunk]!;
    const used = this.#used[chunk]! - 1;
    const wasFull = (used + 1) * BLOCK_SIZES[cls]! === CHUNK_SIZE;
    this.#used[chunk] = used;
    if (used === 0) {
      if (!wasFull) this.#unlink(cls, chunk);
      this.#class[chunk] = NONE;
      this.#next[chunk] = this.#freeChunk;
      this.#freeChunk = chunk;
      this.#chunksUsed--;
      return;
    }
    this.#link[unit] = this.#free[chunk]!;
    this.#free[chunk] = unit;
    if (wasFull) this.#linkPartial(cls, chunk);
  }

  /** Returns true if a block in use starts at `offset`. */
  owns(offset: number): boolean {
    const unit = (offset - this.start) / UNIT;
    return this.#inUse[unit] === 1;
  }

  /** Returns the size in bytes of the block in use at `offset`. */
  sizeOf(offset: number): number {
    const chunk = ((offset - this.start) / CHUNK_SIZE) | 0;
    return BLOCK_SIZES[this.#class[chunk]!]!;
  }

  /** Takes a chunk for blocks of a class; there has to be a free one. */
  #takeChunk(cls: number): number {
    let chunk = this.#freeChunk;
    if (chunk !== NONE) {
      this.#freeChunk = this.#next[chunk]!;
    } else chunk = this.#freshChunk++;
    this.#class[chunk] = cls;
    this.#used[chunk] = 0;
    this.#free[chunk] = NONE;
    this.#fresh[chunk] = 0;
    this.#chunksUsed++;
    this.#linkPartial(cls, chunk);
    return chunk;
  }

  #linkPartial(cls: number, chunk: number): void {
    const head = this.#partial[cls]!;
    this.#prev[chunk] = NONE;
    this.#next[chunk] = head;
    if (head !== NONE) this.#prev[head] = chunk;
    this.#partial[cls] = chunk;
  }

  #unlink(cls: number, chunk: number): void {
    const prev = this.#prev[chunk]!;
    const next = this.#next[chunk]!;
    if (prev === NONE) this.#partial[cls] = next;
    else this.#next[prev] = next;
    if (next !== NONE) this.#prev[next] = prev;
  }
}

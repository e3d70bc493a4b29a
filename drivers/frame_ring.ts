/**
 * A ring of frames in shared memory, for one writer and one reader.
 *
 * Each frame is one record: 8 bytes of header, then the frame's bytes in one piece.
 * Positions are running 32-bit byte counts, of which the low bits are the place in
 * the ring; a record that would cross the end starts over at place 0. There are no
 * locks: only the writer moves the tail, only the reader moves the head. Callers do
 * all waiting.
 *
 * `Uint8Array.set` between shared memories copies words only if source and target
 * agree modulo 8, and single bytes, at a fourth of the speed, otherwise. The reader
 * therefore publishes where modulo 8 it wants frames to start, and the writer
 * starts them there: the copy out of the ring is always one of words. Where source
 * and target agree modulo 4 only, a loop over words is faster than `set`.
 *
 * @module
 */

import type { Frame, FrameMeta } from "../core/wire/frame.ts";

/**
 * Bytes of a ring's control area, in front of its data.
 *
 * @category Drivers
 */
export const RING_CONTROL = 256;

// Words of the control area. The writer's and the reader's lie in cache lines of
// their own.
const TAIL = 0; // writer: end of the newest record
const BLOCKED = 1; // writer sets, reader clears: a frame found no room
const HEAD = 32; // reader: start of the oldest record
const ALIGNMENT = 33; // reader: frames are to start here modulo 8

// Record header: word 0 is length | alignment << 20, or SKIP; word 1 is
// gsoSize | gsoType << 16 | CHECKSUM_VALID.
const RECORD_HEADER = 8;
const SKIP = -1;
const LENGTH_MASK = 0xf_ffff;
const ALIGNMENT_SHIFT = 20;
const CHECKSUM_VALID = 1 << 24;

// Behind this place an empty ring is used from its start again: while the reader
// keeps up, the same part of the ring stays in the caches.
const RESTART_AFTER = 128 * 1024;

// Up to this many bytes a loop is faster than making a subarray to copy.
const SHORT_COPY = 128;

/** Returns the bytes of ring that a frame of `length` bytes may take. */
function recordSize(length: number): number {
  return (RECORD_HEADER + 7 + length + 7) & ~7;
}

/**
 * The size to give a ring.
 *
 * @param wanted Bytes asked for.
 * @param maxFrame Largest frame in bytes.
 * @returns A power of two, at least `wanted`, that holds four largest frames: a
 * ring that is half empty has room for any frame.
 * @category Drivers
 */
export function ringSize(wanted: number, maxFrame: number): number {
  let size = 4096;
  while (size < wanted || size < 4 * recordSize(maxFrame)) size *= 2;
  return size;
}

/** A range of memory as bytes and as words, and short copies into it. */
class Bytes {
  readonly u8: Uint8Array;
  readonly i32: Int32Array;
  readonly #base: number; // offset of u8 in i32, in bytes; 0 to 7

  constructor(u8: Uint8Array) {
    const { buffer, byteOffset, byteLength } = u8;
    this.u8 = u8;
    this.#base = byteOffset & 7;
    this.i32 = new Int32Array(
      buffer,
      byteOffset - this.#base,
      (this.#base + byteLength) >>> 2,
    );
  }

  /** Copies `length` bytes from `source` at `from` to `to`. */
  copy(to: number, source: Bytes, from: number, length: number): void {
    const skew = (this.#base + to - source.#base - from) & 7;
    if (length > SHORT_COPY && skew !== 4) {
      this.u8.set(source.u8.subarray(from, from + length), to);
      return;
    }
    const a = this.u8;
    const b = source.u8;
    const end = from + length;
    if ((skew & 3) === 0) {
      while (((source.#base + from) & 3) !== 0 && from < end) {
        a[to++] = b[from++];
      }
      const words = (end - from) >> 2;
      const target = (this.#base + to) >> 2;
      const origin = (source.#base + from) >> 2;
      copyWords(this.i32, target, source.i32, origin, words);
      to += words << 2;
      from += words << 2;
    }
    while (from < end) a[to++] = b[from++];
  }
}

/** Four at a time: that is a fourth faster. */
function copyWords(
  a: Int32Array,
  to: number,
  b: Int32Array,
  from: number,
  words: number,
): void {
  const end = from + words;
  for (; from + 4 <= end; from += 4, to += 4) {
    const w0 = b[from];
    const w1 = b[from + 1];
    const w2 = b[from + 2];
    const w3 = b[from + 3];
    a[to] = w0;
    a[to + 1] = w1;
    a[to + 2] = w2;
    a[to + 3] = w3;
  }
  while (from < end) a[to++] = b[from++];
}

/**
 * The writing end of a ring.
 *
 * @category Drivers
 */
export class FrameWriter {
  readonly #control: Int32Array;
  readonly #ring: Bytes;
  readonly #memory: Bytes;
  readonly #size: number;
  #tail: number;
  #head: number; // as last seen: the real one may be further

  /**
   * Writes from the ring's tail on.
   *
   * @param shared The ring's memory, zeroed before first use.
   * @param offset Where in it the ring starts, a multiple of 64; it takes
   * {@linkcode RING_CONTROL} + `size` bytes.
   * @param size Bytes for records, from {@linkcode ringSize}.
   * @param memory Packet memory that frames lie in.
   */
  constructor(
    shared: ArrayBufferLike,
    offset: number,
    size: number,
    memory: Uint8Array,
  ) {
    this.#control = new Int32Array(shared, offset, RING_CONTROL / 4);
    this.#ring = new Bytes(new Uint8Array(shared, offset + RING_CONTROL, size));
    this.#memory = new Bytes(memory);
    this.#size = size;
    this.#tail = Atomics.load(this.#control, TAIL);
    this.#head = Atomics.load(this.#control, HEAD);
  }

  /**
   * Copies a frame into the ring; the reader sees it after {@linkcode publish}.
   *
   * @param frame Not longer than the ring was made for.
   * @returns false if there is no room. The next {@linkcode FrameReader.read} then
   * tells the reader to wake the writer.
   */
  write(frame: Frame): boolean {
    const alignment = this.#control[ALIGNMENT]!;
    const size = (RECORD_HEADER + alignment + frame.length + 7) & ~7;
    let place = this.#tail & (this.#size - 1);
    let skipped = 0;
    if (
      place + size > this.#size || (place >= RESTART_AFTER && this.#isEmpty())
    ) {
      skipped = this.#size - place;
    }
    if (!this.#hasRoom(skipped + size)) return false;
    if (skipped > 0) {
      this.#ring.i32[place >> 2] = SKIP;
      place = 0;
    }
    const ring = this.#ring;
    const word = place >> 2;
    ring.i32[word] = frame.length | (alignment << ALIGNMENT_SHIFT);
    // A partial checksum needs no verifying: memory does not damage the frame.
    ring.i32[word + 1] = frame.gsoSize | (frame.gsoType << 16) |
      (frame.csumStart !== 0 ? CHECKSUM_VALID : 0);
    let to = place + RECORD_HEADER + alignment;
    for (let i = 0; i < frame.count; i++) {
      const length = frame.lengths[i]!;
      ring.copy(to, this.#memory, frame.offsets[i]!, length);
      to += length;
    }
    this.#tail = (this.#tail + skipped + size) | 0;
    return true;
  }

  /** Publishes all frames to the reader. */
  publish(): void {
    Atomics.store(this.#control, TAIL, this.#tail);
  }

  #isEmpty(): boolean {
    this.#head = Atomics.load(this.#control, HEAD);
    return this.#head === this.#tail;
  }

  #hasRoom(size: number): boolean {
    const limit = this.#size - size;
    if (((this.#tail - this.#head) | 0) <= limit) return true;
    this.#head = Atomics.load(this.#control, HEAD);
    if (((this.#tail - this.#head) | 0) <= limit) return true;
    // The flag first, then a last look: either this look sees what the reader
    // frees now, or the reader sees the flag.
    Atomics.store(this.#control, BLOCKED, 1);
    this.#head = Atomics.load(this.#control, HEAD);
    if (((this.#tail - this.#head) | 0) > limit) return false;
    Atomics.store(this.#control, BLOCKED, 0);
    return true;
  }
}

/**
 * The reading end of a ring.
 *
 * @category Drivers
 */
export class FrameReader {
  /**
   * True if a writer that had found no room has room now and is to be woken.
   * Set by {@linkcode read}; the caller wakes the writer and clears it.
   */
  unblocked = false;
  /** Frames dropped because they were longer than `capacity`. */
  oversized = 0;
  readonly #control: Int32Array;
  readonly #ring: Bytes;
  readonly #memory: Bytes;
  readonly #size: number;
  #head: number;
  #released: number; // the head that the writer knows of
  #tail: number; // as last seen: the real one may be further
  #alignment: number;

  /**
   * Reads from the ring's head on.
   *
   * @param shared The ring's memory, zeroed before first use.
   * @param offset Where in it the ring starts.
   * @param size Bytes for records.
   * @param memory Packet memory that frames go to.
   */
  constructor(
    shared: ArrayBufferLike,
    offset: number,
    size: number,
    memory: Uint8Array,
  ) {
    this.#control = new Int32Array(shared, offset, RING_CONTROL / 4);
    this.#ring = new Bytes(new Uint8Array(shared, offset + RING_CONTROL, size));
    this.#memory = new Bytes(memory);
    this.#size = size;
    this.#head = Atomics.load(this.#control, HEAD);
    this.#released = this.#tail = this.#head;
    this.#alignment = Atomics.load(this.#control, ALIGNMENT);
  }

  /**
   * Takes the oldest frame out of the ring.
   *
   * @param offset Where in packet memory it has to go.
   * @param capacity Bytes there.
   * @param meta Filled with the metadata that the writer stored.
   * @returns The frame's length in bytes; 0 if the ring is empty.
   */
  read(offset: number, capacity: number, meta: FrameMeta): number {
    if ((offset & 7) !== this.#alignment) {
      this.#alignment = offset & 7;
      Atomics.store(this.#control, ALIGNMENT, this.#alignment);
    }
    const ring = this.#ring;
    let length = 0;
    while (length === 0 && this.#hasMore()) {
      const place = this.#head & (this.#size - 1);
      const first = ring.i32[place >> 2]!;
      if (first === SKIP) {
        this.#head = (this.#head + this.#size - place) | 0;
        continue; // a skip is always followed by a record
      }
      length = first & LENGTH_MASK;
      const start = RECORD_HEADER + (first >>> ALIGNMENT_SHIFT);
      if (length <= capacity) {
        const info = ring.i32[(place >> 2) + 1]!;
        meta.gsoSize = info & 0xffff;
        meta.gsoType = (info >>> 16) & 0xff;
        meta.checksumValid = (info & CHECKSUM_VALID) !== 0;
        this.#memory.copy(offset, ring, place + start, length);
        this.#release((start + length + 7) & ~7);
      } else {
        this.oversized++;
        this.#release((start + length + 7) & ~7);
        length = 0;
      }
    }
    return length;
  }

  #hasMore(): boolean {
    if (this.#tail === this.#head) {
      this.#tail = Atomics.load(this.#control, TAIL);
    }
    return this.#tail !== this.#head;
  }

  /** Publishes the head once all known frames are read, or in steps. */
  #release(size: number): void {
    this.#head = (this.#head + size) | 0;
    const step = (this.#head - this.#released) | 0;
    if (this.#head !== this.#tail && step < this.#size >> 3) return;
    this.#released = this.#head;
    Atomics.store(this.#control, HEAD, this.#head);
    if (Atomics.load(this.#control, BLOCKED) === 0) return;
    const used = (Atomics.load(this.#control, TAIL) - this.#head) | 0;
    if (used > this.#size >> 1) return;
    Atomics.store(this.#control, BLOCKED, 0);
    this.unblocked = true;
  }
}

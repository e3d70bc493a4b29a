/**
 * A ring of binary records between two threads: one writes, one reads.
 *
 * A record is a run of 32-bit words; its first word holds its length and its
 * opcode. Records are written in place, become visible together when the writer
 * publishes, and are never split: a record that does not fit before the end of
 * the ring is preceded by padding. Positions count words from the start of time,
 * modulo 2^32.
 *
 * Where both ends are in one thread, positions are stored plainly: a store that
 * other threads are to see in order costs as much as a short record.
 *
 * @module
 */

/** Words of control before the ring's data: head and tail, a cache line each. */
export const RING_CONTROL_WORDS = 32;

const HEAD = 0;
const TAIL = 16;
const PAD = 0; // opcode of padding

/** Returns the first word of a record. */
function headerOf(opcode: number, words: number): number {
  return (words << 8) | opcode;
}

/** The writing side. */
export class RingWriter {
  readonly #words: Int32Array;
  readonly #isLocal: boolean;
  readonly #base: number; // index of the control words
  readonly #data: number; // index of the first data word
  readonly #capacity: number;
  readonly #mask: number;
  #tail: number; // written, perhaps not yet published
  #published: number;
  #head: number; // the reader's position, as last seen

  /**
   * @param words The shared memory as words.
   * @param base Index of the ring's control words.
   * @param capacity Data words, a power of two.
   * @param isLocal Whether the reader is in the same thread.
   */
  constructor(
    words: Int32Array,
    base: number,
    capacity: number,
    isLocal = false,
  ) {
    this.#words = words;
    this.#isLocal = isLocal;
    this.#base = base;
    this.#data = base + RING_CONTROL_WORDS;
    this.#capacity = capacity;
    this.#mask = capacity - 1;
    this.#tail = this.#published = Atomics.load(words, base + TAIL);
    this.#head = Atomics.load(words, base + HEAD);
  }

  /** Position after the last record written. */
  get position(): number {
    return this.#tail;
  }

  /** Position up to which the reader has released records. */
  get released(): number {
    return this.#head = Atomics.load(this.#words, this.#base + HEAD);
  }

  /**
   * Words that can still be written.
   *
   * @param fresh Looks at the reader's position now, not as last seen.
   */
  space(fresh = false): number {
    if (fresh) this.#head = Atomics.load(this.#words, this.#base + HEAD);
    return this.#capacity - ((this.#tail - this.#head) | 0);
  }

  /** True if there are records that {@linkcode publish} has not shown yet. */
  get pending(): boolean {
    return this.#tail !== this.#published;
  }

  /**
   * Starts a record.
   *
   * @param opcode What it is, 1 to 255.
   * @param words Its length in words, the header included.
   * @returns Index in the shared words of its second word, or -1 if the ring is
   * full: publish, and wait for the reader.
   */
  reserve(opcode: number, words: number): number {
    const at = this.#tail & this.#mask;
    const toEnd = this.#capacity - at;
    const need = words <= toEnd ? words : words + toEnd;
    if (((this.#tail - this.#head) | 0) + need > this.#capacity) {
      this.#head = Atomics.load(this.#words, this.#base + HEAD);
      if (((this.#tail - this.#head) | 0) + need > this.#capacity) return -1;
    }
    let index = this.#data + at;
    if (words > toEnd) {
      this.#words[index] = headerOf(PAD, toEnd);
      this.#tail = (this.#tail + toEnd) | 0;
      index = this.#data;
    }
    this.#words[index] = headerOf(opcode, words);
    this.#tail = (this.#tail + words) | 0;
    return index + 1;
  }

  /** Shows all finished records to the reader. */
  publish(): void {
    this.#published = this.#tail;
    if (this.#isLocal) this.#words[this.#base + TAIL] = this.#tail;
    else Atomics.store(this.#words, this.#base + TAIL, this.#tail);
  }
}

/** The reading side. */
export class RingReader {
  readonly #words: Int32Array;
  readonly #isLocal: boolean;
  readonly #base: number;
  readonly #data: number;
  readonly #mask: number;
  #head: number;
  #tail: number;

  /** Opcode of the record that {@linkcode next} returned last. */
  opcode = 0;
  /** Length in words of the record that {@linkcode next} returned last. */
  length = 0;

  /**
   * @param words The shared memory as words.
   * @param base Index of the ring's control words.
   * @param capacity Data words, a power of two.
   * @param isLocal Whether the writer is in the same thread.
   */
  constructor(
    words: Int32Array,
    base: number,
    capacity: number,
    isLocal = false,
  ) {
    this.#words = words;
    this.#isLocal = isLocal;
    this.#base = base;
    this.#data = base + RING_CONTROL_WORDS;
    this.#mask = capacity - 1;
    this.#head = Atomics.load(words, base + HEAD);
    this.#tail = this.#head;
  }

  /** True if a published record waits. */
  get ready(): boolean {
    return this.#head !== Atomics.load(this.#words, this.#base + TAIL);
  }

  /**
   * Steps to the next record.
   *
   * @returns Index in the shared words of its second word, valid until
   * {@linkcode release}; -1 if there is none.
   */
  next(): number {
    for (;;) {
      if (this.#head === this.#tail) {
        this.#tail = Atomics.load(this.#words, this.#base + TAIL);
        if (this.#head === this.#tail) return -1;
      }
      const index = this.#data + (this.#head & this.#mask);
      const header = this.#words[index]!;
      this.opcode = header & 0xff;
      this.length = header >>> 8;
      this.#head = (this.#head + this.length) | 0;
      if (this.opcode !== PAD) return index + 1;
    }
  }

  /** Position behind the record that {@linkcode next} returned last. */
  get position(): number {
    return this.#head;
  }

  /**
   * Steps back: {@linkcode next} will return again what followed.
   *
   * @param position What {@linkcode position} was, since the last release.
   */
  rewind(position: number): void {
    this.#head = position;
  }

  /** Gives the space of all records returned so far back to the writer. */
  release(): void {
    if (this.#isLocal) this.#words[this.#base + HEAD] = this.#head;
    else Atomics.store(this.#words, this.#base + HEAD, this.#head);
  }
}

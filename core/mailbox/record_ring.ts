/**
 * A ring of binary records between two threads: one writes, one reads.
 *
 * A record is a run of 32-bit words; its first word holds its length and its
 * opcode. Records are written in place, become visible together when the writer
 * publishes, and are never split: a record that does not fit before the end of
 * the ring is preceded by padding. A position is the number of words written so far,
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

/**
 * The first word of a record.
 *
 * @param opcode What it is, 1 to 255.
 * @param words Its length in words, this one included.
 */
export function headerOf(opcode: number, words: number): number {
  return (words << 8) | opcode;
}

/** What both ends of a ring know: where it lies, and how far each side is. */
class RingEnd {
  /** The shared memory. */
  protected readonly words: Int32Array;
  /** Whether both ends are in one thread. */
  protected readonly isLocal: boolean;
  /** Index of the reader's position, which it has released. */
  protected readonly headAt: number;
  /** Index of the writer's position, which it has published. */
  protected readonly tailAt: number;
  /** Index of the first data word. */
  protected readonly data: number;
  /** Data words. */
  protected readonly capacity: number;
  /** The reader's position: its own, or as the writer has last seen it. */
  protected head: number;
  /** The writer's position: its own, or as the reader has last seen it. */
  protected tail: number;

  /**
   * @param words The shared memory as words.
   * @param base Index of the ring's control words.
   * @param capacity Data words, a power of two.
   * @param isLocal Whether both ends are in one thread.
   */
  constructor(
    words: Int32Array,
    base: number,
    capacity: number,
    isLocal = false,
  ) {
    this.words = words;
    this.isLocal = isLocal;
    this.headAt = base + HEAD;
    this.tailAt = base + TAIL;
    this.data = base + RING_CONTROL_WORDS;
    this.capacity = capacity;
    this.head = Atomics.load(words, this.headAt);
    this.tail = Atomics.load(words, this.tailAt);
  }

  /** Index of the data word at a position. */
  protected indexOf(position: number): number {
    return this.data + (position & (this.capacity - 1));
  }

  /** Shows a position to the other side. */
  protected show(at: number, position: number): void {
    if (this.isLocal) this.words[at] = position;
    else Atomics.store(this.words, at, position);
  }
}

/** The writing side. Records behind the published position are not seen yet. */
export class RingWriter extends RingEnd {
  #published: number = this.tail;

  /** Position after the last record written. */
  get position(): number {
    return this.tail;
  }

  /** Position up to which the reader has released records. */
  get released(): number {
    return this.head = Atomics.load(this.words, this.headAt);
  }

  /**
   * Words that can still be written.
   *
   * @param fresh Looks at the reader's position now, not as last seen.
   */
  space(fresh = false): number {
    const head = fresh ? this.released : this.head;
    return this.capacity - ((this.tail - head) | 0);
  }

  /** True if there are records that {@linkcode publish} has not shown yet. */
  get pending(): boolean {
    return this.tail !== this.#published;
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
    const toEnd = this.capacity - (this.tail & (this.capacity - 1));
    const need = words <= toEnd ? words : words + toEnd;
    if (this.space() < need && this.space(true) < need) return -1;
    if (words > toEnd) this.#put(PAD, toEnd);
    return this.#put(opcode, words) + 1;
  }

  /** Writes a header and steps behind its record; returns the header's index. */
  #put(opcode: number, words: number): number {
    const index = this.indexOf(this.tail);
    this.words[index] = headerOf(opcode, words);
    this.tail = (this.tail + words) | 0;
    return index;
  }

  /** Shows all finished records to the reader. */
  publish(): void {
    this.#published = this.tail;
    this.show(this.tailAt, this.tail);
  }
}

/** The reading side. */
export class RingReader extends RingEnd {
  /** Opcode of the record that {@linkcode next} returned last. */
  opcode = 0;
  /** Length in words of the record that {@linkcode next} returned last. */
  length = 0;

  /** True if a published record waits. */
  get ready(): boolean {
    return this.head !== Atomics.load(this.words, this.tailAt);
  }

  /**
   * Steps to the next record.
   *
   * @returns Index in the shared words of its second word, valid until
   * {@linkcode release}; -1 if there is none.
   */
  next(): number {
    for (;;) {
      if (this.head === this.tail) {
        this.tail = Atomics.load(this.words, this.tailAt);
        if (this.head === this.tail) return -1;
      }
      const index = this.indexOf(this.head);
      const header = this.words[index]!;
      this.opcode = header & 0xff;
      this.length = header >>> 8;
      this.head = (this.head + this.length) | 0;
      if (this.opcode !== PAD) return index + 1;
    }
  }

  /** Position behind the record that {@linkcode next} returned last. */
  get position(): number {
    return this.head;
  }

  /**
   * Steps back: {@linkcode next} will return again what followed.
   *
   * @param position What {@linkcode position} was, since the last release.
   */
  rewind(position: number): void {
    this.head = position;
  }

  /** Gives the space of all records returned so far back to the writer. */
  release(): void {
    this.show(this.headAt, this.head);
  }
}

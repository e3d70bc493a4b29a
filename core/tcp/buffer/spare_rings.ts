/**
 * A pool of arrays for send queues and scoreboards. An idle connection holds none, and
 * one that sends now and then allocates none.
 *
 * @module
 */

/** Words of the smallest array; others have this times a power of two. */
export const RING_WORDS = 32;

/** Sizes that are kept: the largest has 1024 words. */
const SIZES = 6;

/** Words that are kept for each size, at most. */
const SPARE_WORDS = 32_768;

/** The array of a queue that holds nothing. */
export const NO_RING: Int32Array = new Int32Array(0);

const spare: Int32Array[][] = Array.from({ length: SIZES }, () => []);

function sizeOf(words: number): number {
  return Math.clz32(RING_WORDS) - Math.clz32(words);
}

/**
 * Takes an array; its words hold anything.
 *
 * @param words How many: {@linkcode RING_WORDS} times a power of two.
 */
export function takeRing(words: number = RING_WORDS): Int32Array {
  const size = sizeOf(words);
  const kept = size < SIZES ? spare[size].pop() : undefined;
  return kept ?? new Int32Array(words);
}

/** Gives an array back; one that is too large, or one too many, is not kept. */
export function giveRing(ring: Int32Array): void {
  const { length } = ring;
  if (length === 0) return;
  const size = sizeOf(length);
  if (size < SIZES && spare[size].length * length < SPARE_WORDS) {
    spare[size].push(ring);
  }
}

/**
 * Exchanges a full ring for one twice as large, in which the oldest word is the
 * first.
 *
 * @param ring The ring; it is given back.
 * @param head Index of its oldest word.
 */
export function growRing(ring: Int32Array, head: number): Int32Array {
  const { length } = ring;
  const larger = takeRing(2 * length);
  for (let i = 0; i < length; i++) {
    larger[i] = ring[(head + i) & (length - 1)];
  }
  giveRing(ring);
  return larger;
}

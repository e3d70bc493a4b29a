/**
 * Small arrays for what connections remember while something is in flight, passed
 * from one to the next: an idle connection holds none, a short one makes none.
 *
 * @module
 */

/** Words of an array of the pool. */
export const RING_WORDS = 32;

/** Most arrays that wait to be used. */
const SPARE_LIMIT = 1024;

/** An array of no words, for who holds none. */
export const NO_RING: Int32Array = new Int32Array(0);

const spare: Int32Array[] = [];

/** Takes an array of {@linkcode RING_WORDS} words, which hold anything. */
export function takeRing(): Int32Array {
  return spare.pop() ?? new Int32Array(RING_WORDS);
}

/** Gives an array back; one of another size is forgotten. */
export function giveRing(ring: Int32Array): void {
  if (ring.length === RING_WORDS && spare.length < SPARE_LIMIT) {
    spare.push(ring);
  }
}

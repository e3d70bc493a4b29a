/**
 * What is made of random numbers that were drawn before.
 *
 * @module
 */

/** One of some. */
export function pick<T>(items: readonly T[], chance: number): T {
  return items[chance % items.length]!;
}

/** Bytes that nobody honest has sent. */
export function noise(length: number, chance: number): Uint8Array {
  let x = chance | 1;
  return Uint8Array.from({ length }, () => {
    x = Math.imul(x, 1_103_515_245) + 12_345 | 0;
    return x >>> 16;
  });
}

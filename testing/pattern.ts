/**
 * Payload that tells where it belongs.
 *
 * @module
 */

/**
 * Byte i of the pattern: differs from its neighbours and from 256 earlier.
 *
 * @category Scripted peer
 */
export function patternByte(i: number): number {
  return (i * 7 + (i >> 8) * 13 + (i >> 16) * 29) & 255;
}

/**
 * Bytes of the pattern from number `first` on.
 *
 * @category Scripted peer
 */
export function patternBytes(
  length: number,
  first = 0,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => patternByte(first + i));
}

/** Expects that bytes are the pattern from its beginning. */
export function expectPattern(bytes: ArrayLike<number>, length: number): void {
  if (bytes.length !== length) {
    throw new Error(`There are ${bytes.length} bytes, not ${length}`);
  }
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== patternByte(i)) {
      throw new Error(`Byte ${i} is ${bytes[i]}, not ${patternByte(i)}`);
    }
  }
}

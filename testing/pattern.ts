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

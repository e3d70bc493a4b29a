/**
 * Whether bytes that were received are those that were sent.
 *
 * @module
 */

import { patternByte } from "../../../testing/pattern.ts";

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

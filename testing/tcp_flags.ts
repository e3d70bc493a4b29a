/**
 * Control bits as letters: S F R P A U, and E C for ECE and CWR.
 *
 * @module
 */

const BITS = "FSRPAUEC";
const AS_WRITTEN = "SFRPAUEC";

/** Bits for letters in any order. */
export function flagsOf(text: string): number {
  let flags = 0;
  for (const letter of text) {
    const bit = BITS.indexOf(letter);
    if (bit < 0) throw new TypeError(`Invalid flag "${letter}"`);
    flags |= 1 << bit;
  }
  return flags;
}

/** Letters for bits, in the order in which people write them. */
export function lettersOf(flags: number): string {
  let text = "";
  for (const letter of AS_WRITTEN) {
    if ((flags & (1 << BITS.indexOf(letter))) !== 0) text += letter;
  }
  return text;
}

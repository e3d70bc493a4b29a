/**
 * Packets as commented hexadecimal text, one field a line.
 *
 * @module
 */

/**
 * Bytes of hexadecimal text; white space does not matter, and a comment runs
 * from `#` to the end of its line.
 */
export function hex(text: string): Uint8Array {
  const digits = text.replaceAll(/#.*$/gm, "").replaceAll(/\s/g, "");
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) {
    throw new Error(`Bug: not hexadecimal: "${digits}"`);
  }
  return Uint8Array.from(
    digits.match(/../g) ?? [],
    (pair) => parseInt(pair, 16),
  );
}

/** Lower-case hexadecimal text of bytes. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/**
 * Big-endian integers in packet memory.
 *
 * Network byte order as in RFC 791 appendix B. Nothing here checks bounds: a
 * header is checked once for its length, then read field by field.
 *
 * @module
 */

/**
 * Reads an unsigned 16-bit field.
 *
 * @param b Packet memory.
 * @param o Offset of the field, in bytes.
 * @returns 0 to 65535.
 */
export function getU16(b: Uint8Array, o: number): number {
  return (b[o] << 8) | b[o + 1];
}

/**
 * Reads a 32-bit field as a signed int32: 0xffffffff on the wire is -1.
 * Write `getU32(b, o) >>> 0` where the unsigned value is meant.
 *
 * @param b Packet memory.
 * @param o Offset of the field, in bytes.
 * @returns -2^31 to 2^31 - 1.
 */
export function getU32(b: Uint8Array, o: number): number {
  return (b[o] << 24) | (b[o + 1] << 16) | (b[o + 2] << 8) | b[o + 3];
}

/**
 * Reads an unsigned 24-bit field.
 *
 * @param b Packet memory.
 * @param o Offset of the field, in bytes.
 * @returns 0 to 2^24 - 1.
 */
export function getU24(b: Uint8Array, o: number): number {
  return (b[o] << 16) | (b[o + 1] << 8) | b[o + 2];
}

/**
 * Writes the low 16 bits of a number.
 *
 * @param b Packet memory.
 * @param o Offset of the field, in bytes.
 * @param value Any integer; higher bits are ignored.
 */
export function setU16(b: Uint8Array, o: number, value: number): void {
  b[o] = value >>> 8;
  b[o + 1] = value;
}

/**
 * Writes 32 bits; int32 and uint32 values give the same bytes.
 *
 * @param b Packet memory.
 * @param o Offset of the field, in bytes.
 * @param value Any integer; taken modulo 2^32.
 */
export function setU32(b: Uint8Array, o: number, value: number): void {
  b[o] = value >>> 24;
  b[o + 1] = value >>> 16;
  b[o + 2] = value >>> 8;
  b[o + 3] = value;
}

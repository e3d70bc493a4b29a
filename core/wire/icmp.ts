/**
 * The header that the messages of ICMP (RFC 792) and ICMPv6 (RFC 4443 §2.1) share. Types
 * and codes are in the file of each.
 *
 * @module
 */

import { setU16, setU32 } from "./bytes.ts";

/** Offset of Code. */
const ICMP_CODE = 1;
/** Offset of Checksum. */
export const ICMP_CHECKSUM = 2;
/** Offset of the four bytes whose meaning depends on the type. */
export const ICMP_REST = 4;
/** Offset of the packet that an error quotes. */
export const ICMP_QUOTE = 8;
/** Length of the header, in bytes. */
export const ICMP_HEADER_LENGTH = 8;

/** Type, 0 to 255. */
export function icmpType(b: Uint8Array, o: number): number {
  return b[o];
}

/** Code, 0 to 255. */
export function icmpCode(b: Uint8Array, o: number): number {
  return b[o + ICMP_CODE];
}

/**
 * Writes a header with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param type 0 to 255.
 * @param code 0 to 255.
 * @param rest The four bytes that depend on the type, int32.
 */
export function writeIcmp(
  b: Uint8Array,
  o: number,
  type: number,
  code: number,
  rest: number,
): void {
  b[o] = type;
  b[o + ICMP_CODE] = code;
  setU16(b, o + ICMP_CHECKSUM, 0);
  setU32(b, o + ICMP_REST, rest);
}

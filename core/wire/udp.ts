/**
 * The UDP header, RFC 768, and UDP-Lite's, RFC 3828.
 *
 * The two differ in one field: UDP's Length is UDP-Lite's Checksum Coverage.
 * Omits the checksum itself, which needs the pseudo-header: checksum.ts.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, setU16 } from "./bytes.ts";

/** Offset of Source Port. */
export const UDP_SRC_PORT = 0;
/** Offset of Destination Port. */
export const UDP_DST_PORT = 2;
/** Offset of Length; in UDP-Lite, of Checksum Coverage. */
export const UDP_LENGTH = 4;
/** Offset of Checksum. */
export const UDP_CHECKSUM = 6;
/** Length of the header, in bytes. */
export const UDP_HEADER_LENGTH = 8;

/** Source port, 0 to 65535. */
export function udpSrcPort(b: Uint8Array, o: number): number {
  return getU16(b, o + UDP_SRC_PORT);
}

/** Destination port, 0 to 65535. */
export function udpDstPort(b: Uint8Array, o: number): number {
  return getU16(b, o + UDP_DST_PORT);
}

/** Length of header and payload, in bytes; UDP-Lite: checksum coverage. */
export function udpLength(b: Uint8Array, o: number): number {
  return getU16(b, o + UDP_LENGTH);
}

/** Checksum as it stands; 0 over IPv4 means the sender computed none. */
export function udpChecksum(b: Uint8Array, o: number): number {
  return getU16(b, o + UDP_CHECKSUM);
}

/** Writes the Checksum field; 0 is sent as 0xffff (RFC 768). */
export function setUdpChecksum(b: Uint8Array, o: number, sum: number): void {
  setU16(b, o + UDP_CHECKSUM, sum === 0 ? 0xffff : sum);
}

/**
 * Writes a header with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param srcPort 0 to 65535.
 * @param dstPort 0 to 65535.
 * @param length Header and payload, in bytes; UDP-Lite: checksum coverage.
 */
export function writeUdp(
  b: Uint8Array,
  o: number,
  srcPort: number,
  dstPort: number,
  length: number,
): void {
  setU16(b, o + UDP_SRC_PORT, srcPort);
  setU16(b, o + UDP_DST_PORT, dstPort);
  setU16(b, o + UDP_LENGTH, length);
  setU16(b, o + UDP_CHECKSUM, 0);
}

/** A UDP or UDP-Lite header. */
export interface UdpHeader {
  /** Source port, 0 to 65535; 0 where no reply is expected. */
  srcPort: number;
  /** Destination port, 0 to 65535. */
  dstPort: number;
  /** Header and payload, in bytes; UDP-Lite: checksum coverage. */
  length: number;
  /** The field as it stands, 0 to 65535. */
  checksum: number;
}

/**
 * Checks a UDP header's length. Bytes of the IP payload past Length do not
 * belong to the datagram.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the IP payload.
 * @returns Why to drop the datagram, or null; then `udpLength` bytes are there.
 */
export function checkUdp(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < UDP_HEADER_LENGTH) return "truncated";
  const length = udpLength(b, o);
  if (length < UDP_HEADER_LENGTH) return "bad-length";
  return length > len ? "truncated" : null;
}

/**
 * Checks a UDP-Lite header: coverage is 0 (everything), or at least the
 * header and at most the packet (RFC 3828 §3.1), and there is a checksum.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the IP payload, all of which belong to the packet.
 * @returns Why to drop the packet, or null.
 */
export function checkUdpLite(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < UDP_HEADER_LENGTH) return "truncated";
  const coverage = udpLength(b, o);
  if (coverage !== 0 && (coverage < UDP_HEADER_LENGTH || coverage > len)) {
    return "bad-length";
  }
  return udpChecksum(b, o) === 0 ? "bad-checksum" : null;
}

/**
 * How many bytes a UDP-Lite checksum covers.
 *
 * @param b Packet memory.
 * @param o Offset of a header that `checkUdpLite` let pass, in bytes.
 * @param len Bytes of the IP payload.
 */
export function udpLiteCoverage(
  b: Uint8Array,
  o: number,
  len: number,
): number {
  const coverage = udpLength(b, o);
  return coverage === 0 ? len : coverage;
}

/**
 * Parses a UDP header; the payload runs from its end to `length`.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the IP payload.
 */
export function parseUdp(
  b: Uint8Array,
  o: number,
  len: number,
): UdpHeader | DropReason {
  return checkUdp(b, o, len) ?? readHeader(b, o);
}

/**
 * Parses a UDP-Lite header; the payload is all that follows it.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the IP payload.
 */
export function parseUdpLite(
  b: Uint8Array,
  o: number,
  len: number,
): UdpHeader | DropReason {
  return checkUdpLite(b, o, len) ?? readHeader(b, o);
}

function readHeader(b: Uint8Array, o: number): UdpHeader {
  return {
    srcPort: udpSrcPort(b, o),
    dstPort: udpDstPort(b, o),
    length: udpLength(b, o),
    checksum: udpChecksum(b, o),
  };
}

/** One line such as `UDP 5353 > 53 len 32`, the payload's length. */
export function describeUdp(header: UdpHeader): string {
  const length = header.length - UDP_HEADER_LENGTH;
  return `UDP ${header.srcPort} > ${header.dstPort} len ${length}`;
}

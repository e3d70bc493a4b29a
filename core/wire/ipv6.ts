/**
 * The IPv6 fixed header, RFC 8200 §3.
 *
 * Extension headers are in ipv6_extension.ts. Omits jumbograms (RFC 2675): a
 * payload length of zero means no payload.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU24, getU32, setU16, setU32 } from "./bytes.ts";
import { IpAddr } from "./ip_addr.ts";

/** Offset of Payload Length. */
export const IPV6_PAYLOAD_LENGTH = 4;
/** Offset of Next Header. */
export const IPV6_NEXT_HEADER = 6;
/** Offset of Hop Limit. */
export const IPV6_HOP_LIMIT = 7;
/** Offset of Source Address. */
export const IPV6_SRC = 8;
/** Offset of Destination Address. */
export const IPV6_DST = 24;
/** Length of the fixed header, in bytes. */
export const IPV6_HEADER_LENGTH = 40;
/** Bytes of a packet that every link carries (RFC 8200 §5). */
export const IPV6_MIN_MTU = 1280;

/** Traffic Class: DSCP and ECN, 0 to 255. */
export function ipv6TrafficClass(b: Uint8Array, o: number): number {
  return (getU16(b, o) >>> 4) & 255;
}

/** ECN codepoint, 0 to 3 (RFC 3168 §5). */
export function ipv6Ecn(b: Uint8Array, o: number): number {
  return (b[o + 1] >>> 4) & 3;
}

/** Flow Label, 0 to 2^20 - 1. */
export function ipv6FlowLabel(b: Uint8Array, o: number): number {
  return getU24(b, o + 1) & 0xfffff;
}

/** Bytes after the fixed header, extension headers included, 0 to 65535. */
export function ipv6PayloadLength(b: Uint8Array, o: number): number {
  return getU16(b, o + IPV6_PAYLOAD_LENGTH);
}

/** Protocol of what follows, 0 to 255. */
export function ipv6NextHeader(b: Uint8Array, o: number): number {
  return b[o + IPV6_NEXT_HEADER];
}

/** Hop Limit, 0 to 255. */
export function ipv6HopLimit(b: Uint8Array, o: number): number {
  return b[o + IPV6_HOP_LIMIT];
}

/**
 * Writes the 40 bytes.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param trafficClass DSCP and ECN, 0 to 255.
 * @param flowLabel 0 to 2^20 - 1.
 * @param payloadLength Bytes after this header, 0 to 65535.
 * @param nextHeader Protocol of what follows, 0 to 255.
 * @param hopLimit 0 to 255.
 * @param src Source address.
 * @param dst Destination address.
 */
export function writeIpv6(
  b: Uint8Array,
  o: number,
  trafficClass: number,
  flowLabel: number,
  payloadLength: number,
  nextHeader: number,
  hopLimit: number,
  src: IpAddr,
  dst: IpAddr,
): void {
  setU32(b, o, 0x60000000 | (trafficClass << 20) | flowLabel);
  setU16(b, o + IPV6_PAYLOAD_LENGTH, payloadLength);
  b[o + IPV6_NEXT_HEADER] = nextHeader;
  b[o + IPV6_HOP_LIMIT] = hopLimit;
  src.write6(b, o + IPV6_SRC);
  dst.write6(b, o + IPV6_DST);
}

/** An IPv6 fixed header. */
export interface Ipv6Header {
  /** DSCP and ECN, 0 to 255. */
  trafficClass: number;
  /** 0 to 2^20 - 1. */
  flowLabel: number;
  /** Bytes after this header, 0 to 65535. */
  payloadLength: number;
  /** Protocol of what follows, 0 to 255. */
  nextHeader: number;
  /** 0 to 255. */
  hopLimit: number;
  /** Source address. */
  src: IpAddr;
  /** Destination address. */
  dst: IpAddr;
}

/**
 * Whether one of the two addresses is IPv4-mapped. No packet may carry one
 * (RFC 4942 §2.2, RFC 6890 §2.2.3), and here it would pass for IPv4.
 */
export function hasMappedAddress(b: Uint8Array, o: number): boolean {
  return isMappedAt(b, o + IPV6_SRC) || isMappedAt(b, o + IPV6_DST);
}

/** Whether the address at `o` is in ::ffff:0:0/96; reads its first 12 bytes. */
export function isMappedAt(b: Uint8Array, o: number): boolean {
  return getU32(b, o + 8) === 0xffff && getU32(b, o) === 0 &&
    getU32(b, o + 4) === 0;
}

/**
 * Checks a fixed header: version, lengths, no IPv4-mapped address. Link
 * padding after the payload is fine.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the packet, padding included.
 * @returns Why to drop the packet, or null; then every accessor may be used
 * and `ipv6PayloadLength` bytes follow the header.
 */
export function checkIpv6(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < IPV6_HEADER_LENGTH) return "truncated";
  if (b[o] >>> 4 !== 6) return "bad-version";
  if (ipv6PayloadLength(b, o) > len - IPV6_HEADER_LENGTH) return "truncated";
  return hasMappedAddress(b, o) ? "bad-address" : null;
}

/**
 * Parses a fixed header; `payloadLength` bytes follow it.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the packet, padding included.
 */
export function parseIpv6(
  b: Uint8Array,
  o: number,
  len: number,
): Ipv6Header | DropReason {
  const bad = checkIpv6(b, o, len);
  if (bad !== null) return bad;
  return {
    trafficClass: ipv6TrafficClass(b, o),
    flowLabel: ipv6FlowLabel(b, o),
    payloadLength: ipv6PayloadLength(b, o),
    nextHeader: ipv6NextHeader(b, o),
    hopLimit: ipv6HopLimit(b, o),
    src: new IpAddr().read6(b, o + IPV6_SRC),
    dst: new IpAddr().read6(b, o + IPV6_DST),
  };
}

/**
 * Writes a fixed header.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the header starts, in bytes.
 * @returns Bytes written: 40.
 */
export function emitIpv6(
  header: Ipv6Header,
  out: Uint8Array,
  offset: number,
): number {
  writeIpv6(
    out,
    offset,
    header.trafficClass,
    header.flowLabel,
    header.payloadLength,
    header.nextHeader,
    header.hopLimit,
    header.src,
    header.dst,
  );
  return IPV6_HEADER_LENGTH;
}

/** One line such as `fe80::1 > ff02::1 next 58 hlim 255 payload 32`. */
export function describeIpv6(header: Ipv6Header): string {
  const { src, dst, nextHeader, hopLimit, payloadLength } = header;
  return `${src} > ${dst} next ${nextHeader} hlim ${hopLimit} ` +
    `payload ${payloadLength}`;
}

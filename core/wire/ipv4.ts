/**
 * The IPv4 header, RFC 791, with the DSCP and ECN of RFC 2474 and RFC 3168.
 *
 * Options are kept as bytes and only checked for being walkable; ipv4_option.ts
 * walks them. Omits reassembly (core/ip).
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import { rangeChecksum } from "./checksum.ts";
import { IpAddr } from "./ip_addr.ts";

/** Offset of Version and IHL. */
export const IPV4_VERSION_IHL = 0;
/** Offset of DSCP and ECN, once Type of Service. */
export const IPV4_TOS = 1;
/** Offset of Total Length. */
export const IPV4_TOTAL_LENGTH = 2;
/** Offset of Identification. */
export const IPV4_ID = 4;
/** Offset of Flags and Fragment Offset. */
export const IPV4_FRAGMENT = 6;
/** Offset of Time to Live. */
export const IPV4_TTL = 8;
/** Offset of Protocol. */
const IPV4_PROTOCOL = 9;
/** Offset of Header Checksum. */
export const IPV4_CHECKSUM = 10;
/** Offset of Source Address. */
export const IPV4_SRC = 12;
/** Offset of Destination Address. */
export const IPV4_DST = 16;
/** Length of a header without options, in bytes. */
export const IPV4_HEADER_LENGTH = 20;
/** Longest header, in bytes. */
export const IPV4_MAX_HEADER_LENGTH = 60;

/** Don't Fragment, in the word at IPV4_FRAGMENT. */
export const IPV4_DF = 0x4000;
/** More Fragments, in the word at IPV4_FRAGMENT. */
export const IPV4_MF = 0x2000;
/** Mask of the fragment offset, in units of 8 bytes. */
export const IPV4_OFFSET_MASK = 0x1fff;

/** Version, 0 to 15; 4 in a legal header. */
export function ipVersion(b: Uint8Array, o: number): number {
  return b[o] >>> 4;
}

/** Header length with options, in bytes: 20 to 60 in a legal header. */
export function ipv4HeaderLength(b: Uint8Array, o: number): number {
  return (b[o] & 15) << 2;
}

/** The whole second byte: DSCP and ECN, 0 to 255. */
export function ipv4Tos(b: Uint8Array, o: number): number {
  return b[o + IPV4_TOS];
}

/** ECN codepoint, 0 to 3 (RFC 3168 §5). */
export function ipv4Ecn(b: Uint8Array, o: number): number {
  return b[o + IPV4_TOS] & 3;
}

/** Header and payload, in bytes, 0 to 65535. */
export function ipv4TotalLength(b: Uint8Array, o: number): number {
  return getU16(b, o + IPV4_TOTAL_LENGTH);
}

/** Identification, 0 to 65535. */
export function ipv4Id(b: Uint8Array, o: number): number {
  return getU16(b, o + IPV4_ID);
}

/** Flags and offset as they stand, 0 to 65535. */
export function ipv4Fragment(b: Uint8Array, o: number): number {
  return getU16(b, o + IPV4_FRAGMENT);
}

/** Whether this is a part of a datagram: more follow, or some came before. */
export function isIpv4Fragment(b: Uint8Array, o: number): boolean {
  return (getU16(b, o + IPV4_FRAGMENT) & (IPV4_MF | IPV4_OFFSET_MASK)) !== 0;
}

/** Whether more fragments follow. */
export function ipv4MoreFragments(b: Uint8Array, o: number): boolean {
  return (b[o + IPV4_FRAGMENT] & 0x20) !== 0;
}

/** Whether the sender forbade fragmentation. */
export function ipv4DontFragment(b: Uint8Array, o: number): boolean {
  return (b[o + IPV4_FRAGMENT] & 0x40) !== 0;
}

/** Where the payload belongs in the datagram, in bytes, 0 to 65528. */
export function ipv4FragmentOffset(b: Uint8Array, o: number): number {
  return (getU16(b, o + IPV4_FRAGMENT) & IPV4_OFFSET_MASK) << 3;
}

/** Time to Live, 0 to 255. */
export function ipv4Ttl(b: Uint8Array, o: number): number {
  return b[o + IPV4_TTL];
}

/** Protocol of the payload, 0 to 255. */
export function ipv4Protocol(b: Uint8Array, o: number): number {
  return b[o + IPV4_PROTOCOL];
}

/** Header Checksum as it stands, 0 to 65535. */
export function ipv4Checksum(b: Uint8Array, o: number): number {
  return getU16(b, o + IPV4_CHECKSUM);
}

/** Source address, int32. */
export function ipv4Src(b: Uint8Array, o: number): number {
  return getU32(b, o + IPV4_SRC);
}

/** Destination address, int32. */
export function ipv4Dst(b: Uint8Array, o: number): number {
  return getU32(b, o + IPV4_DST);
}

/**
 * Writes the 20 bytes without options, checksum included.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param tos DSCP and ECN, 0 to 255.
 * @param totalLength Header and payload, in bytes.
 * @param id Identification, 0 to 65535.
 * @param fragment IPV4_DF, IPV4_MF, and the offset in units of 8 bytes.
 * @param ttl Time to Live, 0 to 255.
 * @param protocol Protocol of the payload, 0 to 255.
 * @param src Source address, int32.
 * @param dst Destination address, int32.
 */
export function writeIpv4(
  b: Uint8Array,
  o: number,
  tos: number,
  totalLength: number,
  id: number,
  fragment: number,
  ttl: number,
  protocol: number,
  src: number,
  dst: number,
): void {
  b[o] = 0x45;
  b[o + IPV4_TOS] = tos;
  setU16(b, o + IPV4_TOTAL_LENGTH, totalLength);
  setU16(b, o + IPV4_ID, id);
  setU16(b, o + IPV4_FRAGMENT, fragment);
  b[o + IPV4_TTL] = ttl;
  b[o + IPV4_PROTOCOL] = protocol;
  setU32(b, o + IPV4_SRC, src);
  setU32(b, o + IPV4_DST, dst);
  // From the values, not from the bytes just written.
  const sum = 0x4500 + (tos & 255) + (totalLength & 0xffff) + (id & 0xffff) +
    (fragment & 0xffff) + ((ttl & 255) << 8) + (protocol & 255) +
    (src >>> 16) + (src & 0xffff) + (dst >>> 16) + (dst & 0xffff);
  const once = (sum >>> 16) + (sum & 0xffff);
  setU16(b, o + IPV4_CHECKSUM, ~((once >>> 16) + once));
}

/**
 * Computes and writes the header checksum, after a header was changed or
 * given options.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 */
export function fillIpv4Checksum(b: Uint8Array, o: number): void {
  setU16(b, o + IPV4_CHECKSUM, 0);
  setU16(b, o + IPV4_CHECKSUM, rangeChecksum(b, o, ipv4HeaderLength(b, o)));
}

/** An IPv4 header. */
export interface Ipv4Header {
  /** DSCP and ECN, 0 to 255. */
  tos: number;
  /** Header and payload, in bytes. */
  totalLength: number;
  /** Identification, 0 to 65535. */
  id: number;
  /** Whether the sender forbids fragmentation. */
  dontFragment: boolean;
  /** Whether more fragments follow. */
  moreFragments: boolean;
  /** Where the payload belongs in the datagram, in bytes, a multiple of 8. */
  fragmentOffset: number;
  /** Time to Live, 0 to 255. */
  ttl: number;
  /** Protocol of the payload, 0 to 255. */
  protocol: number;
  /** Source address. */
  src: IpAddr;
  /** Destination address. */
  dst: IpAddr;
  /** Option bytes, a multiple of 4, at most 40; borrowed from the packet. */
  options: Uint8Array;
}

/**
 * Checks a header: version, lengths, and checksum (RFC 1122 §3.2.1.1 and
 * §3.2.1.2). Link padding after Total Length is fine.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the packet, padding included.
 * @returns Why to drop the packet, or null; then every accessor may be used
 * and `ipv4TotalLength` bytes are there.
 */
export function checkIpv4(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < IPV4_HEADER_LENGTH) return "truncated";
  if (b[o] >>> 4 !== 4) return "bad-version";
  const headerLength = ipv4HeaderLength(b, o);
  if (headerLength < IPV4_HEADER_LENGTH) return "bad-header-length";
  if (headerLength > len) return "truncated";
  const total = ipv4TotalLength(b, o);
  if (total < headerLength) return "bad-length";
  if (total > len) return "truncated";
  return rangeChecksum(b, o, headerLength) === 0 ? null : "bad-checksum";
}

/**
 * Parses a header; the payload runs from its end to `totalLength`.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Bytes of the packet, padding included.
 */
export function parseIpv4(
  b: Uint8Array,
  o: number,
  len: number,
): Ipv4Header | DropReason {
  const bad = checkIpv4(b, o, len);
  if (bad !== null) return bad;
  return {
    tos: ipv4Tos(b, o),
    totalLength: ipv4TotalLength(b, o),
    id: ipv4Id(b, o),
    dontFragment: ipv4DontFragment(b, o),
    moreFragments: ipv4MoreFragments(b, o),
    fragmentOffset: ipv4FragmentOffset(b, o),
    ttl: ipv4Ttl(b, o),
    protocol: ipv4Protocol(b, o),
    src: IpAddr.fromV4(ipv4Src(b, o)),
    dst: IpAddr.fromV4(ipv4Dst(b, o)),
    options: b.subarray(o + IPV4_HEADER_LENGTH, o + ipv4HeaderLength(b, o)),
  };
}

/**
 * Writes a header with its options and checksum.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the header starts, in bytes.
 * @returns Bytes written: 20 to 60.
 */
export function emitIpv4(
  header: Ipv4Header,
  out: Uint8Array,
  offset: number,
): number {
  const fragment = (header.dontFragment ? IPV4_DF : 0) |
    (header.moreFragments ? IPV4_MF : 0) | (header.fragmentOffset >>> 3);
  writeIpv4(
    out,
    offset,
    header.tos,
    header.totalLength,
    header.id,
    fragment,
    header.ttl,
    header.protocol,
    header.src.v4,
    header.dst.v4,
  );
  const { options } = header;
  if (options.length === 0) return IPV4_HEADER_LENGTH;
  const length = IPV4_HEADER_LENGTH + options.length;
  out.set(options, offset + IPV4_HEADER_LENGTH);
  out[offset] = 0x40 | (length >>> 2);
  fillIpv4Checksum(out, offset);
  return length;
}

/** One line such as `10.0.0.2 > 10.0.0.1 proto 6 ttl 64 len 40 [DF]`. */
export function describeIpv4(header: Ipv4Header): string {
  const { src, dst, protocol, ttl, totalLength } = header;
  const flags = header.dontFragment ? " [DF]" : "";
  const part = header.moreFragments || header.fragmentOffset !== 0
    ? ` frag ${header.id}@${header.fragmentOffset}` +
      (header.moreFragments ? "+" : "")
    : "";
  const options = header.options.length === 0
    ? ""
    : ` options ${header.options.length}`;
  return `${src} > ${dst} proto ${protocol} ttl ${ttl} len ${totalLength}` +
    flags + part + options;
}

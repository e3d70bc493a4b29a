/**
 * Options of Neighbour Discovery messages: RFC 4861 §4.6, route information
 * (RFC 4191), nonce (RFC 3971 §5.3.2, used by RFC 7527), RDNSS and DNSSL (RFC
 * 8106), PREF64 (RFC 8781), and the P flag of a prefix (RFC 9762).
 *
 * One reusable reader goes over the options in place; accessors take the offset
 * of an option that it stopped at. Writers return the bytes that they wrote.
 * Link-layer addresses are Ethernet's (RFC 2464 §6).
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32 } from "./bytes.ts";
import { DnsNameReader } from "./dns/name.ts";
import type { IpAddr } from "./ip_addr.ts";
import { isMappedAt } from "./ipv6.ts";

/** Option type: source link-layer address. */
export const ND_OPT_SOURCE_LINK = 1;
/** Option type: target link-layer address. */
export const ND_OPT_TARGET_LINK = 2;
/** Option type: prefix information. */
export const ND_OPT_PREFIX = 3;
/** Option type: redirected header. */
export const ND_OPT_REDIRECTED = 4;
/** Option type: MTU. */
export const ND_OPT_MTU = 5;
/** Option type: nonce. */
export const ND_OPT_NONCE = 14;
/** Option type: route information. */
export const ND_OPT_ROUTE = 24;
/** Option type: recursive DNS servers. */
export const ND_OPT_RDNSS = 25;
/** Option type: DNS search list. */
export const ND_OPT_DNSSL = 31;
/** Option type: NAT64 prefix. */
export const ND_OPT_PREF64 = 38;

/** Prefix flag: addresses of the prefix are on this link. */
export const ND_PREFIX_ON_LINK = 0x80;
/** Prefix flag: the prefix serves for autoconfiguration. */
export const ND_PREFIX_AUTONOMOUS = 0x40;
/** Prefix flag: DHCPv6 prefix delegation is preferred, RFC 9762. */
export const ND_PREFIX_DELEGATION = 0x10;
/** A lifetime that does not end, in seconds. */
export const ND_INFINITE = 0xffff_ffff;

/** Offset of the link-layer address in its options. */
export const ND_LINK_ADDRESS = 2;
/** Length of an option with an Ethernet address or a nonce of six bytes. */
export const ND_SHORT_OPTION = 8;
/** Offset of the quoted packet in a redirected header option. */
export const ND_REDIRECTED_QUOTE = 8;
/** Offset of the first server address in an RDNSS option. */
const RDNSS_SERVERS = 8;
/** Offset of the first name in a DNSSL option. */
const DNSSL_NAMES = 8;

/** Prefix lengths by the Prefix Length Code of PREF64, RFC 8781 §4. */
export const PREF64_LENGTHS: readonly number[] = [96, 64, 56, 48, 40, 32];

/** Passes over options; those whose length does not suit their type are skipped. */
export class NdOptionReader {
  /** Type of the option, 0 to 255. */
  type = 0;
  /** Where the option stands, in bytes of packet memory. */
  at = 0;
  /** Length of the option, type and length included, in bytes. */
  length = 0;
  #next = 0;
  #end = 0;

  /**
   * Starts before the first option.
   *
   * @param from Offset of the first option, in bytes.
   * @param end Offset past the message's last byte.
   */
  start(from: number, end: number): void {
    this.#next = from;
    this.#end = end;
  }

  /**
   * Goes to the next option.
   *
   * @param b Packet memory.
   * @returns Whether there is one; else the options end, or are malformed.
   */
  next(b: Uint8Array): boolean {
    while (this.#next + 2 <= this.#end) {
      const at = this.#next;
      const length = b[at + 1] << 3;
      if (length === 0 || at + length > this.#end) break;
      this.#next = at + length;
      if (!isWellFormed(b, at, length)) continue;
      this.type = b[at];
      this.at = at;
      this.length = length;
      return true;
    }
    this.#next = this.#end;
    return false;
  }
}

/**
 * Whether the contents of an option fit its length. A prefix that is IPv4-mapped
 * is none of IPv6, and here would pass for one of IPv4.
 */
function isWellFormed(b: Uint8Array, at: number, length: number): boolean {
  switch (b[at]) {
    case ND_OPT_SOURCE_LINK:
    case ND_OPT_TARGET_LINK:
    case ND_OPT_MTU:
      return length === 8;
    case ND_OPT_PREFIX:
      return length === 32 && b[at + 2] <= 128 && !isMappedAt(b, at + 16);
    case ND_OPT_ROUTE:
      return isRoute(b, at, length);
    case ND_OPT_RDNSS:
      return length >= 24 && length % 16 === 8;
    case ND_OPT_DNSSL:
      return length >= 16;
    case ND_OPT_PREF64:
      return length === 16 && (b[at + 3] & 7) < PREF64_LENGTHS.length &&
        !isMappedAt(b, at + 4);
    default:
      return true;
  }
}

/** RFC 4191 §2.3; the reserved preference makes the option ignored. */
function isRoute(b: Uint8Array, at: number, length: number): boolean {
  const prefixLength = b[at + 2];
  const bytes = prefixLength > 64 ? 16 : prefixLength > 0 ? 8 : 0;
  return prefixLength <= 128 && length >= 8 + bytes && length <= 24 &&
    (b[at + 3] & 0x18) !== 0x10 && !(length === 24 && isMappedAt(b, at + 8));
}

/**
 * Checks that options can be passed over from first to last: none of length
 * zero, none past the end (RFC 4861 §4.6).
 *
 * @param b Packet memory.
 * @param from Offset of the first option, in bytes.
 * @param end Offset past the message's last byte.
 * @returns "bad-options", or null where all lengths are right.
 */
export function checkNdOptions(
  b: Uint8Array,
  from: number,
  end: number,
): DropReason | null {
  for (let at = from; at < end;) {
    if (at + 2 > end || b[at + 1] === 0) return "bad-options";
    at += b[at + 1] << 3;
    if (at > end) return "bad-options";
  }
  return null;
}

/**
 * Whether an option of a type is there, its contents well formed or not.
 *
 * @param b Packet memory.
 * @param from Offset of the first option, in bytes.
 * @param end Offset past the last option, as `checkNdOptions` let it pass.
 * @param type Option type, 0 to 255.
 */
export function hasNdOption(
  b: Uint8Array,
  from: number,
  end: number,
  type: number,
): boolean {
  for (let at = from; at < end; at += b[at + 1] << 3) {
    if (b[at] === type) return true;
  }
  return false;
}

// Accessors.

/** Length of a prefix, or of a route's prefix, 0 to 128 bits. */
export function ndPrefixLength(b: Uint8Array, at: number): number {
  return b[at + 2];
}

/** Flags of a prefix, ND_PREFIX_ON_LINK and others; of a route, its preference. */
export function ndPrefixFlags(b: Uint8Array, at: number): number {
  return b[at + 3];
}

/**
 * Lifetime in seconds, 0 to 2^32 - 1: of a prefix the valid one, of a route, of
 * DNS servers, of search domains.
 */
export function ndLifetime(b: Uint8Array, at: number): number {
  return getU32(b, at + 4) >>> 0;
}

/** Preferred lifetime of a prefix, in seconds, 0 to 2^32 - 1. */
export function ndPreferredLifetime(b: Uint8Array, at: number): number {
  return getU32(b, at + 8) >>> 0;
}

/** Reads the prefix of a prefix information option. */
export function readNdPrefix(b: Uint8Array, at: number, into: IpAddr): IpAddr {
  return into.read6(b, at + 16);
}

/** Reads the prefix of a route, of which the option may hold 0, 8, or 16 bytes. */
export function readNdRoute(
  b: Uint8Array,
  at: number,
  length: number,
  into: IpAddr,
): IpAddr {
  if (length >= 24) return into.read6(b, at + 8);
  if (length < 16) return into.set6(0, 0, 0, 0);
  return into.set6(getU32(b, at + 8), getU32(b, at + 12), 0, 0);
}

/** MTU of the link, in bytes, 0 to 2^32 - 1. */
export function ndMtu(b: Uint8Array, at: number): number {
  return getU32(b, at + 4) >>> 0;
}

/** Number of servers in an RDNSS option of a length. */
export function ndServerCount(length: number): number {
  return (length - RDNSS_SERVERS) >>> 4;
}

/** Reads one server of an RDNSS option. */
export function readNdServer(
  b: Uint8Array,
  at: number,
  i: number,
  into: IpAddr,
): IpAddr {
  return into.read6(b, at + RDNSS_SERVERS + 16 * i);
}

/**
 * The domains of a DNSSL option. Allocates: advertisements are rare.
 *
 * @param b Packet memory.
 * @param at Offset of the option, in bytes.
 * @param length Its length, in bytes.
 * @returns Absolute names; none where one is malformed or compressed (RFC 8106
 * §5.2).
 */
export function readNdSearchList(
  b: Uint8Array,
  at: number,
  length: number,
): string[] {
  const end = at + length;
  const names: string[] = [];
  const reader = new DnsNameReader(b, end, end); // no pointer leads anywhere
  let o = at + DNSSL_NAMES;
  while (o < end && b[o] !== 0) {
    const name = reader.read(o, end);
    if (reader.bad !== null) return [];
    names.push(name);
    o = reader.next;
  }
  return names;
}

/** Lifetime of a NAT64 prefix, in seconds, a multiple of 8 up to 65528. */
export function ndPref64Lifetime(b: Uint8Array, at: number): number {
  return getU16(b, at + 2) & 0xfff8;
}

/** Length of a NAT64 prefix: 96, 64, 56, 48, 40, or 32 bits. */
export function ndPref64Length(b: Uint8Array, at: number): number {
  return PREF64_LENGTHS[b[at + 3] & 7];
}

/** Reads a NAT64 prefix. */
export function readNdPref64(b: Uint8Array, at: number, into: IpAddr): IpAddr {
  const w2 = getU32(b, at + 12);
  return into.set6(getU32(b, at + 4), getU32(b, at + 8), w2, 0);
}

/**
 * Whether a nonce option holds these six bytes.
 *
 * @param b Packet memory.
 * @param at Offset of the option, in bytes.
 * @param length Its length, in bytes.
 * @param hi First four bytes, int32.
 * @param lo Last two bytes, 0 to 65535.
 */
export function isNdNonce(
  b: Uint8Array,
  at: number,
  length: number,
  hi: number,
  lo: number,
): boolean {
  return length === ND_SHORT_OPTION && getU32(b, at + 2) === hi &&
    getU16(b, at + 6) === lo;
}

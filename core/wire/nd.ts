/**
 * Neighbour Discovery messages, RFC 4861 §4, with the router preference of RFC
 * 4191: Router Solicitation and Advertisement, Neighbour Solicitation and
 * Advertisement, Redirect.
 *
 * Fields are read in place. Options, which follow the fixed part, are in
 * nd_option.ts, writers in nd_write.ts.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32 } from "./bytes.ts";
import { ICMP6_CODE, ICMP6_REDIRECT } from "./icmp6.ts";
import { IpAddr } from "./ip_addr.ts";
import { isSolicitedNode } from "./ip6_scope.ts";
import {
  checkNdOptions,
  hasNdOption,
  ND_OPT_SOURCE_LINK,
} from "./nd_option.ts";

/** Type: router solicitation. */
export const ND_ROUTER_SOLICIT = 133;
/** Type: router advertisement. */
export const ND_ROUTER_ADVERT = 134;
/** Type: neighbour solicitation. */
export const ND_NEIGHBOR_SOLICIT = 135;
/** Type: neighbour advertisement. */
export const ND_NEIGHBOR_ADVERT = 136;
/** Type: redirect. */
export const ND_REDIRECT = ICMP6_REDIRECT;

/** Whether an ICMPv6 type is one of these messages. */
export function isNd(type: number): boolean {
  return type >= ND_ROUTER_SOLICIT && type <= ND_REDIRECT;
}

/** Hop limit of every message: no router has forwarded it (RFC 4861 §3.1). */
export const ND_HOP_LIMIT = 255;

/** Offset of Cur Hop Limit in a router advertisement. */
export const ND_RA_HOP_LIMIT = 4;
/** Offset of the flags of a router advertisement. */
export const ND_RA_FLAGS = 5;
/** Offset of Router Lifetime. */
export const ND_RA_LIFETIME = 6;
/** Offset of Reachable Time. */
export const ND_RA_REACHABLE = 8;
/** Offset of Retrans Timer. */
export const ND_RA_RETRANS = 12;
/** Offset of the flags of a neighbour advertisement. */
const NA_FLAGS = 4;
/** Offset of Target Address: NS, NA, and redirect. */
export const ND_TARGET = 8;
/** Offset of Destination Address in a redirect. */
export const ND_REDIRECT_DESTINATION = 24;

/** Length of a router solicitation without options, in bytes. */
export const ND_ROUTER_SOLICIT_LENGTH = 8;
/** Length of a router advertisement without options, in bytes. */
export const ND_ROUTER_ADVERT_LENGTH = 16;
/** Length of a neighbour solicitation or advertisement without options. */
export const ND_NEIGHBOR_LENGTH = 24;
/** Length of a redirect without options, in bytes. */
export const ND_REDIRECT_LENGTH = 40;

/** RA flag: addresses come from DHCPv6. */
export const ND_RA_MANAGED = 0x80;
/** RA flag: other configuration comes from DHCPv6. */
export const ND_RA_OTHER = 0x40;
/** RA flags: mask of the two bits of preference, RFC 4191 §2.2. */
const ND_RA_PREFERENCE = 0x18;
/** NA flag: the sender is a router. */
export const ND_NA_ROUTER = 0x80;
/** NA flag: the answer to a solicitation. */
export const ND_NA_SOLICITED = 0x40;
/** NA flag: overrides a link-layer address in the cache. */
export const ND_NA_OVERRIDE = 0x20;

/** Cur Hop Limit of a router advertisement, 0 to 255; 0 says nothing. */
export function ndHopLimit(b: Uint8Array, o: number): number {
  return b[o + ND_RA_HOP_LIMIT];
}

/** Flags of a router advertisement, 0 to 255. */
export function ndRouterFlags(b: Uint8Array, o: number): number {
  return b[o + ND_RA_FLAGS];
}

/** Preference of a router advertisement: 1 high, 0 medium, -1 low. */
export function ndRouterPreference(b: Uint8Array, o: number): number {
  return decodeNdPreference(b[o + ND_RA_FLAGS]);
}

/** Router Lifetime, in seconds, 0 to 65535; 0: not a default router. */
export function ndRouterLifetime(b: Uint8Array, o: number): number {
  return getU16(b, o + ND_RA_LIFETIME);
}

/** Reachable Time, in milliseconds, 0 to 2^32 - 1; 0 says nothing. */
export function ndReachableTime(b: Uint8Array, o: number): number {
  return getU32(b, o + ND_RA_REACHABLE) >>> 0;
}

/** Retrans Timer, in milliseconds, 0 to 2^32 - 1; 0 says nothing. */
export function ndRetransTimer(b: Uint8Array, o: number): number {
  return getU32(b, o + ND_RA_RETRANS) >>> 0;
}

/** Flags of a neighbour advertisement, ND_NA_ROUTER and others. */
export function ndNeighborFlags(b: Uint8Array, o: number): number {
  return b[o + NA_FLAGS];
}

/** Reads Target Address of a neighbour message or a redirect. */
export function readNdTarget(b: Uint8Array, o: number, into: IpAddr): IpAddr {
  return into.read6(b, o + ND_TARGET);
}

/** Reads Destination Address of a redirect. */
export function readNdDestination(
  b: Uint8Array,
  o: number,
  into: IpAddr,
): IpAddr {
  return into.read6(b, o + ND_REDIRECT_DESTINATION);
}

/**
 * The preference in two bits of a flag byte, RFC 4191 §2.1. The reserved value
 * counts as medium, as §2.2 asks for routers.
 *
 * @param flags The byte that holds it in bits 0x18.
 * @returns 1 high, 0 medium, -1 low.
 */
export function decodeNdPreference(flags: number): number {
  const bits = (flags & ND_RA_PREFERENCE) >>> 3;
  return bits === 1 ? 1 : bits === 3 ? -1 : 0;
}

/**
 * The bits of a preference, in place in a flag byte.
 *
 * @param preference 1 high, 0 medium, -1 low.
 */
export function encodeNdPreference(preference: number): number {
  return (preference << 3) & ND_RA_PREFERENCE;
}

/** Length of a message's fixed part, in bytes; 0 for a type that is not ND. */
export function ndFixedLength(type: number): number {
  switch (type) {
    case ND_ROUTER_SOLICIT:
      return ND_ROUTER_SOLICIT_LENGTH;
    case ND_ROUTER_ADVERT:
      return ND_ROUTER_ADVERT_LENGTH;
    case ND_NEIGHBOR_SOLICIT:
    case ND_NEIGHBOR_ADVERT:
      return ND_NEIGHBOR_LENGTH;
    case ND_REDIRECT:
      return ND_REDIRECT_LENGTH;
    default:
      return 0;
  }
}

const TARGET = new IpAddr();
const DESTINATION = new IpAddr();

/**
 * Checks a message whose checksum is right by all rules that its packet alone
 * decides: RFC 4861 §6.1.1, §6.1.2, §7.1.1, §7.1.2, and §8.1. What needs the
 * state of the host, such as the current first hop, is not checked.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Message and options, in bytes.
 * @param hopLimit Of the packet, 0 to 255.
 * @param src Source address of the packet.
 * @param dst Destination address of the packet.
 * @returns Why to drop the message, or null; then every accessor of its type may
 * be used, and its options may be read.
 */
export function checkNd(
  b: Uint8Array,
  o: number,
  len: number,
  hopLimit: number,
  src: IpAddr,
  dst: IpAddr,
): DropReason | null {
  const fixed = len < 1 ? 0 : ndFixedLength(b[o]);
  if (fixed === 0 || len < fixed) return "truncated";
  if (hopLimit !== ND_HOP_LIMIT || b[o + ICMP6_CODE] !== 0) return "bad-field";
  return checkNdOptions(b, o + fixed, o + len) ??
    checkMessage(b, o, len, src, dst);
}

function checkMessage(
  b: Uint8Array,
  o: number,
  len: number,
  src: IpAddr,
  dst: IpAddr,
): DropReason | null {
  switch (b[o]) {
    case ND_ROUTER_SOLICIT:
      return checkUnspecifiedSource(b, o, len, src);
    case ND_ROUTER_ADVERT:
      return src.isLinkLocal ? null : "bad-address";
    case ND_NEIGHBOR_SOLICIT:
      if (!isTarget(b, o)) return "bad-address";
      if (src.isAny && !isSolicitedNode(dst)) return "bad-address";
      return checkUnspecifiedSource(b, o, len, src);
    case ND_NEIGHBOR_ADVERT:
      if (!isTarget(b, o)) return "bad-address";
      return dst.isMulticast && (b[o + NA_FLAGS] & ND_NA_SOLICITED) !== 0
        ? "bad-field"
        : null;
    default:
      return checkRedirect(b, o, src);
  }
}

/**
 * Whether a target may be one: no group, and not IPv4-mapped, which here would
 * pass for an IPv4 neighbour.
 */
function isTarget(b: Uint8Array, o: number): boolean {
  const target = readNdTarget(b, o, TARGET);
  return !target.isMulticast && !target.isV4;
}

/** A sender without an address has no link-layer address to tell. */
function checkUnspecifiedSource(
  b: Uint8Array,
  o: number,
  len: number,
  src: IpAddr,
): DropReason | null {
  if (!src.isAny) return null;
  const from = o + ndFixedLength(b[o]);
  return hasNdOption(b, from, o + len, ND_OPT_SOURCE_LINK)
    ? "bad-options"
    : null;
}

/** §8.1: from a router, to a router or to the destination itself. */
function checkRedirect(
  b: Uint8Array,
  o: number,
  src: IpAddr,
): DropReason | null {
  const target = readNdTarget(b, o, TARGET);
  const destination = readNdDestination(b, o, DESTINATION);
  if (!src.isLinkLocal || destination.isMulticast || destination.isV4) {
    return "bad-address";
  }
  return target.isLinkLocal || target.equals(destination)
    ? null
    : "bad-address";
}

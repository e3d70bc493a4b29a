/**
 * Writers of the options of nd_option.ts. Each writes at an offset and returns
 * the bytes that it wrote, a multiple of eight.
 *
 * @module
 */

import { setU16, setU32 } from "./bytes.ts";
import { writeDnsName } from "./dns/name.ts";
import type { IpAddr } from "./ip_addr.ts";
import type { MacAddr } from "./mac_addr.ts";
import { encodeNdPreference } from "./nd.ts";
import {
  ND_LINK_ADDRESS,
  ND_OPT_DNSSL,
  ND_OPT_MTU,
  ND_OPT_NONCE,
  ND_OPT_PREF64,
  ND_OPT_PREFIX,
  ND_OPT_RDNSS,
  ND_OPT_REDIRECTED,
  ND_OPT_ROUTE,
  ND_SHORT_OPTION,
  PREF64_LENGTHS,
} from "./nd_option.ts";

/** Writes type and length, and zeros for all that follows. */
function begin(
  b: Uint8Array,
  o: number,
  type: number,
  length: number,
): number {
  b[o] = type;
  b[o + 1] = length >>> 3;
  b.fill(0, o + 2, o + length);
  return length;
}

/**
 * Writes a source or target link-layer address.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param type ND_OPT_SOURCE_LINK or ND_OPT_TARGET_LINK.
 * @param mac The address.
 */
export function writeNdLinkAddress(
  b: Uint8Array,
  o: number,
  type: number,
  mac: MacAddr,
): number {
  begin(b, o, type, ND_SHORT_OPTION);
  mac.write(b, o + ND_LINK_ADDRESS);
  return ND_SHORT_OPTION;
}

/**
 * Writes a nonce of six bytes.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param hi First four bytes, int32.
 * @param lo Last two bytes, 0 to 65535.
 */
export function writeNdNonce(
  b: Uint8Array,
  o: number,
  hi: number,
  lo: number,
): number {
  begin(b, o, ND_OPT_NONCE, ND_SHORT_OPTION);
  setU32(b, o + 2, hi);
  setU16(b, o + 6, lo);
  return ND_SHORT_OPTION;
}

/**
 * Writes the MTU of the link.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param mtu In bytes.
 */
export function writeNdMtu(b: Uint8Array, o: number, mtu: number): number {
  begin(b, o, ND_OPT_MTU, 8);
  setU32(b, o + 4, mtu);
  return 8;
}

/**
 * Writes prefix information.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param prefixLength 0 to 128 bits.
 * @param flags ND_PREFIX_ON_LINK and others.
 * @param valid Valid lifetime, in seconds; ND_INFINITE for ever.
 * @param preferred Preferred lifetime, in seconds; ND_INFINITE for ever.
 * @param prefix The prefix, bits past its length zero.
 */
export function writeNdPrefix(
  b: Uint8Array,
  o: number,
  prefixLength: number,
  flags: number,
  valid: number,
  preferred: number,
  prefix: IpAddr,
): number {
  begin(b, o, ND_OPT_PREFIX, 32);
  b[o + 2] = prefixLength;
  b[o + 3] = flags;
  setU32(b, o + 4, valid);
  setU32(b, o + 8, preferred);
  prefix.write6(b, o + 16);
  return 32;
}

/**
 * Writes route information.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param prefixLength 0 to 128 bits.
 * @param preference 1 high, 0 medium, -1 low.
 * @param lifetime In seconds; 0 removes the route, ND_INFINITE for ever.
 * @param prefix The prefix, bits past its length zero.
 * @returns Bytes written: 8, 16, or 24.
 */
export function writeNdRoute(
  b: Uint8Array,
  o: number,
  prefixLength: number,
  preference: number,
  lifetime: number,
  prefix: IpAddr,
): number {
  const length = prefixLength > 64 ? 24 : prefixLength > 0 ? 16 : 8;
  begin(b, o, ND_OPT_ROUTE, length);
  b[o + 2] = prefixLength;
  b[o + 3] = encodeNdPreference(preference);
  setU32(b, o + 4, lifetime);
  if (length > 8) {
    setU32(b, o + 8, prefix.w0);
    setU32(b, o + 12, prefix.w1);
  }
  if (length > 16) {
    setU32(b, o + 16, prefix.w2);
    setU32(b, o + 20, prefix.w3);
  }
  return length;
}

/**
 * Writes DNS servers.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param lifetime In seconds; 0 removes them, ND_INFINITE for ever.
 * @param servers One or more addresses, at most 127.
 */
export function writeNdServers(
  b: Uint8Array,
  o: number,
  lifetime: number,
  servers: readonly IpAddr[],
): number {
  const length = begin(b, o, ND_OPT_RDNSS, 8 + 16 * servers.length);
  setU32(b, o + 4, lifetime);
  for (let i = 0; i < servers.length; i++) {
    servers[i].write6(b, o + 8 + 16 * i);
  }
  return length;
}

/**
 * Writes DNS search domains.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param lifetime In seconds; 0 removes them, ND_INFINITE for ever.
 * @param names One or more domains, as the option has room for: 2032 bytes.
 * @returns Bytes written; -1 if a text is no name or they do not fit, and then
 * what was written is meaningless.
 */
export function writeNdSearchList(
  b: Uint8Array,
  o: number,
  lifetime: number,
  names: readonly string[],
): number {
  let at = o + 8;
  for (const name of names) {
    const written = writeDnsName(name, b, at);
    if (written < 0) return -1;
    at += written;
  }
  const length = (at - o + 7) & ~7;
  if (length > MAX_OPTION) return -1;
  b.fill(0, at, o + length);
  b[o] = ND_OPT_DNSSL;
  b[o + 1] = length >>> 3;
  setU16(b, o + 2, 0);
  setU32(b, o + 4, lifetime);
  return length;
}

/** Longest option, in bytes. */
const MAX_OPTION = 255 * 8;

/**
 * Writes a NAT64 prefix.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param prefixLength 96, 64, 56, 48, 40, or 32 bits.
 * @param lifetime In seconds; rounded up to a multiple of 8, at most 65528.
 * @param prefix The prefix, bits past its length zero.
 */
export function writeNdPref64(
  b: Uint8Array,
  o: number,
  prefixLength: number,
  lifetime: number,
  prefix: IpAddr,
): number {
  begin(b, o, ND_OPT_PREF64, 16);
  const scaled = Math.min((lifetime + 7) & ~7, 0xfff8);
  setU16(b, o + 2, scaled | PREF64_LENGTHS.indexOf(prefixLength));
  setU32(b, o + 4, prefix.w0);
  setU32(b, o + 8, prefix.w1);
  setU32(b, o + 12, prefix.w2);
  return 16;
}

/**
 * Writes a redirected header up to the quoted packet, which follows at once.
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @param quoted Bytes of the packet that are quoted, a multiple of 8.
 * @returns Bytes written: 8.
 */
export function writeNdRedirected(
  b: Uint8Array,
  o: number,
  quoted: number,
): number {
  begin(b, o, ND_OPT_REDIRECTED, 8);
  b[o + 1] = (8 + quoted) >>> 3;
  return 8;
}

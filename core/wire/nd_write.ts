/**
 * Writers of Neighbour Discovery messages, RFC 4861 §4, up to their options.
 *
 * Each leaves the checksum zero: append the options (nd_option_write.ts), then
 * call `fillIcmp6Checksum`.
 *
 * @module
 */

import { setU16, setU32 } from "./bytes.ts";
import { writeIcmp6 } from "./icmp6.ts";
import type { IpAddr } from "./ip_addr.ts";
import {
  ND_NEIGHBOR_ADVERT,
  ND_NEIGHBOR_LENGTH,
  ND_NEIGHBOR_SOLICIT,
  ND_RA_FLAGS,
  ND_RA_HOP_LIMIT,
  ND_RA_LIFETIME,
  ND_RA_REACHABLE,
  ND_RA_RETRANS,
  ND_REDIRECT,
  ND_REDIRECT_DESTINATION,
  ND_REDIRECT_LENGTH,
  ND_ROUTER_ADVERT,
  ND_ROUTER_ADVERT_LENGTH,
  ND_ROUTER_SOLICIT,
  ND_TARGET,
} from "./nd.ts";

/**
 * Writes a router solicitation up to its options.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @returns Bytes written: 8.
 */
export function writeNdRouterSolicit(b: Uint8Array, o: number): number {
  return writeIcmp6(b, o, ND_ROUTER_SOLICIT, 0, 0);
}

/**
 * Writes a router advertisement up to its options.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param hopLimit Cur Hop Limit, 0 to 255.
 * @param flags ND_RA_MANAGED, ND_RA_OTHER, and `encodeNdPreference`.
 * @param lifetime Router Lifetime, in seconds, 0 to 65535.
 * @param reachable Reachable Time, in milliseconds.
 * @param retrans Retrans Timer, in milliseconds.
 * @returns Bytes written: 16.
 */
export function writeNdRouterAdvert(
  b: Uint8Array,
  o: number,
  hopLimit: number,
  flags: number,
  lifetime: number,
  reachable: number,
  retrans: number,
): number {
  writeIcmp6(b, o, ND_ROUTER_ADVERT, 0, 0);
  b[o + ND_RA_HOP_LIMIT] = hopLimit;
  b[o + ND_RA_FLAGS] = flags;
  setU16(b, o + ND_RA_LIFETIME, lifetime);
  setU32(b, o + ND_RA_REACHABLE, reachable);
  setU32(b, o + ND_RA_RETRANS, retrans);
  return ND_ROUTER_ADVERT_LENGTH;
}

/**
 * Writes a neighbour solicitation up to its options.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param target Whose link-layer address is asked for.
 * @returns Bytes written: 24.
 */
export function writeNdNeighborSolicit(
  b: Uint8Array,
  o: number,
  target: IpAddr,
): number {
  writeIcmp6(b, o, ND_NEIGHBOR_SOLICIT, 0, 0);
  target.write6(b, o + ND_TARGET);
  return ND_NEIGHBOR_LENGTH;
}

/**
 * Writes a neighbour advertisement up to its options.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param flags ND_NA_ROUTER, ND_NA_SOLICITED, ND_NA_OVERRIDE.
 * @param target The address that is told about.
 * @returns Bytes written: 24.
 */
export function writeNdNeighborAdvert(
  b: Uint8Array,
  o: number,
  flags: number,
  target: IpAddr,
): number {
  writeIcmp6(b, o, ND_NEIGHBOR_ADVERT, 0, flags << 24);
  target.write6(b, o + ND_TARGET);
  return ND_NEIGHBOR_LENGTH;
}

/**
 * Writes a redirect up to its options.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param target The better first hop; `destination` itself if it is on the link.
 * @param destination Whose packets are to go there.
 * @returns Bytes written: 40.
 */
export function writeNdRedirect(
  b: Uint8Array,
  o: number,
  target: IpAddr,
  destination: IpAddr,
): number {
  writeIcmp6(b, o, ND_REDIRECT, 0, 0);
  target.write6(b, o + ND_TARGET);
  destination.write6(b, o + ND_REDIRECT_DESTINATION);
  return ND_REDIRECT_LENGTH;
}

/**
 * Kinds and scopes of IPv6 addresses, RFC 4291 §2 and RFC 4007, and addresses
 * with a zone in text.
 *
 * The functions of two addresses count in bits of the IPv6 form, IPv4-mapped
 * for IPv4. What IpAddr itself tells (multicast, link-local, loopback) is there.
 *
 * @module
 */

import { IpAddr } from "./ip_addr.ts";

/** Multicast scope: one link. */
export const IP6_SCOPE_LINK = 2;

/** First word of ff02::1:ff00:0/104. */
const SOLICITED_W0 = 0xff020000 | 0;

/** ff02::1. Do not change it. */
export const IP6_ALL_NODES: IpAddr = new IpAddr(SOLICITED_W0, 0, 0, 1);
/** ff02::2. Do not change it. */
export const IP6_ALL_ROUTERS: IpAddr = new IpAddr(SOLICITED_W0, 0, 0, 2);
/** ff02::16, where MLDv2 reports go (RFC 9777). Do not change it. */
export const IP6_MLD2_ROUTERS: IpAddr = new IpAddr(SOLICITED_W0, 0, 0, 0x16);

/**
 * Makes the solicited-node group of an address, RFC 4291 §2.7.1.
 *
 * @param addr A unicast or anycast address.
 * @param into Becomes ff02::1:ff00:0 with the low 24 bits of `addr`.
 * @returns `into`.
 */
export function solicitedNode(addr: IpAddr, into: IpAddr): IpAddr {
  return into.set6(SOLICITED_W0, 0, 1, 0xff000000 | (addr.w3 & 0xffffff));
}

/** Whether an address is in ff02::1:ff00:0/104. */
export function isSolicitedNode(addr: IpAddr): boolean {
  return addr.w0 === SOLICITED_W0 && addr.w1 === 0 && addr.w2 === 1 &&
    addr.w3 >>> 24 === 0xff;
}

/**
 * Scope field of an IPv6 multicast address, 0 to 15; 0 and 15 are reserved
 * (RFC 7346).
 */
export function multicastScope(addr: IpAddr): number {
  return (addr.w0 >>> 16) & 15;
}

/**
 * Whether an address means different nodes on different links, so that it needs
 * a zone (RFC 4007 §4): link-local, or a group of the scopes interface and link.
 */
export function needsZone(addr: IpAddr): boolean {
  if (addr.isV4) return false;
  if (addr.isLinkLocal) return true;
  return addr.isMulticast && multicastScope(addr) <= IP6_SCOPE_LINK;
}

/** Length of the longest prefix that two addresses have in common, in bits. */
export function commonPrefixLength(a: IpAddr, b: IpAddr): number {
  let different = a.w0 ^ b.w0;
  if (different !== 0) return Math.clz32(different);
  different = a.w1 ^ b.w1;
  if (different !== 0) return 32 + Math.clz32(different);
  different = a.w2 ^ b.w2;
  if (different !== 0) return 64 + Math.clz32(different);
  return 96 + Math.clz32(a.w3 ^ b.w3);
}

/** An address and the zone that it belongs to. */
export interface ScopedAddr {
  /** The address. */
  addr: IpAddr;
  /** Name or number of the interface; "" where the text names none. */
  zone: string;
}

/**
 * Parses an address with an optional zone, RFC 4007 §11: `<address>%<zone>`.
 * Only IPv6 addresses have zones.
 *
 * @param text Such as `fe80::1%tap0`, `fd00::1`, or `10.0.0.1`.
 * @returns Address and zone, or null where the text is malformed.
 */
export function parseScoped(text: string): ScopedAddr | null {
  const percent = text.indexOf("%");
  const addr = IpAddr.parse(percent < 0 ? text : text.slice(0, percent));
  if (addr === null) return null;
  if (percent < 0) return { addr, zone: "" };
  const zone = text.slice(percent + 1);
  return addr.isV4 || !/^[^\s%/\]]+$/.test(zone) ? null : { addr, zone };
}

/**
 * An address in canonical text (RFC 5952), with its zone where it needs one.
 *
 * @param addr The address.
 * @param zone Name or number of the interface; "" for none.
 */
export function formatScoped(addr: IpAddr, zone: string): string {
  const { w0, w1, w2, w3 } = addr;
  const bare = `${new IpAddr(w0, w1, w2, w3)}`; // its own zone is a number
  return zone === "" || !needsZone(addr) ? bare : `${bare}%${zone}`;
}

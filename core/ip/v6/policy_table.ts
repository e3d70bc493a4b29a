/**
 * The policy table of address selection, RFC 6724 §2.1, as data, and what the rules
 * compare: scopes (§3.1) and common prefixes (§2.2).
 *
 * IPv4 addresses are IPv4-mapped, as everywhere.
 *
 * @module
 */

import { commonPrefixLength } from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";

/** Scope of addresses that mean something on one link. */
export const SCOPE_LINK = 2;
/** Scope of fec0::/10. */
const SCOPE_SITE = 5;
/** Scope of addresses that mean the same everywhere. */
const SCOPE_GLOBAL = 14;

/** One row of the table. */
export interface Policy {
  /** An address of the prefix. */
  readonly prefix: IpAddr;
  /** Its length in bits of the IPv6 form, 0 to 128. */
  readonly prefixLen: number;
  /** Higher is preferred as a destination. */
  readonly precedence: number;
  /** Sources are preferred whose label is that of the destination. */
  readonly label: number;
}

/** A policy table: the longest matching prefix counts. Has a row for ::/0. */
export type PolicyTable = readonly Policy[];

/** The table that RFC 6724 §2.1 recommends. */
export const DEFAULT_POLICY_TABLE: PolicyTable = [
  { prefix: new IpAddr(0, 0, 0, 1), prefixLen: 128, precedence: 50, label: 0 },
  { prefix: new IpAddr(), prefixLen: 0, precedence: 40, label: 1 },
  { prefix: IpAddr.ANY4, prefixLen: 96, precedence: 35, label: 4 },
  { prefix: new IpAddr(0x20020000), prefixLen: 16, precedence: 30, label: 2 },
  { prefix: new IpAddr(0x20010000), prefixLen: 32, precedence: 5, label: 5 },
  { prefix: new IpAddr(0xfc000000), prefixLen: 7, precedence: 3, label: 13 },
  { prefix: new IpAddr(), prefixLen: 96, precedence: 1, label: 3 },
  { prefix: new IpAddr(0xfec00000), prefixLen: 10, precedence: 1, label: 11 },
  { prefix: new IpAddr(0x3ffe0000), prefixLen: 16, precedence: 1, label: 12 },
];

/** The row of a table that counts for an address. */
export function policyOf(table: PolicyTable, addr: IpAddr): Policy {
  let best = table[0];
  let bestLen = -1;
  for (const policy of table) {
    const { prefix, prefixLen } = policy;
    if (prefixLen <= bestLen) continue;
    if (commonPrefixLength(addr, prefix) < prefixLen) continue;
    best = policy;
    bestLen = prefixLen;
  }
  return best;
}

/**
 * The scope of an address: the values of RFC 4291 §2.7 for unicast addresses, too
 * (RFC 6724 §3.1 and §3.2).
 */
export function scopeOf(addr: IpAddr): number {
  if (addr.isV4) {
    return addr.isLinkLocal || addr.isLoopback ? SCOPE_LINK : SCOPE_GLOBAL;
  }
  if (addr.isMulticast) return (addr.w0 >>> 16) & 15;
  if (addr.isLinkLocal || addr.isLoopback) return SCOPE_LINK;
  return addr.w0 >>> 22 === 0x3fb ? SCOPE_SITE : SCOPE_GLOBAL;
}

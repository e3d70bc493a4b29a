/**
 * Source address selection, RFC 6724 §4 and §5.
 *
 * Rule 4, of home addresses, is left to a flag of the candidate; an optimistic address
 * counts as deprecated (RFC 4429 §3.1).
 *
 * @module
 */

import { commonPrefixLength } from "../../wire/ip6_scope.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import {
  policyOf,
  type PolicyTable,
  SCOPE_LINK,
  scopeOf,
} from "./policy_table.ts";

/** An address that may become a source. Tentative and duplicate ones are none. */
export interface SourceCandidate {
  /** The address, of either family. */
  readonly addr: IpAddr;
  /** Length of its prefix in bits of its family. */
  readonly prefixLen: number;
  /** Number of its interface. */
  readonly netif: number;
  /** Whether it is deprecated, or optimistic. */
  readonly isDeprecated: boolean;
  /** Whether it is temporary (RFC 8981). */
  readonly isTemporary: boolean;
  /** Whether it is a home address (RFC 6275). @default {false} */
  readonly isHome?: boolean;
}

/** What a source is chosen for. */
export interface SourceQuery {
  /** The destination, of either family. */
  destination: IpAddr;
  /** Number of the outgoing interface. */
  netif: number;
  /** The policy table. */
  readonly policies: PolicyTable;
  /** Whether temporary addresses are preferred to others (rule 7). */
  readonly prefersTemporary: boolean;
  /**
   * Whether the next hop has advertised the prefix of an address (rule 5.5); null if
   * that is not known.
   */
  readonly isOfNextHop: ((source: IpAddr) => boolean) | null;
}

/** Compares two candidates: positive if the first is better, 0 if it does not tell. */
type SourceRule = (
  a: SourceCandidate,
  b: SourceCandidate,
  query: SourceQuery,
) => number;

/** The rules of RFC 6724 §5 by number, in their order. */
const SOURCE_RULES: readonly SourceRule[] = [
  (a, b, q) => prefer((c) => c.addr.equals(q.destination), a, b), // 1
  appropriateScope, // 2
  (a, b) => prefer((c) => !c.isDeprecated, a, b), // 3
  (a, b) => prefer((c) => c.isHome === true, a, b), // 4
  (a, b, q) => prefer((c) => c.netif === q.netif, a, b), // 5
  (a, b, q) => prefer((c) => q.isOfNextHop?.(c.addr) ?? false, a, b), // 5.5
  matchingLabel, // 6
  (a, b, q) => prefer((c) => c.isTemporary === q.prefersTemporary, a, b), // 7
  longestMatch, // 8
];

/**
 * Chooses the source for a destination.
 *
 * @param candidates The usable addresses of this host.
 * @param query What it is for.
 * @returns The best one, the first of equals; null if none can be the source.
 */
export function selectSource(
  candidates: readonly SourceCandidate[],
  query: SourceQuery,
): SourceCandidate | null {
  let best: SourceCandidate | null = null;
  for (const candidate of candidates) {
    if (!isCandidate(candidate, query)) continue;
    if (best === null || compare(candidate, best, query) > 0) best = candidate;
  }
  return best;
}

/**
 * RFC 6724 §4: a unicast address of the destination's family. For link-local and
 * multicast destinations, only those of the outgoing interface.
 */
function isCandidate(
  { addr, netif }: SourceCandidate,
  q: SourceQuery,
): boolean {
  if (addr.isAny || addr.isMulticast) return false;
  if (addr.isV4 !== q.destination.isV4) return false;
  if (addr.isLoopback && !q.destination.isLoopback) return false;
  const staysOnLink = q.destination.isMulticast ||
    (scopeOf(q.destination) <= SCOPE_LINK && !q.destination.isLoopback);
  return netif === q.netif || !staysOnLink;
}

function compare(
  a: SourceCandidate,
  b: SourceCandidate,
  query: SourceQuery,
): number {
  for (const rule of SOURCE_RULES) {
    const difference = rule(a, b, query);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Compares by a property that is better to have: positive if the first has it alone. */
export function prefer<T>(test: (one: T) => boolean, a: T, b: T): number {
  return Number(test(a)) - Number(test(b));
}

/** The smallest scope that reaches the destination; else the largest there is. */
function appropriateScope(
  a: SourceCandidate,
  b: SourceCandidate,
  { destination }: SourceQuery,
): number {
  const scopeA = scopeOf(a.addr);
  const scopeB = scopeOf(b.addr);
  if (scopeA === scopeB) return 0;
  const reaches = Math.min(scopeA, scopeB) >= scopeOf(destination);
  return reaches ? scopeB - scopeA : scopeA - scopeB;
}

function matchingLabel(
  a: SourceCandidate,
  b: SourceCandidate,
  { destination, policies }: SourceQuery,
): number {
  const { label } = policyOf(policies, destination);
  return prefer((c) => policyOf(policies, c.addr).label === label, a, b);
}

function longestMatch(
  a: SourceCandidate,
  b: SourceCandidate,
  { destination }: SourceQuery,
): number {
  return sourcePrefixLen(a, destination) - sourcePrefixLen(b, destination);
}

/**
 * How many bits a source has in common with a destination, in its own prefix: the
 * interface identifier does not count (RFC 6724 §2.2).
 */
export function sourcePrefixLen(
  { addr, prefixLen }: SourceCandidate,
  destination: IpAddr,
): number {
  const own = addr.isV4 ? prefixLen + 96 : prefixLen;
  return Math.min(own, commonPrefixLength(addr, destination));
}

/**
 * Destination address selection, RFC 6724 §6: the order in which the addresses of a
 * name are tried.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import { policyOf, type PolicyTable, scopeOf } from "./policy_table.ts";
import {
  prefer,
  type SourceCandidate,
  sourcePrefixLen,
} from "./source_selection.ts";

/** A destination, and what is known of the way to it. */
export interface Destination {
  /** The address, of either family. */
  readonly addr: IpAddr;
  /** The source that would be used; null if there is none, or no route. */
  readonly source: SourceCandidate | null;
  /** Whether the next hop is known to be unreachable. @default {false} */
  readonly isUnreachable?: boolean;
  /** Whether packets go in a tunnel, such as 6to4. @default {false} */
  readonly isEncapsulated?: boolean;
}

/** Compares two destinations: positive if the first is better, 0 if it does not tell. */
type DestinationRule = (
  a: Destination,
  b: Destination,
  policies: PolicyTable,
) => number;

/** The rules of RFC 6724 §6 by number; rule 10 leaves the order as it is. */
const DESTINATION_RULES: readonly DestinationRule[] = [
  (a, b) => prefer(isUsable, a, b), // 1
  (a, b) => prefer(hasMatchingScope, a, b), // 2
  (a, b) => prefer((d) => d.source?.isDeprecated === false, a, b), // 3
  (a, b) => prefer((d) => d.source?.isHome === true, a, b), // 4
  (a, b, policies) => prefer((d) => hasMatchingLabel(d, policies), a, b), // 5
  higherPrecedence, // 6
  (a, b) => prefer((d) => d.isEncapsulated !== true, a, b), // 7
  (a, b) => scopeOf(b.addr) - scopeOf(a.addr), // 8
  longestMatch, // 9
];

/**
 * Returns the destinations, best first.
 *
 * @param destinations In the order of the answer; not changed.
 * @param policies The policy table.
 */
export function sortDestinations(
  destinations: readonly Destination[],
  policies: PolicyTable,
): Destination[] {
  // Rule 9 tells nothing of two families, so that the order is not total: with a sort
  // by insertion the outcome is that of the RFC's pairwise comparisons in turn.
  const sorted: Destination[] = [];
  for (const destination of destinations) {
    let place = sorted.length;
    while (
      place > 0 && compare(destination, sorted[place - 1], policies) > 0
    ) place--;
    sorted.splice(place, 0, destination);
  }
  return sorted;
}

function compare(
  a: Destination,
  b: Destination,
  policies: PolicyTable,
): number {
  for (const rule of DESTINATION_RULES) {
    const difference = rule(a, b, policies);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isUsable(destination: Destination): boolean {
  return destination.source !== null && destination.isUnreachable !== true;
}

function hasMatchingScope({ addr, source }: Destination): boolean {
  return source !== null && scopeOf(source.addr) === scopeOf(addr);
}

function hasMatchingLabel(
  { addr, source }: Destination,
  policies: PolicyTable,
): boolean {
  return source !== null &&
    policyOf(policies, source.addr).label === policyOf(policies, addr).label;
}

function higherPrecedence(
  a: Destination,
  b: Destination,
  policies: PolicyTable,
): number {
  return policyOf(policies, a.addr).precedence -
    policyOf(policies, b.addr).precedence;
}

/** Only among addresses of one family. */
function longestMatch(a: Destination, b: Destination): number {
  if (a.addr.isV4 !== b.addr.isV4 || !a.source || !b.source) return 0;
  return sourcePrefixLen(a.source, a.addr) - sourcePrefixLen(b.source, b.addr);
}

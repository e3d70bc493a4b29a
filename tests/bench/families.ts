/**
 * Both families, for rows that depend on one.
 *
 * @module
 */

import type { Contender } from "./row.ts";

/** Version of IP. */
export type Version = 4 | 6;

/** What IPv6 has to reach of IPv4's figure. */
const SHARE = 0.95;

/** The address that stands for all of a stack. */
export function anyOf(version: Version): string {
  return version === 4 ? "0.0.0.0" : "::";
}

/**
 * A contender, and the same over IPv6, which is compared with it.
 *
 * @param make Makes it; of what it has to reach over IPv6 only IPv4's share counts.
 */
export function inBothFamilies(
  make: (version: Version) => Contender,
): [Contender, Contender] {
  const four = make(4);
  const { goal: _, ...six } = make(6);
  const name = `${four.name}, IPv6`;
  const shares = { [four.name]: SHARE };
  return [four, { ...six, name, shares, twin: four.name }];
}

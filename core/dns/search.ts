/**
 * The search list of resolv.conf(5): the absolute names to try for a name.
 *
 * @module
 */

import { toDnsName } from "../wire/dns/name.ts";

/** Dots that separate labels; those after a backslash do not. */
const SEPARATORS = /(?<!\\)(?:\\\\)*\./g;
const ABSOLUTE = /(?<!\\)(?:\\\\)*\.$/;

/**
 * Returns the absolute names to try for a name, in order.
 *
 * @param name Absolute if it ends with a dot.
 * @param search Domains of the search list.
 * @param ndots A name with at least so many dots is first tried as absolute.
 * @returns Canonical names, without those that are too long or malformed.
 */
export function searchNames(
  name: string,
  search: readonly string[],
  ndots: number,
): string[] {
  const asIs = toDnsName(name);
  if (asIs === null || name === "") return [];
  if (ABSOLUTE.test(name)) return [asIs];
  const dots = name.match(SEPARATORS)?.length ?? 0;
  const candidates: string[] = [];
  for (const domain of search) {
    const suffix = toDnsName(domain);
    if (suffix === null) continue;
    const candidate = toDnsName(suffix === "." ? name : `${name}.${suffix}`);
    if (candidate !== null) candidates.push(candidate);
  }
  const names = dots >= ndots ? [asIs, ...candidates] : [...candidates, asIs];
  return [...new Set(names)];
}

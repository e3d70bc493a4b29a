/**
 * Lists of addresses that are refused: Node's `net.BlockList`.
 *
 * @module
 */

import { wrongType } from "./errors.ts";
import { familyOf } from "./lookup.ts";

/** A list of addresses. */
export interface BlockList {
  /** Whether an address is on the list; the family is "ipv4" or "ipv6". */
  check(address: string, family: string): boolean;
}

/** Checks that an option is a list, if it is given. */
export function checkBlockList(list: unknown, name: string): void {
  if (!list || typeof (list as { check?: unknown }).check === "function") {
    return;
  }
  throw wrongType(name, "an instance of net.BlockList", list);
}

/** Whether an address is on a list; it is on none if there is none. */
export function isListed(
  list: BlockList | null | undefined,
  address: string,
): boolean {
  return list?.check(address, `ipv${familyOf(address)}`) === true;
}

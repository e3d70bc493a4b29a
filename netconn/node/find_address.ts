/**
 * From a name to an address, for a datagram socket of Node's shape: by the stack's
 * resolver, or by a function of the application's.
 *
 * @module
 */

import { IpAddr } from "../../core/wire/ip_addr.ts";
import { NO_WAIT } from "../arguments.ts";
import type { NetconnContext } from "../deno/netconn.ts";
import type { Lookup } from "./datagram_arguments.ts";
import { lookupError } from "./errors.ts";

/** Told what was found: an address as text, or why there is none. */
export type Found = (error: Error | null, ip: string) => void;

/**
 * Finds the address of a name; an address is its own. The outcome comes in a tick of
 * its own, or whenever `lookup` gives it.
 *
 * @param hostname A name or an address.
 * @param family 4 or 6, for `lookup`.
 * @param lookup In place of the stack's resolver.
 */
export function findAddress(
  context: NetconnContext,
  hostname: string,
  family: 4 | 6,
  lookup: Lookup | undefined,
  found: Found,
): void {
  if (lookup !== undefined) lookup(hostname, family, found);
  else if (IpAddr.parse(hostname) !== null) {
    process.nextTick(found, null, hostname);
  } else {
    context.resolve(hostname, `resolve "${hostname}"`, NO_WAIT).then(
      (addr) => process.nextTick(found, null, addr.toString()),
      (error) => process.nextTick(found, lookupError(hostname, error), ""),
    );
  }
}

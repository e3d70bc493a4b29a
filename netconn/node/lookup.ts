/**
 * From names to addresses: by the stack's resolver, in the shape of Node's `dns.lookup`,
 * or by a function of the application's.
 *
 * @module
 */

import { builtin } from "../builtin.ts";
import { interleaved } from "../deno/connect_schedule.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { zonesOf } from "../lwip/conn.ts";
import { codedError, lookupError } from "./errors.ts";

/** The family of an address in text as `isIP` of Node's has it: 4, 6, or 0. */
export function familyOf(address: unknown): number {
  return builtin("node:net").isIP(String(address));
}

/** An address that a name has. */
export interface LookupAddress {
  /** Address. */
  address: string;
  /** 4 or 6. */
  family: number;
}

/** The order of the addresses of both families, as Node has it. */
type LookupOrder = "verbatim" | "ipv4first" | "ipv6first";

/** Options of a lookup. */
export interface LookupOptions {
  /** Address family: 4 or 6, or "IPv4" or "IPv6"; anything else is any. */
  family?: number | "IPv4" | "IPv6" | undefined;
  /** Flags of `dns.lookup`: {@linkcode ADDRCONFIG}, or none. */
  hints?: number;
  /** Whether all addresses are asked for. */
  all?: boolean;
  /** Which family comes first; "verbatim" leaves the order of RFC 6724. */
  order?: LookupOrder;
  /** The older form of `order`: false is "ipv4first". */
  verbatim?: boolean;
}

/** `dns.ADDRCONFIG` of Node on Linux; Deno's value differs. */
export const ADDRCONFIG = 32;

/** Called with the result: an address, all addresses, or the error. */
export type Found = (
  error: Error | null,
  address?: string | LookupAddress[],
  family?: number,
) => void;

/** Resolves a name as `dns.lookup` does. A datagram socket passes the family alone. */
export type Lookup = (
  hostname: string,
  options: LookupOptions | 4 | 6,
  callback: Found,
) => void;

/** Looks names up with the stack's resolver. */
export function stackLookup(
  context: NetconnContext,
): (hostname: string, options: LookupOptions, callback: Found) => void {
  return (hostname, options, callback) => {
    // What a listener throws is an uncaught exception, not a promise's rejection.
    const tell: Found = (...args) => process.nextTick(() => callback(...args));
    const isConfigured = ((options.hints ?? 0) & ADDRCONFIG) !== 0;
    const query = { family: familyAsked(options.family), isConfigured };
    context.addresses(hostname, query).then((found) => {
      const known = found
        .map((address) => ({ address, family: familyOf(address) }));
      const addresses = ordered(known, options);
      if (options.all) tell(null, addresses);
      else tell(null, addresses[0].address, addresses[0].family);
    }, (error) => tell(lookupError(hostname, error)));
  };
}

function familyAsked(family: LookupOptions["family"]): 0 | 4 | 6 {
  if (family === 4 || family === "IPv4") return 4;
  return family === 6 || family === "IPv6" ? 6 : 0;
}

/** Puts one family before the other, if the options say so. */
function ordered(
  addresses: LookupAddress[],
  { order, verbatim }: LookupOptions,
): LookupAddress[] {
  const asked = order ?? (verbatim === false ? "ipv4first" : "verbatim");
  if (asked === "verbatim") return addresses;
  const first = asked === "ipv4first" ? 4 : 6;
  const isFirst = ({ family }: LookupAddress): number =>
    Number(family === first);
  return addresses.toSorted((a, b) => isFirst(b) - isFirst(a));
}

/**
 * Finds the address for a datagram socket; an address as text needs no resolver.
 * The result arrives in a tick of its own, or when `lookup` calls back.
 *
 * @param hostname A name or an address.
 * @param family That of the socket.
 * @param lookup Used instead of the stack's resolver.
 */
export function findAddress(
  context: NetconnContext,
  hostname: string,
  family: 4 | 6,
  lookup: Lookup | undefined,
  found: (error: Error | null, ip: string) => void,
): void {
  const tell = found as Found; // one address is asked for
  if (lookup !== undefined) lookup(hostname, family, tell);
  else if (zonesOf(context).parse(hostname) !== null) {
    process.nextTick(found, null, hostname);
  } else {
    stackLookup(context)(hostname, { family }, tell);
  }
}

/**
 * Orders addresses so that the families alternate, beginning with the first
 * address's, without repeats.
 */
export function alternating(addresses: LookupAddress[]): LookupAddress[] {
  const seen = new Set<string>();
  const unique = addresses.filter(({ address, family }) => {
    const isNew = familyOf(address) === family && !seen.has(address);
    seen.add(address);
    return isNew;
  });
  return interleaved(unique, ({ family }) => family);
}

/** The error of a lookup whose result is no address. */
export function badAddress(address: unknown): Error {
  const message = `Invalid IP address: ${address}`;
  return codedError("ERR_INVALID_IP_ADDRESS", message, TypeError);
}

/** The error of a lookup whose result has an invalid family. */
export function badFamily(
  family: unknown,
  host: string,
  port: number,
): Error {
  const message = `Invalid address family: ${family} ${host}:${port}`;
  const error = codedError("ERR_INVALID_ADDRESS_FAMILY", message, RangeError);
  return Object.assign(error, { host, port });
}

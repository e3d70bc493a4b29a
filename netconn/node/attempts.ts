/**
 * How a Node-shaped socket finds the address to connect to: names are looked up, and
 * where a name has several addresses they are tried in turn, the families alternating
 * (`autoSelectFamily`).
 *
 * @module
 */

import { builtin } from "../builtin.ts";
import type { NetconnContext } from "../netconn.ts";
import {
  checkBooleanOption,
  checkFunctionOption,
  checkNumberOption,
  familyOf,
  type Lookup,
  type LookupAddress,
  type NetOptions,
} from "./connect_args.ts";
import { codedError, lookupError, portOf, wrongType } from "./errors.ts";

/** `dns.ADDRCONFIG` of Node on Linux; Deno has another number. */
const ADDRCONFIG = 32;
/** Milliseconds for an attempt before the next address is tried, if there is one. */
const ATTEMPT_TIMEOUT = 250;
const SHORTEST_ATTEMPT = 10;

/** Where to connect to, checked. */
export interface Target {
  /** Address or name. */
  host: string;
  /** 0 to 65,535. */
  port: number;
  /** Own address, or null. */
  localAddress: string | null;
  /** Own port; 0 for any. */
  localPort: number;
  /** Address family that is asked for: 4 or 6; anything else is any. */
  family: number | undefined;
  /** Passed to a lookup. */
  hints: number;
  /** Of the options; null for the stack's resolver. */
  lookup: Lookup | null;
  /** Whether several addresses are tried. */
  autoSelectFamily: boolean;
  /** Milliseconds for each attempt but the last. */
  attemptTimeout: number;
}

/**
 * Reads where to connect to.
 *
 * @throws ERR_MISSING_ARGS, ERR_INVALID_ARG_TYPE, ERR_SOCKET_BAD_PORT, ….
 */
export function targetOf(options: NetOptions): Target {
  const { host, port, localAddress, localPort, lookup } = options;
  if (host !== undefined && host !== null && typeof host !== "string") {
    throw wrongType("options.host", "of type string", host);
  }
  if (localAddress && familyOf(localAddress) === 0) {
    const message = `Invalid IP address: ${localAddress}`;
    throw codedError("ERR_INVALID_IP_ADDRESS", message, TypeError);
  }
  if (localPort) checkNumberOption(localPort, "options.localPort");
  if (typeof port !== "number" && typeof port !== "string") {
    const expected = "one of type number or string";
    throw wrongType("options.port", expected, port);
  }
  const isName = familyOf(host ?? "localhost") === 0;
  if (isName) {
    checkFunctionOption(lookup, "options.lookup");
    checkNumberOption(options.hints, "options.hints");
  }
  checkBooleanOption(options.autoSelectFamily, "options.autoSelectFamily");
  const family = options.family as number | undefined;
  return {
    host: host as string || "localhost",
    port: portOf(port, "Port"),
    localAddress: localAddress as string || null,
    localPort: Number(localPort ?? 0),
    family,
    hints: hintsOf(options.hints as number | undefined, family),
    lookup: lookup as Lookup ?? null,
    autoSelectFamily: autoSelects(options.autoSelectFamily),
    attemptTimeout: attemptTimeoutOf(options.autoSelectFamilyAttemptTimeout),
  };
}

/** As Node: of the host's own families, if nothing is asked for. */
function hintsOf(asked: number | undefined, family: unknown): number {
  return asked || (family === 4 || family === 6 ? 0 : ADDRCONFIG);
}

function autoSelects(asked: unknown): boolean {
  const { getDefaultAutoSelectFamily } = builtin("node:net");
  return asked as boolean | undefined ?? getDefaultAutoSelectFamily();
}

function attemptTimeoutOf(asked: unknown): number {
  checkNumberOption(asked, "options.autoSelectFamilyAttemptTimeout");
  const ms = asked as number | undefined ?? ATTEMPT_TIMEOUT;
  return Math.max(ms, SHORTEST_ATTEMPT);
}

/** Looks names up with the stack's resolver, in the shape of `dns.lookup`. */
export function stackLookup(context: NetconnContext): Lookup {
  return (hostname, { all, family }, callback) => {
    // What a listener throws is an uncaught exception, not a promise's rejection.
    const tell: typeof callback = (...args) =>
      process.nextTick(() => callback(...args));
    context.addresses(hostname).then((found) => {
      const addresses = found
        .map((address) => ({ address, family: familyOf(address) }))
        .filter((one) => !family || one.family === family);
      if (addresses.length === 0) {
        return tell(lookupError(hostname));
      }
      if (all) tell(null, addresses);
      else tell(null, addresses[0].address, addresses[0].family);
    }, (error) => tell(lookupError(hostname, error)));
  };
}

/** Puts the families in turn, the first one's first, each address once. */
export function alternating(addresses: LookupAddress[]): LookupAddress[] {
  const first = addresses[0]?.family;
  const seen = new Set<string>();
  const unique = addresses.filter(({ address, family }) => {
    const isNew = familyOf(address) === family && !seen.has(address);
    seen.add(address);
    return isNew;
  });
  const own = unique.filter(({ family }) => family === first);
  const other = unique.filter(({ family }) => family !== first);
  const order: LookupAddress[] = [];
  for (let i = 0; i < Math.max(own.length, other.length); i++) {
    if (i < own.length) order.push(own[i]);
    if (i < other.length) order.push(other[i]);
  }
  return order;
}

/** The error of a lookup that has given something else than addresses. */
export function badAddress(address: unknown): Error {
  const message = `Invalid IP address: ${address}`;
  return codedError("ERR_INVALID_IP_ADDRESS", message, TypeError);
}

/** The error of a lookup that has given an address of no family. */
export function badFamily(
  family: unknown,
  host: string,
  port: number,
): Error {
  const message = `Invalid address family: ${family} ${host}:${port}`;
  const error = codedError("ERR_INVALID_ADDRESS_FAMILY", message, RangeError);
  return Object.assign(error, { host, port });
}

/**
 * Node's `dns.lookup`, answered by a stack: its arguments in all their forms.
 *
 * Omits the hints V4MAPPED and ALL of RFC 3493 §6.1: addresses are those of their family.
 *
 * @module
 */

import { builtin } from "../builtin.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { checkString } from "./checks.ts";
import { codedError, wrongType } from "./errors.ts";
import {
  ADDRCONFIG,
  familyOf,
  type Found,
  type LookupOptions,
  stackLookup,
} from "./lookup.ts";

/** Values of `family`, of `order`. */
const FAMILIES: readonly unknown[] = [undefined, 0, 4, 6, "IPv4", "IPv6"];
const ORDERS: readonly unknown[] = [
  undefined,
  "verbatim",
  "ipv4first",
  "ipv6first",
];

/**
 * Looks a name up with a stack's resolver; `dns.lookup` in all its forms.
 *
 * @throws ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE.
 */
export function dnsLookup(
  context: NetconnContext,
  args: readonly unknown[],
): void {
  const [hostname, given] = args;
  const callback = args[typeof given === "function" ? 1 : 2];
  const options = optionsOf(given);
  if (typeof callback !== "function") {
    throw wrongType("callback", "of type function", callback);
  }
  if (hostname) checkString(hostname, "hostname");
  const found = callback as Found;
  const name = String(hostname || "");
  const family = familyOf(name);
  if (family === 0 && name !== "") {
    return stackLookup(context)(name, options, found);
  }
  const address = name === "" ? null : name;
  const shown = family || (options.family === 6 ? 6 : 4);
  const all = address === null ? [] : [{ address, family: shown }];
  process.nextTick(() => {
    if (options.all) found(null, all);
    else found(null, address as string, shown);
  });
}

function optionsOf(given: unknown): LookupOptions {
  if (typeof given === "function" || given === undefined || given === null) {
    return {};
  }
  const isObject = typeof given === "object";
  if (!isObject && typeof given !== "number") {
    throw wrongType("options", "of type object or an integer", given);
  }
  const options = (isObject ? given : { family: given }) as LookupOptions;
  checkOneOf(options.family, "options.family", FAMILIES);
  checkOneOf(options.order, "options.order", ORDERS);
  const { hints = 0 } = options;
  // Runtimes disagree about the number.
  const { ADDRCONFIG: own } = builtin("node:dns");
  return { ...options, hints: (hints & own) === 0 ? hints : ADDRCONFIG };
}

function checkOneOf(
  value: unknown,
  name: string,
  values: readonly unknown[],
): void {
  if (values.includes(value)) return;
  const message = `The property '${name}' must be one of: ` +
    `${values.slice(1).join(", ")}. Received ${String(value)}`;
  throw codedError("ERR_INVALID_ARG_VALUE", message, TypeError);
}

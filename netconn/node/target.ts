/**
 * Where to connect to, read from the options of a connect and checked.
 *
 * @module
 */

import { builtin } from "../builtin.ts";
import {
  checkBooleanOption,
  checkFunctionOption,
  checkNumberOption,
} from "./checks.ts";
import type { NetOptions } from "./connect_arguments.ts";
import { codedError, portOf, wrongType } from "./errors.ts";
import { ADDRCONFIG, familyOf, type Lookup } from "./lookup.ts";

/** Milliseconds after which an attempt is given up and the next address is tried. */
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
  /** Address family: 4 or 6; any other value means both. */
  family: number | undefined;
  /** Flags for the lookup. */
  hints: number;
  /** Lookup function of the options; null for the stack's resolver. */
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

/**
 * Returns the hints; as in Node, ADDRCONFIG if neither hints nor a family are
 * given.
 */
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

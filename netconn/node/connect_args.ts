/**
 * The arguments of `connect` and `listen` as Node takes them.
 *
 * @module
 */

import type { Socket } from "node:net";
import { builtin } from "../builtin.ts";
import { wrongType } from "./errors.ts";

/** What to connect to, or where to listen, as Node's libraries say it. */
export type NetOptions = Record<string, unknown>;

/** Options and callback of any overload. */
export interface NetArgs {
  /** The options. */
  options: NetOptions;
  /** The last argument, if it is a function. */
  callback: (() => void) | null;
}

/** Brings `(options)`, `(path)` and `(port, host)`, each with a callback, to one form. */
export function netArgs(args: readonly unknown[]): NetArgs {
  const last = args.at(-1);
  const callback = typeof last === "function" ? last as () => void : null;
  const [first, second] = args;
  if (typeof first === "object" && first !== null) {
    return { options: first as NetOptions, callback };
  }
  if (args.length === 0 || typeof first === "function") {
    return { options: {}, callback };
  }
  if (typeof first === "string" && !isPort(first)) {
    return { options: { path: first }, callback };
  }
  const host = typeof second === "string" ? { host: second } : {};
  return { options: { port: first, ...host }, callback };
}

function isPort(text: string): boolean {
  return text !== "" && Number(text) >= 0;
}

/** An address that a name has. */
export interface LookupAddress {
  /** Address. */
  address: string;
  /** 4 or 6. */
  family: number;
}

/** Resolves a name as `dns.lookup` does. */
export type Lookup = (
  hostname: string,
  options: { family: number | undefined; hints: number; all?: boolean },
  callback: (
    error: Error | null,
    address?: string | LookupAddress[],
    family?: number,
  ) => void,
) => void;

/** Checks that an option is a function, if it is given. */
export function checkFunctionOption(value: unknown, name: string): void {
  if (value === undefined || typeof value === "function") return;
  throw wrongType(name, "of type function", value);
}

/** Checks that an option is a number, if it is given. */
export function checkNumberOption(value: unknown, name: string): void {
  if (value === undefined || typeof value === "number") return;
  throw wrongType(name, "of type number", value);
}

/** Checks that an option is a list of Node's, if it is given. */
export function checkBlockList(value: unknown): void {
  if (!value || typeof (value as { check?: unknown }).check === "function") {
    return;
  }
  throw wrongType("options.blockList", "an instance of net.BlockList", value);
}

/** Checks that an option is a boolean, if it is given. */
export function checkBooleanOption(value: unknown, name: string): void {
  if (value === undefined || value === null || typeof value === "boolean") {
    return;
  }
  throw wrongType(name, "of type boolean", value);
}

/** The family of an address in text as `isIP` of Node's has it: 4, 6, or 0. */
export function familyOf(address: unknown): number {
  return builtin("node:net").isIP(String(address));
}

/** Closes something when a signal says so, as Node's `signal` options do. */
export function endOnAbort(
  signal: AbortSignal,
  emitter: Pick<Socket, "once">,
  onAbort: () => void,
): void {
  if (typeof signal !== "object" || !("aborted" in signal)) {
    throw wrongType("options.signal", "an instance of AbortSignal", signal);
  }
  if (signal.aborted) {
    process.nextTick(onAbort);
    return;
  }
  signal.addEventListener("abort", onAbort, { once: true });
  emitter.once("close", () => signal.removeEventListener("abort", onAbort));
}

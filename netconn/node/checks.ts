/**
 * Argument checks for TCP and UDP sockets, with Node's errors.
 *
 * @module
 */

import { wrongType } from "./errors.ts";

/** Checks that a value is a number. */
export function checkNumber(value: unknown, name: string): void {
  if (typeof value !== "number") throw wrongType(name, "of type number", value);
}

/** Checks that an option is a number, if it is given. */
export function checkNumberOption(value: unknown, name: string): void {
  if (value !== undefined) checkNumber(value, name);
}

/** Checks that a value is a string. */
export function checkString(
  value: unknown,
  name: string,
): asserts value is string {
  if (typeof value !== "string") throw wrongType(name, "of type string", value);
}

/** Checks that an option is a function, if it is given. */
export function checkFunctionOption(value: unknown, name: string): void {
  if (value === undefined || typeof value === "function") return;
  throw wrongType(name, "of type function", value);
}

/** Checks that an option is a boolean, if it is given. */
export function checkBooleanOption(value: unknown, name: string): void {
  if (value === undefined || value === null || typeof value === "boolean") {
    return;
  }
  throw wrongType(name, "of type boolean", value);
}

/**
 * Byte arrays that the application passes: checks of their kind and of their memory.
 *
 * Accepted is a Uint8Array of any realm or subclass, over an ArrayBuffer or a
 * SharedArrayBuffer, resizable or not. Not accepted is a DataView, or an array of
 * another kind of element. The length may change while a call waits, because the
 * application transfers or shrinks the buffer.
 *
 * @module
 */

import { wrongKind } from "./arguments.ts";

const prototype = Object.getPrototypeOf(Uint8Array.prototype);

// Reads the internal type of an array, which no other object can imitate.
const kindOf = Object.getOwnPropertyDescriptor(prototype, Symbol.toStringTag)!
  .get as () => string | undefined;

/** Whether a value is a Uint8Array. */
export function isBytes(value: unknown): value is Uint8Array {
  // The usual case needs no call.
  return ArrayBuffer.isView(value) && value instanceof Uint8Array ||
    kindOf.call(value) === "Uint8Array";
}

/**
 * Whether the memory of an array is gone: its buffer was transferred, or is too short
 * for it by now. Such an array has a length of 0.
 */
export function isGone(bytes: Uint8Array): boolean {
  if (bytes.length > 0) return false;
  try {
    prototype.keys.call(bytes); // throws for these alone
    return false;
  } catch {
    return true;
  }
}

/** Checks bytes. */
export function checkBytes(
  value: unknown,
  name: string,
  action: string,
  expected = "a Uint8Array",
): asserts value is Uint8Array {
  if (!isBytes(value)) throw wrongKind(value, name, action, expected);
  if (isGone(value)) throw bytesGone(name, action);
}

/** Makes the error for bytes whose memory is gone, or is shorter than it was. */
export function bytesGone(name: string, action: string): TypeError {
  return new TypeError(
    `Cannot ${action}: the buffer of "${name}" was transferred or has shrunk`,
  );
}

/**
 * Bytes that the application passes, and may take away again.
 *
 * A Uint8Array is one whatever realm or subclass it comes from, over an ArrayBuffer
 * or a SharedArrayBuffer, resizable or not. Nothing else is: not a DataView, not an
 * array of another kind of element. Its length may change while a call waits: its
 * buffer is transferred, or it is shrunk.
 *
 * @module
 */

import { wrongKind } from "./arguments.ts";

const prototype = Object.getPrototypeOf(Uint8Array.prototype);

// The kind that an array was made with: no object can pretend to it.
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

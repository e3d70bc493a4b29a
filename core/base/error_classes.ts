/**
 * Classes of errors: those of `Deno.errors` where Deno is, elsewhere classes of the
 * same names. `error.name` and `instanceof errors.TimedOut` mean the same everywhere.
 *
 * Nothing is looked at, or made, before an error is.
 *
 * @module
 */

/** A class of errors. */
export type ErrorClass = new (
  message?: string,
  options?: ErrorOptions,
) => Error;

const NAMES = [
  "AddrInUse",
  "AddrNotAvailable",
  "AlreadyExists",
  "BadResource",
  "BrokenPipe",
  "Busy",
  "ConnectionAborted",
  "ConnectionRefused",
  "ConnectionReset",
  "Interrupted",
  "InvalidData",
  "NetworkUnreachable",
  "NotCapable",
  "NotConnected",
  "NotFound",
  "NotSupported",
  "PermissionDenied",
  "TimedOut",
  "UnexpectedEof",
  "WouldBlock",
  "WriteZero",
] as const;

/** Name of a class. */
export type ErrorName = typeof NAMES[number];

/** The classes, by their names. */
export type ErrorClasses = Readonly<Record<ErrorName, ErrorClass>>;

let known: ErrorClasses | null = null;

/** The runtime's classes, or our own. */
function classes(): ErrorClasses {
  return known ??= typeof Deno === "undefined" ? ownClasses() : Deno.errors;
}

/** Where they are: a driver's module may be bundled with a copy of this one. */
const OWN = Symbol.for("netconn.errors");

/** Our own, which all copies of this module share. */
function ownClasses(): ErrorClasses {
  const shared = globalThis as { [OWN]?: ErrorClasses };
  return shared[OWN] ??= makeClasses();
}

function makeClasses(): ErrorClasses {
  const made: Partial<Record<ErrorName, ErrorClass>> = {};
  for (const name of NAMES) made[name] = makeClass(name);
  return made as ErrorClasses;
}

function makeClass(name: ErrorName): ErrorClass {
  const made = class extends Error {
    constructor(message?: string, options?: ErrorOptions) {
      super(message, options);
      this.name = name;
    }
  };
  Object.defineProperty(made, "name", { value: name });
  return made;
}

/** The classes of errors that calls of this package reject with, or throw. */
export const errors: ErrorClasses = Object.create(
  null,
  Object.fromEntries(
    NAMES.map((
      name,
    ) => [name, { enumerable: true, get: () => classes()[name] }]),
  ),
);

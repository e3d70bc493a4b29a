/**
 * Classes of errors: those of `Deno.errors` where Deno is, elsewhere classes of the
 * same names. `error.name` and `instanceof errors.TimedOut` mean the same everywhere.
 *
 * Nothing is looked at, or made, before an error is.
 *
 * @module
 */

/**
 * A class of errors.
 *
 * @category Errors
 */
export type ErrorClass = new (
  message?: string,
  options?: ErrorOptions,
) => Error;

/**
 * The classes of {@linkcode errors}, by name.
 *
 * @category Errors
 */
export interface ErrorClasses {
  /** The address, or the port, is in use. */
  readonly AddrInUse: ErrorClass;
  /** The address is not one of this stack. */
  readonly AddrNotAvailable: ErrorClass;
  /** It is there already, such as a connection of a netconn that is to connect. */
  readonly AlreadyExists: ErrorClass;
  /** The connection was closed, or handed on. */
  readonly BadResource: ErrorClass;
  /** The other end of a pipe is closed. */
  readonly BrokenPipe: ErrorClass;
  /** Another operation is in progress. */
  readonly Busy: ErrorClass;
  /** The connection was aborted on this side, or given up. */
  readonly ConnectionAborted: ErrorClass;
  /** Nobody listens there. */
  readonly ConnectionRefused: ErrorClass;
  /** The peer has reset the connection. */
  readonly ConnectionReset: ErrorClass;
  /** The call was interrupted. */
  readonly Interrupted: ErrorClass;
  /** A certificate, a key or a TLS record is not valid. */
  readonly InvalidData: ErrorClass;
  /** No route leads there, or no neighbour answers. */
  readonly NetworkUnreachable: ErrorClass;
  /** Deno was not given the permission. */
  readonly NotCapable: ErrorClass;
  /** There is no connection: it was not made, or is closed. */
  readonly NotConnected: ErrorClass;
  /** There is no such name, record, file or device. */
  readonly NotFound: ErrorClass;
  /** The runtime, or the system, has no such thing. */
  readonly NotSupported: ErrorClass;
  /** The system does not permit it. */
  readonly PermissionDenied: ErrorClass;
  /** The time to wait is over. */
  readonly TimedOut: ErrorClass;
  /** The peer has ended the stream in the middle of something. */
  readonly UnexpectedEof: ErrorClass;
  /** It would have to wait, and must not. */
  readonly WouldBlock: ErrorClass;
  /** A write took no bytes. */
  readonly WriteZero: ErrorClass;
}

const NAMES: readonly (keyof ErrorClasses)[] = [
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
];

/** Name of a class. */
export type ErrorName = keyof ErrorClasses;

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
  const made: { -readonly [K in ErrorName]?: ErrorClass } = {};
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

/**
 * The classes of the errors that calls reject with: `Deno.errors` where the runtime
 * is Deno, classes of the same names elsewhere. Beside these calls reject with
 * TypeError, RangeError, OutOfResourcesError and NameServerError. Each error has
 * lwIP's name of its code as `code`.
 *
 * @example A connection that nobody takes
 * ```ts
 * import { errors, Stack } from "@netconn/netconn";
 *
 * await using stack = await Stack.start({ thread: false });
 * try {
 *   await stack.connect({ hostname: "127.0.0.1", port: 80 });
 * } catch (error) {
 *   console.assert(error instanceof errors.ConnectionRefused);
 * }
 * ```
 *
 * @category Errors
 */
export const errors: ErrorClasses = Object.create(
  null,
  Object.fromEntries(
    NAMES.map((
      name,
    ) => [name, { enumerable: true, get: () => classes()[name] }]),
  ),
);

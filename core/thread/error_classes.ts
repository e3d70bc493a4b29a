/**
 * The classes of errors that network outcomes have: Deno's own where the runtime is
 * Deno, classes of the same names elsewhere.
 *
 * The runtime is looked at when a class is first asked for, not when the module is
 * loaded.
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
  /** Another operation is in progress. */
  readonly Busy: ErrorClass;
  /** The connection was aborted on this side, or given up. */
  readonly ConnectionAborted: ErrorClass;
  /** Nobody listens there. */
  readonly ConnectionRefused: ErrorClass;
  /** The peer has reset the connection. */
  readonly ConnectionReset: ErrorClass;
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
}

const NAMES: readonly (keyof ErrorClasses)[] = [
  "AddrInUse",
  "AddrNotAvailable",
  "AlreadyExists",
  "BadResource",
  "Busy",
  "ConnectionAborted",
  "ConnectionRefused",
  "ConnectionReset",
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
];

/** What an error class has to be found by: the runtime's namespace of Deno. */
interface Runtime {
  Deno?: { errors?: Partial<ErrorClasses> };
}

/** Makes a class whose instances have its name. */
function classNamed(name: string): ErrorClass {
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
 * Returns the classes of a runtime.
 *
 * @param runtime The global object, or for tests one without Deno.
 */
export function errorClassesOf(runtime: object): ErrorClasses {
  const classes = {} as ErrorClasses;
  for (const name of NAMES) {
    let found: ErrorClass | undefined;
    const get = (): ErrorClass =>
      found ??= (runtime as Runtime).Deno?.errors?.[name] ?? classNamed(name);
    Object.defineProperty(classes, name, { enumerable: true, get });
  }
  return classes;
}

/** Returns the class of a name that the runtime or this module has; else undefined. */
export function errorClass(name: string): ErrorClass | undefined {
  const { Deno } = globalThis as Runtime;
  const known = (Deno?.errors ?? errors) as Record<string, ErrorClass>;
  return known[name];
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
export const errors: ErrorClasses = errorClassesOf(globalThis);

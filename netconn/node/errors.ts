/**
 * Errors with the members that Node's libraries use: `code`, `errno`, `syscall`,
 * `address` and `port`. The cause is the netconn's error.
 *
 * @module
 */

/** An error of Node's. */
export interface NodeError extends Error {
  /** Such as "ECONNREFUSED" or "ERR_SOCKET_CLOSED". */
  code: string;
  /** Linux's number, negative: -111. */
  errno?: number;
  /** The call that failed, such as "connect". */
  syscall?: string;
  /** Its address. */
  address?: string;
  /** Its port. */
  port?: number;
  /** The name that could not be resolved. */
  hostname?: string;
}

/** One end, as Node's errors have it. */
export interface ErrorEnd {
  /** Address. */
  address: string;
  /** Port. */
  port: number;
}

/**
 * Number and text of each code. The number is Linux's errno, negative; EAI_AGAIN and
 * ENOTFOUND have libuv's own. The text is libuv's.
 */
const SYSTEM: Readonly<Record<string, readonly [number, string]>> = {
  EPERM: [-1, "operation not permitted"],
  EBADF: [-9, "bad file descriptor"],
  ENOMEM: [-12, "not enough memory"],
  EACCES: [-13, "permission denied"],
  ENODEV: [-19, "no such device"],
  EINVAL: [-22, "invalid argument"],
  EPIPE: [-32, "broken pipe"],
  EDESTADDRREQ: [-89, "destination address required"],
  EMSGSIZE: [-90, "message too long"],
  ENOTSUP: [-95, "operation not supported on socket"],
  EAFNOSUPPORT: [-97, "address family not supported"],
  EADDRINUSE: [-98, "address already in use"],
  EADDRNOTAVAIL: [-99, "address not available"],
  ENETDOWN: [-100, "network is down"],
  ENETUNREACH: [-101, "network is unreachable"],
  ECONNABORTED: [-103, "software caused connection abort"],
  ECONNRESET: [-104, "connection reset by peer"],
  ENOBUFS: [-105, "no buffer space available"],
  EISCONN: [-106, "socket is already connected"],
  ENOTCONN: [-107, "socket is not connected"],
  ETIMEDOUT: [-110, "connection timed out"],
  ECONNREFUSED: [-111, "connection refused"],
  EHOSTUNREACH: [-113, "host is unreachable"],
  EALREADY: [-114, "connection already in progress"],
  ECANCELED: [-125, "operation canceled"],
  EAI_AGAIN: [-3001, "temporary failure"],
  ENOTFOUND: [-3008, "unknown node or service"],
};

/** Node's code for each of lwIP's codes on a stream. Datagrams: datagram_errors.ts. */
const STREAM_CODES: Readonly<Record<string, string>> = {
  ERR_MEM: "ENOBUFS",
  ERR_BUF: "ENOBUFS",
  ERR_TIMEOUT: "ETIMEDOUT",
  ERR_ABRT: "ETIMEDOUT", // what was sent was never acknowledged
  ERR_RTE: "EHOSTUNREACH",
  ERR_VAL: "EINVAL",
  ERR_USE: "EADDRINUSE",
  ERR_ISCONN: "EISCONN",
  ERR_RST: "ECONNRESET",
  ERR_CLSD: "EPIPE",
  ERR_CONN: "EPIPE",
};

/** Codes of a stream that differ from these for one system call. */
const STREAM_CODES_OF: Readonly<
  Record<string, Readonly<Record<string, string>>>
> = {
  connect: { ERR_RST: "ECONNREFUSED", ERR_BUF: "EADDRNOTAVAIL" },
  bind: { ERR_RTE: "EADDRNOTAVAIL" },
  listen: { ERR_RTE: "EADDRNOTAVAIL" },
  read: { ERR_CLSD: "ENOTCONN", ERR_CONN: "ENOTCONN" },
};

/**
 * Returns Node's code for the error of a TCP netconn.
 *
 * @param error With lwIP's name as its `code`.
 * @param syscall The call that failed.
 */
export function nodeCodeOf(error: unknown, syscall: string): string {
  const name = String((error as { code?: unknown } | null)?.code);
  return STREAM_CODES_OF[syscall]?.[name] ?? STREAM_CODES[name] ?? "EINVAL";
}

function make(
  code: string,
  syscall: string,
  message: string,
  end: ErrorEnd | null,
  cause: unknown,
): NodeError {
  const error = new Error(message, cause === undefined ? {} : { cause });
  const [errno] = SYSTEM[code] ?? [];
  const where = end === null ? {} : whereOf(end);
  return Object.assign(error, { errno: errno!, code, syscall, ...where });
}

function whereOf({ address, port }: ErrorEnd): Partial<ErrorEnd> {
  return port > 0 ? { address, port } : { address };
}

function textOf({ address, port }: ErrorEnd): string {
  return port > 0 ? ` ${address}:${port}` : ` ${address}`;
}

/**
 * Makes the error of a system call: `read ECONNRESET`, or with an end
 * `connect ECONNREFUSED 10.0.0.1:80`.
 *
 * @param code Node's, such as "ECONNRESET".
 * @param end The end for the message; null for none.
 * @param cause The netconn's error.
 * @param local The local end, if it was chosen.
 */
export function systemError(
  code: string,
  syscall: string,
  end: ErrorEnd | null,
  cause?: unknown,
  local?: ErrorEnd,
): NodeError {
  const from = local === undefined ? "" : ` - Local (${textOf(local).trim()})`;
  const where = end === null ? "" : textOf(end);
  return make(code, syscall, `${syscall} ${code}${where}${from}`, end, cause);
}

/** As {@linkcode systemError}, with libuv's text: `listen EADDRINUSE: address …`. */
export function explainedError(
  code: string,
  syscall: string,
  end: ErrorEnd | null,
  cause?: unknown,
): NodeError {
  const words = SYSTEM[code]?.[1] ?? "unknown error";
  const where = end === null ? "" : textOf(end);
  const message = `${syscall} ${code}: ${words}${where}`;
  return make(code, syscall, message, end, cause);
}

/**
 * Makes the error of a name that has no address: `getaddrinfo ENOTFOUND name`.
 *
 * @param cause The resolver's error; undefined if the name has no address of the
 * family.
 */
export function lookupError(hostname: string, cause?: unknown): NodeError {
  const isAbsent = cause === undefined ||
    cause instanceof Error && cause.name === "NotFound";
  const code = isAbsent ? "ENOTFOUND" : "EAI_AGAIN";
  const message = `getaddrinfo ${code} ${hostname}`;
  return Object.assign(make(code, "getaddrinfo", message, null, cause), {
    hostname,
  });
}

type ErrorClass = new (message: string) => Error;

/** Makes an error with a code of Node's own, such as ERR_SOCKET_CLOSED. */
export function codedError(
  code: string,
  message: string,
  Class: ErrorClass = Error,
): NodeError {
  const error = new Class(message);
  // As in Node, the stack shows the code, and `name` is the name of the class.
  const { name } = error;
  error.name = `${name} [${code}]`;
  void error.stack;
  error.name = name;
  return Object.assign(error, { code });
}

/** Makes the error of several attempts, whose code is the first one's. */
export function aggregateError(errors: NodeError[]): AggregateError {
  const error = new AggregateError(errors);
  return Object.assign(error, { code: errors[0]?.code });
}

/** Makes ERR_INVALID_ARG_TYPE. */
export function wrongType(
  name: string,
  expected: string,
  value: unknown,
): NodeError {
  const what = name.includes(".") ? "property" : "argument";
  return codedError(
    "ERR_INVALID_ARG_TYPE",
    `The "${name}" ${what} must be ${expected}. Received ${describe(value)}`,
    TypeError,
  );
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "function") return `function ${value.name}`.trimEnd();
  if (typeof value === "object") {
    const { name } = (value as object).constructor ?? {};
    return name ? `an instance of ${name}` : "an object";
  }
  const text = typeof value === "string" ? `'${value}'` : String(value);
  return `type ${typeof value} (${text})`;
}

/** Makes ERR_SOCKET_BAD_PORT. */
function badPort(name: string, port: unknown): NodeError {
  return codedError(
    "ERR_SOCKET_BAD_PORT",
    `${name} should be >= 0 and < 65536. Received ${describe(port)}.`,
    RangeError,
  );
}

/**
 * Reads a port as Node does: a number or its text.
 *
 * @throws ERR_SOCKET_BAD_PORT.
 */
export function portOf(port: unknown, name: string): number {
  const isText = typeof port === "string" && port.trim() !== "";
  const number = isText || typeof port === "number" ? Number(port) : NaN;
  if (number !== number >>> 0 || number > 0xffff) throw badPort(name, port);
  return number;
}

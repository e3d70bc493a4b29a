/**
 * Errors as Node's libraries know them: `code`, `errno`, `syscall`, `address` and
 * `port`, with the netconn's error as the cause.
 *
 * @module
 */

/** An error of Node's. */
export interface NodeError extends Error {
  /** Such as "ECONNREFUSED" or "ERR_SOCKET_CLOSED". */
  code: string;
  /** Linux's number, negative: -111. */
  errno?: number;
  /** What failed, such as "connect". */
  syscall?: string;
  /** The address that it was about. */
  address?: string;
  /** Its port. */
  port?: number;
  /** The name that could not be resolved. */
  hostname?: string;
}

/** One end, as Node's errors tell it. */
export interface ErrorEnd {
  /** Address. */
  address: string;
  /** Port. */
  port: number;
}

/** Linux's numbers, and libuv's for names; libuv's text for those that Node prints. */
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

/** What lwIP's codes are on a stream or a datagram socket that exists. */
const CODES: Readonly<Record<string, string>> = {
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

/** What they are where a system call makes them something else. */
const CODES_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  connect: { ERR_RST: "ECONNREFUSED", ERR_BUF: "EADDRNOTAVAIL" },
  bind: { ERR_RTE: "EADDRNOTAVAIL" },
  listen: { ERR_RTE: "EADDRNOTAVAIL" },
  read: { ERR_CLSD: "ENOTCONN", ERR_CONN: "ENOTCONN" },
};

/**
 * Names the code of Node's that a netconn's error is.
 *
 * @param error With lwIP's name as its `code`.
 * @param syscall What failed.
 */
export function nodeCodeOf(error: unknown, syscall: string): string {
  const name = String((error as { code?: unknown } | null)?.code);
  return CODES_OF[syscall]?.[name] ?? CODES[name] ?? "EINVAL";
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
 * @param end The address that it was about; null for none.
 * @param cause What the netconn said.
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

/** As {@linkcode systemError}, with libuv's words: `listen EADDRINUSE: address …`. */
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
 * @param cause What the resolver said; undefined if it knows no fitting address.
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

/** Makes an error of Node's own making: `ERR_SOCKET_CLOSED`. */
export function codedError(
  code: string,
  message: string,
  Class: ErrorClass = Error,
): NodeError {
  const error = new Class(message);
  // As Node's: the stack names the code, the name stays the class's.
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

/** Makes the error of a port that is none. */
export function badPort(name: string, port: unknown): NodeError {
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

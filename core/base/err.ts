/**
 * The closed set of outcomes the stack knows, with lwIP's values (`err.h`).
 *
 * The core speaks in these numbers only: they cross the mailboxes unchanged and
 * become `Deno.errors.*` on the application's side.
 *
 * @module
 */

/**
 * No error.
 *
 * @category lwIP's C names
 */
export const ERR_OK = 0;
/**
 * Out of memory: packet memory, a table or a queue is exhausted.
 *
 * @category lwIP's C names
 */
export const ERR_MEM: -1 = -1;
/**
 * Buffer error: no ephemeral port, or no room for a header.
 *
 * @category lwIP's C names
 */
export const ERR_BUF: -2 = -2;
/**
 * A receive or accept timeout elapsed.
 *
 * @category lwIP's C names
 */
export const ERR_TIMEOUT: -3 = -3;
/**
 * No route to the destination, or no usable source address.
 *
 * @category lwIP's C names
 */
export const ERR_RTE: -4 = -4;
/**
 * A nonblocking connect was started, or another operation is in progress.
 *
 * @category lwIP's C names
 */
export const ERR_INPROGRESS: -5 = -5;
/**
 * Illegal value: wrong type, state or address family.
 *
 * @category lwIP's C names
 */
export const ERR_VAL: -6 = -6;
/**
 * A nonblocking operation cannot proceed now.
 *
 * @category lwIP's C names
 */
export const ERR_WOULDBLOCK: -7 = -7;
/**
 * Address or port in use.
 *
 * @category lwIP's C names
 */
export const ERR_USE: -8 = -8;
/**
 * Already connecting.
 *
 * @category lwIP's C names
 */
export const ERR_ALREADY: -9 = -9;
/**
 * Already connected, or listening.
 *
 * @category lwIP's C names
 */
export const ERR_ISCONN: -10 = -10;
/**
 * Not connected.
 *
 * @category lwIP's C names
 */
export const ERR_CONN: -11 = -11;
/**
 * Low-level interface error.
 *
 * @category lwIP's C names
 */
export const ERR_IF: -12 = -12;
/**
 * Connection aborted locally, or by the stack's timers.
 *
 * @category lwIP's C names
 */
export const ERR_ABRT: -13 = -13;
/**
 * Connection reset by the peer.
 *
 * @category lwIP's C names
 */
export const ERR_RST: -14 = -14;
/**
 * Connection closed.
 *
 * @category lwIP's C names
 */
export const ERR_CLSD: -15 = -15;
/**
 * Illegal argument.
 *
 * @category lwIP's C names
 */
export const ERR_ARG: -16 = -16;

/**
 * An lwIP error code that is not ERR_OK: what an operation may fail with.
 *
 * @category lwIP's C names
 */
export type err_failure =
  | typeof ERR_MEM
  | typeof ERR_BUF
  | typeof ERR_TIMEOUT
  | typeof ERR_RTE
  | typeof ERR_INPROGRESS
  | typeof ERR_VAL
  | typeof ERR_WOULDBLOCK
  | typeof ERR_USE
  | typeof ERR_ALREADY
  | typeof ERR_ISCONN
  | typeof ERR_CONN
  | typeof ERR_IF
  | typeof ERR_ABRT
  | typeof ERR_RST
  | typeof ERR_CLSD
  | typeof ERR_ARG;

/**
 * An lwIP error code: 0 for success, a small negative integer otherwise.
 *
 * @category lwIP's C names
 */
export type err_t = typeof ERR_OK | err_failure;

/**
 * What a C name returns where C has out-parameters: `T` is there if, and only if,
 * `err` is ERR_OK, and the compiler knows it.
 *
 * @category lwIP's C names
 */
export type err_result<T> =
  | ({ err: typeof ERR_OK } & T)
  | ({ err: err_failure } & { [K in keyof T]?: undefined });

/**
 * The closed set of outcomes the stack knows, with lwIP's values (`err.h`).
 *
 * The core speaks in these numbers only: they cross the mailboxes unchanged and
 * become `Deno.errors.*` on the application's side.
 *
 * @module
 */

/** An lwIP error code: 0 for success, a small negative integer otherwise. */
export type err_t = number;

/** No error. */
export const ERR_OK: err_t = 0;
/** Out of memory: packet memory, a table or a queue is exhausted. */
export const ERR_MEM: err_t = -1;
/** Buffer error: no ephemeral port, or no room for a header. */
export const ERR_BUF: err_t = -2;
/** A receive or accept timeout elapsed. */
export const ERR_TIMEOUT: err_t = -3;
/** No route to the destination, or no usable source address. */
export const ERR_RTE: err_t = -4;
/** A nonblocking connect was started, or another operation is in progress. */
export const ERR_INPROGRESS: err_t = -5;
/** Illegal value: wrong type, state or address family. */
export const ERR_VAL: err_t = -6;
/** A nonblocking operation has nothing to do now. */
export const ERR_WOULDBLOCK: err_t = -7;
/** Address or port in use. */
export const ERR_USE: err_t = -8;
/** Already connecting. */
export const ERR_ALREADY: err_t = -9;
/** Already connected, or listening. */
export const ERR_ISCONN: err_t = -10;
/** Not connected. */
export const ERR_CONN: err_t = -11;
/** Low-level interface error. */
export const ERR_IF: err_t = -12;
/** Connection aborted locally, or by the stack's timers. */
export const ERR_ABRT: err_t = -13;
/** Connection reset by the peer. */
export const ERR_RST: err_t = -14;
/** Connection closed. */
export const ERR_CLSD: err_t = -15;
/** Illegal argument. */
export const ERR_ARG: err_t = -16;

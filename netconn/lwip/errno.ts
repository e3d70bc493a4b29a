/**
 * lwIP's error codes in the terms of C: errno and text.
 *
 * @module
 */

import * as E from "../../core/base/err.ts";
import { reasonOf } from "../deno/errors.ts";

const EIO = 5;

/** Linux's numbers, which are those of lwIP's own errno.h, too. */
const ERRNO: Record<number, number> = {
  [E.ERR_OK]: 0,
  [E.ERR_MEM]: 12, // ENOMEM
  [E.ERR_BUF]: 105, // ENOBUFS
  [E.ERR_TIMEOUT]: 11, // EWOULDBLOCK
  [E.ERR_RTE]: 113, // EHOSTUNREACH
  [E.ERR_INPROGRESS]: 115, // EINPROGRESS
  [E.ERR_VAL]: 22, // EINVAL
  [E.ERR_WOULDBLOCK]: 11, // EWOULDBLOCK
  [E.ERR_USE]: 98, // EADDRINUSE
  [E.ERR_ALREADY]: 114, // EALREADY
  [E.ERR_ISCONN]: 106, // EISCONN
  [E.ERR_CONN]: 107, // ENOTCONN
  [E.ERR_IF]: -1,
  [E.ERR_ABRT]: 103, // ECONNABORTED
  [E.ERR_RST]: 104, // ECONNRESET
  [E.ERR_CLSD]: 107, // ENOTCONN
  [E.ERR_ARG]: EIO,
};

/**
 * Returns the errno that goes with a code, with Linux's value; EIO for what is no
 * code. lwIP err_to_errno.
 *
 * @category lwIP's C names
 */
export function err_to_errno(err: number): number {
  return typeof err === "number" ? ERRNO[err] ?? EIO : EIO;
}

/**
 * Returns the meaning of a code in words. lwIP lwip_strerr, with other words.
 *
 * @category lwIP's C names
 */
export function lwip_strerr(err: number): string {
  const reason = typeof err === "number" ? reasonOf(err) : undefined;
  return err === E.ERR_OK ? "no error" : reason ?? "unknown error";
}

/**
 * Stream data out: lwIP netconn_write, netconn_write_partly and
 * netconn_write_vectors_partly.
 *
 * ERR_OK means that the bytes are in the send buffer, not that they are
 * acknowledged. Bytes that do not fit wait in blocked_write.ts; a write that does
 * not block leaves them to the caller.
 *
 * @module
 */

import {
  ERR_ARG,
  ERR_CONN,
  ERR_INPROGRESS,
  ERR_OK,
  ERR_VAL,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import { intErr } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { Steps } from "../port/operation.ts";
import { awaitCapacity, writeRest } from "./blocked_write.ts";
import { type Conn, TX_OPEN } from "./conn.ts";
import * as C from "./constants.ts";
import { totalOf, type Vector } from "./held.ts";
import { failed, writeMore, type WriteOutcome } from "./write_more.ts";

/** lwIP lwip_netconn_do_write. */
export function* write(
  conn: Conn,
  vectors: readonly Vector[],
  apiflags: number,
  partly: boolean,
  wait: WaitOptions,
): Steps<WriteOutcome> {
  if (!conn.isTcp) return failed(ERR_VAL);
  const dontBlock = conn.nonblocking(apiflags);
  if ((dontBlock || conn.sendTimeout !== 0) && !partly) {
    return failed(ERR_VAL);
  }
  const total = totalOf(vectors);
  if (total < 0 || intErr(apiflags, 0, 255) !== ERR_OK) {
    return failed(ERR_ARG);
  }
  if (total === 0) return { err: ERR_OK, written: -1 };
  const pending = conn.err();
  if (pending !== ERR_OK) return failed(pending);
  if (conn.state !== C.NETCONN_NONE) return failed(ERR_INPROGRESS);
  if (
    !conn.hasPcb || conn.tx !== TX_OPEN
  ) return failed(ERR_CONN);
  wait.signal?.throwIfAborted();
  const written = writeMore(conn, vectors, 0, total, apiflags);
  if (written === total) {
    if (conn.sendSpace <= conn.context.sndLowat) sendMinus(conn);
    return { err: ERR_OK, written };
  }
  if (!dontBlock) {
    return yield* writeRest(conn, vectors, written, total, apiflags, wait);
  }
  sendMinus(conn);
  conn.flags |= C.NETCONN_FLAG_CHECK_WRITESPACE;
  if (conn.sendSpace > conn.context.sndLowat) awaitCapacity(conn);
  return written > 0 ? { err: ERR_OK, written } : failed(ERR_WOULDBLOCK);
}

/**
 * Writes bytes as {@linkcode write} does, if all of them fit into the send buffer.
 *
 * @returns Bytes taken, fewer than all if memory ran out; 0 if {@linkcode write} is
 * needed.
 */
export function writeNow(conn: Conn, bytes: Uint8Array): number {
  if (
    !conn.isTcp || !conn.hasPcb || conn.tx !== TX_OPEN ||
    conn.pendingErr !== ERR_OK ||
    conn.state !== C.NETCONN_NONE || conn.sendSpace < bytes.length
  ) return 0;
  const vector = conn.vector ??= [];
  vector[0] = bytes;
  const written = writeMore(conn, vector, 0, bytes.length, 0);
  vector.length = 0;
  if (
    written === bytes.length && conn.sendSpace <= conn.context.sndLowat
  ) sendMinus(conn);
  return written;
}

/**
 * Reports SENDMINUS for a write that need not wait: during the event the state is
 * WRITE, as in lwIP.
 */
function sendMinus(conn: Conn): void {
  conn.state = C.NETCONN_WRITE;
  conn.event(C.NETCONN_EVT_SENDMINUS, 0);
  if (conn.state === C.NETCONN_WRITE) conn.state = C.NETCONN_NONE;
}

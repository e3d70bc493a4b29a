/**
 * lwIP netconn_close, netconn_shutdown and netconn_delete; SO_LINGER.
 *
 * The core does not answer to a shutdown or delete: if a reset crosses the request,
 * the request came first, and the application sees no error. One connection may be
 * read, written and closed at the same time (LWIP_NETCONN_FULLDUPLEX): a close ends
 * all waits.
 *
 * @module
 */

import {
  ERR_CLSD,
  ERR_CONN,
  ERR_OK,
  type err_t,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import { openWatch } from "../../core/base/open_things.ts";
import * as P from "../../core/mailbox/protocol.ts";
import { type Steps, until } from "../port/operation.ts";
import { drainReceived } from "./arrival.ts";
import {
  type Conn,
  DELETED,
  DELETING,
  GONE,
  RX_END,
  RX_END_SHUT,
  RX_SHUT,
  TX_ENDED,
  TX_OPEN,
  TX_SHUT,
} from "./conn.ts";
import { finishConnect } from "./connect.ts";
import * as C from "./constants.ts";
import { abort } from "./end.ts";
import { deadlineIn, wakeWritable, writableSoon } from "./send_room.ts";

/** lwIP lwip_netconn_do_close. */
export function* shutdown(conn: Conn, rx: boolean, tx: boolean): Steps<err_t> {
  const now = shutdownNow(conn, rx, tx);
  if (now !== undefined) return now;
  const lingered = yield* lingerBefore(conn);
  if (lingered !== ERR_OK || !conn.hasPcb) return lingered;
  shut(conn, rx, tx);
  return ERR_OK;
}

/**
 * As {@linkcode shutdown} if it need not linger; else does nothing and returns
 * undefined.
 */
export function shutdownNow(
  conn: Conn,
  rx: boolean,
  tx: boolean,
): err_t | undefined {
  if (!conn.isTcp || !conn.hasPcb) return ERR_CONN;
  if (conn.state === C.NETCONN_CONNECT) return ERR_CONN;
  if (conn.state === C.NETCONN_LISTEN) {
    if (!(rx && tx)) return ERR_CONN;
    return closeListener(conn);
  }
  if (!rx && !tx) return ERR_OK;
  if (tx && !rx && (conn.tx !== TX_OPEN)) {
    return ERR_CONN;
  }
  if (isFullClose(conn, rx, tx) && conn.linger >= 0) return undefined;
  shut(conn, rx, tx);
  return ERR_OK;
}

/**
 * Whether both halves are shut after this call. As in lwIP, RD after WR is a full
 * close, unless both FINs are done already.
 */
function isFullClose(conn: Conn, rx: boolean, tx: boolean): boolean {
  if (rx && tx) return true;
  return rx
    ? conn.tx === TX_SHUT
    : conn.rx === RX_SHUT || conn.rx === RX_END_SHUT;
}

/**
 * Shuts one or both halves of a TCP netconn that has a control block. As in lwIP,
 * shutting the receive half alone has no event while a write is blocked. lwIP
 * lwip_netconn_do_close_internal.
 */
export function shut(conn: Conn, rx: boolean, tx: boolean): void {
  const full = isFullClose(conn, rx, tx);
  const tellsRx = rx && (tx || conn.state !== C.NETCONN_WRITE);
  if (rx) {
    conn.rx = conn.rx >= RX_END ? RX_END_SHUT : RX_SHUT;
    conn.flags |= C.NETCONN_FLAG_MBOXINVALID;
  }
  if (tx && conn.tx === TX_OPEN) conn.tx = TX_SHUT;
  if (full) conn.phase = GONE;
  if (conn.tx !== TX_ENDED) {
    const asked = (rx ? P.SHUT_RX : 0) | (tx ? P.SHUT_TX : 0);
    conn.port.post(P.REQ_SHUTDOWN, conn.id, 0, asked);
  }
  if (full) conn.event(C.NETCONN_EVT_ERROR, 0);
  if (tellsRx) conn.event(C.NETCONN_EVT_RCVPLUS, 0);
  if (tx) conn.event(C.NETCONN_EVT_SENDPLUS, 0);
  if (full || rx) drainReceived(conn);
  if (full || tx) wakeWritable(conn);
}

/** Closes a listener; connections that wait to be accepted are reset. */
function closeListener(conn: Conn): err_t {
  conn.state = C.NETCONN_NONE;
  conn.flags |= C.NETCONN_FLAG_MBOXINVALID;
  conn.phase = GONE;
  conn.port.post(P.REQ_SHUTDOWN, conn.id, 0, P.SHUT_RX | P.SHUT_TX);
  dropUnaccepted(conn);
  conn.eventsOfEnd();
  return ERR_OK;
}

/**
 * Resets connections that nobody has accepted. As in lwIP, their callback gets the
 * event.
 */
function dropUnaccepted(conn: Conn): void {
  if (conn.acceptMbox !== null) {
    for (const item of conn.acceptMbox.invalidate()) {
      if (typeof item !== "number") drop(item);
    }
  }
  if (conn.early !== null) {
    const early = conn.early;
    conn.early = null;
    for (const child of early) drop(child);
  }
}

/** Resets and forgets a connection that nobody has accepted. */
export function drop(conn: Conn): void {
  abort(conn);
  conn.phase = DELETED;
  conn.port.postDelete(conn.id, true);
  drainReceived(conn);
}

/**
 * Waits, before a full close, until what was written is acknowledged; if it is not
 * in time, the connection is reset. lwIP LWIP_SO_LINGER.
 */
function* lingerBefore(conn: Conn): Steps<err_t> {
  if (conn.unacknowledged === 0) return ERR_OK;
  if (conn.linger > 0) {
    if (conn.nonblocking(0)) return ERR_WOULDBLOCK;
    conn.state = C.NETCONN_CLOSE;
    const deadline = deadlineIn(conn, conn.linger * 1000);
    while (conn.unacknowledged > 0 && conn.hasPcb && !deadline.passed) {
      yield* until(writableSoon(conn));
    }
    deadline.clear();
    conn.state = C.NETCONN_NONE;
  }
  if (conn.unacknowledged > 0 && conn.hasPcb) {
    conn.port.post(P.REQ_ABORT, conn.id);
  }
  return ERR_OK;
}

/** lwIP lwip_netconn_do_delconn, netconn_prepare_delete. */
export function* deleteSteps(conn: Conn): Steps<err_t> {
  const now = deleteNow(conn);
  if (now !== undefined) return now;
  const err = yield* lingerBefore(conn);
  if (err !== ERR_OK) return err;
  if (!conn.isDeleted) finishDelete(conn);
  return ERR_OK;
}

/**
 * As {@linkcode deleteSteps} if it need not linger; else does nothing and returns
 * undefined.
 */
export function deleteNow(conn: Conn): err_t | undefined {
  if (conn.isDeleted) return ERR_OK;
  const lingers = conn.hasPcb && conn.isTcp && conn.wasConnected &&
    conn.linger >= 0;
  if (lingers) return undefined;
  finishDelete(conn);
  return ERR_OK;
}

function finishDelete(conn: Conn): void {
  const live = conn.hasPcb;
  conn.phase = DELETING;
  if (openWatch !== null) openWatch.ended(conn);
  conn.state = C.NETCONN_NONE;
  conn.flags |= C.NETCONN_FLAG_MBOXINVALID;
  conn.port.postDelete(conn.id, conn.tx !== TX_ENDED);
  dropUnaccepted(conn);
  if (live && conn.isTcp) conn.event(C.NETCONN_EVT_ERROR, 0);
  conn.event(C.NETCONN_EVT_RCVPLUS, 0);
  conn.event(C.NETCONN_EVT_SENDPLUS, 0);
  conn.phase = DELETED;
  drainReceived(conn);
  wakeWritable(conn);
  finishConnect(conn, ERR_CLSD);
}

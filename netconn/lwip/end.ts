/**
 * The end of a control block, as the core reports it: lwIP's err_tcp, and ends for
 * which lwIP has no event. An end that the application asks for is in close.ts.
 *
 * @module
 */

import { ERR_ABRT, ERR_CLSD, type err_t } from "../../core/base/err.ts";
import { openWatch } from "../../core/base/open_things.ts";
import * as P from "../../core/mailbox/protocol.ts";
import type { Mailbox } from "../port/mailbox.ts";
import { retryRefused } from "./arrival.ts";
import { type Conn, GONE, RELEASED, TX_ENDED } from "./conn.ts";
import { finishConnect } from "./connect.ts";
import * as C from "./constants.ts";
import { wakeWritable } from "./send_room.ts";

/** Resets the connection. lwIP tcp_abort, seen from the netconn. */
export function abort(conn: Conn): void {
  if (!conn.hasPcb) return;
  conn.port.post(P.REQ_ABORT, conn.id);
  onError(conn, ERR_ABRT);
}

/** The control block is gone. lwIP err_tcp. */
export function onError(conn: Conn, err: err_t): void {
  if (!conn.hasPcb) return;
  retryRefused(conn, Infinity); // what has arrived is still received
  conn.phase = GONE;
  conn.pendingErr = err;
  conn.flags |= C.NETCONN_FLAG_MBOXCLOSED;
  conn.state = C.NETCONN_NONE;
  conn.eventsOfEnd();
  conn.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
  if (conn.recvMbox.valid) endMailbox(conn.recvMbox, err);
  if (conn.acceptMbox?.valid) endMailbox(conn.acceptMbox, err);
  finishConnect(conn, err);
  wakeWritable(conn);
}

/**
 * Ends a mailbox: one reader gets the error, now or later, and the other readers
 * stop waiting.
 */
function endMailbox<T>(mbox: Mailbox<T | err_t>, err: err_t): void {
  mbox.post(err);
  mbox.release();
}

/** Both FINs are done. No event, and no error. */
export function onClosed(conn: Conn): void {
  conn.tx = TX_ENDED;
  wakeWritable(conn);
}

/** The stack ends: all waits end. */
export function onStopped(conn: Conn): void {
  if (conn.tx === TX_ENDED) {
    if (conn.hasPcb) conn.phase = GONE;
    return;
  }
  // Without a connection there is no end of a stream to be seen.
  if (conn.isTcp && !conn.wasConnected) conn.recvMbox.invalidate();
  onError(conn, conn.wasConnected ? ERR_ABRT : ERR_CLSD);
}

/** The core has released the connection: its send buffer is freed. */
export function onReleased(conn: Conn): void {
  if (conn.sendBuffer !== null) {
    conn.sendBuffer.clear();
    conn.port.forgetStream(conn.sendBuffer);
  }
  if (openWatch !== null) openWatch.ended(conn); // it went with its stack
  if (conn.release !== null && conn.release !== RELEASED) {
    conn.release.resolve();
  }
  conn.release = RELEASED;
  conn.face.owner?.onReleased();
}

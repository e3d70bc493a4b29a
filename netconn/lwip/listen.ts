/**
 * lwIP netconn_listen_with_backlog and netconn_accept.
 *
 * The core may report the first connections before the reply to listen: these wait
 * until the reply has made the netconn a listener.
 *
 * @module
 */

import {
  ERR_ARG,
  ERR_CLSD,
  ERR_CONN,
  ERR_OK,
  type err_t,
  ERR_TIMEOUT,
  ERR_VAL,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import * as P from "../../core/mailbox/protocol.ts";
import { intErr } from "../arguments.ts";
import {
  INVALID,
  Mailbox,
  TIMED_OUT,
  type WaitOptions,
} from "../port/mailbox.ts";
import { type Pending, type Steps, until } from "../port/operation.ts";
import { drop } from "./close.ts";
import type { Conn, Face } from "./conn.ts";
import * as C from "./constants.ts";

/** The result of a wait for a connection. */
export type Accepted = Conn | err_t | typeof TIMED_OUT | typeof INVALID;

/** lwIP lwip_netconn_do_listen. */
export function* listen(conn: Conn, backlog: number): Steps<err_t> {
  if (!conn.isTcp) return ERR_ARG;
  const wrong = intErr(backlog, 0, 255);
  if (wrong !== ERR_OK) return wrong;
  if (!conn.hasPcb) return ERR_CONN;
  if (conn.state !== C.NETCONN_NONE && conn.state !== C.NETCONN_LISTEN) {
    return ERR_CONN;
  }
  if (conn.wasConnected) return ERR_VAL;
  const limit = Math.max(1, backlog);
  conn.sendIpv6Only();
  const { err } = yield* until(conn.ask(P.REQ_LISTEN, limit));
  if (err === ERR_OK) becomeListener(conn);
  return err;
}

/** The control block listens: an accept mailbox takes the place of the receive one. */
export function becomeListener(conn: Conn): void {
  if (!conn.hasPcb || conn.state !== C.NETCONN_NONE) return;
  conn.state = C.NETCONN_LISTEN;
  conn.recvMbox.invalidate();
  conn.acceptMbox = new Mailbox(conn.context.time);
  const early = conn.early ?? [];
  conn.early = null;
  for (const child of early) queueAccepted(conn, conn.acceptMbox, child);
}

/** lwIP netconn_accept. */
export function* accept(conn: Conn, wait: WaitOptions): Steps<Face | err_t> {
  wait.signal?.throwIfAborted();
  return acceptNow(conn) ??
    takeAccepted(conn, yield* until(acceptor(conn, wait)));
}

/**
 * As {@linkcode accept} if it need not wait; else does nothing and returns
 * undefined.
 */
export function acceptNow(conn: Conn): Face | err_t | undefined {
  const pending = conn.err();
  if (pending !== ERR_OK) return pending;
  const mbox = conn.acceptMbox;
  if (mbox === null || !mbox.valid) return ERR_CLSD;
  const item = mbox.tryFetch();
  if (item !== undefined) return takeAccepted(conn, item);
  if ((conn.flags & C.NETCONN_FLAG_MBOXCLOSED) !== 0) return ERR_CLSD;
  return conn.nonblocking(0) ? ERR_WOULDBLOCK : undefined;
}

/** Waits for the next connection, after {@linkcode acceptNow} returned undefined. */
export function acceptor(conn: Conn, wait: WaitOptions): Pending<Accepted> {
  return conn.acceptMbox!.fetch(conn.recvWait(wait));
}

/** Converts the result of the wait to the result of the accept. */
export function takeAccepted(conn: Conn, item: Accepted): Face | err_t {
  if (item === TIMED_OUT) return ERR_TIMEOUT;
  if (item === INVALID) return ERR_CONN;
  conn.event(C.NETCONN_EVT_RCVMINUS, 0);
  if (typeof item === "number") return item;
  conn.port.postAccepted(conn.id, item.id);
  return item.face;
}

/**
 * Whether a new connection of the listener may wait to be accepted; if not, it is
 * reset. lwIP accept_function.
 */
export function admits(conn: Conn, child: Conn): boolean {
  const waiting = conn.acceptMbox?.length ?? conn.early?.length ?? 0;
  // It may not listen any more.
  if (conn.hasPcb && waiting < conn.context.mboxSize) return true;
  drop(child);
  return false;
}

/** A connection waits to be accepted. */
export function enqueue(conn: Conn, child: Conn): void {
  if (conn.acceptMbox === null) (conn.early ??= []).push(child);
  else queueAccepted(conn, conn.acceptMbox, child);
}

function queueAccepted(
  conn: Conn,
  mbox: Mailbox<Conn | err_t>,
  child: Conn,
): void {
  mbox.post(child);
  conn.event(C.NETCONN_EVT_RCVPLUS, 0);
}

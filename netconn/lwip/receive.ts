/**
 * Data to the application: lwIP netconn_recv, netconn_recv_tcp_pbuf_flags,
 * netconn_recv_udp_raw_netbuf_flags and netconn_tcp_recvd.
 *
 * There is one receive for all kinds of netconn, in two forms: one that may wait,
 * and one that does not. Data that arrived before an error is received before it.
 * The end of a stream is reported once, as ERR_CLSD, and shuts the receive half.
 *
 * @module
 */

import {
  ERR_ARG,
  ERR_CLSD,
  ERR_CONN,
  ERR_OK,
  ERR_RST,
  type err_t,
  ERR_TIMEOUT,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { intErr } from "../arguments.ts";
import { DatagramRun } from "../port/datagram_run.ts";
import { INVALID, TIMED_OUT, type WaitOptions } from "../port/mailbox.ts";
import { type Pending, type Steps, until } from "../port/operation.ts";
import { reportTaken, retryRefused } from "./arrival.ts";
import { shut } from "./close.ts";
import { type Conn, type Item, type Posted, RX_END } from "./conn.ts";
import * as C from "./constants.ts";
import { Delivery } from "./delivery.ts";

/** What a receive returns: data that the caller owns, or an error. */
export type Received = Delivery | NetBuf | err_t;
/** The result of a wait for an item. */
export type Fetched = Posted | typeof TIMED_OUT | typeof INVALID;

/**
 * Receives; waits for data if need be.
 *
 * @param apiflags DONTBLOCK; TCP also NOAUTORCVD, NOFIN.
 */
export function* receive(
  conn: Conn,
  apiflags: number,
  wait: WaitOptions,
): Steps<Received> {
  if (intErr(apiflags, 0, 255) !== ERR_OK) return ERR_ARG;
  const early = before(conn);
  if (early !== undefined) return early;
  wait.signal?.throwIfAborted();
  const item = fetchNow(conn, apiflags) ??
    itemOf(yield* until(nextItem(conn, wait)));
  return take(conn, item, apiflags);
}

/**
 * As {@linkcode receive} if it need not wait; else does nothing and returns
 * undefined.
 */
export function receiveNow(
  conn: Conn,
  apiflags: number,
): Received | undefined {
  const early = before(conn);
  if (early !== undefined) return early;
  const item = fetchNow(conn, apiflags);
  return item === undefined ? undefined : take(conn, item, apiflags);
}

/** Waits for the next item, after {@linkcode receiveNow} returned undefined. */
export function nextItem(conn: Conn, wait: WaitOptions): Pending<Fetched> {
  return conn.recvMbox.fetch(conn.recvWait(wait));
}

/** As {@linkcode receive}, for the item of {@linkcode nextItem}. */
export function receiveFetched(
  conn: Conn,
  fetched: Fetched,
  apiflags: number,
): Received {
  return take(conn, itemOf(fetched), apiflags);
}

/**
 * Converts a received item to a netbuf, as lwIP's netconn_recv returns it for any
 * kind of netconn.
 */
export function asNetbuf(conn: Conn, item: Received): NetBuf | err_t {
  return item instanceof Delivery
    ? new NetBuf(conn.port, item.fragments).handOut()
    : item;
}

/** What a receive returns before it looks into the mailbox. */
function before(conn: Conn): err_t | undefined {
  if (!conn.isTcp) {
    // Deviates from lwIP: an ICMP error is reported before data that has arrived,
    // as in Linux.
    return conn.hasPcb && conn.pendingErr !== ERR_OK ? conn.err() : undefined;
  }
  if (!conn.recvMbox.valid) return ERR_CONN;
  if ((conn.flags & C.NETCONN_FIN_RX_PENDING) === 0) return undefined;
  conn.flags &= ~C.NETCONN_FIN_RX_PENDING;
  return endOfStream(conn);
}

/**
 * The next item, or an error; undefined if the receive has to wait. lwIP
 * netconn_recv_data.
 */
function fetchNow(conn: Conn, apiflags: number): Item | undefined {
  if (!conn.recvMbox.valid) {
    const pending = conn.err();
    return pending !== ERR_OK ? pending : ERR_CONN;
  }
  const item = tryFetch(conn);
  if (item !== undefined) return item;
  if (
    conn.nonblocking(apiflags) || conn.pendingErr !== ERR_OK ||
    (conn.flags & C.NETCONN_FLAG_MBOXCLOSED) !== 0
  ) {
    const pending = conn.err();
    if (pending !== ERR_OK) return pending;
    return (conn.flags & C.NETCONN_FLAG_MBOXCLOSED) !== 0
      ? ERR_CONN
      : ERR_WOULDBLOCK;
  }
  return undefined;
}

/** Takes the oldest item; of several datagrams in one item, the first. */
function tryFetch(conn: Conn): Item | undefined {
  const item = conn.recvMbox.peek();
  if (item === undefined) return undefined;
  if (!(item instanceof DatagramRun)) {
    conn.recvMbox.tryFetch();
    return item;
  }
  const buf = item.next();
  if (item.bytesLeft === 0) conn.recvMbox.tryFetch();
  return buf;
}

/** The item that a wait gave, or the error that it ended with. */
function itemOf(fetched: Fetched): Item {
  if (fetched === TIMED_OUT) return ERR_TIMEOUT;
  if (fetched === INVALID) return ERR_CONN;
  if (fetched instanceof DatagramRun) {
    throw new Error("Bug: nobody waits for it");
  }
  return fetched;
}

/** Converts an item that has left the mailbox to what the application gets. */
function take(conn: Conn, item: Item, apiflags: number): Received {
  if (item instanceof NetBuf) return takeDatagram(conn, item);
  if (item instanceof Delivery) return takeStream(conn, item, apiflags);
  return item === ERR_CLSD && conn.isTcp ? takeFin(conn, apiflags) : item;
}

function takeDatagram(conn: Conn, buf: NetBuf): NetBuf {
  const length = buf.byteLength;
  conn.recvAvail -= length;
  if (conn.datagrams!.take(length)) reportTaken(conn);
  conn.event(C.NETCONN_EVT_RCVMINUS, length);
  return buf.handOut();
}

/** As in lwIP the event comes first, then the window update. */
function takeStream(
  conn: Conn,
  delivery: Delivery,
  apiflags: number,
): Delivery {
  const { length } = delivery;
  conn.recvAvail -= length;
  conn.event(C.NETCONN_EVT_RCVMINUS, length);
  conn.uncredited += length;
  if ((apiflags & C.NETCONN_NOAUTORCVD) === 0) recvd(conn, length);
  retryRefused(conn);
  return delivery;
}

function takeFin(conn: Conn, apiflags: number): err_t {
  if ((apiflags & C.NETCONN_NOFIN) === 0) return endOfStream(conn);
  conn.flags |= C.NETCONN_FIN_RX_PENDING;
  return ERR_WOULDBLOCK;
}

/** The application receives the peer's FIN. */
function endOfStream(conn: Conn): err_t {
  conn.rx = RX_END;
  conn.event(C.NETCONN_EVT_RCVMINUS, 0);
  if (!conn.hasPcb) {
    const pending = conn.err();
    return pending !== ERR_OK ? pending : ERR_RST;
  }
  shut(conn, true, false);
  return ERR_CLSD;
}

/**
 * Opens the receive window: the application has consumed stream data. lwIP
 * netconn_tcp_recvd.
 *
 * @param bytes At least 0; no more counts than was received and not credited yet.
 */
export function recvd(conn: Conn, bytes: number): err_t {
  if (!conn.isTcp) return ERR_ARG;
  const wrong = intErr(bytes, 0, Number.MAX_SAFE_INTEGER);
  if (wrong !== ERR_OK) return wrong;
  const credit = Math.min(bytes, conn.uncredited);
  conn.uncredited -= credit;
  if (credit > 0 && conn.hasPcb) conn.port.postRecved(conn.id, credit);
  return ERR_OK;
}

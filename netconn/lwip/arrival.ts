/**
 * Received data: from the core's events to the receive mailbox, as lwIP's recv_tcp,
 * recv_udp and recv_raw do it.
 *
 * TCP: an item for which the mailbox has no room is kept, as lwIP keeps refused
 * data; the receive window limits its amount. UDP and RAW: a datagram for which
 * there is no room is dropped, without an event.
 *
 * @module
 */

import { ERR_CLSD, ERR_OK, type err_t } from "../../core/base/err.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf, NETBUF_FLAG_DESTADDR } from "../../netbuf/netbuf.ts";
import { Origin } from "../../netbuf/origin.ts";
import { DatagramRun } from "../port/datagram_run.ts";
import type { Conn } from "./conn.ts";
import * as C from "./constants.ts";
import { Delivery } from "./delivery.ts";

/** Stream data. lwIP recv_tcp. */
export function onData(conn: Conn, fragment: Fragment, more: boolean): void {
  if (!takesArrivals(conn)) {
    fragment.release();
    return;
  }
  let delivery = conn.partial;
  if (delivery === null) delivery = new Delivery(fragment);
  else delivery.append(fragment);
  if (more) {
    conn.partial = delivery;
    return;
  }
  conn.partial = null;
  queueReceived(conn, delivery);
}

/** The peer sends no more: a FIN. lwIP recv_tcp with no pbuf. */
export function onFin(conn: Conn): void {
  if (takesArrivals(conn)) queueReceived(conn, ERR_CLSD);
}

/** Posts an item to the mailbox, behind those that wait for room in it. */
function queueReceived(conn: Conn, item: Delivery | err_t): void {
  const full = conn.recvMbox.length >= conn.context.mboxSize;
  if (full || conn.refused !== null) (conn.refused ??= []).push(item);
  else postReceived(conn, item);
}

function postReceived(conn: Conn, item: Delivery | err_t): void {
  const length = item instanceof Delivery ? item.length : 0;
  conn.recvAvail += length;
  conn.recvMbox.post(item);
  conn.event(C.NETCONN_EVT_RCVPLUS, length);
}

/**
 * Posts refused data to the mailbox while it has room. lwIP
 * tcp_process_refused_data.
 */
export function retryRefused(conn: Conn, limit = conn.context.mboxSize): void {
  while (conn.refused !== null && conn.recvMbox.length < limit) {
    const item = conn.refused.shift()!;
    if (conn.refused.length === 0) conn.refused = null;
    postReceived(conn, item);
  }
}

/** A datagram, or several. lwIP recv_udp and recv_raw. */
export function onDatagrams(
  conn: Conn,
  fragment: Fragment,
  size: number,
  from: IpAddr,
  fromPort: number,
  to: IpAddr,
  toPort: number,
  netif: number,
  ttl: number,
  tos: number,
): void {
  if (!takesArrivals(conn)) {
    fragment.release();
    return;
  }
  const origin = originOf(
    conn,
    from,
    fromPort,
    to,
    toPort,
    netif,
    ttl,
    tos,
  );
  if (size >= fragment.length) {
    queueDatagram(conn, NetBuf.received(fragment, 0, fragment.length, origin));
    return;
  }
  const run = new DatagramRun(fragment, size, origin);
  const staysWhole = takesRuns(conn, fragment.length);
  while (run.bytesLeft > 0 && !(staysWhole && conn.recvMbox.readers === 0)) {
    queueDatagram(conn, run.next());
  }
  if (run.bytesLeft === 0) return;
  conn.recvAvail += run.bytesLeft;
  conn.recvMbox.post(run);
}

/**
 * Whether several datagrams may be queued as one item: nobody listens to an event
 * for each, and the limit admits all of them.
 */
function takesRuns(conn: Conn, bytes: number): boolean {
  return conn.context.mboxSize === Infinity &&
    conn.datagrams!.hasRoom(conn.recvAvail + bytes) &&
    (conn.face.owner === null || !conn.face.owner.hearsEvents);
}

/**
 * The origin of datagrams. Mostly it equals the last one, and that object is used
 * again.
 */
function originOf(
  conn: Conn,
  from: IpAddr,
  fromPort: number,
  to: IpAddr,
  toPort: number,
  netif: number,
  ttl: number,
  tos: number,
): Origin {
  const datagrams = conn.datagrams!;
  const last = datagrams.origin;
  const tells = (conn.flags & C.NETCONN_FLAG_PKTINFO) !== 0;
  const flags = tells ? NETBUF_FLAG_DESTADDR : 0;
  const dst = tells ? to : IpAddr.ANY4;
  const dstPort = tells ? toPort : 0;
  if (
    last?.equals(from, fromPort, dst, dstPort, netif, flags, ttl, tos)
  ) return last;
  return datagrams.origin = new Origin(
    from,
    fromPort,
    dst,
    dstPort,
    netif,
    flags,
    ttl,
    tos,
    conn.context.zones,
  );
}

/** Posts one datagram to the mailbox, or drops it if there is no room. */
function queueDatagram(conn: Conn, buf: NetBuf): void {
  const length = buf.byteLength;
  if (!takesArrivals(conn)) {
    buf.delete();
    return;
  }
  if (
    conn.recvMbox.length >= conn.context.mboxSize ||
    !conn.datagrams!.hasRoom(conn.recvAvail + length)
  ) {
    buf.delete();
    noteDropped(conn, length);
    return;
  }
  conn.recvAvail += length;
  conn.recvMbox.post(buf);
  conn.event(C.NETCONN_EVT_RCVPLUS, length);
}

/**
 * Counts a datagram that was dropped because the mailbox is full. The count is sent
 * to the core with the next datagrams that are received; at once if none waits.
 */
function noteDropped(conn: Conn, length: number): void {
  conn.datagrams!.drop(length);
  if (conn.recvMbox.length === 0) reportTaken(conn);
}

/** Tells the core which datagrams were received, or dropped here. */
export function reportTaken(conn: Conn): void {
  const datagrams = conn.datagrams;
  if (datagrams === null || datagrams.count === 0) return;
  const { bytes, count, drops } = datagrams;
  conn.port.postTaken(conn.id, bytes, count, drops);
  datagrams.settle();
}

/**
 * An ICMP error reports that a datagram to the connected peer did not arrive.
 * Deviates from lwIP: as in Linux, the next operation returns the error, once, and
 * the netconn stays usable.
 */
export function onDatagramError(conn: Conn, err: err_t): void {
  if (!conn.hasPcb) return;
  conn.pendingErr = err;
  conn.event(C.NETCONN_EVT_ERROR, 0);
  if (conn.pendingErr !== ERR_OK && conn.recvMbox.readers > 0) {
    conn.recvMbox.post(conn.err());
  }
}

/** Frees all received data and ends the waits of readers. lwIP netconn_drain. */
export function drainReceived(conn: Conn): void {
  for (const item of conn.recvMbox.invalidate()) {
    if (item instanceof NetBuf) item.delete();
    else if (typeof item !== "number") item.release();
  }
  if (conn.refused !== null) {
    for (const item of conn.refused) {
      if (item instanceof Delivery) item.release();
    }
    conn.refused = null;
  }
  conn.partial?.release();
  conn.partial = null;
  conn.recvAvail = 0;
}

/** Whether there is a mailbox to receive into, and a control block. */
function takesArrivals(conn: Conn): boolean {
  return conn.recvMbox.valid && conn.hasPcb;
}

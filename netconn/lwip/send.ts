/**
 * Datagrams out: lwIP netconn_send and netconn_sendto.
 *
 * The core answers for the first datagram to a destination. Later datagrams to the
 * same destination do not wait for an answer: the core has accepted one. If it
 * refuses one of these, it reports that, and the next datagram waits for an answer
 * again. The caller's netbuf is never changed.
 *
 * @module
 */

import { bytesGone } from "../../core/base/byte_argument.ts";
import {
  ERR_ARG,
  ERR_CONN,
  ERR_MEM,
  ERR_OK,
  type err_t,
  ERR_VAL,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import { NETCONNTYPE_ISIPV6 } from "../../core/mailbox/netconn_type.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { endErr, UDP4_PAYLOAD_MAX } from "../arguments.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { Pending, type Steps, until } from "../port/operation.ts";
import { MAX_DATAGRAM_FRAGMENTS } from "../port/request_writer.ts";
import type { Conn } from "./conn.ts";
import { copyPieces, hold, letGo, totalOf } from "./held.ts";

/** Milliseconds after which a device that was full is tried again. */
const FULL_DEVICE_MS = 1;

/** lwIP lwip_netconn_do_send. */
export function* send(
  conn: Conn,
  buf: NetBuf,
  addr: IpAddr,
  port: number,
  wait: WaitOptions,
): Steps<err_t> {
  if (!NetBuf.is(buf) || buf.deleted) return ERR_ARG;
  const wrong = endErr(addr, port);
  if (wrong !== ERR_OK) return wrong;
  const pending = conn.err();
  if (pending !== ERR_OK) return pending;
  if (conn.isTcp || !conn.hasPcb) return ERR_CONN;
  const length = totalOf(buf.fragments);
  if (length < 0) return ERR_ARG;
  if (length > 0xffff - 8) return ERR_MEM;
  const toPeer = addr.isAny;
  if (toPeer && !conn.datagrams!.hasPeer && NETCONNTYPE_ISIPV6(conn.type)) {
    return ERR_VAL;
  }
  const { fragments } = buf;
  if (
    reaches(conn, fragments) && isVerified(conn, addr, length) &&
    conn.port.postDatagram(conn.id, 0, addr, port, fragments)
  ) return ERR_OK;
  const pieces = hold(fragments);
  try {
    return yield* sendPieces(conn, pieces, length, addr.clone(), port, wait);
  } finally {
    letGo(pieces);
  }
}

/**
 * Sends bytes as {@linkcode send} does, if it need not wait.
 *
 * @returns False if a wait is needed: nothing is sent.
 */
export function sendNow(
  conn: Conn,
  bytes: Uint8Array,
  addr: IpAddr,
  port: number,
): boolean {
  return conn.pendingErr === ERR_OK && !conn.isTcp && conn.hasPcb &&
    isVerified(conn, addr, bytes.length) &&
    conn.port.postBytes(conn.id, addr, port, bytes);
}

/** Whether the core need not answer: it has accepted a datagram for the destination. */
function isVerified(conn: Conn, addr: IpAddr, length: number): boolean {
  const { verified } = conn.datagrams!;
  // The core always answers for a datagram that is too long.
  return length <= UDP4_PAYLOAD_MAX && verified !== null &&
    verified.isIdentical(addr);
}

/** Sends a datagram that may have to wait, from a copy if the core needs one. */
function* sendPieces(
  conn: Conn,
  pieces: readonly Fragment[],
  length: number,
  addr: IpAddr,
  port: number,
  wait: WaitOptions,
): Steps<err_t> {
  if (reaches(conn, pieces)) {
    return yield* sendInPlace(conn, pieces, length, addr, port);
  }
  const copy = Fragment.block(conn.port.datagramMemory, length) ??
    (yield* waitForBlock(conn, length, wait));
  if (copy === null) return ERR_CONN;
  try {
    if (!copyPieces(pieces, copy.bytes)) throw bytesGone("data", "send");
    return yield* sendInPlace(conn, [copy], length, addr, port);
  } finally {
    copy.release();
  }
}

/** Sends what the core can reach, once its mailbox has room. */
function* sendInPlace(
  conn: Conn,
  pieces: readonly Fragment[],
  length: number,
  addr: IpAddr,
  port: number,
): Steps<err_t> {
  if (!conn.port.hasRoom()) yield* waitForRoom(conn);
  if (!conn.hasPcb) return ERR_CONN;
  if (isVerified(conn, addr, length)) {
    conn.port.postDatagram(conn.id, 0, addr, port, pieces);
    return ERR_OK;
  }
  const err = yield* sendAndAsk(conn, pieces, addr, port);
  if (err === ERR_OK && !conn.datagrams!.refusesLarge) {
    conn.datagrams!.verified = addr;
  }
  return err;
}

/** Sends a datagram and gets the answer; waits while the device is full. */
function* sendAndAsk(
  conn: Conn,
  fragments: readonly Fragment[],
  addr: IpAddr,
  port: number,
): Steps<err_t> {
  conn.sendIpv6Only();
  for (;;) {
    if (!conn.port.hasRoom()) yield* waitForRoom(conn);
    if (!conn.hasPcb) return ERR_CONN;
    const { call, reply } = conn.port.call();
    conn.port.postDatagram(conn.id, call, addr, port, fragments);
    const { err } = yield* until(reply);
    if (err !== ERR_WOULDBLOCK || conn.nonblocking(0)) return err;
    const pause = new Pending<void>();
    conn.context.time.set(FULL_DEVICE_MS, () => pause.settle());
    yield* until(pause);
  }
}

/** Whether the core can reach all bytes where they are. */
function reaches(conn: Conn, fragments: readonly Fragment[]): boolean {
  if (fragments.length > MAX_DATAGRAM_FRAGMENTS) return false;
  for (let i = 0; i < fragments.length; i++) {
    if (!fragments[i]!.isIn(conn.port)) return false;
  }
  return true;
}

/** Waits until the core's mailbox has room, or the control block is gone. */
function* waitForRoom(conn: Conn): Steps<void> {
  while (!conn.port.hasRoom() && conn.hasPcb) {
    yield* until(conn.port.room());
  }
}

/** Waits for memory to send from; null if the netconn has ended meanwhile. */
function* waitForBlock(
  conn: Conn,
  length: number,
  wait: WaitOptions,
): Steps<Fragment | null> {
  while (conn.hasPcb) {
    wait.signal?.throwIfAborted();
    yield* until(conn.port.datagramRoom(length));
    const block = Fragment.block(conn.port.datagramMemory, length);
    if (block !== null) return block;
  }
  return null;
}

/** A datagram sent without an answer was refused: the next one gets an answer. */
export function onSendError(conn: Conn): void {
  conn.clearVerified();
}

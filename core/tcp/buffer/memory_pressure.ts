/**
 * What TCP does when packet memory runs short, in two steps, as Linux's tcp_mem.
 *
 * Short: no window grows beyond what keeps a connection going. The right edge stays
 * where it is (RFC 9293 §3.8.6, SHLD-14), so a window shrinks as it is used. Scarce:
 * what is left is for connections whose data is read. Others drop what arrives, and
 * data held out of order is freed (RFC 2018 §8 allows it): the peer sends all of it
 * again. When memory returns, windows grow with the next read or the next probe.
 *
 * A connection is charged with whole blocks (a byte may take one), until the application
 * has consumed their data, or the peer to whom it was sent on has acknowledged it. While
 * memory is short, each connection may hold a share of what is left. A SYN takes no
 * packet memory: it is dropped only if the data that follows would find none at all.
 *
 * @module
 */

import type { Pbuf } from "../../buf/pbuf.ts";
import type { TcpContext } from "../context.ts";
import type { Tcb } from "../tcb.ts";

/** Bytes of data beyond which blocks are larger than they need be. */
const BLOCK = 2048;
/** Receive buffer that keeps a connection going, bytes, as Linux: four segments. */
const LEAST_BUFFER = 4 * 1460;
/** Out-of-order data of all connections is freed at most once in so many ms. */
const PRUNE_INTERVAL_MS = 1000;

/** The receive buffer that a connection may use now, bytes. */
export function receiveBuffer(tcb: Tcb): number {
  const { pbufs } = tcb.context;
  if (!pbufs.isShort) return tcb.rcvBuf;
  // Blocks are not full: no more is offered than would find room.
  const room = Math.max(pbufs.share >> 1, 2 * tcb.rcvMss);
  return Math.min(tcb.rcvBuf, room, leastBuffer(tcb));
}

/**
 * How much of a segment in order may take packet memory, bytes; the rest is to be
 * dropped.
 */
export function mayReceive(tcb: Tcb, length: number): number {
  const { context } = tcb;
  const { pbufs } = context;
  if (!pbufs.isShort) return length;
  let room = Math.max(pbufs.share - tcb.held, 0) | 0;
  if (pbufs.isScarce) {
    room = Math.min(room, Math.max(leastBuffer(tcb) - tcb.unread, 0));
  }
  if (length <= room) return length;
  context.stats.drop("no-memory");
  pruneOutOfOrder(context);
  return room;
}

/**
 * Keeps data in order: large pieces as they lie in the packet, unless memory is
 * short and they would take much more than they need.
 *
 * @returns A chain, charged to the connection; null if packet memory is exhausted.
 */
export function keepText(
  tcb: Tcb,
  lent: Pbuf,
  offset: number,
  length: number,
): Pbuf | null {
  const { pbufs } = tcb.context;
  const data = length > BLOCK && pbufs.isShort
    ? pbufs.keepPieces(offset, length)
    : pbufs.keep(lent, offset, length);
  if (data !== null) pbufs.charge(data, tcb);
  return data;
}

/** Whether a connection may hold more out of order. */
export function mayReorder(tcb: Tcb): boolean {
  const { pbufs } = tcb.context;
  return !pbufs.isScarce && tcb.held < pbufs.share;
}

/** Frees the out-of-order data of connections, unless that was done just now. */
export function pruneOutOfOrder(context: TcpContext<Tcb>): void {
  const { clock, connections, pbufs, stats } = context;
  if (clock.now < context.nextPruneAt) return;
  context.nextPruneAt = clock.now + PRUNE_INTERVAL_MS;
  connections.some(({ reassembly }) => {
    if (!reassembly.isEmpty) stats.tcpPruned++;
    reassembly.dropData(pbufs);
    return false;
  });
}

function leastBuffer({ rcvMss }: Tcb): number {
  return Math.max(2 * rcvMss, LEAST_BUFFER);
}

/**
 * What TCP does when packet memory runs short, in two steps, as Linux's tcp_mem.
 *
 * Short: no window grows beyond what keeps a connection going. The right edge stays
 * where it is (RFC 9293 §3.8.6, SHLD-14), so a window shrinks as it is used. Scarce:
 * what is left is for connections whose data is read; others drop what they get,
 * what was held out of order is thrown away (RFC 2018 §8 allows it), and SYNs are
 * dropped. All of it comes again, and nothing has to be told when memory returns:
 * windows grow with the next reading, or the next probe.
 *
 * @module
 */

import type { TcpLayer } from "./layer.ts";
import type { TcpPcb } from "./pcb.ts";

/** Receive buffer that keeps a connection going, bytes, as Linux: four segments. */
const LEAST_BUFFER = 4 * 1460;
/** What is held out of order is looked through once in so many ms. */
const RELIEF_MS = 1000;

/** The receive buffer that a connection may use now, bytes. */
export function receiveBuffer(pcb: TcpPcb): number {
  return pcb.layer.pbufs.isShort
    ? Math.min(pcb.rcvBuf, leastBuffer(pcb))
    : pcb.rcvBuf;
}

/**
 * How much of a segment in order may take packet memory, bytes; the rest is to be
 * dropped.
 */
export function mayReceive(pcb: TcpPcb, length: number): number {
  const { layer } = pcb;
  if (!layer.pbufs.isScarce) return length;
  const room = Math.max(leastBuffer(pcb) - pcb.unread, 0);
  if (length <= room) return length;
  layer.stats.drop("no-memory");
  relieve(layer);
  return room;
}

/** Throws away what connections hold out of order, if that was not done just now. */
export function relieve(layer: TcpLayer): void {
  const { clock, connections, pbufs, stats } = layer;
  if (clock.now < layer.nextRelief) return;
  layer.nextRelief = clock.now + RELIEF_MS;
  connections.some(({ reassembly }) => {
    if (!reassembly.isEmpty) stats.tcpPruned++;
    reassembly.dropData(pbufs);
    return false;
  });
}

function leastBuffer({ rcvMss }: TcpPcb): number {
  return Math.max(2 * rcvMss, LEAST_BUFFER);
}

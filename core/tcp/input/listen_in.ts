/**
 * Segments for a listener, RFC 9293 §3.10.7.2.
 *
 * The payload of a SYN is ignored: the peer sends it again. A SYN with FIN is dropped.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../../wire/tcp.ts";
import type { TcpContext } from "../context.ts";
import { resetFor } from "../ending/reset.ts";
import { sendCookie } from "../handshake/cookie_out.ts";
import { acceptSyn, takePeer } from "../handshake/handshake.ts";
import { startSending } from "../handshake/open.ts";
import { NO_USER } from "../no_user.ts";
import { scheduleOutput } from "../schedule.ts";
import type { Segment } from "../segment.ts";
import { seqLt } from "../seq.ts";
import { TCP_SYN_RCVD } from "../state.ts";
import type { TcpListener } from "../table/listener.ts";
import type { Tcb } from "../tcb.ts";

/** Returns the listener for a segment's destination, or null. */
export function listenerFor(
  context: TcpContext<Tcb>,
  segment: Segment,
): TcpListener | null {
  const { packet } = segment;
  return context.listeners.find(
    packet.dst,
    segment.dstPort,
    packet.netif.index,
  );
}

/**
 * Processes a segment that no connection claims.
 *
 * @param context What it needs of the layer.
 * @param listener The listener for its destination.
 * @param segment The segment.
 */
export function listenArrives(
  context: TcpContext<Tcb>,
  listener: TcpListener,
  segment: Segment,
): void {
  if (segment.hasRst) return; // first
  if (segment.hasAck) { // second
    resetFor(context, segment);
    return;
  }
  // third; FIN with SYN is never legitimate
  if (!segment.hasSyn || (segment.flags & TCP_FLAG_FIN) !== 0) return;
  if (!canOpen(context, listener)) return;
  if (context.config.synCookies === "always" || !listener.mayOpen) {
    return sendCookie(context, listener, segment);
  }
  openPassively(context, listener, segment, null);
}

/**
 * True if a SYN can be answered now, be it by a cookie. If not it is counted as
 * dropped: the peer will try again.
 */
export function canOpen(
  context: TcpContext<Tcb>,
  listener: TcpListener,
): boolean {
  const { config, pbufs, stats } = context;
  if (pbufs.isExhausted) {
    stats.drop("no-memory");
    return false;
  }
  const hasPlace = listener.mayOpen || config.synCookies !== "off";
  if (listener.hasRoom && hasPlace) return true;
  stats.tcpListenDrops++;
  return false;
}

/**
 * Makes a connection of a SYN: in SYN-RECEIVED, its SYN,ACK due.
 *
 * @param context What it needs of the layer.
 * @param listener The listener for its destination.
 * @param segment The SYN.
 * @param issFloor Where a connection in TIME-WAIT has left off, or null: the new
 * one must start beyond it, which a cookie could not.
 */
export function openPassively(
  context: TcpContext<Tcb>,
  listener: TcpListener,
  segment: Segment,
  issFloor: number | null,
): void {
  const tcb = context.create(NO_USER);
  takePeer(tcb, listener, segment);
  listener.begun(tcb);
  startSending(tcb);
  if (issFloor !== null && seqLt(tcb.iss, issFloor)) {
    startSending(tcb, issFloor);
  }
  acceptSyn(tcb, segment);
  tcb.lastRecvAt = context.clock.now;
  tcb.state = TCP_SYN_RCVD;
  tcb.synDue = true;
  context.ports.add(tcb);
  context.connections.add(tcb);
  scheduleOutput(tcb);
  context.stats.tcpPassiveOpens++;
}

/**
 * Segments for a listener, RFC 9293 §3.10.7.2.
 *
 * Payload and FIN of a SYN are ignored: unacknowledged, they come again.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../../wire/tcp.ts";
import { sendCookie } from "../handshake/cookie_out.ts";
import { acceptSyn, takePeer } from "../handshake/handshake.ts";
import type { TcpListener } from "../table/listener.ts";
import { NO_USER } from "../no_user.ts";
import { startSending } from "../handshake/open.ts";
import { TcpPcb } from "../pcb.ts";
import { resetFor } from "../ending/reset.ts";
import type { Segment } from "../segment.ts";
import { seqLt } from "../seq.ts";
import { TCP_SYN_RCVD } from "../state.ts";

/**
 * Processes a segment that no connection claims.
 *
 * @param listener The listener for its destination.
 * @param segment The segment.
 */
export function listenArrives(listener: TcpListener, segment: Segment): void {
  const { layer } = listener;
  if (segment.hasRst) return; // first
  if (segment.hasAck) { // second
    resetFor(layer, segment);
    return;
  }
  // third; no honest peer sends FIN with SYN
  if (!segment.hasSyn || (segment.flags & TCP_FLAG_FIN) !== 0) return;
  if (!canOpen(listener)) return;
  if (layer.config.synCookies === "always" || !listener.mayOpen) {
    return sendCookie(listener, segment);
  }
  openPassively(listener, segment, null);
}

/**
 * True if a SYN can be answered now, be it by a cookie. If not it is counted as
 * dropped: the peer will try again.
 */
export function canOpen(listener: TcpListener): boolean {
  const { config, pbufs, stats } = listener.layer;
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
 * @param listener The listener for its destination.
 * @param segment The SYN.
 * @param issFloor Where a connection in TIME-WAIT has left off, or null: the new
 * one must start beyond it, which a cookie could not.
 */
export function openPassively(
  listener: TcpListener,
  segment: Segment,
  issFloor: number | null,
): void {
  const { layer } = listener;
  const pcb = new TcpPcb(layer, NO_USER);
  takePeer(pcb, listener, segment);
  listener.begun(pcb);
  startSending(pcb);
  if (issFloor !== null && seqLt(pcb.iss, issFloor)) {
    startSending(pcb, issFloor);
  }
  acceptSyn(pcb, segment);
  pcb.lastRecvAt = layer.clock.now;
  pcb.state = TCP_SYN_RCVD;
  pcb.synDue = true;
  layer.ports.add(pcb);
  layer.connections.add(pcb);
  layer.markDirty(pcb);
  layer.stats.tcpPassiveOpens++;
}

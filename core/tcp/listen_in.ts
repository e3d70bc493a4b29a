/**
 * Segments for a listener, RFC 9293 §3.10.7.2.
 *
 * Payload and FIN of a SYN are ignored: unacknowledged, they come again.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../wire/tcp.ts";
import { sendCookie } from "./cookie_out.ts";
import { acceptSyn, takePeer } from "./established.ts";
import type { TcpListener } from "./listener.ts";
import { NO_USER } from "./no_user.ts";
import { startSending } from "./open.ts";
import { TcpPcb } from "./pcb.ts";
import { resetFor } from "./reset.ts";
import type { Segment } from "./segment.ts";
import { seqLt } from "./seq.ts";
import { TCP_SYN_RCVD } from "./state.ts";

/**
 * Processes a segment that no connection claims.
 *
 * @param listener The listener for its destination.
 * @param segment The segment.
 * @param issFloor Where a connection in TIME-WAIT has left off, or null: the new
 * one must start beyond it.
 */
export function listenArrives(
  listener: TcpListener,
  segment: Segment,
  issFloor: number | null,
): void {
  const { layer } = listener;
  if (segment.hasRst) return; // first
  if (segment.hasAck) { // second
    resetFor(layer, segment);
    return;
  }
  // third; no honest peer sends FIN with SYN
  if (!segment.hasSyn || (segment.flags & TCP_FLAG_FIN) !== 0) return;
  if (layer.pbufs.isExhausted) return layer.stats.drop("no-memory");
  const { synCookies } = layer.config;
  // A cookie could not start beyond what TIME-WAIT has left.
  const crowded = issFloor === null &&
    (synCookies === "always" || !listener.mayOpen);
  if (!listener.hasRoom || (crowded && synCookies === "off")) {
    layer.stats.tcpListenDrops++; // the peer will try again
    return;
  }
  if (crowded) return sendCookie(listener, segment);
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

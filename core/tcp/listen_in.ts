/**
 * Segments for a listener, RFC 9293 §3.10.7.2.
 *
 * Payload and FIN of a SYN are ignored: unacknowledged, they come again.
 *
 * @module
 */

import { TCP_FLAG_FIN } from "../wire/tcp.ts";
import { acceptSyn } from "./established.ts";
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
  if (!listener.hasRoom) return; // the peer will try again
  const { packet } = segment;
  const pcb = new TcpPcb(layer, NO_USER);
  pcb.flow.local.copyFrom(packet.dst);
  pcb.flow.remote.copyFrom(packet.src);
  pcb.flow.ttl = listener.ttl;
  pcb.flow.tos = listener.tos;
  pcb.flow.ifIndex = listener.ifIndex;
  pcb.localPort = segment.dstPort;
  pcb.remotePort = segment.srcPort;
  pcb.passive = true;
  pcb.reuse = listener.reuse;
  pcb.ecn = listener.ecn;
  pcb.keepOn = listener.keepAlive;
  pcb.listener = listener;
  listener.pending++;
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

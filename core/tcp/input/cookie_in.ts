/**
 * What comes back of SYN cookies.
 *
 * @module
 */

import {
  acceptSyn,
  establish,
  handOver,
  takePeer,
} from "../handshake/handshake.ts";
import type { TcpListener } from "../table/listener.ts";
import { NO_USER } from "../no_user.ts";
import { startSending } from "../handshake/open.ts";
import { TcpPcb } from "../pcb.ts";
import type { Segment } from "../segment.ts";
import { segmentArrives } from "./segment_in.ts";
import {
  stampedEcn,
  stampedSack,
  stampedScale,
} from "../handshake/syn_cookies.ts";

/**
 * Processes an ACK that no connection claims: makes a connection if it brings a
 * cookie back, and gives it the segment.
 *
 * @returns False if it does not.
 */
export function cookieArrives(
  listener: TcpListener,
  segment: Segment,
): boolean {
  const { layer } = listener;
  const { clock, cookies, stats } = layer;
  const { packet, options } = segment;
  if (segment.hasSyn || segment.hasRst || !cookies.isExpecting(clock.now)) {
    return false;
  }
  const mss = cookies.check(
    packet.dst,
    segment.dstPort,
    packet.src,
    segment.srcPort,
    (segment.seq - 1) | 0,
    (segment.ack - 1) | 0,
    clock.now,
  );
  if (mss === 0) {
    stats.tcpSynCookiesFailed++;
    return false;
  }
  if (!listener.hasRoom) {
    stats.tcpListenDrops++; // data that follows will bring the cookie again
    return true;
  }
  const pcb = new TcpPcb(layer, NO_USER);
  takePeer(pcb, listener, segment);
  listener.begun(pcb);
  startSending(pcb, (segment.ack - 1) | 0);
  pcb.sndNxt = segment.ack;
  // What the SYN has named, as far as it is known.
  options.mss = mss;
  options.windowScale = -1;
  options.sackPermitted = false;
  let ecn = false;
  if (options.hasTimestamps) {
    const stamp = (options.tsEcr - pcb.tsOffset) | 0;
    options.windowScale = stampedScale(stamp);
    options.sackPermitted = stampedSack(stamp);
    ecn = stampedEcn(stamp) && pcb.ecn !== "off";
  }
  const { seq } = segment;
  segment.seq = (seq - 1) | 0;
  acceptSyn(pcb, segment);
  pcb.ecnOn = ecn;
  segment.seq = seq;
  layer.ports.add(pcb);
  layer.connections.add(pcb);
  stats.tcpPassiveOpens++;
  stats.tcpSynCookiesAccepted++;
  layer.ip.route(pcb.flow);
  establish(pcb, segment, false);
  pcb.sndWl1 = (seq - 1) | 0; // its window is still to be taken
  pcb.lastRecvAt = clock.now;
  pcb.lastSendAt = clock.now;
  if (handOver(pcb)) segmentArrives(pcb, segment);
  return true;
}

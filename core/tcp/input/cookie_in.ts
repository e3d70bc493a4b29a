/**
 * ACKs that return a SYN cookie, RFC 4987 §3.6: they make a connection. Cookies are sent
 * by handshake/cookie_out.ts.
 *
 * @module
 */

import type { TcpContext } from "../context.ts";
import {
  acceptSyn,
  establish,
  handOver,
  takePeer,
} from "../handshake/handshake.ts";
import { startSending } from "../handshake/open.ts";
import {
  stampedEcn,
  stampedSack,
  stampedScale,
} from "../handshake/syn_cookies.ts";
import { NO_USER } from "../no_user.ts";
import type { Segment } from "../segment.ts";
import type { TcpListener } from "../table/listener.ts";
import type { Tcb } from "../tcb.ts";
import { segmentArrives } from "./segment_in.ts";

/**
 * Processes an ACK that no connection claims: makes a connection if it brings a
 * cookie back, and gives it the segment.
 *
 * @returns False if it does not.
 */
export function cookieArrives(
  context: TcpContext<Tcb>,
  listener: TcpListener,
  segment: Segment,
): boolean {
  const { clock, cookies, stats } = context;
  const { packet } = segment;
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
  openFromCookie(context, listener, segment, mss);
  return true;
}

/**
 * Makes the connection that a cookie stands for, and gives it the segment.
 *
 * @param context What it needs of the layer.
 * @param listener The listener for its destination; its accept queue has room.
 * @param segment The ACK with the cookie.
 * @param mss The peer's MSS, from the cookie.
 */
function openFromCookie(
  context: TcpContext<Tcb>,
  listener: TcpListener,
  segment: Segment,
  mss: number,
): void {
  const { clock, stats } = context;
  const tcb = context.create(NO_USER);
  takePeer(tcb, listener, segment);
  listener.begun(tcb);
  startSending(tcb, (segment.ack - 1) | 0);
  tcb.sndNxt = segment.ack;
  restoreSyn(tcb, segment, mss);
  context.ports.add(tcb);
  context.connections.add(tcb);
  stats.tcpPassiveOpens++;
  stats.tcpSynCookiesAccepted++;
  context.ip.route(tcb.flow);
  establish(tcb, segment, false);
  tcb.sndWl1 = (segment.seq - 1) | 0; // its window is still to be taken
  tcb.lastRecvAt = clock.now;
  tcb.lastSendAt = clock.now;
  if (handOver(tcb)) segmentArrives(tcb, segment);
}

/** Applies the peer's SYN, as far as the cookie and the echoed timestamp have it. */
function restoreSyn(tcb: Tcb, segment: Segment, mss: number): void {
  const { options, seq } = segment;
  options.mss = mss;
  options.windowScale = -1;
  options.sackPermitted = false;
  let ecn = false;
  if (options.hasTimestamps) {
    const stamp = (options.tsEcr - tcb.tsOffset) | 0;
    options.windowScale = stampedScale(stamp);
    options.sackPermitted = stampedSack(stamp);
    ecn = stampedEcn(stamp) && tcb.options.ecn !== "off";
  }
  segment.seq = (seq - 1) | 0;
  acceptSyn(tcb, segment);
  tcb.ecnOn = ecn;
  segment.seq = seq;
}

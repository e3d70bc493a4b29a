/**
 * SYN cookies that leave, RFC 4987 §3.6: the answer to a SYN that finds the SYN queue of
 * a listener full. They come back at input/cookie_in.ts.
 *
 * @module
 */

import type { TcpContext } from "../context.ts";
import { NO_USER } from "../no_user.ts";
import { transmitSyn } from "../output/transmit.ts";
import type { Segment } from "../segment.ts";
import { TCP_SYN_RCVD } from "../state.ts";
import type { TcpListener } from "../table/listener.ts";
import type { Tcb } from "../tcb.ts";
import { acceptSyn, takePeer } from "./handshake.ts";
import { startSending } from "./open.ts";
import { stampOptions } from "./syn_cookies.ts";

/** Answers a SYN with a SYN,ACK that has the cookie in it. No connection is made. */
export function sendCookie(
  context: TcpContext<Tcb>,
  listener: TcpListener,
  segment: Segment,
): void {
  const { clock, ip, stats } = context;
  const tcb = context.cookieTcb ??= context.create(NO_USER);
  takePeer(tcb, listener, segment);
  tcb.flow.netif = null;
  tcb.flow.neighbour = null;
  startSending(tcb);
  acceptSyn(tcb, segment);
  tcb.iss = context.cookies.make(
    tcb.flow.local,
    tcb.localPort,
    tcb.flow.remote,
    tcb.remotePort,
    segment.seq,
    tcb.peerMss,
    clock.now,
  );
  if (tcb.tsOn) {
    const time = clock.now | 0;
    const scale = tcb.scaleOn ? tcb.sndScale : -1;
    const stamp = stampOptions(time, scale, tcb.sackOn, tcb.ecnOn);
    tcb.tsOffset = (tcb.tsOffset + stamp - time) | 0;
  } else {
    tcb.scaleOn = false;
    tcb.sackOn = false;
    tcb.ecnOn = false;
  }
  tcb.state = TCP_SYN_RCVD;
  ip.route(tcb.flow);
  transmitSyn(tcb);
  stats.tcpSynCookiesSent++;
}

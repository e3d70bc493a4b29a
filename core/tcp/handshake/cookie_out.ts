/**
 * A listener whose SYN queue is full: SYNs are answered by cookies.
 *
 * @module
 */

import { acceptSyn, takePeer } from "./handshake.ts";
import type { TcpListener } from "../table/listener.ts";
import { NO_USER } from "../no_user.ts";
import { startSending } from "./open.ts";
import type { TcpContext } from "../context.ts";
import type { Tcb } from "../tcb.ts";
import type { Segment } from "../segment.ts";
import { TCP_SYN_RCVD } from "../state.ts";
import { stampOptions } from "./syn_cookies.ts";
import { transmitSyn } from "../output/transmit.ts";

/** Answers a SYN with a SYN,ACK that is its own memory: nothing is kept. */
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

/**
 * A listener whose SYN queue is full: SYNs are answered by cookies.
 *
 * @module
 */

import { acceptSyn, takePeer } from "./handshake.ts";
import type { TcpListener } from "../table/listener.ts";
import { NO_USER } from "../no_user.ts";
import { startSending } from "./open.ts";
import { TcpPcb } from "../pcb.ts";
import type { Segment } from "../segment.ts";
import { TCP_SYN_RCVD } from "../state.ts";
import { stampOptions } from "./syn_cookies.ts";
import { transmitSyn } from "../output/transmit.ts";

/** Answers a SYN with a SYN,ACK that is its own memory: nothing is kept. */
export function sendCookie(listener: TcpListener, segment: Segment): void {
  const { layer } = listener;
  const { clock, ip, stats } = layer;
  const pcb = layer.cookiePcb ??= new TcpPcb(layer, NO_USER);
  takePeer(pcb, listener, segment);
  pcb.flow.netif = null;
  pcb.flow.neighbour = null;
  startSending(pcb);
  acceptSyn(pcb, segment);
  pcb.iss = layer.cookies.make(
    pcb.flow.local,
    pcb.localPort,
    pcb.flow.remote,
    pcb.remotePort,
    segment.seq,
    pcb.peerMss,
    clock.now,
  );
  if (pcb.tsOn) {
    const time = clock.now | 0;
    const scale = pcb.scaleOn ? pcb.sndScale : -1;
    const stamp = stampOptions(time, scale, pcb.sackOn, pcb.ecnOn);
    pcb.tsOffset = (pcb.tsOffset + stamp - time) | 0;
  } else {
    pcb.scaleOn = false;
    pcb.sackOn = false;
    pcb.ecnOn = false;
  }
  pcb.state = TCP_SYN_RCVD;
  ip.route(pcb.flow);
  transmitSyn(pcb);
  stats.tcpSynCookiesSent++;
}

/**
 * The send buffer keeps up with the congestion window.
 *
 * @module
 */

import type { TcpPcb } from "../pcb.ts";
import { pipe } from "./pipe.ts";

/**
 * Grows the send buffer to twice the congestion window, up to `sndBufMax`: what is in
 * flight, and as much again to go on with. As in Linux (tcp_should_expand_sndbuf) only
 * if what waits to be sent does not fill the congestion window; it
 * shrinks to what it was at first only when memory to send from is short. To
 * be called when data is acknowledged, before more is sent.
 */
export function growSendBuffer(pcb: TcpPcb): void {
  const { cwnd, sendQueue } = pcb;
  const { sndBufMax } = pcb.layer.config;
  if (pcb.layer.sendShort) {
    pcb.sndBuf = Math.min(pcb.sndBuf, pcb.layer.config.sndBuf);
    return;
  }
  if (pcb.sndBuf >= sndBufMax || 2 * cwnd <= pcb.sndBuf) return;
  const unsent = (sendQueue.end - pcb.sndNxt) | 0;
  if (unsent >= cwnd - pipe(pcb)) return;
  pcb.sndBuf = Math.min(2 * cwnd, sndBufMax);
}

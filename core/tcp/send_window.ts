/**
 * The send buffer keeps up with the congestion window.
 *
 * @module
 */

import type { TcpPcb } from "./pcb.ts";

/**
 * Grows the send buffer to twice the congestion window, up to `sndBufMax`: what is in
 * flight, and as much again to go on with. As Linux's tcp_sndbuf_expand; it never
 * shrinks. To be called when data is acknowledged.
 */
export function growSendBuffer(pcb: TcpPcb): void {
  const { sndBufMax } = pcb.layer.config;
  if (pcb.sndBuf >= sndBufMax || 2 * pcb.cwnd <= pcb.sndBuf) return;
  pcb.sndBuf = Math.min(2 * pcb.cwnd, sndBufMax);
}

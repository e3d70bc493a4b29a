/**
 * Autotuning of the send buffer: it grows with the congestion window.
 *
 * @module
 */

import type { Tcb } from "../tcb.ts";
import { pipe } from "./pipe.ts";

/**
 * Grows the send buffer to twice the congestion window, up to `sndBufMax`: what is in
 * flight, and as much again to go on with. As in Linux (tcp_should_expand_sndbuf) only
 * if what waits to be sent does not fill the congestion window. It shrinks to its
 * first size when memory to send from is short. Called when data is acknowledged,
 * before more is sent.
 */
export function growSendBuffer(tcb: Tcb): void {
  const { cwnd, sendQueue } = tcb;
  const { sndBufMax } = tcb.context.config;
  if (tcb.context.sendShort) {
    tcb.sndBuf = Math.min(tcb.sndBuf, tcb.context.config.sndBuf);
    return;
  }
  if (tcb.sndBuf >= sndBufMax || 2 * cwnd <= tcb.sndBuf) return;
  const unsent = (sendQueue.end - tcb.sndNxt) | 0;
  if (unsent >= cwnd - pipe(tcb)) return;
  tcb.sndBuf = Math.min(2 * cwnd, sndBufMax);
}

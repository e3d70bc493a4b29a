/**
 * Nagle's algorithm, RFC 9293 §3.7.4, in Minshall's form, and the sender's avoidance of
 * silly windows, §3.8.6.2.1: how much of what waits may leave now.
 *
 * @module
 */

import { seqGt } from "../seq.ts";
import type { Tcb } from "../tcb.ts";

/**
 * How much of the unsent data may leave as one segment or super-packet: sender's
 * silly window avoidance, RFC 9293 §3.8.6.2.1, with Nagle's algorithm.
 */
export function sendable(
  tcb: Tcb,
  unsent: number,
  window: number,
  inPipe: number,
  most: number,
): number {
  const { sndMss } = tcb;
  let length = Math.min(unsent, window, most);
  const space = tcb.cwnd - inPipe;
  if (length > space) {
    length = space;
    tcb.cwndLimited = true;
  }
  if (length <= 0) return 0;
  if (length < unsent) {
    if (length >= sndMss) return length - length % sndMss;
    const idle = tcb.options.noDelay || tcb.sndNxt === tcb.sndUna;
    return length === window && idle && 2 * length >= tcb.sndWndMax
      ? length
      : 0;
  }
  const tail = length % sndMss;
  if (tail === 0 || tcb.finQueued || smallMayLeave(tcb)) return length;
  return length - tail;
}

/**
 * Nagle's algorithm in Minshall's form: a small segment waits only for an earlier
 * small one, not for full-sized ones; or in its own, see strictNagle.
 */
export function smallMayLeave(tcb: Tcb): boolean {
  if (tcb.options.noDelay || tcb.sndNxt === tcb.sndUna) return true;
  // lwIP: what fills the send buffer need not wait.
  return tcb.context.config.strictNagle
    ? tcb.writeSpace === 0
    : !seqGt(tcb.sndSml, tcb.sndUna);
}

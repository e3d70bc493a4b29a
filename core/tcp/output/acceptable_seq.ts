/**
 * The sequence number of a segment that takes none: a reset, a bare ACK, an answer
 * to what is not acceptable.
 *
 * RFC 9293 has SND.NXT there. The peer refuses that where it lies beyond its window:
 * after a probe of a shut window, or where a window has shrunk with data in flight.
 * As Linux's tcp_acceptable_seq.
 *
 * @module
 */

import { TCP_SYN_RCVD } from "../state.ts";
import type { Tcb } from "../tcb.ts";

/**
 * Returns SND.NXT, or the right edge of the peer's window where SND.NXT lies beyond.
 *
 * The right edge is what the peer expects next if it has received all that fitted its
 * window. While a shut window is probed it is SND.UNA, even if the peer has meanwhile
 * accepted the byte of the probe: it acknowledges that byte, and if the connection is
 * gone by then, the reset has the number of that ACK (RFC 9293 §3.10.7.1).
 */
export function acceptableSeq(tcb: Tcb): number {
  const { sndNxt, sndWnd } = tcb;
  if (tcb.state === TCP_SYN_RCVD) return sndNxt; // no window holds a SYN back
  const edge = (tcb.sndUna + sndWnd) | 0;
  const beyond = (sndNxt - edge) | 0;
  // RFC 7323 §2.4: an edge moves left by less than a unit where a window that is
  // scaled is rounded down.
  if (beyond <= 0 || (sndWnd > 0 && beyond < 1 << tcb.sndScale)) return sndNxt;
  return edge;
}

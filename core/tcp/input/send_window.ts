/**
 * The window that the peer offers, SND.WND: window updates of RFC 9293 §3.10.7.4 (fifth
 * step), and what follows when it opens. The window that is offered to the peer:
 * buffer/receive_window.ts.
 *
 * @module
 */

import { resetBackoff, restartRexmit } from "../recovery/rexmit_timer.ts";
import type { Segment } from "../segment.ts";
import { seqLeq, seqLt } from "../seq.ts";
import type { Tcb } from "../tcb.ts";

/** Takes the window of a segment that is not older than the last one used. */
export function updateWindow(tcb: Tcb, segment: Segment): boolean {
  const { seq, ack } = segment;
  if (
    !seqLt(tcb.sndWl1, seq) &&
    !(tcb.sndWl1 === seq && seqLeq(tcb.sndWl2, ack))
  ) return false;
  const window = segment.window << tcb.sndScale;
  const moved = window !== tcb.sndWnd;
  tcb.sndWnd = window;
  tcb.sndWl1 = seq;
  tcb.sndWl2 = ack;
  if (window > tcb.sndWndMax) tcb.sndWndMax = window;
  return moved;
}

/**
 * The window has changed: a wait for that is over. A probe that went beyond the
 * window was most likely refused and is sent again.
 */
export function windowOpened(tcb: Tcb): void {
  if (tcb.sndWnd === 0) return;
  if (tcb.sndUna === tcb.sndNxt) {
    tcb.rexmitAt = Infinity;
    resetBackoff(tcb);
  } else if (tcb.probing) {
    tcb.sent.markAllLost();
    resetBackoff(tcb);
    restartRexmit(tcb);
  }
  tcb.probing = false;
}

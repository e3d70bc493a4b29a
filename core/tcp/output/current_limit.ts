/**
 * Which of the four limits of send_limits.ts holds a sender back at present.
 *
 * @module
 */

import { pipe } from "../recovery/pipe.ts";
import type { Tcb } from "../tcb.ts";
import {
  LIMIT_APPLICATION,
  LIMIT_BUFFER,
  LIMIT_NETWORK,
  LIMIT_RECEIVER,
  SendLimits,
} from "./send_limits.ts";

/** Notes the current limit: called after output, and when all is acknowledged. */
export function noteLimit(tcb: Tcb): void {
  const { now } = tcb.context.clock;
  if (tcb.limits === null) {
    if (tcb.sendQueue.length === 0) return;
    tcb.limits = new SendLimits(now);
  }
  tcb.limits.enter(limitOf(tcb), now);
}

function limitOf(tcb: Tcb): number {
  const { sendQueue, sndMss } = tcb;
  if (sendQueue.length === 0) return LIMIT_APPLICATION;
  const unsent = (sendQueue.end - tcb.sndNxt) | 0;
  if (unsent <= 0) {
    return tcb.writeSpace < sndMss ? LIMIT_BUFFER : LIMIT_NETWORK;
  }
  const window = (tcb.sndUna + tcb.sndWnd - tcb.sndNxt) | 0;
  const isShort = window < Math.min(unsent, sndMss);
  return isShort && tcb.cwnd - pipe(tcb) >= sndMss
    ? LIMIT_RECEIVER
    : LIMIT_NETWORK;
}

/**
 * Keepalive, RFC 9293 §3.8.4: an idle connection asks whether the peer is still there.
 *
 * @module
 */

import { ERR_ABRT } from "../base/err.ts";
import { failConnection } from "./ending/free.ts";
import { resetPeer } from "./ending/reset.ts";
import { hasNew } from "./output/accounting.ts";
import { isBlocked } from "./output/output.ts";
import { transmit } from "./output/transmit.ts";
import { armTimer } from "./schedule.ts";
import { TCP_CLOSE_WAIT, TCP_ESTABLISHED, TCP_FIN_WAIT_2 } from "./state.ts";
import type { Tcb } from "./tcb.ts";

/** The option was set: idle time counts from now on, or no more. */
export function restartKeepalive(tcb: Tcb): void {
  const { keepAlive, keepIdleMs } = tcb.options;
  tcb.keepAt = keepAlive ? tcb.context.clock.now + keepIdleMs : Infinity;
  armTimer(tcb);
}

/**
 * The keepalive deadline has passed. Data that waits, for its acknowledgement or for a
 * window, is probed for by timers of its own.
 */
export function keepaliveTimeout(tcb: Tcb): void {
  const { now } = tcb.context.clock;
  tcb.keepAt = Infinity;
  if (!tcb.options.keepAlive) return;
  const alive = tcb.state === TCP_ESTABLISHED ||
    tcb.state === TCP_CLOSE_WAIT || tcb.state === TCP_FIN_WAIT_2;
  const due = tcb.lastRecvAt + tcb.options.keepIdleMs;
  if (!alive || tcb.sndUna !== tcb.sndNxt || hasNew(tcb)) {
    tcb.keepAt = now + tcb.options.keepIdleMs;
  } else if (due > now) {
    tcb.keepAt = due;
  } else if (isUnanswered(tcb)) {
    resetPeer(tcb);
    failConnection(tcb, ERR_ABRT);
  } else {
    sendKeepalive(tcb);
    tcb.keepProbes++;
    tcb.keepAt = now + tcb.options.keepIntervalMs;
  }
}

/** True if enough probes had no answer, or none for the user timeout if there is one. */
function isUnanswered(tcb: Tcb): boolean {
  if (tcb.options.userTimeoutMs === 0) {
    return tcb.keepProbes >= tcb.options.keepCount;
  }
  const silence = tcb.context.clock.now - tcb.lastRecvAt;
  return tcb.keepProbes > 0 && silence >= tcb.options.userTimeoutMs; // as Linux
}

/** Sends a keepalive probe: a segment that the peer has to answer. */
function sendKeepalive(tcb: Tcb): void {
  // RFC 9293 §3.8.4: one before what the peer expects, without data.
  if (!isBlocked(tcb)) transmit(tcb, (tcb.sndNxt - 1) | 0, 0, 0);
}

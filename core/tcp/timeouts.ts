/**
 * What happens when a connection's deadline passes: RFC 9293 §3.8.3, §3.8.4 and
 * §3.10.8, RFC 6298 §5.
 *
 * @module
 */

import { ERR_ABRT, ERR_OK } from "../base/err.ts";
import {
  endConnection,
  failConnection,
  freeConnection,
} from "./ending/free.ts";
import { keepaliveTimeout } from "./keepalive.ts";
import { suspectBlackHole } from "./recovery/black_hole.ts";
import {
  lossTimeout,
  retransmissionTimeout,
} from "./recovery/loss_recovery.ts";
import { armRexmit, retryLimit } from "./recovery/rexmit_timer.ts";
import { armTimer, scheduleAck, scheduleOutput } from "./schedule.ts";
import { TCP_SYN_RCVD, TCP_SYN_SENT } from "./state.ts";
import type { Tcb } from "./tcb.ts";

/** Handles every deadline that has passed, and sets the timer for the next. */
export function onDeadline(tcb: Tcb): void {
  const { now } = tcb.context.clock;
  if (tcb.delackAt <= now) {
    tcb.delackAt = Infinity;
    scheduleAck(tcb);
  }
  if (tcb.paceAt <= now) {
    tcb.paceAt = Infinity;
    scheduleOutput(tcb);
  }
  if (tcb.lossAt <= now) lossTimeout(tcb);
  if (tcb.rexmitAt <= now) rexmit(tcb);
  if (!tcb.freed && tcb.keepAt <= now) keepaliveTimeout(tcb);
  if (!tcb.freed && tcb.lingerAt <= now) endConnection(tcb);
  if (!tcb.freed) armTimer(tcb);
}

/** The retransmission timer: of a SYN, of a shut window, or of data. */
function rexmit(tcb: Tcb): void {
  tcb.rexmitAt = Infinity;
  if (tcb.state === TCP_SYN_SENT || tcb.state === TCP_SYN_RCVD) {
    return repeatSyn(tcb);
  }
  const idle = tcb.sndUna === tcb.sndNxt;
  if (idle && tcb.sndWnd > 0) { // the override timeout of silly windows
    tcb.probeDue = true;
    scheduleOutput(tcb);
    return;
  }
  if (tcb.retries >= retryLimit(tcb) || userTimeoutPassed(tcb)) {
    giveUp(tcb);
    return;
  }
  tcb.retries++;
  if (tcb.sndWnd === 0) {
    tcb.probeDue = true;
    tcb.backoff++;
  } else if (tcb.flow.netif?.blocked !== true) {
    retransmissionTimeout(tcb);
    suspectBlackHole(tcb);
  }
  // The repetition restarts the timer when it leaves; this is for when it cannot.
  armRexmit(tcb);
  scheduleOutput(tcb);
}

/** Fails the connection; with the reason that ICMP has given, RFC 1122 §4.2.3.9. */
function giveUp(tcb: Tcb): void {
  failConnection(tcb, tcb.softError === ERR_OK ? ERR_ABRT : tcb.softError);
}

/** True if the user timeout has passed since what is unanswered was sent. */
function userTimeoutPassed(tcb: Tcb): boolean {
  return tcb.options.userTimeoutMs !== 0 &&
    tcb.context.clock.now >= tcb.unansweredSince + tcb.options.userTimeoutMs;
}

function repeatSyn(tcb: Tcb): void {
  const { config } = tcb.context;
  if (tcb.retries >= retryLimit(tcb) || userTimeoutPassed(tcb)) {
    // The user of a passive open has not been told of it, and is not told of its end.
    if (tcb.passive) freeConnection(tcb);
    else giveUp(tcb);
    return;
  }
  tcb.retries++;
  if (config.synBackoff) tcb.backoff++;
  tcb.synDue = true;
  tcb.context.stats.tcpRetransmitted++;
  scheduleOutput(tcb);
}

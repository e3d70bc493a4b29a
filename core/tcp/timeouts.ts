/**
 * What happens when a connection's deadline passes: RFC 9293 §3.8.3, §3.8.4 and
 * §3.10.8, RFC 6298 §5.
 *
 * @module
 */

import { ERR_ABRT, ERR_OK } from "../base/err.ts";
import { suspectBlackHole } from "./recovery/black_hole.ts";
import { endPcb, failPcb, freePcb } from "./ending/close.ts";
import {
  lossTimeout,
  retransmissionTimeout,
} from "./recovery/loss_recovery.ts";
import { sendKeepalive } from "./output/output.ts";
import type { TcpPcb } from "./pcb.ts";
import { armRexmit, retryLimit } from "./recovery/pipe.ts";
import { resetPeer } from "./ending/reset.ts";
import { hasNew } from "./output/books.ts";
import {
  TCP_CLOSE_WAIT,
  TCP_ESTABLISHED,
  TCP_FIN_WAIT_2,
  TCP_SYN_RCVD,
  TCP_SYN_SENT,
} from "./state.ts";

/** Handles every deadline that has passed, and sets the timer for the next. */
export function onDeadline(pcb: TcpPcb): void {
  const { now } = pcb.layer.clock;
  if (pcb.delackAt <= now) {
    pcb.delackAt = Infinity;
    pcb.ackDue = true;
    pcb.layer.markDirty(pcb);
  }
  if (pcb.paceAt <= now) {
    pcb.paceAt = Infinity;
    pcb.layer.markDirty(pcb);
  }
  if (pcb.lossAt <= now) lossTimeout(pcb);
  if (pcb.rexmitAt <= now) rexmit(pcb);
  if (!pcb.freed && pcb.keepAt <= now) keepAlive(pcb);
  if (!pcb.freed && pcb.lingerAt <= now) endPcb(pcb);
  if (!pcb.freed) pcb.armTimer();
}

/** The retransmission timer: of a SYN, of a shut window, or of data. */
function rexmit(pcb: TcpPcb): void {
  pcb.rexmitAt = Infinity;
  if (pcb.state === TCP_SYN_SENT || pcb.state === TCP_SYN_RCVD) {
    return repeatSyn(pcb);
  }
  const idle = pcb.sndUna === pcb.sndNxt;
  if (idle && pcb.sndWnd > 0) { // the override timeout of silly windows
    pcb.probeDue = true;
    pcb.layer.markDirty(pcb);
    return;
  }
  if (pcb.retries >= retryLimit(pcb) || outOfPatience(pcb)) {
    giveUp(pcb);
    return;
  }
  pcb.retries++;
  if (pcb.sndWnd === 0) {
    pcb.probeDue = true;
    pcb.backoff++;
  } else if (pcb.flow.netif?.blocked !== true) {
    retransmissionTimeout(pcb);
    suspectBlackHole(pcb);
  }
  // The repetition will start the timer if it can leave; if it cannot, this will.
  armRexmit(pcb);
  pcb.layer.markDirty(pcb);
}

/** Nobody answers; ICMP may have told why, RFC 1122 §4.2.3.9. */
function giveUp(pcb: TcpPcb): void {
  failPcb(pcb, pcb.softError === ERR_OK ? ERR_ABRT : pcb.softError);
}

/** True if the user timeout has passed since what is unanswered was sent. */
function outOfPatience(pcb: TcpPcb): boolean {
  return pcb.userTimeoutMs !== 0 &&
    pcb.layer.clock.now >= pcb.silentSince + pcb.userTimeoutMs;
}

function repeatSyn(pcb: TcpPcb): void {
  const { config } = pcb.layer;
  if (pcb.retries >= retryLimit(pcb) || outOfPatience(pcb)) {
    // A passive open that nobody has heard of ends in silence.
    if (pcb.passive) freePcb(pcb);
    else giveUp(pcb);
    return;
  }
  pcb.retries++;
  if (config.synBackoff) pcb.backoff++;
  pcb.synDue = true;
  pcb.layer.stats.tcpRetransmitted++;
  pcb.layer.markDirty(pcb);
}

/**
 * RFC 9293 §3.8.4. Data that waits, for its acknowledgement or for a window, is
 * probed for by timers of its own.
 */
function keepAlive(pcb: TcpPcb): void {
  const { now } = pcb.layer.clock;
  pcb.keepAt = Infinity;
  if (!pcb.keepOn) return;
  const alive = pcb.state === TCP_ESTABLISHED ||
    pcb.state === TCP_CLOSE_WAIT || pcb.state === TCP_FIN_WAIT_2;
  const due = pcb.lastRecvAt + pcb.keepIdleMs;
  if (!alive || pcb.sndUna !== pcb.sndNxt || hasNew(pcb)) {
    pcb.keepAt = now + pcb.keepIdleMs;
  } else if (due > now) {
    pcb.keepAt = due;
  } else if (isSilent(pcb)) {
    resetPeer(pcb);
    failPcb(pcb, ERR_ABRT);
  } else {
    sendKeepalive(pcb);
    pcb.keepProbes++;
    pcb.keepAt = now + pcb.keepIntervalMs;
  }
}

/** True if enough probes had no answer; or for long enough, if the user said how long. */
function isSilent(pcb: TcpPcb): boolean {
  if (pcb.userTimeoutMs === 0) return pcb.keepProbes >= pcb.keepCount;
  const silence = pcb.layer.clock.now - pcb.lastRecvAt;
  return pcb.keepProbes > 0 && silence >= pcb.userTimeoutMs; // as Linux
}

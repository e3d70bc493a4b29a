/**
 * The user's ways to end a connection: CLOSE and ABORT of RFC 9293 §3.10.4 and
 * §3.10.5, and the shutdown of one direction.
 *
 * @module
 */

import { ERR_CONN, ERR_OK, type err_t } from "../../base/err.ts";
import { armTimer, scheduleOutput } from "../schedule.ts";
import {
  TCP_CLOSE_WAIT,
  TCP_CLOSED,
  TCP_ESTABLISHED,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  TCP_LAST_ACK,
  TCP_SYN_RCVD,
  TCP_SYN_SENT,
  TCP_TIME_WAIT,
} from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { endConnection, freeConnection, resetAndFail } from "./free.ts";
import { resetPeer } from "./reset.ts";
import { leaveToWait, releaseUser } from "./time_wait.ts";

/** CLOSE of RFC 9293 §3.10.4 with lwIP's rule for unread data. */
export function closeConnection(tcb: Tcb): err_t {
  tcb.userClosed = true;
  tcb.rxClosed = true;
  switch (tcb.state) {
    case TCP_CLOSED:
    case TCP_SYN_SENT:
      endConnection(tcb);
      break;
    case TCP_ESTABLISHED:
    case TCP_CLOSE_WAIT:
      if (tcb.unread > 0) resetUnread(tcb);
      else if (!tcb.finQueued) queueFin(tcb);
      break;
    case TCP_SYN_RCVD:
      if (!tcb.finQueued) queueFin(tcb);
      break;
    case TCP_FIN_WAIT_1:
      // Unlike lwIP: else the window would stay shut, and the peer would probe it.
      if (tcb.unread > 0) resetUnread(tcb);
      break;
    case TCP_FIN_WAIT_2:
      if (tcb.unread > 0) {
        resetUnread(tcb);
        break;
      }
      waitForFin(tcb);
      armTimer(tcb);
      break;
    case TCP_TIME_WAIT:
      releaseUser(tcb);
      leaveToWait(tcb);
      break;
  }
  if (!tcb.freed && tcb.state !== TCP_TIME_WAIT) orphan(tcb);
  return ERR_OK;
}

/** Resets, because unread data is lost: RFC 9293 §3.6.1. */
function resetUnread(tcb: Tcb): void {
  resetPeer(tcb);
  endConnection(tcb);
}

/** Counts a connection that its user has closed; resets it beyond the limit. */
function orphan(tcb: Tcb): void {
  const { context } = tcb;
  const { orphanLimit } = context.config;
  if (orphanLimit > 0 && context.orphans >= orphanLimit) {
    context.stats.tcpOrphansReset++;
    return resetAndFail(tcb);
  }
  tcb.orphaned = true;
  context.orphans++;
}

/** Half-closes; both halves together are a close. */
export function shutConnection(tcb: Tcb, rx: boolean, tx: boolean): err_t {
  if (rx && tx) return tcb.userClosed ? ERR_CONN : closeConnection(tcb);
  if (tx) {
    if (!tcb.canSend || tcb.state === TCP_SYN_SENT) return ERR_CONN;
    queueFin(tcb);
  }
  if (rx) {
    if (tcb.state === TCP_CLOSED) return ERR_CONN;
    tcb.rxClosed = true;
  }
  return ERR_OK;
}

/** ABORT of RFC 9293 §3.10.5; as lwIP, a reset in CLOSING and LAST-ACK, too. */
export function abortConnection(tcb: Tcb): void {
  if (tcb.freed) return;
  const told = tcb.state >= TCP_SYN_RCVD && tcb.state !== TCP_TIME_WAIT;
  if (told) resetPeer(tcb);
  freeConnection(tcb);
}

/**
 * Puts a FIN behind the queued data. Before the handshake's end the state stays,
 * and `establish` of handshake.ts moves on.
 */
function queueFin(tcb: Tcb): void {
  tcb.finQueued = true;
  tcb.pushSeq = tcb.sendQueue.end;
  if (tcb.state === TCP_ESTABLISHED) tcb.state = TCP_FIN_WAIT_1;
  else if (tcb.state === TCP_CLOSE_WAIT) tcb.state = TCP_LAST_ACK;
  scheduleOutput(tcb);
}

/** FIN-WAIT-2 has a time limit once the user has closed. */
export function waitForFin(tcb: Tcb): void {
  if (!tcb.userClosed) return;
  const { clock, config } = tcb.context;
  tcb.lingerAt = clock.now + config.finWait2Ms;
}

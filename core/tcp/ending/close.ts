/**
 * The ends of a connection: close, shutdown, abort, TIME-WAIT, and being freed.
 *
 * @module
 */

import { ERR_ABRT, ERR_CONN, ERR_OK, type err_t } from "../../base/err.ts";
import { NO_USER } from "../no_user.ts";
import type { TcpPcb } from "../pcb.ts";
import { stopLossTimer } from "../recovery/rack.ts";
import { resetPeer } from "./reset.ts";
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
import { TimeWait } from "./time_wait.ts";

/** CLOSE of RFC 9293 §3.10.4 with lwIP's rule for unread data. */
export function closeConnection(pcb: TcpPcb): err_t {
  pcb.userClosed = true;
  pcb.rxClosed = true;
  switch (pcb.state) {
    case TCP_CLOSED:
    case TCP_SYN_SENT:
      endPcb(pcb);
      break;
    case TCP_ESTABLISHED:
    case TCP_CLOSE_WAIT:
      if (pcb.unread > 0) loseUnread(pcb);
      else if (!pcb.finQueued) queueFin(pcb);
      break;
    case TCP_SYN_RCVD:
      if (!pcb.finQueued) queueFin(pcb);
      break;
    case TCP_FIN_WAIT_1:
      // Not as lwIP: nobody opens the window any more, and the peer would probe it.
      if (pcb.unread > 0) loseUnread(pcb);
      break;
    case TCP_FIN_WAIT_2:
      if (pcb.unread > 0) {
        loseUnread(pcb);
        break;
      }
      waitForFin(pcb);
      pcb.armTimer();
      break;
    case TCP_TIME_WAIT:
      releaseUser(pcb);
      leaveToWait(pcb);
      break;
  }
  if (!pcb.freed && pcb.state !== TCP_TIME_WAIT) orphan(pcb);
  return ERR_OK;
}

/** RFC 9293 §3.6.1: data is lost, and the peer has to know. */
function loseUnread(pcb: TcpPcb): void {
  resetPeer(pcb);
  endPcb(pcb);
}

/** Nobody waits for it any more; of those there may only be so many. */
function orphan(pcb: TcpPcb): void {
  const { layer } = pcb;
  const { orphanLimit } = layer.config;
  if (orphanLimit > 0 && layer.orphans >= orphanLimit) {
    layer.stats.tcpOrphansReset++;
    return breakOff(pcb);
  }
  pcb.orphaned = true;
  layer.orphans++;
}

function leaveOrphans(pcb: TcpPcb): void {
  if (!pcb.orphaned) return;
  pcb.orphaned = false;
  pcb.layer.orphans--;
}

/** Half-closes; both halves together are a close. */
export function shutConnection(pcb: TcpPcb, rx: boolean, tx: boolean): err_t {
  if (rx && tx) return pcb.userClosed ? ERR_CONN : closeConnection(pcb);
  if (tx) {
    if (!pcb.canSend || pcb.state === TCP_SYN_SENT) return ERR_CONN;
    queueFin(pcb);
  }
  if (rx) {
    if (pcb.state === TCP_CLOSED) return ERR_CONN;
    pcb.rxClosed = true;
  }
  return ERR_OK;
}

/** ABORT of RFC 9293 §3.10.5; as lwIP, a reset in CLOSING and LAST-ACK, too. */
export function abortConnection(pcb: TcpPcb): void {
  if (pcb.freed) return;
  const told = pcb.state >= TCP_SYN_RCVD && pcb.state !== TCP_TIME_WAIT;
  if (told) resetPeer(pcb);
  freePcb(pcb);
}

/**
 * Puts a FIN behind the queued data. Before the handshake's end the state stays,
 * and `established` of established.ts moves on.
 */
function queueFin(pcb: TcpPcb): void {
  pcb.finQueued = true;
  pcb.pushSeq = pcb.sendQueue.end;
  if (pcb.state === TCP_ESTABLISHED) pcb.state = TCP_FIN_WAIT_1;
  else if (pcb.state === TCP_CLOSE_WAIT) pcb.state = TCP_LAST_ACK;
  pcb.layer.markDirty(pcb);
}

/** In FIN-WAIT-2 nobody waits for ever on behalf of a user who has left. */
export function waitForFin(pcb: TcpPcb): void {
  if (!pcb.userClosed) return;
  const { clock, config } = pcb.layer;
  pcb.lingerAt = clock.now + config.finWait2Ms;
}

/** Both FINs are done and ours came first, RFC 9293 §3.6. */
export function enterTimeWait(pcb: TcpPcb): void {
  const { layer } = pcb;
  pcb.state = TCP_TIME_WAIT;
  leaveOrphans(pcb);
  pcb.reassembly.clear(layer.pbufs);
  pcb.sendQueue.reset(pcb.sndNxt);
  pcb.sent.reset(pcb.sndNxt);
  pcb.rexmitAt = Infinity;
  stopLossTimer(pcb);
  pcb.delackAt = Infinity;
  pcb.keepAt = Infinity;
  pcb.lingerAt = Infinity;
  layer.timers.remove(pcb.timer);
  layer.timeWaits.add(pcb);
  layer.markDirty(pcb); // the flush that sends its last ACK lets go of it
  if (pcb.userClosed) releaseUser(pcb);
  if (layer.timeWaits.count > layer.config.timeWaitLimit) {
    const oldest = layer.timeWaits.oldest!;
    layer.stats.tcpTimeWaitOverflows++;
    if (oldest.ackDue) oldest.acknowledge(); // the FIN that has just arrived
    oldest.expire();
  }
}

/** Tells a user who has closed that it is over, while TIME-WAIT goes on. */
function releaseUser(pcb: TcpPcb): void {
  const { user } = pcb;
  pcb.user = NO_USER;
  user.onClosed(pcb);
}

/**
 * Frees a connection in TIME-WAIT of which nobody wants to know any more, and leaves
 * a {@linkcode TimeWait} in its place; not before its last ACK has been sent.
 */
export function leaveToWait(pcb: TcpPcb): void {
  if (!pcb.userClosed || pcb.ackDue || pcb.dirty || !pcb.inTimeWait) return;
  const { layer } = pcb;
  const rest = new TimeWait(pcb);
  layer.timeWaits.replace(pcb, rest);
  layer.ports.replace(pcb, rest);
  layer.remnants.add(rest);
  freePcb(pcb);
}

/** Ends a connection for reasons of this host's: the peer and the user are told. */
export function breakOff(pcb: TcpPcb): void {
  if (pcb.state >= TCP_SYN_RCVD) resetPeer(pcb);
  failPcb(pcb, ERR_ABRT);
}

/** The orderly end. */
export function endPcb(pcb: TcpPcb): void {
  const { user } = pcb;
  freePcb(pcb);
  user.onClosed(pcb);
}

/** The end for another reason. */
export function failPcb(pcb: TcpPcb, err: err_t): void {
  const { user } = pcb;
  freePcb(pcb);
  user.onError(pcb, err);
}

/** Takes a control block out of all tables and gives its memory back. */
export function freePcb(pcb: TcpPcb): void {
  if (pcb.freed) return;
  const { layer } = pcb;
  pcb.freed = true;
  pcb.state = TCP_CLOSED;
  pcb.listener?.accepted(pcb);
  leaveOrphans(pcb);
  layer.timers.remove(pcb.timer);
  layer.connections.remove(pcb);
  layer.ports.remove(pcb);
  layer.timeWaits.remove(pcb);
  pcb.reassembly.clear(layer.pbufs);
  pcb.sendQueue.reset(0);
  pcb.sent.reset(0);
  pcb.user = NO_USER;
}

/**
 * TIME-WAIT, RFC 9293 §3.6: how it begins, how a segment is answered during it, and
 * how it ends. What segments do to it: input/time_wait_in.ts.
 *
 * A control block stays in TIME-WAIT until its last ACK has left and its user has
 * closed; a small remnant takes its place then.
 *
 * @module
 */

import { chooseWindow } from "../buffer/receive_window.ts";
import type { TcpContext } from "../context.ts";
import { NO_USER } from "../no_user.ts";
import { sendAck } from "../output/output.ts";
import { stopLossTimer } from "../recovery/rack.ts";
import { scheduleOutput } from "../schedule.ts";
import { TCP_TIME_WAIT } from "../state.ts";
import type { Waiting } from "../table/time_wait_list.ts";
import { TimeWaitRemnant } from "../table/time_wait_remnant.ts";
import { Tcb } from "../tcb.ts";
import { endConnection, freeConnection, leaveOrphans } from "./free.ts";
import { acknowledgeFor } from "./reset.ts";

/** Both FINs are done and ours came first, RFC 9293 §3.6. */
export function enterTimeWait(tcb: Tcb): void {
  const { context } = tcb;
  tcb.state = TCP_TIME_WAIT;
  leaveOrphans(tcb);
  tcb.reassembly.clear(context.pbufs);
  tcb.sendQueue.reset(tcb.sndNxt);
  tcb.sent.reset(tcb.sndNxt);
  tcb.rexmitAt = Infinity;
  stopLossTimer(tcb);
  tcb.delackAt = Infinity;
  tcb.keepAt = Infinity;
  tcb.lingerAt = Infinity;
  context.timers.remove(tcb.timer);
  context.timeWaits.add(tcb);
  scheduleOutput(tcb); // the flush that sends its last ACK calls leaveToWait
  if (tcb.userClosed) releaseUser(tcb);
  if (context.timeWaits.count > context.config.timeWaitLimit) {
    const oldest = context.timeWaits.oldest!;
    context.stats.tcpTimeWaitOverflows++;
    // The FIN that has just arrived is answered before.
    if (oldest.ackDue) acknowledgeWaiting(context, oldest);
    expire(context, oldest);
  }
}

/**
 * Puts a {@linkcode TimeWaitRemnant} in the place of a connection in TIME-WAIT, and
 * frees it: once its user has closed it and its last ACK has been sent.
 */
export function leaveToWait(tcb: Tcb): void {
  if (!tcb.userClosed || tcb.ackDue || tcb.dirty || !tcb.inTimeWait) return;
  const { context } = tcb;
  const rest = new TimeWaitRemnant(tcb, chooseWindow(tcb));
  context.timeWaits.replace(tcb, rest);
  context.ports.replace(tcb, rest);
  context.remnants.add(rest);
  freeConnection(tcb);
}

/** Tells its user that the connection is closed, while TIME-WAIT goes on. */
export function releaseUser(tcb: Tcb): void {
  const { user } = tcb;
  tcb.user = NO_USER;
  user.onClosed(tcb);
}

/** Sends the ACK of a connection in TIME-WAIT. */
export function acknowledgeWaiting(
  context: TcpContext<Tcb>,
  wait: Waiting,
): void {
  if (wait instanceof Tcb) sendAck(wait);
  else if (wait instanceof TimeWaitRemnant) acknowledgeFor(context, wait);
}

/** TIME-WAIT is over: the four-tuple is free. */
export function expire(context: TcpContext<Tcb>, wait: Waiting): void {
  if (wait instanceof Tcb) {
    endConnection(wait);
  } else if (wait instanceof TimeWaitRemnant) {
    context.remnants.remove(wait);
    context.ports.remove(wait);
    context.timeWaits.remove(wait);
  }
}

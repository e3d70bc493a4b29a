/**
 * What makes a connection act later: at the next flush, or when a deadline passes.
 *
 * @module
 */

import type { Tcb } from "./tcb.ts";

/** The next flush looks whether the connection has something to send. */
export function scheduleOutput(tcb: Tcb): void {
  tcb.context.markDirty(tcb);
}

/** The next flush sends an ACK, unless a segment that leaves before it has one. */
export function scheduleAck(tcb: Tcb): void {
  tcb.ackDue = true;
  tcb.context.markDirty(tcb);
}

/** Sets the connection's timer to the earliest of its deadlines. */
export function armTimer(tcb: Tcb): void {
  let at = tcb.rexmitAt;
  if (tcb.lossAt < at) at = tcb.lossAt;
  if (tcb.delackAt < at) at = tcb.delackAt;
  if (tcb.paceAt < at) at = tcb.paceAt;
  if (tcb.keepAt < at) at = tcb.keepAt;
  if (tcb.lingerAt < at) at = tcb.lingerAt;
  if (at !== tcb.timer.at) tcb.context.timers.set(tcb.timer, at);
}

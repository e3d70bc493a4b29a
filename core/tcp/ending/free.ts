/**
 * Freeing a control block: after an orderly end (onClosed), or with an error (onError).
 *
 * @module
 */

import { ERR_ABRT, type err_t } from "../../base/err.ts";
import { NO_USER } from "../no_user.ts";
import { TCP_CLOSED, TCP_SYN_RCVD } from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { resetPeer } from "./reset.ts";

/** Frees it after an orderly end. */
export function endConnection(tcb: Tcb): void {
  const { user } = tcb;
  freeConnection(tcb);
  user.onClosed(tcb);
}

/** Frees it with an error. */
export function failConnection(tcb: Tcb, err: err_t): void {
  const { user } = tcb;
  freeConnection(tcb);
  user.onError(tcb, err);
}

/** Resets the peer, and fails the connection with ERR_ABRT. */
export function resetAndFail(tcb: Tcb): void {
  if (tcb.state >= TCP_SYN_RCVD) resetPeer(tcb);
  failConnection(tcb, ERR_ABRT);
}

/** Takes a control block out of all tables and gives its memory back. */
export function freeConnection(tcb: Tcb): void {
  if (tcb.freed) return;
  const { context } = tcb;
  tcb.freed = true;
  tcb.state = TCP_CLOSED;
  tcb.listener?.accepted(tcb);
  leaveOrphans(tcb);
  context.timers.remove(tcb.timer);
  context.connections.remove(tcb);
  context.ports.remove(tcb);
  context.timeWaits.remove(tcb);
  tcb.reassembly.clear(context.pbufs);
  tcb.sendQueue.reset(0);
  tcb.sent.reset(0);
  tcb.user = NO_USER;
}

/** Stops counting it as an orphan. */
export function leaveOrphans(tcb: Tcb): void {
  if (!tcb.orphaned) return;
  tcb.orphaned = false;
  tcb.context.orphans--;
}

/**
 * How a control block is freed: in an orderly way, or for another reason.
 *
 * @module
 */

import { ERR_ABRT, type err_t } from "../../base/err.ts";
import { NO_USER } from "../no_user.ts";
import { TCP_CLOSED, TCP_SYN_RCVD } from "../state.ts";
import type { Tcb } from "../tcb.ts";
import { resetPeer } from "./reset.ts";

/** The orderly end. */
export function endConnection(tcb: Tcb): void {
  const { user } = tcb;
  freeConnection(tcb);
  user.onClosed(tcb);
}

/** The end for another reason. */
export function failConnection(tcb: Tcb, err: err_t): void {
  const { user } = tcb;
  freeConnection(tcb);
  user.onError(tcb, err);
}

/** Ends a connection for reasons of this host's: the peer and the user are told. */
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

/** Counts it no longer among those that the user has closed and that are not done. */
export function leaveOrphans(tcb: Tcb): void {
  if (!tcb.orphaned) return;
  tcb.orphaned = false;
  tcb.context.orphans--;
}

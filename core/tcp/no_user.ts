/**
 * The user of a connection that has none: before it is accepted, after its end.
 *
 * @module
 */

import type { Tcb } from "./tcb.ts";
import type { TcpUser } from "./user.ts";

/** Hears nothing. Data cannot reach it: such a connection receives none. */
export const NO_USER: TcpUser = {
  onConnected() {},
  onReceive(tcb: Tcb, data) {
    tcb.context.pbufs.free(data);
  },
  onFin() {},
  onSent() {},
  onError() {},
  onClosed() {},
};

/**
 * The user of a connection that has none: before it is accepted, after its end.
 *
 * @module
 */

import type { Tcb } from "./tcb.ts";
import type { TcpUser } from "./user.ts";

/** Ignores all callbacks. onReceive is never called: such a connection receives no data. */
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

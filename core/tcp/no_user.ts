/**
 * The user of a connection that has none: before it is accepted, after its end.
 *
 * @module
 */

import type { TcpUser } from "./user.ts";

/** Hears nothing. Data cannot reach it: such a connection receives none. */
export const NO_USER: TcpUser = {
  onConnected() {},
  onReceive(pcb, data) {
    pcb.layer.pbufs.free(data);
  },
  onFin() {},
  onSent() {},
  onError() {},
  onClosed() {},
};

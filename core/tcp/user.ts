/**
 * What a TCP control block tells its user: the callbacks of lwIP's raw API
 * (tcp_recv, tcp_sent, tcp_err, tcp_accept, tcp_connected), as one interface.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { TcpPcb } from "./pcb.ts";

/** The user of a connection. */
export interface TcpUser {
  /** The active open has succeeded. */
  onConnected(pcb: TcpPcb): void;
  /**
   * Data has arrived in order.
   *
   * @param pcb The connection.
   * @param data A chain that the user now owns.
   * @param length Bytes in the chain.
   */
  onReceive(pcb: TcpPcb, data: Pbuf, length: number): void;
  /** The peer's FIN has arrived in order: no more data will come. */
  onFin(pcb: TcpPcb): void;
  /**
   * The peer has acknowledged data; the memory of those bytes is no longer used.
   *
   * @param pcb The connection.
   * @param bytes Bytes newly acknowledged, at least 1, SYN and FIN not counted.
   */
  onSent(pcb: TcpPcb, bytes: number): void;
  /**
   * The connection is gone for a reason other than an orderly close: reset
   * (ERR_RST), aborted by timers or memory (ERR_ABRT). The control block is
   * already freed; memory written to it is no longer used.
   */
  onError(pcb: TcpPcb, err: err_t): void;
  /**
   * The control block was freed in an orderly way (both FINs done, or TIME-WAIT
   * over). Memory written to it is no longer used.
   */
  onClosed(pcb: TcpPcb): void;
}

/** The user of a listener. */
export interface TcpListenUser {
  /**
   * A handshake has completed. The user sets `pcb.user` before it returns.
   *
   * @param pcb The new, established connection.
   * @returns false to refuse it: the connection is then reset.
   */
  onAccept(pcb: TcpPcb): boolean;
}

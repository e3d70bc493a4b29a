/**
 * What a TCP control block tells its user: the callbacks of lwIP's raw API
 * (tcp_recv, tcp_sent, tcp_err, tcp_accept, tcp_connected), as one interface.
 *
 * The callbacks name an interface of the control block, so that it can name them.
 * What they are called with is always a TcpPcb: an implementation may say so.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { Flow } from "../ip/flow.ts";
import type { TcpState } from "./state.ts";

/** What every callback may read of its connection. */
export interface TcpConnection {
  /** Gets the callbacks. */
  user: TcpUser;
  /** One of the TCP_ state constants. */
  readonly state: TcpState;
  /** Addresses and route. */
  readonly flow: Flow;
  /** Local port. */
  readonly localPort: number;
  /** Remote port. */
  readonly remotePort: number;
  /** Send buffer in bytes. */
  readonly sndBuf: number;
}

/** The user of a connection. */
export interface TcpUser {
  /** The active open has succeeded. */
  onConnected(pcb: TcpConnection): void;
  /**
   * Data has arrived in order.
   *
   * @param pcb The connection.
   * @param data A chain that the user now owns.
   * @param length Bytes in the chain.
   */
  onReceive(pcb: TcpConnection, data: Pbuf, length: number): void;
  /** The peer's FIN has arrived in order: no more data will come. */
  onFin(pcb: TcpConnection): void;
  /**
   * The peer has acknowledged data; the memory of those bytes is no longer used.
   *
   * @param pcb The connection.
   * @param bytes Bytes newly acknowledged, at least 1, SYN and FIN not counted.
   */
  onSent(pcb: TcpConnection, bytes: number): void;
  /**
   * The connection is gone for a reason other than an orderly close: reset
   * (ERR_RST), aborted by timers or memory (ERR_ABRT). The control block is
   * already freed; memory written to it is no longer used.
   */
  onError(pcb: TcpConnection, err: err_t): void;
  /**
   * The control block was freed in an orderly way (both FINs done, or TIME-WAIT
   * over). Memory written to it is no longer used.
   */
  onClosed(pcb: TcpConnection): void;
}

/** The user of a listener. */
export interface TcpListenUser {
  /**
   * A handshake has completed. The user sets `pcb.user` before it returns.
   *
   * @param pcb The new, established connection.
   * @returns false to refuse it: the connection is then reset.
   */
  onAccept(pcb: TcpConnection): boolean;
}

/**
 * The interfaces of a port's partners: the connections that get its events, the
 * answer to a call, and a core in the same thread.
 *
 * @module
 */

import type { err_t } from "../../core/base/err.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Fragment } from "../../netbuf/fragment.ts";

/** What the core answers to a call. */
export interface Reply {
  /** Outcome. */
  err: err_t;
  /** Address, if the call returns one. */
  addr: IpAddr;
  /** Port, if the call returns one. */
  port: number;
}

/** A connection as the port sees it: where its events go. */
export interface PortClient {
  /** A connect has succeeded; the local end. */
  onConnected(addr: IpAddr, port: number, zone: number): void;
  /** A connect without a call could not begin. */
  onNotBegun(err: err_t): void;
  /** A fragment of stream data; `more` if the delivery goes on. */
  onData(fragment: Fragment, more: boolean): void;
  /** The peer sends no more. */
  onFin(): void;
  /**
   * Bytes were acknowledged; `sndBuf` is the new size of the send buffer, 0: as
   * before.
   */
  onSent(bytes: number, sndBuf: number): void;
  /** A new connection on a listener; the client creates and returns its own. */
  onAccept(
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): PortClient;
  /** The connection is gone. */
  onError(err: err_t): void;
  /** The connection has ended in an orderly way. */
  onClosed(): void;
  /** The stack ends. */
  onStopped(): void;
  /** The core has released the connection. */
  onReleased(): void;
  /** A datagram, or several of `size` bytes, the last perhaps shorter. */
  onDatagrams(
    fragment: Fragment,
    size: number,
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    ttl: number,
    tos: number,
  ): void;
  /** A datagram sent without waiting was refused. */
  onSendError(err: err_t): void;
  /** A datagram to the connected peer did not arrive. */
  onDatagramError(err: err_t): void;
}

/** A core in the application's own thread, as the port sees it. */
export interface LocalCore {
  /** Takes a received buffer back. Not to be called during a turn of the core. */
  freePbuf(id: number): void;
  /**
   * Takes a turn now if possible: there are requests, and the application thread is
   * idle.
   */
  turn(): void;
  /** Takes a turn now in any case. */
  turnNow(): void;
}

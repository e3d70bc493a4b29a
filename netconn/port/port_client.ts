/**
 * What a port has to do with: the connections to which it hands events, what calls
 * are answered with, and a core in the same thread.
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
  /** Address, where the call has one to tell. */
  addr: IpAddr;
  /** Port, where the call has one to tell. */
  port: number;
}

/** A connection as the port sees it: where its events go. */
export interface PortClient {
  /** A connect has succeeded; the local end. */
  onConnected(addr: IpAddr, port: number): void;
  /** A connect that nobody wants to hear the beginning of could not be begun. */
  onNotBegun(err: err_t): void;
  /** A fragment of stream data; `more` if the delivery goes on. */
  onData(fragment: Fragment, more: boolean): void;
  /** The peer sends no more. */
  onFin(): void;
  /** Bytes were acknowledged; the send buffer is so large now, 0: as before. */
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
  /** The core has forgotten the connection. */
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
  ): void;
  /** A datagram sent without waiting was refused. */
  onSendError(err: err_t): void;
  /** A datagram to the connected peer did not arrive. */
  onDatagramError(err: err_t): void;
}

/** A core in the application's own thread, as the port sees it. */
export interface LocalCore {
  /** Takes a received buffer back. The core must not be at work. */
  freePbuf(id: number): void;
  /** There are requests, and nothing else goes on: it may turn at once. */
  turn(): void;
  /** Takes a turn now, whoever else is to take one. */
  turnNow(): void;
}

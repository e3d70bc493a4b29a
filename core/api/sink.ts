/**
 * Where the core's events go: the mailbox of the application thread.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { IpAddr } from "../wire/ip_addr.ts";

/** Receives the events of all endpoints, in order. */
export interface ApiSink {
  /** A connect has succeeded; the local end, and the zone of the peer. */
  connected(
    conn: number,
    local: IpAddr,
    localPort: number,
    zone?: number,
  ): void;
  /** Stream data; the chain's ownership moves to the application. */
  data(conn: number, chain: Pbuf): void;
  /** The peer sends no more. */
  fin(conn: number): void;
  /**
   * Bytes acknowledged: their memory is free.
   *
   * @param conn The connection.
   * @param bytes How many.
   * @param sndBuf Its send buffer from now on, in bytes; 0 if it is gone.
   */
  sent(conn: number, bytes: number, sndBuf: number): void;
  /** A listener has a new connection. */
  accept(
    listener: number,
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): void;
  /** A connection is gone: reset or aborted. */
  error(conn: number, err: err_t): void;
  /** A connection has ended in an orderly way. */
  closed(conn: number): void;
  /** The endpoint is gone: its number may be used again. */
  released(conn: number): void;
  /**
   * A datagram, or several of one flow; the pbuf's ownership moves to the
   * application.
   *
   * @param conn The connection.
   * @param data The payload, or the payloads one behind the other.
   * @param size Bytes of each; of several the last may be shorter.
   * @param from The sender.
   * @param fromPort The sender's port.
   * @param to Where it was sent to.
   * @param toPort The port it was sent to.
   * @param netif Index of the interface on which it arrived.
   * @param ttl Its time to live or hop limit.
   * @param tos Its type of service or traffic class.
   */
  datagram(
    conn: number,
    data: Pbuf,
    size: number,
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    ttl?: number,
    tos?: number,
  ): void;
  /** An ICMP error says that a datagram did not arrive; the netconn stays usable. */
  datagramError(conn: number, err: err_t): void;
  /**
   * Returns true if one more datagram may be queued: the application's mailbox
   * is bounded, and what does not fit is dropped.
   */
  hasRoom(): boolean;
}

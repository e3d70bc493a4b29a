/**
 * A listener: SYN queue and accept queue as one count, lwIP's backlog.
 *
 * Connections in SYN-RECEIVED are full control blocks; the listener only counts
 * them, together with those that its user has not yet accepted. A SYN that finds
 * the backlog full is dropped in silence: the peer sends it again.
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";
import type { EcnMode } from "./ecn.ts";
import type { TcpLayer } from "./layer.ts";
import type { TcpPcb } from "./pcb.ts";
import type { PortOwner } from "./ports.ts";
import type { TcpListenUser } from "./user.ts";

/** Waits for connections on one address and port. */
export class TcpListener implements PortOwner {
  /** Who is told of connections. */
  user: TcpListenUser;
  /** Local address; any (of a family) for all. Do not change it. */
  readonly local: IpAddr;
  /** Local port, 0 to 65535. */
  readonly localPort: number;
  /** Most connections that wait, at least 1; may be set at any time. */
  backlog: number;
  /** Connections that wait: in SYN-RECEIVED, or not yet accepted. */
  pending = 0;
  /** Interface that it listens on, by index; 0 for all. */
  ifIndex = 0;
  /** Time to live of accepted connections. */
  ttl = 64;
  /** Type of service of accepted connections. */
  tos = 0;
  /** Keepalive of accepted connections, which inherit it. */
  keepAlive = false;
  /** When accepted connections use congestion notification. */
  ecn: EcnMode;
  /** Accepts IPv4 connections, too, if its address is `::`. */
  dualStack = true;
  /** True after {@linkcode close}. */
  closed = false;
  /** Never true: see {@linkcode PortOwner}. */
  readonly inTimeWait: boolean = false;
  /** Never true: see {@linkcode PortOwner}. */
  readonly isConnection: boolean = false;

  /** The layer it belongs to. */
  readonly layer: TcpLayer;
  /** Shares its port with others that also agree. */
  readonly reuse: boolean;
  /** Next listener on the same port, less specific ones last. */
  next: TcpListener | null = null;
  /** Neighbours on the same local port. */
  portNext: PortOwner | null = null;
  /** See {@linkcode portNext}. */
  portPrev: PortOwner | null = null;
  /** True while it holds its local port. */
  portHeld = false;

  /**
   * Use {@linkcode TcpPcb.listen}.
   *
   * @param pcb The bound control block that becomes the listener.
   * @param backlog See {@linkcode backlog}.
   * @param user See {@linkcode user}.
   */
  constructor(pcb: TcpPcb, backlog: number, user: TcpListenUser) {
    this.layer = pcb.layer;
    this.user = user;
    this.local = pcb.flow.local.clone();
    this.localPort = pcb.localPort;
    this.backlog = Math.max(backlog, 1);
    this.reuse = pcb.reuse;
    this.ifIndex = pcb.flow.ifIndex;
    this.ttl = pcb.flow.ttl;
    this.tos = pcb.flow.tos;
    this.keepAlive = pcb.keepAlive;
    this.ecn = pcb.ecn;
  }

  /** True if one more connection may wait. */
  get hasRoom(): boolean {
    return this.pending < this.backlog;
  }

  /**
   * The user has taken a connection out of its accept queue: it no longer counts
   * against the backlog; lwIP's tcp_backlog_accepted. Harmless if called twice.
   *
   * @param pcb A connection that onAccept was called with.
   */
  accepted(pcb: TcpPcb): void {
    if (pcb.listener !== this) return;
    pcb.listener = null;
    this.pending--;
  }

  /**
   * Stops listening. Handshakes that complete afterwards are reset; connections
   * that were handed to onAccept are their user's.
   */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.layer.removeListener(this);
  }
}

/**
 * A listener, and its two queues, which it only counts: the SYN queue of handshakes
 * under way (full control blocks in SYN-RECEIVED), and the accept queue of those
 * that its user has not yet accepted.
 *
 * As Linux: each may be as long as the backlog. A SYN that finds the SYN queue full
 * is answered by a cookie (syn_cookies.ts); a SYN, or the ACK that ends a handshake,
 * that finds the accept queue full is dropped in silence, and comes again. As lwIP
 * (`jointBacklog`): the backlog is for both together, and such SYNs are dropped.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { EcnMode } from "../recovery/ecn.ts";
import type { TcpLayer } from "../layer.ts";
import type { TcpPcb } from "../pcb.ts";
import type { PortOwner } from "./ports.ts";
import type { TcpListenUser } from "../user.ts";

/** Waits for connections on one address and port. */
export class TcpListener implements PortOwner {
  /** Who is told of connections. */
  user: TcpListenUser;
  /** Local address; any (of a family) for all. TcpLayer alone changes it. */
  readonly local: IpAddr;
  /** Local port, 0 to 65535. */
  readonly localPort: number;
  /** Most connections that wait, at least 1; may be set at any time. */
  backlog: number;
  /** Length of the SYN queue. */
  opening = 0;
  /** Length of the accept queue. */
  waiting = 0;
  /** Interface that it listens on, by index; 0 for all. */
  ifIndex = 0;
  /** Records of the traces of accepted connections; 0 for none of its own. */
  traceRecords = 0;
  /** Time to live of accepted connections. */
  ttl = 64;
  /** Type of service of accepted connections. */
  tos = 0;
  /** Don't Fragment on what they send: a DF_ number of dont_fragment.ts. */
  dontFragment: number;
  // What accepted connections inherit besides, as in Linux.
  /** When they use congestion notification. */
  ecn: EcnMode;
  /** See {@linkcode TcpPcb.mssLimit}. */
  mssLimit: number;
  /** Keepalive probes: see {@linkcode TcpPcb.keepAlive}. */
  keepAlive: boolean;
  /** See {@linkcode TcpPcb.keepIdleMs}. */
  keepIdleMs: number;
  /** See {@linkcode TcpPcb.keepIntervalMs}. */
  keepIntervalMs: number;
  /** See {@linkcode TcpPcb.keepCount}. */
  keepCount: number;
  /** See {@linkcode TcpPcb.userTimeoutMs}. */
  userTimeoutMs: number;
  /** See {@linkcode TcpPcb.noDelay}. */
  noDelay: boolean;
  /** Accepts no IPv4 connections although its address is `::`. */
  readonly ipv6Only: boolean;
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
    this.ipv6Only = pcb.ipv6Only;
    this.traceRecords = pcb.trace === null ? 0 : pcb.trace.ring.limit;
    this.ifIndex = pcb.flow.ifIndex;
    this.ttl = pcb.flow.ttl;
    this.tos = pcb.flow.tos;
    this.dontFragment = pcb.flow.dontFragment;
    this.keepAlive = pcb.keepAlive;
    this.keepIdleMs = pcb.keepIdleMs;
    this.keepIntervalMs = pcb.keepIntervalMs;
    this.keepCount = pcb.keepCount;
    this.userTimeoutMs = pcb.userTimeoutMs;
    this.noDelay = pcb.noDelay;
    this.ecn = pcb.ecn;
    this.mssLimit = pcb.mssLimit;
  }

  /** Connections in both queues. */
  get pending(): number {
    return this.opening + this.waiting;
  }

  /** True if the accept queue takes one more. */
  get hasRoom(): boolean {
    const joint = this.layer.config.jointBacklog;
    return (joint ? this.pending : this.waiting) < this.backlog;
  }

  /** True if the SYN queue takes one more. */
  get mayOpen(): boolean {
    const { synQueueLimit, jointBacklog } = this.layer.config;
    return jointBacklog ||
      this.opening < (synQueueLimit === 0 ? this.backlog : synQueueLimit);
  }

  /** A handshake begins. */
  begun(pcb: TcpPcb): void {
    pcb.listener = this;
    this.opening++;
  }

  /** Its handshake has ended: it waits to be accepted. */
  completed(pcb: TcpPcb): void {
    if (pcb.listener !== this || pcb.completed) return;
    pcb.completed = true;
    this.opening--;
    this.waiting++;
  }

  /**
   * The user has taken a connection out of its accept queue: it no longer counts
   * against the backlog; lwIP's tcp_backlog_accepted. Harmless if called twice.
   *
   * @param pcb A connection that onAccept was called with, or one that has ended.
   */
  accepted(pcb: TcpPcb): void {
    if (pcb.listener !== this) return;
    pcb.listener = null;
    if (pcb.completed) this.waiting--;
    else this.opening--;
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

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

import type { Flow } from "../../ip/flow.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { TcpConfig } from "../config.ts";
import type { SocketOptions, SocketOptionValues } from "../socket_options.ts";
import type { TcpListenUser } from "../user.ts";
import type { PortOwner } from "./ports.ts";

/** What a listener needs of the layer. */
export interface ListenerOwner {
  /** Settings. */
  readonly config: TcpConfig;
  /** Takes a listener out of the tables. */
  removeListener(listener: TcpListener): void;
}

/** What a control block has that becomes a listener. */
export interface Bound {
  /** Its local address, and options of IP. */
  readonly flow: Flow;
  /** Its local port. */
  readonly localPort: number;
  /** Options of TCP. */
  readonly options: SocketOptions;
}

/** What a listener keeps in a connection that is in one of its queues. */
export interface Queued {
  /** The listener in one of whose queues it is. */
  listener: TcpListener | null;
  /** It is in the accept queue: its handshake has ended. */
  completed: boolean;
}

/** Waits for connections on one address and port. */
export class TcpListener implements PortOwner {
  /** Gets the connections. */
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
  /** Time to live of accepted connections. */
  ttl = 64;
  /** Type of service of accepted connections. */
  tos = 0;
  /** Don't Fragment on what they send: a DF_ number of dont_fragment.ts. */
  dontFragment: number;
  /** Options of the listener, which accepted connections inherit. */
  options: SocketOptions;
  /** True after {@linkcode close}. */
  closed = false;
  /** Never true: see {@linkcode PortOwner}. */
  readonly inTimeWait: boolean = false;
  /** Never true: see {@linkcode PortOwner}. */
  readonly isConnection: boolean = false;

  readonly #owner: ListenerOwner;
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
   * @param owner The layer.
   * @param bound The bound control block that becomes the listener.
   * @param backlog See {@linkcode backlog}.
   * @param user See {@linkcode user}.
   */
  constructor(
    owner: ListenerOwner,
    bound: Bound,
    backlog: number,
    user: TcpListenUser,
  ) {
    const { flow } = bound;
    this.#owner = owner;
    this.user = user;
    this.local = flow.local.clone();
    this.localPort = bound.localPort;
    this.backlog = Math.max(backlog, 1);
    this.options = bound.options;
    this.ifIndex = flow.ifIndex;
    this.ttl = flow.ttl;
    this.tos = flow.tos;
    this.dontFragment = flow.dontFragment;
  }

  /** Sets an option for itself and for the connections to come. */
  setOption<K extends keyof SocketOptionValues>(
    name: K,
    value: SocketOptionValues[K],
  ): void {
    this.options = this.options.with(name, value);
  }

  /** Shares its port with others that also agree. */
  get reuse(): boolean {
    return this.options.reuse;
  }

  /** Accepts no IPv4 connections although its address is `::`. */
  get ipv6Only(): boolean {
    return this.options.ipv6Only;
  }

  /** The backlog counts both queues together: see `jointBacklog`. */
  get isJoint(): boolean {
    return this.#owner.config.jointBacklog;
  }

  /** Connections in both queues. */
  get pending(): number {
    return this.opening + this.waiting;
  }

  /** True if the accept queue takes one more. */
  get hasRoom(): boolean {
    return (this.isJoint ? this.pending : this.waiting) < this.backlog;
  }

  /** True if the SYN queue takes one more. */
  get mayOpen(): boolean {
    const { synQueueLimit, jointBacklog } = this.#owner.config;
    return jointBacklog ||
      this.opening < (synQueueLimit === 0 ? this.backlog : synQueueLimit);
  }

  /** A handshake begins. */
  begun(tcb: Queued): void {
    tcb.listener = this;
    this.opening++;
  }

  /** Its handshake has ended: it waits to be accepted. */
  completed(tcb: Queued): void {
    if (tcb.listener !== this || tcb.completed) return;
    tcb.completed = true;
    this.opening--;
    this.waiting++;
  }

  /**
   * The user has taken a connection out of its accept queue: it no longer counts
   * against the backlog; lwIP's tcp_backlog_accepted. Harmless if called twice.
   *
   * @param tcb A connection that onAccept was called with, or one that has ended.
   */
  accepted(tcb: Queued): void {
    if (tcb.listener !== this) return;
    tcb.listener = null;
    if (tcb.completed) this.waiting--;
    else this.opening--;
  }

  /**
   * Stops listening. Handshakes that complete afterwards are reset; connections
   * that were handed to onAccept are their user's.
   */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.#owner.removeListener(this);
  }
}

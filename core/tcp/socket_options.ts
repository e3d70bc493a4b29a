/**
 * The socket options of TCP that a user sets on a connection, or on a listener for
 * those that it accepts: as in Linux, they inherit all of them.
 *
 * An object never changes: setting an option makes a changed copy. So all connections
 * with the default options share one object, and those of a listener share its object.
 *
 * Options of IP (time to live, type of service, Don't Fragment, interface) are in the
 * connection's Flow, where IP reads them. Sizes of buffers are fields of the control
 * block, because they grow.
 *
 * @module
 */

import type { EcnMode } from "../base/ecn_mode.ts";

/** Options by name. */
export interface SocketOptionValues {
  /** Small segments leave at once: Nagle's algorithm is off, TCP_NODELAY. */
  noDelay: boolean;
  /** The local port is shared with others that also agree, SO_REUSEADDR. */
  reuse: boolean;
  /** `::` does not stand for IPv4, too, RFC 3493 §5.3; lwIP's IPV6_V6ONLY. */
  ipv6Only: boolean;
  /** An idle connection sends keepalive probes, SO_KEEPALIVE. */
  keepAlive: boolean;
  /** Idle time before the first keepalive probe, ms. */
  keepIdleMs: number;
  /** Time between keepalive probes, ms. */
  keepIntervalMs: number;
  /** Keepalive probes without answer before abort. */
  keepCount: number;
  /**
   * Time for which sent data, or a SYN, may go without any answer before the
   * connection is given up, ms; 0 for what the retries take. TCP_USER_TIMEOUT.
   */
  userTimeoutMs: number;
  /** When congestion notification is used; for the handshake to come. */
  ecn: EcnMode;
  /**
   * Largest segment, TCP_MAXSEG: the MSS option that is sent, if its SYN is still to
   * come, and what is sent from now on. Bytes of payload, options of the segment
   * included. What path and peer allow stays a limit, too.
   */
  mssLimit: number;
  /** Records of the connection's trace; 0 for none. */
  traceRecords: number;
}

/** The options that a stack's configuration does not set: all are off at first. */
export const OFF_AT_FIRST = {
  noDelay: false,
  reuse: false,
  ipv6Only: false,
  keepAlive: false,
} satisfies Partial<SocketOptionValues>;

/** The options of one connection or listener, or of many. */
export class SocketOptions implements Readonly<SocketOptionValues> {
  readonly noDelay: boolean;
  readonly reuse: boolean;
  readonly ipv6Only: boolean;
  readonly keepAlive: boolean;
  readonly keepIdleMs: number;
  readonly keepIntervalMs: number;
  readonly keepCount: number;
  readonly userTimeoutMs: number;
  readonly ecn: EcnMode;
  readonly mssLimit: number;
  readonly traceRecords: number;

  /** @param values All options. */
  constructor(values: SocketOptionValues) {
    this.noDelay = values.noDelay;
    this.reuse = values.reuse;
    this.ipv6Only = values.ipv6Only;
    this.keepAlive = values.keepAlive;
    this.keepIdleMs = values.keepIdleMs;
    this.keepIntervalMs = values.keepIntervalMs;
    this.keepCount = values.keepCount;
    this.userTimeoutMs = values.userTimeoutMs;
    this.ecn = values.ecn;
    this.mssLimit = values.mssLimit;
    this.traceRecords = values.traceRecords;
  }

  /** Returns a copy in which one option is another; itself if it is the same. */
  with<K extends keyof SocketOptionValues>(
    name: K,
    value: SocketOptionValues[K],
  ): SocketOptions {
    if (this[name] === value) return this;
    return new SocketOptions({ ...this, [name]: value });
  }
}

/**
 * State that only UDP and RAW netconns have: how many datagrams may wait, the
 * counts of received ones that are not reported to the core yet, and the origin and
 * the destination of the last datagram.
 *
 * @module
 */

import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Origin } from "../../netbuf/origin.ts";

/** The receive buffer of a netconn until it is set. lwIP RECV_BUFSIZE_DEFAULT. */
export const RECV_BUFSIZE_MAX = 0x7fffffff;
/** Bytes received after which they are reported to the core. */
const REPORT_BYTES = 16_384;
/** Datagrams received after which they are reported to the core. */
const REPORT_COUNT = 32;

/** The datagrams of one netconn. */
export class DatagramState {
  /** Bytes that may wait. */
  limit: number;
  /**
   * Whether the limit counts payload alone, and this side drops datagrams;
   * otherwise the core drops them.
   */
  payloadCounts: boolean;
  /**
   * Whether a datagram that is larger than the path MTU is refused: then the core
   * answers for each one.
   */
  refusesLarge: boolean;
  /** Whether a connect has set the peer: then a datagram needs no address. */
  hasPeer = false;
  /** A destination for which the core has accepted a datagram; null: none. */
  verified: IpAddr | null = null;
  /** Origin of the last datagram, mostly that of the next one, too. */
  origin: Origin | null = null;
  /** Bytes received, or dropped here, that are not reported to the core yet. */
  bytes = 0;
  /** How many datagrams those were. */
  count = 0;
  /** How many of them were dropped here. */
  drops = 0;

  constructor(limit: number, payloadCounts: boolean, refusesLarge: boolean) {
    this.limit = limit;
    this.payloadCounts = payloadCounts;
    this.refusesLarge = refusesLarge;
  }

  /** Whether so many bytes of payload may wait. */
  hasRoom(bytes: number): boolean {
    return !this.payloadCounts || bytes <= this.limit;
  }

  /** Counts a received datagram; returns whether to report to the core now. */
  take(length: number): boolean {
    this.bytes += length;
    this.count++;
    return this.count >= REPORT_COUNT ||
      this.bytes >= Math.min(this.limit >> 3, REPORT_BYTES);
  }

  /** Counts a datagram that was dropped here. */
  drop(length: number): void {
    this.bytes += length;
    this.count++;
    this.drops++;
  }

  /** Resets the counts after they were reported. */
  settle(): void {
    this.bytes = this.count = this.drops = 0;
  }
}

/**
 * What a UDP or RAW netconn has that a TCP netconn has not: how many datagrams may
 * wait, what the core is still to be told of those received, and what is remembered
 * of the last datagram received and the last destination.
 *
 * @module
 */

import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Origin } from "../../netbuf/origin.ts";

/** The receive buffer of a netconn until it is set. lwIP RECV_BUFSIZE_DEFAULT. */
export const RECV_BUFSIZE_MAX = 0x7fffffff;
/** Bytes received after which the core is told. */
const TELL_BYTES = 16_384;
/** Datagrams received after which the core is told. */
const TELL_COUNT = 32;

/** The datagrams of one netconn. */
export class DatagramState {
  /** Bytes that may wait. */
  limit: number;
  /** Payload alone counts, and it is this side that drops; else the core. */
  payloadCounts: boolean;
  /**
   * A datagram that is too large for its path is refused: the core has to answer
   * for each one.
   */
  refusesLarge: boolean;
  /** A connect has chosen the peer: a datagram needs no address. */
  hasPeer = false;
  /** A destination for which the core has accepted a datagram; null: none. */
  verified: IpAddr | null = null;
  /** Where the last datagram came from: the next one mostly does, too. */
  origin: Origin | null = null;
  /** Bytes received, or dropped here, that the core has not been told of. */
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

  /** Whether payload that waits may grow to so many bytes. */
  hasRoom(bytes: number): boolean {
    return !this.payloadCounts || bytes <= this.limit;
  }

  /** Notes that a datagram was received; returns whether the core is to be told now. */
  take(length: number): boolean {
    this.bytes += length;
    this.count++;
    return this.count >= TELL_COUNT ||
      this.bytes >= Math.min(this.limit >> 3, TELL_BYTES);
  }

  /** Notes that a datagram was dropped here. */
  drop(length: number): void {
    this.bytes += length;
    this.count++;
    this.drops++;
  }

  /** The core has been told. */
  settle(): void {
    this.bytes = this.count = this.drops = 0;
  }
}

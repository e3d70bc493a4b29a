/**
 * What a UDP or RAW netconn counts of its datagrams: how many may wait, and what it
 * has received that the core has not been told of. A TCP netconn has none.
 *
 * @module
 */

/** What {@linkcode LwipConn.recvBufSize} is until it is set; RECV_BUFSIZE_DEFAULT. */
export const RECV_BUFSIZE_MAX = 0x7fffffff;
/** Bytes received after which the core is told. */
const TELL_BYTES = 16_384;
/** Datagrams received after which the core is told. */
const TELL_COUNT = 32;

/** The account of one netconn. */
export class DatagramAccount {
  /** Bytes that may wait. */
  limit: number;
  /** Payload alone counts, and it is this side that drops; else the core. */
  payloadCounts: boolean;
  /** Datagrams that are too large for their path are refused: each is asked about. */
  refusesLarge: boolean;
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

  /** Notes that a datagram was received; true if the core is to be told now. */
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

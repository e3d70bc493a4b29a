/**
 * What those who cut super-packets need of an IP family: the header of each piece. The
 * files that cut TCP and UDP are the same for both.
 *
 * @module
 */

/** Writes the IP headers of one super-packet's pieces. All offsets are into `b`. */
export interface SegmentHeader {
  /**
   * Begins a super-packet.
   *
   * @param b Packet memory.
   * @param ip Offset of its IP header, whose length field need not be right.
   */
  begin(b: Uint8Array, ip: number): void;

  /** Bytes of headers up to the transport's, of the packet begun. */
  readonly length: number;

  /**
   * Sum of the pseudo-header of each piece, but for its length.
   *
   * @param protocol Protocol number.
   */
  pseudoSum(b: Uint8Array, ip: number, protocol: number): number;

  /**
   * Writes what differs from piece to piece.
   *
   * @param ip Offset of a header that is otherwise the super-packet's.
   * @param total Bytes of the piece, headers included.
   * @param n Its number, from 0.
   */
  write(b: Uint8Array, ip: number, total: number, n: number): void;
}

/**
 * What the receive coalescer needs of an IP family: which headers belong to one run of
 * packets. `b` is packet memory, `ip` the offset of a header in it.
 *
 * @module
 */

/** The IP headers of one run. */
export interface RunHeader {
  /** Ethernet type of its packets. */
  readonly etherType: number;
  /** Bytes of the header; packets with more stay alone. */
  readonly length: number;
  /** Offset in the header of its addresses, which the ports follow. */
  readonly addressesAt: number;
  /** GSO_ constant of a TCP super-packet. */
  readonly gsoTcp: number;

  /**
   * Returns the transport protocol of a packet that others may join: a whole one, with
   * nothing between the two headers; else -1.
   *
   * @param length Bytes of the packet, at least those of the header.
   */
  protocolOf(b: Uint8Array, ip: number, length: number): number;

  /** Whether the header of such a packet is intact. */
  isIntact(b: Uint8Array, ip: number): boolean;

  /** Sum of the pseudo-header, but for the length. */
  pseudoSum(b: Uint8Array, ip: number, protocol: number): number;

  /**
   * Whether a header goes on where a run ends. The coalescer compares the addresses.
   *
   * @param ip Offset of the header.
   * @param first Offset of the first packet's.
   * @param length Bytes of the packet.
   * @param count Packets in the run.
   */
  follows(
    b: Uint8Array,
    ip: number,
    first: number,
    length: number,
    count: number,
  ): boolean;

  /**
   * Makes the first packet's header that of the super-packet.
   *
   * @param total Bytes of the super-packet.
   */
  finish(b: Uint8Array, ip: number, total: number): void;
}

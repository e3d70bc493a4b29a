/**
 * What the receive coalescer asks of a transport: which packets may merge into one
 * super-packet.
 *
 * The coalescer itself compares the IP headers and the ports; a run compares the rest
 * of the transport's header.
 *
 * @module
 */

/** A run of packets, seen by its transport. All offsets are into packet memory. */
export interface Run {
  /** What a super-packet of it is: one of the GSO_ constants. */
  readonly gsoType: number;

  /**
   * Begins a run, if others may join the packet.
   *
   * @param at Offset of the transport header.
   * @param length Bytes from there to the packet's end, at least 8.
   * @returns Length of the transport header; 0 if nothing may join.
   */
  begin(at: number, length: number): number;

  /**
   * Whether a packet is the run's next.
   *
   * @param at Offset of its transport header; the ports are those of the run.
   * @param first Offset of the first packet's.
   * @param headerLength Length of the first packet's transport header.
   * @param payload Bytes behind a header of that length, at least 1.
   */
  follows(
    at: number,
    first: number,
    headerLength: number,
    payload: number,
  ): boolean;

  /**
   * A packet has joined.
   *
   * @param at Offset of its transport header.
   * @param payload Its bytes of payload.
   * @param count Packets in the run now.
   * @returns False if it is to be the last.
   */
  joined(at: number, payload: number, count: number): boolean;

  /**
   * Makes the first packet's header that of the super-packet, but for the checksum.
   *
   * @param at Offset of the first packet's transport header.
   * @param length Bytes from there to the super-packet's end.
   */
  finish(at: number, length: number): void;
}

/**
 * A frame on its way out: header bytes and payload fragments in packet memory.
 *
 * One frame object per stack is reused for everything that leaves. Payload is
 * appended as fragments of packet memory, never copied; headers are prepended
 * into a scratch area of the same memory, from the transport outwards, and end
 * up as one contiguous fragment. A driver gathers the fragments (`writev`, or a
 * copy into a ring) before it returns.
 *
 * The offload fields mean what the virtio-net header's mean: a driver that
 * announced the capability gets frames whose transport checksum is partial or
 * which hold many segments.
 *
 * @module
 */

/**
 * Complete frame: nothing left to do.
 *
 * @category Drivers
 */
export const GSO_NONE = 0;
/**
 * TCP over IPv4, to be cut into segments of `gsoSize` payload bytes.
 *
 * @category Drivers
 */
export const GSO_TCPV4 = 1;
/**
 * TCP over IPv6, to be cut into segments of `gsoSize` payload bytes.
 *
 * @category Drivers
 */
export const GSO_TCPV6 = 4;
/**
 * UDP, to be cut into datagrams of `gsoSize` payload bytes.
 *
 * @category Drivers
 */
export const GSO_UDP_L4 = 5;

/**
 * Bytes of packet memory that a frame's headers may take.
 *
 * @category Drivers
 */
export const HEADER_SCRATCH = 256;

/**
 * Longest IP packet in bytes: the largest Total Length, RFC 791 §3.1.
 *
 * @category Drivers
 */
export const MAX_IP_PACKET = 65_535;
/**
 * Payload of the super-packets that drivers take: 45 TCP segments of 1448 bytes.
 *
 * @category Drivers
 */
export const SUPER_PACKET_PAYLOAD = 65_160;
/**
 * Most payload fragments in one frame.
 *
 * @category Drivers
 */
export const MAX_FRAGMENTS = 64;

/**
 * The outgoing frame. All offsets are into {@linkcode Frame.memory}.
 *
 * @category Drivers
 */
export class Frame {
  /** The whole packet memory. */
  readonly memory: Uint8Array;
  /** Offset of each fragment; entry 0 is the headers. Borrowed until return. */
  readonly offsets: Int32Array = new Int32Array(MAX_FRAGMENTS + 1);
  /** Length of each fragment in bytes; entry 0 is the headers. */
  readonly lengths: Int32Array = new Int32Array(MAX_FRAGMENTS + 1);
  /** Number of fragments in use, at least 1: entry 0 is always the headers. */
  count = 1;
  /** Bytes in all fragments together. */
  length = 0;

  /**
   * Offset from the frame's first byte where the transport checksum starts, if
   * the driver has to finish it; 0 if it is complete. Set by the IP layer
   * relative to the IP header and shifted as headers are prepended.
   */
  csumStart = 0;
  /** Offset of the checksum field from {@linkcode csumStart}. */
  csumOffset = 0;
  /** One of the GSO_ constants. */
  gsoType: number = GSO_NONE;
  /** Payload bytes in each segment after segmentation. */
  gsoSize = 0;
  /**
   * Index of the interface whose multicast is looped back as this frame; 0 for
   * any other frame.
   */
  origin = 0;
  /**
   * Payload bytes of a super-packet that left before its device had no more room:
   * set by a transmit that failed.
   */
  accepted = 0;

  readonly #scratchEnd: number;

  /**
   * Makes the frame of a stack.
   *
   * @param memory The packet memory.
   * @param scratch Offset of HEADER_SCRATCH bytes of it, multiple of 8.
   */
  constructor(memory: Uint8Array, scratch: number) {
    this.memory = memory;
    this.#scratchEnd = scratch + HEADER_SCRATCH;
    this.reset();
  }

  /** Empties the frame. */
  reset(): void {
    this.offsets[0] = this.#scratchEnd;
    this.lengths[0] = 0;
    this.count = 1;
    this.length = 0;
    this.csumStart = 0;
    this.csumOffset = 0;
    this.gsoType = GSO_NONE;
    this.gsoSize = 0;
    this.origin = 0;
    this.accepted = 0;
  }

  /**
   * Appends payload.
   *
   * @param offset Offset of the bytes in packet memory, borrowed until sent.
   * @param length Bytes.
   * @returns false if the frame has no fragment left; nothing was appended.
   */
  append(offset: number, length: number): boolean {
    if (length === 0) return true;
    if (this.count > MAX_FRAGMENTS) return false;
    this.offsets[this.count] = offset;
    this.lengths[this.count] = length;
    this.count++;
    this.length += length;
    return true;
  }

  /**
   * Makes room for a header in front of everything there is.
   *
   * @param length Bytes, all headers together at most {@linkcode HEADER_SCRATCH}.
   * @returns Offset in packet memory where the header is to be written.
   */
  prepend(length: number): number {
    const offset = this.offsets[0]! - length;
    this.offsets[0] = offset;
    this.lengths[0] = this.lengths[0]! + length;
    this.length += length;
    if (this.csumOffset !== 0) this.csumStart += length;
    return offset;
  }

  /**
   * Copies the whole frame to one place.
   *
   * @param target Where to.
   * @param offset Offset in target; {@linkcode length} bytes are written.
   */
  copyTo(target: Uint8Array, offset: number): void {
    for (let i = 0; i < this.count; i++) {
      const from = this.offsets[i]!;
      const length = this.lengths[i]!;
      target.set(this.memory.subarray(from, from + length), offset);
      offset += length;
    }
  }
}

/**
 * What a driver knows about a frame it has received, besides its bytes.
 *
 * @category Drivers
 */
export class FrameMeta {
  /** True if the transport checksum need not be verified. */
  checksumValid = false;
  /** One of the GSO_ constants: a super-packet's kind. */
  gsoType: number = GSO_NONE;
  /** Payload bytes of each segment in a super-packet. */
  gsoSize = 0;
  /** Of a multicast that was looped back: index of its interface; else 0. */
  origin = 0;

  /** Back to a frame of which nothing is known. */
  reset(): void {
    this.checksumValid = false;
    this.gsoType = GSO_NONE;
    this.gsoSize = 0;
    this.origin = 0;
  }
}

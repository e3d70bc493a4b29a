/**
 * The one shared memory of a stack: mailboxes, packet blocks, header scratch.
 *
 * Everything that the tcpip thread and the application threads exchange lies in
 * it, so an offset means the same on both sides. It is reserved whole and
 * committed by the operating system page by page as it is touched.
 *
 * @module
 */

/** Packet memory and the views over it that everybody uses. */
export class PacketMemory {
  /** The memory itself; shared if threads share the stack. */
  readonly buffer: ArrayBufferLike;
  /** All of it as bytes. */
  readonly u8: Uint8Array;
  /** All of it as 32-bit words in the machine's byte order. */
  readonly i32: Int32Array;

  /**
   * @param buffer The memory, a multiple of 8 bytes, below 1 GiB.
   */
  constructor(buffer: ArrayBufferLike) {
    this.buffer = buffer;
    this.u8 = new Uint8Array(buffer);
    this.i32 = new Int32Array(buffer);
  }
}

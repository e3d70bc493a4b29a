/**
 * A device attached to a stack, and the packet buffers into which its frames are
 * received.
 *
 * @module
 */

import { MAX_PBUF, type Pbuf, type PbufPool } from "../buf/pbuf.ts";
import type { FrameMeta } from "../wire/frame.ts";
import type { LinkDevice, Netif } from "./netif.ts";
import type { ReceiveCoalescer } from "./offload/receive_coalescer.ts";

/** A device that can be asked for frames. */
export interface FrameSource extends LinkDevice {
  /** Largest frame it may deliver, in bytes. */
  readonly maxFrame: number;
  /** See drivers/driver.ts. */
  receive(
    memory: Uint8Array,
    offset: number,
    capacity: number,
    meta: FrameMeta,
  ): number;
  /** See drivers/driver.ts. */
  flush?(): void;
}

/** One attached device. */
export class Attachment {
  /** The interface that the device carries. */
  readonly netif: Netif;
  /** The device. */
  readonly source: FrameSource;
  /** The pbuf into which frames are received, lent to the input path. */
  lent: Pbuf;
  /** A second pbuf, for a frame that does not join those in the first. */
  spare: Pbuf;
  /** Bytes of the block of each. */
  readonly blockSize: number;
  /** Merges received segments; null if the device does, or nobody should. */
  readonly coalescer: ReceiveCoalescer | null;
  /** Offset of a frame in its block: TCP payload is then 8-byte aligned. */
  readonly shift: number;
  /** Whether the device has reported that no more frames will come. */
  ended = false;

  /**
   * @param netif The interface that the device carries.
   * @param source The device.
   * @param pbufs Where its buffers come from.
   * @param coalescer Merges received segments; null for none.
   * @throws {RangeError} If packet memory is exhausted.
   */
  constructor(
    netif: Netif,
    source: FrameSource,
    pbufs: PbufPool,
    coalescer: ReceiveCoalescer | null,
  ) {
    this.netif = netif;
    this.source = source;
    this.coalescer = coalescer;
    this.blockSize = coalescer === null ? source.maxFrame + 8 : MAX_PBUF;
    this.lent = allocate(pbufs, this.blockSize);
    this.spare = coalescer === null
      ? this.lent
      : allocate(pbufs, this.blockSize);
    // Ethernet 14 + IPv4 20 + TCP with timestamps 32 = 66; without Ethernet 52.
    this.shift = source.medium === "ethernet" ? 6 : 4;
  }
}

function allocate(pbufs: PbufPool, size: number): Pbuf {
  const pbuf = pbufs.allocate(size);
  if (pbuf === null) throw new RangeError("Packet memory is exhausted");
  return pbuf;
}

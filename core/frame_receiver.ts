/**
 * Takes frames from the devices of a stack, through receive coalescing where the device
 * does not do it, and gives them to the IP layer.
 *
 * With a coalescer, frames are received behind each other into one block while they
 * continue one flow: see link/offload/receive_coalescer.ts.
 *
 * @module
 */

import type { PbufPool } from "./buf/pbuf.ts";
import type { IpLayer } from "./ip/ip.ts";
import type { Attachment } from "./link/attachment.ts";
import type { ReceiveCoalescer } from "./link/offload/receive_coalescer.ts";
import { FrameMeta } from "./wire/frame.ts";

/** Frames taken from one device before others get their turn. */
const RECEIVE_BATCH = 128;
/** The error for a device that returns an impossible length of a frame. */
function badLength(length: unknown, most: number): Error {
  return new RangeError(
    `A driver has received ${length} bytes, of at most ${most}`,
  );
}

/** The receive path of one stack, from the devices to the IP layer. */
export class FrameReceiver {
  readonly #memory: Uint8Array;
  readonly #pbufs: PbufPool;
  readonly #ip: IpLayer;
  readonly #meta: FrameMeta = new FrameMeta(); // of the frame just received
  readonly #heldMeta: FrameMeta = new FrameMeta(); // of a super-packet made by a coalescer

  /**
   * @param memory The packet memory.
   * @param pbufs Packet buffers.
   * @param ip The IP layer.
   */
  constructor(memory: Uint8Array, pbufs: PbufPool, ip: IpLayer) {
    this.#memory = memory;
    this.#pbufs = pbufs;
    this.#ip = ip;
  }

  /**
   * Takes frames from a device, at most a batch. A device that will deliver no more is
   * marked as ended.
   *
   * @returns true if more frames may wait.
   */
  receiveFrom(attachment: Attachment): boolean {
    const { coalescer } = attachment;
    let n = 0;
    for (; n < RECEIVE_BATCH; n++) {
      const length = coalescer === null
        ? this.#receiveFrame(attachment)
        : this.#receiveSegment(attachment, coalescer);
      if (length <= 0) {
        if (length < 0) attachment.ended = true;
        break;
      }
      attachment.netif.stats.rxFrames++;
      attachment.netif.stats.rxBytes += length;
    }
    if (coalescer !== null) this.#deliverHeld(attachment, coalescer);
    return n === RECEIVE_BATCH;
  }

  /** Takes one frame; returns what the device has returned. */
  #receiveFrame(attachment: Attachment): number {
    const { source, lent, shift } = attachment;
    const { maxFrame } = source;
    this.#pbufs.renew(lent);
    const meta = this.#meta;
    meta.reset();
    const at = lent.block + shift;
    const length = source.receive(this.#memory, at, maxFrame, meta);
    if (!(length <= maxFrame)) throw badLength(length, maxFrame);
    if (length > 0) this.#deliver(attachment, at, length, meta);
    return length;
  }

  /** Takes one frame, which may join the coalesced packet or begin one. */
  #receiveSegment(attachment: Attachment, coalescer: ReceiveCoalescer): number {
    const { source, lent, shift, blockSize } = attachment;
    const { maxFrame } = source;
    const meta = this.#meta;
    meta.reset();
    const u8 = this.#memory;
    if (coalescer.isOpen(lent.block + blockSize, maxFrame)) {
      const { end } = coalescer;
      const length = source.receive(u8, coalescer.place(), maxFrame, meta);
      if (!(length <= maxFrame)) throw badLength(length, maxFrame);
      if (length <= 0) coalescer.restore();
      else if (!coalescer.join(length, meta)) {
        this.#deliverApart(attachment, coalescer, end, length);
      }
      return length;
    }
    this.#deliverHeld(attachment, coalescer);
    this.#pbufs.renew(lent);
    const at = lent.block + shift;
    const length = source.receive(u8, at, maxFrame, meta);
    if (!(length <= maxFrame)) throw badLength(length, maxFrame);
    if (length > 0 && !coalescer.begin(at, length, meta)) {
      this.#deliver(attachment, at, length, meta);
    }
    return length;
  }

  /**
   * Delivers the coalesced packet, then begins another with a frame that was received
   * behind it and does not join it: that frame moves to a block of its own.
   */
  #deliverApart(
    attachment: Attachment,
    coalescer: ReceiveCoalescer,
    behind: number,
    length: number,
  ): void {
    const { lent, spare, shift } = attachment;
    this.#pbufs.renew(spare);
    const at = spare.block + shift;
    coalescer.moveFrame(at, behind, length);
    this.#deliverHeld(attachment, coalescer);
    attachment.lent = spare;
    attachment.spare = lent;
    if (!coalescer.begin(at, length, this.#meta)) {
      this.#deliver(attachment, at, length, this.#meta);
    }
  }

  /** Delivers the coalesced packet, if there is one. */
  #deliverHeld(attachment: Attachment, coalescer: ReceiveCoalescer): void {
    if (coalescer.count === 0) return;
    const meta = this.#heldMeta;
    meta.reset();
    const { start, end } = coalescer;
    coalescer.finish(meta);
    this.#deliver(attachment, start, end - start, meta);
  }

  #deliver(
    { netif, lent }: Attachment,
    offset: number,
    length: number,
    meta: FrameMeta,
  ): void {
    lent.offset = offset;
    lent.length = length;
    this.#ip.inputFrame(netif, lent, meta);
  }
}

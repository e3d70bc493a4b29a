/**
 * The loopback device: what is sent comes back, at the next poll.
 *
 * A packet is copied once, into a bounded queue, and delivered by a later poll, not
 * inside the call that sends it (as lwIP's netif_loop_output). Checksums stay partial
 * and super-packets whole: memory does not damage them.
 *
 * @module
 */

import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import { type Frame, type FrameMeta, MAX_IP_PACKET } from "../wire/frame.ts";
import type { LinkDevice } from "./netif.ts";

/** Packets in its queue, at most, unless told otherwise. */
const QUEUE_LIMIT = 512;

/** A wire from this host to itself. */
export class LoopbackDevice implements LinkDevice {
  /** Bare IP packets. */
  readonly medium = "ip";
  /** Longest IP packet in bytes. */
  readonly mtu: number = MAX_IP_PACKET;
  /** Largest frame in bytes. */
  readonly maxFrame: number = MAX_IP_PACKET;
  /** Nothing needs to be computed or cut on the way. */
  readonly offload: {
    readonly checksum: boolean;
    readonly tcpSegmentation: number;
  } = { checksum: true, tcpSegmentation: MAX_IP_PACKET };
  readonly #pbufs: PbufPool;
  readonly #limit: number;
  // Queue as a linked list through Pbuf.next.
  #head: Pbuf | null = null;
  #tail: Pbuf | null = null;
  #length = 0;

  /**
   * @param pbufs Where packets wait.
   * @param limit Packets in the queue, at most.
   */
  constructor(pbufs: PbufPool, limit = QUEUE_LIMIT) {
    this.#pbufs = pbufs;
    this.#limit = limit;
  }

  /** Packets that wait. */
  get pending(): number {
    return this.#length;
  }

  /** Queues a copy; false if the queue or packet memory is full. */
  transmit(frame: Frame): boolean {
    if (this.#length >= this.#limit) return false;
    const copy = this.#pbufs.allocate(frame.length);
    if (copy === null) return false;
    frame.copyTo(this.#pbufs.memory.u8, copy.offset);
    copy.seq = frame.gsoSize;
    copy.flags = (frame.origin << 8) | (frame.gsoType << 1) |
      (frame.csumOffset !== 0 ? 1 : 0);
    if (this.#tail === null) this.#head = copy;
    else this.#tail.next = copy;
    this.#tail = copy;
    this.#length++;
    return true;
  }

  /**
   * Takes the oldest packet without copying it.
   *
   * @param meta Filled with what is known about it.
   * @returns The packet, owned by the caller, or null if there is none.
   */
  take(meta: FrameMeta): Pbuf | null {
    const p = this.#head;
    if (p === null) return null;
    this.#head = p.next;
    if (p.next === null) this.#tail = null;
    p.next = null;
    this.#length--;
    meta.checksumValid = (p.flags & 1) !== 0;
    meta.gsoType = (p.flags >>> 1) & 0x7f;
    meta.origin = p.flags >>> 8;
    meta.gsoSize = p.seq;
    p.flags = 0;
    return p;
  }

  /** Takes the oldest packet as any driver's `receive` does: by copying it. */
  receive(
    memory: Uint8Array,
    offset: number,
    _capacity: number,
    meta: FrameMeta,
  ): number {
    const p = this.take(meta);
    if (p === null) return 0;
    const { length } = p;
    const u8 = this.#pbufs.memory.u8;
    memory.set(u8.subarray(p.offset, p.offset + length), offset);
    this.#pbufs.free(p);
    return length;
  }

  /** Drops what waits. */
  close(): void {
    this.#pbufs.free(this.#head);
    this.#head = null;
    this.#tail = null;
    this.#length = 0;
  }
}

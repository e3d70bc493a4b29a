/**
 * The packets that wait for their neighbours: a queue each, of copies, and a bound for all
 * of them together. RFC 1122 §2.3.2.2.
 *
 * The oldest give way to a new one; their senders may be told.
 * A super-packet waits whole: its offload marks are kept in fields of its pbuf.
 *
 * @module
 */

import type { Stats } from "../../base/stats.ts";
import { blockSizeFor, CHUNK_SIZE } from "../../buf/block_pool.ts";
import type { Pbuf, PbufPool } from "../../buf/pbuf.ts";
import { type Frame, GSO_NONE } from "../../wire/frame.ts";
import type { Neighbour } from "./neighbour.ts";
import type { NeighbourConfig } from "./neighbour_config.ts";

/** Share of packet memory that all queues together may fill. */
const QUEUE_SHARE = 1 / 16;

/** Whose packets wait in the cache. */
export interface NeighbourUser {
  /**
   * A packet that waited can go. The outgoing frame is free.
   *
   * @param neighbour Now resolved.
   * @param packet An IP packet, lent until return; see {@linkcode restoreOffload}.
   */
  onResolved(neighbour: Neighbour, packet: Pbuf): void;
  /**
   * A packet that waited is dropped because nobody answers.
   *
   * @param neighbour Already gone.
   * @param packet An IP packet, lent until return.
   */
  onUnresolved(neighbour: Neighbour, packet: Pbuf): void;
  /**
   * A packet is dropped because there is no room for it to wait in.
   *
   * @param offset Offset in packet memory of the IP packet's first bytes.
   * @param length How many of its bytes lie there.
   * @returns Whether its sender wants to know what becomes of the neighbour.
   */
  onCrowdedOut(offset: number, length: number): boolean;
  /** Such a neighbour was resolved; what waited has been sent. */
  onFound(neighbour: Neighbour): void;
  /**
   * Such a neighbour was given up. Told before {@linkcode onUnresolved} is of its
   * packets.
   *
   * @param neighbour Already gone.
   */
  onFailed(neighbour: Neighbour): void;
}

/** Puts a queued packet's offload marks back on a frame that holds it. */
export function restoreOffload(packet: Pbuf, frame: Frame): void {
  frame.csumStart = packet.seq >>> 16;
  frame.gsoSize = packet.seq & 0xffff;
  frame.csumOffset = packet.flags >>> 8;
  frame.gsoType = packet.flags & 0xff;
}

/** Whether a queued packet is to be cut into segments. */
export function isSuperPacket(packet: Pbuf): boolean {
  return (packet.flags & 0xff) !== GSO_NONE;
}

/** The queues of one stack's neighbours. */
export class NeighbourQueue {
  readonly #stats: Stats;
  readonly #pbufs: PbufPool;
  readonly #config: NeighbourConfig;
  readonly #user: NeighbourUser;
  readonly #most: number;
  #packets = 0;
  #bytes = 0;

  /**
   * @param stats Counts what is dropped.
   * @param pbufs Where packets are copied to.
   * @param config Says how much one neighbour's may occupy.
   * @param user Whose packets they are.
   */
  constructor(
    stats: Stats,
    pbufs: PbufPool,
    config: NeighbourConfig,
    user: NeighbourUser,
  ) {
    this.#stats = stats;
    this.#pbufs = pbufs;
    this.#config = config;
    this.#user = user;
    this.#most = pbufs.blocks.chunks * CHUNK_SIZE * QUEUE_SHARE;
  }

  /** Packets that wait, in all queues together. */
  get packets(): number {
    return this.#packets;
  }

  /** Bytes of the blocks that they occupy. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Lets a packet wait. Older ones give way to it.
   *
   * @param n Not resolved.
   * @param frame An IP packet without link header, copied.
   * @returns false if there was no room; the packet is dropped and counted.
   */
  add(n: Neighbour, frame: Frame): boolean {
    const size = blockSizeFor(frame.length);
    this.#makeRoom(n, size);
    const isFull = this.#bytes + size > this.#most;
    const copy = isFull || this.#pbufs.isShort
      ? null
      : this.#pbufs.allocate(frame.length);
    if (copy === null) {
      this.#stats.drop(isFull ? "neighbour-queue" : "no-memory");
      this.#crowdOut(n, frame.offsets[0], frame.lengths[0]);
      return false;
    }
    frame.copyTo(this.#pbufs.memory.u8, copy.offset);
    copy.seq = (frame.csumStart << 16) | frame.gsoSize;
    copy.flags = (frame.csumOffset << 8) | frame.gsoType;
    this.#push(n, copy, size);
    return true;
  }

  /** The neighbour is resolved: its packets go. */
  send(n: Neighbour): void {
    let packet: Pbuf | null;
    while ((packet = this.#shift(n)) !== null) {
      this.#user.onResolved(n, packet);
      this.#pbufs.free(packet);
    }
    if (!n.isAwaited) return;
    n.isAwaited = false;
    this.#user.onFound(n);
  }

  /** The neighbour does not answer: the senders of its packets are told. */
  fail(n: Neighbour): void {
    if (n.isAwaited) this.#user.onFailed(n);
    let packet: Pbuf | null;
    while ((packet = this.#shift(n)) !== null) {
      this.#stats.drop("neighbour-unreachable");
      this.#user.onUnresolved(n, packet);
      this.#pbufs.free(packet);
    }
  }

  /** Drops the packets of a neighbour, of which nobody is told. */
  drop(n: Neighbour): void {
    let packet: Pbuf | null;
    while ((packet = this.#shift(n)) !== null) {
      this.#stats.drop("neighbour-queue");
      this.#pbufs.free(packet);
    }
  }

  /** Drops the oldest that wait, as far as that makes room. */
  #makeRoom(n: Neighbour, size: number): void {
    const most = this.#config.neighbourQueueBytes;
    while (n.queueBytes + size > most || this.#bytes + size > this.#most) {
      const oldest = this.#shift(n);
      if (oldest === null) return;
      this.#stats.drop("neighbour-queue");
      this.#crowdOut(n, oldest.offset, oldest.length);
      this.#pbufs.free(oldest);
    }
  }

  #crowdOut(n: Neighbour, offset: number, length: number): void {
    if (this.#user.onCrowdedOut(offset, length)) n.isAwaited = true;
  }

  #push(n: Neighbour, packet: Pbuf, size: number): void {
    if (n.queueTail === null) n.queueHead = packet;
    else n.queueTail.next = packet;
    n.queueTail = packet;
    n.queueBytes += size;
    this.#bytes += size;
    this.#packets++;
  }

  #shift(n: Neighbour): Pbuf | null {
    const packet = n.queueHead;
    if (packet === null) return null;
    n.queueHead = packet.next;
    if (n.queueHead === null) n.queueTail = null;
    packet.next = null;
    const size = this.#pbufs.blocks.sizeOf(packet.block);
    n.queueBytes -= size;
    this.#bytes -= size;
    this.#packets--;
    return packet;
  }
}

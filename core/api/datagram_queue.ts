/**
 * How much a UDP or RAW netconn has queued: datagrams delivered to its mailbox that
 * the application has not received yet.
 *
 * The core only counts: the datagrams lie in the mailboxes on their way to the
 * application, and in its own. As in Linux, a datagram is accepted while the queue is
 * not longer than the buffer's size, and each datagram counts with a fixed cost besides
 * its payload, so that small ones do not use memory without limit. Where payload alone
 * counts, as in lwIP, the application enforces the limit, because it knows what it has
 * received; the core then only keeps a busy application from being flooded.
 *
 * When packet memory is short, each netconn may hold a share of what is left; netbufs
 * that the application has received and not deleted count, too.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import type { PbufHolder, PbufPool } from "../buf/pbuf.ts";
import type { ApiConfig } from "./api_config.ts";

/**
 * The datagrams of a netconn at one moment, and what was lost.
 *
 * @category Information and traces
 */
export interface DatagramInfo {
  /** Datagrams that were dropped since it was made, for lack of room. */
  drops: number;
  /** Datagrams that wait to be received. */
  waiting: number;
  /** Bytes of payload in them. */
  waitingBytes: number;
  /** What may wait, bytes. */
  recvBufferSize: number;
  /** Bytes of packet memory that they take, and netbufs that were not deleted. */
  memory: number;
}

/** Datagrams that the application may have received and not yet reported. */
const REPORT_SLACK = 64;
/** The same for bytes of payload. */
const REPORT_SLACK_BYTES = 65_536;
/** A datagram with more payload takes a block of the largest size, bytes. */
const LARGE = 8704;

/** Counts the datagrams queued for one netconn. */
export class DatagramQueue implements PbufHolder {
  held = 0;
  /** Datagrams dropped. */
  drops = 0;
  readonly #slots: number;
  readonly #cost: number;
  #limit: number;
  #countsAll: boolean;
  #bytes = 0;
  #count = 0;

  /** @param config The numbers to begin with. */
  constructor(config: ApiConfig) {
    const { recvSlots, datagramCost, recvBufferSize } = config;
    this.#slots = recvSlots + REPORT_SLACK;
    this.#cost = datagramCost;
    this.#limit = recvBufferSize;
    this.#countsAll = datagramCost > 0;
  }

  /**
   * Sets what may wait.
   *
   * @param bytes How much.
   * @param countsAll Whether the fixed cost of a datagram counts.
   */
  setLimit(bytes: number, countsAll: boolean): void {
    this.#limit = bytes;
    this.#countsAll = countsAll;
  }

  /**
   * Why datagrams are dropped; null if they are accepted. A single datagram is accepted
   * until the limit is passed; several together must not pass it.
   *
   * @param bytes Bytes of all their payloads.
   * @param count How many.
   */
  refusal(bytes: number, count: number, pbufs: PbufPool): DropReason | null {
    if (this.#count + count > this.#slots) return "receive-buffer";
    const extra = count > 1 ? bytes : 0;
    const waits = this.#countsAll
      ? this.#bytes + extra + (this.#count + count - 1) * this.#cost
      : this.#bytes + extra - REPORT_SLACK_BYTES;
    if (waits > this.#limit) return "receive-buffer";
    const isLarge = bytes > LARGE && pbufs.isScarce;
    return isLarge || this.held >= pbufs.share ? "no-memory" : null;
  }

  /** Counts datagrams that are delivered to the mailbox. */
  add(bytes: number, count: number): void {
    this.#bytes += bytes;
    this.#count += count;
  }

  /** The application has received datagrams. */
  take(bytes: number, count: number): void {
    this.#bytes -= bytes;
    this.#count -= count;
  }

  /** See {@linkcode DatagramInfo}. */
  info(): DatagramInfo {
    return {
      drops: this.drops,
      waiting: this.#count,
      waitingBytes: this.#bytes,
      recvBufferSize: this.#limit,
      memory: this.held,
    };
  }
}

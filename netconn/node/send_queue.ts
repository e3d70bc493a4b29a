/**
 * The send queue of a datagram socket.
 *
 * Most datagrams are sent at once. The core answers for the first one to an
 * address, and those that follow to the same address wait in the queue for the
 * answer, because the device may have been full. A datagram that finds the core's
 * mailbox or packet memory full waits, too. The queue holds the application's bytes
 * without a copy, and keeps the order.
 *
 * @module
 */

import {
  ERR_ABRT,
  ERR_ARG,
  ERR_CLSD,
  ERR_MEM,
  ERR_OK,
  ERR_RTE,
  type err_t,
} from "../../core/base/err.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { UDP4_PAYLOAD_MAX } from "../arguments.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";
import type { Port } from "../port/port.ts";

/**
 * No route to the destination. ERR_RTE is the error of a host that does not answer.
 */
export const NO_ROUTE = -128;

/** The outcome of a datagram. */
export type SendOutcome = err_t | typeof NO_ROUTE;

/** Datagrams that wait for the core's answer at a time. */
const MOST_ASKED = 64;

/** Called with the outcome, and the bytes if it is ERR_OK, in a tick of its own. */
export type Sent = (err: SendOutcome, bytes: number) => void;

interface Waiting {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  readonly addr: IpAddr;
  readonly port: number;
  readonly done: Sent;
}

/** The send queue of one netconn. */
export class SendQueue {
  readonly #port: Port;
  readonly #lwip: LwipConn;
  readonly #queue: Waiting[] = [];
  #queuedBytes = 0;
  readonly #asked: Waiting[] = []; // posted; the core has not answered for them
  #askedBytes = 0;
  #awaitsRoom = false;
  #onEnd: (() => void) | null = null;

  /**
   * @param port The port.
   * @param lwip The netconn.
   */
  constructor(port: Port, lwip: LwipConn) {
    this.#port = port;
    this.#lwip = lwip;
  }

  /** The datagrams that are queued or not answered for. */
  get waiting(): { bytes: number; count: number } {
    return {
      bytes: this.#queuedBytes + this.#askedBytes,
      count: this.#queue.length + this.#asked.length,
    };
  }

  /**
   * Sends a datagram.
   *
   * @param pieces Its bytes, the application's: not to be changed until `done`.
   * @param addr Destination; any for the peer.
   * @param port Its port.
   * @param done Called with the outcome.
   */
  send(
    pieces: readonly Uint8Array[],
    addr: IpAddr,
    port: number,
    done: Sent,
  ): void {
    const isFirst = this.#queue.length === 0 && !this.#hasToWait(addr);
    if (isFirst && this.#sendBytes(pieces, addr, port, done)) return;
    const length = totalOf(pieces);
    if (length > UDP4_PAYLOAD_MAX) {
      return void process.nextTick(done, ERR_MEM, 0);
    }
    const entry = { pieces, length, addr, port, done };
    if (isFirst && this.#post(entry)) return;
    this.#queue.push(entry);
    this.#queuedBytes += length;
    if (this.#queue.length === 1) this.#advance();
  }

  /**
   * Whether a datagram to an address has to wait for the answer to an earlier one.
   */
  #hasToWait(addr: IpAddr): boolean {
    const asked = this.#asked;
    if (asked.length === MOST_ASKED) return true;
    for (let i = 0; i < asked.length; i++) {
      if (asked[i].addr.isSameHost(addr)) return true;
    }
    return false;
  }

  /** Sends a datagram that needs neither a block of memory nor an answer. */
  #sendBytes(
    pieces: readonly Uint8Array[],
    addr: IpAddr,
    port: number,
    done: Sent,
  ): boolean {
    const bytes = pieces[0];
    if (
      pieces.length !== 1 || bytes.length === 0 ||
      !this.#lwip.sendNow(bytes, addr, port)
    ) return false;
    process.nextTick(done, ERR_OK, bytes.length);
    return true;
  }

  /**
   * Posts a datagram to the core; returns false and does nothing if there is no
   * room.
   */
  #post(entry: Waiting): boolean {
    const told = this.#port.isOpen ? this.#lwip.err() : ERR_CLSD;
    if (told !== ERR_OK) { // an ICMP error for an earlier datagram
      process.nextTick(entry.done, told, 0);
      return true;
    }
    if (!this.#port.hasRoom()) return false;
    const { pieces, length, addr, port } = entry;
    if (totalOf(pieces) !== length) { // a buffer was transferred meanwhile
      tell(entry, ERR_ARG);
      return true;
    }
    const block = Fragment.block(this.#port.datagramMemory, length);
    if (block === null) return false;
    let at = block.offset;
    for (const piece of pieces) {
      this.#port.u8.set(piece, at);
      at += piece.length;
    }
    const buf = new NetBuf();
    buf.append(block);
    const sending = this.#lwip.send(buf, addr, port);
    buf.delete(); // the request holds its memory until the core has read it
    if (sending.done) {
      tell(entry, sending.result());
      return true;
    }
    this.#asked.push(entry);
    this.#askedBytes += length;
    sending.promise.then((err) => this.#answer(entry, err));
    return true;
  }

  #answer(entry: Waiting, err: err_t): void {
    this.#asked.splice(this.#asked.indexOf(entry), 1);
    this.#askedBytes -= entry.length;
    tell(entry, err);
    this.#advance();
    this.#endIfDone();
  }

  /** Sends datagrams from the head of the queue until one has to wait. */
  #advance(): void {
    while (this.#queue.length > 0 && !this.#awaitsRoom) {
      const [entry] = this.#queue;
      if (this.#hasToWait(entry.addr)) return; // for the answer
      if (!this.#post(entry)) return this.#waitForRoom(entry.length);
      this.#queue.shift();
      this.#queuedBytes -= entry.length;
    }
  }

  #waitForRoom(length: number): void {
    this.#awaitsRoom = true;
    const room = this.#port.hasRoom()
      ? this.#port.datagramRoom(length)
      : this.#port.room();
    room.onSettled(() => {
      this.#awaitsRoom = false;
      this.#advance();
    });
  }

  /**
   * Closes the queue: datagrams in it are not sent.
   *
   * @param done Called, in a tick of its own, once the core has answered for all
   * that were sent.
   */
  end(done: () => void): void {
    this.#onEnd = done;
    for (const entry of this.#queue.splice(0)) {
      process.nextTick(entry.done, ERR_ABRT, 0);
    }
    this.#queuedBytes = 0;
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#onEnd === null || this.#asked.length > 0) return;
    process.nextTick(this.#onEnd);
    this.#onEnd = null;
  }
}

function totalOf(pieces: readonly Uint8Array[]): number {
  let total = 0;
  for (const piece of pieces) total += piece.length;
  return total;
}

function tell({ length, done }: Waiting, err: err_t): void {
  const outcome = err === ERR_RTE ? NO_ROUTE : err;
  process.nextTick(done, outcome, err === ERR_OK ? length : 0);
}

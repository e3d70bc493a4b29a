/**
 * Datagrams on their way to the core, in order.
 *
 * Most need not wait. The first one to an address is asked about: what follows it to
 * there waits for the answer, as the device may have been full. So do those that find
 * the core's mailbox or packet memory full. They stand in line, the application's bytes
 * as they are.
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
import type { LwipConn } from "../lwip/lwip_conn.ts";
import type { Port } from "../port/port.ts";

/** No route leads there; ERR_RTE is of a host that is silent. */
export const NO_ROUTE = -128;

/** What becomes of a datagram. */
export type SendOutcome = err_t | typeof NO_ROUTE;

/** Longest payload that a packet of either family holds. */
const LONGEST = 65_507;

/** Datagrams that the core is asked about at a time. */
const MOST_ASKED = 64;

/** Told what became of a datagram: ERR_OK and its bytes, in a tick of its own. */
export type Sent = (err: SendOutcome, bytes: number) => void;

interface Waiting {
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  readonly addr: IpAddr;
  readonly port: number;
  readonly done: Sent;
}

/** The datagrams of one netconn. */
export class SendLine {
  readonly #port: Port;
  readonly #lwip: LwipConn;
  readonly #line: Waiting[] = [];
  #lineBytes = 0;
  readonly #asked: Waiting[] = []; // the core is to answer for them
  #askedBytes = 0;
  #awaitsRoom = false;
  #onEnd: (() => void) | null = null;

  /**
   * @param port Way to the core.
   * @param lwip The netconn.
   */
  constructor(port: Port, lwip: LwipConn) {
    this.#port = port;
    this.#lwip = lwip;
  }

  /** What the core has not answered for. */
  get waiting(): { bytes: number; count: number } {
    return {
      bytes: this.#lineBytes + this.#askedBytes,
      count: this.#line.length + this.#asked.length,
    };
  }

  /**
   * Sends a datagram.
   *
   * @param pieces Its bytes, the application's: not to be changed until `done`.
   * @param addr Destination; any for the peer.
   * @param port Its port.
   * @param done Told the outcome; NO_ROUTE if no route leads there.
   */
  send(
    pieces: readonly Uint8Array[],
    addr: IpAddr,
    port: number,
    done: Sent,
  ): void {
    const isFirst = this.#line.length === 0 && !this.#hasToWait(addr);
    if (isFirst && this.#sendBytes(pieces, addr, port, done)) return;
    const length = totalOf(pieces);
    if (length > LONGEST) return void process.nextTick(done, ERR_MEM, 0);
    const entry = { pieces, length, addr, port, done };
    if (isFirst && this.#post(entry)) return;
    this.#line.push(entry);
    this.#lineBytes += length;
    if (this.#line.length === 1) this.#advance();
  }

  /** Whether it has to wait for an answer. */
  #hasToWait(addr: IpAddr): boolean {
    const asked = this.#asked;
    if (asked.length === MOST_ASKED) return true;
    for (let i = 0; i < asked.length; i++) {
      if (asked[i].addr.equals(addr)) return true;
    }
    return false;
  }

  /** Sends what needs neither a block of memory nor an answer. */
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

  /** Hands a datagram to the core; false, and nothing, if there is no room. */
  #post(entry: Waiting): boolean {
    const told = this.#port.isOpen ? this.#lwip.err() : ERR_CLSD;
    if (told !== ERR_OK) { // by ICMP, of an earlier one
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
    buf.delete(); // the core has it until it has taken it
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

  /** Sends from the head of the line what need not wait any more. */
  #advance(): void {
    while (this.#line.length > 0 && !this.#awaitsRoom) {
      const [entry] = this.#line;
      if (this.#hasToWait(entry.addr)) return; // for the answer
      if (!this.#post(entry)) return this.#waitForRoom(entry.length);
      this.#line.shift();
      this.#lineBytes -= entry.length;
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
   * The netconn is closed: those in line are not sent.
   *
   * @param done Told, in a tick of its own, once all were answered for.
   */
  end(done: () => void): void {
    this.#onEnd = done;
    for (const entry of this.#line.splice(0)) {
      process.nextTick(entry.done, ERR_ABRT, 0);
    }
    this.#lineBytes = 0;
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

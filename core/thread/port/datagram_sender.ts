/**
 * SEND requests: datagrams for UDP and RAW netconns.
 *
 * Consecutive requests to one destination are sent as one super-datagram. A
 * datagram that finds its device full waits in the ring for a limited time, and all
 * requests behind it, as lwIP's tcpip_thread would block in a driver.
 *
 * @module
 */

import {
  ERR_CONN,
  ERR_OK,
  type err_t,
  ERR_WOULDBLOCK,
} from "../../base/err.ts";
import { DatagramEndpoint } from "../../api/datagram_endpoint.ts";
import { REQ_SEND } from "../../mailbox/protocol.ts";
import { takeAddr } from "../../mailbox/record.ts";
import type { RingReader } from "../../mailbox/record_ring.ts";
import type { Stack } from "../../stack.ts";
import { MAX_FRAGMENTS } from "../../wire/frame.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { EventWriter } from "./event_writer.ts";

/** Milliseconds that a datagram waits for room in its device, at most. */
const FULL_DEVICE_MS = 10;

// Places behind the index of a request; of its pieces the first.
const CONN = REQ_SEND.conn;
const COUNT = REQ_SEND.pieces;
const OFFSET = COUNT + 1;
const LENGTH = COUNT + 2;

/** Handles SEND requests of one application thread. */
export class DatagramSender {
  readonly #requests: RingReader;
  readonly #events: EventWriter;
  readonly #stack: Stack;
  readonly #addr: IpAddr = new IpAddr();
  // Positions behind the requests that are sent together.
  readonly #ends: Int32Array = new Int32Array(MAX_FRAGMENTS);
  #waitsUntil = 0; // while a datagram waits for room in its device, else 0

  /**
   * @param requests Where the requests are.
   * @param events Where answers go.
   * @param stack What sends.
   */
  constructor(requests: RingReader, events: EventWriter, stack: Stack) {
    this.#requests = requests;
    this.#events = events;
    this.#stack = stack;
  }

  /** True if a datagram waits for room in its device. */
  get isWaiting(): boolean {
    return this.#waitsUntil !== 0;
  }

  /** When a waiting datagram has to be tried again; Infinity if none waits. */
  get deadline(): number {
    return this.#waitsUntil === 0 ? Infinity : this.#waitsUntil;
  }

  /**
   * Sends a datagram, and those that follow to the same destination; returns false
   * if it waits for room in its device.
   *
   * @param w The words.
   * @param at Index of the request.
   */
  send(w: Int32Array, at: number): boolean {
    const endpoint = this.#stack.api.get(w[at + CONN]!);
    const call = w[at + REQ_SEND.call]!;
    let err: err_t = ERR_CONN;
    let joins = false;
    if (endpoint instanceof DatagramEndpoint) {
      const addr = takeAddr(w, at + REQ_SEND.addr, this.#addr);
      const count = w[at + COUNT]!;
      endpoint.load(w, at + OFFSET, count);
      joins = call === 0 && count === 1;
      const size = joins ? w[at + LENGTH]! : Infinity;
      if (joins) this.#loadMore(endpoint, endpoint.joinLimit(addr), w, at);
      err = endpoint.send(addr, w[at + REQ_SEND.port]!, size);
      if (joins && err === ERR_WOULDBLOCK && endpoint.accepted > 0) {
        // Each of those not accepted is a request of its own again.
        this.#requests.rewind(this.#ends[endpoint.accepted / size - 1]);
        err = ERR_OK;
      }
    }
    if (err === ERR_WOULDBLOCK && call === 0) {
      if (this.#mayWait()) return false;
      if (joins) this.#requests.rewind(this.#ends[0]); // drop this one, retry the others
    }
    this.#waitsUntil = 0;
    if (call !== 0) this.#events.reply(call, err);
    else if (err !== ERR_OK) this.#events.sendError(w[at + CONN]!, err);
    return true;
  }

  /**
   * Loads the datagrams that follow to the same destination with the same size; a
   * shorter one is the last.
   *
   * @param limit Datagrams in all.
   * @param at Index of the request for the first.
   */
  #loadMore(
    endpoint: DatagramEndpoint,
    limit: number,
    w: Int32Array,
    at: number,
  ): void {
    const requests = this.#requests;
    const size = w[at + LENGTH]!;
    let length = size;
    for (let n = 0;; n++) {
      this.#ends[n] = requests.position;
      if (n + 1 >= limit || length < size) return;
      const next = requests.next();
      if (next < 0) return;
      length = w[next + LENGTH]!;
      if (
        requests.opcode !== REQ_SEND.opcode ||
        !hasSameDestination(w, at, next) ||
        length > size || length === 0
      ) {
        requests.rewind(this.#ends[n]);
        return;
      }
      endpoint.loadMore(w[next + OFFSET]!, length);
    }
  }

  /** Whether the datagram that found its device full may wait longer. */
  #mayWait(): boolean {
    const { now } = this.#stack.clock;
    if (this.#waitsUntil === 0) this.#waitsUntil = now + FULL_DEVICE_MS;
    return now < this.#waitsUntil;
  }
}

/** Whether two requests of one piece each differ in that piece only. */
function hasSameDestination(w: Int32Array, a: number, b: number): boolean {
  for (let i = 0; i <= COUNT; i++) {
    if (w[a + i] !== w[b + i]) return false;
  }
  return true;
}

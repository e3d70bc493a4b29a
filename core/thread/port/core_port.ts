/**
 * The core's end of an application thread's mailboxes.
 *
 * Requests are read as records and become calls of the stack's API table; facts
 * become event records. Nothing is allocated on the way.
 *
 * Facts that nobody is in a hurry for are shown at once, too, but the application
 * is woken for them only when something else is to be told, or when the core has
 * nothing more to do: to be woken costs it more than all else about a connection.
 *
 * @module
 */

import {
  ERR_CONN,
  ERR_OK,
  type err_t,
  ERR_VAL,
  ERR_WOULDBLOCK,
} from "../../base/err.ts";
import { AddressReply, type Endpoint } from "../../api/endpoint.ts";
import type { ApiSink } from "../../api/sink.ts";
import { DatagramEndpoint } from "../../api/datagram_endpoint.ts";
import { TcpEndpoint } from "../../api/tcp_endpoint.ts";
import type { PacketMemory } from "../../buf/memory.ts";
import type { Pbuf } from "../../buf/pbuf.ts";
import type { Stack } from "../../stack.ts";
import { MAX_FRAGMENTS } from "../../wire/frame.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import {
  APP_WAITING,
  EVENT_WORDS,
  type Layout,
  RECEIVE_SHORT,
  REQUEST_BLOCKED,
  REQUEST_WORDS,
  SEND_SHORT,
} from "../../mailbox/layout.ts";
import * as P from "../../mailbox/protocol.ts";
import {
  putAddr,
  putBytes,
  takeAddr,
  takeBytes,
  wordsFor,
} from "../../mailbox/protocol.ts";
import { RingReader, RingWriter } from "../../mailbox/record_ring.ts";

/** Requests handled before frames and timers get their turn. */
const BATCH = 4096;
/**
 * Milliseconds that a datagram waits for room in its device, and all requests behind
 * it: as long as lwIP's tcpip_thread would block in a driver, but not for ever.
 */
const FULL_DEVICE_MS = 10;
/** Milliseconds that facts may lie before a busy core wakes the application. */
const UNHEARD_MS = 0.25;
/** The same for facts that nobody is in a hurry for. */
const UNHURRIED_MS = 5;
/** Bytes of the answer to a control call that travel in one record. */
const CONTROL_PIECE = 16_384;

/** What the host does about requests that are not the stack's. */
export interface ControlHandler {
  /**
   * Answers a control call by calling `respond` once, now or in a later turn; the
   * argument and the answer are JSON text.
   */
  control(text: string, respond: (answer: string) => void): void;
  /** The application wants the stack to end. */
  stop(): void;
}

/** The mailboxes of one application thread, seen from the core. */
export class CorePort implements ApiSink {
  readonly #i32: Int32Array;
  readonly #control: number;
  readonly #requests: RingReader;
  readonly #events: RingWriter;
  readonly #wakeApp: () => void;
  readonly #isLocal: boolean;
  #stack!: Stack;
  #handler!: ControlHandler;
  // Events that found the ring full: rare, and copied.
  #overflow: Int32Array[] = [];
  #urgent = false; // of those facts, or of those to be shown: one cannot wait
  #turning = false; // one of those is a turning point of a connection
  readonly #addr: IpAddr = new IpAddr();
  readonly #addr2: IpAddr = new IpAddr();
  readonly #addr3: IpAddr = new IpAddr();
  readonly #reply: AddressReply = new AddressReply();
  #unheard = false; // facts were shown since the application was woken
  #unheardSince = 0;
  // Positions behind the requests for datagrams that are sent together.
  readonly #ends: Int32Array = new Int32Array(MAX_FRAGMENTS);
  // While a datagram waits for room in its device: until when.
  #waitsUntil = 0;

  /**
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param wakeApp Wakes the application's thread, which waits.
   * @param isLocal Whether that is this thread: it is always told, then.
   */
  constructor(
    memory: PacketMemory,
    layout: Layout,
    wakeApp: () => void,
    isLocal = false,
  ) {
    this.#isLocal = isLocal;
    this.#i32 = memory.i32;
    this.#control = layout.controlWord;
    this.#requests = new RingReader(
      memory.i32,
      layout.requestWord,
      REQUEST_WORDS,
      isLocal,
    );
    this.#events = new RingWriter(
      memory.i32,
      layout.eventWord,
      EVENT_WORDS,
      isLocal,
    );
    this.#wakeApp = wakeApp;
  }

  /** Joins the port with what its requests act on. */
  attach(stack: Stack, handler: ControlHandler): void {
    this.#stack = stack;
    this.#handler = handler;
  }

  /** True if requests wait that can be handled. */
  get ready(): boolean {
    return this.#waitsUntil === 0 && this.#requests.ready;
  }

  /**
   * Handles requests, at most a batch.
   *
   * @returns true if more may wait.
   */
  handleRequests(): boolean {
    const requests = this.#requests;
    let n = 0;
    for (; n < BATCH; n++) {
      const before = requests.position;
      const at = requests.next();
      if (at < 0) break;
      if (!this.#handle(requests.opcode, this.#i32, at)) {
        requests.rewind(before);
        break;
      }
    }
    if (n === 0) return false;
    requests.release();
    // Where it is not seen yet it will be, with the next write.
    this.#stack.tcp.sendShort = this.#i32[this.#control + SEND_SHORT] === 1;
    const isShort = this.#stack.pbufs.isShort ? 1 : 0;
    this.#i32[this.#control + RECEIVE_SHORT] = isShort;
    const blocked = this.#control + REQUEST_BLOCKED;
    if (
      Atomics.load(this.#i32, blocked) !== 0 &&
      Atomics.exchange(this.#i32, blocked, 0) !== 0
    ) this.#wakeApp();
    return n === BATCH;
  }

  /** Handles a request; returns false if it has to wait. */
  #handle(opcode: number, w: Int32Array, at: number): boolean {
    if (opcode === P.REQ_SEND) return this.#send(w, at);
    this.#handleNow(opcode, w, at);
    return true;
  }

  #handleNow(opcode: number, w: Int32Array, at: number): void {
    const api = this.#stack.api;
    const conn = w[at]!;
    switch (opcode) {
      case P.REQ_WRITE: {
        const endpoint = api.get(conn);
        if (endpoint instanceof TcpEndpoint) {
          const push = (w[at + 3]! & P.WRITE_PUSH) !== 0;
          endpoint.write(w[at + 1]!, w[at + 2]!, push);
        }
        return;
      }
      case P.REQ_RECVED: {
        const endpoint = api.get(conn);
        if (endpoint instanceof TcpEndpoint) endpoint.recved(w[at + 1]!);
        return;
      }
      case P.REQ_TAKEN: {
        const endpoint = api.get(conn);
        if (endpoint instanceof DatagramEndpoint) {
          endpoint.taken(w[at + 1]!, w[at + 2]!, w[at + 3]!);
        }
        return;
      }
      case P.REQ_FREE:
        api.freePbuf(conn);
        return;
      case P.REQ_NEW:
        api.create(conn, w[at + 1]!, w[at + 2]!);
        return;
      case P.REQ_DELETE:
        api.get(conn)?.release();
        return;
      case P.REQ_ABORT:
        api.get(conn)?.abort();
        return;
      case P.REQ_ACCEPTED: {
        const listener = api.get(conn);
        const child = api.get(w[at + 1]!);
        if (listener instanceof TcpEndpoint && child instanceof TcpEndpoint) {
          listener.accepted(child);
        }
        return;
      }
      case P.REQ_OPTION:
        api.get(conn)?.setOption(w[at + 1]!, w[at + 2]!);
        return;
      case P.REQ_CONTROL:
        this.#answerControl(conn, takeBytes(w, at + 1));
        return;
      case P.REQ_STOP:
        this.#handler.stop();
        return;
      default:
        this.#call(opcode, w, at);
    }
  }

  /** Requests that are answered by a REPLY. */
  #call(opcode: number, w: Int32Array, at: number): void {
    const endpoint = this.#stack.api.get(w[at]!);
    const call = w[at + 1]!;
    if (endpoint === undefined) {
      this.reply(call, ERR_CONN);
      return;
    }
    switch (opcode) {
      case P.REQ_BIND: {
        const err = this.#bind(endpoint, w, at);
        if (err === ERR_OK) this.#replyAddress(call, endpoint, true);
        else this.reply(call, err);
        return;
      }
      case P.REQ_BIND_IF: {
        const index = w[at + 2]!;
        const known = this.#stack.ip.netifByIndex(index) !== null;
        this.reply(call, known ? endpoint.bindNetif(index) : ERR_VAL);
        return;
      }
      case P.REQ_CONNECT: {
        const addr = takeAddr(w, at + 2, this.#addr);
        const err = endpoint.connect(addr, w[at + 6]!);
        if (call !== 0) this.reply(call, err);
        else if (err !== ERR_OK) this.#one(P.EVT_NOT_BEGUN, w[at]!, err);
        return;
      }
      case P.REQ_DISCONNECT:
        this.reply(call, endpoint.disconnect());
        return;
      case P.REQ_LISTEN:
        this.reply(call, listen(endpoint, w[at + 2]!));
        return;
      case P.REQ_SHUTDOWN: {
        const asked = w[at + 2]!;
        const rx = (asked & P.SHUT_RX) !== 0;
        const tx = (asked & P.SHUT_TX) !== 0;
        this.reply(call, endpoint.shutdown(rx, tx));
        return;
      }
      case P.REQ_GETADDR:
        this.#replyAddress(call, endpoint, w[at + 2] === 1);
        return;
      case P.REQ_GROUP: {
        const group = takeAddr(w, at + 2, this.#addr);
        const ifAddr = takeAddr(w, at + 6, this.#addr2);
        const source = takeAddr(w, at + 12, this.#addr3);
        const { api } = this.#stack;
        const netif = w[at + 10]!;
        const op = w[at + 11]!;
        this.reply(call, api.group(endpoint, op, group, ifAddr, netif, source));
        return;
      }
      default:
        throw new Error(`Bug: unknown request ${opcode}`);
    }
  }

  /** Binds, and listens if that is asked for: no frame comes between the two. */
  #bind(endpoint: Endpoint, w: Int32Array, at: number): err_t {
    const addr = takeAddr(w, at + 2, this.#addr);
    const flags = w[at + 7]!;
    const reuse = (flags & P.BIND_REUSE) !== 0;
    const backlog = flags >> P.BIND_BACKLOG_SHIFT;
    const err = endpoint.bind(addr, w[at + 6]!, reuse);
    return err === ERR_OK && backlog > 0 ? listen(endpoint, backlog) : err;
  }

  #replyAddress(call: number, endpoint: Endpoint, local: boolean): void {
    const reply = this.#reply;
    reply.addr = IpAddr.ANY4;
    reply.port = 0;
    endpoint.address(local, reply);
    this.reply(call, reply.err, reply.addr, reply.port);
  }

  /**
   * Sends a datagram, and with it those that follow to the same place; returns false
   * if it waits for room in its device.
   */
  #send(w: Int32Array, at: number): boolean {
    const endpoint = this.#stack.api.get(w[at]!);
    const call = w[at + 1]!;
    let err: err_t = ERR_CONN;
    let joins = false;
    if (endpoint instanceof DatagramEndpoint) {
      const addr = takeAddr(w, at + 2, this.#addr);
      const fragments = w[at + 7]!;
      endpoint.load(w, at + 8, fragments);
      joins = call === 0 && fragments === 1;
      const size = joins ? w[at + 9]! : Infinity;
      if (joins) this.#loadMore(endpoint, endpoint.joinLimit(addr), w, at);
      err = endpoint.send(addr, w[at + 6]!, size);
      if (joins && err === ERR_WOULDBLOCK && endpoint.accepted > 0) {
        // The others are requests of their own again.
        this.#requests.rewind(this.#ends[endpoint.accepted / size - 1]);
        err = ERR_OK;
      }
    }
    if (err === ERR_WOULDBLOCK && call === 0) {
      if (this.#mayWait()) return false;
      if (joins) this.#requests.rewind(this.#ends[0]); // one is lost, not all
    }
    this.#waitsUntil = 0;
    if (call !== 0) this.reply(call, err);
    else if (err !== 0) {
      const e = this.#reserve(P.EVT_SEND_ERROR, 2);
      this.#words[e] = w[at]!;
      this.#words[e + 1] = err;
    }
    return true;
  }

  /**
   * Loads the datagrams that follow one, as long as they go to the same place and are
   * as large; a shorter one is the last.
   *
   * @param limit Datagrams in all.
   * @param at Index of the record of the first.
   */
  #loadMore(
    endpoint: DatagramEndpoint,
    limit: number,
    w: Int32Array,
    at: number,
  ): void {
    const requests = this.#requests;
    const size = w[at + 9]!;
    let length = size;
    for (let n = 0;; n++) {
      this.#ends[n] = requests.position;
      if (n + 1 >= limit || length < size) return;
      const next = requests.next();
      if (next < 0) return;
      length = w[next + 9]!;
      if (
        requests.opcode !== P.REQ_SEND || !goesAlong(w, at, next) ||
        length > size || length === 0
      ) {
        requests.rewind(this.#ends[n]);
        return;
      }
      endpoint.loadMore(w[next + 8]!, length);
    }
  }

  /** Whether what found its device full may still wait for it. */
  #mayWait(): boolean {
    const { now } = this.#stack.clock;
    if (this.#waitsUntil === 0) this.#waitsUntil = now + FULL_DEVICE_MS;
    return now < this.#waitsUntil;
  }

  /** When a request that waits has to be looked at again; Infinity if none does. */
  get deadline(): number {
    return this.#waitsUntil === 0 ? Infinity : this.#waitsUntil;
  }

  #answerControl(call: number, text: Uint8Array<ArrayBuffer>): void {
    this.#handler.control(
      new TextDecoder().decode(text),
      (answer) => this.#respond(call, answer),
    );
  }

  /** Sends the answer to a control call, in as many pieces as it takes. */
  #respond(call: number, text: string): void {
    const bytes = new TextEncoder().encode(text);
    let at = 0;
    do {
      const piece = bytes.subarray(at, at + CONTROL_PIECE);
      at += piece.byteLength;
      const e = this.#reserve(P.EVT_CONTROL, 2 + wordsFor(piece.byteLength));
      const w = this.#words;
      w[e] = call;
      w[e + 1] = at < bytes.byteLength ? 1 : 0;
      putBytes(w, e + 2, piece);
    } while (at < bytes.byteLength);
  }

  // Facts.

  /** Where the record that was reserved last is written. */
  #words!: Int32Array;

  /**
   * Starts an event record; its words go to {@linkcode #words} at the index.
   */
  #reserve(opcode: number, words: number): number {
    const at = this.#reserveLate(opcode, words);
    this.#urgent = true;
    return at;
  }

  /** The same for an event that nobody is in a hurry for. */
  #reserveLate(opcode: number, words: number): number {
    if (this.#overflow.length === 0) {
      let at = this.#events.reserve(opcode, words + 1);
      if (at < 0) {
        this.publish();
        at = this.#events.reserve(opcode, words + 1);
      }
      if (at >= 0) {
        this.#words = this.#i32;
        return at;
      }
    }
    const copy = new Int32Array(words + 1);
    copy[0] = opcode;
    this.#overflow.push(copy);
    this.#words = copy;
    return 1;
  }

  /** Answers a call; 0 is a request that wants no answer. */
  reply(call: number, err: err_t, addr: IpAddr = IpAddr.ANY4, port = 0): void {
    if (call === 0) return;
    const at = this.#reserve(P.EVT_REPLY, 7);
    const w = this.#words;
    w[at] = call;
    w[at + 1] = err;
    putAddr(w, at + 2, addr);
    w[at + 6] = port;
  }

  connected(conn: number, local: IpAddr, localPort: number): void {
    const at = this.#reserve(P.EVT_CONNECTED, 6);
    this.#turning = true;
    const w = this.#words;
    w[at] = conn;
    putAddr(w, at + 1, local);
    w[at + 5] = localPort;
  }

  data(conn: number, chain: Pbuf): void {
    for (let p: Pbuf | null = chain; p !== null;) {
      const next: Pbuf | null = p.next;
      p.next = null; // each piece is given back on its own
      const at = this.#reserve(P.EVT_DATA, 5);
      const w = this.#words;
      w[at] = conn;
      w[at + 1] = p.id;
      w[at + 2] = p.offset;
      w[at + 3] = p.length;
      w[at + 4] = next === null ? 0 : 1;
      p = next;
    }
  }

  fin(conn: number): void {
    this.#one(P.EVT_FIN, conn, 0);
    this.#turning = true;
  }

  sent(conn: number, bytes: number, sndBuf: number): void {
    const at = this.#reserve(P.EVT_SENT, 3);
    const w = this.#words;
    w[at] = conn;
    w[at + 1] = bytes;
    w[at + 2] = sndBuf;
  }

  error(conn: number, err: err_t): void {
    this.#one(P.EVT_ERROR, conn, err);
  }

  closed(conn: number): void {
    this.#oneLate(P.EVT_CLOSED, conn, 0);
  }

  datagramError(conn: number, err: err_t): void {
    this.#one(P.EVT_DATAGRAM_ERROR, conn, err);
  }

  released(conn: number): void {
    this.#oneLate(P.EVT_RELEASED, conn, 0);
  }

  /** The stack has ended. */
  stopped(): void {
    this.#one(P.EVT_STOPPED, 0, 0);
  }

  #one(opcode: number, conn: number, value: number): void {
    this.#oneLate(opcode, conn, value);
    this.#urgent = true;
  }

  #oneLate(opcode: number, conn: number, value: number): void {
    const at = this.#reserveLate(opcode, 2);
    this.#words[at] = conn;
    this.#words[at + 1] = value;
  }

  accept(
    listener: number,
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): void {
    const at = this.#reserve(P.EVT_ACCEPT, 12);
    this.#turning = true;
    const w = this.#words;
    w[at] = listener;
    w[at + 1] = conn;
    putAddr(w, at + 2, remote);
    w[at + 6] = remotePort;
    putAddr(w, at + 7, local);
    w[at + 11] = localPort;
  }

  datagram(
    conn: number,
    data: Pbuf,
    size: number,
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
  ): void {
    const at = this.#reserve(P.EVT_DATAGRAM, 16);
    const w = this.#words;
    w[at] = conn;
    w[at + 1] = data.id;
    w[at + 2] = data.offset;
    w[at + 3] = data.length;
    putAddr(w, at + 4, from);
    w[at + 8] = fromPort;
    putAddr(w, at + 9, to);
    w[at + 13] = toPort;
    w[at + 14] = netif;
    w[at + 15] = size;
  }

  hasRoom(): boolean {
    return this.#overflow.length === 0 &&
      this.#events.space(true) > EVENT_WORDS / 4;
  }

  /** Shows all facts to the application, and wakes it if it waits for one. */
  publish(): void {
    this.show(this.#unheardSince);
    if (this.#urgent) this.wake();
  }

  /**
   * Shows all facts to the application. To wake it is as much work as some twenty
   * segments: while there is more to do it is put off, but not for long.
   *
   * @param now The instant, in milliseconds of the host's clock.
   */
  show(now: number): void {
    if (this.#overflow.length > 0) this.#retryOverflow();
    if (this.#events.pending) {
      this.#events.publish();
      if (!this.#unheard) {
        this.#unheard = true;
        this.#unheardSince = now;
      }
    }
    const limit = this.#urgent ? UNHEARD_MS : UNHURRIED_MS;
    if (this.#unheard && now - this.#unheardSince > limit) this.wake();
  }

  /** True if the application has yet to be woken for what was shown. */
  get owesWake(): boolean {
    return this.#unheard;
  }

  /** True if it is to be woken before the host does anything else but turn again. */
  get isUrgent(): boolean {
    return this.#urgent;
  }

  /**
   * Wakes the application for a beginning or an end of a connection, before the
   * stack sends: it gets up while the stack acknowledges. Not for data, of which
   * there may be more, and with which acknowledgements are reported after sending;
   * nor when there are requests.
   *
   * @param now The instant, in milliseconds of the host's clock.
   */
  wakeSoon(now: number): void {
    if (!this.#turning || this.ready) return;
    this.show(now);
    this.wake();
  }

  /** Wakes the application if it waits and has not seen all. */
  wake(): void {
    if (!this.#unheard) return;
    this.#unheard = this.#urgent = this.#turning = false;
    const waiting = this.#control + APP_WAITING;
    if (this.#isLocal) this.#wakeApp();
    else if (
      Atomics.load(this.#i32, waiting) !== 0 &&
      Atomics.exchange(this.#i32, waiting, 0) !== 0
    ) this.#wakeApp();
  }

  /** True if facts wait for room in the ring. */
  get backlogged(): boolean {
    return this.#overflow.length > 0;
  }

  #retryOverflow(): void {
    let done = 0;
    for (const copy of this.#overflow) {
      const at = this.#events.reserve(copy[0]!, copy.length);
      if (at < 0) break;
      this.#i32.set(copy.subarray(1), at);
      done++;
    }
    this.#overflow.splice(0, done);
  }
}

/** Whether two requests to send, of one fragment each, differ in that only. */
function goesAlong(w: Int32Array, a: number, b: number): boolean {
  for (let i = 0; i < 8; i++) {
    if (w[a + i] !== w[b + i]) return false;
  }
  return true;
}

function listen(endpoint: Endpoint, backlog: number): err_t {
  return endpoint instanceof TcpEndpoint ? endpoint.listen(backlog) : ERR_VAL;
}

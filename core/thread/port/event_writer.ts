/**
 * Writes the events of the core as records for one application thread, and decides
 * when that thread is woken. Writing allocates nothing.
 *
 * An event is visible in the ring at once, but waking the application costs as much
 * as some twenty segments. So an event is urgent or lazy. After an urgent event the
 * application is woken when the core has handled all its input; if the core stays
 * busy, after {@linkcode URGENT_DELAY_MS}. After a lazy event it is woken with the
 * next urgent one, or when the core has no more work, or after
 * {@linkcode LAZY_DELAY_MS}.
 *
 * @module
 */

import type { err_t } from "../../base/err.ts";
import type { ApiSink } from "../../api/sink.ts";
import type { Pbuf } from "../../buf/pbuf.ts";
import { APP_WAITING, EVENT_WORDS, type Layout } from "../../mailbox/layout.ts";
import { Outbox } from "../../mailbox/outbox.ts";
import * as P from "../../mailbox/protocol.ts";
import {
  putAddr,
  putBytes,
  textWords,
  withTail,
} from "../../mailbox/record.ts";
import { IpAddr } from "../../wire/ip_addr.ts";

// Constants of this module: V8 folds their fields into the code, but not those of imports.
const {
  EVT_ACCEPT,
  EVT_CLOSED,
  EVT_CONNECTED,
  EVT_CONTROL,
  EVT_DATA,
  EVT_DATAGRAM,
  EVT_DATAGRAM_ERROR,
  EVT_ERROR,
  EVT_FIN,
  EVT_NOT_BEGUN,
  EVT_RELEASED,
  EVT_REPLY,
  EVT_SEND_ERROR,
  EVT_SENT,
  EVT_STOPPED,
} = P;

/**
 * Milliseconds after which a busy core wakes the application for an urgent event.
 */
const URGENT_DELAY_MS = 0.25;
/** The same for lazy events. */
const LAZY_DELAY_MS = 5;
/** Bytes of the answer to a control call in one record. */
const CONTROL_PIECE = 16_384;

/** The event mailbox of one application thread, seen from the core. */
export class EventWriter implements ApiSink {
  readonly #i32: Int32Array;
  readonly #out: Outbox;
  readonly #appWaiting: number;
  readonly #wakeApp: () => void;
  readonly #isLocal: boolean;
  #wakePending = false; // events were published since the application was last woken
  #shownAt = 0; // when the oldest of those was published
  #isUrgent = false; // one of those, or of those not published yet, is urgent
  #hasLifecycleEvent = false; // one of those begins or ends a connection, or a half of it

  /**
   * @param i32 The stack's memory.
   * @param layout Where everything lies in it.
   * @param wakeApp Wakes the application's thread, which waits.
   * @param isLocal Whether that is this thread; then it is woken for all events.
   */
  constructor(
    i32: Int32Array,
    layout: Layout,
    wakeApp: () => void,
    isLocal: boolean,
  ) {
    this.#i32 = i32;
    this.#out = new Outbox(i32, layout.eventWord, EVENT_WORDS, isLocal);
    this.#appWaiting = layout.controlWord + APP_WAITING;
    this.#wakeApp = wakeApp;
    this.#isLocal = isLocal;
  }

  // Records.

  /**
   * Starts an urgent event; returns the index of its first field in the outbox's
   * words.
   */
  #start(header: number): number {
    const at = this.#startLazy(header);
    this.#isUrgent = true;
    return at;
  }

  /** Starts a lazy event. */
  #startLazy(header: number): number {
    const out = this.#out;
    let at = out.reserve(header);
    if (at < 0 && !out.isBacklogged) {
      this.publish();
      at = out.reserve(header);
    }
    return at < 0 ? out.keep(header) : at;
  }

  /** Answers a call; nothing for call 0. */
  reply(call: number, err: err_t, addr: IpAddr = IpAddr.ANY4, port = 0): void {
    if (call === 0) return;
    const at = this.#start(EVT_REPLY.header);
    const w = this.#out.words;
    w[at + EVT_REPLY.call] = call;
    w[at + EVT_REPLY.err] = err;
    putAddr(w, at + EVT_REPLY.addr, addr);
    w[at + EVT_REPLY.port] = port;
  }

  /** Answers a control call, in as many pieces as it takes. */
  answerControl(call: number, text: string): void {
    const bytes = new TextEncoder().encode(text);
    let from = 0;
    do {
      const piece = bytes.subarray(from, from + CONTROL_PIECE);
      from += piece.byteLength;
      const tail = textWords(piece.byteLength);
      const at = this.#start(withTail(EVT_CONTROL.header, tail));
      const w = this.#out.words;
      w[at + EVT_CONTROL.call] = call;
      w[at + EVT_CONTROL.more] = from < bytes.byteLength ? 1 : 0;
      putBytes(w, at + EVT_CONTROL.text, piece);
    } while (from < bytes.byteLength);
  }

  connected(conn: number, local: IpAddr, localPort: number, zone = 0): void {
    const at = this.#start(EVT_CONNECTED.header);
    this.#hasLifecycleEvent = true;
    const w = this.#out.words;
    w[at + EVT_CONNECTED.conn] = conn;
    putAddr(w, at + EVT_CONNECTED.addr, local);
    w[at + EVT_CONNECTED.port] = localPort;
    w[at + EVT_CONNECTED.zone] = zone;
  }

  /** A connect without a call could not begin. */
  notBegun(conn: number, err: err_t): void {
    const at = this.#start(EVT_NOT_BEGUN.header);
    this.#out.words[at + EVT_NOT_BEGUN.conn] = conn;
    this.#out.words[at + EVT_NOT_BEGUN.err] = err;
  }

  data(conn: number, chain: Pbuf): void {
    for (let p: Pbuf | null = chain; p !== null;) {
      const next: Pbuf | null = p.next;
      p.next = null; // the application frees each piece on its own
      const at = this.#start(EVT_DATA.header);
      const w = this.#out.words;
      w[at + EVT_DATA.conn] = conn;
      w[at + EVT_DATA.pbuf] = p.id;
      w[at + EVT_DATA.offset] = p.offset;
      w[at + EVT_DATA.length] = p.length;
      w[at + EVT_DATA.more] = next === null ? 0 : 1;
      p = next;
    }
  }

  fin(conn: number): void {
    const at = this.#start(EVT_FIN.header);
    this.#hasLifecycleEvent = true;
    this.#out.words[at + EVT_FIN.conn] = conn;
  }

  sent(conn: number, bytes: number, sndBuf: number): void {
    const at = this.#start(EVT_SENT.header);
    const w = this.#out.words;
    w[at + EVT_SENT.conn] = conn;
    w[at + EVT_SENT.bytes] = bytes;
    w[at + EVT_SENT.sndBuf] = sndBuf;
  }

  accept(
    listener: number,
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): void {
    const at = this.#start(EVT_ACCEPT.header);
    this.#hasLifecycleEvent = true;
    const w = this.#out.words;
    w[at + EVT_ACCEPT.listener] = listener;
    w[at + EVT_ACCEPT.conn] = conn;
    putAddr(w, at + EVT_ACCEPT.remote, remote);
    w[at + EVT_ACCEPT.remotePort] = remotePort;
    putAddr(w, at + EVT_ACCEPT.local, local);
    w[at + EVT_ACCEPT.localPort] = localPort;
  }

  error(conn: number, err: err_t): void {
    const at = this.#start(EVT_ERROR.header);
    this.#out.words[at + EVT_ERROR.conn] = conn;
    this.#out.words[at + EVT_ERROR.err] = err;
  }

  closed(conn: number): void {
    const at = this.#startLazy(EVT_CLOSED.header);
    this.#out.words[at + EVT_CLOSED.conn] = conn;
  }

  released(conn: number): void {
    const at = this.#startLazy(EVT_RELEASED.header);
    this.#out.words[at + EVT_RELEASED.conn] = conn;
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
    ttl = 0,
    tos = 0,
  ): void {
    const at = this.#start(EVT_DATAGRAM.header);
    const w = this.#out.words;
    w[at + EVT_DATAGRAM.conn] = conn;
    w[at + EVT_DATAGRAM.pbuf] = data.id;
    w[at + EVT_DATAGRAM.offset] = data.offset;
    w[at + EVT_DATAGRAM.length] = data.length;
    putAddr(w, at + EVT_DATAGRAM.from, from);
    w[at + EVT_DATAGRAM.fromPort] = fromPort;
    putAddr(w, at + EVT_DATAGRAM.to, to);
    w[at + EVT_DATAGRAM.toPort] = toPort;
    w[at + EVT_DATAGRAM.netif] = netif;
    w[at + EVT_DATAGRAM.size] = size;
    w[at + EVT_DATAGRAM.ttl] = ttl;
    w[at + EVT_DATAGRAM.tos] = tos;
  }

  /** A datagram sent without a call was refused. */
  sendError(conn: number, err: err_t): void {
    const at = this.#start(EVT_SEND_ERROR.header);
    this.#out.words[at + EVT_SEND_ERROR.conn] = conn;
    this.#out.words[at + EVT_SEND_ERROR.err] = err;
  }

  datagramError(conn: number, err: err_t): void {
    const at = this.#start(EVT_DATAGRAM_ERROR.header);
    this.#out.words[at + EVT_DATAGRAM_ERROR.conn] = conn;
    this.#out.words[at + EVT_DATAGRAM_ERROR.err] = err;
  }

  /** The stack has ended. */
  stopped(): void {
    this.#start(EVT_STOPPED.header);
  }

  hasRoom(): boolean {
    return !this.#out.isBacklogged &&
      this.#out.ring.space(true) > EVENT_WORDS / 4;
  }

  /** True if events wait for room in the ring. */
  get backlogged(): boolean {
    return this.#out.isBacklogged;
  }

  // Waking.

  /** Publishes all events, and wakes the application if one is urgent. */
  publish(): void {
    this.show(this.#shownAt);
    if (this.#isUrgent) this.wake();
  }

  /**
   * Publishes all events, and wakes the application if earlier ones have waited too
   * long.
   *
   * @param now The instant, in milliseconds of the host's clock.
   */
  show(now: number): void {
    if (this.#out.isBacklogged) this.#out.retry();
    if (this.#out.ring.pending) {
      this.#out.ring.publish();
      if (!this.#wakePending) {
        this.#wakePending = true;
        this.#shownAt = now;
      }
    }
    const limit = this.#isUrgent ? URGENT_DELAY_MS : LAZY_DELAY_MS;
    if (this.#wakePending && now - this.#shownAt > limit) this.wake();
  }

  /** True if the application has not been woken for all published events. */
  get wakePending(): boolean {
    return this.#wakePending;
  }

  /**
   * True if an urgent event waits for the application: the host wakes it before it
   * sleeps or yields.
   */
  get isUrgent(): boolean {
    return this.#isUrgent;
  }

  /**
   * True if an event begins or ends a connection and the application was not woken
   * for it.
   */
  protected get hasLifecycleEvent(): boolean {
    return this.#hasLifecycleEvent;
  }

  /** Wakes the application if it waits and there are events that it has not read. */
  wake(): void {
    if (!this.#wakePending) return;
    this.#wakePending = this.#isUrgent = this.#hasLifecycleEvent = false;
    const waiting = this.#appWaiting;
    if (this.#isLocal) this.#wakeApp();
    else if (
      Atomics.load(this.#i32, waiting) !== 0 &&
      Atomics.exchange(this.#i32, waiting, 0) !== 0
    ) this.#wakeApp();
  }
}

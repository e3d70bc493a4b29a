/**
 * Reads the events of the core, and hands each to its connection, in the order in
 * which the core raised them.
 *
 * @module
 */

import type { err_t } from "../../core/base/err.ts";
import { EVENT_WORDS, type Layout } from "../../core/mailbox/layout.ts";
import * as P from "../../core/mailbox/protocol.ts";
import { takeAddr, takeBytes } from "../../core/mailbox/record.ts";
import { RingReader } from "../../core/mailbox/record_ring.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Fragment, type FragmentMemory } from "../../netbuf/fragment.ts";
import { Calls } from "./calls.ts";
import type { PortClient } from "./port_client.ts";

/** What a reader of events does beside handing them out: its port. */
export interface EventPort extends FragmentMemory {
  /** Nobody takes a connection that was made: it is reset. */
  refuse(conn: number): void;
  /** The core has ended. */
  close(): void;
}

/** The event mailbox of one application thread, with those who are told. */
export class EventReader {
  /** The ring. */
  readonly ring: RingReader;
  /** Who waits for an answer. */
  readonly calls: Calls = new Calls();
  readonly #i32: Int32Array;
  readonly #port: EventPort;

  // Connections by number: those made here, and those that the core accepted.
  #nextConn = 0;
  readonly #freeConns: number[] = [];
  readonly #own: (PortClient | undefined)[] = [];
  readonly #accepted: (PortClient | undefined)[] = [];

  readonly #from: IpAddr = new IpAddr();
  readonly #to: IpAddr = new IpAddr();
  #local: IpAddr = IpAddr.ANY4; // the last local address of a connection

  /**
   * @param i32 The stack's memory.
   * @param layout Where everything lies in it.
   * @param isLocal Whether the core is in the same thread.
   * @param port The port.
   */
  constructor(
    i32: Int32Array,
    layout: Layout,
    isLocal: boolean,
    port: EventPort,
  ) {
    this.#i32 = i32;
    this.#port = port;
    this.ring = new RingReader(i32, layout.eventWord, EVENT_WORDS, isLocal);
  }

  // Connections.

  /** Registers a connection made here and returns its number. */
  add(client: PortClient): number {
    const conn = this.#freeConns.pop() ?? this.#nextConn++;
    this.#own[conn] = client;
    return conn;
  }

  /** Tells all connections that the stack ends. */
  stop(): void {
    for (const client of this.#clients()) client?.onStopped();
  }

  /**
   * Tells all connections that they are gone, and answers all calls.
   *
   * @param why What is said to control calls.
   */
  close(why: string): void {
    this.calls.close();
    for (const client of this.#clients()) {
      client?.onStopped();
      client?.onReleased();
    }
    this.#own.length = this.#accepted.length = 0;
    this.calls.release(why);
  }

  #clients(): (PortClient | undefined)[] {
    return [...this.#own, ...this.#accepted];
  }

  #client(conn: number): PortClient | undefined {
    return conn >= 0 ? this.#own[conn] : this.#accepted[~conn];
  }

  #forget(conn: number): void {
    const client = this.#client(conn);
    if (client === undefined) return;
    if (conn >= 0) {
      this.#own[conn] = undefined;
      this.#freeConns.push(conn);
    } else this.#accepted[~conn] = undefined;
    client.onReleased();
  }

  // Events.

  /** Hands out all events there are. */
  drain(): void {
    const { ring } = this;
    const i32 = this.#i32;
    for (let at = ring.next(); at >= 0; at = ring.next()) {
      this.#dispatch(ring.opcode, i32, at);
    }
    ring.release();
  }

  /** The most frequent events come first. */
  #dispatch(opcode: number, w: Int32Array, at: number): void {
    switch (opcode) {
      case P.EVT_DATA.opcode:
        this.#data(w, at);
        return;
      case P.EVT_SENT.opcode:
        this.#client(w[at + P.EVT_SENT.conn]!)?.onSent(
          w[at + P.EVT_SENT.bytes]!,
          w[at + P.EVT_SENT.sndBuf]!,
        );
        return;
      case P.EVT_DATAGRAM.opcode:
        this.#datagram(w, at);
        return;
      case P.EVT_REPLY.opcode:
        this.calls.take(w[at + P.EVT_REPLY.call]!)?.settle({
          err: w[at + P.EVT_REPLY.err] as err_t,
          addr: takeAddr(w, at + P.EVT_REPLY.addr, new IpAddr()),
          port: w[at + P.EVT_REPLY.port]!,
        });
        return;
      case P.EVT_ACCEPT.opcode:
        this.#accept(w, at);
        return;
      case P.EVT_CONNECTED.opcode:
        this.#client(w[at + P.EVT_CONNECTED.conn]!)?.onConnected(
          this.#takeLocal(w, at + P.EVT_CONNECTED.addr),
          w[at + P.EVT_CONNECTED.port]!,
        );
        return;
      case P.EVT_NOT_BEGUN.opcode:
        this.#client(w[at + P.EVT_NOT_BEGUN.conn]!)
          ?.onNotBegun(w[at + P.EVT_NOT_BEGUN.err] as err_t);
        return;
      case P.EVT_FIN.opcode:
        this.#client(w[at + P.EVT_FIN.conn]!)?.onFin();
        return;
      case P.EVT_ERROR.opcode:
        this.#client(w[at + P.EVT_ERROR.conn]!)
          ?.onError(w[at + P.EVT_ERROR.err] as err_t);
        return;
      case P.EVT_CLOSED.opcode:
        this.#client(w[at + P.EVT_CLOSED.conn]!)?.onClosed();
        return;
      case P.EVT_RELEASED.opcode:
        this.#forget(w[at + P.EVT_RELEASED.conn]!);
        return;
      case P.EVT_SEND_ERROR.opcode:
        this.#client(w[at + P.EVT_SEND_ERROR.conn]!)
          ?.onSendError(w[at + P.EVT_SEND_ERROR.err] as err_t);
        return;
      case P.EVT_DATAGRAM_ERROR.opcode:
        this.#client(w[at + P.EVT_DATAGRAM_ERROR.conn]!)
          ?.onDatagramError(w[at + P.EVT_DATAGRAM_ERROR.err] as err_t);
        return;
      case P.EVT_CONTROL.opcode:
        this.calls.answerControl(
          w[at + P.EVT_CONTROL.call]!,
          takeBytes(w, at + P.EVT_CONTROL.text),
          w[at + P.EVT_CONTROL.more] === 1,
        );
        return;
      case P.EVT_STOPPED.opcode:
        this.#port.close();
        return;
    }
  }

  #data(w: Int32Array, at: number): void {
    const fragment = Fragment.received(
      this.#port,
      w[at + P.EVT_DATA.pbuf]!,
      w[at + P.EVT_DATA.offset]!,
      w[at + P.EVT_DATA.length]!,
    );
    const client = this.#client(w[at + P.EVT_DATA.conn]!);
    if (client === undefined) fragment.release();
    else client.onData(fragment, w[at + P.EVT_DATA.more] === 1);
  }

  #datagram(w: Int32Array, at: number): void {
    const fragment = Fragment.received(
      this.#port,
      w[at + P.EVT_DATAGRAM.pbuf]!,
      w[at + P.EVT_DATAGRAM.offset]!,
      w[at + P.EVT_DATAGRAM.length]!,
    );
    const client = this.#client(w[at + P.EVT_DATAGRAM.conn]!);
    if (client === undefined) {
      fragment.release();
      return;
    }
    client.onDatagrams(
      fragment,
      w[at + P.EVT_DATAGRAM.size]!,
      takeAddr(w, at + P.EVT_DATAGRAM.from, this.#from),
      w[at + P.EVT_DATAGRAM.fromPort]!,
      takeAddr(w, at + P.EVT_DATAGRAM.to, this.#to),
      w[at + P.EVT_DATAGRAM.toPort]!,
      w[at + P.EVT_DATAGRAM.netif]!,
    );
  }

  #accept(w: Int32Array, at: number): void {
    const conn = w[at + P.EVT_ACCEPT.conn]!;
    const client = this.#client(w[at + P.EVT_ACCEPT.listener]!)?.onAccept(
      conn,
      takeAddr(w, at + P.EVT_ACCEPT.remote, new IpAddr()),
      w[at + P.EVT_ACCEPT.remotePort]!,
      this.#takeLocal(w, at + P.EVT_ACCEPT.local),
      w[at + P.EVT_ACCEPT.localPort]!,
    );
    if (client !== undefined) this.#accepted[~conn] = client;
    else this.#port.refuse(conn);
  }

  /** An address of this host: most connections have the same, and share it. */
  #takeLocal(w: Int32Array, at: number): IpAddr {
    const addr = takeAddr(w, at, this.#to);
    if (!this.#local.equals(addr)) this.#local = addr.clone();
    return this.#local;
  }
}

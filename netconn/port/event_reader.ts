/**
 * Reads the events of the core and passes each to its connection, in the order in
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

/** The port, as far as the reader of events needs it. */
export interface EventPort extends FragmentMemory {
  /** Resets a new connection that no listener accepts. */
  refuse(conn: number): void;
  /** The core has ended. */
  close(): void;
}

/**
 * The event mailbox of one application thread, and the connections that get the
 * events.
 */
export class EventReader {
  /** The ring. */
  readonly ring: RingReader;
  /** Calls that wait for an answer. */
  readonly calls: Calls = new Calls();
  readonly #i32: Int32Array;
  readonly #port: EventPort;

  // Connections by number: those made on this side, and those that the core
  // accepted.
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

  /** Reports the end of the stack to all connections. */
  stop(): void {
    for (const client of this.#clients()) client?.onStopped();
  }

  /**
   * Reports their end to all connections, and answers all calls.
   *
   * @param why The error message of control calls.
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

  /** Passes all events in the ring to their connections. */
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
      case EVT_DATA.opcode:
        this.#data(w, at);
        return;
      case EVT_SENT.opcode:
        this.#client(w[at + EVT_SENT.conn]!)?.onSent(
          w[at + EVT_SENT.bytes]!,
          w[at + EVT_SENT.sndBuf]!,
        );
        return;
      case EVT_DATAGRAM.opcode:
        this.#datagram(w, at);
        return;
      case EVT_REPLY.opcode:
        this.calls.take(w[at + EVT_REPLY.call]!)?.settle({
          err: w[at + EVT_REPLY.err] as err_t,
          addr: takeAddr(w, at + EVT_REPLY.addr, new IpAddr()),
          port: w[at + EVT_REPLY.port]!,
        });
        return;
      case EVT_ACCEPT.opcode:
        this.#accept(w, at);
        return;
      case EVT_CONNECTED.opcode:
        this.#client(w[at + EVT_CONNECTED.conn]!)?.onConnected(
          this.#takeLocal(w, at + EVT_CONNECTED.addr),
          w[at + EVT_CONNECTED.port]!,
          w[at + EVT_CONNECTED.zone]!,
        );
        return;
      case EVT_NOT_BEGUN.opcode:
        this.#client(w[at + EVT_NOT_BEGUN.conn]!)
          ?.onNotBegun(w[at + EVT_NOT_BEGUN.err] as err_t);
        return;
      case EVT_FIN.opcode:
        this.#client(w[at + EVT_FIN.conn]!)?.onFin();
        return;
      case EVT_ERROR.opcode:
        this.#client(w[at + EVT_ERROR.conn]!)
          ?.onError(w[at + EVT_ERROR.err] as err_t);
        return;
      case EVT_CLOSED.opcode:
        this.#client(w[at + EVT_CLOSED.conn]!)?.onClosed();
        return;
      case EVT_RELEASED.opcode:
        this.#forget(w[at + EVT_RELEASED.conn]!);
        return;
      case EVT_SEND_ERROR.opcode:
        this.#client(w[at + EVT_SEND_ERROR.conn]!)
          ?.onSendError(w[at + EVT_SEND_ERROR.err] as err_t);
        return;
      case EVT_DATAGRAM_ERROR.opcode:
        this.#client(w[at + EVT_DATAGRAM_ERROR.conn]!)
          ?.onDatagramError(w[at + EVT_DATAGRAM_ERROR.err] as err_t);
        return;
      case EVT_CONTROL.opcode:
        this.calls.answerControl(
          w[at + EVT_CONTROL.call]!,
          takeBytes(w, at + EVT_CONTROL.text),
          w[at + EVT_CONTROL.more] === 1,
        );
        return;
      case EVT_STOPPED.opcode:
        this.#port.close();
        return;
    }
  }

  #data(w: Int32Array, at: number): void {
    const fragment = Fragment.received(
      this.#port,
      w[at + EVT_DATA.pbuf]!,
      w[at + EVT_DATA.offset]!,
      w[at + EVT_DATA.length]!,
    );
    const client = this.#client(w[at + EVT_DATA.conn]!);
    if (client === undefined) fragment.release();
    else client.onData(fragment, w[at + EVT_DATA.more] === 1);
  }

  #datagram(w: Int32Array, at: number): void {
    const fragment = Fragment.received(
      this.#port,
      w[at + EVT_DATAGRAM.pbuf]!,
      w[at + EVT_DATAGRAM.offset]!,
      w[at + EVT_DATAGRAM.length]!,
    );
    const client = this.#client(w[at + EVT_DATAGRAM.conn]!);
    if (client === undefined) {
      fragment.release();
      return;
    }
    client.onDatagrams(
      fragment,
      w[at + EVT_DATAGRAM.size]!,
      takeAddr(w, at + EVT_DATAGRAM.from, this.#from),
      w[at + EVT_DATAGRAM.fromPort]!,
      takeAddr(w, at + EVT_DATAGRAM.to, this.#to),
      w[at + EVT_DATAGRAM.toPort]!,
      w[at + EVT_DATAGRAM.netif]!,
      w[at + EVT_DATAGRAM.ttl]!,
      w[at + EVT_DATAGRAM.tos]!,
    );
  }

  #accept(w: Int32Array, at: number): void {
    const conn = w[at + EVT_ACCEPT.conn]!;
    const client = this.#client(w[at + EVT_ACCEPT.listener]!)?.onAccept(
      conn,
      takeAddr(w, at + EVT_ACCEPT.remote, new IpAddr()),
      w[at + EVT_ACCEPT.remotePort]!,
      this.#takeLocal(w, at + EVT_ACCEPT.local),
      w[at + EVT_ACCEPT.localPort]!,
    );
    if (client !== undefined) this.#accepted[~conn] = client;
    else this.#port.refuse(conn);
  }

  /** An address of this host: most connections have the same, and share it. */
  #takeLocal(w: Int32Array, at: number): IpAddr {
    const addr = takeAddr(w, at, this.#to);
    if (!this.#local.isIdentical(addr)) this.#local = addr.clone();
    return this.#local;
  }
}

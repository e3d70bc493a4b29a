/**
 * Reads the requests of one application thread, and turns each into a call of the
 * stack's API table: one case for each request. Reading allocates nothing.
 *
 * @module
 */

import { ERR_CONN, ERR_OK, type err_t, ERR_VAL } from "../../base/err.ts";
import { AddressReply, type Endpoint } from "../../api/endpoint.ts";
import { DatagramEndpoint } from "../../api/datagram_endpoint.ts";
import { TcpEndpoint } from "../../api/tcp_endpoint.ts";
import {
  type Layout,
  RECEIVE_SHORT,
  REQUEST_BLOCKED,
  REQUEST_WORDS,
  SEND_SHORT,
} from "../../mailbox/layout.ts";
import { optionOf } from "../../mailbox/options.ts";
import * as P from "../../mailbox/protocol.ts";
import { takeAddr, takeBytes } from "../../mailbox/record.ts";
import { RingReader } from "../../mailbox/record_ring.ts";
import type { Stack } from "../../stack.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { DatagramSender } from "./datagram_sender.ts";
import type { EventWriter } from "./event_writer.ts";

// Constants of this module: V8 folds their fields into the code, but not those of imports.
const {
  REQ_ABORT,
  REQ_ACCEPTED,
  REQ_BIND,
  REQ_BIND_IF,
  REQ_CONNECT,
  REQ_CONTROL,
  REQ_DELETE,
  REQ_DISCONNECT,
  REQ_FREE,
  REQ_GETADDR,
  REQ_GROUP,
  REQ_LISTEN,
  REQ_NEW,
  REQ_OPTION,
  REQ_RECVED,
  REQ_SEND,
  REQ_SHUTDOWN,
  REQ_STOP,
  REQ_TAKEN,
  REQ_WRITE,
} = P;

/** Requests handled before frames and timers get their turn. */
const BATCH = 4096;

/** The host's part: requests that are not the stack's. */
export interface ControlHandler {
  /**
   * Answers a control call by calling `respond` once, now or in a later turn; the
   * argument and the answer are JSON text.
   */
  control(text: string, respond: (answer: string) => void): void;
  /** Ends the stack, as the application asks. */
  stop(): void;
}

/** The request mailbox of one application thread, seen from the core. */
export class RequestReader {
  readonly #i32: Int32Array;
  readonly #control: number;
  readonly #ring: RingReader;
  readonly #events: EventWriter;
  readonly #wakeApp: () => void;
  #stack!: Stack;
  #handler!: ControlHandler;
  #datagrams!: DatagramSender;
  readonly #addr: IpAddr = new IpAddr();
  readonly #addr2: IpAddr = new IpAddr();
  readonly #addr3: IpAddr = new IpAddr();
  readonly #reply: AddressReply = new AddressReply();

  /**
   * @param i32 The stack's memory.
   * @param layout Where everything lies in it.
   * @param wakeApp Wakes the application's thread, which waits for room.
   * @param isLocal Whether that is this thread.
   * @param events Where answers go.
   */
  constructor(
    i32: Int32Array,
    layout: Layout,
    wakeApp: () => void,
    isLocal: boolean,
    events: EventWriter,
  ) {
    this.#i32 = i32;
    this.#control = layout.controlWord;
    this.#ring = new RingReader(
      i32,
      layout.requestWord,
      REQUEST_WORDS,
      isLocal,
    );
    this.#wakeApp = wakeApp;
    this.#events = events;
  }

  /** Sets the stack and the handler that requests act on. */
  attach(stack: Stack, handler: ControlHandler): void {
    this.#stack = stack;
    this.#handler = handler;
    this.#datagrams = new DatagramSender(this.#ring, this.#events, stack);
  }

  /** True if requests wait that can be handled. */
  get ready(): boolean {
    return !this.#datagrams.isWaiting && this.#ring.ready;
  }

  /** When a waiting request has to be tried again; Infinity if none waits. */
  get deadline(): number {
    return this.#datagrams.deadline;
  }

  /**
   * Handles requests, at most a batch.
   *
   * @returns true if more may wait.
   */
  handle(): boolean {
    const ring = this.#ring;
    let n = 0;
    for (; n < BATCH; n++) {
      const before = ring.position;
      const at = ring.next();
      if (at < 0) break;
      if (!this.#handleOne(ring.opcode, this.#i32, at)) {
        ring.rewind(before);
        break;
      }
    }
    if (n === 0) return false;
    ring.release();
    this.#exchangeShortages();
    const blocked = this.#control + REQUEST_BLOCKED;
    if (
      Atomics.load(this.#i32, blocked) !== 0 &&
      Atomics.exchange(this.#i32, blocked, 0) !== 0
    ) this.#wakeApp();
    return n === BATCH;
  }

  /**
   * Each side publishes in a plain word whether its memory is short. No
   * synchronisation is needed: a late reader acts on it a batch later.
   */
  #exchangeShortages(): void {
    this.#stack.tcp.sendShort = this.#i32[this.#control + SEND_SHORT] === 1;
    const isShort = this.#stack.pbufs.isShort ? 1 : 0;
    this.#i32[this.#control + RECEIVE_SHORT] = isShort;
  }

  /** Handles a request; returns false if it has to wait. */
  #handleOne(opcode: number, w: Int32Array, at: number): boolean {
    if (opcode === REQ_SEND.opcode) return this.#datagrams.send(w, at);
    this.#handleNow(opcode, w, at);
    return true;
  }

  /** Requests without an answer; the most frequent ones come first. */
  #handleNow(opcode: number, w: Int32Array, at: number): void {
    const api = this.#stack.api;
    switch (opcode) {
      case REQ_WRITE.opcode: {
        const endpoint = api.get(w[at + REQ_WRITE.conn]!);
        if (endpoint instanceof TcpEndpoint) {
          const offset = w[at + REQ_WRITE.offset]!;
          const length = w[at + REQ_WRITE.length]!;
          const flags = w[at + REQ_WRITE.flags]!;
          endpoint.write(offset, length, (flags & P.WRITE_PUSH) !== 0);
        }
        return;
      }
      case REQ_RECVED.opcode: {
        const endpoint = api.get(w[at + REQ_RECVED.conn]!);
        if (endpoint instanceof TcpEndpoint) {
          endpoint.recved(w[at + REQ_RECVED.bytes]!);
        }
        return;
      }
      case REQ_TAKEN.opcode: {
        const endpoint = api.get(w[at + REQ_TAKEN.conn]!);
        if (endpoint instanceof DatagramEndpoint) {
          endpoint.taken(
            w[at + REQ_TAKEN.bytes]!,
            w[at + REQ_TAKEN.count]!,
            w[at + REQ_TAKEN.drops]!,
          );
        }
        return;
      }
      case REQ_FREE.opcode:
        api.freePbuf(w[at + REQ_FREE.pbuf]!);
        return;
      case REQ_NEW.opcode:
        api.create(
          w[at + REQ_NEW.conn]!,
          w[at + REQ_NEW.type]!,
          w[at + REQ_NEW.protocol]!,
        );
        return;
      case REQ_DELETE.opcode:
        api.get(w[at + REQ_DELETE.conn]!)?.release();
        return;
      case REQ_ABORT.opcode:
        api.get(w[at + REQ_ABORT.conn]!)?.abort();
        return;
      case REQ_ACCEPTED.opcode: {
        const listener = api.get(w[at + REQ_ACCEPTED.listener]!);
        const child = api.get(w[at + REQ_ACCEPTED.conn]!);
        if (listener instanceof TcpEndpoint && child instanceof TcpEndpoint) {
          listener.accepted(child);
        }
        return;
      }
      case REQ_OPTION.opcode:
        this.#setOption(w, at);
        return;
      case REQ_CONTROL.opcode:
        this.#controlCall(
          w[at + REQ_CONTROL.call]!,
          takeBytes(w, at + REQ_CONTROL.text),
        );
        return;
      case REQ_STOP.opcode:
        this.#handler.stop();
        return;
      default:
        this.#call(opcode, w, at);
    }
  }

  #setOption(w: Int32Array, at: number): void {
    const endpoint = this.#stack.api.get(w[at + REQ_OPTION.conn]!);
    const option = optionOf(w[at + REQ_OPTION.option]!);
    if (endpoint === undefined || option === undefined) return;
    if ((option.kinds & endpoint.kind) === 0) return;
    endpoint.setOption(option, w[at + REQ_OPTION.value]!);
  }

  #controlCall(call: number, text: Uint8Array<ArrayBuffer>): void {
    this.#handler.control(
      new TextDecoder().decode(text),
      (answer) => this.#events.answerControl(call, answer),
    );
  }

  /** Requests that are answered by a REPLY: all begin with `conn` and `call`. */
  #call(opcode: number, w: Int32Array, at: number): void {
    const endpoint = this.#stack.api.get(w[at + REQ_BIND.conn]!);
    const call = w[at + REQ_BIND.call]!;
    if (endpoint === undefined) {
      this.#events.reply(call, ERR_CONN);
      return;
    }
    switch (opcode) {
      case REQ_BIND.opcode: {
        const err = this.#bind(endpoint, w, at);
        if (err === ERR_OK) this.#replyAddress(call, endpoint, true);
        else this.#events.reply(call, err);
        return;
      }
      case REQ_BIND_IF.opcode: {
        const index = w[at + REQ_BIND_IF.netif]!;
        const known = this.#stack.ip.netifByIndex(index) !== null;
        this.#events.reply(call, known ? endpoint.bindNetif(index) : ERR_VAL);
        return;
      }
      case REQ_CONNECT.opcode:
        this.#connect(endpoint, w, at);
        return;
      case REQ_DISCONNECT.opcode:
        this.#events.reply(call, endpoint.disconnect());
        return;
      case REQ_LISTEN.opcode:
        this.#events.reply(
          call,
          listen(endpoint, w[at + REQ_LISTEN.backlog]!),
        );
        return;
      case REQ_SHUTDOWN.opcode: {
        const flags = w[at + REQ_SHUTDOWN.flags]!;
        const rx = (flags & P.SHUT_RX) !== 0;
        const tx = (flags & P.SHUT_TX) !== 0;
        this.#events.reply(call, endpoint.shutdown(rx, tx));
        return;
      }
      case REQ_GETADDR.opcode:
        this.#replyAddress(call, endpoint, w[at + REQ_GETADDR.local] === 1);
        return;
      case REQ_GROUP.opcode:
        this.#events.reply(call, this.#group(endpoint, w, at));
        return;
      default:
        throw new Error(`Bug: unknown request ${opcode}`);
    }
  }

  /** Binds, and listens if that is asked for: no frame comes between the two. */
  #bind(endpoint: Endpoint, w: Int32Array, at: number): err_t {
    const addr = takeAddr(w, at + REQ_BIND.addr, this.#addr);
    const flags = w[at + REQ_BIND.flags]!;
    const reuse = (flags & P.BIND_REUSE) !== 0;
    const backlog = flags >> P.BIND_BACKLOG_SHIFT;
    const err = endpoint.bind(addr, w[at + REQ_BIND.port]!, reuse);
    return err === ERR_OK && backlog > 0 ? listen(endpoint, backlog) : err;
  }

  #connect(endpoint: Endpoint, w: Int32Array, at: number): void {
    const call = w[at + REQ_CONNECT.call]!;
    const addr = takeAddr(w, at + REQ_CONNECT.addr, this.#addr);
    const err = endpoint.connect(addr, w[at + REQ_CONNECT.port]!);
    if (call !== 0) this.#events.reply(call, err);
    else if (err !== ERR_OK) {
      this.#events.notBegun(w[at + REQ_CONNECT.conn]!, err);
    }
  }

  #group(endpoint: Endpoint, w: Int32Array, at: number): err_t {
    return this.#stack.api.group(
      endpoint,
      w[at + REQ_GROUP.op]!,
      takeAddr(w, at + REQ_GROUP.group, this.#addr),
      takeAddr(w, at + REQ_GROUP.ifAddr, this.#addr2),
      w[at + REQ_GROUP.netif]!,
      takeAddr(w, at + REQ_GROUP.source, this.#addr3),
    );
  }

  #replyAddress(call: number, endpoint: Endpoint, local: boolean): void {
    const reply = this.#reply;
    reply.addr = IpAddr.ANY4;
    reply.port = 0;
    endpoint.address(local, reply);
    this.#events.reply(call, reply.err, reply.addr, reply.port);
  }
}

function listen(endpoint: Endpoint, backlog: number): err_t {
  return endpoint instanceof TcpEndpoint ? endpoint.listen(backlog) : ERR_VAL;
}

/**
 * The application's end of the mailboxes.
 *
 * Requests are written as records and become visible together once per turn of
 * the event loop, with one wake-up of the core if it sleeps. Events are drained in
 * one go and handed to their connections in the order in which the core raised
 * them. The memory of what is sent is taken from this thread's send arena.
 *
 * @module
 */

import { ERR_CLSD, type err_t } from "../../core/base/err.ts";
import type { PacketMemory } from "../../core/buf/memory.ts";
import {
  EVENT_WORDS,
  type Layout,
  RECEIVE_SHORT,
  REQUEST_BLOCKED,
  REQUEST_WORDS,
  SEND_SHORT,
} from "../../core/mailbox/layout.ts";
import * as P from "../../core/mailbox/protocol.ts";
import {
  MAX_CONTROL,
  packText,
  putAddr,
  takeAddr,
  takeBytes,
} from "../../core/mailbox/protocol.ts";
import type { Spinner } from "../../core/mailbox/spin.ts";
import { RingReader, RingWriter } from "../../core/mailbox/record_ring.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Fragment, type FragmentMemory } from "../../netbuf/fragment.ts";
import { EventWait } from "./event_wait.ts";
import type { StreamMemory } from "./send_buffer.ts";
import { SendMemory, type StreamHolder } from "./send_memory.ts";
import { AT_ONCE, Operation, Pending, type Steps, until } from "./operation.ts";

/** What the core answers to a call. */
export interface Reply {
  /** Outcome. */
  err: err_t;
  /** Address, where the call has one to tell. */
  addr: IpAddr;
  /** Port, where the call has one to tell. */
  port: number;
}

/** A connection as the port sees it: where its events go. */
export interface PortClient {
  /** A connect has succeeded; the local end. */
  onConnected(addr: IpAddr, port: number): void;
  /** A connect that nobody wants to hear the beginning of could not be begun. */
  onNotBegun(err: err_t): void;
  /** A fragment of stream data; `more` if the delivery goes on. */
  onData(fragment: Fragment, more: boolean): void;
  /** The peer sends no more. */
  onFin(): void;
  /** Bytes were acknowledged; the send buffer is so large now, 0: as before. */
  onSent(bytes: number, sndBuf: number): void;
  /** A new connection on a listener; the client creates and returns its own. */
  onAccept(
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): PortClient;
  /** The connection is gone. */
  onError(err: err_t): void;
  /** The connection has ended in an orderly way. */
  onClosed(): void;
  /** The stack ends. */
  onStopped(): void;
  /** The core has forgotten the connection. */
  onReleased(): void;
  /** A datagram, or several of `size` bytes, the last perhaps shorter. */
  onDatagrams(
    fragment: Fragment,
    size: number,
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
  ): void;
  /** A datagram sent without waiting was refused. */
  onSendError(err: err_t): void;
  /** A datagram to the connected peer did not arrive. */
  onDatagramError(err: err_t): void;
}

/** A core in the application's own thread, as the port sees it. */
export interface LocalCore {
  /** Takes a received buffer back. The core must not be at work. */
  freePbuf(id: number): void;
  /** There are requests, and nothing else goes on: it may turn at once. */
  turn(): void;
  /** Takes a turn now, whoever else is to take one. */
  turnNow(): void;
}

/** Milliseconds that a blocked thread sleeps at most, so that it can be ended. */
const LONGEST_BLOCK = 1_000;
/** Milliseconds after which a core that was rung and does not answer is gone. */
const LONGEST_SILENCE = 5_000;
/** Datagrams sent without waiting before the event loop gets its turn. */
const BREATH = 256;
/** Records, or pages of 4 KiB to send, after which the core hears of them. */
const FLUSH_WEIGHT = 32;
/** Buffers given back before the core is told in any case. */
const LAZY_LIMIT = 32;
/** Turns in a row of an in-thread core that somebody waits for. */
const MOST_TURNS = 1_000;
/** Longest record the application writes, in words, SEND excepted. */
const MAX_RECORD = 32;
/** Words of a request to send bytes. */
const SEND_WORDS = 10;
/** Datagrams of so many bytes travel in their request, without a block. */
const SMALL_DATAGRAM = 256;
/** Those of this thread that are open: before it blocks, all have to be flushed. */
const openPorts: Set<Port> = new Set();

/** Most fragments of one datagram. */
export const MAX_DATAGRAM_FRAGMENTS = 16;

/** One application thread's end of the mailboxes. */
export class Port implements FragmentMemory, StreamMemory {
  /** The whole packet memory. */
  readonly u8: Uint8Array;
  readonly #i32: Int32Array;
  readonly #layout: Layout;
  readonly #requests: RingWriter;
  readonly #events: RingReader;
  readonly #wait: EventWait;
  readonly #arena: SendMemory;
  /** Where datagrams are copied to. */
  readonly datagramMemory: FragmentMemory;
  readonly #wakeCore: () => void;
  readonly #local: LocalCore | null;

  // The record being written, and those that found the ring full.
  readonly #record: Int32Array = new Int32Array(
    MAX_RECORD + 2 * MAX_DATAGRAM_FRAGMENTS,
  );
  #overflow: Int32Array[] = [];
  #flushQueued = false;
  #laterQueued = false;
  #unannounced = false; // records were written since the core was last woken
  #weight = 0; // of those: records, and pages to send
  #weighed = 0; // when it was last looked at
  #lazy = 0; // of those, buffers given back
  #lazyBytes = 0; // bytes consumed that it has not been told of
  readonly #lazyWindow: number;

  #nextConn = 0;
  readonly #freeConns: number[] = [];
  readonly #own: (PortClient | undefined)[] = [];
  readonly #accepted: (PortClient | undefined)[] = [];

  #localAddr = IpAddr.ANY4; // the last local address of a connection

  #nextCall = 1;
  readonly #calls: Map<number, Pending<Reply>> = new Map();
  readonly #controls: Map<number, Pending<string>> = new Map();
  readonly #pieces: Map<number, Uint8Array[]> = new Map();

  // Datagram memory is free once the core has passed the record that names it.
  readonly #lentUntil: number[] = [];
  readonly #lent: (Fragment | number)[] = []; // a number: a block
  #lentHead = 0;
  #serveQueued = false;
  #isShort = false; // what the core was told of the send arena
  #roomWaiters: Pending<void>[] = [];

  /**
   * Whether who sends without waiting gives the event loop a turn now and then: not
   * where time stands still until all is done that can be.
   */
  breathes = true;
  #breathless = 0; // datagrams sent since the event loop had its turn

  #open = true;
  #stopping = false;
  #whyClosed = "The stack is closed";
  /**
   * Whether the core has answered its last ring; null if it cannot be told, or need
   * not be. For a blocked thread, which no message reaches.
   */
  coreAnswers: (() => boolean) | null = null;
  #closeStopped!: () => void;
  /** Resolves when the core has ended. */
  readonly stopped: Promise<void>;

  /**
   * Joins an application thread to a stack.
   *
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param wakeCore Wakes the core if it sleeps: there are requests.
   * @param lazyWindow Bytes of stream data that may be consumed before the core
   * is told; 0 to tell it at once.
   * @param spinner Says when the thread spins before it waits.
   * @param local The core, if it is in this thread.
   */
  constructor(
    memory: PacketMemory,
    layout: Layout,
    wakeCore: () => void,
    lazyWindow: number,
    spinner: Spinner,
    local: LocalCore | null = null,
  ) {
    const isLocal = local !== null;
    this.#local = local;
    this.#lazyWindow = lazyWindow;
    this.u8 = memory.u8;
    this.#i32 = memory.i32;
    this.#layout = layout;
    this.#requests = new RingWriter(
      memory.i32,
      layout.requestWord,
      REQUEST_WORDS,
      isLocal,
    );
    this.#events = new RingReader(
      memory.i32,
      layout.eventWord,
      EVENT_WORDS,
      isLocal,
    );
    this.#wait = new EventWait(
      memory.i32,
      layout.controlWord,
      this.#events,
      spinner,
    );
    this.#arena = new SendMemory(layout.sendArena, layout.sendArenaSize);
    this.datagramMemory = {
      u8: memory.u8,
      allocateBlock: (size) => this.#allocateDatagram(size),
      freeBlock: (offset) => this.#freeDatagram(offset),
      freePbuf: () => {},
    };
    this.#wakeCore = wakeCore;
    openPorts.add(this);
    this.stopped = new Promise((resolve) => this.#closeStopped = resolve);
  }

  /** False once the stack ends: nothing new can be begun. */
  get isOpen(): boolean {
    return this.#open && !this.#stopping;
  }

  /** Why nothing new can be begun: the stack was closed, or has died. */
  get whyClosed(): string {
    return this.#whyClosed;
  }

  // Connections.

  /** Registers a connection made here and returns its number. */
  add(client: PortClient): number {
    const conn = this.#freeConns.pop() ?? this.#nextConn++;
    this.#own[conn] = client;
    return conn;
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

  // Requests.

  /**
   * Posts a request.
   *
   * @param opcode One of the REQ_ numbers; its words follow.
   */
  post(opcode: number, a: number, b = 0, c = 0, d = 0): void {
    const r = this.#record;
    r[0] = a;
    r[1] = b;
    r[2] = c;
    r[3] = d;
    if (opcode === P.REQ_WRITE) this.#weight += c >> 12;
    this.#commit(opcode, 4);
  }

  /** Posts a request that carries an address: conn, call, addr, port, flags. */
  postAddr(
    opcode: number,
    conn: number,
    call: number,
    addr: IpAddr,
    port: number,
    flags = 0,
  ): void {
    const r = this.#record;
    r[0] = conn;
    r[1] = call;
    putAddr(r, 2, addr);
    r[6] = port;
    r[7] = flags;
    this.#commit(opcode, 8);
  }

  /**
   * Posts a group request.
   *
   * @param netif Interface index, or -1 to choose it by `ifAddr`.
   * @param op One of the operations of core/mailbox/group_op.ts.
   * @param source The source, for an operation about one.
   */
  postGroup(
    conn: number,
    call: number,
    group: IpAddr,
    ifAddr: IpAddr,
    netif: number,
    op: number,
    source: IpAddr,
  ): void {
    const r = this.#record;
    r[0] = conn;
    r[1] = call;
    putAddr(r, 2, group);
    putAddr(r, 6, ifAddr);
    r[10] = netif;
    r[11] = op;
    putAddr(r, 12, source);
    this.#commit(P.REQ_GROUP, 16);
  }

  /**
   * Posts a datagram. The fragments lie in packet memory and are retained until
   * the core has taken them.
   *
   * @param call Number of the call to answer, 0 for none.
   * @returns false if there is no room: wait for {@linkcode room}, try again.
   */
  postDatagram(
    conn: number,
    call: number,
    addr: IpAddr,
    port: number,
    fragments: readonly Fragment[],
  ): boolean {
    if (!this.hasRoom()) return false;
    const r = this.#record;
    r[0] = conn;
    r[1] = call;
    putAddr(r, 2, addr);
    r[6] = port;
    r[7] = fragments.length;
    let at = 8;
    for (const fragment of fragments) {
      r[at++] = fragment.offset;
      r[at++] = fragment.length;
    }
    this.#commit(P.REQ_SEND, at);
    const until = this.#requests.position;
    for (const fragment of fragments) {
      fragment.retain();
      this.#lent.push(fragment);
      this.#lentUntil.push(until);
    }
    return true;
  }

  /**
   * Posts a datagram of bytes, which it copies: {@linkcode postDatagram} for the
   * usual case, without a call.
   *
   * @returns false if there is no room, or no memory: nothing was posted.
   */
  postBytes(
    conn: number,
    addr: IpAddr,
    port: number,
    bytes: Uint8Array,
  ): boolean {
    if (!this.#open || !this.hasRoom()) return false;
    const { length } = bytes;
    const isSmall = length <= SMALL_DATAGRAM;
    const block = isSmall ? 0 : this.#allocateDatagram(length);
    if (block < 0) return false;
    const words = SEND_WORDS + (isSmall ? (length + 7) >> 2 : 0);
    const at = this.#requests.reserve(P.REQ_SEND, 1 + words); // there is room
    // Whole words of eight bytes are copied fastest.
    const offset = isSmall ? (at + SEND_WORDS + 1 & ~1) * 4 : block;
    this.u8.set(bytes, offset);
    const w = this.#i32;
    w[at] = conn;
    w[at + 1] = 0;
    putAddr(w, at + 2, addr);
    w[at + 6] = port;
    w[at + 7] = 1;
    w[at + 8] = offset;
    w[at + 9] = length;
    if (!isSmall) {
      this.#lent.push(block);
      this.#lentUntil.push(this.#requests.position);
    }
    this.#unannounced = true;
    this.#queueFlush();
    return true;
  }

  /**
   * What who has sent a datagram without waiting awaits: every so many of them, a
   * turn of the event loop. A loop that sends would else never let this thread see
   * events and timers; and a core in the same thread, which yields to them as well,
   * would find thousands at once, more than caches hold.
   */
  breather(): Promise<void> {
    if (++this.#breathless < BREATH || !this.breathes) return AT_ONCE;
    this.#breathless = 0;
    this.flush();
    return new Promise((resolve) => setImmediate(resolve));
  }

  /** Returns a number for a call and a promise of its reply. */
  call(): { call: number; reply: Pending<Reply> } {
    const call = this.#callNumber();
    const reply = new Pending<Reply>();
    if (this.#open) this.#calls.set(call, reply);
    else reply.settle({ err: ERR_CLSD, addr: IpAddr.ANY4, port: 0 });
    return { call, reply };
  }

  /**
   * Asks the core something rare, as JSON.
   *
   * @param request What is asked; JSON data.
   * @returns The answer, JSON data.
   */
  control(request: unknown): Operation<unknown> {
    return new Operation(this.#control(request));
  }

  *#control(request: unknown): Steps<unknown> {
    if (!this.isOpen) throw new TypeError(this.#whyClosed);
    const text = JSON.stringify(request);
    if (text.length > MAX_CONTROL) {
      throw new RangeError(
        `Cannot ask the stack: ${text.length} characters are too many`,
      );
    }
    const call = this.#callNumber();
    const words = packText(call, text);
    this.#post(P.REQ_CONTROL, words, words.length, false);
    const reply = new Pending<string>();
    this.#controls.set(call, reply);
    const answer = JSON.parse(yield* until(reply));
    if (answer.error !== undefined) throw new TypeError(answer.error);
    return answer.value;
  }

  /**
   * Asks the core to end, and releases whoever waits. What was written is still
   * delivered, if that does not take long.
   */
  stop(): void {
    if (!this.isOpen) return;
    this.#stopping = true;
    for (const client of this.#clients()) client?.onStopped();
    this.post(P.REQ_STOP, 0);
  }

  #clients(): (PortClient | undefined)[] {
    return [...this.#own, ...this.#accepted];
  }

  #callNumber(): number {
    const call = this.#nextCall;
    this.#nextCall = call === 0x7fffffff ? 1 : call + 1;
    return call;
  }

  /**
   * Writes the record.
   *
   * @param lazy Until something else wakes the core it need not know; if it looks,
   * for want of memory, it sees.
   */
  #commit(opcode: number, words: number, lazy = false): void {
    this.#post(opcode, this.#record, words, lazy);
  }

  #post(
    opcode: number,
    record: Int32Array,
    words: number,
    lazy: boolean,
  ): void {
    if (!this.#open) return;
    if (this.#overflow.length === 0) {
      let at = this.#requests.reserve(opcode, words + 1);
      if (at < 0) {
        this.flush();
        at = this.#requests.reserve(opcode, words + 1);
      }
      if (at >= 0) {
        const i32 = this.#i32;
        for (let i = 0; i < words; i++) i32[at + i] = record[i]!;
        this.#unannounced = true;
        if (lazy) this.#requests.publish();
        else this.#queueFlush();
        return;
      }
    }
    const copy = new Int32Array(words + 1);
    copy[0] = opcode;
    for (let i = 0; i < words; i++) copy[i + 1] = record[i]!;
    this.#overflow.push(copy);
    this.#queueFlush();
  }

  #queueFlush(): void {
    this.#weight++;
    if (this.#weight >= FLUSH_WEIGHT && this.#overflow.length === 0) {
      this.flush(); // the core sends while the rest of a long write is copied
      return;
    }
    if (this.#flushQueued) return;
    this.#flushQueued = true;
    queueMicrotask(this.#flushBound);
  }

  // A loop that awaits one small write after the other posts one record between two
  // looks: the core hears of many together.
  readonly #flushBound = (): void => {
    if (this.#weight > this.#weighed && this.#weight < FLUSH_WEIGHT) {
      this.#weighed = this.#weight;
      queueMicrotask(this.#flushBound);
      return;
    }
    this.#flushQueued = false;
    this.#show(true);
  };

  /** For what nobody waits for: the core hears of it with the next, or soon. */
  #flushLater(): void {
    if (this.#laterQueued) return;
    this.#laterQueued = true;
    setImmediate(this.#flushLaterBound);
  }

  readonly #flushLaterBound = (): void => {
    this.#laterQueued = false;
    this.flush();
  };

  /**
   * Returns true if the core keeps up: what may wait should wait for
   * {@linkcode room} otherwise.
   */
  hasRoom(): boolean {
    if (this.#overflow.length > 0) return false;
    return this.#requests.space() >= REQUEST_WORDS / 8 ||
      this.#requests.space(true) >= REQUEST_WORDS / 8;
  }

  /** Settled when {@linkcode hasRoom} may be true again, or at the end. */
  room(): Pending<void> {
    const waiting = new Pending<void>();
    this.#roomWaiters.push(waiting);
    if (!this.#open) {
      this.#wakeRoomWaiters();
      return waiting;
    }
    this.flush();
    this.#raiseBlocked();
    // The core may have made room just before the flag was up.
    if (this.hasRoom()) this.#wakeRoomWaiters();
    return waiting;
  }

  #wakeRoomWaiters(): void {
    const waiters = this.#roomWaiters;
    this.#roomWaiters = [];
    for (const waiter of waiters) waiter.settle();
  }

  /** Shows all posted requests to the core, and wakes it if it sleeps. */
  flush(): void {
    this.#show(false);
  }

  /** @param isIdle Whether this thread does nothing else now. */
  #show(isIdle: boolean): void {
    if (this.#overflow.length > 0) this.#retryOverflow();
    if (!this.#unannounced) return;
    this.#unannounced = false;
    this.#weight = this.#weighed = 0;
    this.#lazy = 0;
    this.#lazyBytes = 0;
    this.#requests.publish();
    if (isIdle && this.#local !== null) this.#local.turn();
    else this.#wakeCore();
  }

  #retryOverflow(): void {
    let done = 0;
    for (const copy of this.#overflow) {
      let at = this.#requests.reserve(copy[0]!, copy.length);
      if (at < 0) {
        // The core signals when it has made room; look once more, as it may have
        // done so before the flag was up.
        this.#raiseBlocked();
        at = this.#requests.reserve(copy[0]!, copy.length);
        if (at < 0) break;
      }
      for (let i = 1; i < copy.length; i++) this.#i32[at + i - 1] = copy[i]!;
      this.#unannounced = true;
      done++;
    }
    if (done === this.#overflow.length) this.#overflow = [];
    else this.#overflow.splice(0, done);
  }

  // Memory.

  /** Takes a block of the send arena for a netbuf; -1 if there is none. */
  allocateBlock(size: number): number {
    const block = this.#arena.forNetbuf(size);
    if (block >= 0 || !this.#reclaimLent()) return block;
    return this.#arena.forNetbuf(size);
  }

  #allocateDatagram(size: number): number {
    const block = this.#arena.forDatagram(size);
    if (block >= 0 || !this.#reclaimLent()) return block;
    return this.#arena.forDatagram(size);
  }

  /** See {@linkcode SendMemory.forStream}. */
  allocateStream(size: number, holder: StreamHolder): number {
    let block = this.#arena.forStream(size, holder);
    if (block < 0 && this.#reclaimLent()) {
      block = this.#arena.forStream(size, holder);
    }
    if (!this.#isShort) this.#noteShort();
    return block;
  }

  /** Returns the size in bytes of a block in use. */
  blockSize(offset: number): number {
    return this.#arena.sizeOf(offset);
  }

  /** Gives a block of the send arena back. */
  freeBlock(offset: number): void {
    this.#arena.free(offset);
    if (this.#isShort) this.#noteShort();
    if (this.#arena.isWaitedFor) this.#queueServe();
  }

  /** Lets the core know whether send buffers may grow. */
  #noteShort(): void {
    const { isShort } = this.#arena;
    if (isShort === this.#isShort) return;
    this.#isShort = isShort;
    this.#i32[this.#layout.controlWord + SEND_SHORT] = isShort ? 1 : 0;
  }

  #freeDatagram(offset: number): void {
    this.#arena.freeDatagram(offset);
    if (this.#arena.isWaitedFor) this.#queueServe();
  }

  /** Once for all that is freed at one time. */
  #queueServe(): void {
    if (this.#serveQueued) return;
    this.#serveQueued = true;
    queueMicrotask(this.#serveBound);
  }

  readonly #serveBound = (): void => {
    this.#serveQueued = false;
    this.#arena.serve();
  };

  /** Gives a received buffer back to the core; it need not know at once. */
  freePbuf(id: number): void {
    if (this.#local !== null) {
      this.#local.freePbuf(id);
      return;
    }
    this.#record[0] = id;
    this.#commit(P.REQ_FREE, 1, ++this.#lazy < LAZY_LIMIT);
  }

  /**
   * Tells the core that a connection was picked up. It need not know at once: it
   * looks at requests before it looks at what a backlog is about.
   */
  postAccepted(listener: number, conn: number): void {
    this.#record[0] = listener;
    this.#record[1] = conn;
    this.#commit(P.REQ_ACCEPTED, 2, true);
  }

  /**
   * Tells the core that the application is done with a connection.
   *
   * @param isUrgent Whether anybody else waits for that: a peer for a FIN.
   */
  postDelete(conn: number, isUrgent: boolean): void {
    this.#record[0] = conn;
    this.#commit(P.REQ_DELETE, 1, !isUrgent);
    if (!isUrgent) this.#flushLater();
  }

  /**
   * Tells the core that stream data was consumed. It need not know at once unless
   * it was much: then the window has to open.
   */
  postRecved(conn: number, bytes: number): void {
    this.#record[0] = conn;
    this.#record[1] = bytes;
    this.#lazyBytes += bytes;
    const mayBeLate = this.#lazyBytes < this.#lazyWindow &&
      this.#i32[this.#layout.controlWord + RECEIVE_SHORT] === 0;
    this.#commit(P.REQ_RECVED, 2, mayBeLate);
  }

  /**
   * Tells the core that datagrams were received, or dropped here. It need not know
   * at once.
   *
   * @param drops How many of them were dropped.
   */
  postTaken(conn: number, bytes: number, count: number, drops: number): void {
    this.#record[0] = conn;
    this.#record[1] = bytes;
    this.#record[2] = count;
    this.#record[3] = drops;
    this.#commit(P.REQ_TAKEN, 4, true);
  }

  /** Settled when there may be memory for a stream, or at the end. */
  streamMemory(holder: StreamHolder): Pending<void> {
    return this.#awaitMemory(this.#arena.streamWait(holder));
  }

  /** Settled when there may be memory for a datagram, or at the end. */
  datagramRoom(size: number): Pending<void> {
    return this.#awaitMemory(this.#arena.datagramWait(size));
  }

  /** A stream has ended: it waits for no memory any more. */
  forgetStream(holder: StreamHolder): void {
    this.#arena.forget(holder);
  }

  /** Who was told of memory does not want it: others may. */
  passMemoryOn(): void {
    if (this.#arena.isWaitedFor) this.#queueServe();
  }

  #awaitMemory(waiting: Pending<void>): Pending<void> {
    if (!this.#open) this.#arena.release();
    else if (this.#lent.length > this.#lentHead) {
      // The core says nothing when it has taken a datagram: ask it to. It may
      // have done so just before the flag was up.
      this.flush();
      this.#raiseBlocked();
      this.#reclaimLent();
    }
    return waiting;
  }

  /** Makes the core signal an event when it has next handled requests. */
  #raiseBlocked(): void {
    Atomics.store(this.#i32, this.#layout.controlWord + REQUEST_BLOCKED, 1);
  }

  /** Blocks of the send arena in use. */
  get blocksUsed(): number {
    this.#reclaimLent();
    return this.#arena.blocksUsed;
  }

  /** Takes datagrams' memory back; false if there was none. */
  #reclaimLent(): boolean {
    if (this.#lent.length === 0) return false;
    const released = this.#requests.released;
    let head = this.#lentHead;
    while (
      head < this.#lent.length &&
      ((released - this.#lentUntil[head]!) | 0) >= 0
    ) {
      const lent = this.#lent[head++]!;
      if (typeof lent === "number") this.#freeDatagram(lent);
      else lent.release();
    }
    if (head === this.#lent.length) {
      this.#lent.length = 0;
      this.#lentUntil.length = 0;
      head = 0;
    } else if (head > 1024 && head * 2 > this.#lent.length) {
      this.#lent.splice(0, head);
      this.#lentUntil.splice(0, head);
      head = 0;
    }
    this.#lentHead = head;
    return true;
  }

  // Events.

  /** Waits for events and hands them out until the core has ended. */
  async run(): Promise<void> {
    while (this.#open) {
      this.#wait.awake();
      this.drain();
      await this.#wait.wait();
    }
    this.#wait.end();
  }

  /**
   * Blocks this thread until something is settled. What was asked of other stacks is
   * on its way before: no turn of the event loop will show it to their cores.
   *
   * @param pending What to wait for.
   * @param runDue Fires timers that are due; returns milliseconds to the next.
   */
  waitFor(pending: Pending<unknown>, runDue: () => number): void {
    let rungAt = performance.now();
    for (;;) {
      this.#wait.awake();
      this.flush();
      this.drain();
      const ms = Math.min(runDue(), LONGEST_BLOCK);
      for (const port of openPorts) port.#show(true);
      if (pending.settled) break;
      this.#wait.block(ms);
      rungAt = this.#seeWhetherCoreLives(rungAt);
    }
    // The event loop waits on, in run(), for what comes from now on.
    if (!this.#wait.asleep()) this.#wait.wake();
  }

  /**
   * Lets an in-thread core take turns until something is settled that needs no
   * network.
   *
   * @throws Error if it needs one.
   */
  takeTurnsFor(pending: Pending<unknown>): void {
    for (let turns = 0; !pending.settled; turns++) {
      if (turns === MOST_TURNS) {
        throw new Error("Bug: the core does not answer");
      }
      this.flush();
      this.#local!.turnNow();
      this.drain();
    }
  }

  /**
   * Rings a core that tells nothing, to see whether it is there; closes this end if it
   * does not answer for long.
   *
   * @param rungAt When it was rung, or had answered, last; milliseconds.
   * @returns The same from now on.
   */
  #seeWhetherCoreLives(rungAt: number): number {
    const now = performance.now();
    if (this.coreAnswers === null || now - rungAt < LONGEST_BLOCK) {
      return rungAt;
    }
    if (this.coreAnswers()) {
      this.#wakeCore();
      return now;
    }
    if (now - rungAt > LONGEST_SILENCE) {
      this.close("The tcpip thread has died: it does not answer");
    }
    return rungAt;
  }

  /** Hands out all events there are; an in-thread core calls it when there are. */
  drain(): void {
    const events = this.#events;
    const i32 = this.#i32;
    for (let at = events.next(); at >= 0; at = events.next()) {
      this.#dispatch(events.opcode, i32, at);
    }
    events.release();
    if (this.#lent.length > 0) this.#reclaimLent();
    if (this.#overflow.length > 0) this.flush();
    if (this.#roomWaiters.length > 0) {
      if (!this.hasRoom()) this.#raiseBlocked();
      if (this.hasRoom()) this.#wakeRoomWaiters();
    }
    if (this.#lent.length > 0 && this.#arena.isWaitedFor) {
      this.#raiseBlocked();
      this.#reclaimLent();
    }
  }

  #dispatch(opcode: number, w: Int32Array, at: number): void {
    switch (opcode) {
      case P.EVT_DATA: {
        const fragment = Fragment.received(
          this,
          w[at + 1]!,
          w[at + 2]!,
          w[at + 3]!,
        );
        const client = this.#client(w[at]!);
        if (client === undefined) fragment.release();
        else client.onData(fragment, w[at + 4] === 1);
        return;
      }
      case P.EVT_SENT:
        this.#client(w[at]!)?.onSent(w[at + 1]!, w[at + 2]!);
        return;
      case P.EVT_DATAGRAM: {
        const fragment = Fragment.received(
          this,
          w[at + 1]!,
          w[at + 2]!,
          w[at + 3]!,
        );
        const client = this.#client(w[at]!);
        if (client === undefined) fragment.release();
        else {
          client.onDatagrams(
            fragment,
            w[at + 15]!,
            takeAddr(w, at + 4, FROM),
            w[at + 8]!,
            takeAddr(w, at + 9, TO),
            w[at + 13]!,
            w[at + 14]!,
          );
        }
        return;
      }
      case P.EVT_REPLY: {
        const call = w[at]!;
        const reply = this.#calls.get(call);
        if (reply === undefined) return;
        this.#calls.delete(call);
        reply.settle({
          err: w[at + 1] as err_t,
          addr: takeAddr(w, at + 2, new IpAddr()),
          port: w[at + 6]!,
        });
        return;
      }
      case P.EVT_ACCEPT: {
        const conn = w[at + 1]!;
        const client = this.#client(w[at]!)?.onAccept(
          conn,
          takeAddr(w, at + 2, new IpAddr()),
          w[at + 6]!,
          this.#takeLocal(w, at + 7),
          w[at + 11]!,
        );
        if (client !== undefined) this.#accepted[~conn] = client;
        else {
          this.post(P.REQ_ABORT, conn);
          this.post(P.REQ_DELETE, conn);
        }
        return;
      }
      case P.EVT_CONNECTED:
        this.#client(w[at]!)?.onConnected(
          this.#takeLocal(w, at + 1),
          w[at + 5]!,
        );
        return;
      case P.EVT_NOT_BEGUN:
        this.#client(w[at]!)?.onNotBegun(w[at + 1] as err_t);
        return;
      case P.EVT_FIN:
        this.#client(w[at]!)?.onFin();
        return;
      case P.EVT_ERROR:
        this.#client(w[at]!)?.onError(w[at + 1] as err_t);
        return;
      case P.EVT_CLOSED:
        this.#client(w[at]!)?.onClosed();
        return;
      case P.EVT_RELEASED:
        this.#forget(w[at]!);
        return;
      case P.EVT_SEND_ERROR:
        this.#client(w[at]!)?.onSendError(w[at + 1] as err_t);
        return;
      case P.EVT_DATAGRAM_ERROR:
        this.#client(w[at]!)?.onDatagramError(w[at + 1] as err_t);
        return;
      case P.EVT_CONTROL:
        this.#answer(w, at);
        return;
      case P.EVT_STOPPED:
        this.close();
        return;
    }
  }

  /** An address of this host: most connections have the same, and share it. */
  #takeLocal(w: Int32Array, at: number): IpAddr {
    const addr = takeAddr(w, at, TO);
    if (!this.#localAddr.equals(addr)) this.#localAddr = addr.clone();
    return this.#localAddr;
  }

  /** A piece of the answer to a control call. */
  #answer(w: Int32Array, at: number): void {
    const call = w[at]!;
    const pieces = this.#pieces.get(call) ?? [];
    pieces.push(takeBytes(w, at + 2));
    if (w[at + 1] === 1) {
      this.#pieces.set(call, pieces);
      return;
    }
    this.#pieces.delete(call);
    const decoder = new TextDecoder();
    const text = pieces
      .map((piece) => decoder.decode(piece, { stream: true }))
      .join("");
    this.#controls.get(call)?.settle(text);
    this.#controls.delete(call);
  }

  /**
   * Ends this side: every connection is told that it is gone, every call is
   * answered with ERR_CLSD. Called when the core has ended or has died.
   *
   * @param why What is said to control calls, if it has died.
   */
  close(why?: string): void {
    if (why !== undefined) this.#whyClosed = why;
    if (!this.#open) return;
    this.#open = false;
    openPorts.delete(this);
    for (const client of this.#clients()) {
      client?.onStopped();
      client?.onReleased();
    }
    this.#own.length = this.#accepted.length = 0;
    for (const reply of this.#calls.values()) {
      reply.settle({ err: ERR_CLSD, addr: IpAddr.ANY4, port: 0 });
    }
    this.#calls.clear();
    const gone = JSON.stringify({ error: why ?? "The stack has ended" });
    for (const reply of this.#controls.values()) reply.settle(gone);
    this.#controls.clear();
    this.#arena.release();
    this.#wakeRoomWaiters();
    this.#closeStopped();
    this.#wait.wake();
  }
}

const FROM = new IpAddr();
const TO = new IpAddr();

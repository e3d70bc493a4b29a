/**
 * Writes the requests of an application thread as records: a method for each that is
 * frequent, has an address or a tail, and {@linkcode RequestWriter.post} for the rest.
 *
 * A request that nobody waits for is lazy, see request_outbox.ts.
 *
 * @module
 */

import type { PacketMemory } from "../../core/buf/memory.ts";
import { type Layout, RECEIVE_SHORT } from "../../core/mailbox/layout.ts";
import * as P from "../../core/mailbox/protocol.ts";
import {
  type IntRecord,
  pieceWords,
  putAddr,
  putBytes,
  type RecordHead,
  textWords,
  withTail,
} from "../../core/mailbox/record.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Fragment } from "../../netbuf/fragment.ts";
import type { Pending } from "./operation.ts";
import type { LocalCore } from "./port_client.ts";
import { RequestOutbox } from "./request_outbox.ts";
import { SendArena } from "./send_arena.ts";

// Constants of this module: V8 folds their fields into the code, but not those of imports.
const {
  REQ_ABORT,
  REQ_ACCEPTED,
  REQ_CONTROL,
  REQ_DELETE,
  REQ_FREE,
  REQ_GROUP,
  REQ_RECVED,
  REQ_SEND,
  REQ_TAKEN,
  REQ_WRITE,
} = P;

/** Buffers given back after which the core is woken. */
const LAZY_LIMIT = 32;
/**
 * Datagrams up to this many bytes are copied into their request and need no block.
 */
const SMALL_DATAGRAM = 256;
/** Words of a SEND with one piece. */
const ONE_PIECE = REQ_SEND.pieces + pieceWords(1);

/** Largest number of fragments of one datagram. */
export const MAX_DATAGRAM_FRAGMENTS = 16;

/** The places of the fields that BIND and CONNECT have in common. */
export interface EndRecord extends RecordHead {
  /** The connection. */
  readonly conn: number;
  /** The call. */
  readonly call: number;
  /** The address. */
  readonly addr: number;
  /** The port. */
  readonly port: number;
  /** Flags, if it has them. */
  readonly flags?: number;
}

/** The requests of one application thread, and the memory of what it sends. */
export class RequestWriter {
  /** The whole packet memory. */
  readonly u8: Uint8Array;
  /** Where requests are written. */
  protected readonly requests: RequestOutbox;
  /** The memory of the bytes that they send. */
  protected readonly arena: SendArena;
  /** The core, if it is in this thread. */
  protected readonly local: LocalCore | null;
  readonly #i32: Int32Array;
  readonly #shortWord: number;
  readonly #lazyWindow: number;

  /**
   * @param memory The stack's shared memory.
   * @param layout Where everything lies in it.
   * @param wakeCore Wakes the core if it sleeps: there are requests.
   * @param lazyWindow Bytes of stream data that may be consumed before the core
   * is woken; 0 to wake it at once.
   * @param local The core, if it is in this thread.
   */
  constructor(
    memory: PacketMemory,
    layout: Layout,
    wakeCore: () => void,
    lazyWindow: number,
    local: LocalCore | null,
  ) {
    this.u8 = memory.u8;
    this.#i32 = memory.i32;
    this.requests = new RequestOutbox(memory.i32, layout, wakeCore, local);
    this.arena = new SendArena(memory, layout, this.requests);
    this.local = local;
    this.#shortWord = layout.controlWord + RECEIVE_SHORT;
    this.#lazyWindow = lazyWindow;
  }

  /**
   * Posts a request of up to four numbers; numbers left out are 0.
   *
   * @param record One of the REQ_ declarations; then its fields in order.
   */
  post(record: IntRecord, a: number, b = 0, c = 0, d = 0): void {
    const { header } = record;
    const at = this.requests.start(header);
    const { words } = this.requests;
    const end = at + (header >>> 8) - 1;
    if (at < end) words[at] = a;
    if (at + 1 < end) words[at + 1] = b;
    if (at + 2 < end) words[at + 2] = c;
    if (at + 3 < end) words[at + 3] = d;
    this.requests.finish();
  }

  /** Posts a BIND, with the flags, or a CONNECT. */
  postAddr(
    record: EndRecord,
    conn: number,
    call: number,
    addr: IpAddr,
    port: number,
    flags = 0,
  ): void {
    const at = this.requests.start(record.header);
    const { words } = this.requests;
    words[at + record.conn] = conn;
    words[at + record.call] = call;
    putAddr(words, at + record.addr, addr);
    words[at + record.port] = port;
    if (record.flags !== undefined) words[at + record.flags] = flags;
    this.requests.finish();
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
    const at = this.requests.start(REQ_GROUP.header);
    const { words } = this.requests;
    words[at + REQ_GROUP.conn] = conn;
    words[at + REQ_GROUP.call] = call;
    putAddr(words, at + REQ_GROUP.group, group);
    putAddr(words, at + REQ_GROUP.ifAddr, ifAddr);
    words[at + REQ_GROUP.netif] = netif;
    words[at + REQ_GROUP.op] = op;
    putAddr(words, at + REQ_GROUP.source, source);
    this.requests.finish();
  }

  /** Posts a control call, JSON text. */
  protected postControl(call: number, text: string): void {
    const bytes = new TextEncoder().encode(text);
    const tail = textWords(bytes.byteLength);
    const at = this.requests.start(withTail(REQ_CONTROL.header, tail));
    const { words } = this.requests;
    words[at + REQ_CONTROL.call] = call;
    putBytes(words, at + REQ_CONTROL.text, bytes);
    this.requests.finish();
  }

  // Streams.

  /**
   * Posts bytes of a stream, which lie in packet memory.
   *
   * @param push Whether the last segment of them has PSH.
   */
  postWrite(conn: number, offset: number, length: number, push: boolean): void {
    const at = this.requests.start(REQ_WRITE.header);
    const { words } = this.requests;
    words[at + REQ_WRITE.conn] = conn;
    words[at + REQ_WRITE.offset] = offset;
    words[at + REQ_WRITE.length] = length;
    words[at + REQ_WRITE.flags] = push ? P.WRITE_PUSH : 0;
    this.requests.finish(length >> 12);
  }

  /**
   * Reports consumed stream data. Lazy, unless it is so much that the window has to
   * open.
   */
  postRecved(conn: number, bytes: number): void {
    const { requests } = this;
    const at = requests.start(REQ_RECVED.header);
    requests.words[at + REQ_RECVED.conn] = conn;
    requests.words[at + REQ_RECVED.bytes] = bytes;
    requests.lazyBytes += bytes;
    const isLazy = requests.lazyBytes < this.#lazyWindow &&
      this.#i32[this.#shortWord] === 0;
    if (isLazy) requests.finishLazy();
    else requests.finish();
  }

  /**
   * Reports an accepted connection. Lazy: the core handles requests before the SYNs
   * that a backlog limits.
   */
  postAccepted(listener: number, conn: number): void {
    const at = this.requests.start(REQ_ACCEPTED.header);
    const { words } = this.requests;
    words[at + REQ_ACCEPTED.listener] = listener;
    words[at + REQ_ACCEPTED.conn] = conn;
    this.requests.finishLazy();
  }

  /**
   * Deletes a connection.
   *
   * @param isUrgent Whether somebody waits for that: a peer waits for a FIN.
   */
  postDelete(conn: number, isUrgent: boolean): void {
    const at = this.requests.start(REQ_DELETE.header);
    this.requests.words[at + REQ_DELETE.conn] = conn;
    if (isUrgent) this.requests.finish();
    else {
      this.requests.finishLazy();
      this.requests.flushLater();
    }
  }

  /** Resets a new connection that no listener accepts. */
  refuse(conn: number): void {
    this.post(REQ_ABORT, conn);
    this.post(REQ_DELETE, conn);
  }

  /** Gives a received buffer back to the core. Lazy. */
  freePbuf(id: number): void {
    if (this.local !== null) {
      this.local.freePbuf(id);
      return;
    }
    const { requests } = this;
    const at = requests.start(REQ_FREE.header);
    requests.words[at + REQ_FREE.pbuf] = id;
    if (++requests.lazyFrees < LAZY_LIMIT) requests.finishLazy();
    else requests.finish();
  }

  // Datagrams.

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
    const count = fragments.length;
    const header = withTail(REQ_SEND.header, pieceWords(count));
    const at = this.requests.start(header);
    const { words } = this.requests;
    putSend(words, at, conn, call, addr, port, count);
    let piece = at + REQ_SEND.pieces + 1;
    for (const fragment of fragments) {
      words[piece++] = fragment.offset;
      words[piece++] = fragment.length;
    }
    this.requests.finish();
    for (const fragment of fragments) {
      fragment.retain();
      this.arena.lend(fragment);
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
    const { requests } = this;
    if (requests.isClosed || !this.hasRoom()) return false;
    const { length } = bytes;
    const isSmall = length <= SMALL_DATAGRAM;
    const block = isSmall ? 0 : this.arena.forDatagram(length);
    if (block < 0) return false;
    const tail = pieceWords(1) + (isSmall ? (length + 7) >> 2 : 0);
    const at = requests.start(withTail(REQ_SEND.header, tail));
    // Aligned to 8 bytes: such copies are fastest.
    const offset = isSmall ? (at + ONE_PIECE + 1 & ~1) * 4 : block;
    this.u8.set(bytes, offset);
    const { words } = requests;
    putSend(words, at, conn, 0, addr, port, 1);
    words[at + REQ_SEND.pieces + 1] = offset;
    words[at + REQ_SEND.pieces + 2] = length;
    if (!isSmall) this.arena.lend(block);
    requests.finish();
    return true;
  }

  /**
   * Reports datagrams that were received, or dropped here. Lazy.
   *
   * @param drops How many of them were dropped.
   */
  postTaken(conn: number, bytes: number, count: number, drops: number): void {
    const at = this.requests.start(REQ_TAKEN.header);
    const { words } = this.requests;
    words[at + REQ_TAKEN.conn] = conn;
    words[at + REQ_TAKEN.bytes] = bytes;
    words[at + REQ_TAKEN.count] = count;
    words[at + REQ_TAKEN.drops] = drops;
    this.requests.finishLazy();
  }

  // Showing.

  /**
   * Returns true if the core keeps up. If not, wait for {@linkcode room} before
   * sending more.
   */
  hasRoom(): boolean {
    return this.requests.hasRoom();
  }

  /** Settled when {@linkcode hasRoom} may be true again, or when the stack ends. */
  room(): Pending<void> {
    return this.requests.room();
  }

  /** Publishes all posted requests to the core, and wakes it if it sleeps. */
  flush(): void {
    this.requests.flush();
  }
}

/** Writes a SEND up to the number of its pieces. */
function putSend(
  words: Int32Array,
  at: number,
  conn: number,
  call: number,
  addr: IpAddr,
  port: number,
  count: number,
): void {
  words[at + REQ_SEND.conn] = conn;
  words[at + REQ_SEND.call] = call;
  putAddr(words, at + REQ_SEND.addr, addr);
  words[at + REQ_SEND.port] = port;
  words[at + REQ_SEND.pieces] = count;
}

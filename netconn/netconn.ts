/**
 * The object that an application holds for one end of a conversation.
 *
 * One netconn is spoken to in two ways. Its methods follow Deno's habits: they
 * take text addresses, signals and timeouts, and reject with `Deno.errors.*`. The
 * C-named functions of c_api.ts take the same object and return lwIP's codes.
 *
 * @module
 */

import {
  ERR_ABRT,
  ERR_CONN,
  ERR_OK,
  type err_t,
  ERR_TIMEOUT,
  ERR_WOULDBLOCK,
} from "../core/base/err.ts";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_GROUP,
} from "../core/api/netconn_type.ts";
import * as G from "../core/api/group_op.ts";
import {
  anyOf,
  type Check,
  checkBoolean,
  checkInteger,
  checkOptions,
  type Checks,
  checkText,
  integerFrom,
  isRecord,
  oneOf,
  wrongKind,
} from "../core/base/arguments.ts";
import { bytesGone, checkBytes, isBytes } from "../core/base/byte_argument.ts";
import * as O from "../core/api/options.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import type { Endpoint } from "../netbuf/netbuf.ts";
import { NetBuf } from "../netbuf/netbuf.ts";
import {
  ADDRESS,
  checkData,
  checkDatagram,
  checkEnd,
  checkEndpoint,
  checkPort,
  checkWait,
  NO_WAIT,
  parseAddr,
  quote,
  RECV_BUFFER,
  SEGMENT,
} from "./arguments.ts";
import * as C from "./constants.ts";
import {
  check,
  checkSent,
  checkWritten,
  connectErrorOf,
  DATAGRAM_RECEIVE,
  errorOf,
  isDatagramError,
} from "./errors.ts";
import {
  type ConnContext,
  type ConnOwner,
  Delivery,
  LwipConn,
  WriteAborted,
} from "./lwip_conn.ts";
import { hold, letGo, type Vector } from "./held.ts";
import type { WaitOptions } from "./mailbox.ts";
import type { KeepAlive } from "./keep_alive.ts";
import { AT_ONCE, type Blocker, type Operation } from "./operation.ts";
import { openAt } from "./open_at.ts";
import { PartialRead } from "./partial_read.ts";
import { Turn } from "./turn.ts";
import type { DatagramInfo, NetconnInfo } from "./info.ts";
import {
  checkTrace,
  NetconnTrace,
  type TraceCall,
  type TraceOptions,
  traceRecords,
} from "./trace.ts";

/**
 * Is told of events: lwIP's netconn_callback. It runs on the application's
 * thread, in the order in which the core raised the events; it cannot block the
 * core, and may call anything.
 *
 * @param conn The netconn.
 * @param evt One of the NETCONN_EVT_ constants.
 * @param len Bytes that the event is about, 0 to 65,535.
 */
export type netconn_callback = (
  conn: Netconn,
  evt: C.netconn_evt,
  len: number,
) => void;

/** Options of a new netconn. */
export interface NetconnOptions {
  /** Told of events. */
  callback?: netconn_callback | null;
  /** IP protocol of a RAW netconn, 0 to 255. */
  proto?: number;
  /**
   * Bytes of datagrams that may wait to be received; UDP and RAW, see
   * {@linkcode Netconn.setRecvBufferSize}. @default {the stack's}
   */
  recvBufferSize?: number;
}

/** Options of {@linkcode Netconn.bind}. */
export interface BindOptions {
  /** Others that agree, too, may have the same address. @default {false} */
  reuseAddress?: boolean;
}

/** What a netconn needs of its stack. */
export interface NetconnContext extends ConnContext {
  /** Waits here and now for what the core answers without a network. */
  readonly blocker: Blocker;
  /** All addresses of a host name; rejects if there is none. */
  addresses(name: string): Promise<string[]>;
  /**
   * Resolves a host name to an address; rejects if there is none.
   *
   * @param action What for, such as `connect to "example.com:80"`.
   */
  resolve(name: string, action: string, wait: WaitOptions): Promise<IpAddr>;
  /** What keeps the process alive. */
  readonly alive: KeepAlive;
  /** Tells about a connection. */
  info(conn: number): Promise<NetconnInfo | null>;
  /** Tells about the datagrams of a netconn. */
  datagramInfo(conn: number): Promise<DatagramInfo | null>;
  /** Asks the core for traces. */
  trace(call: TraceCall): Promise<unknown>;
  /** Chooses the congestion control of a connection. */
  congestion(conn: number, name: string): Promise<void>;
}

/** Which interface a multicast operation is about. */
export interface InterfaceOptions {
  /** Its address, or its index; all but loopback if not given. */
  interface?: string | number;
}

/** Options of {@linkcode Netconn.joinGroup} and {@linkcode Netconn.leaveGroup}. */
export interface GroupOptions extends InterfaceOptions {
  /** The only host whose datagrams are wanted; all if not given. */
  source?: string;
}

/** Keepalive of a connection, in milliseconds. */
export interface KeepAliveOptions {
  /** Silence before the first probe. */
  idle?: number;
  /** Time between probes. */
  interval?: number;
  /** Probes without answer before the connection is given up. */
  probes?: number;
}

const BOOLEAN = checkBoolean;

/** A check of a callback, without anyOf: each accepted connection passes it. */
const CALLBACK: Check = (value, name, action) => {
  if (value === null || typeof value === "function") return;
  throw wrongKind(value, name, action, "a function or null");
};

const NETCONN_CHECKS: Checks<NetconnOptions> = {
  callback: CALLBACK,
  proto: integerFrom(0, 255),
  recvBufferSize: RECV_BUFFER,
};

const BIND_CHECKS: Checks<BindOptions> = { reuseAddress: BOOLEAN };

const INTERFACE = anyOf(
  `an address, such as "10.0.0.1", or an index from 1 to 255`,
  integerFrom(1, 255),
  ADDRESS,
);

const INTERFACE_CHECKS: Checks<InterfaceOptions> = { interface: INTERFACE };

const GROUP_CHECKS: Checks<GroupOptions> = {
  ...INTERFACE_CHECKS,
  source: ADDRESS,
};

const ECN = oneOf(...O.ECN_MODES);
const DONT_FRAGMENT = oneOf(...O.DONT_FRAGMENT_MODES);

const MOST_MS = 0x7fffffff;

const KEEP_ALIVE_CHECKS: Checks<KeepAliveOptions> = {
  idle: integerFrom(1, MOST_MS),
  interval: integerFrom(1, MOST_MS),
  probes: integerFrom(1, MOST_MS),
};

/**
 * Makes a netconn of a stack.
 *
 * @param type One of the NETCONN_ types.
 */
export function netconnFor(
  context: NetconnContext,
  type: netconn_type,
  options: NetconnOptions = {},
): Netconn {
  const action = "make a netconn";
  checkOptions(options, NETCONN_CHECKS, "options", action);
  checkInteger(type, 0, 255, "type", action);
  const group = NETCONNTYPE_GROUP(type);
  if (
    group !== NETCONN_TCP && group !== NETCONN_UDP && group !== NETCONN_RAW
  ) {
    throw new TypeError(`Invalid netconn type: ${type}`);
  }
  const { port } = context;
  if (!port.isOpen) throw new TypeError(port.whyClosed);
  const { proto = 0, callback = null, recvBufferSize } = options;
  const conn = new LwipConn(context, type, proto);
  conn.noteOwned();
  if (recvBufferSize !== undefined) conn.limitDatagrams(recvBufferSize);
  return new Netconn(context, conn, callback);
}

let tellEvent: (netconn: Netconn, evt: C.netconn_evt, len: number) => void;
let tellAccepted: (netconn: Netconn, child: LwipConn) => void;

/** What a netconn's state talks to, so that the netconn does not show it. */
class Owner implements ConnOwner {
  readonly netconn: Netconn;

  constructor(netconn: Netconn) {
    this.netconn = netconn;
  }

  get hearsEvents(): boolean {
    return this.netconn.callback !== null;
  }

  onEvent(evt: C.netconn_evt, len: number): void {
    tellEvent(this.netconn, evt, len);
  }

  onAccepted(child: LwipConn): void {
    tellAccepted(this.netconn, child);
  }

  onReleased(): void {
    this.netconn.unref();
  }
}

/**
 * One end of a conversation: TCP, UDP or RAW.
 *
 * @example Send and receive
 * ```ts
 * import { cable, NETCONN_TCP, Stack } from "@netconn/netconn";
 *
 * const [left, right] = cable();
 * const a = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
 * });
 * const b = await Stack.start({
 *   thread: false,
 *   netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
 * });
 * const listener = b.netconn(NETCONN_TCP);
 * await listener.bind("0.0.0.0", 7);
 * await listener.listen();
 * const conn = a.netconn(NETCONN_TCP);
 * const [peer] = await Promise.all([
 *   listener.accept(),
 *   conn.connect("10.0.0.2", 7),
 * ]);
 * await conn.write(new TextEncoder().encode("hello"));
 * using buf = await peer.recv();
 * console.assert(new TextDecoder().decode(buf!.toBytes()) === "hello");
 * await a.close();
 * await b.close();
 * ```
 */
export class Netconn implements AsyncIterable<NetBuf>, AsyncDisposable {
  static {
    tellEvent = (netconn, evt, len) => netconn.#onEvent(evt, len);
    tellAccepted = (netconn, child) => netconn.#onAccepted(child);
  }

  /** The same netconn as lwIP knows it: error codes instead of errors. */
  readonly lwip: LwipConn;
  /** Free for the application: lwIP's callback_arg. */
  callbackArg: unknown = null;
  readonly #context: NetconnContext;
  #callback: netconn_callback | null;
  #keepsAlive = true;
  readonly #writing: Turn;
  readonly #reading: Turn;
  readonly #partial: PartialRead = new PartialRead();

  /**
   * Use `stack.netconn(type)` or netconn_new.
   *
   * @param context The stack.
   * @param conn Its state.
   * @param callback Told of events.
   */
  constructor(
    context: NetconnContext,
    conn: LwipConn,
    callback: netconn_callback | null,
  ) {
    const action = "make a netconn";
    if (!isRecord(context)) {
      throw wrongKind(context, "context", action, "that of a stack");
    }
    if (!(conn instanceof LwipConn)) {
      throw wrongKind(conn, "conn", action, "the state of a netconn");
    }
    CALLBACK(callback, "callback", action);
    this.#context = context;
    this.lwip = conn;
    this.#callback = callback;
    this.#writing = new Turn(context.time);
    this.#reading = new Turn(context.time);
    conn.owner = new Owner(this);
    context.alive.add();
  }

  /** Keeps the process alive until it is closed; it does from the start. */
  ref(): void {
    if (this.#keepsAlive || this.lwip.deleted) return;
    this.#keepsAlive = true;
    this.#context.alive.add();
  }

  /** Lets the process end while it is open, if the stack does so, too. */
  unref(): void {
    if (!this.#keepsAlive) return;
    this.#keepsAlive = false;
    this.#context.alive.drop();
  }

  /** What it needs of its stack: more netconns of the same are made with it. */
  get context(): NetconnContext {
    return this.#context;
  }

  /** Kind of netconn. */
  get type(): netconn_type {
    return this.lwip.type;
  }

  /** What is told of events; may be changed at any time. */
  get callback(): netconn_callback | null {
    return this.#callback;
  }

  set callback(callback: netconn_callback | null) {
    CALLBACK(callback, "callback", "set a callback");
    this.#callback = callback;
  }

  /** Whether the stack is closed: nothing new can be begun. */
  get stackEnded(): boolean {
    return !this.#context.port.isOpen;
  }

  /** Whether somebody is reading from or writing to the stream just now. */
  get isBusy(): boolean {
    return this.#reading.isTaken || this.#writing.isTaken;
  }

  get #isTcp(): boolean {
    return NETCONNTYPE_GROUP(this.type) === NETCONN_TCP;
  }

  #onAccepted(child: LwipConn): void {
    new Netconn(this.#context, child, this.#callback); // becomes its owner
  }

  #onEvent(evt: C.netconn_evt, len: number): void {
    const callback = this.#callback;
    if (callback === null) return;
    try {
      callback(this, evt, len);
    } catch (error) {
      // The mailbox has to go on: the error surfaces as an uncaught one.
      reportError(error);
    }
  }

  /**
   * Takes a local address. lwIP netconn_bind.
   *
   * @param hostname Address of this stack, or "0.0.0.0" for all; for datagrams also
   * a group or a broadcast address.
   * @param port 0 to 65,535; 0 for an ephemeral one.
   * @throws Deno.errors.AddrNotAvailable (ERR_RTE) if it is no such address, unless
   * `ip.nonlocalBind` is set; AddrInUse, …
   */
  async bind(
    hostname: string,
    port: number,
    options: BindOptions = {},
  ): Promise<void> {
    checkOptions(options, BIND_CHECKS, "options", "bind");
    await openAt(this.lwip, hostname, port, options.reuseAddress ?? false, 0);
  }

  /**
   * Connects: for TCP a handshake, for UDP and RAW the choice of the peer.
   * lwIP netconn_connect. An attempt that is aborted or times out leaves nothing
   * behind; the netconn is deleted then.
   *
   * @param hostname Address, or a name to resolve.
   * @param port 0 to 65,535.
   * @throws ConnectionRefused, TimedOut, NetworkUnreachable, …
   */
  async connect(
    hostname: string,
    port: number,
    wait: WaitOptions = NO_WAIT,
  ): Promise<void> {
    checkEnd(hostname, port, "connect");
    checkWait(wait, "connect");
    wait.signal?.throwIfAborted();
    const addr = IpAddr.parse(hostname);
    let err: err_t;
    try {
      err = addr === null
        ? await this.#connectByName(hostname, port, wait)
        : await this.lwip.connectSoon(addr, port, wait);
    } catch (error) {
      // Without an address there was no attempt.
      const { code } = error as { code?: string };
      if (wait.signal?.aborted || code === "ERR_TIMEOUT") {
        await this.lwip.delete();
      }
      throw error;
    }
    if (err === ERR_OK) return;
    if (err === ERR_TIMEOUT) await this.lwip.delete();
    throw connectErrorOf(
      err,
      `connect to ${quote(hostname, port)}`,
      this.#isTcp,
    );
  }

  async #connectByName(
    hostname: string,
    port: number,
    wait: WaitOptions,
  ): Promise<err_t> {
    const { time, resolve } = this.#context;
    const start = time.now();
    const action = `connect to ${quote(hostname, port)}`;
    const addr = await resolve(hostname, action, wait);
    const timeout = wait.timeout === undefined
      ? undefined
      : Math.max(0, wait.timeout - (time.now() - start));
    return await this.lwip.connectSoon(addr, port, { ...wait, timeout });
  }

  /** Forgets the peer of a UDP netconn. lwIP netconn_disconnect. */
  async disconnect(): Promise<void> {
    check(await this.lwip.disconnect(), "disconnect");
  }

  /**
   * Listens for connections. lwIP netconn_listen_with_backlog.
   *
   * @param backlog Connections that may wait, 1 to 255.
   */
  async listen(backlog: number = C.TCP_DEFAULT_LISTEN_BACKLOG): Promise<void> {
    checkInteger(backlog, 1, 255, "backlog", "listen");
    check(await this.lwip.listen(backlog), "listen");
  }

  /**
   * Waits for a connection. lwIP netconn_accept. A connection that failed while
   * it waited is passed over.
   */
  async accept(wait: WaitOptions = NO_WAIT): Promise<Netconn> {
    checkWait(wait, "accept");
    wait.signal?.throwIfAborted();
    for (;;) {
      const item = this.lwip.acceptNow() ?? await this.lwip.acceptSoon(wait);
      if (typeof item !== "number") return this.netconnOf(item);
      if (item !== ERR_ABRT) throw errorOf(item, "accept a connection");
    }
  }

  /** Accepts without waiting; null if no connection waits. */
  async tryAccept(): Promise<Netconn | null> {
    const before = this.nonblocking;
    this.nonblocking = true;
    const accepting = this.lwip.accept();
    this.nonblocking = before;
    const item = await accepting;
    if (typeof item !== "number") return this.netconnOf(item);
    if (item === ERR_WOULDBLOCK || item === ERR_ABRT) return null;
    throw errorOf(item, "accept a connection");
  }

  /** Returns the netconn of an accepted connection. */
  netconnOf(conn: LwipConn): Netconn {
    if (!(conn instanceof LwipConn)) {
      const expected = "the state of an accepted netconn";
      throw wrongKind(conn, "conn", "find a netconn", expected);
    }
    conn.noteOwned();
    return (conn.owner as Owner).netconn;
  }

  /**
   * Waits for data. lwIP netconn_recv.
   *
   * @returns A netbuf that the caller owns: a datagram, or a piece of the stream;
   * null at the end of the stream, as often as asked.
   */
  recv(wait: WaitOptions = NO_WAIT): Promise<NetBuf | null> {
    if (wait !== NO_WAIT) return this.#recvLimited(wait);
    const item = this.#recvNow();
    return item instanceof NetBuf
      ? Promise.resolve(item)
      : this.#recvSoon(item, wait);
  }

  async #recvLimited(wait: WaitOptions): Promise<NetBuf | null> {
    checkWait(wait, "receive");
    const item = wait.signal?.aborted ? undefined : this.#recvNow();
    return item instanceof NetBuf ? item : await this.#recvSoon(item, wait);
  }

  /** What to do about something else than a netbuf, or nothing, at hand. */
  async #recvSoon(
    atHand: err_t | undefined,
    wait: WaitOptions,
  ): Promise<NetBuf | null> {
    wait.signal?.throwIfAborted();
    let item: NetBuf | err_t | undefined = atHand;
    if (item === undefined) {
      // Datagrams are whole: many may wait for them.
      const takesTurns = this.#isTcp;
      if (takesTurns && !this.#reading.tryTake()) {
        await this.#reading.take(wait, "receive");
        item = this.#takeNow();
      }
      try {
        item ??= this.lwip.received(await this.lwip.arrival(wait));
      } finally {
        if (takesTurns) this.#reading.give();
      }
    }
    return typeof item === "number" ? this.#endOrThrow(item) : item;
  }

  /** What there is; undefined if it has to be waited for. */
  #recvNow(): NetBuf | err_t | undefined {
    return this.#reading.isTaken ? undefined : this.#takeNow();
  }

  #takeNow(): NetBuf | err_t | undefined {
    return this.#partial.isEmpty ? this.lwip.recvNow() : this.#recvPartial();
  }

  /** What read has left, copied: its first fragment is not whole any more. */
  #recvPartial(): NetBuf {
    const bytes = this.#partial.takeAll();
    this.lwip.recvd(bytes.byteLength);
    return NetBuf.from(bytes);
  }

  /** Receives without waiting; undefined if nothing waits, null at the end. */
  async tryRecv(): Promise<NetBuf | null | undefined> {
    if (!this.#partial.isEmpty) return this.#recvPartial();
    const item = await this.lwip.recv(C.NETCONN_DONTBLOCK);
    if (item === ERR_WOULDBLOCK) return undefined;
    return typeof item === "number" ? this.#endOrThrow(item) : item;
  }

  /**
   * Waits for data and copies it. Bytes that do not fit are kept for the next
   * read.
   *
   * @param into Where to.
   * @returns Bytes copied; null at the end of the stream.
   */
  async read(
    into: Uint8Array,
    wait: WaitOptions = NO_WAIT,
  ): Promise<number | null> {
    checkBytes(into, "into", "read");
    checkWait(wait, "read");
    const { length } = into;
    if (length === 0) return 0;
    return await this.#readWith(() => {
      // Nothing is taken then: the next read gets it.
      if (into.length < length) throw bytesGone("into", "read");
      const copied = this.#partial.take(into);
      this.lwip.recvd(copied);
      return copied;
    }, wait);
  }

  /**
   * Waits for data and copies it into memory of its own: what a read into fresh
   * memory does, which costs more.
   *
   * @param limit Bytes at most, at least 1; the rest is kept for the next read.
   * @returns The bytes; null at the end of the stream.
   */
  async readChunk(
    limit: number,
    wait: WaitOptions = NO_WAIT,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    checkInteger(limit, 1, Number.MAX_SAFE_INTEGER, "limit", "read");
    checkWait(wait, "read");
    return await this.#readWith(() => {
      const chunk = this.#partial.takeChunk(limit);
      this.lwip.recvd(chunk.byteLength);
      return chunk;
    }, wait);
  }

  /** Waits for data, and takes some of it. */
  async #readWith<T>(take: () => T, wait: WaitOptions): Promise<T | null> {
    if (!this.#isTcp) throw new TypeError("Cannot read: not a TCP netconn");
    if (!this.#reading.tryTake()) await this.#reading.take(wait, "read");
    try {
      if (this.#partial.isEmpty) {
        // The window opens as bytes are consumed, not as they are fetched.
        wait.signal?.throwIfAborted();
        const flags = C.NETCONN_NOAUTORCVD;
        const item = this.lwip.recvTcpNow(flags) ??
          this.lwip.receivedTcp(await this.lwip.arrival(wait), flags);
        if (!(item instanceof Delivery)) return this.#endOrThrow(item);
        this.#partial.begin(item);
      }
      const taken = take();
      if (this.lwip.deleted) this.#partial.drop();
      return taken;
    } finally {
      this.#reading.give();
    }
  }

  #endOrThrow(err: err_t): null {
    // What happens after the end, such as a reset, does not take it back.
    if (this.lwip.sawEnd && !this.lwip.deleted) return null;
    throw errorOf(err, this.#isTcp ? "receive" : DATAGRAM_RECEIVE);
  }

  /**
   * Writes all of `data` to the stream. lwIP netconn_write. Resolves when all is
   * in the send buffer. Concurrent writes keep their order.
   *
   * @param data Bytes, copied; or a netbuf, which must stay unchanged until
   * acknowledged, is not copied if it lies in packet memory, and stays yours. Its
   * length is that at the call.
   * @throws TypeError if `data` is neither, or the netbuf was deleted; also if
   * the buffer of bytes is transferred or shrunk before all of them were taken: the
   * message says how many were, and the connection goes on.
   */
  write(
    data: Uint8Array | NetBuf,
    wait: WaitOptions = NO_WAIT,
  ): Promise<void> {
    if (isBytes(data) && wait === NO_WAIT && this.#writing.tryTake()) {
      let written = 0;
      try {
        written = this.lwip.writeNow(data); // a callback of its may write, too
      } finally {
        this.#writing.give();
      }
      if (written > 0) {
        if (written === data.length) return AT_ONCE;
        data = data.subarray(written);
      }
    }
    return this.#writeInTurn(data, wait);
  }

  async #writeInTurn(
    data: Uint8Array | NetBuf,
    wait: WaitOptions,
  ): Promise<void> {
    checkData(data, "write");
    checkWait(wait, "write");
    const vectors = this.vectorsOf(data);
    if (this.#writing.tryTake()) {
      try {
        return await this.#writeAll(vectors, data.byteLength, wait);
      } finally {
        this.#writing.give();
      }
    }
    await this.#writeLater(vectors, data.byteLength, wait);
  }

  /** Waits for its turn with what there is to write. */
  async #writeLater(
    vectors: readonly Vector[],
    length: number,
    wait: WaitOptions,
  ): Promise<void> {
    const pieces = hold(vectors);
    try {
      await this.#writing.take(wait, "write");
      try {
        if (!pieces.every((piece) => piece.isWhole)) {
          throw bytesGone("data", "write");
        }
        await this.#writeAll(pieces, length, wait);
      } finally {
        this.#writing.give();
      }
    } finally {
      letGo(pieces);
    }
  }

  async #writeAll(
    vectors: readonly Vector[],
    length: number,
    wait: WaitOptions,
  ): Promise<void> {
    let err: err_t, written: number;
    try {
      const op = this.lwip.write(vectors, 0, true, wait);
      ({ err, written } = op.done ? op.result() : await op.promise);
    } catch (error) {
      throw error instanceof WriteAborted ? error.cause : error;
    }
    checkWritten(err, written, length, this.nonblocking);
  }

  /** What to pass down for a write: bytes, or the fragments of a netbuf. */
  vectorsOf(
    data: Uint8Array | NetBuf,
  ): readonly (Uint8Array | NetBuf["fragments"][number])[] {
    if (!(data instanceof NetBuf)) return [data];
    if (data.fragments.every((fragment) => fragment.isWhole)) {
      return data.fragments;
    }
    throw bytesGone("data", "write");
  }

  /** Writes without waiting; returns how many bytes were taken, perhaps 0. */
  async tryWrite(data: Uint8Array | NetBuf): Promise<number> {
    checkData(data, "write");
    const { err, written } = await this.lwip.write(
      this.vectorsOf(data),
      C.NETCONN_DONTBLOCK,
      true,
    );
    if (err === ERR_WOULDBLOCK) return 0;
    check(err, "write");
    return Math.max(0, written);
  }

  /**
   * Sends a datagram to the connected peer, or to where a received netbuf came
   * from. lwIP netconn_send.
   *
   * @throws ConnectionRefused, NetworkUnreachable, …; also, on a connected UDP
   * netconn, for what ICMP has told of a datagram sent before: once, by the next
   * send or receive, and then the netconn goes on.
   */
  send(
    data: Uint8Array | NetBuf,
    wait: WaitOptions = NO_WAIT,
  ): Promise<void> {
    return wait === NO_WAIT && this.#sendNow(data, IpAddr.ANY4, 0)
      ? this.#context.port.breather()
      : this.#sendToPeer(data, wait);
  }

  async #sendToPeer(
    data: Uint8Array | NetBuf,
    wait: WaitOptions,
  ): Promise<void> {
    checkData(data, "send");
    checkWait(wait, "send");
    const isNetbuf = data instanceof NetBuf;
    if (isNetbuf) checkPort(data.port, "send", "data.port");
    const addr = isNetbuf ? data.addr : IpAddr.ANY4;
    if (addr.isAny && !this.lwip.hasPeer) throw errorOf(ERR_CONN, "send");
    await this.#sendSoon(data, addr, isNetbuf ? data.port : 0, "send", wait);
  }

  /** Sends a datagram to an address. lwIP netconn_sendto. */
  async sendTo(
    data: Uint8Array | NetBuf,
    to: Endpoint,
    wait: WaitOptions = NO_WAIT,
  ): Promise<void> {
    checkEndpoint(to, "to", "send");
    checkWait(wait, "send");
    const known = IpAddr.parse(to.hostname);
    if (known !== null && this.#sendNow(data, known, to.port)) {
      await this.#context.port.breather();
      return;
    }
    checkData(data, "send");
    const action = `send to ${quote(to.hostname, to.port)}`;
    const addr = known ??
      await this.#context.resolve(to.hostname, action, wait);
    await this.#sendSoon(data, addr, to.port, action, wait);
  }

  /** Sends bytes if that need not wait; returns false, and nothing, if it has to. */
  #sendNow(data: Uint8Array | NetBuf, addr: IpAddr, port: number): boolean {
    return isBytes(data) && data.length > 0 &&
      this.lwip.sendNow(data, addr, port);
  }

  async #sendSoon(
    data: Uint8Array | NetBuf,
    addr: IpAddr,
    port: number,
    action: string,
    wait: WaitOptions,
  ): Promise<void> {
    const isOurs = !(data instanceof NetBuf);
    checkDatagram(data.byteLength, this.type, addr, action);
    const buf = isOurs ? NetBuf.from(data) : data;
    try {
      const err = await now(this.lwip.send(buf, addr, port, wait));
      checkSent(err, action, addr, this.lwip.hasPeer);
    } finally {
      if (isOurs) buf.delete();
    }
  }

  /**
   * Closes one or both directions of a TCP connection. lwIP netconn_shutdown.
   *
   * @param rx No more receiving.
   * @param tx A FIN follows what was written.
   */
  async shutdown(rx: boolean, tx: boolean): Promise<void> {
    checkBoolean(rx, "rx", "shut down");
    checkBoolean(tx, "tx", "shut down");
    const err = this.lwip.shutdownNow(rx, tx) ??
      await this.lwip.shutdown(rx, tx).promise;
    if (err === ERR_OK) return;
    const what = rx ? tx ? "both directions" : "receiving" : "sending";
    throw errorOf(err, `shut down ${what}`);
  }

  /**
   * Closes the netconn and frees it: what was written is delivered in the
   * background, whoever waits is released. Idempotent.
   * lwIP netconn_delete; for netconn_close see the C-named layer.
   */
  async close(): Promise<void> {
    this.#partial.drop();
    let err = this.lwip.deleteNow() ?? await this.lwip.delete().promise;
    if (err === ERR_WOULDBLOCK) { // a lingering close of a nonblocking netconn
      this.lwip.linger = -1;
      err = await this.lwip.delete().promise;
    }
    if (err !== ERR_OK) throw errorOf(err, "close");
  }

  /** Resets the connection and frees the netconn. */
  async abort(): Promise<void> {
    this.lwip.abort();
    await this.close();
  }

  /** As {@linkcode close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /**
   * Datagrams, or pieces of the stream up to its end. The caller owns each. What ICMP
   * tells of a datagram that was sent does not end it, and is passed over: whoever
   * wants to know calls {@linkcode recv}.
   */
  async *[Symbol.asyncIterator](): AsyncIterableIterator<NetBuf> {
    for (;;) {
      let buf: NetBuf | null;
      try {
        buf = await this.recv();
      } catch (error) {
        if (this.lwip.deleted) return;
        if (survives(this, error)) continue;
        throw error;
      }
      if (buf === null) return;
      yield buf;
    }
  }

  /**
   * The local address. lwIP netconn_addr. That of a TCP connection stays known after
   * its end, which lwIP forgets: a reset by the peer may come at any time.
   *
   * @throws NotConnected for others that are closed.
   */
  localAddr(): Promise<Endpoint> {
    return this.#address(true);
  }

  /**
   * The peer's address. lwIP netconn_peer. As {@linkcode localAddr}, it stays known
   * after the end of a TCP connection.
   *
   * @throws NotConnected without a peer.
   */
  remoteAddr(): Promise<Endpoint> {
    return this.#address(false);
  }

  async #address(local: boolean): Promise<Endpoint> {
    return knownEnd(this, local) ??
      endpointOf(await this.lwip.getaddr(local), local);
  }

  /** Takes the error that came unasked, if there is one. lwIP netconn_err. */
  takeError(): (Error & { code: string }) | null {
    const err = this.lwip.err();
    if (err === ERR_OK) return null;
    return errorOf(err, this.#isTcp ? "go on" : "send");
  }

  /** Whether operations return instead of waiting. lwIP netconn_set_nonblocking. */
  get nonblocking(): boolean {
    return (this.lwip.flags & C.NETCONN_FLAG_NON_BLOCKING) !== 0;
  }

  set nonblocking(on: boolean) {
    checkBoolean(on, "nonblocking", "set nonblocking");
    if (on) this.lwip.flags |= C.NETCONN_FLAG_NON_BLOCKING;
    else this.lwip.flags &= ~C.NETCONN_FLAG_NON_BLOCKING;
  }

  /** Sends small segments at once: Nagle's algorithm off. */
  setNoDelay(on = true): void {
    this.#setFlag(O.OPT_NODELAY, on, "set no delay");
  }

  /** Probes an idle connection. */
  setKeepAlive(on: boolean | KeepAliveOptions = true): void {
    if (typeof on !== "boolean") {
      checkOptions(on, KEEP_ALIVE_CHECKS, "options", "set keepalive");
      const { idle, interval, probes } = on;
      if (idle !== undefined) this.lwip.setOption(O.OPT_KEEPIDLE, idle);
      if (interval !== undefined) {
        this.lwip.setOption(O.OPT_KEEPINTVL, interval);
      }
      if (probes !== undefined) this.lwip.setOption(O.OPT_KEEPCNT, probes);
    }
    this.lwip.setOption(O.OPT_KEEPALIVE, on === false ? 0 : 1);
  }

  /**
   * How long data that was sent, or a keepalive probe, may go without any answer
   * before the connection is given up; RFC 5482's user timeout, TCP_USER_TIMEOUT. A
   * peer that answers while its window is shut is alive (RFC 9293 §3.8.6.1).
   *
   * @param ms Milliseconds; 0 for what the retries, or the probes, take.
   */
  setUserTimeout(ms: number): void {
    checkInteger(ms, 0, MOST_MS, "ms", "set the user timeout");
    this.lwip.setOption(O.OPT_USER_TIMEOUT, ms);
  }

  /** Time to live of what is sent, 1 to 255. */
  setTtl(ttl: number): void {
    checkInteger(ttl, 1, 255, "ttl", "set the time to live");
    this.lwip.setOption(O.OPT_TTL, ttl);
  }

  /**
   * Bytes of datagrams that may wait to be received; Linux's SO_RCVBUF, lwIP's
   * LWIP_SO_RCVBUF. A datagram that finds more waiting is dropped, and counted: see
   * {@linkcode datagramInfo}. In the profile "modern" each counts its payload and 256
   * bytes, in "lwip" its payload, and none may pass the limit. A buffer that is made
   * smaller keeps what is in it.
   *
   * @param bytes 1 to 2,147,483,647.
   * @throws TypeError for TCP, whose buffers are the stack's `tcp.rcvBuf`.
   */
  setRecvBufferSize(bytes: number): void {
    if (this.#isTcp) {
      throw new TypeError("Cannot set a receive buffer size: it is TCP");
    }
    RECV_BUFFER(bytes, "bytes", "set the receive buffer size");
    this.lwip.limitDatagrams(bytes);
  }

  /** Type of service of what is sent, 0 to 255. */
  setTos(tos: number): void {
    checkInteger(tos, 0, 255, "tos", "set the type of service");
    this.lwip.setOption(O.OPT_TOS, tos);
  }

  /**
   * Don't Fragment on the IPv4 packets that are sent, and with it path MTU discovery
   * (RFC 1191); Linux's IP_MTU_DISCOVER. The stack's `ip.dontFragment` is the default:
   * "want", and "off" in the profile "lwip". Connections inherit it from their
   * listener.
   *
   * @param mode "off": no packet has it; "want": every packet that fits the path MTU,
   * and larger datagrams leave as fragments without it; "always": larger datagrams
   * are refused with ERR_BUF, and a connected UDP or RAW netconn hears of reports of a
   * smaller path MTU by the same error, once each; "probe": as "always", but the path
   * MTU counts neither for datagrams nor for segments, only the interface's.
   * @throws TypeError for another mode.
   */
  setDontFragment(mode: O.DontFragment): void {
    DONT_FRAGMENT(mode, "mode", "set Don't Fragment");
    this.lwip.setOption(O.OPT_DONT_FRAGMENT, O.dontFragmentNumber(mode));
  }

  /**
   * When TCP uses explicit congestion notification (RFC 3168): before connect or
   * listen. The stack's `tcp.ecn` is the default.
   */
  setEcn(mode: O.EcnMode): void {
    ECN(mode, "mode", "set ECN");
    this.lwip.setOption(O.OPT_ECN, O.ECN_MODES.indexOf(mode));
  }

  /**
   * Limits the segments of a TCP connection, Linux's TCP_MAXSEG. Before connect, or on
   * a listener for what it accepts from then on, its SYN names this as its MSS, and
   * both sides keep to it; later it limits what is sent from then on. Interface, path
   * and peer may make it less, and timestamps take 12 bytes of it. The stack's
   * `tcp.mss` is the default.
   *
   * @param bytes 88 to 65,495.
   * @throws TypeError for what is not TCP.
   */
  setMss(bytes: number): void {
    if (!this.#isTcp) throw new TypeError("Cannot set the MSS: it is not TCP");
    SEGMENT(bytes, "bytes", "set the MSS");
    this.lwip.setOption(O.OPT_MSS, bytes);
  }

  /**
   * Shares a local address with others that agree, too: for a bind to come. lwIP
   * SOF_REUSEADDR.
   */
  setReuseAddress(on = true): void {
    this.#setFlag(O.OPT_REUSEADDR, on, "set reuse of addresses");
  }

  #setFlag(option: number, on: boolean, action: string): void {
    checkBoolean(on, "on", action);
    this.lwip.setOption(option, on ? 1 : 0);
  }

  /**
   * How long close waits for what was written to be acknowledged before it gives
   * up with a reset. lwIP's `linger`.
   *
   * @param seconds 0 to 32,767; null, the default: close does not wait, and all
   * is delivered afterwards.
   */
  setLinger(seconds: number | null): void {
    if (seconds !== null) {
      checkInteger(seconds, 0, 32_767, "seconds", "set the time to linger");
    }
    this.lwip.linger = seconds ?? -1;
  }

  /** UDP over IPv4: whether datagrams carry a checksum. lwIP UDP_FLAGS_NOCHKSUM. */
  setUdpChecksum(on = true): void {
    checkBoolean(on, "on", "set the checksum");
    this.lwip.setOption(O.OPT_NOCHECKSUM, on ? 0 : 1);
  }

  /** Permits datagrams to broadcast addresses. */
  setBroadcast(on = true): void {
    this.#setFlag(O.OPT_BROADCAST, on, "set broadcast");
  }

  /**
   * Time to live of datagrams sent to groups, 0 to 255; 0 keeps them on this
   * stack. It is 1 by default (RFC 1112 §6.1), and 255 on a netconn made by
   * netconn_new, as lwIP has it.
   */
  setMulticastTtl(ttl: number): void {
    checkInteger(ttl, 0, 255, "ttl", "set the time to live");
    this.lwip.setOption(O.OPT_MULTICAST_TTL, ttl);
  }

  /**
   * Whether datagrams sent to groups come back to this stack's members. They do
   * by default, as POSIX has it; not so on a netconn made by netconn_new, as lwIP
   * has it.
   */
  setMulticastLoop(on = true): void {
    this.#setFlag(O.OPT_MULTICAST_LOOP, on, "set the loop of groups");
  }

  /** Sends datagrams for groups over one interface, by index; 0: by the routes. */
  setMulticastNetif(index: number): void {
    checkInteger(index, 0, 255, "index", "set the interface of groups");
    this.lwip.setOption(O.OPT_MULTICAST_IF, index);
  }

  /**
   * Whether a UDP netconn also gets what comes to its port for groups that only
   * other netconns have joined. It does by default, as in lwIP and Linux.
   */
  setMulticastAll(on = true): void {
    this.#setFlag(O.OPT_MULTICAST_ALL, on, "set multicast of others");
  }

  /** RAW: what is sent starts with an IP header of the application's. */
  setHeaderIncluded(on = true): void {
    this.#setFlag(O.OPT_HDRINCL, on, "set inclusion of the header");
  }

  /** RAW: offset at which the stack fills in a checksum; -1 for none. */
  setChecksumOffset(offset: number): void {
    const most = 0xffff - 1;
    checkInteger(offset, -1, most, "offset", "set the checksum's offset");
    this.lwip.setOption(O.OPT_CHECKSUM, offset);
  }

  /** Uses one interface only, by index. lwIP netconn_bind_if. */
  async bindNetif(index: number): Promise<void> {
    checkInteger(index, 1, 255, "index", "bind to an interface");
    check(await this.lwip.bindIf(index), `bind to interface ${index}`);
  }

  /**
   * Joins a multicast group, until it is left or this netconn is closed. A UDP
   * netconn bound to a port gets what comes to that port for the group.
   *
   * With a `source` only what that host sends is wanted (RFC 3376); repeat the
   * call for more sources.
   *
   * Unlike netconn_join_leave_group, which counts for a whole interface, this is
   * about this netconn alone.
   *
   * @param group The group, such as "239.1.2.3".
   * @throws AddrInUse if this netconn has joined it already; RangeError if it is
   * no group, or if there is no such interface.
   */
  async joinGroup(group: string, options: GroupOptions = {}): Promise<void> {
    checkOptions(options, GROUP_CHECKS, "options", "join a group");
    const { source } = options;
    const op = source === undefined ? G.MEMBER_JOIN : G.MEMBER_JOIN_SOURCE;
    await this.#membership(op, "join", group, source, options);
  }

  /** Leaves a group that was joined; with a `source`, that source only. */
  async leaveGroup(group: string, options: GroupOptions = {}): Promise<void> {
    checkOptions(options, GROUP_CHECKS, "options", "leave a group");
    const { source } = options;
    const op = source === undefined ? G.MEMBER_LEAVE : G.MEMBER_LEAVE_SOURCE;
    await this.#membership(op, "leave", group, source, options);
  }

  /** In a group that was joined without `source`: not this one (RFC 3376). */
  async blockSource(
    group: string,
    source: string,
    options: InterfaceOptions = {},
  ): Promise<void> {
    const op = G.MEMBER_BLOCK_SOURCE;
    await this.#blocking(op, "block in", group, source, options);
  }

  /** Undoes {@linkcode blockSource}. */
  async unblockSource(
    group: string,
    source: string,
    options: InterfaceOptions = {},
  ): Promise<void> {
    const op = G.MEMBER_UNBLOCK_SOURCE;
    await this.#blocking(op, "unblock in", group, source, options);
  }

  async #blocking(
    op: G.GroupOp,
    verb: string,
    group: string,
    source: string,
    options: InterfaceOptions,
  ): Promise<void> {
    checkOptions(options, INTERFACE_CHECKS, "options", `${verb} a group`);
    parseAddr(source, "source", `${verb} a group`);
    await this.#membership(op, verb, group, source, options);
  }

  async #membership(
    op: G.GroupOp,
    verb: string,
    group: string,
    source: string | undefined,
    { interface: netif = "0.0.0.0" }: InterfaceOptions,
  ): Promise<void> {
    const address = (text: string, name: string): IpAddr =>
      parseAddr(text, name, `${verb} a group`);
    const to = address(group, "group");
    const from = source === undefined ? "" : ` for source "${source}"`;
    const isIndex = typeof netif === "number";
    const err = await this.lwip.membership(
      op,
      to,
      isIndex ? IpAddr.ANY4 : address(netif, "interface"),
      isIndex ? netif : -1,
      source === undefined ? IpAddr.ANY4 : address(source, "source"),
    );
    check(err, `${verb} "${group}"${from}`);
  }

  /**
   * A snapshot of a TCP connection: round trip, windows, queues, recovery, counters.
   *
   * @returns Plain data, sizes in bytes and times in milliseconds; null if there is
   * no control block: it listens, has ended, or is not TCP.
   *
   * @example What a connection is doing
   * ```ts ignore
   * const { cwnd, srtt, retransmits } = (await conn.info())!;
   * ```
   */
  info(): Promise<NetconnInfo | null> {
    return this.lwip.deleted
      ? Promise.resolve(null)
      : this.#context.info(this.lwip.id);
  }

  /**
   * The datagrams of a UDP or RAW netconn: what waits to be received, and how many
   * were dropped for want of room.
   *
   * @returns Plain data; null if it is closed, or TCP.
   *
   * @example What a slow reader has lost
   * ```ts ignore
   * const { drops, waiting } = (await conn.datagramInfo())!;
   * ```
   */
  datagramInfo(): Promise<DatagramInfo | null> {
    if (this.lwip.deleted) return Promise.resolve(null);
    this.lwip.reportTaken();
    return this.#context.datagramInfo(this.lwip.id);
  }

  /**
   * Begins to write down what a TCP connection does; before connect, to have it
   * from its SYN on. On a listener: of each connection that it accepts from now
   * on. {@linkcode trace} gives what was written.
   */
  setTrace(options: TraceOptions = {}): void {
    checkTrace(options);
    if (!this.#isTcp) throw new TypeError("Cannot trace: not a TCP netconn");
    this.lwip.setOption(O.OPT_TRACE, traceRecords(options));
  }

  /**
   * Returns the trace of a TCP connection: a time sequence of what it sent,
   * received and concluded. Begins one if there is none. Before connect, it has
   * all from the SYN on.
   *
   * @param options How many records, if it begins.
   * @throws TypeError for a listener, or if it is no TCP netconn; NotConnected if
   * the connection has ended without a trace.
   */
  async trace(options: TraceOptions = {}): Promise<NetconnTrace> {
    this.setTrace(options);
    const ask = (call: TraceCall) => this.#context.trace(call);
    if (this.lwip.state === C.NETCONN_LISTEN) {
      throw new TypeError("Cannot trace a listener: trace what it accepts");
    }
    const number = this.lwip.deleted
      ? null
      : await ask({ op: "trace", conn: this.lwip.id }) as number | null;
    if (number === null) throw errorOf(ERR_CONN, "trace");
    return new NetconnTrace(ask, number);
  }

  /**
   * Chooses the congestion control of TCP, before or after connect; the stack's
   * `tcp.congestion` is the default, also of what a listener accepts.
   *
   * @param name "cubic", "newreno", "bbr", or what was registered where the stack
   * runs; rejects with a TypeError for others, and for what never connects. For a
   * connection that has ended it does nothing.
   */
  async setCongestion(name: string): Promise<void> {
    checkText(name, "name", "set the congestion control");
    if (this.lwip.deleted) throw new TypeError("The netconn is closed");
    await this.#context.congestion(this.lwip.id, name);
  }
}

/**
 * Whether what a receive has rejected with is about a datagram sent before, so that
 * the netconn goes on.
 */
export function survives({ type }: Netconn, error: unknown): boolean {
  return NETCONNTYPE_GROUP(type) !== NETCONN_TCP && isDatagramError(error);
}

/** One end of a TCP connection that was made, also after its end; null if none was. */
export function knownEnd({ lwip }: Netconn, local: boolean): Endpoint | null {
  const end = lwip.knownEnd(local);
  return end && { hostname: end.addr.toString(), port: end.port };
}

/** An answer of getaddr as an endpoint; throws if there is none. */
export function endpointOf(
  { err, addr, port }: { err: err_t; addr: IpAddr; port: number },
  local: boolean,
): Endpoint {
  check(err, `tell the ${local ? "local" : "remote"} address`);
  return { hostname: addr.toString(), port };
}

/** What an operation comes to: at once if it is done, one wait less. */
function now<T>(operation: Operation<T>): T | Promise<T> {
  return operation.done ? operation.result() : operation.promise;
}

/**
 * The object that an application holds for one end of a conversation.
 *
 * One netconn is spoken to in two ways. Its methods follow Deno's habits: they
 * take text addresses, signals and timeouts, and reject with `Deno.errors.*`. The
 * C-named functions of c_api.ts take the same object and return lwIP's codes.
 *
 * The file is long because each call is documented here, and only here. What a call
 * does is in the file that its import names, over the state in netconn_state.ts.
 *
 * @module
 */

import { reportUncaught } from "../../core/thread/event_loop.ts";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_GROUP,
} from "../../core/mailbox/netconn_type.ts";
import {
  type Check,
  checkInteger,
  checkOptions,
  type Checks,
  integerFrom,
  isRecord,
  wrongKind,
} from "../../core/base/arguments.ts";
import * as G from "../../core/mailbox/group_op.ts";
import * as O from "../../core/mailbox/options.ts";
import type { Endpoint, NetBuf } from "../../netbuf/netbuf.ts";
import { NO_WAIT, RECV_BUFFER } from "../arguments.ts";
import {
  type netconn_evt,
  TCP_DEFAULT_LISTEN_BACKLOG,
} from "../lwip/constants.ts";
import type { Vector } from "../lwip/held.ts";
import { LwipConn } from "../lwip/lwip_conn.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { DatagramInfo, NetconnInfo } from "./info.ts";
import { abort, close, shutdown } from "./netconn_close.ts";
import {
  accept,
  bind,
  bindNetif,
  type BindOptions,
  connect,
  disconnect,
  listen,
  tryAccept,
} from "./netconn_connect.ts";
import {
  type GroupOptions,
  type InterfaceOptions,
  joinGroup,
  leaveGroup,
  setSource,
} from "./netconn_groups.ts";
import {
  address,
  datagramInfo,
  info,
  setCongestion,
  setTrace,
  takeError,
  trace,
} from "./netconn_info.ts";
import {
  isNonblocking,
  type KeepAliveOptions,
  setDontFragment,
  setEcn,
  setFlag,
  setIcmpFilter,
  setKeepAlive,
  setLinger,
  setMss,
  setNonblocking,
  setNumber,
  setRecvBufferSize,
  setUdpChecksum,
} from "./netconn_options.ts";
import { read, readChunk, received, recv, tryRecv } from "./netconn_receive.ts";
import { send, sendTo } from "./netconn_send.ts";
import { type NetconnContext, NetconnState } from "./netconn_state.ts";
import { tryWrite, vectorsOf, write } from "./netconn_write.ts";
import type { NetconnTrace, TraceOptions } from "./trace.ts";

/**
 * Is told of events: lwIP's netconn_callback. It runs on the application's
 * thread, in the order in which the core raised the events; it cannot block the
 * core, and may call anything.
 *
 * @param conn The netconn.
 * @param evt One of the NETCONN_EVT_ constants.
 * @param len Bytes that the event is about, 0 to 65,535.
 * @category Netconns
 */
export type netconn_callback = (
  conn: Netconn,
  evt: netconn_evt,
  len: number,
) => void;

/**
 * Options of a new netconn.
 *
 * @category Netconns
 */
export interface NetconnOptions {
  /** Called at each event. */
  callback?: netconn_callback | null;
  /** IP protocol of a RAW netconn, 0 to 255. */
  proto?: number;
  /**
   * Bytes of datagrams that may wait to be received; UDP and RAW, see
   * {@linkcode Netconn.setRecvBufferSize}. @default {the stack's}
   */
  recvBufferSize?: number;
}

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

/** The state of a netconn, with what only the object knows: itself and its callback. */
class Owner extends NetconnState {
  readonly netconn: Netconn;
  callback: netconn_callback | null;

  constructor(
    netconn: Netconn,
    context: NetconnContext,
    lwip: LwipConn,
    callback: netconn_callback | null,
  ) {
    super(context, lwip);
    this.netconn = netconn;
    this.callback = callback;
  }

  get hearsEvents(): boolean {
    return this.callback !== null;
  }

  onEvent(evt: netconn_evt, len: number): void {
    const { callback } = this;
    if (callback === null) return;
    try {
      callback(this.netconn, evt, len);
    } catch (error) {
      // The mailbox has to go on: the error surfaces as an uncaught one.
      reportUncaught(error);
    }
  }

  onAccepted(child: LwipConn): void {
    new Netconn(this.context, child, this.callback); // becomes its owner
  }
}

/** The netconn of an accepted connection, which the application has from now on. */
function netconnOf(conn: LwipConn): Netconn {
  conn.noteOwned();
  return (conn.owner as Owner).netconn;
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
 *
 * @category Netconns
 */
export class Netconn implements AsyncIterable<NetBuf>, AsyncDisposable {
  /** Free for the application: lwIP's callback_arg. */
  callbackArg: unknown = null;
  readonly #state: Owner;

  /**
   * Use `stack.netconn(type)` or netconn_new.
   *
   * @param context The stack.
   * @param conn Its state.
   * @param callback Told of events.
   * @internal
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
    this.#state = new Owner(this, context, conn, callback);
    conn.owner = this.#state;
  }

  /**
   * The same netconn as lwIP knows it: error codes instead of errors.
   *
   * @internal
   */
  get lwip(): LwipConn {
    return this.#state.lwip;
  }

  /** Keeps the process alive until it is closed; it does from the start. */
  ref(): void {
    this.#state.ref();
  }

  /** Lets the process end while it is open, if the stack does so, too. */
  unref(): void {
    this.#state.unref();
  }

  /**
   * What it needs of its stack: more netconns of the same are made with it.
   *
   * @internal
   */
  get context(): NetconnContext {
    return this.#state.context;
  }

  /** Kind of netconn. */
  get type(): netconn_type {
    return this.#state.lwip.type;
  }

  /** What is told of events; may be changed at any time. */
  get callback(): netconn_callback | null {
    return this.#state.callback;
  }

  set callback(callback: netconn_callback | null) {
    CALLBACK(callback, "callback", "set a callback");
    this.#state.callback = callback;
  }

  /** Whether the stack is closed: nothing new can be begun. */
  get stackEnded(): boolean {
    return !this.#state.context.port.isOpen;
  }

  /** Whether somebody is reading from or writing to the stream just now. */
  get isBusy(): boolean {
    const { reading, writing } = this.#state;
    return reading.isTaken || writing.isTaken;
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
  bind(
    hostname: string,
    port: number,
    options: BindOptions = {},
  ): Promise<void> {
    return bind(this.#state, hostname, port, options);
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
  connect(
    hostname: string,
    port: number,
    wait: WaitOptions = NO_WAIT,
  ): Promise<void> {
    return connect(this.#state, hostname, port, wait);
  }

  /** Forgets the peer of a UDP netconn. lwIP netconn_disconnect. */
  disconnect(): Promise<void> {
    return disconnect(this.#state);
  }

  /**
   * Listens for connections. lwIP netconn_listen_with_backlog.
   *
   * @param backlog Connections that may wait, 1 to 255.
   */
  listen(backlog: number = TCP_DEFAULT_LISTEN_BACKLOG): Promise<void> {
    return listen(this.#state, backlog);
  }

  /**
   * Waits for a connection. lwIP netconn_accept. A connection that failed while
   * it waited is passed over.
   */
  accept(wait: WaitOptions = NO_WAIT): Promise<Netconn> {
    return accept(this.#state, wait, netconnOf);
  }

  /** Accepts without waiting; null if no connection waits. */
  tryAccept(): Promise<Netconn | null> {
    return tryAccept(this.#state, netconnOf);
  }

  /**
   * Returns the netconn of an accepted connection.
   *
   * @internal
   */
  netconnOf(conn: LwipConn): Netconn {
    if (!(conn instanceof LwipConn)) {
      const expected = "the state of an accepted netconn";
      throw wrongKind(conn, "conn", "find a netconn", expected);
    }
    return netconnOf(conn);
  }

  /**
   * Waits for data. lwIP netconn_recv.
   *
   * @returns A netbuf that the caller owns: a datagram, or a piece of the stream;
   * null at the end of the stream, as often as asked.
   */
  recv(wait: WaitOptions = NO_WAIT): Promise<NetBuf | null> {
    return recv(this.#state, wait);
  }

  /** Receives without waiting; undefined if nothing waits, null at the end. */
  tryRecv(): Promise<NetBuf | null | undefined> {
    return tryRecv(this.#state);
  }

  /**
   * Waits for data and copies it. Bytes that do not fit are kept for the next
   * read.
   *
   * @param into Where to.
   * @returns Bytes copied; null at the end of the stream.
   */
  read(
    into: Uint8Array,
    wait: WaitOptions = NO_WAIT,
  ): Promise<number | null> {
    return read(this.#state, into, wait);
  }

  /**
   * Waits for data and copies it into memory of its own: what a read into fresh
   * memory does, which costs more.
   *
   * @param limit Bytes at most, at least 1; the rest is kept for the next read.
   * @returns The bytes; null at the end of the stream.
   */
  readChunk(
    limit: number,
    wait: WaitOptions = NO_WAIT,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    return readChunk(this.#state, limit, wait);
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
    return write(this.#state, data, wait);
  }

  /**
   * What to pass down for a write: bytes, or the fragments of a netbuf.
   *
   * @internal
   */
  vectorsOf(
    data: Uint8Array | NetBuf,
  ): readonly Vector[] {
    return vectorsOf(data);
  }

  /** Writes without waiting; returns how many bytes were taken, perhaps 0. */
  tryWrite(data: Uint8Array | NetBuf): Promise<number> {
    return tryWrite(this.#state, data);
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
    return send(this.#state, data, wait);
  }

  /** Sends a datagram to an address. lwIP netconn_sendto. */
  sendTo(
    data: Uint8Array | NetBuf,
    to: Endpoint,
    wait: WaitOptions = NO_WAIT,
  ): Promise<void> {
    return sendTo(this.#state, data, to, wait);
  }

  /**
   * Closes one or both directions of a TCP connection. lwIP netconn_shutdown.
   *
   * @param rx No more receiving.
   * @param tx A FIN follows what was written.
   */
  shutdown(rx: boolean, tx: boolean): Promise<void> {
    return shutdown(this.#state, rx, tx);
  }

  /**
   * Closes the netconn and frees it: what was written is delivered in the
   * background, whoever waits is released. Idempotent.
   * lwIP netconn_delete; for netconn_close see the C-named layer.
   */
  close(): Promise<void> {
    return close(this.#state);
  }

  /** Resets the connection and frees the netconn. */
  abort(): Promise<void> {
    return abort(this.#state);
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
  [Symbol.asyncIterator](): AsyncIterableIterator<NetBuf> {
    return received(this.#state);
  }

  /**
   * The local address. lwIP netconn_addr. That of a TCP connection stays known after
   * its end, which lwIP forgets: a reset by the peer may come at any time.
   *
   * @throws NotConnected for others that are closed.
   */
  localAddr(): Promise<Endpoint> {
    return address(this.#state, true);
  }

  /**
   * The peer's address. lwIP netconn_peer. As {@linkcode localAddr}, it stays known
   * after the end of a TCP connection.
   *
   * @throws NotConnected without a peer.
   */
  remoteAddr(): Promise<Endpoint> {
    return address(this.#state, false);
  }

  /** Takes the error that came unasked, if there is one. lwIP netconn_err. */
  takeError(): (Error & { code: string }) | null {
    return takeError(this.#state);
  }

  /** Whether operations return instead of waiting. lwIP netconn_set_nonblocking. */
  get nonblocking(): boolean {
    return isNonblocking(this.#state.lwip);
  }

  set nonblocking(on: boolean) {
    setNonblocking(this.#state, on);
  }

  /** Sends small segments at once: Nagle's algorithm off. */
  setNoDelay(on = true): void {
    setFlag(this.#state, O.OPT_NODELAY, on, "set no delay");
  }

  /** Probes an idle connection. */
  setKeepAlive(on: boolean | KeepAliveOptions = true): void {
    setKeepAlive(this.#state, on);
  }

  /**
   * How long data that was sent, or a keepalive probe, may go without any answer
   * before the connection is given up; RFC 5482's user timeout, TCP_USER_TIMEOUT. A
   * peer that answers while its window is shut is alive (RFC 9293 §3.8.6.1).
   *
   * @param ms Milliseconds; 0 for what the retries, or the probes, take.
   */
  setUserTimeout(ms: number): void {
    setNumber(
      this.#state,
      O.OPT_USER_TIMEOUT,
      ms,
      "ms",
      "set the user timeout",
    );
  }

  /** Time to live of what is sent, 1 to 255. */
  setTtl(ttl: number): void {
    setNumber(this.#state, O.OPT_TTL, ttl, "ttl", "set the time to live");
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
    setRecvBufferSize(this.#state, bytes);
  }

  /** Type of service of what is sent, 0 to 255. */
  setTos(tos: number): void {
    setNumber(this.#state, O.OPT_TOS, tos, "tos", "set the type of service");
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
    setDontFragment(this.#state, mode);
  }

  /**
   * When TCP uses explicit congestion notification (RFC 3168): before connect or
   * listen. The stack's `tcp.ecn` is the default.
   */
  setEcn(mode: O.EcnMode): void {
    setEcn(this.#state, mode);
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
    setMss(this.#state, bytes);
  }

  /**
   * Shares a local address with others that agree, too: for a bind to come. lwIP
   * SOF_REUSEADDR.
   */
  setReuseAddress(on = true): void {
    setFlag(this.#state, O.OPT_REUSEADDR, on, "set reuse of addresses");
  }

  /**
   * How long close waits for what was written to be acknowledged before it gives
   * up with a reset. lwIP's `linger`.
   *
   * @param seconds 0 to 32,767; null, the default: close does not wait, and all
   * is delivered afterwards.
   */
  setLinger(seconds: number | null): void {
    setLinger(this.#state, seconds);
  }

  /** UDP over IPv4: whether datagrams carry a checksum. lwIP UDP_FLAGS_NOCHKSUM. */
  setUdpChecksum(on = true): void {
    setUdpChecksum(this.#state, on);
  }

  /** Permits datagrams to broadcast addresses. */
  setBroadcast(on = true): void {
    setFlag(this.#state, O.OPT_BROADCAST, on, "set broadcast");
  }

  /**
   * Time to live of datagrams sent to groups, 0 to 255; 0 keeps them on this
   * stack. It is 1 by default (RFC 1112 §6.1), and 255 on a netconn made by
   * netconn_new, as lwIP has it.
   */
  setMulticastTtl(ttl: number): void {
    const action = "set the time to live";
    setNumber(this.#state, O.OPT_MULTICAST_TTL, ttl, "ttl", action);
  }

  /**
   * Whether datagrams sent to groups come back to this stack's members. They do
   * by default, as POSIX has it; not so on a netconn made by netconn_new, as lwIP
   * has it.
   */
  setMulticastLoop(on = true): void {
    setFlag(this.#state, O.OPT_MULTICAST_LOOP, on, "set the loop of groups");
  }

  /** Sends datagrams for groups over one interface, by index; 0: by the routes. */
  setMulticastNetif(index: number): void {
    const action = "set the interface of groups";
    setNumber(this.#state, O.OPT_MULTICAST_IF, index, "index", action);
  }

  /**
   * Whether a UDP netconn also gets what comes to its port for groups that only
   * other netconns have joined. It does by default, as in lwIP and Linux.
   */
  setMulticastAll(on = true): void {
    setFlag(this.#state, O.OPT_MULTICAST_ALL, on, "set multicast of others");
  }

  /** RAW: what is sent starts with an IP header of the application's. */
  setHeaderIncluded(on = true): void {
    setFlag(this.#state, O.OPT_HDRINCL, on, "set inclusion of the header");
  }

  /** RAW: offset at which the stack fills in a checksum; -1 for none. */
  setChecksumOffset(offset: number): void {
    const action = "set the checksum's offset";
    setNumber(this.#state, O.OPT_CHECKSUM, offset, "offset", action);
  }

  /**
   * RAW of ICMP or ICMPv6: which messages are received. Linux's ICMP6_FILTER (RFC 3542
   * §3.2) and ICMP_FILTER.
   *
   * @param types Their types, each 0 to 255; null, the default, for all.
   * @throws {TypeError} If it is no list.
   * @throws {RangeError} If it has no such number.
   *
   * @example Echo replies, without Neighbour Discovery
   * ```ts
   * import { NETCONN_RAW_IPV6, Stack } from "@netconn/netconn";
   *
   * await using stack = await Stack.start({ thread: false });
   * const conn = stack.netconn(NETCONN_RAW_IPV6, { proto: 58 });
   * conn.setIcmpFilter([129]);
   * await conn.close();
   * ```
   */
  setIcmpFilter(types: readonly number[] | null): void {
    setIcmpFilter(this.#state, types);
  }

  /** Uses one interface only, by index. lwIP netconn_bind_if. */
  bindNetif(index: number): Promise<void> {
    return bindNetif(this.#state, index);
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
  joinGroup(group: string, options: GroupOptions = {}): Promise<void> {
    return joinGroup(this.#state, group, options);
  }

  /** Leaves a group that was joined; with a `source`, that source only. */
  leaveGroup(group: string, options: GroupOptions = {}): Promise<void> {
    return leaveGroup(this.#state, group, options);
  }

  /** In a group that was joined without `source`: not this one (RFC 3376). */
  blockSource(
    group: string,
    source: string,
    options: InterfaceOptions = {},
  ): Promise<void> {
    const op = G.MEMBER_BLOCK_SOURCE;
    return setSource(this.#state, op, "block in", group, source, options);
  }

  /** Undoes {@linkcode blockSource}. */
  unblockSource(
    group: string,
    source: string,
    options: InterfaceOptions = {},
  ): Promise<void> {
    const op = G.MEMBER_UNBLOCK_SOURCE;
    return setSource(this.#state, op, "unblock in", group, source, options);
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
    return info(this.#state);
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
    return datagramInfo(this.#state);
  }

  /**
   * Begins to write down what a TCP connection does; before connect, to have it
   * from its SYN on. On a listener: of each connection that it accepts from now
   * on. {@linkcode trace} gives what was written.
   */
  setTrace(options: TraceOptions = {}): void {
    setTrace(this.#state, options);
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
  trace(options: TraceOptions = {}): Promise<NetconnTrace> {
    return trace(this.#state, options);
  }

  /**
   * Chooses the congestion control of TCP, before or after connect; the stack's
   * `tcp.congestion` is the default, also of what a listener accepts.
   *
   * @param name "cubic", "newreno", "bbr", or what was registered where the stack
   * runs; rejects with a TypeError for others, and for what never connects. For a
   * connection that has ended it does nothing.
   */
  setCongestion(name: string): Promise<void> {
    return setCongestion(this.#state, name);
  }
}

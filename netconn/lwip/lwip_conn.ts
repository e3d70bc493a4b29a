/**
 * A netconn with lwIP's functions: they return error codes, and events are reported
 * to the owner. Nothing here throws for a network outcome.
 *
 * Each method stands for one of lwIP's functions, or for an event that the core
 * reports. What it does is in the file that its call names: address.ts, connect.ts,
 * listen.ts, arrival.ts, receive.ts, send.ts, blocked_write.ts, write.ts,
 * groups.ts, end.ts, close.ts; over the state in conn.ts. Long because lwIP has so
 * many functions.
 *
 * An operation that may wait has up to three forms: one for await and for blocking
 * (`recv`), one that never waits (`recvNow`: undefined if a wait is needed), and
 * one that returns a promise (`connectSoon`).
 *
 * @module
 */

import { ERR_ARG, type err_t } from "../../core/base/err.ts";
import { openWatch } from "../../core/base/open_things.ts";
import {
  type netconn_type,
  NETCONN_UDP,
} from "../../core/mailbox/netconn_type.ts";
import * as O from "../../core/mailbox/options.ts";
import * as P from "../../core/mailbox/protocol.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Zones } from "../../core/wire/zones.ts";
import type { Fragment } from "../../netbuf/fragment.ts";
import type { NetBuf } from "../../netbuf/netbuf.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import { Operation, type Steps } from "../port/operation.ts";
import type { PortClient, Reply } from "../port/port_client.ts";
import { bind, bindIf, getaddr, knownEnd, open } from "./address.ts";
import {
  onData,
  onDatagramError,
  onDatagrams,
  onFin,
  reportTaken,
} from "./arrival.ts";
import { onSent } from "./blocked_write.ts";
import { deleteNow, deleteSteps, shutdown, shutdownNow } from "./close.ts";
import {
  Conn,
  type ConnContext,
  newDatagramState,
  RELEASED,
  RX_END,
  zonesOf,
} from "./conn.ts";
import {
  connect,
  connectSoon,
  disconnect,
  onConnected,
  onNotBegun,
} from "./connect.ts";
import type * as C from "./constants.ts";
import { RECV_BUFSIZE_MAX } from "./datagram_state.ts";
import type { Delivery } from "./delivery.ts";
import { abort, onClosed, onError, onReleased, onStopped } from "./end.ts";
import { joinLeave, membership } from "./groups.ts";
import {
  accept,
  acceptNow,
  acceptor,
  admits,
  enqueue,
  listen,
  takeAccepted,
} from "./listen.ts";
import {
  asNetbuf,
  type Fetched,
  nextItem,
  receive,
  receiveFetched,
  receiveNow,
  recvd,
} from "./receive.ts";
import { onSendError, send, sendNow } from "./send.ts";
import { write, writeNow } from "./write.ts";

/** The object that the application holds, which receives events. */
export interface ConnOwner {
  /** Whether the application listens to events. */
  readonly hearsEvents: boolean;
  /** An event, as lwIP's netconn_callback gets it. */
  onEvent(evt: C.netconn_evt, len: number): void;
  /** Makes the owner of a connection that a listener has accepted. */
  onAccepted(conn: LwipConn): void;
  /** The core has forgotten the connection. */
  onReleased(): void;
}

const NO_WAIT: WaitOptions = {};

/** One netconn: lwIP's struct netconn and what may be done with it. */
export class LwipConn implements PortClient {
  /** Receives events. */
  owner: ConnOwner | null = null;
  readonly #conn: Conn;

  /**
   * Makes a netconn; or, with `accepted`, the application's half of a connection
   * that a listener has.
   *
   * @param context The stack.
   * @param type Kind.
   * @param proto IP protocol; RAW only.
   * @param accepted The core's number of an accepted connection.
   */
  constructor(
    context: ConnContext,
    type: netconn_type,
    proto = 0,
    accepted?: number,
  ) {
    const id = accepted ?? context.port.add(this);
    this.#conn = new Conn(
      this,
      context,
      type,
      proto,
      id,
      accepted !== undefined,
    );
    if (accepted === undefined) context.port.post(P.REQ_NEW, id, type, proto);
  }

  /** Kind. */
  get type(): netconn_type {
    return this.#conn.type;
  }

  /** Names of the zones of link-local addresses. */
  get zones(): Zones {
    return zonesOf(this.#conn.context);
  }

  /** IP protocol of a RAW netconn. */
  get proto(): number {
    return this.#conn.proto;
  }

  /** What is in progress. */
  get state(): C.netconn_state {
    return this.#conn.state;
  }

  set state(value: C.netconn_state) {
    this.#conn.state = value;
  }

  /** NETCONN_FLAG_ bits. */
  get flags(): number {
    return this.#conn.flags;
  }

  set flags(value: number) {
    this.#conn.flags = value;
  }

  /** Error that the next operation reports; see {@linkcode err}. */
  get pendingErr(): err_t {
    return this.#conn.pendingErr;
  }

  set pendingErr(value: err_t) {
    this.#conn.pendingErr = value;
  }

  /** Milliseconds that receive and accept wait at most; 0 for ever. */
  get recvTimeout(): number {
    return this.#conn.recvTimeout;
  }

  set recvTimeout(value: number) {
    this.#conn.recvTimeout = value;
  }

  /** Milliseconds that write waits at most; 0 for ever. */
  get sendTimeout(): number {
    return this.#conn.sendTimeout;
  }

  set sendTimeout(value: number) {
    this.#conn.sendTimeout = value;
  }

  /** Bytes that wait to be received. */
  get recvAvail(): number {
    return this.#conn.recvAvail;
  }

  set recvAvail(value: number) {
    this.#conn.recvAvail = value;
  }

  /** Seconds that close waits for data to be acknowledged; -1 for not at all. */
  get linger(): number {
    return this.#conn.linger;
  }

  set linger(value: number) {
    this.#conn.linger = value;
  }

  /** Remote end of a TCP connection, once it is made. */
  get remoteEnd(): { addr: IpAddr; port: number } | null {
    return this.#conn.remoteEnd;
  }

  set remoteEnd(value: { addr: IpAddr; port: number } | null) {
    this.#conn.remoteEnd = value;
  }

  /** Local end of a TCP connection, once it is made. */
  get localEnd(): { addr: IpAddr; port: number } | null {
    return this.#conn.localEnd;
  }

  set localEnd(value: { addr: IpAddr; port: number } | null) {
    this.#conn.localEnd = value;
  }

  /** The number by which the core knows it. */
  get id(): number {
    return this.#conn.id;
  }

  /** Whether the control block exists. */
  get hasPcb(): boolean {
    return this.#conn.hasPcb;
  }

  /** Whether a connect has chosen the peer of its datagrams. */
  get hasPeer(): boolean {
    return this.#conn.datagrams?.hasPeer ?? false;
  }

  /** Whether it was deleted. */
  get deleted(): boolean {
    return this.#conn.isDeleted;
  }

  /** Whether the end of the stream was received. */
  get sawEnd(): boolean {
    return this.#conn.rx >= RX_END;
  }

  /** Bytes written and not acknowledged. */
  get unacknowledged(): number {
    return this.#conn.unacknowledged;
  }

  /** Resolves when the core has released the connection. */
  get released(): Promise<void> {
    const conn = this.#conn;
    if (conn.release === RELEASED) return Promise.resolve();
    conn.release ??= Promise.withResolvers();
    return conn.release.promise;
  }

  /** Reports to the leak watch that the application owns the connection now. */
  noteOwned(): void {
    const conn = this.#conn;
    if (openWatch === null || conn.isDeleted || conn.release === RELEASED) {
      return;
    }
    const isUdp = conn.group === NETCONN_UDP;
    const kind = conn.isTcp ? "TCP" : isUdp ? "UDP" : "RAW";
    openWatch.made(conn, `a ${kind} netconn`);
  }

  /** Returns the pending error and clears it. lwIP netconn_err. */
  err(): err_t {
    return this.#conn.err();
  }

  // Addresses and options.

  /** lwIP netconn_bind. */
  bind(addr: IpAddr, port: number, flags = 0): Operation<err_t> {
    return new Operation(bind(this.#conn, addr, port, flags));
  }

  /**
   * Binds and listens in one request, which the core can see when this returns.
   *
   * @param flags BIND_REUSE, or 0.
   * @param backlog Connections that may wait, 1 to 255; 0 to bind alone.
   * @returns The local address.
   */
  open(
    addr: IpAddr,
    port: number,
    flags: number,
    backlog: number,
  ): Operation<Reply> {
    const conn = this.#conn;
    const opening = new Operation(open(conn, addr, port, flags, backlog));
    conn.port.flush();
    return opening;
  }

  /** lwIP netconn_bind_if. */
  bindIf(netif: number): Operation<err_t> {
    return new Operation(bindIf(this.#conn, netif));
  }

  /** lwIP netconn_getaddr. */
  getaddr(local: boolean): Operation<Reply> {
    return new Operation(getaddr(this.#conn, local));
  }

  /**
   * One end of a TCP connection that was made; also after its end. Null if none was
   * made. The core is not asked.
   */
  knownEnd(local: boolean): { addr: IpAddr; port: number } | null {
    return knownEnd(this.#conn, local);
  }

  /** Sets an option of the control block. */
  setOption(option: O.SocketOption, value: number): void {
    this.#conn.setOption(option, value);
  }

  /**
   * Bytes of payload of datagrams that may wait; RECV_BUFSIZE_MAX where the limit is
   * not of payload alone. UDP and RAW. lwIP netconn_recv_bufsize.
   */
  get recvBufSize(): number {
    const { datagrams } = this.#conn;
    return datagrams?.payloadCounts ? datagrams.limit : RECV_BUFSIZE_MAX;
  }

  /** Limits payload alone. lwIP netconn_set_recvbufsize. */
  set recvBufSize(bytes: number) {
    const conn = this.#conn;
    const datagrams = conn.datagrams ??= newDatagramState(conn.context);
    datagrams.limit = bytes;
    datagrams.payloadCounts = true;
    if (!conn.isTcp) conn.setOption(O.OPT_RECV_PAYLOAD, bytes);
  }

  /** Bytes of datagrams that may wait, as the profile counts them. */
  limitDatagrams(bytes: number): void {
    const conn = this.#conn;
    this.recvBufSize = bytes;
    if (conn.context.datagramCost === 0) return;
    conn.datagrams!.payloadCounts = false; // the core counts, and drops
    conn.setOption(O.OPT_RECV_BUFFER, bytes);
  }

  // Connect, listen, accept.

  /** lwIP netconn_connect. */
  connect(
    addr: IpAddr,
    port: number,
    wait: WaitOptions = NO_WAIT,
  ): Operation<err_t> {
    return new Operation(connect(this.#conn, addr, port, wait));
  }

  /** As {@linkcode connect}, as a promise: the usual case takes fewer steps. */
  connectSoon(addr: IpAddr, port: number, wait: WaitOptions): Promise<err_t> {
    return connectSoon(this.#conn, addr, port, wait);
  }

  /** lwIP netconn_disconnect. */
  disconnect(): Operation<err_t> {
    return new Operation(disconnect(this.#conn));
  }

  /** lwIP netconn_listen_with_backlog. */
  listen(backlog: number): Operation<err_t> {
    return new Operation(listen(this.#conn, backlog));
  }

  /** lwIP netconn_accept; resolves to the connection or the error. */
  accept(wait: WaitOptions = NO_WAIT): Operation<LwipConn | err_t> {
    return new Operation(
      accept(this.#conn, wait) as Steps<LwipConn | err_t>,
    );
  }

  /**
   * As {@linkcode accept} if it need not wait; else does nothing and returns
   * undefined.
   */
  acceptNow(): LwipConn | err_t | undefined {
    return acceptNow(this.#conn) as LwipConn | err_t | undefined;
  }

  /**
   * As {@linkcode accept}, as a promise, after {@linkcode acceptNow} returned
   * undefined.
   */
  async acceptSoon(wait: WaitOptions): Promise<LwipConn | err_t> {
    const item = await acceptor(this.#conn, wait).promise;
    return takeAccepted(this.#conn, item) as LwipConn | err_t;
  }

  // Receive.

  /**
   * Receives stream data. lwIP netconn_recv_tcp_pbuf_flags.
   *
   * @param apiflags DONTBLOCK, NOAUTORCVD, NOFIN.
   * @returns A delivery that the caller owns; or an error, ERR_CLSD at the end.
   */
  recvTcp(
    apiflags = 0,
    wait: WaitOptions = NO_WAIT,
  ): Operation<Delivery | err_t> {
    const conn = this.#conn;
    const steps = conn.isTcp ? receive(conn, apiflags, wait) : wrongType();
    return new Operation(steps as Steps<Delivery | err_t>);
  }

  /**
   * Receives a datagram. lwIP netconn_recv_udp_raw_netbuf_flags.
   *
   * @returns A netbuf that the caller owns, or an error.
   */
  recvDatagram(
    apiflags = 0,
    wait: WaitOptions = NO_WAIT,
  ): Operation<NetBuf | err_t> {
    const conn = this.#conn;
    const steps = conn.isTcp ? wrongType() : receive(conn, apiflags, wait);
    return new Operation(steps as Steps<NetBuf | err_t>);
  }

  /** Receives as a netbuf, of any kind of netconn. lwIP netconn_recv. */
  recv(
    apiflags = 0,
    wait: WaitOptions = NO_WAIT,
  ): Operation<NetBuf | err_t> {
    return new Operation(this.#recv(apiflags, wait));
  }

  *#recv(apiflags: number, wait: WaitOptions): Steps<NetBuf | err_t> {
    return asNetbuf(this.#conn, yield* receive(this.#conn, apiflags, wait));
  }

  /**
   * As {@linkcode recv} if it need not wait; else does nothing and returns
   * undefined.
   */
  recvNow(): NetBuf | err_t | undefined {
    const item = receiveNow(this.#conn, 0);
    return item === undefined ? undefined : asNetbuf(this.#conn, item);
  }

  /**
   * As {@linkcode recvTcp} if it need not wait; else does nothing and returns
   * undefined.
   */
  recvTcpNow(apiflags: number): Delivery | err_t | undefined {
    const conn = this.#conn;
    if (!conn.isTcp) return ERR_ARG;
    return receiveNow(conn, apiflags) as Delivery | err_t | undefined;
  }

  /**
   * Waits for the next item, after {@linkcode recvNow} returned undefined.
   *
   * @internal
   */
  arrival(wait: WaitOptions): Promise<Fetched> {
    return nextItem(this.#conn, wait).promise;
  }

  /**
   * As {@linkcode recv}, for the item of {@linkcode arrival}.
   *
   * @internal
   */
  received(fetched: Fetched): NetBuf | err_t {
    return asNetbuf(this.#conn, receiveFetched(this.#conn, fetched, 0));
  }

  /**
   * As {@linkcode recvTcp}, for the item of {@linkcode arrival}.
   *
   * @internal
   */
  receivedTcp(fetched: Fetched, apiflags: number): Delivery | err_t {
    const item = receiveFetched(this.#conn, fetched, apiflags);
    return item as Delivery | err_t;
  }

  /**
   * The application has consumed stream data. lwIP netconn_tcp_recvd.
   *
   * @param bytes At least 0; no more counts than was received and not credited yet.
   */
  recvd(bytes: number): err_t {
    return recvd(this.#conn, bytes);
  }

  /** Reports to the core which datagrams were received, or dropped here. */
  reportTaken(): void {
    reportTaken(this.#conn);
  }

  // Send and write.

  /**
   * Sends a datagram. lwIP netconn_send, and netconn_sendto with an address.
   *
   * @param buf What to send; stays the caller's, unchanged.
   * @param addr Destination; any means: the connected one.
   * @param port Destination port.
   */
  send(
    buf: NetBuf,
    addr: IpAddr,
    port: number,
    wait: WaitOptions = NO_WAIT,
  ): Operation<err_t> {
    return new Operation(send(this.#conn, buf, addr, port, wait));
  }

  /**
   * Sends bytes as {@linkcode send} does, if it need not wait.
   *
   * @returns False if a wait is needed: nothing is sent.
   */
  sendNow(bytes: Uint8Array, addr: IpAddr, port: number): boolean {
    return sendNow(this.#conn, bytes, addr, port);
  }

  /**
   * Writes stream data. lwIP netconn_write_vectors_partly.
   *
   * @param vectors What to write, in order. Netbufs may be deleted after the call.
   * @param apiflags COPY or NOCOPY, MORE, DONTBLOCK. Bytes are copied in any case;
   * fragments in packet memory are with COPY.
   * @param partly Whether the caller can take a short count.
   * @returns The outcome, and the bytes taken if it is ERR_OK; -1 if lwIP would
   * have left its out-parameter untouched.
   * @throws TypeError if bytes were transferred or shrunk before they were taken.
   */
  write(
    vectors: readonly (Uint8Array | Fragment)[],
    apiflags: number,
    partly: boolean,
    wait: WaitOptions = NO_WAIT,
  ): Operation<{ err: err_t; written: number }> {
    return new Operation(write(this.#conn, vectors, apiflags, partly, wait));
  }

  /**
   * Writes bytes as {@linkcode write} does, if all of them fit into the send buffer.
   *
   * @returns Bytes taken, fewer than all if memory ran out; 0 if {@linkcode write}
   * is needed.
   */
  writeNow(bytes: Uint8Array): number {
    return writeNow(this.#conn, bytes);
  }

  // Close.

  /** lwIP netconn_close: both sides. */
  close(): Operation<err_t> {
    return this.shutdown(true, true);
  }

  /** lwIP netconn_shutdown. */
  shutdown(rx: boolean, tx: boolean): Operation<err_t> {
    return new Operation(shutdown(this.#conn, rx, tx));
  }

  /**
   * As {@linkcode shutdown} if it need not linger; else does nothing and returns
   * undefined.
   */
  shutdownNow(rx: boolean, tx: boolean): err_t | undefined {
    return shutdownNow(this.#conn, rx, tx);
  }

  /** Resets the connection. lwIP tcp_abort, seen from the netconn. */
  abort(): void {
    abort(this.#conn);
  }

  /** lwIP netconn_delete, with netconn_prepare_delete. */
  delete(): Operation<err_t> {
    return new Operation(deleteSteps(this.#conn));
  }

  /**
   * As {@linkcode delete} if it need not linger; else does nothing and returns
   * undefined.
   */
  deleteNow(): err_t | undefined {
    return deleteNow(this.#conn);
  }

  // Groups.

  /** lwIP netconn_join_leave_group; by interface index if it is not negative. */
  joinLeave(
    group: IpAddr,
    ifAddr: IpAddr,
    netif: number,
    join: boolean,
  ): Operation<err_t> {
    return new Operation(joinLeave(this.#conn, group, ifAddr, netif, join));
  }

  /**
   * Joins or leaves a group, or changes a source filter.
   *
   * @param op One of the operations of core/mailbox/group_op.ts.
   * @param group The group.
   * @param ifAddr Address of the interface; any for all.
   * @param netif Interface index instead of the address; -1 for none.
   * @param source The source, for an operation about one.
   */
  membership(
    op: number,
    group: IpAddr,
    ifAddr: IpAddr,
    netif: number,
    source: IpAddr,
  ): Operation<err_t> {
    return new Operation(
      membership(this.#conn, op, group, ifAddr, netif, source),
    );
  }

  // Events that the core reports, in their order.

  /** A connect has succeeded. */
  onConnected(addr: IpAddr, port: number, zone: number): void {
    onConnected(this.#conn, addr, port, zone);
  }

  /** A connect could not begin. */
  onNotBegun(err: err_t): void {
    onNotBegun(this.#conn, err);
  }

  /** Stream data. */
  onData(fragment: Fragment, more: boolean): void {
    onData(this.#conn, fragment, more);
  }

  /** The peer sends no more. */
  onFin(): void {
    onFin(this.#conn);
  }

  /** Bytes were acknowledged. */
  onSent(bytes: number, sndBuf: number): void {
    onSent(this.#conn, bytes, sndBuf);
  }

  /** A listener has a new connection. */
  onAccept(
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): PortClient {
    const child = new LwipConn(this.#conn.context, this.type, 0, conn);
    child.remoteEnd = { addr: remote, port: remotePort };
    child.localEnd = { addr: local, port: localPort };
    if (admits(this.#conn, child.#conn)) {
      this.owner?.onAccepted(child);
      enqueue(this.#conn, child.#conn);
    }
    return child;
  }

  /** The control block is gone. lwIP err_tcp. */
  onError(err: err_t): void {
    onError(this.#conn, err);
  }

  /** Both FINs are done. */
  onClosed(): void {
    onClosed(this.#conn);
  }

  /** The stack ends: all waits end. */
  onStopped(): void {
    onStopped(this.#conn);
  }

  /** The core has forgotten the connection. */
  onReleased(): void {
    onReleased(this.#conn);
  }

  /** A datagram, or several. */
  onDatagrams(
    fragment: Fragment,
    size: number,
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    ttl: number,
    tos: number,
  ): void {
    onDatagrams(
      this.#conn,
      fragment,
      size,
      from,
      fromPort,
      to,
      toPort,
      netif,
      ttl,
      tos,
    );
  }

  /** An ICMP error reports that a datagram to the connected peer did not arrive. */
  onDatagramError(err: err_t): void {
    onDatagramError(this.#conn, err);
  }

  /** A datagram sent without an answer was refused. */
  onSendError(_err: err_t): void {
    onSendError(this.#conn);
  }
}

/** The steps of a receive on a netconn of another kind. */
// deno-lint-ignore require-yield
function* wrongType(): Steps<err_t> {
  return ERR_ARG;
}

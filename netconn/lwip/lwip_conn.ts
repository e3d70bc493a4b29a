/**
 * The sequential API as lwIP has it: error codes, events, mailboxes.
 *
 * This is the state that lwIP keeps in a struct netconn and the rules of api_lib.c
 * and api_msg.c, on the application's side of the mailboxes. The core knows
 * control blocks only; it reports facts, in order, and this class turns them into
 * lwIP's events and return codes. Nothing here throws for a network outcome.
 *
 * One connection may be read, written and closed at the same time (lwIP's
 * LWIP_NETCONN_FULLDUPLEX): a close or delete releases whoever waits.
 *
 * The file is long because the rules share one state, as they do in lwIP; each
 * section (addresses, connect, listen, receive, send, write, close, facts) can be
 * read alone.
 *
 * @module
 */

import {
  ERR_ABRT,
  ERR_ALREADY,
  ERR_ARG,
  ERR_CLSD,
  ERR_CONN,
  ERR_INPROGRESS,
  ERR_ISCONN,
  ERR_MEM,
  ERR_OK,
  ERR_RST,
  type err_t,
  ERR_TIMEOUT,
  ERR_VAL,
  ERR_WOULDBLOCK,
} from "../../core/base/err.ts";
import {
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_GROUP,
  NETCONNTYPE_ISIPV6,
} from "../../core/mailbox/netconn_type.ts";
import { GROUP_JOIN, GROUP_LEAVE } from "../../core/mailbox/group_op.ts";
import { bytesGone } from "../../core/base/byte_argument.ts";
import { openWatch } from "../../core/base/open_things.ts";
import * as O from "../../core/mailbox/options.ts";
import * as P from "../../core/mailbox/protocol.ts";
import type { IntRecord } from "../../core/mailbox/record.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Fragment } from "../../netbuf/fragment.ts";
import { NetBuf, NETBUF_FLAG_DESTADDR } from "../../netbuf/netbuf.ts";
import { Origin } from "../../netbuf/origin.ts";
import { addrErr, endErr, intErr } from "../arguments.ts";
import * as C from "./constants.ts";
import { DatagramAccount, RECV_BUFSIZE_MAX } from "./datagram_account.ts";
import { DatagramRun } from "../port/datagram_run.ts";
import {
  copyPieces,
  hold,
  isThere,
  letGo,
  totalOf,
  type Vector,
} from "./held.ts";
import { Operation, Pending, type Steps, until } from "../port/operation.ts";
import {
  INVALID,
  Mailbox,
  TIMED_OUT,
  type WaitOptions,
} from "../port/mailbox.ts";
import type { Port } from "../port/port.ts";
import type { PortClient, Reply } from "../port/port_client.ts";
import { MAX_DATAGRAM_FRAGMENTS } from "../port/request_writer.ts";
import { SendBuffer } from "../port/send_buffer.ts";
import type { TimeSource } from "../port/time_source.ts";

/** What a connection needs of its stack. */
export interface ConnContext {
  /** This thread's end of the mailboxes. */
  readonly port: Port;
  /** Where timeouts come from. */
  readonly time: TimeSource;
  /** Bytes that a new connection may have written and not acknowledged. */
  readonly sndBuf: number;
  /** A connection is writable while more than this many bytes are free. */
  readonly sndLowat: number;
  /** Free bytes with which a blocked write goes on, at least 1. */
  readonly writeStep: number;
  /** Items that a receive or accept mailbox holds. */
  readonly mboxSize: number;
  /** Bytes of datagrams that may wait; UDP and RAW. */
  readonly recvBufferSize: number;
  /** What a datagram counts besides its payload; 0: payload alone, as in lwIP. */
  readonly datagramCost: number;
  /** Whether a new netconn refuses datagrams that are too large for their path. */
  readonly refusesLarge?: boolean;
}

/** Who is told what happens: the object that the application holds. */
export interface ConnOwner {
  /** Whether anybody listens to events. */
  readonly hearsEvents: boolean;
  /** An event, as lwIP's netconn_callback gets it. */
  onEvent(evt: C.netconn_evt, len: number): void;
  /** Makes the owner of a connection that a listener has accepted. */
  onAccepted(conn: LwipConn): void;
  /** The core has forgotten the connection. */
  onReleased(): void;
}

/** A delivery of stream data: what one receive takes. */
export class Delivery {
  /** The bytes. */
  readonly fragments: Fragment[];
  /** Bytes in all fragments. */
  length: number;

  /**
   * Begins a delivery.
   *
   * @param first Its first fragment; the delivery owns it.
   */
  constructor(first: Fragment) {
    this.fragments = [first];
    this.length = first.length;
  }

  /** Appends a fragment. */
  append(fragment: Fragment): void {
    this.fragments.push(fragment);
    this.length += fragment.length;
  }

  /** Frees all memory. */
  release(): void {
    for (const fragment of this.fragments) fragment.release();
    this.fragments.length = 0;
  }
}

/** Data, or lwIP's marker of an end: ERR_CLSD is the peer's FIN. */
type Item = Delivery | NetBuf | err_t;
/** What the receive mailbox holds. */
type Posted = Item | DatagramRun;
/** What waiting for an item gives. */
type Fetched = Posted | typeof TIMED_OUT | typeof INVALID;
/** What waiting for a connection gives. */
type Accepted = LwipConn | err_t | typeof TIMED_OUT | typeof INVALID;

const LEN_MAX = 0xffff; // events carry a u16
const NO_WAIT: WaitOptions = {};
/** Milliseconds after which a device that was full is tried again. */
const FULL_DEVICE_MS = 1;
/** Longest UDP payload in an IPv4 packet; longer ones are always asked about. */
const DATAGRAM_MAX = 65_507;

/**
 * One netconn: lwIP's struct netconn and what may be done with it. Its fields are those
 * of that struct, and what lwIP's rules remember from call to call.
 */
export class LwipConn implements PortClient {
  /** Kind. */
  readonly type: netconn_type;
  /** IP protocol of a RAW netconn. */
  readonly proto: number;
  /** What is in progress. */
  state: C.netconn_state = C.NETCONN_NONE;
  /** NETCONN_FLAG_ bits. */
  flags = 0;
  /** Error that the next operation reports; see {@linkcode err}. */
  pendingErr: err_t = ERR_OK;
  /** Milliseconds that receive and accept wait at most; 0 for ever. */
  recvTimeout = 0;
  /** Milliseconds that write waits at most; 0 for ever. */
  sendTimeout = 0;
  /** Bytes that wait to be received. */
  recvAvail = 0;
  /** Seconds that close waits for data to be acknowledged; -1 for not at all. */
  linger: number = -1;
  /** Told of events. */
  owner: ConnOwner | null = null;
  /** Remote end of a TCP connection, once it is made. */
  remoteEnd: { addr: IpAddr; port: number } | null = null;
  /** Local end of a TCP connection, once it is made. */
  localEnd: { addr: IpAddr; port: number } | null = null;

  readonly #context: ConnContext;
  readonly #port: Port;
  readonly #id: number;
  readonly #group: number;
  #recvMbox: Mailbox<Posted>;
  #acceptMbox: Mailbox<LwipConn | err_t> | null = null;
  #sendBuffer: SendBuffer | null = null;
  #sndBuf: number; // bytes; the core lets it grow
  #hasPcb = true; // lwIP: conn->pcb.tcp != NULL
  #established = false; // a TCP connection was made
  #sawEnd = false; // the peer's FIN was received by the application
  #ended = false; // both FINs are done: TIME-WAIT, or over
  #rxShut = false;
  #txShut = false;
  #deleted = false;
  #isSilent = false; // a callback has deleted it: what was to follow does not
  #partial: Delivery | null = null; // a delivery still being received
  #refused: (Delivery | err_t)[] | null = null; // the mailbox had no room
  #connectOver: (() => void) | null = null; // undoes what limits a connect
  #connecting: Pending<err_t> | null = null;
  #blockedWrite: BlockedWrite | null = null;
  #vector: Uint8Array[] | null = null; // of the write at hand
  #awaitsRelief = false; // memory or the mailbox was full, and it is to be told
  // Writers and closers that wait for room.
  #writable: Pending<void>[] | null = null;
  // Connections that were made before the reply to listen was seen.
  #early: LwipConn[] | null = null;
  #isReleased = false;
  #released: PromiseWithResolvers<void> | null = null; // once it is asked for
  // A destination that the core has accepted a datagram for.
  #sendVerified: IpAddr | null = null;
  #uncredited = 0; // bytes received for which the window is still to be opened
  #isIpv6Only = false; // as the core knows it
  #udpConnected = false;
  #origin: Origin | null = null; // of the last datagram
  #datagrams: DatagramAccount | null = null; // null for TCP

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
    this.#context = context;
    this.#sndBuf = context.sndBuf;
    this.#port = context.port;
    this.type = type;
    this.proto = proto;
    this.#group = NETCONNTYPE_GROUP(type);
    if (!this.#isTcp) this.#datagrams = newAccount(context);
    this.#recvMbox = new Mailbox(context.time);
    if (accepted === undefined) {
      this.#id = context.port.add(this);
      context.port.post(P.REQ_NEW, this.#id, type, proto);
    } else {
      this.#id = accepted;
      this.#established = true;
    }
    if (this.#group === NETCONN_UDP) this.flags = C.NETCONN_FLAG_PKTINFO;
  }

  /** The number by which the core knows it. */
  get id(): number {
    return this.#id;
  }

  /** Whether the control block exists. */
  get hasPcb(): boolean {
    return this.#hasPcb;
  }

  /** Whether a connect has given it a peer: datagrams need no address then. */
  get hasPeer(): boolean {
    return this.#udpConnected;
  }

  /** The application has it from now on: who watches for what is left is told. */
  noteOwned(): void {
    if (openWatch === null || this.#deleted || this.#isReleased) return;
    const isUdp = this.#group === NETCONN_UDP;
    const kind = this.#isTcp ? "TCP" : isUdp ? "UDP" : "RAW";
    openWatch.made(this, `a ${kind} netconn`);
  }

  /** Whether it was deleted. */
  get deleted(): boolean {
    return this.#deleted;
  }

  /** Whether the end of the stream was received. */
  get sawEnd(): boolean {
    return this.#sawEnd;
  }

  /** Bytes written and not acknowledged. */
  get unacknowledged(): number {
    return this.#sendBuffer === null ? 0 : this.#sendBuffer.bytes;
  }

  /** Resolves when the core has forgotten the connection. */
  get released(): Promise<void> {
    if (this.#released === null) {
      this.#released = Promise.withResolvers();
      if (this.#isReleased) this.#released.resolve();
    }
    return this.#released.promise;
  }

  get #isTcp(): boolean {
    return this.#group === NETCONN_TCP;
  }

  #nonblocking(apiflags: number): boolean {
    return (this.flags & C.NETCONN_FLAG_NON_BLOCKING) !== 0 ||
      (apiflags & C.NETCONN_DONTBLOCK) !== 0;
  }

  #event(evt: C.netconn_evt, len: number): void {
    if (this.#isSilent) return;
    this.owner?.onEvent(evt, len > LEN_MAX ? LEN_MAX : len);
  }

  /** Returns the pending error and clears it. lwIP netconn_err. */
  err(): err_t {
    const err = this.pendingErr;
    this.pendingErr = ERR_OK;
    return err;
  }

  // Addresses.

  /** lwIP netconn_bind. */
  bind(addr: IpAddr, port: number, flags = 0): Operation<err_t> {
    return new Operation(this.#bind(addr, port, flags));
  }

  *#bind(addr: IpAddr, port: number, flags: number): Steps<err_t> {
    return (yield* this.#open(addr, port, flags, 0)).err;
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
    const opening = new Operation(this.#open(addr, port, flags, backlog));
    this.#port.flush();
    return opening;
  }

  *#open(
    addr: IpAddr,
    port: number,
    flags: number,
    backlog: number,
  ): Steps<Reply> {
    const wrong = endErr(addr, port) || intErr(backlog, 0, 255);
    if (wrong !== ERR_OK) return noReply(wrong);
    if (!this.#hasPcb) return noReply(ERR_VAL);
    this.#sendVerified = null;
    this.#tellFamilies();
    const { call, reply } = this.#port.call();
    const all = flags | backlog << P.BIND_BACKLOG_SHIFT;
    this.#port.postAddr(P.REQ_BIND, this.#id, call, addr, port, all);
    const outcome = yield* until(reply);
    if (outcome.err === ERR_OK && backlog > 0) this.#becomeListener();
    return outcome;
  }

  /** The flag counts when an address is taken, by whatever call, or aimed at. */
  #tellFamilies(): void {
    const ipv6Only = (this.flags & C.NETCONN_FLAG_IPV6_V6ONLY) !== 0;
    if (ipv6Only === this.#isIpv6Only || !NETCONNTYPE_ISIPV6(this.type)) return;
    this.#isIpv6Only = ipv6Only;
    this.setOption(O.OPT_IPV6_ONLY, ipv6Only ? 1 : 0);
  }

  /** lwIP netconn_bind_if. */
  bindIf(netif: number): Operation<err_t> {
    return new Operation(this.#bindIf(netif));
  }

  *#bindIf(netif: number): Steps<err_t> {
    const wrong = intErr(netif, 0, 255);
    if (wrong !== ERR_OK) return wrong;
    if (!this.#hasPcb) return ERR_VAL;
    this.#sendVerified = null;
    return (yield* until(this.#ask(P.REQ_BIND_IF, netif))).err;
  }

  /** lwIP netconn_getaddr. */
  getaddr(local: boolean): Operation<Reply> {
    return new Operation(this.#getaddr(local));
  }

  *#getaddr(local: boolean): Steps<Reply> {
    if (!this.#hasPcb) return noReply(ERR_CONN);
    const known = local ? this.localEnd : this.remoteEnd;
    if (known !== null) return { err: ERR_OK, ...known };
    return yield* until(this.#ask(P.REQ_GETADDR, local ? 1 : 0));
  }

  /**
   * One end of a TCP connection that was made, also after its end: it came with the
   * event, and is never asked for. Null if none was made.
   */
  knownEnd(local: boolean): { addr: IpAddr; port: number } | null {
    if (!this.#established) return null;
    return local ? this.localEnd : this.remoteEnd;
  }

  #ask(request: IntRecord, argument = 0): Pending<Reply> {
    const { call, reply } = this.#port.call();
    this.#port.post(request, this.#id, call, argument);
    return reply;
  }

  /** Sets an option of the control block. */
  setOption(option: O.SocketOption, value: number): void {
    if (this.#deleted) return; // the number may be another's
    this.#sendVerified = null;
    if (option === O.OPT_DONT_FRAGMENT && this.#datagrams !== null) {
      this.#datagrams.refusesLarge = value >= O.DF_ALWAYS;
    }
    this.#port.post(P.REQ_OPTION, this.#id, option.number, value);
  }

  /**
   * Bytes of payload of datagrams that may wait, RECV_BUFSIZE_MAX where payload alone is not
   * limited; UDP and RAW. lwIP netconn_recv_bufsize.
   */
  get recvBufSize(): number {
    const account = this.#datagrams;
    return account?.payloadCounts ? account.limit : RECV_BUFSIZE_MAX;
  }

  /** Of payload. lwIP netconn_set_recvbufsize. */
  set recvBufSize(bytes: number) {
    const account = this.#datagrams ??= newAccount(this.#context);
    account.limit = bytes;
    account.payloadCounts = true;
    if (!this.#isTcp) this.setOption(O.OPT_RECV_PAYLOAD, bytes);
  }

  /** Bytes of datagrams that may wait, as the profile counts them. */
  limitDatagrams(bytes: number): void {
    this.recvBufSize = bytes;
    if (this.#context.datagramCost === 0) return;
    this.#datagrams!.payloadCounts = false; // the core counts, and drops
    this.setOption(O.OPT_RECV_BUFFER, bytes);
  }

  // Connect.

  /** lwIP netconn_connect. */
  connect(
    addr: IpAddr,
    port: number,
    wait: WaitOptions = NO_WAIT,
  ): Operation<err_t> {
    return new Operation(this.#connect(addr, port, wait));
  }

  *#connect(
    addr: IpAddr,
    port: number,
    wait: WaitOptions,
  ): Steps<err_t> {
    const wrong = endErr(addr, port);
    if (wrong !== ERR_OK) return wrong;
    wait.signal?.throwIfAborted();
    if (!this.#isTcp) return yield* this.#connectDatagram(addr, port);
    const refusal = this.#mayConnect();
    if (refusal !== ERR_OK) return refusal;
    if (!this.#nonblocking(0)) {
      return yield* until(this.#beginConnect(addr, port, wait));
    }
    this.#tellFamilies();
    this.flags |= C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
    this.state = C.NETCONN_CONNECT;
    this.remoteEnd = { addr: addr.clone(), port };
    const { call, reply } = this.#port.call();
    this.#port.postAddr(P.REQ_CONNECT, this.#id, call, addr, port);
    const { err } = yield* until(reply);
    if (err === ERR_OK) return ERR_INPROGRESS;
    this.onNotBegun(err);
    return err;
  }

  /** As {@linkcode connect}, to be awaited: the usual case has a short way. */
  connectSoon(addr: IpAddr, port: number, wait: WaitOptions): Promise<err_t> {
    return this.#isTcp && !this.#nonblocking(0) &&
        endErr(addr, port) === ERR_OK && this.#mayConnect() === ERR_OK
      ? this.#beginConnect(addr, port, wait).promise
      : this.connect(addr, port, wait).promise;
  }

  /** What speaks against a TCP connect, or ERR_OK. */
  #mayConnect(): err_t {
    if (!this.#hasPcb || !this.#port.isOpen) return ERR_CLSD;
    if (this.state === C.NETCONN_CONNECT) return ERR_ALREADY;
    const isNew = this.state === C.NETCONN_NONE && !this.#established;
    return isNew ? ERR_OK : ERR_ISCONN;
  }

  /** Begins a TCP connect, of which only the outcome matters. */
  #beginConnect(
    addr: IpAddr,
    port: number,
    wait: WaitOptions,
  ): Pending<err_t> {
    this.#tellFamilies();
    this.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
    this.state = C.NETCONN_CONNECT;
    this.remoteEnd = { addr: addr.clone(), port };
    this.#connecting = this.#patient(wait);
    this.#port.postAddr(P.REQ_CONNECT, this.#id, 0, addr, port);
    return this.#connecting;
  }

  *#connectDatagram(addr: IpAddr, port: number): Steps<err_t> {
    if (!this.#hasPcb) return ERR_CLSD;
    this.#tellFamilies();
    const { call, reply } = this.#port.call();
    this.#port.postAddr(P.REQ_CONNECT, this.#id, call, addr, port);
    const { err } = yield* until(reply);
    if (err === ERR_OK) {
      this.#udpConnected = true;
      this.#sendVerified = null;
    }
    return err;
  }

  /** The outcome of a connect: also a timeout, or what a signal says. */
  #patient({ signal, timeout }: WaitOptions): Pending<err_t> {
    const { time } = this.#context;
    const outcome = new Pending<err_t>();
    if (signal === undefined && timeout === undefined) return outcome;
    let timer = -1;
    const onAbort = (): void => {
      if (timer !== -1) time.clear(timer);
      outcome.fail(signal!.reason);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    if (timeout !== undefined) {
      timer = time.set(timeout, () => {
        timer = -1;
        signal?.removeEventListener("abort", onAbort);
        outcome.settle(ERR_TIMEOUT);
      });
    }
    this.#connectOver = () => {
      if (timer !== -1) time.clear(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    return outcome;
  }

  /** lwIP netconn_disconnect. */
  disconnect(): Operation<err_t> {
    return new Operation(this.#disconnect());
  }

  *#disconnect(): Steps<err_t> {
    if (this.#group !== NETCONN_UDP) return ERR_VAL;
    if (!this.#hasPcb) return ERR_CONN;
    this.#udpConnected = false;
    this.#sendVerified = null;
    return (yield* until(this.#ask(P.REQ_DISCONNECT))).err;
  }

  // Listen and accept.

  /** lwIP netconn_listen_with_backlog. */
  listen(backlog: number): Operation<err_t> {
    return new Operation(this.#listen(backlog));
  }

  *#listen(backlog: number): Steps<err_t> {
    if (!this.#isTcp) return ERR_ARG;
    const wrong = intErr(backlog, 0, 255);
    if (wrong !== ERR_OK) return wrong;
    if (!this.#hasPcb) return ERR_CONN;
    if (this.state !== C.NETCONN_NONE && this.state !== C.NETCONN_LISTEN) {
      return ERR_CONN;
    }
    if (this.#established) return ERR_VAL;
    const limit = Math.max(1, backlog);
    this.#tellFamilies();
    const { err } = yield* until(this.#ask(P.REQ_LISTEN, limit));
    if (err === ERR_OK) this.#becomeListener();
    return err;
  }

  #becomeListener(): void {
    if (!this.#hasPcb || this.state !== C.NETCONN_NONE) return;
    this.state = C.NETCONN_LISTEN;
    this.#recvMbox.invalidate();
    this.#acceptMbox = new Mailbox(this.#context.time);
    for (const early of this.#takeEarly()) this.#queueAccepted(early);
  }

  #takeEarly(): LwipConn[] {
    const early = this.#early ?? [];
    this.#early = null;
    return early;
  }

  /** lwIP netconn_accept; resolves to the connection or the error. */
  accept(wait: WaitOptions = NO_WAIT): Operation<LwipConn | err_t> {
    return new Operation(this.#accept(wait));
  }

  *#accept(wait: WaitOptions): Steps<LwipConn | err_t> {
    wait.signal?.throwIfAborted();
    return this.acceptNow() ??
      this.#takeAccepted(yield* until(this.#acceptor(wait)));
  }

  /** As {@linkcode accept}, if it need not wait; undefined, and nothing, if so. */
  acceptNow(): LwipConn | err_t | undefined {
    const pending = this.err();
    if (pending !== ERR_OK) return pending;
    const mbox = this.#acceptMbox;
    if (mbox === null || !mbox.valid) return ERR_CLSD;
    const item = mbox.tryFetch();
    if (item !== undefined) return this.#takeAccepted(item);
    if ((this.flags & C.NETCONN_FLAG_MBOXCLOSED) !== 0) return ERR_CLSD;
    return this.#nonblocking(0) ? ERR_WOULDBLOCK : undefined;
  }

  /** As {@linkcode accept}, to be awaited, after {@linkcode acceptNow} gave nothing. */
  async acceptSoon(wait: WaitOptions): Promise<LwipConn | err_t> {
    return this.#takeAccepted(await this.#acceptor(wait).promise);
  }

  /** A connection that will be there later. */
  #acceptor(wait: WaitOptions): Pending<Accepted> {
    return this.#acceptMbox!.fetch(this.#recvWait(wait));
  }

  #takeAccepted(item: Accepted): LwipConn | err_t {
    if (item === TIMED_OUT) return ERR_TIMEOUT;
    if (item === INVALID) return ERR_CONN;
    this.#event(C.NETCONN_EVT_RCVMINUS, 0);
    if (typeof item === "number") return item;
    this.#port.postAccepted(this.#id, item.id);
    return item;
  }

  #recvWait(wait: WaitOptions): WaitOptions {
    return this.recvTimeout > 0 && wait.timeout === undefined
      ? { signal: wait.signal, timeout: this.recvTimeout }
      : wait;
  }

  // Receive.

  /**
   * The part of a receive that all kinds share. lwIP netconn_recv_data.
   *
   * @returns An item, or an error other than ERR_OK.
   */
  #fetchNow(apiflags: number): Item | undefined {
    if (!this.#recvMbox.valid) {
      const pending = this.err();
      return pending !== ERR_OK ? pending : ERR_CONN;
    }
    const item = this.#tryFetch();
    if (item !== undefined) return item;
    if (
      this.#nonblocking(apiflags) || this.pendingErr !== ERR_OK ||
      (this.flags & C.NETCONN_FLAG_MBOXCLOSED) !== 0
    ) {
      const pending = this.err();
      if (pending !== ERR_OK) return pending;
      return (this.flags & C.NETCONN_FLAG_MBOXCLOSED) !== 0
        ? ERR_CONN
        : ERR_WOULDBLOCK;
    }
    return undefined; // has to wait
  }

  /** The oldest item; of datagrams that arrived together the first. */
  #tryFetch(): Item | undefined {
    const item = this.#recvMbox.peek();
    if (item === undefined) return undefined;
    if (!(item instanceof DatagramRun)) {
      this.#recvMbox.tryFetch();
      return item;
    }
    const buf = item.next();
    if (item.bytesLeft === 0) this.#recvMbox.tryFetch();
    return buf;
  }

  *#fetch(apiflags: number, wait: WaitOptions): Steps<Item> {
    wait.signal?.throwIfAborted();
    return this.#fetchNow(apiflags) ??
      this.#fetched(yield* until(this.#reader(wait)));
  }

  /** An item that will be there later. */
  #reader(wait: WaitOptions): Pending<Fetched> {
    return this.#recvMbox.fetch(this.#recvWait(wait));
  }

  #fetched(item: Fetched): Item {
    if (item === TIMED_OUT) return ERR_TIMEOUT;
    if (item instanceof DatagramRun) {
      throw new Error("Bug: nobody waits for it");
    }
    return item === INVALID ? ERR_CONN : item;
  }

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
    return new Operation(this.#recvTcp(apiflags, wait));
  }

  *#recvTcp(
    apiflags: number,
    wait: WaitOptions,
  ): Steps<Delivery | err_t> {
    if (intErr(apiflags, 0, 255) !== ERR_OK) return ERR_ARG;
    return this.#earlyTcp() ??
      this.#takeTcp(yield* this.#fetch(apiflags, wait), apiflags);
  }

  /** What a receive of stream data gives before it looks into the mailbox. */
  #earlyTcp(): err_t | undefined {
    if (!this.#isTcp) return ERR_ARG;
    if (!this.#recvMbox.valid) return ERR_CONN;
    if ((this.flags & C.NETCONN_FIN_RX_PENDING) !== 0) {
      this.flags &= ~C.NETCONN_FIN_RX_PENDING;
      return this.#endOfStream();
    }
    return undefined;
  }

  #takeTcp(item: Item, apiflags: number): Delivery | err_t {
    if (item instanceof Delivery) {
      this.recvAvail -= item.length;
      this.#event(C.NETCONN_EVT_RCVMINUS, item.length);
      this.#uncredited += item.length;
      if ((apiflags & C.NETCONN_NOAUTORCVD) === 0) this.recvd(item.length);
      this.#retryRefused();
      return item;
    }
    if (item !== ERR_CLSD) return item as err_t;
    if ((apiflags & C.NETCONN_NOFIN) !== 0) {
      this.flags |= C.NETCONN_FIN_RX_PENDING;
      return ERR_WOULDBLOCK;
    }
    return this.#endOfStream();
  }

  /** The application has seen the peer's FIN. */
  #endOfStream(): err_t {
    this.#sawEnd = true;
    this.#event(C.NETCONN_EVT_RCVMINUS, 0);
    if (!this.#hasPcb) {
      const pending = this.err();
      return pending !== ERR_OK ? pending : ERR_RST;
    }
    this.#shut(true, false);
    return ERR_CLSD;
  }

  /**
   * The application has consumed stream data. lwIP netconn_tcp_recvd.
   *
   * @param bytes At least 0; more than was received, and not told of yet, counts as
   * just that.
   */
  recvd(bytes: number): err_t {
    if (!this.#isTcp) return ERR_ARG;
    const wrong = intErr(bytes, 0, Number.MAX_SAFE_INTEGER);
    if (wrong !== ERR_OK) return wrong;
    const credit = Math.min(bytes, this.#uncredited);
    this.#uncredited -= credit;
    if (credit > 0 && this.#hasPcb) this.#port.postRecved(this.#id, credit);
    return ERR_OK;
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
    return new Operation(this.#recvDatagram(apiflags, wait));
  }

  *#recvDatagram(
    apiflags: number,
    wait: WaitOptions,
  ): Steps<NetBuf | err_t> {
    if (this.#isTcp || intErr(apiflags, 0, 255) !== ERR_OK) return ERR_ARG;
    return this.#earlyDatagram() ??
      this.#takeDatagram(yield* this.#fetch(apiflags, wait));
  }

  /** What ICMP has told goes before what has arrived, as in Linux. */
  #earlyDatagram(): err_t | undefined {
    return this.#hasPcb && this.pendingErr !== ERR_OK ? this.err() : undefined;
  }

  #takeDatagram(item: Item): NetBuf | err_t {
    if (!(item instanceof NetBuf)) return item as err_t;
    const length = item.byteLength;
    this.recvAvail -= length;
    if (this.#datagrams!.take(length)) this.reportTaken();
    this.#event(C.NETCONN_EVT_RCVMINUS, length);
    return item.handOut();
  }

  /**
   * A datagram was dropped here: the mailbox is full. The core hears of it when
   * there is room again, and sends no more before.
   */
  #noteDropped(length: number): void {
    this.#datagrams!.drop(length);
    if (this.#recvMbox.length === 0) this.reportTaken();
  }

  /** Tells the core which datagrams were received, or dropped here. */
  reportTaken(): void {
    const account = this.#datagrams;
    if (account === null || account.count === 0) return;
    const { bytes, count, drops } = account;
    this.#port.postTaken(this.#id, bytes, count, drops);
    account.settle();
  }

  /** Receives as a netbuf, of any kind of netconn. lwIP netconn_recv. */
  recv(
    apiflags = 0,
    wait: WaitOptions = NO_WAIT,
  ): Operation<NetBuf | err_t> {
    return new Operation(this.#recv(apiflags, wait));
  }

  *#recv(
    apiflags: number,
    wait: WaitOptions,
  ): Steps<NetBuf | err_t> {
    if (!this.#isTcp) return yield* this.#recvDatagram(apiflags, wait);
    return this.#netbufOf(yield* this.#recvTcp(apiflags, wait));
  }

  #netbufOf(item: Delivery | err_t): NetBuf | err_t {
    return item instanceof Delivery
      ? new NetBuf(this.#port, item.fragments).handOut()
      : item;
  }

  /** As {@linkcode recv}, if it need not wait; undefined, and nothing, if so. */
  recvNow(): NetBuf | err_t | undefined {
    if (!this.#isTcp) {
      const early = this.#earlyDatagram();
      if (early !== undefined) return early;
      const item = this.#fetchNow(0);
      return item === undefined ? undefined : this.#takeDatagram(item);
    }
    const item = this.recvTcpNow(0);
    return item === undefined ? undefined : this.#netbufOf(item);
  }

  /** As {@linkcode recvTcp}, if it need not wait. */
  recvTcpNow(apiflags: number): Delivery | err_t | undefined {
    const early = this.#earlyTcp();
    if (early !== undefined) return early;
    const item = this.#fetchNow(apiflags);
    return item === undefined ? undefined : this.#takeTcp(item, apiflags);
  }

  /**
   * What comes next, after {@linkcode recvNow} gave nothing.
   *
   * @internal
   */
  arrival(wait: WaitOptions): Promise<Fetched> {
    return this.#reader(wait).promise;
  }

  /**
   * As {@linkcode recv}, of what {@linkcode arrival} has brought.
   *
   * @internal
   */
  received(fetched: Fetched): NetBuf | err_t {
    const item = this.#fetched(fetched);
    return this.#isTcp
      ? this.#netbufOf(this.#takeTcp(item, 0))
      : this.#takeDatagram(item);
  }

  /**
   * As {@linkcode recvTcp}, of what {@linkcode arrival} has brought.
   *
   * @internal
   */
  receivedTcp(fetched: Fetched, apiflags: number): Delivery | err_t {
    return this.#takeTcp(this.#fetched(fetched), apiflags);
  }

  // Send.

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
    return new Operation(this.#send(buf, addr, port, wait));
  }

  /**
   * Sends bytes as {@linkcode send} does, if that need not wait.
   *
   * @returns False if it has to: nothing has happened.
   */
  sendNow(bytes: Uint8Array, addr: IpAddr, port: number): boolean {
    return this.pendingErr === ERR_OK && !this.#isTcp && this.#hasPcb &&
      bytes.length <= DATAGRAM_MAX && this.#sendVerified !== null &&
      this.#sendVerified.equals(addr) &&
      this.#port.postBytes(this.#id, addr, port, bytes);
  }

  *#send(
    buf: NetBuf,
    addr: IpAddr,
    port: number,
    wait: WaitOptions,
  ): Steps<err_t> {
    if (!NetBuf.is(buf) || buf.deleted) return ERR_ARG;
    const wrong = endErr(addr, port);
    if (wrong !== ERR_OK) return wrong;
    const pending = this.err();
    if (pending !== ERR_OK) return pending;
    if (this.#isTcp || !this.#hasPcb) return ERR_CONN;
    const length = totalOf(buf.fragments);
    if (length < 0) return ERR_ARG;
    if (length > 0xffff - 8) return ERR_MEM;
    const toPeer = addr.isAny;
    if (!toPeer && !addr.isV4 && !NETCONNTYPE_ISIPV6(this.type)) return ERR_VAL;
    if (toPeer && !this.#udpConnected && NETCONNTYPE_ISIPV6(this.type)) {
      return ERR_VAL;
    }
    const { fragments } = buf;
    if (
      this.#reaches(fragments) && this.#isVerified(addr, length) &&
      this.#port.postDatagram(this.#id, 0, addr, port, fragments)
    ) return ERR_OK;
    const pieces = hold(fragments);
    try {
      return yield* this.#sendPieces(pieces, length, addr.clone(), port, wait);
    } finally {
      letGo(pieces);
    }
  }

  /**
   * Whether it need not be asked about: what the core accepted for this destination
   * before, it will again; if not, it says so and the next send asks.
   */
  #isVerified(addr: IpAddr, length: number): boolean {
    return length <= DATAGRAM_MAX && this.#sendVerified !== null &&
      this.#sendVerified.equals(addr);
  }

  /** Sends a datagram that may have to wait, from a copy if the core needs one. */
  *#sendPieces(
    pieces: readonly Fragment[],
    length: number,
    addr: IpAddr,
    port: number,
    wait: WaitOptions,
  ): Steps<err_t> {
    if (this.#reaches(pieces)) {
      return yield* this.#sendInPlace(pieces, length, addr, port);
    }
    const copy = Fragment.block(this.#port.datagramMemory, length) ??
      (yield* this.#waitForBlock(length, wait));
    if (copy === null) return ERR_CONN;
    try {
      if (!copyPieces(pieces, copy.bytes)) throw bytesGone("data", "send");
      return yield* this.#sendInPlace([copy], length, addr, port);
    } finally {
      copy.release();
    }
  }

  *#sendInPlace(
    pieces: readonly Fragment[],
    length: number,
    addr: IpAddr,
    port: number,
  ): Steps<err_t> {
    while (!this.#port.hasRoom() && this.#hasPcb) {
      yield* until(this.#port.room());
    }
    if (!this.#hasPcb) return ERR_CONN;
    if (this.#isVerified(addr, length)) {
      this.#port.postDatagram(this.#id, 0, addr, port, pieces);
      return ERR_OK;
    }
    const err = yield* this.#sendAndAsk(pieces, addr, port);
    if (err === ERR_OK && !this.#datagrams!.refusesLarge) {
      this.#sendVerified = addr;
    }
    return err;
  }

  /** Sends a datagram and hears what became of it; waits for a full device. */
  *#sendAndAsk(
    fragments: readonly Fragment[],
    addr: IpAddr,
    port: number,
  ): Steps<err_t> {
    this.#tellFamilies();
    for (;;) {
      while (!this.#port.hasRoom() && this.#hasPcb) {
        yield* until(this.#port.room());
      }
      if (!this.#hasPcb) return ERR_CONN;
      const { call, reply } = this.#port.call();
      this.#port.postDatagram(this.#id, call, addr, port, fragments);
      const { err } = yield* until(reply);
      if (err !== ERR_WOULDBLOCK || this.#nonblocking(0)) return err;
      const pause = new Pending<void>();
      this.#context.time.set(FULL_DEVICE_MS, () => pause.settle());
      yield* until(pause);
    }
  }

  /** Whether the core can reach all bytes where they are. */
  #reaches(fragments: readonly Fragment[]): boolean {
    if (fragments.length > MAX_DATAGRAM_FRAGMENTS) return false;
    for (let i = 0; i < fragments.length; i++) {
      if (!fragments[i]!.isIn(this.#port)) return false;
    }
    return true;
  }

  /** Waits for memory to send from; null if the netconn has ended meanwhile. */
  *#waitForBlock(
    length: number,
    wait: WaitOptions,
  ): Steps<Fragment | null> {
    while (this.#hasPcb) {
      wait.signal?.throwIfAborted();
      yield* until(this.#port.datagramRoom(length));
      const block = Fragment.block(this.#port.datagramMemory, length);
      if (block !== null) return block;
    }
    return null;
  }

  // Write.

  /**
   * Writes stream data. lwIP netconn_write_vectors_partly.
   *
   * @param vectors What to write, in order: as it is now, whatever becomes of it.
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
    return new Operation(this.#write(vectors, apiflags, partly, wait));
  }

  *#write(
    vectors: readonly Vector[],
    apiflags: number,
    partly: boolean,
    wait: WaitOptions,
  ): Steps<{ err: err_t; written: number }> {
    if (!this.#isTcp) return failed(ERR_VAL);
    const dontBlock = this.#nonblocking(apiflags);
    if ((dontBlock || this.sendTimeout !== 0) && !partly) {
      return failed(ERR_VAL);
    }
    const total = totalOf(vectors);
    if (total < 0 || intErr(apiflags, 0, 255) !== ERR_OK) {
      return failed(ERR_ARG);
    }
    if (total === 0) return { err: ERR_OK, written: -1 };
    const pending = this.err();
    if (pending !== ERR_OK) return failed(pending);
    if (this.state !== C.NETCONN_NONE) return failed(ERR_INPROGRESS);
    if (
      !this.#hasPcb || !this.#established || this.#txShut || this.#ended
    ) return failed(ERR_CONN);
    wait.signal?.throwIfAborted();
    const written = this.#writeMore(vectors, 0, total, apiflags);
    if (written === total) {
      if (this.#sendSpace <= this.#context.sndLowat) this.#sendMinus();
      return { err: ERR_OK, written };
    }
    if (!dontBlock) {
      return yield* this.#writeRest(vectors, written, total, apiflags, wait);
    }
    this.#sendMinus();
    this.flags |= C.NETCONN_FLAG_CHECK_WRITESPACE;
    if (this.#sendSpace > this.#context.sndLowat) this.#awaitRelief();
    return written > 0 ? { err: ERR_OK, written } : failed(ERR_WOULDBLOCK);
  }

  /**
   * Writes bytes as {@linkcode write} does, if all of them fit into the send buffer.
   *
   * @returns Bytes taken, fewer than all if memory ran out on the way; 0 if it is a
   * case for {@linkcode write}.
   */
  writeNow(bytes: Uint8Array): number {
    if (
      !this.#isTcp || !this.#hasPcb || !this.#established || this.#txShut ||
      this.#ended || this.pendingErr !== ERR_OK ||
      this.state !== C.NETCONN_NONE || this.#sendSpace < bytes.length
    ) return 0;
    const vector = this.#vector ??= [];
    vector[0] = bytes;
    const written = this.#writeMore(vector, 0, bytes.length, 0);
    vector.length = 0;
    if (
      written === bytes.length && this.#sendSpace <= this.#context.sndLowat
    ) this.#sendMinus();
    return written;
  }

  /** S- of a write that need not wait: as in lwIP, the write is not over yet. */
  #sendMinus(): void {
    this.state = C.NETCONN_WRITE;
    this.#event(C.NETCONN_EVT_SENDMINUS, 0);
    if (this.state === C.NETCONN_WRITE) this.state = C.NETCONN_NONE;
  }

  /** Waits for the rest of a write whose first bytes were taken. */
  *#writeRest(
    vectors: readonly Vector[],
    written: number,
    total: number,
    apiflags: number,
    wait: WaitOptions,
  ): Steps<{ err: err_t; written: number }> {
    this.state = C.NETCONN_WRITE;
    const limit = wait.timeout ??
      (this.sendTimeout === 0 ? undefined : this.sendTimeout);
    const deadline = this.#deadline(limit);
    const write = { pieces: hold(vectors), written, total, apiflags };
    this.#blockedWrite = write;
    const onAbort = (): void => this.#wakeWritable();
    wait.signal?.addEventListener("abort", onAbort);
    try {
      this.#event(C.NETCONN_EVT_SENDMINUS, 0); // its callback may end all this
      for (;;) {
        if (write.written === total) return { err: ERR_OK, written: total };
        if (!this.#hasPcb) return failed(this.#deathOf());
        if (this.#txShut || this.#ended) return failed(ERR_CLSD);
        if (!isThere(write.pieces, write.written)) throw dataGone(write);
        if (wait.signal?.aborted) {
          throw new WriteAborted(write.written, wait.signal.reason);
        }
        if (deadline.passed) {
          return write.written > 0
            ? { err: ERR_OK, written: write.written }
            : failed(ERR_WOULDBLOCK);
        }
        yield* this.#waitWritable();
      }
    } finally {
      wait.signal?.removeEventListener("abort", onAbort);
      deadline.clear();
      this.#finishWrite(write);
    }
  }

  /** Takes more of the write that waits. lwIP lwip_netconn_do_writemore. */
  #continueWrite(): void {
    const write = this.#blockedWrite;
    if (write === null || !this.#hasPcb || this.#txShut || this.#ended) return;
    const { pieces, total, apiflags } = write;
    write.written += this.#writeMore(pieces, write.written, total, apiflags);
    const isDone = write.written === total;
    if (!isDone || this.#sendSpace <= this.#context.sndLowat) {
      this.#event(C.NETCONN_EVT_SENDMINUS, 0);
    }
    if (isDone) this.#finishWrite(write);
    this.#wakeWritable();
  }

  #finishWrite(write: BlockedWrite): void {
    if (this.#blockedWrite !== write) return; // another has begun since
    this.#blockedWrite = null;
    letGo(write.pieces);
    if (this.state === C.NETCONN_WRITE) this.state = C.NETCONN_NONE;
  }

  /**
   * After a short write although the buffer has room: no acknowledgement may come
   * to say that there is memory again, or room in the core's mailbox. lwIP poll_tcp.
   */
  #awaitRelief(): void {
    if (this.#awaitsRelief) return; // it is in the queue, and keeps its place
    this.#awaitsRelief = true;
    const relief = this.#port.hasRoom()
      ? this.#port.streamMemory(this.#sendBuffer!)
      : this.#port.room();
    relief.onSettled(() => {
      this.#awaitsRelief = false;
      if (this.#blockedWrite !== null) this.#continueWrite();
      else this.#port.passMemoryOn(); // that write was given up
      if (
        (this.flags & C.NETCONN_FLAG_CHECK_WRITESPACE) === 0 ||
        !this.#hasPcb || this.#txShut || this.#ended
      ) return;
      this.flags &= ~C.NETCONN_FLAG_CHECK_WRITESPACE;
      this.#event(C.NETCONN_EVT_SENDPLUS, 0);
    });
  }

  /** Wakes those who wait for room once a time has passed; undefined: never. */
  #deadline(ms: number | undefined): Deadline {
    const { time } = this.#context;
    const deadline: Deadline = { passed: false, clear() {} };
    if (ms === undefined) return deadline;
    const timer = time.set(Math.max(0, ms), () => {
      deadline.passed = true;
      this.#wakeWritable();
    });
    deadline.clear = () => {
      if (!deadline.passed) time.clear(timer);
    };
    return deadline;
  }

  /** Bytes that can be written now. */
  get #sendSpace(): number {
    return this.#sndBuf - this.unacknowledged;
  }

  /**
   * Takes what fits, and is there, of a write's bytes from `from` on; returns how
   * many.
   */
  #writeMore(
    vectors: readonly Vector[],
    from: number,
    total: number,
    apiflags: number,
  ): number {
    const send = this.#sendBuffer ??= new SendBuffer(this.#port);
    const more = (apiflags & C.NETCONN_MORE) !== 0;
    const copies = (apiflags & C.NETCONN_COPY) !== 0;
    let taken = 0;
    let start = 0; // of the vector, in the write's bytes
    for (const vector of vectors) {
      const end = start + vector.length;
      while (from + taken < end) {
        const space = this.#sendSpace;
        if (space <= 0 || !this.#port.hasRoom()) return taken;
        const at = from + taken - start;
        const want = Math.min(vector.length - at, space);
        let took = want;
        if (!(vector instanceof Fragment)) took = send.append(vector, at, want);
        else if (!copies && vector.isIn(this.#port)) {
          send.appendRef(vector, at, want);
        } else if (!vector.isWhole) return taken;
        else took = send.append(vector.bytes, at, want);
        if (took === 0) return taken;
        taken += took;
        const push = !more && from + taken === total;
        this.#port.postWrite(this.#id, send.offset, took, push);
      }
      start = end;
    }
    return taken;
  }

  /** Waits until a write can go on: room, memory, or an end. */
  *#waitWritable(): Steps<void> {
    if (this.#sendSpace > 0) {
      this.#awaitRelief(); // not the buffer is full but the mailbox or memory is
    }
    yield* until(this.#writableSoon());
  }

  /** Settled when a blocked write or close has to look again. */
  #writableSoon(): Pending<void> {
    const waiting = new Pending<void>();
    (this.#writable ??= []).push(waiting);
    return waiting;
  }

  #wakeWritable(): void {
    const waiters = this.#writable;
    if (waiters === null) return;
    this.#writable = null;
    for (const waiter of waiters) waiter.settle();
  }

  /** What a blocked operation reports when the control block is gone. */
  #deathOf(): err_t {
    return this.pendingErr !== ERR_OK ? this.pendingErr : ERR_CLSD;
  }

  // Close.

  /** lwIP netconn_close: both sides. */
  close(): Operation<err_t> {
    return this.shutdown(true, true);
  }

  /** lwIP netconn_shutdown. */
  shutdown(rx: boolean, tx: boolean): Operation<err_t> {
    return new Operation(this.#shutdown(rx, tx));
  }

  *#shutdown(rx: boolean, tx: boolean): Steps<err_t> {
    const now = this.shutdownNow(rx, tx);
    if (now !== undefined) return now;
    const lingered = yield* this.#lingerBefore();
    if (lingered !== ERR_OK || !this.#hasPcb) return lingered;
    this.#shut(rx, tx);
    return ERR_OK;
  }

  /** As {@linkcode shutdown}, if it need not linger; undefined, and nothing, if so. */
  shutdownNow(rx: boolean, tx: boolean): err_t | undefined {
    if (!this.#isTcp || !this.#hasPcb) return ERR_CONN;
    if (this.state === C.NETCONN_CONNECT) return ERR_CONN;
    if (this.state === C.NETCONN_LISTEN) {
      if (!(rx && tx)) return ERR_CONN;
      return this.#closeListener();
    }
    if (!rx && !tx) return ERR_OK;
    if (tx && !rx && (!this.#established || this.#txShut || this.#ended)) {
      return ERR_CONN;
    }
    if (this.#isFullClose(rx, tx) && this.linger >= 0) return undefined;
    this.#shut(rx, tx);
    return ERR_OK;
  }

  /** lwIP: RD after WR is a full close, unless both FINs are done already. */
  #isFullClose(rx: boolean, tx: boolean): boolean {
    if (rx && tx) return true;
    return rx ? this.#txShut && !this.#ended : this.#rxShut;
  }

  /**
   * Closes one or both directions of what has a control block. The core does not
   * answer: if a reset crosses the request, the close came first. Receiving that is
   * shut while a write is blocked has no event, as in lwIP.
   */
  #shut(rx: boolean, tx: boolean): void {
    const full = this.#isFullClose(rx, tx);
    const tellsRx = rx && (tx || this.state !== C.NETCONN_WRITE);
    if (rx) {
      this.#rxShut = true;
      this.flags |= C.NETCONN_FLAG_MBOXINVALID;
    }
    if (tx) this.#txShut = true;
    if (full) this.#hasPcb = false;
    if (!this.#ended) {
      const asked = (rx ? P.SHUT_RX : 0) | (tx ? P.SHUT_TX : 0);
      this.#port.post(P.REQ_SHUTDOWN, this.#id, 0, asked);
    }
    if (full) this.#event(C.NETCONN_EVT_ERROR, 0);
    if (tellsRx) this.#event(C.NETCONN_EVT_RCVPLUS, 0);
    if (tx) this.#event(C.NETCONN_EVT_SENDPLUS, 0);
    if (full || rx) this.#drainReceived();
    if (full || tx) this.#wakeWritable();
  }

  #closeListener(): err_t {
    this.state = C.NETCONN_NONE;
    this.flags |= C.NETCONN_FLAG_MBOXINVALID;
    this.#hasPcb = false;
    this.#port.post(P.REQ_SHUTDOWN, this.#id, 0, P.SHUT_RX | P.SHUT_TX);
    this.#dropUnaccepted();
    this.#event(C.NETCONN_EVT_ERROR, 0);
    this.#event(C.NETCONN_EVT_RCVPLUS, 0);
    this.#event(C.NETCONN_EVT_SENDPLUS, 0);
    return ERR_OK;
  }

  /** Connections that nobody picked up are reset; lwIP tells their callback. */
  #dropUnaccepted(): void {
    if (this.#acceptMbox !== null) {
      for (const item of this.#acceptMbox.invalidate()) {
        if (typeof item !== "number") item.#drop();
      }
    }
    if (this.#early !== null) {
      for (const early of this.#takeEarly()) early.#drop();
    }
  }

  /** Resets and forgets a connection that nobody picked up. */
  #drop(): void {
    this.abort();
    this.#deleted = true;
    this.#port.postDelete(this.#id, true);
    this.#drainReceived();
  }

  /** Resets the connection. lwIP tcp_abort, seen from the netconn. */
  abort(): void {
    if (!this.#hasPcb) return;
    this.#port.post(P.REQ_ABORT, this.#id);
    this.onError(ERR_ABRT);
  }

  /**
   * A lingering close: the FIN follows the data; what is not acknowledged in time
   * is given up with a reset. lwIP LWIP_SO_LINGER.
   */
  *#lingerBefore(): Steps<err_t> {
    if (this.unacknowledged === 0) return ERR_OK;
    if (this.linger > 0) {
      if (this.#nonblocking(0)) return ERR_WOULDBLOCK;
      this.state = C.NETCONN_CLOSE;
      const deadline = this.#deadline(this.linger * 1000);
      while (this.unacknowledged > 0 && this.#hasPcb && !deadline.passed) {
        yield* until(this.#writableSoon());
      }
      deadline.clear();
      this.state = C.NETCONN_NONE;
    }
    if (this.unacknowledged > 0 && this.#hasPcb) {
      this.#port.post(P.REQ_ABORT, this.#id);
    }
    return ERR_OK;
  }

  /** Throws away what was received and lets readers go. */
  #drainReceived(): void {
    for (const item of this.#recvMbox.invalidate()) {
      if (item instanceof NetBuf) item.delete();
      else if (typeof item !== "number") item.release();
    }
    if (this.#refused !== null) {
      for (const item of this.#refused) {
        if (item instanceof Delivery) item.release();
      }
      this.#refused = null;
    }
    this.#partial?.release();
    this.#partial = null;
    this.recvAvail = 0;
  }

  /** lwIP netconn_delete, with netconn_prepare_delete. */
  delete(): Operation<err_t> {
    return new Operation(this.#delete());
  }

  *#delete(): Steps<err_t> {
    const now = this.deleteNow();
    if (now !== undefined) return now;
    const err = yield* this.#lingerBefore();
    if (err !== ERR_OK) return err;
    if (!this.#deleted) this.#finishDelete();
    return ERR_OK;
  }

  /** As {@linkcode delete}, if it need not linger; undefined, and nothing, if so. */
  deleteNow(): err_t | undefined {
    if (this.#deleted) return ERR_OK;
    const lingers = this.#hasPcb && this.#isTcp && this.#established &&
      this.linger >= 0;
    if (lingers) return undefined;
    this.#finishDelete();
    return ERR_OK;
  }

  #finishDelete(): void {
    const live = this.#hasPcb;
    this.#deleted = true;
    if (openWatch !== null) openWatch.ended(this);
    this.#hasPcb = false;
    this.state = C.NETCONN_NONE;
    this.flags |= C.NETCONN_FLAG_MBOXINVALID;
    this.#port.postDelete(this.#id, !this.#ended);
    this.#dropUnaccepted();
    if (live && this.#isTcp) this.#event(C.NETCONN_EVT_ERROR, 0);
    this.#event(C.NETCONN_EVT_RCVPLUS, 0);
    this.#event(C.NETCONN_EVT_SENDPLUS, 0);
    this.#isSilent = true;
    this.#drainReceived();
    this.#wakeWritable();
    this.#finishConnect(ERR_CLSD);
  }

  #finishConnect(err: err_t): void {
    this.#connectOver?.();
    this.#connectOver = null;
    this.#connecting?.settle(err);
    this.#connecting = null;
  }

  // Groups.

  /** lwIP netconn_join_leave_group; by interface index if it is not negative. */
  joinLeave(
    group: IpAddr,
    ifAddr: IpAddr,
    netif: number,
    join: boolean,
  ): Operation<err_t> {
    return new Operation(this.#joinLeave(group, ifAddr, netif, join));
  }

  *#joinLeave(
    group: IpAddr,
    ifAddr: IpAddr,
    netif: number,
    join: boolean,
  ): Steps<err_t> {
    if (addrErr(group) !== ERR_OK) return ERR_ARG;
    if (!this.#hasPcb) return ERR_CONN;
    // lwIP: the kind of netconn decides between IGMP and MLD, not the group.
    if (group.isV4 === NETCONNTYPE_ISIPV6(this.type)) return ERR_VAL;
    const op = join ? GROUP_JOIN : GROUP_LEAVE;
    return yield* this.#membership(op, group, ifAddr, netif, IpAddr.ANY4);
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
    return new Operation(this.#membership(op, group, ifAddr, netif, source));
  }

  *#membership(
    op: number,
    group: IpAddr,
    ifAddr: IpAddr,
    netif: number,
    source: IpAddr,
  ): Steps<err_t> {
    const wrong = addrErr(group) || addrErr(ifAddr) || addrErr(source) ||
      intErr(netif, -1, 255);
    if (wrong !== ERR_OK) return wrong;
    if (!this.#hasPcb) return ERR_CONN;
    if (this.#group !== NETCONN_UDP) return ERR_VAL;
    const { call, reply } = this.#port.call();
    this.#port.postGroup(this.#id, call, group, ifAddr, netif, op, source);
    return (yield* until(reply)).err;
  }

  // Facts from the core.

  /** A connect has succeeded. */
  onConnected(addr: IpAddr, port: number): void {
    if (this.#deleted || !this.#hasPcb) return;
    this.#established = true;
    this.localEnd = { addr, port };
    this.state = C.NETCONN_NONE;
    this.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
    this.#event(C.NETCONN_EVT_SENDPLUS, 0);
    this.#finishConnect(ERR_OK);
  }

  /** A connect could not be begun. */
  onNotBegun(err: err_t): void {
    this.remoteEnd = null;
    if (this.state === C.NETCONN_CONNECT) this.state = C.NETCONN_NONE;
    this.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
    this.#finishConnect(err);
  }

  /** Stream data. */
  onData(fragment: Fragment, more: boolean): void {
    if (!this.#recvMbox.valid || !this.#hasPcb) {
      fragment.release();
      return;
    }
    let delivery = this.#partial;
    if (delivery === null) delivery = new Delivery(fragment);
    else delivery.append(fragment);
    if (more) {
      this.#partial = delivery;
      return;
    }
    this.#partial = null;
    this.#queueReceived(delivery);
  }

  /** The peer sends no more. */
  onFin(): void {
    if (!this.#recvMbox.valid || !this.#hasPcb) return;
    this.#queueReceived(ERR_CLSD);
  }

  #queueReceived(item: Delivery | err_t): void {
    const full = this.#recvMbox.length >= this.#context.mboxSize;
    if (full || this.#refused !== null) (this.#refused ??= []).push(item);
    else this.#postReceived(item);
  }

  #postReceived(item: Delivery | err_t): void {
    const length = item instanceof Delivery ? item.length : 0;
    this.recvAvail += length;
    this.#recvMbox.post(item);
    this.#event(C.NETCONN_EVT_RCVPLUS, length);
  }

  /** There is room in the mailbox. lwIP tcp_process_refused_data. */
  #retryRefused(limit = this.#context.mboxSize): void {
    while (this.#refused !== null && this.#recvMbox.length < limit) {
      const item = this.#refused.shift()!;
      if (this.#refused.length === 0) this.#refused = null;
      this.#postReceived(item);
    }
  }

  /** Bytes were acknowledged. */
  onSent(bytes: number, sndBuf: number): void {
    this.#sendBuffer?.acknowledge(bytes);
    if (sndBuf > 0) this.#sndBuf = sndBuf;
    if (
      this.#sendSpace >= this.#context.writeStep || this.unacknowledged === 0
    ) {
      if (this.#blockedWrite !== null) this.#continueWrite();
      else this.#wakeWritable(); // a lingering close wants the end
    }
    if (
      !this.#hasPcb || this.#txShut || this.#ended ||
      this.#sendSpace <= this.#context.sndLowat
    ) return;
    this.flags &= ~C.NETCONN_FLAG_CHECK_WRITESPACE;
    this.#event(C.NETCONN_EVT_SENDPLUS, bytes);
  }

  /** A listener has a new connection. */
  onAccept(
    conn: number,
    remote: IpAddr,
    remotePort: number,
    local: IpAddr,
    localPort: number,
  ): PortClient {
    const child = new LwipConn(this.#context, this.type, 0, conn);
    child.remoteEnd = { addr: remote, port: remotePort };
    child.localEnd = { addr: local, port: localPort };
    if (!this.#hasPcb) {
      child.#drop(); // it does not listen any more
      return child;
    }
    const waiting = this.#acceptMbox?.length ?? this.#early?.length ?? 0;
    if (waiting >= this.#context.mboxSize) {
      child.#drop();
      return child;
    }
    this.owner?.onAccepted(child);
    if (this.#acceptMbox === null) (this.#early ??= []).push(child);
    else this.#queueAccepted(child);
    return child;
  }

  #queueAccepted(child: LwipConn): void {
    this.#acceptMbox!.post(child);
    this.#event(C.NETCONN_EVT_RCVPLUS, 0);
  }

  /** The control block is gone. lwIP err_tcp. */
  onError(err: err_t): void {
    if (!this.#hasPcb) return;
    this.#retryRefused(Infinity); // what has arrived is still received
    this.#hasPcb = false;
    this.pendingErr = err;
    this.flags |= C.NETCONN_FLAG_MBOXCLOSED;
    this.state = C.NETCONN_NONE;
    this.#event(C.NETCONN_EVT_ERROR, 0);
    this.#event(C.NETCONN_EVT_RCVPLUS, 0);
    this.#event(C.NETCONN_EVT_SENDPLUS, 0);
    this.flags &= ~C.NETCONN_FLAG_IN_NONBLOCKING_CONNECT;
    if (this.#recvMbox.valid) this.#endMailbox(this.#recvMbox, err);
    if (this.#acceptMbox?.valid) this.#endMailbox(this.#acceptMbox, err);
    this.#finishConnect(err);
    this.#wakeWritable();
  }

  /** One reader gets the error, now or later; the others do not wait any more. */
  #endMailbox<T>(mbox: Mailbox<T | err_t>, err: err_t): void {
    mbox.post(err);
    mbox.release();
  }

  /** Both FINs are done: no event, and no error. */
  onClosed(): void {
    this.#ended = true;
    this.#wakeWritable();
  }

  /** The stack ends: whoever waits is released. */
  onStopped(): void {
    if (this.#ended) this.#hasPcb = false;
    else {
      // Without a connection there is no end of a stream to be seen.
      if (this.#isTcp && !this.#established) this.#recvMbox.invalidate();
      this.onError(this.#established ? ERR_ABRT : ERR_CLSD);
    }
  }

  /** The core has forgotten the connection: all memory is ours again. */
  onReleased(): void {
    if (this.#sendBuffer !== null) {
      this.#sendBuffer.clear();
      this.#port.forgetStream(this.#sendBuffer);
    }
    this.#isReleased = true;
    if (openWatch !== null) openWatch.ended(this); // it went with its stack
    this.#released?.resolve();
    this.owner?.onReleased();
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
  ): void {
    if (!this.#recvMbox.valid || !this.#hasPcb) {
      fragment.release();
      return;
    }
    const origin = this.#originOf(from, fromPort, to, toPort, netif);
    if (size >= fragment.length) {
      this.#queueDatagram(
        NetBuf.received(fragment, 0, fragment.length, origin),
      );
      return;
    }
    const run = new DatagramRun(fragment, size, origin);
    const wholesale = this.#takesRuns(fragment.length);
    while (run.bytesLeft > 0 && !(wholesale && this.#recvMbox.readers === 0)) {
      this.#queueDatagram(run.next());
    }
    if (run.bytesLeft === 0) return;
    this.recvAvail += run.bytesLeft;
    this.#recvMbox.post(run);
  }

  /**
   * Whether datagrams may wait together: nobody is told of each, and no limit can
   * come between them.
   */
  #takesRuns(bytes: number): boolean {
    return this.#context.mboxSize === Infinity &&
      this.#datagrams!.hasRoom(this.recvAvail + bytes) &&
      (this.owner === null || !this.owner.hearsEvents);
  }

  /** What its datagrams come from: mostly where the last one did. */
  #originOf(
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
  ): Origin {
    const last = this.#origin;
    const tells = (this.flags & C.NETCONN_FLAG_PKTINFO) !== 0;
    const flags = tells ? NETBUF_FLAG_DESTADDR : 0;
    const dst = tells ? to : IpAddr.ANY4;
    const dstPort = tells ? toPort : 0;
    if (last?.equals(from, fromPort, dst, dstPort, netif, flags)) return last;
    return this.#origin = new Origin(
      from,
      fromPort,
      dst,
      dstPort,
      netif,
      flags,
    );
  }

  /** One datagram goes to the mailbox, or is lost for want of room there. */
  #queueDatagram(buf: NetBuf): void {
    const length = buf.byteLength;
    if (!this.#recvMbox.valid || !this.#hasPcb) {
      buf.delete();
      return;
    }
    if (
      this.#recvMbox.length >= this.#context.mboxSize ||
      !this.#datagrams!.hasRoom(this.recvAvail + length)
    ) {
      buf.delete();
      this.#noteDropped(length);
      return;
    }
    this.recvAvail += length;
    this.#recvMbox.post(buf);
    this.#event(C.NETCONN_EVT_RCVPLUS, length);
  }

  /**
   * The connected peer has not got a datagram. Not in lwIP: as with Linux's sockets
   * the next operation reports it, once, and the netconn goes on.
   */
  onDatagramError(err: err_t): void {
    if (!this.#hasPcb) return;
    this.pendingErr = err;
    this.#event(C.NETCONN_EVT_ERROR, 0);
    if (this.pendingErr !== ERR_OK && this.#recvMbox.readers > 0) {
      this.#recvMbox.post(this.err());
    }
  }

  /** A datagram sent without waiting was refused: the next one asks. */
  onSendError(_err: err_t): void {
    this.#sendVerified = null;
  }
}

/** The account of a new UDP or RAW netconn. */
function newAccount(context: ConnContext): DatagramAccount {
  const { recvBufferSize, datagramCost, refusesLarge = false } = context;
  return new DatagramAccount(recvBufferSize, datagramCost === 0, refusesLarge);
}

/** A write that was aborted by its signal after some bytes were taken. */
export class WriteAborted extends Error {
  /** Bytes that were taken and will be sent. */
  readonly written: number;

  /**
   * @param written Bytes that were taken.
   * @param reason The signal's reason.
   */
  constructor(written: number, reason: unknown) {
    super("Write aborted", { cause: reason });
    this.written = written;
  }
}

/** A write of which a part still waits for room. */
interface BlockedWrite {
  readonly pieces: readonly Fragment[];
  written: number;
  readonly total: number;
  readonly apiflags: number;
}

/** The end of a wait. */
interface Deadline {
  passed: boolean;
  clear(): void;
}

/** The bytes that a write still had to take are gone; what it took is sent. */
function dataGone({ written, total }: BlockedWrite): TypeError {
  const { message } = bytesGone("data", "write");
  return new TypeError(`${message}; ${written} of ${total} bytes were taken`);
}

function noReply(err: err_t): Reply {
  return { err, addr: IpAddr.ANY4, port: 0 };
}

function failed(err: err_t): { err: err_t; written: number } {
  return { err, written: -1 };
}

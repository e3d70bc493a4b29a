/**
 * The state of one netconn: lwIP's struct netconn, on the application's side of the
 * mailboxes.
 *
 * The rules of api_lib.c and api_msg.c are functions over this state, one file for
 * each group: connect.ts, listen.ts, arrival.ts, receive.ts, send.ts, write.ts,
 * close.ts, end.ts. {@linkcode LwipConn} is the object with lwIP's functions as
 * methods.
 *
 * Functions over one object, and not one object for each group: the rules share
 * nearly all of their state, as they do in lwIP (a close ends receive, write and
 * connect at once, in an order that events show), and an idle connection costs one
 * object of one shape. What only UDP and RAW netconns need is an object of its own.
 *
 * @module
 */

import { ERR_CLSD, ERR_OK, type err_t } from "../../core/base/err.ts";
import {
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
  NETCONNTYPE_GROUP,
  NETCONNTYPE_ISIPV6,
} from "../../core/mailbox/netconn_type.ts";
import * as O from "../../core/mailbox/options.ts";
import * as P from "../../core/mailbox/protocol.ts";
import type { IntRecord } from "../../core/mailbox/record.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Zones } from "../../core/wire/zones.ts";
import type { Fragment } from "../../netbuf/fragment.ts";
import type { NetBuf } from "../../netbuf/netbuf.ts";
import type { DatagramRun } from "../port/datagram_run.ts";
import { Mailbox, type WaitOptions } from "../port/mailbox.ts";
import type { Pending } from "../port/operation.ts";
import type { Port } from "../port/port.ts";
import type { Reply } from "../port/port_client.ts";
import type { SendBuffer } from "../port/send_buffer.ts";
import type { TimeSource } from "../port/time_source.ts";
import * as C from "./constants.ts";
import { DatagramState } from "./datagram_state.ts";
import type { Delivery } from "./delivery.ts";

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
  /** Whether a new netconn refuses datagrams that are larger than the path MTU. */
  readonly refusesLarge?: boolean;
  /** Names of the zones of link-local addresses. @default {numbers only} */
  readonly zones?: Zones;
}

/** The names of the zones of link-local addresses. */
export function zonesOf({ zones }: Pick<ConnContext, "zones">): Zones {
  return zones ?? Zones.NUMBERS;
}

/** The object that stands for the netconn outside of these rules: LwipConn. */
export interface Face {
  /** The receiver of events and of the end; null for none. */
  readonly owner: {
    readonly hearsEvents: boolean;
    onEvent(evt: C.netconn_evt, len: number): void;
    onReleased(): void;
  } | null;
}

/** One end of a TCP connection. */
export interface End {
  /** Address. */
  addr: IpAddr;
  /** Port. */
  port: number;
}

/** Data, or lwIP's marker of an end: ERR_CLSD is the peer's FIN. */
export type Item = Delivery | NetBuf | err_t;
/** What the receive mailbox holds. */
export type Posted = Item | DatagramRun;

/** A write of which a part still waits for room. */
export interface BlockedWrite {
  /** What it writes. */
  readonly pieces: readonly Fragment[];
  /** Bytes taken so far. */
  written: number;
  /** Bytes in all. */
  readonly total: number;
  /** Flags of the write. */
  readonly apiflags: number;
}

/** How far a netconn has come: from LIVE to DELETED, never back. */
export type Phase = number;
/** The control block exists: in lwIP, conn->pcb is not NULL. */
const LIVE: Phase = 0;
/** The control block is gone: closed, reset or given up. */
export const GONE: Phase = 1;
/** The application has deleted the netconn; its last events go out. */
export const DELETING: Phase = 2;
/** The application has deleted the netconn: there are no more events. */
export const DELETED: Phase = 3;

/** The receive half of a TCP netconn. */
export type ReceiveHalf = number;
/** It may be received. */
const RX_OPEN: ReceiveHalf = 0;
/** Shut by the application. */
export const RX_SHUT: ReceiveHalf = 1;
/** The application has received the peer's FIN; the half is not shut yet. */
export const RX_END: ReceiveHalf = 2;
/** The application has received the peer's FIN, which has shut the half. */
export const RX_END_SHUT: ReceiveHalf = 3;

/** The send half of a TCP netconn. */
export type SendHalf = number;
/** There is no connection, and never was one. */
const TX_NONE: SendHalf = 0;
/** A connection is made; it may be written. */
export const TX_OPEN: SendHalf = 1;
/** Shut by the application: a FIN follows what was written. */
export const TX_SHUT: SendHalf = 2;
/** Both FINs are done: TIME-WAIT, or over. */
export const TX_ENDED: SendHalf = 3;

/** Length that an event carries at most: a u16. */
const LEN_MAX = 0xffff;

/** One netconn: lwIP's struct netconn. */
export class Conn {
  /** Its face. */
  readonly face: Face;
  /** The stack. */
  readonly context: ConnContext;
  /** This thread's end of the mailboxes. */
  readonly port: Port;
  /** The number by which the core knows it. */
  readonly id: number;
  /** Kind. */
  readonly type: netconn_type;
  /** IP protocol of a RAW netconn. */
  readonly proto: number;
  /** NETCONN_TCP, NETCONN_UDP or NETCONN_RAW. */
  readonly group: number;

  /** How far it has come. */
  phase: Phase = LIVE;
  /** Receive half; TCP. */
  rx: ReceiveHalf = RX_OPEN;
  /** Send half; TCP. */
  tx: SendHalf = TX_NONE;
  /** The operation in progress. */
  state: C.netconn_state = C.NETCONN_NONE;
  /** NETCONN_FLAG_ bits. */
  flags = 0;
  /** Error that the next operation reports. */
  pendingErr: err_t = ERR_OK;
  /** Milliseconds that receive and accept wait at most; 0 for ever. */
  recvTimeout = 0;
  /** Milliseconds that write waits at most; 0 for ever. */
  sendTimeout = 0;
  /** Seconds that close waits for acknowledgements; -1 for not at all. */
  linger: number = -1;
  /** Remote end of a TCP connection, once a connect has begun. */
  remoteEnd: End | null = null;
  /** Local end of a TCP connection, once it is made. */
  localEnd: End | null = null;
  /** Whether the core has been told that it is for IPv6 alone. */
  isIpv6Only = false;
  /** Settled when the core has released it; null until somebody waits for that. */
  release: PromiseWithResolvers<void> | typeof RELEASED | null = null;

  /** Outcome of the blocking connect under way. */
  connecting: Pending<err_t> | null = null;
  /** Removes the timer and the signal listener of that connect. */
  connectOver: (() => void) | null = null;

  /** Connections to accept; null unless it listens. */
  acceptMbox: Mailbox<Conn | err_t> | null = null;
  /** Connections that were made before the reply to listen was seen. */
  early: Conn[] | null = null;

  /** Received items. */
  recvMbox: Mailbox<Posted>;
  /** Bytes that wait to be received. */
  recvAvail = 0;
  /** A delivery whose last fragment has not arrived. */
  partial: Delivery | null = null;
  /** Items for which the mailbox had no room. lwIP: refused data. */
  refused: (Delivery | err_t)[] | null = null;
  /** Bytes received for which the receive window is still to be opened. */
  uncredited = 0;
  /** UDP and RAW; null for TCP. */
  datagrams: DatagramState | null = null;

  /** What was written and is not acknowledged; null before the first write. */
  sendBuffer: SendBuffer | null = null;
  /** Bytes that the send buffer may hold; events of the core raise it. */
  sndBuf: number;
  /** A write that waits for room. */
  blockedWrite: BlockedWrite | null = null;
  /** An array of one element, used again by each write of one array. */
  vector: Uint8Array[] | null = null;
  /** Whether it waits for memory or for room in the core's mailbox. */
  awaitsCapacity = false;
  /** Writers and closers that wait for room. */
  writable: Pending<void>[] | null = null;

  /**
   * @param id The core's number of it.
   * @param isAccepted Whether it is a connection that a listener has made.
   */
  constructor(
    face: Face,
    context: ConnContext,
    type: netconn_type,
    proto: number,
    id: number,
    isAccepted: boolean,
  ) {
    this.face = face;
    this.context = context;
    this.port = context.port;
    this.id = id;
    this.type = type;
    this.proto = proto;
    this.group = NETCONNTYPE_GROUP(type);
    this.sndBuf = context.sndBuf;
    if (isAccepted) this.tx = TX_OPEN;
    if (this.group !== NETCONN_TCP) this.datagrams = newDatagramState(context);
    if (this.group === NETCONN_UDP) this.flags = C.NETCONN_FLAG_PKTINFO;
    this.recvMbox = new Mailbox(context.time);
  }

  /** Whether it is a TCP netconn. */
  get isTcp(): boolean {
    return this.group === NETCONN_TCP;
  }

  /** Whether the control block exists. lwIP: conn->pcb.tcp != NULL. */
  get hasPcb(): boolean {
    return this.phase === LIVE;
  }

  /** Whether the application has deleted it. */
  get isDeleted(): boolean {
    return this.phase >= DELETING;
  }

  /** Whether a TCP connection was made; also after its end. */
  get wasConnected(): boolean {
    return this.tx !== TX_NONE;
  }

  /** Bytes written and not acknowledged. */
  get unacknowledged(): number {
    return this.sendBuffer === null ? 0 : this.sendBuffer.bytes;
  }

  /** Bytes that can be written now. lwIP tcp_sndbuf. */
  get sendSpace(): number {
    return this.sndBuf - this.unacknowledged;
  }

  /** Whether an operation does not wait. lwIP netconn_is_nonblocking, and DONTBLOCK. */
  nonblocking(apiflags: number): boolean {
    return (this.flags & C.NETCONN_FLAG_NON_BLOCKING) !== 0 ||
      (apiflags & C.NETCONN_DONTBLOCK) !== 0;
  }

  /** Reports an event. lwIP API_EVENT. */
  event(evt: C.netconn_evt, len: number): void {
    if (this.phase === DELETED) return;
    this.face.owner?.onEvent(evt, len > LEN_MAX ? LEN_MAX : len);
  }

  /** The events of an end, lwIP's or the application's: E(0), R+(0), S+(0). */
  eventsOfEnd(): void {
    this.event(C.NETCONN_EVT_ERROR, 0);
    this.event(C.NETCONN_EVT_RCVPLUS, 0);
    this.event(C.NETCONN_EVT_SENDPLUS, 0);
  }

  /** Returns the pending error and clears it. lwIP netconn_err. */
  err(): err_t {
    const err = this.pendingErr;
    this.pendingErr = ERR_OK;
    return err;
  }

  /** What a blocked operation reports when the control block is gone. */
  causeOfEnd(): err_t {
    return this.pendingErr !== ERR_OK ? this.pendingErr : ERR_CLSD;
  }

  /** The limits of a receive or accept: its own, or those of the netconn. */
  recvWait(wait: WaitOptions): WaitOptions {
    return this.recvTimeout > 0 && wait.timeout === undefined
      ? { signal: wait.signal, timeout: this.recvTimeout }
      : wait;
  }

  /** Sends a request that has one argument, and gets its reply. */
  ask(request: IntRecord, argument = 0): Pending<Reply> {
    const { call, reply } = this.port.call();
    this.port.post(request, this.id, call, argument);
    return reply;
  }

  /** Sets an option of the control block. */
  setOption(option: O.SocketOption, value: number): void {
    if (this.isDeleted) return; // the number may belong to a new netconn
    this.clearVerified();
    if (option === O.OPT_DONT_FRAGMENT && this.datagrams !== null) {
      this.datagrams.refusesLarge = value >= O.DF_ALWAYS;
    }
    this.port.post(P.REQ_OPTION, this.id, option.number, value);
  }

  /**
   * Makes the core answer for the next datagram, because addresses or options have
   * changed.
   */
  clearVerified(): void {
    if (this.datagrams !== null) this.datagrams.verified = null;
  }

  /**
   * Sends NETCONN_FLAG_IPV6_V6ONLY to the core if it has changed. The core needs it
   * before any call that takes a local address or sets a peer.
   */
  sendIpv6Only(): void {
    const ipv6Only = (this.flags & C.NETCONN_FLAG_IPV6_V6ONLY) !== 0;
    if (ipv6Only === this.isIpv6Only || !NETCONNTYPE_ISIPV6(this.type)) return;
    this.isIpv6Only = ipv6Only;
    this.setOption(O.OPT_IPV6_ONLY, ipv6Only ? 1 : 0);
  }
}

/** Value of {@linkcode Conn.release} once the core has released the connection. */
export const RELEASED: unique symbol = Symbol("released");

/** The state of the datagrams of a new netconn. */
export function newDatagramState(context: ConnContext): DatagramState {
  const { recvBufferSize, datagramCost, refusesLarge = false } = context;
  return new DatagramState(recvBufferSize, datagramCost === 0, refusesLarge);
}

/** A reply for a request that was not sent. */
export function noReply(err: err_t): Reply {
  return { err, addr: IpAddr.ANY4, port: 0 };
}

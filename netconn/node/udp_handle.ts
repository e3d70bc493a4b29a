/**
 * A UDP netconn, adapted to a Node-shaped socket. Operations that are synchronous
 * in Node, such as a bind, block here: the core answers them without a network.
 * Later results are callbacks in a tick of their own, so that an error that the
 * application throws is an uncaught exception and interrupts nothing here.
 *
 * @module
 */

import { ERR_CLSD, ERR_CONN, type err_t } from "../../core/base/err.ts";
import {
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
} from "../../core/mailbox/netconn_type.ts";
import * as O from "../../core/mailbox/options.ts";
import type { NetifInfo } from "../../core/thread/netif_info.ts";
import { BIND_REUSE } from "../../core/mailbox/protocol.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import { NetBuf } from "../../netbuf/netbuf.ts";
import { NO_WAIT } from "../arguments.ts";
import { NETCONN_FLAG_IPV6_V6ONLY } from "../lwip/constants.ts";
import type { LwipConn } from "../lwip/lwip_conn.ts";
import { type Netconn, netconnFor } from "../deno/netconn.ts";
import type { NetconnContext } from "../deno/netconn_state.ts";
import { zonesOf } from "../lwip/conn.ts";
import type { Operation } from "../port/operation.ts";
import type { Reply } from "../port/port_client.ts";
import { nodeText } from "./ends.ts";
import { SendQueue, type Sent } from "./send_queue.ts";

/** Messages delivered before yielding to the event loop. */
const BATCH = 64;

/** The socket, which gets what a handle receives. */
export interface UdpHandleOwner {
  /** A datagram, which the owner is to copy, and its sender. */
  onDatagram(data: NetBuf, address: string, port: number): void;
  /** An ICMP error has reported that a datagram did not arrive. */
  onReceiveError(err: err_t): void;
  /** The stack has ended. */
  onEnded(): void;
}

/** One UDP netconn with synchronous calls. */
export class UdpHandle {
  readonly #context: NetconnContext;
  readonly #netconn: Netconn;
  readonly #lwip: LwipConn;
  readonly #owner: UdpHandleOwner;
  readonly #isV6: boolean;
  readonly #queue: SendQueue;
  #isClosed = false;
  #delivered = 0; // messages since the last yield to the event loop
  #pause: ReturnType<typeof setImmediate> | null = null;
  #from: IpAddr | null = null; // the last sender; its text is cached
  #fromText = "";

  /**
   * @param context The stack; it has to be open.
   * @param isV6 Whether it is for IPv6, and IPv4 in mapped form.
   * @param owner Gets what is received.
   */
  constructor(context: NetconnContext, isV6: boolean, owner: UdpHandleOwner) {
    this.#context = context;
    this.#isV6 = isV6;
    this.#owner = owner;
    const type = isV6 ? NETCONN_UDP_IPV6 : NETCONN_UDP;
    this.#netconn = netconnFor(context, type);
    this.#netconn.unref();
    this.#lwip = this.#netconn.lwip;
    this.#queue = new SendQueue(context.port, this.#lwip);
  }

  /** Bytes and number of datagrams that wait to be sent. */
  get waiting(): { bytes: number; count: number } {
    return this.#queue.waiting;
  }

  /** Blocks for an operation that needs no network. */
  #atOnce<T>(asked: Operation<T>): T {
    return asked.block(this.#context.blocker);
  }

  /**
   * Takes a local address.
   *
   * @param isShared Whether other netconns that also set this may have it, too.
   * @param isV6Only Whether it refuses IPv4.
   */
  bind(
    addr: IpAddr,
    port: number,
    isShared: boolean,
    isV6Only: boolean,
  ): Reply {
    if (isV6Only) this.#lwip.flags |= NETCONN_FLAG_IPV6_V6ONLY;
    if (isShared) this.#lwip.setOption(O.OPT_REUSEADDR, 1);
    const flags = isShared ? BIND_REUSE : 0;
    return this.#atOnce(this.#lwip.open(addr, port, flags, 0));
  }

  /** Sets the peer. */
  connect(addr: IpAddr, port: number): err_t {
    return this.#atOnce(this.#lwip.connect(addr, port));
  }

  /** Removes the peer. */
  disconnect(): void {
    this.#lwip.disconnect();
  }

  /** Sends a datagram; see {@linkcode SendQueue.send}. */
  send(
    pieces: readonly Uint8Array[],
    addr: IpAddr,
    port: number,
    done: Sent,
  ): void {
    this.#queue.send(pieces, addr, port, done);
  }

  /**
   * Joins or leaves a group, or changes its source filter.
   *
   * @param op One of the MEMBER_ operations.
   */
  changeMembership(
    op: number,
    group: IpAddr,
    netif: IpAddr,
    source: IpAddr,
  ): err_t {
    return this.#atOnce(this.#lwip.membership(op, group, netif, -1, source));
  }

  /**
   * Sends multicast datagrams over the interface of an address; over the one that
   * the routes choose, if it is any.
   *
   * @returns False if there is no such interface.
   */
  setMulticastInterface(addr: IpAddr): boolean {
    const index = addr.isAny ? 0 : this.#indexOf(addr);
    if (index < 0) return false;
    this.setOption(O.OPT_MULTICAST_IF, index);
    return true;
  }

  #indexOf(addr: IpAddr): number {
    const { port } = this.#context;
    const asked = port.control({ op: "netifs" }) as Operation<NetifInfo[]>;
    const netifs = this.#atOnce(asked);
    const text = addr.toString();
    const has = ({ addresses }: NetifInfo): boolean =>
      addresses.some((address) => address.split("/")[0] === text);
    return netifs.find(has)?.index ?? -1;
  }

  /** Sets an option of the control block. */
  setOption(option: O.SocketOption, value: number): void {
    this.#lwip.setOption(option, value);
  }

  /** Bytes of datagrams that may wait to be received. */
  limitDatagrams(bytes: number): void {
    this.#lwip.limitDatagrams(bytes);
  }

  /** Keeps the process alive. */
  ref(): void {
    this.#netconn.ref();
  }

  /** Lets the process end. */
  unref(): void {
    this.#netconn.unref();
  }

  /** Begins to deliver what arrives. */
  readonly receive = (): void => {
    this.#pause = null;
    if (this.#isClosed) return;
    const item = this.#lwip.recvNow();
    if (item !== undefined) this.#deliver(item);
    else {
      this.#delivered = 0;
      this.#lwip.arrival(NO_WAIT).then(this.#onArrival);
    }
  };

  readonly #onArrival = (fetched: Parameters<LwipConn["received"]>[0]): void =>
    process.nextTick(this.#afterAnswers, this.#lwip.received(fetched));

  // Answers for sent datagrams may have arrived in the same batch. Their callbacks
  // run first, as in Node, where they do not wait for the event loop.
  readonly #afterAnswers = (item: NetBuf | err_t): void =>
    process.nextTick(this.#deliver, item);

  // The next delivery runs after the ticks and microtasks that listeners have
  // queued, as in Node.
  readonly #afterTicks = (): void => queueMicrotask(this.#afterMicrotasks);
  readonly #afterMicrotasks = (): void => process.nextTick(this.receive);

  readonly #deliver = (item: NetBuf | err_t): void => {
    if (this.#isClosed) {
      if (item instanceof NetBuf) item.delete();
      return;
    }
    if (item === ERR_CLSD || item === ERR_CONN) return this.#owner.onEnded();
    try {
      if (item instanceof NetBuf) this.#deliverDatagram(item);
      else this.#owner.onReceiveError(item);
    } finally {
      this.#goOn();
    }
  };

  #deliverDatagram(item: NetBuf): void {
    try {
      this.#owner.onDatagram(item, this.#textOf(item.addr), item.port);
    } finally {
      item.delete();
    }
  }

  #textOf(addr: IpAddr): string {
    const last = this.#from;
    if (last === null || !last.equals(addr) || last.zone !== addr.zone) {
      this.#from = addr;
      this.#fromText = nodeText(addr, this.#isV6, zonesOf(this.#context));
    }
    return this.#fromText;
  }

  #goOn(): void {
    if (this.#isClosed) return;
    if (++this.#delivered < BATCH) {
      process.nextTick(this.#afterTicks);
      return;
    }
    this.#delivered = 0;
    this.#pause = setImmediate(this.receive);
  }

  /**
   * Frees the netconn.
   *
   * @param done Called in a tick of its own, once the core has answered for all
   * that was sent.
   */
  close(done: () => void): void {
    this.#isClosed = true;
    if (this.#pause !== null) clearImmediate(this.#pause);
    this.#netconn.close();
    this.#queue.end(done);
  }
}

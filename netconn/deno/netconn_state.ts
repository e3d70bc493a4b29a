/**
 * The state of one Netconn, and what a Netconn needs of its stack.
 *
 * What a Netconn does is functions over this state, one file for each group of calls:
 * netconn_connect.ts, netconn_receive.ts, netconn_write.ts, netconn_send.ts,
 * netconn_close.ts, netconn_options.ts, netconn_groups.ts, netconn_info.ts. The class
 * that the application sees, with one method for each call, is in netconn.ts.
 *
 * @module
 */

import {
  NETCONN_TCP,
  NETCONNTYPE_GROUP,
} from "../../core/mailbox/netconn_type.ts";
import type { IpAddr } from "../../core/wire/ip_addr.ts";
import type { ConnContext } from "../lwip/conn.ts";
import type { netconn_evt } from "../lwip/constants.ts";
import type { ConnOwner, LwipConn } from "../lwip/lwip_conn.ts";
import type { WaitOptions } from "../port/mailbox.ts";
import type { Blocker } from "../port/operation.ts";
import type { PartialRead } from "../port/partial_read.ts";
import { Turn } from "../port/turn.ts";
import type { KeepAlive } from "../stack/process_ref.ts";
import type { DatagramInfo, NetconnInfo } from "./info.ts";
import type { AddressQuery, Names } from "./names.ts";
import type { TraceCall } from "./trace.ts";

/** What a connect to a name needs of the resolver. */
export type FamilyNames = Pick<Names, "family" | "order">;

/** What a netconn needs of its stack. */
export interface NetconnContext extends ConnContext {
  /** Blocks this thread until the core has answered. */
  readonly blocker: Blocker;
  /**
   * Returns all addresses of a host name, in the order in which to try them; rejects if
   * there is none.
   */
  addresses(name: string, query: AddressQuery): Promise<string[]>;
  /** Finds the addresses of a name one family at a time, and sorts them. */
  readonly names: FamilyNames;
  /**
   * Resolves a host name to an address; rejects if there is none.
   *
   * @param action What for, such as `connect to "example.com:80"`.
   */
  resolve(name: string, action: string, wait: WaitOptions): Promise<IpAddr>;
  /** What keeps the process alive. */
  readonly alive: KeepAlive;
  /** Returns a snapshot of a connection. */
  info(conn: number): Promise<NetconnInfo | null>;
  /** Returns a snapshot of the datagrams of a netconn. */
  datagramInfo(conn: number): Promise<DatagramInfo | null>;
  /** Asks the core for traces. */
  trace(call: TraceCall): Promise<unknown>;
  /** Chooses the congestion control of a connection. */
  congestion(conn: number, name: string): Promise<void>;
}

/** The state of one Netconn. It is the owner of the lwIP netconn: it is told of events. */
export abstract class NetconnState implements ConnOwner {
  /** The stack. */
  readonly context: NetconnContext;
  /** The same netconn as lwIP knows it. */
  readonly lwip: LwipConn;
  /** Whether it keeps the process alive. */
  keepsAlive = true;
  /** Held by the write under way; the writes behind it wait for it in order. */
  readonly writing: Turn;
  /** Held by the read or receive under way; TCP. */
  readonly reading: Turn;
  /** What a read has left of a delivery; null before the first read. */
  partial: PartialRead | null = null;

  /** It keeps the process alive from the start. */
  constructor(context: NetconnContext, lwip: LwipConn) {
    this.context = context;
    this.lwip = lwip;
    this.writing = new Turn(context.time);
    this.reading = new Turn(context.time);
    context.alive.add();
  }

  /** Whether the application has set a callback. */
  abstract readonly hearsEvents: boolean;
  /** Calls the application's callback. */
  abstract onEvent(evt: netconn_evt, len: number): void;
  /** Makes the Netconn of an accepted connection. */
  abstract onAccepted(child: LwipConn): void;

  /** The core has forgotten the netconn. */
  onReleased(): void {
    this.unref();
  }

  /** Whether it is a TCP netconn. */
  get isTcp(): boolean {
    return NETCONNTYPE_GROUP(this.lwip.type) === NETCONN_TCP;
  }

  /** Keeps the process alive, unless the netconn is closed. */
  ref(): void {
    if (this.keepsAlive || this.lwip.deleted) return;
    this.keepsAlive = true;
    this.context.alive.add();
  }

  /** Keeps the process alive no longer. */
  unref(): void {
    if (!this.keepsAlive) return;
    this.keepsAlive = false;
    this.context.alive.drop();
  }
}

/**
 * What functions of core/tcp need of the layer: clock, timers, settings, IP and the
 * tables; not input and flush. TcpLayer is the one implementation.
 *
 * The type of a control block is a parameter, so that this file need not import tcb.ts,
 * which imports it.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { TimerQueue } from "../base/timers.ts";
import type { PbufPool } from "../buf/pbuf.ts";
import type { Flow } from "../ip/flow.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { TcpConfig } from "./config.ts";
import type { SequenceSecret } from "./handshake/isn.ts";
import type { SynCookies } from "./handshake/syn_cookies.ts";
import type { SocketOptions } from "./socket_options.ts";
import type { ConnectionTable, TupleEntry } from "./table/connection_table.ts";
import type { TcpListener } from "./table/listener.ts";
import type { ListenerTable } from "./table/listener_table.ts";
import type { PortTable } from "./table/ports.ts";
import type { TimeWaitList } from "./table/time_wait_list.ts";
import type { TimeWaitRemnant } from "./table/time_wait_remnant.ts";
import type { TcpUser } from "./user.ts";

/** What TCP needs of the IP layer. */
export type TcpNetwork = Pick<
  IpLayer,
  | "route"
  | "isBroadcast"
  | "mtu"
  | "finishChecksum"
  | "verifyChecksum"
  | "send"
  | "frame"
  | "register"
  | "updatePathMtu"
  | "dontFragment"
>;

/** The layer, as the functions that work on control blocks see it. */
export interface TcpContext<C extends TupleEntry<C>> {
  /** The IP layer. */
  readonly ip: TcpNetwork;
  /** The stack's clock. */
  readonly clock: Clock;
  /** The stack's timers. */
  readonly timers: TimerQueue;
  /** Randomness. */
  readonly rng: Rng;
  /** The stack's counters. */
  readonly stats: Stats;
  /** Packet buffers. */
  readonly pbufs: PbufPool;
  /** Settings. */
  readonly config: TcpConfig;
  /** The default options of connections. */
  readonly options: SocketOptions;

  /** Connections by four-tuple. */
  readonly connections: ConnectionTable<C>;
  /** Remnants of connections in TIME-WAIT, by four-tuple. */
  readonly remnants: ConnectionTable<TimeWaitRemnant>;
  /** Who holds which local port. */
  readonly ports: PortTable;
  /** Listeners by address and port. */
  readonly listeners: ListenerTable;
  /** Connections in TIME-WAIT. */
  readonly timeWaits: TimeWaitList;

  /** Secrets for sequence numbers and timestamps. */
  readonly secret: SequenceSecret;
  /** Makes and checks SYN cookies. */
  readonly cookies: SynCookies;
  /** Stands for the connections that get a cookie; made for the first. */
  cookieTcb: C | null;
  /** Flow of resets for segments without a connection. */
  readonly replyFlow: Flow;
  /** Flow of what is sent on behalf of {@linkcode remnants}. */
  readonly waitFlow: Flow;

  /** Connections closed by their user that have yet to deliver something. */
  orphans: number;
  /** True if memory to send from is short: then send buffers do not grow. */
  sendShort: boolean;
  /** When out-of-order data may next be thrown away, ms: see memory_pressure.ts. */
  nextPruneAt: number;

  /** Makes a control block in CLOSED. */
  create(user: TcpUser): C;
  /** Remembers that a connection has something to send: the next flush looks. */
  markDirty(tcb: C): void;
  /** Adds a listener to the tables. */
  addListener(listener: TcpListener): void;
  /** Takes a listener out of the tables. */
  removeListener(listener: TcpListener): void;
  /** Takes one challenge ACK out of this second's allowance, RFC 5961 §7. */
  mayChallenge(): boolean;
}

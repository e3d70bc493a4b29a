/**
 * The TCP layer: finds the connection of a segment, keeps the tables, and lets
 * every connection send what it has to at the end of each batch.
 *
 * RFC 9293. Start reading at {@linkcode TcpLayer.input}, then segment_in.ts; on
 * the way out at {@linkcode TcpLayer.flush}, then output.ts.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { TimerQueue } from "../base/timers.ts";
import type { PbufPool } from "../buf/pbuf.ts";
import type { IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { RxPacket } from "../ip/packet.ts";
import type { TransportHandler } from "../ip/transport.ts";
import { DEFAULT_TCP_CONFIG, type TcpConfig } from "./config.ts";
import type { TcpListener } from "./listener.ts";
import { TcpPcb } from "./pcb.ts";
import type { TcpUser } from "./user.ts";

/** What TCP needs of the IP layer. */
export type TcpNetwork = Pick<
  IpLayer,
  | "route"
  | "mtu"
  | "finishChecksum"
  | "verifyChecksum"
  | "send"
  | "frame"
  | "register"
  | "updatePathMtu"
>;

/** What a TCP layer is made of. */
export interface TcpLayerOptions {
  /** The IP layer. */
  ip: TcpNetwork;
  /** The stack's clock. */
  clock: Clock;
  /** The stack's timers. */
  timers: TimerQueue;
  /** Source of keys, ports and jitter. */
  rng: Rng;
  /** The stack's counters. */
  stats: Stats;
  /** Packet buffers. */
  pbufs: PbufPool;
  /** Settings that differ from {@linkcode DEFAULT_TCP_CONFIG}. */
  config?: Partial<TcpConfig>;
}

/** All TCP of one stack. Registers itself with the IP layer. */
export class TcpLayer implements TransportHandler {
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

  /** @param options What it is made of. */
  constructor(options: TcpLayerOptions) {
    this.ip = options.ip;
    this.clock = options.clock;
    this.timers = options.timers;
    this.rng = options.rng;
    this.stats = options.stats;
    this.pbufs = options.pbufs;
    this.config = { ...DEFAULT_TCP_CONFIG, ...options.config };
    this.ip.register(6, this);
  }

  /** Connections in any state but CLOSED and LISTEN. */
  get connectionCount(): number {
    return 0;
  }

  /**
   * Makes a control block in CLOSED; lwIP's tcp_new.
   *
   * @param user Who is told what happens.
   */
  create(user: TcpUser): TcpPcb {
    return new TcpPcb(this, user);
  }

  /** A packet has arrived. Never throws on account of its bytes. */
  input(_packet: RxPacket): void {}

  /** An ICMP error about a segment has arrived. */
  onIcmpError(_info: IcmpErrorInfo): void {}

  /** Sends what connections have to send; to be called after every batch. */
  flush(): void {}

  /** Remembers that a connection has something to send. */
  markDirty(_pcb: TcpPcb): void {}

  /** Frees all connections, with resets, and all listeners; no callbacks. */
  shutdown(): void {}

  /** Takes a listener out of the table. */
  removeListener(_listener: TcpListener): void {}
}

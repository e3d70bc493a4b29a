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
import { Flow } from "../ip/flow.ts";
import type { IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { RxPacket } from "../ip/packet.ts";
import type { TransportHandler } from "../ip/transport.ts";
import type { Neighbour } from "../link/neighbour/neighbour.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_TCP } from "../wire/ip_protocol.ts";
import { checkTcp } from "../wire/tcp.ts";
import { DEFAULT_TCP_CONFIG, type TcpConfig } from "./config.ts";
import { findCongestion } from "./congestion/congestion_registry.ts";
import type { TcpContext, TcpNetwork } from "./context.ts";
import { abortConnection } from "./ending/close.ts";
import { resetAndFail } from "./ending/free.ts";
import { resetFor } from "./ending/reset.ts";
import { expire, leaveToWait } from "./ending/time_wait.ts";
import { SequenceSecret } from "./handshake/isn.ts";
import { SynCookies } from "./handshake/syn_cookies.ts";
import { cookieArrives } from "./input/cookie_in.ts";
import { icmpErrorArrives } from "./input/icmp_in.ts";
import { listenArrives, listenerFor } from "./input/listen_in.ts";
import {
  neighbourFailed,
  neighbourFound,
  segmentCrowdedOut,
  segmentUnresolved,
} from "./input/neighbour_in.ts";
import { segmentArrives } from "./input/segment_in.ts";
import { timeWaitArrives } from "./input/time_wait_in.ts";
import { output } from "./output/output.ts";
import { TcpPcb } from "./pcb.ts";
import { Segment } from "./segment.ts";
import { OFF_AT_FIRST, SocketOptions } from "./socket_options.ts";
import {
  TCP_CLOSING,
  TCP_FIN_WAIT_1,
  TCP_FIN_WAIT_2,
  TCP_LAST_ACK,
  TCP_TIME_WAIT,
} from "./state.ts";
import { ConnectionTable } from "./table/connection_table.ts";
import type { TcpListener } from "./table/listener.ts";
import { ListenerTable } from "./table/listener_table.ts";
import { PortTable } from "./table/ports.ts";
import { TimeWaitList } from "./table/time_wait_list.ts";
import type { TimeWaitRemnant } from "./table/time_wait_remnant.ts";
import { Tcb } from "./tcb.ts";
import type { TcpUser } from "./user.ts";

/** What a TCP layer is made from. */
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

/** More segments than a flush can have. */
const ALL = 0x3fff_ffff;

/** All TCP of one stack. Registers itself with the IP layer. */
export class TcpLayer implements TransportHandler, TcpContext<Tcb> {
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

  // From here on for core/tcp only: see {@linkcode TcpContext}.

  /** Connections by four-tuple. */
  readonly connections: ConnectionTable<Tcb>;
  /** Remnants of connections in TIME-WAIT, by four-tuple. */
  readonly remnants: ConnectionTable<TimeWaitRemnant>;
  /** Who holds which local port. */
  readonly ports: PortTable = new PortTable();
  /** Listeners by address and port. */
  readonly listeners: ListenerTable = new ListenerTable();
  /** Connections in TIME-WAIT. */
  readonly timeWaits: TimeWaitList;
  /** Connections closed by their user that have yet to deliver something. */
  orphans = 0;
  /** True if memory to send from is short: then send buffers do not grow. */
  sendShort = false;
  /** When out-of-order data may next be thrown away, ms: see memory_pressure.ts. */
  nextPruneAt = 0;
  /** Secrets for sequence numbers and timestamps. */
  readonly secret: SequenceSecret;
  /** Makes and checks SYN cookies. */
  readonly cookies: SynCookies;
  /** Stands for the connections that get a cookie; made for the first. */
  cookieTcb: Tcb | null = null;
  /** Flow of resets for segments without a connection. */
  readonly replyFlow: Flow = new Flow();
  /** Flow of what is sent on behalf of {@linkcode remnants}. */
  readonly waitFlow: Flow = new Flow();

  readonly #segment: Segment = new Segment();
  #dirtyHead: Tcb | null = null;
  #dirtyTail: Tcb | null = null;
  #challenges = 0;
  #challengeSecond = -1;

  /**
   * Makes the layer and registers it.
   *
   * @param options What it is made of.
   * @throws {RangeError} If the congestion control is not registered.
   */
  constructor(options: TcpLayerOptions) {
    this.ip = options.ip;
    this.clock = options.clock;
    this.timers = options.timers;
    this.rng = options.rng;
    this.stats = options.stats;
    this.pbufs = options.pbufs;
    const { rcvBuf, sndBuf } = options.config ?? {};
    this.config = {
      ...DEFAULT_TCP_CONFIG,
      // A buffer that was chosen stays as it is, as with Linux's SO_RCVBUF.
      ...(rcvBuf === undefined ? {} : { rcvBufMax: rcvBuf }),
      ...(sndBuf === undefined ? {} : { sndBufMax: sndBuf }),
      ...options.config,
    };
    const { congestion, timeWaitMs } = this.config;
    this.options = new SocketOptions({
      ...this.config,
      ...OFF_AT_FIRST,
      mssLimit: this.config.mss,
    });
    this.timeWaits = new TimeWaitList(
      this.timers,
      this.clock,
      timeWaitMs,
      (one) => expire(this, one),
    );
    if (findCongestion(congestion) === null) {
      throw new RangeError(`Unknown congestion control "${congestion}"`);
    }
    const key = options.rng.nextU32();
    this.connections = new ConnectionTable(key);
    this.remnants = new ConnectionTable(key);
    this.secret = new SequenceSecret(options.rng);
    this.cookies = new SynCookies(options.rng);
    this.replyFlow.dontFragment = this.ip.dontFragment;
    this.ip.register(IP_PROTO_TCP, this);
  }

  /** Connections in any state but CLOSED and LISTEN. */
  get connectionCount(): number {
    return this.connections.count + this.remnants.count;
  }

  /**
   * Makes a control block in CLOSED; lwIP's tcp_new.
   *
   * @param user Gets its callbacks.
   */
  create(user: TcpUser): TcpPcb {
    return new TcpPcb(this, user);
  }

  /**
   * A packet has arrived. Never throws on account of its bytes.
   *
   * @param packet Borrowed until return.
   */
  input(packet: RxPacket): void {
    const { memory } = this.ip.frame;
    const bad = checkTcp(memory, packet.offset, packet.length);
    if (bad !== null) return this.stats.drop(bad);
    // RFC 9293 §3.9.2.3, MUST-57
    if (packet.isBroadcast || packet.isMulticast) {
      return this.stats.drop("bad-address");
    }
    if (!this.ip.verifyChecksum(packet)) {
      return this.stats.drop("bad-checksum");
    }
    const segment = this.#segment;
    if (!segment.read(memory, packet)) return this.stats.drop("bad-options");
    this.stats.tcpReceived++;
    const pcb = this.connections.find(
      packet.dst,
      segment.dstPort,
      packet.src,
      segment.srcPort,
    );
    if (pcb !== null) return segmentArrives(pcb, segment);
    const rest = this.remnants.find(
      packet.dst,
      segment.dstPort,
      packet.src,
      segment.srcPort,
    );
    if (rest !== null) return timeWaitArrives(this, rest, segment);
    const listener = listenerFor(this, segment);
    if (listener === null) return resetFor(this, segment);
    if (segment.hasAck && cookieArrives(this, listener, segment)) return;
    listenArrives(this, listener, segment);
  }

  /**
   * An ICMP error about a segment has arrived.
   *
   * @param info Borrowed until return.
   */
  onIcmpError(info: IcmpErrorInfo): void {
    const pcb = this.#quoted(info);
    if (pcb !== null) icmpErrorArrives(pcb, info);
  }

  /** A segment was dropped before it left: its next hop does not answer. */
  onUnresolved(info: IcmpErrorInfo): void {
    const pcb = this.#quoted(info);
    if (pcb !== null) segmentUnresolved(pcb, info);
  }

  /** A segment was dropped before it left: too many wait for its next hop. */
  onCrowdedOut(info: IcmpErrorInfo): boolean {
    const pcb = this.#quoted(info);
    return pcb !== null && segmentCrowdedOut(pcb, info);
  }

  /** Returns the connection whose segment is quoted, or null. */
  #quoted(info: IcmpErrorInfo): Tcb | null {
    const { local, localPort, remote, remotePort } = info;
    return this.connections.find(local, localPort, remote, remotePort);
  }

  /** A next hop is known for which segments were crowded out. */
  onNeighbourFound(neighbour: Neighbour): void {
    neighbourFound(this, neighbour);
  }

  /** A next hop does not answer. */
  onNeighbourFailed(neighbour: Neighbour): void {
    neighbourFailed(this, neighbour);
  }

  /** See {@linkcode TransportHandler.onAddressGoes}; TIME-WAIT stays. */
  onAddressGoes(addr: IpAddr, successor: IpAddr | null): void {
    for (const owner of this.ports.all()) {
      if (!owner.local.isSameHost(addr)) continue;
      if (owner instanceof Tcb) {
        if (!owner.inTimeWait) resetAndFail(owner);
      } else if (!owner.inTimeWait && successor !== null) {
        owner.local.copyFrom(successor); // a listener
      }
    }
  }

  /**
   * Sends what connections have to send, the oldest first. What a blocked interface
   * had no room for is tried again by the next flush.
   *
   * @param most Segments after which to stop, between two connections.
   * @returns True if it has stopped before the last of them.
   */
  flush(most: number = ALL): boolean {
    const { stats } = this;
    let pcb = this.#dirtyHead;
    const last = this.#dirtyTail;
    this.#dirtyHead = null;
    this.#dirtyTail = null;
    while (pcb !== null && most > 0) {
      const next: Tcb | null = pcb.dirtyNext;
      pcb.dirtyNext = null;
      pcb.dirty = false;
      const before = stats.tcpSent;
      output(pcb); // marks it again if the device has no room
      if (pcb.state === TCP_TIME_WAIT) leaveToWait(pcb);
      most = (most - (stats.tcpSent - before)) | 0;
      pcb = next;
    }
    if (pcb === null) return false;
    // The rest goes before those that were marked meanwhile.
    last!.dirtyNext = this.#dirtyHead;
    this.#dirtyHead = pcb;
    this.#dirtyTail ??= last;
    return true;
  }

  /** Remembers that a connection has something to send. */
  markDirty(pcb: Tcb): void {
    if (pcb.dirty) return;
    pcb.dirty = true;
    if (this.#dirtyTail === null) this.#dirtyHead = pcb;
    else this.#dirtyTail.dirtyNext = pcb;
    this.#dirtyTail = pcb;
  }

  /**
   * True unless a connection that was closed here waits for its FIN to be
   * acknowledged, or also, with `forPeers`, for the peer's FIN.
   */
  isSettled(forPeers: boolean): boolean {
    return !this.connections.some(({ state }) =>
      state === TCP_FIN_WAIT_1 || state === TCP_CLOSING ||
      state === TCP_LAST_ACK || (forPeers && state === TCP_FIN_WAIT_2)
    );
  }

  /** Frees all connections, with resets, and all listeners; no callbacks. */
  shutdown(): void {
    for (const listener of this.listeners.all()) listener.close();
    for (;;) {
      const pcb = this.connections.any();
      if (pcb === null) break;
      abortConnection(pcb);
    }
    while (this.timeWaits.oldest !== null) expire(this, this.timeWaits.oldest);
  }

  /** Adds a listener to the tables. */
  addListener(listener: TcpListener): void {
    this.ports.add(listener);
    this.listeners.add(listener);
  }

  /** Takes a listener out of the tables. */
  removeListener(listener: TcpListener): void {
    this.ports.remove(listener);
    this.listeners.remove(listener);
  }

  /** Takes one challenge ACK out of this second's allowance, RFC 5961 §7. */
  mayChallenge(): boolean {
    const second = Math.floor(this.clock.now / 1000);
    if (second !== this.#challengeSecond) {
      this.#challengeSecond = second;
      // Random, from half of the rate to one and a half: an attacker who counts the ACKs
      // that he gets cannot tell how many others were sent (RFC 5961 §7).
      const { challengeAckRate: rate } = this.config;
      this.#challenges = rate / 2 +
        Math.floor(rate * (this.rng.nextU32() / 0x1_0000_0000));
    }
    return --this.#challenges >= 0;
  }
}

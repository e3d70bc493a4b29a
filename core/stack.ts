/**
 * The whole stack as one state machine, without clock, threads or I/O.
 *
 * A host drives it: it sets the clock, calls the API table for the application's
 * requests, hands in frames, runs the timers, and flushes. Frames leave through
 * the interfaces' devices during those calls; events for the application leave
 * through the sink. `nextDeadline` says when timers are due.
 *
 * @module
 */

import type { ApiConfig } from "./api/api_config.ts";
import { ApiTable } from "./api/api_table.ts";
import type { ApiSink } from "./api/sink.ts";
import { Clock } from "./base/clock.ts";
import type { Rng } from "./base/rng.ts";
import { Stats } from "./base/stats.ts";
import { TimerQueue } from "./base/timers.ts";
import { BlockPool } from "./buf/block_pool.ts";
import type { PacketMemory } from "./buf/memory.ts";
import { MAX_PBUF, PbufPool } from "./buf/pbuf.ts";
import type { DnsConfig } from "./dns/config.ts";
import { Resolver } from "./dns/resolver.ts";
import { FrameReceiver } from "./frame_receiver.ts";
import { IpLayer } from "./ip/ip.ts";
import type { IpConfig } from "./ip/config.ts";
import { Attachment, type FrameSource } from "./link/attachment.ts";
import { LoopbackDevice } from "./link/loopback.ts";
import { Netif } from "./link/netif.ts";
import { ReceiveCoalescer } from "./link/offload/receive_coalescer.ts";
import { RawLayer } from "./raw/raw.ts";
import type { TcpConfig } from "./tcp/config.ts";
import { TcpLayer } from "./tcp/layer.ts";
import { UdpLayer } from "./udp/udp.ts";
import { Frame } from "./wire/frame.ts";
import { IpAddr } from "./wire/ip_addr.ts";
import { MacAddr } from "./wire/mac_addr.ts";
import { Zones } from "./wire/zones.ts";

/** What a stack is made of. */
export interface StackParts {
  /** Its memory. */
  memory: PacketMemory;
  /** Offset of the scratch for headers. */
  frameScratch: number;
  /** Region of the memory for received packets. */
  arena: { start: number; size: number };
  /** Randomness. */
  rng: Rng;
  /** Takes the events for the application. */
  sink: ApiSink;
  /** Settings of IP. */
  ip?: Partial<IpConfig>;
  /** Settings of TCP. */
  tcp?: Partial<TcpConfig>;
  /** Settings of the resolver. */
  dns?: Partial<DnsConfig>;
  /** Settings of the API table. */
  api?: Partial<ApiConfig>;
}

/** Segments that connections send before frames are received again. */
const SEND_BATCH = 64;

/** A TCP/IP stack. */
export class Stack {
  /** The instant at which it is being driven; set by the host. */
  readonly clock: Clock = new Clock();
  /** All deadlines. */
  readonly timers: TimerQueue = new TimerQueue(this.clock);
  /** Deadlines of IPv6 links, see IpLayer.linkTimers. */
  readonly linkTimers: TimerQueue = new TimerQueue(this.clock);
  /** Counters of the whole stack. */
  readonly stats: Stats = new Stats();
  /** Packet buffers. */
  readonly pbufs: PbufPool;
  /** The IP layer. */
  readonly ip: IpLayer;
  /** TCP. */
  readonly tcp: TcpLayer;
  /** UDP. */
  readonly udp: UdpLayer;
  /** RAW. */
  readonly raw: RawLayer;
  /** Resolves names. */
  readonly resolver: Resolver;
  /** The netconns of the application, and its requests. */
  readonly api: ApiTable;
  readonly #memory: PacketMemory;
  readonly #rng: Rng;
  readonly #attachments: Attachment[] = [];
  readonly #loopback: LoopbackDevice;
  readonly #receiver: FrameReceiver;
  #nextIndex = 1;
  /** Devices that will deliver no more frames; the host takes them out. */
  readonly ended: FrameSource[] = [];

  /** @param parts What it is made of. */
  constructor(parts: StackParts) {
    const { memory, rng } = parts;
    this.#memory = memory;
    this.#rng = rng;
    const blocks = new BlockPool(parts.arena.start, parts.arena.size);
    this.pbufs = new PbufPool(memory, blocks);
    const { clock, timers, stats, pbufs } = this;
    this.ip = new IpLayer({
      clock,
      timers,
      linkTimers: this.linkTimers,
      rng,
      stats,
      pbufs,
      frame: new Frame(memory.u8, parts.frameScratch),
      ...(parts.ip === undefined ? {} : { config: parts.ip }),
    });
    const ip = this.ip;
    this.#receiver = new FrameReceiver(memory.u8, pbufs, ip);
    this.tcp = new TcpLayer({
      ip,
      clock,
      timers,
      rng,
      stats,
      pbufs,
      ...(parts.tcp === undefined ? {} : { config: parts.tcp }),
    });
    this.udp = new UdpLayer({ ip, rng, stats, pbufs });
    this.raw = new RawLayer({ ip, stats, pbufs });
    const { tcp, udp, raw } = this;
    this.resolver = new Resolver(
      {
        ...{ clock, timers, rng, stats, pbufs, udp, tcp },
        zones: new Zones(ip.netifs),
        order: (addrs) => ip.orderDestinations(addrs),
        onlyFamily: () => ip.onlyFamily(),
      },
      parts.dns,
    );
    ip.ipv6.onDns = () => this.#takeAdvertisedDns();
    this.tcp.replyFlow.ttl = ip.config.ttl;
    this.api = new ApiTable({
      sink: parts.sink,
      pbufs,
      ip,
      tcp,
      udp,
      raw,
      ...(parts.api === undefined ? {} : { config: parts.api }),
    });
    this.#loopback = new LoopbackDevice(pbufs);
    this.#addLoopback();
  }

  #addLoopback(): void {
    const device = this.#loopback;
    const netif = this.attach("lo", device, MacAddr.ZERO, device.mtu, true);
    this.ip.addAddress(netif, IpAddr.LOOPBACK4, 8);
    this.ip.addAddress(netif, IpAddr.LOOPBACK6, 128);
  }

  /**
   * Adds an interface.
   *
   * @param name Short name, such as "tap0".
   * @param source The device.
   * @param mac Hardware address; null for a random, locally administered one.
   * @param mtu Largest IP packet, bytes.
   * @param isLoopback True for the loopback interface.
   */
  attach(
    name: string,
    source: FrameSource,
    mac: MacAddr | null,
    mtu: number,
    isLoopback = false,
  ): Netif {
    if (this.#nextIndex > 255) throw new RangeError("Too many interfaces");
    if (source.maxFrame + 8 > MAX_PBUF) {
      throw new RangeError(`Frames of ${source.maxFrame} bytes are too large`);
    }
    const address = mac ?? this.#randomMac();
    const netif = new Netif(
      this.#nextIndex++,
      name,
      source,
      address,
      mtu,
      isLoopback,
    );
    const coalescer = this.ip.config.receiveCoalescing &&
        source.offload.tcpSegmentation === 0
      ? new ReceiveCoalescer(this.#memory.u8, this.ip.sum, source.medium)
      : null;
    this.#attachments.push(
      new Attachment(netif, source, this.pbufs, coalescer),
    );
    this.ip.addNetif(netif);
    return netif;
  }

  /** A random unicast address, locally administered (IEEE 802 §8.4). */
  #randomMac(): MacAddr {
    const hi = (this.#rng.nextU32() & 0xfcffffff) | 0x02000000;
    return new MacAddr(hi | 0, this.#rng.nextU32() & 0xffff);
  }

  /**
   * Takes frames from all devices, at most a batch from each.
   *
   * @returns true if more frames may wait; the doorbell does not ring for those.
   */
  receive(): boolean {
    const attachments = this.#attachments;
    let more = false;
    for (let i = 0; i < attachments.length; i++) {
      const attachment = attachments[i];
      if (attachment.ended) continue;
      if (this.#receiver.receiveFrom(attachment)) more = true;
      if (attachment.ended) this.ended.push(attachment.source);
    }
    return more;
  }

  /**
   * Sends what the turn has made ready, at most {@linkcode SEND_BATCH} segments: the
   * acknowledgements for them are received in between, before a device's queue is
   * full. Then reports acknowledged bytes. Interfaces that had no room are tried
   * again.
   *
   * @returns true if there is more to send.
   */
  flush(): boolean {
    const attachments = this.#attachments; // an iterator would be an object
    for (let i = 0; i < attachments.length; i++) {
      attachments[i].netif.blocked = false;
    }
    const more = this.tcp.flush(SEND_BATCH);
    for (let i = 0; i < attachments.length; i++) {
      attachments[i].source.flush?.();
    }
    this.api.reportSent();
    return more;
  }

  /** The resolver asks the name servers of all interfaces. */
  #takeAdvertisedDns(): void {
    const links = this.ip.ipv6.links.map(({ dns }) => dns);
    this.resolver.setAdvertised(
      links.flatMap(({ servers }) => servers.map(({ addr }) => addr)),
      links.flatMap(({ domains }) => domains.map(({ name }) => name)),
    );
  }

  /** True if packets to this host itself wait to be received. */
  get loopbackPending(): boolean {
    return this.#loopback.pending > 0;
  }

  /** Runs all timers that are due. */
  runTimers(): void {
    this.timers.run();
    this.linkTimers.run();
  }

  /** When timers are due next, in the host's milliseconds; Infinity if none is. */
  nextDeadline(): number {
    return Math.min(
      this.timers.nextDeadline(),
      this.linkTimers.nextDeadline(),
    );
  }
}

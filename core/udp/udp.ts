/**
 * The UDP layer: ports and demultiplexing. RFC 768, RFC 3828, RFC 1122 §4.1;
 * lwIP's udp.c.
 *
 * Control blocks lie in a hash by local port, newest first. UDP and UDP-Lite have
 * ports of their own.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_USE } from "../base/err.ts";
import { randomBelow, type Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import { DF_OFF } from "../base/dont_fragment.ts";
import { ICMP_ERROR_TOO_BIG, type IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { RxPacket } from "../ip/packet.ts";
import { ICMP4_UNREACHABLE_PORT } from "../wire/icmp4.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_UDP, IP_PROTO_UDPLITE } from "../wire/ip_protocol.ts";
import {
  checkUdp,
  checkUdpLite,
  UDP_HEADER_LENGTH,
  udpChecksum,
  udpDstPort,
  udpLength,
  udpLiteCoverage,
  udpSrcPort,
} from "../wire/udp.ts";
import { type UdpFamily, UdpPcb } from "./pcb.ts";
import type { UdpUser } from "./user.ts";

/** First ephemeral port, RFC 6335 §6. */
const PORT_MIN = 49_152;
/** Last ephemeral port, as lwIP. */
const PORT_MAX = 65_535;
const BUCKETS = 1024;

/** What a UDP layer is made of. */
export interface UdpLayerOptions {
  /** The IP layer. */
  ip: IpLayer;
  /** Where ephemeral ports come from. */
  rng: Rng;
  /** The stack's counters. */
  stats: Stats;
  /** Packet buffers. */
  pbufs: PbufPool;
}

/** Options of a new control block. */
export interface UdpCreateOptions {
  /** 4, 6, or 0 for both (dual stack). @default {4} */
  family?: UdpFamily;
  /** UDP-Lite instead of UDP. @default {false} */
  lite?: boolean;
}

/** UDP of one stack. */
export class UdpLayer {
  /** The IP layer. */
  readonly ip: IpLayer;
  readonly #rng: Rng;
  readonly #stats: Stats;
  readonly #pbufs: PbufPool;
  readonly #buckets: (UdpPcb | null)[] = new Array(BUCKETS).fill(null);
  #bound = 0;

  /**
   * @param options What it is made of.
   */
  constructor(options: UdpLayerOptions) {
    this.ip = options.ip;
    this.#rng = options.rng;
    this.#stats = options.stats;
    this.#pbufs = options.pbufs;
    for (const isLite of [false, true]) {
      this.ip.register(isLite ? IP_PROTO_UDPLITE : IP_PROTO_UDP, {
        input: (packet) => this.#input(packet, isLite),
        ...(isLite ? {} : { inputMany: (packet) => this.#inputMany(packet) }),
        onIcmpError: (info) => this.#onIcmpError(info, isLite),
        onAddressGoes: (addr, successor) =>
          this.#onAddressGoes(addr, successor, isLite),
      });
    }
  }

  /** Control blocks that are bound. */
  get bound(): number {
    return this.#bound;
  }

  /**
   * Makes a control block. It receives once it is bound; lwIP udp_new.
   *
   * @param user Who is told of datagrams.
   * @param options What kind it is.
   */
  create(user: UdpUser, options: UdpCreateOptions = {}): UdpPcb {
    const { family = 4, lite = false } = options;
    const pcb = new UdpPcb(this, user, family, lite);
    pcb.flow.dontFragment = this.ip.dontFragment;
    return pcb;
  }

  /** Binds a control block; see UdpPcb.bind. */
  bind(pcb: UdpPcb, addr: IpAddr, port: number, family: UdpFamily): err_t {
    const chosen = port === 0 ? this.#freePort(pcb) : port;
    if (chosen === 0) return ERR_USE;
    if (port !== 0 && this.#isTaken(pcb, addr, port, family)) return ERR_USE;
    this.unbind(pcb);
    pcb.local.copyFrom(addr);
    pcb.localPort = chosen;
    pcb.boundFamily = family;
    pcb.flow.invalidate();
    const bucket = chosen & (BUCKETS - 1);
    pcb.hashNext = this.#buckets[bucket];
    this.#buckets[bucket] = pcb;
    this.#bound++;
    return ERR_OK;
  }

  /** Takes a control block out of the table; it receives nothing any more. */
  unbind(pcb: UdpPcb): void {
    if (pcb.localPort === 0) return;
    const bucket = pcb.localPort & (BUCKETS - 1);
    let at = this.#buckets[bucket];
    if (at === pcb) {
      this.#buckets[bucket] = pcb.hashNext;
    } else {
      while (at !== null && at.hashNext !== pcb) at = at.hashNext;
      if (at !== null) at.hashNext = pcb.hashNext;
    }
    pcb.hashNext = null;
    pcb.localPort = 0;
    this.#bound--;
  }

  /** lwIP udp_bind: same port and the same or any address, in a shared family. */
  #isTaken(
    pcb: UdpPcb,
    addr: IpAddr,
    port: number,
    family: UdpFamily,
  ): boolean {
    for (
      let p = this.#buckets[port & (BUCKETS - 1)];
      p !== null;
      p = p.hashNext
    ) {
      if (p === pcb || p.localPort !== port || p.isLite !== pcb.isLite) {
        continue;
      }
      if (p.reuse && pcb.reuse) continue;
      const sharesFamily = family === 0 || p.boundFamily === 0 ||
        family === p.boundFamily;
      if (!sharesFamily) continue;
      if (addr.isAny || p.local.isAny || p.local.equals(addr)) return true;
    }
    return false;
  }

  /** RFC 6056 §3.3.1: a random port, or the next free one; 0 if none is. */
  #freePort(pcb: UdpPcb): number {
    const count = PORT_MAX - PORT_MIN + 1;
    const start = randomBelow(this.#rng, count);
    for (let i = 0; i < count; i++) {
      const port = PORT_MIN + (start + i) % count;
      if (!this.#isPortUsed(port, pcb.isLite)) return port;
    }
    return 0;
  }

  #isPortUsed(port: number, isLite: boolean): boolean {
    let p = this.#buckets[port & (BUCKETS - 1)];
    while (p !== null && (p.localPort !== port || p.isLite !== isLite)) {
      p = p.hashNext;
    }
    return p !== null;
  }

  #input(packet: RxPacket, isLite: boolean): void {
    const b = this.#pbufs.memory.u8;
    const { offset } = packet;
    const bad = isLite
      ? checkUdpLite(b, offset, packet.length)
      : checkUdp(b, offset, packet.length);
    if (bad !== null) return this.#stats.drop(bad);
    const length = isLite ? packet.length : udpLength(b, offset);
    if (!this.#isIntact(packet, length, isLite)) {
      return this.#stats.drop("bad-checksum");
    }
    const srcPort = udpSrcPort(b, offset);
    const dstPort = udpDstPort(b, offset);
    const best = this.#find(packet, srcPort, dstPort, isLite);
    if (best === null) {
      this.#stats.drop("no-listener");
      this.ip.sendUnreachable(packet, ICMP4_UNREACHABLE_PORT);
      return;
    }
    if (isLite && best.coverageRx > udpLiteCoverage(b, offset, length)) {
      return this.#stats.drop("bad-checksum");
    }
    const size = length - UDP_HEADER_LENGTH;
    if (best.reuse && (packet.isBroadcast || packet.isMulticast)) {
      this.#deliverCopies(best, packet, size, srcPort, dstPort);
    }
    if (this.#isRefused(best, size)) return;
    const data = this.#pbufs.keep(
      packet.pbuf,
      offset + UDP_HEADER_LENGTH,
      size,
    );
    this.#deliver(best, data, packet, srcPort, dstPort);
  }

  /** Whether there is no room for a datagram, which is then counted. */
  #isRefused({ user }: UdpPcb, size: number): boolean {
    const reason = user.refusal?.(size, 1) ?? null;
    if (reason === null) return false;
    user.onRefused?.();
    this.#stats.drop(reason);
    return true;
  }

  /** Datagrams to one control block; what is not as simple goes one by one. */
  #inputMany(packet: RxPacket): boolean {
    if (packet.isMulticast || packet.isBroadcast) return false;
    const b = this.#pbufs.memory.u8;
    const { offset, gsoSize, src, dst, netif } = packet;
    const srcPort = udpSrcPort(b, offset);
    const dstPort = udpDstPort(b, offset);
    const pcb = this.#find(packet, srcPort, dstPort, false);
    if (pcb === null || pcb.user.onDatagrams === undefined) return false;
    const size = packet.length - UDP_HEADER_LENGTH;
    const count = Math.ceil(size / gsoSize);
    // One by one, those that there is room for are taken.
    if ((pcb.user.refusal?.(size, count) ?? null) !== null) return false;
    const data = this.#pbufs.keep(
      packet.pbuf,
      offset + UDP_HEADER_LENGTH,
      size,
    );
    if (data === null) return false;
    this.#stats.udpReceived += count;
    pcb.user.onDatagrams(pcb, data, gsoSize, src, srcPort, dst, dstPort, netif);
    return true;
  }

  #isIntact(packet: RxPacket, length: number, isLite: boolean): boolean {
    const b = this.#pbufs.memory.u8;
    const { offset } = packet;
    if (isLite) {
      const coverage = udpLiteCoverage(b, offset, length);
      return this.ip.verifyChecksum(packet, coverage, length);
    }
    if (udpChecksum(b, offset) === 0) return packet.dst.isV4; // RFC 8200 §8.1
    return this.ip.verifyChecksum(packet, length, length);
  }

  /** Returns the control block that fits best; the newest of equals. */
  #find(
    packet: RxPacket,
    srcPort: number,
    dstPort: number,
    isLite: boolean,
  ): UdpPcb | null {
    let best: UdpPcb | null = null;
    let bestScore = 0;
    let p = this.#buckets[dstPort & (BUCKETS - 1)];
    for (; p !== null; p = p.hashNext) {
      if (p.localPort !== dstPort || p.isLite !== isLite) continue;
      const score = p.match(packet, srcPort);
      if (score > bestScore) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * Gives copies of a broadcast or multicast to all who share the port, except the
   * best, which gets the original afterwards (lwIP's SO_REUSE_RXTOALL).
   */
  #deliverCopies(
    best: UdpPcb,
    packet: RxPacket,
    size: number,
    srcPort: number,
    dstPort: number,
  ): void {
    const from = packet.offset + UDP_HEADER_LENGTH;
    let p = this.#buckets[dstPort & (BUCKETS - 1)];
    while (p !== null) {
      const next = p.hashNext; // its user may remove it
      if (
        p !== best && p.localPort === dstPort && p.isLite === best.isLite &&
        p.reuse && p.match(packet, srcPort) > 0 && !this.#isRefused(p, size)
      ) {
        const copy = this.#pbufs.allocate(size);
        if (copy !== null) {
          const u8 = this.#pbufs.memory.u8;
          u8.copyWithin(copy.offset, from, from + size);
        }
        this.#deliver(p, copy, packet, srcPort, dstPort);
      }
      p = next;
    }
  }

  #deliver(
    pcb: UdpPcb,
    data: Pbuf | null,
    packet: RxPacket,
    srcPort: number,
    dstPort: number,
  ): void {
    if (data === null) return this.#stats.drop("no-memory");
    this.#stats.udpReceived++;
    const { src, dst, netif } = packet;
    pcb.user.onDatagram(pcb, data, src, srcPort, dst, dstPort, netif);
  }

  #onIcmpError(info: IcmpErrorInfo, isLite: boolean): void {
    const p = this.#senderOf(info, isLite);
    if (p === null) return;
    if (
      info.kind === ICMP_ERROR_TOO_BIG && p.flow.dontFragment !== DF_OFF
    ) {
      this.ip.updatePathMtu(info.remote, info.mtu, info.length);
    }
    p.user.onIcmpError?.(p, info);
  }

  /** lwIP udp_netif_ip_addr_changed. */
  #onAddressGoes(
    addr: IpAddr,
    successor: IpAddr | null,
    isLite: boolean,
  ): void {
    if (successor === null) return;
    for (const head of this.#buckets) {
      for (let p = head; p !== null; p = p.hashNext) {
        if (p.isLite === isLite) p.follow(addr, successor);
      }
    }
  }

  /** Finds who has sent the quoted datagram: rather who is connected to its peer. */
  #senderOf(info: IcmpErrorInfo, isLite: boolean): UdpPcb | null {
    let candidate: UdpPcb | null = null;
    let p = this.#buckets[info.localPort & (BUCKETS - 1)];
    for (; p !== null; p = p.hashNext) {
      if (p.localPort !== info.localPort || p.isLite !== isLite) continue;
      if (!p.local.isAny && !p.local.equals(info.local)) continue;
      if (p.isPeer(info.remote, info.remotePort)) return p;
      if (!p.isConnected || p.remote.isAny) candidate ??= p;
    }
    return candidate;
  }
}

/**
 * The UDP layer: input, and delivery to the control block that a datagram is for.
 * RFC 768, RFC 3828, RFC 1122 §4.1; lwIP's udp.c. Sending is in pcb.ts.
 *
 * @module
 */

import type { err_t } from "../base/err.ts";
import type { Rng } from "../base/rng.ts";
import type { Stats } from "../base/stats.ts";
import type { Pbuf, PbufPool } from "../buf/pbuf.ts";
import type { DatagramFamily } from "../datagram/pcb.ts";
import {
  ICMP_ERROR_PORT,
  ICMP_ERROR_TOO_BIG,
  type IcmpErrorInfo,
} from "../ip/icmp_error.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { RxPacket } from "../ip/packet.ts";
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
import { matchUdp } from "./match.ts";
import { type UdpContext, UdpPcb, type UdpUser } from "./pcb.ts";
import { UdpPortTable } from "./port_table.ts";

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
  family?: DatagramFamily;
  /** UDP-Lite instead of UDP. @default {false} */
  lite?: boolean;
}

/** UDP of one stack. */
export class UdpLayer implements UdpContext {
  /** The IP layer. */
  readonly ip: IpLayer;
  readonly #stats: Stats;
  readonly #pbufs: PbufPool;
  readonly #ports: UdpPortTable;

  /**
   * @param options What it is made of.
   */
  constructor(options: UdpLayerOptions) {
    this.ip = options.ip;
    this.#ports = new UdpPortTable(options.rng);
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
    return this.#ports.size;
  }

  /**
   * Makes a control block. It receives once it is bound; lwIP udp_new.
   *
   * @param user Gets the datagrams.
   * @param options What kind it is.
   */
  create(user: UdpUser, options: UdpCreateOptions = {}): UdpPcb {
    const { family = 4, lite = false } = options;
    const pcb = new UdpPcb(this, user, family, lite);
    pcb.flow.dontFragment = this.ip.dontFragment;
    return pcb;
  }

  /** Binds a control block; see UdpPcb.bind. */
  bind(pcb: UdpPcb, addr: IpAddr, port: number, family: DatagramFamily): err_t {
    return this.#ports.bind(pcb, addr, port, family);
  }

  /** Takes a control block out of the table; it receives nothing any more. */
  unbind(pcb: UdpPcb): void {
    this.#ports.unbind(pcb);
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
      this.ip.sendUnreachable(packet, ICMP_ERROR_PORT);
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

  /** Delivers a super-packet to one control block; false: deliver one by one. */
  #inputMany(packet: RxPacket): boolean {
    if (packet.isMulticast || packet.isBroadcast) return false;
    const b = this.#pbufs.memory.u8;
    const { offset, gsoSize, src, dst, netif, ttl, tos } = packet;
    const srcPort = udpSrcPort(b, offset);
    const dstPort = udpDstPort(b, offset);
    const pcb = this.#find(packet, srcPort, dstPort, false);
    if (pcb === null || pcb.user.onDatagrams === undefined) return false;
    const size = packet.length - UDP_HEADER_LENGTH;
    const count = Math.ceil(size / gsoSize);
    // Delivered one by one, as many are accepted as there is room for.
    if ((pcb.user.refusal?.(size, count) ?? null) !== null) return false;
    const data = this.#pbufs.keep(
      packet.pbuf,
      offset + UDP_HEADER_LENGTH,
      size,
    );
    if (data === null) return false;
    this.#stats.udpReceived += count;
    pcb.user.onDatagrams(
      pcb,
      data,
      gsoSize,
      src,
      srcPort,
      dst,
      dstPort,
      netif,
      ttl,
      tos,
    );
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
    let p = this.#ports.first(dstPort);
    for (; p !== null; p = p.hashNext) {
      if (p.localPort !== dstPort || p.isLite !== isLite) continue;
      const score = matchUdp(p, this.ip, packet, srcPort);
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
    let p = this.#ports.first(dstPort);
    while (p !== null) {
      const next = p.hashNext; // its user may remove it
      if (
        p !== best && p.localPort === dstPort && p.isLite === best.isLite &&
        p.reuse && matchUdp(p, this.ip, packet, srcPort) > 0 &&
        !this.#isRefused(p, size)
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
    const { src, dst, netif, ttl, tos } = packet;
    const { user } = pcb;
    user.onDatagram(pcb, data, src, srcPort, dst, dstPort, netif, ttl, tos);
  }

  #onIcmpError(info: IcmpErrorInfo, isLite: boolean): void {
    const p = this.#senderOf(info, isLite);
    if (p === null) return;
    const { remote } = info;
    if (info.kind === ICMP_ERROR_TOO_BIG && p.flow.mayBeTooBig(remote)) {
      this.ip.updatePathMtu(remote, info.mtu, info.length);
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
    this.#ports.forEach((pcb) => {
      if (pcb.isLite === isLite) pcb.follow(addr, successor);
    });
  }

  /**
   * Finds the control block that sent the quoted datagram. One that is connected to its
   * destination is preferred.
   */
  #senderOf(info: IcmpErrorInfo, isLite: boolean): UdpPcb | null {
    let candidate: UdpPcb | null = null;
    let p = this.#ports.first(info.localPort);
    for (; p !== null; p = p.hashNext) {
      if (p.localPort !== info.localPort || p.isLite !== isLite) continue;
      if (!p.local.isAny && !p.local.isSameHost(info.local)) continue;
      if (p.isPeer(info.remote, info.remotePort)) return p;
      if (!p.isConnected || p.remote.isAny) candidate ??= p;
    }
    return candidate;
  }
}

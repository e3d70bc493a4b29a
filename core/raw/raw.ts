/**
 * The RAW layer: gives copies of received packets to RAW control blocks, before the
 * transport of each packet sees it; lwIP's raw.c.
 *
 * Every control block that matches gets a copy, IP header included. The packet is then
 * processed as if there were none: for example, an echo request is answered.
 *
 * @module
 */

import type { Stats } from "../base/stats.ts";
import type { PbufPool } from "../buf/pbuf.ts";
import type { DatagramFamily } from "../datagram/pcb.ts";
import { ICMP_ERROR_TOO_BIG, type IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { RxPacket } from "../ip/packet.ts";
import type { RawHandler } from "../ip/transport.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { type RawContext, RawPcb, type RawUser } from "./pcb.ts";

/** What a RAW layer is made of. */
export interface RawLayerOptions {
  /** The IP layer. */
  ip: IpLayer;
  /** The stack's counters. */
  stats: Stats;
  /** Packet buffers. */
  pbufs: PbufPool;
}

/** RAW control blocks of one stack. */
export class RawLayer implements RawContext, RawHandler {
  /** The IP layer. */
  readonly ip: IpLayer;
  readonly #stats: Stats;
  readonly #pbufs: PbufPool;
  readonly #pcbs: RawPcb[] = [];

  /**
   * @param options What it is made of.
   */
  constructor(options: RawLayerOptions) {
    this.ip = options.ip;
    this.#stats = options.stats;
    this.#pbufs = options.pbufs;
    this.ip.registerRaw(this);
  }

  /** Control blocks that exist. */
  get size(): number {
    return this.#pcbs.length;
  }

  /**
   * Makes a control block, which receives at once; lwIP raw_new.
   *
   * @param user Gets the packets.
   * @param protocol IP protocol, 0 to 255.
   * @param family Which families it speaks.
   */
  create(
    user: RawUser,
    protocol: number,
    family: DatagramFamily = 4,
  ): RawPcb {
    const pcb = new RawPcb(this, user, protocol, family);
    pcb.flow.dontFragment = this.ip.dontFragment;
    this.#pcbs.push(pcb);
    return pcb;
  }

  /** Frees a control block. */
  remove(pcb: RawPcb): void {
    const index = this.#pcbs.indexOf(pcb);
    if (index >= 0) this.#pcbs.splice(index, 1);
  }

  /** Whether any control block matches. */
  wants(packet: RxPacket): boolean {
    for (let i = 0; i < this.#pcbs.length; i++) {
      if (this.#pcbs[i].matches(packet)) return true;
    }
    return false;
  }

  /** Gives copies to all that match; true if there were any. */
  inputRaw(packet: RxPacket): boolean {
    let isTaken = false;
    for (let i = this.#pcbs.length - 1; i >= 0; i--) {
      const pcb = this.#pcbs[i]; // gone if a user has removed several
      if (pcb === undefined || !pcb.matches(packet)) continue;
      isTaken = true;
      this.#copyTo(pcb, packet);
    }
    return isTaken;
  }

  /** Uses a reported path MTU if a control block may have sent the packet. */
  onIcmpError(info: IcmpErrorInfo): void {
    if (info.kind !== ICMP_ERROR_TOO_BIG) return;
    const { remote, mtu, length } = info;
    let isBelieved = false;
    for (let i = this.#pcbs.length - 1; i >= 0; i--) {
      const pcb = this.#pcbs[i]; // gone if a user has removed several
      if (pcb === undefined || !pcb.maySend(info)) continue;
      if (!isBelieved) this.ip.updatePathMtu(remote, mtu, length);
      isBelieved = true;
      pcb.user.onIcmpError?.(pcb, info);
    }
  }

  /** lwIP raw_netif_ip_addr_changed. */
  onAddressGoes(addr: IpAddr, successor: IpAddr | null): void {
    if (successor === null) return;
    for (const pcb of this.#pcbs) pcb.follow(addr, successor);
  }

  /** Always copies: the packet itself is still being processed. */
  #copyTo(pcb: RawPcb, packet: RxPacket): void {
    const { ipOffset, src, dst, netif, protocol, ttl, tos } = packet;
    const { user } = pcb;
    const end = packet.offset + packet.length;
    const reason = pcb.user.refusal?.(end - ipOffset, 1) ?? null;
    if (reason !== null) {
      pcb.user.onRefused?.();
      return this.#stats.drop(reason);
    }
    const copy = this.#pbufs.allocate(end - ipOffset);
    if (copy === null) return this.#stats.drop("no-memory");
    this.#pbufs.memory.u8.copyWithin(copy.offset, ipOffset, end);
    user.onDatagram(pcb, copy, src, protocol, dst, protocol, netif, ttl, tos);
  }
}

/**
 * A UDP control block: addresses, options, and the verbs of lwIP's raw API
 * (udp_bind, udp_connect, udp_sendto). RFC 768, RFC 3828, RFC 1122 §4.1.
 *
 * @module
 */

import { ERR_MEM, ERR_OK, ERR_RTE, type err_t, ERR_VAL } from "../base/err.ts";
import { type DatagramFamily, DatagramPcb } from "../datagram/pcb.ts";
import type { DatagramUser } from "../datagram/user.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import type { Membership } from "../ip/group/groups.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { Netif } from "../link/netif.ts";
import { type Frame, GSO_UDP_L4, MAX_FRAGMENTS } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_UDP, IP_PROTO_UDPLITE } from "../wire/ip_protocol.ts";
import { UDP_CHECKSUM, UDP_HEADER_LENGTH, writeUdp } from "../wire/udp.ts";

/** Longest UDP datagram in bytes, header included. */
const MAX_DATAGRAM = 65_535;

/** The user of a UDP control block. */
export interface UdpUser extends DatagramUser<UdpPcb> {
  /**
   * Datagrams of one flow have arrived together. Without this method each is passed
   * to {@linkcode DatagramUser.onDatagram}.
   *
   * @param pcb The control block.
   * @param data Their payloads, one behind the other; the user owns it now.
   * @param size Bytes of each, at least 1; the last may be shorter.
   * @param src Sender, borrowed until return.
   * @param srcPort Sender's port, 0 to 65535.
   * @param dst Destination address of all, borrowed until return.
   * @param dstPort Their destination port, 1 to 65535.
   * @param netif The interface on which they arrived.
   * @param ttl Their time to live or hop limit when they arrived, 0 to 255.
   * @param tos Their type of service or traffic class, 0 to 255.
   */
  onDatagrams?(
    pcb: UdpPcb,
    data: Pbuf,
    size: number,
    src: IpAddr,
    srcPort: number,
    dst: IpAddr,
    dstPort: number,
    netif: Netif,
    ttl: number,
    tos: number,
  ): void;
}

/** What a control block needs of its layer. */
export interface UdpContext {
  /** The IP layer. */
  readonly ip: IpLayer;
  /** See {@linkcode UdpPcb.bind}. */
  bind(pcb: UdpPcb, addr: IpAddr, port: number, family: DatagramFamily): err_t;
  /** Takes a control block out of the port table; it receives nothing any more. */
  unbind(pcb: UdpPcb): void;
}

/** One UDP or UDP-Lite control block. Made by UdpLayer.create. */
export class UdpPcb extends DatagramPcb {
  /** Gets the datagrams. */
  user: UdpUser;
  /** Whether it speaks UDP-Lite. */
  readonly isLite: boolean;
  /** Local port; 0 until bound. */
  localPort = 0;
  /** Remote port; 0 until connected. */
  remotePort = 0;
  /** True between connect and disconnect. */
  isConnected = false;
  /** Shares its port with others that do, lwIP's SOF_REUSEADDR. */
  reuse = false;
  /** Sends IPv4 datagrams without checksum. */
  noChecksum = false;
  /** UDP-Lite: bytes that the checksum covers on sending; 0 for all. */
  coverageTx = 0;
  /** UDP-Lite: least coverage that is accepted, in bytes; 0 for any. */
  coverageRx = 0;
  /** Its memberships of groups; null if it has never had any. */
  memberships: readonly Membership[] | null = null;
  /**
   * Whether it receives datagrams to groups that only other control blocks have
   * joined, as in lwIP; Linux's IP_MULTICAST_ALL.
   */
  multicastAll = true;
  /** Next control block in the same bucket. */
  hashNext: UdpPcb | null = null;
  readonly #layer: UdpContext;

  /**
   * @param layer Its layer.
   * @param user Gets the datagrams.
   * @param family Which families it speaks.
   * @param isLite Whether it speaks UDP-Lite.
   */
  constructor(
    layer: UdpContext,
    user: UdpUser,
    family: DatagramFamily,
    isLite: boolean,
  ) {
    super(family);
    this.#layer = layer;
    this.user = user;
    this.isLite = isLite;
  }

  /** Its IP protocol number. */
  get protocol(): number {
    return this.isLite ? IP_PROTO_UDPLITE : IP_PROTO_UDP;
  }

  /**
   * Binds it, also if it was bound; lwIP udp_bind. The address need not be one of
   * this host's.
   *
   * @param addr Local address; any for all.
   * @param port Local port; 0 for an ephemeral one.
   * @returns ERR_OK; ERR_USE if taken, or no port is free; ERR_VAL if it does not
   * speak the family.
   */
  bind(addr: IpAddr, port: number): err_t {
    const family = this.familyOf(addr);
    if (family === null) return ERR_VAL;
    return this.#layer.bind(this, addr, port, family);
  }

  /**
   * Sets the one peer that it talks to, and binds it if it is not; lwIP
   * udp_connect. Nothing is sent.
   *
   * @param addr The peer; any to filter by port only.
   * @param port Its port.
   * @returns ERR_OK; ERR_USE if no port is free; ERR_VAL if it does not speak the
   * family.
   */
  connect(addr: IpAddr, port: number): err_t {
    if (!this.mayName(addr)) return ERR_VAL;
    const err = this.#bindIfNeeded();
    if (err !== ERR_OK) return err;
    this.remote.copyFrom(addr);
    this.remotePort = port;
    this.isConnected = true;
    this.flow.invalidate();
    return ERR_OK;
  }

  /** Forgets the peer and, as lwIP, the interface it was bound to. */
  disconnect(): void {
    this.remote.copyFrom(this.any);
    this.remotePort = 0;
    this.isConnected = false;
    this.ifIndex = 0;
  }

  /** Before it is bound: speaks IPv6 alone, or both families. Not for IPv4. */
  limitFamily(ipv6Only: boolean): void {
    if (this.localPort === 0) this.limit(ipv6Only);
  }

  /** True if it is connected to this address and port. */
  isPeer(addr: IpAddr, port: number): boolean {
    return this.isConnected && this.remotePort === port &&
      this.remote.isSameHost(addr);
  }

  /**
   * Sends one piece of packet memory as a datagram.
   *
   * @param offset Offset of the payload, borrowed until return.
   * @param length Bytes of payload.
   * @param to Destination; null or any for the connected peer.
   * @param port Destination port; not used with the connected peer.
   * @returns See {@linkcode sendFrame}.
   */
  send(
    offset: number,
    length: number,
    to: IpAddr | null,
    port: number,
  ): err_t {
    const { frame } = this.#layer.ip;
    frame.reset();
    frame.append(offset, length);
    return this.sendFrame(frame, to, port);
  }

  /**
   * How many datagrams of one size may be sent as one super-packet: more than one only
   * if the flow's route and next hop are already resolved.
   *
   * @param to Destination; any for the connected peer.
   * @param size Bytes of payload in each, but perhaps the last.
   * @returns 1 if each has to be sent on its own.
   */
  joinLimit(to: IpAddr, size: number): number {
    const { ip } = this.#layer;
    const { flow } = this;
    const dst = to.isAny ? this.remote : to;
    if (size === 0 || this.isLite || this.noChecksum || dst.isMulticast) {
      return 1;
    }
    if (!flow.leadsTo(ip, dst)) return 1;
    const packet = ip.headerLength(flow) + UDP_HEADER_LENGTH + size;
    if (packet > ip.mtu(flow)) return 1;
    const most = ip.datagramSegmentation(flow);
    return Math.min(MAX_FRAGMENTS, Math.max(1, Math.floor(most / size)));
  }

  /**
   * Sends what a frame holds as a datagram, or as several.
   *
   * @param frame The stack's frame, with payload appended; consumed. If the device
   * has no room for all of several, `accepted` says how many bytes left.
   * @param to Destination; null or any for the connected peer.
   * @param port Destination port; not used with the connected peer.
   * @param size Bytes of payload in each, if it holds several: as many as
   * {@linkcode joinLimit} allows; the last may be shorter.
   * @returns ERR_OK; ERR_VAL for another family, a broadcast that is not permitted
   * or, with both families, no destination; ERR_USE if no port is free; ERR_MEM or
   * ERR_BUF if too long; else what IpLayer.send says.
   */
  sendFrame(
    frame: Frame,
    to: IpAddr | null,
    port: number,
    size = frame.length,
  ): err_t {
    const { ip } = this.#layer;
    let dst = to;
    if (dst === null || dst.isAny) {
      if (!this.isConnected) return this.family === 0 ? ERR_VAL : ERR_RTE;
      dst = this.remote;
      port = this.remotePort;
    }
    if (!this.speaks(dst)) return ERR_VAL;
    if (frame.length + UDP_HEADER_LENGTH > MAX_DATAGRAM) return ERR_MEM;
    if (!this.broadcast && ip.isBroadcast(dst)) return ERR_VAL;
    let err = this.#bindIfNeeded();
    if (err !== ERR_OK) return err;
    const { flow } = this;
    err = flow.aim(ip, this.local, dst);
    if (err !== ERR_OK) return err;
    const count = size < frame.length ? Math.ceil(frame.length / size) : 1;
    if (count > 1) {
      frame.gsoType = GSO_UDP_L4;
      frame.gsoSize = size;
    }
    this.#writeHeader(frame, port);
    err = ip.send(flow, frame, this.protocol);
    if (err === ERR_OK) ip.stats.udpSent += count;
    else if (count > 1) ip.stats.udpSent += frame.accepted / size;
    return err;
  }

  /** Frees it: nothing is received or sent any more. */
  remove(): void {
    this.#layer.unbind(this);
  }

  #writeHeader(frame: Frame, port: number): void {
    const { ip } = this.#layer;
    const total = frame.length + UDP_HEADER_LENGTH;
    const o = frame.prepend(UDP_HEADER_LENGTH);
    const { flow, protocol } = this;
    if (this.isLite) {
      let coverage = this.coverageTx;
      if (coverage > 0 && coverage < UDP_HEADER_LENGTH) {
        coverage = UDP_HEADER_LENGTH; // RFC 3828 §3.1
      }
      if (coverage > total) coverage = 0;
      writeUdp(frame.memory, o, this.localPort, port, coverage);
      const covered = coverage === 0 ? total : coverage;
      ip.finishChecksum(flow, frame, protocol, o, UDP_CHECKSUM, covered);
      return;
    }
    writeUdp(frame.memory, o, this.localPort, port, total);
    // RFC 8200 §8.1: over IPv6 the checksum is not optional.
    if (this.noChecksum && flow.remote.isV4) return;
    ip.finishChecksum(flow, frame, protocol, o, UDP_CHECKSUM);
  }

  #bindIfNeeded(): err_t {
    if (this.localPort !== 0) return ERR_OK;
    return this.#layer.bind(this, this.local, 0, this.boundFamily);
  }
}

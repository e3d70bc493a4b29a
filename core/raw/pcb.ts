/**
 * A RAW control block: sends and receives IP packets of one protocol; the verbs
 * of lwIP's raw API (raw_bind, raw_connect, raw_sendto).
 *
 * @module
 */

import { ERR_OK, ERR_RTE, type err_t, ERR_VAL } from "../base/err.ts";
import { type DatagramFamily, DatagramPcb } from "../datagram/pcb.ts";
import type { DatagramUser } from "../datagram/user.ts";
import type { IcmpErrorInfo } from "../ip/icmp_error.ts";
import type { IpLayer } from "../ip/ip.ts";
import type { RxPacket } from "../ip/packet.ts";
import { setU16 } from "../wire/bytes.ts";
import { pseudoHeaderSum } from "../wire/checksum.ts";
import type { Frame } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import {
  IP_PROTO_ICMP,
  IP_PROTO_ICMPV6,
  IP_PROTO_IGMP,
} from "../wire/ip_protocol.ts";

/** Offset of the checksum in ICMPv6, which has one always (RFC 3542 §3.1). */
const ICMPV6_CHECKSUM = 2;
/** Furthest place in the payload for a checksum, in bytes. */
const MAX_CHECKSUM_OFFSET = 62;

/** The user of a RAW control block. */
export type RawUser = DatagramUser<RawPcb>;

/** What a control block needs of its layer. */
export interface RawContext {
  /** The IP layer. */
  readonly ip: IpLayer;
  /** Takes a control block from the layer's list; it receives nothing any more. */
  remove(pcb: RawPcb): void;
}

/** One RAW control block. Made by RawLayer.create; receives from then on. */
export class RawPcb extends DatagramPcb {
  /** Gets the packets. */
  user: RawUser;
  /** IP protocol that it sends and receives, 0 to 255. */
  readonly protocol: number;
  /** What is sent starts with an IP header; lwIP's RAW_FLAGS_HDRINCL. */
  headerIncluded = false;
  /**
   * Offset in the payload of a checksum to compute on sending, even, 0 to 62; -1
   * for none (RFC 3542 §3.1).
   */
  checksumOffset: number = -1;
  readonly #layer: RawContext;
  // ICMP types that it does not get, one bit each; null if it gets all.
  #blocked: Uint32Array | null = null;

  /**
   * @param layer Its layer.
   * @param user Gets the packets.
   * @param protocol IP protocol, 0 to 255.
   * @param family Which families it speaks.
   */
  constructor(
    layer: RawContext,
    user: RawUser,
    protocol: number,
    family: DatagramFamily,
  ) {
    super(family);
    this.#layer = layer;
    this.user = user;
    this.protocol = protocol;
    if (family !== 4 && protocol === IP_PROTO_ICMPV6) {
      this.checksumOffset = ICMPV6_CHECKSUM;
    }
  }

  /**
   * Says whether it gets ICMP messages of a type: RFC 3542 §3.2; Linux's ICMP_FILTER
   * over IPv4. It gets all at first.
   *
   * @param type The type, 0 to 255; -1 for all.
   * @param passes Whether it gets them.
   */
  filterIcmp(type: number, passes: boolean): void {
    const blocked = this.#blocked ??= new Uint32Array(8);
    if (type < 0) blocked.fill(passes ? 0 : 0xffffffff);
    else if (passes) blocked[type >>> 5] &= ~(1 << (type & 31));
    else blocked[type >>> 5] |= 1 << (type & 31);
  }

  #isBlocked({ offset, length }: RxPacket): boolean {
    const { protocol } = this;
    if (this.#blocked === null || length === 0) return false;
    if (protocol !== IP_PROTO_ICMP && protocol !== IP_PROTO_ICMPV6) {
      return false;
    }
    const type = this.#layer.ip.frame.memory[offset];
    return ((this.#blocked[type >>> 5] >>> (type & 31)) & 1) !== 0;
  }

  /** Before it is bound: speaks IPv6 alone, or both families. Not for IPv4. */
  limitFamily(ipv6Only: boolean): void {
    if (this.namesAnyFamily && this.local.isAny) this.limit(ipv6Only);
  }

  /** Sets the local address: source, and filter of what is received. */
  bind(addr: IpAddr): err_t {
    const family = this.familyOf(addr);
    if (family === null) return ERR_VAL;
    this.local.copyFrom(addr);
    this.boundFamily = family;
    this.flow.invalidate();
    return ERR_OK;
  }

  /** Sets the peer: destination, and filter of what is received. */
  connect(addr: IpAddr): err_t {
    if (!this.mayName(addr)) return ERR_VAL;
    this.remote.copyFrom(addr);
    return ERR_OK;
  }

  /** Forgets the peer and, as lwIP, the interface it was bound to. */
  disconnect(): void {
    this.remote.copyFrom(this.any);
    this.ifIndex = 0;
  }

  /**
   * Sends one piece of packet memory as an IP payload, or as a packet if
   * {@linkcode headerIncluded}.
   *
   * @param offset Offset of the bytes, borrowed until return.
   * @param length Bytes.
   * @param to Destination; null or any for the connected peer.
   * @returns See {@linkcode sendFrame}.
   */
  send(offset: number, length: number, to: IpAddr | null): err_t {
    const { frame } = this.#layer.ip;
    frame.reset();
    frame.append(offset, length);
    return this.sendFrame(frame, to);
  }

  /**
   * Sends what a frame holds.
   *
   * @param frame The stack's frame, with payload appended; consumed.
   * @param to Destination; null or any for the connected peer.
   * @returns ERR_OK; ERR_RTE without destination or route; ERR_VAL for another
   * family, a broadcast that is not permitted, a malformed header, or no room for
   * the checksum; ERR_BUF if too long; else what IpLayer.send says.
   */
  sendFrame(frame: Frame, to: IpAddr | null): err_t {
    const { ip } = this.#layer;
    const dst = to === null || to.isAny ? this.remote : to;
    if (dst.isAny) return ERR_RTE;
    if (!this.speaks(dst)) return ERR_VAL;
    if (!this.broadcast && ip.isBroadcast(dst)) return ERR_VAL;
    const { flow } = this;
    const err = flow.aim(ip, this.local, dst);
    if (err !== ERR_OK) return err;
    if (this.headerIncluded) return ip.sendPacket(flow, frame, this.protocol);
    // What is for ICMPv6 is not for IPv4, as in lwIP's raw_sendto_if_src.
    const hasChecksum = this.checksumOffset >= 0 &&
      (this.family === 4 || !dst.isV4);
    if (hasChecksum && !this.#writeChecksum(frame)) return ERR_VAL;
    return ip.send(flow, frame, this.protocol);
  }

  /** Frees it: nothing is received or sent any more. */
  remove(): void {
    this.#layer.remove(this);
  }

  /**
   * Whether it gets a copy of a received packet. As lwIP: a block bound to an
   * address gets what was sent to it, or a broadcast on its interface.
   */
  matches(packet: RxPacket): boolean {
    const { local, remote, flow } = this;
    const { src, dst, netif } = packet;
    if (this.protocol !== packet.protocol) return false;
    if (!this.speaks(dst)) return false;
    if (flow.boundIfIndex !== 0 && flow.boundIfIndex !== netif.index) {
      return false;
    }
    if (!remote.isAny && !remote.isSameHost(src)) return false;
    if (this.#isBlocked(packet)) return false;
    return local.isAny || local.isSameHost(dst) ||
      (packet.isBroadcast && netif.hasAddress(local));
  }

  /** Whether a packet that a router refused, as an error quotes it, may be its own. */
  maySend(info: IcmpErrorInfo): boolean {
    const { local, remote, flow } = this;
    if (!flow.mayBeTooBig(info.remote) && !this.headerIncluded) return false;
    return this.protocol === info.protocol &&
      this.speaks(info.remote) &&
      (local.isAny || local.isSameHost(info.local)) &&
      (remote.isAny || remote.isSameHost(info.remote));
  }

  /** Whether it is connected to this address. */
  isPeer(addr: IpAddr): boolean {
    return !this.remote.isAny && this.remote.isSameHost(addr);
  }

  /** Writes the checksum into a copy of the payload's start. */
  #writeChecksum(frame: Frame): boolean {
    const at = this.checksumOffset;
    if (at > MAX_CHECKSUM_OFFSET || frame.count < 2) return false;
    if (frame.lengths[1] < at + 2) return false;
    const { ip } = this.#layer;
    const { flow, protocol } = this;
    const o = frame.pullUp(at + 2);
    setU16(frame.memory, o + at, 0);
    // Over IPv6 every checksum has one (RFC 3542 §3.1, RFC 8200 §8.1).
    const hasPseudoHeader = !flow.remote.isV4 ||
      (protocol !== IP_PROTO_ICMP && protocol !== IP_PROTO_IGMP);
    const start = hasPseudoHeader
      ? pseudoHeaderSum(flow.local, flow.remote, protocol, frame.length)
      : 0;
    const sum = ip.sum.reset(start);
    for (let i = 0; i < frame.count; i++) {
      sum.add(frame.offsets[i], frame.lengths[i]);
    }
    setU16(frame.memory, o + at, sum.finish());
    return true;
  }
}

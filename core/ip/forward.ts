/**
 * Forwarding, RFC 1812 §5.2 and §5.3, RFC 8200 §3: off unless the setting `forwarding`
 * is on. One machine for both families.
 *
 * Omits redirects and acting on options (RFC 7126 allows to ignore them).
 *
 * @module
 */

import { ERR_OK, ERR_RTE } from "../base/err.ts";
import { getU16, setU16 } from "../wire/bytes.ts";
import { pseudoHeaderSum } from "../wire/checksum.ts";
import { FrameMeta, GSO_NONE, GSO_UDP_L4 } from "../wire/frame.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import { IP_PROTO_TCP, IP_PROTO_UDP } from "../wire/ip_protocol.ts";
import { PBUF_LINK_GROUP } from "../link/ethernet.ts";
import type { IpContext } from "./context.ts";
import type { IpFamily } from "./family.ts";
import { Flow } from "./flow.ts";
import {
  ICMP_ERROR_HOST,
  ICMP_ERROR_NET,
  ICMP_ERROR_SCOPE,
  ICMP_ERROR_TIME_EXCEEDED,
  ICMP_ERROR_TOO_BIG,
} from "./icmp_error.ts";
import type { IcmpErrors } from "./icmp_errors.ts";
import type { IpOutput } from "./output.ts";
import type { RxPacket } from "./packet.ts";
import type { Route } from "./route/routes.ts";
import type { Router } from "./route/router.ts";
import { isSuperDatagram, SuperDatagram } from "./super_datagram.ts";
import {
  TCP_CHECKSUM,
  TCP_HEADER_LENGTH,
  tcpHeaderLength,
} from "../wire/tcp.ts";
import { UDP_CHECKSUM, UDP_HEADER_LENGTH } from "../wire/udp.ts";

/** Payload bytes below which a super-packet is not cut up. */
const LEAST_SEGMENT = 64;
/** What is known of a datagram that was taken out of a super-packet. */
const VERIFIED = new FrameMeta();
VERIFIED.checksumValid = true;

/** Forwards the packets of one family. */
export class IpForward {
  readonly #context: IpContext;
  readonly #family: IpFamily;
  readonly #router: Router;
  readonly #output: IpOutput;
  readonly #errors: IcmpErrors;
  readonly #flow: Flow = new Flow();
  readonly #datagrams: SuperDatagram;

  /**
   * @param context What the IP layer shares.
   * @param family Changes headers.
   * @param router Chooses the way.
   * @param output Sends.
   * @param errors Tells senders what went wrong.
   */
  constructor(
    context: IpContext,
    family: IpFamily,
    router: Router,
    output: IpOutput,
    errors: IcmpErrors,
  ) {
    this.#context = context;
    this.#family = family;
    this.#router = router;
    this.#output = output;
    this.#errors = errors;
    this.#datagrams = new SuperDatagram(context, family);
  }

  /**
   * A packet for another host has arrived.
   *
   * @param packet Its addresses are read, its header checked.
   * @param meta What the device knew about it.
   */
  input(packet: RxPacket, meta: FrameMeta): void {
    const { stats, config } = this.#context;
    if (!config.forwarding) return stats.drop("not-for-us");
    if (this.#isDatagrams(packet) && !this.#passes(packet)) {
      this.#datagrams.forEach(packet, this.#inputOne);
      return;
    }
    if (!this.#isForwardable(packet)) return this.#refuse(packet);
    if (packet.ttl <= 1) {
      stats.drop("ttl-exceeded");
      return this.#errors.send(packet, ICMP_ERROR_TIME_EXCEEDED);
    }
    const flow = this.#flow;
    const { dst } = packet;
    const route = this.#router.table.lookup(dst, null);
    if (route === null || !isWay(route, dst)) {
      stats.drop("no-route");
      return this.#errors.send(packet, ICMP_ERROR_NET);
    }
    flow.netif = route.netif;
    flow.neighbour = null;
    flow.remote.copyFrom(dst);
    flow.nextHop.copyFrom(route.gateway ?? dst);
    if (this.#fits(packet, meta)) this.#send(packet, meta);
  }

  /** A datagram that was taken out of a super-packet. */
  readonly #inputOne = (packet: RxPacket): void => {
    this.input(packet, VERIFIED);
  };

  /** Whether datagrams need neither an answer nor fragments: they stay together. */
  #passes(packet: RxPacket): boolean {
    const route = this.#router.table.lookup(packet.dst, null);
    const headers = packet.offset - packet.ipOffset + UDP_HEADER_LENGTH;
    return packet.ttl > 1 && route !== null &&
      headers + packet.gsoSize <= route.netif.mtuOf(packet.dst);
  }

  /** RFC 1812 §5.3.4, RFC 3927 §7; martians do not come as far as here. */
  #isForwardable({ src, dst, pbuf }: RxPacket): boolean {
    return (pbuf.flags & PBUF_LINK_GROUP) === 0 && !src.isLinkLocal &&
      !dst.isLinkLocal;
  }

  /** RFC 4443 §3.1: a source that has a meaning on its link only is told. */
  #refuse(packet: RxPacket): void {
    this.#context.stats.drop("forwarding-refused");
    const { src, dst, pbuf } = packet;
    const isLeaving = this.#family.isZoned(src) && !dst.isLinkLocal;
    if (!isLeaving || (pbuf.flags & PBUF_LINK_GROUP) !== 0) return;
    this.#errors.send(packet, ICMP_ERROR_SCOPE);
  }

  /** Whether the packet can leave on its interface, whole or in pieces. */
  #fits(packet: RxPacket, meta: FrameMeta): boolean {
    const { stats, frame } = this.#context;
    const mtu = this.#flow.netif!.mtuOf(packet.dst);
    let total = packet.pbuf.length;
    if (meta.gsoType !== GSO_NONE) {
      const headers = this.#superHeaders(packet, meta);
      if (headers === 0) {
        stats.drop("forwarding-refused");
        return false;
      }
      total = headers + meta.gsoSize; // of each segment
      if (mtu < headers + LEAST_SEGMENT) {
        stats.drop("forwarding-refused");
        return false;
      }
    }
    if (
      total <= mtu ||
      this.#family.fragments.mayRouterCut(frame.memory, packet.ipOffset)
    ) return true;
    stats.drop("needs-fragmentation");
    this.#errors.send(packet, ICMP_ERROR_TOO_BIG, mtu);
    return false;
  }

  /** Whether it is a good super-packet of UDP datagrams. */
  #isDatagrams(packet: RxPacket): boolean {
    return packet.protocol === IP_PROTO_UDP &&
      isSuperDatagram(packet, this.#context.frame.memory);
  }

  /** Length of a super-packet's headers up to TCP's or UDP's; 0 if it is no good. */
  #superHeaders(packet: RxPacket, meta: FrameMeta): number {
    const { ipOffset, offset } = packet;
    const { memory } = this.#context.frame;
    if (this.#family.copiedLength(memory, ipOffset) !== offset - ipOffset) {
      return 0;
    }
    if (this.#isDatagrams(packet)) return offset - ipOffset + UDP_HEADER_LENGTH;
    if (
      meta.gsoType !== this.#family.gsoTcp || packet.protocol !== IP_PROTO_TCP
    ) return 0;
    if (meta.gsoSize < 1 || packet.length < TCP_HEADER_LENGTH) return 0;
    const length = tcpHeaderLength(memory, offset);
    if (length < TCP_HEADER_LENGTH || length >= packet.length) return 0;
    return offset - ipOffset + length;
  }

  #send(packet: RxPacket, meta: FrameMeta): void {
    const { stats, frame } = this.#context;
    const flow = this.#flow;
    const mtu = flow.netif!.mtuOf(packet.dst);
    if (meta.checksumValid && meta.gsoType === GSO_NONE) {
      this.#completeChecksum(packet);
    }
    const isSuper = meta.gsoType !== GSO_NONE;
    if (isSuper) this.#writePartial(packet); // segmentation finishes the checksums
    const o = this.#output.load(packet.pbuf, frame, isSuper);
    this.#family.decrementHopLimit(frame.memory, o);
    if (isSuper) {
      frame.csumStart = packet.offset - packet.ipOffset;
      frame.csumOffset = checksumField(packet.protocol);
      frame.gsoType = this.#isDatagrams(packet) ? GSO_UDP_L4 : meta.gsoType;
      // Smaller segments rather than fragments, where those are allowed.
      const most = mtu - this.#superHeaders(packet, meta);
      frame.gsoSize = Math.min(meta.gsoSize, most);
    }
    const err = this.#output.sendPacket(flow, frame, mtu);
    if (err === ERR_OK) stats.ipForwarded++;
    else if (err === ERR_RTE) this.#errors.send(packet, ICMP_ERROR_HOST);
  }

  /**
   * A device may report a partial checksum as good (a frame of another guest on the same
   * machine): computes it.
   */
  #completeChecksum(packet: RxPacket): void {
    const field = checksumField(packet.protocol);
    if (field === 0 || packet.length < field + 2) return;
    const { sum, frame } = this.#context;
    if (packet.isFragment) return;
    const at = packet.offset + field;
    if (getU16(frame.memory, at) === 0) return; // UDP without checksum
    const { src, dst, protocol, offset, length } = packet;
    setU16(frame.memory, at, 0);
    sum.reset(pseudoHeaderSum(src, dst, protocol, length)).add(offset, length);
    const value = sum.finish();
    setU16(frame.memory, at, value === 0 ? 0xffff : value);
  }

  /** Writes the pseudo-header's sum, of which a device makes the checksum. */
  #writePartial({ src, dst, protocol, length, offset }: RxPacket): void {
    const sum = pseudoHeaderSum(src, dst, protocol, length);
    const { memory } = this.#context.frame;
    setU16(memory, offset + checksumField(protocol), sum);
  }
}

/** Whether a route leads off this host, over an interface of the family. */
function isWay({ netif }: Route, dst: IpAddr): boolean {
  return !netif.isLoopback && netif.speaks(dst);
}

/** Offset of the checksum in a transport's header; 0 if it has none. */
function checksumField(protocol: number): number {
  if (protocol === IP_PROTO_TCP) return TCP_CHECKSUM;
  return protocol === IP_PROTO_UDP ? UDP_CHECKSUM : 0;
}

/**
 * IPv4 input: checks a packet, decides whether it is for this host, reassembles
 * fragments, and passes it to its transport, or to forwarding.
 * RFC 791, RFC 1122 §3.2.1 and §3.3.6.
 *
 * Options are walked and otherwise ignored, but a packet with a source route is
 * dropped, whatever its destination (RFC 7126 §4.3 and §4.4; Linux: accept_source_route
 * is 0).
 *
 * @module
 */

import type { Pbuf } from "../buf/pbuf.ts";
import { PBUF_LINK_GROUP } from "../link/ethernet.ts";
import type { Netif } from "../link/netif.ts";
import type { FrameMeta } from "../wire/frame.ts";
import {
  ICMP4_REASSEMBLY_EXCEEDED,
  ICMP4_TIME_EXCEEDED,
  ICMP4_UNREACHABLE,
  ICMP4_UNREACHABLE_PROTOCOL,
} from "../wire/icmp4.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import {
  IP_PROTO_ICMP,
  IP_PROTO_IGMP,
  IP_PROTO_UDP,
} from "../wire/ip_protocol.ts";
import {
  checkIpv4,
  IPV4_HEADER_LENGTH,
  ipv4Dst,
  ipv4HeaderLength,
  ipv4Protocol,
  ipv4Src,
  ipv4Tos,
  ipv4TotalLength,
  ipv4Ttl,
  isIpv4Fragment,
} from "../wire/ipv4.ts";
import { checkIpv4Options, hasIpv4SourceRoute } from "../wire/ipv4_option.ts";
import type { IpContext } from "./context.ts";
import type { Icmp4 } from "./icmp4.ts";
import type { Icmp4Errors } from "./icmp4_errors.ts";
import type { Ip4Forward } from "./ip4_forward.ts";
import type { Martians } from "./martian.ts";
import { RxPacket } from "./packet.ts";
import { IpReassembly, type ReassemblyUser } from "./reassembly.ts";
import type { Router } from "./route/router.ts";
import { isSuperDatagram, SuperDatagram } from "./super_datagram.ts";
import type { TransportTable } from "./transport.ts";

/** 224.0.0.1, of which every host is a member (RFC 1112 §4). */
const ALL_HOSTS = 0xe0000001 | 0;

/** Receives IPv4 packets. */
export class Ip4Input implements ReassemblyUser {
  /** Datagrams that are being put together. */
  readonly reassembly: IpReassembly;
  readonly #context: IpContext;
  readonly #router: Router;
  readonly #martians: Martians;
  readonly #forward: Ip4Forward;
  readonly #icmp: Icmp4;
  readonly #errors: Icmp4Errors;
  readonly #transports: TransportTable;
  readonly #packet: RxPacket = new RxPacket();
  readonly #src: IpAddr = new IpAddr();
  readonly #dst: IpAddr = new IpAddr();
  readonly #superDatagram: SuperDatagram;

  /**
   * @param context What the IP layer shares.
   * @param router Knows what is for us.
   * @param martians Knows what cannot be.
   * @param forward Takes what is not.
   * @param icmp Takes ICMP.
   * @param errors Tells senders what went wrong.
   * @param transports Take the rest.
   */
  constructor(
    context: IpContext,
    router: Router,
    martians: Martians,
    forward: Ip4Forward,
    icmp: Icmp4,
    errors: Icmp4Errors,
    transports: TransportTable,
  ) {
    this.#context = context;
    this.#router = router;
    this.#martians = martians;
    this.#forward = forward;
    this.#icmp = icmp;
    this.#errors = errors;
    this.#transports = transports;
    this.reassembly = new IpReassembly(context, this);
    this.#superDatagram = new SuperDatagram(context.frame.memory, context.sum);
  }

  /** See IpLayer.input. */
  input(netif: Netif, pbuf: Pbuf, meta: FrameMeta): void {
    const { stats, frame } = this.#context;
    const b = frame.memory;
    const o = pbuf.offset;
    const bad = checkIpv4(b, o, pbuf.length);
    if (bad !== null) return stats.drop(bad);
    const headerLength = ipv4HeaderLength(b, o);
    if (headerLength > IPV4_HEADER_LENGTH) {
      const at = o + IPV4_HEADER_LENGTH;
      const length = headerLength - IPV4_HEADER_LENGTH;
      const wrong = checkIpv4Options(b, at, length);
      if (wrong !== null) return stats.drop(wrong);
      if (hasIpv4SourceRoute(b, at, length)) return stats.drop("source-route");
    }
    pbuf.length = ipv4TotalLength(b, o); // without the link's padding
    const packet = this.#packet;
    this.#read(packet, netif, pbuf);
    packet.checksumValid = meta.checksumValid;
    packet.gsoSize = meta.gsoSize;
    if (!this.#martians.mayEnter(packet)) return stats.drop("bad-address");
    if (meta.origin !== 0) { // our own multicast comes back
      packet.netif = this.#router.byIndex(meta.origin) ?? netif;
    }
    stats.ipReceived++;
    if (!this.#isForUs(packet)) {
      if (packet.isMulticast) return stats.drop("not-for-us");
      return this.#forward.input(packet, meta);
    }
    if (
      (pbuf.flags & PBUF_LINK_GROUP) !== 0 && !packet.isBroadcast &&
      !packet.isMulticast
    ) return stats.drop("not-for-us"); // RFC 1122 §3.3.6
    if (!isIpv4Fragment(b, o)) return this.#deliver(packet);
    const whole = this.reassembly.input(o);
    if (whole === null) return;
    this.#read(packet, netif, whole);
    packet.checksumValid = false;
    packet.gsoSize = 0;
    this.#deliver(packet);
    this.#context.pbufs.free(whole);
  }

  /** RFC 1122 §3.3.2: tells the sender, if its first fragment came. */
  onReassemblyTimeout(ipOffset: number): void {
    const b = this.#context.frame.memory;
    const src = this.#src.set4(ipv4Src(b, ipOffset));
    const dst = this.#dst.set4(ipv4Dst(b, ipOffset));
    if (dst.isMulticast || this.#router.isBroadcast(dst)) return;
    const code = ICMP4_REASSEMBLY_EXCEEDED;
    this.#errors.sendAbout(ipOffset, src, dst, ICMP4_TIME_EXCEEDED, code, 0);
  }

  #read(packet: RxPacket, netif: Netif, pbuf: Pbuf): void {
    const b = this.#context.frame.memory;
    const o = pbuf.offset;
    const headerLength = ipv4HeaderLength(b, o);
    packet.pbuf = pbuf;
    packet.netif = netif;
    packet.src.set4(ipv4Src(b, o));
    packet.dst.set4(ipv4Dst(b, o));
    packet.protocol = ipv4Protocol(b, o);
    packet.ipOffset = o;
    packet.offset = o + headerLength;
    packet.length = pbuf.length - headerLength;
    packet.ttl = ipv4Ttl(b, o);
    packet.tos = ipv4Tos(b, o);
  }

  /** Whether a packet is for this host; sets what kind of address it came to. */
  #isForUs(packet: RxPacket): boolean {
    const { dst, netif } = packet;
    packet.isBroadcast = false;
    packet.isMulticast = (dst.w3 >>> 28) === 14;
    if (packet.isMulticast) {
      return dst.w3 === ALL_HOSTS || this.#isMember(packet);
    }
    if (netif.hasAddress(dst)) return true;
    if (this.#router.netifOf(dst) !== null) return true;
    packet.isBroadcast = this.#router.isBroadcast(dst);
    return packet.isBroadcast;
  }

  /**
   * Whether the source filter of the interface accepts a packet to a group. Queries of
   * routers are subject to no filter (RFC 3376 §3.2).
   */
  #isMember(packet: RxPacket): boolean {
    const group = packet.netif.group(packet.dst);
    if (group === null) return false;
    return packet.protocol === IP_PROTO_IGMP || group.filter.allows(packet.src);
  }

  readonly #deliver = (packet: RxPacket): void => {
    if (packet.gsoSize > 0 && packet.protocol === IP_PROTO_UDP) {
      return this.#deliverDatagrams(packet);
    }
    const { raw } = this.#transports;
    const isTaken = raw !== null && raw.inputRaw(packet);
    if (packet.protocol === IP_PROTO_ICMP) return this.#icmp.input(packet);
    const handler = this.#transports.get(packet.protocol);
    if (handler !== null) return handler.input(packet);
    if (isTaken) return;
    this.#context.stats.drop("unknown-protocol");
    const code = ICMP4_UNREACHABLE_PROTOCOL;
    this.#errors.send(packet, ICMP4_UNREACHABLE, code, 0);
  };

  /** Delivers a super-packet of datagrams: whole, or split where that is needed. */
  #deliverDatagrams(packet: RxPacket): void {
    const { frame, stats } = this.#context;
    if (!isSuperDatagram(packet, frame.memory)) return stats.drop("bad-length");
    const { raw } = this.#transports;
    if (raw === null || !raw.wants(packet)) {
      const handler = this.#transports.get(packet.protocol);
      if (handler?.inputMany?.(packet)) return;
    }
    this.#superDatagram.forEach(packet, this.#deliver);
  }
}

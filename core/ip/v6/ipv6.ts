/**
 * IPv6 as the machines of the IP layer see it: RFC 8200.
 *
 * Extension headers are walked in place; their total length is bounded (RFC 8504 §5.3).
 * Packets of our own have none, but for fragments, those of MLD, and what applications
 * give. Omits jumbograms (RFC 2675), AH and ESP.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import { ERR_BUF, ERR_OK, type err_t, ERR_VAL } from "../../base/err.ts";
import type { Netif } from "../../link/netif.ts";
import type { SegmentHeader } from "../../link/offload/segment_header.ts";
import { SegmentHeader6 } from "../../link/offload/segment_header6.ts";
import { setU16 } from "../../wire/bytes.ts";
import { ETHERTYPE_IPV6 } from "../../wire/ethernet.ts";
import { type Frame, GSO_TCPV6, HEADER_SCRATCH } from "../../wire/frame.ts";
import {
  IP6_ALL_ROUTERS,
  IP6_MLD2_ROUTERS,
  isSolicitedNode,
  needsZone,
} from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import {
  IP_PROTO_HOPOPTS,
  IP_PROTO_ICMPV6,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
} from "../../wire/ip_protocol.ts";
import { ipVersion } from "../../wire/ipv4.ts";
import {
  checkIpv6,
  hasMappedAddress,
  IPV6_DST,
  IPV6_HEADER_LENGTH,
  IPV6_HOP_LIMIT,
  IPV6_NEXT_HEADER,
  IPV6_PAYLOAD_LENGTH,
  IPV6_SRC,
  ipv6HopLimit,
  ipv6NextHeader,
  ipv6PayloadLength,
  ipv6TrafficClass,
  writeIpv6,
} from "../../wire/ipv6.ts";
import { hasWholeIpv6Chain, Ipv6Chain } from "../../wire/ipv6_chain.ts";
import {
  IPV6_PROBLEM_INCOMPLETE_CHAIN,
  IPV6_PROBLEM_LONG_CHAIN,
  Ipv6Walk,
} from "../../wire/ipv6_extension.ts";
import type { IpContext } from "../context.ts";
import type { HeaderProblem, IpFamily } from "../family.ts";
import { type Flow, LABEL_RANDOM } from "../flow.ts";
import { ICMP_ERROR_HEADER } from "../icmp_error.ts";
import type { RxPacket } from "../packet.ts";
import type { PathMtuCache } from "../route/path_mtu.ts";
import type { Router } from "../route/router.ts";
import { Fragments6 } from "./fragments.ts";
import { Icmp6Codec } from "./icmp_codec.ts";
import { Martians6 } from "./martian.ts";
import { MldCodec } from "./mld_codec.ts";

/** Longest packet: the fixed header and the largest Payload Length. */
const MAX_PACKET = IPV6_HEADER_LENGTH + 65_535;
/** Longest headers of a packet that this host receives, RFC 7112 §5. */
const MAX_HEADERS = 1280;
/**
 * Longest headers that are copied when a packet is sent on. The scratch has room for
 * them, a Fragment header, TCP's header and a link header besides.
 */
const MAX_COPIED = HEADER_SCRATCH - 96;
/** Flow labels have 20 bits. */
const LABEL_MASK = 0xfffff;

/** The hooks of IPv6. */
export class Ipv6 implements IpFamily {
  readonly etherType: number = ETHERTYPE_IPV6;
  readonly gsoTcp: number = GSO_TCPV6;
  readonly any: IpAddr = IpAddr.ANY6;
  readonly maxPacket: number = MAX_PACKET;
  readonly maxHeaders: number = MAX_HEADERS;
  readonly icmp: Icmp6Codec = new Icmp6Codec();
  readonly fragments: Fragments6;
  readonly groups: MldCodec;
  readonly #context: IpContext;
  readonly #memory: Uint8Array;
  readonly #martians: Martians6;
  readonly #paths: PathMtuCache;
  readonly #walk: Ipv6Walk = new Ipv6Walk(); // of the packet being received
  readonly #chain: Ipv6Chain = new Ipv6Chain();
  readonly #dst: IpAddr = new IpAddr();

  /**
   * @param context What the IP layer shares.
   * @param router Knows this host's addresses.
   * @param paths What is known of paths.
   */
  constructor(context: IpContext, router: Router, paths: PathMtuCache) {
    this.#context = context;
    this.#memory = context.frame.memory;
    this.#martians = new Martians6(router, this.#memory);
    this.#paths = paths;
    this.fragments = new Fragments6(context, this.#walk);
    this.groups = new MldCodec(context, this.#walk);
  }

  // What arrives.

  check(b: Uint8Array, o: number, length: number): DropReason | null {
    return checkIpv6(b, o, length);
  }

  packetLength(b: Uint8Array, o: number): number {
    return IPV6_HEADER_LENGTH + ipv6PayloadLength(b, o);
  }

  readInto(packet: RxPacket): void {
    const { pbuf } = packet;
    const b = this.#memory;
    const o = pbuf.offset;
    packet.src.read6(b, o + IPV6_SRC);
    packet.dst.read6(b, o + IPV6_DST);
    packet.protocol = ipv6NextHeader(b, o);
    packet.ipOffset = o;
    packet.offset = o + IPV6_HEADER_LENGTH;
    packet.length = pbuf.length - IPV6_HEADER_LENGTH;
    packet.ttl = ipv6HopLimit(b, o);
    packet.tos = ipv6TrafficClass(b, o);
    packet.isFragment = false; // until the walk has found a Fragment header
  }

  mayEnter(packet: RxPacket): boolean {
    return this.#martians.mayEnter(packet);
  }

  walk(packet: RxPacket, problem: HeaderProblem): DropReason | null {
    const { protocol, ipOffset: o, offset } = packet;
    const walk = this.#walk;
    if (isTransport(protocol)) {
      walk.hasRouterAlert = false;
      walk.nextHeaderAt = o + IPV6_NEXT_HEADER;
      return null;
    }
    const b = this.#memory;
    const bad = walk.start(b, o);
    if (bad !== null) {
      if (walk.problemCode < 0) return bad;
      problem.kind = ICMP_ERROR_HEADER + walk.problemCode;
      problem.pointer = walk.problemAt - o;
      problem.toGroups = walk.problemForMulticast;
      return bad;
    }
    packet.protocol = walk.protocol;
    packet.length -= walk.offset - offset;
    packet.offset = walk.offset;
    packet.isFragment = walk.isFragment;
    if (walk.hasFragment) packet.hasFragmentHeader = true;
    return this.#checkChain(packet, problem);
  }

  /** Whether the chain is one that this host takes: not too long, and whole. */
  #checkChain(packet: RxPacket, problem: HeaderProblem): DropReason | null {
    const { protocol, ipOffset, offset, length } = packet;
    const walk = this.#walk;
    if (offset - ipOffset > MAX_HEADERS) {
      problem.kind = ICMP_ERROR_HEADER + IPV6_PROBLEM_LONG_CHAIN;
      problem.pointer = MAX_HEADERS;
      return "bad-options";
    }
    if (!packet.isFragment || walk.fragmentOffset !== 0) return null;
    const b = this.#memory;
    const end = offset + length;
    if (hasWholeIpv6Chain(this.#chain, b, protocol, offset, end)) return null;
    problem.kind = ICMP_ERROR_HEADER + IPV6_PROBLEM_INCOMPLETE_CHAIN;
    problem.pointer = 0;
    return "bad-options";
  }

  protocolPointer({ ipOffset }: RxPacket): number {
    return this.#walk.nextHeaderAt - ipOffset;
  }

  /** ff02::1, or ff01::1 within this host (RFC 4291 §2.7.1). */
  isAllHosts({ w0, w1, w2, w3 }: IpAddr): boolean {
    return w3 === 1 && (w1 | w2) === 0 &&
      (w0 >>> 16 === 0xff02 || w0 >>> 16 === 0xff01);
  }

  isForOthers(group: IpAddr): boolean {
    return isSolicitedNode(group) || group.equals(IP6_ALL_ROUTERS) ||
      group.equals(IP6_MLD2_ROUTERS);
  }

  /** Messages of MLD stand behind a Router Alert. */
  isGroupMessage({ protocol, offset, length }: RxPacket): boolean {
    return protocol === IP_PROTO_HOPOPTS && length > 0 &&
      this.#memory[offset] === IP_PROTO_ICMPV6;
  }

  isZoned(addr: IpAddr): boolean {
    return needsZone(addr);
  }

  // What leaves.

  headerLength(): number {
    return IPV6_HEADER_LENGTH;
  }

  prependHeader(flow: Flow, frame: Frame, protocol: number): void {
    const payload = frame.length;
    const o = frame.prepend(IPV6_HEADER_LENGTH);
    writeIpv6(
      frame.memory,
      o,
      flow.tos,
      flow.label === LABEL_RANDOM ? this.#newLabel(flow) : flow.label,
      payload,
      protocol,
      this.#hopLimit(flow),
      flow.local,
      flow.remote,
    );
  }

  /** What was not chosen for a flow follows the routers of its link (RFC 4861 §6.3.2). */
  #hopLimit({ ttl, remote, netif }: Flow): number {
    const { hopLimit } = netif!;
    const isDefault = ttl === this.#context.config.ttl && !remote.isMulticast;
    return isDefault && hopLimit > 0 ? hopLimit : ttl;
  }

  /** RFC 6437 §3: labels come from a uniform distribution and tell nothing. */
  #newLabel(flow: Flow): number {
    flow.label = (this.#context.rng.nextU32() & LABEL_MASK) || 1;
    return flow.label;
  }

  /** Payload Length always, the source if it is `::`; the rest is as given. */
  completeHeader(flow: Flow, frame: Frame): err_t {
    const b = frame.memory;
    if (frame.count < 2 || frame.lengths[1] < IPV6_HEADER_LENGTH) {
      return ERR_VAL;
    }
    if (frame.length > MAX_PACKET) return ERR_BUF;
    const given = frame.offsets[1];
    if (ipVersion(b, given) !== 6 || hasMappedAddress(b, given)) return ERR_VAL;
    const chain = this.#chain;
    const isWhole = chain.start(b, given, frame.lengths[1]);
    const length = isWhole ? chain.offset - given : IPV6_HEADER_LENGTH;
    const o = frame.pullUp(length <= MAX_COPIED ? length : IPV6_HEADER_LENGTH);
    const payload = frame.length - IPV6_HEADER_LENGTH;
    setU16(b, o + IPV6_PAYLOAD_LENGTH, payload);
    const addr = this.#dst;
    if (addr.read6(b, o + IPV6_SRC).isAny) flow.local.write6(b, o + IPV6_SRC);
    return addr.read6(b, o + IPV6_DST).isAny ? ERR_VAL : ERR_OK;
  }

  decrementHopLimit(b: Uint8Array, o: number): void {
    b[o + IPV6_HOP_LIMIT]--;
  }

  segmentHeader(): SegmentHeader {
    return new SegmentHeader6();
  }

  // Packets that wait, or are quoted.

  headersLength(b: Uint8Array, o: number): number {
    const isWhole = this.#chain.start(b, o, this.packetLength(b, o));
    return isWhole ? this.#chain.offset - o : IPV6_HEADER_LENGTH;
  }

  copiedLength(b: Uint8Array, o: number): number {
    const length = this.headersLength(b, o);
    return length <= MAX_COPIED ? length : IPV6_HEADER_LENGTH;
  }

  protocolOf(b: Uint8Array, o: number): number {
    const isWhole = this.#chain.start(b, o, this.packetLength(b, o));
    return isWhole ? this.#chain.protocol : ipv6NextHeader(b, o);
  }

  readAddresses(b: Uint8Array, o: number, src: IpAddr, dst: IpAddr): void {
    src.read6(b, o + IPV6_SRC);
    dst.read6(b, o + IPV6_DST);
  }

  cutLimit(b: Uint8Array, o: number, netif: Netif): number {
    return this.#paths.get(this.#dst.read6(b, o + IPV6_DST), netif.ipv6Mtu);
  }
}

/** Whether a protocol is none of an extension header, but often seen. */
function isTransport(protocol: number): boolean {
  return protocol === IP_PROTO_TCP || protocol === IP_PROTO_UDP ||
    protocol === IP_PROTO_ICMPV6;
}

/**
 * IPv4 as the machines of the IP layer see it: RFC 791, RFC 1122 §3.2.1.
 *
 * Options are walked and otherwise ignored, but a packet with a source route is
 * dropped, whatever its destination (RFC 7126 §4.3 and §4.4; Linux: accept_source_route
 * is 0). Packets of our own have none, but for those of IGMP.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import { DF_OFF, DF_WANT } from "../../base/dont_fragment.ts";
import { ERR_BUF, ERR_OK, type err_t, ERR_VAL } from "../../base/err.ts";
import type { Netif } from "../../link/netif.ts";
import type { SegmentHeader } from "../../link/offload/segment_header.ts";
import { SegmentHeader4 } from "../../link/offload/segment_header4.ts";
import { setU16 } from "../../wire/bytes.ts";
import { updateChecksum16 } from "../../wire/checksum.ts";
import { ETHERTYPE_IPV4 } from "../../wire/ethernet.ts";
import {
  type Frame,
  GSO_NONE,
  GSO_TCPV4,
  MAX_IP_PACKET,
} from "../../wire/frame.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { IP_PROTO_IGMP } from "../../wire/ip_protocol.ts";
import {
  checkIpv4,
  fillIpv4Checksum,
  IPV4_CHECKSUM,
  IPV4_DF,
  IPV4_DST,
  IPV4_HEADER_LENGTH,
  IPV4_ID,
  IPV4_MAX_HEADER_LENGTH,
  IPV4_PROTOCOL,
  IPV4_SRC,
  IPV4_TOTAL_LENGTH,
  IPV4_TTL,
  ipv4Checksum,
  ipv4DontFragment,
  ipv4Dst,
  ipv4HeaderLength,
  ipv4Id,
  ipv4Protocol,
  ipv4Src,
  ipv4Tos,
  ipv4TotalLength,
  ipv4Ttl,
  ipVersion,
  isIpv4Fragment,
  writeIpv4,
} from "../../wire/ipv4.ts";
import {
  checkIpv4Options,
  hasIpv4SourceRoute,
} from "../../wire/ipv4_option.ts";
import type { IpContext } from "../context.ts";
import type { IpFamily } from "../family.ts";
import { ATOMIC_SHARED, type Flow } from "../flow.ts";
import type { RxPacket } from "../packet.ts";
import type { PathMtuCache } from "../route/path_mtu.ts";
import { Fragments4 } from "./fragments.ts";
import { Icmp4Codec } from "./icmp_codec.ts";
import { Ip4Ids } from "./ids.ts";
import { IgmpCodec } from "./igmp_codec.ts";
import type { Martians } from "./martian.ts";

/** 224.0.0.1, of which every host is a member (RFC 1112 §4). */
const ALL_HOSTS = 0xe0000001 | 0;

/** The hooks of IPv4. */
export class Ipv4 implements IpFamily {
  readonly etherType: number = ETHERTYPE_IPV4;
  readonly gsoTcp: number = GSO_TCPV4;
  readonly any: IpAddr = IpAddr.ANY4;
  readonly maxPacket: number = MAX_IP_PACKET;
  readonly maxHeaders: number = IPV4_MAX_HEADER_LENGTH;
  readonly icmp: Icmp4Codec;
  readonly fragments: Fragments4;
  readonly groups: IgmpCodec;
  readonly #memory: Uint8Array;
  readonly #martians: Martians;
  readonly #paths: PathMtuCache;
  readonly #ids: Ip4Ids;
  readonly #dst: IpAddr = new IpAddr();

  /**
   * @param context What the IP layer shares.
   * @param martians Knows what cannot arrive.
   * @param paths What is known of paths.
   */
  constructor(context: IpContext, martians: Martians, paths: PathMtuCache) {
    this.#memory = context.frame.memory;
    this.#martians = martians;
    this.#paths = paths;
    this.#ids = new Ip4Ids(context.clock, context.rng);
    this.icmp = new Icmp4Codec(context.config);
    this.fragments = new Fragments4(this.#memory);
    this.groups = new IgmpCodec(this.#memory);
  }

  // What arrives.

  check(b: Uint8Array, o: number, length: number): DropReason | null {
    const bad = checkIpv4(b, o, length);
    if (bad !== null) return bad;
    const headerLength = ipv4HeaderLength(b, o);
    return headerLength > IPV4_HEADER_LENGTH
      ? checkOptions(b, o, headerLength)
      : null;
  }

  packetLength(b: Uint8Array, o: number): number {
    return ipv4TotalLength(b, o);
  }

  readInto(packet: RxPacket): void {
    const { pbuf } = packet;
    const b = this.#memory;
    const o = pbuf.offset;
    const headerLength = ipv4HeaderLength(b, o);
    packet.src.set4(ipv4Src(b, o));
    packet.dst.set4(ipv4Dst(b, o));
    packet.protocol = ipv4Protocol(b, o);
    packet.ipOffset = o;
    packet.offset = o + headerLength;
    packet.length = pbuf.length - headerLength;
    packet.ttl = ipv4Ttl(b, o);
    packet.tos = ipv4Tos(b, o);
    packet.isFragment = isIpv4Fragment(b, o);
  }

  mayEnter(packet: RxPacket): boolean {
    return this.#martians.mayEnter(packet);
  }

  walk(): DropReason | null {
    return null; // the transport's header follows
  }

  protocolPointer(): number {
    return IPV4_PROTOCOL;
  }

  isAllHosts(group: IpAddr): boolean {
    return group.w3 === ALL_HOSTS;
  }

  isForOthers(): boolean {
    return false;
  }

  /** Queries of routers are subject to no filter (RFC 3376 §3.2). */
  isGroupMessage(packet: RxPacket): boolean {
    return packet.protocol === IP_PROTO_IGMP;
  }

  isZoned(): boolean {
    return false; // 169.254.0.0/16 is of one link, but addresses here are of the host
  }

  // What leaves.

  headerLength(): number {
    return IPV4_HEADER_LENGTH;
  }

  prependHeader(
    flow: Flow,
    frame: Frame,
    protocol: number,
    fits: boolean,
  ): void {
    const { dontFragment } = flow;
    const isAtomic = dontFragment === DF_WANT
      ? fits && !this.#paths.isLocked(flow.remote)
      : dontFragment !== DF_OFF;
    const count = datagramsIn(frame);
    const id = isAtomic && flow.atomicId !== ATOMIC_SHARED
      ? atomicId(flow, count)
      : this.#takeIds(flow, protocol, count);
    const fragment = isAtomic ? IPV4_DF : 0;
    const total = frame.length + IPV4_HEADER_LENGTH;
    const o = frame.prepend(IPV4_HEADER_LENGTH);
    writeIpv4(
      frame.memory,
      o,
      flow.tos,
      total,
      id,
      fragment,
      flow.ttl,
      protocol,
      flow.local.w3,
      flow.remote.w3,
    );
  }

  /**
   * As Linux does (raw(7)): total length and checksum always, identification and source
   * if they are 0.
   */
  completeHeader(flow: Flow, frame: Frame, protocol: number): err_t {
    const b = frame.memory;
    if (frame.count < 2 || frame.lengths[1] < IPV4_HEADER_LENGTH) {
      return ERR_VAL;
    }
    if (frame.length > MAX_IP_PACKET) return ERR_BUF;
    const given = frame.offsets[1];
    const headerLength = ipv4HeaderLength(b, given);
    if (
      ipVersion(b, given) !== 4 || headerLength < IPV4_HEADER_LENGTH ||
      headerLength > frame.lengths[1]
    ) return ERR_VAL;
    const o = frame.pullUp(headerLength);
    setU16(b, o + IPV4_TOTAL_LENGTH, frame.length);
    if (ipv4Src(b, o) === 0) flow.local.write4(b, o + IPV4_SRC);
    if (ipv4Id(b, o) === 0 && !ipv4DontFragment(b, o)) {
      setU16(b, o + IPV4_ID, this.#takeIds(flow, protocol, 1));
    }
    if (ipv4Dst(b, o) === 0) return ERR_VAL;
    fillIpv4Checksum(b, o);
    return ERR_OK;
  }

  decrementHopLimit(b: Uint8Array, o: number): void {
    const before = (b[o + IPV4_TTL] << 8) | ipv4Protocol(b, o);
    b[o + IPV4_TTL]--;
    const sum = updateChecksum16(ipv4Checksum(b, o), before, before - 0x100);
    setU16(b, o + IPV4_CHECKSUM, sum);
  }

  segmentHeader(): SegmentHeader {
    return new SegmentHeader4();
  }

  // Packets that wait, or are quoted.

  headersLength(b: Uint8Array, o: number): number {
    return ipv4HeaderLength(b, o);
  }

  copiedLength(b: Uint8Array, o: number): number {
    return ipv4HeaderLength(b, o);
  }

  protocolOf(b: Uint8Array, o: number): number {
    return ipv4Protocol(b, o);
  }

  readAddresses(b: Uint8Array, o: number, src: IpAddr, dst: IpAddr): void {
    src.set4(ipv4Src(b, o));
    dst.set4(ipv4Dst(b, o));
  }

  /** The path MTU; of a packet that may not be cut, the interface's. */
  cutLimit(b: Uint8Array, o: number, netif: Netif): number {
    if (ipv4DontFragment(b, o)) return netif.mtu;
    return this.#paths.get(this.#dst.read4(b, o + IPV4_DST), netif.mtu);
  }

  #takeIds({ local, remote }: Flow, protocol: number, count: number): number {
    return this.#ids.take(local.w3, remote.w3, protocol, count);
  }
}

function checkOptions(
  b: Uint8Array,
  o: number,
  headerLength: number,
): DropReason | null {
  const at = o + IPV4_HEADER_LENGTH;
  const length = headerLength - IPV4_HEADER_LENGTH;
  const bad = checkIpv4Options(b, at, length);
  if (bad !== null) return bad;
  return hasIpv4SourceRoute(b, at, length) ? "source-route" : null;
}

/** Identification of packets that may not be cut; see {@linkcode Flow.atomicId}. */
function atomicId(flow: Flow, count: number): number {
  const id = flow.atomicId;
  if (id < 0) return 0; // ATOMIC_ZERO
  flow.atomicId = (id + count) & 0xffff;
  return id;
}

/** Identifications that a transport's packet takes: one each that it is cut into. */
function datagramsIn(frame: Frame): number {
  return frame.gsoType === GSO_NONE
    ? 1
    : Math.ceil((frame.length - frame.lengths[0]) / frame.gsoSize);
}

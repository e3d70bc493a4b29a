/**
 * The messages of MLD (RFC 2710, RFC 9777 §5) as the group machine sees them: hop limit
 * 1, a router alert in a Hop-by-Hop Options header, from a link-local address or `::`.
 *
 * Counted as in IGMP: MLDv2 is version 3, MLDv1 version 2. The ICMPv6 machine has
 * verified the checksum of what arrives, and counted it.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import type { Stats } from "../../base/stats.ts";
import type { Netif } from "../../link/netif.ts";
import { setU16 } from "../../wire/bytes.ts";
import { type Checksum, pseudoHeaderSum } from "../../wire/checksum.ts";
import type { Frame } from "../../wire/frame.ts";
import { ICMP6_CHECKSUM, icmp6Type } from "../../wire/icmp6.ts";
import {
  IP6_ALL_NODES,
  IP6_ALL_ROUTERS,
  IP6_MLD2_ROUTERS,
  IP6_SCOPE_LINK,
  multicastScope,
} from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { IP_PROTO_HOPOPTS, IP_PROTO_ICMPV6 } from "../../wire/ip_protocol.ts";
import {
  IPV6_HEADER_LENGTH,
  IPV6_MIN_MTU,
  writeIpv6,
} from "../../wire/ipv6.ts";
import {
  IPV6_ROUTER_ALERT_LENGTH,
  type Ipv6Walk,
  writeIpv6RouterAlert,
} from "../../wire/ipv6_extension.ts";
import {
  checkMld,
  MLD_DONE,
  MLD_LENGTH,
  MLD_QUERY,
  MLD_RECORD_LENGTH,
  MLD_REPORT,
  MLD_REPORT_RECORDS,
  mldMaxResponse,
  mldQueryInterval,
  mldQuerySourceCount,
  mldQueryVersion,
  mldRobustness,
  readMldGroup,
  readMldQuerySource,
} from "../../wire/mld.ts";
import {
  writeMld,
  writeMldRecord,
  writeMldV2Report,
} from "../../wire/mld_write.ts";
import type { IpConfig } from "../config.ts";
import type { IpContext } from "../context.ts";
import type { Flow } from "../flow.ts";
import type { GroupCodec, GroupQuery } from "../group/codec.ts";
import type { RxPacket } from "../packet.ts";

/** Messages of MLD. */
export class MldCodec implements GroupCodec {
  readonly messageLength: number = MLD_LENGTH;
  readonly reportLength: number = MLD_REPORT_RECORDS;
  readonly recordLength: number = MLD_RECORD_LENGTH;
  readonly addressLength: number = 16;
  readonly headersLength: number = IPV6_HEADER_LENGTH +
    IPV6_ROUTER_ALERT_LENGTH;
  readonly leastMtu: number = IPV6_MIN_MTU;
  readonly tos: number = 0;
  readonly allRouters: IpAddr = IP6_ALL_ROUTERS; // RFC 2710 §5
  readonly reportRouters: IpAddr = IP6_MLD2_ROUTERS; // RFC 9777 §5.2.14
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #walk: Ipv6Walk;

  /**
   * @param context What the IP layer shares.
   * @param walk Has walked the packet that is being received.
   */
  constructor({ frame, sum }: IpContext, walk: Ipv6Walk) {
    this.#memory = frame.memory;
    this.#sum = sum;
    this.#walk = walk;
  }

  highestVersion({ mldVersion }: IpConfig): number {
    return mldVersion + 1;
  }

  /** RFC 9777 §6: not that of all nodes, nor those that stay within this host. */
  isReported(group: IpAddr): boolean {
    return multicastScope(group) >= IP6_SCOPE_LINK &&
      !group.equals(IP6_ALL_NODES);
  }

  source(netif: Netif): IpAddr {
    const { addresses } = netif;
    for (let i = 0; i < addresses.length; i++) {
      const { addr } = addresses[i];
      if (!addr.isV4 && addr.isLinkLocal) return addr;
    }
    return IpAddr.ANY6;
  }

  countReceived(): void {}

  check({ ttl, offset, length, src }: RxPacket): DropReason | null {
    const { hasRouterAlert } = this.#walk;
    return checkMld(this.#memory, offset, length, ttl, hasRouterAlert, src);
  }

  isQuery(b: Uint8Array, o: number): boolean {
    return icmp6Type(b, o) === MLD_QUERY;
  }

  isReport(b: Uint8Array, o: number): boolean {
    return icmp6Type(b, o) === MLD_REPORT;
  }

  mayReport(_netif: Netif, src: IpAddr): boolean {
    return src.isLinkLocal;
  }

  readQuery(b: Uint8Array, o: number, length: number, query: GroupQuery): void {
    const version = mldQueryVersion(length);
    const hasFilters = version === 2;
    query.version = version + 1;
    readMldGroup(b, o, query.group);
    query.sourceCount = hasFilters ? mldQuerySourceCount(b, o) : 0;
    query.maxMs = mldMaxResponse(b, o, version);
    query.robustness = hasFilters ? mldRobustness(b, o) : 0;
    query.intervalMs = hasFilters ? mldQueryInterval(b, o) * 1000 : 0;
  }

  readSource(b: Uint8Array, o: number, index: number, addr: IpAddr): void {
    readMldQuerySource(b, o, index, addr);
  }

  readGroup(b: Uint8Array, o: number, addr: IpAddr): void {
    readMldGroup(b, o, addr);
  }

  countSent(stats: Stats): void {
    stats.icmpSent++;
  }

  writeReport(b: Uint8Array, o: number, _version: number, group: IpAddr): void {
    writeMld(b, o, MLD_REPORT, 0, group);
  }

  writeLeave(b: Uint8Array, o: number, group: IpAddr): void {
    writeMld(b, o, MLD_DONE, 0, group);
  }

  writeRecord(
    b: Uint8Array,
    o: number,
    type: number,
    sources: number,
    group: IpAddr,
  ): void {
    writeMldRecord(b, o, type, sources, group);
  }

  writeSource(b: Uint8Array, o: number, addr: IpAddr): void {
    addr.write6(b, o);
  }

  writeReport3(
    b: Uint8Array,
    o: number,
    _length: number,
    records: number,
  ): void {
    writeMldV2Report(b, o, records);
  }

  prependHeaders(flow: Flow, frame: Frame): void {
    this.#fillChecksum(flow, frame);
    const b = frame.memory;
    const alert = frame.prepend(IPV6_ROUTER_ALERT_LENGTH);
    writeIpv6RouterAlert(b, alert, IP_PROTO_ICMPV6);
    const payload = frame.length;
    const o = frame.prepend(IPV6_HEADER_LENGTH);
    const { local, remote, tos, ttl } = flow;
    writeIpv6(b, o, tos, 0, payload, IP_PROTO_HOPOPTS, ttl, local, remote);
  }

  /** The message is the frame's only piece, among its headers or behind them. */
  #fillChecksum({ local, remote }: Flow, frame: Frame): void {
    const { memory, offsets, lengths, length } = frame;
    const at = lengths[0] > 0 ? offsets[0] : offsets[1];
    const pseudo = pseudoHeaderSum(local, remote, IP_PROTO_ICMPV6, length);
    const sum = this.#sum.reset(pseudo).add(at, length).finish();
    setU16(memory, at + ICMP6_CHECKSUM, sum);
  }
}

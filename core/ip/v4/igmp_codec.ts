/**
 * The messages of IGMP (RFC 1112, RFC 2236, RFC 3376 §4) as the group machine sees them:
 * TTL 1, Internetwork Control precedence and a router alert.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import type { Stats } from "../../base/stats.ts";
import type { Netif } from "../../link/netif.ts";
import type { Frame } from "../../wire/frame.ts";
import {
  checkIgmp,
  fillIgmpChecksum,
  IGMP_LENGTH,
  IGMP_QUERY,
  IGMP_RECORD_LENGTH,
  IGMP_REPORT_RECORDS,
  IGMP_V1_REPORT,
  IGMP_V2_LEAVE,
  IGMP_V2_REPORT,
  igmpGroup,
  igmpMaxResponse,
  igmpQueryInterval,
  igmpQuerySource,
  igmpQuerySourceCount,
  igmpQueryVersion,
  igmpRobustness,
  igmpType,
  writeIgmp,
  writeIgmpRecord,
  writeIgmpV3Report,
} from "../../wire/igmp.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import { IP_PROTO_IGMP } from "../../wire/ip_protocol.ts";
import {
  fillIpv4Checksum,
  IPV4_DF,
  IPV4_HEADER_LENGTH,
  writeIpv4,
} from "../../wire/ipv4.ts";
import {
  IPV4_ROUTER_ALERT_LENGTH,
  writeIpv4RouterAlert,
} from "../../wire/ipv4_option.ts";
import type { IpConfig } from "../config.ts";
import type { Flow } from "../flow.ts";
import type { GroupCodec, GroupQuery } from "../group/codec.ts";
import type { RxPacket } from "../packet.ts";
import { sourceOn } from "../route/address_rules.ts";

const HEADER_LENGTH = IPV4_HEADER_LENGTH + IPV4_ROUTER_ALERT_LENGTH;
/** 0x46: version 4, six words of header. */
const VERSION_IHL = 0x40 | (HEADER_LENGTH >>> 2);
/** Unit of a query's longest delay, in milliseconds. */
const TENTH_MS = 100;

/** Messages of IGMP. */
export class IgmpCodec implements GroupCodec {
  readonly messageLength: number = IGMP_LENGTH;
  readonly reportLength: number = IGMP_REPORT_RECORDS;
  readonly recordLength: number = IGMP_RECORD_LENGTH;
  readonly addressLength: number = 4;
  readonly headersLength: number = HEADER_LENGTH;
  readonly leastMtu: number = 68; // RFC 791 §3.2
  readonly tos: number = 0xc0; // precedence of Internetwork Control, RFC 3376 §4
  readonly allRouters: IpAddr = IpAddr.fromV4(0xe0000002); // RFC 2236 §3
  readonly reportRouters: IpAddr = IpAddr.fromV4(0xe0000016); // RFC 3376 §4.2.14
  readonly #memory: Uint8Array;

  /** @param memory The packet memory. */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  highestVersion(config: IpConfig): number {
    return config.igmpVersion;
  }

  /** Without an address yet, the unspecified one (RFC 3376 §4.2.13). */
  source(netif: Netif, to: IpAddr): IpAddr {
    return sourceOn(netif, to) ?? IpAddr.ANY4;
  }

  isReported(): boolean {
    return true; // that of all hosts cannot be joined
  }

  countReceived(stats: Stats): void {
    stats.igmpReceived++;
  }

  check({ ttl, offset, length }: RxPacket): DropReason | null {
    // RFC 3376 §4: all are sent with 1, so that it comes from no other link.
    return ttl === 1 ? checkIgmp(this.#memory, offset, length) : "bad-field";
  }

  isQuery(b: Uint8Array, o: number): boolean {
    return igmpType(b, o) === IGMP_QUERY;
  }

  isReport(b: Uint8Array, o: number): boolean {
    const type = igmpType(b, o);
    return type === IGMP_V1_REPORT || type === IGMP_V2_REPORT;
  }

  /** A forged report must not silence us: RFC 2236 §10. */
  mayReport(netif: Netif, src: IpAddr): boolean {
    return netif.addresses.some((own) =>
      src.matchesPrefix(own.addr, own.prefixLen)
    );
  }

  readQuery(b: Uint8Array, o: number, length: number, query: GroupQuery): void {
    const version = igmpQueryVersion(b, o, length);
    query.version = version;
    // A version 1 querier asks about all groups, whatever its field says.
    query.group.set4(version === 1 ? 0 : igmpGroup(b, o));
    query.sourceCount = version === 3 ? igmpQuerySourceCount(b, o) : 0;
    query.maxMs = igmpMaxResponse(b, o, version) * TENTH_MS;
    query.robustness = version === 3 ? igmpRobustness(b, o) : 0;
    query.intervalMs = version === 3 ? igmpQueryInterval(b, o) * 1000 : 0;
  }

  readSource(b: Uint8Array, o: number, index: number, addr: IpAddr): void {
    addr.set4(igmpQuerySource(b, o, index));
  }

  readGroup(b: Uint8Array, o: number, addr: IpAddr): void {
    addr.set4(igmpGroup(b, o));
  }

  countSent(stats: Stats): void {
    stats.igmpSent++;
  }

  writeReport(b: Uint8Array, o: number, version: number, group: IpAddr): void {
    const type = version === 1 ? IGMP_V1_REPORT : IGMP_V2_REPORT;
    writeIgmp(b, o, type, 0, group.v4);
  }

  writeLeave(b: Uint8Array, o: number, group: IpAddr): void {
    writeIgmp(b, o, IGMP_V2_LEAVE, 0, group.v4);
  }

  writeRecord(
    b: Uint8Array,
    o: number,
    type: number,
    sources: number,
    group: IpAddr,
  ): void {
    writeIgmpRecord(b, o, type, sources, group.v4);
  }

  writeSource(b: Uint8Array, o: number, addr: IpAddr): void {
    addr.write4(b, o);
  }

  writeReport3(
    b: Uint8Array,
    o: number,
    length: number,
    records: number,
  ): void {
    writeIgmpV3Report(b, o, records);
    fillIgmpChecksum(b, o, length);
  }

  prependHeaders(flow: Flow, frame: Frame): void {
    const total = frame.length + HEADER_LENGTH;
    const b = frame.memory;
    const o = frame.prepend(HEADER_LENGTH);
    const { local, remote, tos, ttl } = flow;
    const protocol = IP_PROTO_IGMP;
    writeIpv4(b, o, tos, total, 0, IPV4_DF, ttl, protocol, local.v4, remote.v4);
    b[o] = VERSION_IHL;
    writeIpv4RouterAlert(b, o + IPV4_HEADER_LENGTH);
    fillIpv4Checksum(b, o);
  }
}

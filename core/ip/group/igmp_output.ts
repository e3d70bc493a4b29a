/**
 * The IGMP messages that a host sends: TTL 1, Internetwork Control precedence and
 * a router alert, from an address of the interface (RFC 3376 §4).
 *
 * @module
 */

import type { Pbuf } from "../../buf/pbuf.ts";
import type { Netif } from "../../link/netif.ts";
import {
  fillIgmpChecksum,
  IGMP_IS_EXCLUDE,
  IGMP_LENGTH,
  IGMP_RECORD_LENGTH,
  IGMP_REPORT_RECORDS,
  IGMP_TO_EXCLUDE,
  IGMP_V1_REPORT,
  IGMP_V2_LEAVE,
  IGMP_V2_REPORT,
  writeIgmp,
  writeIgmpRecord,
  writeIgmpV3Report,
} from "../../wire/igmp.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
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
import type { IpContext } from "../context.ts";
import { Flow } from "../flow.ts";
import type { Ip4Output } from "../ip4_output.ts";
import { sourceOn } from "../route/router.ts";

/** 224.0.0.22, where version 3 reports go (RFC 3376 §4.2.14). */
const V3_ROUTERS = 0xe0000016 | 0;
/** 224.0.0.2, where leaves go (RFC 2236 §3). */
const ALL_ROUTERS = 0xe0000002 | 0;
/** Precedence of Internetwork Control (RFC 3376 §4). */
const TOS = 0xc0;
const HEADER_LENGTH = IPV4_HEADER_LENGTH + IPV4_ROUTER_ALERT_LENGTH;
/** Longest packet that IPv4 carries on any link, in bytes (RFC 791 §3.2). */
const MIN_PACKET = 68;
/** Longest packet of a report, whatever the MTU is, in bytes. */
const MAX_PACKET = 1500;
/** 0x46: version 4, six words of header. */
const VERSION_IHL = 0x40 | (HEADER_LENGTH >>> 2);

/** Sends IGMP messages over any interface. */
export class IgmpOutput {
  readonly #context: IpContext;
  readonly #output: Ip4Output;
  readonly #flow: Flow = new Flow();
  // The version 3 report being written: its interface, memory, end, and records.
  #netif: Netif | null = null;
  #report: Pbuf | null = null;
  #end = 0;
  #records = 0;

  /**
   * @param context What the IP layer shares.
   * @param output Sends.
   */
  constructor(context: IpContext, output: Ip4Output) {
    this.#context = context;
    this.#output = output;
    this.#flow.ttl = 1;
    this.#flow.tos = TOS;
  }

  /** Reports membership of a group in version 1 or 2, to the group. */
  report(netif: Netif, version: number, group: IpAddr): void {
    const type = version === 1 ? IGMP_V1_REPORT : IGMP_V2_REPORT;
    this.#sendShort(netif, type, group, group.v4);
  }

  /** Tells the routers that a group is left, in version 2. */
  leave(netif: Netif, group: IpAddr): void {
    this.#sendShort(netif, IGMP_V2_LEAVE, group, ALL_ROUTERS);
  }

  #sendShort(netif: Netif, type: number, group: IpAddr, to: number): void {
    const { frame } = this.#context;
    frame.reset();
    writeIgmp(frame.memory, frame.prepend(IGMP_LENGTH), type, 0, group.v4);
    this.#send(netif, to);
  }

  /** Starts a version 3 report; end it with {@linkcode finish}. */
  begin(netif: Netif): void {
    this.#netif = netif;
  }

  /**
   * Adds a group record. What does not fit into one message goes on in another;
   * but sources of an EXCLUDE that do not fit are left out, for the rest would be
   * taken for all (RFC 3376 §4.2.16).
   *
   * @param type Record type.
   * @param group The group.
   * @param sources Its sources.
   */
  add(type: number, group: IpAddr, sources: readonly IpAddr[]): void {
    let from = 0;
    do {
      const fits = this.#makeRoom(sources.length - from);
      if (fits < 0) return;
      const count = Math.min(fits, sources.length - from);
      this.#write(type, group, sources, from, count);
      from += count;
      if (type === IGMP_IS_EXCLUDE || type === IGMP_TO_EXCLUDE) return;
    } while (from < sources.length);
  }

  /** Sends what is left of the report. */
  finish(): void {
    const report = this.#report;
    if (report === null) return;
    const { frame, pbufs } = this.#context;
    const b = frame.memory;
    const length = this.#end - report.offset;
    writeIgmpV3Report(b, report.offset, this.#records);
    fillIgmpChecksum(b, report.offset, length);
    frame.reset();
    frame.append(report.offset, length);
    this.#send(this.#netif!, V3_ROUTERS);
    pbufs.free(report);
    this.#report = null;
  }

  /**
   * Makes room for a record: for all its sources, or in an empty message for as
   * many as it takes.
   *
   * @returns How many sources fit; -1 if there is no memory.
   */
  #makeRoom(sources: number): number {
    if (this.#report !== null) {
      const fits = this.#fits();
      if (fits >= sources) return fits;
      this.finish();
    }
    const { pbufs, stats } = this.#context;
    this.#report = pbufs.allocate(this.#size);
    if (this.#report === null) {
      stats.drop("no-memory");
      return -1;
    }
    this.#end = this.#report.offset + IGMP_REPORT_RECORDS;
    this.#records = 0;
    return this.#fits();
  }

  /** Bytes of the longest message. */
  get #size(): number {
    const mtu = Math.max(MIN_PACKET, Math.min(this.#netif!.mtu, MAX_PACKET));
    return mtu - HEADER_LENGTH;
  }

  /** Sources that a record at the end of the message may have; may be negative. */
  #fits(): number {
    const left = this.#report!.offset + this.#size - this.#end;
    return (left - IGMP_RECORD_LENGTH) >> 2;
  }

  #write(
    type: number,
    group: IpAddr,
    sources: readonly IpAddr[],
    from: number,
    count: number,
  ): void {
    const b = this.#context.frame.memory;
    let at = this.#end;
    at += writeIgmpRecord(b, at, type, count, group.v4);
    for (let i = from; i < from + count; i++) {
      sources[i].write4(b, at);
      at += 4;
    }
    this.#end = at;
    this.#records++;
  }

  /** Sends the frame's message to a group. */
  #send(netif: Netif, to: number): void {
    const { frame, stats } = this.#context;
    const flow = this.#flow;
    const source = sourceOn(netif, flow.remote.set4(to));
    if (source === null) flow.local.set4(0); // none yet (RFC 3376 §4.2.13)
    else flow.local.copyFrom(source);
    flow.nextHop.set4(to);
    flow.netif = netif;
    flow.neighbour = null;
    const total = frame.length + HEADER_LENGTH;
    const b = frame.memory;
    const o = frame.prepend(HEADER_LENGTH);
    const { local, tos, ttl } = flow;
    writeIpv4(b, o, tos, total, 0, IPV4_DF, ttl, IP_PROTO_IGMP, local.v4, to);
    b[o] = VERSION_IHL;
    writeIpv4RouterAlert(b, o + IPV4_HEADER_LENGTH);
    fillIpv4Checksum(b, o);
    stats.igmpSent++;
    this.#output.sendPacket(flow, frame, netif.mtu);
    flow.netif = null;
  }
}

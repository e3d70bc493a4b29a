/**
 * The messages about groups that a host sends: with hop limit 1 and a router alert, from
 * an address of the interface (RFC 3376 §4).
 *
 * @module
 */

import type { Pbuf } from "../../buf/pbuf.ts";
import type { Netif } from "../../link/netif.ts";
import {
  RECORD_IS_EXCLUDE,
  RECORD_TO_EXCLUDE,
} from "../../wire/group_record.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { IpContext } from "../context.ts";
import type { IpFamily } from "../family.ts";
import { Flow } from "../flow.ts";
import type { IpOutput } from "../output.ts";
import type { GroupCodec } from "./codec.ts";

/** Longest packet of a report, whatever the MTU is, in bytes. */
const MAX_PACKET = 1500;

/** Sends the group messages of one family over any interface. */
export class GroupReport {
  readonly #context: IpContext;
  readonly #codec: GroupCodec;
  readonly #output: IpOutput;
  readonly #flow: Flow = new Flow();
  // The version 3 report being written: its interface, memory, end, and records.
  #netif: Netif | null = null;
  #report: Pbuf | null = null;
  #end = 0;
  #records = 0;

  /**
   * @param context What the IP layer shares.
   * @param family Writes messages.
   * @param output Sends.
   */
  constructor(context: IpContext, family: IpFamily, output: IpOutput) {
    this.#context = context;
    this.#codec = family.groups;
    this.#output = output;
    this.#flow.ttl = 1;
    this.#flow.tos = this.#codec.tos;
  }

  /** Reports membership of a group in version 1 or 2, to the group. */
  report(netif: Netif, version: number, group: IpAddr): void {
    const { frame } = this.#context;
    frame.reset();
    const o = frame.prepend(this.#codec.messageLength);
    this.#codec.writeReport(frame.memory, o, version, group);
    this.#send(netif, group);
  }

  /** Tells the routers that a group is left, in version 2. */
  leave(netif: Netif, group: IpAddr): void {
    const { frame } = this.#context;
    frame.reset();
    const o = frame.prepend(this.#codec.messageLength);
    this.#codec.writeLeave(frame.memory, o, group);
    this.#send(netif, this.#codec.allRouters);
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
      if (type === RECORD_IS_EXCLUDE || type === RECORD_TO_EXCLUDE) return;
    } while (from < sources.length);
  }

  /** Sends what is left of the report. */
  finish(): void {
    const report = this.#report;
    if (report === null) return;
    const { frame, pbufs } = this.#context;
    const codec = this.#codec;
    const { offset } = report;
    const length = this.#end - offset;
    codec.writeReport3(frame.memory, offset, length, this.#records);
    frame.reset();
    frame.append(offset, length);
    this.#send(this.#netif!, codec.reportRouters);
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
    this.#end = this.#report.offset + this.#codec.reportLength;
    this.#records = 0;
    return this.#fits();
  }

  /** Bytes of the longest message. */
  get #size(): number {
    const { leastMtu, headersLength, reportRouters } = this.#codec;
    const mtu = Math.min(this.#netif!.mtuOf(reportRouters), MAX_PACKET);
    return Math.max(leastMtu, mtu) - headersLength;
  }

  /** Sources that a record at the end of the message may have; may be negative. */
  #fits(): number {
    const left = this.#report!.offset + this.#size - this.#end;
    const { recordLength, addressLength } = this.#codec;
    return Math.floor((left - recordLength) / addressLength);
  }

  #write(
    type: number,
    group: IpAddr,
    sources: readonly IpAddr[],
    from: number,
    count: number,
  ): void {
    const b = this.#context.frame.memory;
    const codec = this.#codec;
    let at = this.#end;
    codec.writeRecord(b, at, type, count, group);
    at += codec.recordLength;
    for (let i = from; i < from + count; i++) {
      codec.writeSource(b, at, sources[i]);
      at += codec.addressLength;
    }
    this.#end = at;
    this.#records++;
  }

  /** Sends the frame's message to a group. */
  #send(netif: Netif, to: IpAddr): void {
    const { frame, stats } = this.#context;
    const flow = this.#flow;
    flow.local.copyFrom(this.#codec.source(netif, to));
    flow.remote.copyFrom(to);
    flow.nextHop.copyFrom(to);
    flow.netif = netif;
    flow.neighbour = null;
    this.#codec.prependHeaders(flow, frame);
    this.#codec.countSent(stats);
    this.#output.sendPacket(flow, frame, netif.mtuOf(to));
    flow.netif = null;
  }
}

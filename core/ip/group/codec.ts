/**
 * What the group machine needs of a family: the messages of IGMP or MLD.
 *
 * The versions are counted as in IGMP: 3 has source filters (as MLDv2), 2 has reports and
 * leaves of single groups (as MLDv1), 1 has no leaves.
 *
 * @module
 */

import type { DropReason } from "../../base/drop_reason.ts";
import type { Stats } from "../../base/stats.ts";
import type { Netif } from "../../link/netif.ts";
import type { Frame } from "../../wire/frame.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { IpConfig } from "../config.ts";
import type { Flow } from "../flow.ts";
import type { RxPacket } from "../packet.ts";

/** What a query says. One object per link, filled anew. */
export class GroupQuery {
  /** Version of the querier, 1 to 3. */
  version = 3;
  /** The group asked about; any for all of them. */
  readonly group: IpAddr = new IpAddr();
  /** Sources asked about; 0 for all of the group. */
  sourceCount = 0;
  /** Longest delay of the answer, in milliseconds. */
  maxMs = 0;
  /** Robustness variable of the querier; 0 says nothing. */
  robustness = 0;
  /** Query interval of the querier, in milliseconds; 0 says nothing. */
  intervalMs = 0;
}

/** A family's group messages. `b` is packet memory, `o` the offset of a message. */
export interface GroupCodec {
  /** Bytes of a report or leave before version 3. */
  readonly messageLength: number;
  /** Bytes of a version 3 report before its first record. */
  readonly reportLength: number;
  /** Bytes of a record without sources. */
  readonly recordLength: number;
  /** Bytes of an address. */
  readonly addressLength: number;
  /** Bytes of the IP headers that {@linkcode prependHeaders} writes. */
  readonly headersLength: number;
  /** Longest packet that the family carries on any link, in bytes. */
  readonly leastMtu: number;
  /** Type of service or traffic class of all messages. */
  readonly tos: number;

  /** Highest version to speak. */
  highestVersion(config: IpConfig): number;
  /** The address that messages come from; any if the interface has none for them. */
  source(netif: Netif, to: IpAddr): IpAddr;
  /** Whether routers are told of a group. */
  isReported(group: IpAddr): boolean;

  // What arrives.

  /** Counts a good message. */
  countReceived(stats: Stats): void;
  /** Checks a message and the packet that brings it. */
  check(packet: RxPacket): DropReason | null;
  /** Whether a checked message is a query. */
  isQuery(b: Uint8Array, o: number): boolean;
  /** Whether it is another host's report of a version before 3. */
  isReport(b: Uint8Array, o: number): boolean;
  /** Whether a report may come from a source: a neighbour. */
  mayReport(netif: Netif, src: IpAddr): boolean;
  /** Reads a query. */
  readQuery(b: Uint8Array, o: number, length: number, query: GroupQuery): void;
  /** Reads one source of a query. */
  readSource(b: Uint8Array, o: number, index: number, addr: IpAddr): void;
  /** Reads the group of such a report. */
  readGroup(b: Uint8Array, o: number, addr: IpAddr): void;

  // What leaves.

  /** Counts a message that is sent. */
  countSent(stats: Stats): void;
  /** Writes a report of version 1 or 2. */
  writeReport(b: Uint8Array, o: number, version: number, group: IpAddr): void;
  /** Writes a leave of version 2. */
  writeLeave(b: Uint8Array, o: number, group: IpAddr): void;
  /** Where leaves go. Do not change it. */
  readonly allRouters: IpAddr;
  /** Where version 3 reports go. Do not change it. */
  readonly reportRouters: IpAddr;
  /** Writes a record up to its sources. */
  writeRecord(
    b: Uint8Array,
    o: number,
    type: number,
    sources: number,
    group: IpAddr,
  ): void;
  /** Writes one source. */
  writeSource(b: Uint8Array, o: number, addr: IpAddr): void;
  /** Writes the start of a version 3 report of `length` bytes, its records written. */
  writeReport3(
    b: Uint8Array,
    o: number,
    length: number,
    records: number,
  ): void;
  /**
   * Prepends IP headers with a router alert, and completes the message's checksum if it
   * covers the addresses.
   *
   * @param flow Source, destination, TTL and TOS.
   * @param frame The message.
   */
  prependHeaders(flow: Flow, frame: Frame): void;
}

/**
 * The words in which scripts speak of MLD (RFC 2710, RFC 9777 §5), and the packets that
 * they stand for.
 *
 * @module
 */

import { transportChecksum } from "../core/wire/checksum.ts";
import { fillIcmp6Checksum, ICMP6_HEADER_LENGTH } from "../core/wire/icmp6.ts";
import {
  IP6_ALL_NODES,
  IP6_ALL_ROUTERS,
  IP6_MLD2_ROUTERS,
} from "../core/wire/ip6_scope.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { IP_PROTO_HOPOPTS, IP_PROTO_ICMPV6 } from "../core/wire/ip_protocol.ts";
import { IPV6_HEADER_LENGTH, parseIpv6, writeIpv6 } from "../core/wire/ipv6.ts";
import { writeIpv6RouterAlert } from "../core/wire/ipv6_extension.ts";
import * as mld from "../core/wire/mld.ts";
import {
  encodeMldTime,
  writeMld,
  writeMldRecord,
  writeMldV2Query,
  writeMldV2Report,
} from "../core/wire/mld_write.ts";
import type { Ends } from "./build.ts";
import { ip } from "./packets.ts";

/**
 * Messages: a query of version 2 or of version 1, the report of version 2, report and
 * done of version 1.
 *
 * @category Scripted peer
 */
export type MldType = "query" | "query-v1" | "report" | "report-v1" | "done";

/**
 * A message of MLD. What is left out is as a router or a host sends it.
 *
 * @category Scripted peer
 */
export interface MldMessage {
  /** Which one. @default {"query"} */
  type?: MldType;
  /** Source address. @default {the talk's} */
  src?: string;
  /** Destination address. @default {as the RFC says for the message} */
  dst?: string;
  /** Hop limit. @default {1} */
  ttl?: number;
  /** Whether a Hop-by-Hop Options header has a Router Alert. @default {true} */
  routerAlert?: boolean;
  /** Multicast Address; "::" in a general query. @default {"::"} */
  group?: string;
  /** Maximum Response Delay of a query, in milliseconds. @default {10_000} */
  maxMs?: number;
  /** Sources of a query of version 2. @default {[]} */
  sources?: readonly string[];
  /** Robustness variable of a query of version 2, 0 to 7. @default {2} */
  robustness?: number;
  /** Query interval of a query of version 2, in seconds, up to 127. @default {125} */
  interval?: number;
  /**
   * Records of a report of version 2, such as "TO_EX ff05::1 {}" or
   * "ALLOW ff05::1 {fd00::2, fd00::3}".
   */
  records?: readonly string[];
  /** Bytes to leave out at its end, of those that it declares. @default {0} */
  cut?: number;
}

/**
 * A message of MLD as the stack has sent it.
 *
 * @category Scripted peer
 */
export interface SeenMld {
  /** Which one. */
  type: MldType;
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
  /** Hop limit. */
  ttl: number;
  /** Whether it has a Router Alert. */
  routerAlert: boolean;
  /** Multicast Address; "::" in a report of version 2. */
  group: string;
  /** Records of a report of version 2, as in {@linkcode MldMessage.records}. */
  records: string[];
}

/** Names of the types of records, by number. */
const RECORDS = ["", "IS_IN", "IS_EX", "TO_IN", "TO_EX", "ALLOW", "BLOCK"];
const RECORD = /^([A-Z_]+) (\S+) \{(.*)\}$/;
const ALERT_LENGTH = 8;
const ROOM = 65_535;
const TYPES: ReadonlyMap<number, MldType> = new Map([
  [mld.MLD_QUERY, "query"],
  [mld.MLD_REPORT, "report-v1"],
  [mld.MLD_DONE, "done"],
  [mld.MLD_V2_REPORT, "report"],
]);

/** The packet that a message travels in; `ends` are those of the talk. */
export function buildMld(message: MldMessage, ends: Ends): Uint8Array {
  const { routerAlert = true, ttl = mld.MLD_HOP_LIMIT, cut = 0 } = message;
  const src = ip(message.src ?? ends.src);
  const dst = destinationOf(message);
  const b = new Uint8Array(ROOM);
  const o = IPV6_HEADER_LENGTH + (routerAlert ? ALERT_LENGTH : 0);
  const length = writeMessage(b, o, message) - cut;
  fillIcmp6Checksum(b, o, length, src, dst);
  if (routerAlert) writeIpv6RouterAlert(b, IPV6_HEADER_LENGTH, IP_PROTO_ICMPV6);
  const protocol = routerAlert ? IP_PROTO_HOPOPTS : IP_PROTO_ICMPV6;
  const payload = o + length - IPV6_HEADER_LENGTH;
  writeIpv6(b, 0, 0, 0, payload, protocol, ttl, src, dst);
  return b.slice(0, o + length);
}

/** RFC 9777 §5.1.15 and §5.2.14, RFC 2710 §5. */
function destinationOf({ type, dst, group = "::" }: MldMessage): IpAddr {
  if (dst !== undefined) return ip(dst);
  if (type === "report") return IP6_MLD2_ROUTERS;
  if (type === "done") return IP6_ALL_ROUTERS;
  return ip(group).isAny ? IP6_ALL_NODES : ip(group);
}

/** Returns the length of the message. */
function writeMessage(b: Uint8Array, o: number, message: MldMessage): number {
  const { type = "query", maxMs = 10_000, sources = [] } = message;
  const { robustness = 2, interval = 125, records = [] } = message;
  const group = ip(message.group ?? "::");
  switch (type) {
    case "query-v1":
      return writeMld(b, o, mld.MLD_QUERY, maxMs, group);
    case "report-v1":
      return writeMld(b, o, mld.MLD_REPORT, 0, group);
    case "done":
      return writeMld(b, o, mld.MLD_DONE, 0, group);
    case "query": {
      const code = encodeMldTime(maxMs);
      const count = sources.length;
      let end = o +
        writeMldV2Query(b, o, code, group, robustness, interval, count);
      for (const source of sources) end = writeSource(b, end, source);
      return end - o;
    }
    case "report": {
      let end = o + writeMldV2Report(b, o, records.length);
      for (const record of records) end = writeRecord(b, end, record);
      return end - o;
    }
  }
}

function writeSource(b: Uint8Array, at: number, text: string): number {
  ip(text).write6(b, at);
  return at + 16;
}

function writeRecord(b: Uint8Array, at: number, text: string): number {
  const [, name = "", group = "", list = ""] = RECORD.exec(text) ?? [];
  const type = RECORDS.indexOf(name);
  if (type < 1) throw new TypeError(`Invalid record "${text}"`);
  const sources = list === "" ? [] : list.split(", ");
  let end = at + writeMldRecord(b, at, type, sources.length, ip(group));
  for (const source of sources) end = writeSource(b, end, source);
  return end;
}

/** Reads a packet; a text says why it is no such message. */
export function readMld(packet: Uint8Array): SeenMld | string {
  const header = parseIpv6(packet, 0, packet.length);
  if (typeof header === "string") return `IPv6 ${header}`;
  const { src, dst, nextHeader, hopLimit } = header;
  const routerAlert = nextHeader === IP_PROTO_HOPOPTS;
  const o = IPV6_HEADER_LENGTH + (routerAlert ? ALERT_LENGTH : 0);
  const protocol = routerAlert ? packet[IPV6_HEADER_LENGTH] : nextHeader;
  if (protocol !== IP_PROTO_ICMPV6) return `protocol ${protocol}, not ICMPv6`;
  const length = packet.length - o;
  if (length < ICMP6_HEADER_LENGTH) return "ICMPv6 truncated";
  const sum = transportChecksum(packet, o, length, src, dst, IP_PROTO_ICMPV6);
  if (sum !== 0) return "ICMPv6 bad-checksum";
  const type = TYPES.get(packet[o]!);
  if (type === undefined) return `ICMPv6 type ${packet[o]}`;
  const fault = mld.checkMldLengths(packet, o, length);
  if (fault !== null) return `MLD ${fault}`;
  const isReport = type === "report";
  const isOld = type === "query" && mld.mldQueryVersion(length) === 1;
  return {
    type: isOld ? "query-v1" : type,
    src: `${src}`,
    dst: `${dst}`,
    ttl: hopLimit,
    routerAlert,
    group: isReport ? "::" : `${mld.readMldGroup(packet, o, new IpAddr())}`,
    records: isReport ? readRecords(packet, o) : [],
  };
}

function readRecords(b: Uint8Array, o: number): string[] {
  const records: string[] = [];
  let at = o + mld.MLD_REPORT_RECORDS;
  for (let n = mld.mldRecordCount(b, o); n > 0; n--) {
    const group = mld.readMldRecordGroup(b, at, new IpAddr());
    const sources: string[] = [];
    for (let i = 0; i < mld.mldRecordSourceCount(b, at); i++) {
      sources.push(`${mld.readMldRecordSource(b, at, i, new IpAddr())}`);
    }
    const type = mld.mldRecordType(b, at);
    const name = RECORDS[type] ?? `type ${type}`;
    records.push(`${name} ${group} {${sources.join(", ")}}`);
    at += mld.mldRecordLength(b, at);
  }
  return records;
}

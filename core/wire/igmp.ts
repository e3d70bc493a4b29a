/**
 * IGMP, by which hosts tell routers which groups they listen to: version 1
 * (RFC 1112 appendix I), version 2 (RFC 2236) and version 3 (RFC 3376 §4).
 *
 * A query's version follows from its length and its second byte (RFC 3376 §7.1).
 * Bytes after the declared ones count in the checksum and are otherwise ignored,
 * and so is auxiliary data of a group record, which no version defines.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import { rangeChecksum } from "./checksum.ts";
import { IpAddr } from "./ip_addr.ts";

/** Offset of Max Resp Code; not used in version 1. */
const IGMP_CODE = 1;
/** Offset of Checksum. */
const IGMP_CHECKSUM = 2;
/** Offset of Group Address in queries, leaves, and reports before version 3. */
const IGMP_GROUP = 4;
/** Length of every message of versions 1 and 2, in bytes. */
export const IGMP_LENGTH = 8;
/** Offset of the suppress flag and the querier's robustness, version 3. */
export const IGMP_QUERY_FLAGS = 8;
/** Offset of the Querier's Query Interval Code, version 3. */
export const IGMP_QUERY_INTERVAL = 9;
/** Offset of Number of Sources in a query, version 3. */
export const IGMP_QUERY_SOURCE_COUNT = 10;
/** Offset of the first source address in a query, version 3. */
export const IGMP_QUERY_SOURCES = 12;
/** Offset of Number of Group Records in a version 3 report. */
const IGMP_REPORT_RECORD_COUNT = 6;
/** Offset of the first group record in a version 3 report. */
export const IGMP_REPORT_RECORDS = 8;
/** Length of a group record without sources, in bytes. */
export const IGMP_RECORD_LENGTH = 8;

/** Type: membership query of any version. */
export const IGMP_QUERY = 0x11;
/** Type: version 1 membership report. */
export const IGMP_V1_REPORT = 0x12;
/** Type: version 2 membership report. */
export const IGMP_V2_REPORT = 0x16;
/** Type: version 2 leave group. */
export const IGMP_V2_LEAVE = 0x17;
/** Type: version 3 membership report. */
const IGMP_V3_REPORT = 0x22;

/** Record type: the filter is INCLUDE, and these are its sources. */
export const IGMP_IS_INCLUDE = 1;
/** Record type: the filter is EXCLUDE, and these are its sources. */
export const IGMP_IS_EXCLUDE = 2;
/** Record type: the filter has become INCLUDE of these sources. */
export const IGMP_TO_INCLUDE = 3;
/** Record type: the filter has become EXCLUDE of these sources. */
export const IGMP_TO_EXCLUDE = 4;
/** Record type: these sources are wanted from now on. */
export const IGMP_ALLOW = 5;
/** Record type: these sources are wanted no more. */
export const IGMP_BLOCK = 6;

/** Version 1 hosts answer within ten seconds (RFC 2236 §4), in tenths. */
const V1_MAX_RESPONSE = 100;
/** Codes from this one on are floating-point numbers (RFC 3376 §4.1.1). */
const FLOAT_CODE = 128;

/** Type, 0 to 255. */
export function igmpType(b: Uint8Array, o: number): number {
  return b[o];
}

/** Group Address, int32; 0 in a general query. */
export function igmpGroup(b: Uint8Array, o: number): number {
  return getU32(b, o + IGMP_GROUP);
}

/**
 * Version of a query, 1 to 3.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message.
 */
export function igmpQueryVersion(
  b: Uint8Array,
  o: number,
  len: number,
): 1 | 2 | 3 {
  if (len >= IGMP_QUERY_SOURCES) return 3;
  return b[o + IGMP_CODE] === 0 ? 1 : 2;
}

/**
 * Longest delay of the answer to a query, in tenths of a second.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param version What {@linkcode igmpQueryVersion} said.
 */
export function igmpMaxResponse(
  b: Uint8Array,
  o: number,
  version: number,
): number {
  const code = b[o + IGMP_CODE];
  if (version === 1) return V1_MAX_RESPONSE;
  return version === 2 ? code : decodeIgmpTime(code);
}

/** Robustness variable of a version 3 querier, 0 to 7; 0 says nothing. */
export function igmpRobustness(b: Uint8Array, o: number): number {
  return b[o + IGMP_QUERY_FLAGS] & 7;
}

/** Query interval of a version 3 querier, in seconds. */
export function igmpQueryInterval(b: Uint8Array, o: number): number {
  return decodeIgmpTime(b[o + IGMP_QUERY_INTERVAL]);
}

/** Number of sources in a version 3 query. */
export function igmpQuerySourceCount(b: Uint8Array, o: number): number {
  return getU16(b, o + IGMP_QUERY_SOURCE_COUNT);
}

/** One source of a version 3 query, int32. */
export function igmpQuerySource(b: Uint8Array, o: number, i: number): number {
  return getU32(b, o + IGMP_QUERY_SOURCES + 4 * i);
}

/**
 * The value of a time code of version 3 (RFC 3376 §4.1.1 and §4.1.7).
 *
 * @param code 0 to 255.
 * @returns 0 to 31744, in the field's unit.
 */
export function decodeIgmpTime(code: number): number {
  if (code < FLOAT_CODE) return code;
  return ((code & 0x0f) | 0x10) << (((code >>> 4) & 7) + 3);
}

/**
 * Writes a message of eight bytes, checksum included: a report or a leave of
 * version 1 or 2, or a query of theirs.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param type 0 to 255.
 * @param code Max Resp Code, 0 to 255; 0 but in version 2 queries.
 * @param group Group Address, int32.
 * @returns Bytes written: 8.
 */
export function writeIgmp(
  b: Uint8Array,
  o: number,
  type: number,
  code: number,
  group: number,
): number {
  b[o] = type;
  b[o + IGMP_CODE] = code;
  setU32(b, o + IGMP_GROUP, group);
  fillIgmpChecksum(b, o, IGMP_LENGTH);
  return IGMP_LENGTH;
}

/**
 * Writes the first eight bytes of a version 3 report, with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param records Number of Group Records, 0 to 65535.
 */
export function writeIgmpV3Report(
  b: Uint8Array,
  o: number,
  records: number,
): void {
  setU32(b, o, IGMP_V3_REPORT << 24);
  setU32(b, o + IGMP_GROUP, records);
}

/**
 * Writes a group record up to its sources.
 *
 * @param b Packet memory.
 * @param o Offset of the record, in bytes.
 * @param type Record type, 1 to 6.
 * @param sources Number of Sources, 0 to 65535.
 * @param group Multicast Address, int32.
 * @returns Bytes written: 8.
 */
export function writeIgmpRecord(
  b: Uint8Array,
  o: number,
  type: number,
  sources: number,
  group: number,
): number {
  setU16(b, o, type << 8); // no auxiliary data
  setU16(b, o + 2, sources);
  setU32(b, o + 4, group);
  return IGMP_RECORD_LENGTH;
}

/**
 * Computes and writes the checksum.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the whole message.
 */
export function fillIgmpChecksum(b: Uint8Array, o: number, len: number): void {
  setU16(b, o + IGMP_CHECKSUM, 0);
  setU16(b, o + IGMP_CHECKSUM, rangeChecksum(b, o, len));
}

/** An IGMP message, by kind. */
export type IgmpHeader = IgmpQuery | IgmpMember | IgmpReport | IgmpOther;

/** Membership query. */
export interface IgmpQuery {
  /** Discriminant. */
  kind: "query";
  /** Version of the querier. */
  version: 1 | 2 | 3;
  /**
   * Longest delay of the answer in tenths of a second: 100 in version 1, 1 to 255
   * in version 2, in version 3 what its code can express.
   */
  maxResponse: number;
  /** The group asked about; 0.0.0.0 for all. */
  group: IpAddr;
  /** Version 3: routers shall not touch their timers. Else false. */
  suppress: boolean;
  /** Version 3: robustness variable, 0 to 7. Else 0. */
  robustness: number;
  /** Version 3: query interval in seconds, what its code can express. Else 0. */
  interval: number;
  /** Version 3: the sources asked about; none for all. Else none. */
  sources: IpAddr[];
}

/** Report or leave of versions 1 and 2. */
export interface IgmpMember {
  /** Which of the three. */
  kind: "v1-report" | "v2-report" | "v2-leave";
  /** The group. */
  group: IpAddr;
}

/** Report of version 3. */
export interface IgmpReport {
  /** Discriminant. */
  kind: "v3-report";
  /** What is reported, in order. */
  records: IgmpRecord[];
}

/** One group in a version 3 report. */
export interface IgmpRecord {
  /** Record type: IGMP_IS_INCLUDE to IGMP_BLOCK, 1 to 6, or one unknown yet. */
  type: number;
  /** The group. */
  group: IpAddr;
  /** Its sources. */
  sources: IpAddr[];
}

/** Any other message, such as DVMRP's. */
export interface IgmpOther {
  /** Discriminant. */
  kind: "other";
  /** 0 to 255, none of the types above. */
  type: number;
}

/**
 * Checks a message: length, checksum, and that what it declares is there.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message.
 * @returns Why to drop the message, or null; then every accessor of its type and
 * version may be used.
 */
export function checkIgmp(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < IGMP_LENGTH) return "truncated";
  if (rangeChecksum(b, o, len) !== 0) return "bad-checksum";
  switch (b[o]) {
    case IGMP_QUERY: {
      if (len === IGMP_LENGTH) return null;
      if (len < IGMP_QUERY_SOURCES) return "bad-length"; // RFC 3376 §7.1
      const end = IGMP_QUERY_SOURCES + 4 * igmpQuerySourceCount(b, o);
      return end > len ? "truncated" : null;
    }
    case IGMP_V3_REPORT:
      return checkRecords(b, o, len);
    default:
      return null;
  }
}

function checkRecords(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  const end = o + len;
  let at = o + IGMP_REPORT_RECORDS;
  for (let n = getU16(b, o + IGMP_REPORT_RECORD_COUNT); n > 0; n--) {
    if (at + IGMP_RECORD_LENGTH > end) return "truncated";
    at += recordLength(b, at);
  }
  return at > end ? "truncated" : null;
}

/** Bytes of a group record with its sources and its auxiliary data. */
function recordLength(b: Uint8Array, at: number): number {
  return IGMP_RECORD_LENGTH + 4 * (getU16(b, at + 2) + b[at + 1]);
}

/**
 * Parses a message.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message.
 */
export function parseIgmp(
  b: Uint8Array,
  o: number,
  len: number,
): IgmpHeader | DropReason {
  const bad = checkIgmp(b, o, len);
  if (bad !== null) return bad;
  const group = IpAddr.fromV4(igmpGroup(b, o));
  const type = igmpType(b, o);
  switch (type) {
    case IGMP_QUERY:
      return parseQuery(b, o, len);
    case IGMP_V1_REPORT:
      return { kind: "v1-report", group };
    case IGMP_V2_REPORT:
      return { kind: "v2-report", group };
    case IGMP_V2_LEAVE:
      return { kind: "v2-leave", group };
    case IGMP_V3_REPORT:
      return { kind: "v3-report", records: parseRecords(b, o) };
    default:
      return { kind: "other", type };
  }
}

function parseQuery(b: Uint8Array, o: number, len: number): IgmpQuery {
  const version = igmpQueryVersion(b, o, len);
  const isV3 = version === 3;
  return {
    kind: "query",
    version,
    maxResponse: igmpMaxResponse(b, o, version),
    group: IpAddr.fromV4(igmpGroup(b, o)),
    suppress: isV3 && (b[o + IGMP_QUERY_FLAGS] & 8) !== 0,
    robustness: isV3 ? igmpRobustness(b, o) : 0,
    interval: isV3 ? igmpQueryInterval(b, o) : 0,
    sources: isV3
      ? readSources(b, o + IGMP_QUERY_SOURCES, igmpQuerySourceCount(b, o))
      : [],
  };
}

function parseRecords(b: Uint8Array, o: number): IgmpRecord[] {
  const records: IgmpRecord[] = [];
  let at = o + IGMP_REPORT_RECORDS;
  for (let n = getU16(b, o + IGMP_REPORT_RECORD_COUNT); n > 0; n--) {
    records.push({
      type: b[at],
      group: IpAddr.fromV4(getU32(b, at + 4)),
      sources: readSources(b, at + IGMP_RECORD_LENGTH, getU16(b, at + 2)),
    });
    at += recordLength(b, at);
  }
  return records;
}

function readSources(b: Uint8Array, at: number, count: number): IpAddr[] {
  return Array.from(
    { length: count },
    (_, i) => IpAddr.fromV4(getU32(b, at + 4 * i)),
  );
}

const RECORD_NAMES = [
  "?",
  "IS_IN",
  "IS_EX",
  "TO_IN",
  "TO_EX",
  "ALLOW",
  "BLOCK",
] as const;

/**
 * One line such as `IGMP v2-report 239.1.1.1`, `IGMP v3-report 239.1.1.1
 * TO_EX{}, 232.1.1.1 ALLOW{10.0.0.9}` or `IGMP v3-query 239.1.1.1 max 10`.
 */
export function describeIgmp(header: IgmpHeader): string {
  switch (header.kind) {
    case "query": {
      const { version, group, maxResponse, sources } = header;
      const about = group.isAny ? "" : ` ${group}`;
      const from = sources.length === 0 ? "" : ` {${sources.join(" ")}}`;
      return `IGMP v${version}-query${about}${from} max ${maxResponse}`;
    }
    case "v3-report": {
      const records = header.records.map(({ type, group, sources }) =>
        ` ${group} ${RECORD_NAMES[type] ?? type}{${sources.join(" ")}}`
      );
      return `IGMP v3-report${records.join(",")}`;
    }
    case "other":
      return `IGMP type 0x${header.type.toString(16).padStart(2, "0")}`;
    default:
      return `IGMP ${header.kind} ${header.group}`;
  }
}

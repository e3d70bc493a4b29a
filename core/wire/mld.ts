/**
 * Multicast Listener Discovery, by which hosts tell routers which IPv6 groups
 * they listen to: version 1 (RFC 2710) and version 2 (RFC 9777 §5).
 *
 * The messages are ICMPv6's; their writers are in mld_write.ts. A query's version follows from its length (RFC 9777 §8.1).
 * Record types are those of IGMP version 3, in igmp.ts. Bytes after the declared
 * ones and auxiliary data of a record are ignored.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16 } from "./bytes.ts";
import { decodeIgmpTime } from "./igmp.ts";
import type { IpAddr } from "./ip_addr.ts";

/** Offset of Maximum Response Code. */
const MLD_CODE = 4;
/** Offset of Multicast Address in queries, done, and version 1 reports. */
export const MLD_GROUP = 8;
/** Length of every message of version 1, in bytes. */
export const MLD_LENGTH = 24;
/** Offset of the suppress flag and the querier's robustness, version 2. */
export const MLD_QUERY_FLAGS = 24;
/** Offset of the Querier's Query Interval Code, version 2. */
export const MLD_QUERY_INTERVAL = 25;
/** Offset of Number of Sources in a query, version 2. */
export const MLD_QUERY_SOURCE_COUNT = 26;
/** Offset of the first source address in a query, version 2. */
export const MLD_QUERY_SOURCES = 28;
/** Offset of Number of Records in a version 2 report. */
const MLD_REPORT_RECORD_COUNT = 6;
/** Offset of the first record in a version 2 report. */
export const MLD_REPORT_RECORDS = 8;
/** Length of a record without sources, in bytes. */
export const MLD_RECORD_LENGTH = 20;

/** Type: multicast listener query of any version. */
export const MLD_QUERY = 130;
/** Type: version 1 multicast listener report. */
export const MLD_REPORT = 131;
/** Type: version 1 multicast listener done. */
export const MLD_DONE = 132;
/** Type: version 2 multicast listener report. */
export const MLD_V2_REPORT = 143;

/** Hop limit of every message: it comes from no other link. */
export const MLD_HOP_LIMIT = 1;
/** Codes from this one on are floating-point numbers (RFC 9777 §5.1.3). */
export const MLD_FLOAT_CODE = 0x8000;
/** The flag S of a version 2 query. */
const SUPPRESS = 8;

/** Whether an ICMPv6 type is one of these messages. */
export function isMld(type: number): boolean {
  return (type >= MLD_QUERY && type <= MLD_DONE) || type === MLD_V2_REPORT;
}

/** Reads Multicast Address; `::` in a general query. */
export function readMldGroup(b: Uint8Array, o: number, into: IpAddr): IpAddr {
  return into.read6(b, o + MLD_GROUP);
}

/**
 * Version of a query, 1 or 2.
 *
 * @param len Bytes of the message.
 */
export function mldQueryVersion(len: number): 1 | 2 {
  return len >= MLD_QUERY_SOURCES ? 2 : 1;
}

/**
 * Longest delay of the answer to a query, in milliseconds.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param version What {@linkcode mldQueryVersion} said.
 */
export function mldMaxResponse(
  b: Uint8Array,
  o: number,
  version: number,
): number {
  const code = getU16(b, o + MLD_CODE);
  return version === 1 ? code : decodeMldTime(code);
}

/** Whether routers shall not touch their timers for this version 2 query. */
export function mldSuppress(b: Uint8Array, o: number): boolean {
  return (b[o + MLD_QUERY_FLAGS] & SUPPRESS) !== 0;
}

/** Robustness variable of a version 2 querier, 0 to 7; 0 says nothing. */
export function mldRobustness(b: Uint8Array, o: number): number {
  return b[o + MLD_QUERY_FLAGS] & 7;
}

/** Query interval of a version 2 querier, in seconds. */
export function mldQueryInterval(b: Uint8Array, o: number): number {
  return decodeIgmpTime(b[o + MLD_QUERY_INTERVAL]);
}

/** Number of sources in a version 2 query. */
export function mldQuerySourceCount(b: Uint8Array, o: number): number {
  return getU16(b, o + MLD_QUERY_SOURCE_COUNT);
}

/** Reads one source of a version 2 query. */
export function readMldQuerySource(
  b: Uint8Array,
  o: number,
  i: number,
  into: IpAddr,
): IpAddr {
  return into.read6(b, o + MLD_QUERY_SOURCES + 16 * i);
}

/**
 * The value of a version 2 Maximum Response Code (RFC 9777 §5.1.3).
 *
 * @param code 0 to 65535.
 * @returns 0 to 8387584 milliseconds.
 */
export function decodeMldTime(code: number): number {
  if (code < MLD_FLOAT_CODE) return code;
  return ((code & 0x0fff) | 0x1000) << (((code >>> 12) & 7) + 3);
}

/**
 * Checks a message whose checksum is right: that what it declares is there, and
 * that it comes from a neighbour (RFC 9777 §5.1.14, §5.2.13, and §6.2).
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message.
 * @param hopLimit Of the packet, 0 to 255.
 * @param hasRouterAlert Whether the packet has that option.
 * @param src Source address of the packet.
 * @returns Why to drop the message, or null; then every accessor of its type and
 * version may be used.
 */
export function checkMld(
  b: Uint8Array,
  o: number,
  len: number,
  hopLimit: number,
  hasRouterAlert: boolean,
  src: IpAddr,
): DropReason | null {
  if (len < MLD_REPORT_RECORDS) return "truncated";
  if (hopLimit !== MLD_HOP_LIMIT || !hasRouterAlert) return "bad-field";
  if (!src.isLinkLocal && (b[o] === MLD_QUERY || !src.isAny)) {
    return "bad-address";
  }
  const bad = checkMldLengths(b, o, len);
  return bad !== null || b[o] === MLD_V2_REPORT ? bad : checkGroup(b, o);
}

/**
 * Checks that what a message declares is there.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message, at least 8.
 * @returns "truncated" or "bad-length", or null.
 */
export function checkMldLengths(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (b[o] === MLD_V2_REPORT) return checkRecords(b, o, len);
  if (len < MLD_LENGTH) return "truncated";
  return b[o] === MLD_QUERY ? checkQuery(b, o, len) : null;
}

/** A group, or in a general query `::`. */
function checkGroup(b: Uint8Array, o: number): DropReason | null {
  if (b[o + MLD_GROUP] === 0xff) return null;
  if (b[o] !== MLD_QUERY) return "bad-field";
  for (let i = 0; i < 16; i++) {
    if (b[o + MLD_GROUP + i] !== 0) return "bad-field";
  }
  return null;
}

function checkQuery(b: Uint8Array, o: number, len: number): DropReason | null {
  if (len === MLD_LENGTH) return null;
  if (len < MLD_QUERY_SOURCES) return "bad-length"; // RFC 9777 §8.1
  const end = MLD_QUERY_SOURCES + 16 * mldQuerySourceCount(b, o);
  return end > len ? "truncated" : null;
}

function checkRecords(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  const end = o + len;
  let at = o + MLD_REPORT_RECORDS;
  for (let n = mldRecordCount(b, o); n > 0; n--) {
    if (at + MLD_RECORD_LENGTH > end) return "truncated";
    at += mldRecordLength(b, at);
  }
  return at > end ? "truncated" : null;
}

/** Number of records in a version 2 report. */
export function mldRecordCount(b: Uint8Array, o: number): number {
  return getU16(b, o + MLD_REPORT_RECORD_COUNT);
}

/**
 * Bytes of a record with its sources and its auxiliary data. The first one
 * stands at MLD_REPORT_RECORDS, each other one behind the one before.
 */
export function mldRecordLength(b: Uint8Array, at: number): number {
  return MLD_RECORD_LENGTH + 16 * mldRecordSourceCount(b, at) + 4 * b[at + 1];
}

/** Type of a record, IGMP_IS_INCLUDE to IGMP_BLOCK or one unknown yet. */
export function mldRecordType(b: Uint8Array, at: number): number {
  return b[at];
}

/** Number of sources in a record. */
export function mldRecordSourceCount(b: Uint8Array, at: number): number {
  return getU16(b, at + 2);
}

/** Reads the group of a record. */
export function readMldRecordGroup(
  b: Uint8Array,
  at: number,
  into: IpAddr,
): IpAddr {
  return into.read6(b, at + 4);
}

/** Reads one source of a record. */
export function readMldRecordSource(
  b: Uint8Array,
  at: number,
  i: number,
  into: IpAddr,
): IpAddr {
  return into.read6(b, at + MLD_RECORD_LENGTH + 16 * i);
}

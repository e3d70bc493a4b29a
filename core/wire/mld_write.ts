/**
 * Writers of Multicast Listener Discovery messages: version 1 (RFC 2710) and
 * version 2 (RFC 9777 §5).
 *
 * Each leaves the checksum zero: append the sources, then call
 * `fillIcmp6Checksum`.
 *
 * @module
 */

import { setU16, setU32 } from "./bytes.ts";
import { writeIcmp6 } from "./icmp6.ts";
import type { IpAddr } from "./ip_addr.ts";
import {
  MLD_FLOAT_CODE,
  MLD_GROUP,
  MLD_LENGTH,
  MLD_QUERY,
  MLD_QUERY_FLAGS,
  MLD_QUERY_INTERVAL,
  MLD_QUERY_SOURCE_COUNT,
  MLD_QUERY_SOURCES,
  MLD_RECORD_LENGTH,
  MLD_V2_REPORT,
} from "./mld.ts";

/**
 * The code of the largest time that version 2 can express and that is not
 * longer.
 *
 * @param time At least 0, in milliseconds.
 * @returns 0 to 65535.
 */
export function encodeMldTime(time: number): number {
  if (time < MLD_FLOAT_CODE) return Math.max(0, Math.floor(time));
  for (let exponent = 0; exponent < 8; exponent++) {
    const mantissa = Math.floor(time / (1 << (exponent + 3)));
    if (mantissa < 0x2000) {
      return MLD_FLOAT_CODE | (exponent << 12) | (mantissa & 0x0fff);
    }
  }
  return 0xffff;
}

/**
 * Writes a message of 24 bytes with a checksum of zero: a report or done of
 * version 1, or a query of its.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param type MLD_QUERY, MLD_REPORT, or MLD_DONE.
 * @param code Maximum Response Code, 0 to 65535; 0 but in queries.
 * @param group Multicast Address.
 * @returns Bytes written: 24.
 */
export function writeMld(
  b: Uint8Array,
  o: number,
  type: number,
  code: number,
  group: IpAddr,
): number {
  writeIcmp6(b, o, type, 0, code << 16);
  group.write6(b, o + MLD_GROUP);
  return MLD_LENGTH;
}

/**
 * Writes a version 2 query up to its sources, with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param code Maximum Response Code, see {@linkcode encodeMldTime}.
 * @param group Multicast Address; `::` for all.
 * @param flags Suppress flag 8, and robustness, 0 to 7.
 * @param interval Querier's Query Interval Code, 0 to 255.
 * @param sources Number of Sources, 0 to 65535.
 * @returns Bytes written: 28.
 */
export function writeMldV2Query(
  b: Uint8Array,
  o: number,
  code: number,
  group: IpAddr,
  flags: number,
  interval: number,
  sources: number,
): number {
  writeMld(b, o, MLD_QUERY, code, group);
  b[o + MLD_QUERY_FLAGS] = flags;
  b[o + MLD_QUERY_INTERVAL] = interval;
  setU16(b, o + MLD_QUERY_SOURCE_COUNT, sources);
  return MLD_QUERY_SOURCES;
}

/**
 * Writes the first eight bytes of a version 2 report, with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param records Number of records, 0 to 65535.
 * @returns Bytes written: 8.
 */
export function writeMldV2Report(
  b: Uint8Array,
  o: number,
  records: number,
): number {
  return writeIcmp6(b, o, MLD_V2_REPORT, 0, records);
}

/**
 * Writes a record up to its sources.
 *
 * @param b Packet memory.
 * @param o Offset of the record, in bytes.
 * @param type Record type, 1 to 6.
 * @param sources Number of Sources, 0 to 65535.
 * @param group Multicast Address.
 * @returns Bytes written: 20.
 */
export function writeMldRecord(
  b: Uint8Array,
  o: number,
  type: number,
  sources: number,
  group: IpAddr,
): number {
  setU32(b, o, (type << 24) | sources); // no auxiliary data
  group.write6(b, o + 4);
  return MLD_RECORD_LENGTH;
}

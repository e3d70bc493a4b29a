/**
 * One view of IGMP and MLD, for a group machine of either family.
 *
 * The protocols are the same but for their numbers and the width of addresses:
 * each has a newest version that reports source filters (IGMP 3, MLD 2), before
 * it one with reports and leaves (IGMP 2, MLD 1); only IGMP has one without
 * leaves (1). Record types are IGMP's in both. What arrives is checked first, by
 * `checkIgmp` or by `checkIcmp6` and `checkMld`.
 *
 * @module
 */

import { fillIcmp6Checksum, icmp6Type } from "./icmp6.ts";
import {
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
} from "./igmp.ts";
import type { IpAddr } from "./ip_addr.ts";
import { IP_PROTO_ICMPV6, IP_PROTO_IGMP } from "./ip_protocol.ts";
import {
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
} from "./mld.ts";
import { writeMld, writeMldRecord, writeMldV2Report } from "./mld_write.ts";

/** Messages of a protocol by which hosts report their groups. */
export interface GroupCodec {
  /** Protocol number of the messages. */
  readonly protocol: number;
  /** The version that reports source filters: 3 or 2. The one before has leaves. */
  readonly filterVersion: number;
  /** Bytes of an address: 4 or 16. */
  readonly addressLength: number;
  /** Bytes of a report or leave of the versions without filters. */
  readonly reportLength: number;
  /** Bytes of a report with filters before its records. */
  readonly recordsAt: number;
  /** Bytes of a record without sources. */
  readonly recordLength: number;

  /** Whether a message is a query. */
  isQuery(b: Uint8Array, o: number): boolean;
  /** Whether a message is a report of a version without filters. */
  isReport(b: Uint8Array, o: number): boolean;
  /** Reads the group of a query or of such a report. */
  readGroup(b: Uint8Array, o: number, into: IpAddr): IpAddr;
  /** Version of a query of `len` bytes. */
  queryVersion(b: Uint8Array, o: number, len: number): number;
  /** Longest delay of the answer to a query of a version, in milliseconds. */
  maxResponseMs(b: Uint8Array, o: number, version: number): number;
  /** Robustness variable of a query with filters; 0 says nothing. */
  robustness(b: Uint8Array, o: number): number;
  /** Query interval of a query with filters, in milliseconds; 0 says nothing. */
  queryIntervalMs(b: Uint8Array, o: number): number;
  /** Number of sources of a query with filters. */
  sourceCount(b: Uint8Array, o: number): number;
  /** Reads one of them. */
  readSource(b: Uint8Array, o: number, i: number, into: IpAddr): IpAddr;

  /** Writes a report of a version without filters; see {@linkcode fillChecksum}. */
  writeReport(b: Uint8Array, o: number, version: number, group: IpAddr): void;
  /** Writes a leave; see {@linkcode fillChecksum}. */
  writeLeave(b: Uint8Array, o: number, group: IpAddr): void;
  /** Writes a report with filters up to its records. */
  writeFilters(b: Uint8Array, o: number, records: number): void;
  /** Writes a record up to its sources. */
  writeRecord(
    b: Uint8Array,
    o: number,
    type: number,
    sources: number,
    group: IpAddr,
  ): void;
  /** Writes one source of a record. */
  writeSource(b: Uint8Array, o: number, source: IpAddr): void;
  /** Computes and writes the checksum of a message of `len` bytes. */
  fillChecksum(
    b: Uint8Array,
    o: number,
    len: number,
    src: IpAddr,
    dst: IpAddr,
  ): void;
}

const TENTH_MS = 100;

/** IGMP as a {@linkcode GroupCodec}. */
export const IGMP_CODEC: GroupCodec = {
  protocol: IP_PROTO_IGMP,
  filterVersion: 3,
  addressLength: 4,
  reportLength: IGMP_LENGTH,
  recordsAt: IGMP_REPORT_RECORDS,
  recordLength: IGMP_RECORD_LENGTH,
  isQuery: (b, o) => igmpType(b, o) === IGMP_QUERY,
  isReport: (b, o) =>
    igmpType(b, o) === IGMP_V1_REPORT || igmpType(b, o) === IGMP_V2_REPORT,
  readGroup: (b, o, into) => into.set4(igmpGroup(b, o)),
  queryVersion: igmpQueryVersion,
  maxResponseMs: (b, o, version) => igmpMaxResponse(b, o, version) * TENTH_MS,
  robustness: igmpRobustness,
  queryIntervalMs: (b, o) => 1000 * igmpQueryInterval(b, o),
  sourceCount: igmpQuerySourceCount,
  readSource: (b, o, i, into) => into.set4(igmpQuerySource(b, o, i)),
  writeReport: (b, o, version, group) => {
    const type = version === 1 ? IGMP_V1_REPORT : IGMP_V2_REPORT;
    writeIgmp(b, o, type, 0, group.v4);
  },
  writeLeave: (b, o, group) => {
    writeIgmp(b, o, IGMP_V2_LEAVE, 0, group.v4);
  },
  writeFilters: writeIgmpV3Report,
  writeRecord: (b, o, type, sources, group) => {
    writeIgmpRecord(b, o, type, sources, group.v4);
  },
  writeSource: (b, o, source) => source.write4(b, o),
  fillChecksum: (b, o, len) => fillIgmpChecksum(b, o, len),
};

/** MLD as a {@linkcode GroupCodec}. */
export const MLD_CODEC: GroupCodec = {
  protocol: IP_PROTO_ICMPV6,
  filterVersion: 2,
  addressLength: 16,
  reportLength: MLD_LENGTH,
  recordsAt: MLD_REPORT_RECORDS,
  recordLength: MLD_RECORD_LENGTH,
  isQuery: (b, o) => icmp6Type(b, o) === MLD_QUERY,
  isReport: (b, o) => icmp6Type(b, o) === MLD_REPORT,
  readGroup: readMldGroup,
  queryVersion: (_b, _o, len) => mldQueryVersion(len),
  maxResponseMs: mldMaxResponse,
  robustness: mldRobustness,
  queryIntervalMs: (b, o) => 1000 * mldQueryInterval(b, o),
  sourceCount: mldQuerySourceCount,
  readSource: readMldQuerySource,
  writeReport: (b, o, _version, group) => {
    writeMld(b, o, MLD_REPORT, 0, group);
  },
  writeLeave: (b, o, group) => {
    writeMld(b, o, MLD_DONE, 0, group);
  },
  writeFilters: writeMldV2Report,
  writeRecord: writeMldRecord,
  writeSource: (b, o, source) => source.write6(b, o),
  fillChecksum: fillIcmp6Checksum,
};

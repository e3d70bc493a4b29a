/**
 * One line for an ICMPv6 message, in tcpdump's words: echo and errors,
 * neighbour discovery with its options, multicast listener discovery.
 *
 * For test failures and traces; never on a packet's path.
 *
 * @module
 */

import { describeIcmp6, ICMP6_HEADER_LENGTH, icmp6Type } from "./icmp6.ts";
import { IGMP_RECORD_NAMES } from "./igmp.ts";
import { IpAddr } from "./ip_addr.ts";
import { MacAddr } from "./mac_addr.ts";
import {
  checkMldLengths,
  isMld,
  MLD_DONE,
  MLD_QUERY,
  MLD_REPORT,
  MLD_REPORT_RECORDS,
  mldMaxResponse,
  mldQueryInterval,
  mldQuerySourceCount,
  mldQueryVersion,
  mldRecordCount,
  mldRecordLength,
  mldRecordSourceCount,
  mldRecordType,
  mldRobustness,
  mldSuppress,
  readMldGroup,
  readMldQuerySource,
  readMldRecordGroup,
  readMldRecordSource,
} from "./mld.ts";
import {
  decodeNdPreference,
  ND_NA_OVERRIDE,
  ND_NA_ROUTER,
  ND_NA_SOLICITED,
  ND_NEIGHBOR_ADVERT,
  ND_NEIGHBOR_SOLICIT,
  ND_RA_MANAGED,
  ND_RA_OTHER,
  ND_ROUTER_ADVERT,
  ND_ROUTER_SOLICIT,
  ndFixedLength,
  ndHopLimit,
  ndNeighborFlags,
  ndReachableTime,
  ndRetransTimer,
  ndRouterFlags,
  ndRouterLifetime,
  ndRouterPreference,
  readNdDestination,
  readNdTarget,
} from "./nd.ts";
import {
  checkNdOptions,
  ND_INFINITE,
  ND_LINK_ADDRESS,
  ND_OPT_DNSSL,
  ND_OPT_MTU,
  ND_OPT_NONCE,
  ND_OPT_PREF64,
  ND_OPT_PREFIX,
  ND_OPT_RDNSS,
  ND_OPT_REDIRECTED,
  ND_OPT_ROUTE,
  ND_OPT_SOURCE_LINK,
  ND_OPT_TARGET_LINK,
  ND_PREFIX_AUTONOMOUS,
  ND_PREFIX_DELEGATION,
  ND_PREFIX_ON_LINK,
  ND_REDIRECTED_QUOTE,
  ndLifetime,
  ndMtu,
  NdOptionReader,
  ndPref64Length,
  ndPref64Lifetime,
  ndPreferredLifetime,
  ndPrefixFlags,
  ndPrefixLength,
  ndServerCount,
  readNdPref64,
  readNdPrefix,
  readNdRoute,
  readNdSearchList,
  readNdServer,
} from "./nd_option.ts";

/**
 * Describes a message; its checksum is not looked at.
 *
 * @param b Packet memory.
 * @param o Offset of the message, in bytes.
 * @param len Bytes of the message.
 * @returns Such as `ICMP6 neighbor solicitation, who has fe80::1`.
 */
export function describeIcmp6Message(
  b: Uint8Array,
  o: number,
  len: number,
): string {
  if (len < ICMP6_HEADER_LENGTH) return "ICMP6 truncated";
  const type = icmp6Type(b, o);
  if (isMld(type)) return `ICMP6 multicast listener ${describeMld(b, o, len)}`;
  const fixed = ndFixedLength(type);
  if (fixed === 0) {
    return `${describeIcmp6(b, o)} len ${len - ICMP6_HEADER_LENGTH}`;
  }
  const name = ND_NAMES[type];
  if (len < fixed) return `ICMP6 ${name} truncated`;
  const options = describeOptions(b, o + fixed, o + len);
  return `ICMP6 ${name}${describeNd(b, o)}${options}`;
}

const ND_NAMES: Readonly<Record<number, string>> = {
  133: "router solicitation",
  134: "router advertisement",
  135: "neighbor solicitation",
  136: "neighbor advertisement",
  137: "redirect",
};

const FLAGS_RA: Flags = [
  [ND_RA_MANAGED, "managed"],
  [ND_RA_OTHER, "other stateful"],
];
const FLAGS_NA: Flags = [
  [ND_NA_ROUTER, "router"],
  [ND_NA_SOLICITED, "solicited"],
  [ND_NA_OVERRIDE, "override"],
];
const FLAGS_PREFIX: Flags = [
  [ND_PREFIX_ON_LINK, "onlink"],
  [ND_PREFIX_AUTONOMOUS, "auto"],
  [ND_PREFIX_DELEGATION, "delegation"],
];

type Flags = readonly (readonly [bit: number, name: string])[];

function describeFlags(flags: number, names: Flags): string {
  const set = names.filter(([bit]) => (flags & bit) !== 0);
  return `Flags [${set.map(([, name]) => name).join(", ") || "none"}]`;
}

function describePreference(preference: number): string {
  return ["low", "medium", "high"][preference + 1];
}

function describeLifetime(seconds: number): string {
  return seconds === ND_INFINITE ? "infinity" : `${seconds}s`;
}

/** The fixed part of a message of neighbour discovery. */
function describeNd(b: Uint8Array, o: number): string {
  const target = () => readNdTarget(b, o, new IpAddr());
  switch (icmp6Type(b, o)) {
    case ND_ROUTER_SOLICIT:
      return "";
    case ND_ROUTER_ADVERT:
      return `, hop limit ${ndHopLimit(b, o)}, ` +
        describeFlags(ndRouterFlags(b, o), FLAGS_RA) +
        `, pref ${describePreference(ndRouterPreference(b, o))}` +
        `, router lifetime ${ndRouterLifetime(b, o)}s` +
        `, reachable time ${ndReachableTime(b, o)}ms` +
        `, retrans timer ${ndRetransTimer(b, o)}ms`;
    case ND_NEIGHBOR_SOLICIT:
      return `, who has ${target()}`;
    case ND_NEIGHBOR_ADVERT:
      return `, tgt is ${target()}, ` +
        describeFlags(ndNeighborFlags(b, o), FLAGS_NA);
    default:
      return `, ${readNdDestination(b, o, new IpAddr())} to ${target()}`;
  }
}

function describeOptions(b: Uint8Array, from: number, end: number): string {
  let text = "";
  const reader = new NdOptionReader();
  reader.start(from, end);
  while (reader.next(b)) text += ` <${describeOption(b, reader)}>`;
  return text + (checkNdOptions(b, from, end) === null ? "" : " bad-options");
}

function describeOption(b: Uint8Array, option: NdOptionReader): string {
  const { type, at, length } = option;
  const addr = new IpAddr();
  switch (type) {
    case ND_OPT_SOURCE_LINK:
      return `source link-address ${MacAddr.read(b, at + ND_LINK_ADDRESS)}`;
    case ND_OPT_TARGET_LINK:
      return `destination link-address ${
        MacAddr.read(b, at + ND_LINK_ADDRESS)
      }`;
    case ND_OPT_PREFIX:
      return `prefix info ${readNdPrefix(b, at, addr)}/` +
        `${ndPrefixLength(b, at)}, ` +
        describeFlags(ndPrefixFlags(b, at), FLAGS_PREFIX) +
        `, valid time ${describeLifetime(ndLifetime(b, at))}` +
        `, pref. time ${describeLifetime(ndPreferredLifetime(b, at))}`;
    case ND_OPT_REDIRECTED:
      return `redirected header len ${length - ND_REDIRECTED_QUOTE}`;
    case ND_OPT_MTU:
      return `mtu ${ndMtu(b, at)}`;
    case ND_OPT_NONCE:
      return `nonce ${hexOf(b, at + 2, length - 2)}`;
    case ND_OPT_ROUTE: {
      const pref = describePreference(decodeNdPreference(ndPrefixFlags(b, at)));
      return `route info ${readNdRoute(b, at, length, addr)}/` +
        `${ndPrefixLength(b, at)}, pref=${pref}, ` +
        `lifetime=${describeLifetime(ndLifetime(b, at))}`;
    }
    case ND_OPT_RDNSS: {
      const servers = Array.from(
        { length: ndServerCount(length) },
        (_, i) => ` addr: ${readNdServer(b, at, i, addr)}`,
      );
      return `rdnss lifetime ${describeLifetime(ndLifetime(b, at))},` +
        servers.join("");
    }
    case ND_OPT_DNSSL:
      return `dnssl lifetime ${describeLifetime(ndLifetime(b, at))}, ` +
        `domain(s): ${readNdSearchList(b, at, length).join(" ")}`;
    case ND_OPT_PREF64:
      return `pref64 ${readNdPref64(b, at, addr)}/${ndPref64Length(b, at)}, ` +
        `lifetime ${ndPref64Lifetime(b, at)}s`;
    default:
      return `option ${type} len ${length}`;
  }
}

function hexOf(b: Uint8Array, at: number, length: number): string {
  return Array.from(
    b.subarray(at, at + length),
    (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** What follows "multicast listener". */
function describeMld(b: Uint8Array, o: number, len: number): string {
  const type = icmp6Type(b, o);
  const bad = checkMldLengths(b, o, len);
  const group = () => readMldGroup(b, o, new IpAddr());
  switch (type) {
    case MLD_REPORT:
      return bad === null ? `report ${group()}` : `report ${bad}`;
    case MLD_DONE:
      return bad === null ? `done ${group()}` : `done ${bad}`;
    case MLD_QUERY:
      return bad === null ? describeQuery(b, o, len) : `query ${bad}`;
    default:
      return `report v2${bad === null ? describeRecords(b, o) : ` ${bad}`}`;
  }
}

function describeQuery(b: Uint8Array, o: number, len: number): string {
  const version = mldQueryVersion(len);
  const group = readMldGroup(b, o, new IpAddr());
  const delay = `max resp delay=${mldMaxResponse(b, o, version)}`;
  if (version === 1) return `query ${group} ${delay}`;
  const sources = addresses(
    mldQuerySourceCount(b, o),
    (i, into) => readMldQuerySource(b, o, i, into),
  );
  return `query v2 ${group} ${delay}${mldSuppress(b, o) ? " sflag" : ""} ` +
    `robustness=${mldRobustness(b, o)} qqi=${mldQueryInterval(b, o)}` +
    (sources === "" ? "" : ` {${sources}}`);
}

function describeRecords(b: Uint8Array, o: number): string {
  const records: string[] = [];
  let at = o + MLD_REPORT_RECORDS;
  for (let n = mldRecordCount(b, o); n > 0; n--) {
    const start = at;
    const type = mldRecordType(b, at);
    const sources = addresses(
      mldRecordSourceCount(b, at),
      (i, into) => readMldRecordSource(b, start, i, into),
    );
    const group = readMldRecordGroup(b, at, new IpAddr());
    records.push(` ${group} ${IGMP_RECORD_NAMES[type] ?? type}{${sources}}`);
    at += mldRecordLength(b, at);
  }
  return records.join(",");
}

function addresses(
  count: number,
  read: (i: number, into: IpAddr) => IpAddr,
): string {
  const addr = new IpAddr();
  return Array.from({ length: count }, (_, i) => `${read(i, addr)}`).join(" ");
}

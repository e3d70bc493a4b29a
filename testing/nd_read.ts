/**
 * Reads messages of Neighbour Discovery into the words of a script.
 *
 * @module
 */

import { getU16 } from "../core/wire/bytes.ts";
import { transportChecksum } from "../core/wire/checksum.ts";
import {
  ICMP6_ECHO,
  ICMP6_ECHO_REPLY,
  ICMP6_HEADER_LENGTH,
} from "../core/wire/icmp6.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { IP_PROTO_ICMPV6 } from "../core/wire/ip_protocol.ts";
import { IPV6_HEADER_LENGTH, parseIpv6 } from "../core/wire/ipv6.ts";
import { MacAddr } from "../core/wire/mac_addr.ts";
import * as nd from "../core/wire/nd.ts";
import * as option from "../core/wire/nd_option.ts";
import type { LinkEnds } from "./ethernet_wire.ts";
import type {
  NdDomains,
  NdPref64,
  NdPreference,
  NdPrefix,
  NdRoute,
  NdServers,
  NdType,
} from "./nd_fields.ts";
import { ND_FLAGS, ND_PREFERENCES } from "./nd_write.ts";

/**
 * A message of Neighbour Discovery, or an echo, as the stack has sent it.
 *
 * @category Scripted peer
 */
export interface SeenNd extends LinkEnds {
  /** Which one. */
  type: NdType;
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
  /** Hop limit. */
  ttl: number;
  /** Code. */
  code: number;
  /** Target Address; null where there is none. */
  target: string | null;
  /** Destination Address of a redirect; else null. */
  destination: string | null;
  /** Letters of the flags that are set. */
  flags: string;
  /** Cur Hop Limit of a router advertisement; else 0. */
  hopLimit: number;
  /** Router Lifetime, in seconds. */
  lifetime: number;
  /** Preference of a router; null where there is none. */
  preference: NdPreference | null;
  /** Reachable Time, in milliseconds. */
  reachable: number;
  /** Retrans Timer, in milliseconds. */
  retrans: number;
  /** Source link-layer address, or null. */
  slla: string | null;
  /** Target link-layer address, or null. */
  tlla: string | null;
  /** Nonce, or null. */
  nonce: Uint8Array | null;
  /** MTU of the link, or null. */
  mtu: number | null;
  /** Prefixes. */
  prefixes: Required<NdPrefix>[];
  /** Routes. */
  routes: Required<NdRoute>[];
  /** Name servers, or null. */
  rdnss: Required<NdServers> | null;
  /** Search domains, or null. */
  dnssl: Required<NdDomains> | null;
  /** A NAT64 prefix, or null. */
  pref64: Required<NdPref64> | null;
  /** Identifier of an echo. */
  id: number;
  /** Sequence number of an echo. */
  seq: number;
  /** Body of an echo. */
  data: Uint8Array;
}

/** Bits of a preference. */
const PREFERENCE = 0x18;

const TYPES: ReadonlyMap<number, NdType> = new Map([
  [nd.ND_NEIGHBOR_SOLICIT, "ns"],
  [nd.ND_NEIGHBOR_ADVERT, "na"],
  [nd.ND_ROUTER_SOLICIT, "rs"],
  [nd.ND_ROUTER_ADVERT, "ra"],
  [nd.ND_REDIRECT, "redirect"],
  [ICMP6_ECHO, "echo"],
  [ICMP6_ECHO_REPLY, "echo-reply"],
]);

/**
 * Reads a packet; a text says why it is no such message.
 *
 * @param packet The packet.
 * @param ends Its link addresses.
 */
export function readNd(packet: Uint8Array, ends: LinkEnds): SeenNd | string {
  const header = parseIpv6(packet, 0, packet.length);
  if (typeof header === "string") return `IPv6 ${header}`;
  const { src, dst, nextHeader, hopLimit } = header;
  if (nextHeader !== IP_PROTO_ICMPV6) {
    return `protocol ${nextHeader}, not ICMPv6`;
  }
  const o = IPV6_HEADER_LENGTH;
  const length = packet.length - o;
  if (length < ICMP6_HEADER_LENGTH) return "ICMPv6 truncated";
  const sum = transportChecksum(packet, o, length, src, dst, IP_PROTO_ICMPV6);
  if (sum !== 0) return "ICMPv6 bad-checksum";
  const type = TYPES.get(packet[o]!);
  if (type === undefined) return `ICMPv6 type ${packet[o]}`;
  const isEcho = type.startsWith("echo");
  const fault = isEcho
    ? null
    : nd.checkNd(packet, o, length, hopLimit, src, dst);
  if (fault !== null) return `Neighbour Discovery ${fault}`;
  return {
    ...ends,
    type,
    src: `${src}`,
    dst: `${dst}`,
    ttl: hopLimit,
    code: packet[o + 1]!,
    ...readFixed(packet, o, type),
    ...readOptions(
      packet,
      o + (isEcho ? packet.length : nd.ndFixedLength(packet[o]!)),
    ),
    id: isEcho ? getU16(packet, o + 4) : 0,
    seq: isEcho ? getU16(packet, o + 6) : 0,
    data: packet.subarray(isEcho ? o + 8 : packet.length),
  };
}

type Fixed = Pick<
  SeenNd,
  | "target"
  | "destination"
  | "flags"
  | "hopLimit"
  | "lifetime"
  | "preference"
  | "reachable"
  | "retrans"
>;

function readFixed(b: Uint8Array, o: number, type: NdType): Fixed {
  const isRa = type === "ra";
  const hasTarget = type === "ns" || type === "na" || type === "redirect";
  return {
    target: hasTarget ? `${nd.readNdTarget(b, o, new IpAddr())}` : null,
    destination: type === "redirect"
      ? `${nd.readNdDestination(b, o, new IpAddr())}`
      : null,
    flags: type === "na"
      ? letters(ND_FLAGS.na, nd.ndNeighborFlags(b, o))
      : isRa
      ? letters(ND_FLAGS.ra, nd.ndRouterFlags(b, o))
      : "",
    hopLimit: isRa ? nd.ndHopLimit(b, o) : 0,
    lifetime: isRa ? nd.ndRouterLifetime(b, o) : 0,
    preference: isRa ? preferenceOf(nd.ndRouterFlags(b, o)) : null,
    reachable: isRa ? nd.ndReachableTime(b, o) : 0,
    retrans: isRa ? nd.ndRetransTimer(b, o) : 0,
  };
}

type Options = Pick<
  SeenNd,
  | "slla"
  | "tlla"
  | "nonce"
  | "mtu"
  | "prefixes"
  | "routes"
  | "rdnss"
  | "dnssl"
  | "pref64"
>;

function readOptions(b: Uint8Array, from: number): Options {
  const seen: Options = {
    slla: null,
    tlla: null,
    nonce: null,
    mtu: null,
    prefixes: [],
    routes: [],
    rdnss: null,
    dnssl: null,
    pref64: null,
  };
  const reader = new option.NdOptionReader();
  reader.start(from, b.length);
  while (reader.next(b)) readOption(b, reader, seen);
  return seen;
}

function readOption(
  b: Uint8Array,
  { type, at, length }: option.NdOptionReader,
  seen: Options,
): void {
  const lifetime = seconds(option.ndLifetime(b, at));
  switch (type) {
    case option.ND_OPT_SOURCE_LINK:
      seen.slla = `${MacAddr.read(b, at + option.ND_LINK_ADDRESS)}`;
      return;
    case option.ND_OPT_TARGET_LINK:
      seen.tlla = `${MacAddr.read(b, at + option.ND_LINK_ADDRESS)}`;
      return;
    case option.ND_OPT_NONCE:
      seen.nonce = b.slice(at + 2, at + length);
      return;
    case option.ND_OPT_MTU:
      seen.mtu = option.ndMtu(b, at);
      return;
    case option.ND_OPT_PREFIX:
      seen.prefixes.push({
        prefix: prefixText(option.readNdPrefix(b, at, new IpAddr()), b, at),
        flags: letters(ND_FLAGS.prefix, option.ndPrefixFlags(b, at)),
        valid: lifetime,
        preferred: seconds(option.ndPreferredLifetime(b, at)),
      });
      return;
    case option.ND_OPT_ROUTE:
      seen.routes.push({
        prefix: prefixText(
          option.readNdRoute(b, at, length, new IpAddr()),
          b,
          at,
        ),
        lifetime,
        preference: preferenceOf(option.ndPrefixFlags(b, at)),
      });
      return;
    case option.ND_OPT_RDNSS:
      seen.rdnss = { servers: serversOf(b, at, length), lifetime };
      return;
    case option.ND_OPT_DNSSL:
      seen.dnssl = {
        domains: option.readNdSearchList(b, at, length),
        lifetime,
      };
      return;
    case option.ND_OPT_PREF64:
      seen.pref64 = {
        prefix: `${option.readNdPref64(b, at, new IpAddr())}/${
          option.ndPref64Length(b, at)
        }`,
        lifetime: option.ndPref64Lifetime(b, at),
      };
  }
}

function prefixText(addr: IpAddr, b: Uint8Array, at: number): string {
  return `${addr}/${option.ndPrefixLength(b, at)}`;
}

function serversOf(b: Uint8Array, at: number, length: number): string[] {
  const count = option.ndServerCount(length);
  return Array.from(
    { length: count },
    (_, i) => `${option.readNdServer(b, at, i, new IpAddr())}`,
  );
}

function seconds(lifetime: number): number {
  return lifetime === option.ND_INFINITE ? Infinity : lifetime;
}

function letters(
  names: Readonly<Record<string, number>>,
  bits: number,
): string {
  return Object.keys(names).filter((letter) => bits & names[letter]!).join("");
}

function preferenceOf(flags: number): NdPreference {
  const names = Object.keys(ND_PREFERENCES) as NdPreference[];
  return names.find((name) =>
    (flags & PREFERENCE) === nd.encodeNdPreference(ND_PREFERENCES[name])
  )!;
}

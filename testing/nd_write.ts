/**
 * Builds messages of Neighbour Discovery from the words of a script.
 *
 * @module
 */

import { setU16, setU32 } from "../core/wire/bytes.ts";
import {
  fillIcmp6Checksum,
  ICMP6_ECHO,
  ICMP6_ECHO_REPLY,
  writeIcmp6,
} from "../core/wire/icmp6.ts";
import {
  IP6_ALL_NODES,
  IP6_ALL_ROUTERS,
  solicitedNode,
} from "../core/wire/ip6_scope.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import { IP_PROTO_ICMPV6 } from "../core/wire/ip_protocol.ts";
import { IPV6_HEADER_LENGTH, writeIpv6 } from "../core/wire/ipv6.ts";
import { MacAddr } from "../core/wire/mac_addr.ts";
import { encodeNdPreference, ND_HOP_LIMIT } from "../core/wire/nd.ts";
import {
  ND_INFINITE,
  ND_OPT_SOURCE_LINK,
  ND_OPT_TARGET_LINK,
} from "../core/wire/nd_option.ts";
import * as option from "../core/wire/nd_option_write.ts";
import {
  writeNdNeighborAdvert,
  writeNdNeighborSolicit,
  writeNdRedirect,
  writeNdRouterAdvert,
  writeNdRouterSolicit,
} from "../core/wire/nd_write.ts";
import { linkAddressOf } from "./ethernet_wire.ts";
import type { NdMessage, NdPreference, NdType } from "./nd_fields.ts";
import type { Ends } from "./build.ts";
import { dataBytes, ip } from "./packets.ts";

/** Values of a preference, to be encoded. */
export const ND_PREFERENCES: Readonly<Record<NdPreference, number>> = {
  "high": 1,
  "medium": 0,
  "low": -1,
  "reserved": 2,
};

/** Bits of flags by their letters. */
export const ND_FLAGS: Readonly<
  Record<"na" | "ra" | "prefix", Readonly<Record<string, number>>>
> = {
  na: { R: 0x80, S: 0x40, O: 0x20 },
  ra: { M: 0x80, O: 0x40 },
  prefix: { L: 0x80, A: 0x40, P: 0x10 },
};

/** Bytes that a message may have. */
const ROOM = 65_535;

/** The packet that a message travels in; `ends` are those of the talk. */
export function buildNd(message: NdMessage, ends: Ends): Uint8Array {
  const { type = "ns", ttl = type.startsWith("echo") ? 64 : ND_HOP_LIMIT } =
    message;
  const src = ip(message.src ?? ends.src);
  const dst = destinationOf(message, ends);
  const bytes = new Uint8Array(ROOM);
  let end = writeFixed(bytes, IPV6_HEADER_LENGTH, type, message, src, ends);
  end = writeOptions(bytes, end, message, src) - (message.cut ?? 0);
  const length = end - IPV6_HEADER_LENGTH;
  bytes[IPV6_HEADER_LENGTH + 1] = message.code ?? 0;
  if (message.reserved !== undefined) {
    setU32(bytes, IPV6_HEADER_LENGTH + 4, message.reserved);
  }
  writeIpv6(bytes, 0, 0, 0, length, IP_PROTO_ICMPV6, ttl, src, dst);
  fillIcmp6Checksum(bytes, IPV6_HEADER_LENGTH, length, src, dst);
  return bytes.slice(0, end);
}

function destinationOf(message: NdMessage, ends: Ends): IpAddr {
  if (message.dst !== undefined) return ip(message.dst);
  switch (message.type) {
    case undefined:
    case "ns":
      return solicitedNode(ip(message.target ?? ends.dst), new IpAddr());
    case "ra":
      return IP6_ALL_NODES;
    case "rs":
      return IP6_ALL_ROUTERS;
    default:
      return ip(ends.dst);
  }
}

/** Writes what stands before the options; returns its end. */
function writeFixed(
  b: Uint8Array,
  o: number,
  type: NdType,
  message: NdMessage,
  src: IpAddr,
  ends: Ends,
): number {
  const target = ip(message.target ?? (type === "ns" ? ends.dst : `${src}`));
  switch (type) {
    case "ns":
      return o + writeNdNeighborSolicit(b, o, target);
    case "na": {
      const flags = flagBits(ND_FLAGS.na, message.flags ?? "SO");
      return o + writeNdNeighborAdvert(b, o, flags, target);
    }
    case "rs":
      return o + writeNdRouterSolicit(b, o);
    case "ra":
      return o + writeRouterAdvert(b, o, message);
    case "redirect": {
      const destination = ip(message.destination ?? `${target}`);
      return o + writeNdRedirect(b, o, target, destination);
    }
    default:
      return writeEcho(b, o, type, message);
  }
}

function writeRouterAdvert(
  b: Uint8Array,
  o: number,
  message: NdMessage,
): number {
  const { hopLimit = 64, lifetime = 1_800, preference = "medium" } = message;
  const { reachable = 0, retrans = 0, flags = "" } = message;
  const bits = flagBits(ND_FLAGS.ra, flags) |
    encodeNdPreference(ND_PREFERENCES[preference]);
  return writeNdRouterAdvert(
    b,
    o,
    hopLimit,
    bits,
    lifetime,
    reachable,
    retrans,
  );
}

function writeEcho(
  b: Uint8Array,
  o: number,
  type: NdType,
  { id = 1, seq = 1, data }: NdMessage,
): number {
  const number = type === "echo" ? ICMP6_ECHO : ICMP6_ECHO_REPLY;
  const at = o + writeIcmp6(b, o, number, 0, 0);
  setU16(b, o + 4, id);
  setU16(b, o + 6, seq);
  const body = dataBytes(data);
  b.set(body, at);
  return at + body.length;
}

function flagBits(
  letters: Readonly<Record<string, number>>,
  flags: string,
): number {
  let bits = 0;
  for (const letter of flags) {
    const bit = letters[letter];
    if (bit === undefined) throw new TypeError(`No such flag: "${letter}"`);
    bits |= bit;
  }
  return bits;
}

/** Writes the options; returns the end of the message. */
function writeOptions(
  b: Uint8Array,
  o: number,
  message: NdMessage,
  src: IpAddr,
): number {
  let at = o;
  const { slla, tlla, nonce, mtu, quote, options } = message;
  if (typeof slla === "string" || slla === true) {
    at += writeLink(b, at, ND_OPT_SOURCE_LINK, slla, src);
  }
  if (typeof tlla === "string" || tlla === true) {
    const target = ip(message.target ?? `${src}`);
    at += writeLink(b, at, ND_OPT_TARGET_LINK, tlla, target);
  }
  if (nonce !== undefined && nonce !== null) {
    at += option.writeNdNonce(b, at, 0, 0);
    b.set(nonce, at - nonce.length);
  }
  if (typeof mtu === "number") at += option.writeNdMtu(b, at, mtu);
  at += writeAnnounced(b, at, message);
  if (quote !== undefined) {
    at += option.writeNdRedirected(b, at, quote.length);
    b.set(quote, at);
    at += quote.length;
  }
  if (options !== undefined) {
    b.set(options, at);
    at += options.length;
  }
  return at;
}

function writeLink(
  b: Uint8Array,
  o: number,
  type: number,
  link: string | true,
  owner: IpAddr,
): number {
  const text = link === true ? linkAddressOf(owner) : link;
  return option.writeNdLinkAddress(b, o, type, MacAddr.parse(text)!);
}

/** Writes what only routers announce; returns its length. */
function writeAnnounced(b: Uint8Array, o: number, message: NdMessage): number {
  let at = o;
  for (
    const { prefix, flags = "LA", ...lifetimes } of message.prefixes ?? []
  ) {
    const [addr, length] = parsePrefix(prefix);
    const bits = flagBits(ND_FLAGS.prefix, flags);
    const { valid = 2_592_000 } = lifetimes;
    const { preferred = Math.min(604_800, valid) } = lifetimes;
    const [until, best] = [seconds(valid), seconds(preferred)];
    at += option.writeNdPrefix(b, at, length, bits, until, best, addr);
  }
  for (
    const { prefix, lifetime, preference = "medium" } of message.routes ?? []
  ) {
    const [addr, length] = parsePrefix(prefix);
    const value = ND_PREFERENCES[preference];
    at += option.writeNdRoute(b, at, length, value, seconds(lifetime), addr);
  }
  const { rdnss, dnssl, pref64 } = message;
  if (rdnss !== undefined) {
    const servers = rdnss.servers.map(ip);
    at += option.writeNdServers(b, at, seconds(rdnss.lifetime), servers);
  }
  if (dnssl !== undefined) {
    const { domains, lifetime } = dnssl;
    at += option.writeNdSearchList(b, at, seconds(lifetime), domains);
  }
  if (pref64 !== undefined) {
    const [addr, length] = parsePrefix(pref64.prefix);
    at += option.writeNdPref64(b, at, length, pref64.lifetime ?? 1_800, addr);
  }
  return at - o;
}

function seconds(lifetime = 1_800): number {
  return lifetime === Infinity ? ND_INFINITE : lifetime;
}

function parsePrefix(text: string): [addr: IpAddr, length: number] {
  const [addr, length] = text.split("/");
  return [ip(addr!), Number(length)];
}

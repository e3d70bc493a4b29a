/**
 * Reads packets into the fields in which scripts speak of them.
 *
 * @module
 */

import { getU16, getU32 } from "../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../core/wire/checksum.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import {
  IP_PROTO_ICMP,
  IP_PROTO_ICMPV6,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
} from "../core/wire/ip_protocol.ts";
import { ipv4HeaderLength, parseIpv4 } from "../core/wire/ipv4.ts";
import { IPV6_HEADER_LENGTH, parseIpv6 } from "../core/wire/ipv6.ts";
import { parseUdp, UDP_HEADER_LENGTH } from "../core/wire/udp.ts";
import { readExtensions } from "./extensions.ts";
import { ICMP4_WORDS, ICMP6_WORDS, nameOf } from "./icmp_messages.ts";
import type { ExtensionName } from "./packet_fields.ts";

/**
 * The IP header of a packet, in a script's words.
 *
 * @category Scripted peer
 */
export interface SeenIp {
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
  /** Time to live, or hop limit. */
  ttl: number;
  /** Type of service, or traffic class. */
  tos: number;
  /** Its ECN bits. */
  ecn: number;
  /** Flow label; 0 over IPv4. */
  label: number;
  /** Identification; over IPv6 that of the Fragment header, 0 without one. */
  ipId: number;
  /** Don't fragment; true over IPv6. */
  df: boolean;
  /** More fragments. */
  mf: boolean;
  /** Fragment offset in bytes. */
  offset: number;
  /** Options; none over IPv6. */
  ipOptions: Uint8Array;
  /** Names of the extension headers in order; none over IPv4. */
  extensions: readonly ExtensionName[];
}

/**
 * A packet of whatever protocol.
 *
 * @category Scripted peer
 */
export interface SeenPacket extends SeenIp {
  /** Protocol number; over IPv6 that behind the extension headers. */
  protocol: number;
  /** Payload. */
  data: Uint8Array;
}

/**
 * A UDP datagram.
 *
 * @category Scripted peer
 */
export interface SeenUdp extends SeenIp {
  /** Source port. */
  srcPort: number;
  /** Destination port. */
  dstPort: number;
  /** Payload bytes. */
  len: number;
  /** Payload. */
  data: Uint8Array;
  /** Checksum as it stands. */
  checksum: number;
}

/**
 * An ICMP message.
 *
 * @category Scripted peer
 */
export interface SeenIcmp extends SeenIp {
  /** Name of its type, or its number if it has none. */
  type: string | number;
  /** Name of its code if it is one of "unreachable", else its number. */
  code: string | number;
  /** First half of the word that depends on the type: an echo's identifier. */
  id: number;
  /** Second half: an echo's sequence number. */
  seq: number;
  /** The same, as "fragmentation-needed" means it; of ICMPv6 the whole word. */
  mtu: number;
  /** First byte of that word, the place of a "parameter-problem"; of ICMPv6 all of it. */
  pointer: number;
  /** The whole word as an address: the router of a "redirect"; empty over IPv6. */
  gateway: string;
  /** Body. */
  data: Uint8Array;
  /** Body of an error: the packet it quotes; else empty. */
  quote: Uint8Array;
}

/** Reads the IP header; a text says what is wrong with it. */
export function readIp(packet: Uint8Array): SeenPacket | string {
  return packet[0] >>> 4 === 6 ? readIpv6(packet) : readIpv4(packet);
}

function readIpv4(packet: Uint8Array): SeenPacket | string {
  const header = parseIpv4(packet, 0, packet.length);
  if (typeof header === "string") return `IPv4 ${header}`;
  return {
    src: header.src.toString(),
    dst: header.dst.toString(),
    ttl: header.ttl,
    tos: header.tos,
    ecn: header.tos & 3,
    label: 0,
    ipId: header.id,
    df: header.dontFragment,
    mf: header.moreFragments,
    offset: header.fragmentOffset,
    ipOptions: header.options,
    extensions: [],
    protocol: header.protocol,
    data: packet.subarray(ipv4HeaderLength(packet, 0), header.totalLength),
  };
}

function readIpv6(packet: Uint8Array): SeenPacket | string {
  const header = parseIpv6(packet, 0, packet.length);
  if (typeof header === "string") return `IPv6 ${header}`;
  const end = IPV6_HEADER_LENGTH + header.payloadLength;
  const chain = readExtensions(packet.subarray(0, end));
  if (chain === null) return "IPv6 extension headers are cut short";
  return {
    src: header.src.toString(),
    dst: header.dst.toString(),
    ttl: header.hopLimit,
    tos: header.trafficClass,
    ecn: header.trafficClass & 3,
    label: header.flowLabel,
    ipId: chain.id,
    df: true,
    mf: chain.mf,
    offset: chain.offset,
    ipOptions: new Uint8Array(0),
    extensions: chain.names,
    protocol: chain.protocol,
    data: packet.subarray(chain.end, end),
  };
}

/** Protocols whose checksum has a pseudo-header. */
const NAMES: Readonly<Record<number, string>> = {
  [IP_PROTO_TCP]: "TCP",
  [IP_PROTO_UDP]: "UDP",
  [IP_PROTO_ICMPV6]: "ICMP",
};

/**
 * What is wrong with the checksum of a packet's transport; null if nothing. Of a
 * fragment nothing can be said.
 */
export function checksumFault(ip: SeenPacket): string | null {
  const { data, protocol } = ip;
  if (ip.mf || ip.offset > 0) return null;
  if (protocol === IP_PROTO_ICMP) {
    return checksum(data, 0, data.length) === 0 ? null : "bad ICMP checksum";
  }
  const name = NAMES[protocol];
  if (name === undefined) return null;
  const [src, dst] = [IpAddr.parse(ip.src)!, IpAddr.parse(ip.dst)!];
  // Only over IPv4 may a datagram have none (RFC 8200 §8.1).
  const mayHaveNone = protocol === IP_PROTO_UDP && dst.isV4;
  if (mayHaveNone && getU16(data, 6) === 0) return null;
  const sum = transportChecksum(data, 0, data.length, src, dst, protocol);
  return sum === 0 ? null : `bad ${name} checksum`;
}

/** The fields of the header alone. */
export function ipFields(packet: SeenPacket): SeenIp {
  const { protocol: _, data: __, ...fields } = packet;
  return fields;
}

/** Reads a UDP datagram. */
export function readUdp(packet: Uint8Array): SeenUdp | string {
  const ip = readIp(packet);
  if (typeof ip === "string") return ip;
  if (ip.protocol !== IP_PROTO_UDP) return `protocol ${ip.protocol}, not UDP`;
  if (ip.mf || ip.offset > 0) return "a fragment, not a whole datagram";
  const header = parseUdp(ip.data, 0, ip.data.length);
  if (typeof header === "string") return `UDP ${header}`;
  const data = ip.data.subarray(UDP_HEADER_LENGTH, header.length);
  return {
    srcPort: header.srcPort,
    dstPort: header.dstPort,
    len: data.length,
    data,
    checksum: header.checksum,
    ...ipFields(ip),
  };
}

/** Reads an ICMP message, of the family of its packet. */
export function readIcmp(packet: Uint8Array): SeenIcmp | string {
  const ip = readIp(packet);
  if (typeof ip === "string") return ip;
  const isV6 = packet[0] >>> 4 === 6;
  const words = isV6 ? ICMP6_WORDS : ICMP4_WORDS;
  const { protocol } = ip;
  if (protocol !== words.protocol) return `protocol ${protocol}, not ICMP`;
  if (ip.mf || ip.offset > 0) return "a fragment, not a whole message";
  const { data: b } = ip;
  if (b.length < 8) return "ICMP truncated";
  const [type, code] = b;
  const body = b.subarray(8);
  const isUnreachable = type === words.types.unreachable;
  return {
    type: nameOf(words.types, type),
    code: isUnreachable ? nameOf(words.codes, code) : code,
    id: getU16(b, 4),
    seq: getU16(b, 6),
    mtu: isV6 ? getU32(b, 4) >>> 0 : getU16(b, 6),
    pointer: isV6 ? getU32(b, 4) >>> 0 : b[4],
    gateway: isV6 ? "" : b.subarray(4, 8).join("."),
    data: body,
    quote: words.quotes(type) ? body : new Uint8Array(0),
    ...ipFields(ip),
  };
}

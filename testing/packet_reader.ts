/**
 * Reads packets into the fields in which scripts speak of them.
 *
 * @module
 */

import { getU16 } from "../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../core/wire/checksum.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import {
  IP_PROTO_ICMP,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
} from "../core/wire/ip_protocol.ts";
import { ipv4HeaderLength, parseIpv4 } from "../core/wire/ipv4.ts";
import { parseUdp, UDP_HEADER_LENGTH } from "../core/wire/udp.ts";
import { ICMP_CODES, ICMP_TYPES, quotes } from "./packets.ts";

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
  /** Time to live. */
  ttl: number;
  /** Type of service. */
  tos: number;
  /** Its ECN bits. */
  ecn: number;
  /** Identification. */
  ipId: number;
  /** Don't fragment. */
  df: boolean;
  /** More fragments. */
  mf: boolean;
  /** Fragment offset in bytes. */
  offset: number;
  /** Options. */
  ipOptions: Uint8Array;
}

/**
 * A packet of whatever protocol.
 *
 * @category Scripted peer
 */
export interface SeenPacket extends SeenIp {
  /** Protocol number. */
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
  /** The same, as "fragmentation-needed" means it. */
  mtu: number;
  /** First byte of that word: the place of a "parameter-problem". */
  pointer: number;
  /** The whole word as an address: the router of a "redirect". */
  gateway: string;
  /** Body. */
  data: Uint8Array;
  /** Body of an error: the packet it quotes; else empty. */
  quote: Uint8Array;
}

/** Reads the IP header; a text says what is wrong with it. */
export function readIp(packet: Uint8Array): SeenPacket | string {
  const header = parseIpv4(packet, 0, packet.length);
  if (typeof header === "string") return `IPv4 ${header}`;
  return {
    src: header.src.toString(),
    dst: header.dst.toString(),
    ttl: header.ttl,
    tos: header.tos,
    ecn: header.tos & 3,
    ipId: header.id,
    df: header.dontFragment,
    mf: header.moreFragments,
    offset: header.fragmentOffset,
    ipOptions: header.options,
    protocol: header.protocol,
    data: packet.subarray(ipv4HeaderLength(packet, 0), header.totalLength),
  };
}

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
  if (protocol !== IP_PROTO_TCP && protocol !== IP_PROTO_UDP) return null;
  if (protocol === IP_PROTO_UDP && getU16(data, 6) === 0) return null;
  const [src, dst] = [IpAddr.parse(ip.src)!, IpAddr.parse(ip.dst)!];
  const sum = transportChecksum(data, 0, data.length, src, dst, protocol);
  const name = protocol === IP_PROTO_TCP ? "TCP" : "UDP";
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

function nameOf(
  names: Readonly<Record<string, number>>,
  value: number,
): string | number {
  for (const [name, number] of Object.entries(names)) {
    if (number === value) return name;
  }
  return value;
}

/** Reads an ICMP message. */
export function readIcmp(packet: Uint8Array): SeenIcmp | string {
  const ip = readIp(packet);
  if (typeof ip === "string") return ip;
  if (ip.protocol !== IP_PROTO_ICMP) return `protocol ${ip.protocol}, not ICMP`;
  if (ip.mf || ip.offset > 0) return "a fragment, not a whole message";
  const { data: b } = ip;
  if (b.length < 8) return "ICMP truncated";
  const body = b.subarray(8);
  return {
    type: nameOf(ICMP_TYPES, b[0]),
    code: b[0] === ICMP_TYPES.unreachable ? nameOf(ICMP_CODES, b[1]) : b[1],
    id: getU16(b, 4),
    seq: getU16(b, 6),
    mtu: getU16(b, 6),
    pointer: b[4],
    gateway: b.subarray(4, 8).join("."),
    data: body,
    quote: quotes(b[0]) ? body : new Uint8Array(0),
    ...ipFields(ip),
  };
}

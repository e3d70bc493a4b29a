/**
 * Builds packets from fields: whole ones, with lengths and checksums that fit.
 *
 * IPv4 only. Omits TCP's relative numbers, which need a connection: tcp_flow.ts.
 *
 * @module
 */

import { setU16, setU32 } from "../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../core/wire/checksum.ts";
import { IpAddr } from "../core/wire/ip_addr.ts";
import {
  IP_PROTO_ICMP,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
} from "../core/wire/ip_protocol.ts";
import {
  emitIpv4,
  type Ipv4Header,
  ipv4HeaderLength,
  ipVersion,
  parseIpv4,
} from "../core/wire/ipv4.ts";
import { IPV6_HEADER_LENGTH } from "../core/wire/ipv6.ts";
import { TCP_CHECKSUM } from "../core/wire/tcp.ts";
import { UDP_CHECKSUM, writeUdp } from "../core/wire/udp.ts";
import type {
  Bytes,
  Data,
  IcmpCode,
  IcmpMessage,
  IcmpType,
  IpFields,
  IpPacket,
  UdpDatagram,
} from "./packet_fields.ts";
import { patternBytes } from "./pattern.ts";

/** Numbers of ICMP types by name. */
export const ICMP_TYPES: Readonly<Record<IcmpType, number>> = {
  "echo-reply": 0,
  "unreachable": 3,
  "source-quench": 4,
  "redirect": 5,
  "echo": 8,
  "time-exceeded": 11,
  "parameter-problem": 12,
};

/** Codes of "unreachable" by name. */
export const ICMP_CODES: Readonly<Record<IcmpCode, number>> = {
  "net": 0,
  "host": 1,
  "protocol": 2,
  "port": 3,
  "fragmentation-needed": 4,
  "source-route-failed": 5,
  "prohibited": 13,
};

/** Parses an address that a test has written. */
export function ip(text: string): IpAddr {
  const addr = IpAddr.parse(text);
  if (addr === null) throw new TypeError(`Invalid address "${text}"`);
  return addr;
}

/** Payload as bytes; a number stands for so many bytes of the pattern. */
export function dataBytes(data: Data | undefined, first = 0): Uint8Array {
  if (data === undefined) return new Uint8Array(0);
  if (typeof data === "string") return new TextEncoder().encode(data);
  return typeof data === "number" ? patternBytes(data, first) : data;
}

/** Options as bytes, padded with zeros to a multiple of 4. */
export function optionBytes(options: Bytes | undefined): Uint8Array {
  const length = options?.length ?? 0;
  const out = new Uint8Array((length + 3) & ~3);
  if (options !== undefined) out.set(options);
  return out;
}

/** An IPv4 packet with these fields of the header, others at their defaults. */
export function ipv4(
  fields: Partial<Omit<Ipv4Header, "src" | "dst">> & {
    src: string;
    dst: string;
  },
  payload: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const options = fields.options ?? new Uint8Array(0);
  const headerLength = 20 + options.length;
  const out = new Uint8Array(headerLength + payload.length);
  emitIpv4(
    {
      tos: 0,
      totalLength: out.length,
      id: 1,
      dontFragment: false,
      moreFragments: false,
      fragmentOffset: 0,
      ttl: 64,
      protocol: IP_PROTO_UDP,
      ...fields,
      options,
      src: ip(fields.src),
      dst: ip(fields.dst),
    },
    out,
    0,
  );
  out.set(payload, headerLength);
  return out;
}

/** A UDP datagram, with its checksum. */
export function udp(
  src: string,
  srcPort: number,
  dst: string,
  dstPort: number,
  payload: Uint8Array,
): Uint8Array {
  const out = new Uint8Array(8 + payload.length);
  writeUdp(out, 0, srcPort, dstPort, out.length);
  out.set(payload, 8);
  const sum = transportChecksum(out, 0, out.length, ip(src), ip(dst), 17);
  setU16(out, UDP_CHECKSUM, sum === 0 ? 0xffff : sum);
  return out;
}

/** An ICMP message with its checksum. */
export function icmp(
  type: number,
  code: number,
  rest: number[],
  body: Uint8Array,
): Uint8Array {
  const out = Uint8Array.from([type, code, 0, 0, ...rest, ...body]);
  setU16(out, 2, checksum(out, 0, out.length));
  return out;
}

/** Who talks to whom, where a packet's fields do not say. */
export interface Ends {
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
}

/** Puts a payload into an IPv4 packet with the fields of a script. */
export function ipPacket(
  fields: IpFields,
  ends: Ends,
  protocol: number,
  payload: Uint8Array,
): Uint8Array {
  const tos = fields.tos ?? 0;
  return ipv4({
    src: fields.src ?? ends.src,
    dst: fields.dst ?? ends.dst,
    ttl: fields.ttl ?? 64,
    tos: fields.ecn === undefined ? tos : (tos & 0xfc) | (fields.ecn & 3),
    id: fields.ipId ?? 1,
    dontFragment: fields.df ?? false,
    moreFragments: fields.mf ?? false,
    fragmentOffset: fields.offset ?? 0,
    options: optionBytes(fields.ipOptions),
    protocol,
  }, payload);
}

/** Any IP packet; its protocol is 253, for experiments, if not given. */
export function buildIp(packet: IpPacket, ends: Ends): Uint8Array {
  const data = dataBytes(packet.data);
  return ipPacket(packet, ends, packet.protocol ?? 253, data);
}

/** A UDP datagram; ports that are not given are 0. */
export function buildUdp(datagram: UdpDatagram, ends: Ends): Uint8Array {
  const { srcPort = 0, dstPort = 0 } = datagram;
  const src = datagram.src ?? ends.src;
  const dst = datagram.dst ?? ends.dst;
  const out = udp(src, srcPort, dst, dstPort, dataBytes(datagram.data));
  if (datagram.checksum !== undefined) {
    setU16(out, UDP_CHECKSUM, datagram.checksum);
  }
  return ipPacket(datagram, ends, IP_PROTO_UDP, out);
}

/** Type of a message as a number. */
function icmpType(type: IcmpType | number | undefined): number {
  if (typeof type === "number") return type;
  return type === undefined ? ICMP_TYPES.echo : ICMP_TYPES[type];
}

/** Code of a message as a number. */
function icmpCode(code: IcmpCode | number | undefined): number {
  if (typeof code === "number") return code;
  return code === undefined ? 0 : ICMP_CODES[code];
}

/** Whether messages of a type quote a packet. */
export function quotes(type: number): boolean {
  return type === 3 || type === 4 || type === 5 || type === 11 || type === 12;
}

/** IP header and the 8 bytes after it: what an error quotes. */
export function quoteOf(packet: Uint8Array): Uint8Array {
  return packet.subarray(0, ipv4HeaderLength(packet, 0) + 8);
}

/**
 * An ICMP message.
 *
 * @param last The packet that errors quote unless they say otherwise.
 */
export function buildIcmp(
  message: IcmpMessage,
  ends: Ends,
  last: Uint8Array | null,
): Uint8Array {
  const type = icmpType(message.type);
  const rest = new Uint8Array(4);
  if (message.id !== undefined) setU16(rest, 0, message.id);
  if (message.seq !== undefined) setU16(rest, 2, message.seq);
  if (message.mtu !== undefined) setU16(rest, 2, message.mtu);
  if (message.pointer !== undefined) rest[0] = message.pointer;
  if (message.gateway !== undefined) setU32(rest, 0, ip(message.gateway).v4);
  let body = dataBytes(message.data);
  if (quotes(type) && message.data === undefined) {
    const quoted = message.quote ?? "last";
    if (quoted !== "last") body = quoted;
    else if (last !== null) body = quoteOf(last);
    else throw new TypeError("Cannot quote the last packet: there is none");
  }
  const bytes = icmp(type, icmpCode(message.code), [...rest], body);
  return ipPacket(message, ends, IP_PROTO_ICMP, bytes);
}

/**
 * Cuts a packet into fragments, RFC 791.
 *
 * @param size Largest payload of each, in bytes: a multiple of 8.
 */
export function fragmentsOf(packet: Uint8Array, size: number): Uint8Array[] {
  if (!(size > 0 && size % 8 === 0)) {
    throw new RangeError(`Cannot cut into fragments of ${size} bytes`);
  }
  const header = parseIpv4(packet, 0, packet.length);
  if (typeof header === "string") throw new TypeError(`Not IPv4: ${header}`);
  const start = ipv4HeaderLength(packet, 0);
  const fragments: Uint8Array[] = [];
  for (let at = start; at < packet.length; at += size) {
    const piece = packet.subarray(at, at + size);
    const options = at === start ? header.options : new Uint8Array(0);
    fragments.push(ipv4({
      ...header,
      totalLength: 20 + options.length + piece.length,
      src: header.src.toString(),
      dst: header.dst.toString(),
      options,
      fragmentOffset: header.fragmentOffset + at - start,
      moreFragments: header.moreFragments || at + size < packet.length,
    }, piece));
  }
  return fragments;
}

/** Spoils the checksum of the transport in a packet, which it must have. */
export function corrupt(packet: Uint8Array): void {
  const isV6 = ipVersion(packet, 0) === 6;
  const at = isV6 ? IPV6_HEADER_LENGTH : ipv4HeaderLength(packet, 0);
  const protocol = packet[isV6 ? 6 : 9];
  const field = protocol === IP_PROTO_TCP
    ? TCP_CHECKSUM
    : protocol === IP_PROTO_UDP
    ? UDP_CHECKSUM
    : 2;
  packet[at + field] ^= 0x55;
}

/**
 * Builds IPv6 packets from fields, with extension headers and fragments; and packets of
 * either family, by that of their addresses.
 *
 * @module
 */

import { setU16, setU32 } from "../core/wire/bytes.ts";
import { transportChecksum } from "../core/wire/checksum.ts";
import { IP_PROTO_FRAGMENT, IP_PROTO_UDP } from "../core/wire/ip_protocol.ts";
import { writeIpv6 } from "../core/wire/ipv6.ts";
import { writeIpv6Fragment } from "../core/wire/ipv6_extension.ts";
import { ip, ipv4, udp } from "./packets.ts";

/** Fields of an IPv6 header. */
export interface Ip6Fields {
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
  /** Protocol of what follows. @default {17} */
  protocol?: number;
  /** Hop limit. @default {64} */
  ttl?: number;
  /** Traffic class. @default {0} */
  tos?: number;
  /** Flow label. @default {0} */
  label?: number;
  /** Payload length, if it is not that of the payload. */
  payloadLength?: number;
}

/** The fields of an answer: source and destination swapped. */
export function swapped(fields: Ip6Fields): Ip6Fields {
  return { ...fields, src: fields.dst, dst: fields.src };
}

/** Bytes behind each other. */
export function concat(...parts: ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

/** An IPv6 packet. */
export function ipv6(
  fields: Ip6Fields,
  payload: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const { protocol = IP_PROTO_UDP, ttl = 64, tos = 0, label = 0 } = fields;
  const { payloadLength = payload.length } = fields;
  const out = new Uint8Array(40 + payload.length);
  const [src, dst] = [ip(fields.src), ip(fields.dst)];
  writeIpv6(out, 0, tos, label, payloadLength, protocol, ttl, src, dst);
  out.set(payload, 40);
  return out;
}

/** A Hop-by-Hop or Destination Options header; padded to a multiple of 8 with Pad1. */
export function options(next: number, ...option: number[]): Uint8Array {
  const out = new Uint8Array((2 + option.length + 7) & ~7);
  out.set([next, out.length / 8 - 1, ...option]);
  return out;
}

/** A Routing header of 8 bytes. */
export function routing(next: number, type: number, left: number): Uint8Array {
  return Uint8Array.of(next, 0, type, left, 0, 0, 0, 0);
}

/** A Fragment header. */
export function fragment(
  next: number,
  start: number,
  more: boolean,
  id = 9,
): Uint8Array {
  const out = new Uint8Array(8);
  writeIpv6Fragment(out, 0, next, start, more, id);
  return out;
}

/** An ICMPv6 message with its checksum. */
export function icmp6(
  { src, dst }: Ip6Fields,
  type: number,
  code: number,
  rest: number,
  body: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const out = new Uint8Array(8 + body.length);
  out[0] = type;
  out[1] = code;
  setU32(out, 4, rest);
  out.set(body, 8);
  setU16(out, 2, transportChecksum(out, 0, out.length, ip(src), ip(dst), 58));
  return out;
}

/** A packet of the family of its addresses. */
export function packet(
  fields: Ip6Fields,
  payload: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const { src, dst, protocol = IP_PROTO_UDP, ttl = 64, tos = 0 } = fields;
  if (!ip(dst).isV4) return ipv6(fields, payload);
  return ipv4({ src, dst, protocol, ttl, tos }, payload);
}

/** A packet of the family of its addresses, with a UDP datagram. */
export function datagram(
  src: string,
  srcPort: number,
  dst: string,
  dstPort: number,
  payload: Uint8Array,
): Uint8Array {
  return packet({ src, dst }, udp(src, srcPort, dst, dstPort, payload));
}

/** A part of a datagram, of either family. */
export function part(
  fields: Ip6Fields,
  start: number,
  more: boolean,
  payload: Uint8Array,
  id = 9,
): Uint8Array {
  const { src, dst, protocol = IP_PROTO_UDP, tos = 0 } = fields;
  if (ip(dst).isV4) {
    const rest = { fragmentOffset: start, moreFragments: more };
    return ipv4({ src, dst, protocol, tos, id, ...rest }, payload);
  }
  const header = fragment(protocol, start, more, id);
  const whole = { ...fields, protocol: IP_PROTO_FRAGMENT };
  return ipv6(whole, concat(header, payload));
}

/**
 * Builds IPv6 packets from fields, with extension headers and fragments.
 *
 * @module
 */

import { setU16, setU32 } from "../core/wire/bytes.ts";
import { transportChecksum } from "../core/wire/checksum.ts";
import { IP_PROTO_ICMPV6, IP_PROTO_UDP } from "../core/wire/ip_protocol.ts";
import { writeIpv6 } from "../core/wire/ipv6.ts";
import { writeIpv6Fragment } from "../core/wire/ipv6_extension.ts";
import { ip } from "./packets.ts";

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

/**
 * An ICMPv6 message with its checksum.
 *
 * @param rest The four bytes that depend on the type, or their value.
 */
export function icmp6(
  { src, dst }: Ip6Fields,
  type: number,
  code: number,
  rest: number | Uint8Array,
  body: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const word = new Uint8Array(4);
  if (typeof rest === "number") setU32(word, 0, rest);
  else word.set(rest);
  const out = concat([type, code, 0, 0], word, body);
  const { length } = out;
  const addresses = [ip(src), ip(dst)] as const;
  const sum = transportChecksum(out, 0, length, ...addresses, IP_PROTO_ICMPV6);
  setU16(out, 2, sum);
  return out;
}

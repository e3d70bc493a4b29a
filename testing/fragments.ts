/**
 * Cuts packets into fragments, as their source does.
 *
 * @module
 */

import { setU16 } from "../core/wire/bytes.ts";
import { IP_PROTO_FRAGMENT } from "../core/wire/ip_protocol.ts";
import { ipv4HeaderLength, parseIpv4 } from "../core/wire/ipv4.ts";
import { IPV6_HEADER_LENGTH, IPV6_PAYLOAD_LENGTH } from "../core/wire/ipv6.ts";
import { readExtensions } from "./extensions.ts";
import { ipv4 } from "./packets.ts";
import { concat, fragment } from "./packets6.ts";

/**
 * Cuts a packet into fragments, RFC 791 and RFC 8200 §4.5.
 *
 * @param size Largest payload of each, in bytes: a multiple of 8.
 * @param id Identification over IPv6; over IPv4 the packet has one.
 */
export function fragmentsOf(
  packet: Uint8Array,
  size: number,
  id = 1,
): Uint8Array[] {
  if (!(size > 0 && size % 8 === 0)) {
    throw new RangeError(`Cannot cut into fragments of ${size} bytes`);
  }
  return packet[0] >>> 4 === 6
    ? fragmentsOfIpv6(packet, size, id)
    : fragmentsOfIpv4(packet, size);
}

function fragmentsOfIpv4(packet: Uint8Array, size: number): Uint8Array[] {
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

/** The headers that routers process come with each fragment. */
function fragmentsOfIpv6(
  packet: Uint8Array,
  size: number,
  id: number,
): Uint8Array[] {
  const extensions = readExtensions(packet);
  if (extensions === null || extensions.names.includes("fragment")) {
    throw new TypeError("Cannot cut a fragment into fragments");
  }
  const { unfragmentableEnd: start, unfragmentableNextAt } = extensions;
  const headers = packet.slice(0, start);
  const next = headers[unfragmentableNextAt];
  headers[unfragmentableNextAt] = IP_PROTO_FRAGMENT;
  const fragments: Uint8Array[] = [];
  for (let at = start; at < packet.length; at += size) {
    const part = fragment(next, at - start, at + size < packet.length, id);
    const out = concat(headers, part, packet.subarray(at, at + size));
    setU16(out, IPV6_PAYLOAD_LENGTH, out.length - IPV6_HEADER_LENGTH);
    fragments.push(out);
  }
  return fragments;
}

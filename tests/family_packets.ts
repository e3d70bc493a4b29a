/**
 * Packets of the family of their addresses, for tests that do not depend on one.
 *
 * @module
 */

import { IP_PROTO_FRAGMENT, IP_PROTO_UDP } from "../core/wire/ip_protocol.ts";
import { ip, ipv4, udp } from "../testing/packets.ts";
import { concat, fragment, type Ip6Fields, ipv6 } from "../testing/packets6.ts";

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

/**
 * The same segment in a packet of the other family: a peer that speaks IPv4 is heard
 * over IPv6. 10.0.0.n stands for fd00::n.
 *
 * @module
 */

import { getU32, setU16 } from "../../core/wire/bytes.ts";
import { TCP_CHECKSUM } from "../../core/wire/tcp.ts";
import { transportChecksum } from "../../core/wire/checksum.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { IPV6_HEADER_LENGTH } from "../../core/wire/ipv6.ts";
import { ip, ipv4 } from "../../testing/packets.ts";
import { ipv6 } from "../../testing/packets6.ts";

/** Hosts, in the order of their last number. */
const HOST = (n: number): [string, string] => [`10.0.0.${n}`, `fd00::${n}`];

/** A packet of IPv4 with a segment, as one of IPv6. */
export function to6(packet: Uint8Array): Uint8Array {
  const start = (packet[0]! & 15) * 4;
  const [src, dst] = [15, 19].map((at) => HOST(packet[at]!)[1]);
  const fields = { src: src!, dst: dst!, protocol: 6, tos: packet[1]! };
  return ipv6(fields, resummed(packet.slice(start), ip(src!), ip(dst!)));
}

/**
 * A packet of IPv6 with a segment, as one of IPv4. A wrong checksum is wrong then, too;
 * where the device has yet to sum, `isPartial`, it is right.
 */
export function to4(packet: Uint8Array, isPartial: boolean): Uint8Array {
  const text = packet.slice(IPV6_HEADER_LENGTH);
  const [from, to] = [8, 24].map((at) => new IpAddr().read6(packet, at));
  const sum = transportChecksum(text, 0, text.length, from!, to!, 6);
  const [src, dst] = [23, 39].map((at) => HOST(packet[at]!)[0]);
  const tos = (getU32(packet, 0) >>> 20) & 255;
  const out = resummed(text, ip(src!), ip(dst!));
  if (sum !== 0 && !isPartial) out[TCP_CHECKSUM]! ^= 0x55;
  return ipv4({ src: src!, dst: dst!, protocol: 6, tos }, out);
}

/** A segment with the checksum of other addresses. */
function resummed(text: Uint8Array, src: IpAddr, dst: IpAddr): Uint8Array {
  setU16(text, TCP_CHECKSUM, 0);
  const sum = transportChecksum(text, 0, text.length, src, dst, 6);
  setU16(text, TCP_CHECKSUM, sum);
  return text;
}

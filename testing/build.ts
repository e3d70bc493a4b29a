/**
 * Builds whole packets of either family from the words of a script: of IPv6 if one of
 * the two addresses is.
 *
 * Omits TCP, whose relative numbers need a connection (tcp_flow.ts), and ICMP
 * (icmp_messages.ts).
 *
 * @module
 */

import { setU16 } from "../core/wire/bytes.ts";
import {
  IP_PROTO_FRAGMENT,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
} from "../core/wire/ip_protocol.ts";
import { ipv4HeaderLength } from "../core/wire/ipv4.ts";
import { TCP_CHECKSUM } from "../core/wire/tcp.ts";
import { UDP_CHECKSUM } from "../core/wire/udp.ts";
import { readExtensions } from "./extensions.ts";
import type { IpFields, IpPacket, UdpDatagram } from "./packet_fields.ts";
import { dataBytes, ipv4, optionBytes, udp } from "./packets.ts";
import { concat, fragment, ipv6 } from "./packets6.ts";

/** Who talks to whom, where a packet's fields do not say. */
export interface Ends {
  /** Source address. */
  src: string;
  /** Destination address. */
  dst: string;
}

/** The addresses of a packet. */
export function endsOf({ src, dst }: IpFields, ends: Ends): Ends {
  return { src: src ?? ends.src, dst: dst ?? ends.dst };
}

/** Whether packets between two addresses are of IPv6. */
export function isIpv6({ src, dst }: Ends): boolean {
  return src.includes(":") || dst.includes(":");
}

/** Puts a payload into an IP packet with the fields of a script. */
export function ipPacket(
  fields: IpFields,
  ends: Ends,
  protocol: number,
  payload: Uint8Array,
): Uint8Array {
  const { tos: byte = 0, ecn, ttl = 64 } = fields;
  const tos = ecn === undefined ? byte : (byte & 0xfc) | (ecn & 3);
  const addresses = endsOf(fields, ends);
  if (isIpv6(addresses)) {
    const header = { ...addresses, protocol, ttl, tos };
    return ipv6Packet(fields, header, payload);
  }
  if (fields.label !== undefined) {
    throw new TypeError("Cannot send a flow label over IPv4");
  }
  return ipv4({
    ...addresses,
    ttl,
    tos,
    id: fields.ipId ?? 1,
    dontFragment: fields.df ?? false,
    moreFragments: fields.mf ?? false,
    fragmentOffset: fields.offset ?? 0,
    options: optionBytes(fields.ipOptions),
    protocol,
  }, payload);
}

function ipv6Packet(
  fields: IpFields,
  header: Ends & { protocol: number; ttl: number; tos: number },
  payload: Uint8Array,
): Uint8Array {
  if (fields.ipOptions !== undefined) {
    throw new TypeError("Cannot send options of IPv4 over IPv6");
  }
  const { label = 0, offset = 0, mf = false, ipId = 1 } = fields;
  if (fields.offset === undefined && fields.mf === undefined) {
    return ipv6({ ...header, label }, payload);
  }
  const part = fragment(header.protocol, offset, mf, ipId);
  const whole = { ...header, label, protocol: IP_PROTO_FRAGMENT };
  return ipv6(whole, concat(part, payload));
}

/** Any IP packet; its protocol is 253, for experiments, if not given. */
export function buildIp(packet: IpPacket, ends: Ends): Uint8Array {
  const data = dataBytes(packet.data);
  return ipPacket(packet, ends, packet.protocol ?? 253, data);
}

/** A UDP datagram; ports that are not given are 0. */
export function buildUdp(datagram: UdpDatagram, ends: Ends): Uint8Array {
  const { srcPort = 0, dstPort = 0 } = datagram;
  const { src, dst } = endsOf(datagram, ends);
  const out = udp(src, srcPort, dst, dstPort, dataBytes(datagram.data));
  if (datagram.checksum !== undefined) {
    setU16(out, UDP_CHECKSUM, datagram.checksum);
  }
  return ipPacket(datagram, ends, IP_PROTO_UDP, out);
}

/** Spoils the checksum of the transport in a packet, which it must have. */
export function corrupt(packet: Uint8Array): void {
  const [protocol, at] = transportOf(packet);
  const field = protocol === IP_PROTO_TCP
    ? TCP_CHECKSUM
    : protocol === IP_PROTO_UDP
    ? UDP_CHECKSUM
    : 2;
  packet[at + field] ^= 0x55;
}

/** Protocol of a packet, and where its header begins. */
function transportOf(packet: Uint8Array): [protocol: number, at: number] {
  if (packet[0] >>> 4 !== 6) return [packet[9], ipv4HeaderLength(packet, 0)];
  const { protocol, end } = readExtensions(packet)!;
  return [protocol, end];
}

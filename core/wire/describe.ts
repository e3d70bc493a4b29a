/**
 * One line for a whole packet, in tcpdump's manner.
 *
 * For test failures and traces; not for the path of packets. Goes from the link
 * header to the transport's options, and ends with the reason where a header
 * is wrong. Omits the details of ICMPv6 beyond type and code.
 *
 * @module
 */

import { describeArp, parseArp } from "./arp.ts";
import { getU16 } from "./bytes.ts";
import {
  foldChecksum,
  pseudoHeaderSum,
  transportChecksum,
} from "./checksum.ts";
import {
  describeEthernet,
  ethernetHeaderLength,
  ETHERTYPE_ARP,
  ETHERTYPE_IPV4,
  ETHERTYPE_IPV6,
  parseEthernet,
} from "./ethernet.ts";
import { describeIcmp4, ICMP4_HEADER_LENGTH, parseIcmp4 } from "./icmp4.ts";
import { describeIgmp, parseIgmp } from "./igmp.ts";
import type { IpAddr } from "./ip_addr.ts";
import {
  IP_PROTO_ICMP,
  IP_PROTO_ICMPV6,
  IP_PROTO_IGMP,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
  IP_PROTO_UDPLITE,
} from "./ip_protocol.ts";
import { ipv4HeaderLength, ipVersion, parseIpv4 } from "./ipv4.ts";
import { parseIpv6 } from "./ipv6.ts";
import { Ipv6Walk } from "./ipv6_extension.ts";
import {
  describeTcp,
  parseTcp,
  TCP_CHECKSUM,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
} from "./tcp.ts";
import { describeTcpOptions, TcpOptions } from "./tcp_options.ts";
import {
  describeUdp,
  parseUdp,
  parseUdpLite,
  UDP_CHECKSUM,
  UDP_HEADER_LENGTH,
} from "./udp.ts";

/**
 * Describes a packet. Never throws, whatever the bytes are.
 *
 * @param b Packet memory.
 * @param o Offset of the packet, in bytes.
 * @param len Bytes of the packet.
 * @param medium Whether it starts with an Ethernet header or with IP.
 * @returns Such as `10.0.0.2 > 10.0.0.1 TCP 4000 > 80 [S] seq 1 win 65535 …`.
 */
export function describeFrame(
  b: Uint8Array,
  o: number,
  len: number,
  medium: "ethernet" | "ip",
): string {
  if (medium === "ip") return describeIp(b, o, len);
  const header = parseEthernet(b, o, len);
  if (typeof header === "string") return `Ethernet ${header} len ${len}`;
  const at = o + ethernetHeaderLength(header);
  const left = o + len - at;
  const vlan = header.vlan === null ? "" : `vlan ${header.vlan.id} `;
  switch (header.type) {
    case ETHERTYPE_ARP: {
      const arp = parseArp(b, at, left);
      return vlan + (typeof arp === "string" ? `ARP ${arp}` : describeArp(arp));
    }
    case ETHERTYPE_IPV4:
    case ETHERTYPE_IPV6:
      return vlan + describeIp(b, at, left);
    default:
      return `${describeEthernet(header)} len ${left}`;
  }
}

function describeIp(b: Uint8Array, o: number, len: number): string {
  if (len < 1) return "IP truncated";
  return ipVersion(b, o) === 6
    ? describeIpv6Packet(b, o, len)
    : describeIpv4Packet(b, o, len);
}

function describeIpv4Packet(b: Uint8Array, o: number, len: number): string {
  const header = parseIpv4(b, o, len);
  if (typeof header === "string") return `IPv4 ${header} len ${len}`;
  const { src, dst, fragmentOffset, moreFragments, protocol } = header;
  const hosts = `${src} > ${dst} `;
  const at = o + ipv4HeaderLength(b, o);
  const left = o + header.totalLength - at;
  if (fragmentOffset === 0 && !moreFragments) {
    return hosts + describeTransport(b, at, left, protocol, src, dst);
  }
  const more = moreFragments ? "+" : "";
  return `${hosts}frag id ${header.id} ${left}@${fragmentOffset}${more} ` +
    `proto ${protocol}`;
}

function describeIpv6Packet(b: Uint8Array, o: number, len: number): string {
  const header = parseIpv6(b, o, len);
  if (typeof header === "string") return `IPv6 ${header} len ${len}`;
  const { src, dst } = header;
  const hosts = `${src} > ${dst} `;
  const walk = new Ipv6Walk();
  const bad = walk.start(b, o);
  if (bad !== null) return `${hosts}extension ${bad}`;
  const left = o + 40 + header.payloadLength - walk.offset;
  if (!walk.isFragment) {
    return hosts +
      describeTransport(b, walk.offset, left, walk.protocol, src, dst);
  }
  const more = walk.moreFragments ? "+" : "";
  return `${hosts}frag id ${walk.fragmentId >>> 0} ` +
    `${left}@${walk.fragmentOffset}${more} proto ${walk.protocol}`;
}

function describeTransport(
  b: Uint8Array,
  o: number,
  len: number,
  protocol: number,
  src: IpAddr,
  dst: IpAddr,
): string {
  switch (protocol) {
    case IP_PROTO_TCP:
      return describeTcpSegment(b, o, len, src, dst);
    case IP_PROTO_UDP:
      return describeUdpDatagram(b, o, len, src, dst);
    case IP_PROTO_UDPLITE: {
      const header = parseUdpLite(b, o, len);
      if (typeof header === "string") return `UDP-Lite ${header}`;
      return `UDP-Lite ${header.srcPort} > ${header.dstPort} ` +
        `cover ${header.length} len ${len - UDP_HEADER_LENGTH}`;
    }
    case IP_PROTO_ICMP: {
      const header = parseIcmp4(b, o, len);
      if (typeof header === "string") return `ICMP ${header}`;
      return `${describeIcmp4(header)} len ${len - ICMP4_HEADER_LENGTH}`;
    }
    case IP_PROTO_ICMPV6:
      return len < 4
        ? "ICMPv6 truncated"
        : `ICMPv6 type ${b[o]} code ${b[o + 1]} len ${len - 4}` +
          checksumNote(b, o, len, o + 2, protocol, src, dst);
    case IP_PROTO_IGMP:
      return describeIgmpMessage(b, o, len);
    default:
      return `proto ${protocol} len ${len}`;
  }
}

function describeTcpSegment(
  b: Uint8Array,
  o: number,
  len: number,
  src: IpAddr,
  dst: IpAddr,
): string {
  const header = parseTcp(b, o, len);
  if (typeof header === "string") return `TCP ${header}`;
  const options = new TcpOptions();
  const length = header.options.length;
  const wellFormed = options.parse(b, o + TCP_OPTIONS, length);
  const text = describeTcpOptions(options) + (wellFormed ? "" : " bad-options");
  return describeTcp(header) + (text === "" ? "" : ` <${text.trim()}>`) +
    ` len ${len - TCP_HEADER_LENGTH - length}` +
    checksumNote(b, o, len, o + TCP_CHECKSUM, IP_PROTO_TCP, src, dst);
}

function describeUdpDatagram(
  b: Uint8Array,
  o: number,
  len: number,
  src: IpAddr,
  dst: IpAddr,
): string {
  const header = parseUdp(b, o, len);
  if (typeof header === "string") return `UDP ${header}`;
  const note = header.checksum === 0 && dst.isV4 ? "" : checksumNote(
    b,
    o,
    header.length,
    o + UDP_CHECKSUM,
    IP_PROTO_UDP,
    src,
    dst,
  );
  return describeUdp(header) + note;
}

/**
 * What is wrong with a transport checksum: nothing, everything, or that it
 * waits for a device to finish it (the field holds the pseudo-header's sum).
 */
function checksumNote(
  b: Uint8Array,
  o: number,
  len: number,
  field: number,
  protocol: number,
  src: IpAddr,
  dst: IpAddr,
): string {
  if (transportChecksum(b, o, len, src, dst, protocol) === 0) return "";
  const partial = foldChecksum(pseudoHeaderSum(src, dst, protocol, len));
  return getU16(b, field) === partial ? " cksum-partial" : " bad-checksum";
}

function describeIgmpMessage(b: Uint8Array, o: number, len: number): string {
  const header = parseIgmp(b, o, len);
  return typeof header === "string" ? `IGMP ${header}` : describeIgmp(header);
}

/**
 * The halves of wire codecs that only tests need: whole headers written from the
 * objects that the parsers return, and single fields that the stack itself never
 * writes or reads.
 *
 * @module
 */

import { type ArpHeader, writeArp } from "../../../core/wire/arp.ts";
import { getU16, getU32, setU16, setU32 } from "../../../core/wire/bytes.ts";
import { rangeChecksum } from "../../../core/wire/checksum.ts";
import {
  ETHERNET_HEADER_LENGTH,
  ETHERNET_TAGGED_HEADER_LENGTH,
  ETHERNET_TAGGED_TYPE,
  ETHERNET_TCI,
  type EthernetHeader,
  ETHERTYPE_VLAN,
  writeEthernet,
} from "../../../core/wire/ethernet.ts";
import {
  ICMP4_CHECKSUM,
  ICMP4_ECHO,
  ICMP4_ECHO_REPLY,
  ICMP4_HEADER_LENGTH,
  ICMP4_PARAMETER_PROBLEM,
  ICMP4_REDIRECT,
  ICMP4_REST,
  ICMP4_TIME_EXCEEDED,
  ICMP4_UNREACHABLE,
  type Icmp4Header,
  writeIcmp4,
} from "../../../core/wire/icmp4.ts";
import {
  fillIgmpChecksum,
  IGMP_QUERY,
  IGMP_QUERY_FLAGS,
  IGMP_QUERY_INTERVAL,
  IGMP_QUERY_SOURCE_COUNT,
  IGMP_QUERY_SOURCES,
  IGMP_REPORT_RECORDS,
  IGMP_V1_REPORT,
  IGMP_V2_LEAVE,
  IGMP_V2_REPORT,
  type IgmpHeader,
  type IgmpQuery,
  writeIgmp,
  writeIgmpRecord,
  writeIgmpV3Report,
} from "../../../core/wire/igmp.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import {
  TCP_ACK,
  TCP_CHECKSUM,
  TCP_HEADER_LENGTH,
  TCP_OPTIONS,
  TCP_WINDOW,
  type TcpHeader,
  writeTcp,
} from "../../../core/wire/tcp.ts";
import {
  UDP_CHECKSUM,
  UDP_HEADER_LENGTH,
  type UdpHeader,
  writeUdp,
} from "../../../core/wire/udp.ts";

/** Codes from this one on are floating-point numbers (RFC 3376 §4.1.1). */
const FLOAT_CODE = 128;

/**
 * Writes an ARP packet.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the packet starts, in bytes.
 * @returns Bytes written: 28.
 */
export function emitArp(
  header: ArpHeader,
  out: Uint8Array,
  offset: number,
): number {
  return writeArp(
    out,
    offset,
    header.operation,
    header.senderMac,
    header.senderIp.v4,
    header.targetMac,
    header.targetIp.v4,
  );
}

/**
 * Writes the low 24 bits of a number.
 *
 * @param b Packet memory.
 * @param o Offset of the field, in bytes.
 * @param value Any integer; higher bits are ignored.
 */
export function setU24(b: Uint8Array, o: number, value: number): void {
  b[o] = value >>> 16;
  b[o + 1] = value >>> 8;
  b[o + 2] = value;
}

/**
 * Writes a header.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the header starts, in bytes.
 * @returns Bytes written: 14 or 18.
 */
export function emitEthernet(
  header: EthernetHeader,
  out: Uint8Array,
  offset: number,
): number {
  const { dst, src, vlan, type } = header;
  if (vlan === null) {
    writeEthernet(out, offset, dst, src, type);
    return ETHERNET_HEADER_LENGTH;
  }
  writeEthernet(out, offset, dst, src, ETHERTYPE_VLAN);
  const bits = (vlan.priority << 13) | (vlan.dropEligible ? 0x1000 : 0);
  setU16(out, offset + ETHERNET_TCI, bits | vlan.id);
  setU16(out, offset + ETHERNET_TAGGED_TYPE, type);
  return ETHERNET_TAGGED_HEADER_LENGTH;
}

/** Whether the destination is ff:ff:ff:ff:ff:ff. */
export function isEthernetBroadcast(b: Uint8Array, o: number): boolean {
  return getU32(b, o) === -1 && getU16(b, o + 4) === 0xffff;
}

/**
 * Writes a header with a checksum of zero: append the body, then call
 * {@linkcode fillIcmp4Checksum}.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the header starts, in bytes.
 * @returns Bytes written: 8.
 */
export function emitIcmp4(
  header: Icmp4Header,
  out: Uint8Array,
  offset: number,
): number {
  switch (header.kind) {
    case "echo":
    case "echo-reply": {
      const type = header.kind === "echo" ? ICMP4_ECHO : ICMP4_ECHO_REPLY;
      writeIcmp4(out, offset, type, 0, (header.id << 16) | header.seq);
      break;
    }
    case "unreachable":
      writeIcmp4(out, offset, ICMP4_UNREACHABLE, header.code, header.mtu);
      break;
    case "time-exceeded":
      writeIcmp4(out, offset, ICMP4_TIME_EXCEEDED, header.code, 0);
      break;
    case "parameter-problem":
      writeIcmp4(
        out,
        offset,
        ICMP4_PARAMETER_PROBLEM,
        header.code,
        header.pointer << 24,
      );
      break;
    case "redirect":
      writeIcmp4(out, offset, ICMP4_REDIRECT, header.code, header.gateway.v4);
      break;
    case "other":
      writeIcmp4(out, offset, header.type, header.code, header.rest);
      break;
  }
  return ICMP4_HEADER_LENGTH;
}

/**
 * Computes and writes the checksum of a short message.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Header and body, in bytes.
 */
export function fillIcmp4Checksum(
  b: Uint8Array,
  o: number,
  len: number,
): void {
  setU16(b, o + ICMP4_CHECKSUM, 0);
  setU16(b, o + ICMP4_CHECKSUM, rangeChecksum(b, o, len));
}

/** Identifier of an echo message, 0 to 65535. */
export function icmp4EchoId(b: Uint8Array, o: number): number {
  return getU16(b, o + ICMP4_REST);
}

/** Sequence Number of an echo message, 0 to 65535. */
export function icmp4EchoSeq(b: Uint8Array, o: number): number {
  return getU16(b, o + ICMP4_REST + 2);
}

/**
 * Writes a message, checksum included.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the message starts, in bytes.
 * @returns Bytes written, at least 8.
 */
export function emitIgmp(
  header: IgmpHeader,
  out: Uint8Array,
  offset: number,
): number {
  switch (header.kind) {
    case "query":
      return emitQuery(header, out, offset);
    case "v1-report":
      return writeIgmp(out, offset, IGMP_V1_REPORT, 0, header.group.v4);
    case "v2-report":
      return writeIgmp(out, offset, IGMP_V2_REPORT, 0, header.group.v4);
    case "v2-leave":
      return writeIgmp(out, offset, IGMP_V2_LEAVE, 0, header.group.v4);
    case "v3-report": {
      writeIgmpV3Report(out, offset, header.records.length);
      let at = offset + IGMP_REPORT_RECORDS;
      for (const { type, group, sources } of header.records) {
        at += writeIgmpRecord(out, at, type, sources.length, group.v4);
        at = writeSources(sources, out, at);
      }
      fillIgmpChecksum(out, offset, at - offset);
      return at - offset;
    }
    case "other":
      return writeIgmp(out, offset, header.type, 0, 0);
  }
}

function emitQuery(query: IgmpQuery, out: Uint8Array, o: number): number {
  const { version, maxResponse, group } = query;
  if (version === 1) return writeIgmp(out, o, IGMP_QUERY, 0, group.v4);
  if (version === 2) {
    return writeIgmp(out, o, IGMP_QUERY, maxResponse, group.v4);
  }
  writeIgmp(out, o, IGMP_QUERY, encodeIgmpTime(maxResponse), group.v4);
  out[o + IGMP_QUERY_FLAGS] = (query.suppress ? 8 : 0) | query.robustness;
  out[o + IGMP_QUERY_INTERVAL] = encodeIgmpTime(query.interval);
  setU16(out, o + IGMP_QUERY_SOURCE_COUNT, query.sources.length);
  const end = writeSources(query.sources, out, o + IGMP_QUERY_SOURCES);
  fillIgmpChecksum(out, o, end - o);
  return end - o;
}

/** Writes addresses; returns the offset past them. */
function writeSources(
  sources: readonly IpAddr[],
  out: Uint8Array,
  at: number,
): number {
  for (const source of sources) {
    source.write4(out, at);
    at += 4;
  }
  return at;
}

/**
 * The code of the largest time that version 3 can express and that is not
 * longer.
 *
 * @param time At least 0, in the field's unit.
 * @returns 0 to 255.
 */
export function encodeIgmpTime(time: number): number {
  if (time < FLOAT_CODE) return Math.max(0, Math.floor(time));
  for (let exponent = 0; exponent < 8; exponent++) {
    const mantissa = Math.floor(time / (1 << (exponent + 3)));
    if (mantissa < 0x20) return 0x80 | (exponent << 4) | (mantissa & 0x0f);
  }
  return 0xff;
}

/**
 * Writes a header with its options, its checksum as given.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the header starts, in bytes.
 * @returns Bytes written: 20 to 60.
 */
export function emitTcp(
  header: TcpHeader,
  out: Uint8Array,
  offset: number,
): number {
  const length = TCP_HEADER_LENGTH + header.options.length;
  writeTcp(
    out,
    offset,
    header.srcPort,
    header.dstPort,
    header.seq,
    header.ack,
    length,
    header.flags,
    header.window,
    header.urgent,
  );
  setTcpChecksum(out, offset, header.checksum);
  if (length > TCP_HEADER_LENGTH) {
    out.set(header.options, offset + TCP_OPTIONS);
  }
  return length;
}

/** Writes the Acknowledgment Number. */
export function setTcpAck(b: Uint8Array, o: number, ack: number): void {
  setU32(b, o + TCP_ACK, ack);
}

/** Writes the Window, already scaled down, 0 to 65535. */
export function setTcpWindow(b: Uint8Array, o: number, window: number): void {
  setU16(b, o + TCP_WINDOW, window);
}

/** Writes the Checksum. */
export function setTcpChecksum(b: Uint8Array, o: number, sum: number): void {
  setU16(b, o + TCP_CHECKSUM, sum);
}

/**
 * Writes a UDP or UDP-Lite header, its checksum as given.
 *
 * @param header What to write.
 * @param out Packet memory.
 * @param offset Where the header starts, in bytes.
 * @returns Bytes written: 8.
 */
export function emitUdp(
  header: UdpHeader,
  out: Uint8Array,
  offset: number,
): number {
  writeUdp(out, offset, header.srcPort, header.dstPort, header.length);
  setU16(out, offset + UDP_CHECKSUM, header.checksum);
  return UDP_HEADER_LENGTH;
}

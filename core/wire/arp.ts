/**
 * Address Resolution Protocol for IPv4 over Ethernet, RFC 826.
 *
 * Omits other hardware and protocol types, and RARP.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import { IpAddr } from "./ip_addr.ts";
import { MacAddr } from "./mac_addr.ts";

/** Offset of ar$hrd, the hardware type. */
const ARP_HARDWARE = 0;
/** Offset of ar$pro, the protocol type. */
const ARP_PROTOCOL = 2;
/** Offset of ar$hln and ar$pln, the two address lengths. */
const ARP_LENGTHS = 4;
/** Offset of ar$op, the operation. */
const ARP_OPERATION = 6;
/** Offset of ar$sha, the sender's hardware address. */
export const ARP_SENDER_MAC = 8;
/** Offset of ar$spa, the sender's protocol address. */
const ARP_SENDER_IP = 14;
/** Offset of ar$tha, the target's hardware address. */
const ARP_TARGET_MAC = 18;
/** Offset of ar$tpa, the target's protocol address. */
const ARP_TARGET_IP = 24;
/** Length of an Ethernet/IPv4 ARP packet, in bytes. */
export const ARP_LENGTH = 28;

/** Operation: who has this protocol address? */
export const ARP_REQUEST = 1;
/** Operation: I have it. */
export const ARP_REPLY = 2;

const HARDWARE_ETHERNET = 1;
const PROTOCOL_IPV4 = 0x0800;
const LENGTHS = 0x0604; // six-byte hardware, four-byte protocol addresses

/** Operation, 0 to 65535. */
export function arpOperation(b: Uint8Array, o: number): number {
  return getU16(b, o + ARP_OPERATION);
}

/** Sender's IPv4 address, int32. */
export function arpSenderIp(b: Uint8Array, o: number): number {
  return getU32(b, o + ARP_SENDER_IP);
}

/** Target's IPv4 address, int32. */
export function arpTargetIp(b: Uint8Array, o: number): number {
  return getU32(b, o + ARP_TARGET_IP);
}

/**
 * Writes an ARP packet.
 *
 * @param b Packet memory.
 * @param o Offset of the packet, in bytes.
 * @param operation ARP_REQUEST or ARP_REPLY.
 * @param senderMac Sender's hardware address.
 * @param senderIp Sender's IPv4 address, int32; 0 in a probe (RFC 5227).
 * @param targetMac Target's hardware address; zero in a request.
 * @param targetIp Target's IPv4 address, int32.
 * @returns Bytes written: 28.
 */
export function writeArp(
  b: Uint8Array,
  o: number,
  operation: number,
  senderMac: MacAddr,
  senderIp: number,
  targetMac: MacAddr,
  targetIp: number,
): number {
  setU16(b, o + ARP_HARDWARE, HARDWARE_ETHERNET);
  setU16(b, o + ARP_PROTOCOL, PROTOCOL_IPV4);
  setU16(b, o + ARP_LENGTHS, LENGTHS);
  setU16(b, o + ARP_OPERATION, operation);
  senderMac.write(b, o + ARP_SENDER_MAC);
  setU32(b, o + ARP_SENDER_IP, senderIp);
  targetMac.write(b, o + ARP_TARGET_MAC);
  setU32(b, o + ARP_TARGET_IP, targetIp);
  return ARP_LENGTH;
}

/** An Ethernet/IPv4 ARP packet. */
export interface ArpHeader {
  /** ARP_REQUEST or ARP_REPLY. */
  operation: number;
  /** Sender's hardware address. */
  senderMac: MacAddr;
  /** Sender's IPv4 address. */
  senderIp: IpAddr;
  /** Target's hardware address. */
  targetMac: MacAddr;
  /** Target's IPv4 address. */
  targetIp: IpAddr;
}

/**
 * Checks that a packet is Ethernet/IPv4 ARP, a request or a reply. Bytes past
 * the 28 are Ethernet padding and do not matter.
 *
 * @param b Packet memory.
 * @param o Offset of the packet, in bytes.
 * @param len Bytes of the packet.
 * @returns Why to drop the packet, or null; then every accessor may be used.
 */
export function checkArp(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < ARP_LENGTH) return "truncated";
  if (
    getU16(b, o + ARP_HARDWARE) !== HARDWARE_ETHERNET ||
    getU16(b, o + ARP_PROTOCOL) !== PROTOCOL_IPV4
  ) return "bad-version";
  if (getU16(b, o + ARP_LENGTHS) !== LENGTHS) return "bad-length";
  const operation = arpOperation(b, o);
  return operation === ARP_REQUEST || operation === ARP_REPLY
    ? null
    : "bad-field";
}

/**
 * Parses an ARP packet.
 *
 * @param b Packet memory.
 * @param o Offset of the packet, in bytes.
 * @param len Bytes of the packet.
 */
export function parseArp(
  b: Uint8Array,
  o: number,
  len: number,
): ArpHeader | DropReason {
  const bad = checkArp(b, o, len);
  if (bad !== null) return bad;
  return {
    operation: arpOperation(b, o),
    senderMac: MacAddr.read(b, o + ARP_SENDER_MAC),
    senderIp: IpAddr.fromV4(arpSenderIp(b, o)),
    targetMac: MacAddr.read(b, o + ARP_TARGET_MAC),
    targetIp: IpAddr.fromV4(arpTargetIp(b, o)),
  };
}

/** One line such as `ARP who-has 10.0.0.1 tell 10.0.0.2`. */
export function describeArp(header: ArpHeader): string {
  return header.operation === ARP_REQUEST
    ? `ARP who-has ${header.targetIp} tell ${header.senderIp}`
    : `ARP ${header.senderIp} is-at ${header.senderMac}`;
}

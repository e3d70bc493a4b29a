/**
 * Ethernet II frames, with one optional 802.1Q tag.
 *
 * RFC 894 and RFC 2464 framing. Omits 802.3 length/LLC frames (a type field
 * below 0x0600 is dropped), stacked tags, and the frame check sequence, which
 * the device owns.
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, setU16 } from "./bytes.ts";
import { MacAddr } from "./mac_addr.ts";

/** Offset of the destination address. */
const ETHERNET_DST = 0;
/** Offset of the source address. */
export const ETHERNET_SRC = 6;
/** Offset of the type field, or of the 802.1Q tag protocol identifier. */
const ETHERNET_TYPE = 12;
/** Offset of the tag control information in a tagged frame. */
export const ETHERNET_TCI = 14;
/** Offset of the type field in a tagged frame. */
export const ETHERNET_TAGGED_TYPE = 16;
/** Length of an untagged header, in bytes. */
export const ETHERNET_HEADER_LENGTH = 14;
/** Length of a header with one 802.1Q tag, in bytes. */
export const ETHERNET_TAGGED_HEADER_LENGTH = 18;

/** Type of IPv4, RFC 894. */
export const ETHERTYPE_IPV4 = 0x0800;
/** Type of ARP, RFC 826. */
export const ETHERTYPE_ARP = 0x0806;
/** Tag protocol identifier of 802.1Q. */
export const ETHERTYPE_VLAN = 0x8100;
/** Type of IPv6, RFC 2464. */
export const ETHERTYPE_IPV6 = 0x86dd;
/** Smallest value that is a type; below it the field is an 802.3 length. */
const ETHERTYPE_MIN = 0x0600;

/** Type field behind the addresses, 0 to 65535; the tag's, if tagged. */
export function ethernetType(b: Uint8Array, o: number): number {
  return getU16(b, o + ETHERNET_TYPE);
}

/** Whether the destination has the group bit set (broadcast included). */
export function isEthernetGroup(b: Uint8Array, o: number): boolean {
  return (b[o] & 1) !== 0;
}

/**
 * Writes an untagged header.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param dst Destination.
 * @param src Source.
 * @param type Type of the payload, 0x0600 to 0xffff.
 */
export function writeEthernet(
  b: Uint8Array,
  o: number,
  dst: MacAddr,
  src: MacAddr,
  type: number,
): void {
  dst.write(b, o + ETHERNET_DST);
  src.write(b, o + ETHERNET_SRC);
  setU16(b, o + ETHERNET_TYPE, type);
}

/** An 802.1Q tag. */
export interface VlanTag {
  /** Priority code point, 0 to 7. */
  priority: number;
  /** Drop eligible indicator. */
  dropEligible: boolean;
  /** VLAN identifier, 0 to 4095; 0 is priority only. */
  id: number;
}

/** An Ethernet II header. */
export interface EthernetHeader {
  /** Destination address. */
  dst: MacAddr;
  /** Source address. */
  src: MacAddr;
  /** The tag, or null for an untagged frame. */
  vlan: VlanTag | null;
  /** Type of the payload, 0x0600 to 0xffff. */
  type: number;
}

/** Length of the header that a repr stands for, in bytes: 14 or 18. */
export function ethernetHeaderLength(header: EthernetHeader): number {
  return header.vlan === null
    ? ETHERNET_HEADER_LENGTH
    : ETHERNET_TAGGED_HEADER_LENGTH;
}

/**
 * Checks a header: its length, and that its type is one.
 *
 * @param b Packet memory.
 * @param o Offset of the frame, in bytes.
 * @param len Bytes of the frame.
 * @returns Why to drop the frame, or null; then every accessor may be used.
 */
export function checkEthernet(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < ETHERNET_HEADER_LENGTH) return "truncated";
  let type = ethernetType(b, o);
  if (type === ETHERTYPE_VLAN) {
    if (len < ETHERNET_TAGGED_HEADER_LENGTH) return "truncated";
    type = getU16(b, o + ETHERNET_TAGGED_TYPE);
  }
  return type < ETHERTYPE_MIN ? "bad-length" : null;
}

/**
 * Parses a header; the payload follows it.
 *
 * @param b Packet memory.
 * @param o Offset of the frame, in bytes.
 * @param len Bytes of the frame.
 */
export function parseEthernet(
  b: Uint8Array,
  o: number,
  len: number,
): EthernetHeader | DropReason {
  const bad = checkEthernet(b, o, len);
  if (bad !== null) return bad;
  const dst = MacAddr.read(b, o + ETHERNET_DST);
  const src = MacAddr.read(b, o + ETHERNET_SRC);
  const type = ethernetType(b, o);
  if (type !== ETHERTYPE_VLAN) return { dst, src, vlan: null, type };
  const tci = getU16(b, o + ETHERNET_TCI);
  const vlan: VlanTag = {
    priority: tci >>> 13,
    dropEligible: (tci & 0x1000) !== 0,
    id: tci & 0x0fff,
  };
  return { dst, src, vlan, type: getU16(b, o + ETHERNET_TAGGED_TYPE) };
}

/** One line such as `02:…:01 > ff:…:ff vlan 7 type 0x0806`. */
export function describeEthernet(header: EthernetHeader): string {
  const vlan = header.vlan === null ? "" : ` vlan ${header.vlan.id}`;
  const type = header.type.toString(16).padStart(4, "0");
  return `${header.src} > ${header.dst}${vlan} type 0x${type}`;
}

/**
 * Congestion Experienced in the IP header of a frame, RFC 3168 §5: what a router
 * writes where it would drop.
 *
 * @module
 */

import { getU16, setU16 } from "../../core/wire/bytes.ts";

const ECN_MASK = 3;
const ETHERTYPE_IPV4 = 0x0800;
const ETHERTYPE_IPV6 = 0x86dd;
const ETHERNET_HEADER = 14;

/**
 * Marks a frame.
 *
 * @param bytes The frame; not changed.
 * @param medium Whether it has an Ethernet header.
 * @returns The marked frame, which may be the same; null if its sender did not say
 * that it would understand.
 */
export function markCongestion(
  bytes: Uint8Array,
  medium: "ethernet" | "ip",
): Uint8Array | null {
  const at = medium === "ip" ? 0 : ETHERNET_HEADER;
  if (bytes.length < at + 20) return null;
  if (medium === "ethernet") {
    const type = getU16(bytes, 12);
    if (type !== ETHERTYPE_IPV4 && type !== ETHERTYPE_IPV6) return null;
  }
  const isV4 = bytes[at] >> 4 === 4;
  const field = isV4 ? bytes[at + 1] & ECN_MASK : bytes[at + 1] >> 4 & ECN_MASK;
  if (field === 0) return null;
  if (field === ECN_MASK) return bytes;
  const marked = bytes.slice();
  marked[at + 1] |= isV4 ? ECN_MASK : ECN_MASK << 4;
  // RFC 1624: by how much the header's one's complement sum grows, its checksum
  // falls.
  if (isV4) {
    const sum = getU16(marked, at + 10) - (ECN_MASK - field);
    setU16(marked, at + 10, sum < 0 ? sum + 0xffff : sum);
  }
  return marked;
}

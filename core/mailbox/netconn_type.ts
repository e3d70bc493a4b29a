/**
 * Kinds of netconn, with lwIP's values (`enum netconn_type`, api.h).
 *
 * @module
 */

import { checkInteger, wrongKind } from "../base/arguments.ts";

/**
 * A netconn type: transport in the high nibble, variant in the low one.
 *
 * @category lwIP's C names
 */
export type netconn_type = number;
/**
 * The type of a netconn. lwIP's macro of the same name.
 *
 * @category lwIP's C names
 */
export function netconn_type(conn: { type: netconn_type }): netconn_type {
  if (typeof conn?.type === "number") return conn.type;
  throw wrongKind(conn, "conn", "read a netconn type", "a netconn");
}

/**
 * No netconn.
 *
 * @category lwIP's C names
 */
export const NETCONN_INVALID: netconn_type = 0x00;
/**
 * TCP over IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_TCP: netconn_type = 0x10;
/**
 * TCP over IPv6 and, unless restricted, IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_TCP_IPV6: netconn_type = 0x18;
/**
 * UDP over IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_UDP: netconn_type = 0x20;
/**
 * UDP-Lite (RFC 3828) over IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_UDPLITE: netconn_type = 0x21;
/**
 * UDP over IPv4 without checksum.
 *
 * @category lwIP's C names
 */
export const NETCONN_UDPNOCHKSUM: netconn_type = 0x22;
/**
 * UDP over IPv6 and, unless restricted, IPv4.
 *
 * @category lwIP's C names
 */
export const NETCONN_UDP_IPV6: netconn_type = 0x28;
/**
 * UDP-Lite over IPv6.
 *
 * @category lwIP's C names
 */
export const NETCONN_UDPLITE_IPV6: netconn_type = 0x29;
/**
 * UDP over IPv6; without checksum where IPv4 is used.
 *
 * @category lwIP's C names
 */
export const NETCONN_UDPNOCHKSUM_IPV6: netconn_type = 0x2a;
/**
 * Raw IPv4 packets of one protocol.
 *
 * @category lwIP's C names
 */
export const NETCONN_RAW: netconn_type = 0x40;
/**
 * Raw IPv6 packets of one protocol.
 *
 * @category lwIP's C names
 */
export const NETCONN_RAW_IPV6: netconn_type = 0x48;

/**
 * The bit that the IPv6 (dual-stack) types have.
 *
 * @category lwIP's C names
 */
export const NETCONN_TYPE_IPV6 = 0x08;

function bits(type: netconn_type): number {
  checkInteger(type, 0, 255, "type", "check a netconn type");
  return type;
}

/**
 * The transport of a type: NETCONN_TCP, NETCONN_UDP or NETCONN_RAW.
 *
 * @category lwIP's C names
 */
export function NETCONNTYPE_GROUP(type: netconn_type): netconn_type {
  return bits(type) & 0xf0;
}

/**
 * Whether a type is of the IPv6 (dual-stack) kind.
 *
 * @category lwIP's C names
 */
export function NETCONNTYPE_ISIPV6(type: netconn_type): boolean {
  return (bits(type) & NETCONN_TYPE_IPV6) !== 0;
}

/**
 * Whether a type is UDP-Lite.
 *
 * @category lwIP's C names
 */
export function NETCONNTYPE_ISUDPLITE(type: netconn_type): boolean {
  return (bits(type) & 0xf3) === NETCONN_UDPLITE;
}

/**
 * Whether a type is UDP without checksum.
 *
 * @category lwIP's C names
 */
export function NETCONNTYPE_ISUDPNOCHKSUM(type: netconn_type): boolean {
  return (bits(type) & 0xf3) === NETCONN_UDPNOCHKSUM;
}

/**
 * Whether a type carries datagrams: UDP of any kind, or RAW.
 *
 * @category lwIP's C names
 */
export function NETCONNTYPE_DATAGRAM(type: netconn_type): boolean {
  return (bits(type) & 0xe0) !== 0;
}

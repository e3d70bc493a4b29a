/**
 * ICMP for IPv6, RFC 4443: echo and errors.
 *
 * Every message has four bytes whose meaning depends on its type. Neighbour
 * discovery is in nd.ts and multicast listener discovery in mld.ts; both are
 * ICMPv6 messages and share this header and its checksum.
 *
 * @module
 */

import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import { transportChecksum } from "./checksum.ts";
import type { IpAddr } from "./ip_addr.ts";
import { IP_PROTO_ICMPV6 } from "./ip_protocol.ts";

/** Offset of Code. */
export const ICMP6_CODE = 1;
/** Offset of Checksum. */
export const ICMP6_CHECKSUM = 2;
/** Offset of the four bytes whose meaning depends on the type. */
const ICMP6_REST = 4;
/** Length of the header, in bytes. */
export const ICMP6_HEADER_LENGTH = 8;

/** Type: destination unreachable. */
export const ICMP6_UNREACHABLE = 1;
/** Type: packet too big. */
export const ICMP6_TOO_BIG = 2;
/** Type: time exceeded. */
export const ICMP6_TIME_EXCEEDED = 3;
/** Type: parameter problem; its codes are in ipv6_extension.ts. */
export const ICMP6_PARAMETER_PROBLEM = 4;
/** Type: echo request. */
export const ICMP6_ECHO = 128;
/** Type: echo reply. */
export const ICMP6_ECHO_REPLY = 129;
/** Type: redirect, RFC 4861 §4.5. */
export const ICMP6_REDIRECT = 137;

/** Unreachable code: no route to destination. */
export const ICMP6_UNREACHABLE_ROUTE = 0;
/** Unreachable code: communication administratively prohibited. */
export const ICMP6_UNREACHABLE_PROHIBITED = 1;
/** Unreachable code: beyond scope of source address. */
export const ICMP6_UNREACHABLE_SCOPE = 2;
/** Unreachable code: address unreachable. */
export const ICMP6_UNREACHABLE_ADDRESS = 3;
/** Unreachable code: port unreachable. */
export const ICMP6_UNREACHABLE_PORT = 4;
/** Unreachable code: source address failed ingress or egress policy. */
export const ICMP6_UNREACHABLE_POLICY = 5;
/** Unreachable code: reject route to destination. */
export const ICMP6_UNREACHABLE_REJECT = 6;
/** Time exceeded code: hop limit exceeded in transit. */
export const ICMP6_HOP_LIMIT_EXCEEDED = 0;
/** Time exceeded code: fragment reassembly time exceeded. */
export const ICMP6_REASSEMBLY_EXCEEDED = 1;

/** Types from this one on are informational (RFC 4443 §2.1). */
const FIRST_INFORMATIONAL = 128;

/** Type, 0 to 255. */
export function icmp6Type(b: Uint8Array, o: number): number {
  return b[o];
}

/** Code, 0 to 255. */
export function icmp6Code(b: Uint8Array, o: number): number {
  return b[o + ICMP6_CODE];
}

/** MTU of "packet too big", in bytes, 0 to 2^32 - 1. */
export function icmp6Mtu(b: Uint8Array, o: number): number {
  return getU32(b, o + ICMP6_REST) >>> 0;
}

/** Offset of the offending byte in the quoted packet, 0 to 2^32 - 1. */
export function icmp6Pointer(b: Uint8Array, o: number): number {
  return getU32(b, o + ICMP6_REST) >>> 0;
}

/** Identifier of an echo message, 0 to 65535. */
export function icmp6EchoId(b: Uint8Array, o: number): number {
  return getU16(b, o + ICMP6_REST);
}

/** Sequence Number of an echo message, 0 to 65535. */
export function icmp6EchoSeq(b: Uint8Array, o: number): number {
  return getU16(b, o + ICMP6_REST + 2);
}

/** Whether a type is an error message, known or not (RFC 4443 §2.1). */
export function isIcmp6Error(type: number): boolean {
  return type < FIRST_INFORMATIONAL;
}

/**
 * Whether an error may be sent about a message of this type: not about an error
 * nor about a redirect (RFC 4443 §2.4 e.1 and e.2).
 */
export function mayCauseIcmp6Error(type: number): boolean {
  return !isIcmp6Error(type) && type !== ICMP6_REDIRECT;
}

/**
 * Writes a header with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param type 0 to 255.
 * @param code 0 to 255.
 * @param rest The four bytes that depend on the type: an MTU, a pointer, or
 * identifier and sequence number; int32 or uint32.
 * @returns Bytes written: 8.
 */
export function writeIcmp6(
  b: Uint8Array,
  o: number,
  type: number,
  code: number,
  rest: number,
): number {
  b[o] = type;
  b[o + ICMP6_CODE] = code;
  setU16(b, o + ICMP6_CHECKSUM, 0);
  setU32(b, o + ICMP6_REST, rest);
  return ICMP6_HEADER_LENGTH;
}

/**
 * Computes and writes the checksum of a short message in one piece.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Header and body, in bytes.
 * @param src Source address of the packet.
 * @param dst Destination address of the packet.
 */
export function fillIcmp6Checksum(
  b: Uint8Array,
  o: number,
  len: number,
  src: IpAddr,
  dst: IpAddr,
): void {
  setU16(b, o + ICMP6_CHECKSUM, 0);
  const sum = transportChecksum(b, o, len, src, dst, IP_PROTO_ICMPV6);
  setU16(b, o + ICMP6_CHECKSUM, sum);
}

const UNREACHABLE_NAMES = [
  "unreachable route",
  "prohibited",
  "beyond scope",
  "unreachable address",
  "unreachable port",
  "source policy",
  "reject route",
] as const;

/**
 * One line such as `ICMP6 echo request id 7 seq 1` or `ICMP6 destination
 * unreachable, unreachable port`, in tcpdump's words.
 *
 * @param b Packet memory.
 * @param o Offset of a header that is there, in bytes.
 */
export function describeIcmp6(b: Uint8Array, o: number): string {
  const code = icmp6Code(b, o);
  switch (icmp6Type(b, o)) {
    case ICMP6_ECHO:
      return `ICMP6 echo request ${describeEcho(b, o)}`;
    case ICMP6_ECHO_REPLY:
      return `ICMP6 echo reply ${describeEcho(b, o)}`;
    case ICMP6_UNREACHABLE:
      return "ICMP6 destination unreachable, " +
        (UNREACHABLE_NAMES[code] ?? `code ${code}`);
    case ICMP6_TOO_BIG:
      return `ICMP6 packet too big, mtu ${icmp6Mtu(b, o)}`;
    case ICMP6_TIME_EXCEEDED:
      return code === ICMP6_REASSEMBLY_EXCEEDED
        ? "ICMP6 time exceeded in-reassembly"
        : "ICMP6 time exceeded in-transit";
    case ICMP6_PARAMETER_PROBLEM:
      return `ICMP6 parameter problem, code ${code} ` +
        `octet ${icmp6Pointer(b, o)}`;
    default:
      return `ICMP6 type ${icmp6Type(b, o)} code ${code}`;
  }
}

function describeEcho(b: Uint8Array, o: number): string {
  return `id ${icmp6EchoId(b, o)} seq ${icmp6EchoSeq(b, o)}`;
}

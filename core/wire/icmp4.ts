/**
 * ICMP for IPv4, RFC 792, with the codes of RFC 1122 §3.2.2.1 and RFC 1812 and
 * the next-hop MTU of RFC 1191.
 *
 * Every message has four bytes whose meaning depends on its type; the repr
 * names them by type. Omits timestamp, information, and address mask
 * messages, which parse as "other".
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import { rangeChecksum } from "./checksum.ts";
import { IpAddr } from "./ip_addr.ts";

/** Offset of Code. */
const ICMP4_CODE = 1;
/** Offset of Checksum. */
export const ICMP4_CHECKSUM = 2;
/** Offset of the four bytes whose meaning depends on the type. */
export const ICMP4_REST = 4;
/** Offset of the next-hop MTU in "fragmentation needed", RFC 1191 §4. */
const ICMP4_MTU = 6;
/** Offset of the datagram that an error message quotes. */
export const ICMP4_QUOTE = 8;
/** Length of the header, in bytes. */
export const ICMP4_HEADER_LENGTH = 8;

/** Type: echo reply. */
export const ICMP4_ECHO_REPLY = 0;
/** Type: destination unreachable. */
export const ICMP4_UNREACHABLE = 3;
/** Type: redirect. */
export const ICMP4_REDIRECT = 5;
/** Type: echo. */
export const ICMP4_ECHO = 8;
/** Type: time exceeded. */
export const ICMP4_TIME_EXCEEDED = 11;
/** Type: parameter problem. */
export const ICMP4_PARAMETER_PROBLEM = 12;

/** Unreachable code: network. */
export const ICMP4_UNREACHABLE_NET = 0;
/** Unreachable code: host. */
export const ICMP4_UNREACHABLE_HOST = 1;
/** Unreachable code: protocol. */
export const ICMP4_UNREACHABLE_PROTOCOL = 2;
/** Unreachable code: port. */
export const ICMP4_UNREACHABLE_PORT = 3;
/** Unreachable code: fragmentation needed and DF set. */
export const ICMP4_FRAGMENTATION_NEEDED = 4;
/** Time exceeded code: in transit. */
export const ICMP4_TTL_EXCEEDED = 0;
/** Time exceeded code: during reassembly. */
export const ICMP4_REASSEMBLY_EXCEEDED = 1;

/** Type, 0 to 255. */
export function icmp4Type(b: Uint8Array, o: number): number {
  return b[o];
}

/** Code, 0 to 255. */
export function icmp4Code(b: Uint8Array, o: number): number {
  return b[o + ICMP4_CODE];
}

/** Next-hop MTU of "fragmentation needed", in bytes; 0 from old routers. */
export function icmp4Mtu(b: Uint8Array, o: number): number {
  return getU16(b, o + ICMP4_MTU);
}

/** Whether a type is an error, about which no error may be sent (RFC 1122). */
export function isIcmp4Error(type: number): boolean {
  return type === ICMP4_UNREACHABLE || type === ICMP4_REDIRECT ||
    type === ICMP4_TIME_EXCEEDED || type === ICMP4_PARAMETER_PROBLEM ||
    type === 4; // source quench, deprecated by RFC 6633
}

/**
 * Writes a header with a checksum of zero.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param type 0 to 255.
 * @param code 0 to 255.
 * @param rest The four bytes that depend on the type, int32.
 */
export function writeIcmp4(
  b: Uint8Array,
  o: number,
  type: number,
  code: number,
  rest: number,
): void {
  b[o] = type;
  b[o + ICMP4_CODE] = code;
  setU16(b, o + ICMP4_CHECKSUM, 0);
  setU32(b, o + ICMP4_REST, rest);
}

/** An ICMP header, by kind of message. */
export type Icmp4Header =
  | Icmp4Echo
  | Icmp4Unreachable
  | Icmp4TimeExceeded
  | Icmp4ParameterProblem
  | Icmp4Redirect
  | Icmp4Other;

/** Echo or echo reply; the body is the data to return. */
export interface Icmp4Echo {
  /** Which of the two. */
  kind: "echo" | "echo-reply";
  /** Identifier, 0 to 65535. */
  id: number;
  /** Sequence Number, 0 to 65535. */
  seq: number;
}

/** Destination unreachable; the body quotes the datagram. */
export interface Icmp4Unreachable {
  /** Discriminant. */
  kind: "unreachable";
  /** 0 to 255. */
  code: number;
  /** Next-hop MTU in bytes with ICMP4_FRAGMENTATION_NEEDED, else 0. */
  mtu: number;
}

/** Time exceeded; the body quotes the datagram. */
export interface Icmp4TimeExceeded {
  /** Discriminant. */
  kind: "time-exceeded";
  /** ICMP4_TTL_EXCEEDED or ICMP4_REASSEMBLY_EXCEEDED. */
  code: number;
}

/** Parameter problem; the body quotes the datagram. */
export interface Icmp4ParameterProblem {
  /** Discriminant. */
  kind: "parameter-problem";
  /** 0 where `pointer` tells the byte. */
  code: number;
  /** Offset of the offending byte in the quoted datagram, 0 to 255. */
  pointer: number;
}

/** Redirect; the body quotes the datagram. */
export interface Icmp4Redirect {
  /** Discriminant. */
  kind: "redirect";
  /** 0 network, 1 host, 2 service and network, 3 service and host. */
  code: number;
  /** The router to use instead. */
  gateway: IpAddr;
}

/** Any other message. */
export interface Icmp4Other {
  /** Discriminant. */
  kind: "other";
  /** 0 to 255, none of the types above. */
  type: number;
  /** 0 to 255. */
  code: number;
  /** The four bytes that depend on the type, int32. */
  rest: number;
}

/**
 * Checks a message's length and checksum. For bodies of more than a few
 * hundred bytes check the length only and sum with `Checksum`.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Header and body, in bytes.
 * @returns Why to drop the message, or null; then every accessor may be used.
 */
function checkIcmp4(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  if (len < ICMP4_HEADER_LENGTH) return "truncated";
  return rangeChecksum(b, o, len) === 0 ? null : "bad-checksum";
}

/**
 * Parses a header; the body is all that follows its eight bytes.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param len Header and body, in bytes.
 */
export function parseIcmp4(
  b: Uint8Array,
  o: number,
  len: number,
): Icmp4Header | DropReason {
  const bad = checkIcmp4(b, o, len);
  if (bad !== null) return bad;
  const type = icmp4Type(b, o);
  const code = icmp4Code(b, o);
  const rest = getU32(b, o + ICMP4_REST);
  switch (type) {
    case ICMP4_ECHO:
    case ICMP4_ECHO_REPLY:
      if (code !== 0) return "bad-field";
      return {
        kind: type === ICMP4_ECHO ? "echo" : "echo-reply",
        id: rest >>> 16,
        seq: rest & 0xffff,
      };
    case ICMP4_UNREACHABLE: {
      const mtu = code === ICMP4_FRAGMENTATION_NEEDED ? rest & 0xffff : 0;
      return { kind: "unreachable", code, mtu };
    }
    case ICMP4_TIME_EXCEEDED:
      return { kind: "time-exceeded", code };
    case ICMP4_PARAMETER_PROBLEM:
      return { kind: "parameter-problem", code, pointer: rest >>> 24 };
    case ICMP4_REDIRECT:
      return { kind: "redirect", code, gateway: IpAddr.fromV4(rest) };
    default:
      return { kind: "other", type, code, rest };
  }
}

/** One line such as `ICMP echo id 7 seq 1`. */
export function describeIcmp4(header: Icmp4Header): string {
  switch (header.kind) {
    case "echo":
    case "echo-reply":
      return `ICMP ${header.kind} id ${header.id} seq ${header.seq}`;
    case "unreachable":
      return `ICMP unreachable code ${header.code}` +
        (header.mtu === 0 ? "" : ` mtu ${header.mtu}`);
    case "time-exceeded":
      return `ICMP time-exceeded code ${header.code}`;
    case "parameter-problem":
      return `ICMP parameter-problem code ${header.code} at ${header.pointer}`;
    case "redirect":
      return `ICMP redirect code ${header.code} to ${header.gateway}`;
    case "other":
      return `ICMP type ${header.type} code ${header.code}`;
  }
}

/**
 * ICMP messages in a script's words: the names of types and codes in both families, and
 * messages built from fields.
 *
 * Omits neighbour discovery and multicast listener discovery: their bodies are bytes.
 *
 * @module
 */

import { setU16, setU32 } from "../core/wire/bytes.ts";
import { isIcmp6Error } from "../core/wire/icmp6.ts";
import { IP_PROTO_ICMP, IP_PROTO_ICMPV6 } from "../core/wire/ip_protocol.ts";
import { ipv4HeaderLength } from "../core/wire/ipv4.ts";
import { type Ends, endsOf, ipPacket, isIpv6 } from "./build.ts";
import type { IcmpCode, IcmpMessage, IcmpType } from "./packet_fields.ts";
import { dataBytes, icmp, ip } from "./packets.ts";
import { icmp6 } from "./packets6.ts";

/** The smallest MTU of IPv6, which errors keep to (RFC 4443 §2.4 c). */
const IPV6_LEAST_MTU = 1280;

/** What the ICMP of one family has. */
export interface IcmpWords {
  /** "IPv4" or "IPv6". */
  readonly family: string;
  /** Its protocol number. */
  readonly protocol: number;
  /** Numbers of types by name. */
  readonly types: Readonly<Partial<Record<IcmpType, number>>>;
  /** Codes of "unreachable" by name. */
  readonly codes: Readonly<Partial<Record<IcmpCode, number>>>;
  /** Whether messages of a type quote a packet. */
  quotes(type: number): boolean;
}

/** ICMP for IPv4, RFC 792. */
export const ICMP4_WORDS: IcmpWords = {
  family: "IPv4",
  protocol: IP_PROTO_ICMP,
  types: {
    "echo-reply": 0,
    "unreachable": 3,
    "source-quench": 4,
    "redirect": 5,
    "echo": 8,
    "time-exceeded": 11,
    "parameter-problem": 12,
  },
  codes: {
    "net": 0,
    "host": 1,
    "protocol": 2,
    "port": 3,
    "fragmentation-needed": 4,
    "source-route-failed": 5,
    "prohibited": 13,
  },
  quotes: (type) =>
    type === 3 || type === 4 || type === 5 || type === 11 || type === 12,
};

/** ICMP for IPv6, RFC 4443. */
export const ICMP6_WORDS: IcmpWords = {
  family: "IPv6",
  protocol: IP_PROTO_ICMPV6,
  types: {
    "unreachable": 1,
    "packet-too-big": 2,
    "time-exceeded": 3,
    "parameter-problem": 4,
    "echo": 128,
    "echo-reply": 129,
  },
  codes: {
    "net": 0,
    "prohibited": 1,
    "scope": 2,
    "host": 3,
    "port": 4,
    "policy": 5,
    "reject": 6,
  },
  quotes: isIcmp6Error,
};

/** The name of a number; the number itself if it has none. */
export function nameOf(
  names: Readonly<Record<string, number>>,
  value: number,
): string | number {
  return Object.keys(names).find((name) => names[name] === value) ?? value;
}

/** The number of a name, or a number as it is. */
function numberOf<Name extends string>(
  names: Readonly<Partial<Record<Name, number>>>,
  name: Name | number,
  family: string,
): number {
  const number = typeof name === "number" ? name : names[name];
  if (number !== undefined) return number;
  throw new TypeError(`Cannot send an ICMP "${name}" over ${family}`);
}

/**
 * What an error quotes of a packet: of IPv4 the header and the 8 bytes after it, of IPv6
 * as much as fits into the smallest MTU.
 */
export function quoteOf(packet: Uint8Array): Uint8Array {
  const isV6 = packet[0] >>> 4 === 6;
  const end = isV6 ? IPV6_LEAST_MTU - 48 : ipv4HeaderLength(packet, 0) + 8;
  return packet.subarray(0, end);
}

/** The packet that an error quotes. */
function quoted(message: IcmpMessage, last: Uint8Array | null): Uint8Array {
  const { quote = "last" } = message;
  if (quote !== "last") return quote;
  if (last !== null) return quoteOf(last);
  throw new TypeError("Cannot quote the last packet: there is none");
}

/** The four bytes whose meaning depends on the type. */
function restOf(message: IcmpMessage, words: IcmpWords): Uint8Array {
  const { id, seq, mtu, pointer, gateway } = message;
  const isV6 = words === ICMP6_WORDS;
  const rest = new Uint8Array(4);
  if (id !== undefined) setU16(rest, 0, id);
  if (seq !== undefined) setU16(rest, 2, seq);
  if (isV6 && gateway !== undefined) {
    throw new TypeError("Cannot send the gateway of a redirect over IPv6");
  }
  if (isV6 && (mtu ?? pointer) !== undefined) setU32(rest, 0, mtu ?? pointer!);
  if (!isV6 && mtu !== undefined) setU16(rest, 2, mtu);
  if (!isV6 && pointer !== undefined) rest[0] = pointer;
  if (gateway !== undefined) setU32(rest, 0, ip(gateway).v4);
  return rest;
}

/**
 * An ICMP message.
 *
 * @param last The packet that errors quote unless they say otherwise.
 */
export function buildIcmp(
  message: IcmpMessage,
  ends: Ends,
  last: Uint8Array | null,
): Uint8Array {
  const addresses = endsOf(message, ends);
  const words = isIpv6(addresses) ? ICMP6_WORDS : ICMP4_WORDS;
  const type = numberOf(words.types, message.type ?? "echo", words.family);
  const code = numberOf(words.codes, message.code ?? 0, words.family);
  const isError = words.quotes(type) && message.data === undefined;
  const body = isError ? quoted(message, last) : dataBytes(message.data);
  const rest = restOf(message, words);
  const bytes = words === ICMP6_WORDS
    ? icmp6(addresses, type, code, rest, body)
    : icmp(type, code, [...rest], body);
  return ipPacket(message, ends, words.protocol, bytes);
}

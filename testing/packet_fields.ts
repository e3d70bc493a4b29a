/**
 * The words in which scripts speak of packets: one vocabulary for what is sent and
 * for what is expected, on every level at which a test attaches to the stack.
 *
 * Whatever is not mentioned takes a sensible value where it is sent, and does not
 * matter where it is expected. Sequence numbers of TCP count from the initial one of
 * the side that sends the bytes; everything else stands as it is in the header.
 *
 * @module
 */

import type { Match } from "./match.ts";

/**
 * Bytes as a script writes them: an array of numbers will do.
 *
 * @category Scripted peer
 */
export type Bytes = Uint8Array | readonly number[];

/**
 * Payload: text (UTF-8), bytes, or so many bytes of the pattern that
 * `patternByte` of pattern.ts gives, which tells a byte from its neighbours.
 *
 * @category Scripted peer
 */
export type Data = string | number | Uint8Array;

/**
 * Fields of the IP header, RFC 791 and RFC 8200: a packet is of IPv6 if one of its
 * addresses is. Over IPv6, `ipId`, `mf` and `offset` are those of a Fragment header,
 * which a packet has if `mf` or `offset` is said.
 *
 * @category Scripted peer
 */
export interface IpFields {
  /** Source address; whoever sends if not given. */
  src?: string;
  /** Destination address; whoever is meant if not given. */
  dst?: string;
  /** Time to live or hop limit, 0 to 255; sent as 64 if not given. */
  ttl?: number;
  /** The whole type of service byte or traffic class, 0 to 255: DSCP and ECN. */
  tos?: number;
  /** Its two ECN bits alone, RFC 3168 §5: 0 none, 1 ECT(1), 2 ECT(0), 3 CE. */
  ecn?: number;
  /** Flow label of IPv6, 0 to 2^20 - 1; sent as 0 if not given. */
  label?: number;
  /** Identification, 0 to 65535, over IPv6 to 2^32 - 1. */
  ipId?: number;
  /** Don't fragment. Routers never fragment IPv6: it is always seen as true there. */
  df?: boolean;
  /** More fragments. */
  mf?: boolean;
  /** Where a fragment belongs, in bytes: a multiple of 8. */
  offset?: number;
  /** Options of IPv4, padded to a multiple of 4. */
  ipOptions?: Bytes;
}

/**
 * An extension header of IPv6, RFC 8200 §4. Options are padded with Pad1 to a multiple
 * of 8 bytes, the header's own two included.
 *
 * @category Scripted peer
 */
export type ExtensionHeader =
  | { header: "hop-by-hop"; options?: Bytes }
  | { header: "destination"; options?: Bytes }
  | {
    header: "routing";
    /** Routing type, 0 to 255. @default {0} */
    type?: number;
    /** Segments left, 0 to 255. @default {0} */
    left?: number;
  }
  | {
    header: "fragment";
    /** Where the fragment belongs, in bytes: a multiple of 8. @default {0} */
    offset?: number;
    /** More fragments. @default {false} */
    mf?: boolean;
    /** Identification, 0 to 2^32 - 1. @default {1} */
    ipId?: number;
  };

/**
 * Names of the extension headers of a packet that was seen.
 *
 * @category Scripted peer
 */
export type ExtensionName = ExtensionHeader["header"];

/**
 * Any IP packet.
 *
 * @category Scripted peer
 */
export interface IpPacket extends IpFields {
  /** Protocol number, 0 to 255; over IPv6 that behind the extension headers. */
  protocol?: number;
  /** Payload. */
  data?: Data;
}

/**
 * A TCP segment, RFC 9293 §3.1.
 *
 * @category Scripted peer
 */
export interface TcpSegment extends IpFields {
  /** Source port, 0 to 65535. */
  srcPort?: number;
  /** Destination port, 0 to 65535. */
  dstPort?: number;
  /**
   * Control bits, any of the letters S F R P A U, and E C for ECN's ECE and CWR.
   * Sent as "A" if not given; compared whole.
   */
  flags?: string;
  /** Relative to the sender's initial number: its SYN is 0, its first byte 1. */
  seq?: number;
  /** Relative to the other side's initial number. */
  ack?: number;
  /** Window as it stands in the header, 0 to 65535. */
  win?: number;
  /** Window in bytes, after the scale that the handshake agreed on. */
  window?: number;
  /** Urgent pointer, 0 to 65535. */
  urgent?: number;
  /** Payload. A number: bytes of the pattern that belong at this place. */
  data?: Data;
  /** Maximum segment size; null: expected to be absent. */
  mss?: number | null;
  /** Window scale, a shift; null: expected to be absent. */
  ws?: number | null;
  /** SACK permitted. */
  sackOk?: boolean;
  /**
   * Timestamps: value and echo reply; true for whatever is usual; null for none,
   * even if they were agreed on.
   */
  ts?: readonly [number, number] | true | null;
  /** SACK blocks, relative to the initial number of who sent those bytes. */
  sack?: readonly (readonly [number, number])[];
  /** All options as bytes, instead of the fields above. */
  options?: Bytes;
}

/**
 * What can be said of a received segment only.
 *
 * @category Scripted peer
 */
export interface TcpMeasures {
  /** Payload bytes, whatever they are. */
  len?: number;
  /** Timestamp value. */
  tsVal?: number | null;
  /** Timestamp echo reply. */
  tsEcr?: number | null;
}

/**
 * A UDP datagram, RFC 768.
 *
 * @category Scripted peer
 */
export interface UdpDatagram extends IpFields {
  /** Source port, 0 to 65535. */
  srcPort?: number;
  /** Destination port, 0 to 65535. */
  dstPort?: number;
  /** Payload. */
  data?: Data;
  /** Checksum as it stands; sent: 0 for none, the right one if not given. */
  checksum?: number;
}

/**
 * Types of ICMP messages that have a name here. "packet-too-big" is one of ICMPv6,
 * "source-quench" and "redirect" are of ICMP for IPv4; the others of both.
 *
 * @category Scripted peer
 */
export type IcmpType =
  | "echo"
  | "echo-reply"
  | "unreachable"
  | "packet-too-big"
  | "source-quench"
  | "redirect"
  | "time-exceeded"
  | "parameter-problem";

/**
 * Codes of "unreachable" that have a name here. Both families have "net" (ICMPv6: no
 * route), "host" (ICMPv6: address), "port" and "prohibited"; ICMPv6 alone "scope" (RFC
 * 4443 code 2), "policy" (5) and "reject" (6); the others are of IPv4.
 *
 * @category Scripted peer
 */
export type IcmpCode =
  | "net"
  | "host"
  | "protocol"
  | "port"
  | "fragmentation-needed"
  | "source-route-failed"
  | "prohibited"
  | "scope"
  | "policy"
  | "reject";

/**
 * An ICMP message, RFC 792 and RFC 4443.
 *
 * @category Scripted peer
 */
export interface IcmpMessage extends IpFields {
  /** Name or number of its type. */
  type?: IcmpType | number;
  /** Number of its code, or the name of one of "unreachable"; sent as 0. */
  code?: IcmpCode | number;
  /** Identifier of an echo, 0 to 65535. */
  id?: number;
  /** Sequence number of an echo, 0 to 65535. */
  seq?: number;
  /** Next-hop MTU of "fragmentation-needed" or "packet-too-big", in bytes. */
  mtu?: number;
  /** Offset that a "parameter-problem" is about, 0 to 255, over IPv6 to 2^32 - 1. */
  pointer?: number;
  /** Router that a "redirect" of IPv4 names. */
  gateway?: string;
  /** Body of an echo. */
  data?: Data;
  /**
   * Packet that an error is about. Sent: bytes, or "last", the default, for the last
   * packet of the stack that a line has expected: of IPv4 its header and 8 bytes more,
   * of IPv6 what an error of 1280 bytes has room for. Expected: bytes, or "last" for the last packet that was sent to the
   * stack; any beginning of it will do.
   */
  quote?: "last" | Uint8Array;
}

/**
 * A value, or a pair of values that may be matchers themselves.
 *
 * @category Scripted peer
 */
export type Wanted<V> = V extends readonly [number, number]
  ? readonly [number | Match, number | Match]
  : V;

/**
 * What may be expected of a packet `T`: its fields, each by value or by a matcher, and
 * the names of its extension headers.
 *
 * @category Scripted peer
 */
export type Expected<T> = {
  [K in keyof T | "extensions"]?:
    | (K extends keyof T ? Wanted<T[K]> : readonly ExtensionName[])
    | Match;
};

/**
 * What may be expected of a TCP segment.
 *
 * @category Scripted peer
 */
export type ExpectedTcp = Expected<TcpSegment> & Expected<TcpMeasures>;

/**
 * When something has to happen, in milliseconds of virtual time.
 *
 * @category Scripted peer
 */
export interface When {
  /** At this time. */
  at?: number;
  /** So long after the line before. */
  after?: number;
  /** How far it may be off. @default {1} */
  tolerance?: number;
  /** So long after that (or after the line before) at the latest. */
  within?: number;
}

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
 * Fields of the IPv4 header, RFC 791.
 *
 * @category Scripted peer
 */
export interface IpFields {
  /** Source address; whoever sends if not given. */
  src?: string;
  /** Destination address; whoever is meant if not given. */
  dst?: string;
  /** Time to live, 0 to 255; sent as 64 if not given. */
  ttl?: number;
  /** The whole type of service byte, 0 to 255: DSCP and ECN. */
  tos?: number;
  /** Its two ECN bits alone, RFC 3168 §5: 0 none, 1 ECT(1), 2 ECT(0), 3 CE. */
  ecn?: number;
  /** Identification, 0 to 65535. */
  ipId?: number;
  /** Don't fragment. */
  df?: boolean;
  /** More fragments. */
  mf?: boolean;
  /** Where a fragment belongs, in bytes: a multiple of 8. */
  offset?: number;
  /** Options, padded to a multiple of 4. */
  ipOptions?: Bytes;
}

/**
 * Any IP packet.
 *
 * @category Scripted peer
 */
export interface IpPacket extends IpFields {
  /** Protocol number, 0 to 255. */
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
 * Types of ICMP messages that have a name here.
 *
 * @category Scripted peer
 */
export type IcmpType =
  | "echo"
  | "echo-reply"
  | "unreachable"
  | "source-quench"
  | "redirect"
  | "time-exceeded"
  | "parameter-problem";

/**
 * Codes of "unreachable" that have a name here.
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
  | "prohibited";

/**
 * An ICMP message, RFC 792.
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
  /** Next-hop MTU of "fragmentation-needed", in bytes. */
  mtu?: number;
  /** Offset that a "parameter-problem" is about, 0 to 255. */
  pointer?: number;
  /** Router that a "redirect" names. */
  gateway?: string;
  /** Body of an echo. */
  data?: Data;
  /**
   * Packet that an error is about. Sent: bytes, or "last", the default, for the
   * IP header and 8 bytes more of the last packet of the stack that a line has
   * expected. Expected: bytes, or "last" for the last packet that was sent to the
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
 * What may be expected of `T`: its fields, each by value or by a matcher.
 *
 * @category Scripted peer
 */
export type Expected<T> = { [K in keyof T]?: Wanted<T[K]> | Match };

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

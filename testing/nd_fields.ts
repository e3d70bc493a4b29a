/**
 * The words in which scripts speak of Neighbour Discovery: RFC 4861 §4, with the options
 * of RFC 4191, RFC 7527, RFC 8106, RFC 8781 and the flag P of RFC 9762.
 *
 * @module
 */

import type { Bytes, Data } from "./packet_fields.ts";

/**
 * Messages: neighbour solicitation and advertisement, router solicitation and
 * advertisement, redirect; and the echo that shows which way packets take.
 *
 * @category Scripted peer
 */
export type NdType =
  | "ns"
  | "na"
  | "rs"
  | "ra"
  | "redirect"
  | "echo"
  | "echo-reply";

/**
 * A preference of RFC 4191 §2.1. The reserved value is sent to see it ignored.
 *
 * @category Scripted peer
 */
export type NdPreference = "high" | "medium" | "low" | "reserved";

/**
 * Prefix information, RFC 4861 §4.6.2.
 *
 * @category Scripted peer
 */
export interface NdPrefix {
  /** Such as "2001:db8:1::/64". */
  prefix: string;
  /** Any of the letters L (on the link), A (autonomous) and P (RFC 9762); sent as "LA". */
  flags?: string;
  /** Valid Lifetime in seconds; Infinity for ever. Sent as 2,592,000. */
  valid?: number;
  /** Preferred Lifetime in seconds; Infinity for ever. Sent as 604,800, or less. */
  preferred?: number;
}

/**
 * Route information, RFC 4191 §2.3.
 *
 * @category Scripted peer
 */
export interface NdRoute {
  /** Such as "2001:db8:2::/48". */
  prefix: string;
  /** Seconds; Infinity for ever. Sent as 1,800. */
  lifetime?: number;
  /** Sent as "medium". */
  preference?: NdPreference;
}

/**
 * Name servers, RFC 8106 §5.1.
 *
 * @category Scripted peer
 */
export interface NdServers {
  /** Their addresses. */
  servers: readonly string[];
  /** Seconds; Infinity for ever. Sent as 1,800. */
  lifetime?: number;
}

/**
 * Search domains, RFC 8106 §5.2.
 *
 * @category Scripted peer
 */
export interface NdDomains {
  /** Their names. */
  domains: readonly string[];
  /** Seconds; Infinity for ever. Sent as 1,800. */
  lifetime?: number;
}

/**
 * A NAT64 prefix, RFC 8781 §4.
 *
 * @category Scripted peer
 */
export interface NdPref64 {
  /** Such as "64:ff9b::/96". */
  prefix: string;
  /** Seconds, up to 65,528. Sent as 1,800. */
  lifetime?: number;
}

/**
 * A message of Neighbour Discovery, or an echo.
 *
 * @category Scripted peer
 */
export interface NdMessage {
  /** Which one; sent as "ns". */
  type?: NdType;
  /** Source address; the talk's if not given. */
  src?: string;
  /**
   * Destination address. Sent, if not given: a solicitation to its target's
   * solicited-node group, a router advertisement to ff02::1, a router solicitation to
   * ff02::2, what else to the stack.
   */
  dst?: string;
  /** Hop limit; sent as 255, an echo as 64. */
  ttl?: number;
  /** Code; sent as 0. */
  code?: number;
  /** Reserved field of a solicitation or redirect, 32 bits; sent as 0. */
  reserved?: number;
  /** Link address that it comes from, such as "02:00:00:00:00:02". */
  linkSrc?: string;
  /** Link address that it goes to. */
  linkDst?: string;
  /** Target Address; sent as the stack's in a solicitation, else as the source. */
  target?: string;
  /** Destination Address of a redirect. */
  destination?: string;
  /**
   * Any of R, S, O of a neighbour advertisement; of M, O of a router advertisement.
   * Sent as "SO", and as none.
   */
  flags?: string;
  /** Cur Hop Limit of a router advertisement; sent as 64. */
  hopLimit?: number;
  /** Router Lifetime in seconds; sent as 1,800. */
  lifetime?: number;
  /** Preference of a router; sent as "medium". */
  preference?: NdPreference;
  /** Reachable Time in milliseconds; sent as 0. */
  reachable?: number;
  /** Retrans Timer in milliseconds; sent as 0. */
  retrans?: number;
  /** Source link-layer address; true: that of the sender. null: expected to be absent. */
  slla?: string | true | null;
  /** Target link-layer address; true: that of the target. null: expected to be absent. */
  tlla?: string | true | null;
  /** Nonce, six bytes; null: expected to be absent. */
  nonce?: Bytes | null;
  /** MTU of the link, in bytes; null: expected to be absent. */
  mtu?: number | null;
  /** Prefixes. */
  prefixes?: readonly NdPrefix[];
  /** Routes. */
  routes?: readonly NdRoute[];
  /** Name servers. */
  rdnss?: NdServers;
  /** Search domains. */
  dnssl?: NdDomains;
  /** A NAT64 prefix. */
  pref64?: NdPref64;
  /** The packet that a redirect is about. */
  quote?: Uint8Array;
  /** More options, as bytes. */
  options?: Bytes;
  /** Bytes that are cut off at the end, the checksum right. */
  cut?: number;
  /** Identifier of an echo. */
  id?: number;
  /** Sequence number of an echo. */
  seq?: number;
  /** Body of an echo. */
  data?: Data;
}

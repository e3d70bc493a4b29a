/**
 * A received ICMP error as the transports see it, the same for both families.
 *
 * The addresses and ports are those of the packet that the error quotes. Anybody
 * can send such an error: a transport believes it only after the checks of
 * RFC 5927 (TCP: the quoted sequence number is in flight).
 *
 * @module
 */

import { IpAddr } from "../wire/ip_addr.ts";

/** No route to the network or the host; soft for TCP (RFC 1122 §4.2.3.9). */
export const ICMP_ERROR_HOST = 1;
/** The host does not know the protocol. */
export const ICMP_ERROR_PROTOCOL = 2;
/** Nobody uses the port. */
export const ICMP_ERROR_PORT = 3;
/** The packet is too big for a link on its path; see {@linkcode IcmpErrorInfo.mtu}. */
export const ICMP_ERROR_TOO_BIG = 4;
/** Communication is administratively prohibited. */
export const ICMP_ERROR_PROHIBITED = 5;
/** Time to live or hop limit ran out; soft. */
export const ICMP_ERROR_TIME_EXCEEDED = 6;
/** A header field was not understood. */
export const ICMP_ERROR_PARAMETER = 7;

/** No route to the network; only sent, received as {@linkcode ICMP_ERROR_HOST}. */
export const ICMP_ERROR_NET = 8;
/** A datagram stayed incomplete; only sent. */
export const ICMP_ERROR_REASSEMBLY = 9;
/** The way to the destination leaves the scope of the source; only sent, by IPv6. */
export const ICMP_ERROR_SCOPE = 10;

/**
 * What is wrong with an IPv6 header: the code of the Parameter Problem is added; only
 * sent.
 */
export const ICMP_ERROR_HEADER = 16;

/** One object per stack, filled anew for every error and borrowed until return. */
export class IcmpErrorInfo {
  /** One of the ICMP_ERROR_ constants. */
  kind = 0;
  /** ICMP type as received; 3 with code 1 for a neighbour that does not answer. */
  type = 0;
  /** ICMP code as received. */
  code = 0;
  /** Transport protocol of the quoted packet. */
  protocol = 0;
  /** Total length of the quoted packet in bytes, as its header says. */
  length = 0;
  /** Source of the quoted packet: this host. Copy it to keep it. */
  readonly local: IpAddr = IpAddr.ANY4.clone();
  /** Destination of the quoted packet. Copy it to keep it. */
  readonly remote: IpAddr = IpAddr.ANY4.clone();
  /** Who sent the error. Copy it to keep it. */
  readonly from: IpAddr = IpAddr.ANY4.clone();
  /** Quoted source port: this host's. */
  localPort = 0;
  /** Quoted destination port. */
  remotePort = 0;
  /** Quoted TCP sequence number, int32; the second word of the transport header. */
  seq = 0;
  /** Next-hop MTU in bytes of an ICMP_ERROR_TOO_BIG; 0 if the router gave none. */
  mtu = 0;
  /** Offset in packet memory of the quoted transport header. */
  quoteOffset = 0;
  /** Bytes quoted from there on, at least 8. */
  quoteLength = 0;
}

/**
 * Numbers of the control block options that a netconn can set.
 *
 * @module
 */

export {
  DF_ALWAYS,
  DONT_FRAGMENT_MODES,
  type DontFragment,
  dontFragmentNumber,
} from "../base/dont_fragment.ts";
export { ECN_MODES, type EcnMode } from "../base/ecn_mode.ts";

/** Time to live or hop limit, 1 to 255. */
export const OPT_TTL = 1;
/** Type of service or traffic class, 0 to 255. */
export const OPT_TOS = 2;
/** 1 turns Nagle's algorithm off. */
export const OPT_NODELAY = 3;
/** 1 turns keepalive on. */
export const OPT_KEEPALIVE = 4;
/** Keepalive idle time, milliseconds. */
export const OPT_KEEPIDLE = 5;
/** Keepalive interval, milliseconds. */
export const OPT_KEEPINTVL = 6;
/** Keepalive probes before the connection is dropped. */
export const OPT_KEEPCNT = 7;
/** 1 lets addresses be shared. */
export const OPT_REUSEADDR = 8;
/** Records of the trace that begins now, or of the connections to be accepted. */
export const OPT_TRACE = 20;
/** TCP: largest segment, what the SYN names at most, bytes; Linux's TCP_MAXSEG. */
export const OPT_MSS = 40;
/** 1: an IPv6 netconn has nothing to do with IPv4; before it is bound. */
export const OPT_IPV6_ONLY = 41;
/** 1 permits sending to broadcast addresses. */
export const OPT_BROADCAST = 9;
/** TTL of multicast datagrams, 0 to 255. */
export const OPT_MULTICAST_TTL = 10;
/** 1 loops sent multicast datagrams back. */
export const OPT_MULTICAST_LOOP = 11;
/** 1: RAW data sent starts with an IP header. */
export const OPT_HDRINCL = 12;
/** RAW: offset of a checksum to fill in, -1 for none. */
export const OPT_CHECKSUM = 13;
/** 1: UDP without checksum. */
export const OPT_NOCHECKSUM = 14;
/** Index of the interface of multicast datagrams; 0: the routes decide. */
export const OPT_MULTICAST_IF = 15;
/** 1: UDP gets what comes to groups that only others have joined. */
export const OPT_MULTICAST_ALL = 16;
/** TCP user timeout, milliseconds; 0 for what the retries take. */
export const OPT_USER_TIMEOUT = 17;
/** Receive buffer of datagrams, bytes; each counts with a fixed cost besides. */
export const OPT_RECV_BUFFER = 30;
/** The same, of payload alone; the application watches over it. */
export const OPT_RECV_PAYLOAD = 31;
/** TCP: when congestion notification is used; Linux's tcp_ecn 0, 1 or 2. */
export const OPT_ECN = 18;
/** Don't Fragment on IPv4 packets: Linux's IP_MTU_DISCOVER, 0 to 3. */
export const OPT_DONT_FRAGMENT = 19;

/**
 * The options of a netconn that its control block has, one row each: its number in
 * OPTION requests, its name, the range of its value and the kinds of netconn that
 * have it.
 *
 * A row is used by both sides. The netconn checks a value with
 * {@linkcode checkOption} and posts the number; the core finds the row by the number
 * and passes it to an endpoint, if that is of a kind that has the option.
 *
 * To add an option: a row here, and its case in the `setOption` of the endpoint
 * (core/api/tcp_endpoint.ts, core/api/datagram_endpoint.ts). A setter on Netconn gives
 * it a public name.
 *
 * @module
 */

import { checkInteger } from "../base/arguments.ts";
import { DONT_FRAGMENT_MODES } from "../base/dont_fragment.ts";
import { ECN_MODES } from "../base/ecn_mode.ts";
import {
  NETCONN_RAW,
  NETCONN_TCP,
  type netconn_type,
  NETCONN_UDP,
} from "./netconn_type.ts";

export {
  DF_ALWAYS,
  DONT_FRAGMENT_MODES,
  type DontFragment,
  dontFragmentNumber,
} from "../base/dont_fragment.ts";
export { ECN_MODES, type EcnMode } from "../base/ecn_mode.ts";

/** One option. */
export interface SocketOption {
  /** Its number in OPTION requests. */
  readonly number: number;
  /** Name, for printing. */
  readonly name: string;
  /** Least value. */
  readonly least: number;
  /** Greatest value. */
  readonly most: number;
  /** NETCONN_TCP, NETCONN_UDP and NETCONN_RAW, of those that have it. */
  readonly kinds: netconn_type;
}

const TCP = NETCONN_TCP;
const UDP = NETCONN_UDP;
const RAW = NETCONN_RAW;
/** Greatest value of all: a word of a record is a signed 32-bit integer. */
const MOST = 0x7fffffff;

/** All options, by number. */
const OPTIONS: SocketOption[] = [];

function option(
  number: number,
  name: string,
  least: number,
  most: number,
  kinds: netconn_type,
): SocketOption {
  if (OPTIONS[number] !== undefined) {
    throw new Error(`Bug: two options ${number}`);
  }
  return OPTIONS[number] = { number, name, least, most, kinds };
}

/** An option that is off, 0, or on, 1. */
function flag(number: number, name: string, kinds: netconn_type): SocketOption {
  return option(number, name, 0, 1, kinds);
}

/** Time to live or hop limit. */
export const OPT_TTL: SocketOption = option(1, "TTL", 1, 255, TCP | UDP | RAW);
/** Type of service or traffic class. */
export const OPT_TOS: SocketOption = option(2, "TOS", 0, 255, TCP | UDP | RAW);
/** Turns Nagle's algorithm off, RFC 9293 §3.7.4. */
export const OPT_NODELAY: SocketOption = flag(3, "NODELAY", TCP);
/** Turns keepalive on, RFC 9293 §3.8.4. */
export const OPT_KEEPALIVE: SocketOption = flag(4, "KEEPALIVE", TCP);
/** Keepalive idle time, milliseconds. */
export const OPT_KEEPIDLE: SocketOption = option(5, "KEEPIDLE", 1, MOST, TCP);
/** Keepalive interval, milliseconds. */
export const OPT_KEEPINTVL: SocketOption = option(6, "KEEPINTVL", 1, MOST, TCP);
/** Keepalive probes before the connection is dropped. */
export const OPT_KEEPCNT: SocketOption = option(7, "KEEPCNT", 1, MOST, TCP);
/** SO_REUSEADDR: the next bind may share its address. */
export const OPT_REUSEADDR: SocketOption = flag(8, "REUSEADDR", TCP | UDP);
/** Permits sending to broadcast addresses. */
export const OPT_BROADCAST: SocketOption = flag(9, "BROADCAST", UDP);
/** Time to live of multicast datagrams. */
export const OPT_MULTICAST_TTL: SocketOption = option(
  10,
  "MULTICAST_TTL",
  0,
  255,
  UDP | RAW,
);
/** Loops sent multicast datagrams back. */
export const OPT_MULTICAST_LOOP: SocketOption = flag(
  11,
  "MULTICAST_LOOP",
  UDP | RAW,
);
/** Data sent starts with an IP header. */
export const OPT_HDRINCL: SocketOption = flag(12, "HDRINCL", RAW);
/** Offset of a checksum to fill in, -1 for none. */
export const OPT_CHECKSUM: SocketOption = option(
  13,
  "CHECKSUM",
  -1,
  65_534,
  RAW,
);
/** No checksum, over IPv4. */
export const OPT_NOCHECKSUM: SocketOption = flag(14, "NOCHECKSUM", UDP);
/** Index of the interface of multicast datagrams; 0: the routes decide. */
export const OPT_MULTICAST_IF: SocketOption = option(
  15,
  "MULTICAST_IF",
  0,
  255,
  UDP | RAW,
);
/**
 * IP_MULTICAST_ALL: receives also from groups that only other netconns have joined.
 */
export const OPT_MULTICAST_ALL: SocketOption = flag(16, "MULTICAST_ALL", UDP);
/** User timeout, RFC 5482, milliseconds; 0: the number of retries decides. */
export const OPT_USER_TIMEOUT: SocketOption = option(
  17,
  "USER_TIMEOUT",
  0,
  MOST,
  TCP,
);
/** Explicit congestion notification: an index of ECN_MODES. */
export const OPT_ECN: SocketOption = option(
  18,
  "ECN",
  0,
  ECN_MODES.length - 1,
  TCP,
);
/** Don't Fragment on IPv4 packets: an index of DONT_FRAGMENT_MODES. */
export const OPT_DONT_FRAGMENT: SocketOption = option(
  19,
  "DONT_FRAGMENT",
  0,
  DONT_FRAGMENT_MODES.length - 1,
  TCP | UDP | RAW,
);
/**
 * Records that a trace holds: of the connection, from now on; on a listener, of
 * each connection that it accepts.
 */
export const OPT_TRACE: SocketOption = option(20, "TRACE", 0, MOST, TCP);
/**
 * Receive buffer of datagrams, bytes; each datagram counts its payload and a fixed
 * cost.
 */
export const OPT_RECV_BUFFER: SocketOption = option(
  30,
  "RECV_BUFFER",
  1,
  MOST,
  UDP | RAW,
);
/**
 * Receive buffer of datagrams, bytes of payload alone; the application's side
 * enforces it.
 */
export const OPT_RECV_PAYLOAD: SocketOption = option(
  31,
  "RECV_PAYLOAD",
  0,
  MOST,
  UDP | RAW,
);
/**
 * Maximum segment size (MSS) that the SYN announces at most, bytes; Linux's
 * TCP_MAXSEG.
 */
export const OPT_MSS: SocketOption = option(40, "MSS", 88, 65_495, TCP);
/**
 * IPV6_V6ONLY, RFC 3493 §5.3: an IPv6 netconn does not use IPv4. Set it before the
 * bind.
 */
export const OPT_IPV6_ONLY: SocketOption = flag(
  41,
  "IPV6_ONLY",
  TCP | UDP | RAW,
);

/** A type of ICMP messages that is received, RFC 3542 §3.2; -1 for all types. */
export const OPT_ICMP_PASS: SocketOption = option(
  42,
  "ICMP_PASS",
  -1,
  255,
  RAW,
);
/** A type of ICMP messages that is not received; -1 for all types. */
export const OPT_ICMP_BLOCK: SocketOption = option(
  43,
  "ICMP_BLOCK",
  -1,
  255,
  RAW,
);

/** Returns the option of a number, or undefined. */
export function optionOf(number: number): SocketOption | undefined {
  return OPTIONS[number];
}

/**
 * Throws unless a value is in an option's range.
 *
 * @param name Name of the argument for messages, see {@linkcode checkInteger}.
 * @param action What is tried.
 */
export function checkOption(
  option: SocketOption,
  value: unknown,
  name: string,
  action: string,
): asserts value is number {
  checkInteger(value, option.least, option.most, name, action);
}

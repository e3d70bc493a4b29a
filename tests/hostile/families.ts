/**
 * What differs between runs over IPv4 and over IPv6: addresses, types of netconns, and
 * marks of devices.
 *
 * @module
 */

import {
  NETCONN_RAW,
  NETCONN_RAW_IPV6,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
} from "../../mod.ts";
import { GSO_TCPV4, GSO_TCPV6 } from "../../core/wire/frame.ts";

/** A family as a hostile run needs it. */
export interface HostileFamily {
  readonly version: 4 | 6;
  /** What the names of its fuzzers end in. */
  readonly suffix: "" | "6";
  /** Bytes of a plain header. */
  readonly header: number;
  /** Address `n` of network `net`. */
  host(net: number, n: number): string;
  /** The same with its prefix length. */
  local(net: number, n: number): string;
  /** The address that stands for all of this host. */
  readonly any: string;
  /** Mark of a super-packet of TCP. */
  readonly gsoTcp: number;
  /** Types of netconns. */
  readonly tcp: number;
  readonly udp: number;
  readonly raw: number;
}

/** IPv4: 10.0.net.n. */
export const V4: HostileFamily = {
  version: 4,
  suffix: "",
  header: 20,
  host: (net, n) => `10.0.${net}.${n}`,
  local: (net, n) => `10.0.${net}.${n}/24`,
  any: "0.0.0.0",
  gsoTcp: GSO_TCPV4,
  tcp: NETCONN_TCP,
  udp: NETCONN_UDP,
  raw: NETCONN_RAW,
};

/** IPv6: fd00:net::n. */
export const V6: HostileFamily = {
  version: 6,
  suffix: "6",
  header: 40,
  host: (net, n) => net === 0 ? `fd00::${n}` : `fd00:${net}::${n}`,
  local: (net, n) => `${V6.host(net, n)}/64`,
  any: "::",
  gsoTcp: GSO_TCPV6,
  tcp: NETCONN_TCP_IPV6,
  udp: NETCONN_UDP_IPV6,
  raw: NETCONN_RAW_IPV6,
};

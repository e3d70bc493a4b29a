/**
 * What each socket option changes in the core: the setters of TCP, UDP and RAW. The
 * options, their numbers and ranges are in core/mailbox/options.ts.
 *
 * An option that the kind of netconn does not have changes nothing.
 *
 * @module
 */

import type { DatagramPcb } from "../datagram/pcb.ts";
import * as O from "../mailbox/options.ts";
import type { RawPcb } from "../raw/pcb.ts";
import type { TcpPcb } from "../tcp/pcb.ts";
import { TcpListener } from "../tcp/table/listener.ts";
import type { UdpPcb } from "../udp/pcb.ts";

/** Sets an option of a connection, or of a listener, from which connections get it. */
export function setTcpOption(
  target: TcpPcb | TcpListener,
  option: O.SocketOption,
  value: number,
): void {
  const ip = target instanceof TcpListener ? target : target.flow;
  switch (option) {
    case O.OPT_TTL:
      ip.ttl = value;
      return;
    case O.OPT_TOS:
      ip.tos = value;
      return;
    case O.OPT_DONT_FRAGMENT:
      ip.dontFragment = value;
      return;
    case O.OPT_NODELAY:
      return target.setOption("noDelay", value !== 0);
    case O.OPT_TRACE:
      return target.setOption("traceRecords", value);
    case O.OPT_USER_TIMEOUT:
      return target.setOption("userTimeoutMs", value);
    case O.OPT_KEEPALIVE:
      return target.setOption("keepAlive", value !== 0);
    case O.OPT_KEEPIDLE:
      return target.setOption("keepIdleMs", value);
    case O.OPT_KEEPINTVL:
      return target.setOption("keepIntervalMs", value);
    case O.OPT_KEEPCNT:
      return target.setOption("keepCount", value);
    case O.OPT_MSS:
      return target.setOption("mssLimit", value);
    case O.OPT_ECN:
      return target.setOption("ecn", O.ECN_MODES[value]);
  }
  if (target instanceof TcpListener) return; // it is bound
  if (option === O.OPT_REUSEADDR) target.setOption("reuse", value !== 0);
  else if (option === O.OPT_IPV6_ONLY) {
    target.setOption("ipv6Only", value !== 0);
  }
}

/** Sets an option that UDP and RAW share; false if it is none of these. */
function setSharedOption(
  pcb: DatagramPcb,
  option: O.SocketOption,
  value: number,
): boolean {
  switch (option) {
    case O.OPT_TTL:
      pcb.ttl = value;
      return true;
    case O.OPT_TOS:
      pcb.tos = value;
      return true;
    case O.OPT_DONT_FRAGMENT:
      pcb.flow.dontFragment = value;
      return true;
    case O.OPT_MULTICAST_TTL:
      pcb.multicastTtl = value;
      return true;
    case O.OPT_MULTICAST_LOOP:
      pcb.multicastLoop = value !== 0;
      return true;
    case O.OPT_MULTICAST_IF:
      pcb.multicastIfIndex = value;
      return true;
    default:
      return false;
  }
}

/** Sets an option of a UDP control block. */
export function setUdpOption(
  pcb: UdpPcb,
  option: O.SocketOption,
  value: number,
): void {
  if (setSharedOption(pcb, option, value)) return;
  switch (option) {
    case O.OPT_REUSEADDR:
      pcb.reuse = value !== 0;
      return;
    case O.OPT_BROADCAST:
      pcb.broadcast = value !== 0;
      return;
    case O.OPT_IPV6_ONLY:
      pcb.limitFamily(value !== 0);
      return;
    case O.OPT_MULTICAST_ALL:
      pcb.multicastAll = value !== 0;
      return;
    case O.OPT_NOCHECKSUM:
      pcb.noChecksum = value !== 0;
      return;
  }
}

/** Sets an option of a RAW control block. */
export function setRawOption(
  pcb: RawPcb,
  option: O.SocketOption,
  value: number,
): void {
  if (setSharedOption(pcb, option, value)) return;
  switch (option) {
    case O.OPT_HDRINCL:
      pcb.headerIncluded = value !== 0;
      return;
    case O.OPT_IPV6_ONLY:
      pcb.limitFamily(value !== 0);
      return;
    case O.OPT_CHECKSUM:
      pcb.checksumOffset = value;
      return;
    case O.OPT_ICMP_PASS:
      return pcb.filterIcmp(value, true);
    case O.OPT_ICMP_BLOCK:
      return pcb.filterIcmp(value, false);
  }
}

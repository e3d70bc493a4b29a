/**
 * The IP packet being processed, as the transports see it.
 *
 * One object per stack, filled anew for every packet and borrowed until return.
 * All offsets are into packet memory.
 *
 * @module
 */

import { IpAddr } from "../wire/ip_addr.ts";
import type { Netif } from "../link/netif.ts";
import type { Pbuf } from "../buf/pbuf.ts";

/** A received IP packet, contiguous in memory and complete (reassembled). */
export class RxPacket {
  /** Where its bytes lie; keep what must outlive the call with PbufPool.keep. */
  pbuf!: Pbuf;
  /** The interface on which it arrived. */
  netif!: Netif;
  /** Source address. Copy it to keep it. */
  readonly src: IpAddr = IpAddr.ANY4.clone();
  /** Destination address. Copy it to keep it. */
  readonly dst: IpAddr = IpAddr.ANY4.clone();
  /** Transport protocol number. */
  protocol = 0;
  /** Offset of the IP header. */
  ipOffset = 0;
  /** Offset of the transport header. */
  offset = 0;
  /** Bytes from the transport header to the packet's end. */
  length = 0;
  /** Time to live, or hop limit. */
  ttl = 0;
  /** Type of service, or traffic class: DSCP and ECN. */
  tos = 0;
  /** True if it is a part of a datagram; never when a transport sees it. */
  isFragment = false;
  /** True if it has come with a Fragment header, in parts or whole (RFC 6980). */
  hasFragmentHeader = false;
  /** True if the destination is a broadcast address of the interface. */
  isBroadcast = false;
  /** True if the destination is a multicast group. */
  isMulticast = false;
  /** True if the transport checksum need not be verified. */
  checksumValid = false;
  /** Payload bytes per segment of a super-packet, 0 if it is none. */
  gsoSize = 0;
}

/**
 * One entry of the neighbour cache: the link address of a next hop and what is
 * known about its reachability.
 *
 * The states are those of RFC 4861 §7.3.2 and serve ARP (RFC 826) and Neighbour
 * Discovery alike. STALE and DELAY are left out: an entry that is used is probed
 * shortly before it would expire, and one that is in doubt expires soon.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import type { Pbuf } from "../../buf/pbuf.ts";
import type { Netif } from "../netif.ts";

/** Removed from the cache: flows that still refer to it look it up again. */
export const NEIGHBOUR_GONE = 0;
/** Being resolved; packets wait in its queue. */
export const NEIGHBOUR_INCOMPLETE = 1;
/** Resolved, and confirmed not long ago. */
export const NEIGHBOUR_REACHABLE = 2;
/** Resolved and in use, but about to expire: being asked by unicast. */
export const NEIGHBOUR_PROBE = 3;
/** Set by the application: never ages, never changed by the network. */
export const NEIGHBOUR_PERMANENT = 4;
/** A group or broadcast address, whose link address follows from it. */
export const NEIGHBOUR_NOARP = 5;

/** A next hop on one interface. Made and changed by the neighbour cache only. */
export class Neighbour {
  /** The interface on whose link it is. */
  readonly netif: Netif;
  /** Its IP address. Do not change it. */
  readonly ip: IpAddr;
  /** Its link address; all zero while unknown. */
  mac: MacAddr = MacAddr.ZERO;
  /** One of the NEIGHBOUR_ states. */
  state: number = NEIGHBOUR_INCOMPLETE;
  /** Milliseconds: next probe, or expiry. Infinity if neither will come. */
  deadline: number = Infinity;
  /** Milliseconds: until when its link address is good, unless it is confirmed. */
  expiresAt = 0;
  /** Milliseconds: when its link address or its state last changed. */
  updatedAt = 0;
  /** Milliseconds: when a packet last went to it. */
  usedAt = 0;
  /** Requests sent and not answered. */
  probes = 0;
  /** The oldest IP packet that waits for its link address; linked by Pbuf.next. */
  queueHead: Pbuf | null = null;
  /** The newest of them. */
  queueTail: Pbuf | null = null;
  /** Bytes of the blocks that they occupy. */
  queueBytes = 0;
  /**
   * Whether a sender, whose packets were dropped because the queue was full, waits to
   * be told of the outcome.
   */
  isAwaited = false;
  /** Place in the cache's list of all entries; -1 outside. */
  index: number = -1;
  /** Next entry in the same bucket of the cache. */
  hashNext: Neighbour | null = null;

  /**
   * @param netif The interface on whose link it is.
   * @param ip Its IP address, copied.
   */
  constructor(netif: Netif, ip: IpAddr) {
    this.netif = netif;
    this.ip = ip.clone();
  }

  /** True if frames can be sent to it now. */
  get isResolved(): boolean {
    return this.state >= NEIGHBOUR_REACHABLE;
  }
}

/**
 * One entry of the neighbour cache: the link address of a next hop and what is
 * known about its reachability.
 *
 * The states are those of RFC 4861 §7.3.2 and RFC 7048. ARP (RFC 826) uses a part of
 * them: an entry that is used is probed shortly before it would expire, and one that is
 * in doubt expires soon.
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
/** Resolved, not confirmed for a while, and not in use. */
export const NEIGHBOUR_STALE = 3;
/** In use again, waiting for a confirmation by upper layers. */
export const NEIGHBOUR_DELAY = 4;
/** Resolved and in use, but in doubt or about to expire: being asked by unicast. */
export const NEIGHBOUR_PROBE = 5;
/** Unicast was not answered: asked by multicast, less and less often (RFC 7048 §3). */
export const NEIGHBOUR_UNREACHABLE = 6;
/** Set by the application: never ages, never changed by the network. */
export const NEIGHBOUR_PERMANENT = 7;
/** A group or broadcast address, whose link address follows from it. */
export const NEIGHBOUR_NOARP = 8;

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
  /** Milliseconds: when an upper layer last made progress through it. */
  confirmedAt = -Infinity;
  /** Whether it has answered a request at its link address. */
  hasAnswered = false;
  /** Whether it has said that it is a router: flag R (RFC 4861 §7.2.5). */
  isRouter = false;
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

  /**
   * Whether it is known to be there: it has answered, or an upper layer has made
   * progress through it. Others may be invented.
   */
  get isProven(): boolean {
    return this.hasAnswered || this.confirmedAt > -Infinity;
  }

  /** True if frames can be sent to it now. */
  get isResolved(): boolean {
    return this.state >= NEIGHBOUR_REACHABLE;
  }
}

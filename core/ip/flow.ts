/**
 * A flow: the pair of addresses between which a control block talks, with the
 * route that its packets take. The route is looked up once and kept until the
 * routing table, an address or an interface changes.
 *
 * @module
 */

import { IpAddr } from "../wire/ip_addr.ts";
import { DF_OFF } from "../base/dont_fragment.ts";
import type { Netif } from "../link/netif.ts";
import type { Neighbour } from "../link/neighbour/neighbour.ts";

/** Packets with Don't Fragment have the identification 0. */
const ATOMIC_ZERO = -1;
/** They count with all that leaves between the same two hosts. */
export const ATOMIC_SHARED = -2;

/** A label is taken when the first packet leaves. */
export const LABEL_RANDOM = -1;

/** Addresses, options and cached route of one control block. */
export class Flow {
  /** Local address; any until bound or connected. */
  readonly local: IpAddr = IpAddr.ANY4.clone();
  /** Remote address; any until connected. */
  readonly remote: IpAddr = IpAddr.ANY4.clone();
  /** Time to live or hop limit of outgoing packets, 1 to 255. */
  ttl = 64;
  /** Type of service or traffic class of outgoing packets. */
  tos = 0;
  /** Interface that the flow is bound to by index; 0 for none. */
  ifIndex = 0;
  /**
   * Leave only by the interface that has the local address (RFC 1122 §3.3.4.2, the
   * strong model; lwIP's UDP). Replies go where the route leads otherwise.
   */
  strongSource = false;
  /** Don't Fragment on outgoing IPv4 packets: a DF_ number of dont_fragment.ts. */
  dontFragment: number = DF_OFF;
  /**
   * Identification of the next IPv4 packet that has Don't Fragment, 0 to 65535, or
   * where it comes from: {@linkcode ATOMIC_ZERO}, {@linkcode ATOMIC_SHARED}. Such a
   * packet needs none (RFC 6864 §4.1). One of a flow has one all the same, as in
   * Linux, for there are routers that take the bit away.
   */
  atomicId: number = ATOMIC_ZERO;
  /**
   * Flow label of outgoing IPv6 packets, 0 for none to 2^20 - 1, or
   * {@linkcode LABEL_RANDOM}: RFC 6437 §3.
   */
  label = 0;
  /** Multicasts come back to this host if it is a member of the group. */
  multicastLoop = false;

  // The cached route, filled by IpLayer.route.

  /** Outgoing interface; null while no route is known. */
  netif: Netif | null = null;
  /** Next hop: the remote itself, or a gateway. */
  readonly nextHop: IpAddr = IpAddr.ANY4.clone();
  /** Link-layer neighbour of the next hop, if there is one to remember. */
  neighbour: Neighbour | null = null;
  /** Generation of the routing table that the cached route belongs to. */
  generation: number = -1;

  /**
   * Whether a router may refuse a packet to a destination for its length: it cuts those
   * of IPv4 that let it, and none of IPv6 (RFC 8200 §5).
   */
  mayBeTooBig(remote: IpAddr): boolean {
    return !remote.isV4 || this.dontFragment !== DF_OFF;
  }
}

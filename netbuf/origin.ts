/**
 * What received datagrams came with: source and destination, interface, time to live,
 * type of service. All datagrams of a flow share one object, so it is never changed.
 *
 * @module
 */

import type { IpAddr } from "../core/wire/ip_addr.ts";
import { Zones } from "../core/wire/zones.ts";

/** What a received datagram came with. */
export class Origin {
  /** The sender. */
  readonly from: IpAddr;
  /** The sender's port, host order; the protocol number for RAW. */
  readonly fromPort: number;
  /** Where it was sent to. */
  readonly to: IpAddr;
  /** The port it was sent to, host order. */
  readonly toPort: number;
  /** Index of the interface on which it was received. */
  readonly netif: number;
  /** NETBUF_FLAG_ bits of a netbuf that holds it. */
  readonly flags: number;
  /** Its time to live or hop limit on arrival. */
  readonly ttl: number;
  /** Its type of service or traffic class. */
  readonly tos: number;
  /** Names of the zones of link-local addresses. */
  readonly zones: Zones;

  /**
   * @param from The sender, copied.
   * @param fromPort The sender's port.
   * @param to Where it was sent to, copied.
   * @param toPort The port it was sent to.
   * @param netif Index of the interface.
   * @param flags NETBUF_FLAG_ bits.
   * @param ttl Time to live or hop limit.
   * @param tos Type of service or traffic class.
   * @param zones Names of zones.
   */
  constructor(
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    flags: number,
    ttl = 0,
    tos = 0,
    zones: Zones = Zones.NUMBERS,
  ) {
    this.from = from.clone();
    this.fromPort = fromPort;
    this.to = to.clone();
    this.toPort = toPort;
    this.netif = netif;
    this.flags = flags;
    this.ttl = ttl;
    this.tos = tos;
    this.zones = zones;
  }

  /** Whether it has these values. */
  equals(
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    flags: number,
    ttl: number,
    tos: number,
  ): boolean {
    return this.fromPort === fromPort && this.toPort === toPort &&
      this.netif === netif && this.flags === flags &&
      this.ttl === ttl && this.tos === tos &&
      this.from.equals(from) && this.to.equals(to) &&
      this.from.zone === from.zone && this.to.zone === to.zone;
  }
}

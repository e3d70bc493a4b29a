/**
 * Source and destination of received datagrams. All datagrams of a flow share one
 * object, so it is never changed.
 *
 * @module
 */

import type { IpAddr } from "../core/wire/ip_addr.ts";

/** The addresses of a received datagram. */
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

  /**
   * @param from The sender, copied.
   * @param fromPort The sender's port.
   * @param to Where it was sent to, copied.
   * @param toPort The port it was sent to.
   * @param netif Index of the interface.
   * @param flags NETBUF_FLAG_ bits.
   */
  constructor(
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    flags: number,
  ) {
    this.from = from.clone();
    this.fromPort = fromPort;
    this.to = to.clone();
    this.toPort = toPort;
    this.netif = netif;
    this.flags = flags;
  }

  /** Whether it has these values. */
  equals(
    from: IpAddr,
    fromPort: number,
    to: IpAddr,
    toPort: number,
    netif: number,
    flags: number,
  ): boolean {
    return this.fromPort === fromPort && this.toPort === toPort &&
      this.netif === netif && this.flags === flags &&
      this.from.equals(from) && this.to.equals(to) &&
      this.from.zone === from.zone && this.to.zone === to.zone;
  }
}

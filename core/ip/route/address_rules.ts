/**
 * What the router asks of a family about addresses: which a host may have, and which of
 * its own it sends from.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";

/** One family's rules. */
export interface AddressRules {
  /** Bits of an address. */
  readonly bits: number;

  /** Whether an interface can have an address: one that a packet may come from. */
  mayBeOwn(addr: IpAddr, netif: Netif): boolean;

  /**
   * Returns the address to send from, or null if the interface has none that will do.
   *
   * @param netif The outgoing interface.
   * @param nextHop Where the packet goes first.
   * @param remote Its destination.
   */
  source(netif: Netif, nextHop: IpAddr, remote: IpAddr): IpAddr | null;

  /** Whether a host without an address may send to a destination. */
  mayBeNameless(remote: IpAddr): boolean;

  /** Whether a gateway is on every link of its kind, without a subnet there. */
  isOnLink(gateway: IpAddr): boolean;

  /** Whether packets to an address leave on any link without a route. */
  isOnEveryLink(addr: IpAddr): boolean;
}

/**
 * Returns the address of an interface in the next hop's subnet, or else its first of the
 * family, or null.
 *
 * @param netif The outgoing interface.
 * @param nextHop Where the packet goes first.
 */
export function sourceOn(netif: Netif, nextHop: IpAddr): IpAddr | null {
  const v4 = nextHop.isV4;
  let first: IpAddr | null = null;
  for (let i = 0; i < netif.addresses.length; i++) {
    const { addr, prefixLen } = netif.addresses[i];
    if (addr.isV4 !== v4) continue;
    if (nextHop.matchesPrefix(addr, prefixLen)) return addr;
    first ??= addr;
  }
  return first;
}

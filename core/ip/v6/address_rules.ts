/**
 * Which IPv6 addresses a host may have and sends from. Omits choice by scope, prefix
 * policy and lifetime: the source is an address in the next hop's subnet, or the first.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { type AddressRules, sourceOn } from "../route/address_rules.ts";

/** The rules of IPv6. */
export class AddressRules6 implements AddressRules {
  readonly bits: number = 128;

  mayBeOwn(addr: IpAddr, netif: Netif): boolean {
    if (addr.isLoopback) return netif.isLoopback;
    return !addr.isAny && !addr.isMulticast;
  }

  source(netif: Netif, nextHop: IpAddr): IpAddr | null {
    return sourceOn(netif, nextHop);
  }

  mayBeNameless(): boolean {
    return false;
  }

  isOnLink(gateway: IpAddr): boolean {
    return gateway.isLinkLocal;
  }

  isOnEveryLink(addr: IpAddr): boolean {
    return addr.isMulticast;
  }
}

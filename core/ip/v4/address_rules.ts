/**
 * Which IPv4 addresses a host may have and sends from: RFC 1122 §3.2.1.3 and §3.3.4.3.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { type AddressRules, sourceOn } from "../route/address_rules.ts";
import { isHostAddress } from "./special_address.ts";

/** The rules of IPv4. */
export class AddressRules4 implements AddressRules {
  readonly bits: number = 32;

  mayBeOwn(addr: IpAddr, netif: Netif): boolean {
    return addr.isLoopback ? netif.isLoopback : isHostAddress(addr.v4);
  }

  source(netif: Netif, nextHop: IpAddr): IpAddr | null {
    return sourceOn(netif, nextHop);
  }

  /** To the limited broadcast only (DHCP). */
  mayBeNameless(remote: IpAddr): boolean {
    return remote.isBroadcast4;
  }

  isOnLink(): boolean {
    return false;
  }

  isOnEveryLink(addr: IpAddr): boolean {
    return addr.isMulticast || addr.isBroadcast4;
  }
}

/**
 * Which IPv6 addresses a host may have and sends from: RFC 4291 §2.5, RFC 6724 §5.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { AddressRules } from "../route/address_rules.ts";
import { DEFAULT_POLICY_TABLE } from "./policy_table.ts";
import { selectSource, type SourceQuery } from "./source_selection.ts";

/** Knows what routers have advertised. */
export interface AdvertisedPrefixes {
  /** Whether a router has advertised a prefix of an address (rule 5.5). */
  hasAdvertised(netif: Netif, router: IpAddr, source: IpAddr): boolean;
}

/** The rules of IPv6. */
export class AddressRules6 implements AddressRules {
  readonly bits: number = 128;
  /** Knows what routers have advertised; null if nobody does. */
  advertised: AdvertisedPrefixes | null = null;
  #nextHop: IpAddr = IpAddr.ANY6; // of the query
  #netif: Netif | null = null;
  readonly #query: SourceQuery = {
    destination: new IpAddr(),
    netif: 0,
    policies: DEFAULT_POLICY_TABLE,
    prefersTemporary: true, // RFC 8981 §3.8
    isOfNextHop: (source) =>
      this.advertised?.hasAdvertised(this.#netif!, this.#nextHop, source) ??
        false,
  };

  mayBeOwn(addr: IpAddr, netif: Netif): boolean {
    if (addr.isLoopback) return netif.isLoopback;
    return !addr.isAny && !addr.isMulticast;
  }

  /** Of the addresses of the outgoing interface (RFC 6724 §4). */
  source(netif: Netif, nextHop: IpAddr, remote: IpAddr): IpAddr | null {
    const query = this.#query;
    this.#netif = netif;
    this.#nextHop = nextHop;
    query.destination = remote;
    query.netif = netif.index;
    return selectSource(netif.addresses, query)?.addr ?? null;
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

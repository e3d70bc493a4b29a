/**
 * Who is told what happens to interfaces, their addresses and their default routers.
 *
 * @module
 */

import type { Netif, NetifAddress } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { AddressChange } from "../v6/address_table.ts";
import type { AddressOrigin, AddressState } from "../v6/interface_address.ts";

/** An address as a listener sees it: borrowed until return. */
export interface ReportedAddress {
  /** The address. */
  readonly addr: IpAddr;
  /** Length of its prefix, 0 to 32 or 0 to 128. */
  readonly prefixLen: number;
  /** How the interface got it. */
  readonly origin: AddressOrigin;
  /** What it is good for now. */
  readonly state: AddressState;
  /** Milliseconds: when it becomes deprecated; Infinity if it does not. */
  readonly preferredUntil: number;
  /** Milliseconds: when it is removed; Infinity if it is not. */
  readonly validUntil: number;
}

/** Is told of each change, after it has taken effect. It changes nothing itself. */
export interface NetifListener {
  /** An address is new, has another state or prefix length, or is gone. */
  onAddressChange(
    netif: Netif,
    address: ReportedAddress,
    change: AddressChange,
  ): void;
  /** An interface has come up, or gone down. */
  onUpChange(netif: Netif): void;
  /** A router has become a default router, or is none any more. */
  onDefaultRouter(netif: Netif, router: IpAddr, isGained: boolean): void;
  /** Routers have changed the largest IPv6 packet of a link. */
  onMtuChange(netif: Netif): void;
  /** Routers have changed the name servers or search domains of a link. */
  onDnsChange(netif: Netif): void;
}

/** An address that duplicate address detection does not manage: it has no lifetime. */
export function unmanaged({ addr, prefixLen }: NetifAddress): ReportedAddress {
  return {
    addr,
    prefixLen,
    origin: "manual",
    state: "preferred",
    preferredUntil: Infinity,
    validUntil: Infinity,
  };
}

/**
 * The addresses of an interface as the application sees them.
 *
 * @module
 */

import type { Netif, NetifAddress } from "../link/netif.ts";
import type { InterfaceAddress } from "../ip/v6/interface_address.ts";
import type { Stack } from "../stack.ts";
import type { AddressInfo } from "./config.ts";

/** Describes all addresses of an interface, tentative and duplicate ones included. */
export function describeAddresses(stack: Stack, netif: Netif): AddressInfo[] {
  const entries = stack.ip.ipv6.of(netif)?.addresses.table.entries ?? [];
  const { now } = stack.clock;
  return [
    ...netif.addresses
      .filter(({ addr }) => !entries.some((e) => e.addr.equals(addr)))
      .map(describeGiven),
    ...entries.map((entry) => describeEntry(entry, now)),
  ];
}

function describeGiven({ addr, prefixLen }: NetifAddress): AddressInfo {
  return {
    address: `${addr}/${prefixLen}`,
    origin: "manual",
    state: "preferred",
    preferredMs: null,
    validMs: null,
  };
}

function describeEntry(entry: InterfaceAddress, now: number): AddressInfo {
  const { addr, prefixLen, origin, state, preferredUntil, validUntil } = entry;
  return {
    address: `${addr}/${prefixLen}`,
    origin,
    state,
    preferredMs: millisecondsTo(preferredUntil, now),
    validMs: millisecondsTo(validUntil, now),
  };
}

/** Milliseconds until an instant; null for one that never comes. */
function millisecondsTo(until: number, now: number): number | null {
  return until === Infinity ? null : Math.max(0, until - now);
}

/**
 * Interfaces and what happens to them, as reported to the application.
 *
 * @module
 */

import type { ReportedAddress } from "../ip/route/netif_listener.ts";
import { unmanaged } from "../ip/route/netif_listener.ts";
import type {
  AddressOrigin,
  AddressState,
} from "../ip/v6/interface_address.ts";
import type { Netif } from "../link/netif.ts";
import type { Stack } from "../stack.ts";
import { formatScoped, isSolicitedNode } from "../wire/ip6_scope.ts";
import type { IpAddr } from "../wire/ip_addr.ts";

/**
 * An address of an interface.
 *
 * @category Information and traces
 */
export interface AddressInfo {
  /** The address; a link-local one of IPv6 with its interface, "fe80::1%if1". */
  address: string;
  /** Length of its prefix, 0 to 32 or 0 to 128. */
  prefixLen: number;
  /**
   * Where it comes from: "manual" was given, by the configuration or `addAddress`;
   * "link-local", "slaac" and "temporary" IPv6 has made itself.
   */
  origin: AddressOrigin;
  /** What it is good for. */
  state: AddressState;
  /** Milliseconds until it is deprecated; Infinity if it will not be. */
  preferredMs: number;
  /** Milliseconds until it is removed; Infinity if it will not be. */
  validMs: number;
}

/**
 * An interface at one moment.
 *
 * @category Information and traces
 */
export interface NetifInfo {
  /** Interface index, 1 to 255. */
  index: number;
  /** Short name. */
  name: string;
  /** Hardware address; all zero where there is none. */
  mac: string;
  /** Largest IP packet in bytes. */
  mtu: number;
  /** Largest IPv6 packet in bytes: what routers and `ipv6.mtu` say, at most `mtu`. */
  ipv6Mtu: number;
  /** Addresses with prefix length: those that can be used. */
  addresses: string[];
  /** All addresses with their states and lifetimes. */
  addressInfo: AddressInfo[];
  /** Multicast groups that it is a member of, but those that each host joins. */
  groups: string[];
  /** True if it carries traffic. */
  up: boolean;
  /** Counters. */
  rxFrames: number;
  /** Bytes received. */
  rxBytes: number;
  /** Frames sent. */
  txFrames: number;
  /** Bytes sent. */
  txBytes: number;
  /** Frames dropped because there was no room. */
  txDropped: number;
}

/**
 * Something that has happened to an interface, its addresses or its routers. `type`
 * says what, and which other fields there are; `netif` is the interface's name.
 *
 * @category Information and traces
 */
export type NetifChange =
  /** It has an address more, which need not be usable yet: its state tells. */
  | { type: "address-added"; netif: string; address: AddressInfo }
  /**
   * An address has another state, such as "preferred", "deprecated" or "duplicate", or
   * another prefix length. New lifetimes alone are not told.
   */
  | { type: "address-changed"; netif: string; address: AddressInfo }
  /** An address is gone; it is told as it was before. */
  | { type: "address-removed"; netif: string; address: AddressInfo }
  /** It has come up. */
  | { type: "netif-up"; netif: string }
  /** It has gone down. What it has learnt is lost next, each with its own change. */
  | { type: "netif-down"; netif: string }
  /** There is a default router more, advertised or given by a route. */
  | { type: "router-added"; netif: string; router: string }
  /** A default router is none any more. */
  | { type: "router-removed"; netif: string; router: string }
  /** Routers, or their absence, have changed the largest IPv6 packet; in bytes. */
  | { type: "mtu-changed"; netif: string; ipv6Mtu: number }
  /** Routers have changed name servers or search domains: all that they name now. */
  | {
    type: "nameservers-changed";
    netif: string;
    servers: string[];
    search: string[];
  }
  /**
   * The reader was too slow: so many older changes are not told. `netifs()` tells what
   * there is now.
   */
  | { type: "lost"; count: number };

/** Describes an interface with all its addresses, tentative and duplicate ones, too. */
export function describeNetif(stack: Stack, netif: Netif): NetifInfo {
  return {
    index: netif.index,
    name: netif.name,
    mac: netif.mac.toString(),
    mtu: netif.mtu,
    ipv6Mtu: netif.ipv6Mtu,
    addresses: netif.addresses.map((a) => `${a.addr}/${a.prefixLen}`),
    addressInfo: describeAddresses(stack, netif),
    groups: netif.groups.filter(({ addr }) => !isSolicitedNode(addr))
      .map(({ addr }) => addr.toString()),
    up: netif.up,
    rxFrames: netif.stats.rxFrames,
    rxBytes: netif.stats.rxBytes,
    txFrames: netif.stats.txFrames,
    txBytes: netif.stats.txBytes,
    txDropped: netif.stats.txDropped,
  };
}

function describeAddresses(stack: Stack, netif: Netif): AddressInfo[] {
  const managed = stack.ip.ipv6.of(netif)?.addresses.table.entries ?? [];
  const others = netif.addresses
    .filter(({ addr }) => !managed.some((entry) => entry.addr.equals(addr)))
    .map(unmanaged);
  const { now } = stack.clock;
  return [...others, ...managed].map((a) => describeAddress(netif, a, now));
}

/** Describes an address at an instant, ms. */
export function describeAddress(
  netif: Netif,
  address: ReportedAddress,
  now: number,
): AddressInfo {
  const { addr, prefixLen, origin, state } = address;
  return {
    address: scopedText(netif, addr),
    prefixLen,
    origin,
    state,
    preferredMs: Math.max(0, address.preferredUntil - now),
    validMs: Math.max(0, address.validUntil - now),
  };
}

/** An address as text; a link-local one of IPv6 with its interface (RFC 4007 §11). */
export function scopedText({ name }: Netif, addr: IpAddr): string {
  return formatScoped(addr, name);
}

/**
 * IPv6 of a host: one {@linkcode Ipv6Link} for each interface on which it is active, and
 * what they do to the stack: addresses, groups, routes, messages.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_USE, ERR_VAL } from "../../base/err.ts";
import type { NeighbourCache } from "../../link/neighbour/neighbour_cache.ts";
import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { Groups } from "../group/groups.ts";
import type { Router } from "../route/router.ts";
import type { AddressChange } from "./address_table.ts";
import type { HostContext } from "./host_context.ts";
import type { InterfaceAddress } from "./interface_address.ts";
import type { Ipv6Config } from "./ipv6_config.ts";
import { Ipv6Link, type Ipv6LinkUser } from "./ipv6_link.ts";
import { LearntRoutes } from "./learnt_routes.ts";
import type { Ipv6Links } from "./nd.ts";
import type { NdSender } from "./nd_sender.ts";

/** Gives interfaces their addresses. */
export interface AddressAssigner {
  /**
   * Packets may come from an address and go to it.
   *
   * @param isOnLink Whether its prefix is on the link (RFC 5942 §4).
   */
  assign(
    netif: Netif,
    addr: IpAddr,
    prefixLen: number,
    isOnLink: boolean,
  ): err_t;
  /** They may not any more; ERR_VAL if the interface has not the address. */
  release(netif: Netif, addr: IpAddr): err_t;
}

/** The surroundings of a host's IPv6. */
export interface Ipv6HostParts {
  /** Time and randomness. */
  context: HostContext;
  /** Has addresses and routes. */
  router: Router;
  /** Multicast groups. */
  groups: Groups;
  /** Gives interfaces their addresses. */
  addresses: AddressAssigner;
  /** Sends messages. */
  sender: NdSender;
  /** Next hops. */
  neighbours: NeighbourCache;
}

/** IPv6 of one stack. */
export class Ipv6Host implements Ipv6LinkUser, Ipv6Links {
  /** Told that name servers or search domains of an interface have changed. */
  onDns: (() => void) | null = null;
  readonly #parts: Ipv6HostParts;
  readonly #links: Map<Netif, Ipv6Link> = new Map();

  /** @param parts Its surroundings. */
  constructor(parts: Ipv6HostParts) {
    this.#parts = parts;
    parts.router.learnt = new LearntRoutes(this.#links);
  }

  /** Returns the IPv6 of an interface, or null if it is not active there. */
  of(netif: Netif): Ipv6Link | null {
    return this.#links.get(netif) ?? null;
  }

  /** The interfaces on which it is active. */
  get links(): Ipv6Link[] {
    return [...this.#links.values()];
  }

  /**
   * Makes IPv6 active on an interface.
   *
   * @param netif Added, without addresses of IPv6.
   * @param config Settings.
   */
  enable(netif: Netif, config: Ipv6Config): void {
    const link = new Ipv6Link(this.#parts.context, netif, config, this);
    this.#links.set(netif, link);
    if (netif.up) link.start();
  }

  /** An interface has come up, or gone down. */
  setUp(netif: Netif, up: boolean): void {
    const link = this.of(netif);
    if (up) link?.start();
    else link?.stop();
  }

  /** An interface is being removed. */
  remove(netif: Netif): void {
    this.of(netif)?.stop();
    this.#links.delete(netif);
  }

  /**
   * Adds an address that was given to an interface with active IPv6; see
   * IpLayer.addAddress. It is in use while it is tested.
   */
  add(link: Ipv6Link, addr: IpAddr, prefixLen: number): err_t {
    const { netif, addresses } = link;
    const err = this.#parts.router.checkAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) return err;
    return addresses.add(addr, prefixLen, "manual") === null ? ERR_USE : ERR_OK;
  }

  /** Removes an address, given or not; ERR_VAL if it is not there. */
  removeAddress({ addresses }: Ipv6Link, addr: IpAddr): err_t {
    const entry = addresses.table.find(addr);
    if (entry === null) return ERR_VAL;
    addresses.remove(entry);
    return ERR_OK;
  }

  /** Gives an address of an interface another prefix length; see Router.setPrefix. */
  setPrefix({ netif, addresses }: Ipv6Link, addr: IpAddr, len: number): err_t {
    const entry = addresses.table.find(addr);
    if (entry === null) return ERR_VAL;
    const err = entry.isUsable
      ? this.#parts.router.setPrefix(netif, addr, len)
      : ERR_OK;
    if (err === ERR_OK) addresses.table.setPrefixLen(entry, len);
    return err;
  }

  firstHop(
    netif: Netif,
    destination: IpAddr,
    source: IpAddr | null,
  ): IpAddr | null {
    const route = this.#parts.router.lookup(destination, netif, source, true);
    return route === null ? null : route.gateway ?? destination;
  }

  /** Whether a router has advertised a prefix of an address. */
  hasAdvertised(netif: Netif, router: IpAddr, source: IpAddr): boolean {
    return this.of(netif)?.routers.hasAdvertised(router, source) ?? false;
  }

  // What interfaces do.

  sendProbe(netif: Netif, target: IpAddr, hi: number, lo: number): void {
    this.#parts.sender.probe(netif, target, hi, lo);
  }

  sendRouterSolicitation(netif: Netif, src: IpAddr): void {
    this.#parts.sender.solicitRouters(netif, src);
  }

  probeRouter(netif: Netif, addr: IpAddr): void {
    this.#parts.neighbours.nud.ask(netif, addr);
  }

  setGroup(netif: Netif, group: IpAddr, isMember: boolean): void {
    const { groups } = this.#parts;
    if (isMember) groups.join(netif, group);
    else groups.leave(netif, group);
  }

  onUsable(netif: Netif, address: InterfaceAddress): void {
    const { addresses } = this.#parts;
    const { addr, prefixLen, origin, isUsable } = address;
    if (!isUsable) {
      addresses.release(netif, addr);
      return;
    }
    const isGiven = origin === "manual" || origin === "driver";
    const isOnLink = isGiven || origin === "link-local";
    addresses.assign(netif, addr, prefixLen, isOnLink);
  }

  onAddressChange(
    netif: Netif,
    address: InterfaceAddress,
    change: AddressChange,
  ): void {
    const assigned = netif.address(address.addr);
    if (assigned !== null) {
      assigned.isDeprecated = address.isDeprecated;
      assigned.isTemporary = address.isTemporary;
    }
    this.#parts.router.generation++; // sources are chosen anew
    this.#parts.router.listener?.onAddressChange(netif, address, change);
  }

  onRoutesChange(_netif: Netif): void {
    this.#parts.router.generation++;
  }

  onDefaultRouter(netif: Netif, router: IpAddr, isGained: boolean): void {
    this.#parts.router.listener?.onDefaultRouter(netif, router, isGained);
  }

  onMtuChange(netif: Netif): void {
    this.#parts.router.listener?.onMtuChange(netif);
  }

  onDnsChange(netif: Netif): void {
    this.onDns?.();
    this.#parts.router.listener?.onDnsChange(netif);
  }
}

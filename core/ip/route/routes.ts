/**
 * The routing table: longest prefix first, RFC 1122 §3.3.1 and RFC 1812 §5.2.4.3.
 *
 * One list for both families, sorted, so that the first match is the best one. A
 * host has a handful of routes, and flows remember what they were told.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";

/** One route. */
export interface Route {
  /** An address of the destination network. */
  readonly dst: IpAddr;
  /** Its prefix length: 0 to 32 or 0 to 128. */
  readonly prefixLen: number;
  /** The interface that leads there. */
  readonly netif: Netif;
  /** Next hop; null if the network is on the link. */
  readonly gateway: IpAddr | null;
  /** True if it stands for the subnet of an address. */
  readonly isConnected: boolean;
}

/** Knows routes that are in no table: what routers advertise. */
export interface RouteSource {
  /**
   * Returns the best route, or null. Not for groups.
   *
   * @param remote Destination.
   * @param netif The interface that it must use, or null for any.
   * @param source The source address, or null if it is not chosen yet.
   * @param isPresent Whether the question is which route is in use, and takes nothing
   * in turn.
   */
  lookup(
    remote: IpAddr,
    netif: Netif | null,
    source: IpAddr | null,
    isPresent: boolean,
  ): Route | null;
}

/** All routes of one stack. */
export class RoutingTable {
  readonly #routes: Route[] = [];

  /** The routes, best first. Borrowed. */
  get entries(): readonly Route[] {
    return this.#routes;
  }

  /** Adds a route behind those with the same or a longer prefix. */
  add(route: Route): void {
    let i = 0;
    while (
      i < this.#routes.length && this.#routes[i].prefixLen >= route.prefixLen
    ) i++;
    this.#routes.splice(i, 0, route);
  }

  /**
   * Removes routes.
   *
   * @param matches Says which.
   * @returns How many there were.
   */
  remove(matches: (route: Route) => boolean): number {
    let removed = 0;
    for (let i = this.#routes.length - 1; i >= 0; i--) {
      if (!matches(this.#routes[i])) continue;
      this.#routes.splice(i, 1);
      removed++;
    }
    return removed;
  }

  /**
   * Returns the best route over an interface that is up, or null.
   *
   * @param addr Destination.
   * @param netif The interface that it must use, or null for any.
   */
  lookup(addr: IpAddr, netif: Netif | null): Route | null {
    const routes = this.#routes;
    for (let i = 0; i < routes.length; i++) {
      const r = routes[i];
      if (netif !== null && r.netif !== netif) continue;
      if (r.netif.up && addr.matchesPrefix(r.dst, r.prefixLen)) return r;
    }
    return null;
  }
}

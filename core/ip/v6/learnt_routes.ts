/**
 * Next hops that a host has learnt: redirected destinations, prefixes on the link, and
 * routers, in the order of RFC 4861 §5.2.
 *
 * @module
 */

import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { Route, RouteSource } from "../route/routes.ts";
import type { Ipv6Link } from "./ipv6_link.ts";

/** Length of fe80::/64, which is on every link (RFC 4861 §5.1). */
const LINK_LOCAL = 64;

/** The learnt routes of one stack. */
export class LearntRoutes implements RouteSource {
  readonly #links: ReadonlyMap<Netif, Ipv6Link>;

  /** @param links What has been learnt on each interface. */
  constructor(links: ReadonlyMap<Netif, Ipv6Link>) {
    this.#links = links;
  }

  /** See {@linkcode RouteSource}. The longest prefix, the first of equals. */
  lookup(
    remote: IpAddr,
    netif: Netif | null,
    source: IpAddr | null,
    isPresent: boolean,
  ): Route | null {
    let best: Route | null = null;
    for (const link of this.#links.values()) {
      if (netif !== null && link.netif !== netif || !link.netif.up) continue;
      const route = routeOn(link, remote, source, isPresent);
      if (route === null) continue;
      if (best === null || route.prefixLen > best.prefixLen) best = route;
    }
    return best;
  }
}

function routeOn(
  link: Ipv6Link,
  remote: IpAddr,
  source: IpAddr | null,
  isPresent: boolean,
): Route | null {
  const { netif, redirects, prefixes, routers } = link;
  const redirected = redirects.nextHop(remote, source);
  if (redirected !== null) {
    const gateway = redirected.equals(remote) ? null : redirected;
    return made(netif, remote, 128, gateway);
  }
  if (remote.isLinkLocal) return made(netif, remote, LINK_LOCAL);
  const onLink = prefixes.longest(remote);
  if (onLink !== null) return made(netif, onLink.prefix, onLink.prefixLen);
  const route = isPresent
    ? routers.presentRoute(remote, source)
    : routers.selectRoute(remote, source);
  if (route === null) return null;
  return made(netif, route.prefix, route.prefixLen, route.router.addr);
}

function made(
  netif: Netif,
  dst: IpAddr,
  prefixLen: number,
  gateway: IpAddr | null = null,
): Route {
  return { dst, prefixLen, netif, gateway, isConnected: false };
}

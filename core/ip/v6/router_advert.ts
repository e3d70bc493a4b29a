/**
 * Router advertisements, received: RFC 4861 §6.3.4, RFC 4191, RFC 8106.
 *
 * Reads the message in place and tells each part to the state machine that it is for.
 * PREF64 and options of no meaning to a host are passed over.
 *
 * @module
 */

import { NEIGHBOUR_INCOMPLETE } from "../../link/neighbour/neighbour.ts";
import type { NeighbourCache } from "../../link/neighbour/neighbour_cache.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import {
  ND_ROUTER_ADVERT_LENGTH,
  ndHopLimit,
  ndReachableTime,
  ndRetransTimer,
  ndRouterFlags,
  ndRouterLifetime,
} from "../../wire/nd.ts";
import {
  ND_LINK_ADDRESS,
  ND_OPT_DNSSL,
  ND_OPT_MTU,
  ND_OPT_PREFIX,
  ND_OPT_RDNSS,
  ND_OPT_ROUTE,
  ND_OPT_SOURCE_LINK,
  ND_PREFIX_AUTONOMOUS,
  ND_PREFIX_DELEGATION,
  ND_PREFIX_ON_LINK,
  ndLifetime,
  ndMtu,
  NdOptionReader,
  ndPreferredLifetime,
  ndPrefixFlags,
  ndPrefixLength,
  ndServerCount,
  readNdPrefix,
  readNdRoute,
  readNdSearchList,
  readNdServer,
} from "../../wire/nd_option.ts";
import type { RxPacket } from "../packet.ts";
import type { Ipv6Link } from "./ipv6_link.ts";
import { lifetimeMs } from "./lifetime_list.ts";
import { needsZone } from "../../wire/ip6_scope.ts";

/** Two bits of preference in a byte of flags (RFC 4191 §2.1). */
function preferenceBits(flags: number): number {
  return (flags >>> 3) & 3;
}

/** Takes in the router advertisements of one stack. */
export class RouterAdvertReader {
  readonly #memory: Uint8Array;
  readonly #neighbours: NeighbourCache;
  readonly #options: NdOptionReader = new NdOptionReader();
  readonly #addr: IpAddr = new IpAddr();

  /**
   * @param memory Packet memory.
   * @param neighbours Learn the link addresses of routers.
   */
  constructor(memory: Uint8Array, neighbours: NeighbourCache) {
    this.#memory = memory;
    this.#neighbours = neighbours;
  }

  /** An advertisement has arrived, checked. */
  take(link: Ipv6Link, { src, offset: o, length }: RxPacket): void {
    const b = this.#memory;
    const lifetime = ndRouterLifetime(b, o) * 1000;
    const hopLimit = ndHopLimit(b, o);
    if (hopLimit > 0) link.netif.hopLimit = hopLimit;
    link.parameters.handleAdvertisement(
      hopLimit,
      ndReachableTime(b, o),
      ndRetransTimer(b, o),
    );
    const preference = preferenceBits(ndRouterFlags(b, o));
    link.routers.handleAdvertisement(src, lifetime, preference);
    const options = this.#options;
    options.start(o + ND_ROUTER_ADVERT_LENGTH, o + length);
    while (options.next(b)) this.#option(link, src);
    this.#noteRouter(link, src);
    link.onRouterAdvertised(lifetime);
  }

  /** RFC 4861 §6.3.4: the sender is a router, and reachable unless it is being asked. */
  #noteRouter(link: Ipv6Link, src: IpAddr): void {
    const n = this.#neighbours.lookup(link.netif, src);
    if (n !== null) n.isRouter = true;
    const isReachable = n === null || n.state !== NEIGHBOUR_INCOMPLETE;
    link.routers.setReachable(src, isReachable);
  }

  #option(link: Ipv6Link, src: IpAddr): void {
    const b = this.#memory;
    const { type, at, length } = this.#options;
    switch (type) {
      case ND_OPT_SOURCE_LINK:
        this.#neighbours.nud.heard(link.netif, src, b, at + ND_LINK_ADDRESS);
        return;
      case ND_OPT_MTU:
        return link.parameters.handleMtu(ndMtu(b, at));
      case ND_OPT_PREFIX:
        return this.#prefix(link, src, at);
      case ND_OPT_ROUTE:
        return this.#route(link, src, at, length);
      case ND_OPT_RDNSS:
        return this.#servers(link, at, length);
      case ND_OPT_DNSSL:
        for (const name of readNdSearchList(b, at, length)) {
          link.dns.handleDomain(
            name.replace(/\.$/, ""),
            lifetimeMs(ndLifetime(b, at)),
          );
        }
    }
  }

  #prefix(link: Ipv6Link, src: IpAddr, at: number): void {
    const b = this.#memory;
    const prefix = readNdPrefix(b, at, this.#addr);
    const prefixLen = ndPrefixLength(b, at);
    const flags = ndPrefixFlags(b, at);
    const validMs = lifetimeMs(ndLifetime(b, at));
    const isOnLink = (flags & ND_PREFIX_ON_LINK) !== 0;
    if (isOnLink) link.prefixes.set(prefix, prefixLen, validMs);
    link.routers.handlePrefix(src, prefix, prefixLen, validMs);
    link.addresses.handlePrefix({
      prefix,
      prefixLen,
      isOnLink,
      isAutonomous: (flags & ND_PREFIX_AUTONOMOUS) !== 0,
      isDelegated: (flags & ND_PREFIX_DELEGATION) !== 0,
      preferredMs: lifetimeMs(ndPreferredLifetime(b, at)),
      validMs,
    });
  }

  #route(link: Ipv6Link, src: IpAddr, at: number, length: number): void {
    const b = this.#memory;
    link.routers.handleRoute(
      src,
      readNdRoute(b, at, length, this.#addr),
      ndPrefixLength(b, at),
      lifetimeMs(ndLifetime(b, at)),
      preferenceBits(ndPrefixFlags(b, at)),
    );
  }

  #servers(link: Ipv6Link, at: number, length: number): void {
    const b = this.#memory;
    const lifetime = lifetimeMs(ndLifetime(b, at));
    for (let i = 0; i < ndServerCount(length); i++) {
      const server = readNdServer(b, at, i, this.#addr);
      if (needsZone(server)) server.zone = link.netif.index; // RFC 8106 §5.1
      link.dns.handleServer(server, lifetime);
    }
  }
}

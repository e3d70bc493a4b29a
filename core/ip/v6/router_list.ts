/**
 * The routers of a link and the routes through them: RFC 4861 §5.1 and §6.3, router
 * preferences and route information of RFC 4191, the choice by source prefix of
 * RFC 8028.
 *
 * A default router is a route to ::/0. Among the routes to a destination those by
 * reachable routers come first, then the longer prefix, then the routers that have
 * advertised the source's prefix, then the higher preference, then the older route.
 * Without a reachable router they are taken in turn.
 *
 * Bounded: what exceeds the limits is ignored. A better router that is not
 * reachable is asked whether it is (router_probe.ts).
 *
 * @module
 */

import { IpAddr } from "../../wire/ip_addr.ts";
import type { HostContext } from "./host_context.ts";
import { LifetimeList, type Lived } from "./lifetime_list.ts";
import { RouterProbe } from "./router_probe.ts";

/** Routers that are remembered. */
const MAX_ROUTERS = 16;
/** Routes that are remembered, those to ::/0 included. */
const MAX_ROUTES = 64;
/** Prefixes that are remembered of each router. */
const MAX_PREFIXES = 16;
/** The value of a preference field that means nothing. */
const RESERVED = 2;

/** A prefix that a router has advertised. */
interface AdvertisedPrefix extends Lived {
  readonly prefix: IpAddr;
  readonly prefixLen: number;
}

/** A router of the link. */
export interface Router {
  /** Its link-local address. */
  readonly addr: IpAddr;
  /** Whether it is known, or probably, reachable: not INCOMPLETE (RFC 4861 §6.3.6). */
  isReachable: boolean;
  /** When it was last taken in turn: a count, not a time. */
  turn: number;
  /** Milliseconds: when it was last asked, or has failed. */
  probedAt: number;
  /** The prefixes that it has advertised. */
  readonly prefixes: LifetimeList<AdvertisedPrefix>;
}

/** A route through a router. */
export interface RouterRoute extends Lived {
  /** The router. */
  readonly router: Router;
  /** An address of the destination's prefix. */
  readonly prefix: IpAddr;
  /** Its length: 0 for a default router. */
  readonly prefixLen: number;
  /** 1 high, 0 medium, -1 low. */
  preference: number;
}

/** Is told what becomes of the routes. */
export interface RouterListUser {
  /** A route is new, or has ended: what it led to needs another next hop. */
  onRouteChange(route: RouterRoute, isNew: boolean): void;
  /** No route leads through a router any more (RFC 4861 §6.3.5). */
  onRouterGone(addr: IpAddr): void;
  /** Sends one solicitation to a router: RFC 4191 §3.5. */
  probeRouter(addr: IpAddr): void;
}

/** The routers of one interface. */
export class RouterList {
  readonly #context: HostContext;
  readonly #routers: Router[] = [];
  readonly #routes: LifetimeList<RouterRoute>;
  readonly #user: RouterListUser;
  readonly #probe: RouterProbe;
  #turn = 0;

  /**
   * @param context Time.
   * @param user Told what becomes of the routes.
   */
  constructor(context: HostContext, user: RouterListUser) {
    this.#context = context;
    this.#user = user;
    this.#probe = new RouterProbe(context, (addr) => user.probeRouter(addr));
    this.#routes = new LifetimeList(
      context,
      MAX_ROUTES,
      (route) => this.#ended(route),
    );
  }

  /** The routes, oldest first. Borrowed. */
  get routes(): readonly RouterRoute[] {
    return this.#routes.entries;
  }

  /** Whether there is a default router. */
  get hasDefault(): boolean {
    return this.#routes.entries.some((route) => route.prefixLen === 0);
  }

  /** Whether an address is that of a router in the list. */
  has(addr: IpAddr): boolean {
    return this.#find(addr) !== null;
  }

  /**
   * A router advertisement has arrived: its header. Options are told after it.
   *
   * @param addr Its source, link-local; copied.
   * @param lifetime Router Lifetime, in milliseconds; 0 if it is no default router.
   * @param preference The two bits of the field, 0 to 3; the reserved value counts as
   * medium (RFC 4191 §2.2).
   */
  handleAdvertisement(
    addr: IpAddr,
    lifetime: number,
    preference: number,
  ): void {
    const decoded = preference === RESERVED ? 0 : decode(preference);
    this.#set(addr, IpAddr.ANY6, 0, lifetime, decoded);
  }

  /**
   * A route information option has arrived: RFC 4191 §2.3 and §3.1. One to ::/0
   * replaces what the header said.
   *
   * @param addr The advertisement's source, link-local; copied.
   * @param prefix An address of the destination's prefix, copied.
   * @param prefixLen Its length, 0 to 128.
   * @param lifetime Route Lifetime, in milliseconds; 0 removes the route.
   * @param preference The two bits of the field, 0 to 3; with the reserved value the
   * option is ignored (RFC 4191 §2.3).
   */
  handleRoute(
    addr: IpAddr,
    prefix: IpAddr,
    prefixLen: number,
    lifetime: number,
    preference: number,
  ): void {
    if (preference === RESERVED) return;
    this.#set(addr, prefix, prefixLen, lifetime, decode(preference));
  }

  /**
   * A router has advertised a prefix, on the link or not: packets from its addresses
   * go by this router (RFC 8028 §3).
   *
   * @param addr The router.
   * @param prefix An address of the prefix, copied.
   * @param prefixLen Its length, 0 to 128.
   * @param validMs Valid Lifetime, in milliseconds.
   */
  handlePrefix(
    addr: IpAddr,
    prefix: IpAddr,
    prefixLen: number,
    validMs: number,
  ): void {
    const prefixes = this.#find(addr)?.prefixes;
    const known = prefixes?.entries.find((entry) =>
      entry.prefixLen === prefixLen &&
      prefix.matchesPrefix(entry.prefix, prefixLen)
    );
    const validUntil = this.#context.clock.now + validMs;
    if (known !== undefined) prefixes!.setUntil(known, validUntil);
    else prefixes?.add({ prefix: prefix.clone(), prefixLen, validUntil });
  }

  /** Tells what neighbour unreachability detection knows of a router. */
  setReachable(addr: IpAddr, isReachable: boolean): void {
    const router = this.#find(addr);
    if (router === null) return;
    router.isReachable = isReachable;
    if (!isReachable) router.probedAt = this.#context.clock.now;
  }

  /** A router is none any more: its advertisements say IsRouter 0 (RFC 4861 §7.2.5). */
  remove(addr: IpAddr): void {
    const router = this.#find(addr);
    if (router === null) return;
    for (const route of [...this.#routes.entries]) {
      if (route.router !== router) continue;
      this.#routes.remove(route);
      this.#ended(route);
    }
  }

  /** The link has gone down: forgets all of it. */
  clear(): void {
    for (const router of this.#routers) router.prefixes.clear();
    this.#routers.length = 0;
    this.#probe.clear();
    const routes = [...this.#routes.entries];
    this.#routes.clear();
    for (const route of routes) this.#user.onRouteChange(route, false);
  }

  /** Whether a router has advertised a prefix of an address (RFC 6724 §5 rule 5.5). */
  hasAdvertised(addr: IpAddr, source: IpAddr): boolean {
    const router = this.#find(addr);
    return router !== null && advertises(router, source);
  }

  /**
   * Chooses the router for a destination that is not on the link.
   *
   * @param destination Where to.
   * @param source From which address; null if it is not chosen yet.
   * @returns The router, or null if no route leads there.
   */
  select(destination: IpAddr, source: IpAddr | null): Router | null {
    return this.selectRoute(destination, source)?.router ?? null;
  }

  /** Chooses the route to a destination, as {@linkcode select} does. */
  selectRoute(destination: IpAddr, source: IpAddr | null): RouterRoute | null {
    const best = this.#best(destination, source, 1);
    if (best === null) return null;
    if (!best.router.isReachable) best.router.turn = ++this.#turn;
    else this.#askBetter(destination, source, best);
    return best;
  }

  /** Who would be chosen if it were reachable is asked whether it is. */
  #askBetter(
    destination: IpAddr,
    source: IpAddr | null,
    chosen: RouterRoute,
  ): void {
    for (const route of this.#routes.entries) {
      if (
        !route.router.isReachable &&
        destination.matchesPrefix(route.prefix, route.prefixLen) &&
        isPreferred(route, chosen, source)
      ) this.#probe.want(route.router);
    }
  }

  /** The route that was chosen last for a destination, or would be. */
  presentRoute(destination: IpAddr, source: IpAddr | null): RouterRoute | null {
    return this.#best(destination, source, -1);
  }

  /** The best route; of unreachable routers the one taken longest ago, or last. */
  #best(
    destination: IpAddr,
    source: IpAddr | null,
    direction: 1 | -1,
  ): RouterRoute | null {
    let best: RouterRoute | null = null;
    for (const route of this.#routes.entries) {
      if (!destination.matchesPrefix(route.prefix, route.prefixLen)) continue;
      if (best === null || isBetter(route, best, source, direction)) {
        best = route;
      }
    }
    return best;
  }

  /** Whether a router of the list can be replaced by another that is reachable. */
  hasAlternative(addr: IpAddr): boolean {
    return this.has(addr) &&
      this.#routers.some((r) => r.isReachable && !r.addr.equals(addr));
  }

  #set(
    addr: IpAddr,
    prefix: IpAddr,
    prefixLen: number,
    lifetime: number,
    preference: number,
  ): void {
    if (!addr.isLinkLocal) return; // RFC 4861 §6.1.2
    const known = this.#findRoute(addr, prefix, prefixLen);
    const validUntil = this.#context.clock.now + lifetime;
    if (known !== null) {
      known.preference = preference;
      this.#routes.setUntil(known, validUntil);
      if (lifetime === 0) this.#ended(known);
      return;
    }
    if (lifetime === 0 || this.#routes.isFull) return;
    const router = this.#find(addr) ?? this.#addRouter(addr);
    if (router === null) return;
    const dst = prefix.clone();
    const route = { router, prefix: dst, prefixLen, preference, validUntil };
    this.#routes.add(route);
    this.#user.onRouteChange(route, true);
  }

  #addRouter(addr: IpAddr): Router | null {
    if (this.#routers.length >= MAX_ROUTERS) return null;
    const prefixes = new LifetimeList<AdvertisedPrefix>(
      this.#context,
      MAX_PREFIXES,
      () => {},
    );
    const router = {
      addr: addr.clone(),
      isReachable: false,
      turn: 0,
      probedAt: this.#context.clock.now,
      prefixes,
    };
    this.#routers.push(router);
    return router;
  }

  /** A route has left the list. */
  #ended(route: RouterRoute): void {
    this.#user.onRouteChange(route, false);
    this.#sweep(route.router);
  }

  /** Forgets a router that no route leads through. */
  #sweep(router: Router): void {
    if (this.#routes.entries.some((route) => route.router === router)) return;
    const index = this.#routers.indexOf(router);
    if (index < 0) return;
    this.#routers.splice(index, 1);
    router.prefixes.clear();
    this.#user.onRouterGone(router.addr);
  }

  #find(addr: IpAddr): Router | null {
    return this.#routers.find((router) => router.addr.equals(addr)) ?? null;
  }

  #findRoute(
    addr: IpAddr,
    prefix: IpAddr,
    prefixLen: number,
  ): RouterRoute | null {
    return this.#routes.entries.find((route) =>
      route.router.addr.equals(addr) && route.prefixLen === prefixLen &&
      prefix.matchesPrefix(route.prefix, prefixLen)
    ) ?? null;
  }
}

/** 1 high, 0 medium, -1 low, of two bits that are not the reserved value. */
function decode(preference: number): number {
  return preference === 3 ? -1 : preference;
}

function isBetter(
  a: RouterRoute,
  b: RouterRoute,
  source: IpAddr | null,
  direction: 1 | -1,
): boolean {
  if (a.router.isReachable !== b.router.isReachable) {
    return a.router.isReachable;
  }
  const inTurn = direction * (b.router.turn - a.router.turn);
  if (!a.router.isReachable && inTurn !== 0) return inTurn > 0;
  return isPreferred(a, b, source);
}

/** Whether a route is better than another, both reachable or not. */
function isPreferred(
  a: RouterRoute,
  b: RouterRoute,
  source: IpAddr | null,
): boolean {
  if (a.prefixLen !== b.prefixLen) return a.prefixLen > b.prefixLen;
  const isSourceOfA = source !== null && advertises(a.router, source);
  const isSourceOfB = source !== null && advertises(b.router, source);
  if (isSourceOfA !== isSourceOfB) return isSourceOfA;
  return a.preference > b.preference;
}

function advertises({ prefixes }: Router, source: IpAddr): boolean {
  return prefixes.entries.some(({ prefix, prefixLen }) =>
    source.matchesPrefix(prefix, prefixLen)
  );
}

/**
 * IPv6 on one interface, the host's side: its addresses, and what routers say of the
 * link. RFC 4861 §5.1 and §6.3, RFC 4862.
 *
 * Joins the state machines of this folder: each learns here what the others and the
 * network tell, and acts through {@linkcode Ipv6LinkUser}.
 *
 * @module
 */

import { Eui64Identifiers } from "./interface_identifier.ts";
import { solicitedNode } from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import type { Netif } from "../../link/netif.ts";
import type { AddressChange } from "./address_table.ts";
import {
  Autoconfiguration,
  AUTOCONFIGURATION_DEFAULTS,
  type AutoconfigurationUser,
} from "./autoconfiguration.ts";
import { DestinationCache } from "./destination_cache.ts";
import type { HostContext } from "./host_context.ts";
import type { InterfaceAddress } from "./interface_address.ts";
import type { InterfaceIdentifiers } from "./interface_identifier.ts";
import type { Ipv6Config } from "./ipv6_config.ts";
import { LinkParameters } from "./link_parameters.ts";
import { PrefixList } from "./prefix_list.ts";
import { AdvertisedDns } from "./rdnss.ts";
import {
  RouterList,
  type RouterListUser,
  type RouterRoute,
} from "./router_list.ts";
import { RouterSolicitation } from "./router_solicitation.ts";
import { drawSecret, StableIdentifiers } from "./stable_iid.ts";
import { secretOf } from "./stable_secret.ts";

/** What an interface's IPv6 acts through. */
export interface Ipv6LinkUser {
  /** Sends a neighbour solicitation for an address under test. */
  sendProbe(netif: Netif, target: IpAddr, hi: number, lo: number): void;
  /** Sends a router solicitation from an address, or from `::`. */
  sendRouterSolicitation(netif: Netif, src: IpAddr): void;
  /** Asks a router once whether it is reachable. */
  probeRouter(netif: Netif, addr: IpAddr): void;
  /** Joins a group, or leaves it. */
  setGroup(netif: Netif, group: IpAddr, isMember: boolean): void;
  /** Packets may come from an address and go to it, or may not any more. */
  onUsable(netif: Netif, address: InterfaceAddress): void;
  /** See {@linkcode AddressListener.onAddressChange}. */
  onAddressChange(
    netif: Netif,
    address: InterfaceAddress,
    change: AddressChange,
  ): void;
  /** Prefixes, routers or redirects have changed. */
  onRoutesChange(netif: Netif): void;
  /** A router has become a default router, or is none any more. */
  onDefaultRouter(netif: Netif, router: IpAddr, isGained: boolean): void;
  /** The largest IPv6 packet is another. */
  onMtuChange(netif: Netif): void;
  /** Name servers or search domains have changed. */
  onDnsChange(netif: Netif): void;
}

/** IPv6 on one interface. */
export class Ipv6Link implements AutoconfigurationUser, RouterListUser {
  /** The interface. */
  readonly netif: Netif;
  /** Settings. */
  readonly config: Ipv6Config;
  /** Hop limit, MTU, and timing. */
  readonly parameters: LinkParameters;
  /** Its addresses. */
  readonly addresses: Autoconfiguration;
  /** Prefixes that are on the link. */
  readonly prefixes: PrefixList;
  /** Its routers, and the routes through them. */
  readonly routers: RouterList;
  /** Next hops that redirects have named. */
  readonly redirects: DestinationCache = new DestinationCache();
  /** Name servers and search domains. */
  readonly dns: AdvertisedDns;
  readonly #user: Ipv6LinkUser;
  readonly #solicitation: RouterSolicitation;
  readonly #group: IpAddr = new IpAddr();
  // Those whose solicited-node groups are joined: each counts.
  readonly #heard: Set<InterfaceAddress> = new Set();

  /**
   * @param context Time and randomness.
   * @param netif The interface.
   * @param config Settings.
   * @param user What it acts through.
   */
  constructor(
    context: HostContext,
    netif: Netif,
    config: Ipv6Config,
    user: Ipv6LinkUser,
  ) {
    const mtu = Math.min(config.mtu ?? netif.mtu, netif.mtu);
    this.netif = netif;
    this.config = config;
    this.#user = user;
    this.parameters = new LinkParameters(context, mtu);
    this.prefixes = new PrefixList(context, () => user.onRoutesChange(netif));
    this.routers = new RouterList(context, this);
    this.dns = new AdvertisedDns(context, () => user.onDnsChange(netif));
    this.#solicitation = new RouterSolicitation(
      context,
      () => user.sendRouterSolicitation(netif, this.#routerSource),
    );
    const hasLinkAddresses = netif.device.medium === "ethernet";
    this.addresses = new Autoconfiguration(
      context,
      identifiersOf(context, netif, config),
      {
        ...AUTOCONFIGURATION_DEFAULTS,
        autoconfigures: config.autoconfiguration,
        usesTemporary: config.temporary,
        usesGivenAtOnce: true,
        optimisticDad: config.dad === "optimistic",
        dadTransmits: config.dad === false || !hasLinkAddresses ? 0 : 1,
      },
      this.parameters,
      this,
    );
  }

  /** The link has come up. */
  start(): void {
    this.netif.speaksIpv6 = true;
    this.#takeMtu();
    this.addresses.start();
    if (this.config.autoconfiguration) this.#solicitation.start();
  }

  /** The link has gone down: what was learnt of it is forgotten. */
  stop(): void {
    this.addresses.stop();
    this.#forget();
  }

  #forget(): void {
    this.#solicitation.stop();
    this.routers.clear();
    this.prefixes.clear();
    this.redirects.clear();
    this.dns.clear();
    this.parameters.reset();
    this.netif.hopLimit = 0;
    this.#user.onRoutesChange(this.netif);
  }

  /** Router solicitation comes from the link-local address, once it is unique. */
  get #routerSource(): IpAddr {
    const { addresses } = this.netif;
    const own = addresses.find(({ addr }) => addr.isLinkLocal && !addr.isV4);
    return own === undefined || this.hidesLink(own.addr)
      ? IpAddr.ANY6
      : own.addr;
  }

  /**
   * Whether no link-layer address is told from an address: it is optimistic (RFC 4429
   * §3.2). One that was given is told, as one of IPv4 is.
   */
  hidesLink(addr: IpAddr): boolean {
    const entry = this.addresses.table.find(addr);
    return entry?.state === "optimistic" && entry.origin !== "manual";
  }

  /** A router advertisement has been taken in; its lifetime is in milliseconds. */
  onRouterAdvertised(lifetime: number): void {
    this.#solicitation.handleAdvertisement(lifetime);
    this.#takeMtu();
    this.#user.onRoutesChange(this.netif);
  }

  #takeMtu(): void {
    const { netif, parameters } = this;
    if (netif.ipv6Mtu === parameters.mtu) return;
    netif.ipv6Mtu = parameters.mtu;
    this.#user.onMtuChange(netif);
  }

  /** A neighbour says that it is no router: RFC 4861 §7.2.5. */
  onNoRouter(addr: IpAddr): void {
    this.routers.remove(addr);
    if (this.redirects.forgetRouter(addr)) {
      this.#user.onRoutesChange(this.netif);
    }
  }

  onRouteChange({ router, prefixLen }: RouterRoute, isNew: boolean): void {
    this.#user.onRoutesChange(this.netif);
    if (prefixLen > 0) return;
    this.#user.onDefaultRouter(this.netif, router.addr, isNew);
  }

  onRouterGone(addr: IpAddr): void {
    this.redirects.forgetNextHop(addr);
    this.#user.onRoutesChange(this.netif);
    if (this.config.autoconfiguration && !this.routers.hasDefault) {
      this.#solicitation.start();
    }
  }

  probeRouter(addr: IpAddr): void {
    this.#user.probeRouter(this.netif, addr);
  }

  // What addresses ask for.

  sendDadProbe(target: IpAddr, nonceHi: number, nonceLo: number): void {
    const address = this.addresses.table.find(target);
    if (address !== null) this.#hear(address, true);
    this.#user.sendProbe(this.netif, target, nonceHi, nonceLo);
  }

  onAddressChange(address: InterfaceAddress, change: AddressChange): void {
    const { netif } = this;
    const user = this.#user;
    if (address.isUsable) this.#hear(address, true);
    if (address.isUsable !== netif.hasAddress(address.addr)) {
      user.onUsable(netif, address);
    }
    if (change === "removed") this.#hear(address, false);
    user.onAddressChange(netif, address, change);
  }

  /**
   * Joins the solicited-node group of an address, or leaves it: before its test, whose
   * random delay so holds of the report, too (RFC 4862 §5.4.2).
   */
  #hear(address: InterfaceAddress, isMember: boolean): void {
    if (this.#heard.has(address) === isMember) return;
    if (isMember) this.#heard.add(address);
    else this.#heard.delete(address);
    const group = solicitedNode(address.addr, this.#group);
    this.#user.setGroup(this.netif, group, isMember);
  }

  /** RFC 4862 §5.4.5: the hardware address is a duplicate. */
  onDisabled(): void {
    this.#forget(); // no router whose end would be a reason to solicit
    this.netif.speaksIpv6 = false;
  }
}

function identifiersOf(
  { rng }: HostContext,
  { mac, name }: Netif,
  { identifiers, stableSecret }: Ipv6Config,
): InterfaceIdentifiers {
  if (identifiers === "eui64") return new Eui64Identifiers(mac);
  const secret = stableSecret === undefined
    ? drawSecret(rng)
    : secretOf(stableSecret);
  return new StableIdentifiers(secret, name);
}

/**
 * The host's interfaces, addresses and routes, and the choice that a flow takes
 * among them: interface, next hop, source address. RFC 1122 §3.3.1 and §3.3.4.
 *
 * Receives for any own address on any interface (weak host model, as lwIP); sends
 * from a bound address only over the interface that has it, as lwIP does too.
 *
 * @module
 */

import {
  ERR_IF,
  ERR_OK,
  ERR_RTE,
  type err_t,
  ERR_USE,
  ERR_VAL,
} from "../../base/err.ts";
import type { Netif } from "../../link/netif.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import type { Flow } from "../flow.ts";
import { type Route, type RouteSource, RoutingTable } from "./routes.ts";
import { AddressRules4 } from "../v4/address_rules.ts";
import { AddressRules6 } from "../v6/address_rules.ts";
import type { AddressRules } from "./address_rules.ts";
import type { NetifListener } from "./netif_listener.ts";

/** Interfaces, addresses and routes of one stack. */
export class Router {
  /** All interfaces, in the order in which they were added. */
  readonly netifs: Netif[] = [];
  /** The routing table; connected routes are kept by this class. */
  readonly table: RoutingTable = new RoutingTable();
  /** The loopback interface, if there is one. */
  loopback: Netif | null = null;
  /** What is learnt of routers besides; null if nothing is. */
  learnt: RouteSource | null = null;
  /** Told of changes; null while nobody listens. */
  listener: NetifListener | null = null;
  /** Changes with every change of routes, addresses and interfaces. */
  generation = 0;
  readonly #rules4: AddressRules;
  readonly #rules6: AddressRules;

  /**
   * @param rules4 What holds of IPv4 addresses.
   * @param rules6 What holds of IPv6 addresses.
   */
  constructor(
    rules4: AddressRules = new AddressRules4(),
    rules6: AddressRules = new AddressRules6(),
  ) {
    this.#rules4 = rules4;
    this.#rules6 = rules6;
  }

  #rules(addr: IpAddr): AddressRules {
    return addr.isV4 ? this.#rules4 : this.#rules6;
  }

  /** Adds an interface with the addresses that it already has. */
  addNetif(netif: Netif): void {
    this.netifs.push(netif);
    if (netif.isLoopback) this.loopback = netif;
    for (const { addr, prefixLen } of netif.addresses) {
      this.#connect(netif, addr, prefixLen);
    }
    this.generation++;
  }

  /** Removes an interface and its routes. */
  removeNetif(netif: Netif): void {
    const index = this.netifs.indexOf(netif);
    if (index >= 0) this.netifs.splice(index, 1);
    if (this.loopback === netif) this.loopback = null;
    this.table.remove((r) => r.netif === netif);
    this.generation++;
  }

  /**
   * Whether an address may be added. A link-local one of IPv6 may be on each link: the
   * zone tells them apart (RFC 4007 §6).
   *
   * @returns ERR_OK; ERR_USE if this host has it; ERR_VAL if no host may.
   */
  checkAddress(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    const rules = this.#rules(addr);
    if (!rules.mayBeOwn(addr, netif)) return ERR_VAL;
    if (!(prefixLen >= 0 && prefixLen <= rules.bits)) return ERR_VAL;
    const isOfLink = rules.isOnLink(addr);
    for (const other of this.netifs) {
      if (isOfLink && other !== netif) continue;
      if (other.hasAddress(addr)) return ERR_USE;
    }
    return ERR_OK;
  }

  /**
   * Adds an address.
   *
   * @param isOnLink Whether its prefix is on the link.
   * @returns As {@linkcode checkAddress}.
   */
  addAddress(
    netif: Netif,
    addr: IpAddr,
    prefixLen: number,
    isOnLink = true,
  ): err_t {
    const err = this.checkAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) return err;
    const copy = addr.clone();
    netif.addresses.push({
      ...{ addr: copy, prefixLen, netif: netif.index },
      ...{ isDeprecated: false, isTemporary: false },
    });
    if (isOnLink) this.#connect(netif, copy, prefixLen);
    this.generation++;
    return ERR_OK;
  }

  /**
   * Gives an address of an interface another prefix, which is on the link if the former
   * one is; ERR_VAL if it cannot be.
   */
  setPrefix(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    const list = netif.addresses;
    const index = list.findIndex((a) => a.addr.equals(addr));
    if (index < 0) return ERR_VAL;
    const before = list[index]!;
    const isOnLink = this.table.entries.some((r) => r.dst === before.addr);
    this.removeAddress(netif, addr);
    const err = this.addAddress(netif, addr, prefixLen, isOnLink);
    if (err !== ERR_OK) {
      this.addAddress(netif, addr, before.prefixLen, isOnLink);
    }
    const after = list.pop()!;
    after.isDeprecated = before.isDeprecated;
    after.isTemporary = before.isTemporary;
    list.splice(index, 0, after);
    return err;
  }

  /** Gives the address that an interface got last the place of another. */
  moveBefore(netif: Netif, addr: IpAddr, other: IpAddr): void {
    const list = netif.addresses;
    const last = list.pop()!;
    if (!last.addr.equals(addr)) throw new Error("Bug: it is not the last");
    const index = list.findIndex((a) => a.addr.equals(other));
    list.splice(index < 0 ? list.length : index, 0, last);
  }

  /** Removes an address; ERR_VAL if the interface has it not. */
  removeAddress(netif: Netif, addr: IpAddr): err_t {
    const index = netif.addresses.findIndex((a) => a.addr.equals(addr));
    if (index < 0) return ERR_VAL;
    const [gone] = netif.addresses.splice(index, 1);
    this.table.remove((r) =>
      r.isConnected && r.netif === netif && r.dst === gone.addr
    );
    this.generation++;
    return ERR_OK;
  }

  /**
   * Adds a route.
   *
   * @returns ERR_OK; ERR_VAL if gateway and destination differ in family; ERR_IF if
   * the interface was not added; ERR_RTE if the gateway is no neighbour there.
   */
  addRoute(
    dst: IpAddr,
    prefixLen: number,
    netif: Netif,
    gateway: IpAddr | null,
  ): err_t {
    if (!(prefixLen >= 0 && prefixLen <= this.#rules(dst).bits)) return ERR_VAL;
    if (gateway !== null && gateway.isV4 !== dst.isV4) return ERR_VAL;
    if (!this.netifs.includes(netif)) return ERR_IF;
    const hop = this.#hopOf(netif, gateway);
    if (hop !== null && !this.#isNeighbour(netif, hop)) return ERR_RTE;
    this.table.add({
      dst: dst.clone(),
      prefixLen,
      netif,
      gateway: hop,
      isConnected: false,
    });
    this.generation++;
    this.#tellRouter(netif, prefixLen, hop, true);
    return ERR_OK;
  }

  /** The next hop of a route over an interface, with its zone; null for none. */
  #hopOf(netif: Netif, gateway: IpAddr | null): IpAddr | null {
    if (gateway === null || gateway.isAny) return null;
    const hop = gateway.clone();
    if (hop.zone === 0 && this.#rules(hop).isOnLink(hop)) {
      hop.zone = netif.index;
    }
    return hop;
  }

  #tellRouter(
    netif: Netif,
    prefixLen: number,
    hop: IpAddr | null,
    isGained: boolean,
  ): void {
    if (prefixLen !== 0 || hop === null) return;
    this.listener?.onDefaultRouter(netif, hop, isGained);
  }

  /**
   * Whether a gateway can be a neighbour on an interface: another host, in a subnet
   * or in a network that a route has put on the link. Any other host will do where
   * the link leads to one only: there is no link address to ask for, or no address
   * has a subnet.
   */
  #isNeighbour(netif: Netif, hop: IpAddr): boolean {
    if (
      netif.isLoopback || hop.isMulticast || this.netifOf(hop) !== null ||
      netif.isBroadcast(hop)
    ) return false;
    if (netif.device.medium === "ip") return true;
    const rules = this.#rules(hop);
    if (rules.isOnLink(hop)) return hop.zone === netif.index;
    const own = netif.addresses.filter(({ addr }) => addr.isV4 === hop.isV4);
    return own.length > 0 && own.every((a) => a.prefixLen === rules.bits) ||
      this.table.entries.some((r) =>
        r.netif === netif && r.gateway === null &&
        hop.matchesPrefix(r.dst, r.prefixLen)
      );
  }

  /**
   * Removes a route that {@linkcode addRoute} has added with the same arguments; ERR_VAL
   * if there is none such.
   */
  removeRoute(
    dst: IpAddr,
    prefixLen: number,
    netif: Netif,
    gateway: IpAddr | null,
  ): err_t {
    const hop = this.#hopOf(netif, gateway);
    const removed = this.table.remove((r) =>
      !r.isConnected && r.netif === netif && r.prefixLen === prefixLen &&
      r.dst.isV4 === dst.isV4 && dst.matchesPrefix(r.dst, prefixLen) &&
      (hop === null ? r.gateway === null : r.gateway?.equals(hop) === true)
    );
    if (removed === 0) return ERR_VAL;
    this.generation++;
    this.#tellRouter(netif, prefixLen, hop, false);
    return ERR_OK;
  }

  /** Returns the interface with this index, or null. */
  byIndex(index: number): Netif | null {
    for (let i = 0; i < this.netifs.length; i++) {
      if (this.netifs[i].index === index) return this.netifs[i];
    }
    return null;
  }

  /** Returns the interface that has this address, in its zone if it is known; or null. */
  netifOf(addr: IpAddr): Netif | null {
    if (addr.isLoopback) return this.loopback; // all of 127/8
    const { netifs } = this;
    for (let i = 0; i < netifs.length; i++) {
      if (!netifs[i].hasAddress(addr)) continue;
      if (addr.zone === 0 || addr.zone === netifs[i].index) return netifs[i];
    }
    return null;
  }

  /** Gives an own address its zone, if it needs one that is not known. */
  completeOwn(addr: IpAddr): void {
    if (addr.zone !== 0 || !this.#rules(addr).isOnLink(addr)) return;
    addr.zone = this.netifOf(addr)?.index ?? 0;
  }

  /** Whether an address is a broadcast on any interface. */
  isBroadcast(addr: IpAddr): boolean {
    const { netifs } = this;
    for (let i = 0; i < netifs.length; i++) {
      if (netifs[i].isBroadcast(addr)) return true;
    }
    return false;
  }

  /** Fills a flow's route; see IpLayer.route. */
  route(flow: Flow): err_t {
    flow.netif = null;
    flow.neighbour = null;
    const { remote, local } = flow;
    if (remote.isAny) return ERR_RTE;
    const bound = local.isAny ? null : this.netifOf(local);
    if (bound === null && !local.isAny) return ERR_RTE;
    if (!local.isAny && local.isV4 !== remote.isV4) return ERR_RTE;

    let netif: Netif | null;
    let gateway: IpAddr | null = null;
    if (this.netifOf(remote) !== null) {
      netif = this.loopback; // this host, whatever the interface is
      if (local.isAny) local.copyFrom(remote);
    } else if (this.#rules(remote).isOnLink(remote)) {
      netif = this.#linkOf(flow, bound);
      if (netif === null || !this.#chooseSource(flow, netif, null)) {
        return ERR_RTE;
      }
    } else {
      netif = this.#wanted(flow, bound);
      if (netif === null && (wantedIndex(flow) !== 0 || bound !== null)) {
        return ERR_RTE;
      }
      const source = local.isAny ? null : local;
      let best = this.#lookup(remote, netif, source);
      if (
        best === null && wantedIndex(flow) === 0 && !flow.strongSource &&
        !local.isLoopback
      ) best = this.#lookup(remote, null, source);
      const isGroup = this.#rules(remote).isOnEveryLink(remote);
      if (best === null && !isGroup) return ERR_RTE;
      netif = best === null ? netif ?? this.#firstUp() : best.netif;
      gateway = isGroup ? null : best!.gateway;
      if (netif === null || !this.#chooseSource(flow, netif, gateway)) {
        return ERR_RTE;
      }
    }
    if (netif === null || !netif.up) return ERR_RTE;
    if (!netif.speaks(remote)) return ERR_RTE;
    if (local.isLoopback && !netif.isLoopback) return ERR_RTE;
    flow.netif = netif;
    flow.nextHop.copyFrom(gateway ?? remote);
    flow.generation = this.generation;
    return ERR_OK;
  }

  /** The interface that binding a flow leaves; null for any, or for none. */
  #wanted(flow: Flow, bound: Netif | null): Netif | null {
    const index = wantedIndex(flow);
    if (index === 0) return bound;
    const netif = this.byIndex(index);
    return bound === null || bound === netif ? netif : null;
  }

  /**
   * The interface on whose link a link-local destination is, RFC 4007 §9; null if that
   * is not clear. It is the destination's zone, else the interface that the flow is
   * bound to, else the only one that speaks IPv6, as in Linux and lwIP.
   */
  #linkOf(flow: Flow, bound: Netif | null): Netif | null {
    const index = wantedIndex(flow);
    if (index !== 0) {
      const netif = this.byIndex(index);
      return bound === null || bound === netif || !flow.local.isLinkLocal
        ? netif
        : null;
    }
    return bound ?? this.#onlyLink();
  }

  /**
   * Gives a peer its zone, if it needs one that is not known.
   *
   * @param ifIndex The interface that it is bound to; 0 for none.
   * @returns ERR_OK; ERR_RTE if it is not clear on which link the peer is.
   */
  completePeer(addr: IpAddr, ifIndex: number): err_t {
    if (addr.zone !== 0 || !this.#rules(addr).isOnLink(addr)) return ERR_OK;
    const own = this.netifOf(addr);
    const netif = own ?? this.byIndex(ifIndex) ?? this.#onlyLink();
    addr.zone = netif?.index ?? 0;
    return netif === null ? ERR_RTE : ERR_OK;
  }

  #onlyLink(): Netif | null {
    let only: Netif | null = null;
    for (const netif of this.netifs) {
      if (!netif.up || netif.isLoopback || !netif.speaksIpv6) continue;
      if (!netif.addresses.some(({ addr }) => !addr.isV4)) continue;
      if (only !== null) return null;
      only = netif;
    }
    return only;
  }

  /**
   * Returns the best route to an address, or null: of the longest prefix, and of equals
   * one of the table rather than one that was learnt.
   *
   * @param remote Destination.
   * @param netif The interface that it must use, or null for any.
   * @param source The source address, or null if it is not chosen yet.
   * @param isPresent Whether the question is which route is in use: RouteSource.lookup.
   */
  lookup(
    remote: IpAddr,
    netif: Netif | null,
    source: IpAddr | null = null,
    isPresent = false,
  ): Route | null {
    const fixed = this.table.lookup(remote, netif);
    if (this.learnt === null || remote.isV4 || remote.isMulticast) return fixed;
    const learnt = this.learnt.lookup(remote, netif, source, isPresent);
    if (fixed === null || learnt === null) return learnt ?? fixed;
    return learnt.prefixLen > fixed.prefixLen ? learnt : fixed;
  }

  #lookup(
    remote: IpAddr,
    netif: Netif | null,
    source: IpAddr | null,
  ): Route | null {
    const best = this.lookup(remote, netif, source);
    if (!this.#rules(remote).isOnEveryLink(remote)) return best;
    // Groups follow a route of their own, or the default one; never loopback.
    return best !== null && best.netif.isLoopback ? null : best;
  }

  #firstUp(): Netif | null {
    for (const netif of this.netifs) {
      if (netif.up && !netif.isLoopback) return netif;
    }
    return null;
  }

  /** The address of an interface from which it speaks to another host, or null. */
  sourceOn(netif: Netif, remote: IpAddr): IpAddr | null {
    return this.#rules(remote).source(netif, remote, remote);
  }

  /** Chooses the source address by the rules of the family. */
  #chooseSource(flow: Flow, netif: Netif, gateway: IpAddr | null): boolean {
    const { local, remote } = flow;
    if (!local.isAny) return true;
    const rules = this.#rules(remote);
    const chosen = rules.source(netif, gateway ?? remote, remote);
    if (chosen !== null) {
      local.copyFrom(chosen);
      if (rules.isOnLink(local)) local.zone = netif.index;
    }
    return chosen !== null || rules.mayBeNameless(remote);
  }

  #connect(netif: Netif, addr: IpAddr, prefixLen: number): void {
    const route = { dst: addr, prefixLen, netif, gateway: null };
    this.table.add({ ...route, isConnected: true });
  }
}

/**
 * Index of the interface that a flow must take: the zone of its destination, or what it
 * is bound to; 0 for any, and -1 where the two differ.
 */
function wantedIndex({ remote, ifIndex }: Flow): number {
  const { zone } = remote;
  if (zone === 0) return ifIndex;
  return ifIndex === 0 || ifIndex === zone ? zone : -1;
}

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
import { type Route, RoutingTable } from "./routes.ts";
import { isHostAddress } from "../special_address.ts";

/** Interfaces, addresses and routes of one stack. */
export class Router {
  /** All interfaces, in the order in which they were added. */
  readonly netifs: Netif[] = [];
  /** The routing table; connected routes are kept by this class. */
  readonly table: RoutingTable = new RoutingTable();
  /** The loopback interface, if there is one. */
  loopback: Netif | null = null;
  /** Changes with every change of routes, addresses and interfaces. */
  generation = 0;

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
   * Adds an address.
   *
   * @returns ERR_OK; ERR_USE if this host has it; ERR_VAL if no host may.
   */
  addAddress(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    if (!mayBeOwn(addr, netif)) return ERR_VAL;
    if (!(prefixLen >= 0 && prefixLen <= (addr.isV4 ? 32 : 128))) {
      return ERR_VAL;
    }
    for (const other of this.netifs) {
      if (other.hasAddress(addr)) return ERR_USE;
    }
    const copy = addr.clone();
    netif.addresses.push({ addr: copy, prefixLen });
    this.#connect(netif, copy, prefixLen);
    this.generation++;
    return ERR_OK;
  }

  /** Gives an address of an interface another prefix; ERR_VAL if it cannot be. */
  setPrefix(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    const list = netif.addresses;
    const index = list.findIndex((a) => a.addr.equals(addr));
    if (index < 0) return ERR_VAL;
    const before = list[index]!;
    this.removeAddress(netif, addr);
    const err = this.addAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) this.addAddress(netif, addr, before.prefixLen);
    list.splice(index, 0, list.pop()!);
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
    if (!(prefixLen >= 0 && prefixLen <= (dst.isV4 ? 32 : 128))) return ERR_VAL;
    if (gateway !== null && gateway.isV4 !== dst.isV4) return ERR_VAL;
    if (!this.netifs.includes(netif)) return ERR_IF;
    const hop = gateway === null || gateway.isAny ? null : gateway.clone();
    if (hop !== null && !this.#isNeighbour(netif, hop)) return ERR_RTE;
    this.table.add({
      dst: dst.clone(),
      prefixLen,
      netif,
      gateway: hop,
      isConnected: false,
    });
    this.generation++;
    return ERR_OK;
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
    if (!hop.isV4 && hop.isLinkLocal) return true;
    const own = netif.addresses.filter(({ addr }) => addr.isV4 === hop.isV4);
    const whole = hop.isV4 ? 32 : 128;
    return own.length > 0 && own.every((a) => a.prefixLen === whole) ||
      this.table.entries.some((r) =>
        r.netif === netif && r.gateway === null &&
        hop.matchesPrefix(r.dst, r.prefixLen)
      );
  }

  /** Removes a route that was added; ERR_VAL if there is none such. */
  removeRoute(dst: IpAddr, prefixLen: number, netif: Netif): err_t {
    const removed = this.table.remove((r) =>
      !r.isConnected && r.netif === netif && r.prefixLen === prefixLen &&
      r.dst.isV4 === dst.isV4 && dst.matchesPrefix(r.dst, prefixLen)
    );
    if (removed === 0) return ERR_VAL;
    this.generation++;
    return ERR_OK;
  }

  /** Returns the interface with this index, or null. */
  byIndex(index: number): Netif | null {
    for (let i = 0; i < this.netifs.length; i++) {
      if (this.netifs[i].index === index) return this.netifs[i];
    }
    return null;
  }

  /** Returns the interface that has this address, or null. */
  netifOf(addr: IpAddr): Netif | null {
    if (addr.isLoopback) return this.loopback; // all of 127/8
    const { netifs } = this;
    for (let i = 0; i < netifs.length; i++) {
      if (netifs[i].hasAddress(addr)) return netifs[i];
    }
    return null;
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
    } else {
      netif = this.#wanted(flow, bound);
      if (netif === null && (flow.ifIndex !== 0 || bound !== null)) {
        return ERR_RTE;
      }
      let best = this.#lookup(remote, netif);
      if (
        best === null && flow.ifIndex === 0 && !flow.strongSource &&
        !local.isLoopback
      ) best = this.#lookup(remote, null);
      if (best === null && !isOnEveryLink(remote)) return ERR_RTE;
      netif = best === null ? netif ?? this.#firstUp() : best.netif;
      gateway = isOnEveryLink(remote) ? null : best!.gateway;
      if (netif === null || !this.#chooseSource(flow, netif, gateway)) {
        return ERR_RTE;
      }
    }
    if (netif === null || !netif.up) return ERR_RTE;
    if (local.isLoopback && !netif.isLoopback) return ERR_RTE;
    flow.netif = netif;
    flow.nextHop.copyFrom(gateway ?? remote);
    flow.generation = this.generation;
    return ERR_OK;
  }

  /** The interface that binding a flow leaves; null for any, or for none. */
  #wanted(flow: Flow, bound: Netif | null): Netif | null {
    if (flow.ifIndex === 0) return bound;
    const netif = this.byIndex(flow.ifIndex);
    return bound === null || bound === netif ? netif : null;
  }

  #lookup(remote: IpAddr, netif: Netif | null): Route | null {
    const best = this.table.lookup(remote, netif);
    if (!isOnEveryLink(remote)) return best;
    // Groups follow a route of their own, or the default one; never loopback.
    return best !== null && best.netif.isLoopback ? null : best;
  }

  #firstUp(): Netif | null {
    for (const netif of this.netifs) {
      if (netif.up && !netif.isLoopback) return netif;
    }
    return null;
  }

  /**
   * Chooses the source address: in the next hop's subnet, else the interface's
   * first. An interface without address sends to broadcasts only (DHCP).
   */
  #chooseSource(flow: Flow, netif: Netif, gateway: IpAddr | null): boolean {
    const { local, remote } = flow;
    if (!local.isAny) return true;
    const chosen = sourceOn(netif, gateway ?? remote);
    if (chosen !== null) local.copyFrom(chosen);
    return chosen !== null || remote.isBroadcast4;
  }

  #connect(netif: Netif, addr: IpAddr, prefixLen: number): void {
    const route = { dst: addr, prefixLen, netif, gateway: null };
    this.table.add({ ...route, isConnected: true });
  }
}

/** Whether an interface can have an address: one that a packet may come from. */
function mayBeOwn(addr: IpAddr, netif: Netif): boolean {
  if (addr.isLoopback) return netif.isLoopback;
  return addr.isV4 ? isHostAddress(addr.v4) : !addr.isAny && !addr.isMulticast;
}

/** Whether packets to an address leave on any link without a route. */
function isOnEveryLink(addr: IpAddr): boolean {
  return addr.isMulticast || addr.isBroadcast4;
}

/**
 * Returns the address of an interface to send from, or null if it has none of the
 * family.
 *
 * @param netif The outgoing interface.
 * @param nextHop Where the packet goes first.
 */
export function sourceOn(netif: Netif, nextHop: IpAddr): IpAddr | null {
  const v4 = nextHop.isV4;
  let first: IpAddr | null = null;
  for (let i = 0; i < netif.addresses.length; i++) {
    const { addr, prefixLen } = netif.addresses[i];
    if (addr.isV4 !== v4) continue;
    if (nextHop.matchesPrefix(addr, prefixLen)) return addr;
    first ??= addr;
  }
  return first;
}

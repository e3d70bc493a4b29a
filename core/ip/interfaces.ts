/**
 * Interfaces and their addresses: what has to happen in the routing table, the neighbour
 * cache and the groups when one comes, goes or changes. RFC 5227 §2.3.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_VAL } from "../base/err.ts";
import type { Ethernet } from "../link/ethernet.ts";
import type { Netif, NetifAddress } from "../link/netif.ts";
import { needsZone } from "../wire/ip6_scope.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { IpConfig } from "./config.ts";
import type { IpMachines } from "./machine.ts";
import { sourceOn } from "./route/address_rules.ts";
import { unmanaged } from "./route/netif_listener.ts";
import type { Router } from "./route/router.ts";
import type { AddressChange } from "./v6/address_table.ts";
import type { AddressAssigner, Ipv6Host } from "./v6/ipv6_host.ts";
import type { Ipv6Link } from "./v6/ipv6_link.ts";

/** Changes the interfaces of one stack. */
export class IpInterfaces implements AddressAssigner {
  /** IPv6 of the host; null before it is there. */
  ipv6: Ipv6Host | null = null;
  readonly #config: IpConfig;
  readonly #router: Router;
  readonly #link: Ethernet;
  readonly #machines: IpMachines;

  /**
   * @param config Says what becomes of an address's users.
   * @param router Has interfaces, addresses and routes.
   * @param link Announces addresses.
   * @param machines Report groups.
   */
  constructor(
    config: IpConfig,
    router: Router,
    link: Ethernet,
    machines: IpMachines,
  ) {
    this.#config = config;
    this.#router = router;
    this.#link = link;
    this.#machines = machines;
  }

  /** See IpLayer.addNetif. */
  add(netif: Netif): void {
    this.#router.addNetif(netif);
    if (netif.up) this.#announce(netif);
  }

  /** See IpLayer.removeNetif. */
  remove(netif: Netif): void {
    netif.up = false;
    this.ipv6?.remove(netif);
    this.#machines.forEach(({ groups }) => groups.remove(netif));
    netif.groups.length = 0;
    this.#router.removeNetif(netif);
    this.#link.neighbours.removeNetif(netif);
  }

  /** See IpLayer.setUp. */
  setUp(netif: Netif, up: boolean): void {
    if (netif.up === up) return;
    netif.up = up;
    this.#router.generation++;
    this.#router.listener?.onUpChange(netif);
    if (up) {
      this.#announce(netif);
      this.#machines.forEach(({ groups }) => groups.restart(netif));
      this.ipv6?.setUp(netif, true);
    } else {
      this.ipv6?.setUp(netif, false);
      this.#link.neighbours.removeNetif(netif);
      this.#machines.forEach(({ groups }) => groups.stop(netif));
    }
  }

  /** See IpLayer.addAddress. */
  addAddress(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    if (!netif.speaks(addr)) return ERR_VAL;
    const link = this.#linkOf(netif, addr);
    if (link !== null) return this.ipv6!.add(link, addr, prefixLen);
    const err = this.assign(netif, addr, prefixLen);
    if (err === ERR_OK) this.#tell(netif, netif.address(addr), "added");
    return err;
  }

  /** Tells of an address that is not one of active IPv6, which tells of its own. */
  #tell(
    netif: Netif,
    address: NetifAddress | null,
    change: AddressChange,
  ): void {
    const { listener } = this.#router;
    if (listener === null || address === null) return;
    listener.onAddressChange(netif, unmanaged(address), change);
  }

  /** IPv6 of an interface, if an address is one of it and it is active; else null. */
  #linkOf(netif: Netif, addr: IpAddr): Ipv6Link | null {
    return addr.isV4 ? null : this.ipv6?.of(netif) ?? null;
  }

  /** Gives an interface an address that it may use. */
  assign(
    netif: Netif,
    addr: IpAddr,
    prefixLen: number,
    isOnLink = true,
  ): err_t {
    const isFirst = addr.isV4
      ? sourceOn(netif, addr) === null
      : addr.isLinkLocal; // RFC 9777 §5.2.13: reports come from it
    const err = this.#router.addAddress(netif, addr, prefixLen, isOnLink);
    if (err !== ERR_OK) return err;
    const { neighbours } = this.#link;
    neighbours.forgetDerived(netif);
    neighbours.remove(netif, addr);
    if (netif.up) neighbours.announce(netif, addr);
    if (isFirst) this.#machines.of(addr).groups.restart(netif);
    return ERR_OK;
  }

  /** See IpLayer.removeAddress. */
  removeAddress(netif: Netif, addr: IpAddr): err_t {
    const link = this.#linkOf(netif, addr);
    if (link !== null) return this.ipv6!.removeAddress(link, addr);
    const address = netif.address(addr);
    const err = this.release(netif, addr);
    this.#tell(netif, address, "removed");
    return err;
  }

  /**
   * Takes an address from an interface. In IPv6 nobody follows to another one: the first
   * may be link-local. So does lwIP's netif_ip6_addr_set_state.
   */
  release(netif: Netif, addr: IpAddr): err_t {
    if (!netif.hasAddress(addr)) return ERR_VAL;
    const other = netif.addresses.find((a) =>
      a.addr.isV4 && addr.isV4 && !a.addr.equals(addr)
    );
    this.#leave(netif, addr, other?.addr ?? null);
    this.#router.removeAddress(netif, addr);
    this.#link.neighbours.forgetDerived(netif);
    return ERR_OK;
  }

  /** An address goes: its users follow to another one, if they are to. */
  #leave(netif: Netif, addr: IpAddr, successor: IpAddr | null): void {
    if (this.#config.addressChange !== "follow") return;
    const gone = addr.clone();
    if (needsZone(gone)) gone.zone = netif.index; // other links may have it, too
    this.#machines.of(addr).transports.addressGoes(gone, successor);
  }

  /** See IpLayer.replaceAddress. */
  replaceAddress(
    netif: Netif,
    old: IpAddr,
    addr: IpAddr,
    prefixLen: number,
  ): err_t {
    if (!this.#has(netif, old) || addr.isV4 !== old.isV4) return ERR_VAL;
    if (addr.equals(old)) return this.#setPrefix(netif, addr, prefixLen);
    const err = this.addAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) return err;
    this.#router.moveBefore(netif, addr, old);
    this.#leave(netif, old, addr);
    return this.removeAddress(netif, old);
  }

  /** Whether an interface has an address, usable or not. */
  #has(netif: Netif, addr: IpAddr): boolean {
    const table = this.#linkOf(netif, addr)?.addresses.table;
    return netif.hasAddress(addr) || (table?.find(addr) ?? null) !== null;
  }

  #setPrefix(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    const link = this.#linkOf(netif, addr);
    if (link !== null) return this.ipv6!.setPrefix(link, addr, prefixLen);
    const err = this.#router.setPrefix(netif, addr, prefixLen);
    if (err === ERR_OK) this.#tell(netif, netif.address(addr), "state");
    return err;
  }

  #announce(netif: Netif): void {
    for (const { addr } of netif.addresses) {
      this.#link.neighbours.announce(netif, addr);
    }
  }
}

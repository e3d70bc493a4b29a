/**
 * Interfaces and their addresses: what has to happen in the routing table, the neighbour
 * cache and the groups when one comes, goes or changes. RFC 5227 §2.3.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_VAL } from "../base/err.ts";
import type { Ethernet } from "../link/ethernet.ts";
import type { Netif } from "../link/netif.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { IpConfig } from "./config.ts";
import type { IpMachines } from "./machine.ts";
import { sourceOn } from "./route/address_rules.ts";
import type { Router } from "./route/router.ts";

/** Changes the interfaces of one stack. */
export class IpInterfaces {
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
    if (up) {
      this.#announce(netif);
      this.#machines.forEach(({ groups }) => groups.restart(netif));
    } else {
      this.#link.neighbours.removeNetif(netif);
      this.#machines.forEach(({ groups }) => groups.stop(netif));
    }
  }

  /** See IpLayer.addAddress. */
  addAddress(netif: Netif, addr: IpAddr, prefixLen: number): err_t {
    const isFirst = sourceOn(netif, addr) === null;
    const err = this.#router.addAddress(netif, addr, prefixLen);
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
    const other = netif.addresses.find((a) =>
      a.addr.isV4 === addr.isV4 && !a.addr.equals(addr)
    );
    return this.#removeAddress(netif, addr, other?.addr ?? null);
  }

  #removeAddress(netif: Netif, addr: IpAddr, successor: IpAddr | null): err_t {
    if (!netif.hasAddress(addr)) return ERR_VAL;
    if (this.#config.addressChange === "follow") {
      this.#machines.of(addr).transports.addressGoes(addr, successor);
    }
    this.#router.removeAddress(netif, addr);
    this.#link.neighbours.forgetDerived(netif);
    return ERR_OK;
  }

  /** See IpLayer.replaceAddress. */
  replaceAddress(
    netif: Netif,
    old: IpAddr,
    addr: IpAddr,
    prefixLen: number,
  ): err_t {
    if (!netif.hasAddress(old) || addr.isV4 !== old.isV4) return ERR_VAL;
    if (addr.equals(old)) return this.#router.setPrefix(netif, addr, prefixLen);
    const err = this.addAddress(netif, addr, prefixLen);
    if (err !== ERR_OK) return err;
    this.#router.moveBefore(netif, addr, old);
    return this.#removeAddress(netif, old, addr);
  }

  #announce(netif: Netif): void {
    for (const { addr } of netif.addresses) {
      this.#link.neighbours.announce(netif, addr);
    }
  }
}

/**
 * The local host table: lwIP's DNS_LOCAL_HOSTLIST, hosts(5).
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";

/** Names and the addresses that they stand for; case does not matter. */
export class HostTable {
  readonly #addrs: Map<string, IpAddr[]> = new Map();

  /** Adds an address to a name; lwIP dns_local_addhost. */
  add(name: string, addr: IpAddr): void {
    const key = keyOf(name);
    const addrs = this.#addrs.get(key);
    if (addrs === undefined) this.#addrs.set(key, [addr.clone()]);
    else if (!addrs.some((known) => known.equals(addr))) {
      addrs.push(addr.clone());
    }
  }

  /**
   * Forgets an address of a name, or the name; lwIP dns_local_removehost.
   *
   * @returns true if there was something to forget.
   */
  remove(name: string, addr: IpAddr | null): boolean {
    const key = keyOf(name);
    const addrs = this.#addrs.get(key);
    if (addrs === undefined) return false;
    if (addr === null) return this.#addrs.delete(key);
    const index = addrs.findIndex((known) => known.equals(addr));
    if (index < 0) return false;
    addrs.splice(index, 1);
    if (addrs.length === 0) this.#addrs.delete(key);
    return true;
  }

  /** Returns the addresses of a name in the order in which they were added. */
  get(name: string): readonly IpAddr[] {
    return this.#addrs.get(keyOf(name)) ?? [];
  }
}

function keyOf(name: string): string {
  return (name.endsWith(".") ? name.slice(0, -1) : name).toLowerCase();
}

/**
 * Listeners by port, the most specific address first.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { TcpListener } from "./listener.ts";

/** All listeners of a stack. */
export class ListenerTable {
  readonly #heads: Map<number, TcpListener> = new Map();

  /** Adds a listener: those for one address before those for any. */
  add(listener: TcpListener): void {
    const head = this.#heads.get(listener.localPort) ?? null;
    if (head === null || !listener.local.isAny) {
      listener.next = head;
      this.#heads.set(listener.localPort, listener);
      return;
    }
    let at = head;
    while (at.next !== null) at = at.next;
    at.next = listener;
  }

  /** Removes a listener. */
  remove(listener: TcpListener): void {
    const head = this.#heads.get(listener.localPort) ?? null;
    if (head === listener) {
      if (listener.next !== null) {
        this.#heads.set(listener.localPort, listener.next);
      } else this.#heads.delete(listener.localPort);
    } else {
      for (let at = head; at !== null; at = at.next) {
        if (at.next !== listener) continue;
        at.next = listener.next;
        break;
      }
    }
    listener.next = null;
  }

  /** Returns true if there is a listener on exactly this address and port. */
  has(addr: IpAddr, port: number): boolean {
    let at = this.#heads.get(port) ?? null;
    for (; at !== null; at = at.next) {
      if (at.local.isSameHost(addr)) return true;
    }
    return false;
  }

  /**
   * Returns the listener for a destination, or null.
   *
   * @param dst Destination address.
   * @param port Destination port.
   * @param netif Index of the interface on which the segment came.
   */
  find(dst: IpAddr, port: number, netif: number): TcpListener | null {
    let at = this.#heads.get(port) ?? null;
    for (; at !== null; at = at.next) {
      if (at.ifIndex !== 0 && at.ifIndex !== netif) continue;
      if (at.local.isSameHost(dst)) return at;
      if (!at.local.isAny) continue;
      if (at.local.isV4 === dst.isV4 || (dst.isV4 && !at.ipv6Only)) return at;
    }
    return null;
  }

  /** Returns all listeners. */
  all(): TcpListener[] {
    const list: TcpListener[] = [];
    for (const head of this.#heads.values()) {
      for (let at: TcpListener | null = head; at !== null; at = at.next) {
        list.push(at);
      }
    }
    return list;
  }
}

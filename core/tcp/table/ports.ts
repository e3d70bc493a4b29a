/**
 * Local ports: who holds which, and how an ephemeral one is chosen, RFC 6056.
 *
 * @module
 */

import { randomBelow, type Rng } from "../../base/rng.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";

/** First ephemeral port, RFC 6335 §6. */
export const EPHEMERAL_FIRST = 49_152;
/** Number of ephemeral ports: to 65535. */
export const EPHEMERAL_COUNT = 16_384;

/** Whoever holds a local port: a bound or connected tcb, or a listener. */
export interface PortOwner {
  /** Next owner of the same port. */
  portNext: PortOwner | null;
  /** Previous owner of the same port. */
  portPrev: PortOwner | null;
  /** True while it holds its port. */
  portHeld: boolean;
  /** The port, 0 to 65535. */
  readonly localPort: number;
  /** Its local address; any (of a family) for all. */
  readonly local: IpAddr;
  /** Shares the port with others that also agree. */
  readonly reuse: boolean;
  /** Its `::` does not stand for IPv4 as well. */
  readonly ipv6Only: boolean;
  /** True if it has a peer, and so does not claim the port for itself. */
  readonly isConnection: boolean;
  /** True if it only waits for its end in TIME-WAIT. */
  readonly inTimeWait: boolean;
}

/** The owners of all local ports. */
export class PortTable {
  readonly #heads: Map<number, PortOwner> = new Map();

  /** Adds an owner to its port. */
  add(owner: PortOwner): void {
    if (owner.portHeld) return;
    const head = this.#heads.get(owner.localPort) ?? null;
    owner.portPrev = null;
    owner.portNext = head;
    if (head !== null) head.portPrev = owner;
    this.#heads.set(owner.localPort, owner);
    owner.portHeld = true;
  }

  /** Takes an owner from its port. */
  remove(owner: PortOwner): void {
    if (!owner.portHeld) return;
    owner.portHeld = false;
    const { portNext, portPrev } = owner;
    if (portNext !== null) portNext.portPrev = portPrev;
    if (portPrev !== null) portPrev.portNext = portNext;
    else if (portNext !== null) this.#heads.set(owner.localPort, portNext);
    else this.#heads.delete(owner.localPort);
    owner.portNext = null;
    owner.portPrev = null;
  }

  /** Puts another owner of the same port in the place of one that holds it. */
  replace(old: PortOwner, owner: PortOwner): void {
    const { portNext, portPrev } = old;
    owner.portNext = portNext;
    owner.portPrev = portPrev;
    if (portNext !== null) portNext.portPrev = owner;
    if (portPrev !== null) portPrev.portNext = owner;
    else this.#heads.set(owner.localPort, owner);
    owner.portHeld = true;
    old.portHeld = false;
    old.portNext = null;
    old.portPrev = null;
  }

  /** Returns all owners of all ports. */
  all(): PortOwner[] {
    const list: PortOwner[] = [];
    for (const head of this.#heads.values()) {
      for (let at: PortOwner | null = head; at !== null; at = at.portNext) {
        list.push(at);
      }
    }
    return list;
  }

  /** Returns true if all owners of the port, if any, are connections. */
  isShareable(port: number): boolean {
    let owner = this.#heads.get(port) ?? null;
    for (; owner !== null; owner = owner.portNext) {
      if (!owner.isConnection) return false;
    }
    return true;
  }

  /**
   * Returns true if binding would conflict with an owner; lwIP's tcp_bind: two
   * overlap on the same port unless both reuse, and one who reuses ignores
   * connections in TIME-WAIT.
   */
  conflicts(
    addr: IpAddr,
    port: number,
    reuse: boolean,
    ipv6Only = false,
  ): boolean {
    let owner = this.#heads.get(port) ?? null;
    for (; owner !== null; owner = owner.portNext) {
      const isApart = ipv6Only || owner.ipv6Only;
      if (isApart && addr.isV4 !== owner.local.isV4) continue;
      if (!overlap(addr, owner.local)) continue;
      if (reuse && (owner.reuse || owner.inTimeWait)) continue;
      return true;
    }
    return false;
  }

  /**
   * Chooses a port that nobody holds: Algorithm 1 of RFC 6056 §3.3.1, a random
   * start and then the next ones.
   *
   * @param rng Randomness.
   * @param tries Ports to look at, at most.
   * @returns The port, or 0.
   */
  chooseFree(rng: Rng, tries: number): number {
    const start = randomBelow(rng, EPHEMERAL_COUNT);
    for (let i = 0; i < tries; i++) {
      const port = EPHEMERAL_FIRST + (start + i) % EPHEMERAL_COUNT;
      if (!this.#heads.has(port)) return port;
    }
    return 0;
  }
}

/** Whether one packet can be for both of two local addresses. */
function overlap(a: IpAddr, b: IpAddr): boolean {
  return a.isSameHost(b) || covers(a, b) || covers(b, a);
}

/** Whether `any` stands for an address as well: `::` does for those of IPv4. */
function covers(any: IpAddr, addr: IpAddr): boolean {
  return any.isAny && (!any.isV4 || addr.isV4);
}

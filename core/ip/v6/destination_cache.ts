/**
 * Next hops that redirects have changed: the part of the destination cache that
 * outlives one packet. RFC 4861 §5.1 and §8.3.
 *
 * Bounded: a full set of the table replaces its oldest entry.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";

/** Groups of entries, a power of two; a hash of the address chooses. */
const SETS = 64;
/** Entries in each. */
const WAYS = 4;

/** One destination whose packets take another first hop. */
interface Redirected {
  readonly destination: IpAddr;
  nextHop: IpAddr;
}

/** The redirected destinations of one interface. */
export class DestinationCache {
  readonly #sets: Redirected[][] = Array.from({ length: SETS }, () => []);
  #size = 0;

  /** How many destinations are redirected. */
  get size(): number {
    return this.#size;
  }

  /** Returns the next hop that a redirect has named for a destination, or null. */
  nextHop(destination: IpAddr): IpAddr | null {
    return this.#size === 0 ? null : this.#find(destination)?.nextHop ?? null;
  }

  /**
   * A redirect has arrived: RFC 4861 §8.1 and §8.3.
   *
   * @param source Who sent it.
   * @param target The better first hop, copied; the destination itself if it is on
   * the link.
   * @param destination Whose packets are to go there, copied.
   * @param firstHop The present first hop of the destination, which alone may change
   * it; null if there is none.
   * @returns Whether it is obeyed.
   */
  redirect(
    source: IpAddr,
    target: IpAddr,
    destination: IpAddr,
    firstHop: IpAddr | null,
  ): boolean {
    if (firstHop === null || !source.equals(firstHop)) return false;
    if (!source.isLinkLocal || destination.isMulticast) return false;
    if (!target.isLinkLocal && !target.equals(destination)) return false;
    const known = this.#find(destination);
    if (known !== null) known.nextHop = target.clone();
    else this.#add(destination, target);
    return true;
  }

  #add(destination: IpAddr, nextHop: IpAddr): void {
    const set = this.#set(destination);
    if (set.length === WAYS) {
      set.shift();
      this.#size--;
    }
    set.push({ destination: destination.clone(), nextHop: nextHop.clone() });
    this.#size++;
  }

  /**
   * A next hop is unreachable, or no router any more: its destinations start again
   * from the prefix list and the router list (RFC 4861 §7.3.3).
   */
  forgetNextHop(nextHop: IpAddr): void {
    if (this.#size === 0) return;
    for (const set of this.#sets) {
      for (let i = set.length - 1; i >= 0; i--) {
        if (!set[i].nextHop.equals(nextHop)) continue;
        set.splice(i, 1);
        this.#size--;
      }
    }
  }

  /** The link has gone down: forgets all of it. */
  clear(): void {
    for (const set of this.#sets) set.length = 0;
    this.#size = 0;
  }

  #find(destination: IpAddr): Redirected | null {
    const set = this.#set(destination);
    for (let i = 0; i < set.length; i++) {
      if (set[i].destination.equals(destination)) return set[i];
    }
    return null;
  }

  #set(destination: IpAddr): Redirected[] {
    return this.#sets[destination.hash() & (SETS - 1)];
  }
}

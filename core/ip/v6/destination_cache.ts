/**
 * Next hops that redirects have changed: the part of the destination cache that
 * outlives one packet. RFC 4861 §5.1 and §8.3. One that leads to another router holds
 * of the source address alone whose packet it quotes (RFC 8028 §3.3).
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
  /** Whose packets; null for those from any address. */
  readonly source: IpAddr | null;
  readonly nextHop: IpAddr;
}

/** The redirected destinations of one interface. */
export class DestinationCache {
  readonly #sets: Redirected[][] = Array.from({ length: SETS }, () => []);
  #size = 0;

  /** How many destinations are redirected. */
  get size(): number {
    return this.#size;
  }

  /**
   * Returns the next hop that a redirect has named for a destination, or null.
   *
   * @param destination Where to.
   * @param source From which address; null if it is not chosen yet: any will do.
   */
  nextHop(destination: IpAddr, source: IpAddr | null = null): IpAddr | null {
    return this.#size === 0
      ? null
      : this.#find(destination, source)?.nextHop ?? null;
  }

  /** Whether a redirect has named a next hop. */
  hasNextHop(nextHop: IpAddr): boolean {
    return this.#size > 0 &&
      this.#sets.some((set) =>
        set.some((entry) => entry.nextHop.equals(nextHop))
      );
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
   * @param quoted The source of the packet that it quotes, copied; null if it quotes
   * none.
   * @returns Whether it is obeyed.
   */
  redirect(
    source: IpAddr,
    target: IpAddr,
    destination: IpAddr,
    firstHop: IpAddr | null,
    quoted: IpAddr | null = null,
  ): boolean {
    if (firstHop === null || !source.equals(firstHop)) return false;
    if (!source.isLinkLocal || destination.isMulticast) return false;
    if (!target.isLinkLocal && !target.equals(destination)) return false;
    // On the link it is for all sources.
    const by = target.equals(destination) ? null : quoted;
    this.#forget((entry) =>
      entry.destination.equals(destination) && (by === null || isOf(entry, by))
    );
    this.#add(destination, by, target);
    return true;
  }

  #add(destination: IpAddr, source: IpAddr | null, nextHop: IpAddr): void {
    const set = this.#set(destination);
    if (set.length === WAYS) {
      set.shift();
      this.#size--;
    }
    set.push({
      destination: destination.clone(),
      source: source?.clone() ?? null,
      nextHop: nextHop.clone(),
    });
    this.#size++;
  }

  /**
   * A next hop is unreachable: its destinations start again from the prefix list and
   * the router list (RFC 4861 §7.3.3).
   *
   * @returns Whether there were any.
   */
  forgetNextHop(nextHop: IpAddr): boolean {
    return this.#forget((entry) => entry.nextHop.equals(nextHop));
  }

  /**
   * A next hop is no router: packets to others than itself take another way (RFC 4861
   * §7.2.5).
   *
   * @returns Whether there were any.
   */
  forgetRouter(addr: IpAddr): boolean {
    return this.#forget(({ nextHop, destination }) =>
      nextHop.equals(addr) && !destination.equals(addr)
    );
  }

  #forget(isGone: (entry: Redirected) => boolean): boolean {
    const before = this.#size;
    if (before === 0) return false;
    for (const set of this.#sets) {
      for (let i = set.length - 1; i >= 0; i--) {
        if (!isGone(set[i])) continue;
        set.splice(i, 1);
        this.#size--;
      }
    }
    return this.#size < before;
  }

  /** The link has gone down: forgets all of it. */
  clear(): void {
    for (const set of this.#sets) set.length = 0;
    this.#size = 0;
  }

  /** The entry of a destination and source, or else the one for all sources. */
  #find(destination: IpAddr, source: IpAddr | null): Redirected | null {
    const set = this.#set(destination);
    let found: Redirected | null = null;
    for (let i = 0; i < set.length; i++) {
      const entry = set[i];
      if (!entry.destination.equals(destination)) continue;
      if (source === null || isOf(entry, source)) return entry;
      if (entry.source === null) found = entry;
    }
    return found;
  }

  #set(destination: IpAddr): Redirected[] {
    return this.#sets[destination.hash() & (SETS - 1)];
  }
}

/** Whether an entry is for packets from an address alone. */
function isOf(entry: Redirected, source: IpAddr): boolean {
  return entry.source?.equals(source) === true;
}

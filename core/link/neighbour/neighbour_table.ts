/**
 * The table of neighbours: found by interface and address, bounded.
 *
 * When a family has too many, its least recently used entry that the network has made
 * gives way.
 * Flows keep references to entries; the state of a removed one is NEIGHBOUR_GONE.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";
import type { Netif } from "../netif.ts";
import {
  type Neighbour,
  NEIGHBOUR_GONE,
  NEIGHBOUR_PERMANENT,
} from "./neighbour.ts";

const BUCKETS = 256;

/** The neighbours of one stack. */
export class NeighbourTable {
  readonly #buckets: (Neighbour | null)[] = new Array(BUCKETS).fill(null);
  readonly #all: Neighbour[] = [];
  /** Entries that are not NEIGHBOUR_PERMANENT, of IPv4 and of IPv6. */
  #dynamic4 = 0;
  #dynamic6 = 0;

  /** The entries, in no particular order. Borrowed; do not keep. */
  get entries(): readonly Neighbour[] {
    return this.#all;
  }

  /** Entries of a family that are not NEIGHBOUR_PERMANENT. */
  dynamic(isV4: boolean): number {
    return isV4 ? this.#dynamic4 : this.#dynamic6;
  }

  #count({ ip, state }: Neighbour, change: number): void {
    if (state === NEIGHBOUR_PERMANENT) return;
    if (ip.isV4) this.#dynamic4 += change;
    else this.#dynamic6 += change;
  }

  /** Returns the entry for an address on an interface, or null. */
  lookup(netif: Netif, ip: IpAddr): Neighbour | null {
    let n = this.#buckets[bucketOf(netif, ip)];
    while (n !== null && (n.netif !== netif || !n.ip.equals(ip))) {
      n = n.hashNext;
    }
    return n;
  }

  /**
   * The dynamic entry of a family that a new one displaces: of those that are not
   * proven the one that was unused for longest, if there are enough of them; else of
   * all. What is being asked for, or was only heard of, thus displaces its like.
   *
   * @param isV4 The family.
   * @param enough Entries that are not proven and that proven ones give way to.
   * @returns null if there is none.
   */
  displaced(isV4: boolean, enough: number): Neighbour | null {
    let oldest: Neighbour | null = null;
    let unproven: Neighbour | null = null;
    let count = 0;
    for (let i = 0; i < this.#all.length; i++) {
      const n = this.#all[i];
      if (n.state === NEIGHBOUR_PERMANENT || n.ip.isV4 !== isV4) continue;
      if (oldest === null || n.usedAt < oldest.usedAt) oldest = n;
      if (n.isProven) continue;
      count++;
      if (unproven === null || n.usedAt < unproven.usedAt) unproven = n;
    }
    return count >= enough ? unproven : oldest;
  }

  /** Adds an entry. */
  add(n: Neighbour): void {
    const bucket = bucketOf(n.netif, n.ip);
    n.hashNext = this.#buckets[bucket];
    this.#buckets[bucket] = n;
    n.index = this.#all.length;
    this.#all.push(n);
    this.#count(n, 1);
  }

  /** Makes an entry permanent. */
  keep(n: Neighbour): void {
    this.#count(n, -1);
    n.state = NEIGHBOUR_PERMANENT;
    n.deadline = Infinity;
  }

  /** Removes an entry: its state becomes NEIGHBOUR_GONE. */
  remove(n: Neighbour): void {
    const bucket = bucketOf(n.netif, n.ip);
    let at = this.#buckets[bucket];
    if (at === n) {
      this.#buckets[bucket] = n.hashNext;
    } else {
      while (at !== null && at.hashNext !== n) at = at.hashNext;
      if (at !== null) at.hashNext = n.hashNext;
    }
    const last = this.#all.pop()!;
    if (last !== n) {
      this.#all[n.index] = last;
      last.index = n.index;
    }
    this.#count(n, -1);
    n.hashNext = null;
    n.index = -1;
    n.state = NEIGHBOUR_GONE;
    n.deadline = Infinity;
  }
}

function bucketOf(netif: Netif, ip: IpAddr): number {
  return (ip.hash() ^ netif.index) & (BUCKETS - 1);
}

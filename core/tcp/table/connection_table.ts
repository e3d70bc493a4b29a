/**
 * Finds a connection by its four-tuple: a hash table chained through its entries,
 * which are control blocks, or remnants of those in TIME-WAIT. Keyed by a secret, so
 * that an attacker cannot make entries collide.
 *
 * @module
 */

import type { IpAddr } from "../../wire/ip_addr.ts";

const FIRST_SIZE = 64;

/** What has a four-tuple, which stays while it is in a table. */
export interface TupleEntry<T> {
  /** Hash of the four-tuple. */
  hash: number;
  /** Next in its hash chain. */
  hashNext: T | null;
  /** True while in a table. */
  hashed: boolean;
  /** Local address. */
  readonly local: IpAddr;
  /** Local port. */
  readonly localPort: number;
  /** Remote address. */
  readonly remote: IpAddr;
  /** Remote port. */
  readonly remotePort: number;
}

/** A table of connections in all states, or of what is left of them. */
export class ConnectionTable<T extends TupleEntry<T>> {
  /** Connections in the table. */
  count = 0;
  #chains: (T | null)[] = new Array(FIRST_SIZE).fill(null);
  #mask = FIRST_SIZE - 1;
  readonly #key: number;

  /**
   * Makes an empty table.
   *
   * @param key Secret, 32 bits.
   */
  constructor(key: number) {
    this.#key = key;
  }

  /** Adds a connection; its addresses and ports stay until it is removed. */
  add(entry: T): void {
    if (this.count > this.#mask) this.#grow();
    entry.hash = this.#hash(
      entry.local,
      entry.localPort,
      entry.remote,
      entry.remotePort,
    );
    const index = entry.hash & this.#mask;
    entry.hashNext = this.#chains[index];
    this.#chains[index] = entry;
    entry.hashed = true;
    this.count++;
  }

  /** Removes a connection; harmless if it is not there. */
  remove(entry: T): void {
    if (!entry.hashed) return;
    entry.hashed = false;
    this.count--;
    const index = entry.hash & this.#mask;
    let at = this.#chains[index];
    if (at === entry) {
      this.#chains[index] = entry.hashNext;
    } else {
      while (at!.hashNext !== entry) at = at!.hashNext;
      at!.hashNext = entry.hashNext;
    }
    entry.hashNext = null;
  }

  /** Returns the connection with this four-tuple, in its zone if it is known; or null. */
  find(
    local: IpAddr,
    localPort: number,
    remote: IpAddr,
    remotePort: number,
  ): T | null {
    const hash = this.#hash(local, localPort, remote, remotePort);
    let entry = this.#chains[hash & this.#mask];
    while (entry !== null) {
      if (
        entry.hash === hash && entry.remotePort === remotePort &&
        entry.localPort === localPort && entry.remote.isSameHost(remote) &&
        entry.local.isSameHost(local)
      ) return entry;
      entry = entry.hashNext;
    }
    return null;
  }

  /** Returns some connection, or null if there is none. */
  any(): T | null {
    for (const entry of this.#chains) if (entry !== null) return entry;
    return null;
  }

  /** Returns true if some connection answers to `test`. */
  some(test: (entry: T) => boolean): boolean {
    for (const head of this.#chains) {
      for (let entry = head; entry !== null; entry = entry.hashNext) {
        if (test(entry)) return true;
      }
    }
    return false;
  }

  /** Returns all connections that answer to `test`: the table may change then. */
  filter(test: (entry: T) => boolean): T[] {
    const found: T[] = [];
    for (const head of this.#chains) {
      for (let entry = head; entry !== null; entry = entry.hashNext) {
        if (test(entry)) found.push(entry);
      }
    }
    return found;
  }

  #hash(a: IpAddr, aPort: number, b: IpAddr, bPort: number): number {
    let h = this.#key ^ ((aPort << 16) | bPort);
    h = mix(h ^ b.w3);
    h = mix(h ^ a.w3);
    if (!b.isV4) {
      h = mix(h ^ b.w0 ^ Math.imul(b.w1, 5) ^ Math.imul(b.w2, 9));
      h = mix(h ^ a.w0 ^ Math.imul(a.w1, 5) ^ Math.imul(a.w2, 9));
    }
    return h;
  }

  #grow(): void {
    const old = this.#chains;
    this.#chains = new Array(2 * old.length).fill(null);
    this.#mask = this.#chains.length - 1;
    for (const head of old) {
      let entry = head;
      while (entry !== null) {
        const next: T | null = entry.hashNext;
        const index = entry.hash & this.#mask;
        entry.hashNext = this.#chains[index];
        this.#chains[index] = entry;
        entry = next;
      }
    }
  }
}

/** The finaliser of MurmurHash3: every bit of the input moves every output bit. */
function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

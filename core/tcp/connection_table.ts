/**
 * Finds a connection by its four-tuple: a hash table chained through the control
 * blocks. Keyed by a secret, so that nobody can choose who collides.
 *
 * @module
 */

import type { IpAddr } from "../wire/ip_addr.ts";
import type { TcpPcb } from "./pcb.ts";

const FIRST_SIZE = 64;

/** All connections of a stack, those in TIME-WAIT included. */
export class ConnectionTable {
  /** Connections in the table. */
  count = 0;
  #chains: (TcpPcb | null)[] = new Array(FIRST_SIZE).fill(null);
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
  add(pcb: TcpPcb): void {
    if (this.count > this.#mask) this.#grow();
    const { flow } = pcb;
    pcb.hash = this.#hash(
      flow.local,
      pcb.localPort,
      flow.remote,
      pcb.remotePort,
    );
    const index = pcb.hash & this.#mask;
    pcb.hashNext = this.#chains[index];
    this.#chains[index] = pcb;
    pcb.hashed = true;
    this.count++;
  }

  /** Removes a connection; harmless if it is not there. */
  remove(pcb: TcpPcb): void {
    if (!pcb.hashed) return;
    pcb.hashed = false;
    this.count--;
    const index = pcb.hash & this.#mask;
    let at = this.#chains[index];
    if (at === pcb) {
      this.#chains[index] = pcb.hashNext;
    } else {
      while (at!.hashNext !== pcb) at = at!.hashNext;
      at!.hashNext = pcb.hashNext;
    }
    pcb.hashNext = null;
  }

  /** Returns the connection with this four-tuple, or null. */
  find(
    local: IpAddr,
    localPort: number,
    remote: IpAddr,
    remotePort: number,
  ): TcpPcb | null {
    const hash = this.#hash(local, localPort, remote, remotePort);
    let pcb = this.#chains[hash & this.#mask];
    while (pcb !== null) {
      if (
        pcb.hash === hash && pcb.remotePort === remotePort &&
        pcb.localPort === localPort && pcb.flow.remote.equals(remote) &&
        pcb.flow.local.equals(local)
      ) return pcb;
      pcb = pcb.hashNext;
    }
    return null;
  }

  /** Returns some connection, or null if there is none. */
  any(): TcpPcb | null {
    for (const pcb of this.#chains) if (pcb !== null) return pcb;
    return null;
  }

  /** Returns true if some connection answers to `test`. */
  some(test: (pcb: TcpPcb) => boolean): boolean {
    for (const head of this.#chains) {
      for (let pcb = head; pcb !== null; pcb = pcb.hashNext) {
        if (test(pcb)) return true;
      }
    }
    return false;
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
      let pcb = head;
      while (pcb !== null) {
        const next: TcpPcb | null = pcb.hashNext;
        const index = pcb.hash & this.#mask;
        pcb.hashNext = this.#chains[index];
        this.#chains[index] = pcb;
        pcb = next;
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

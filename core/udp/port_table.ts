/**
 * The UDP port table: which control block has which port, and which are free. lwIP's udp_bind;
 * ephemeral ports by RFC 6056 §3.3.1.
 *
 * A hash by local port; in a bucket the newest control block comes first. UDP and
 * UDP-Lite share the hash, but a port of one is not taken for the other.
 *
 * @module
 */

import { ERR_OK, type err_t, ERR_USE } from "../base/err.ts";
import { randomBelow, type Rng } from "../base/rng.ts";
import type { DatagramFamily } from "../datagram/pcb.ts";
import type { IpAddr } from "../wire/ip_addr.ts";
import type { UdpPcb } from "./pcb.ts";

/** First ephemeral port, RFC 6335 §6. */
const PORT_MIN = 49_152;
/** Last ephemeral port, as lwIP. */
const PORT_MAX = 65_535;
const BUCKETS = 1024;

/** All bound control blocks of one stack. */
export class UdpPortTable {
  readonly #rng: Rng;
  readonly #buckets: (UdpPcb | null)[] = new Array(BUCKETS).fill(null);
  #size = 0;

  /**
   * @param rng Where ephemeral ports come from.
   */
  constructor(rng: Rng) {
    this.#rng = rng;
  }

  /** How many control blocks are bound. */
  get size(): number {
    return this.#size;
  }

  /**
   * The first control block in the bucket of a port; the others follow by
   * `hashNext`. Some have another port, or are of UDP-Lite: the caller compares.
   */
  first(port: number): UdpPcb | null {
    return this.#buckets[port & (BUCKETS - 1)];
  }

  /** Calls a function with every control block. */
  forEach(visit: (pcb: UdpPcb) => void): void {
    for (const head of this.#buckets) {
      for (let p = head; p !== null; p = p.hashNext) visit(p);
    }
  }

  /** Binds a control block; see UdpPcb.bind. */
  bind(pcb: UdpPcb, addr: IpAddr, port: number, family: DatagramFamily): err_t {
    const chosen = port === 0 ? this.#freePort(pcb) : port;
    if (chosen === 0) return ERR_USE;
    if (port !== 0 && this.#isTaken(pcb, addr, port, family)) return ERR_USE;
    this.unbind(pcb);
    pcb.local.copyFrom(addr);
    pcb.localPort = chosen;
    pcb.boundFamily = family;
    pcb.flow.invalidate();
    const bucket = chosen & (BUCKETS - 1);
    pcb.hashNext = this.#buckets[bucket];
    this.#buckets[bucket] = pcb;
    this.#size++;
    return ERR_OK;
  }

  /** Takes a control block out of the table. */
  unbind(pcb: UdpPcb): void {
    if (pcb.localPort === 0) return;
    const bucket = pcb.localPort & (BUCKETS - 1);
    let at = this.#buckets[bucket];
    if (at === pcb) {
      this.#buckets[bucket] = pcb.hashNext;
    } else {
      while (at !== null && at.hashNext !== pcb) at = at.hashNext;
      if (at !== null) at.hashNext = pcb.hashNext;
    }
    pcb.hashNext = null;
    pcb.localPort = 0;
    this.#size--;
  }

  /** lwIP udp_bind: same port and the same or any address, in a shared family. */
  #isTaken(
    pcb: UdpPcb,
    addr: IpAddr,
    port: number,
    family: DatagramFamily,
  ): boolean {
    for (let p = this.first(port); p !== null; p = p.hashNext) {
      if (p === pcb || p.localPort !== port || p.isLite !== pcb.isLite) {
        continue;
      }
      if (p.reuse && pcb.reuse) continue;
      const sharesFamily = family === 0 || p.boundFamily === 0 ||
        family === p.boundFamily;
      if (!sharesFamily) continue;
      if (addr.isAny || p.local.isAny || p.local.isSameHost(addr)) return true;
    }
    return false;
  }

  /** RFC 6056 §3.3.1: a random port, or the next free one; 0 if none is. */
  #freePort(pcb: UdpPcb): number {
    const count = PORT_MAX - PORT_MIN + 1;
    const start = randomBelow(this.#rng, count);
    for (let i = 0; i < count; i++) {
      const port = PORT_MIN + (start + i) % count;
      if (!this.#isUsed(port, pcb.isLite)) return port;
    }
    return 0;
  }

  #isUsed(port: number, isLite: boolean): boolean {
    let p = this.first(port);
    while (p !== null && (p.localPort !== port || p.isLite !== isLite)) {
      p = p.hashNext;
    }
    return p !== null;
  }
}

/**
 * Path MTUs smaller than the first link's, as routers have reported them:
 * RFC 1191 §6, RFC 8201 §5. Bounded and forgetful: a table with one place per
 * hash, entries good for ten minutes.
 *
 * @module
 */

import type { Clock } from "../base/clock.ts";
import type { IpAddr } from "../wire/ip_addr.ts";

const SLOTS = 256;
/** RFC 1191 §6.3: recommended time before a larger MTU is tried. */
const LIFETIME_MS = 600_000;
/** Smallest IPv4 path MTU that is believed, in bytes; Linux has the same. */
const MIN_MTU4 = 552;
/** RFC 8200 §5: every IPv6 link carries so many bytes. */
const MIN_MTU6 = 1280;
/** RFC 1191 §7.1: likely MTUs, where a router names none. */
const PLATEAUS = [32000, 17914, 8166, 4352, 2002, 1492, 1006, 576];

/** What is known about the paths to remote hosts. */
export class PathMtuCache {
  readonly #clock: Clock;
  readonly #addrs: (IpAddr | null)[] = new Array(SLOTS).fill(null);
  readonly #mtus: Int32Array = new Int32Array(SLOTS);
  readonly #until: Float64Array = new Float64Array(SLOTS);
  #used = false;

  /**
   * @param clock The stack's clock.
   */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Returns the path MTU in bytes.
   *
   * @param remote Destination.
   * @param linkMtu MTU of the outgoing interface, the upper bound.
   */
  get(remote: IpAddr, linkMtu: number): number {
    if (!this.#used) return linkMtu;
    const slot = remote.hash() & (SLOTS - 1);
    const addr = this.#addrs[slot];
    if (addr === null || !addr.equals(remote)) return linkMtu;
    if (this.#until[slot] <= this.#clock.now) return linkMtu;
    return Math.min(linkMtu, this.#mtus[slot]);
  }

  /**
   * Remembers a report.
   *
   * @param remote Destination.
   * @param mtu Bytes of the next hop's MTU; 0 if the router named none.
   * @param current The path MTU so far, in bytes.
   */
  update(remote: IpAddr, mtu: number, current: number): void {
    const floor = remote.isV4 ? MIN_MTU4 : MIN_MTU6;
    const named = mtu > 0 ? mtu : plateauBelow(current);
    if (named >= current) return;
    const slot = remote.hash() & (SLOTS - 1);
    const addr = this.#addrs[slot];
    if (addr === null) this.#addrs[slot] = remote.clone();
    else addr.copyFrom(remote);
    this.#mtus[slot] = Math.max(floor, named);
    this.#until[slot] = this.#clock.now + LIFETIME_MS;
    this.#used = true;
  }
}

function plateauBelow(mtu: number): number {
  return PLATEAUS.find((plateau) => plateau < mtu) ?? MIN_MTU4;
}

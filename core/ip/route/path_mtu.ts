/**
 * Path MTUs smaller than the first link's, as routers have reported them:
 * RFC 1191 §6, RFC 8201 §5. Bounded: entries are good for ten minutes, and in a full
 * set of the table the oldest is replaced.
 *
 * An IPv6 report of less than every link carries is discarded. A report for IPv4 below
 * Linux's floor (min_pmtu) lowers the path MTU to the floor and locks the
 * path, as in Linux: packets are then sent without Don't Fragment (except with "always"
 * and "probe"), so that routers may fragment them.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { IPV6_MIN_MTU } from "../../wire/ipv6.ts";
import { DF_PROBE } from "../../base/dont_fragment.ts";
import type { Flow } from "../flow.ts";

/** Groups of entries, a power of two; a hash of the address chooses. */
const SETS = 1024;
/** Entries in each. */
const WAYS = 4;
/** RFC 1191 §6.3: recommended time before a larger MTU is tried. */
const LIFETIME_MS = 600_000;
/** Smallest IPv4 path MTU that is believed, in bytes; Linux has the same. */
const MIN_MTU4 = 552;
/** RFC 791 §3.2: every IPv4 link carries so many bytes; a report of less is forged. */
const LEAST_LINK4 = 68;
/** RFC 1191 §7.1: likely MTUs, where a router names none. */
const PLATEAUS = [32000, 17914, 8166, 4352, 2002, 1492, 1006, 576, 508];

/** The path MTUs to remote hosts. */
export class PathMtuCache {
  readonly #clock: Clock;
  readonly #addrs: (IpAddr | null)[] = new Array(SETS * WAYS).fill(null);
  readonly #mtus: Int32Array = new Int32Array(SETS * WAYS);
  readonly #until: Float64Array = new Float64Array(SETS * WAYS);
  readonly #locked: Uint8Array = new Uint8Array(SETS * WAYS);
  #used = false;

  /**
   * @param clock The stack's clock.
   */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Returns the largest IP packet of a routed flow that leaves whole, in bytes: the
   * path MTU, or the interface's for a flow that probes the path ("probe").
   */
  of(flow: Flow): number {
    const mtu = flow.netif!.mtuOf(flow.remote);
    return flow.dontFragment === DF_PROBE ? mtu : this.get(flow.remote, mtu);
  }

  /**
   * Returns the path MTU in bytes.
   *
   * @param remote Destination.
   * @param linkMtu MTU of the outgoing interface, the upper bound.
   */
  get(remote: IpAddr, linkMtu: number): number {
    const at = this.#used ? this.#find(remote) : -1;
    return at < 0 ? linkMtu : Math.min(linkMtu, this.#mtus[at]);
  }

  /** Whether packets to a destination have to be cut on their way. */
  isLocked(remote: IpAddr): boolean {
    const at = this.#used ? this.#find(remote) : -1;
    return at >= 0 && this.#locked[at] === 1;
  }

  /**
   * Remembers a report.
   *
   * @param remote Destination.
   * @param mtu Bytes of the next hop's MTU; 0 if the router named none.
   * @param length Bytes of the packet that was too big, as the report quotes it.
   * @param linkMtu MTU of the outgoing interface.
   */
  update(remote: IpAddr, mtu: number, length: number, linkMtu: number): void {
    if (!remote.isV4 && mtu < IPV6_MIN_MTU) return; // RFC 8201 §4: discarded
    const floor = remote.isV4 ? MIN_MTU4 : IPV6_MIN_MTU;
    const current = this.get(remote, linkMtu);
    // RFC 1191 §5. More reports of one flight must not lead further down each.
    const tooBig = length > floor ? length : current;
    const named = mtu > 0 ? mtu : plateauBelow(tooBig);
    if (named >= current || (remote.isV4 && named < LEAST_LINK4)) return;
    const at = this.#place(remote);
    this.#mtus[at] = Math.min(current, Math.max(floor, named));
    this.#locked[at] = remote.isV4 && named < floor ? 1 : 0;
    this.#until[at] = this.#clock.now + LIFETIME_MS;
    this.#used = true;
  }

  /** Index of what is known of a destination, and not too old; -1 if nothing is. */
  #find(remote: IpAddr): number {
    const first = (remote.hash() & (SETS - 1)) * WAYS;
    for (let i = first; i < first + WAYS; i++) {
      const addr = this.#addrs[i];
      if (addr === null || !addr.equals(remote)) continue;
      return this.#until[i] > this.#clock.now ? i : -1;
    }
    return -1;
  }

  /** Index of the destination's entry, which takes the oldest one's place if need be. */
  #place(remote: IpAddr): number {
    const first = (remote.hash() & (SETS - 1)) * WAYS;
    let place = first;
    for (let i = first; i < first + WAYS; i++) {
      if (this.#addrs[i]?.equals(remote)) return i;
      if (this.#until[i] < this.#until[place]) place = i;
    }
    const addr = this.#addrs[place];
    if (addr === null) this.#addrs[place] = remote.clone();
    else addr.copyFrom(remote);
    return place;
  }
}

function plateauBelow(mtu: number): number {
  return PLATEAUS.find((plateau) => plateau < mtu) ?? LEAST_LINK4;
}

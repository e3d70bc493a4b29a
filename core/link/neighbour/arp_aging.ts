/**
 * How entries of IPv4 age: the time-outs of RFC 1122 §2.3.2.1.
 *
 * A reply to a request is accepted. An unsolicited address replaces a learnt one only
 * after the lock time since its last change has passed, or if it is announced to all.
 * Either way the entry is then in doubt: it is probed soon if it is used.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import type { Netif } from "../netif.ts";
import {
  type Neighbour,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_PERMANENT,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
} from "./neighbour.ts";
import type { NeighbourAging, NeighbourStore } from "./neighbour_aging.ts";
import type { NeighbourConfig } from "./neighbour_config.ts";

/** Unicast requests before an entry in use is given up, RFC 1122 §2.3.2.1. */
const UNICAST_PROBES = 3;
/** Milliseconds before expiry at which an entry in use is asked again, as lwIP. */
const PROBE_LEAD_MS = 15_000;
/**
 * Milliseconds after which an entry in doubt is probed, RFC 4861 §10
 * (DELAY_FIRST_PROBE_TIME).
 */
const DOUBT_MS = 5_000;

/** Ages the neighbours that ARP finds. */
export class ArpAging implements NeighbourAging {
  readonly #store: NeighbourStore;
  readonly #clock: Clock;
  readonly #config: NeighbourConfig;

  /**
   * @param store Keeps the entries.
   * @param clock The stack's clock.
   * @param config Settings.
   */
  constructor(store: NeighbourStore, clock: Clock, config: NeighbourConfig) {
    this.#store = store;
    this.#clock = clock;
    this.#config = config;
  }

  /** Milliseconds between requests. */
  retryMs(): number {
    return this.#config.neighbourRetryMs;
  }

  /** Probes, gives up and expires. */
  due(n: Neighbour, now: number): void {
    const store = this.#store;
    if (n.state === NEIGHBOUR_INCOMPLETE) {
      if (n.probes < this.#config.neighbourRetries) store.solicit(n, false);
      else store.giveUp(n);
    } else if (n.state === NEIGHBOUR_PROBE) {
      if (n.probes < UNICAST_PROBES) store.solicit(n, true);
      else store.discard(n);
    } else if (now >= n.expiresAt) {
      store.discard(n);
    } else if (n.usedAt > n.expiresAt - this.#config.neighbourReachableMs) {
      n.state = NEIGHBOUR_PROBE;
      n.updatedAt = now;
      store.solicit(n, true);
    } else {
      n.deadline = n.expiresAt;
    }
  }

  /**
   * A neighbour has announced its link address: confirms the entry, and sends the
   * packets that waited. Static entries do not change; a learnt one does not change
   * to another address within its lock time, as in Linux.
   *
   * @param neighbour In the table.
   * @param b Packet memory.
   * @param o Offset of the six bytes of its address.
   * @param overrides Whether it is announced to all: then no lock time counts.
   */
  confirm(
    neighbour: Neighbour,
    b: Uint8Array,
    o: number,
    overrides = false,
  ): void {
    const { state, mac, updatedAt } = neighbour;
    if (state >= NEIGHBOUR_PERMANENT) return;
    const { now } = this.#clock;
    const isReplaced = state !== NEIGHBOUR_INCOMPLETE && !mac.isAt(b, o);
    const { neighbourLockMs, neighbourReachableMs } = this.#config;
    if (isReplaced && !overrides && now < updatedAt + neighbourLockMs) {
      return this.#doubt(neighbour);
    }
    if (!mac.isAt(b, o)) neighbour.mac = MacAddr.read(b, o);
    if (isReplaced || neighbour.probes > 0) {
      neighbour.hasAnswered = !isReplaced;
    }
    if (isReplaced || state !== NEIGHBOUR_REACHABLE) neighbour.updatedAt = now;
    neighbour.state = NEIGHBOUR_REACHABLE;
    neighbour.probes = 0;
    neighbour.expiresAt = now + neighbourReachableMs;
    this.#store.arm(neighbour, neighbour.expiresAt - this.#probeLead);
    if (isReplaced) this.#doubt(neighbour);
    this.#store.release(neighbour);
  }

  /**
   * Two link addresses were announced for one neighbour: the entry is probed soon at
   * the address that is remembered, if it is used (RFC 4861 §7.2.5: STALE).
   */
  #doubt(n: Neighbour): void {
    if (n.state !== NEIGHBOUR_REACHABLE) return; // it is being asked
    const at = this.#clock.now + DOUBT_MS;
    if (at >= n.deadline) return;
    n.expiresAt = at + this.#probeLead;
    this.#store.arm(n, at);
  }

  /** Milliseconds before it expires at which an entry in use is probed. */
  get #probeLead(): number {
    return Math.min(PROBE_LEAD_MS, this.#config.neighbourReachableMs / 2);
  }

  /**
   * Learns a neighbour from its own request, if the policy allows it: a packet to it
   * is likely to follow.
   *
   * @param netif Where.
   * @param ip Its address.
   * @param b Packet memory.
   * @param o Offset of the six bytes of its link address.
   */
  learn(netif: Netif, ip: IpAddr, b: Uint8Array, o: number): void {
    const store = this.#store;
    if (!store.learnsOn(netif)) return;
    this.confirm(store.lookup(netif, ip) ?? store.insert(netif, ip), b, o);
  }
}

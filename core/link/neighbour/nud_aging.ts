/**
 * How entries of IPv6 age: neighbour unreachability detection, RFC 4861 §7.3 and
 * RFC 7048, applied to the entries of the neighbour cache.
 *
 * Progress of upper layers is one store, `Neighbour.confirmedAt`, that is looked at
 * when a deadline has passed.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import type { Netif } from "../netif.ts";
import {
  type Neighbour,
  NEIGHBOUR_DELAY,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_PERMANENT,
  NEIGHBOUR_REACHABLE,
  NEIGHBOUR_STALE,
  NEIGHBOUR_UNREACHABLE,
} from "./neighbour.ts";
import type { NeighbourAging, NeighbourStore } from "./neighbour_aging.ts";
import {
  MAX_MULTICAST_SOLICIT,
  NUD_GIVE_UP,
  NUD_NO_ADDRESS,
  NUD_OTHER_ADDRESS,
  NUD_SAME_ADDRESS,
  NUD_SEND_QUEUE,
  NUD_SOLICIT,
  NUD_SOLICIT_UNICAST,
  NUD_TAKE_ADDRESS,
  nudAdvertised,
  nudConfirmed,
  nudHeard,
  nudSent,
  nudState,
  nudTimedOut,
  nudWaitMs,
} from "./nud.ts";

/** What neighbour unreachability detection needs of Neighbour Discovery. */
export interface NudHost {
  /** ReachableTime of a link, in milliseconds. */
  reachableMs(netif: Netif): number;
  /** RetransTimer of a link, in milliseconds. */
  retransMs(netif: Netif): number;
  /** Whether an entry without an answer is kept: nothing can take its place. */
  isPatient(neighbour: Neighbour): boolean;
  /** An entry is known to be, or not to be, reachable: RFC 4861 §6.3.6. */
  onReachability(neighbour: Neighbour, isReachable: boolean): void;
}

/** Values of RFC 4861 §10, for a host without Neighbour Discovery. */
const NO_HOST: NudHost = {
  reachableMs: () => 30_000,
  retransMs: () => 1_000,
  isPatient: () => false,
  onReachability: () => {},
};

/** Ages the neighbours that Neighbour Discovery finds. */
export class NudAging implements NeighbourAging {
  /** Knows the links; set by Neighbour Discovery. */
  host: NudHost = NO_HOST;
  readonly #store: NeighbourStore;
  readonly #clock: Clock;

  /**
   * @param store Keeps the entries.
   * @param clock The stack's clock.
   */
  constructor(store: NeighbourStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Milliseconds until the state of an entry has lasted long enough. */
  retryMs(n: Neighbour): number {
    const { netif, state, probes } = n;
    const reachableMs = this.host.reachableMs(netif);
    return nudWaitMs(state, probes, reachableMs, this.host.retransMs(netif));
  }

  /**
   * A neighbour advertisement has arrived for an entry: RFC 4861 §7.2.5.
   *
   * @param n In the table.
   * @param b Packet memory.
   * @param o Offset of the six bytes of its link address; -1 if it tells none.
   * @param isSolicited Flag S.
   * @param overrides Flag O.
   * @returns Whether the rest of the message counts, too.
   */
  advertised(
    n: Neighbour,
    b: Uint8Array,
    o: number,
    isSolicited: boolean,
    overrides: boolean,
  ): boolean {
    if (n.state >= NEIGHBOUR_PERMANENT) return false;
    const kind = addressKind(n, b, o);
    const isNews = n.state === NEIGHBOUR_INCOMPLETE;
    const counts = isNews
      ? kind !== NUD_NO_ADDRESS
      : kind !== NUD_OTHER_ADDRESS || overrides;
    const result = nudAdvertised(n.state, kind, isSolicited, overrides);
    this.#take(n, result, b, o);
    this.#enter(n, result);
    if (isSolicited && n.state === NEIGHBOUR_REACHABLE) {
      n.hasAnswered = true;
      this.#restart(n);
    }
    return counts;
  }

  /**
   * A solicitation, router advertisement or redirect tells the link address of its
   * sender or target: makes an entry if there is none. One that nobody has used yet
   * gives way first in a full table.
   *
   * @param netif Where.
   * @param ip Whose address it is.
   * @param b Packet memory.
   * @param o Offset of the six bytes of its link address.
   * @returns The entry; null if the interface does not learn.
   */
  heard(
    netif: Netif,
    ip: IpAddr,
    b: Uint8Array,
    o: number,
  ): Neighbour | null {
    const known = this.#store.lookup(netif, ip);
    if (known !== null && known.state >= NEIGHBOUR_PERMANENT) return known;
    if (known === null && !this.#store.learnsOn(netif)) return null;
    const n = known ?? this.#store.insert(netif, ip);
    if (known === null) n.usedAt = -Infinity;
    const result = nudHeard(n.state, addressKind(n, b, o));
    this.#take(n, result, b, o);
    this.#enter(n, result);
    return n;
  }

  /** Asks once whether a neighbour is there that is not known and nothing goes to. */
  ask(netif: Netif, ip: IpAddr): void {
    const isKnown = this.#store.lookup(netif, ip) !== null;
    if (isKnown || !this.#store.learnsOn(netif)) return;
    const n = this.#store.insert(netif, ip);
    n.usedAt = -Infinity;
    n.probes = MAX_MULTICAST_SOLICIT - 1;
    this.#store.solicit(n, false);
  }

  /** A packet goes to an entry that is NEIGHBOUR_STALE: RFC 4861 §7.3.3. */
  used(n: Neighbour): void {
    this.#enter(n, nudSent(n.state));
  }

  /** The deadline of an entry has passed: RFC 4861 §7.3.3. */
  due(n: Neighbour, now: number): void {
    if (this.#isConfirmed(n)) {
      this.#enter(n, nudConfirmed(n.state));
      const until = n.confirmedAt + this.host.reachableMs(n.netif);
      return this.#store.arm(n, Math.max(until, now + 1));
    }
    // RFC 7048 §3 asks on for those who send.
    const isIdle = n.state === NEIGHBOUR_UNREACHABLE &&
      n.usedAt < now - this.retryMs(n);
    if (isIdle) return this.#store.discard(n);
    const isPatient = this.host.isPatient(n);
    this.#enter(n, nudTimedOut(n.state, n.probes, isPatient));
  }

  /** Whether an upper layer has made progress since the state was entered. */
  #isConfirmed({ state, confirmedAt, updatedAt, netif }: Neighbour): boolean {
    if (state === NEIGHBOUR_REACHABLE) {
      return confirmedAt + this.host.reachableMs(netif) > this.#clock.now;
    }
    return state > NEIGHBOUR_INCOMPLETE && confirmedAt >= updatedAt;
  }

  #take(n: Neighbour, result: number, b: Uint8Array, o: number): void {
    if ((result & NUD_TAKE_ADDRESS) === 0) return;
    n.mac = MacAddr.read(b, o);
    n.hasAnswered = false;
    n.updatedAt = this.#clock.now;
  }

  /** Enters the state of a result, and does what it says. */
  #enter(n: Neighbour, result: number): void {
    const state = nudState(result);
    const before = n.state;
    if ((result & NUD_GIVE_UP) !== 0) return this.#giveUp(n);
    if (state !== before) {
      n.state = state;
      n.updatedAt = this.#clock.now;
      this.#restart(n);
    }
    if (isReachable(state) !== isReachable(before)) {
      this.host.onReachability(n, isReachable(state));
    }
    if ((result & NUD_SEND_QUEUE) !== 0) this.#release(n);
    if ((result & NUD_SOLICIT) !== 0) this.#store.solicit(n, false);
    if ((result & NUD_SOLICIT_UNICAST) !== 0) this.#store.solicit(n, true);
  }

  /** Packets that waited go to an entry, which so is in use. */
  #release(n: Neighbour): void {
    const isUsed = n.queueHead !== null;
    this.#store.release(n);
    if (isUsed && n.state === NEIGHBOUR_STALE) this.used(n);
  }

  /** The state begins, or is confirmed: its time starts. */
  #restart(n: Neighbour): void {
    if (n.state <= NEIGHBOUR_DELAY) n.probes = 0;
    this.#store.arm(n, this.#clock.now + this.retryMs(n));
  }

  #giveUp(n: Neighbour): void {
    this.#store.giveUp(n);
    this.host.onReachability(n, false);
  }
}

/** Whether packets are thought to get there: RFC 4861 §6.3.6. */
function isReachable(state: number): boolean {
  return state > NEIGHBOUR_INCOMPLETE && state !== NEIGHBOUR_UNREACHABLE;
}

/** How a link address compares with that of an entry. */
function addressKind(n: Neighbour, b: Uint8Array, o: number): number {
  if (o < 0) return NUD_NO_ADDRESS;
  const isSame = n.state > NEIGHBOUR_INCOMPLETE && n.mac.isAt(b, o);
  return isSame ? NUD_SAME_ADDRESS : NUD_OTHER_ADDRESS;
}

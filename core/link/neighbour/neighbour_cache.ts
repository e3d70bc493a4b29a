/**
 * The neighbour cache: which link address a next hop has.
 *
 * Serves ARP (RFC 826, with the queue of RFC 1122 §2.3.2.2 and its time-outs) and
 * is shaped for Neighbour Discovery (RFC 4861 §7.3). What differs between the
 * families, how to ask, is a {@linkcode NeighbourSolicitor}.
 *
 * A reply to a request is accepted. An unsolicited address replaces a learnt one only
 * after the lock time since its last change has passed, or if it is announced to all.
 * Either way the entry is then in doubt: it is probed soon if it is used. With the
 * policy "static" nothing is learnt, and no request is sent.
 *
 * The entries are in a {@linkcode NeighbourTable}, the packets that wait in a
 * {@linkcode NeighbourQueue}.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { Stats } from "../../base/stats.ts";
import { Timer, type TimerQueue, type TimerTarget } from "../../base/timers.ts";
import type { PbufPool } from "../../buf/pbuf.ts";
import type { Frame } from "../../wire/frame.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import {
  Neighbour,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_NOARP,
  NEIGHBOUR_PERMANENT,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
} from "./neighbour.ts";
import type { Netif } from "../netif.ts";
import type { NeighbourConfig } from "./neighbour_config.ts";
import { NeighbourQueue, type NeighbourUser } from "./neighbour_queue.ts";
import { NeighbourTable } from "./neighbour_table.ts";

/** Unicast requests before an entry in use is given up, RFC 1122 §2.3.2.1. */
const UNICAST_PROBES = 3;
/** Milliseconds before expiry at which an entry in use is asked again, as lwIP. */
const PROBE_LEAD_MS = 15_000;
/**
 * Milliseconds after which an entry in doubt is probed, RFC 4861 §10
 * (DELAY_FIRST_PROBE_TIME).
 */
const DOUBT_MS = 5_000;

/** Asks for link addresses and tells of ours: ARP, or Neighbour Discovery. */
export interface NeighbourSolicitor {
  /**
   * Sends one request. The outgoing frame is free.
   *
   * @param neighbour Whom to ask for.
   * @param unicast True to ask it directly, at the address that is remembered.
   */
  solicit(neighbour: Neighbour, unicast: boolean): void;
  /**
   * Tells all on a link of an address of this host. The outgoing frame is free.
   *
   * @param netif Which has it.
   * @param ip The address.
   */
  announce(netif: Netif, ip: IpAddr): void;
}

/** What a neighbour cache is made of. */
export interface NeighbourCacheOptions {
  /** The stack's clock. */
  clock: Clock;
  /** The stack's timers. */
  timers: TimerQueue;
  /** The stack's counters. */
  stats: Stats;
  /** Where queued packets are copied to. */
  pbufs: PbufPool;
  /** Settings. */
  config: NeighbourConfig;
  /** Whose packets wait. */
  user: NeighbourUser;
}

/** All neighbours of one stack. */
export class NeighbourCache implements TimerTarget {
  readonly #clock: Clock;
  readonly #timers: TimerQueue;
  readonly #config: NeighbourConfig;
  readonly #timer: Timer;
  readonly #table: NeighbourTable = new NeighbourTable();
  readonly #queue: NeighbourQueue;
  #solicitor4: NeighbourSolicitor | null = null;
  #solicitor6: NeighbourSolicitor | null = null;

  /**
   * @param options What it is made of.
   */
  constructor(options: NeighbourCacheOptions) {
    this.#clock = options.clock;
    this.#timers = options.timers;
    this.#config = options.config;
    this.#timer = new Timer(this);
    const { stats, pbufs, config, user } = options;
    this.#queue = new NeighbourQueue(stats, pbufs, config, user);
  }

  /** Entries in the table, of all states. */
  get size(): number {
    return this.#table.entries.length;
  }

  /** Packets that wait, in all queues together. */
  get queued(): number {
    return this.#queue.packets;
  }

  /** Bytes of the blocks that they occupy. */
  get queuedBytes(): number {
    return this.#queue.bytes;
  }

  /** The entries, in no particular order. Borrowed; do not keep. */
  get entries(): readonly Neighbour[] {
    return this.#table.entries;
  }

  /** Sets who asks for the neighbours of a family. */
  setSolicitor(version: 4 | 6, solicitor: NeighbourSolicitor): void {
    if (version === 4) this.#solicitor4 = solicitor;
    else this.#solicitor6 = solicitor;
  }

  /** Announces an address of an interface, if its link has link addresses. */
  announce(netif: Netif, ip: IpAddr): void {
    if (netif.device.medium === "ethernet") {
      this.#solicitorFor(ip)?.announce(netif, ip);
    }
  }

  #solicitorFor(ip: IpAddr): NeighbourSolicitor | null {
    return ip.isV4 ? this.#solicitor4 : this.#solicitor6;
  }

  /** Returns the entry for an address on an interface, or null. */
  lookup(netif: Netif, ip: IpAddr): Neighbour | null {
    return this.#table.lookup(netif, ip);
  }

  /**
   * Returns the entry for a next hop, made if there is none. Groups and
   * broadcasts come out resolved; nobody is asked before {@linkcode enqueue}.
   *
   * @returns Null if it is not known and cannot become so: the policy is "static".
   */
  resolve(netif: Netif, ip: IpAddr): Neighbour | null {
    const known = this.lookup(netif, ip);
    if (known !== null) return known;
    const isGroup = ip.isMulticast;
    const isDerived = isGroup || netif.isBroadcast(ip);
    if (!isDerived && !this.#learnsOn(netif)) return null;
    const made = this.#insert(netif, ip);
    if (isDerived) {
      made.mac = isGroup ? MacAddr.forMulticast(ip) : MacAddr.BROADCAST;
      made.state = NEIGHBOUR_NOARP;
    }
    return made;
  }

  /** Whether a next hop is known, or can become so. */
  isResolvable(netif: Netif, ip: IpAddr): boolean {
    return this.#learnsOn(netif) || ip.isMulticast || netif.isBroadcast(ip) ||
      this.lookup(netif, ip) !== null;
  }

  #learnsOn(netif: Netif): boolean {
    return (netif.neighbours ?? this.#config.neighbours) === "learn";
  }

  /**
   * Lets a packet wait for its neighbour, and asks for it if nobody has yet. Older
   * ones give way to it.
   *
   * @param neighbour Not resolved.
   * @param frame An IP packet without link header; copied, then reused for the
   * request.
   * @returns false if there was no room; the packet is dropped and counted.
   */
  enqueue(neighbour: Neighbour, frame: Frame): boolean {
    const waits = this.#queue.add(neighbour, frame);
    if (neighbour.probes === 0) this.#solicit(neighbour, false);
    return waits;
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
    if (isReplaced || state !== NEIGHBOUR_REACHABLE) neighbour.updatedAt = now;
    neighbour.state = NEIGHBOUR_REACHABLE;
    neighbour.probes = 0;
    neighbour.expiresAt = now + neighbourReachableMs;
    this.#arm(neighbour, neighbour.expiresAt - this.#probeLead);
    if (isReplaced) this.#doubt(neighbour);
    this.#queue.send(neighbour);
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
    this.#arm(n, at);
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
    if (!this.#learnsOn(netif)) return;
    this.confirm(this.lookup(netif, ip) ?? this.#insert(netif, ip), b, o);
  }

  /** Sets a static entry, or turns the present one into it. */
  setStatic(netif: Netif, ip: IpAddr, mac: MacAddr): Neighbour {
    let n = this.lookup(netif, ip);
    if (n !== null && n.state === NEIGHBOUR_NOARP) {
      this.#remove(n);
      n = null;
    }
    if (n === null) {
      n = new Neighbour(netif, ip);
      this.#table.add(n);
    }
    n.mac = mac;
    this.#table.keep(n);
    this.#queue.send(n);
    return n;
  }

  /** Removes an entry, static or not; packets that wait are dropped. */
  remove(netif: Netif, ip: IpAddr): boolean {
    const n = this.lookup(netif, ip);
    if (n !== null) this.#remove(n);
    return n !== null;
  }

  /** Removes all entries of an interface. */
  removeNetif(netif: Netif): void {
    const { entries } = this.#table;
    for (let i = entries.length - 1; i >= 0; i--) {
      if (entries[i].netif === netif) this.#remove(entries[i]);
    }
  }

  /** Forgets broadcast and group entries: an address change may alter them. */
  forgetDerived(netif: Netif): void {
    const { entries } = this.#table;
    for (let i = entries.length - 1; i >= 0; i--) {
      const n = entries[i];
      if (n.netif === netif && n.state === NEIGHBOUR_NOARP) this.#remove(n);
    }
  }

  /** Probes, gives up and expires what is due. */
  onTimer(): void {
    const now = this.#clock.now;
    const { entries } = this.#table;
    for (let i = entries.length - 1; i >= 0; i--) {
      // Telling a sender that nobody answers may evict entries meanwhile.
      if (i < entries.length && entries[i].deadline <= now) {
        this.#due(entries[i], now);
      }
    }
    let next = Infinity;
    for (let i = 0; i < entries.length; i++) {
      next = Math.min(next, entries[i].deadline);
    }
    this.#timers.set(this.#timer, next);
  }

  #due(n: Neighbour, now: number): void {
    if (n.state === NEIGHBOUR_INCOMPLETE) {
      if (n.probes < this.#config.neighbourRetries) this.#solicit(n, false);
      else this.#fail(n);
    } else if (n.state === NEIGHBOUR_PROBE) {
      if (n.probes < UNICAST_PROBES) this.#solicit(n, true);
      else this.#remove(n);
    } else if (now >= n.expiresAt) {
      this.#remove(n);
    } else if (n.usedAt > n.expiresAt - this.#config.neighbourReachableMs) {
      n.state = NEIGHBOUR_PROBE;
      n.updatedAt = now;
      this.#solicit(n, true);
    } else {
      n.deadline = n.expiresAt;
    }
  }

  #solicit(n: Neighbour, unicast: boolean): void {
    n.probes++;
    this.#arm(n, this.#clock.now + this.#config.neighbourRetryMs);
    this.#solicitorFor(n.ip)?.solicit(n, unicast);
  }

  #arm(n: Neighbour, at: number): void {
    n.deadline = at;
    if (at < this.#timer.at) this.#timers.set(this.#timer, at);
  }

  /** No reply: removes the entry and tells the senders of waiting packets. */
  #fail(n: Neighbour): void {
    this.#table.remove(n);
    this.#queue.fail(n);
  }

  #remove(n: Neighbour): void {
    this.#table.remove(n);
    this.#queue.drop(n);
  }

  /** Makes an entry; in a full table the one unused for longest gives way. */
  #insert(netif: Netif, ip: IpAddr): Neighbour {
    if (this.#table.dynamic >= this.#config.neighbourLimit) {
      const oldest = this.#table.leastUsed();
      if (oldest !== null) this.#remove(oldest);
    }
    const n = new Neighbour(netif, ip);
    n.usedAt = this.#clock.now;
    this.#table.add(n);
    return n;
  }
}

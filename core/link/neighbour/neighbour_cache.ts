/**
 * The neighbour cache: which link address a next hop has.
 *
 * Serves ARP (RFC 826, with the queue of RFC 1122 §2.3.2.2) and Neighbour Discovery
 * (RFC 4861 §7). What differs between the families is how to ask, a
 * {@linkcode NeighbourSolicitor}, and how entries age: {@linkcode ArpAging} and
 * {@linkcode NudAging}, which are told of what neighbours say. With the policy "static"
 * nothing is learnt, and no request is sent.
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
import type { Netif } from "../netif.ts";
import { ArpAging } from "./arp_aging.ts";
import { Neighbour, NEIGHBOUR_NOARP } from "./neighbour.ts";
import type { NeighbourAging, NeighbourStore } from "./neighbour_aging.ts";
import type { NeighbourConfig } from "./neighbour_config.ts";
import { NeighbourQueue, type NeighbourUser } from "./neighbour_queue.ts";
import { NeighbourTable } from "./neighbour_table.ts";
import { NudAging } from "./nud_aging.ts";

/** Share of a full table that is for neighbours that are not proven. */
const UNPROVEN_SHARE = 1 / 4;

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
export class NeighbourCache implements TimerTarget, NeighbourStore {
  /** Ages the entries of IPv4. */
  readonly arp: ArpAging;
  /** Ages the entries of IPv6. */
  readonly nud: NudAging;
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
    this.arp = new ArpAging(this, options.clock, config);
    this.nud = new NudAging(this, options.clock);
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
    if (!isDerived && !this.learnsOn(netif)) return null;
    const made = this.insert(netif, ip);
    if (isDerived) {
      made.mac = isGroup ? MacAddr.forMulticast(ip) : MacAddr.BROADCAST;
      made.state = NEIGHBOUR_NOARP;
    }
    return made;
  }

  /** Whether a next hop is known, or can become so. */
  isResolvable(netif: Netif, ip: IpAddr): boolean {
    return this.learnsOn(netif) || ip.isMulticast || netif.isBroadcast(ip) ||
      this.lookup(netif, ip) !== null;
  }

  /** Whether an interface may learn neighbours. */
  learnsOn(netif: Netif): boolean {
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
    if (neighbour.probes === 0) this.solicit(neighbour, false);
    return waits;
  }

  /** Sets a static entry, or turns the present one into it. */
  setStatic(netif: Netif, ip: IpAddr, mac: MacAddr): Neighbour {
    let n = this.lookup(netif, ip);
    if (n !== null && n.state === NEIGHBOUR_NOARP) {
      this.discard(n);
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
    if (n !== null) this.discard(n);
    return n !== null;
  }

  /** Removes all entries of an interface. */
  removeNetif(netif: Netif): void {
    const { entries } = this.#table;
    for (let i = entries.length - 1; i >= 0; i--) {
      if (entries[i].netif === netif) this.discard(entries[i]);
    }
  }

  /** Forgets broadcast and group entries: an address change may alter them. */
  forgetDerived(netif: Netif): void {
    const { entries } = this.#table;
    for (let i = entries.length - 1; i >= 0; i--) {
      const n = entries[i];
      if (n.netif === netif && n.state === NEIGHBOUR_NOARP) this.discard(n);
    }
  }

  /** Probes, gives up and expires what is due. */
  onTimer(): void {
    const now = this.#clock.now;
    const { entries } = this.#table;
    for (let i = entries.length - 1; i >= 0; i--) {
      // Telling a sender that nobody answers may evict entries meanwhile.
      if (i < entries.length && entries[i].deadline <= now) {
        this.#agingOf(entries[i]).due(entries[i], now);
      }
    }
    let next = Infinity;
    for (let i = 0; i < entries.length; i++) {
      next = Math.min(next, entries[i].deadline);
    }
    this.#timers.set(this.#timer, next);
  }

  #agingOf(n: Neighbour): NeighbourAging {
    return n.ip.isV4 ? this.arp : this.nud;
  }

  /** Sends a request, by unicast or to all, and sets the deadline. */
  solicit(n: Neighbour, unicast: boolean): void {
    n.probes++;
    this.arm(n, this.#clock.now + this.#agingOf(n).retryMs(n));
    this.#solicitorFor(n.ip)?.solicit(n, unicast);
  }

  /** Sets the deadline of an entry. */
  arm(n: Neighbour, at: number): void {
    n.deadline = at;
    if (at < this.#timer.at) this.#timers.set(this.#timer, at);
  }

  /** Sends the packets that wait for an entry. */
  release(n: Neighbour): void {
    this.#queue.send(n);
  }

  /** Removes an entry that does not answer, and tells the senders of what waits. */
  giveUp(n: Neighbour): void {
    this.#table.remove(n);
    this.#queue.fail(n);
  }

  /** Removes an entry; what waits for it is dropped. */
  discard(n: Neighbour): void {
    this.#table.remove(n);
    this.#queue.drop(n);
  }

  /**
   * Makes an entry. In a full table one gives way; a flood of invented neighbours
   * leaves those in place that are proven.
   */
  insert(netif: Netif, ip: IpAddr): Neighbour {
    const { neighbourLimit } = this.#config;
    if (this.#table.dynamic(ip.isV4) >= neighbourLimit) {
      const enough = Math.max(1, neighbourLimit * UNPROVEN_SHARE);
      const oldest = this.#table.displaced(ip.isV4, enough);
      if (oldest !== null) this.discard(oldest);
    }
    const n = new Neighbour(netif, ip);
    n.usedAt = this.#clock.now;
    this.#table.add(n);
    return n;
  }
}

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
 * Bounded: when the table is full, the least recently used dynamic entry is removed.
 * Flows keep references to entries; the state of a removed one is NEIGHBOUR_GONE.
 *
 * @module
 */

import type { Clock } from "../../base/clock.ts";
import type { Stats } from "../../base/stats.ts";
import { Timer, type TimerQueue, type TimerTarget } from "../../base/timers.ts";
import { blockSizeFor, CHUNK_SIZE } from "../../buf/block_pool.ts";
import type { Pbuf, PbufPool } from "../../buf/pbuf.ts";
import { type Frame, GSO_NONE } from "../../wire/frame.ts";
import type { IpAddr } from "../../wire/ip_addr.ts";
import { MacAddr } from "../../wire/mac_addr.ts";
import {
  Neighbour,
  NEIGHBOUR_GONE,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_NOARP,
  NEIGHBOUR_PERMANENT,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
} from "./neighbour.ts";
import type { NeighbourPolicy, Netif } from "../netif.ts";

/** Unicast requests before an entry in use is given up, RFC 1122 §2.3.2.1. */
const UNICAST_PROBES = 3;
/** Milliseconds before expiry at which an entry in use is asked again, as lwIP. */
const PROBE_LEAD_MS = 15_000;
/**
 * Milliseconds after which an entry in doubt is probed, RFC 4861 §10
 * (DELAY_FIRST_PROBE_TIME).
 */
const DOUBT_MS = 5_000;
/** Share of packet memory that all queues together may fill. */
const QUEUE_SHARE = 1 / 16;
const BUCKETS = 256;

/**
 * Settings of a neighbour cache.
 *
 * @category Stack
 */
export interface NeighbourConfig {
  /**
   * How link addresses become known: "learn" asks for them, "static" leaves it at
   * those that were set; packets to others fail with ERR_RTE. An interface may have
   * a policy of its own. @default {"learn"}
   */
  neighbours: NeighbourPolicy;
  /**
   * Milliseconds for which a learnt link address cannot be replaced unasked, from
   * its last change on; Linux's locktime. @default {1000}
   */
  neighbourLockMs: number;
  /** Milliseconds between requests for a link address. @default {1000} */
  neighbourRetryMs: number;
  /**
   * Requests before a neighbour is given up; Linux's mcast_solicit. @default {3}
   */
  neighbourRetries: number;
  /**
   * Whether this host's own senders are told of a neighbour that was given up: a
   * connect fails at once, connections and datagrams as by an ICMP error.
   * @default {true}
   */
  neighbourErrors: boolean;
  /** Milliseconds a learnt link address is good for, as lwIP. @default {300_000} */
  neighbourReachableMs: number;
  /** Neighbours remembered, static ones not counted. @default {512} */
  neighbourLimit: number;
  /**
   * Bytes of packet memory that packets to one unresolved neighbour may occupy; the
   * oldest give way. Linux's unres_qlen_bytes. All neighbours together may fill a
   * sixteenth of packet memory. @default {212_992}
   */
  neighbourQueueBytes: number;
}

/** Asks for a link address: ARP, or Neighbour Discovery. */
export interface NeighbourSolicitor {
  /**
   * Sends one request. The outgoing frame is free.
   *
   * @param neighbour Whom to ask for.
   * @param unicast True to ask it directly, at the address that is remembered.
   */
  solicit(neighbour: Neighbour, unicast: boolean): void;
}

/** Whose packets wait in the cache. */
export interface NeighbourUser {
  /**
   * A packet that waited can go. The outgoing frame is free.
   *
   * @param neighbour Now resolved.
   * @param packet An IP packet, lent until return; see {@linkcode restoreOffload}.
   */
  onResolved(neighbour: Neighbour, packet: Pbuf): void;
  /**
   * A packet that waited is dropped because nobody answers.
   *
   * @param neighbour Already gone.
   * @param packet An IP packet, lent until return.
   */
  onUnresolved(neighbour: Neighbour, packet: Pbuf): void;
  /**
   * A packet is dropped because there is no room for it to wait in.
   *
   * @param offset Offset in packet memory of the IP packet's first bytes.
   * @param length How many of its bytes lie there.
   * @returns Whether its sender wants to know what becomes of the neighbour.
   */
  onCrowdedOut(offset: number, length: number): boolean;
  /** Such a neighbour was resolved; what waited has been sent. */
  onFound(neighbour: Neighbour): void;
  /**
   * Such a neighbour was given up. Told before {@linkcode onUnresolved} is of its
   * packets.
   *
   * @param neighbour Already gone.
   */
  onFailed(neighbour: Neighbour): void;
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

/** Puts a queued packet's offload marks back on a frame that holds it. */
export function restoreOffload(packet: Pbuf, frame: Frame): void {
  frame.csumStart = packet.seq >>> 16;
  frame.gsoSize = packet.seq & 0xffff;
  frame.csumOffset = packet.flags >>> 8;
  frame.gsoType = packet.flags & 0xff;
}

/** Whether a queued packet is to be cut into segments. */
export function isSuperPacket(packet: Pbuf): boolean {
  return (packet.flags & 0xff) !== GSO_NONE;
}

/** All neighbours of one stack. */
export class NeighbourCache implements TimerTarget {
  readonly #clock: Clock;
  readonly #timers: TimerQueue;
  readonly #stats: Stats;
  readonly #pbufs: PbufPool;
  readonly #config: NeighbourConfig;
  readonly #user: NeighbourUser;
  readonly #timer: Timer;
  readonly #buckets: (Neighbour | null)[] = new Array(BUCKETS).fill(null);
  readonly #all: Neighbour[] = [];
  #solicitor4: NeighbourSolicitor | null = null;
  #solicitor6: NeighbourSolicitor | null = null;
  #dynamic = 0;
  #queued = 0;
  #queuedBytes = 0;
  readonly #queueMost: number;

  /**
   * @param options What it is made of.
   */
  constructor(options: NeighbourCacheOptions) {
    this.#clock = options.clock;
    this.#timers = options.timers;
    this.#stats = options.stats;
    this.#pbufs = options.pbufs;
    this.#config = options.config;
    this.#user = options.user;
    this.#timer = new Timer(this);
    this.#queueMost = this.#pbufs.blocks.chunks * CHUNK_SIZE * QUEUE_SHARE;
  }

  /** Entries in the table, of all states. */
  get size(): number {
    return this.#all.length;
  }

  /** Packets that wait, in all queues together. */
  get queued(): number {
    return this.#queued;
  }

  /** Bytes of the blocks that they occupy. */
  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  /** The entries, in no particular order. Borrowed; do not keep. */
  get entries(): readonly Neighbour[] {
    return this.#all;
  }

  /** Sets who asks for the neighbours of a family. */
  setSolicitor(version: 4 | 6, solicitor: NeighbourSolicitor): void {
    if (version === 4) this.#solicitor4 = solicitor;
    else this.#solicitor6 = solicitor;
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
    const size = blockSizeFor(frame.length);
    this.#makeRoom(neighbour, size);
    const isFull = this.#queuedBytes + size > this.#queueMost;
    const copy = isFull || this.#pbufs.isShort
      ? null
      : this.#pbufs.allocate(frame.length);
    if (copy === null) {
      this.#stats.drop(isFull ? "neighbour-queue" : "no-memory");
      this.#crowdOut(neighbour, frame.offsets[0], frame.lengths[0]);
    } else {
      frame.copyTo(this.#pbufs.memory.u8, copy.offset);
      copy.seq = (frame.csumStart << 16) | frame.gsoSize;
      copy.flags = (frame.csumOffset << 8) | frame.gsoType;
      this.#push(neighbour, copy, size);
    }
    if (neighbour.probes === 0) this.#solicit(neighbour, false);
    return copy !== null;
  }

  /** Drops the oldest that wait, as far as that makes room. */
  #makeRoom(n: Neighbour, size: number): void {
    const most = this.#config.neighbourQueueBytes;
    while (
      n.queueBytes + size > most || this.#queuedBytes + size > this.#queueMost
    ) {
      const oldest = this.#shift(n);
      if (oldest === null) return;
      this.#stats.drop("neighbour-queue");
      this.#crowdOut(n, oldest.offset, oldest.length);
      this.#pbufs.free(oldest);
    }
  }

  #crowdOut(n: Neighbour, offset: number, length: number): void {
    if (this.#user.onCrowdedOut(offset, length)) n.isAwaited = true;
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
    this.#sendQueue(neighbour);
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
      this.#link(n);
    } else if (n.state !== NEIGHBOUR_PERMANENT) {
      this.#dynamic--;
    }
    n.mac = mac;
    n.state = NEIGHBOUR_PERMANENT;
    n.deadline = Infinity;
    this.#sendQueue(n);
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
    for (let i = this.#all.length - 1; i >= 0; i--) {
      if (this.#all[i].netif === netif) this.#remove(this.#all[i]);
    }
  }

  /** Forgets broadcast and group entries: an address change may alter them. */
  forgetDerived(netif: Netif): void {
    for (let i = this.#all.length - 1; i >= 0; i--) {
      const n = this.#all[i];
      if (n.netif === netif && n.state === NEIGHBOUR_NOARP) this.#remove(n);
    }
  }

  /** Probes, gives up and expires what is due. */
  onTimer(): void {
    const now = this.#clock.now;
    for (let i = this.#all.length - 1; i >= 0; i--) {
      // Telling a sender that nobody answers may evict entries meanwhile.
      if (i < this.#all.length && this.#all[i].deadline <= now) {
        this.#due(this.#all[i], now);
      }
    }
    let next = Infinity;
    for (let i = 0; i < this.#all.length; i++) {
      next = Math.min(next, this.#all[i].deadline);
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
    (n.ip.isV4 ? this.#solicitor4 : this.#solicitor6)?.solicit(n, unicast);
  }

  #arm(n: Neighbour, at: number): void {
    n.deadline = at;
    if (at < this.#timer.at) this.#timers.set(this.#timer, at);
  }

  #sendQueue(n: Neighbour): void {
    let packet: Pbuf | null;
    while ((packet = this.#shift(n)) !== null) {
      this.#user.onResolved(n, packet);
      this.#pbufs.free(packet);
    }
    if (!n.isAwaited) return;
    n.isAwaited = false;
    this.#user.onFound(n);
  }

  /** No reply: removes the entry and tells the senders of waiting packets. */
  #fail(n: Neighbour): void {
    this.#unlink(n);
    if (n.isAwaited) this.#user.onFailed(n);
    let packet: Pbuf | null;
    while ((packet = this.#shift(n)) !== null) {
      this.#stats.drop("neighbour-unreachable");
      this.#user.onUnresolved(n, packet);
      this.#pbufs.free(packet);
    }
  }

  #remove(n: Neighbour): void {
    this.#unlink(n);
    let packet: Pbuf | null;
    while ((packet = this.#shift(n)) !== null) {
      this.#stats.drop("neighbour-queue");
      this.#pbufs.free(packet);
    }
  }

  #push(n: Neighbour, packet: Pbuf, size: number): void {
    if (n.queueTail === null) n.queueHead = packet;
    else n.queueTail.next = packet;
    n.queueTail = packet;
    n.queueBytes += size;
    this.#queuedBytes += size;
    this.#queued++;
  }

  #shift(n: Neighbour): Pbuf | null {
    const packet = n.queueHead;
    if (packet === null) return null;
    n.queueHead = packet.next;
    if (n.queueHead === null) n.queueTail = null;
    packet.next = null;
    const size = this.#pbufs.blocks.sizeOf(packet.block);
    n.queueBytes -= size;
    this.#queuedBytes -= size;
    this.#queued--;
    return packet;
  }

  #insert(netif: Netif, ip: IpAddr): Neighbour {
    if (this.#dynamic >= this.#config.neighbourLimit) this.#evict();
    const n = new Neighbour(netif, ip);
    n.usedAt = this.#clock.now;
    this.#link(n);
    this.#dynamic++;
    return n;
  }

  /** Makes room: the dynamic entry unused for longest goes. */
  #evict(): void {
    let oldest: Neighbour | null = null;
    for (let i = 0; i < this.#all.length; i++) {
      const n = this.#all[i];
      if (n.state === NEIGHBOUR_PERMANENT) continue;
      if (oldest === null || n.usedAt < oldest.usedAt) oldest = n;
    }
    if (oldest !== null) this.#remove(oldest);
  }

  #link(n: Neighbour): void {
    const bucket = bucketOf(n.netif, n.ip);
    n.hashNext = this.#buckets[bucket];
    this.#buckets[bucket] = n;
    n.index = this.#all.length;
    this.#all.push(n);
  }

  #unlink(n: Neighbour): void {
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
    if (n.state !== NEIGHBOUR_PERMANENT) this.#dynamic--;
    n.hashNext = null;
    n.index = -1;
    n.state = NEIGHBOUR_GONE;
    n.deadline = Infinity;
  }
}

function bucketOf(netif: Netif, ip: IpAddr): number {
  return (ip.hash() ^ netif.index) & (BUCKETS - 1);
}

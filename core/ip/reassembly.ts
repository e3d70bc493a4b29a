/**
 * Reassembly: the hole list of RFC 815, in memory bounded in every direction. One machine
 * for both families.
 *
 * Each datagram gets one jumbo block, into which its fragments are copied, so that
 * the result is contiguous. The list of holes lies in the holes themselves: two
 * words each, as every hole starts at a multiple of 8 and has at least 8 bytes.
 *
 * A fragment that overlaps another condemns its datagram, RFC 5722 §4 applied to
 * IPv4 as well; one that repeats bytes already there exactly is a duplicate and is
 * ignored. Condemned datagrams stay in the list, without memory, until their timer
 * ends, so that later fragments of them begin no new datagram. When there are too many
 * datagrams, the oldest is dropped.
 *
 * @module
 */

import { Timer, type TimerTarget } from "../base/timers.ts";
import type { Pbuf } from "../buf/pbuf.ts";
import { CHUNK_SIZE } from "../buf/block_pool.ts";
import type { Netif } from "../link/netif.ts";
import { IpAddr } from "../wire/ip_addr.ts";
import type { IpContext } from "./context.ts";
import type { IpFamily } from "./family.ts";
import { FragmentInfo } from "./fragment_codec.ts";
import type { RxPacket } from "./packet.ts";

/** End of the last hole while the datagram's end is unknown. */
const OPEN_END = 0x10000;
const NONE = -1;
const ECN_CE = 3; // RFC 3168 §5

/** Is told of datagrams that stay incomplete. */
export interface ReassemblyUser {
  /**
   * A fragment is dropped because its length cannot be.
   *
   * @param packet The fragment.
   * @param isTooLong Whether the datagram would be too long; else the length is odd.
   */
  onFragmentRefused(packet: RxPacket, isTooLong: boolean): void;
  /**
   * A datagram's time is up and its first fragment had come.
   *
   * @param ipOffset Offset in packet memory of the first fragment's IP header,
   * which says how much of it there is.
   * @param netif Where it had arrived.
   */
  onReassemblyTimeout(ipOffset: number, netif: Netif): void;
}

/** One datagram underway. */
class Datagram {
  readonly src: IpAddr = IpAddr.ANY4.clone();
  readonly dst: IpAddr = IpAddr.ANY4.clone();
  id = 0;
  scope = 0;
  netif!: Netif;
  /** Milliseconds. */
  expiresAt = 0;
  /** Its block; null if the datagram is condemned. */
  pbuf: Pbuf | null = null;
  /** Offset in the payload of the first hole; NONE if it is complete. */
  firstHole = 0;
  /** Bytes of payload, once the last fragment has come; else OPEN_END. */
  end = OPEN_END;
  /** Bytes of the first fragment's headers; 0 until it has come. */
  headerLength = 0;
  /** ECN codepoints of its fragments, a bit each. */
  codepoints = 0;
}

/** All datagrams of one family underway. */
export class IpReassembly implements TimerTarget {
  readonly #context: IpContext;
  readonly #family: IpFamily;
  readonly #info: FragmentInfo = new FragmentInfo();
  /** Where payload starts in a block: behind the longest headers, aligned. */
  readonly #payloadStart: number;
  readonly #user: ReassemblyUser;
  readonly #timer: Timer;
  readonly #active: Datagram[] = []; // oldest first
  readonly #spare: Datagram[] = [];
  #blocks = 0;

  /**
   * @param context What the IP layer shares.
   * @param family Reads the headers of fragments.
   * @param user Told of time-outs.
   */
  constructor(context: IpContext, family: IpFamily, user: ReassemblyUser) {
    this.#context = context;
    this.#family = family;
    const most = family.maxHeaders + family.fragments.extraLength;
    this.#payloadStart = (most + 7) & ~7;
    this.#user = user;
    this.#timer = new Timer(this);
  }

  /** Datagrams underway, condemned ones included. */
  get size(): number {
    return this.#active.length;
  }

  /**
   * A fragment has arrived.
   *
   * @param packet The fragment, its headers walked.
   * @returns The whole datagram if this completed it, owned by the caller; or null.
   */
  input(packet: RxPacket): Pbuf | null {
    const { stats } = this.#context;
    const info = this.#info;
    stats.fragmentsReceived++;
    this.#family.fragments.read(packet, info);
    const { start, length, more, headerLength } = info;
    if (length === 0 || (more && (length & 7) !== 0)) {
      return this.#refuse(packet, false);
    }
    if (this.#isTooLong(headerLength, start + length)) { // the ping of death
      return this.#refuse(packet, true);
    }
    const datagram = this.#find(packet, info) ?? this.#create(packet, info);
    if (datagram === null) return null;
    if (datagram.pbuf === null) {
      stats.drop("fragment-overlap");
      return null;
    }
    const { ipOffset: o } = packet;
    if (!this.#place(datagram, o + headerLength, start, length, !more)) {
      stats.drop("fragment-overlap");
      this.#condemn(datagram);
      return null;
    }
    datagram.codepoints |= 1 << info.ecn;
    if (start === 0) this.#takeHeader(datagram, o, headerLength);
    return datagram.firstHole === NONE ? this.#complete(datagram) : null;
  }

  #refuse(packet: RxPacket, isTooLong: boolean): null {
    this.#context.stats.drop("bad-length");
    this.#user.onFragmentRefused(packet, isTooLong);
    return null;
  }

  #isTooLong(headerLength: number, length: number): boolean {
    const { maxPacket, fragments } = this.#family;
    return headerLength - fragments.extraLength + length > maxPacket;
  }

  /** Drops the datagrams whose time is up. */
  onTimer(): void {
    const { clock, stats } = this.#context;
    while (
      this.#active.length > 0 && this.#active[0].expiresAt <= clock.now
    ) {
      const datagram = this.#active[0];
      if (datagram.pbuf !== null) {
        stats.drop("fragment-timeout");
        if (datagram.headerLength > 0) {
          const header = this.#headerOf(datagram);
          this.#user.onReassemblyTimeout(header, datagram.netif);
        }
      }
      this.#release(datagram);
    }
    this.#arm();
  }

  #find({ src, dst }: RxPacket, { id, scope }: FragmentInfo): Datagram | null {
    for (let i = this.#active.length - 1; i >= 0; i--) {
      const d = this.#active[i];
      if (
        d.id === id && d.scope === scope && d.src.equals(src) &&
        d.dst.equals(dst)
      ) return d;
    }
    return null;
  }

  #create(packet: RxPacket, { id, scope }: FragmentInfo): Datagram | null {
    const { config, pbufs, stats, clock } = this.#context;
    const share = pbufs.blocks.chunks * config.reassemblyShare;
    const mostBlocks = Math.max(1, Math.floor(share));
    while (
      this.#active.length > 0 &&
      (this.#active.length >= config.reassemblyLimit ||
        this.#blocks >= mostBlocks)
    ) {
      stats.drop("fragment-limit");
      this.#release(this.#active[0]);
    }
    const pbuf = pbufs.allocate(CHUNK_SIZE);
    if (pbuf === null) {
      stats.drop("no-memory");
      return null;
    }
    this.#blocks++;
    const d = this.#spare.pop() ?? new Datagram();
    d.src.copyFrom(packet.src);
    d.dst.copyFrom(packet.dst);
    d.id = id;
    d.scope = scope;
    d.netif = packet.netif;
    d.expiresAt = clock.now +
      this.#family.fragments.lifetimeMs(this.#context);
    d.pbuf = pbuf;
    d.end = OPEN_END;
    d.headerLength = 0;
    d.codepoints = 0;
    d.firstHole = 0;
    this.#setHole(d, 0, OPEN_END, NONE);
    this.#active.push(d);
    if (this.#active.length === 1) this.#arm();
    return d;
  }

  /**
   * Copies a fragment into the hole that it fits into, RFC 815 §3.
   *
   * @returns false if it contradicts what is there.
   */
  #place(
    d: Datagram,
    from: number,
    start: number,
    length: number,
    isLast: boolean,
  ): boolean {
    const end = start + length;
    if (isLast ? d.end !== OPEN_END && d.end !== end : end > d.end) {
      return false;
    }
    const u8 = this.#context.pbufs.memory.u8;
    let previous = NONE;
    for (let hole = d.firstHole; hole !== NONE;) {
      const holeEnd = this.#holeEnd(d, hole);
      const next = this.#holeNext(d, hole);
      if (start < holeEnd && end > hole) {
        if (start < hole || end > holeEnd) return false;
        // The last fragment must lie behind all others.
        if (isLast && d.end === OPEN_END && holeEnd !== OPEN_END) return false;
        this.#fill(d, hole, holeEnd, next, previous, start, end, isLast);
        const to = this.#payloadOf(d) + start;
        u8.copyWithin(to, from, from + length);
        return true;
      }
      previous = hole;
      hole = next;
    }
    return this.#isDuplicate(d, from, start, end, isLast);
  }

  /** Replaces a hole by what a fragment leaves of it, RFC 815 §3 steps 4 to 6. */
  #fill(
    d: Datagram,
    hole: number,
    holeEnd: number,
    next: number,
    previous: number,
    start: number,
    end: number,
    isLast: boolean,
  ): void {
    let rest = next;
    if (isLast) {
      d.end = end;
    } else if (end < holeEnd) {
      this.#setHole(d, end, holeEnd, next);
      rest = end;
    }
    if (start > hole) {
      this.#setHole(d, hole, start, rest);
      rest = hole;
    }
    if (previous === NONE) d.firstHole = rest;
    else this.#setHole(d, previous, this.#holeEnd(d, previous), rest);
  }

  /** A fragment that fills no hole: whether it only repeats what is there. */
  #isDuplicate(
    d: Datagram,
    from: number,
    start: number,
    end: number,
    isLast: boolean,
  ): boolean {
    if (isLast && d.end !== end) return false;
    const u8 = this.#context.pbufs.memory.u8;
    const to = this.#payloadOf(d);
    for (let i = start; i < end; i++) {
      if (u8[to + i] !== u8[from + i - start]) return false;
    }
    return true;
  }

  /** Keeps the first fragment's IP headers in front of the payload. */
  #takeHeader(d: Datagram, o: number, headerLength: number): void {
    const u8 = this.#context.pbufs.memory.u8;
    u8.copyWithin(this.#payloadOf(d) - headerLength, o, o + headerLength);
    d.headerLength = headerLength;
  }

  #headerOf(d: Datagram): number {
    return this.#payloadOf(d) - d.headerLength;
  }

  /** No hole is left: turns the first fragment's headers into the datagram's. */
  #complete(d: Datagram): Pbuf | null {
    const { stats, pbufs } = this.#context;
    if ((d.codepoints & 1) !== 0 && d.codepoints !== 1) {
      // RFC 3168 §5.3: CE must not be lost, nor set on a packet that is not ECT.
      stats.drop("bad-field");
      this.#condemn(d);
      return null;
    }
    if (this.#isTooLong(d.headerLength, d.end)) {
      stats.drop("bad-length");
      this.#condemn(d);
      return null;
    }
    const pbuf = d.pbuf!;
    const { fragments } = this.#family;
    const isCe = (d.codepoints & (1 << ECN_CE)) !== 0;
    const first = this.#headerOf(d);
    const { headerLength, end } = d;
    const o = fragments.finish(pbufs.memory.u8, first, headerLength, end, isCe);
    pbuf.offset = o;
    pbuf.length = first + headerLength + end - o;
    d.pbuf = null;
    this.#blocks--;
    this.#release(d);
    stats.reassembled++;
    return pbuf;
  }

  /** Gives a datagram's memory back, but remembers that it is refused. */
  #condemn(d: Datagram): void {
    this.#context.pbufs.free(d.pbuf);
    d.pbuf = null;
    this.#blocks--;
  }

  #release(d: Datagram): void {
    if (d.pbuf !== null) this.#condemn(d);
    const active = this.#active;
    for (let i = active.indexOf(d) + 1; i < active.length; i++) {
      active[i - 1] = active[i];
    }
    active.pop();
    this.#spare.push(d);
  }

  #arm(): void {
    const oldest = this.#active.length > 0 ? this.#active[0].expiresAt : NONE;
    if (oldest !== NONE) this.#context.timers.set(this.#timer, oldest);
  }

  #setHole(d: Datagram, at: number, end: number, next: number): void {
    const i32 = this.#context.pbufs.memory.i32;
    const word = (this.#payloadOf(d) + at) >> 2;
    i32[word] = end;
    i32[word + 1] = next;
  }

  #holeEnd(d: Datagram, at: number): number {
    return this.#context.pbufs.memory.i32[(this.#payloadOf(d) + at) >> 2];
  }

  #holeNext(d: Datagram, at: number): number {
    return this.#context.pbufs.memory.i32[((this.#payloadOf(d) + at) >> 2) + 1];
  }

  #payloadOf(d: Datagram): number {
    return d.pbuf!.block + this.#payloadStart;
  }
}

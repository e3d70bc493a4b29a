/**
 * IPv4 reassembly: the hole list of RFC 815, in memory bounded in every direction.
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
import { setU16 } from "../wire/bytes.ts";
import {
  fillIpv4Checksum,
  IPV4_FRAGMENT,
  IPV4_MAX_HEADER_LENGTH,
  IPV4_TOS,
  IPV4_TOTAL_LENGTH,
  ipv4Dst,
  ipv4Ecn,
  ipv4FragmentOffset,
  ipv4HeaderLength,
  ipv4Id,
  ipv4MoreFragments,
  ipv4Protocol,
  ipv4Src,
  ipv4TotalLength,
} from "../wire/ipv4.ts";
import type { IpContext } from "./context.ts";

/** Where payload starts in a block: behind the longest header, aligned. */
const PAYLOAD_START = (IPV4_MAX_HEADER_LENGTH + 7) & ~7;
/** Longest IPv4 packet in bytes. */
const MAX_PACKET = 65_535;
/** End of the last hole while the datagram's end is unknown. */
const OPEN_END = 0x10000;
const NONE = -1;
const ECN_CE = 3; // RFC 3168 §5

/** Is told of datagrams that stay incomplete. */
export interface ReassemblyUser {
  /**
   * A datagram's time is up and its first fragment had come.
   *
   * @param ipOffset Offset in packet memory of the first fragment's IP header,
   * which says how much of it there is.
   */
  onReassemblyTimeout(ipOffset: number): void;
}

/** One datagram underway. */
class Datagram {
  src = 0;
  dst = 0;
  id = 0;
  protocol = 0;
  /** Milliseconds. */
  expiresAt = 0;
  /** Its block; null if the datagram is condemned. */
  pbuf: Pbuf | null = null;
  /** Offset in the payload of the first hole; NONE if it is complete. */
  firstHole = 0;
  /** Bytes of payload, once the last fragment has come; else OPEN_END. */
  end = OPEN_END;
  /** Bytes of the first fragment's header; 0 until it has come. */
  headerLength = 0;
  /** Bytes of payload in the first fragment. */
  firstLength = 0;
  /** ECN codepoints of its fragments, a bit each. */
  codepoints = 0;
}

/** All IPv4 datagrams underway in one stack. */
export class IpReassembly implements TimerTarget {
  readonly #context: IpContext;
  readonly #user: ReassemblyUser;
  readonly #timer: Timer;
  readonly #active: Datagram[] = []; // oldest first
  readonly #spare: Datagram[] = [];
  #blocks = 0;

  /**
   * @param context What the IP layer shares.
   * @param user Told of time-outs.
   */
  constructor(context: IpContext, user: ReassemblyUser) {
    this.#context = context;
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
   * @param o Offset in packet memory of its IP header, checked.
   * @returns The whole datagram if this completed it, owned by the caller; or null.
   */
  input(o: number): Pbuf | null {
    const { stats, pbufs } = this.#context;
    const b = pbufs.memory.u8;
    stats.fragmentsReceived++;
    const headerLength = ipv4HeaderLength(b, o);
    const length = ipv4TotalLength(b, o) - headerLength;
    const start = ipv4FragmentOffset(b, o);
    const isLast = !ipv4MoreFragments(b, o);
    if (length === 0 || (!isLast && (length & 7) !== 0)) {
      stats.drop("bad-length");
      return null;
    }
    if (headerLength + start + length > MAX_PACKET) { // the ping of death
      stats.drop("bad-length");
      return null;
    }
    const datagram = this.#find(b, o) ?? this.#create(b, o);
    if (datagram === null) return null;
    if (datagram.pbuf === null) {
      stats.drop("fragment-overlap");
      return null;
    }
    if (!this.#place(datagram, o + headerLength, start, length, isLast)) {
      stats.drop("fragment-overlap");
      this.#condemn(datagram);
      return null;
    }
    datagram.codepoints |= 1 << ipv4Ecn(b, o);
    if (start === 0) this.#takeHeader(datagram, o, headerLength, length);
    return datagram.firstHole === NONE ? this.#complete(datagram) : null;
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
          this.#user.onReassemblyTimeout(this.#headerOf(datagram));
        }
      }
      this.#release(datagram);
    }
    this.#arm();
  }

  #find(b: Uint8Array, o: number): Datagram | null {
    const src = ipv4Src(b, o);
    const dst = ipv4Dst(b, o);
    const id = ipv4Id(b, o);
    const protocol = ipv4Protocol(b, o);
    for (let i = this.#active.length - 1; i >= 0; i--) {
      const d = this.#active[i];
      if (
        d.id === id && d.src === src && d.dst === dst && d.protocol === protocol
      ) return d;
    }
    return null;
  }

  #create(b: Uint8Array, o: number): Datagram | null {
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
    d.src = ipv4Src(b, o);
    d.dst = ipv4Dst(b, o);
    d.id = ipv4Id(b, o);
    d.protocol = ipv4Protocol(b, o);
    d.expiresAt = clock.now + config.reassemblyMs;
    d.pbuf = pbuf;
    d.end = OPEN_END;
    d.headerLength = 0;
    d.firstLength = 0;
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
        const to = payloadOf(d) + start;
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
    const to = payloadOf(d);
    for (let i = start; i < end; i++) {
      if (u8[to + i] !== u8[from + i - start]) return false;
    }
    return true;
  }

  /** Keeps the first fragment's IP header in front of the payload. */
  #takeHeader(d: Datagram, o: number, headerLength: number, n: number): void {
    const u8 = this.#context.pbufs.memory.u8;
    const to = payloadOf(d) - headerLength;
    u8.copyWithin(to, o, o + headerLength);
    d.headerLength = headerLength;
    d.firstLength = n;
  }

  #headerOf(d: Datagram): number {
    return payloadOf(d) - d.headerLength;
  }

  /** No hole is left: turns the first fragment's header into the datagram's. */
  #complete(d: Datagram): Pbuf | null {
    const { stats, pbufs } = this.#context;
    const total = d.headerLength + d.end;
    if ((d.codepoints & 1) !== 0 && d.codepoints !== 1) {
      // RFC 3168 §5.3: CE must not be lost, nor set on a packet that is not ECT.
      stats.drop("bad-field");
      this.#condemn(d);
      return null;
    }
    if (total > MAX_PACKET) {
      stats.drop("bad-length");
      this.#condemn(d);
      return null;
    }
    const b = pbufs.memory.u8;
    const pbuf = d.pbuf!;
    const o = this.#headerOf(d);
    setU16(b, o + IPV4_TOTAL_LENGTH, total);
    setU16(b, o + IPV4_FRAGMENT, 0);
    if ((d.codepoints & (1 << ECN_CE)) !== 0) b[o + IPV4_TOS] |= ECN_CE;
    fillIpv4Checksum(b, o);
    pbuf.offset = o;
    pbuf.length = total;
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
    const word = (payloadOf(d) + at) >> 2;
    i32[word] = end;
    i32[word + 1] = next;
  }

  #holeEnd(d: Datagram, at: number): number {
    return this.#context.pbufs.memory.i32[(payloadOf(d) + at) >> 2];
  }

  #holeNext(d: Datagram, at: number): number {
    return this.#context.pbufs.memory.i32[((payloadOf(d) + at) >> 2) + 1];
  }
}

function payloadOf(d: Datagram): number {
  return d.pbuf!.block + PAYLOAD_START;
}

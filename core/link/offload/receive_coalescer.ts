/**
 * Receive coalescing (GRO) in software: merges the packets of one flow that arrive
 * back to back into a super-packet.
 *
 * Every layer above then handles one packet of up to 64 KiB instead of dozens. No
 * payload is moved: the next frame is received directly behind the payload so far, so
 * that its headers lie over the last bytes of that payload. These bytes are saved
 * before and restored afterwards.
 *
 * A packet joins if it follows the one before and its headers are the same as the
 * first one's: addresses, ports, TTL, TOS, and what the rules of the transport
 * (tcp_run.ts, udp_run.ts) compare. Without Don't Fragment, identifications must count
 * up, as they do when a super-packet is cut. The first header then stands for all.
 * IPv4 only.
 *
 * @module
 */

import { getU16, setU16 } from "../../wire/bytes.ts";
import {
  type Checksum,
  checksumPartial,
  pseudoHeaderSum4,
  rangeChecksum,
} from "../../wire/checksum.ts";
import {
  ETHERNET_HEADER_LENGTH,
  ethernetType,
  ETHERTYPE_IPV4,
} from "../../wire/ethernet.ts";
import { type FrameMeta, GSO_NONE, MAX_IP_PACKET } from "../../wire/frame.ts";
import { IP_PROTO_TCP, IP_PROTO_UDP } from "../../wire/ip_protocol.ts";
import {
  IPV4_CHECKSUM,
  IPV4_DF,
  IPV4_HEADER_LENGTH,
  IPV4_SRC,
  IPV4_TOTAL_LENGTH,
  IPV4_TTL,
  ipv4DontFragment,
  ipv4Dst,
  ipv4Fragment,
  ipv4Id,
  ipv4Protocol,
  ipv4Src,
  ipv4TotalLength,
} from "../../wire/ipv4.ts";
import { TCP_MAX_HEADER_LENGTH } from "../../wire/tcp.ts";
import { UDP_HEADER_LENGTH } from "../../wire/udp.ts";
import type { Run } from "./run.ts";
import { TcpRun } from "./tcp_run.ts";
import { UdpRun } from "./udp_run.ts";

/** Version 4 and a header without options. */
const PLAIN_IPV4 = 0x45;
/** Longest headers of a frame that joins. */
const MAX_HEADERS = ETHERNET_HEADER_LENGTH + IPV4_HEADER_LENGTH +
  TCP_MAX_HEADER_LENGTH;

/** Bytes from the source address on, ports included, that make a flow. */
const ADDRESSES_AND_PORTS = 12;

/** Merges the packets that one device receives. */
export class ReceiveCoalescer {
  /** Frames in the open packet; 0 if there is none. */
  count = 0;
  /** Offset in packet memory of the open packet, link header included. */
  start = 0;
  /** Offset behind its last byte. */
  end = 0;
  readonly #memory: Uint8Array;
  readonly #sum: Checksum;
  readonly #link: number; // bytes of the link header
  readonly #words: Int32Array;
  // What lies where the next frame's headers go; whole words, and a rest.
  readonly #saved: Int32Array = new Int32Array(MAX_HEADERS / 4 + 2);
  readonly #rest: Uint8Array = new Uint8Array(3);
  readonly #headers: Uint8Array = new Uint8Array(MAX_HEADERS); // of a frame that did not join
  readonly #tcp: TcpRun;
  readonly #udp: UdpRun;
  #run: Run; // one of the two: that of the open packet
  #headerLength = 0; // of all headers
  #size = 0; // payload of each packet but the last
  #pseudo = 0; // sum of the pseudo-header, but for the length
  #open = false; // whether more frames may join

  /**
   * @param memory The packet memory.
   * @param sum Accumulator over it, free between calls.
   * @param medium What the device carries.
   */
  constructor(memory: Uint8Array, sum: Checksum, medium: "ethernet" | "ip") {
    this.#memory = memory;
    this.#words = new Int32Array(memory.buffer);
    this.#sum = sum;
    this.#tcp = new TcpRun(memory);
    this.#udp = new UdpRun(memory);
    this.#run = this.#tcp;
    this.#link = medium === "ethernet" ? ETHERNET_HEADER_LENGTH : 0;
  }

  /**
   * Whether another frame may join the open packet: then it is to be received
   * at {@linkcode place}.
   *
   * @param limit Offset behind the last byte of the block.
   * @param maxFrame Bytes that the device may deliver.
   */
  isOpen(limit: number, maxFrame: number): boolean {
    return this.#open && this.end + maxFrame <= limit &&
      this.end - this.start - this.#link + this.#size <= MAX_IP_PACKET;
  }

  /** Saves what the next frame's headers will cover; returns where it has to go. */
  place(): number {
    const at = this.end - this.#headerLength;
    const first = at >> 2;
    const last = this.end >> 2;
    for (let i = first; i < last; i++) this.#saved[i - first] = this.#words[i];
    for (let i = last << 2; i < this.end; i++) {
      this.#rest[i & 3] = this.#memory[i];
    }
    return at;
  }

  /** Puts back what {@linkcode place} has saved. */
  restore(): void {
    this.#restoreBefore(this.end);
  }

  #restoreBefore(end: number): void {
    const first = (end - this.#headerLength) >> 2;
    const last = end >> 2;
    for (let i = first; i < last; i++) this.#words[i] = this.#saved[i - first];
    for (let i = last << 2; i < end; i++) this.#memory[i] = this.#rest[i & 3];
  }

  /**
   * Begins a packet, if the frame is one that others may join.
   *
   * @param at Offset in packet memory of the frame.
   * @param length Its length in bytes.
   * @param meta What the device knows about it.
   * @returns False if it is to be passed on as it is.
   */
  begin(at: number, length: number, meta: FrameMeta): boolean {
    const run = this.#runOf(at, length, meta);
    if (run === null) return false;
    const transport = at + this.#link + IPV4_HEADER_LENGTH;
    const header = run.begin(transport, at + length - transport);
    if (header === 0) return false;
    const headerLength = transport + header - at;
    // The next frame's headers must not cover those they are compared with.
    if (length - headerLength < headerLength) return false;
    const b = this.#memory;
    const ip = at + this.#link;
    if (checksumPartial(b, ip, IPV4_HEADER_LENGTH, 0) !== 0xffff) return false;
    this.#pseudo = pseudoHeaderSum4(
      ipv4Src(b, ip),
      ipv4Dst(b, ip),
      ipv4Protocol(b, ip),
      0,
    );
    if (!this.#isSound(at, length, meta)) return false;
    this.#run = run;
    this.count = 1;
    this.start = at;
    this.end = at + length;
    this.#headerLength = headerLength;
    this.#size = length - headerLength;
    this.#open = true;
    return true;
  }

  /**
   * Lets the frame that was received at {@linkcode place} join, if it belongs.
   * Otherwise its headers are kept aside: see {@linkcode moveFrame}.
   *
   * @param length The frame's length in bytes.
   * @param meta What the device knows about it.
   */
  join(length: number, meta: FrameMeta): boolean {
    const b = this.#memory;
    const { end } = this;
    const at = end - this.#headerLength;
    const joins = this.#belongs(at, length, meta);
    if (joins) {
      const payload = length - this.#headerLength;
      this.end += payload;
      this.count++;
      const transport = at + this.#link + IPV4_HEADER_LENGTH;
      this.#open = this.#run.joined(transport, payload, this.count) &&
        payload === this.#size;
    } else {
      for (let i = 0; i < this.#headerLength; i++) this.#headers[i] = b[at + i];
    }
    this.#restoreBefore(end);
    return joins;
  }

  /**
   * Moves a frame that did not join to the start of a block.
   *
   * @param to Where.
   * @param behind Offset of its bytes behind the headers: {@linkcode end} when it
   * was received.
   * @param length Its length in bytes.
   */
  moveFrame(to: number, behind: number, length: number): void {
    const b = this.#memory;
    const headers = Math.min(this.#headerLength, length);
    b.copyWithin(to + headers, behind, behind + length - headers);
    for (let i = 0; i < headers; i++) b[to + i] = this.#headers[i];
  }

  /**
   * Finishes the open packet: one frame stays as it is, several become a
   * super-packet.
   *
   * @param meta Reset; filled.
   */
  finish(meta: FrameMeta): void {
    meta.checksumValid = true; // every packet's was verified
    if (this.count > 1) {
      const b = this.#memory;
      const ip = this.start + this.#link;
      const transport = ip + IPV4_HEADER_LENGTH;
      setU16(b, ip + IPV4_TOTAL_LENGTH, this.end - ip);
      setU16(b, ip + IPV4_CHECKSUM, 0);
      setU16(b, ip + IPV4_CHECKSUM, rangeChecksum(b, ip, IPV4_HEADER_LENGTH));
      this.#run.finish(transport, this.end - transport);
      meta.gsoType = this.#run.gsoType;
      meta.gsoSize = this.#size;
    }
    this.count = 0;
    this.#open = false;
  }

  /** The rules for a frame that holds a whole IP packet; null if nothing may join. */
  #runOf(at: number, length: number, meta: FrameMeta): Run | null {
    const b = this.#memory;
    const ip = at + this.#link;
    if (meta.gsoType !== GSO_NONE || meta.origin !== 0) return null;
    if (length < this.#link + IPV4_HEADER_LENGTH + UDP_HEADER_LENGTH) {
      return null;
    }
    if (this.#link > 0 && ethernetType(b, at) !== ETHERTYPE_IPV4) return null;
    if (b[ip] !== PLAIN_IPV4) return null;
    const total = ipv4TotalLength(b, ip);
    if (total !== length - this.#link) return null; // padded, or cut
    if ((ipv4Fragment(b, ip) & ~IPV4_DF) !== 0) return null;
    const protocol = ipv4Protocol(b, ip);
    if (protocol === IP_PROTO_TCP) return this.#tcp;
    return protocol === IP_PROTO_UDP ? this.#udp : null;
  }

  /** Verifies the transport's checksum of a frame. */
  #isSound(at: number, length: number, meta: FrameMeta): boolean {
    if (meta.checksumValid) return true;
    const headers = this.#link + IPV4_HEADER_LENGTH;
    const covered = length - headers;
    const sum = this.#sum.reset(this.#pseudo + covered);
    return sum.add(at + headers, covered).finish() === 0;
  }

  /** Whether a frame goes on where the open packet ends. */
  #belongs(at: number, length: number, meta: FrameMeta): boolean {
    const b = this.#memory;
    const { start } = this;
    const payload = length - this.#headerLength;
    if (payload <= 0 || payload > this.#size) return false;
    if (meta.gsoType !== GSO_NONE || meta.origin !== 0) return false;
    // The first packet's headers; those of `at` lie over the payload's end.
    const ip = at + this.#link;
    const first = start + this.#link;
    const transport = ip + IPV4_HEADER_LENGTH;
    const firstTransport = first + IPV4_HEADER_LENGTH;
    const headerLength = this.#headerLength - this.#link - IPV4_HEADER_LENGTH;
    return ipv4TotalLength(b, ip) === length - this.#link && // nor padded, nor cut
      this.#isSame(at, start, this.#link) &&
      getU16(b, ip) === getU16(b, first) &&
      ipv4Fragment(b, ip) === ipv4Fragment(b, first) &&
      getU16(b, ip + IPV4_TTL) === getU16(b, first + IPV4_TTL) &&
      this.#isSame(ip + IPV4_SRC, first + IPV4_SRC, ADDRESSES_AND_PORTS) &&
      (ipv4DontFragment(b, ip) ||
        ipv4Id(b, ip) === ((ipv4Id(b, first) + this.count) & 0xffff)) &&
      // All else being equal, the header's sum is right if this part of it is.
      (freeSum(b, ip) - freeSum(b, first)) % 0xffff === 0 &&
      this.#run.follows(transport, firstTransport, headerLength, payload) &&
      this.#isSound(at, length, meta);
  }

  /** Whether the same bytes lie at two places; by words where these agree modulo 4. */
  #isSame(at: number, other: number, length: number): boolean {
    const b = this.#memory;
    const w = this.#words;
    const end = at + length;
    if (((at ^ other) & 3) === 0) {
      for (; at < end && (at & 3) !== 0; at++, other++) {
        if (b[at] !== b[other]) return false;
      }
      for (; at + 4 <= end; at += 4, other += 4) {
        if (w[at >> 2] !== w[other >> 2]) return false;
      }
    }
    for (; at < end; at++, other++) if (b[at] !== b[other]) return false;
    return true;
  }
}

/** The sum of what differs between the IPv4 headers of one run. */
function freeSum(b: Uint8Array, ip: number): number {
  return ipv4TotalLength(b, ip) + ipv4Id(b, ip) + getU16(b, ip + IPV4_CHECKSUM);
}

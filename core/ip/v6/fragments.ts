/**
 * IPv6 fragments, RFC 8200 §4.5: the Fragment header. Atomic fragments (RFC 6946) are
 * whole packets, which nothing here sees; none are sent (RFC 8021).
 *
 * @module
 */

import { setU16 } from "../../wire/bytes.ts";
import { needsZone } from "../../wire/ip6_scope.ts";
import { IpAddr } from "../../wire/ip_addr.ts";
import {
  IP_PROTO_DSTOPTS,
  IP_PROTO_FRAGMENT,
  IP_PROTO_HOPOPTS,
  IP_PROTO_ROUTING,
} from "../../wire/ip_protocol.ts";
import {
  IPV6_DST,
  IPV6_HEADER_LENGTH,
  IPV6_NEXT_HEADER,
  IPV6_PAYLOAD_LENGTH,
  ipv6Ecn,
  ipv6PayloadLength,
} from "../../wire/ipv6.ts";
import { Ipv6Chain } from "../../wire/ipv6_chain.ts";
import {
  IPV6_FRAGMENT_LENGTH,
  type Ipv6Walk,
  writeIpv6Fragment,
} from "../../wire/ipv6_extension.ts";
import type { IpContext } from "../context.ts";
import type { FragmentCodec, FragmentInfo } from "../fragment_codec.ts";
import type { RxPacket } from "../packet.ts";
import { Ip6Ids } from "./ids.ts";

/** RFC 8200 §4.5: time to put a packet together, in milliseconds. */
const LIFETIME_MS = 60_000;
/** Offset of Fragment Offset in the Fragment header. */
const FRAGMENT_OFFSET = 2;
/** ECN bits of "congestion experienced" in the header's second byte. */
const ECN_CE_BITS = 0x30;

/** Fragments of IPv6. */
export class Fragments6 implements FragmentCodec {
  readonly extraLength: number = IPV6_FRAGMENT_LENGTH;
  readonly #memory: Uint8Array;
  readonly #walk: Ipv6Walk;
  readonly #ids: Ip6Ids;
  readonly #chain: Ipv6Chain = new Ipv6Chain();
  readonly #dst: IpAddr = new IpAddr();
  // Of the packet that is being cut.
  #next = 0; // protocol of the first header that is not repeated
  #id = 0;

  /**
   * @param context What the IP layer shares.
   * @param walk Has walked the packet that is being received.
   */
  constructor({ frame, clock, rng }: IpContext, walk: Ipv6Walk) {
    this.#memory = frame.memory;
    this.#walk = walk;
    this.#ids = new Ip6Ids(clock, rng);
  }

  lifetimeMs(): number {
    return LIFETIME_MS;
  }

  /** A packet is cut once, and only if the repeated headers are there. */
  mayCut(b: Uint8Array, o: number, length: number): boolean {
    return repeatedNextAt(b, o, o + length) >= 0;
  }

  mayRouterCut(): boolean {
    return false;
  }

  repeatedLength(b: Uint8Array, o: number): number {
    const at = repeatedNextAt(b, o, Infinity);
    return at === o + IPV6_NEXT_HEADER
      ? IPV6_HEADER_LENGTH
      : at + extensionLength(b, at) - o;
  }

  begin(b: Uint8Array, o: number): number {
    const repeated = this.repeatedLength(b, o);
    const at = repeatedNextAt(b, o, Infinity);
    this.#next = b[at];
    this.#id = this.#ids.take(this.#dst.read6(b, o + IPV6_DST));
    b[at] = IP_PROTO_FRAGMENT;
    b.copyWithin(o - IPV6_FRAGMENT_LENGTH, o, o + repeated);
    return o - IPV6_FRAGMENT_LENGTH;
  }

  firstOffset(): number {
    return 0;
  }

  write(
    b: Uint8Array,
    o: number,
    headerLength: number,
    start: number,
    length: number,
    isLast: boolean,
  ): void {
    const payload = headerLength - IPV6_HEADER_LENGTH + length;
    setU16(b, o + IPV6_PAYLOAD_LENGTH, payload);
    const at = o + headerLength - IPV6_FRAGMENT_LENGTH;
    writeIpv6Fragment(b, at, this.#next, start, !isLast, this.#id);
  }

  shorten(_b: Uint8Array, _o: number, headerLength: number): number {
    return headerLength; // all repeated headers are in each fragment
  }

  read(packet: RxPacket, info: FragmentInfo): void {
    const { src, dst, netif, ipOffset, length } = packet;
    const walk = this.#walk;
    info.id = walk.fragmentId;
    info.scope = needsZone(src) || needsZone(dst) ? netif.index : 0;
    info.start = walk.fragmentOffset;
    info.length = length;
    info.more = walk.moreFragments;
    info.headerLength = walk.offset - ipOffset;
    info.ecn = ipv6Ecn(this.#memory, ipOffset);
  }

  problemPointer({ ipOffset }: RxPacket, isTooLong: boolean): number {
    return isTooLong
      ? this.#walk.fragmentAt + FRAGMENT_OFFSET - ipOffset
      : IPV6_PAYLOAD_LENGTH;
  }

  finish(
    b: Uint8Array,
    o: number,
    headerLength: number,
    length: number,
    isCe: boolean,
  ): number {
    const repeated = headerLength - IPV6_FRAGMENT_LENGTH;
    const payload = repeated - IPV6_HEADER_LENGTH + length;
    setU16(b, o + IPV6_PAYLOAD_LENGTH, payload);
    if (isCe) b[o + 1] |= ECN_CE_BITS;
    b[fragmentNamedAt(b, o)] = b[o + repeated];
    const whole = o + IPV6_FRAGMENT_LENGTH;
    b.copyWithin(whole, o, o + repeated);
    return whole;
  }

  isLater(b: Uint8Array, o: number): boolean {
    const chain = this.#chain;
    const length = IPV6_HEADER_LENGTH + ipv6PayloadLength(b, o);
    return chain.start(b, o, length) && chain.isLaterFragment;
  }
}

/** Length of a Hop-by-Hop, Destination Options, or Routing header. */
function extensionLength(b: Uint8Array, at: number): number {
  return (b[at + 1] + 1) << 3;
}

/**
 * Where the Next Header field of the last header stands that is repeated in each
 * fragment: that of the Routing header, of Hop-by-Hop Options, or the fixed one.
 *
 * @param end Where the bytes end that are there.
 * @returns -1 if the chain goes on beyond, or is that of a fragment.
 */
function repeatedNextAt(b: Uint8Array, o: number, end: number): number {
  let last = o + IPV6_NEXT_HEADER;
  let next = b[last];
  let at = o + IPV6_HEADER_LENGTH;
  while (
    next === IP_PROTO_HOPOPTS || next === IP_PROTO_ROUTING ||
    next === IP_PROTO_DSTOPTS
  ) {
    if (at + 8 > end || at + extensionLength(b, at) > end) return -1;
    if (next !== IP_PROTO_DSTOPTS) last = at;
    next = b[at];
    at += extensionLength(b, at);
  }
  return next === IP_PROTO_FRAGMENT ? -1 : last;
}

/** Where the Next Header field stands that names a Fragment header, which is there. */
function fragmentNamedAt(b: Uint8Array, o: number): number {
  let named = o + IPV6_NEXT_HEADER;
  let at = o + IPV6_HEADER_LENGTH;
  while (b[named] !== IP_PROTO_FRAGMENT) {
    named = at;
    at += extensionLength(b, at);
  }
  return named;
}

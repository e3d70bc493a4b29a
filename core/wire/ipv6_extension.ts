/**
 * IPv6 extension headers, RFC 8200 §4.
 *
 * One reusable walker goes from the fixed header to what the upper layer
 * gets, checks every option on the way, and says which Parameter Problem
 * (RFC 4443 §3.4) a refusal calls for. Omits AH and ESP, which end the walk as
 * an upper-layer protocol would, and acting on routing headers: one with
 * segments left is refused (RFC 5095 for type 0).
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import {
  IP_PROTO_DSTOPTS,
  IP_PROTO_FRAGMENT,
  IP_PROTO_HOPOPTS,
  IP_PROTO_ROUTING,
} from "./ip_protocol.ts";
import {
  IPV6_HEADER_LENGTH,
  IPV6_NEXT_HEADER,
  ipv6NextHeader,
  ipv6PayloadLength,
} from "./ipv6.ts";

/** Length of a Fragment header, in bytes. */
export const IPV6_FRAGMENT_LENGTH = 8;
/** Length of a Hop-by-Hop header with Router Alert, in bytes. */
export const IPV6_ROUTER_ALERT_LENGTH = 8;

/** Parameter Problem code: erroneous header field. */
export const IPV6_PROBLEM_FIELD = 0;
/** Parameter Problem code: unrecognized Next Header. */
export const IPV6_PROBLEM_NEXT_HEADER = 1;
/** Parameter Problem code: unrecognized IPv6 option. */
export const IPV6_PROBLEM_OPTION = 2;

const OPT_PAD1 = 0;
const OPT_PADN = 1;
const OPT_ROUTER_ALERT = 5; // RFC 2711

/** Walks a chain of extension headers; all results are its fields. */
export class Ipv6Walk {
  /** Protocol at `offset`: an upper layer's, or none that the walk knows. */
  protocol = 0;
  /** Where the headers end, in bytes of packet memory. */
  offset = 0;
  /**
   * Where the Next Header field stands that names `protocol`, in bytes of
   * packet memory: the pointer of "unrecognized Next Header".
   */
  nextHeaderAt = 0;
  /** Whether a Router Alert option was seen (RFC 2711). */
  hasRouterAlert = false;
  /** Whether a Fragment header was seen, atomic fragments included. */
  hasFragment = false;
  /**
   * Whether the packet is a part of a larger one. The walk ends there, and
   * `offset` is where the fragment's own bytes start. False for an atomic
   * fragment (RFC 6946).
   */
  isFragment = false;
  /** Where the Fragment header stands, in bytes of packet memory. */
  fragmentAt = 0;
  /** Where the fragment belongs in the original, in bytes. */
  fragmentOffset = 0;
  /** Whether more fragments follow. */
  moreFragments = false;
  /** Identification of the fragment, int32. */
  fragmentId = 0;
  /** Parameter Problem code after a refusal; -1 where none may be sent. */
  problemCode: number = -1;
  /** Offending byte, in bytes of packet memory, with `problemCode`. */
  problemAt = 0;
  /** Whether the problem is reported even to a multicast destination. */
  problemForMulticast = false;

  /**
   * Walks the headers behind a fixed header that `checkIpv6` let pass.
   *
   * @param b Packet memory.
   * @param o Offset of the fixed header, in bytes.
   * @returns Why to drop the packet, or null.
   */
  start(b: Uint8Array, o: number): DropReason | null {
    const at = o + IPV6_HEADER_LENGTH;
    const end = at + ipv6PayloadLength(b, o);
    this.hasRouterAlert = false;
    this.hasFragment = false;
    this.isFragment = false;
    this.protocol = IP_PROTO_HOPOPTS;
    this.nextHeaderAt = o + IPV6_NEXT_HEADER;
    this.offset = at;
    const next = ipv6NextHeader(b, o);
    if (next !== IP_PROTO_HOPOPTS) {
      return this.resume(b, next, this.nextHeaderAt, at, end);
    }
    const bad = this.#options(b, at, end);
    if (bad !== null) return bad;
    return this.resume(b, b[at], at, at + extensionLength(b, at), end);
  }

  /**
   * Walks on from within a chain, as after reassembly.
   *
   * @param b Packet memory.
   * @param protocol Of the header at `at`, 0 to 255.
   * @param nextHeaderAt Where that number stands, in bytes.
   * @param at Offset of the next header, in bytes.
   * @param end Offset past the packet's last byte.
   * @returns Why to drop the packet, or null.
   */
  resume(
    b: Uint8Array,
    protocol: number,
    nextHeaderAt: number,
    at: number,
    end: number,
  ): DropReason | null {
    this.problemCode = -1;
    this.isFragment = false;
    this.protocol = protocol;
    this.nextHeaderAt = nextHeaderAt;
    this.offset = at;
    while (!this.isFragment) {
      let bad: DropReason | null;
      switch (this.protocol) {
        case IP_PROTO_DSTOPTS:
          bad = this.#options(b, this.offset, end);
          break;
        case IP_PROTO_ROUTING:
          bad = this.#routing(b, this.offset, end);
          break;
        case IP_PROTO_FRAGMENT:
          bad = this.#fragment(b, this.offset, end);
          break;
        case IP_PROTO_HOPOPTS: // §4.1: only right behind the fixed header
          return this.#refuse(IPV6_PROBLEM_NEXT_HEADER, this.nextHeaderAt);
        default:
          return null;
      }
      if (bad !== null) return bad;
      this.#advance(b);
    }
    return null;
  }

  #advance(b: Uint8Array): void {
    const at = this.offset;
    const length = this.protocol === IP_PROTO_FRAGMENT
      ? IPV6_FRAGMENT_LENGTH
      : extensionLength(b, at);
    this.protocol = b[at];
    this.nextHeaderAt = at;
    this.offset = at + length;
  }

  #refuse(code: number, at: number, forMulticast = false): DropReason {
    this.problemCode = code;
    this.problemAt = at;
    this.problemForMulticast = forMulticast;
    return "bad-options";
  }

  /** Hop-by-Hop or Destination Options, §4.2, §4.3, and §4.6. */
  #options(b: Uint8Array, o: number, packetEnd: number): DropReason | null {
    this.problemCode = -1;
    if (!extensionFits(b, o, packetEnd)) return "truncated";
    const end = o + extensionLength(b, o);
    for (let at = o + 2; at < end;) {
      const type = b[at];
      if (type === OPT_PAD1) {
        at++;
        continue;
      }
      if (at + 2 > end) return this.#refuse(IPV6_PROBLEM_FIELD, at);
      const next = at + 2 + b[at + 1];
      if (next > end) return this.#refuse(IPV6_PROBLEM_FIELD, at + 1);
      if (type === OPT_ROUTER_ALERT) {
        this.hasRouterAlert = true;
      } else if (type !== OPT_PADN && type >= 0x40) {
        return this.#unknownOption(type, at);
      }
      at = next;
    }
    return null;
  }

  /** §4.2: what the two highest bits of an unknown option type ask for. */
  #unknownOption(type: number, at: number): DropReason {
    const action = type >>> 6;
    if (action === 1) return "bad-options";
    return this.#refuse(IPV6_PROBLEM_OPTION, at, action === 2);
  }

  /** §4.4: ignored when its route is used up, else refused. */
  #routing(b: Uint8Array, o: number, end: number): DropReason | null {
    if (!extensionFits(b, o, end)) return "truncated";
    return b[o + 3] === 0 ? null : this.#refuse(IPV6_PROBLEM_FIELD, o + 2);
  }

  /** §4.5. The caller judges lengths and overlaps (RFC 5722). */
  #fragment(b: Uint8Array, o: number, end: number): DropReason | null {
    if (o + IPV6_FRAGMENT_LENGTH > end) return "truncated";
    const field = getU16(b, o + 2);
    this.hasFragment = true;
    this.fragmentAt = o;
    this.fragmentOffset = field & 0xfff8;
    this.moreFragments = (field & 1) !== 0;
    this.fragmentId = getU32(b, o + 4);
    this.isFragment = this.moreFragments || this.fragmentOffset !== 0;
    return null;
  }
}

/** Length of a Hop-by-Hop, Destination Options, or Routing header. */
function extensionLength(b: Uint8Array, o: number): number {
  return (b[o + 1] + 1) << 3;
}

function extensionFits(b: Uint8Array, o: number, end: number): boolean {
  return o + 8 <= end && o + extensionLength(b, o) <= end;
}

/**
 * Writes a Fragment header, RFC 8200 §4.5.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param nextHeader Protocol of the first header of the original that is
 * fragmented, 0 to 255.
 * @param fragmentOffset Where the part belongs, in bytes, a multiple of 8.
 * @param moreFragments Whether more follow.
 * @param id Identification, int32.
 * @returns Bytes written: 8.
 */
export function writeIpv6Fragment(
  b: Uint8Array,
  o: number,
  nextHeader: number,
  fragmentOffset: number,
  moreFragments: boolean,
  id: number,
): number {
  b[o] = nextHeader;
  b[o + 1] = 0;
  setU16(b, o + 2, (fragmentOffset & 0xfff8) | (moreFragments ? 1 : 0));
  setU32(b, o + 4, id);
  return IPV6_FRAGMENT_LENGTH;
}

/**
 * Writes a Hop-by-Hop Options header with Router Alert for MLD (RFC 2711
 * §2.1, value 0) and a PadN of two bytes.
 *
 * @param b Packet memory.
 * @param o Offset of the header, in bytes.
 * @param nextHeader Protocol of what follows, 0 to 255.
 * @returns Bytes written: 8.
 */
export function writeIpv6RouterAlert(
  b: Uint8Array,
  o: number,
  nextHeader: number,
): number {
  b[o] = nextHeader;
  b[o + 1] = 0;
  setU16(b, o + 2, 0x0502);
  setU32(b, o + 4, 0x00000100);
  return IPV6_ROUTER_ALERT_LENGTH;
}

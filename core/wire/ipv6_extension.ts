/**
 * IPv6 extension headers, RFC 8200 §4.
 *
 * One reusable walker goes from the fixed header to what the upper layer
 * gets, checks every option on the way, and says which Parameter Problem
 * (RFC 4443 §3.4) a refusal calls for. Headers may come in any order and more
 * than once, Hop-by-Hop Options excepted (§4.1); their number and that of their
 * options are bounded (RFC 8504 §5.3). Omits AH and ESP, which end the walk as
 * an upper-layer protocol would; jumbograms (RFC 2675), which are refused; and
 * acting on routing headers: one with segments left is refused (RFC 5095 for
 * type 0).
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
  IPV6_PAYLOAD_LENGTH,
  ipv6NextHeader,
  ipv6PayloadLength,
} from "./ipv6.ts";
import {
  IPV6_OPT_DISCARD,
  IPV6_OPT_REPORT,
  IPV6_OPT_ROUTER_ALERT,
  IPV6_OPT_SKIP,
  ipv6OptionAction,
  Ipv6OptionReader,
} from "./ipv6_option.ts";

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
/** Parameter Problem code: first fragment without the whole chain, RFC 7112. */
export const IPV6_PROBLEM_INCOMPLETE_CHAIN = 3;
/** Parameter Problem code: chain of extension headers too long, RFC 8883. */
export const IPV6_PROBLEM_LONG_CHAIN = 7;
/** Parameter Problem code: too many extension headers, RFC 8883. */
export const IPV6_PROBLEM_MANY_HEADERS = 8;
/** Parameter Problem code: too many options in a header, RFC 8883. */
export const IPV6_PROBLEM_MANY_OPTIONS = 9;

/** Most extension headers of a packet (RFC 8504 §5.3 lets a host limit them). */
const MAX_HEADERS = 8;
/** Most options of a header, padding not counted (RFC 8504 §5.3). */
const MAX_OPTIONS = 8;

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
  /** Where the Next Header field stands that names the Fragment header. */
  fragmentNamedAt = 0;
  /** Where the fragment belongs in the original, in bytes. */
  fragmentOffset = 0;
  /** Whether more fragments follow. */
  moreFragments = false;
  /** Identification of the fragment, int32. */
  fragmentId = 0;
  /**
   * Where the headers end that routers on the way process, in bytes of packet
   * memory: a packet is cut behind these (§4.5).
   */
  unfragmentableEnd = 0;
  /** Where the Next Header field stands that names what is behind these. */
  unfragmentableNextAt = 0;
  /** Parameter Problem code after a refusal; -1 where none may be sent. */
  problemCode: number = -1;
  /** Offending byte, in bytes of packet memory, with `problemCode`. */
  problemAt = 0;
  /** Whether the problem is reported even to a multicast destination. */
  problemForMulticast = false;

  readonly #reader: Ipv6OptionReader = new Ipv6OptionReader();

  /**
   * Walks the headers behind a fixed header that `checkIpv6` let pass.
   *
   * @param b Packet memory.
   * @param o Offset of the fixed header, in bytes.
   * @returns Why to drop the packet, or null.
   */
  start(b: Uint8Array, o: number): DropReason | null {
    const bad = this.startHopByHop(b, o);
    if (bad !== null) return bad;
    const end = o + IPV6_HEADER_LENGTH + ipv6PayloadLength(b, o);
    return this.resume(b, this.protocol, this.nextHeaderAt, this.offset, end);
  }

  /**
   * Walks no further than a router does: over the Hop-by-Hop Options header.
   *
   * @param b Packet memory.
   * @param o Offset of a fixed header that `checkIpv6` let pass, in bytes.
   * @returns Why to drop the packet, or null.
   */
  startHopByHop(b: Uint8Array, o: number): DropReason | null {
    const at = o + IPV6_HEADER_LENGTH;
    this.hasRouterAlert = false;
    this.hasFragment = false;
    this.isFragment = false;
    this.problemCode = -1;
    this.protocol = ipv6NextHeader(b, o);
    this.nextHeaderAt = o + IPV6_NEXT_HEADER;
    this.offset = at;
    this.#markUnfragmentable();
    if (this.protocol !== IP_PROTO_HOPOPTS) return null;
    const payload = ipv6PayloadLength(b, o);
    if (payload === 0) { // RFC 2675 §3: a jumbogram
      this.#refuse(IPV6_PROBLEM_FIELD, o + IPV6_PAYLOAD_LENGTH);
      return "truncated";
    }
    const bad = this.#options(b, at, at + payload);
    if (bad !== null) return bad;
    this.#advance(b);
    this.#markUnfragmentable();
    return null;
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
    for (let n = 0; !this.isFragment; n++) {
      const { offset } = this;
      let bad: DropReason | null;
      switch (this.protocol) {
        case IP_PROTO_DSTOPTS:
          bad = this.#options(b, offset, end);
          break;
        case IP_PROTO_ROUTING:
          bad = this.#routing(b, offset, end);
          break;
        case IP_PROTO_FRAGMENT:
          bad = this.#fragment(b, offset, end);
          break;
        case IP_PROTO_HOPOPTS: // §4.1: only right behind the fixed header
          return this.#refuse(IPV6_PROBLEM_NEXT_HEADER, this.nextHeaderAt);
        default:
          return null;
      }
      if (bad !== null) return bad;
      if (n === MAX_HEADERS) {
        return this.#refuse(IPV6_PROBLEM_MANY_HEADERS, offset);
      }
      const isRouting = this.protocol === IP_PROTO_ROUTING;
      this.#advance(b);
      if (isRouting && !this.hasFragment) this.#markUnfragmentable();
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

  /** What was walked so far stands in front of a Fragment header. */
  #markUnfragmentable(): void {
    this.unfragmentableEnd = this.offset;
    this.unfragmentableNextAt = this.nextHeaderAt;
  }

  #refuse(code: number, at: number, forMulticast = false): DropReason {
    this.problemCode = code;
    this.problemAt = at;
    this.problemForMulticast = forMulticast;
    return "bad-options";
  }

  /** Hop-by-Hop or Destination Options, §4.2, §4.3, and §4.6. */
  #options(b: Uint8Array, o: number, packetEnd: number): DropReason | null {
    if (!extensionFits(b, o, packetEnd)) return "truncated";
    const reader = this.#reader;
    reader.start(o + 2, o + extensionLength(b, o));
    for (let n = 0; reader.next(b); n++) {
      const { type, at } = reader;
      if (n === MAX_OPTIONS) return this.#refuse(IPV6_PROBLEM_MANY_OPTIONS, at);
      if (type === IPV6_OPT_ROUTER_ALERT) this.hasRouterAlert = true;
      else if (ipv6OptionAction(type) !== IPV6_OPT_SKIP) {
        return this.#unknownOption(type, at);
      }
    }
    return reader.malformedAt < 0
      ? null
      : this.#refuse(IPV6_PROBLEM_FIELD, reader.malformedAt);
  }

  /** §4.2: what the two highest bits of an unknown option type ask for. */
  #unknownOption(type: number, at: number): DropReason {
    const action = ipv6OptionAction(type);
    if (action === IPV6_OPT_DISCARD) return "bad-options";
    return this.#refuse(IPV6_PROBLEM_OPTION, at, action === IPV6_OPT_REPORT);
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
    this.fragmentNamedAt = this.nextHeaderAt;
    this.fragmentOffset = field & 0xfff8;
    this.moreFragments = (field & 1) !== 0;
    this.fragmentId = getU32(b, o + 4);
    this.isFragment = this.moreFragments || this.fragmentOffset !== 0;
    // Reassembled, it would stand right behind the fixed header.
    return this.fragmentOffset === 0 && b[o] === IP_PROTO_HOPOPTS
      ? this.#refuse(IPV6_PROBLEM_NEXT_HEADER, o)
      : null;
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

/**
 * Passing over a chain of IPv6 headers without acting on it: the packet that an
 * ICMPv6 error quotes, and the first fragment of a datagram (RFC 7112).
 *
 * Options are not looked at, and the end is what is there, not what the fixed
 * header declares. For packets that this host receives see ipv6_extension.ts.
 *
 * @module
 */

import { getU16 } from "./bytes.ts";
import {
  IP_PROTO_DSTOPTS,
  IP_PROTO_FRAGMENT,
  IP_PROTO_HOPOPTS,
  IP_PROTO_ICMPV6,
  IP_PROTO_NONE,
  IP_PROTO_ROUTING,
  IP_PROTO_TCP,
  IP_PROTO_UDP,
  IP_PROTO_UDPLITE,
} from "./ip_protocol.ts";
import { ipVersion } from "./ipv4.ts";
import {
  hasMappedAddress,
  IPV6_HEADER_LENGTH,
  IPV6_NEXT_HEADER,
  ipv6NextHeader,
} from "./ipv6.ts";

/** Most extension headers that are passed over. */
const MAX_HEADERS = 16;
const FRAGMENT_LENGTH = 8;

/** Where a chain that was passed over ends; all results are its fields. */
export class Ipv6Chain {
  /** Protocol at `offset`. */
  protocol = 0;
  /** Where the chain ends, in bytes of packet memory. */
  offset = 0;
  /** Where the Next Header field stands that names `protocol`. */
  nextHeaderAt = 0;
  /**
   * Whether what stands at `offset` begins inside a larger packet, so that no
   * header of `protocol` is there.
   */
  isLaterFragment = false;

  /**
   * Passes over the headers of a packet that may be cut short.
   *
   * @param b Packet memory.
   * @param o Offset of the fixed header, in bytes.
   * @param len Bytes that are there.
   * @returns Whether the whole chain is there and its addresses are no
   * IPv4-mapped ones; if not, the fields are undefined.
   */
  start(b: Uint8Array, o: number, len: number): boolean {
    if (len < IPV6_HEADER_LENGTH || ipVersion(b, o) !== 6) return false;
    if (hasMappedAddress(b, o)) return false; // it was never sent
    const nextHeaderAt = o + IPV6_NEXT_HEADER;
    const at = o + IPV6_HEADER_LENGTH;
    return this.skip(b, ipv6NextHeader(b, o), nextHeaderAt, at, o + len);
  }

  /**
   * Passes over headers from within a chain.
   *
   * @param b Packet memory.
   * @param protocol Of the header at `at`, 0 to 255.
   * @param nextHeaderAt Where that number stands, in bytes.
   * @param at Offset of the next header, in bytes.
   * @param end Offset past the last byte that is there.
   * @returns Whether the whole chain is there; if not, the fields are undefined.
   */
  skip(
    b: Uint8Array,
    protocol: number,
    nextHeaderAt: number,
    at: number,
    end: number,
  ): boolean {
    this.isLaterFragment = false;
    this.protocol = protocol;
    this.nextHeaderAt = nextHeaderAt;
    this.offset = at;
    for (let n = 0; !this.isLaterFragment; n++) {
      if (!isExtension(this.protocol)) return true;
      if (n === MAX_HEADERS || !this.#skipOne(b, end)) return false;
    }
    return true;
  }

  #skipOne(b: Uint8Array, end: number): boolean {
    const at = this.offset;
    if (at + 8 > end) return false;
    const isFragment = this.protocol === IP_PROTO_FRAGMENT;
    const length = isFragment ? FRAGMENT_LENGTH : (b[at + 1] + 1) << 3;
    if (at + length > end) return false;
    this.isLaterFragment = isFragment && getU16(b, at + 2) >>> 3 !== 0;
    this.protocol = b[at];
    this.nextHeaderAt = at;
    this.offset = at + length;
    return true;
  }
}

function isExtension(protocol: number): boolean {
  return protocol === IP_PROTO_HOPOPTS || protocol === IP_PROTO_DSTOPTS ||
    protocol === IP_PROTO_ROUTING || protocol === IP_PROTO_FRAGMENT;
}

/** Least bytes of an upper layer's header, by its protocol. */
function upperLayerLength(protocol: number): number {
  switch (protocol) {
    case IP_PROTO_TCP:
      return 20;
    case IP_PROTO_UDP:
    case IP_PROTO_UDPLITE:
    case IP_PROTO_ICMPV6:
      return 8;
    case IP_PROTO_NONE:
      return 0;
    default:
      return 1;
  }
}

/**
 * Whether a first fragment carries the whole header chain, the upper layer's
 * header included, as RFC 7112 §5 demands. One that does not is dropped with
 * Parameter Problem code 3.
 *
 * @param chain Scratch; afterwards at the upper layer's header, if true.
 * @param b Packet memory.
 * @param protocol Next Header of the Fragment header, 0 to 255.
 * @param at Offset of what follows the Fragment header, in bytes.
 * @param end Offset past the fragment's last byte.
 */
export function hasWholeIpv6Chain(
  chain: Ipv6Chain,
  b: Uint8Array,
  protocol: number,
  at: number,
  end: number,
): boolean {
  return chain.skip(b, protocol, at, at, end) &&
    (chain.isLaterFragment ||
      chain.offset + upperLayerLength(chain.protocol) <= end);
}

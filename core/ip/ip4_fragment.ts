/**
 * IPv4 fragmentation, RFC 791 §3.2: cuts the packet in the outgoing frame.
 *
 * The frame itself carries each fragment in turn. Transport headers at its front
 * belong to the first fragment; IP headers are written below them, so that
 * nothing still needed is overwritten.
 *
 * @module
 */

import { ERR_OK, type err_t } from "../base/err.ts";
import type { Ethernet } from "../link/ethernet.ts";
import type { Neighbour } from "../link/neighbour/neighbour.ts";
import type { Netif } from "../link/netif.ts";
import { setU16 } from "../wire/bytes.ts";
import { ETHERTYPE_IPV4 } from "../wire/ethernet.ts";
import { type Frame, GSO_NONE, MAX_FRAGMENTS } from "../wire/frame.ts";
import {
  fillIpv4Checksum,
  IPV4_DF,
  IPV4_FRAGMENT,
  IPV4_HEADER_LENGTH,
  IPV4_MF,
  IPV4_OFFSET_MASK,
  IPV4_TOTAL_LENGTH,
  IPV4_VERSION_IHL,
  ipv4Fragment,
  ipv4HeaderLength,
} from "../wire/ipv4.ts";
import { IPV4_OPT_END, ipv4OptionLength } from "../wire/ipv4_option.ts";

/** Bit of an option's type: copied into every fragment. */
const OPTION_COPIED = 0x80;

/** Cuts packets. One per stack. */
export class Ip4Fragmenter {
  readonly #frame: Frame;
  readonly #link: Ethernet;
  // What is left to send: the payload's pieces, as they stood in the frame.
  readonly #offsets: Int32Array = new Int32Array(MAX_FRAGMENTS + 1);
  readonly #lengths: Int32Array = new Int32Array(MAX_FRAGMENTS + 1);
  #count = 0;
  #piece = 0;

  /**
   * @param frame The one outgoing frame.
   * @param link Sends the fragments.
   */
  constructor(frame: Frame, link: Ethernet) {
    this.#frame = frame;
    this.#link = link;
  }

  /** Returns how many fragments the packet in the frame makes. */
  fragmentCount(mtu: number): number {
    const frame = this.#frame;
    const header = ipv4HeaderLength(frame.memory, frame.offsets[0]);
    return Math.ceil((frame.length - header) / ((mtu - header) & ~7));
  }

  /**
   * Sends the packet in the frame in pieces.
   *
   * @param netif Where.
   * @param neighbour Resolved, or null without link addresses.
   * @param mtu Bytes of the largest IP packet, at least 68.
   * @returns What the device said; the rest is not sent after a failure.
   */
  send(netif: Netif, neighbour: Neighbour | null, mtu: number): err_t {
    const frame = this.#frame;
    const b = frame.memory;
    let o = frame.offsets[0];
    let headerLength = ipv4HeaderLength(b, o);
    let left = frame.length - headerLength;
    this.#rememberPieces(headerLength);
    const fragment = ipv4Fragment(b, o);
    let at = (fragment & IPV4_OFFSET_MASK) << 3;
    while (left > 0) {
      const room = (mtu - headerLength) & ~7;
      const isLast = left <= mtu - headerLength;
      const length = isLast ? left : room;
      // A fragment of a fragment keeps More Fragments in its last piece.
      const more = isLast ? fragment & IPV4_MF : IPV4_MF;
      setU16(b, o + IPV4_TOTAL_LENGTH, headerLength + length);
      setU16(b, o + IPV4_FRAGMENT, (fragment & IPV4_DF) | more | (at >>> 3));
      fillIpv4Checksum(b, o);
      this.#fill(o, headerLength, length);
      const err = this.#link.output(netif, neighbour, frame, ETHERTYPE_IPV4);
      if (err !== ERR_OK) return err;
      left -= length;
      at += length;
      const shorter = keepCopiedOptions(b, o, headerLength);
      o += headerLength - shorter;
      headerLength = shorter;
    }
    return ERR_OK;
  }

  #rememberPieces(headerLength: number): void {
    const frame = this.#frame;
    this.#count = frame.count;
    this.#piece = 0;
    for (let i = 0; i < frame.count; i++) {
      this.#offsets[i] = frame.offsets[i];
      this.#lengths[i] = frame.lengths[i];
    }
    this.#offsets[0] += headerLength;
    this.#lengths[0] -= headerLength;
  }

  /** Fills the frame with a header at `o` and the next bytes of payload. */
  #fill(o: number, headerLength: number, length: number): void {
    const frame = this.#frame;
    frame.count = 1;
    frame.length = headerLength;
    frame.offsets[0] = o;
    frame.lengths[0] = headerLength;
    frame.csumStart = 0;
    frame.csumOffset = 0;
    frame.gsoType = GSO_NONE;
    frame.gsoSize = 0;
    if (this.#offsets[0] === o + headerLength) { // the transport header
      const take = Math.min(length, this.#lengths[0]);
      frame.lengths[0] += take;
      frame.length += take;
      this.#offsets[0] += take;
      this.#lengths[0] -= take;
      length -= take;
      if (this.#lengths[0] === 0) this.#piece = 1;
    }
    while (length > 0 && this.#piece < this.#count) {
      const i = this.#piece;
      const take = Math.min(length, this.#lengths[i]);
      frame.append(this.#offsets[i], take);
      this.#offsets[i] += take;
      this.#lengths[i] -= take;
      length -= take;
      if (this.#lengths[i] === 0) this.#piece++;
    }
  }
}

/**
 * Leaves only those options that belong into every fragment (RFC 791 §3.1), moved
 * to the end of the header's place.
 *
 * @returns The new header length; the header ends where it did.
 */
function keepCopiedOptions(b: Uint8Array, o: number, length: number): number {
  if (length === IPV4_HEADER_LENGTH) return length;
  const end = o + length;
  let kept = o + IPV4_HEADER_LENGTH;
  for (let i = kept; i < end;) {
    const optionLength = ipv4OptionLength(b, i, end);
    if (optionLength === 0) break;
    if ((b[i] & OPTION_COPIED) !== 0) {
      b.copyWithin(kept, i, i + optionLength);
      kept += optionLength;
    }
    i += optionLength;
  }
  while (((kept - o) & 3) !== 0) b[kept++] = IPV4_OPT_END;
  const shorter = kept - o;
  b[o + IPV4_VERSION_IHL] = 0x40 | (shorter >>> 2);
  b.copyWithin(end - shorter, o, kept);
  return shorter;
}

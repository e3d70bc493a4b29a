/**
 * Fragmentation, RFC 791 §3.2 and RFC 8200 §4.5: cuts the packet in the outgoing frame.
 * One machine for both families.
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
import { type Frame, GSO_NONE, MAX_FRAGMENTS } from "../wire/frame.ts";
import type { IpFamily } from "./family.ts";

/** Cuts the packets of one family. */
export class IpFragmenter {
  readonly #frame: Frame;
  readonly #family: IpFamily;
  readonly #link: Ethernet;
  // What is left to send: the payload's pieces, as they stood in the frame.
  readonly #offsets: Int32Array = new Int32Array(MAX_FRAGMENTS + 1);
  readonly #lengths: Int32Array = new Int32Array(MAX_FRAGMENTS + 1);
  #count = 0;
  #piece = 0;

  /**
   * @param frame The one outgoing frame.
   * @param family Writes the headers of fragments.
   * @param link Sends the fragments.
   */
  constructor(frame: Frame, family: IpFamily, link: Ethernet) {
    this.#frame = frame;
    this.#family = family;
    this.#link = link;
  }

  /** Returns how many fragments the packet in the frame makes. */
  fragmentCount(mtu: number): number {
    const { memory, offsets, length } = this.#frame;
    const { fragments } = this.#family;
    const repeated = fragments.repeatedLength(memory, offsets[0]);
    const room = mtu - repeated - fragments.extraLength;
    return Math.ceil((length - repeated) / (room & ~7));
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
    const { fragments, etherType } = this.#family;
    const b = frame.memory;
    const packet = frame.offsets[0];
    const repeated = fragments.repeatedLength(b, packet);
    let left = frame.length - repeated;
    let at = fragments.firstOffset(b, packet);
    this.#rememberPieces(repeated);
    let o = fragments.begin(b, packet);
    let headerLength = repeated + fragments.extraLength;
    while (left > 0) {
      const room = (mtu - headerLength) & ~7;
      const isLast = left <= mtu - headerLength;
      const length = isLast ? left : room;
      fragments.write(b, o, headerLength, at, length, isLast);
      this.#fill(o, headerLength, length);
      const err = this.#link.output(netif, neighbour, frame, etherType);
      if (err !== ERR_OK) return err;
      left -= length;
      at += length;
      const shorter = fragments.shorten(b, o, headerLength);
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

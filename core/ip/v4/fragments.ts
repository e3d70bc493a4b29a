/**
 * IPv4 fragments, RFC 791 §3.2: what the header says of them.
 *
 * @module
 */

import { setU16 } from "../../wire/bytes.ts";
import {
  fillIpv4Checksum,
  IPV4_DF,
  IPV4_FRAGMENT,
  IPV4_HEADER_LENGTH,
  IPV4_MF,
  IPV4_OFFSET_MASK,
  IPV4_TOS,
  IPV4_TOTAL_LENGTH,
  IPV4_VERSION_IHL,
  ipv4DontFragment,
  ipv4Ecn,
  ipv4Fragment,
  ipv4FragmentOffset,
  ipv4HeaderLength,
  ipv4Id,
  ipv4MoreFragments,
  ipv4Protocol,
} from "../../wire/ipv4.ts";
import { IPV4_OPT_END, ipv4OptionLength } from "../../wire/ipv4_option.ts";
import type { IpContext } from "../context.ts";
import type { FragmentCodec, FragmentInfo } from "../fragment_codec.ts";
import type { RxPacket } from "../packet.ts";

/** Bit of an option's type: copied into every fragment. */
const OPTION_COPIED = 0x80;
const ECN_CE = 3; // RFC 3168 §5

/** Fragments of IPv4. */
export class Fragments4 implements FragmentCodec {
  readonly extraLength: number = 0;
  readonly #memory: Uint8Array;
  #flags = 0; // of the packet that is being cut

  /** @param memory The packet memory. */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  lifetimeMs({ config }: IpContext): number {
    return config.reassemblyMs;
  }

  mayCut(b: Uint8Array, o: number): boolean {
    return !ipv4DontFragment(b, o);
  }

  mayRouterCut(b: Uint8Array, o: number): boolean {
    return !ipv4DontFragment(b, o);
  }

  repeatedLength(b: Uint8Array, o: number): number {
    return ipv4HeaderLength(b, o);
  }

  begin(b: Uint8Array, o: number): number {
    this.#flags = ipv4Fragment(b, o) & (IPV4_DF | IPV4_MF);
    return o;
  }

  firstOffset(b: Uint8Array, o: number): number {
    return ipv4FragmentOffset(b, o);
  }

  /** A fragment of a fragment keeps More Fragments in its last piece. */
  write(
    b: Uint8Array,
    o: number,
    headerLength: number,
    start: number,
    length: number,
    isLast: boolean,
  ): void {
    const flags = isLast ? this.#flags : this.#flags | IPV4_MF;
    setU16(b, o + IPV4_TOTAL_LENGTH, headerLength + length);
    setU16(b, o + IPV4_FRAGMENT, flags | (start >>> 3));
    fillIpv4Checksum(b, o);
  }

  /** Leaves only the options that belong into every fragment (RFC 791 §3.1). */
  shorten(b: Uint8Array, o: number, headerLength: number): number {
    if (headerLength === IPV4_HEADER_LENGTH) return headerLength;
    const end = o + headerLength;
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

  read({ ipOffset: o, length, offset }: RxPacket, info: FragmentInfo): void {
    const b = this.#memory;
    info.id = ipv4Id(b, o);
    info.scope = ipv4Protocol(b, o);
    info.start = ipv4FragmentOffset(b, o);
    info.length = length;
    info.more = ipv4MoreFragments(b, o);
    info.headerLength = offset - o;
    info.ecn = ipv4Ecn(b, o);
  }

  problemPointer(): number {
    return -1; // RFC 1122 §3.3.2 knows no such error
  }

  finish(
    b: Uint8Array,
    o: number,
    headerLength: number,
    length: number,
    isCe: boolean,
  ): number {
    setU16(b, o + IPV4_TOTAL_LENGTH, headerLength + length);
    setU16(b, o + IPV4_FRAGMENT, 0);
    if (isCe) b[o + IPV4_TOS] |= ECN_CE;
    fillIpv4Checksum(b, o);
    return o;
  }

  isLater(b: Uint8Array, o: number): boolean {
    return (ipv4Fragment(b, o) & IPV4_OFFSET_MASK) !== 0;
  }
}

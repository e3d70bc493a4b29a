/**
 * The Internet checksum, RFC 1071, and its incremental update, RFC 1624.
 *
 * There are two ways to compute a sum. {@linkcode Checksum} is bound to one packet
 * memory and sums whole words of it: use it for payloads. The functions read
 * bytes of any array: use them for headers and in tests. Sums are one's
 * complement, of big-endian 16-bit words, not inverted until `finish`.
 *
 * Written for little-endian machines, which are all that Deno runs on: RFC
 * 1071 §2(B) lets words be summed in either byte order and swapped at the end.
 *
 * @module
 */

import { checkInteger } from "../base/arguments.ts";
import { checkBytes } from "../base/byte_argument.ts";
import type { IpAddr } from "./ip_addr.ts";
import { WIDEST_SUM, type WideSum } from "./wide_sum.ts";

const SUM = "compute a checksum";

/** Words summed between folds: 2^15 keeps the sum of high halves an int32. */
const BLOCK_WORDS = 1 << 15;
/** Bytes from which on a call of the wide sum pays. */
const WIDE_FROM = 96;

/**
 * Folds a sum to 16 bits.
 *
 * @param sum Any sum below 2^32; int32 is taken as uint32.
 * @returns 0 to 65535; 0 only for a sum of 0.
 */
export function foldChecksum(sum: number): number {
  const once = (sum >>> 16) + (sum & 0xffff);
  return (once >>> 16) + (once & 0xffff);
}

/**
 * The value of a checksum field: the folded sum, inverted.
 *
 * @param sum Any sum below 2^32.
 * @returns 0 to 65535; 0 where a range that includes its own checksum is valid.
 */
export function finishChecksum(sum: number): number {
  return ~foldChecksum(sum) & 0xffff;
}

/**
 * Adds a range to a running sum, two bytes at a time. For headers; a last odd
 * byte counts as if a zero byte followed (RFC 1071 §4.1), so only the last of
 * several ranges may be of odd length.
 *
 * @param b Packet memory.
 * @param o Offset of the range, in bytes; odd is fine.
 * @param len Length of the range, in bytes, at most 65535.
 * @param acc Sum so far, below 2^32.
 * @returns The new sum, folded.
 */
export function checksumPartial(
  b: Uint8Array,
  o: number,
  len: number,
  acc: number,
): number {
  const end = o + (len & ~1);
  let sum = foldChecksum(acc);
  for (let i = o; i < end; i += 2) sum += (b[i] << 8) | b[i + 1];
  if ((len & 1) !== 0) sum += b[end] << 8;
  return foldChecksum(sum);
}

/**
 * The checksum field for one contiguous range of packet memory.
 *
 * @param b Packet memory.
 * @param o Offset of the range, in bytes.
 * @param len Length of the range, in bytes, at most 65535.
 * @returns The inverted sum; 0 where the range holds its own valid checksum.
 */
export function rangeChecksum(b: Uint8Array, o: number, len: number): number {
  return finishChecksum(checksumPartial(b, o, len, 0));
}

/** Bytes of a range that are summed at once: an even number below 65,536. */
const PIECE = 65_534;

/**
 * The checksum field for bytes of any length: {@linkcode rangeChecksum} for
 * applications.
 *
 * @param b Bytes.
 * @param o Offset of the range, in bytes; its start if not given.
 * @param len Length of the range, in bytes; to the end if not given.
 * @returns The inverted sum; 0 where the range holds its own valid checksum.
 * @category Drivers
 */
export function checksum(
  b: Uint8Array,
  o = 0,
  len: number = b?.length - o,
): number {
  checkBytes(b, "b", SUM);
  checkInteger(o, 0, b.length, "o", SUM);
  checkInteger(len, 0, b.length - o, "len", SUM);
  let sum = 0;
  for (let at = 0; at < len; at += PIECE) {
    sum = checksumPartial(b, o + at, Math.min(PIECE, len - at), sum);
  }
  return finishChecksum(sum);
}

/**
 * {@linkcode pseudoHeaderSum} over IPv4, for addresses as they stand in a header.
 *
 * @param src Source address, int32.
 * @param dst Destination address, int32.
 * @param protocol Protocol number, 0 to 255.
 * @param length Transport header and payload, in bytes.
 */
export function pseudoHeaderSum4(
  src: number,
  dst: number,
  protocol: number,
  length: number,
): number {
  return foldChecksum(
    protocol + (length >>> 16) + (length & 0xffff) +
      (src >>> 16) + (src & 0xffff) + (dst >>> 16) + (dst & 0xffff),
  );
}

/**
 * The sum of a transport's pseudo-header: RFC 9293 §3.1 over IPv4, RFC 8200
 * §8.1 over IPv6. The family is the destination's.
 *
 * @param src Source address.
 * @param dst Destination address.
 * @param protocol Protocol number, 0 to 255.
 * @param length Transport header and payload, in bytes.
 * @returns A folded, non-inverted sum: what a checksum field holds when
 * hardware finishes it.
 */
export function pseudoHeaderSum(
  src: IpAddr,
  dst: IpAddr,
  protocol: number,
  length: number,
): number {
  let sum = pseudoHeaderSum4(src.w3, dst.w3, protocol, length);
  if (!dst.isV4) {
    sum += (src.w0 >>> 16) + (src.w0 & 0xffff) +
      (src.w1 >>> 16) + (src.w1 & 0xffff) +
      (src.w2 >>> 16) + (src.w2 & 0xffff) +
      (dst.w0 >>> 16) + (dst.w0 & 0xffff) +
      (dst.w1 >>> 16) + (dst.w1 & 0xffff) +
      (dst.w2 >>> 16) + (dst.w2 & 0xffff);
  }
  return foldChecksum(sum);
}

/**
 * The checksum field of a transport packet whose field holds zero, or zero
 * for one whose field is right. For cold paths and tests; a stack that owns a
 * {@linkcode Checksum} uses that.
 *
 * @param b Packet memory.
 * @param o Offset of the transport header, in bytes.
 * @param len Transport header and payload, in bytes.
 * @param src Source address.
 * @param dst Destination address.
 * @param protocol Protocol number of the pseudo-header.
 */
export function transportChecksum(
  b: Uint8Array,
  o: number,
  len: number,
  src: IpAddr,
  dst: IpAddr,
  protocol: number,
): number {
  return finishChecksum(
    checksumPartial(b, o, len, pseudoHeaderSum(src, dst, protocol, len)),
  );
}

/**
 * The new checksum field after one 16-bit word of its range changed, RFC 1624
 * §3 equation 3: HC' = ~(~HC + ~m + m').
 *
 * @param field The checksum field as it stands, 0 to 65535.
 * @param before The word before, 0 to 65535.
 * @param after The word after, 0 to 65535.
 */
export function updateChecksum16(
  field: number,
  before: number,
  after: number,
): number {
  return finishChecksum((~field & 0xffff) + (~before & 0xffff) + after);
}

/**
 * The new checksum field after an aligned 32-bit word changed; see
 * {@linkcode updateChecksum16}.
 *
 * @param field The checksum field as it stands, 0 to 65535.
 * @param before The word before, int32 or uint32.
 * @param after The word after, int32 or uint32.
 */
export function updateChecksum32(
  field: number,
  before: number,
  after: number,
): number {
  return finishChecksum(
    (~field & 0xffff) + (~before >>> 16) + (~before & 0xffff) +
      (after >>> 16) + (after & 0xffff),
  );
}

function swap16(sum: number): number {
  return ((sum & 0xff) << 8) | (sum >>> 8);
}

/**
 * A reusable accumulator over one packet memory.
 *
 * `reset`, then `add` each fragment in order, of any length at any offset, then
 * `finish` or `folded`. Allocates nothing after construction.
 */
export class Checksum {
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #base: number; // byte offset of #bytes in its buffer
  readonly #wide: WideSum | null;
  #sum = 0; // folded
  #odd = false; // whether an odd number of bytes has been added

  /**
   * Binds an accumulator to a packet memory.
   *
   * @param memory Borrowed for the accumulator's life; offsets count from its
   * start.
   * @param wide Sums long ranges of the same memory, if there is one.
   */
  constructor(memory: Uint8Array, wide: WideSum | null = null) {
    this.#bytes = memory;
    this.#wide = wide;
    this.#words = new Uint32Array(
      memory.buffer,
      0,
      memory.buffer.byteLength >>> 2,
    );
    this.#base = memory.byteOffset;
  }

  /**
   * Starts over.
   *
   * @param initial Sum to start from, such as a pseudo-header's.
   */
  reset(initial = 0): this {
    this.#sum = foldChecksum(initial);
    this.#odd = false;
    return this;
  }

  /**
   * Adds the next range.
   *
   * @param o Offset of the range in the packet memory, in bytes.
   * @param len Length of the range, in bytes.
   */
  add(o: number, len: number): this {
    return this.addSum(this.sumOf(o, len), len);
  }

  /**
   * Adds the next range by a sum that is already known.
   *
   * @param sum What `sumOf` gave for the range, 0 to 65535.
   * @param len Length of the range, in bytes.
   */
  addSum(sum: number, len: number): this {
    this.#sum = foldChecksum(this.#sum + (this.#odd ? swap16(sum) : sum));
    if ((len & 1) !== 0) this.#odd = !this.#odd;
    return this;
  }

  /** The sum so far, 16 bits, not inverted. */
  get folded(): number {
    return this.#sum;
  }

  /** The checksum field for what was added; 0 for a valid packet. */
  finish(): number {
    return ~this.#sum & 0xffff;
  }

  /**
   * The sum of one range, as if it stood at an even offset; leaves the running
   * sum alone.
   *
   * @param o Offset of the range in the packet memory, in bytes.
   * @param len Length of the range, in bytes.
   * @returns 0 to 65535, not inverted.
   */
  sumOf(o: number, len: number): number {
    if (this.#wide !== null && len >= WIDE_FROM) return this.#sumWide(o, len);
    const b = this.#bytes;
    let at = o;
    let left = len;
    let first = 0;
    const swapped = ((this.#base + at) & 1) !== 0;
    if (swapped && left > 0) {
      first = b[at++];
      left--;
    }
    let sum = 0; // of little-endian words from an even address
    if (((this.#base + at) & 2) !== 0 && left >= 2) {
      sum = b[at] | (b[at + 1] << 8);
      at += 2;
      left -= 2;
    }
    const words = left >>> 2;
    sum += this.#sumWords((this.#base + at) >>> 2, words);
    at += words << 2;
    if ((left & 2) !== 0) {
      sum += b[at] | (b[at + 1] << 8);
      at += 2;
    }
    if ((left & 1) !== 0) sum += b[at];
    sum = foldChecksum(sum);
    return swapped ? foldChecksum(sum + (first << 8)) : swap16(sum);
  }

  #sumWide(o: number, len: number): number {
    const b = this.#bytes;
    let at = this.#base + o;
    const end = at + len;
    let sum = 0; // of little-endian words from the range's start
    while (end - at >= 16) {
      const count = Math.min(end - at, WIDEST_SUM);
      const end16 = at + (count & ~15);
      sum += foldChecksum(this.#wide!(at, at + (count & ~63), end16));
      at = end16;
    }
    at -= this.#base;
    const last = o + len;
    for (; at + 1 < last; at += 2) sum += b[at] | (b[at + 1] << 8);
    if (at < last) sum += b[at];
    return swap16(foldChecksum(sum));
  }

  /** The folded little-endian sum of aligned words. */
  #sumWords(index: number, count: number): number {
    const w = this.#words;
    let total = 0;
    let i = index;
    const end = index + count;
    while (i < end) {
      const stop = Math.min(end, i + BLOCK_WORDS);
      // Per word: the sum modulo 2^32, and the exact sum of high halves. Their
      // difference is the sum of low halves, below 2^31 for one block.
      let all = 0;
      let high = 0;
      const unrolled = stop - 7;
      for (; i < unrolled; i += 8) {
        const a = w[i] | 0;
        const b = w[i + 1] | 0;
        const c = w[i + 2] | 0;
        const d = w[i + 3] | 0;
        const e = w[i + 4] | 0;
        const f = w[i + 5] | 0;
        const g = w[i + 6] | 0;
        const h = w[i + 7] | 0;
        all = (all + a + b + c + d + e + f + g + h) | 0;
        high = (high + (a >>> 16) + (b >>> 16) + (c >>> 16) + (d >>> 16) +
          (e >>> 16) + (f >>> 16) + (g >>> 16) + (h >>> 16)) | 0;
      }
      for (; i < stop; i++) {
        const a = w[i] | 0;
        all = (all + a) | 0;
        high = (high + (a >>> 16)) | 0;
      }
      const low = (all - (high << 16)) | 0;
      total = foldChecksum(total + foldChecksum(high) + foldChecksum(low));
    }
    return total;
  }
}

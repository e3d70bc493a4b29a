/**
 * IP addresses of both families in one shape.
 *
 * Four int32 words in network order. An IPv4 address is held IPv4-mapped
 * (::ffff:a.b.c.d, RFC 4291 §2.5.5.2), so one comparison and one hash serve
 * both families. Text follows RFC 4291 §2.2 on input and RFC 5952 on output.
 * An address has the zone that it belongs to (RFC 4007) as the index of an interface;
 * text with `%` is a matter of core/wire/zones.ts, and no address here.
 *
 * @module
 */

import { checkInteger, checkText } from "../base/arguments.ts";
import { getU32, setU32 } from "./bytes.ts";
import {
  formatIp6,
  parseIp4Aton,
  parseIp4Text,
  parseIp6Text,
} from "./ip_text.ts";

/** Third word of an IPv4-mapped address. */
const MAPPED = 0xffff;
const TEXT_WORDS = new Int32Array(4);
const MAKE = "make an address";

/**
 * An address and the length of the network prefix it stands in.
 *
 * @category Names and addresses
 */
export interface IpPrefix {
  /** The address, host bits included. */
  addr: IpAddr;
  /** Prefix length in bits: 0 to 32 for IPv4, 0 to 128 for IPv6. */
  prefixLen: number;
}

/**
 * An IPv4 or IPv6 address, mutable in place so that a packet's addresses can
 * be read into scratch instances. An instance that others hold must not be
 * changed: `clone()` before keeping a scratch.
 *
 * @category Names and addresses
 */
export class IpAddr {
  /** Bits 0 to 31, int32; 0 for IPv4. */
  w0: number;
  /** Bits 32 to 63, int32; 0 for IPv4. */
  w1: number;
  /** Bits 64 to 95, int32; 0xffff for IPv4. */
  w2: number;
  /** Bits 96 to 127, int32; the whole address for IPv4. */
  w3: number;
  /**
   * Index of the interface whose link a link-local address or a group of the link is on,
   * RFC 4007 §6; 0 if it is not known or matters not, -1 for one that is not there. Not a
   * part of the address: {@linkcode equals} does not look at it. lwIP's
   * ip6_addr_t.zone.
   */
  zone = 0;

  /**
   * Makes an address of four words; `::` without arguments.
   *
   * @param w0 Bits 0 to 31.
   * @param w1 Bits 32 to 63.
   * @param w2 Bits 64 to 95.
   * @param w3 Bits 96 to 127.
   */
  constructor(w0 = 0, w1 = 0, w2 = 0, w3 = 0) {
    this.w0 = w0 | 0;
    this.w1 = w1 | 0;
    this.w2 = w2 | 0;
    this.w3 = w3 | 0;
  }

  /** 0.0.0.0. Do not change it. */
  static readonly ANY4: IpAddr = IpAddr.fromV4(0);
  /** `::`. Do not change it. */
  static readonly ANY6: IpAddr = new IpAddr();
  /** 127.0.0.1. Do not change it. */
  static readonly LOOPBACK4: IpAddr = IpAddr.fromV4(0x7f000001);
  /** `::1`. Do not change it. */
  static readonly LOOPBACK6: IpAddr = new IpAddr(0, 0, 0, 1);
  /** 255.255.255.255. Do not change it. */
  static readonly BROADCAST4: IpAddr = IpAddr.fromV4(-1);

  /**
   * Makes an IPv4 address of its four bytes.
   *
   * @param a First byte, 0 to 255; the others alike.
   */
  static v4(a: number, b: number, c: number, d: number): IpAddr {
    checkInteger(a, 0, 255, "a", MAKE);
    checkInteger(b, 0, 255, "b", MAKE);
    checkInteger(c, 0, 255, "c", MAKE);
    checkInteger(d, 0, 255, "d", MAKE);
    return IpAddr.fromV4((a << 24) | (b << 16) | (c << 8) | d);
  }

  /**
   * Makes an IPv4 address of its 32 bits.
   *
   * @param bits The address in host order; int32 or uint32.
   */
  static fromV4(bits: number): IpAddr {
    checkInteger(bits, -0x8000_0000, 0xffff_ffff, "bits", MAKE);
    return new IpAddr(0, 0, MAPPED, bits);
  }

  /**
   * Parses a dotted quad (four decimal numbers, no leading zeros) or an IPv6
   * address in any form of RFC 4291 §2.2. `::ffff:a.b.c.d` is the IPv4 address.
   *
   * @param text The address, without spaces, brackets, or a zone.
   * @returns The address, or null where the text is not one.
   */
  static parse(text: string): IpAddr | null {
    checkText(text, "text", "parse an address");
    if (!parseIp4Text(text, TEXT_WORDS) && !parseIp6Text(text, TEXT_WORDS)) {
      return null;
    }
    const [w0, w1, w2, w3] = TEXT_WORDS;
    return new IpAddr(w0, w1, w2, w3);
  }

  /**
   * Parses IPv4 text in the permissive forms of lwIP's ip4addr_aton: one to
   * four numbers, each decimal, octal (`0…`), or hexadecimal (`0x…`), the last
   * one filling the rest of the 32 bits.
   *
   * @param text Such as `10.1`, `0x7f.1`, or `3232235777`.
   * @returns The address, or null where the text is not one.
   */
  static parseAton(text: string): IpAddr | null {
    checkText(text, "text", "parse an address");
    const bits = parseIp4Aton(text);
    return bits === null ? null : IpAddr.fromV4(bits);
  }

  /** Whether this is an IPv4 address. */
  get isV4(): boolean {
    return this.w2 === MAPPED && (this.w0 | this.w1) === 0;
  }

  /**
   * Whether this is the unspecified address of its family: 0.0.0.0 (held as
   * ::ffff:0.0.0.0) or `::`. The two are not equal to each other.
   */
  get isAny(): boolean {
    return (this.w0 | this.w1 | this.w3) === 0 &&
      (this.w2 === 0 || this.w2 === MAPPED);
  }

  /** The IPv4 address as int32; the low 32 bits of an IPv6 address. */
  get v4(): number {
    return this.w3;
  }

  /** Whether this is in 224.0.0.0/4 or ff00::/8. */
  get isMulticast(): boolean {
    return this.isV4 ? (this.w3 >>> 28) === 14 : (this.w0 >>> 24) === 0xff;
  }

  /** Whether this is in 127.0.0.0/8 or is `::1`. */
  get isLoopback(): boolean {
    return this.isV4
      ? (this.w3 >>> 24) === 127
      : this.w3 === 1 && (this.w0 | this.w1 | this.w2) === 0;
  }

  /** Whether this is in 169.254.0.0/16 (RFC 3927) or fe80::/10. */
  get isLinkLocal(): boolean {
    return this.isV4 ? (this.w3 >>> 16) === 0xa9fe : (this.w0 >>> 22) === 0x3fa;
  }

  /** Whether this is 255.255.255.255. Knows no directed broadcasts. */
  get isBroadcast4(): boolean {
    return this.w3 === -1 && this.isV4;
  }

  /** Becomes an IPv4 address of 32 bits, int32 or uint32. */
  set4(bits: number): this {
    this.w0 = 0;
    this.w1 = 0;
    this.w2 = MAPPED;
    this.w3 = bits | 0;
    this.zone = 0;
    return this;
  }

  /** Becomes the address of four words, as in the constructor. */
  set6(w0: number, w1: number, w2: number, w3: number): this {
    this.w0 = w0 | 0;
    this.w1 = w1 | 0;
    this.w2 = w2 | 0;
    this.w3 = w3 | 0;
    this.zone = 0;
    return this;
  }

  /** Becomes the IPv4 address in the four bytes at `o`. */
  read4(b: Uint8Array, o: number): this {
    return this.set4(getU32(b, o));
  }

  /** Becomes the IPv6 address in the sixteen bytes at `o`. */
  read6(b: Uint8Array, o: number): this {
    this.w0 = getU32(b, o);
    this.w1 = getU32(b, o + 4);
    this.w2 = getU32(b, o + 8);
    this.w3 = getU32(b, o + 12);
    this.zone = 0;
    return this;
  }

  /** Writes the four bytes of an IPv4 address at `o`. */
  write4(b: Uint8Array, o: number): void {
    setU32(b, o, this.w3);
  }

  /** Writes sixteen bytes at `o`; an IPv4 address in its mapped form. */
  write6(b: Uint8Array, o: number): void {
    setU32(b, o, this.w0);
    setU32(b, o + 4, this.w1);
    setU32(b, o + 8, this.w2);
    setU32(b, o + 12, this.w3);
  }

  /** Becomes equal to the other address. */
  copyFrom(other: IpAddr): this {
    this.w0 = other.w0;
    this.w1 = other.w1;
    this.w2 = other.w2;
    this.w3 = other.w3;
    this.zone = other.zone;
    return this;
  }

  /** A new, equal address. */
  clone(): IpAddr {
    return new IpAddr().copyFrom(this);
  }

  /** Whether family and all bits are the same; in whatever zones. */
  equals(other: IpAddr): boolean {
    return this.w3 === other.w3 && this.w2 === other.w2 &&
      this.w1 === other.w1 && this.w0 === other.w0;
  }

  /** Whether address and zone are the same. */
  isIdentical(other: IpAddr): boolean {
    return this.equals(other) && this.zone === other.zone;
  }

  /**
   * Whether it may be the same host: equal, and in one zone where both zones are known.
   */
  isSameHost(other: IpAddr): boolean {
    return this.equals(other) &&
      (this.zone === other.zone || this.zone === 0 || other.zone === 0);
  }

  /**
   * Whether this address lies in a network of its own family.
   *
   * @param net Any address of the network; its host bits do not matter.
   * @param prefixLen Bits of the family: 0 to 32 for an IPv4 `net`, 0 to 128
   * for an IPv6 one.
   */
  matchesPrefix(net: IpAddr, prefixLen: number): boolean {
    const v4 = net.isV4;
    if (v4 !== this.isV4) return false;
    const bits = v4 ? prefixLen + 96 : prefixLen;
    return sameBits(this.w0, net.w0, bits) &&
      sameBits(this.w1, net.w1, bits - 32) &&
      sameBits(this.w2, net.w2, bits - 64) &&
      sameBits(this.w3, net.w3, bits - 96);
  }

  /** A well-mixed int32 of all bits; equal addresses have equal hashes. */
  hash(): number {
    let h = Math.imul(this.w0 ^ 0x2c1b3c6d, 0x85ebca6b) ^ this.w1;
    h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ this.w2;
    h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f) ^ this.w3;
    h = Math.imul(h ^ (h >>> 16), 0x165667b1);
    return h ^ (h >>> 15);
  }

  /**
   * A dotted quad, or IPv6 text in the canonical form of RFC 5952; a zone follows as a
   * number, `fe80::1%2` (RFC 4007 §11).
   */
  toString(): string {
    const w = this.w3;
    if (this.isV4) {
      return `${w >>> 24}.${(w >>> 16) & 255}.${(w >>> 8) & 255}.${w & 255}`;
    }
    const text = formatIp6(this.w0, this.w1, this.w2, w);
    return this.zone > 0 ? `${text}%${this.zone}` : text;
  }
}

/** Whether the first `bits` bits of two words agree; 0 or less: always. */
function sameBits(a: number, b: number, bits: number): boolean {
  if (bits <= 0) return true;
  return bits >= 32 ? a === b : ((a ^ b) >>> (32 - bits)) === 0;
}

/**
 * Parses an address with a prefix length, as in a netif's configuration.
 *
 * @param text Such as `10.0.0.2/24` or `fd00::1/64`. The length is required.
 * @returns Address and length, or null where the text is malformed.
 */
export function parsePrefix(text: string): IpPrefix | null {
  const slash = text.indexOf("/");
  if (slash < 0) return null;
  const addr = IpAddr.parse(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (addr === null || !/^(?:0|[1-9][0-9]{0,2})$/.test(digits)) return null;
  const prefixLen = Number(digits);
  return prefixLen <= (addr.isV4 ? 32 : 128) ? { addr, prefixLen } : null;
}

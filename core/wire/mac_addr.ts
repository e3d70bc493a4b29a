/**
 * 48-bit Ethernet addresses.
 *
 * Held as two integers so that comparing and copying never touch a byte
 * array. Group addresses for IP multicast follow RFC 1112 §6.4 (IPv4) and
 * RFC 2464 §7 (IPv6).
 *
 * @module
 */

import { getU16, getU32, setU16, setU32 } from "./bytes.ts";
import type { IpAddr } from "./ip_addr.ts";

const TEXT = /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$/i;

/** An immutable Ethernet address. */
export class MacAddr {
  /** First four bytes, int32. */
  readonly hi: number;
  /** Last two bytes, 0 to 65535. */
  readonly lo: number;

  /**
   * Makes an address of its two parts.
   *
   * @param hi First four bytes; taken as int32.
   * @param lo Last two bytes; taken modulo 2^16.
   */
  constructor(hi: number, lo: number) {
    this.hi = hi | 0;
    this.lo = lo & 0xffff;
  }

  /** ff:ff:ff:ff:ff:ff. */
  static readonly BROADCAST: MacAddr = new MacAddr(-1, 0xffff);
  /** 00:00:00:00:00:00, "unknown" in an ARP request. */
  static readonly ZERO: MacAddr = new MacAddr(0, 0);

  /**
   * Parses six two-digit hexadecimal groups, separated by `:` or by `-`.
   *
   * @param text Such as `02:00:00:00:00:01`.
   * @returns The address, or null where the text is not one.
   */
  static parse(text: string): MacAddr | null {
    if (!TEXT.test(text)) return null;
    const digits = text.replaceAll(/[:-]/g, "");
    return new MacAddr(
      parseInt(digits.slice(0, 8), 16),
      parseInt(digits.slice(8), 16),
    );
  }

  /**
   * Reads an address from packet memory. Allocates: on the path of every
   * packet compare in place with {@linkcode MacAddr.isAt}.
   *
   * @param b Packet memory.
   * @param o Offset of the first of six bytes.
   */
  static read(b: Uint8Array, o: number): MacAddr {
    return new MacAddr(getU32(b, o), getU16(b, o + 4));
  }

  /**
   * The group address that carries an IP multicast destination: 01:00:5e and
   * the low 23 bits for IPv4 (RFC 1112 §6.4), 33:33 and the low 32 bits for
   * IPv6 (RFC 2464 §7).
   *
   * @param group An IPv4 or IPv6 multicast address.
   */
  static forMulticast(group: IpAddr): MacAddr {
    return group.isV4
      ? new MacAddr(0x01005e00 | ((group.w3 >>> 16) & 0x7f), group.w3)
      : new MacAddr(0x33330000 | (group.w3 >>> 16), group.w3);
  }

  /** Whether the group bit is set; true of broadcast too. */
  get isMulticast(): boolean {
    return (this.hi & 0x01000000) !== 0;
  }

  /** Whether this is ff:ff:ff:ff:ff:ff. */
  get isBroadcast(): boolean {
    return this.hi === -1 && this.lo === 0xffff;
  }

  /** Whether this is 00:00:00:00:00:00. */
  get isZero(): boolean {
    return this.hi === 0 && this.lo === 0;
  }

  /** Whether the other address has the same 48 bits. */
  equals(other: MacAddr): boolean {
    return this.hi === other.hi && this.lo === other.lo;
  }

  /**
   * Whether these six bytes stand in packet memory at an offset.
   *
   * @param b Packet memory.
   * @param o Offset of the first of six bytes.
   */
  isAt(b: Uint8Array, o: number): boolean {
    return getU32(b, o) === this.hi && getU16(b, o + 4) === this.lo;
  }

  /**
   * Writes the six bytes.
   *
   * @param b Packet memory.
   * @param o Offset of the first of six bytes.
   */
  write(b: Uint8Array, o: number): void {
    setU32(b, o, this.hi);
    setU16(b, o + 4, this.lo);
  }

  /** Lower-case text with colons. */
  toString(): string {
    const digits = (this.hi >>> 0).toString(16).padStart(8, "0") +
      this.lo.toString(16).padStart(4, "0");
    return digits.replaceAll(/..(?!$)/g, "$&:");
  }
}

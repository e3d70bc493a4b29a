/**
 * Interface identifiers: the low 64 bits of an address. RFC 4291 §2.5.1, and those
 * that are reserved, RFC 5453 §3.
 *
 * @module
 */

import { IpAddr } from "../../wire/ip_addr.ts";
import type { MacAddr } from "../../wire/mac_addr.ts";

/** Length of every interface identifier here, in bits; RFC 2464 §4 has the same. */
export const IID_LENGTH = 64;

/** An address and the DAD_Counter of RFC 7217 that it was made with. */
export interface FormedAddress {
  /** The address; its owner's. */
  addr: IpAddr;
  /** Zero, or what the identifiers before this one have counted to. */
  dadCounter: number;
}

/** Makes interface identifiers. */
export interface InterfaceIdentifiers {
  /**
   * Whether they are made of the hardware's address: then a duplicate means that the
   * hardware address is one, too (RFC 4862 §5.4.5).
   */
  readonly isHardwareBased: boolean;
  /**
   * Makes an address of a prefix.
   *
   * @param prefix The upper 64 bits; the others do not matter.
   * @param dadCounter How many identifiers for the prefix were duplicates or reserved.
   * @returns The address; null if no further one is to be tried.
   */
  form(prefix: IpAddr, dadCounter: number): FormedAddress | null;
}

/** Modified EUI-64 identifiers, RFC 4291 appendix A: the same in every network. */
export class Eui64Identifiers implements InterfaceIdentifiers {
  /** True. */
  readonly isHardwareBased = true;
  readonly #high: number;
  readonly #low: number;

  /** @param mac The interface's address. */
  constructor(mac: MacAddr) {
    // The universal/local bit is inverted, and ff:fe stands in the middle.
    this.#high = (mac.hi ^ 0x02000000) & 0xffffff00 | 0xff;
    this.#low = 0xfe000000 | (mac.hi & 0xff) << 16 | mac.lo;
  }

  /** There is one identifier only: a duplicate has no successor. */
  form(prefix: IpAddr, dadCounter: number): FormedAddress | null {
    if (dadCounter > 0) return null;
    const addr = new IpAddr(prefix.w0, prefix.w1, this.#high, this.#low);
    return { addr, dadCounter };
  }
}

/**
 * Whether an interface identifier is reserved: RFC 5453 §3 and the registry that it
 * makes, with the anycast addresses of RFC 4291 §2.6.1 and RFC 2526.
 *
 * @param high Its upper 32 bits, int32.
 * @param low Its lower 32 bits, int32.
 */
export function isReservedIdentifier(high: number, low: number): boolean {
  if (high === 0 && low === 0) return true; // subnet-router anycast
  // 0200:5eff:fe00:0 to 0200:5eff:feff:ffff, made of IANA's Ethernet block.
  if (high === 0x02005eff && low >>> 24 === 0xfe) return true;
  // fdff:ffff:ffff:ff80 to fdff:ffff:ffff:ffff, subnet anycast.
  return high === (0xfdffffff | 0) && low >>> 7 === 0x1ffffff;
}

/**
 * Options of the IPv6 Hop-by-Hop and Destination Options headers, RFC 8200
 * §4.2.
 *
 * One reusable reader goes over the options of one header in place. Omits what
 * single options mean: of those, the stack acts on Router Alert (RFC 2711) only.
 *
 * @module
 */

/** Option type: one byte of padding. */
const IPV6_OPT_PAD1 = 0;
/** Option type: two or more bytes of padding. */
const IPV6_OPT_PADN = 1;
/** Option type: router alert, RFC 2711. */
export const IPV6_OPT_ROUTER_ALERT = 5;

/** Two highest bits of an unknown option's type: skip it. */
export const IPV6_OPT_SKIP = 0;
/** Two highest bits: discard the packet, report nothing. */
export const IPV6_OPT_DISCARD = 1;
/** Two highest bits: discard, and report whatever the destination is. */
export const IPV6_OPT_REPORT = 2;

/** Passes over the options of one header; padding is not shown. */
export class Ipv6OptionReader {
  /** Type of the option, 0 to 255. */
  type = 0;
  /** Where the option's type stands, in bytes of packet memory. */
  at = 0;
  /** Length of the option's data, which stand at `at + 2`, in bytes. */
  dataLength = 0;
  /** The byte that makes the options malformed; -1 where they are well formed. */
  malformedAt: number = -1;
  #next = 0;
  #end = 0;

  /**
   * Starts before the first option.
   *
   * @param from Offset of the first option, in bytes.
   * @param end Offset past the header's last byte.
   */
  start(from: number, end: number): void {
    this.#next = from;
    this.#end = end;
    this.malformedAt = -1;
  }

  /**
   * Goes to the next option that is not padding.
   *
   * @param b Packet memory.
   * @returns Whether there is one; if not, see `malformedAt`.
   */
  next(b: Uint8Array): boolean {
    while (this.#next < this.#end) {
      const at = this.#next;
      const type = b[at];
      if (type === IPV6_OPT_PAD1) {
        this.#next++;
        continue;
      }
      if (at + 2 > this.#end) return this.#fail(at);
      const dataLength = b[at + 1];
      if (at + 2 + dataLength > this.#end) return this.#fail(at + 1);
      this.#next = at + 2 + dataLength;
      if (type === IPV6_OPT_PADN) continue;
      this.type = type;
      this.at = at;
      this.dataLength = dataLength;
      return true;
    }
    return false;
  }

  #fail(at: number): false {
    this.malformedAt = at;
    this.#next = this.#end;
    return false;
  }
}

/** What a node does that does not know an option: its two highest bits, 0 to 3. */
export function ipv6OptionAction(type: number): number {
  return type >>> 6;
}

/**
 * Walking the options of an IPv4 header, RFC 791 §3.1.
 *
 * Enough to skip them safely, to find one, and to write Router Alert
 * (RFC 2113) for IGMP. Omits acting on source routes and filling in
 * timestamps: a host may do neither (RFC 7126).
 *
 * @module
 */

import type { DropReason } from "../base/drop_reason.ts";
import { setU32 } from "./bytes.ts";

/** Option type: end of option list. */
export const IPV4_OPT_END = 0;
/** Option type: no operation. */
const IPV4_OPT_NOP = 1;
/** Option type: loose source and record route. */
const IPV4_OPT_LOOSE_ROUTE = 131;
/** Option type: strict source and record route. */
const IPV4_OPT_STRICT_ROUTE = 137;
/** Option type: router alert, RFC 2113. */
export const IPV4_OPT_ROUTER_ALERT = 148;

/** Bytes that `writeIpv4RouterAlert` writes. */
export const IPV4_ROUTER_ALERT_LENGTH = 4;

/**
 * Length of the option at an offset.
 *
 * @param b Packet memory.
 * @param at Offset of the option's type, in bytes; below `end`.
 * @param end Offset past the last option byte.
 * @returns At least 1, or 0 where the option is malformed. End of option list
 * takes all the bytes that are left.
 */
export function ipv4OptionLength(
  b: Uint8Array,
  at: number,
  end: number,
): number {
  const type = b[at];
  if (type === IPV4_OPT_END) return end - at;
  if (type === IPV4_OPT_NOP) return 1;
  if (at + 2 > end) return 0;
  const length = b[at + 1];
  return length < 2 || at + length > end ? 0 : length;
}

/**
 * Checks that options can be walked from first to last.
 *
 * @param b Packet memory.
 * @param o Offset of the first option, in bytes.
 * @param len Bytes of options, 0 to 40.
 * @returns "bad-options", or null where all lengths are right.
 */
export function checkIpv4Options(
  b: Uint8Array,
  o: number,
  len: number,
): DropReason | null {
  const end = o + len;
  for (let at = o; at < end;) {
    const length = ipv4OptionLength(b, at, end);
    if (length === 0) return "bad-options";
    at += length;
  }
  return null;
}

/**
 * Finds the first option of a type.
 *
 * @param b Packet memory.
 * @param o Offset of the first option, in bytes.
 * @param len Bytes of options, 0 to 40.
 * @param type Option type, 1 to 255.
 * @returns Offset of the option's type in packet memory, or -1 where there is
 * none before the end or the first malformed option.
 */
export function findIpv4Option(
  b: Uint8Array,
  o: number,
  len: number,
  type: number,
): number {
  const end = o + len;
  for (let at = o; at < end;) {
    if (b[at] === IPV4_OPT_END) return -1;
    const length = ipv4OptionLength(b, at, end);
    if (length === 0) return -1;
    if (b[at] === type) return at;
    at += length;
  }
  return -1;
}

/**
 * Whether the options ask for a source route, which RFC 7126 §4.3 and §4.4
 * advise to drop.
 *
 * @param b Packet memory.
 * @param o Offset of the first option, in bytes.
 * @param len Bytes of options, 0 to 40.
 */
export function hasIpv4SourceRoute(
  b: Uint8Array,
  o: number,
  len: number,
): boolean {
  return findIpv4Option(b, o, len, IPV4_OPT_LOOSE_ROUTE) >= 0 ||
    findIpv4Option(b, o, len, IPV4_OPT_STRICT_ROUTE) >= 0;
}

/**
 * Writes Router Alert with value 0, "router shall examine packet".
 *
 * @param b Packet memory.
 * @param o Offset of the option, in bytes.
 * @returns Bytes written: 4.
 */
export function writeIpv4RouterAlert(b: Uint8Array, o: number): number {
  setU32(
    b,
    o,
    IPV4_OPT_ROUTER_ALERT << 24 | IPV4_ROUTER_ALERT_LENGTH << 16,
  );
  return IPV4_ROUTER_ALERT_LENGTH;
}

/**
 * The fields of an IPv6 packet, for edits.ts; and its checksums.
 *
 * @module
 */

import { getU16, setU16 } from "../../core/wire/bytes.ts";
import { transportChecksum } from "../../core/wire/checksum.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { Ipv6Chain } from "../../core/wire/ipv6_chain.ts";

/** Addresses that mean something: of the stacks, of groups, of nobody, of no link. */
export const ADDRESSES6: readonly IpAddr[] = [
  "fd00::1",
  "fd00::2",
  "fe80::66",
  "fd00::77",
  "::",
  "::1",
  "ff02::1",
  "ff02::1:ff00:1",
  "ff01::1",
  "ff05::1",
  "::ffff:10.0.0.2",
  "2001:db8::1",
].map((text) => IpAddr.parse(text)!);

/** Where fields are: in the fixed header, or in what follows it; and their width. */
export const FIELDS6 = {
  "ip version": [0, 0, 1],
  "ip label": [0, 1, 2],
  "ip payload length": [0, 4, 2],
  "ip next header": [0, 6, 1],
  "ip hop limit": [0, 7, 1],
  "ip source": [0, 8, 16],
  "ip destination": [0, 24, 16],
  "first byte": [1, 0, 1],
  "second byte": [1, 1, 1],
  "third byte": [1, 2, 1],
  "fourth byte": [1, 3, 1],
  "third word": [1, 4, 2],
  "fourth word": [1, 6, 2],
  "option type": [1, 8, 1],
  "option length": [1, 9, 1],
  "data offset": [1, 12, 1],
  "flags": [1, 13, 1],
  "second option length": [1, 17, 1],
  "third option length": [1, 25, 1],
} as const;

const CHECKSUM_AT: Readonly<Record<number, number>> = {
  6: 16,
  17: 6,
  58: 2,
};
const chain = new Ipv6Chain();

/**
 * Puts a right checksum into the transport behind the extension headers, if there is
 * room for it; what is a part of a datagram is left as it is.
 */
export function repair6(bytes: Uint8Array): void {
  if (!chain.start(bytes, 0, bytes.length)) return;
  const { protocol, offset, isLaterFragment } = chain;
  const at = offset + (CHECKSUM_AT[protocol] ?? Infinity);
  const end = Math.min(bytes.length, 40 + getU16(bytes, 4));
  if (isLaterFragment || at + 2 > end) return;
  setU16(bytes, at, 0);
  const [src, dst] = [8, 24].map((o) => new IpAddr().read6(bytes, o));
  const length = end - offset;
  const sum = transportChecksum(bytes, offset, length, src!, dst!, protocol);
  setU16(bytes, at, protocol === 17 && sum === 0 ? 0xffff : sum);
}

/**
 * Changes to a frame's bytes: of fields by name, of bits, of its length; and right
 * checksums afterwards, so that a change gets as far as it can.
 *
 * @module
 */

import { getU16, getU32, setU16, setU32 } from "../../core/wire/bytes.ts";
import { checksum, transportChecksum } from "../../core/wire/checksum.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import type { Dice } from "./dice.ts";
import { ADDRESSES6, FIELDS6, repair6 } from "./edits6.ts";

/** One change. */
export type Edit =
  | { set: FieldName; to: number }
  | { flip: number } // a share of the bits, in 1/1000
  | { cut: number } // a share of the bytes, in 1/1000
  | { grow: number }; // bytes

/** Where fields are: in the IP packet, or in what it carries; and their width. */
const FIELDS = {
  "ip version and length": [0, 0, 1],
  "ip tos": [0, 1, 1],
  "ip total length": [0, 2, 2],
  "ip id": [0, 4, 2],
  "ip fragment": [0, 6, 2],
  "ip ttl": [0, 8, 1],
  "ip protocol": [0, 9, 1],
  "ip source": [0, 12, 4],
  "ip destination": [0, 16, 4],
  "option kind": [0, 20, 1],
  "option length": [0, 21, 1],
  "option pointer": [0, 22, 1],
  "first word": [1, 0, 2],
  "second word": [1, 2, 2],
  "third word": [1, 4, 2],
  "fourth word": [1, 6, 2],
  "data offset": [1, 12, 1],
  "flags": [1, 13, 1],
  "window": [1, 14, 2],
  "urgent": [1, 18, 2],
  "tcp option kind": [1, 20, 1],
  "tcp option length": [1, 21, 1],
} as const;

type Field = readonly [layer: 0 | 1, offset: number, width: number];
type FieldName = keyof typeof FIELDS | keyof typeof FIELDS6;
const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
const FIELD_NAMES6 = Object.keys(FIELDS6) as FieldName[];

/** Values at which something may turn over. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0xffffffff];
/** Addresses that mean something: of the stacks, of all, of groups, of nobody. */
const ADDRESSES = [
  "10.0.0.1",
  "10.0.0.2",
  "10.0.0.255",
  "10.0.0.0",
  "10.0.0.77",
  "0.0.0.0",
  "127.0.0.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "192.0.2.1",
].map((text) => IpAddr.parse(text)!.v4);

/** Draws a change to a packet of a version; an address of IPv6 is one of a list. */
export function drawEdit(dice: Dice, version: 4 | 6): Edit {
  switch (dice.weighted({ set: 6, flip: 2, cut: 1, grow: 1 })) {
    case "set": {
      const set = dice.pick(version === 4 ? FIELD_NAMES : FIELD_NAMES6);
      const isAddress = set === "ip source" || set === "ip destination";
      const to = isAddress
        ? version === 4 ? dice.pick(ADDRESSES) : dice.below(ADDRESSES6.length)
        : dice.happens(0.5)
        ? dice.pick(EDGES)
        : dice.u32();
      return { set, to };
    }
    case "flip":
      return { flip: dice.below(1000) };
    case "cut":
      return { cut: dice.below(1000) };
    case "grow":
      return { grow: dice.magnitude(1000) };
  }
}

/**
 * Changes an IP packet.
 *
 * @param packet The packet; it is not changed.
 * @returns Another one.
 */
export function edited(packet: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const isV6 = packet.length > 0 && packet[0]! >> 4 === 6;
  let bytes = packet.slice();
  for (const edit of edits) {
    if ("set" in edit) setField(bytes, isV6, edit.set, edit.to);
    else if ("flip" in edit) {
      const bit = Math.floor(bytes.length * 8 * edit.flip / 1000);
      if (bytes.length > 0) bytes[bit >> 3] ^= 1 << (bit & 7);
    } else if ("cut" in edit) {
      bytes = bytes.slice(0, Math.floor(bytes.length * edit.cut / 1000));
    } else {
      const longer = new Uint8Array(Math.min(bytes.length + edit.grow, 65_535));
      longer.set(bytes);
      bytes = longer;
    }
  }
  return bytes;
}

function setField(
  bytes: Uint8Array,
  isV6: boolean,
  name: FieldName,
  value: number,
): void {
  const fields: Readonly<Partial<Record<FieldName, Field>>> = isV6
    ? FIELDS6
    : FIELDS;
  const field = fields[name];
  if (field === undefined) return; // the version was changed before
  const [layer, offset, width] = field;
  const start = isV6 ? 40 : headerLength(bytes);
  const at = layer === 0 ? offset : start + offset;
  if (at + width > bytes.length) return;
  if (width === 1) bytes[at] = value;
  else if (width === 16) {
    ADDRESSES6[(value >>> 0) % ADDRESSES6.length]!.write6(bytes, at);
  } else if (width === 2) setU16(bytes, at, value & 0xffff);
  else setU32(bytes, at, value);
}

function headerLength(bytes: Uint8Array): number {
  return bytes.length === 0 ? 0 : (bytes[0]! & 15) * 4;
}

const CHECKSUM_AT: Readonly<Record<number, number>> = {
  1: 2,
  2: 2,
  6: 16,
  17: 6,
};

/** Puts right checksums into an IP packet, as far as it has room for them. */
export function repair(bytes: Uint8Array): void {
  if (bytes.length > 0 && bytes[0]! >> 4 === 6) return repair6(bytes);
  const start = headerLength(bytes);
  if (start < 20 || start > bytes.length) return;
  const protocol = bytes[9]!;
  const end = Math.min(bytes.length, Math.max(start, getU16(bytes, 2)));
  const at = start + (CHECKSUM_AT[protocol] ?? Infinity);
  if (at + 2 <= end) {
    setU16(bytes, at, 0);
    const sum = protocol <= 2
      ? checksum(bytes, start, end - start)
      : transportChecksum(
        bytes,
        start,
        end - start,
        IpAddr.fromV4(getU32(bytes, 12)),
        IpAddr.fromV4(getU32(bytes, 16)),
        protocol,
      );
    setU16(bytes, at, protocol === 17 && sum === 0 ? 0xffff : sum);
  }
  setU16(bytes, 10, 0);
  setU16(bytes, 10, checksum(bytes, 0, start));
}

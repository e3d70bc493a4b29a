/**
 * What an attacker on the link can send below IP: ARP of any kind, frames of other
 * types, frames too short for their header.
 *
 * @module
 */

import { datagram } from "../family_packets.ts";
import { ARP_REPLY, ARP_REQUEST } from "../../core/wire/arp.ts";
import {
  ETHERTYPE_ARP,
  ETHERTYPE_IPV4,
  ETHERTYPE_IPV6,
} from "../../core/wire/ethernet.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { MacAddr } from "../../core/wire/mac_addr.ts";
import { pick } from "./chance.ts";
import type { Dice } from "./dice.ts";
import type { HostileFamily } from "./families.ts";
import { emitArp } from "../core/wire/codecs.ts";

/** A planned frame. */
export interface LinkFrame {
  /** What it is. */
  kind: "arp" | "neighbours" | "type" | "short";
  /** Random numbers for its fields. */
  chance: number[];
  /** Bytes that are changed afterwards: where, and to what. */
  changes: [at: number, to: number][];
}

const ADDRESSES = [
  "10.0.0.1",
  "10.0.0.2",
  "10.0.0.3",
  "0.0.0.0",
  "10.0.0.255",
  "192.0.2.1",
  "224.0.0.1",
  "127.0.0.1",
].map((text) => IpAddr.parse(text)!);

/** Hardware addresses: of both stacks, somebody else's, of a group, of all, none. */
const MACS = [
  new MacAddr(0x02000000, 1),
  new MacAddr(0x02000000, 2),
  new MacAddr(0x02000000, 0x66),
  new MacAddr(0x01005e00, 1),
  MacAddr.BROADCAST,
  MacAddr.ZERO,
];

/** Draws a frame. */
export function drawLinkFrame(dice: Dice): LinkFrame {
  return {
    kind: dice.weighted({ arp: 6, neighbours: 2, type: 1, short: 1 }),
    chance: dice.list(6, () => dice.u32()),
    changes: dice.list(
      dice.happens(0.3) ? dice.between(1, 3) : 0,
      () => [dice.below(42), dice.below(256)],
    ),
  };
}

/** Builds a frame. */
export function linkFrame(
  { kind, chance, changes }: LinkFrame,
  family: HostileFamily,
): Uint8Array {
  const frame = build(kind, chance, family);
  for (const [at, to] of changes) if (at < frame.length) frame[at] = to;
  return frame;
}

function build(
  kind: LinkFrame["kind"],
  chance: readonly number[],
  family: HostileFamily,
): Uint8Array {
  const [c0, c1, c2, c3, c4, c5] = chance as number[];
  switch (kind) {
    case "arp": {
      const body = new Uint8Array(28);
      emitArp(
        {
          operation: pick([ARP_REQUEST, ARP_REPLY, 0, 3, 9], c0!),
          senderMac: pick(MACS, c1!),
          senderIp: pick(ADDRESSES, c2!),
          targetMac: pick(MACS, c3!),
          targetIp: pick(ADDRESSES, c4!),
        },
        body,
        0,
      );
      return framed(pick(MACS, c5!), pick(MACS, c1!), ETHERTYPE_ARP, body);
    }
    case "neighbours": {
      // Its answer goes to an address that nobody has: it waits to be resolved.
      const src = family.host(0, 3 + c0! % 250);
      const dst = family.host(0, 1 + c1! % 2);
      const packet = datagram(src, 9, dst, 7, new Uint8Array(50));
      const type = etherTypeOf(packet);
      return framed(MACS[c1! % 2]!, pick(MACS, c2!), type, packet);
    }
    case "type":
      return framed(
        pick(MACS, c0!),
        pick(MACS, c1!),
        pick([0x86dd, 0x8100, 0x88a8, 0x8847, 60, 0, 0xffff], c2!),
        new Uint8Array(c3! % 100),
      );
    case "short":
      return new Uint8Array(1 + c0! % 14);
  }
}

/** A frame. */
export function framed(
  dst: MacAddr,
  src: MacAddr,
  type: number,
  body: Uint8Array,
): Uint8Array {
  const out = new Uint8Array(14 + body.length);
  dst.write(out, 0);
  src.write(out, 6);
  out[12] = type >> 8;
  out[13] = type & 255;
  out.set(body, 14);
  return out;
}

function etherTypeOf(packet: Uint8Array): number {
  return packet[0]! >> 4 === 6 ? ETHERTYPE_IPV6 : ETHERTYPE_IPV4;
}

/** An Ethernet frame with an IP packet for a stack, perhaps in a VLAN. */
export function ethernet(
  mac: Uint8Array,
  packet: Uint8Array,
  hasTag: boolean,
  type: number = ETHERTYPE_IPV4,
): Uint8Array {
  const tag = hasTag ? [0x81, 0, 0, 0] : [];
  return Uint8Array.from([
    ...mac,
    ...[2, 0, 0, 0, 0, 0x66],
    ...tag,
    ...[type >> 8, type & 255],
    ...packet,
  ]);
}

/**
 * Forged packets that only IPv4 has: fragments, options, ICMP, IGMP.
 *
 * @module
 */

import { setU16, setU32 } from "../../core/wire/bytes.ts";
import { checksum } from "../../core/wire/checksum.ts";
import { fragmentsOf } from "../../testing/fragments.ts";
import { icmp, ipv4, udp } from "../../testing/packets.ts";
import { noise, pick } from "./chance.ts";
import { PORTS } from "./places.ts";

/** What a packet is made of. */
export interface Forger {
  /** What it is. */
  kind: string;
  src: string;
  dst: string;
  id: number;
  /** Random numbers. */
  chance: readonly number[];
  /** Bytes of the payload. */
  length: number;
  payload: Uint8Array;
}

/** Packets of a kind that IPv6 does not have in this form. */
export function build4(forger: Forger): Uint8Array[] {
  const { kind, src, dst, id, chance, length, payload } = forger;
  const [, , c2, c3, c4, c5] = chance as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  switch (kind) {
    case "fragments": {
      const large = noise(1500 + (length & 0x3fff), c5);
      const datagram = ipv4(
        { src, dst, protocol: 17, id },
        udp(src, c3 & 0xffff, dst, pick(PORTS, c4), large),
      );
      const pieces = fragmentsOf(datagram, 8 * (1 + c4 % 180));
      return pieces.filter((_, n) => n !== c3 % pieces.length).slice(0, 50);
    }
    case "piece":
      return [ipv4({
        src,
        dst,
        id,
        protocol: pick([1, 6, 17, 200], c3),
        fragmentOffset: 8 * (c4 & 0x1fff),
        moreFragments: (c4 & 0x8000) !== 0,
      }, payload.subarray(0, 1480 & ~7))];
    case "icmp":
      return [ipv4(
        { src, dst, protocol: 1, id },
        icmp(c3 % 20, c4 % 4, [...noise(4, c5)], payload.subarray(0, 1400)),
      )];
    case "igmp":
      return [igmp(src, dst, id, c3, c4)];
    case "options": {
      const options = noise(4 * (1 + c3 % 10), c4);
      options[0] = pick([7, 68, 131, 137, 148, 1, 0, 130], c4);
      options[1] = pick([options.length, 3, 4, 0, 1, 255], c5);
      options[2] = pick([4, 5, options.length + 1, 0, 255], c2);
      const datagram = udp(
        src,
        9,
        dst,
        pick(PORTS, c4),
        payload.subarray(0, 500),
      );
      return [ipv4({ src, dst, protocol: 17, id, options }, datagram)];
    }
  }
  throw new Error(`No packet of IPv4 is a ${kind}`);
}

/** An ICMP error. */
export function error4(
  src: string,
  dst: string,
  chance: readonly number[],
  quote: Uint8Array,
): Uint8Array {
  const [, c1, , c3, , c5] = chance as number[];
  const type = pick([3, 3, 3, 4, 5, 11, 12], c1!);
  const mtu = pick([0, 1, 68, 296, 552, 1400, 1499, 65_535], c5!);
  const message = icmp(type, c3! % 16, [0, 0, mtu >> 8, mtu & 255], quote);
  return ipv4({ src, dst, protocol: 1 }, message);
}

function igmp(
  src: string,
  dst: string,
  id: number,
  chance: number,
  group: number,
): Uint8Array {
  const message = noise(8 + 4 * (chance % 5), group);
  message[0] = pick([0x11, 0x11, 0x12, 0x16, 0x17, 0x22], chance);
  message[1] = chance >> 8;
  if ((chance & 1) === 0) setU32(message, 4, 0);
  setU16(message, 2, 0);
  setU16(message, 2, checksum(message, 0, message.length));
  const alert = Uint8Array.of(148, 4, 0, 0);
  return ipv4({ src, dst, id, protocol: 2, ttl: 1, options: alert }, message);
}

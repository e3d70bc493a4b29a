/**
 * Forged packets that only IPv6 has: fragments, extension headers and their options,
 * ICMPv6, Multicast Listener Discovery, Neighbour Discovery.
 *
 * @module
 */

import { setU16 } from "../../core/wire/bytes.ts";
import { ip, udp } from "../../testing/packets.ts";
import {
  concat,
  fragment,
  icmp6,
  ipv6,
  options,
  routing,
} from "../../testing/packets6.ts";
import { part } from "../family_packets.ts";
import { noise, pick } from "./chance.ts";
import type { Forger } from "./forge4.ts";
import { forgeNd } from "./forge_nd.ts";
import { PORTS } from "./places.ts";

/** Most bytes in front of a payload that a chain grows to. */
const CHAIN_HEADERS = 60;
const GROUPS = ["::", "ff02::1", "ff02::1:ff00:1", "ff05::1", "fd00::1"];

/** Packets of a kind that IPv4 does not have in this form. */
export function build6(forger: Forger): Uint8Array[] {
  const { kind, src, dst, id, chance, length, payload } = forger;
  const [c0, c1, c2, c3, c4, c5] = chance as [
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
      const whole = udp(src, c3 & 0xffff, dst, pick(PORTS, c4), large);
      return pieces(src, dst, whole, 8 * (1 + c4 % 180), id)
        .filter((_, n, all) => n !== c3 % all.length).slice(0, 50);
    }
    case "piece": {
      const protocol = pick([58, 6, 17, 200, 0, 43, 44, 60], c3);
      const start = pick([0, 0, 8, 65_528, 8 * (c4 & 0x1fff)], c2);
      const data = payload.subarray(0, pick([0, 1, 7, 8, 40, 1439], c5));
      const fields = { src, dst, protocol };
      return [part(fields, start, (c4 & 0x8000) !== 0, data, id)];
    }
    case "icmp":
      return [ipv6(
        { src, dst, protocol: 58, ttl: pick([255, 64, 1], c2) },
        icmp6(
          { src, dst },
          pick([128, 128, 129, 1, 2, 3, 4, 127, 139, 200, 255], c3),
          c4 % 8,
          c5,
          payload.subarray(0, 1400),
        ),
      )];
    case "mld":
      return [mld(forger)];
    case "neighbour discovery":
      return [forgeNd(chance)];
    case "options": {
      const storm = noise(pick([6, 14, 30, 254, 1022, 2046], c3), c4);
      if ((c4 & 1) === 0) storm.fill(pick([0, 1, 5, 194, 0x3e, 0xfe], c5));
      const first = pick([0, 60], c2);
      const datagram = udp(src, 9, dst, pick(PORTS, c4), payload);
      const header = options(17, ...storm);
      return [ipv6({ src, dst, protocol: first }, concat(header, datagram))];
    }
    case "chain":
      return [chain(forger, [c0, c1, c2, c3, c4, c5])];
  }
  throw new Error(`No packet of IPv6 is a ${kind}`);
}

/** A datagram cut into fragments. */
export function pieces(
  src: string,
  dst: string,
  whole: Uint8Array,
  size: number,
  id: number,
): Uint8Array[] {
  const out: Uint8Array[] = [];
  for (let at = 0; at < whole.length; at += size) {
    const more = at + size < whole.length;
    out.push(part({ src, dst }, at, more, whole.slice(at, at + size), id));
  }
  return out;
}

/** Headers of every kind, in any order, each as often as chance has it. */
function chain({ src, dst, payload }: Forger, chance: number[]): Uint8Array {
  const count = pick([1, 2, 3, 4, 8, CHAIN_HEADERS], chance[2]!);
  let next = pick([17, 58, 59, 6, 200], chance[3]!);
  let bytes: Uint8Array = next === 17
    ? udp(src, 9, dst, pick(PORTS, chance[4]!), payload.subarray(0, 200))
    : payload.subarray(0, 200);
  for (let n = 0; n < count; n++) {
    const kind = pick([0, 60, 43, 44, 60, 51, 135], chance[5]! >>> (n % 24));
    const header = kind === 43
      ? routing(next, pick([0, 2, 3, 4], n), n % 3)
      : kind === 44
      ? fragment(next, 8 * (chance[4]! % 3), (chance[3]! & 1) !== 0)
      : options(next, 1, 4, 0, 0, 0, 0);
    bytes = concat(header, bytes);
    next = kind;
  }
  return ipv6({ src, dst, protocol: next }, bytes);
}

/** A message of Multicast Listener Discovery, with or without router alert. */
function mld({ src, chance, payload }: Forger): Uint8Array {
  const [, c1, c2, c3, c4, c5] = chance as number[];
  const group = pick(GROUPS, c3!);
  const from = pick([src, "fe80::66", "::", "fe80::66"], c2!);
  const to = pick(["ff02::1", group === "::" ? "ff02::1" : group], c1!);
  const body = new Uint8Array(20 + Math.min(payload.length, 1000));
  ip(group).write6(body, 0);
  body.set(payload.subarray(0, body.length - 20), 20);
  // Number of sources: as many as there are, or any other.
  setU16(body, 18, pick([0, (body.length - 20) >> 4, 1, 0xffff], c4!));
  const size = pick([16, 20, body.length, c5! % body.length], c5!);
  const type = pick([130, 130, 130, 131, 132, 143], c4!);
  const ends = { src: from, dst: to };
  const message = icmp6(ends, type, 0, c5!, body.subarray(0, size));
  const alert = (c5! & 3) === 0 ? null : options(58, 5, 2, 0, 0);
  const protocol = alert === null ? 58 : 0;
  return ipv6(
    { src: from, dst: to, protocol, ttl: pick([1, 1, 1, 64], c2!) },
    alert === null ? message : concat(alert, message),
  );
}

/** An ICMPv6 error, with any MTU or pointer; a redirect among them. */
export function error6(
  src: string,
  dst: string,
  chance: readonly number[],
  quote: Uint8Array,
): Uint8Array {
  const [, c1, c2, c3, , c5] = chance as number[];
  const type = pick([1, 1, 2, 2, 3, 4, 100, 137], c1!);
  const word = pick([0, 1, 68, 1279, 1280, 1400, 1499, 65_535, 2 ** 31], c5!);
  const end = pick([quote.length, 1232, 40, 44, 8, 0], c2!);
  const message = icmp6({ src, dst }, type, c3! % 8, word, quote.slice(0, end));
  return ipv6({ src, dst, protocol: 58, ttl: pick([64, 255], c3!) }, message);
}

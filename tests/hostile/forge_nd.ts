/**
 * Forged messages of Neighbour Discovery: of any type, from anybody, with options of any
 * kind, whole or cut short.
 *
 * @module
 */

import { fillIcmp6Checksum } from "../../core/wire/icmp6.ts";
import { writeIpv6 } from "../../core/wire/ipv6.ts";
import {
  dnssl,
  mtu,
  na,
  nonce,
  ns,
  prefix,
  ra,
  rdnss,
  redirect,
  route,
  rs,
  slla,
  tlla,
  type Write,
} from "../core/ip/v6/nd_fixture.ts";
import { ip } from "../../testing/packets.ts";
import { noise, pick } from "./chance.ts";

const TARGETS = [
  "fd00::1",
  "fd00::2",
  "fd00::77",
  "fe80::66",
  "2001:db8::1",
  "::",
  "ff02::1",
  "::1",
];
const SOURCES = ["fe80::66", "fe80::66", "fd00::2", "fd00::1", "::", "fd00::9"];
const DESTINATIONS = [
  "ff02::1",
  "fd00::1",
  "fd00::2",
  "ff02::1:ff00:1",
  "ff02::1:ff00:2",
  "ff02::2",
];
const LIFETIMES = [0, 1, 9000, 7200, 65_535, 2 ** 31, 2 ** 32 - 1];
const PREFIXES = [
  "fd00::/64",
  "2001:db8:1::/64",
  "fe80::/64",
  "ff02::/64",
  "::/0",
  "fd00::/128",
  "2001:db8:2::/96",
];

/** A neighbour whose link address is that of a group. */
const groupLink: Write = (b, o) => {
  b.set([1, 1, 0x33, 0x33, 0, 0, 0, 1], o);
  return 8;
};
/** An option of length 0. */
const noLength: Write = (b, o) => {
  b.set([1, 0, 0, 0, 0, 0, 0, 0], o);
  return 8;
};

/** A message as an IP packet, its checksum right. */
export function ndPacket(
  src: string,
  dst: string,
  message: Write,
  options: readonly Write[] = [],
  { hopLimit = 255, code = 0, cut = 0 } = {},
): Uint8Array {
  const bytes = new Uint8Array(4000);
  let length = message(bytes, 40);
  for (const option of options) length += option(bytes, 40 + length);
  length = Math.max(0, length - cut);
  bytes[41] = code;
  const [from, to] = [ip(src), ip(dst)];
  writeIpv6(bytes, 0, 0, 0, length, 58, hopLimit, from, to);
  if (length >= 4) fillIcmp6Checksum(bytes, 40, length, from, to);
  return bytes.slice(0, 40 + length);
}

/** Any message, by random numbers. */
export function forgeNd(chance: readonly number[]): Uint8Array {
  const [c0, c1, c2, c3, c4, c5, c6, c7] = chance as number[];
  const target = pick(TARGETS, c2!);
  const flags = pick(["", "S", "O", "SO", "R", "RSO"], c3!);
  const message = pick<Write>([
    ns(target),
    na(target, flags),
    ra(c4! & 0xffff, { hop: c5! & 255, flags: c3! & 255, reach: c6! }),
    ra(9000, { hop: 64, reach: c6! % 4_000_000, retrans: c5! }),
    ra(0),
    rs(),
    redirect(target, pick(TARGETS, c4!)),
  ], c7!);
  const any = noise(c4! % 56, c5!);
  const all: Write[] = [
    slla(c4! & 255),
    tlla(c4! & 255),
    groupLink,
    noLength,
    nonce(c5!, c6! & 0xffff),
    mtu(pick([0, 1279, 1280, 1400, 1500, 2 ** 32 - 1], c5!)),
    prefix(
      pick(PREFIXES, c4!),
      pick(LIFETIMES, c5!),
      pick(LIFETIMES, c6!),
      c3! & 0xff,
    ),
    route(pick(PREFIXES, c5!), pick(LIFETIMES, c6!), c4! % 3 - 1),
    rdnss(pick(LIFETIMES, c4!), "fd00::77", target),
    dnssl(pick(LIFETIMES, c4!), "example.net", "a.b"),
    (b, o) => {
      b.set(any, o);
      return any.length;
    },
  ];
  const options: Write[] = [];
  for (let n = 0; n < pick([0, 1, 1, 2, 3, 20], c6!); n++) {
    options.push(pick(all, c0! >>> n));
  }
  return ndPacket(
    pick(SOURCES, c0!),
    pick(DESTINATIONS, c1!),
    message,
    options,
    {
      hopLimit: c1! % 16 === 0 ? 254 : 255,
      code: c2! % 32 === 0 ? 1 : 0,
      cut: c3! % 4 === 0 ? c3! % 97 : 0,
    },
  );
}

/**
 * Floods and forgeries that need no number of anybody's connection, for both families
 * wherever there is one in each.
 *
 * @module
 */

import { icmp, ip, ipv4, udp } from "../../../testing/packets.ts";
import {
  concat,
  fragment,
  icmp6,
  ipv6,
  options,
} from "../../../testing/packets6.ts";
import { datagram, packet, part } from "../../family_packets.ts";
import {
  dnssl,
  mtu,
  prefix,
  ra,
  rdnss,
  redirect,
  route,
  slla,
  tlla,
} from "../../core/ip/v6/nd_fixture.ts";
import { noise } from "../chance.ts";
import { ndPacket } from "../forge_nd.ts";
import { repair } from "../edits.ts";
import { type Attack, PORT, type Scene, VOLLEY } from "./attack_world.ts";
import { announcement, echoOf, errorOf, solicitation } from "./packets.ts";
import { DAMAGES } from "./truncated.ts";

const EMPTY = new Uint8Array(0);
const FAR = { 4: "192.0.2.1", 6: "2001:db8:ffff::1" };
const hex = (n: number): string => n.toString(16);

/** So many packets of a volley, numbered through all volleys. */
function each<T>(n: number, make: (i: number) => T): T[] {
  return Array.from({ length: VOLLEY }, (_, i) => make(n * VOLLEY + i));
}

/** An attack whose packets are numbered. */
function flood(
  name: string,
  make: (scene: Scene, i: number) => ReturnType<typeof solicitation>,
  more: Partial<Attack> = {},
): Attack {
  const volley: Attack["volley"] = (scene, n) => each(n, (i) => make(scene, i));
  return { name, volley, ...more };
}

/** Of the link: who is a neighbour, and who is asked for. */
const NEIGHBOUR_ATTACKS: readonly Attack[] = [
  flood(
    "requests of invented neighbours (ARP, NS)",
    (s, i) => solicitation(s, s.invented(i)),
  ),
  flood(
    "announcements of invented neighbours (ARP, NA)",
    (s, i) => announcement(s, s.invented(i), i % 2 === 0 ? "" : "O"),
  ),
  flood(
    "echo requests of invented neighbours, whose answers wait",
    (s, i) => echoOf(s, s.invented(i), s.me, EMPTY),
  ),
  flood(
    "requests and echo requests of invented neighbours, who are then in use",
    (s, i) =>
      i % 2 === 0
        ? solicitation(s, s.invented(i >> 1))
        : echoOf(s, s.invented(i >> 1), s.me, EMPTY),
  ),
  {
    name: "datagrams of the host itself to invented neighbours",
    volley(scene, n) {
      for (const i of each(n, (i) => i)) scene.send(scene.invented(i));
      return [];
    },
  },
  flood(
    "a scan of the whole subnet through the host",
    (s, i) => datagram(FAR[s.family.version], 9, s.invented(i), 9, EMPTY),
    { forwarding: true },
  ),
  flood(
    "a claim of the host's own address",
    (s, i) =>
      i % 2 === 0
        ? announcement(s, s.me, "O")
        : datagram(s.me, 7, s.me, 7, EMPTY),
  ),
];

/** Fragments of all kinds: `part` of a datagram from an invented host. */
const FRAGMENT_ATTACKS: readonly Attack[] = [
  flood(
    "first fragments without an end",
    (s, i) => pieceOf(s, i, i, 0, true, 1232),
  ),
  flood(
    "tiny fragments",
    (s, i) => pieceOf(s, i >> 6, i >> 6, 8 * (i & 63), true, 8),
  ),
  flood(
    "overlapping fragments",
    (s, i) =>
      pieceOf(s, i >> 2, i >> 2, [0, 8, 0, 16][i & 3]!, (i & 3) < 3, 24),
  ),
  flood(
    "fragments out of order, empty, and beyond 65,535",
    (s, i) =>
      pieceOf(
        s,
        i >> 2,
        i >> 2,
        [65_528, 8, 65_528, 0][i & 3]!,
        (i & 1) === 1,
        [40, 0, 1400, 8][i & 3]!,
      ),
  ),
  flood(
    "whole datagrams that say they are fragments",
    (s, i) => {
      const src = s.invented(i % 16);
      const datagram = udp(src, 9, s.me, 9, noise(20, i));
      return part({ src, dst: s.me }, 0, false, datagram, i);
    },
  ),
];

function pieceOf(
  s: Scene,
  host: number,
  id: number,
  start: number,
  more: boolean,
  length: number,
): Uint8Array {
  const src = s.invented(host % 16);
  const data = noise(length, id + start);
  return part({ src, dst: s.me, protocol: 17 }, start, more, data, id & 0xffff);
}

/** Errors, echoes and headers. */
const MESSAGE_ATTACKS: readonly Attack[] = [
  flood(
    "echo requests of one neighbour",
    (s) => echoOf(s, s.peer, s.me, new Uint8Array(1000)),
  ),
  flood(
    "datagrams to a port where nobody listens",
    (s, i) => datagram(s.peer, 9, s.me, 1 + i % 60_000, EMPTY),
  ),
  flood("errors about packets that were never sent", (s, i) => {
    const kinds = ["unreachable", "too big", "time", "parameter"] as const;
    const quoted = datagram(s.me, 9, s.invented(i), i & 0xffff, EMPTY);
    return errorOf(s, s.peer, s.me, kinds[i & 3]!, i * 7, quoted);
  }),
  flood("errors about garbage", (s, i) => {
    const kinds = ["unreachable", "too big", "time", "parameter"] as const;
    const word = i % 5 === 0 ? 0xffff_ffff : i % 1400;
    return errorOf(s, s.peer, s.me, kinds[i & 3]!, word, noise(i % 100, i));
  }),
  flood("paths too narrow for the connection, numbers unknown", (s, i) => {
    const [from, to] = s.ports;
    const tcp = concat(
      [from >> 8, from & 255, to >> 8, to & 255],
      noise(4, i),
      new Uint8Array(12),
    );
    const quoted = packet({ src: s.me, dst: s.peer, protocol: 6 }, tcp);
    const mtus = [0, 68, 576, 1279, 1280, 1400];
    return errorOf(s, s.peer, s.me, "too big", mtus[i % 6]!, quoted);
  }),
  flood("options, as many as there is room for", (s, i) => {
    const src = s.invented(i % 16);
    const payload = udp(src, 9, s.me, 9, EMPTY);
    const kinds = [1, 5, 0x1e, 0x5e, 0x9e, 0xde, 7, 131];
    const storm = new Uint8Array(s.family.version === 4 ? 40 : 1190)
      .fill(kinds[i & 7]!);
    storm[1] = i & 63;
    if (s.family.version === 4) {
      const fields = { src, dst: s.me, protocol: 17, options: storm };
      return ipv4(fields, payload);
    }
    const protocol = i % 2 === 0 ? 0 : 60;
    return ipv6(
      { src, dst: s.me, protocol },
      concat(options(17, ...storm), payload),
    );
  }),
  flood(
    "protocols that nobody has",
    (s, i) =>
      packet({
        src: s.invented(i % 16),
        dst: s.me,
        protocol: 100 + i % 150,
      }, noise(i % 60, i)),
  ),
  flood("SYNs of invented hosts", (s, i) => {
    const src = s.invented(i % 16);
    const segment = new Uint8Array(20);
    segment.set([i >> 8, i, 0, PORT, ...noise(4, i)]);
    segment.set([0x50, 2, 255, 255], 12);
    const syn = packet({ src, dst: s.me, protocol: 6 }, segment);
    repair(syn);
    return syn;
  }),
  flood("queries of groups with sources", (s, i) => query(s, i)),
];

/** A query for groups, with as many sources as fit. */
function query(s: Scene, i: number): Uint8Array {
  const all = s.family.version === 4 ? "224.0.0.1" : "ff02::1";
  if (s.family.version === 4) {
    const body = new Uint8Array(4 + 4 * 300);
    body.set([i & 15, i & 255, 1, 44]);
    const group = i % 3 === 0 ? [0, 0, 0, 0] : [224, 0, 0, i & 255];
    const message = icmp(0x11, i & 255, group, body);
    const fields = { src: s.peer, dst: all, protocol: 2, ttl: 1 };
    return ipv4({ ...fields, options: Uint8Array.of(148, 4, 0, 0) }, message);
  }
  const group = i % 3 === 0 ? "::" : `ff02::1:ff00:${hex(i & 255)}`;
  const body = new Uint8Array(20 + 16 * 80);
  ip(group).write6(body, 0);
  body.set([i & 15, i & 255, 0, 80], 16);
  const src = "fe80::66";
  const dst = i % 3 === 0 ? all : group;
  const message = icmp6({ src, dst }, 130, 0, i << 16, body);
  const alert = options(58, 5, 2, 0, 0);
  return ipv6({ src, dst, protocol: 0, ttl: 1 }, concat(alert, message));
}

/** What only IPv6 has. */
const ONLY6: readonly Attack[] = [
  flood(
    "router advertisements with everything in them",
    (_, i) =>
      ndPacket(`fe80::${hex(0x100 + i)}`, "ff02::1", ra(9000, { retrans: i }), [
        slla(0x66),
        mtu(1000 + i % 1000),
        prefix(`2001:db8:${hex(i)}::/64`, 86_400, 86_400),
        prefix("fd00::/64", 0, 0),
        route(`2620:${hex(i)}::/32`, 9000),
        rdnss(9000, `2001:db8:${hex(i)}::53`),
        dnssl(9000, `d${i}.example`),
      ]),
    { only: 6 },
  ),
  flood(
    "routers that come and go",
    (_, i) =>
      ndPacket(`fe80::${hex(0x100 + i % 40)}`, "ff02::1", ra(i % 3), [
        slla(0x66),
      ]),
    { only: 6 },
  ),
  flood("redirects of the router and of others", ({ me, router }, i) => {
    const far = `2620::${hex(i >> 8)}:${hex(i & 255)}`;
    const src = i % 2 === 0 ? router : "fe80::66";
    return ndPacket(src, me, redirect("fe80::66", far), [tlla(0x66)]);
  }, { only: 6 }),
  flood(
    "discovery from off the link, and with link addresses of groups",
    (s, i) => {
      const message = solicitation(s, s.invented(i)) as Uint8Array;
      if (i % 2 === 0) message[7] = 254;
      else message[40 + 24 + 2] = 0x33;
      return message;
    },
    { only: 6 },
  ),
  flood("chains of headers", ({ me, invented }, i) => {
    const src = invented(i % 16);
    const parts = [udp(src, 9, me, 9, EMPTY)];
    let next = 17;
    for (let n = 0; n < 1 + i % 120; n++) {
      const kind = [60, 43, 60, 44][(i + n) & 3]!;
      const header = kind === 44
        ? fragment(next, 0, false, i)
        : kind === 43
        ? Uint8Array.of(next, 0, i & 7, i & 3, 0, 0, 0, 0)
        : options(next, 1, 4, 0, 0, 0, 0);
      parts.unshift(header);
      next = kind;
    }
    return ipv6({ src, dst: me, protocol: next }, concat(...parts));
  }, { only: 6 }),
];

/** All of them. */
export const ATTACKS: readonly Attack[] = [
  ...NEIGHBOUR_ATTACKS,
  ...FRAGMENT_ATTACKS,
  ...MESSAGE_ATTACKS,
  ...ONLY6,
  ...DAMAGES,
];

/**
 * One packet of each kind that a host of IPv6 reads: headers, messages, options.
 *
 * @module
 */

import { ip, udp } from "../../../testing/packets.ts";
import {
  concat,
  fragment,
  icmp6,
  ipv6,
  options,
  routing,
} from "../../../testing/packets6.ts";
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
} from "../../core/ip/v6/nd_fixture.ts";
import { noise } from "../chance.ts";
import { repair } from "../edits.ts";
import { ndPacket } from "../forge_nd.ts";

const ME = "fd00::1";
const PEER = "fd00::2";
/** Somebody else: what is said of the peer would be believed. */
const OTHER = "fd00::77";
const LOCAL = "fe80::66";
const ENDS = { src: PEER, dst: ME };

function message(
  src: string,
  dst: string,
  type: number,
  body: Uint8Array,
  ttl = 64,
): Uint8Array {
  const bytes = icmp6({ src, dst }, type, 0, 1280, body);
  return ipv6({ src, dst, protocol: 58, ttl }, bytes);
}

function listener(type: number, group: string, more: number): Uint8Array {
  const body = new Uint8Array(16 + more);
  ip(group).write6(body, 0);
  if (more > 0) body[19] = 2;
  return message(LOCAL, "ff02::1", type, body, 1);
}

function segment(): Uint8Array {
  const bytes = new Uint8Array(44);
  bytes.set([0, 9, 0, 7, 1, 2, 3, 4, 0, 0, 0, 0, 0xa0, 2, 255, 255]);
  bytes.set(
    [2, 4, 5, 160, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0, 1, 3, 3, 7],
    20,
  );
  const packet = ipv6({ ...ENDS, protocol: 6 }, bytes);
  repair(packet);
  return packet;
}

/** By name. */
export function packetsOfAllKinds(): Record<string, Uint8Array> {
  const datagram = udp(PEER, 9, ME, 7, noise(24, 1));
  const quote = ipv6({ src: ME, dst: PEER }, udp(ME, 7, PEER, 9, noise(8, 2)));
  const over = (next: number, ...parts: Uint8Array[]): Uint8Array =>
    ipv6({ ...ENDS, protocol: next }, concat(...parts));
  const everything = [
    slla(0x66),
    mtu(1400),
    prefix("2001:db8:1::/64", 9000, 9000),
    route("2001:db8:2::/48", 9000),
    rdnss(9000, "2001:db8::53", "2001:db8::54"),
    dnssl(9000, "example.net", "a.example"),
  ];
  return {
    "UDP": over(17, datagram),
    "TCP": segment(),
    "hop-by-hop options": over(0, options(17, 5, 2, 0, 0, 0x3e, 4), datagram),
    "destination options": over(60, options(17, 1, 4, 0, 0, 0, 0), datagram),
    "a routing header": over(43, routing(17, 4, 1), datagram),
    "a fragment": over(44, fragment(17, 0, false), datagram),
    "every header": over(
      0,
      options(60, 1, 4, 0, 0, 0, 0),
      options(43, 1, 4, 0, 0, 0, 0),
      routing(44, 4, 0),
      fragment(60, 0, false),
      options(17, 1, 4, 0, 0, 0, 0),
      datagram,
    ),
    "an echo request": message(PEER, ME, 128, noise(16, 3)),
    "an echo reply": message(PEER, ME, 129, noise(16, 3)),
    "destination unreachable": message(PEER, ME, 1, quote),
    "packet too big": message(PEER, ME, 2, quote),
    "time exceeded": message(PEER, ME, 3, quote),
    "a parameter problem": message(PEER, ME, 4, quote),
    "a router solicitation": ndPacket(LOCAL, "ff02::2", rs(), [slla(0x66)]),
    "a router advertisement": ndPacket(LOCAL, "ff02::1", ra(0), everything),
    "a neighbour solicitation": ndPacket(OTHER, ME, ns(ME), [
      slla(0x66),
      nonce(1, 2),
    ]),
    "a neighbour advertisement": ndPacket(OTHER, ME, na(OTHER, ""), [
      tlla(0x66),
    ]),
    "a redirect": ndPacket(LOCAL, ME, redirect(LOCAL, "2001:db8::9"), [
      tlla(0x66),
    ]),
    "a query of MLDv1": listener(130, "::", 0),
    "a report of MLDv1": listener(131, "ff02::1:ff00:1", 0),
    "a done of MLDv1": listener(132, "ff02::1:ff00:1", 0),
    "a query of MLDv2": listener(130, "ff02::1:ff00:1", 36),
    "a report of MLDv2": listener(143, "ff02::1:ff00:1", 36),
  };
}

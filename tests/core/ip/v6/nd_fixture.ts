/**
 * A host with active IPv6 on one Ethernet link, and neighbours of which a test says every
 * word. Its own link address is 02:00:00:00:00:01, those of others are 02:…:n.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import type { IpConfig } from "../../../../core/ip/config.ts";
import {
  DEFAULT_IPV6,
  type Ipv6Config,
} from "../../../../core/ip/v6/ipv6_config.ts";
import type { Ipv6Link } from "../../../../core/ip/v6/ipv6_link.ts";
import { Flow } from "../../../../core/ip/flow.ts";
import type { Netif } from "../../../../core/link/netif.ts";
import { ETHERTYPE_IPV6 } from "../../../../core/wire/ethernet.ts";
import { fillIcmp6Checksum } from "../../../../core/wire/icmp6.ts";
import { solicitedNode } from "../../../../core/wire/ip6_scope.ts";
import { IpAddr } from "../../../../core/wire/ip_addr.ts";
import { writeIpv6 } from "../../../../core/wire/ipv6.ts";
import { MacAddr } from "../../../../core/wire/mac_addr.ts";
import {
  ND_OPT_SOURCE_LINK,
  ND_OPT_TARGET_LINK,
} from "../../../../core/wire/nd_option.ts";
import {
  writeNdLinkAddress,
  writeNdMtu,
  writeNdNonce,
  writeNdPrefix,
  writeNdRoute,
  writeNdSearchList,
  writeNdServers,
} from "../../../../core/wire/nd_option_write.ts";
import {
  writeNdNeighborAdvert,
  writeNdNeighborSolicit,
  writeNdRedirect,
  writeNdRouterAdvert,
  writeNdRouterSolicit,
} from "../../../../core/wire/nd_write.ts";
import { describe, ethernet, ip, IpFixture, mac } from "../ip_fixture.ts";

/** Writes a message, or an option; returns its length. */
export type Write = (b: Uint8Array, o: number) => number;

/** Flags of a neighbour advertisement: "R", "S", "O". */
function flagsOf(text: string): number {
  return (text.includes("R") ? 0x80 : 0) | (text.includes("S") ? 0x40 : 0) |
    (text.includes("O") ? 0x20 : 0);
}

/** A neighbour solicitation. */
export function ns(target: string): Write {
  return (b, o) => writeNdNeighborSolicit(b, o, ip(target));
}

/** A neighbour advertisement with flags such as "SO". */
export function na(target: string, flags: string): Write {
  return (b, o) => writeNdNeighborAdvert(b, o, flagsOf(flags), ip(target));
}

/** A router advertisement. */
export function ra(
  lifetime: number,
  more: { hop?: number; flags?: number; reach?: number; retrans?: number } = {},
): Write {
  const { hop = 64, flags = 0, reach = 0, retrans = 0 } = more;
  return (b, o) =>
    writeNdRouterAdvert(b, o, hop, flags, lifetime, reach, retrans);
}

/** A router solicitation. */
export function rs(): Write {
  return writeNdRouterSolicit;
}

/** A redirect. */
export function redirect(target: string, destination: string): Write {
  return (b, o) => writeNdRedirect(b, o, ip(target), ip(destination));
}

/** Source link-layer address 02:…:n. */
export function slla(n: number): Write {
  return (b, o) => writeNdLinkAddress(b, o, ND_OPT_SOURCE_LINK, mac(n));
}

/** Target link-layer address 02:…:n. */
export function tlla(n: number): Write {
  return (b, o) => writeNdLinkAddress(b, o, ND_OPT_TARGET_LINK, mac(n));
}

/** A nonce. */
export function nonce(hi: number, lo: number): Write {
  return (b, o) => writeNdNonce(b, o, hi, lo);
}

/** An MTU. */
export function mtu(bytes: number): Write {
  return (b, o) => writeNdMtu(b, o, bytes);
}

/** Prefix information, flags L and A if not given; "2001:db8:1::/64". */
export function prefix(
  text: string,
  valid: number,
  preferred: number,
  flags = 0xc0,
): Write {
  const [addr, length] = text.split("/");
  return (b, o) =>
    writeNdPrefix(b, o, Number(length), flags, valid, preferred, ip(addr));
}

/** Route information; the preference is 1, 0 or -1. */
export function route(text: string, lifetime: number, preference = 0): Write {
  const [addr, length] = text.split("/");
  return (b, o) =>
    writeNdRoute(b, o, Number(length), preference, lifetime, ip(addr));
}

/** Name servers. */
export function rdnss(lifetime: number, ...servers: string[]): Write {
  return (b, o) => writeNdServers(b, o, lifetime, servers.map(ip));
}

/** Search domains. */
export function dnssl(lifetime: number, ...names: string[]): Write {
  return (b, o) => writeNdSearchList(b, o, lifetime, names);
}

/** The host, its interface, and what others say to it. */
export class NdFixture extends IpFixture {
  readonly eth: Netif;
  /** Bytes by which messages are cut short, checksums right. */
  cut = 0;
  readonly #flow = new Flow();

  constructor(
    ipv6: Partial<Ipv6Config> = {},
    config: Partial<IpConfig> = {},
    addresses: string[] = [],
  ) {
    super({ config });
    this.eth = this.netif([]);
    this.ip.enableIpv6(this.eth, {
      ...DEFAULT_IPV6,
      identifiers: "eui64",
      ...ipv6,
    });
    for (const text of addresses) {
      const [addr, length] = text.split("/");
      assertEquals(this.ip.addAddress(this.eth, ip(addr), Number(length)), 0);
    }
  }

  /** Its link-local address. */
  static readonly LOCAL = "fe80::ff:fe00:1";

  get link(): Ipv6Link {
    return this.ip.ipv6.of(this.eth)!;
  }

  /** Lets all tests of addresses end, and forgets what was sent. */
  settle(): this {
    this.advance(2_500);
    this.take(this.eth);
    return this;
  }

  /**
   * A message arrives.
   *
   * @param src Its source; the link address is 02:…:n, n the last byte.
   * @param dst Its destination; "solicited:…" for a solicited-node group.
   * @param message The message.
   * @param options Its options.
   */
  hear(
    src: string,
    dst: string,
    message: Write,
    options: Write[] = [],
    { hopLimit = 255, code = 0 } = {},
  ): void {
    const bytes = new Uint8Array(2_500);
    let length = message(bytes, 40);
    for (const option of options) length += option(bytes, 40 + length);
    length -= this.cut;
    bytes[41] = code;
    const from = ip(src);
    const to = dst.startsWith("solicited:")
      ? solicitedNode(ip(dst.slice(10)), new IpAddr())
      : ip(dst);
    writeIpv6(bytes, 0, 0, 0, length, 58, hopLimit, from, to);
    fillIcmp6Checksum(bytes, 40, length, from, to);
    const packet = bytes.subarray(0, 40 + length);
    const target = to.isMulticast ? MacAddr.forMulticast(to) : this.eth.mac;
    const station = mac(from.w3 & 0xff);
    this.inject(this.eth, ethernet(target, station, ETHERTYPE_IPV6, packet));
  }

  /** Sends eight bytes of protocol 253 to an address. */
  send(to: string, from?: string): number {
    const flow = this.#flow;
    flow.remote.copyFrom(ip(to));
    flow.local.copyFrom(from === undefined ? IpAddr.ANY6 : ip(from));
    flow.netif = null;
    flow.neighbour = null;
    flow.ifIndex = flow.remote.isLinkLocal ? this.eth.index : 0;
    const { frame } = this;
    frame.reset();
    const o = frame.prepend(8);
    frame.memory.fill(8, o, o + 8);
    return this.ip.send(flow, frame, 253);
  }

  /** One line for a frame of the link. */
  line(bytes: Uint8Array): string {
    return describe(this.eth, bytes);
  }

  /** What left, described, without reports of groups. */
  said(): string[] {
    return this.take(this.eth).map(({ bytes }) => this.line(bytes))
      .filter((line) => !line.includes("listener report"));
  }

  /** Expects exactly these lines, reports of groups apart. */
  saysOnly(...lines: string[]): void {
    assertEquals(this.said(), lines);
  }

  /** Link addresses to which what left went. */
  destinations(): string[] {
    return this.take(this.eth).map(({ bytes }) => `${MacAddr.read(bytes, 0)}`);
  }

  /** State of a neighbour; -1 without an entry. */
  state(addr: string): number {
    return this.ip.link.neighbours.lookup(this.eth, ip(addr))?.state ?? -1;
  }

  /** The usable addresses. */
  get usable(): string[] {
    return this.eth.addresses.map(({ addr }) => `${addr}`);
  }

  /** All addresses with their states. */
  get states(): string[] {
    const { entries } = this.link.addresses.table;
    return entries.map(({ addr, state }) => `${addr} ${state}`);
  }
}

/**
 * The words of these scripts: a host under test whose addresses come from a router
 * advertisement, or a router under test, and what a tester sends and expects.
 *
 * The host has TESTER and ROUTER on its link, FAR and FARTHER behind ROUTER. The router
 * under test has TESTER on the one link and BEYOND on the other.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import type { Ipv6Config } from "../../../core/ip/v6/ipv6_config.ts";
import type { Netif } from "../../../core/link/netif.ts";
import { RawLayer } from "../../../core/raw/raw.ts";
import { transportChecksum } from "../../../core/wire/checksum.ts";
import { describeFrame } from "../../../core/wire/describe.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { icmp6, type Ip6Fields, ipv6 } from "../../../testing/packets6.ts";
import { ip, type IpFixture, mac, pattern } from "../../core/ip/ip_fixture.ts";
import { NdFixture, prefix, ra, slla } from "../../core/ip/v6/nd_fixture.ts";

/** The node under test: its autoconfigured address, and the link-local one. */
export const NODE = "2001:db8:1::ff:fe00:1";
/** See {@linkcode NODE}. */
export const NODE_LOCAL = NdFixture.LOCAL;
/** A tester on the link. */
export const TESTER = "2001:db8:1::2";
/** The same tester by its link-local address. */
export const TESTER_LOCAL = "fe80::2";
/** The router of the link. */
export const ROUTER = "fe80::9";
/** A tester behind the router. */
export const FAR = "2001:db8:2::3";
/** Another one. */
export const FARTHER = "2001:db8:3::4";
/** A tester on the other link of a router under test. */
export const BEYOND = "2001:db8:5::5";
/** All nodes of the link. */
export const ALL_NODES = "ff02::1";

/** From the tester to the node, over link-local addresses and global ones. */
export const TO_NODE: Ip6Fields = { src: TESTER, dst: NODE, protocol: 58 };
/** See {@linkcode TO_NODE}. */
export const TO_NODE_LOCAL: Ip6Fields = {
  ...{ src: TESTER_LOCAL, dst: NODE_LOCAL, protocol: 58 },
};
/** From the tester to all nodes. */
export const TO_ALL: Ip6Fields = { ...TO_NODE_LOCAL, dst: ALL_NODES };
/** Through a router under test. */
export const THROUGH: Ip6Fields = { src: TESTER, dst: BEYOND, protocol: 58 };

/** Identifier and sequence number of all echo messages here. */
const WORD = 0x12340001;

/** The message of an echo request, with so many bytes of data. */
export function echo(fields: Ip6Fields, length = 8): Uint8Array {
  return icmp6(fields, 128, 0, WORD, pattern(length));
}

/** An echo request, with so many bytes of data. */
export function request(fields: Ip6Fields, length = 8): Uint8Array {
  return ipv6(fields, echo(fields, length));
}

/** The fields of an answer. */
function swapped(fields: Ip6Fields): Ip6Fields {
  return { ...fields, src: fields.dst, dst: fields.src };
}

/** The message of the reply to {@linkcode echo}. */
export function reply(fields: Ip6Fields, length = 8): Uint8Array {
  return icmp6(swapped(fields), 129, 0, WORD, pattern(length));
}

/** A node under test, and who tests it. */
export class Tester {
  readonly f: IpFixture;
  readonly link: Netif;
  #sent: Uint8Array = new Uint8Array();

  /**
   * @param f The node.
   * @param link Where the tester is.
   */
  constructor(f: IpFixture, link: Netif) {
    this.f = f;
    this.link = link;
  }

  /** The tester sends a packet. */
  send(packet: Uint8Array): void {
    this.#sent = packet;
    this.f.injectIp(this.link, packet);
  }

  /** Time passes, in milliseconds. */
  wait(ms: number): void {
    this.f.advance(ms);
  }

  /** What has left on a link but reports of groups: packets without link headers. */
  heard(link: Netif = this.link): Uint8Array[] {
    return this.f.take(link).map(({ bytes }) => bytes.slice(14))
      .filter((packet) => addressAt(packet, 24) !== "ff02::16");
  }

  /** Nothing has left. */
  expectNothing(link: Netif = this.link): void {
    assertEquals(this.heard(link).map(line), []);
  }

  /** One packet has left; returns it. */
  expectOne(link: Netif = this.link): Uint8Array {
    const packets = this.heard(link);
    assertEquals(packets.length, 1, packets.map(line).join("\n"));
    return packets[0];
  }

  /** The reply to an echo request, whole. */
  expectReply(fields: Ip6Fields = TO_NODE, length = 8): Uint8Array {
    const packet = this.expectOne();
    const { src, dst } = swapped(fields);
    assertEquals([addressAt(packet, 8), addressAt(packet, 24)], [src, dst]);
    assertEquals(packet[6], 58);
    assertEquals(packet.slice(40), reply(fields, length));
    return packet;
  }

  /** The reply in fragments of at most `mtu` bytes, which give the whole. */
  expectFragments(fields: Ip6Fields, length: number, mtu: number): void {
    const data = new Uint8Array(8 + length);
    let end = 0;
    for (const packet of this.heard()) {
      assert(packet.length <= mtu, `${packet.length} bytes`);
      assertEquals(packet[6], 44, "a Fragment header");
      const field = (packet[42] << 8) | packet[43];
      data.set(packet.slice(48), field & 0xfff8);
      if ((field & 1) === 0) end = (field & 0xfff8) + packet.length - 48;
    }
    assertEquals(end, data.length, "the last fragment");
    assertEquals(data, reply(fields, length));
  }

  /**
   * One ICMPv6 error about what was sent last, to its source, which quotes as much of it
   * as fits 1,280 bytes.
   *
   * @param rest Pointer or MTU.
   * @param about What it is about, if not what was sent last.
   */
  expectError(
    type: number,
    code: number,
    rest = 0,
    about: Uint8Array = this.#sent,
  ): void {
    const packet = this.expectOne();
    const message = packet.slice(40);
    assertEquals([packet[6], message[0], message[1]], [58, type, code]);
    const value = message.slice(4, 8).reduce((n, byte) => n * 256 + byte, 0);
    assertEquals(value, rest, "pointer or MTU");
    assertEquals(message.slice(8), about.slice(0, 1280 - 48));
    const [src, dst] = [addressAt(packet, 8), addressAt(packet, 24)];
    assertEquals(dst, addressAt(about, 8));
    assert(this.f.ip.router.netifOf(ip(src)) !== null, `${src} is its own`);
    const { length } = message;
    const sum = transportChecksum(message, 0, length, ip(src), ip(dst), 58);
    assertEquals(sum, 0, "checksum");
  }

  /** A Parameter Problem. */
  expectProblem(code: number, pointer: number): void {
    this.expectError(4, code, pointer);
  }

  /** The node goes on: it answers an echo request. */
  expectAlive(fields: Ip6Fields = TO_NODE): void {
    this.send(request(fields));
    this.expectReply(fields);
  }

  /** The node itself sends an ICMPv6 message, by a RAW control block. */
  speak(dst: string, message: Uint8Array): void {
    const { f } = this;
    const { stats, pbufs } = f;
    const raw = new RawLayer({ ip: f.ip, stats, pbufs });
    const user = { onDatagram: () => {} };
    const pcb = raw.create(user, 58, 6);
    assertEquals(pcb.send(f.put(message), message.length, ip(dst)), 0);
  }
}

/** A packet in one line. */
function line(packet: Uint8Array): string {
  return describeFrame(packet, 0, packet.length, "ip");
}

/** The address at an offset of a packet, as text. */
function addressAt(packet: Uint8Array, at: number): string {
  return new IpAddr().read6(packet, at).toString();
}

/**
 * A host that has heard the advertisement of its router.
 *
 * @param ipv6 Settings of its interface.
 */
export function host(ipv6: Partial<Ipv6Config> = {}): Tester {
  const f = new NdFixture(ipv6).settle();
  const info = prefix("2001:db8:1::/64", 86_400, 86_400);
  f.hear(ROUTER, ALL_NODES, ra(1800), [info, slla(9)]);
  f.settle();
  const { eth } = f;
  for (const [addr, n] of [[TESTER, 2], [TESTER_LOCAL, 2], [ROUTER, 9]]) {
    f.ip.setNeighbour(eth, ip(`${addr}`), mac(Number(n)));
  }
  return new Tester(f, eth);
}

/** A router under test. */
export interface RouterUnderTest {
  /** Sends on the one link. */
  t: Tester;
  /** The other link. */
  out: Netif;
}

/**
 * Makes a router.
 *
 * @param mtu Of the other link, in bytes.
 */
export function router(mtu = 1500): RouterUnderTest {
  const f = new NdFixture({ autoconfiguration: false }, { forwarding: true }, [
    `${NODE}/64`,
  ]).settle();
  const { eth } = f;
  const out = f.netif(["2001:db8:5::1/64", "fe80::1:1/64"], undefined, mtu);
  for (const addr of [TESTER, TESTER_LOCAL]) {
    f.ip.setNeighbour(eth, ip(addr), mac(2));
  }
  f.ip.setNeighbour(out, ip(BEYOND), mac(5));
  return { t: new Tester(f, eth), out };
}

import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import {
  describeIpv6,
  emitIpv6,
  ipv6Ecn,
  ipv6FlowLabel,
  type Ipv6Header,
  ipv6HopLimit,
  ipv6NextHeader,
  ipv6PayloadLength,
  ipv6TrafficClass,
  parseIpv6,
} from "../../../core/wire/ipv6.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  ip6,
  parseGarbage,
  parsePrefixes,
  u16,
  u8,
} from "./properties.ts";

const PACKET = hex(`
  6b 91 23 45                                      # class 0xb9, flow 0x12345
  00 02                                            # payload length 2
  3a                                               # ICMPv6
  ff                                               # hop limit 255
  fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01  # source
  ff 02 00 00 00 00 00 00 00 00 00 00 00 00 00 02  # destination
  de ad                                            # payload
`);

const header: fc.Arbitrary<Ipv6Header> = fc.record({
  trafficClass: u8,
  flowLabel: fc.nat(0xfffff),
  payloadLength: u16,
  nextHeader: u8,
  hopLimit: u8,
  src: ip6,
  dst: ip6,
});

Deno.test("parseIpv6() reads a header [RFC 8200 §3]", () => {
  const parsed = parseIpv6(PACKET, 0, PACKET.length) as Ipv6Header;
  assertEquals(parsed, {
    trafficClass: 0xb9,
    flowLabel: 0x12345,
    payloadLength: 2,
    nextHeader: 58,
    hopLimit: 255,
    src: IpAddr.parse("fe80::1")!,
    dst: IpAddr.parse("ff02::2")!,
  });
  assertEquals(
    describeIpv6(parsed),
    "fe80::1 > ff02::2 next 58 hlim 255 payload 2",
  );
});

Deno.test("IPv6 accessors read in place", () => {
  assertEquals(ipv6TrafficClass(PACKET, 0), 0xb9);
  assertEquals(ipv6Ecn(PACKET, 0), 1);
  assertEquals(ipv6FlowLabel(PACKET, 0), 0x12345);
  assertEquals(ipv6PayloadLength(PACKET, 0), 2);
  assertEquals(ipv6NextHeader(PACKET, 0), 58);
  assertEquals(ipv6HopLimit(PACKET, 0), 255);
});

Deno.test("parseIpv6() drops other versions and IPv4-mapped addresses", () => {
  const version = PACKET.slice();
  version[0] = 0x45;
  assertEquals(parseIpv6(version, 0, 42), "bad-version");
  for (const at of [8, 24]) {
    const mapped = PACKET.slice();
    IpAddr.v4(10, 0, 0, 1).write6(mapped, at);
    assertEquals(parseIpv6(mapped, 0, 42), "bad-address");
  }
});

Deno.test("parseIpv6() accepts link padding after the payload", () => {
  const padded = new Uint8Array(60);
  padded.set(PACKET);
  assertEquals((parseIpv6(padded, 0, 60) as Ipv6Header).payloadLength, 2);
});

Deno.test("emitIpv6() and parseIpv6() round-trip", () => {
  holds(fc.property(header, (h) => {
    assertRoundTrip(h, emitIpv6, parseIpv6, h.payloadLength);
  }));
});

Deno.test("parseIpv6() stops at every truncation", () => {
  for (const result of parsePrefixes(parseIpv6, PACKET)) {
    assertEquals(result, "truncated");
  }
  parseGarbage(parseIpv6, PACKET);
});

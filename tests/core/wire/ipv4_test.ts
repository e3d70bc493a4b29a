import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { DropReason } from "../../../core/base/drop_reason.ts";
import { checksum } from "../../../core/wire/checksum.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import {
  describeIpv4,
  emitIpv4,
  fillIpv4Checksum,
  ipv4Checksum,
  ipv4DontFragment,
  ipv4Dst,
  ipv4Ecn,
  ipv4FragmentOffset,
  type Ipv4Header,
  ipv4HeaderLength,
  ipv4Id,
  ipv4MoreFragments,
  ipv4Protocol,
  ipv4Src,
  ipv4Tos,
  ipv4TotalLength,
  ipv4Ttl,
  ipVersion,
  isIpv4Fragment,
  parseIpv4,
} from "../../../core/wire/ipv4.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  ip4,
  optionBytes,
  parseGarbage,
  parsePrefixes,
  u16,
  u8,
} from "./properties.ts";

const PACKET = hex(`
  45           # version 4, header of 5 words
  02           # DSCP 0, ECT(0)
  00 16        # total length 22
  1c 46        # identification
  40 00        # don't fragment
  40           # TTL 64
  11           # UDP
  b1 ff        # header checksum
  ac 10 0a 63  # source 172.16.10.99
  ac 10 0a 0c  # destination 172.16.10.12
  de ad        # payload
`);

/** PACKET with changed bytes and a right checksum. */
function changed(changes: Record<number, number>): Uint8Array {
  const bytes = PACKET.slice();
  for (const at in changes) bytes[at] = changes[at];
  fillIpv4Checksum(bytes, 0);
  return bytes;
}

const header: fc.Arbitrary<Ipv4Header> = fc.record({
  tos: u8,
  totalLength: fc.integer({ min: 60, max: 0xffff }),
  id: u16,
  dontFragment: fc.boolean(),
  moreFragments: fc.boolean(),
  fragmentOffset: fc.nat(0x1fff).map((units) => 8 * units),
  ttl: u8,
  protocol: u8,
  src: ip4,
  dst: ip4,
  options: optionBytes,
});

Deno.test("parseIpv4() reads a header [RFC 791 §3.1]", () => {
  const parsed = parseIpv4(PACKET, 0, PACKET.length) as Ipv4Header;
  assertEquals(parsed, {
    tos: 2,
    totalLength: 22,
    id: 0x1c46,
    dontFragment: true,
    moreFragments: false,
    fragmentOffset: 0,
    ttl: 64,
    protocol: 17,
    src: IpAddr.v4(172, 16, 10, 99),
    dst: IpAddr.v4(172, 16, 10, 12),
    options: new Uint8Array(0),
  });
  assertEquals(
    describeIpv4(parsed),
    "172.16.10.99 > 172.16.10.12 proto 17 ttl 64 len 22 [DF]",
  );
});

Deno.test("IPv4 accessors read in place", () => {
  assertEquals(ipVersion(PACKET, 0), 4);
  assertEquals(ipv4HeaderLength(PACKET, 0), 20);
  assertEquals([ipv4Tos(PACKET, 0), ipv4Ecn(PACKET, 0)], [2, 2]);
  assertEquals(ipv4TotalLength(PACKET, 0), 22);
  assertEquals(ipv4Id(PACKET, 0), 0x1c46);
  assertEquals([ipv4Ttl(PACKET, 0), ipv4Protocol(PACKET, 0)], [64, 17]);
  assertEquals(ipv4Checksum(PACKET, 0), 0xb1ff);
  assertEquals(ipv4Src(PACKET, 0), 0xac100a63 | 0);
  assertEquals(ipv4Dst(PACKET, 0), 0xac100a0c | 0);
  assert(ipv4DontFragment(PACKET, 0) && !ipv4MoreFragments(PACKET, 0));
  assert(!isIpv4Fragment(PACKET, 0));
});

Deno.test("isIpv4Fragment() is true of first, middle, and last ones", () => {
  const first = changed({ 6: 0x20, 7: 0 });
  const middle = changed({ 6: 0x20, 7: 185 });
  const last = changed({ 6: 0x1f, 7: 0xff });
  assertEquals(
    [first, middle, last].map((b) => isIpv4Fragment(b, 0)),
    [true, true, true],
  );
  assertEquals(
    [first, middle, last].map((b) => ipv4FragmentOffset(b, 0)),
    [0, 1480, 65528],
  );
  assertEquals(
    [first, middle, last].map((b) => ipv4MoreFragments(b, 0)),
    [true, true, false],
  );
});

Deno.test("parseIpv4() accepts link padding after the total length", () => {
  const padded = new Uint8Array(46);
  padded.set(PACKET);
  assertEquals((parseIpv4(padded, 0, 46) as Ipv4Header).totalLength, 22);
});

Deno.test("parseIpv4() drops wrong versions, lengths, and checksums", () => {
  const table: [Uint8Array, DropReason][] = [
    [changed({ 0: 0x65 }), "bad-version"],
    [changed({ 0: 0x44 }), "bad-header-length"],
    [changed({ 0: 0x46 }), "truncated"],
    [changed({ 3: 19 }), "bad-length"],
    [changed({ 3: 23 }), "truncated"],
  ];
  for (const [bytes, reason] of table) {
    assertEquals(parseIpv4(bytes, 0, PACKET.length), reason);
  }
  for (let bit = 0; bit < 80; bit++) {
    const bytes = PACKET.slice();
    bytes[10 + (bit >> 3)] ^= 1 << (bit & 7);
    assertEquals(parseIpv4(bytes, 0, PACKET.length), "bad-checksum");
  }
});

Deno.test("emitIpv4() and parseIpv4() round-trip with a right checksum", () => {
  holds(fc.property(header, (h) => {
    assertRoundTrip(h, emitIpv4, (b, o, len) => {
      assertEquals(checksum(b, o, len), 0);
      return parseIpv4(b, o, h.totalLength);
    });
  }));
});

Deno.test("parseIpv4() stops at every truncation", () => {
  for (const result of parsePrefixes(parseIpv4, PACKET)) {
    assertEquals(result, "truncated");
  }
  parseGarbage(parseIpv4, PACKET);
});

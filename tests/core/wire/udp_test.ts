import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  describeUdp,
  parseUdp,
  parseUdpLite,
  setUdpChecksum,
  udpChecksum,
  udpDstPort,
  type UdpHeader,
  udpLength,
  udpLiteCoverage,
  udpSrcPort,
} from "../../../core/wire/udp.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  parseGarbage,
  parsePrefixes,
  u16,
} from "./properties.ts";
import { emitUdp } from "./codecs.ts";

const DATAGRAM = hex(`
  c0 00  # source port 49152
  00 35  # destination port 53
  00 0a  # length 10
  12 34  # checksum
  de ad  # payload
`);

const header: fc.Arbitrary<UdpHeader> = fc.record({
  srcPort: u16,
  dstPort: u16,
  length: fc.integer({ min: 8, max: 0xffff }),
  checksum: u16,
});

/** DATAGRAM with another value in its third field. */
function withLength(length: number): Uint8Array {
  const bytes = DATAGRAM.slice();
  bytes.set([length >>> 8, length & 255], 4);
  return bytes;
}

Deno.test("parseUdp() reads a header [RFC 768]", () => {
  const parsed = parseUdp(DATAGRAM, 0, 10) as UdpHeader;
  assertEquals(parsed, {
    srcPort: 49152,
    dstPort: 53,
    length: 10,
    checksum: 0x1234,
  });
  assertEquals(describeUdp(parsed), "UDP 49152 > 53 len 2");
  assertEquals([udpSrcPort(DATAGRAM, 0), udpDstPort(DATAGRAM, 0)], [49152, 53]);
  assertEquals([udpLength(DATAGRAM, 0), udpChecksum(DATAGRAM, 0)], [
    10,
    0x1234,
  ]);
});

Deno.test("parseUdp() takes the length from the header, not the packet", () => {
  assertEquals((parseUdp(withLength(8), 0, 10) as UdpHeader).length, 8);
  assertEquals(parseUdp(withLength(11), 0, 10), "truncated");
  assertEquals(parseUdp(withLength(7), 0, 10), "bad-length");
  assertEquals(parseUdp(withLength(0), 0, 10), "bad-length");
});

Deno.test("parseUdpLite() checks the coverage [RFC 3828 §3.1]", () => {
  const parse = (coverage: number) => parseUdpLite(withLength(coverage), 0, 10);
  assertEquals((parse(0) as UdpHeader).length, 0);
  assertEquals((parse(8) as UdpHeader).length, 8);
  assertEquals((parse(10) as UdpHeader).length, 10);
  for (const coverage of [1, 7, 11, 0xffff]) {
    assertEquals(parse(coverage), "bad-length");
  }
  const none = DATAGRAM.slice().fill(0, 6, 8);
  assertEquals(parseUdpLite(none, 0, 10), "bad-checksum");
});

Deno.test("udpLiteCoverage() takes zero for the whole packet", () => {
  assertEquals(udpLiteCoverage(withLength(0), 0, 10), 10);
  assertEquals(udpLiteCoverage(withLength(9), 0, 10), 9);
});

Deno.test("setUdpChecksum() never writes zero [RFC 768]", () => {
  const b = DATAGRAM.slice();
  setUdpChecksum(b, 0, 0);
  assertEquals(udpChecksum(b, 0), 0xffff);
  setUdpChecksum(b, 0, 0xfedc);
  assertEquals(udpChecksum(b, 0), 0xfedc);
});

Deno.test("emitUdp() and both parsers round-trip", () => {
  holds(fc.property(header, (h) => {
    assertRoundTrip(h, emitUdp, parseUdp, h.length - 8);
    if (h.checksum === 0) return;
    assertRoundTrip(h, emitUdp, parseUdpLite, h.length - 8);
  }));
});

Deno.test("parseUdp() and parseUdpLite() stop at every truncation", () => {
  for (const result of parsePrefixes(parseUdp, DATAGRAM)) {
    assertEquals(result, "truncated");
  }
  parsePrefixes(parseUdpLite, DATAGRAM).forEach((result, length) => {
    assertEquals(result, length < 8 ? "truncated" : "bad-length");
  });
  parseGarbage(parseUdp, DATAGRAM);
  parseGarbage(parseUdpLite, DATAGRAM);
});

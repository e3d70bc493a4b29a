import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  describeTcp,
  describeTcpFlags,
  parseTcp,
  tcpAck,
  tcpChecksum,
  tcpDstPort,
  tcpFlags,
  type TcpHeader,
  tcpHeaderLength,
  tcpSeq,
  tcpSrcPort,
  tcpUrgent,
  tcpWindow,
} from "../../../core/wire/tcp.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  i32,
  optionBytes,
  parseGarbage,
  parsePrefixes,
  u16,
  u8,
} from "./properties.ts";
import { emitTcp, setTcpAck, setTcpChecksum, setTcpWindow } from "./codecs.ts";

const SEGMENT = hex(`
  c0 00        # source port 49152
  00 50        # destination port 80
  ff ff ff fe  # sequence number 4294967294
  00 00 00 05  # acknowledgment number 5
  60           # data offset 6 words
  18           # PSH, ACK
  fa f0        # window 64240
  ab cd        # checksum
  00 09        # urgent pointer
  02 04 05 b4  # MSS 1460
`);

const header: fc.Arbitrary<TcpHeader> = fc.record({
  srcPort: u16,
  dstPort: u16,
  seq: i32,
  ack: i32,
  flags: u8,
  window: u16,
  checksum: u16,
  urgent: u16,
  options: optionBytes,
});

Deno.test("parseTcp() reads a header [RFC 9293 §3.1]", () => {
  const parsed = parseTcp(SEGMENT, 0, SEGMENT.length) as TcpHeader;
  assertEquals(parsed, {
    srcPort: 49152,
    dstPort: 80,
    seq: -2,
    ack: 5,
    flags: 0x18,
    window: 64240,
    checksum: 0xabcd,
    urgent: 9,
    options: hex("020405b4"),
  });
  assertEquals(
    describeTcp(parsed),
    "TCP 49152 > 80 [P.] seq 4294967294 ack 5 win 64240",
  );
});

Deno.test("TCP accessors read in place", () => {
  assertEquals([tcpSrcPort(SEGMENT, 0), tcpDstPort(SEGMENT, 0)], [49152, 80]);
  assertEquals([tcpSeq(SEGMENT, 0), tcpAck(SEGMENT, 0)], [-2, 5]);
  assertEquals([tcpHeaderLength(SEGMENT, 0), tcpFlags(SEGMENT, 0)], [24, 0x18]);
  assertEquals([tcpWindow(SEGMENT, 0), tcpUrgent(SEGMENT, 0)], [64240, 9]);
  assertEquals(tcpChecksum(SEGMENT, 0), 0xabcd);
});

Deno.test("TCP setters change their field alone", () => {
  const b = SEGMENT.slice();
  setTcpAck(b, 0, -1);
  setTcpWindow(b, 0, 0x0102);
  setTcpChecksum(b, 0, 0x0304);
  const want = SEGMENT.slice();
  want.fill(0xff, 8, 12);
  want.set([1, 2, 3, 4], 14);
  assertEquals(b, want);
});

Deno.test("parseTcp() drops data offsets below 5 words or past the end", () => {
  for (let words = 0; words < 16; words++) {
    const bytes = SEGMENT.slice();
    bytes[12] = words << 4;
    const result = parseTcp(bytes, 0, bytes.length);
    if (words < 5) assertEquals(result, "bad-header-length");
    else if (words > 6) assertEquals(result, "truncated");
    else assertEquals((result as TcpHeader).options.length, 4 * (words - 5));
  }
});

Deno.test("parseTcp() ignores the reserved bits [RFC 9293 §3.1]", () => {
  const bytes = SEGMENT.slice();
  bytes[12] |= 0x0f;
  assertEquals(parseTcp(bytes, 0, 24), parseTcp(SEGMENT, 0, 24));
});

Deno.test("emitTcp() and parseTcp() round-trip", () => {
  holds(fc.property(header, (h) => assertRoundTrip(h, emitTcp, parseTcp)));
});

Deno.test("parseTcp() stops at every truncation", () => {
  for (const result of parsePrefixes(parseTcp, SEGMENT)) {
    assertEquals(result, "truncated");
  }
  parseGarbage(parseTcp, SEGMENT);
});

Deno.test("describeTcpFlags() writes letters as tcpdump does", () => {
  const table: [number, string][] = [
    [0x02, "S"],
    [0x12, "S."],
    [0x11, "F."],
    [0x04, "R"],
    [0x18, "P."],
    [0xc2, "SEW"],
    [0x20, "U"],
    [0, "none"],
  ];
  for (const [flags, want] of table) {
    assertEquals(describeTcpFlags(flags), want);
  }
});

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  decodeIgmpTime,
  describeIgmp,
  fillIgmpChecksum,
  igmpGroup,
  type IgmpHeader,
  igmpMaxResponse,
  igmpQueryInterval,
  igmpQuerySource,
  igmpQuerySourceCount,
  igmpQueryVersion,
  igmpRobustness,
  igmpType,
  parseIgmp,
} from "../../../core/wire/igmp.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  ip4,
  parseGarbage,
  parsePrefixes,
  u8,
} from "./properties.ts";
import { emitIgmp, encodeIgmpTime } from "./codecs.ts";

const GROUP = IpAddr.v4(239, 1, 2, 3);
const NONE = IpAddr.ANY4;

const V1_QUERY = hex(`
  11 00        # query, no code
  ee ff        # checksum
  00 00 00 00  # all groups
`);
const V2_QUERY = hex(`
  11 64        # query, 10 s
  fd 96        # checksum
  ef 01 02 03  # group
`);
const V2_REPORT = hex(`
  16 00
  f8 fa        # checksum
  ef 01 02 03  # group
`);
const V3_QUERY = hex(`
  11 8a        # query, 26 * 8 tenths of a second
  de de        # checksum
  ef 01 02 03  # group
  0a 7d        # suppress, robustness 2; 125 s
  00 02        # sources
  0a 00 00 09  # source
  0a 00 00 0a  # source
`);
const V3_REPORT = hex(`
  22 00        # version 3 report
  53 4d        # checksum
  00 00 00 02  # records
  04 00 00 00  # TO_EX without sources
  ef 01 02 03  # group
  05 01 00 01  # ALLOW one source, one word of auxiliary data
  e8 01 01 01  # group
  0a 00 00 09  # source
  de ad be ef  # auxiliary data
`);

/** What a time field can say: the values of its codes. */
const time = u8.map(decodeIgmpTime);
const NOT_V3 = {
  suppress: fc.constant(false),
  robustness: fc.constant(0),
  interval: fc.constant(0),
  sources: fc.constant<IpAddr[]>([]),
};
const header: fc.Arbitrary<IgmpHeader> = fc.oneof(
  fc.record({
    kind: fc.constant("query" as const),
    version: fc.constant(1 as const),
    maxResponse: fc.constant(100),
    group: ip4,
    ...NOT_V3,
  }),
  fc.record({
    kind: fc.constant("query" as const),
    version: fc.constant(2 as const),
    maxResponse: fc.integer({ min: 1, max: 255 }),
    group: ip4,
    ...NOT_V3,
  }),
  fc.record({
    kind: fc.constant("query" as const),
    version: fc.constant(3 as const),
    maxResponse: time,
    group: ip4,
    suppress: fc.boolean(),
    robustness: fc.integer({ min: 0, max: 7 }),
    interval: time,
    sources: fc.array(ip4, { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constantFrom("v1-report", "v2-report", "v2-leave"),
    group: ip4,
  }),
  fc.record({
    kind: fc.constant("v3-report" as const),
    records: fc.array(
      fc.record({
        type: fc.integer({ min: 1, max: 6 }),
        group: ip4,
        sources: fc.array(ip4, { maxLength: 5 }),
      }),
      { maxLength: 5 },
    ),
  }),
  fc.record({
    kind: fc.constant("other" as const),
    type: u8.filter((type) => ![0x11, 0x12, 0x16, 0x17, 0x22].includes(type)),
  }),
);

Deno.test("parseIgmp() tells the versions of queries apart [RFC 3376 §7.1]", () => {
  const query = {
    kind: "query",
    suppress: false,
    robustness: 0,
    interval: 0,
    sources: [],
  };
  assertEquals<unknown>(
    parseIgmp(V1_QUERY, 0, 8),
    { ...query, version: 1, maxResponse: 100, group: NONE },
  );
  assertEquals<unknown>(
    parseIgmp(V2_QUERY, 0, 8),
    { ...query, version: 2, maxResponse: 100, group: GROUP },
  );
  assertEquals<unknown>(parseIgmp(V3_QUERY, 0, V3_QUERY.length), {
    kind: "query",
    version: 3,
    maxResponse: 208,
    group: GROUP,
    suppress: true,
    robustness: 2,
    interval: 125,
    sources: [IpAddr.v4(10, 0, 0, 9), IpAddr.v4(10, 0, 0, 10)],
  });
  for (const len of [9, 10, 11]) {
    const odd = new Uint8Array(len);
    odd.set(V1_QUERY);
    assertEquals(parseIgmp(odd, 0, len), "bad-length");
  }
});

Deno.test("parseIgmp() reads a report, passing auxiliary data over [RFC 3376 §4.2.10]", () => {
  const parsed = parseIgmp(V3_REPORT, 0, V3_REPORT.length);
  assertEquals<unknown>(parsed, {
    kind: "v3-report",
    records: [
      { type: 4, group: GROUP, sources: [] },
      {
        type: 5,
        group: IpAddr.v4(232, 1, 1, 1),
        sources: [IpAddr.v4(10, 0, 0, 9)],
      },
    ],
  });
  assertEquals<unknown>(
    parseIgmp(V2_REPORT, 0, 8),
    { kind: "v2-report", group: GROUP },
  );
});

Deno.test("parseIgmp() takes bytes after the message into the checksum only [RFC 3376 §4.1.10]", () => {
  const longer = new Uint8Array([...V3_QUERY, 0x12, 0x34]);
  assertEquals(parseIgmp(longer, 0, longer.length), "bad-checksum");
  fillIgmpChecksum(longer, 0, longer.length);
  const parsed = parseIgmp(longer, 0, longer.length) as IgmpHeader;
  assertEquals(parsed, parseIgmp(V3_QUERY, 0, V3_QUERY.length));
});

Deno.test("igmp accessors read in place", () => {
  assertEquals(igmpType(V2_QUERY, 0), 0x11);
  assertEquals(igmpGroup(V2_QUERY, 0), GROUP.v4);
  assertEquals(
    [V1_QUERY, V2_QUERY, V3_QUERY].map((b) => igmpQueryVersion(b, 0, b.length)),
    [1, 2, 3],
  );
  assertEquals(igmpMaxResponse(V2_QUERY, 0, 2), 100);
  assertEquals([igmpRobustness(V3_QUERY, 0), igmpQueryInterval(V3_QUERY, 0)], [
    2,
    125,
  ]);
  assertEquals(igmpQuerySourceCount(V3_QUERY, 0), 2);
  assertEquals(igmpQuerySource(V3_QUERY, 0, 1), IpAddr.v4(10, 0, 0, 10).v4);
});

Deno.test("decodeIgmpTime() and encodeIgmpTime() are floats from 128 on [RFC 3376 §4.1.1]", () => {
  assertEquals([0, 1, 127, 128, 129, 143, 144, 255].map(decodeIgmpTime), [
    0,
    1,
    127,
    128,
    136,
    248,
    256,
    31_744,
  ]);
  for (let code = 0; code < 256; code++) {
    assertEquals(encodeIgmpTime(decodeIgmpTime(code)), code);
  }
  assertEquals(encodeIgmpTime(135), 128); // never longer than asked for
  assertEquals(encodeIgmpTime(1e9), 255);
  assertEquals(encodeIgmpTime(-1), 0);
});

Deno.test("emitIgmp() and parseIgmp() round-trip", () => {
  holds(fc.property(header, (h) => {
    assertRoundTrip(h, emitIgmp, parseIgmp);
    assert(describeIgmp(h).startsWith("IGMP "));
  }));
});

Deno.test("parseIgmp() finds what a message declares and has not", () => {
  const query = V3_QUERY.slice(0, 16); // one source of two
  fillIgmpChecksum(query, 0, query.length);
  assertEquals(parseIgmp(query, 0, query.length), "truncated");
  for (let len = 8; len < V3_REPORT.length; len++) {
    const report = V3_REPORT.slice(0, len);
    fillIgmpChecksum(report, 0, len);
    assertEquals(parseIgmp(report, 0, len), "truncated");
  }
});

Deno.test("parseIgmp() stops at every truncation", () => {
  for (const bytes of [V2_REPORT, V3_QUERY, V3_REPORT]) {
    for (const result of parsePrefixes(parseIgmp, bytes)) {
      assert(typeof result === "string");
    }
    parseGarbage(parseIgmp, bytes);
  }
});

Deno.test("describeIgmp() names every kind", () => {
  const read = (bytes: Uint8Array): string =>
    describeIgmp(parseIgmp(bytes, 0, bytes.length) as IgmpHeader);
  assertEquals(read(V1_QUERY), "IGMP v1-query max 100");
  assertEquals(read(V2_QUERY), "IGMP v2-query 239.1.2.3 max 100");
  assertEquals(
    read(V3_QUERY),
    "IGMP v3-query 239.1.2.3 {10.0.0.9 10.0.0.10} max 208",
  );
  assertEquals(read(V2_REPORT), "IGMP v2-report 239.1.2.3");
  assertEquals(
    read(V3_REPORT),
    "IGMP v3-report 239.1.2.3 TO_EX{}, 232.1.1.1 ALLOW{10.0.0.9}",
  );
  assertEquals(describeIgmp({ kind: "other", type: 3 }), "IGMP type 0x03");
});

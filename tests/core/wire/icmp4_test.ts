import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  describeIcmp4,
  icmp4Code,
  type Icmp4Header,
  icmp4Mtu,
  icmp4Type,
  isIcmp4Error,
  parseIcmp4,
} from "../../../core/wire/icmp4.ts";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { hex } from "./hex.ts";
import {
  assertRoundTrip,
  holds,
  i32,
  ip4,
  parseGarbage,
  parsePrefixes,
  u16,
  u8,
} from "./properties.ts";
import {
  emitIcmp4,
  fillIcmp4Checksum,
  icmp4EchoId,
  icmp4EchoSeq,
} from "./codecs.ts";

const ECHO = hex(`
  08 00  # echo
  50 76  # checksum
  00 07  # identifier
  00 01  # sequence number
  61 62  # data
  46 1f  # data
`);
const FRAGMENTATION_NEEDED = hex(`
  03 04        # unreachable, fragmentation needed
  f7 23        # checksum
  00 00 05 d8  # next-hop MTU 1496
`);

const header: fc.Arbitrary<Icmp4Header> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("echo" as const, "echo-reply" as const),
    id: u16,
    seq: u16,
  }),
  fc.record({
    kind: fc.constant("unreachable" as const),
    code: u8.filter((code) => code !== 4),
    mtu: fc.constant(0),
  }),
  fc.record({
    kind: fc.constant("unreachable" as const),
    code: fc.constant(4),
    mtu: u16,
  }),
  fc.record({ kind: fc.constant("time-exceeded" as const), code: u8 }),
  fc.record({
    kind: fc.constant("parameter-problem" as const),
    code: u8,
    pointer: u8,
  }),
  fc.record({
    kind: fc.constant("redirect" as const),
    code: u8,
    gateway: ip4,
  }),
  fc.record({
    kind: fc.constant("other" as const),
    type: u8.filter((type) => ![0, 3, 5, 8, 11, 12].includes(type)),
    code: u8,
    rest: i32,
  }),
);

Deno.test("parseIcmp4() reads an echo [RFC 792]", () => {
  const parsed = parseIcmp4(ECHO, 0, ECHO.length) as Icmp4Header;
  assertEquals(parsed, { kind: "echo", id: 7, seq: 1 });
  assertEquals(describeIcmp4(parsed), "ICMP echo id 7 seq 1");
  assertEquals([icmp4Type(ECHO, 0), icmp4Code(ECHO, 0)], [8, 0]);
  assertEquals([icmp4EchoId(ECHO, 0), icmp4EchoSeq(ECHO, 0)], [7, 1]);
});

Deno.test("parseIcmp4() reads the next-hop MTU [RFC 1191 §4]", () => {
  const parsed = parseIcmp4(FRAGMENTATION_NEEDED, 0, 8) as Icmp4Header;
  assertEquals(parsed, { kind: "unreachable", code: 4, mtu: 1496 });
  assertEquals(describeIcmp4(parsed), "ICMP unreachable code 4 mtu 1496");
  assertEquals(icmp4Mtu(FRAGMENTATION_NEEDED, 0), 1496);
});

Deno.test("parseIcmp4() drops wrong checksums and echo codes", () => {
  for (let at = 0; at < ECHO.length; at++) {
    const bytes = ECHO.slice();
    bytes[at] ^= 0x20;
    assertEquals(parseIcmp4(bytes, 0, bytes.length), "bad-checksum");
  }
  const code = ECHO.slice();
  code[1] = 1;
  fillIcmp4Checksum(code, 0, code.length);
  assertEquals(parseIcmp4(code, 0, code.length), "bad-field");
});

Deno.test("emitIcmp4() and parseIcmp4() round-trip", () => {
  holds(fc.property(header, (h) => {
    assertRoundTrip(h, emitIcmp4, (b, o, len) => {
      fillIcmp4Checksum(b, o, len);
      return parseIcmp4(b, o, len);
    });
    assert(describeIcmp4(h).startsWith("ICMP "));
  }));
});

Deno.test("describeIcmp4() names every kind", () => {
  const gateway = IpAddr.v4(10, 0, 0, 1);
  const lines: [Icmp4Header, string][] = [
    [{ kind: "echo-reply", id: 1, seq: 2 }, "ICMP echo-reply id 1 seq 2"],
    [{ kind: "unreachable", code: 3, mtu: 0 }, "ICMP unreachable code 3"],
    [{ kind: "time-exceeded", code: 1 }, "ICMP time-exceeded code 1"],
    [
      { kind: "parameter-problem", code: 0, pointer: 20 },
      "ICMP parameter-problem code 0 at 20",
    ],
    [
      { kind: "redirect", code: 1, gateway },
      "ICMP redirect code 1 to 10.0.0.1",
    ],
    [{ kind: "other", type: 13, code: 0, rest: 0 }, "ICMP type 13 code 0"],
  ];
  for (const [h, want] of lines) assertEquals(describeIcmp4(h), want);
});

Deno.test("parseIcmp4() stops at every truncation", () => {
  for (const result of parsePrefixes(parseIcmp4, FRAGMENTATION_NEEDED)) {
    assertEquals(result, "truncated");
  }
  for (const result of parsePrefixes(parseIcmp4, ECHO)) {
    assert(result === "truncated" || result === "bad-checksum");
  }
  parseGarbage(parseIcmp4, ECHO);
});

Deno.test("isIcmp4Error() is true of errors only [RFC 1122 §3.2.2]", () => {
  const errors = [];
  for (let type = 0; type < 256; type++) {
    if (isIcmp4Error(type)) errors.push(type);
  }
  assertEquals(errors, [3, 4, 5, 11, 12]);
});

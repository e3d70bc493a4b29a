import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  checkIcmp6,
  describeIcmp6,
  fillIcmp6Checksum,
  icmp6Code,
  icmp6EchoId,
  icmp6EchoSeq,
  icmp6Mtu,
  icmp6Pointer,
  icmp6Type,
  isIcmp6Error,
  mayCauseIcmp6Error,
  writeIcmp6,
} from "../../../core/wire/icmp6.ts";
import { CAPTURES, ECHO, PORT_UNREACHABLE } from "./icmp6_captures.ts";
import {
  holds,
  i32,
  ip6,
  parseGarbage,
  parsePrefixes,
  u8,
} from "./properties.ts";

const { src, dst } = ECHO;
const check = (b: Uint8Array, o: number, len: number) =>
  checkIcmp6(b, o, len, src, dst);

Deno.test("checkIcmp6() takes what real programs send [RFC 4443 §2.3]", () => {
  for (const { bytes, offset, length, src, dst } of CAPTURES) {
    assertEquals(checkIcmp6(bytes, offset, length, src, dst), null);
  }
});

Deno.test("checkIcmp6() finds every flipped bit, pseudo-header included [RFC 4443 §2.3]", () => {
  const { message, length } = ECHO;
  for (let at = 0; at < length; at++) {
    const bytes = message.slice();
    bytes[at] ^= 0x20;
    assertEquals(check(bytes, 0, length), "bad-checksum");
  }
  const other = src.clone();
  other.w3 ^= 1;
  assertEquals(checkIcmp6(message, 0, length, other, dst), "bad-checksum");
});

Deno.test("ICMPv6 accessors read in place", () => {
  const { message } = ECHO;
  assertEquals([icmp6Type(message, 0), icmp6Code(message, 0)], [128, 0]);
  assertEquals([icmp6EchoId(message, 0), icmp6EchoSeq(message, 0)], [22589, 1]);
  assertEquals(icmp6Code(PORT_UNREACHABLE.message, 0), 4);
});

Deno.test("writeIcmp6() and fillIcmp6Checksum() write what checkIcmp6() takes", () => {
  holds(fc.property(u8, u8, i32, ip6, ip6, (type, code, rest, from, to) => {
    const b = new Uint8Array(40).fill(0xa5);
    assertEquals(writeIcmp6(b, 7, type, code, rest), 8);
    fillIcmp6Checksum(b, 7, 21, from, to);
    assertEquals(checkIcmp6(b, 7, 21, from, to), null);
    assertEquals([icmp6Type(b, 7), icmp6Code(b, 7)], [type, code]);
    assertEquals(icmp6Mtu(b, 7), rest >>> 0);
    assertEquals(icmp6Pointer(b, 7), rest >>> 0);
    assertEquals([b[6], b[15]], [0xa5, 0xa5]);
    assert(/^ICMP6 [^\n]+$/.test(describeIcmp6(b, 7)));
  }));
});

Deno.test("checkIcmp6() stops at every truncation", () => {
  const { message } = PORT_UNREACHABLE;
  const results = parsePrefixes(check, message);
  assertEquals(results.slice(0, 8), new Array(8).fill("truncated"));
  for (const result of results) assert(typeof result === "string");
  parseGarbage(check, message);
});

Deno.test("isIcmp6Error() is true below 128, known or not [RFC 4443 §2.1]", () => {
  for (let type = 0; type < 256; type++) {
    assertEquals(isIcmp6Error(type), type < 128);
  }
});

Deno.test("mayCauseIcmp6Error() refuses errors and redirects [RFC 4443 §2.4]", () => {
  assertEquals(
    [1, 4, 100, 128, 129, 135, 137, 200].map(mayCauseIcmp6Error),
    [false, false, false, true, true, true, false, true],
  );
});

Deno.test("describeIcmp6() names every kind", () => {
  const lines: [number, number, number, string][] = [
    [128, 0, 0x70002, "ICMP6 echo request id 7 seq 2"],
    [129, 0, 0x70002, "ICMP6 echo reply id 7 seq 2"],
    [1, 0, 0, "ICMP6 destination unreachable, unreachable route"],
    [1, 9, 0, "ICMP6 destination unreachable, code 9"],
    [2, 0, 1280, "ICMP6 packet too big, mtu 1280"],
    [3, 0, 0, "ICMP6 time exceeded in-transit"],
    [3, 1, 0, "ICMP6 time exceeded in-reassembly"],
    [4, 1, 40, "ICMP6 parameter problem, code 1 octet 40"],
    [200, 1, 0, "ICMP6 type 200 code 1"],
  ];
  for (const [type, code, rest, want] of lines) {
    const b = new Uint8Array(8);
    writeIcmp6(b, 0, type, code, rest);
    assertEquals(describeIcmp6(b, 0), want);
  }
});

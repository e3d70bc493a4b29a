import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
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
import { transportChecksum } from "../../../core/wire/checksum.ts";
import type { IpAddr } from "../../../core/wire/ip_addr.ts";
import { CAPTURES, ECHO, PORT_UNREACHABLE } from "./icmp6_captures.ts";
import { holds, i32, ip6, u8 } from "./properties.ts";

/** What the sum of a whole message and its pseudo-header is: 0 if it is good. */
const sum = (b: Uint8Array, o: number, len: number, src: IpAddr, dst: IpAddr) =>
  transportChecksum(b, o, len, src, dst, 58);

Deno.test("the checksum of ICMPv6 is that of real programs [RFC 4443 §2.3]", () => {
  for (const { bytes, offset, length, src, dst } of CAPTURES) {
    assertEquals(sum(bytes, offset, length, src, dst), 0);
  }
});

Deno.test("ICMPv6 accessors read in place", () => {
  const { message } = ECHO;
  assertEquals([icmp6Type(message, 0), icmp6Code(message, 0)], [128, 0]);
  assertEquals([icmp6EchoId(message, 0), icmp6EchoSeq(message, 0)], [22589, 1]);
  assertEquals(icmp6Code(PORT_UNREACHABLE.message, 0), 4);
});

Deno.test("writeIcmp6() and fillIcmp6Checksum() write a good message", () => {
  holds(fc.property(u8, u8, i32, ip6, ip6, (type, code, rest, from, to) => {
    const b = new Uint8Array(40).fill(0xa5);
    assertEquals(writeIcmp6(b, 7, type, code, rest), 8);
    fillIcmp6Checksum(b, 7, 21, from, to);
    assertEquals(sum(b, 7, 21, from, to), 0);
    assertEquals([icmp6Type(b, 7), icmp6Code(b, 7)], [type, code]);
    assertEquals(icmp6Mtu(b, 7), rest >>> 0);
    assertEquals(icmp6Pointer(b, 7), rest >>> 0);
    assertEquals([b[6], b[15]], [0xa5, 0xa5]);
    assert(/^ICMP6 [^\n]+$/.test(describeIcmp6(b, 7)));
  }));
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

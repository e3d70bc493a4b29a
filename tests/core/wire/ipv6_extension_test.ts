import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { setU16 } from "../../../core/wire/bytes.ts";
import { IPV6_HEADER_LENGTH } from "../../../core/wire/ipv6.ts";
import {
  IPV6_PROBLEM_FIELD,
  IPV6_PROBLEM_MANY_HEADERS,
  IPV6_PROBLEM_MANY_OPTIONS,
  IPV6_PROBLEM_NEXT_HEADER,
  IPV6_PROBLEM_OPTION,
  Ipv6Walk,
  writeIpv6Fragment,
  writeIpv6RouterAlert,
} from "../../../core/wire/ipv6_extension.ts";
import { hex } from "./hex.ts";
import { holds, i32, parseGarbage, u8 } from "./properties.ts";

/** A packet whose fixed header names `next`, with these bytes behind it. */
function packet(next: number, text: string): Uint8Array {
  const payload = hex(text);
  const b = new Uint8Array(IPV6_HEADER_LENGTH + payload.length);
  b[0] = 0x60;
  setU16(b, 4, payload.length);
  b[6] = next;
  b.set(payload, IPV6_HEADER_LENGTH);
  return b;
}

function walk(b: Uint8Array): [string | null, Ipv6Walk] {
  const w = new Ipv6Walk();
  return [w.start(b, 0), w];
}

Deno.test("Ipv6Walk.start() ends at once without extension headers", () => {
  const [bad, w] = walk(packet(6, "00"));
  assertEquals(bad, null);
  assertEquals([w.protocol, w.offset, w.nextHeaderAt], [6, 40, 6]);
});

Deno.test("Ipv6Walk.start() follows a chain in order [RFC 8200 §4.1]", () => {
  const [bad, w] = walk(packet(
    0,
    `
    2b 00 05 02 00 00 01 00                          # hop-by-hop: alert, PadN
    3c 00 00 00 00 00 00 00                          # routing, used up
    2c 01 01 0c 00000000 00000000 00000000           # destination: PadN
    11 00 00 00 00 00 00 07                          # atomic fragment
    00 35 00 35 00 08 00 00                          # UDP
    `,
  ));
  assertEquals(bad, null);
  assertEquals([w.protocol, w.offset, w.nextHeaderAt], [17, 80, 72]);
  assert(w.hasRouterAlert && w.hasFragment && !w.isFragment);
  assertEquals(w.fragmentId, 7);
});

Deno.test("Ipv6Walk.start() stops behind a Fragment header [RFC 8200 §4.5]", () => {
  const [bad, w] = walk(packet(
    44,
    `
    3c 00 05 a9 ff ff ff fe  # offset 1448, more fragments
    ff ff ff ff ff ff ff ff  # not headers
    `,
  ));
  assertEquals(bad, null);
  assert(w.isFragment && w.hasFragment && w.moreFragments);
  assertEquals([w.protocol, w.offset], [60, 48]);
  assertEquals([w.fragmentAt, w.nextHeaderAt], [40, 40]);
  assertEquals([w.fragmentOffset, w.fragmentId], [1448, -2]);
});

Deno.test("Ipv6Walk.start() refuses Hop-by-Hop elsewhere [RFC 8200 §4.1]", () => {
  const [bad, w] = walk(
    packet(60, "00 00 01 04 00000000 06 00 01 04 00000000"),
  );
  assertEquals(bad, "bad-options");
  assertEquals([w.problemCode, w.problemAt], [IPV6_PROBLEM_NEXT_HEADER, 40]);
});

Deno.test("Ipv6Walk.start() refuses Hop-by-Hop in the first fragment, whole or not [RFC 8200 §4.5]", () => {
  for (const more of ["0000", "0001"]) {
    const [bad, w] = walk(
      packet(44, `00 00 ${more} 00000007  06 00 01 04 00000000`),
    );
    assertEquals(bad, "bad-options");
    assertEquals([w.problemCode, w.problemAt], [IPV6_PROBLEM_NEXT_HEADER, 40]);
  }
  const [later] = walk(packet(44, "00 00 0008 00000007  0000000000000000"));
  assertEquals(later, null);
});

Deno.test("Ipv6Walk.start() refuses routes with segments left [RFC 5095]", () => {
  const [bad, w] = walk(packet(43, "06 00 00 01 00000000"));
  assertEquals(bad, "bad-options");
  assertEquals([w.problemCode, w.problemAt], [IPV6_PROBLEM_FIELD, 42]);
});

Deno.test("Ipv6Walk.start() does what unknown options ask [RFC 8200 §4.2]", () => {
  const table: [string, string | null, number, boolean][] = [
    ["1e", null, -1, false], // 00: skip
    ["5e", "bad-options", -1, false], // 01: discard
    ["9e", "bad-options", IPV6_PROBLEM_OPTION, true], // 10: and report
    ["de", "bad-options", IPV6_PROBLEM_OPTION, false], // 11: not to multicast
  ];
  for (const [type, want, code, forMulticast] of table) {
    for (const next of [0, 60]) {
      const [bad, w] = walk(packet(next, `06 00 00 ${type} 03 000000`));
      assertEquals(bad, want, type);
      assertEquals(w.problemCode, code, type);
      if (code >= 0) assertEquals(w.problemAt, 43);
      if (code >= 0) assertEquals(w.problemForMulticast, forMulticast);
    }
  }
});

Deno.test("Ipv6Walk.start() refuses options past their header", () => {
  const pastEnd = walk(packet(60, "06 00 01 05 00000000"));
  assertEquals(pastEnd[0], "bad-options");
  assertEquals(pastEnd[1].problemAt, 43);
  const noLength = walk(packet(60, "06 00 01 03 000000 01"));
  assertEquals(noLength[0], "bad-options");
  assertEquals(noLength[1].problemAt, 47);
});

Deno.test("Ipv6Walk forgets the refusal of the packet before", () => {
  const w = new Ipv6Walk();
  w.start(packet(43, "06 00 00 01 00000000"), 0);
  assertEquals(w.start(packet(60, "06 01 00000000"), 0), "truncated");
  assertEquals(w.problemCode, -1);
  w.start(packet(0, "06 00 05 02 0000 0100"), 0);
  w.start(packet(44, "06 00 0001 00000001"), 0);
  assertEquals(w.start(packet(6, ""), 0), null);
  assert(!w.hasRouterAlert && !w.hasFragment && !w.isFragment);
});

Deno.test("Ipv6Walk.resume() walks on behind a reassembled header", () => {
  const b = packet(44, "3c 00 00 01 00 00 00 07 06 00 01 04 00000000 ff");
  const w = new Ipv6Walk();
  w.start(b, 0);
  const bad = w.resume(b, w.protocol, w.nextHeaderAt, w.offset, b.length);
  assertEquals(bad, null);
  assertEquals([w.protocol, w.offset, w.isFragment], [6, 56, false]);
});

Deno.test("Ipv6Walk.start() stops at every truncation, whatever the bytes", () => {
  const valid = packet(
    0,
    `
    3c 00 05 02 00 00 01 00
    2b 01 01 0c 00000000 00000000 00000000
    2c 00 00 00 00 00 00 00
    06 00 00 00 00 00 00 07
    `,
  ).subarray(40);
  const parse = (b: Uint8Array, o: number, len: number) => {
    const all = new Uint8Array(40 + b.length - o);
    all[0] = 0x60;
    setU16(all, 4, len);
    all.set(b.subarray(o), 40);
    const w = new Ipv6Walk();
    const bad = w.start(all, 0);
    assert(w.offset <= 40 + len);
    return [bad, bad === null ? w : w.problemCode];
  };
  for (let len = 0; len < valid.length; len++) {
    const [bad] = parse(valid, 0, len);
    assertEquals(bad, "truncated", `${len}`);
  }
  parseGarbage(parse, valid);
});

Deno.test("writeIpv6Fragment() writes what the walk reads", () => {
  const offset = fc.nat(0x1fff).map((units) => 8 * units);
  holds(fc.property(u8, offset, fc.boolean(), i32, (next, at, more, id) => {
    const b = packet(44, "ffffffff ffffffff");
    assertEquals(writeIpv6Fragment(b, 40, next, at, more, id), 8);
    const w = new Ipv6Walk();
    w.start(b, 0);
    if (at !== 0 || more) assertEquals(w.protocol, next);
    assertEquals(
      [w.fragmentOffset, w.moreFragments, w.fragmentId],
      [at, more, id],
    );
  }));
});

Deno.test("writeIpv6RouterAlert() writes a whole header [RFC 2711 §2.1]", () => {
  const b = packet(0, "ffffffff ffffffff");
  assertEquals(writeIpv6RouterAlert(b, 40, 58), 8);
  const [bad, w] = walk(b);
  assertEquals([bad, w.protocol, w.hasRouterAlert], [null, 58, true]);
});

const DSTOPTS = "3c 00 01 04 00000000 ";

Deno.test("Ipv6Walk.start() takes headers in any order and twice [RFC 8200 §4.1]", () => {
  const [bad, w] = walk(packet(
    44,
    `
    2b 00 0000 00000001      # atomic fragment
    3c 00 00 00 00000000     # routing, used up
    3c 00 01 04 00000000     # destination
    2b 00 01 04 00000000     # destination
    06 00 00 00 00000000     # routing, used up
    `,
  ));
  assertEquals([bad, w.protocol, w.offset], [null, 6, 80]);
});

Deno.test("Ipv6Walk.start() bounds the number of headers [RFC 8504 §5.3, RFC 8883]", () => {
  const last = "06 00 01 04 00000000";
  const eight = walk(packet(60, DSTOPTS.repeat(7) + last));
  assertEquals([eight[0], eight[1].protocol], [null, 6]);
  const [bad, w] = walk(packet(60, DSTOPTS.repeat(8) + last));
  assertEquals(bad, "bad-options");
  assertEquals(
    [w.problemCode, w.problemAt],
    [IPV6_PROBLEM_MANY_HEADERS, 40 + 64],
  );
});

Deno.test("Ipv6Walk.start() bounds the options of a header [RFC 8504 §5.3, RFC 8883]", () => {
  const option = "1e 00 01 00 ";
  const [none] = walk(packet(60, `06 04 0000 ${option.repeat(8)} 00000000`));
  assertEquals(none, null);
  const [bad, w] = walk(packet(60, `06 04 0000 ${option.repeat(9)}`));
  assertEquals(bad, "bad-options");
  assertEquals(
    [w.problemCode, w.problemAt],
    [IPV6_PROBLEM_MANY_OPTIONS, 44 + 32],
  );
});

Deno.test("Ipv6Walk.start() refuses jumbograms [RFC 2675 §3]", () => {
  const option = packet(0, "06 00 c2 04 00010000");
  const [bad, w] = walk(option);
  assertEquals(bad, "bad-options");
  assertEquals([w.problemCode, w.problemAt], [IPV6_PROBLEM_OPTION, 42]);
  assert(!w.problemForMulticast);
  setU16(option, 4, 0);
  assertEquals(w.start(option, 0), "truncated");
  assertEquals([w.problemCode, w.problemAt], [IPV6_PROBLEM_FIELD, 4]);
});

Deno.test("Ipv6Walk.start() ignores a route that is used up [RFC 8200 §4.4]", () => {
  for (const type of ["00", "02", "04", "fd"]) {
    const [bad, w] = walk(packet(43, `06 00 ${type} 00 00000000`));
    assertEquals([bad, w.protocol], [null, 6]);
    const [left, refused] = walk(packet(43, `06 00 ${type} 05 00000000`));
    assertEquals(left, "bad-options");
    assertEquals(
      [refused.problemCode, refused.problemAt],
      [IPV6_PROBLEM_FIELD, 42],
    );
  }
});

Deno.test("Ipv6Walk tells where a packet is cut [RFC 8200 §4.5]", () => {
  const hop = "05 02 0000 01 00";
  const table: [number, string, number, number][] = [
    [6, "", 40, 6],
    [60, "06 00 01 04 00000000", 40, 6],
    [0, `06 00 ${hop}`, 48, 40],
    [0, `3c 00 ${hop} 06 00 01 04 00000000`, 48, 40],
    [60, "2b 00 01 04 00000000 3c 00 0000 00000000" + DSTOPTS, 56, 48],
    [44, "2b 00 0000 00000001 06 00 0000 00000000", 40, 6],
  ];
  for (const [next, text, end, nextAt] of table) {
    const [, w] = walk(packet(next, text));
    assertEquals([w.unfragmentableEnd, w.unfragmentableNextAt], [end, nextAt]);
  }
  const [, w] = walk(packet(0, `2c 00 ${hop} 06 00 0001 00000001`));
  assertEquals([w.fragmentAt, w.fragmentNamedAt], [48, 40]);
});

Deno.test("Ipv6Walk.startHopByHop() leaves what routers must not look at", () => {
  const w = new Ipv6Walk();
  const hop = "2b 00 05 02 0000 01 00";
  const b = packet(0, `${hop} 06 00 00 01 00000000`);
  assertEquals(w.startHopByHop(b, 0), null);
  assertEquals([w.protocol, w.offset, w.hasRouterAlert], [43, 48, true]);
  assertEquals(w.start(b, 0), "bad-options");
});

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  checkIpv4Options,
  findIpv4Option,
  hasIpv4SourceRoute,
  IPV4_OPT_ROUTER_ALERT,
  writeIpv4RouterAlert,
} from "../../../core/wire/ipv4_option.ts";
import { hex } from "./hex.ts";
import { holds, parseGarbage, parsePrefixes } from "./properties.ts";

const IPV4_OPT_RECORD_ROUTE = 7; // RFC 791 §3.1

const OPTIONS = hex(`
  01                    # no operation
  94 04 00 00           # router alert
  07 07 04 00 00 00 00  # record route, one empty slot
  83 07 04 0a 00 00 01  # loose source route
  00                    # end of option list
  07 99                 # not an option
`);

Deno.test("checkIpv4Options() walks past NOP and stops at the end [RFC 791]", () => {
  assertEquals(checkIpv4Options(OPTIONS, 0, OPTIONS.length), null);
  assertEquals(checkIpv4Options(OPTIONS, 0, 0), null);
});

Deno.test("checkIpv4Options() refuses lengths below 2 or past the end", () => {
  for (const text of ["07", "07 00", "07 01", "07 03", "01 01 94 04 00"]) {
    const bytes = hex(text);
    assertEquals(checkIpv4Options(bytes, 0, bytes.length), "bad-options");
  }
});

Deno.test("findIpv4Option() gives the offset of the first, or -1", () => {
  const find = (type: number) => findIpv4Option(OPTIONS, 0, 22, type);
  assertEquals(find(IPV4_OPT_ROUTER_ALERT), 1);
  assertEquals(find(IPV4_OPT_RECORD_ROUTE), 5);
  assertEquals(find(68), -1);
  assertEquals(findIpv4Option(OPTIONS, 19, 3, IPV4_OPT_RECORD_ROUTE), -1);
  assertEquals(findIpv4Option(hex("44 00 07 03 04"), 0, 5, 7), -1);
});

Deno.test("hasIpv4SourceRoute() sees loose and strict ones [RFC 7126]", () => {
  assert(hasIpv4SourceRoute(OPTIONS, 0, OPTIONS.length));
  assert(hasIpv4SourceRoute(hex("89 03 04 00"), 0, 4));
  assert(!hasIpv4SourceRoute(OPTIONS, 0, 12));
});

Deno.test("writeIpv4RouterAlert() writes the option [RFC 2113 §2.1]", () => {
  const b = new Uint8Array(6);
  assertEquals(writeIpv4RouterAlert(b, 1), 4);
  assertEquals(b, hex("00 94040000 00"));
});

Deno.test("IPv4 option functions read nothing outside of the options", () => {
  const walk = (b: Uint8Array, o: number, len: number) => [
    checkIpv4Options(b, o, len),
    findIpv4Option(b, o, len, 131) < 0 ? -1 : 1,
  ];
  parsePrefixes(walk, OPTIONS);
  parseGarbage(walk, OPTIONS);
});

Deno.test("checkIpv4Options() accepts a list exactly if each part fits", () => {
  const option = fc.uint8Array({ maxLength: 6 })
    .map((data) => [7, data.length + 2, ...data]);
  const list = fc.array(option, { maxLength: 5 }).map((parts) => parts.flat());
  holds(fc.property(list, fc.nat(255), (bytes, cut) => {
    const b = Uint8Array.from(bytes);
    assertEquals(checkIpv4Options(b, 0, b.length), null);
    const ends = [0];
    while (ends[0] < b.length) ends.unshift(ends[0] + b[ends[0] + 1]);
    const len = cut % (b.length + 1);
    const want = ends.includes(len) ? null : "bad-options";
    assertEquals(checkIpv4Options(b, 0, len), want);
  }));
});

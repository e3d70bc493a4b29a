import { assert, assertEquals } from "@std/assert";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import {
  checkNdOptions,
  hasNdOption,
  isNdNonce,
  ND_LINK_ADDRESS,
  ND_OPT_MTU,
  ND_OPT_SOURCE_LINK,
  ND_PREFIX_AUTONOMOUS,
  ND_PREFIX_ON_LINK,
  ndLifetime,
  ndMtu,
  NdOptionReader,
  ndPref64Length,
  ndPref64Lifetime,
  ndPreferredLifetime,
  ndPrefixFlags,
  ndPrefixLength,
  ndServerCount,
  readNdPref64,
  readNdPrefix,
  readNdRoute,
  readNdSearchList,
  readNdServer,
} from "../../../core/wire/nd_option.ts";
import { hex } from "./hex.ts";
import { NS_DAD, RA_RADVD } from "./icmp6_captures.ts";
import { parseGarbage, parseIsolated, parsePrefixes } from "./properties.ts";

const scratch = new IpAddr();

/** The options of radvd's advertisement. */
const OPTIONS = RA_RADVD.message.slice(16);

/** Types of the options that the reader shows. */
function typesOf(b: Uint8Array, o = 0, len = b.length): number[] {
  const reader = new NdOptionReader();
  reader.start(o, o + len);
  const types: number[] = [];
  while (reader.next(b)) types.push(reader.type);
  return types;
}

/** All that options say, as text. */
function readAll(b: Uint8Array, o: number, len: number): string[] {
  const reader = new NdOptionReader();
  reader.start(o, o + len);
  const texts: string[] = [];
  while (reader.next(b)) texts.push(readOne(b, reader));
  return texts;
}

function readOne(b: Uint8Array, { type, at, length }: NdOptionReader): string {
  assert(length >= 8);
  switch (type) {
    case 3:
      return `${readNdPrefix(b, at, scratch)}/${ndPrefixLength(b, at)} ` +
        `${ndPrefixFlags(b, at)} ${ndLifetime(b, at)} ` +
        `${ndPreferredLifetime(b, at)}`;
    case 5:
      return `mtu ${ndMtu(b, at)}`;
    case 24:
      return `route ${readNdRoute(b, at, length, scratch)}/` +
        `${ndPrefixLength(b, at)} ${ndPrefixFlags(b, at)} ${ndLifetime(b, at)}`;
    case 25: {
      const servers = [];
      for (let i = 0; i < ndServerCount(length); i++) {
        servers.push(`${readNdServer(b, at, i, scratch)}`);
      }
      return `dns ${servers.join()} ${ndLifetime(b, at)}`;
    }
    case 31:
      return `search ${readNdSearchList(b, at, length)} ${ndLifetime(b, at)}`;
    case 38:
      return `nat64 ${readNdPref64(b, at, scratch)}/${ndPref64Length(b, at)} ` +
        `${ndPref64Lifetime(b, at)}`;
    default:
      return `${type} ${MacAddr.read(b, at + ND_LINK_ADDRESS)}`;
  }
}

Deno.test("NdOptionReader reads what radvd sends", () => {
  const flags = ND_PREFIX_ON_LINK | ND_PREFIX_AUTONOMOUS;
  assertEquals(readAll(OPTIONS, 0, OPTIONS.length), [
    `fd00::/64 ${flags} 86400 14400`,
    "route 2001:db8:1::/48 24 1800",
    "dns fd00::53,fd00::54 600",
    "search example.com.,lab.example. 600",
    "mtu 1480",
    "1 02:00:00:00:00:01",
  ]);
  assertEquals(checkNdOptions(OPTIONS, 0, OPTIONS.length), null);
});

Deno.test("NdOptionReader reads PREF64 [RFC 8781 §4]", () => {
  const table: [string, string][] = [
    ["0708", "96 1800"],
    ["0709", "64 1800"],
    ["070d", "32 1800"],
    ["fffa", "56 65528"],
  ];
  for (const [field, want] of table) {
    const b = hex(`26 02 ${field} 0064ff9b 00000000 00000000`);
    assertEquals(readAll(b, 0, 16), [`nat64 64:ff9b::/${want}`]);
  }
  assertEquals(typesOf(hex("26 02 070e 0064ff9b 00000000 00000000")), []);
});

Deno.test("NdOptionReader reads routes of every length [RFC 4191 §2.3]", () => {
  const prefix = "20010db8 00010002 00030004 00050006";
  const table: [string, string | null][] = [
    ["18 01 00 00 00000007", "route ::/0 0 7"],
    ["18 01 01 00 00000007", null], // too short for a bit
    ["18 02 40 08 00000007 20010db8 00010002", "route 2001:db8:1:2::/64 8 7"],
    ["18 02 41 08 00000007 20010db8 00010002", null],
    [`18 03 80 00 00000007 ${prefix}`, "route 2001:db8:1:2:3:4:5:6/128 0 7"],
    [`18 03 81 00 00000007 ${prefix}`, null],
    [`18 03 80 10 00000007 ${prefix}`, null], // reserved preference
    [`18 04 80 00 00000007 ${prefix} 00000000 00000000`, null],
  ];
  for (const [text, want] of table) {
    const b = hex(text);
    assertEquals(readAll(b, 0, b.length), want === null ? [] : [want], text);
  }
});

Deno.test("NdOptionReader skips options that their length contradicts, and goes on", () => {
  const mtu = "05 01 0000 000005dc";
  const wrong = [
    "01 02 020000000001 00000000 00000000", // link-layer address
    "03 03 40 c0 00000001 00000001 00000000 fd000000 00000000", // prefix
    "03 04 81 c0 00000001 00000001 00000000 fd000000 00000000 0000000000000000",
    "05 02 0000 000005dc 00000000 00000000", // MTU
    "19 01 0000 00000001", // no server
    "19 04 0000 00000001 00000000 00000000 00000000 00000000 0000000000000000",
    "1f 01 0000 00000001", // no name
    "26 01 0708 00000000", // PREF64
    // IPv4-mapped prefixes
    "03 04 80 c0 00000001 00000001 00000000 00000000 00000000 0000ffff 0a000001",
    "18 03 80 00 00000007 00000000 00000000 0000ffff 0a000001",
    "26 02 0708 00000000 00000000 0000ffff",
  ];
  for (const text of wrong) {
    const b = hex(`${text} ${mtu}`);
    assertEquals(checkNdOptions(b, 0, b.length), null);
    assertEquals(typesOf(b), [ND_OPT_MTU], text);
  }
});

Deno.test("NdOptionReader ends at an option of length 0 or past the end", () => {
  const mtu = "05 01 0000 000005dc";
  for (const text of ["01 00 020000000001", "01 02 020000000001", "01"]) {
    const b = hex(`${mtu} ${text}`);
    assertEquals(typesOf(b), [ND_OPT_MTU]);
    assertEquals(checkNdOptions(b, 0, b.length), "bad-options");
  }
});

Deno.test("readNdSearchList() refuses compression and names past the end [RFC 8106 §5.2]", () => {
  const wrong = [
    "03 6c6162 c000 0000", // a pointer
    "07 6c616261626162", // no room for the root
    "09 6c6162 00000000",
    "80 00 000000000000",
  ];
  for (const text of wrong) {
    const b = hex(`1f 02 0000 00000001 ${text}`);
    assertEquals(readAll(b, 0, b.length), ["search  1"], text);
  }
  const b = hex("1f 02 0000 00000001 01 61 00 01 62 00 0000");
  assertEquals(readNdSearchList(b, 0, 16), ["a.", "b."]);
});

Deno.test("isNdNonce() compares six bytes [RFC 7527 §4]", () => {
  const b = NS_DAD.message;
  const { at, length } = { at: 24, length: 8 };
  const hi = 0xf3952aa8 | 0;
  assert(isNdNonce(b, at, length, hi, 0xe334));
  assert(!isNdNonce(b, at, length, hi ^ 1, 0xe334));
  assert(!isNdNonce(b, at, length, hi, 0xe335));
  assert(!isNdNonce(b, at, 16, hi, 0xe334));
});

Deno.test("hasNdOption() finds an option of a type", () => {
  const end = OPTIONS.length;
  assert(hasNdOption(OPTIONS, 0, end, ND_OPT_SOURCE_LINK));
  assert(!hasNdOption(OPTIONS, 0, end - 8, ND_OPT_SOURCE_LINK));
});

Deno.test("NdOptionReader reads nothing outside of the options", () => {
  for (const result of parsePrefixes(readAll, OPTIONS)) {
    assert((result as string[]).length < 6);
  }
  parseGarbage(readAll, OPTIONS);
  const check = (b: Uint8Array, o: number, len: number) =>
    checkNdOptions(b, o, o + len);
  parsePrefixes(check, OPTIONS).forEach((result, length) => {
    if (length % 8 !== 0) assertEquals(result, "bad-options");
  });
  parseGarbage(check, OPTIONS);
  assertEquals(parseIsolated(readAll, hex("")), []);
});

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import {
  isNdNonce,
  ND_INFINITE,
  ND_LINK_ADDRESS,
  ND_OPT_SOURCE_LINK,
  ND_OPT_TARGET_LINK,
  ND_REDIRECTED_QUOTE,
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
import { decodeNdPreference } from "../../../core/wire/nd.ts";
import {
  writeNdLinkAddress,
  writeNdMtu,
  writeNdNonce,
  writeNdPref64,
  writeNdPrefix,
  writeNdRedirected,
  writeNdRoute,
  writeNdSearchList,
  writeNdServers,
} from "../../../core/wire/nd_option_write.ts";
import { RA_RADVD } from "./icmp6_captures.ts";
import { holds, i32, ip6, mac, u16, u8 } from "./properties.ts";

const AT = 3;
const scratch = new IpAddr();
const u32 = i32.map((value) => value >>> 0);
const prefixLength = fc.nat(128);

/** Writes one option in the middle of other bytes, and reads it back. */
function written(
  write: (b: Uint8Array) => number,
): { b: Uint8Array; option: NdOptionReader } {
  const b = new Uint8Array(512).fill(0xa5);
  const length = write(b);
  assertEquals([b[AT - 1], b[AT + length]], [0xa5, 0xa5]);
  const option = new NdOptionReader();
  option.start(AT, AT + length);
  assert(option.next(b));
  assertEquals([option.at, option.length], [AT, length]);
  return { b, option };
}

Deno.test("writeNdLinkAddress() and writeNdNonce() round-trip", () => {
  for (const type of [ND_OPT_SOURCE_LINK, ND_OPT_TARGET_LINK]) {
    holds(fc.property(mac, (addr) => {
      const { b, option } = written((b) =>
        writeNdLinkAddress(b, AT, type, addr)
      );
      assertEquals(option.type, type);
      assertEquals(MacAddr.read(b, AT + ND_LINK_ADDRESS), addr);
    }));
  }
  holds(fc.property(i32, u16, (hi, lo) => {
    const { b, option } = written((b) => writeNdNonce(b, AT, hi, lo));
    assert(isNdNonce(b, AT, option.length, hi, lo));
  }));
});

Deno.test("writeNdPrefix() and writeNdMtu() round-trip", () => {
  holds(fc.property(prefixLength, u8, u32, u32, ip6, (len, flags, v, p, x) => {
    const { b } = written((b) => writeNdPrefix(b, AT, len, flags, v, p, x));
    assertEquals([ndPrefixLength(b, AT), ndPrefixFlags(b, AT)], [len, flags]);
    assertEquals([ndLifetime(b, AT), ndPreferredLifetime(b, AT)], [v, p]);
    assert(readNdPrefix(b, AT, scratch).equals(x));
  }));
  holds(fc.property(u32, (mtu) => {
    const { b } = written((b) => writeNdMtu(b, AT, mtu));
    assertEquals(ndMtu(b, AT), mtu);
  }));
});

Deno.test("writeNdRoute() writes no more of a prefix than its length needs [RFC 4191 §2.3]", () => {
  const preference = fc.constantFrom(1, 0, -1);
  holds(
    fc.property(prefixLength, preference, u32, ip6, (len, pref, life, x) => {
      const { b, option } = written((b) =>
        writeNdRoute(b, AT, len, pref, life, x)
      );
      assertEquals(option.length, len > 64 ? 24 : len > 0 ? 16 : 8);
      assertEquals([ndPrefixLength(b, AT), ndLifetime(b, AT)], [len, life]);
      assertEquals(decodeNdPreference(ndPrefixFlags(b, AT)), pref);
      assert(
        readNdRoute(b, AT, option.length, scratch).matchesPrefix(x, len) ||
          scratch.isV4,
      );
    }),
  );
});

Deno.test("writeNdServers() and writeNdSearchList() round-trip", () => {
  const servers = fc.array(ip6, { minLength: 1, maxLength: 8 });
  holds(fc.property(u32, servers, (lifetime, list) => {
    const { b, option } = written((b) => writeNdServers(b, AT, lifetime, list));
    assertEquals(ndLifetime(b, AT), lifetime);
    assertEquals(ndServerCount(option.length), list.length);
    list.forEach((server, i) =>
      assert(readNdServer(b, AT, i, scratch).equals(server))
    );
  }));
  const label = fc.stringMatching(/^[a-z0-9]{1,20}$/);
  const name = fc.array(label, { minLength: 1, maxLength: 3 })
    .map((labels) => `${labels.join(".")}.`);
  const names = fc.array(name, { minLength: 1, maxLength: 5 });
  holds(fc.property(u32, names, (lifetime, list) => {
    const { b, option } = written((b) =>
      writeNdSearchList(b, AT, lifetime, list)
    );
    assertEquals(readNdSearchList(b, AT, option.length), list);
    assertEquals(ndLifetime(b, AT), lifetime);
  }));
});

Deno.test("writeNdSearchList() refuses what is no name and what is too long", () => {
  const b = new Uint8Array(4096);
  assertEquals(writeNdSearchList(b, 0, 1, ["a..b"]), -1);
  const long = `${"a".repeat(60)}.${"b".repeat(60)}.example`;
  assertEquals(writeNdSearchList(b, 0, 1, new Array(15).fill(long)) > 0, true);
  assertEquals(writeNdSearchList(b, 0, 1, new Array(16).fill(long)), -1);
});

Deno.test("writeNdPref64() rounds the lifetime up and bounds it [RFC 8781 §4]", () => {
  const lengths = fc.constantFrom(96, 64, 56, 48, 40, 32);
  holds(fc.property(lengths, fc.nat(100_000), ip6, (len, lifetime, x) => {
    const { b } = written((b) => writeNdPref64(b, AT, len, lifetime, x));
    assertEquals(ndPref64Length(b, AT), len);
    assertEquals(
      ndPref64Lifetime(b, AT),
      Math.min(8 * Math.ceil(lifetime / 8), 65_528),
    );
    readNdPref64(b, AT, scratch);
    assertEquals(
      [scratch.w0, scratch.w1, scratch.w2, scratch.w3],
      [x.w0, x.w1, x.w2, 0],
    );
  }));
});

Deno.test("writeNdRedirected() counts the quoted packet in [RFC 4861 §4.6.3]", () => {
  const b = new Uint8Array(64).fill(0xa5);
  assertEquals(writeNdRedirected(b, AT, 40), ND_REDIRECTED_QUOTE);
  assertEquals(b[AT + 8], 0xa5);
  const option = new NdOptionReader();
  option.start(AT, AT + 48);
  assert(option.next(b));
  assertEquals(option.length, 48);
});

Deno.test("the writers write byte for byte what radvd does", () => {
  const want = RA_RADVD.message.slice(16);
  const b = new Uint8Array(want.length);
  const addr = (text: string) => IpAddr.parse(text)!;
  let o = 0;
  o += writeNdPrefix(b, o, 64, 0xc0, 86_400, 14_400, addr("fd00::"));
  o += writeNdRoute(b, o, 48, -1, 1800, addr("2001:db8:1::"));
  // radvd writes all sixteen bytes of a prefix, whatever its length is.
  assertEquals(o, 32 + 16);
  b[33] = 3;
  o += 8;
  o += writeNdServers(b, o, 600, [addr("fd00::53"), addr("fd00::54")]);
  o += writeNdSearchList(b, o, 600, ["example.com", "lab.example"]);
  o += writeNdMtu(b, o, 1480);
  o += writeNdLinkAddress(b, o, ND_OPT_SOURCE_LINK, new MacAddr(0x02000000, 1));
  assertEquals(b, want);
  assertEquals(ND_INFINITE, 2 ** 32 - 1);
});

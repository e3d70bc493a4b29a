import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { IpAddr } from "../../../core/wire/ip_addr.ts";
import {
  commonPrefixLength,
  formatScoped,
  IP6_ALL_NODES,
  IP6_ALL_ROUTERS,
  IP6_MLD2_ROUTERS,
  IP6_SCOPE_LINK,
  isSolicitedNode,
  multicastScope,
  needsZone,
  parseScoped,
  solicitedNode,
} from "../../../core/wire/ip6_scope.ts";
import { MacAddr } from "../../../core/wire/mac_addr.ts";
import { holds, ip4, ip6 } from "./properties.ts";

const at = (text: string) => IpAddr.parse(text)!;

Deno.test("solicitedNode() keeps 24 bits [RFC 4291 §2.7.1]", () => {
  // The RFC's own example.
  const group = solicitedNode(at("4037::01:800:200e:8c6c"), new IpAddr());
  assertEquals(`${group}`, "ff02::1:ff0e:8c6c");
  assertEquals(`${MacAddr.forMulticast(group)}`, "33:33:ff:0e:8c:6c");
  holds(fc.property(ip6, (addr) => {
    const group = solicitedNode(addr, new IpAddr());
    assert(isSolicitedNode(group) && group.isMulticast);
    assert(group.matchesPrefix(at("ff02::1:ff00:0"), 104));
    assertEquals(multicastScope(group), IP6_SCOPE_LINK);
  }));
});

Deno.test("isSolicitedNode() is true of ff02::1:ff00:0/104 only", () => {
  for (
    const text of ["ff02::1:fe00:1", "ff02::1", "ff05::1:ff00:1", "fd00::1"]
  ) {
    assert(!isSolicitedNode(at(text)), text);
  }
  assert(!isSolicitedNode(at("ff02::1:1:ff00:1")));
});

Deno.test("IpAddr.isLinkLocal is true of fe80::/10 [RFC 4291 §2.5.6]", () => {
  for (const text of ["fe80::", "fe80::1", "febf:ffff::1"]) {
    assert(at(text).isLinkLocal, text);
  }
  for (const text of ["fe7f::", "fec0::", "ff02::1", "::"]) {
    assert(!at(text).isLinkLocal, text);
  }
});

Deno.test("multicastScope() reads four bits [RFC 4291 §2.7]", () => {
  const table: [string, number][] = [
    ["ff01::1", 1],
    ["ff02::1", IP6_SCOPE_LINK],
    ["ff15::1", 5],
    ["ff3e::1", 14],
  ];
  for (const [text, scope] of table) {
    assertEquals(multicastScope(at(text)), scope);
  }
  assertEquals(
    [IP6_ALL_NODES, IP6_ALL_ROUTERS, IP6_MLD2_ROUTERS].join(),
    "ff02::1,ff02::2,ff02::16",
  );
});

Deno.test("needsZone() is true of link-local addresses and groups [RFC 4007 §4]", () => {
  for (const text of ["fe80::1", "ff01::1", "ff02::1", "ff12::1"]) {
    assert(needsZone(at(text)), text);
  }
  for (
    const text of ["fd00::1", "::1", "ff05::1", "169.254.0.1", "224.0.0.1"]
  ) {
    assert(!needsZone(at(text)), text);
  }
});

Deno.test("commonPrefixLength() counts the bits that agree", () => {
  assertEquals(commonPrefixLength(at("fd00::1"), at("fd00::1")), 128);
  assertEquals(commonPrefixLength(at("fd00::"), at("7d00::")), 0);
  assertEquals(commonPrefixLength(at("fd00::1"), at("fd00::2")), 126);
  assertEquals(commonPrefixLength(at("10.0.0.1"), at("10.0.0.129")), 120);
  holds(fc.property(fc.oneof(ip6, ip4), fc.nat(127), (a, bit) => {
    const b = a.clone();
    const flip = 1 << (31 - (bit & 31));
    if (bit < 32) b.w0 ^= flip;
    else if (bit < 64) b.w1 ^= flip;
    else if (bit < 96) b.w2 ^= flip;
    else b.w3 ^= flip;
    assertEquals(commonPrefixLength(a, b), bit);
    if (!a.isV4 && !b.isV4) {
      assert(a.matchesPrefix(b, bit) && !a.matchesPrefix(b, bit + 1));
    }
  }));
});

Deno.test("parseScoped() reads address and zone [RFC 4007 §11]", () => {
  const table: [string, [string, string] | null][] = [
    ["fe80::1%tap0", ["fe80::1", "tap0"]],
    ["fe80::1%1", ["fe80::1", "1"]],
    ["FE80:0::1%eth0.7", ["fe80::1", "eth0.7"]],
    ["fd00::1", ["fd00::1", ""]],
    ["10.0.0.1", ["10.0.0.1", ""]],
    ["fe80::1%", null],
    ["10.0.0.1%tap0", null],
    ["%tap0", null],
    ["fe80::1%a b", null],
    ["fe80::1%a%b", null],
    ["fe80::1%tap0/64", null],
    ["[fe80::1%tap0]", null],
    ["", null],
  ];
  for (const [text, want] of table) {
    const scoped = parseScoped(text);
    const got = scoped === null ? null : [`${scoped.addr}`, scoped.zone];
    assertEquals(got, want, text);
  }
});

Deno.test("formatScoped() prints a zone where the address needs one", () => {
  assertEquals(formatScoped(at("fe80::1"), "tap0"), "fe80::1%tap0");
  assertEquals(formatScoped(at("ff02::1"), "tap0"), "ff02::1%tap0");
  assertEquals(formatScoped(at("fe80::1"), ""), "fe80::1");
  assertEquals(formatScoped(at("fd00::1"), "tap0"), "fd00::1");
  const zone = fc.stringMatching(/^[a-z][a-z0-9.]{0,14}$/);
  holds(fc.property(ip6, zone, (addr, zone) => {
    const text = formatScoped(addr, zone);
    const { addr: back, zone: name } = parseScoped(text)!;
    assert(back.equals(addr));
    assertEquals(name, needsZone(addr) ? zone : "");
  }));
});

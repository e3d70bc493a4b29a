/** Addresses that no packet may have: RFC 4291 §2.5 and §2.7. */

import { assertEquals } from "@std/assert";
import { ip, pattern } from "../ip_fixture.ts";
import { concat, icmp6, ipv6, options } from "../../../../testing/packets6.ts";
import { HOST, host6, PEER, sent, TO_US } from "./host6.ts";

/** Whether protocol 253 gets a packet with these addresses. */
function enters(src: string, dst: string, protocol = 253): boolean {
  const { f, eth } = host6({}, ["fd00::1/64", "fe80::1/64"]);
  f.ip.joinGroup(eth, ip("ff05::9"));
  const other = f.netif(["fd01::1/64"]);
  let got = 0;
  f.ip.register(protocol, { input: () => void got++ });
  f.injectIp(eth, ipv6({ src, dst, protocol }, pattern(8)));
  assertEquals(f.take(other), []);
  assertEquals(got > 0 || (f.drops["bad-address"] ?? 0) === 1, true);
  return got > 0;
}

Deno.test("Martians6 lets in what other hosts may send", () => {
  for (const src of [PEER, "fe80::2", "2001:db8::1", "::10.0.0.1"]) {
    for (const dst of [HOST, "ff02::1", "ff05::9"]) {
      assertEquals(enters(src, dst), true, `${src} > ${dst}`);
    }
  }
  assertEquals(enters(PEER, "fd01::1"), true); // weak host model
});

Deno.test("Martians6 drops impossible sources", () => {
  for (const src of ["::", "::1", "ff02::1", HOST, "fd01::1", "fe80::1"]) {
    assertEquals(enters(src, HOST), false, src);
    assertEquals(enters(src, "ff02::1"), false, src);
  }
});

Deno.test("Martians6 drops impossible destinations", () => {
  for (const dst of ["::", "::1", "ff00::1", "ff01::1"]) {
    assertEquals(enters(PEER, dst), false, dst);
  }
});

Deno.test("only ICMPv6 to a group comes from the unspecified address", () => {
  assertEquals(enters("::", "ff02::1", 58), true);
  assertEquals(enters("::", HOST, 58), false);
  assertEquals(enters("::", "ff02::1", 17), false);
});

Deno.test("behind a Hop-by-Hop header, too, only ICMPv6 comes from the unspecified address", () => {
  for (const [protocol, isIn] of [[58, true], [17, false], [253, false]]) {
    const { f, eth } = host6();
    let got = 0;
    f.ip.register(Number(protocol), { input: () => void got++ });
    const body = concat(options(Number(protocol), 5, 2, 0, 0), pattern(8));
    f.injectIp(eth, ipv6({ src: "::", dst: "ff02::1", protocol: 0 }, body));
    assertEquals(got > 0, isIn, `${protocol}`);
    assertEquals(f.drops["bad-address"] ?? 0, isIn ? 0 : 1);
  }
});

Deno.test("only Neighbour Discovery comes from an address of this host", () => {
  for (
    const [type, ttl, isIn] of [[135, 255, 1], [136, 255, 1], [136, 64, 0], [
      128,
      255,
      0,
    ]]
  ) {
    const { f, eth } = host6();
    let got = 0;
    f.ip.register(58, { input: () => void got++ });
    const fields = { src: HOST, dst: "ff02::1", protocol: 58, ttl };
    f.injectIp(eth, ipv6(fields, icmp6(fields, type, 0, 0, pattern(16))));
    assertEquals(got, isIn, `${type} ${ttl}`);
  }
});

Deno.test("a link-local address of this host is one on its own link only [RFC 4007 §4]", () => {
  const { f, eth, got } = host6();
  const eth1 = f.netif(["fe80::7/64"]);
  f.injectIp(
    eth1,
    ipv6({ ...TO_US, src: "fe80::2", dst: "fe80::7" }, pattern(8)),
  );
  assertEquals(got.length, 1);
  f.injectIp(
    eth,
    ipv6({ ...TO_US, src: "fe80::2", dst: "fe80::7" }, pattern(8)),
  );
  assertEquals(got.length, 1);
  f.injectIp(eth, ipv6({ ...TO_US, src: "fe80::7" }, pattern(8))); // of another link
  assertEquals(got.length, 2);
  assertEquals(f.drops, { "not-for-us": 1 });
});

Deno.test("a packet over loopback has any addresses of this host", () => {
  const host = host6();
  const { f, got } = host;
  for (const addr of ["::1", HOST]) {
    f.inject(f.loopback, ipv6({ src: addr, dst: addr, protocol: 253 }));
  }
  assertEquals(got.length, 2);
  assertEquals(sent(host), []);
});

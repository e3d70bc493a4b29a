/** What a listener is told of interfaces, addresses and routers. */

import { assertEquals } from "@std/assert";
import { ERR_OK } from "../../../core/base/err.ts";
import type { NetifListener } from "../../../core/ip/route/netif_listener.ts";
import {
  mtu,
  na,
  NdFixture,
  prefix,
  ra,
  rdnss,
  route,
  slla,
  tlla,
} from "./v6/nd_fixture.ts";
import { ip } from "./ip_fixture.ts";

const LOCAL = NdFixture.LOCAL;
const ROUTER = "fe80::9";
const SLAAC = "2001:db8:1::ff:fe00:1";

/** A host, and what it has told since the last time. */
function listening(): { f: NdFixture; told: () => string[] } {
  const f = new NdFixture().settle();
  const lines: string[] = [];
  const listener: NetifListener = {
    onAddressChange: (_netif, { addr, prefixLen, origin, state }, change) =>
      void lines.push(`${change} ${addr}/${prefixLen} ${origin} ${state}`),
    onUpChange: ({ name, up }) => void lines.push(`${name} ${up}`),
    onDefaultRouter: (_netif, router, isGained) =>
      void lines.push(`${isGained ? "+" : "-"} ${router}`),
    onMtuChange: ({ ipv6Mtu }) => void lines.push(`mtu ${ipv6Mtu}`),
    onDnsChange: (netif) =>
      void lines.push(`dns ${f.ip.ipv6.of(netif)!.dns.servers.length}`),
  };
  f.ip.router.listener = listener;
  return { f, told: () => lines.splice(0) };
}

Deno.test("listener: an IPv4 address that is given, replaced and removed", () => {
  const { f, told } = listening();
  f.ip.addAddress(f.eth, ip("10.0.0.1"), 24);
  assertEquals(told(), ["added 10.0.0.1/24 manual preferred"]);
  f.ip.addAddress(f.eth, ip("10.0.0.1"), 24); // refused
  assertEquals(told(), []);
  f.ip.replaceAddress(f.eth, ip("10.0.0.1"), ip("10.0.0.1"), 16);
  assertEquals(told(), ["state 10.0.0.1/16 manual preferred"]);
  f.ip.replaceAddress(f.eth, ip("10.0.0.1"), ip("10.0.0.2"), 16);
  assertEquals(told(), [
    "added 10.0.0.2/16 manual preferred",
    "removed 10.0.0.1/16 manual preferred",
  ]);
  f.ip.removeAddress(f.eth, ip("10.0.0.2"));
  f.ip.removeAddress(f.eth, ip("10.0.0.2"));
  assertEquals(told(), ["removed 10.0.0.2/16 manual preferred"]);
});

Deno.test("listener: an address that is given, tested, and found to be a duplicate", () => {
  const { f, told } = listening();
  f.ip.addAddress(f.eth, ip("2001:db8::1"), 64);
  f.advance(2_000);
  assertEquals(told(), [
    "added 2001:db8::1/64 manual optimistic",
    "state 2001:db8::1/64 manual preferred",
  ]);
  f.ip.addAddress(f.eth, ip("2001:db8::2"), 64);
  f.hear(LOCAL, "ff02::1", na("2001:db8::2", "O"), [tlla(5)]);
  f.ip.removeAddress(f.eth, ip("2001:db8::2"));
  assertEquals(told(), [
    "added 2001:db8::2/64 manual optimistic",
    "state 2001:db8::2/64 manual duplicate",
    "removed 2001:db8::2/64 manual duplicate",
  ]);
});

Deno.test("listener: what a router advertises, until its lifetimes end", () => {
  const { f, told } = listening();
  f.hear(ROUTER, "ff02::1", ra(1800), [
    slla(9),
    mtu(1400),
    prefix("2001:db8:1::/64", 7200, 3600),
    rdnss(1800, "2001:db8::53"),
    route("2001:db8:2::/48", 3600),
  ]);
  assertEquals(told(), [
    `+ ${ROUTER}%2`,
    `added ${SLAAC}/64 slaac tentative`,
    "dns 1",
    "mtu 1400",
  ]);
  f.advance(2_000);
  assertEquals(told(), [`state ${SLAAC}/64 slaac preferred`]);
  f.hear(ROUTER, "ff02::1", ra(1800), [prefix("2001:db8:1::/64", 7200, 3600)]);
  assertEquals(told(), [], "lifetimes alone are not told");
  f.advance(1_800_000);
  assertEquals(told(), ["dns 0", `- ${ROUTER}%2`]);
  f.advance(1_800_000);
  assertEquals(told(), [`state ${SLAAC}/64 slaac deprecated`]);
  f.advance(3_600_000);
  assertEquals(told(), [`removed ${SLAAC}/64 slaac deprecated`]);
});

Deno.test("listener: an interface that goes down and comes up", () => {
  const { f, told } = listening();
  f.ip.addAddress(f.eth, ip("10.0.0.1"), 24);
  f.hear(ROUTER, "ff02::1", ra(1800), [mtu(1400)]);
  f.settle();
  told();
  f.ip.setUp(f.eth, false);
  f.ip.setUp(f.eth, false);
  assertEquals(told(), [
    "eth0 false",
    `removed ${LOCAL}/64 link-local preferred`,
    `- ${ROUTER}%2`,
  ]);
  f.ip.setUp(f.eth, true);
  assertEquals(told(), [
    "eth0 true",
    "mtu 1500",
    `added ${LOCAL}/64 link-local tentative`,
  ]);
});

Deno.test("listener: default routes that are given and removed", () => {
  const { f, told } = listening();
  f.ip.addAddress(f.eth, ip("10.0.0.1"), 24);
  told();
  const [any4, any6] = [ip("0.0.0.0"), ip("::")];
  const [hop4, hop6] = [ip("10.0.0.9"), ip(ROUTER)];
  assertEquals(f.ip.addRoute(any4, 0, f.eth, hop4), ERR_OK);
  assertEquals(f.ip.addRoute(any6, 0, f.eth, hop6), ERR_OK);
  assertEquals(f.ip.addRoute(ip("10.1.0.0"), 16, f.eth, hop4), ERR_OK);
  assertEquals(f.ip.removeRoute(any4, 0, f.eth, hop4), ERR_OK);
  assertEquals(f.ip.removeRoute(any6, 0, f.eth, hop6), ERR_OK);
  assertEquals(told(), [
    "+ 10.0.0.9",
    `+ ${ROUTER}%2`,
    "- 10.0.0.9",
    `- ${ROUTER}%2`,
  ]);
});

Deno.test("a route that ends while its router stays changes next hops at once [RFC 4191 §3.1]", () => {
  const f = new NdFixture().settle();
  f.hear(ROUTER, "ff02::1", ra(9000), [
    slla(9),
    prefix("2001:db8:1::/64", 7200, 7200),
  ]);
  f.hear("fe80::8", "ff02::1", ra(0), [slla(8), route("2620::/16", 3600)]);
  f.hear("fe80::8", "ff02::1", ra(0), [route("2621::/16", 7200)]);
  f.settle();
  const { generation } = f.ip;
  f.advance(3_600_000);
  f.send("2620::1");
  assertEquals(f.ip.generation > generation, true);
  assertEquals(f.destinations().at(-1), "02:00:00:00:00:09");
});

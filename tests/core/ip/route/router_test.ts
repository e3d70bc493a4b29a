import { assertEquals, assertStrictEquals } from "@std/assert";
import {
  ERR_IF,
  ERR_OK,
  ERR_RTE,
  ERR_USE,
  ERR_VAL,
} from "../../../../core/base/err.ts";
import { Flow } from "../../../../core/ip/flow.ts";
import type { Netif } from "../../../../core/link/netif.ts";
import { CaptureDevice, ip, IpFixture } from "../ip_fixture.ts";

function flowTo(remote: string, local?: string, ifIndex = 0): Flow {
  const flow = new Flow();
  flow.remote.copyFrom(ip(remote));
  if (local !== undefined) flow.local.copyFrom(ip(local));
  flow.ifIndex = ifIndex;
  return flow;
}

/** Two interfaces; the default route over the first. */
function host() {
  const f = new IpFixture();
  const a = f.netif(["10.0.0.1/24", "10.0.9.1/24"]);
  const b = f.netif(["192.168.0.1/16"]);
  f.ip.addRoute(ip("0.0.0.0"), 0, a, ip("10.0.0.254"));
  return { f, a, b };
}

Deno.test("IpLayer.route() takes the longest prefix and its gateway", () => {
  const { f, a, b } = host();
  f.ip.addRoute(ip("192.0.2.0"), 24, b, ip("192.168.0.9"));
  f.ip.addRoute(ip("192.0.2.128"), 25, a, ip("10.0.0.7"));
  const cases = [
    // destination, interface, next hop, source
    ["10.0.0.5", a, "10.0.0.5", "10.0.0.1"],
    ["10.0.9.5", a, "10.0.9.5", "10.0.9.1"],
    ["192.168.3.4", b, "192.168.3.4", "192.168.0.1"],
    ["192.0.2.1", b, "192.168.0.9", "192.168.0.1"],
    ["192.0.2.200", a, "10.0.0.7", "10.0.0.1"],
    ["8.8.8.8", a, "10.0.0.254", "10.0.0.1"],
  ] as const;
  for (const [remote, netif, nextHop, source] of cases) {
    const flow = flowTo(remote);
    assertEquals(f.ip.route(flow), ERR_OK);
    assertStrictEquals(flow.netif, netif);
    assertEquals(`${flow.nextHop} ${flow.local}`, `${nextHop} ${source}`);
  }
});

Deno.test("IpLayer.route() keeps a route until something changes", () => {
  const { f, a } = host();
  const flow = flowTo("8.8.8.8");
  f.ip.route(flow);
  flow.nextHop.copyFrom(ip("1.2.3.4")); // would be overwritten by a look-up
  assertEquals(f.ip.route(flow), ERR_OK);
  assertEquals(flow.nextHop.toString(), "1.2.3.4");
  f.ip.addRoute(ip("8.8.8.0"), 24, a, ip("10.0.0.9"));
  assertEquals(f.ip.route(flow), ERR_OK);
  assertEquals(flow.nextHop.toString(), "10.0.0.9");
});

Deno.test("IpLayer.route() obeys an interface and a bound source", () => {
  const { f, a, b } = host();
  const bound = flowTo("8.8.8.8", undefined, b.index);
  assertEquals(f.ip.route(bound), ERR_RTE); // b leads nowhere
  f.ip.addRoute(ip("0.0.0.0"), 0, b, ip("192.168.0.9"));
  assertEquals(f.ip.route(bound), ERR_OK);
  assertStrictEquals(bound.netif, b);
  const from = flowTo("8.8.8.8", "192.168.0.1");
  assertEquals(f.ip.route(from), ERR_OK);
  assertStrictEquals(from.netif, b);
  assertEquals(f.ip.route(flowTo("8.8.8.8", "10.9.9.9")), ERR_RTE);
  assertEquals(
    f.ip.route(flowTo("8.8.8.8", "10.0.0.1", b.index)),
    ERR_RTE,
  );
  assertEquals(f.ip.route(flowTo("8.8.8.8", undefined, 99)), ERR_RTE);
  assertStrictEquals(a.up, true);
});

Deno.test("IpLayer.route() lets an answer leave where its route leads [RFC 1122 §3.3.4.2]", () => {
  const { f, a } = host();
  // Asked at b's address by a host on a's network: a weak end system answers.
  const answer = flowTo("10.0.0.77", "192.168.0.1");
  assertEquals(f.ip.route(answer), ERR_OK);
  assertStrictEquals(answer.netif, a);
  assertEquals(answer.local.toString(), "192.168.0.1");
  const strong = flowTo("10.0.0.77", "192.168.0.1");
  strong.strongSource = true;
  assertEquals(f.ip.route(strong), ERR_RTE);
});

Deno.test("IpLayer.route() leads own addresses and 127/8 to loopback", () => {
  const { f } = host();
  for (const own of ["10.0.0.1", "192.168.0.1", "127.0.0.1", "127.1.2.3"]) {
    const flow = flowTo(own);
    assertEquals(f.ip.route(flow), ERR_OK);
    assertStrictEquals(flow.netif, f.loopback);
    assertEquals(flow.local.toString(), own);
  }
  assertEquals(f.ip.route(flowTo("10.0.0.1", "127.0.0.1")), ERR_OK);
});

Deno.test("127/8 never leaves, not even when loopback is down [RFC 1122 §3.2.1.3]", () => {
  const { f } = host();
  f.ip.setUp(f.loopback, false);
  assertEquals(f.ip.route(flowTo("127.0.0.1")), ERR_RTE);
  f.ip.setUp(f.loopback, true);
  assertEquals(f.ip.route(flowTo("8.8.8.8", "127.0.0.1")), ERR_RTE);
  const group = flowTo("224.0.0.5", "127.0.0.1");
  assertEquals(f.ip.route(group), ERR_OK);
  assertStrictEquals(group.netif, f.loopback);
});

Deno.test("IpLayer.route() skips interfaces that are down", () => {
  const { f, a, b } = host();
  f.ip.addRoute(ip("0.0.0.0"), 0, b, ip("192.168.0.9"));
  f.ip.setUp(a, false);
  const flow = flowTo("8.8.8.8");
  assertEquals(f.ip.route(flow), ERR_OK);
  assertStrictEquals(flow.netif, b);
  f.ip.setUp(b, false);
  assertEquals(f.ip.route(flow), ERR_RTE);
});

Deno.test("IpLayer.route() has no way to any, another family, or without routes", () => {
  const { f } = host();
  assertEquals(f.ip.route(flowTo("0.0.0.0")), ERR_RTE);
  assertEquals(f.ip.route(flowTo("fd00::1", "10.0.0.1")), ERR_RTE);
  assertEquals(f.ip.route(flowTo("fd00::1")), ERR_RTE);
  const bare = new IpFixture();
  assertEquals(bare.ip.route(flowTo("10.0.0.1")), ERR_RTE);
  assertEquals(bare.ip.route(flowTo("224.0.0.5")), ERR_RTE);
});

Deno.test("IpLayer.route() sends groups over the default route, or as bound", () => {
  const { f, a, b } = host();
  const flow = flowTo("239.1.1.1");
  assertEquals(f.ip.route(flow), ERR_OK);
  assertStrictEquals(flow.netif, a);
  assertEquals(flow.nextHop.toString(), "239.1.1.1");
  assertEquals(flow.local.toString(), "10.0.0.1");
  const onB = flowTo("239.1.1.1", undefined, b.index);
  assertEquals(f.ip.route(onB), ERR_OK);
  assertStrictEquals(onB.netif, b);
});

Deno.test("an interface without address sends to the limited broadcast only", () => {
  const f = new IpFixture();
  const eth = f.netif([]);
  const flow = flowTo("255.255.255.255", undefined, eth.index);
  assertEquals(f.ip.route(flow), ERR_OK);
  assertEquals(flow.local.isAny, true);
  assertEquals(f.ip.route(flowTo("239.1.1.1", undefined, eth.index)), ERR_RTE);
});

Deno.test("IpLayer.addAddress() refuses what no host may have", () => {
  const { f, a, b } = host();
  const add = (text: string, prefixLen = 24) =>
    f.ip.addAddress(b, ip(text), prefixLen);
  assertEquals(add("10.0.0.1"), ERR_USE);
  assertEquals(add("0.0.0.0"), ERR_VAL);
  assertEquals(add("224.0.0.5"), ERR_VAL);
  assertEquals(add("255.255.255.255"), ERR_VAL);
  assertEquals(add("127.0.0.2"), ERR_VAL);
  assertEquals(add("10.5.0.1", 33), ERR_VAL);
  assertEquals(f.ip.removeAddress(a, ip("10.5.0.1")), ERR_VAL);
});

Deno.test("IpLayer.removeAddress() takes its connected route along", () => {
  const { f, a } = host();
  const flow = flowTo("10.0.9.5");
  f.ip.route(flow);
  assertEquals(f.ip.removeAddress(a, ip("10.0.9.1")), ERR_OK);
  assertEquals(f.ip.route(flow), ERR_RTE); // its source is gone
  const anew = flowTo("10.0.9.5");
  assertEquals(f.ip.route(anew), ERR_OK);
  assertEquals(anew.nextHop.toString(), "10.0.0.254");
});

Deno.test("IpLayer.addRoute() and removeRoute() check their arguments", () => {
  const { f, a } = host();
  const other = new IpFixture().netif([]);
  assertEquals(f.ip.addRoute(ip("1.0.0.0"), 33, a, null), ERR_VAL);
  assertEquals(f.ip.addRoute(ip("1.0.0.0"), 8, a, ip("fe80::1")), ERR_VAL);
  assertEquals(f.ip.addRoute(ip("1.0.0.0"), 8, other, null), ERR_IF);
  assertEquals(f.ip.addRoute(ip("1.0.0.0"), 8, a, null), ERR_OK);
  assertEquals(f.ip.removeRoute(ip("1.2.3.4"), 8, a, null), ERR_OK);
  assertEquals(f.ip.removeRoute(ip("1.2.3.4"), 8, a, null), ERR_VAL);
  const connected = ip("10.0.0.0");
  assertEquals(f.ip.removeRoute(connected, 24, a, null), ERR_VAL);
  const [one, two] = [ip("10.0.0.7"), ip("10.0.0.8")];
  assertEquals(f.ip.addRoute(ip("0.0.0.0"), 0, a, one), ERR_OK);
  assertEquals(f.ip.removeRoute(ip("0.0.0.0"), 0, a, two), ERR_VAL);
  assertEquals(f.ip.removeRoute(ip("0.0.0.0"), 0, a, null), ERR_VAL);
  assertEquals(f.ip.removeRoute(ip("::"), 0, a, null), ERR_VAL);
  assertEquals(f.ip.removeRoute(ip("0.0.0.0"), 0, a, one), ERR_OK);
});

Deno.test("IpLayer.addRoute() refuses a gateway that is on none of the interface's networks", () => {
  const f = new IpFixture();
  const eth = f.netif(["10.0.0.1/24", "10.0.9.1/32"]);
  const other = f.netif(["10.0.1.1/24"]);
  const bare = f.netif([]);
  const via = (gateway: string, netif = eth) =>
    f.ip.addRoute(ip("0.0.0.0"), 0, netif, ip(gateway));
  assertEquals(via("10.0.0.254"), ERR_OK);
  for (
    const nobody of [
      "10.0.1.254", // on the link of another interface
      "192.0.2.1",
      "10.0.0.1", // this host itself
      "10.0.1.1",
      "127.0.0.1",
      "10.0.0.255", // no single host
      "255.255.255.255",
      "224.0.0.1",
    ]
  ) assertEquals([nobody, via(nobody)], [nobody, ERR_RTE]);
  assertEquals(via("10.0.1.254", other), ERR_OK);
  assertEquals(via("10.0.0.254", bare), ERR_RTE);
  assertEquals(via("10.0.0.254", f.loopback), ERR_RTE);
});

Deno.test("IpLayer.addRoute() takes any other host for a gateway where there is no subnet", () => {
  const f = new IpFixture();
  const tun = f.netif(["10.0.0.1/24"], new CaptureDevice("ip"));
  const point = f.netif(["10.0.1.1/32"]);
  const routed = f.netif(["10.0.2.1/24"]);
  const via = (gateway: string, netif: Netif) =>
    f.ip.addRoute(ip("198.51.100.0"), 24, netif, ip(gateway));
  assertEquals(via("192.0.2.1", tun), ERR_OK);
  assertEquals(via("192.0.2.1", point), ERR_OK);
  assertEquals(via("192.0.2.1", routed), ERR_RTE);
  assertEquals(f.ip.addRoute(ip("192.0.2.1"), 32, routed, null), ERR_OK);
  assertEquals(via("192.0.2.1", routed), ERR_OK);
});

Deno.test("IpLayer.isBindable() knows whose addresses are whose, for streams and datagrams", () => {
  const f = new IpFixture();
  f.netif(["10.0.0.1/24"]);
  const rows: [string, boolean, boolean][] = [
    ["0.0.0.0", true, true],
    ["::", true, true],
    ["10.0.0.1", true, true],
    ["127.0.0.1", true, true],
    ["127.9.9.9", true, true],
    ["10.0.0.2", false, false],
    ["192.0.2.1", false, false],
    ["2001:db8::1", false, false],
    ["10.0.0.255", false, true],
    ["255.255.255.255", false, true],
    ["224.0.0.251", false, true],
  ];
  for (const [text, stream, datagram] of rows) {
    const addr = ip(text);
    const got = [f.ip.isBindable(addr, true), f.ip.isBindable(addr, false)];
    assertEquals([text, ...got], [text, stream, datagram]);
  }
  const free = new IpFixture({ config: { nonlocalBind: true } });
  assertEquals(free.ip.isBindable(ip("192.0.2.1"), true), true);
});

Deno.test("IpLayer.joinGroup() counts, and reports once", () => {
  const { f, a } = host();
  const group = ip("239.1.1.1");
  assertEquals(f.ip.joinGroup(a, group), ERR_OK);
  f.take(a);
  assertEquals(f.ip.joinGroup(a, group), ERR_OK);
  assertEquals(f.ip.leaveGroup(a, group), ERR_OK);
  assertEquals(a.hasGroup(group), true);
  f.expectNothing(a);
  assertEquals(f.ip.leaveGroup(a, group), ERR_OK);
  assertEquals(a.hasGroup(group), false);
  assertEquals(f.take(a).length, 1);
  assertEquals(f.ip.leaveGroup(a, group), ERR_VAL);
  assertEquals(f.ip.joinGroup(a, ip("224.0.0.1")), ERR_VAL);
  assertEquals(f.ip.joinGroup(a, ip("10.0.0.9")), ERR_VAL);
});

Deno.test("Netif.isBroadcast() knows subnets, and that a /31 has none [RFC 3021]", () => {
  const f = new IpFixture();
  const eth = f.netif(["10.0.0.1/24", "10.0.1.0/31", "10.0.2.1/32"]);
  const broadcasts = ["10.0.0.255", "255.255.255.255"];
  for (const text of broadcasts) assertEquals(eth.isBroadcast(ip(text)), true);
  const others = ["10.0.1.1", "10.0.2.1", "10.0.0.254", "ff02::1", "0.0.0.0"];
  for (const text of others) assertEquals(eth.isBroadcast(ip(text)), false);
});

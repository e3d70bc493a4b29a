/** Addresses and routers of a host on its link: RFC 4862, RFC 4861 §6.3, RFC 9131. */

import { assert, assertEquals } from "@std/assert";
import { IpAddr } from "../../../../core/wire/ip_addr.ts";
import { ip, mac } from "../ip_fixture.ts";
import {
  dnssl,
  mtu,
  na,
  NdFixture,
  nonce,
  ns,
  prefix,
  ra,
  rdnss,
  route,
  slla,
  tlla,
} from "./nd_fixture.ts";

const LOCAL = NdFixture.LOCAL;
const ROUTER = "fe80::9";
const PREFIX = "2001:db8:1::/64";
const SLAAC = "2001:db8:1::ff:fe00:1";
const HOUR = 3_600_000;

/** All that left, described, reports of groups included. */
function all(f: NdFixture): string[] {
  return f.take(f.eth).map(({ bytes }) => f.line(bytes));
}

Deno.test("the group is joined before the test, both by ::; then the address is used [RFC 4862 §5.4.2]", () => {
  const g = new NdFixture({ autoconfiguration: false });
  assertEquals(g.states, [`${LOCAL} tentative`]);
  assertEquals(g.usable, []);
  g.advance(1_000);
  assert(g.eth.hasGroup(ip("ff02::1:ff00:1")));
  const probes = g.said();
  assertEquals(probes.length, 1);
  assert(
    probes[0].startsWith(":: > ff02::1:ff00:1 ICMP6 neighbor solicitation"),
  );
  assert(probes[0].includes("<nonce "));
  g.advance(1_000);
  assertEquals(g.states, [`${LOCAL} preferred`]);
  assertEquals(g.usable, [LOCAL]);
});

Deno.test("reports of the group come from ::, then from the link-local address [RFC 9777]", () => {
  const f = new NdFixture({ autoconfiguration: false });
  f.advance(3_000);
  const reports = all(f).filter((line) => line.includes("listener report"));
  assert(reports[0].includes("ff02::1:ff00:1 TO_EX{}"));
  assert(reports.some((line) => line.startsWith(`${LOCAL} > ff02::16`)));
});

Deno.test("another node's test or advertisement makes a duplicate; EUI-64 stops IPv6 [RFC 4862 §5.4.3, §5.4.5]", () => {
  for (const kind of ["test", "answer"]) {
    const f = new NdFixture();
    f.advance(1_000);
    if (kind === "test") f.hear("::", `solicited:${LOCAL}`, ns(LOCAL));
    else f.hear(LOCAL, "ff02::1", na(LOCAL, "O"), [tlla(5)]);
    assertEquals(f.states, [`${LOCAL} duplicate`], kind);
    assertEquals([f.usable, f.eth.speaksIpv6], [[], false], kind);
    f.take(f.eth);
    f.advance(60_000);
    assertEquals(f.said(), [], "no solicitation of routers");
  }
});

Deno.test("where EUI-64 has stopped IPv6, nothing is sent when what routers gave ends [RFC 4862 §5.4.5]", () => {
  const f = new NdFixture({ temporary: true });
  f.advance(1_000);
  const prefixes = [prefix(PREFIX, 86_400, 86_400)];
  f.hear(ROUTER, "ff02::1", ra(30), [slla(9), ...prefixes]);
  f.hear("::", `solicited:${LOCAL}`, ns(LOCAL));
  assertEquals([f.usable, f.link.routers.routes.length], [[], 0]);
  f.take(f.eth);
  f.advance(30 * HOUR); // the router's lifetime, and those of its addresses
  assertEquals(all(f), []);
});

Deno.test("a stable opaque address that is taken is followed by the next one [RFC 7217 §6]", () => {
  const f = new NdFixture({ identifiers: "stable", stableSecret: "a secret" });
  const first = f.link.addresses.table.entries[0].addr.toString();
  f.advance(1_000);
  f.hear("::", `solicited:${first}`, ns(first));
  f.settle();
  const [second] = f.usable;
  assert(second !== undefined && second !== first);
  const again = new NdFixture({
    identifiers: "stable",
    stableSecret: "a secret",
  });
  assertEquals(`${again.link.addresses.table.entries[0].addr}`, first);
});

Deno.test("one's own solicitation, looped back, is no other node's [RFC 7527 §4.1]", () => {
  const f = new NdFixture();
  f.advance(1_000);
  const line = f.said().find((line) => line.includes("<nonce "))!;
  const hex = /<nonce ([0-9a-f]+)>/.exec(line)![1];
  const hi = parseInt(hex.slice(0, 8), 16) | 0;
  const lo = parseInt(hex.slice(8), 16);
  f.hear("::", `solicited:${LOCAL}`, ns(LOCAL), [nonce(hi, lo)]);
  f.advance(5_000);
  assertEquals(f.states, [`${LOCAL} preferred`]);
});

Deno.test("nobody is answered for an address under test [RFC 4862 §5.4.3]", () => {
  const f = new NdFixture();
  f.advance(1_000);
  f.take(f.eth);
  f.hear("fe80::7", `solicited:${LOCAL}`, ns(LOCAL), [slla(7)]);
  f.saysOnly();
});

Deno.test("a given address is in use while it is tested, and lost to another node [RFC 4862 §5.4]", () => {
  const f = new NdFixture({}, {}, ["2001:db8::1/64"]);
  assertEquals(f.usable, ["2001:db8::1"]);
  f.take(f.eth);
  f.hear("fe80::7", "solicited:2001:db8::1", ns("2001:db8::1"), [slla(7)]);
  const answer = f.said();
  assert(answer[0].includes("Flags [solicited]"), "it overrides nothing");
  f.hear("::", "solicited:2001:db8::1", ns("2001:db8::1"));
  assertEquals(f.usable, []);
  assert(f.states.includes("2001:db8::1 duplicate"));
});

Deno.test("an optimistic address is in use, but tells no link address [RFC 4429 §3.2]", () => {
  const f = new NdFixture({ dad: "optimistic" });
  assertEquals(f.states, [`${LOCAL} optimistic`]);
  assertEquals(f.usable, [LOCAL]);
  f.advance(999);
  f.take(f.eth);
  f.send("fe80::7");
  f.saysOnly();
  f.advance(3_000);
  assert(f.said().some((l) => l.startsWith(`${LOCAL} > ff02::1:ff00:7`)));
});

Deno.test("a prefix makes an address, which is tested, used, and told to routers [RFC 4862 §5.5.3, RFC 9131 §6.1]", () => {
  const f = new NdFixture().settle();
  f.hear(ROUTER, "ff02::1", ra(1800), [slla(9), prefix(PREFIX, 7200, 3600)]);
  assertEquals(f.states, [`${LOCAL} preferred`, `${SLAAC} tentative`]);
  f.advance(2_000);
  assertEquals(f.usable, [LOCAL, SLAAC]);
  assert(f.said().at(-1)!.startsWith(
    `${SLAAC} > ff02::2 ICMP6 neighbor advertisement, tgt is ${SLAAC}, ` +
      "Flags [none]",
  ));
  f.send("2001:db8:ff::1");
  const [sent] = f.take(f.eth);
  assertEquals(f.line(sent.bytes), `${SLAAC} > 2001:db8:ff::1 proto 253 len 8`);
});

Deno.test("an address is deprecated, then removed, under the virtual clock [RFC 4862 §5.5.4]", () => {
  const f = new NdFixture().settle();
  f.hear(ROUTER, "ff02::1", ra(1800), [prefix(PREFIX, 7200, 3600)]);
  f.advance(HOUR - 1);
  assert(f.states.includes(`${SLAAC} preferred`));
  f.advance(1);
  assert(f.states.includes(`${SLAAC} deprecated`));
  assert(f.eth.address(ip(SLAAC))!.isDeprecated);
  f.advance(HOUR);
  assertEquals(f.usable, [LOCAL]);
  assertEquals(f.eth.groups.length, 1, "its group is left");
});

Deno.test("a deprecated address is not chosen for what is new [RFC 4862 §5.5.4]", () => {
  const f = new NdFixture().settle();
  f.hear(ROUTER, "ff02::1", ra(9000), [
    slla(9),
    prefix(PREFIX, 7200, 60),
    prefix("2001:db8:2::/64", 7200, 3600),
  ]);
  f.advance(61_000);
  f.take(f.eth);
  f.send("2001:db8:1:1::1");
  assert(f.line(f.take(f.eth)[0].bytes).startsWith("2001:db8:2:"));
});

Deno.test("a temporary address is made beside, and chosen before [RFC 8981 §3.4, RFC 6724 §5]", () => {
  const f = new NdFixture({ temporary: true }).settle();
  f.hear(ROUTER, "ff02::1", ra(9000), [slla(9), prefix(PREFIX, 86400, 86400)]);
  f.settle();
  assertEquals(f.usable.length, 3);
  const { entries } = f.link.addresses.table;
  const { addr } = entries.find(({ origin }) => origin === "temporary")!;
  f.send("2001:db8:ff::1");
  assert(f.line(f.take(f.eth)[0].bytes).startsWith(`${addr}`));
});

Deno.test("a host asks for routers until one has a lifetime [RFC 4861 §6.3.7, RFC 7559 §2]", () => {
  const f = new NdFixture();
  const asked = () => f.said().filter((l) => l.includes("router solicitation"));
  f.advance(20_000);
  const lines = asked();
  assert(lines.length >= 2 && lines.at(-1)!.startsWith(`${LOCAL} > ff02::2`));
  f.hear(ROUTER, "ff02::1", ra(0), [slla(9)]);
  f.advance(60_000);
  assert(asked().length > 0);
  f.hear(ROUTER, "ff02::1", ra(7200), [slla(9)]);
  f.advance(HOUR);
  assertEquals(asked(), []);
  f.advance(HOUR + 2_000);
  assertEquals(asked().length, 1, "the router's lifetime has ended");
});

Deno.test("the parameters of the link are taken [RFC 4861 §6.3.4]", () => {
  const f = new NdFixture().settle();
  f.hear(ROUTER, "ff02::1", ra(1800, { hop: 33, retrans: 250 }), [mtu(1280)]);
  const { parameters } = f.link;
  assertEquals([parameters.hopLimit, parameters.retransMs], [33, 250]);
  assertEquals([f.eth.ipv6Mtu, f.eth.mtu], [1280, 1500]);
  f.take(f.eth);
  f.ip.setNeighbour(f.eth, ip("fe80::7"), mac(7));
  f.send("fe80::7");
  assertEquals(f.take(f.eth)[0].bytes[14 + 7], 33);
  f.hear(ROUTER, "ff02::1", ra(1800), [mtu(1279)]);
  f.hear(ROUTER, "ff02::1", ra(1800), [mtu(1501)]);
  assertEquals(f.eth.ipv6Mtu, 1280);
});

Deno.test("only a link-local address sends advertisements [RFC 4861 §6.1.2]", () => {
  const f = new NdFixture().settle();
  f.hear("2001:db8:1::9", "ff02::1", ra(1800), [prefix(PREFIX, 7200, 3600)]);
  assertEquals(f.usable, [LOCAL]);
  assertEquals(f.drops, { "bad-address": 1 });
});

Deno.test("without autoconfiguration, advertisements say nothing", () => {
  const f = new NdFixture({ autoconfiguration: false }).settle();
  f.hear(ROUTER, "ff02::1", ra(1800), [slla(9), prefix(PREFIX, 7200, 3600)]);
  assertEquals(f.usable, [LOCAL]);
  assert(!f.link.routers.has(ip(ROUTER)));
  assertEquals(f.said(), []);
});

Deno.test("routes are chosen by prefix, source and preference [RFC 4191 §3, RFC 8028 §3]", () => {
  const f = new NdFixture().settle();
  const low = 0x18;
  f.hear("fe80::8", "ff02::1", ra(1800, { flags: low }), [
    slla(8),
    prefix("2001:db8:8::/64", 7200, 3600, 0x40),
  ]);
  f.hear("fe80::9", "ff02::1", ra(1800), [
    slla(9),
    prefix("2001:db8:9::/64", 7200, 3600, 0x40),
    route("2001:db8:77::/48", 1800),
  ]);
  f.settle();
  const hop = (to: string, from?: string) => {
    f.send(to, from);
    return f.destinations().at(-1);
  };
  assertEquals(hop("2001:db8:77::1"), `${mac(9)}`);
  const of8 = "2001:db8:8::ff:fe00:1";
  assertEquals(hop("2620::1", of8), `${mac(8)}`, "by its source");
  f.hear("fe80::9", "ff02::1", ra(1800), [route("2001:db8:77::/48", 0)]);
  f.hear("fe80::9", "ff02::1", ra(0));
  assertEquals(hop("2001:db8:77::1"), `${mac(8)}`);
});

Deno.test("a router that does not answer gives way to another [RFC 4861 §6.3.6]", () => {
  const f = new NdFixture().settle();
  for (const n of [8, 9]) {
    f.hear(`fe80::${n}`, "ff02::1", ra(9000), [
      slla(n),
      prefix(PREFIX, 7200, 3600),
    ]);
  }
  f.settle();
  const hop = () => {
    f.send("2620::1");
    return f.destinations().at(-1);
  };
  assertEquals(hop(), `${mac(8)}`);
  f.advance(8_000); // stale: delayed, then probed
  assertEquals(hop(), `${mac(9)}`);
  f.advance(3_000);
  f.hear("fe80::9", LOCAL, na("fe80::9", "RS"));
  assertEquals(hop(), `${mac(9)}`);
});

Deno.test("name servers and search domains are told [RFC 8106 §6]", () => {
  const f = new NdFixture().settle();
  let changes = 0;
  f.ip.ipv6.onDns = () => void changes++;
  f.hear(ROUTER, "ff02::1", ra(1800), [
    rdnss(60, "2001:db8::53", "fe80::9"),
    dnssl(60, "example.org"),
  ]);
  const { dns } = f.link;
  assertEquals(dns.servers.map(({ addr }) => `${addr}`), [
    "2001:db8::53",
    "fe80::9%2",
  ]);
  assertEquals(dns.domains.map(({ name }) => name), ["example.org"]);
  assert(changes > 0);
  f.advance(60_000);
  assertEquals(dns.servers.length + dns.domains.length, 0);
});

Deno.test("a link that goes down forgets what it was told, and starts again [RFC 4862 §5.3]", () => {
  const f = new NdFixture({}, {}, ["2001:db8::1/64"]).settle();
  f.hear(ROUTER, "ff02::1", ra(1800), [slla(9), prefix(PREFIX, 7200, 3600)]);
  f.settle();
  f.ip.setUp(f.eth, false);
  assertEquals(f.usable, ["2001:db8::1"]);
  assert(!f.link.routers.hasDefault);
  assertEquals(f.state(ROUTER), -1);
  f.advance(60_000);
  assertEquals(f.take(f.eth).length, 0);
  f.ip.setUp(f.eth, true);
  assertEquals(f.states, ["2001:db8::1 optimistic", `${LOCAL} tentative`]);
  f.settle();
  assertEquals(f.states, ["2001:db8::1 preferred", `${LOCAL} preferred`]);
  assertEquals(f.usable.length, 2);
});

Deno.test("an interface that is removed leaves no timer of IPv6", () => {
  const f = new NdFixture({ temporary: true }, {}, ["2001:db8::1/64"]).settle();
  f.hear(ROUTER, "ff02::1", ra(1800), [
    slla(9),
    prefix(PREFIX, 7200, 3600),
    rdnss(60, "2001:db8::53"),
  ]);
  f.settle();
  f.ip.removeNetif(f.eth);
  assertEquals(f.timers.nextDeadline(), Infinity);
  f.expectNoLeak();
});

Deno.test("an interface without IPv6 takes and sends none", () => {
  const f = new NdFixture().settle();
  f.eth.speaksIpv6 = false;
  f.hear("fe80::7", `solicited:${LOCAL}`, ns(LOCAL), [slla(7)]);
  f.saysOnly();
  assertEquals(f.drops, { "not-for-us": 1 });
  assert(f.send("fe80::7") !== 0);
  assert(f.ip.addAddress(f.eth, new IpAddr(0x20010db8), 64) !== 0);
});

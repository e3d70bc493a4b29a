/** Floods and forgeries of Neighbour Discovery: what they cost is bounded. */

import { assert, assertEquals } from "@std/assert";
import { NEIGHBOUR_REACHABLE } from "../../../../core/link/neighbour/neighbour.ts";
import { ip, mac } from "../ip_fixture.ts";
import {
  dnssl,
  na,
  NdFixture,
  ns,
  prefix,
  ra,
  rdnss,
  redirect,
  route,
  slla,
  tlla,
} from "./nd_fixture.ts";

const OURS = "2001:db8::1";
const PEER = "2001:db8::2";
const LOCAL = NdFixture.LOCAL;

/** A host that talks to an honest peer. */
function host(config = {}): NdFixture {
  const f = new NdFixture({}, config, [`${OURS}/64`]).settle();
  f.send(PEER);
  f.hear(PEER, OURS, na(PEER, "SO"), [tlla(2)]);
  assertEquals(f.state(PEER), NEIGHBOUR_REACHABLE);
  f.take(f.eth);
  return f;
}

/** Expects that a packet to the honest peer leaves at once, to its link address. */
function expectHonest(f: NdFixture): void {
  f.take(f.eth);
  f.send(PEER);
  assertEquals(f.destinations(), [`${mac(2)}`]);
}

const word = (n: number) => n.toString(16);

Deno.test("a flood of router advertisements: routers, routes, prefixes, addresses and servers are bounded", () => {
  const f = host();
  for (let i = 1; i <= 2_000; i++) {
    f.hear(`fe80::${word(i)}`, "ff02::1", ra(9000), [
      slla(i & 0xff),
      prefix(`2001:db8:${word(i)}::/64`, 86_400, 86_400),
      route(`2620:${word(i)}::/32`, 9000),
      rdnss(9000, `2001:db8:${word(i)}::53`),
      dnssl(9000, `d${i}.example`),
    ]);
  }
  const { link } = f;
  assert(link.routers.routes.length <= 64);
  assert(link.prefixes.entries.length <= 32);
  assert(link.addresses.table.entries.length <= 18);
  assert(link.dns.servers.length <= 4 && link.dns.domains.length <= 8);
  assert(f.ip.link.neighbours.size <= 520);
  f.settle();
  expectHonest(f);
  assert(f.timers.size < 200);
  f.expectNoLeak();
});

Deno.test("a flood of solicitations of invented neighbours evicts none that is in use", () => {
  const f = host({ neighbourLimit: 64 });
  for (let i = 0; i < 5_000; i++) {
    const from = `2001:db8::${word(i >> 8)}:${word(0x100 | i & 0xff)}`;
    f.hear(from, `solicited:${OURS}`, ns(OURS), [slla(i & 0xff)]);
    if (i % 50 === 0) f.send(PEER);
    f.take(f.eth);
  }
  assert(f.ip.link.neighbours.size <= 64);
  expectHonest(f);
  f.expectNoLeak();
});

Deno.test("who sends from off the link is not remembered", () => {
  const f = host();
  const before = f.ip.link.neighbours.size;
  f.hear("2620::1", `solicited:${OURS}`, ns(OURS), [slla(66)]);
  const entry = f.ip.link.neighbours.lookup(f.eth, ip("2620::1"));
  assert(entry === null || `${entry.mac}` !== `${mac(66)}`);
  assert(f.ip.link.neighbours.size <= before + 1);
});

Deno.test("forged advertisements: without flag O none changes an address, and none is new", () => {
  const f = host();
  for (let i = 0; i < 1_000; i++) {
    f.hear(`2001:db8::${word(i + 16)}`, "ff02::1", na(PEER, ""), [tlla(66)]);
    f.hear("fe80::66", "ff02::1", na(`2001:db8::${word(i + 16)}`, "O"), [
      tlla(66),
    ]);
  }
  expectHonest(f);
  const n = f.ip.link.neighbours.lookup(f.eth, ip(PEER))!;
  assertEquals(`${n.mac}`, `${mac(2)}`);
});

Deno.test("a scan of a prefix fills the cache and its queues to their bounds, no more", () => {
  const f = host({ neighbourLimit: 64 });
  for (let i = 0; i < 3_000; i++) {
    f.send(`2001:db8::${word(i >> 8)}:${word(0x100 | i & 0xff)}`);
    if (i % 20 === 0) f.send(PEER);
    f.take(f.eth);
    f.poll();
  }
  assert(f.ip.link.neighbours.size <= 64);
  expectHonest(f);
  f.advance(10_000);
  f.poll();
  assertEquals(f.ip.link.neighbours.queued, 0);
  f.expectNoLeak();
});

Deno.test("a scan over IPv6 evicts no neighbour of IPv4", () => {
  const f = host({ neighbourLimit: 8 });
  f.ip.addAddress(f.eth, ip("10.0.0.1"), 24);
  f.send("10.0.0.2");
  f.answer(f.eth, "10.0.0.2", 3);
  for (let i = 16; i < 200; i++) f.send(`2001:db8::${word(i)}`);
  assertEquals(f.state("10.0.0.2"), NEIGHBOUR_REACHABLE);
});

Deno.test("denied addresses: who objects to each is asked no more than a few times [RFC 7217 §6]", () => {
  const f = new NdFixture({ identifiers: "stable", temporary: true });
  f.settle();
  f.hear("fe80::9", "ff02::1", ra(9000), [
    slla(9),
    prefix("2001:db8:1::/64", 86_400, 86_400),
  ]);
  const tried = new Set<string>();
  for (let i = 0; i < 200; i++) {
    f.advance(100);
    for (const { addr, state } of [...f.link.addresses.table.entries]) {
      if (state !== "tentative") continue;
      tried.add(`${addr}`);
      f.hear("::", `solicited:${addr}`, ns(`${addr}`));
    }
  }
  assert(tried.size < 12, `${tried.size} addresses were tried`);
  assert(f.states.some((text) => text.endsWith("duplicate")));
  f.send("fe80::9");
  assert(f.take(f.eth).length > 0, "the link-local address is in use");
});

Deno.test("a flood of redirects is bounded, and only the first hop's count", () => {
  const f = host();
  f.hear("fe80::9", "ff02::1", ra(9000), [slla(9)]);
  for (let i = 0; i < 5_000; i++) {
    const far = `2620::${word(i >> 8)}:${word(i & 0xff)}`;
    f.hear("fe80::9", LOCAL, redirect("fe80::8", far), [tlla(8)]);
    f.hear("fe80::66", LOCAL, redirect("fe80::66", far), [tlla(66)]);
  }
  assert(f.link.redirects.size <= 256);
  assert(f.ip.link.neighbours.size < 100);
  expectHonest(f);
});

Deno.test("truncated at each offset, no message throws or is obeyed", () => {
  const f = host();
  const before = f.states.join();
  const whole = [slla(9), prefix("2001:db8:1::/64", 9000, 9000)];
  for (f.cut = 1; f.cut < 16 + 8 + 32; f.cut++) {
    f.hear("fe80::9", "ff02::1", ra(9000), whole);
  }
  f.cut = 0;
  assert(!f.usable.some((addr) => addr.startsWith("2001:db8:1:")), before);
  expectHonest(f);
});

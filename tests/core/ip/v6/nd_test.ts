/** Neighbour Discovery of a host on its link: RFC 4861 §7 and §8, RFC 6980, RFC 7048. */

import { assert, assertEquals } from "@std/assert";
import { ERR_OK } from "../../../../core/base/err.ts";
import {
  NEIGHBOUR_DELAY,
  NEIGHBOUR_INCOMPLETE,
  NEIGHBOUR_PROBE,
  NEIGHBOUR_REACHABLE,
  NEIGHBOUR_STALE,
  NEIGHBOUR_UNREACHABLE,
} from "../../../../core/link/neighbour/neighbour.ts";
import { ETHERTYPE_IPV6 } from "../../../../core/wire/ethernet.ts";
import { ethernet, ip, mac } from "../ip_fixture.ts";
import {
  na,
  NdFixture,
  ns,
  prefix,
  ra,
  redirect,
  rs,
  slla,
  tlla,
  type Write,
} from "./nd_fixture.ts";

const OURS = "2001:db8::1";
const PEER = "2001:db8::2";
const LOCAL = NdFixture.LOCAL;
const SOLICITED = "ff02::1:ff00:2";

function host(ipv6 = {}, config = {}): NdFixture {
  return new NdFixture(ipv6, config, [`${OURS}/64`]).settle();
}

function solicitation(unicast = false): string {
  return `${OURS} > ${unicast ? PEER : SOLICITED} ICMP6 neighbor ` +
    `solicitation, who has ${PEER} <source link-address 02:00:00:00:00:01>`;
}

function data(to = PEER, from = OURS): string {
  return `${from} > ${to} proto 253 len 8`;
}

/** A host that asks for no routers. */
function quiet(): NdFixture {
  return host({ autoconfiguration: false });
}

/** A host that knows its peer as reachable. */
function reachable(): NdFixture {
  const f = quiet();
  f.send(PEER);
  f.hear(PEER, OURS, na(PEER, "SO"), [tlla(2)]);
  assertEquals(f.state(PEER), NEIGHBOUR_REACHABLE);
  f.take(f.eth);
  return f;
}

Deno.test("a neighbour is asked for by multicast, and what waits goes when it answers [RFC 4861 §7.2.2]", () => {
  const f = host();
  assertEquals(f.send(PEER), ERR_OK);
  const [frame] = f.eth.device.medium === "ethernet" ? f.take(f.eth) : [];
  assertEquals([...frame.bytes.subarray(0, 6)], [0x33, 0x33, 255, 0, 0, 2]);
  f.send(PEER);
  f.saysOnly();
  f.hear(PEER, OURS, na(PEER, "SO"), [tlla(2)]);
  f.saysOnly(data(), data());
  assertEquals(f.state(PEER), NEIGHBOUR_REACHABLE);
  f.expectNoLeak();
});

Deno.test("three solicitations without an answer: address unreachable, and no entry [RFC 4861 §7.2.2]", () => {
  const f = quiet();
  f.send(PEER);
  f.saysOnly(solicitation());
  f.advance(1_000);
  f.advance(1_000);
  f.saysOnly(solicitation(), solicitation());
  f.advance(999);
  assertEquals(f.state(PEER), NEIGHBOUR_INCOMPLETE);
  f.advance(1);
  assertEquals(f.state(PEER), -1);
  assertEquals(f.drops["neighbour-unreachable"], 1);
  assert(f.poll() > 0, "the sender hears of it over loopback");
  f.expectNoLeak();
});

Deno.test("the queue keeps the newest packets [RFC 4861 §7.2.2]", () => {
  const f = host({}, { neighbourQueueBytes: 256 });
  for (let i = 0; i < 5; i++) f.send(PEER);
  assertEquals(f.drops["neighbour-queue"], 3);
  f.hear(PEER, OURS, na(PEER, "SO"), [tlla(2)]);
  assertEquals(f.said().filter((line) => line === data()).length, 2);
});

Deno.test("an entry becomes stale, is delayed when used, then probed by unicast [RFC 4861 §7.3.3]", () => {
  const f = reachable();
  f.advance(45_001);
  assertEquals(f.state(PEER), NEIGHBOUR_STALE);
  f.saysOnly();
  f.send(PEER);
  f.saysOnly(data());
  assertEquals(f.state(PEER), NEIGHBOUR_DELAY);
  f.advance(5_000);
  assertEquals(f.state(PEER), NEIGHBOUR_PROBE);
  f.saysOnly(solicitation(true));
  f.hear(PEER, OURS, na(PEER, "S"), []);
  assertEquals(f.state(PEER), NEIGHBOUR_REACHABLE);
});

Deno.test("progress of an upper layer spares the probe [RFC 4861 §7.3.1]", () => {
  const f = reachable();
  f.advance(45_001);
  f.send(PEER);
  f.advance(2_000);
  const neighbour = f.ip.link.neighbours.lookup(f.eth, ip(PEER))!;
  neighbour.confirmedAt = f.clock.now;
  f.take(f.eth);
  f.advance(3_000);
  assertEquals(f.state(PEER), NEIGHBOUR_REACHABLE);
  f.saysOnly();
});

Deno.test("without an answer a neighbour is asked on by multicast, less and less often [RFC 7048 §3]", () => {
  const f = reachable();
  f.advance(45_001);
  f.send(PEER);
  f.take(f.eth);
  f.advance(5_000 + 3_000);
  assertEquals(f.state(PEER), NEIGHBOUR_UNREACHABLE);
  const unicast = solicitation(true);
  const again = `${OURS} > ${SOLICITED}` +
    unicast.slice(unicast.indexOf(" ICMP6"));
  f.saysOnly(unicast, unicast, unicast, again);
  f.send(PEER);
  f.saysOnly(data());
  f.advance(2_999);
  f.saysOnly();
  f.advance(1);
  f.saysOnly(again);
  f.advance(60_000);
  assertEquals(f.state(PEER), -1, "nobody sends to it any more");
});

Deno.test("flags O and S decide over another link address [RFC 4861 §7.2.5]", () => {
  const macOf = (f: NdFixture) =>
    `${f.ip.link.neighbours.lookup(f.eth, ip(PEER))!.mac}`;
  const f = reachable();
  f.hear(PEER, "ff02::1", na(PEER, ""), [tlla(9)]);
  assertEquals([f.state(PEER), macOf(f)], [NEIGHBOUR_STALE, `${mac(2)}`]);
  const g = reachable();
  g.hear(PEER, "ff02::1", na(PEER, "O"), [tlla(9)]);
  assertEquals([g.state(PEER), macOf(g)], [NEIGHBOUR_STALE, `${mac(9)}`]);
  const h = reachable();
  h.hear(PEER, OURS, na(PEER, "SO"), [tlla(9)]);
  assertEquals([h.state(PEER), macOf(h)], [NEIGHBOUR_REACHABLE, `${mac(9)}`]);
});

Deno.test("an unsolicited advertisement does not prolong reachability [RFC 4861 §7.3.1]", () => {
  const f = reachable();
  for (let i = 0; i < 50; i++) {
    f.advance(1_000);
    f.hear(PEER, "ff02::1", na(PEER, "O"), [tlla(2)]);
  }
  assertEquals(f.state(PEER), NEIGHBOUR_STALE);
});

Deno.test("an advertisement of nobody's makes no entry [RFC 4861 §7.2.5]", () => {
  const f = host();
  f.hear(PEER, "ff02::1", na(PEER, "O"), [tlla(2)]);
  assertEquals(f.state(PEER), -1);
});

Deno.test("a solicitation is answered, and its sender known as stale [RFC 4861 §7.2.3, §7.2.4]", () => {
  const f = host();
  f.hear(PEER, `solicited:${OURS}`, ns(OURS), [slla(2)]);
  const answer = `${OURS} > ${PEER} ICMP6 neighbor advertisement, tgt is ` +
    `${OURS}, Flags [solicited, override] ` +
    `<destination link-address 02:00:00:00:00:01>`;
  f.saysOnly(answer);
  assertEquals(f.state(PEER), NEIGHBOUR_DELAY, "the answer has used it");
});

Deno.test("a solicitation without a link address is answered after asking for it [RFC 4861 §7.2.4]", () => {
  const f = host();
  f.hear(PEER, OURS, ns(OURS));
  f.saysOnly(solicitation());
  f.hear(PEER, OURS, na(PEER, "SO"), [tlla(2)]);
  assertEquals(f.said().length, 1);
});

Deno.test("a test of our address is answered to all nodes [RFC 4861 §7.2.4]", () => {
  const f = host();
  f.hear("::", `solicited:${OURS}`, ns(OURS));
  f.saysOnly(
    `${OURS} > ff02::1 ICMP6 neighbor advertisement, tgt is ${OURS}, ` +
      `Flags [override] <destination link-address 02:00:00:00:00:01>`,
  );
});

Deno.test("a host that forwards says that it is a router [RFC 4861 §4.4]", () => {
  const f = host({}, { forwarding: true });
  f.hear(PEER, `solicited:${OURS}`, ns(OURS), [slla(2)]);
  assert(f.said()[0].includes("[router, solicited, override]"));
});

Deno.test("each fault alone drops a message [RFC 4861 §7.1.1, §7.1.2]", () => {
  const good = (f: NdFixture, more = {}, options: Write[] = [slla(2)]) =>
    f.hear(PEER, `solicited:${OURS}`, ns(OURS), options, more);
  const bad: Record<string, (f: NdFixture) => void> = {
    "hop limit": (f) => good(f, { hopLimit: 254 }),
    "code": (f) => good(f, { code: 1 }),
    "option length": (f) =>
      good(f, {}, [(b, o) => (b[o] = 1, b[o + 1] = 0, 8)]),
    "target": (f) => f.hear(PEER, OURS, ns("ff02::1")),
    "from nobody to one": (f) => f.hear("::", OURS, ns(OURS)),
    "from nobody with an address": (f) =>
      f.hear("::", `solicited:${OURS}`, ns(OURS), [slla(2)]),
    "solicited to a group": (f) =>
      f.hear(PEER, "ff02::1", na(PEER, "S"), [tlla(2)]),
    "not ours": (f) => f.hear(PEER, `solicited:${OURS}`, ns("2001:db8::f00:1")),
    "to routers": (f) => f.hear(PEER, OURS, rs(), [slla(2)]),
  };
  for (const [name, say] of Object.entries(bad)) {
    const f = host();
    say(f);
    assertEquals(f.said(), [], name);
    assertEquals(f.state(PEER), -1, name);
    const drops = Object.values(f.drops).reduce((a, b) => a + b, 0);
    assertEquals(drops, 1, name);
  }
});

Deno.test("a message with a Fragment header is dropped [RFC 6980 §5]", () => {
  const f = host();
  const bytes = new Uint8Array(40 + 8 + 32);
  bytes.set([0x60, 0, 0, 0, 0, 40, 44, 255]);
  ip(PEER).write6(bytes, 8);
  ip(OURS).write6(bytes, 24);
  bytes[40] = 58; // atomic: offset 0, none follow
  ns(OURS)(bytes, 48);
  slla(2)(bytes, 72);
  bytes.set(checksumOf(f, ns(OURS), [slla(2)]), 50);
  f.inject(f.eth, ethernet(f.eth.mac, mac(2), ETHERTYPE_IPV6, bytes));
  assertEquals(f.said(), []);
  assertEquals(f.drops, { "bad-field": 1 });
});

/** The checksum that a message from PEER to OURS has. */
function checksumOf(
  _f: NdFixture,
  message: Write,
  options: Write[],
): Uint8Array {
  let sum = new Uint8Array(2);
  const spy = new NdFixture();
  spy.inject = (_netif, bytes) => void (sum = bytes.slice(56, 58));
  spy.hear(PEER, OURS, message, options);
  return sum;
}

Deno.test("a neighbour with our address is a conflict, and teaches nothing", () => {
  const f = host();
  const before = f.stats.addressConflicts;
  f.hear(OURS, "ff02::1", na(OURS, "O"), [tlla(9)]);
  f.hear(OURS, `solicited:${OURS}`, ns(OURS), [slla(9)]);
  assertEquals(f.stats.addressConflicts, before + 2);
  assertEquals(f.state(OURS), -1);
});

Deno.test("a static neighbour is not changed by what others say", () => {
  const f = host();
  f.ip.setNeighbour(f.eth, ip(PEER), mac(7));
  f.hear(PEER, `solicited:${OURS}`, ns(OURS), [slla(2)]);
  f.hear(PEER, OURS, na(PEER, "SO"), [tlla(2)]);
  const n = f.ip.link.neighbours.lookup(f.eth, ip(PEER))!;
  assertEquals(`${n.mac}`, `${mac(7)}`);
});

Deno.test("a router that says that it is none is no default router any more [RFC 4861 §7.2.5]", () => {
  const f = host();
  f.hear("fe80::9", "ff02::1", ra(1800), [slla(9)]);
  assert(f.link.routers.has(ip("fe80::9")));
  f.send("2001:db8:9::1");
  f.hear("fe80::9", OURS, na("fe80::9", "SO"), [tlla(9)]);
  assert(!f.link.routers.has(ip("fe80::9")));
});

Deno.test("a redirect of the first hop is obeyed, others are not [RFC 4861 §8]", () => {
  const far = "2001:db8:9::1";
  const f = host();
  f.hear("fe80::9", "ff02::1", ra(1800), [slla(9)]);
  const hop = () => {
    f.send(far);
    return f.destinations().at(-1);
  };
  assertEquals(hop(), `${mac(9)}`);
  f.hear("fe80::8", LOCAL, redirect("fe80::8", far), [tlla(8)]);
  f.hear("fe80::9", LOCAL, redirect("2001:db8::8", far), [tlla(8)]);
  f.hear("2001:db8::9", LOCAL, redirect("fe80::8", far), [tlla(8)]);
  assertEquals(hop(), `${mac(9)}`);
  f.hear("fe80::9", LOCAL, redirect("fe80::8", far), [tlla(8)]);
  assertEquals(hop(), `${mac(8)}`);
  f.hear("fe80::8", LOCAL, redirect(far, far), [tlla(5)]);
  assertEquals(hop(), `${mac(5)}`, "the new first hop says: on the link");
});

Deno.test("a redirected destination comes back when its next hop does not answer [RFC 4861 §7.3.3]", () => {
  const far = "2001:db8:9::1";
  const f = host();
  f.hear("fe80::9", "ff02::1", ra(1800), [slla(9)]);
  f.send(far);
  f.hear("fe80::9", LOCAL, redirect("fe80::8", far));
  f.send(far);
  f.advance(3_000); // fe80::8 is asked for three times
  f.take(f.eth);
  f.send(far);
  assertEquals(f.destinations(), [`${mac(9)}`]);
});

Deno.test("who a redirect has named and who says that it is none is no router any more [RFC 4861 §7.2.5]", () => {
  const far = "2001:db8:9::1";
  const f = host();
  f.hear("fe80::9", "ff02::1", ra(1800), [slla(9)]);
  f.hear("fe80::9", LOCAL, redirect("fe80::8", far), [tlla(8)]);
  f.hear("fe80::9", LOCAL, redirect("fe80::8", "fe80::8"), [tlla(8)]);
  f.send(far);
  f.hear("fe80::8", LOCAL, na("fe80::8", "O"), [tlla(8)]);
  f.send(far);
  assertEquals(f.destinations(), [`${mac(8)}`, `${mac(9)}`]);
});

Deno.test("a redirect is for the source of the packet that it quotes [RFC 8028 §3.3]", () => {
  const far = "2001:db8:9::1";
  const f = new NdFixture({}, {}, [`${OURS}/64`, "2001:db8:2::1/64"]).settle();
  f.hear("fe80::9", "ff02::1", ra(1800), [slla(9)]);
  const sources = [OURS, "2001:db8:2::1"];
  const hops = () => {
    for (const source of sources) f.send(far, source);
    return f.destinations();
  };
  const quote = (source: string): Write => (b, o) => {
    b.set([4, 6, 0, 0, 0, 0, 0, 0, 0x60], o);
    ip(source).write6(b, o + 16);
    ip(far).write6(b, o + 32);
    return 48;
  };
  const better = redirect("fe80::8", far);
  f.hear("fe80::9", LOCAL, better, [tlla(8), quote(OURS)]);
  assertEquals(hops(), [`${mac(8)}`, `${mac(9)}`]);
  f.hear("fe80::9", LOCAL, better, [tlla(8), quote("2001:db8:7::7")]);
  assertEquals(hops(), [`${mac(8)}`, `${mac(9)}`], "a packet of others");
});

Deno.test("an address says nothing of its prefix [RFC 5942 §4]", () => {
  const f = new NdFixture().settle();
  f.hear("fe80::9", "ff02::1", ra(1800), [
    slla(9),
    prefix("2001:db8:5::/64", 3600, 1800, 0x40),
  ]);
  f.settle();
  f.send("2001:db8:5::77");
  assertEquals(f.destinations(), [`${mac(9)}`], "by the router");
  f.hear("fe80::9", "ff02::1", ra(1800), [
    prefix("2001:db8:5::/64", 3600, 1800, 0xc0),
  ]);
  f.send("2001:db8:5::77");
  assertEquals(f.destinations(), ["33:33:ff:00:00:77"], "on the link");
});

Deno.test("a better router that has failed is asked once in a minute of traffic, and taken again when it answers [RFC 4191 §3.5]", () => {
  const far = "2001:db8:9::1";
  const f = host();
  f.hear("fe80::8", "ff02::1", ra(1800, { flags: 0x08 }), [slla(8)]);
  f.hear("fe80::9", "ff02::1", ra(1800), [slla(9)]);
  f.send(far);
  f.advance(5_000 + 3_000); // fe80::8 is asked three times
  assertEquals(f.state("fe80::8"), -1);
  f.take(f.eth);
  f.advance(60_000);
  f.take(f.eth);
  f.send(far);
  f.advance(0);
  const asked = `${OURS} > ff02::1:ff00:8 ICMP6 neighbor solicitation, ` +
    "who has fe80::8 <source link-address 02:00:00:00:00:01>";
  f.saysOnly(data(far), asked.replace(OURS, LOCAL));
  f.hear("fe80::8", LOCAL, na("fe80::8", "RSO"), [tlla(8)]);
  f.send(far);
  assertEquals(f.destinations(), [`${mac(8)}`]);
});

/**
 * IGMP in virtual time: what a host says by itself, and what it answers to queries
 * of each version.
 */

import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { Membership } from "../../../../core/ip/group/groups.ts";
import type { Netif } from "../../../../core/link/netif.ts";
import {
  fillIgmpChecksum,
  type IgmpHeader,
  type IgmpQuery,
} from "../../../../core/wire/igmp.ts";
import {
  CaptureDevice,
  ip,
  IpFixture,
  type IpFixtureOptions,
  ipv4,
} from "../ip_fixture.ts";
import { emitIgmp } from "../../wire/codecs.ts";

const G1 = "239.1.1.1";
const G2 = "239.1.1.2";
const A = "10.0.0.50";
const B = "10.0.0.51";
const ROUTER = "10.0.0.254";
/** How a version 3 report of this host starts. */
const V3 = "10.0.0.1 > 224.0.0.22 IGMP v3-report";
const RA = Uint8Array.of(0x94, 4, 0, 0);

class Host extends IpFixture {
  readonly eth: Netif;

  constructor(options: IpFixtureOptions = {}, addresses = ["10.0.0.1/24"]) {
    super(options);
    this.eth = this.netif(addresses);
  }

  join(group: string): void {
    assertEquals(this.ip.joinGroup(this.eth, ip(group)), 0);
  }

  leave(group: string): void {
    assertEquals(this.ip.leaveGroup(this.eth, ip(group)), 0);
  }

  /** A member that a test changes. */
  member(group: string): Membership {
    return new Membership(this.eth, ip(group));
  }

  set(member: Membership, isExclude: boolean, ...sources: string[]): void {
    member.reset(isExclude);
    for (const source of sources) member.add(ip(source));
    this.ip.groups.update(member);
  }

  /** An IGMP message arrives. */
  hear(header: IgmpHeader, dst: string, src = ROUTER): void {
    const bytes = new Uint8Array(2000);
    const length = emitIgmp(header, bytes, 0);
    this.hearBytes(bytes.subarray(0, length), dst, src);
  }

  hearBytes(bytes: Uint8Array, dst: string, src = ROUTER): void {
    const header = { src, dst, protocol: 2, ttl: 1, options: RA };
    this.injectIp(this.eth, ipv4(header, bytes));
  }

  /** A query arrives; version 3 with its defaults unless it says otherwise. */
  query(
    fields: Partial<IgmpQuery> & { about?: string } = {},
    dst = fields.about ?? "224.0.0.1",
  ): void {
    const group = ip(fields.about ?? "0.0.0.0");
    this.hear({
      kind: "query",
      version: 3,
      maxResponse: 100,
      group,
      suppress: false,
      robustness: 2,
      interval: 125,
      sources: [],
      ...fields,
    }, dst);
  }

  /** Lets time pass until something is sent; returns how long that took. */
  wait(limit: number): number {
    const start = this.clock.now;
    const { sent } = this.eth.device as CaptureDevice;
    while (sent.length === 0 && this.clock.now - start < limit) {
      const next = this.timers.nextDeadline();
      this.advance(Math.min(next, start + limit) - this.clock.now);
    }
    return this.clock.now - start;
  }

  /** Expects that these frames leave within a time, all at the same instant. */
  expectWithin(ms: number, ...lines: string[]): void {
    const took = this.wait(ms);
    assert(took > 0, "not at once");
    this.expect(this.eth, ...lines);
  }

  /** Expects silence for a time. */
  expectSilence(ms: number): void {
    this.advance(ms);
    this.expectNothing(this.eth);
  }

  /** Joins and lets the reports go by. */
  joinQuietly(...groups: string[]): void {
    for (const group of groups) this.join(group);
    this.advance(30_000);
    this.take(this.eth);
  }
}

Deno.test("IGMP reports a join at once and again within 1 s [RFC 3376 §5.1]", () => {
  const h = new Host();
  h.join(G1);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_EX{}`);
  h.expectWithin(1_000, `${V3} 239.1.1.1 TO_EX{}`);
  h.expectSilence(1_000_000);
  assertEquals(h.stats.igmpSent, 2);
  assertEquals(h.timers.size, 0);
  h.expectNoLeak();
});

Deno.test("IGMP messages have TTL 1, precedence 6, router alert, and the group's link address [RFC 3376 §4]", () => {
  const h = new Host();
  h.join(G1);
  const [{ bytes }] = h.take(h.eth);
  assertEquals(bytes.subarray(0, 6), Uint8Array.of(1, 0, 0x5e, 0, 0, 22));
  assertEquals(bytes.subarray(14, 16), Uint8Array.of(0x46, 0xc0));
  assertEquals([bytes[22], bytes[23]], [1, 2]);
  assertEquals(bytes.subarray(34, 38), RA);
  assertEquals(bytes.length, 14 + 24 + 8 + 8);
});

Deno.test("IGMP reports a leave as often as a join [RFC 3376 §5.1]", () => {
  const h = new Host();
  h.joinQuietly(G1);
  h.leave(G1);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_IN{}`);
  h.expectWithin(1_000, `${V3} 239.1.1.1 TO_IN{}`);
  h.expectSilence(1_000_000);
});

Deno.test("IGMP merges what changes before a report was repeated [RFC 3376 §5.1]", () => {
  const h = new Host();
  h.join(G1);
  h.leave(G1);
  h.join(G2);
  h.expect(
    h.eth,
    `${V3} 239.1.1.1 TO_EX{}`,
    `${V3} 239.1.1.1 TO_IN{}`,
    `${V3} 239.1.1.2 TO_EX{}`,
  );
  h.expectWithin(1_000, `${V3} 239.1.1.1 TO_IN{}, 239.1.1.2 TO_EX{}`);
  h.expectSilence(100_000);
});

Deno.test("IGMP repeats as often as the querier's robustness says [RFC 3376 §4.1.6]", () => {
  const h = new Host();
  h.query({ robustness: 4 });
  h.join(G1);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_EX{}`);
  for (let i = 0; i < 3; i++) h.expectWithin(1_000, `${V3} 239.1.1.1 TO_EX{}`);
  h.expectSilence(100_000);
});

Deno.test("IGMP reports sources that are allowed and blocked [RFC 3376 §5.1]", () => {
  const h = new Host();
  const m = h.member(G1);
  h.set(m, false, A);
  h.expect(h.eth, `${V3} 239.1.1.1 ALLOW{10.0.0.50}`);
  h.set(m, false, A, B);
  h.expect(h.eth, `${V3} 239.1.1.1 ALLOW{10.0.0.50 10.0.0.51}`);
  h.expectWithin(1_000, `${V3} 239.1.1.1 ALLOW{10.0.0.51}`);
  h.set(m, false, B);
  h.expect(h.eth, `${V3} 239.1.1.1 BLOCK{10.0.0.50}`);
  h.expectWithin(1_000, `${V3} 239.1.1.1 BLOCK{10.0.0.50}`);
  h.set(m, true, A); // the mode changes: one record says all
  h.expect(h.eth, `${V3} 239.1.1.1 TO_EX{10.0.0.50}`);
  h.set(m, true, B);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_EX{10.0.0.51}`);
  h.expectWithin(
    1_000,
    `${V3} 239.1.1.1 ALLOW{10.0.0.50}, 239.1.1.1 BLOCK{10.0.0.51}`,
  );
  h.set(m, false);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_IN{}`);
  h.expectWithin(1_000, `${V3} 239.1.1.1 TO_IN{}`);
  h.expectSilence(100_000);
});

Deno.test("IGMP reports what all members want together [RFC 3376 §3.2]", () => {
  const h = new Host();
  const one = h.member(G1);
  const other = h.member(G1);
  h.set(one, false, A);
  h.set(other, false, B);
  h.advance(2_000);
  h.take(h.eth);
  h.query();
  h.expectWithin(10_000, `${V3} 239.1.1.1 IS_IN{10.0.0.50 10.0.0.51}`);
  h.set(other, true, A, B);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_EX{10.0.0.51}`);
});

Deno.test("IGMP answers a general query with one report of all groups [RFC 3376 §5.2]", () => {
  const h = new Host();
  h.joinQuietly(G1, G2, "224.0.0.251");
  const m = h.member("232.1.1.1");
  h.set(m, false, A);
  h.advance(5_000);
  h.take(h.eth);
  const all = "239.1.1.1 IS_EX{}, 239.1.1.2 IS_EX{}, 224.0.0.251 IS_EX{}, " +
    "232.1.1.1 IS_IN{10.0.0.50}";
  for (let i = 0; i < 20; i++) {
    h.query({ maxResponse: 20 });
    h.expectNothing(h.eth);
    h.expectWithin(2_000, `${V3} ${all}`);
    h.expectSilence(10_000);
  }
  h.expectNoLeak();
});

Deno.test("IGMP has nothing to answer without groups, nor for 224.0.0.1", () => {
  const h = new Host();
  h.query();
  h.query({ about: "224.0.0.1" });
  h.expectSilence(100_000);
  assertEquals(h.stats.igmpReceived, 2);
  h.joinQuietly(G1);
  h.query({ about: "224.0.0.1" });
  h.query({ about: G2 });
  h.expectSilence(100_000);
});

Deno.test("IGMP delays answers evenly over the time that a query gives", () => {
  const h = new Host();
  h.joinQuietly(G1);
  const delays: number[] = [];
  for (let i = 0; i < 200; i++) {
    h.query();
    delays.push(h.wait(11_000));
    h.take(h.eth);
    h.advance(20_000);
  }
  assert(Math.min(...delays) < 500);
  assert(Math.max(...delays) <= 10_000);
  assert(Math.max(...delays) > 9_500);
  const mean = delays.reduce((a, b) => a + b) / delays.length;
  assert(mean > 4_000 && mean < 6_000, `${mean}`);
});

Deno.test("IGMP lets a pending general answer stand for what is asked later [RFC 3376 §5.2 rule 1]", () => {
  const h = new Host();
  h.joinQuietly(G1, G2);
  h.query({ maxResponse: 1 }); // 100 ms
  h.query({ about: G1, maxResponse: 30_000 });
  h.query({ maxResponse: 30_000 });
  h.expectWithin(100, `${V3} 239.1.1.1 IS_EX{}, 239.1.1.2 IS_EX{}`);
  h.expectSilence(4_000_000);
});

Deno.test("IGMP answers a group's query about that group, once [RFC 3376 §5.2 rules 3 and 4]", () => {
  const h = new Host();
  h.joinQuietly(G1, G2);
  h.query({ about: G1, maxResponse: 10 });
  h.query({ about: G1, maxResponse: 30_000 });
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_EX{}`);
  h.expectSilence(4_000_000);
});

Deno.test("IGMP answers about sources what it wants of them [RFC 3376 §5.2 rule 5]", () => {
  const h = new Host();
  const m = h.member(G1);
  h.set(m, false, A, B);
  h.advance(5_000);
  h.take(h.eth);
  const ask = (...sources: string[]) =>
    h.query({ about: G1, maxResponse: 10, sources: sources.map(ip) });
  ask(B, "10.0.0.52");
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_IN{10.0.0.51}`);
  ask("10.0.0.52"); // none of ours: silence
  h.expectSilence(2_000);
  ask(A);
  ask(B, A);
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_IN{10.0.0.50 10.0.0.51}`);
  ask(A);
  h.query({ about: G1, maxResponse: 10 }); // rule 4: about all, then
  ask(B);
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_IN{10.0.0.50 10.0.0.51}`);
  h.set(m, true, A);
  h.advance(5_000);
  h.take(h.eth);
  ask(A, B);
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_IN{10.0.0.51}`);
  h.expectSilence(100_000);
});

Deno.test("IGMP remembers no more queried sources than make sense", () => {
  const h = new Host();
  h.joinQuietly(G1);
  const source = (i: number) => ip(`10.1.${i >> 8}.${i & 255}`);
  for (let first = 0; first < 400; first += 100) {
    const sources = Array.from({ length: 100 }, (_, i) => source(first + i));
    h.query({ about: G1, sources });
  }
  h.expectWithin(10_000, `${V3} 239.1.1.1 IS_EX{}`);
  h.expectSilence(100_000);
});

Deno.test("IGMP answers no query about a group that it has left meanwhile", () => {
  const h = new Host();
  h.joinQuietly(G1);
  h.query({ about: G1 });
  h.query();
  h.leave(G1);
  h.take(h.eth);
  h.advance(1_000);
  h.take(h.eth);
  h.expectSilence(100_000);
});

Deno.test("IGMP cuts a report to the MTU [RFC 3376 §4.2.16]", () => {
  const h = new Host();
  h.eth.mtu = 68; // the least there is: one group with seven sources
  const m = h.member(G1);
  const many = Array.from({ length: 9 }, (_, i) => `1.1.1.${i + 1}`);
  const sources = many.slice(0, 6);
  h.set(m, false, ...many);
  h.expect(
    h.eth,
    `${V3} 239.1.1.1 ALLOW{${many.slice(0, 7).join(" ")}}`,
    `${V3} 239.1.1.1 ALLOW{1.1.1.8 1.1.1.9}`,
  );
  h.set(m, true, ...many); // those left out are not taken for others
  h.expect(h.eth, `${V3} 239.1.1.1 TO_EX{${many.slice(0, 7).join(" ")}}`);
  h.set(m, true, ...sources);
  h.join(G2);
  h.advance(5_000);
  h.take(h.eth);
  h.query();
  h.expectWithin(
    10_000,
    `${V3} 239.1.1.1 IS_EX{${sources.join(" ")}}`,
    `${V3} 239.1.1.2 IS_EX{}`,
  );
  for (let i = 0; i < 6; i++) h.join(`239.2.0.${i}`);
  h.advance(5_000);
  h.leave(G2);
  for (const { bytes } of h.take(h.eth)) assert(bytes.length <= 14 + 68);
  h.expectNoLeak();
});

Deno.test("IGMP counts a report that finds no memory", () => {
  const h = new Host({ chunks: 1 });
  h.join(G1);
  h.expectNothing(h.eth);
  assertEquals(h.drops, { "no-memory": 1 });
});

Deno.test("IGMP reports again when an interface comes up, and is silent while it is down", () => {
  const h = new Host();
  const m = h.member("232.1.1.1");
  h.set(m, false, A);
  h.joinQuietly(G1);
  h.ip.setUp(h.eth, false);
  h.join(G2);
  h.leave(G1);
  h.expectSilence(10_000);
  h.join(G1);
  h.ip.setUp(h.eth, true);
  const all = `${V3} 232.1.1.1 ALLOW{10.0.0.50}, 239.1.1.2 TO_EX{}, ` +
    "239.1.1.1 TO_EX{}";
  h.expect(h.eth, "ARP who-has 10.0.0.1 tell 10.0.0.1", all);
  h.expectWithin(1_000, all);
  h.advance(10_000);
  h.take(h.eth);
  h.query({ version: 2 });
  h.ip.setUp(h.eth, false); // and forgets who was on the link
  h.ip.setUp(h.eth, true);
  assertEquals(h.ip.igmp.versionOn(h.eth), 3);
});

Deno.test("IGMP reports from 0.0.0.0 until there is an address, and then again [RFC 3376 §4.2.13]", () => {
  const h = new Host({}, []);
  h.join(G1);
  h.expect(h.eth, "0.0.0.0 > 224.0.0.22 IGMP v3-report 239.1.1.1 TO_EX{}");
  h.advance(5_000);
  h.take(h.eth);
  h.ip.addAddress(h.eth, ip("10.0.0.1"), 24);
  h.expect(
    h.eth,
    "ARP who-has 10.0.0.1 tell 10.0.0.1",
    `${V3} 239.1.1.1 TO_EX{}`,
  );
  h.advance(5_000);
  h.take(h.eth);
  h.ip.addAddress(h.eth, ip("10.0.0.2"), 24); // not the first
  h.expect(h.eth, "ARP who-has 10.0.0.2 tell 10.0.0.2");
  h.expectSilence(5_000);
});

Deno.test("IGMP forgets an interface that is gone", () => {
  const h = new Host();
  h.join(G1);
  h.query();
  h.take(h.eth);
  h.ip.removeNetif(h.eth);
  h.expectSilence(100_000);
  assertEquals(h.timers.size, 0);
});

Deno.test("IGMP is not spoken over loopback", () => {
  const h = new Host();
  assertEquals(h.ip.joinGroup(h.loopback, ip(G1)), 0);
  assertEquals(h.poll(), 0);
  assertEquals(h.stats.igmpSent, 0);
});

Deno.test("IGMP works over a device without link addresses", () => {
  const h = new IpFixture();
  const tun = h.netif(["10.0.0.1/24"], new CaptureDevice("ip"));
  h.ip.joinGroup(tun, ip(G1));
  h.expect(tun, `${V3} 239.1.1.1 TO_EX{}`);
});

// Older queriers.

Deno.test("IGMP speaks version 2 while a version 2 querier is heard [RFC 3376 §7.2.1]", () => {
  const h = new Host();
  h.joinQuietly(G1);
  h.query({ version: 2 });
  assertEquals(h.ip.igmp.versionOn(h.eth), 2);
  h.expectWithin(10_000, "10.0.0.1 > 239.1.1.1 IGMP v2-report 239.1.1.1");
  h.join(G2);
  h.expect(h.eth, "10.0.0.1 > 239.1.1.2 IGMP v2-report 239.1.1.2");
  h.expectWithin(10_000, "10.0.0.1 > 239.1.1.2 IGMP v2-report 239.1.1.2");
  h.expectSilence(50_000);
  h.leave(G2);
  h.expect(h.eth, "10.0.0.1 > 224.0.0.2 IGMP v2-leave 239.1.1.2");
  h.expectSilence(50_000);
  // 2 * 125 s + 10 s after the last query.
  h.query({ version: 2 });
  h.advance(259_999);
  h.take(h.eth);
  assertEquals(h.ip.igmp.versionOn(h.eth), 2);
  h.advance(1);
  assertEquals(h.ip.igmp.versionOn(h.eth), 3);
  h.leave(G1);
  h.expect(h.eth, `${V3} 239.1.1.1 TO_IN{}`);
});

Deno.test("IGMP speaks version 1, without leaves, while a version 1 querier is heard [RFC 3376 §7.2.1]", () => {
  const h = new Host();
  h.joinQuietly(G1);
  h.query({ version: 2 });
  h.query({ version: 1, about: G2 }, "224.0.0.1"); // its group field says nothing
  assertEquals(h.ip.igmp.versionOn(h.eth), 1);
  h.expectWithin(10_000, "10.0.0.1 > 239.1.1.1 IGMP v1-report 239.1.1.1");
  h.leave(G1);
  h.expectSilence(200_000);
  h.query({ version: 2 });
  assertEquals(h.ip.igmp.versionOn(h.eth), 1);
  h.advance(60_000); // 260 s after the version 1 query
  assertEquals(h.ip.igmp.versionOn(h.eth), 2);
});

Deno.test("IGMP drops what was pending when the version changes [RFC 3376 §7.2.1]", () => {
  const h = new Host();
  h.join(G1);
  h.leave(G1);
  h.take(h.eth);
  h.query({ version: 2 });
  h.expectSilence(100_000);
});

Deno.test("IGMP keeps to version 3 when a version 2 query is about one group", () => {
  const h = new Host();
  h.joinQuietly(G1);
  h.query({ version: 2, about: G1, maxResponse: 10 });
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_EX{}`);
  assertEquals(h.ip.igmp.versionOn(h.eth), 3);
});

Deno.test("IGMP takes the query interval of a version 3 querier [RFC 3376 §8.12]", () => {
  const h = new Host();
  h.query({ robustness: 3, interval: 20 });
  h.query({ version: 2 });
  h.advance(69_999);
  assertEquals(h.ip.igmp.versionOn(h.eth), 2);
  h.advance(1);
  assertEquals(h.ip.igmp.versionOn(h.eth), 3);
});

Deno.test("IGMP speaks at most the version that it is set to", () => {
  const h = new Host({ config: { igmpVersion: 2 } });
  h.join(G1);
  h.expect(h.eth, "10.0.0.1 > 239.1.1.1 IGMP v2-report 239.1.1.1");
  h.advance(20_000);
  h.take(h.eth);
  const sources = [ip(A)]; // which version 2 knows nothing of
  h.query({ about: G1, maxResponse: 10, sources });
  h.expectWithin(1_000, "10.0.0.1 > 239.1.1.1 IGMP v2-report 239.1.1.1");
});

Deno.test("IGMPv2 delays each group by itself, and hastens when a query does [RFC 2236 §3]", () => {
  const h = new Host({ config: { igmpVersion: 2 } });
  h.joinQuietly(G1, G2);
  const reports = (line: string) => `10.0.0.1 > ${line} IGMP v2-report ${line}`;
  h.query({ version: 2, maxResponse: 250 });
  h.query({ version: 2, about: G1, maxResponse: 1 });
  h.expectWithin(100, reports(G1));
  h.expectWithin(25_000, reports(G2));
  h.expectSilence(100_000);
  h.query({ version: 2, about: G1, maxResponse: 1 });
  h.query({ version: 2, maxResponse: 250 }); // no later for that
  h.expectWithin(100, reports(G1));
});

Deno.test("IGMPv2 keeps still when another host has reported [RFC 2236 §3]", () => {
  for (const kind of ["v1-report", "v2-report"] as const) {
    const h = new Host({ config: { igmpVersion: 2 } });
    h.join(G1);
    h.take(h.eth);
    h.hear({ kind, group: ip(G1) }, G1, "10.0.0.9"); // no repetition
    h.expectSilence(100_000);
    h.query({ version: 2 });
    h.hear({ kind, group: ip(G1) }, G1, "10.0.0.9");
    h.expectSilence(100_000);
    h.leave(G1); // the other was last: nothing to tell
    h.expectSilence(100_000);
  }
});

Deno.test("IGMP is not silenced by reports from elsewhere, nor in version 3 [RFC 2236 §10]", () => {
  const h = new Host({ config: { igmpVersion: 2 } });
  h.joinQuietly(G1);
  const report = { kind: "v2-report", group: ip(G1) } as const;
  h.query({ version: 2 });
  h.hear(report, G1, "10.0.1.9");
  h.hear(report, G1, "10.0.0.1"); // our own
  h.expectWithin(10_000, "10.0.0.1 > 239.1.1.1 IGMP v2-report 239.1.1.1");
  assertEquals(h.drops, { "bad-address": 2 });
  const v3 = new Host();
  v3.joinQuietly(G1);
  v3.query();
  v3.hear(report, G1, "10.0.0.9");
  v3.expectWithin(10_000, `${V3} 239.1.1.1 IS_EX{}`);
});

Deno.test("IGMP reports to older queriers a group of which it wants some sources only", () => {
  const h = new Host({ config: { igmpVersion: 2 } });
  const m = h.member(G1);
  h.set(m, false, A);
  h.expect(h.eth, "10.0.0.1 > 239.1.1.1 IGMP v2-report 239.1.1.1");
  h.advance(20_000);
  h.take(h.eth);
  h.query({ version: 2 });
  h.set(m, false, B); // no news for version 2, and the answer stays due
  h.expectNothing(h.eth);
  h.expectWithin(10_000, "10.0.0.1 > 239.1.1.1 IGMP v2-report 239.1.1.1");
  h.set(m, false);
  h.expect(h.eth, "10.0.0.1 > 224.0.0.2 IGMP v2-leave 239.1.1.1");
});

// What is let in.

Deno.test("Ip4Input lets in what somebody wants of a group, and queries always [RFC 3376 §3.2]", () => {
  const h = new Host();
  const got: string[] = [];
  h.ip.register(253, { input: (p) => got.push(`${p.src}`) });
  const m = h.member(G1);
  const send = (src: string) =>
    h.injectIp(h.eth, ipv4({ src, dst: G1, protocol: 253 }));
  h.set(m, false, A);
  send(A);
  send(B);
  h.set(m, true, A);
  send(A);
  send(B);
  assertEquals(got, [A, B]);
  assertEquals(h.drops, { "not-for-us": 2 });
  h.set(m, false, A);
  h.advance(5_000);
  h.take(h.eth);
  h.query({ about: G1, maxResponse: 10 });
  h.expectWithin(1_000, `${V3} 239.1.1.1 IS_IN{10.0.0.50}`);
});

Deno.test("IGMP drops what is malformed, and says why", () => {
  const h = new Host();
  h.joinQuietly(G1);
  const query = Uint8Array.of(0x11, 100, 0, 0, 0, 0, 0, 0);
  const drop = (bytes: Uint8Array, reason: string) => {
    h.stats.drops.clear();
    h.hearBytes(bytes, "224.0.0.1");
    assertEquals(h.drops, { [reason]: 1 });
  };
  drop(query.subarray(0, 7), "truncated");
  drop(query, "bad-checksum");
  const nine = new Uint8Array(9);
  nine.set(query);
  fillIgmpChecksum(nine, 0, 9);
  drop(nine, "bad-length");
  query.set([10, 0, 0, 1], 4); // about no group
  fillIgmpChecksum(query, 0, 8);
  drop(query, "bad-field");
  h.stats.drops.clear();
  h.query({ sources: [ip(A)] }); // sources of no group
  assertEquals(h.drops, { "bad-field": 1 });
  h.hear({ kind: "other", type: 0x13 }, "224.0.0.1");
  h.hear({ kind: "v2-leave", group: ip(G1) }, G1);
  h.hear({ kind: "v3-report", records: [] }, G1);
  h.expectSilence(100_000);
});

Deno.test("IGMP hears nothing that may have come from another link [RFC 3376 §4]", () => {
  const h = new Host();
  h.joinQuietly(G1);
  const bytes = new Uint8Array(100);
  const query = Uint8Array.of(0x11, 1, 0, 0, 0, 0, 0, 0);
  fillIgmpChecksum(query, 0, 8);
  const report = { kind: "v2-report", group: ip(G1) } as const;
  const messages = [query, bytes.subarray(0, emitIgmp(report, bytes, 0))];
  for (const ttl of [0, 2, 64, 255]) {
    for (const message of messages) {
      const to = { dst: "224.0.0.1", protocol: 2, ttl, options: RA };
      h.injectIp(h.eth, ipv4({ src: ROUTER, ...to }, message));
    }
  }
  assertEquals(h.drops, { "bad-field": 8 });
  assertEquals(h.stats.igmpReceived, 0);
  assertEquals(h.ip.igmp.versionOn(h.eth), 3);
  h.expectSilence(100_000);
  h.hearBytes(query, "224.0.0.1");
  assertEquals(h.ip.igmp.versionOn(h.eth), 2);
});

Deno.test("IGMP survives whatever the link says, and falls silent after it", () => {
  const octets = fc.uint8Array({ minLength: 8, maxLength: 60 });
  const type = fc.constantFrom(0x11, 0x11, 0x11, 0x12, 0x16, 0x17, 0x22, 0x99);
  const step = fc.record({
    type,
    octets,
    aboutUs: fc.boolean(),
    change: fc.integer({ min: 0, max: 5 }),
    ms: fc.integer({ min: 0, max: 20_000 }),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(steps, (all) => {
      const h = new Host();
      const m = h.member(G1);
      for (const { type, octets, aboutUs, change, ms } of all) {
        octets[0] = type;
        if (aboutUs) octets.set([239, 1, 1, 1], 4);
        fillIgmpChecksum(octets, 0, octets.length);
        if (change < 4) h.set(m, change > 1, ...(change % 2 ? [A] : [B, A]));
        else h.set(m, false);
        h.hearBytes(octets, "224.0.0.1", "10.0.0.9");
        h.advance(ms);
      }
      h.set(m, false);
      h.advance(4_000_000);
      h.take(h.eth);
      assertEquals(h.timers.nextDeadline(), Infinity);
      h.expectSilence(4_000_000);
      h.expectNoLeak();
    }),
    { seed: 3376, numRuns: 200 },
  );
});

/** Duplicate address detection: RFC 4862 §5.4, RFC 7527, RFC 4429. */

import { assert, assertEquals } from "@std/assert";
import { ip } from "../ip_fixture.ts";
import { DELAY, HostFixture } from "./host_fixture.ts";

const OWN = ip("2001:db8::1");

function testing(config = {}) {
  const host = new HostFixture(config);
  const entry = host.auto.add(OWN, 64, "manual")!;
  return { host, entry, dad: host.auto.dad };
}

Deno.test("DAD joins the group first, waits a random delay, and sends one solicitation [RFC 4862 §5.4.2]", () => {
  const times = new Set<number>();
  for (let seed = 1; seed <= 20; seed++) {
    const host = new HostFixture({}, undefined, seed);
    host.auto.add(OWN, 64, "manual");
    assertEquals(host.diary, [`added tentative ${OWN}`]);
    host.advance(10_000);
    assertEquals(host.probes.length, 1);
    assert(host.probes[0].at <= DELAY);
    times.add(host.probes[0].at);
  }
  assert(times.size > 10, "delays are random");
});

Deno.test("DAD ends RetransTimer after the last of DupAddrDetectTransmits solicitations [RFC 4862 §5.4]", () => {
  const { host, entry } = testing({ dadTransmits: 3 });
  host.link.retransMs = 500;
  host.advance(DELAY);
  const [first] = host.probes;
  host.advance(first.at + 1_499 - host.now);
  assertEquals(
    host.probes.map(({ at }) => at - first.at),
    [0, 500, 1_000],
  );
  assertEquals([entry.state, entry.isUsable], ["tentative", false]);
  host.advance(1);
  assertEquals([entry.state, entry.isUsable], ["preferred", true]);
  assertEquals(host.auto.dad.running, 0);
});

Deno.test("DAD with 0 transmits takes an address as unique at once [RFC 4862 §5.1]", () => {
  const { entry, host } = testing({ dadTransmits: 0 });
  assertEquals([entry.state, host.probes.length], ["preferred", 0]);
});

Deno.test("DAD: a neighbour advertisement for a tentative address means duplicate [RFC 4862 §5.4.4]", () => {
  const { host, entry, dad } = testing();
  host.advance(DELAY);
  assert(dad.handleAdvertisement(OWN));
  assertEquals(entry.state, "duplicate");
  host.advance(60_000);
  assertEquals([entry.state, host.probes.length], ["duplicate", 1]);
});

Deno.test("DAD: a foreign solicitation from :: means duplicate, also before its own [RFC 4862 §5.4.3]", () => {
  const before = testing();
  assert(before.dad.handleSolicitation(OWN, true, 0, -1));
  assertEquals(before.entry.state, "duplicate");
  const after = testing();
  after.host.advance(DELAY);
  const { hi, lo } = after.host.probes[0];
  assert(after.dad.handleSolicitation(OWN, true, hi, lo ^ 1));
  assertEquals(after.entry.state, "duplicate");
});

Deno.test("DAD: address resolution of a tentative address is neither answered nor a duplicate [RFC 4862 §5.4.3]", () => {
  const { host, entry, dad } = testing();
  assert(dad.handleSolicitation(OWN, false, 0, -1));
  host.settle();
  assertEquals(entry.state, "preferred");
});

Deno.test("DAD ignores what is about other addresses, and what comes afterwards", () => {
  const { host, entry, dad } = testing();
  assert(!dad.handleAdvertisement(ip("2001:db8::2")));
  host.settle();
  assert(!dad.handleSolicitation(OWN, true, 0, -1));
  assert(!dad.handleAdvertisement(OWN));
  assertEquals(entry.state, "preferred");
});

Deno.test("DAD: its own solicitation that is looped back is no duplicate; it probes on until the loop is gone [RFC 7527 §4.1]", () => {
  const { host, entry, dad } = testing();
  const looped = new Set<string>();
  for (let i = 0; i < 100; i++) {
    host.advance(1_000);
    const probe = host.probes.at(-1);
    if (probe === undefined) continue;
    looped.add(`${probe.hi} ${probe.lo}`);
    dad.handleSolicitation(OWN, true, probe.hi, probe.lo);
    assertEquals(entry.state, "tentative");
  }
  assertEquals(looped.size, host.probes.length, "each has a nonce of its own");
  host.advance(10_000);
  assertEquals(entry.state, "preferred");
});

Deno.test("DAD: a duplicate is found in spite of a loop [RFC 7527 §4.2]", () => {
  const { host, entry, dad } = testing();
  host.advance(DELAY);
  const { hi, lo } = host.probes[0];
  dad.handleSolicitation(OWN, true, hi, lo);
  dad.handleSolicitation(OWN, true, hi + 1, lo);
  assertEquals(entry.state, "duplicate");
});

Deno.test("optimistic DAD: an address is usable while it is tested, and answers [RFC 4429 §3.3]", () => {
  const host = new HostFixture({ optimisticDad: true });
  host.auto.start();
  const [entry] = host.of("link-local");
  assertEquals([entry.state, entry.isUsable], ["optimistic", true]);
  assert(!host.auto.dad.handleSolicitation(entry.addr, false, 0, -1));
  host.settle();
  assertEquals(entry.state, "preferred");
});

Deno.test("optimistic DAD: a duplicate is given up [RFC 4429 §3.3]", () => {
  const host = new HostFixture({ optimisticDad: true });
  host.auto.start();
  const [entry] = host.of("link-local");
  host.object(entry);
  assertEquals([entry.state, entry.isUsable], ["duplicate", false]);
});

Deno.test("DAD of an address that is removed ends without an outcome", () => {
  const { host, entry, dad } = testing();
  host.auto.table.remove(entry);
  assert(!dad.handleAdvertisement(OWN));
  host.settle();
  assertEquals([host.probes.length, dad.running], [0, 0]);
});

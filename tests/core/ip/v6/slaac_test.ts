/** Stateless address autoconfiguration: RFC 4862 §5.5.3, RFC 7217 §6, RFC 9762. */

import { assert, assertEquals } from "@std/assert";
import { eui64Identifiers, HostFixture, HOUR } from "./host_fixture.ts";

const NET = "2001:db8:1::/64";

function configured(validMs: number, preferredMs = validMs) {
  const host = new HostFixture();
  host.prefix(NET, validMs, preferredMs);
  host.settle();
  const [entry] = host.of("slaac");
  const remaining = () => entry.validUntil - host.now;
  return { host, entry, remaining };
}

Deno.test("Slaac.handlePrefix() makes one address of a prefix, tests it and uses it [RFC 4862 §5.5.3 d]", () => {
  const { host, entry } = configured(4 * HOUR, 2 * HOUR);
  assertEquals([entry.state, entry.prefixLen], ["preferred", 64]);
  assert(`${entry.addr}`.startsWith("2001:db8:1:0:"));
  host.prefix(NET, 4 * HOUR, 2 * HOUR);
  assertEquals(host.of("slaac").length, 1);
});

Deno.test("Slaac.handlePrefix(): flags, lengths, prefixes and lifetimes that are ignored [RFC 4862 §5.5.3 a-d]", () => {
  const host = new HostFixture({ delegatesPrefixes: true });
  host.prefix(NET, HOUR, HOUR, { isAutonomous: false });
  host.prefix("fe80::/64", HOUR, HOUR);
  host.prefix(NET, HOUR, HOUR + 1);
  host.prefix(NET, HOUR, Infinity);
  host.prefix(NET, 0, 0);
  for (const length of [0, 48, 63, 65, 80, 128]) {
    host.prefix(`2001:db8::/${length}`, HOUR, HOUR);
  }
  host.prefix("ff02::/64", HOUR, HOUR);
  host.prefix("::/64", HOUR, HOUR);
  host.prefix(NET, HOUR, HOUR, { isDelegated: true });
  host.settle();
  assertEquals(host.diary, []);
});

Deno.test("Slaac.handlePrefix() ignores flag P where no prefix is delegated [RFC 9762 §7.1]", () => {
  const host = new HostFixture();
  host.prefix(NET, HOUR, HOUR, { isDelegated: true });
  assertEquals(host.of("slaac").length, 1);
});

Deno.test("Slaac.handlePrefix() does not need flag L [RFC 5942 §4]", () => {
  const host = new HostFixture();
  host.prefix(NET, HOUR, HOUR, { isOnLink: false });
  assertEquals(host.of("slaac").length, 1);
});

Deno.test("two-hour rule: more than two hours is believed [RFC 4862 §5.5.3 e 1]", () => {
  const { host, remaining } = configured(100 * HOUR);
  host.prefix(NET, 2 * HOUR + 1, 0);
  assertEquals(remaining(), 2 * HOUR + 1);
});

Deno.test("two-hour rule: more than remains is believed [RFC 4862 §5.5.3 e 1]", () => {
  const { host, remaining } = configured(HOUR);
  host.advance(HOUR / 2);
  host.prefix(NET, HOUR, HOUR);
  assertEquals(remaining(), HOUR);
});

Deno.test("two-hour rule: less than two hours that remain do not become fewer [RFC 4862 §5.5.3 e 2]", () => {
  const { host, remaining, entry } = configured(HOUR);
  const before = remaining();
  host.prefix(NET, 1_000, 1_000);
  host.prefix(NET, 0, 0);
  assertEquals(remaining(), before);
  assertEquals(entry.state, "deprecated");
});

Deno.test("two-hour rule: else two hours remain [RFC 4862 §5.5.3 e 3]", () => {
  const { host, entry, remaining } = configured(Infinity);
  host.prefix(NET, 0, 0);
  assertEquals([remaining(), entry.state], [2 * HOUR, "deprecated"]);
  host.advance(2 * HOUR);
  assert(entry.isRemoved);
});

Deno.test("Slaac.handlePrefix() always believes the preferred lifetime [RFC 4862 §5.5.3 e]", () => {
  const { host, entry } = configured(10 * HOUR, 5 * HOUR);
  host.prefix(NET, 10 * HOUR, 1_000);
  host.advance(1_000);
  assertEquals(entry.state, "deprecated");
  host.prefix(NET, 10 * HOUR, HOUR);
  assertEquals(entry.state, "preferred");
});

Deno.test("Slaac: a stable address that is a duplicate is followed by three others [RFC 7217 §6]", () => {
  const host = new HostFixture();
  host.prefix(NET, Infinity, Infinity);
  const tried = new Set<string>();
  for (let i = 0; i < 4; i++) {
    const [entry] = host.of("slaac");
    tried.add(`${entry.addr}`);
    assertEquals(entry.dadCounter, i);
    host.advance(1_000);
    host.object(entry);
  }
  assertEquals(tried.size, 4);
  assertEquals(host.states("slaac"), ["duplicate"]);
  host.prefix(NET, Infinity, Infinity);
  host.settle();
  assertEquals(host.states("slaac"), ["duplicate"]);
});

Deno.test("Slaac: an EUI-64 address that is a duplicate has no successor [RFC 4862 §5.4.5]", () => {
  const host = new HostFixture({}, eui64Identifiers());
  host.prefix(NET, HOUR, HOUR);
  host.object(host.of("slaac")[0]);
  host.prefix(NET, HOUR, HOUR);
  host.settle();
  assertEquals([host.states("slaac"), host.disabled], [["duplicate"], 0]);
});

Deno.test("Slaac: a flood of prefixes makes no more addresses than the limit", () => {
  const host = new HostFixture({ addressLimit: 5, usesTemporary: true });
  for (let i = 0; i < 1_000; i++) {
    host.prefix(`2001:db8:${i.toString(16)}::/64`, HOUR, HOUR);
  }
  assertEquals(host.auto.table.entries.length, 5);
});

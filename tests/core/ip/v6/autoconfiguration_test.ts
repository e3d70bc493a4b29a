/** The addresses of an interface from its start to its stop: RFC 4862. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import * as fc from "fast-check";
import { ip } from "../ip_fixture.ts";
import {
  eui64Identifiers,
  HostFixture,
  HOUR,
  stableIdentifiers,
} from "./host_fixture.ts";

const NET = "2001:db8:1::/64";

Deno.test("Autoconfiguration.start() makes and tests a link-local address [RFC 4862 §5.3]", () => {
  const host = new HostFixture();
  host.auto.start();
  host.settle();
  const [entry] = host.of("link-local");
  assertEquals([entry.state, entry.addr.isLinkLocal], ["preferred", true]);
  assertEquals([entry.validUntil, entry.prefixLen], [Infinity, 64]);
});

Deno.test("Autoconfiguration: a duplicate EUI-64 link-local address stops IP on the link [RFC 4862 §5.4.5]", () => {
  const host = new HostFixture({}, eui64Identifiers());
  host.auto.start();
  host.object(host.of("link-local")[0]);
  assertEquals([host.disabled, host.auto.isDisabled], [1, true]);
  assertEquals(host.states("link-local"), ["duplicate"]);
  host.prefix(NET, HOUR, HOUR);
  assertEquals(host.of("slaac").length, 0);
  host.auto.start();
  host.settle();
  assertEquals([host.auto.isDisabled, host.states("link-local")], [false, [
    "preferred",
  ]]);
});

Deno.test("Autoconfiguration: a duplicate stable link-local address is followed by the next, and never stops IP [RFC 7217 §6]", () => {
  const host = new HostFixture();
  host.auto.start();
  for (let i = 0; i < 4; i++) host.object(host.of("link-local").at(-1)!);
  assertEquals(host.states("link-local"), ["duplicate"]);
  assertEquals([host.disabled, host.auto.isDisabled], [0, false]);
});

Deno.test("Autoconfiguration.stop() forgets what the link gave, and start() tests the rest again [RFC 4862 §5.4]", () => {
  const host = new HostFixture({ usesTemporary: true });
  const own = host.auto.add(ip("2001:db8:9::1"), 64, "manual")!;
  host.auto.start();
  host.prefix(NET, HOUR, HOUR);
  host.settle();
  assertEquals(host.auto.table.entries.length, 4);
  host.auto.stop();
  assertEquals(host.auto.table.entries, [own]);
  const sent = host.probes.length;
  host.auto.start();
  assertEquals(own.state, "tentative");
  host.settle();
  assertEquals([own.state, host.probes.length - sent], ["preferred", 2]);
});

Deno.test("Autoconfiguration: another network gives another address, the first one gives the first again [RFC 7217 §5]", () => {
  const identifiers = stableIdentifiers();
  const host = new HostFixture({}, identifiers);
  const visit = (networkId: string): string => {
    identifiers.networkId = networkId;
    host.auto.start();
    host.prefix(NET, HOUR, HOUR);
    host.settle();
    return `${host.of("slaac")[0].addr}`;
  };
  const home = visit("home");
  assertNotEquals(visit("office"), home);
  assertEquals(visit("home"), home);
});

Deno.test("Autoconfiguration takes no addresses of routers where it is turned off", () => {
  const host = new HostFixture({ autoconfigures: false });
  host.prefix(NET, HOUR, HOUR);
  assertEquals(host.diary, []);
});

Deno.test("Autoconfiguration.remove() ends the test of an address", () => {
  const host = new HostFixture();
  const entry = host.auto.add(ip("2001:db8::1"), 64, "dhcp", 1_000, 9_000)!;
  host.auto.remove(entry);
  host.settle();
  assertEquals([host.probes.length, host.auto.dad.running], [0, 0]);
});

/** Something that happens to an interface. */
type Step =
  | { do: "wait"; ms: number }
  | { do: "prefix"; net: number; valid: number; preferred: number }
  | { do: "object" | "loop" | "foreign"; which: number }
  | { do: "start" | "stop" };

const LIFETIME = fc.oneof(
  fc.constantFrom(0, Infinity, 2 * HOUR, 2 * HOUR + 1),
  fc.integer({ min: 0, max: 200 * HOUR }),
);
const STEP: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant("wait" as const),
    ms: fc.oneof(fc.nat(3_000), fc.nat(50 * HOUR)),
  }),
  fc.record({
    do: fc.constant("prefix" as const),
    net: fc.nat(9),
    valid: LIFETIME,
    preferred: LIFETIME,
  }),
  fc.record({
    do: fc.constantFrom("object" as const, "loop" as const, "foreign" as const),
    which: fc.nat(20),
  }),
  fc.record({ do: fc.constantFrom("start" as const, "stop" as const) }),
);

function take(host: HostFixture, step: Step): void {
  const { table, dad } = host.auto;
  switch (step.do) {
    case "wait":
      return host.advance(step.ms);
    case "prefix":
      return host.prefix(
        `2001:db8:${step.net}::/64`,
        step.valid,
        step.preferred,
      );
    case "start":
      return host.auto.start();
    case "stop":
      return host.auto.stop();
    case "loop": {
      const probe = host.probes.at(-1 - step.which);
      if (probe) dad.handleSolicitation(probe.target, true, probe.hi, probe.lo);
      return;
    }
    case "object":
    case "foreign": {
      const entry = table.entries[step.which];
      if (entry === undefined) return;
      if (step.do === "object") return host.object(entry);
      dad.handleSolicitation(entry.addr, true, 0, -1);
    }
  }
}

/** What is true of an interface at all times. */
function checkInvariants(host: HostFixture): void {
  const { table, dad } = host.auto;
  const { now } = host;
  const caused = table.entries.filter((e) =>
    e.origin === "slaac" || e.origin === "temporary"
  );
  assert(caused.length <= host.config.addressLimit);
  assertEquals(
    new Set(table.entries.map((e) => `${e.addr}`)).size,
    table.entries.length,
  );
  for (const entry of table.entries) {
    const { state, preferredUntil, validUntil, origin } = entry;
    assertEquals(state, entry.stateAt(now));
    assert(validUntil > now && preferredUntil <= validUntil);
    assert(!entry.isRemoved);
    if (origin === "temporary") {
      assert(validUntil - now <= host.config.tempValidMs);
    }
  }
  assert(dad.running <= table.entries.length + 1);
  assert(host.context.timers.nextDeadline() > now || now === 0);
}

Deno.test("Autoconfiguration keeps its invariants in random sequences", () => {
  const sequences = fc.array(STEP, { maxLength: 60 });
  fc.assert(
    fc.property(
      sequences,
      fc.boolean(),
      fc.nat(),
      (steps, isOptimistic, seed) => {
        const host = new HostFixture(
          { usesTemporary: true, optimisticDad: isOptimistic, addressLimit: 6 },
          seed % 2 === 0 ? stableIdentifiers() : eui64Identifiers(),
          seed,
        );
        host.auto.start();
        for (const step of steps) {
          take(host, step);
          host.advance(0);
          checkInvariants(host);
        }
        // Without a peer every test ends.
        host.auto.start();
        host.advance(10_000);
        assertEquals(host.auto.dad.running, 0);
        assert(host.auto.isDisabled || host.of("link-local")[0].isUsable);
      },
    ),
    { numRuns: 1_000 },
  );
});

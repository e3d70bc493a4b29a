/** Temporary addresses: RFC 8981. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { HostFixture, HOUR } from "./host_fixture.ts";

const NET = "2001:db8:1::/64";
const DAY = 24 * HOUR;
/** REGEN_ADVANCE with one transmission and a RetransTimer of a second. */
const ADVANCE = 5_000;

function fixture(seed = 1) {
  return new HostFixture({ usesTemporary: true }, undefined, seed);
}

Deno.test("TemporaryAddresses: one beside each autoconfigured address, random [RFC 8981 §3.4]", () => {
  const [a, b] = [fixture(1), fixture(2)].map((host) => {
    host.prefix(NET, 7 * DAY, 7 * DAY);
    host.settle();
    assertEquals(host.states("slaac"), ["preferred"]);
    assertEquals(host.states("temporary"), ["preferred"]);
    return host;
  });
  assertEquals(`${a.of("slaac")[0].addr}`, `${b.of("slaac")[0].addr}`);
  assertNotEquals(
    `${a.of("temporary")[0].addr}`,
    `${b.of("temporary")[0].addr}`,
  );
});

Deno.test("TemporaryAddresses: lifetimes are capped, the preferred one less DESYNC_FACTOR [RFC 8981 §3.4]", () => {
  const ends = new Set<number>();
  for (let seed = 1; seed <= 20; seed++) {
    const host = fixture(seed);
    host.prefix(NET, Infinity, Infinity);
    const [{ preferredUntil, validUntil }] = host.of("temporary");
    assertEquals(validUntil, 2 * DAY);
    assert(preferredUntil <= DAY && preferredUntil > 0.6 * DAY - 1);
    ends.add(preferredUntil);
  }
  assert(ends.size > 10);
});

Deno.test("TemporaryAddresses: lifetimes of the prefix are a cap, too, and later ones do not raise the own caps [RFC 8981 §3.4]", () => {
  const host = fixture();
  host.prefix(NET, 5 * HOUR, 3 * HOUR);
  const [entry] = host.of("temporary");
  assertEquals([entry.preferredUntil, entry.validUntil], [3 * HOUR, 5 * HOUR]);
  host.prefix(NET, Infinity, Infinity);
  assert(entry.preferredUntil <= DAY);
  assertEquals(entry.validUntil, 2 * DAY);
});

Deno.test("TemporaryAddresses: a new one is there REGEN_ADVANCE before the old one is deprecated [RFC 8981 §3.5]", () => {
  const host = fixture();
  host.prefix(NET, Infinity, Infinity);
  const [old] = host.of("temporary");
  host.advance(old.preferredUntil - ADVANCE - 1);
  assertEquals(host.of("temporary").length, 1);
  host.advance(1);
  assertEquals(host.states("temporary"), ["preferred", "tentative"]);
  host.advance(ADVANCE - 1);
  assertEquals(host.states("temporary"), ["preferred", "preferred"]);
  host.advance(1);
  assertEquals(host.states("temporary"), ["deprecated", "preferred"]);
  host.advance(2 * DAY);
  assert(old.isRemoved);
});

Deno.test("TemporaryAddresses: over a month one is always preferred, and few exist [RFC 8981 §3.5]", () => {
  const host = fixture();
  host.prefix(NET, Infinity, Infinity);
  const seen = new Set<string>();
  for (let hour = 1; hour <= 720; hour++) {
    host.advance(HOUR);
    const entries = host.of("temporary");
    assert(entries.some((e) => e.state === "preferred"), `hour ${hour}`);
    assert(entries.length <= 5);
    for (const { addr } of entries) seen.add(`${addr}`);
  }
  assert(seen.size >= 30 && seen.size <= 51, `${seen.size}`);
});

Deno.test("TemporaryAddresses: none is made that would live no longer than REGEN_ADVANCE [RFC 8981 §3.4]", () => {
  const host = fixture();
  host.prefix(NET, HOUR, ADVANCE);
  assertEquals(host.of("temporary").length, 0);
  host.prefix(NET, HOUR, 0);
  assertEquals(host.of("temporary").length, 0);
  host.prefix(NET, HOUR, ADVANCE + 1);
  assertEquals(host.of("temporary").length, 1);
});

Deno.test("TemporaryAddresses: a duplicate gives way to another, three times [RFC 8981 §3.4]", () => {
  const host = fixture();
  host.prefix(NET, Infinity, Infinity);
  const tried = new Set<string>();
  for (let i = 0; i < 3; i++) {
    const [entry] = host.of("temporary");
    tried.add(`${entry.addr}`);
    host.object(entry);
  }
  assertEquals([tried.size, host.of("temporary").length], [3, 0]);
  host.advance(3 * DAY);
  host.prefix(NET, Infinity, Infinity);
  assertEquals(host.of("temporary").length, 0);
  host.prefix("2001:db8:2::/64", Infinity, Infinity);
  assertEquals(host.of("temporary").length, 1, "another prefix has its own");
});

Deno.test("TemporaryAddresses: a unique one ends the row of duplicates [RFC 8981 §3.4]", () => {
  const host = fixture();
  host.prefix(NET, Infinity, Infinity);
  const newest = new Set<string>();
  for (let i = 0; i < 5; i++) {
    host.object(host.of("temporary").at(-1)!);
    host.settle();
    assertEquals(host.states("temporary").at(-1), "preferred");
    newest.add(`${host.of("temporary").at(-1)!.addr}`);
    host.advance(
      host.of("temporary").at(-1)!.preferredUntil - host.now - ADVANCE,
    );
  }
  assertEquals(newest.size, 5);
});

Deno.test("TemporaryAddresses: the next stable address takes over its prefix", () => {
  const host = fixture();
  host.prefix(NET, Infinity, Infinity);
  host.object(host.of("slaac")[0]);
  host.settle();
  assertEquals(host.states("slaac"), ["preferred"]);
  assertEquals(host.states("temporary"), ["preferred"]);
  host.advance(host.of("temporary")[0].preferredUntil - host.now);
  assertEquals(host.states("temporary"), ["deprecated", "preferred"]);
});

Deno.test("TemporaryAddresses: a random identifier that is reserved is drawn again [RFC 8981 §3.3.1]", () => {
  const host = fixture();
  const { rng } = host.context;
  const draw = rng.nextU32.bind(rng);
  let zeros = 4; // two delays, and an identifier of 64 bits
  rng.nextU32 = () => zeros-- > 0 ? 0 : draw();
  host.prefix(NET, Infinity, Infinity);
  const [{ addr }] = host.of("temporary");
  assert((addr.w2 | addr.w3) !== 0 && zeros < 0);
});

Deno.test("TemporaryAddresses: a prefix that ends takes them with it", () => {
  const host = fixture();
  host.prefix(NET, 3 * HOUR, 3 * HOUR);
  host.advance(3 * HOUR);
  assertEquals(host.auto.table.entries.length, 0);
  assertEquals(host.context.timers.nextDeadline(), Infinity);
});

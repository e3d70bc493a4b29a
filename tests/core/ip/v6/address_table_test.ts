/** Addresses of an interface and their lifetimes: RFC 4862 §5.5.4. */

import { assert, assertEquals } from "@std/assert";
import { AddressTable } from "../../../../core/ip/v6/address_table.ts";
import type {
  AddressOptions,
  InterfaceAddress,
} from "../../../../core/ip/v6/interface_address.ts";
import { ip } from "../ip_fixture.ts";
import { TestContext } from "./host_fixture.ts";

function fixture(limit = 4) {
  const context = new TestContext();
  const diary: string[] = [];
  const listener = {
    onAddressChange(entry: InterfaceAddress, change: string) {
      diary.push(`${context.clock.now} ${change} ${entry.state}`);
    },
  };
  const table = new AddressTable(context, listener, limit);
  const add = (n: number, more: Partial<AddressOptions> = {}) =>
    table.add({
      addr: ip(`2001:db8::${n}`),
      prefixLen: 64,
      origin: "slaac",
      uniqueness: "unique",
      ...more,
    });
  return { context, diary, table, add };
}

Deno.test("AddressTable: an address is preferred, deprecated, then removed [RFC 4862 §5.5.4]", () => {
  const { context, diary, table, add } = fixture();
  const entry = add(1, { preferredUntil: 1_000, validUntil: 3_000 })!;
  context.advance(999);
  assertEquals(entry.state, "preferred");
  context.advance(1);
  assertEquals([entry.state, entry.isUsable], ["deprecated", true]);
  context.advance(2_000);
  assertEquals([entry.isRemoved, entry.isUsable], [true, false]);
  assertEquals(table.entries.length, 0);
  assertEquals(diary, [
    "0 added preferred",
    "1000 state deprecated",
    "3000 removed deprecated",
  ]);
  assertEquals(context.timers.nextDeadline(), Infinity);
});

Deno.test("AddressTable: a longer preferred lifetime makes an address preferred again [RFC 4862 §5.5.4]", () => {
  const { context, diary, table, add } = fixture();
  const entry = add(1, { preferredUntil: 1_000, validUntil: 9_000 })!;
  context.advance(2_000);
  table.setLifetimes(entry, 5_000, 9_000);
  assertEquals(entry.state, "preferred");
  context.advance(3_000);
  assertEquals(diary.slice(1), [
    "1000 state deprecated",
    "2000 state preferred",
    "5000 state deprecated",
  ]);
});

Deno.test("AddressTable: the test of an address hides its preferred lifetime", () => {
  const { context, table, add } = fixture();
  const entry = add(1, { uniqueness: "tentative", preferredUntil: 100 })!;
  context.advance(200);
  assertEquals(entry.state, "tentative");
  table.setUniqueness(entry, "unique");
  assertEquals(entry.state, "deprecated");
});

Deno.test("AddressTable.add() refuses a known address, an ended lifetime, and more than routers may cause", () => {
  const { table, add } = fixture(2);
  assert(add(1) !== null && add(2, { origin: "temporary" }) !== null);
  assertEquals(add(1), null);
  assertEquals(add(3), null);
  assert(add(3, { origin: "manual" }) !== null);
  assertEquals(add(4, { origin: "manual", validUntil: 0 }), null);
  assertEquals(table.entries.length, 3);
});

Deno.test("AddressTable: an address that was removed changes no more", () => {
  const { diary, table, add } = fixture();
  const entry = add(1)!;
  assert(table.remove(entry));
  assert(!table.remove(entry));
  table.setLifetimes(entry, 0, 0);
  table.setUniqueness(entry, "duplicate");
  assertEquals(diary, ["0 added preferred", "0 removed preferred"]);
});

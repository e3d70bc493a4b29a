/** On-link prefixes: RFC 4861 §6.3.4, RFC 5942 §4. */

import { assert, assertEquals } from "@std/assert";
import { PrefixList } from "../../../../core/ip/v6/prefix_list.ts";
import { ip } from "../ip_fixture.ts";
import { HostFixture, HOUR, TestContext } from "./host_fixture.ts";

const NET = ip("2001:db8:1::");
const HOST = ip("2001:db8:1::9");

function fixture() {
  const context = new TestContext();
  const expired: string[] = [];
  const list = new PrefixList(
    context,
    ({ prefix }) => expired.push(`${prefix}`),
  );
  return { context, expired, list };
}

Deno.test("PrefixList: a prefix is on the link until its lifetime ends [RFC 4861 §6.3.5]", () => {
  const { context, expired, list } = fixture();
  assert(!list.isOnLink(HOST));
  list.set(NET, 64, HOUR);
  assert(list.isOnLink(HOST) && !list.isOnLink(ip("2001:db8:2::9")));
  context.advance(HOUR - 1);
  assert(list.isOnLink(HOST));
  context.advance(1);
  assert(!list.isOnLink(HOST));
  assertEquals(expired, [`${NET}`]);
});

Deno.test("PrefixList: an advertisement sets the lifetime anew, and 0 ends it [RFC 4861 §6.3.4]", () => {
  const { context, list } = fixture();
  list.set(NET, 64, HOUR);
  list.set(HOST, 64, 2 * HOUR);
  assertEquals(list.entries.length, 1);
  context.advance(HOUR);
  assert(list.isOnLink(HOST));
  list.set(NET, 64, 0);
  assert(!list.isOnLink(HOST));
  list.set(NET, 64, 0);
  assertEquals(list.entries.length, 0);
});

Deno.test("PrefixList: link-local addresses are always on the link, whatever is advertised [RFC 4861 §6.3.4]", () => {
  const { list } = fixture();
  list.set(ip("fe80::"), 64, 0);
  list.set(ip("fe80::"), 10, HOUR);
  assertEquals(list.entries.length, 0);
  assert(list.isOnLink(ip("fe80::1")) && list.isOnLink(ip("ff02::1")));
});

Deno.test("PrefixList: an address does not make its prefix on-link [RFC 5942 §4]", () => {
  const { list } = fixture();
  const host = new HostFixture();
  host.prefix("2001:db8:1::/64", HOUR, HOUR, { isOnLink: false });
  assertEquals(host.of("slaac").length, 1);
  assert(!list.isOnLink(HOST));
});

Deno.test("PrefixList: prefixes of other lengths are others", () => {
  const { list } = fixture();
  list.set(NET, 64, HOUR);
  list.set(NET, 48, Infinity);
  list.set(NET, 64, 0);
  assert(list.isOnLink(ip("2001:db8:1:ffff::1")));
});

Deno.test("PrefixList: a flood of prefixes fills a bounded list", () => {
  const { list } = fixture();
  for (let i = 0; i < 1_000; i++) {
    list.set(ip(`2001:db8:${i.toString(16)}::`), 64, HOUR);
  }
  assertEquals(list.entries.length, 32);
  list.clear();
  assert(!list.isOnLink(ip("2001:db8::1")));
});

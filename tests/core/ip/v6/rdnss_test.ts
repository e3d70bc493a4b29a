/** Name servers and search lists of router advertisements: RFC 8106. */

import { assert, assertEquals } from "@std/assert";
import { AdvertisedDns } from "../../../../core/ip/v6/rdnss.ts";
import { ip } from "../ip_fixture.ts";
import { HOUR, TestContext } from "./host_fixture.ts";

function fixture() {
  const context = new TestContext();
  const count = { changes: 0 };
  const dns = new AdvertisedDns(context, () => count.changes++);
  const servers = () => dns.servers.map(({ addr }) => addr.w3);
  const names = () => dns.domains.map(({ name }) => name);
  const serve = (n: number, lifetime = HOUR) =>
    dns.handleServer(ip(`2001:db8::${n}`), lifetime);
  return { context, count, dns, servers, names, serve };
}

Deno.test("AdvertisedDns: servers and domains end with their lifetimes [RFC 8106 §5]", () => {
  const { context, count, dns, servers, names, serve } = fixture();
  serve(1);
  serve(2, 2 * HOUR);
  dns.handleDomain("example.org", HOUR);
  assertEquals([servers(), names(), count.changes], [[1, 2], [
    "example.org",
  ], 3]);
  context.advance(HOUR);
  assertEquals([servers(), names(), count.changes], [[2], [], 5]);
  assertEquals(context.timers.nextDeadline(), 2 * HOUR);
});

Deno.test("AdvertisedDns: lifetime 0 removes [RFC 8106 §5.1]", () => {
  const { count, dns, servers, names, serve } = fixture();
  serve(1);
  dns.handleDomain("example.org", Infinity);
  serve(1, 0);
  dns.handleDomain("example.org", 0);
  serve(2, 0);
  dns.handleDomain("example.com", 0);
  assertEquals([servers(), names(), count.changes], [[], [], 4]);
});

Deno.test("AdvertisedDns: nothing stands twice, and a lifetime is set anew [RFC 8106 §6.2]", () => {
  const { context, count, dns, servers, names, serve } = fixture();
  serve(1);
  dns.handleDomain("Example.org", HOUR);
  context.advance(HOUR / 2);
  serve(1);
  dns.handleDomain("eXample.ORG", HOUR);
  assertEquals(count.changes, 2);
  context.advance(HOUR - 1);
  assertEquals([servers(), names()], [[1], ["Example.org"]]);
});

Deno.test("AdvertisedDns: in a full list the one that ends first gives way [RFC 8106 §6.2]", () => {
  const { servers, serve } = fixture();
  for (const n of [1, 2, 3, 4]) serve(n, n === 2 ? HOUR / 2 : HOUR);
  serve(5, HOUR / 4);
  assertEquals(servers(), [1, 2, 3, 4]);
  serve(5, HOUR);
  assertEquals(servers(), [1, 3, 4, 5]);
});

Deno.test("AdvertisedDns refuses servers that are no host, and names that are none", () => {
  const { dns, count } = fixture();
  for (const text of ["ff02::1", "::", "::1"]) dns.handleServer(ip(text), HOUR);
  for (const name of ["", "a".repeat(254)]) dns.handleDomain(name, HOUR);
  assertEquals(count.changes, 0);
  dns.handleServer(ip("fe80::1"), HOUR);
  assertEquals(count.changes, 1);
});

Deno.test("AdvertisedDns: floods are bounded, and clear() forgets", () => {
  const { dns, count, servers, names, serve } = fixture();
  for (let n = 1; n <= 100; n++) {
    serve(n, HOUR + n);
    dns.handleDomain(`d${n}.example`, HOUR + n);
  }
  assertEquals([servers().length, names().length], [4, 8]);
  assert(names().includes("d100.example"));
  count.changes = 0;
  dns.clear();
  dns.clear();
  assertEquals([servers(), names(), count.changes], [[], [], 1]);
});

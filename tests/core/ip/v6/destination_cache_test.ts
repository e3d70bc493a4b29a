/** Redirects: RFC 4861 §8.1 and §8.3. */

import { assert, assertEquals } from "@std/assert";
import { DestinationCache } from "../../../../core/ip/v6/destination_cache.ts";
import { ip } from "../ip_fixture.ts";

const FAR = ip("2001:db8:ffff::1");
const [FIRST, BETTER] = [ip("fe80::1"), ip("fe80::2")];

Deno.test("DestinationCache.redirect() of the present first hop is obeyed, for one destination [RFC 4861 §8.3]", () => {
  const cache = new DestinationCache();
  assertEquals(cache.nextHop(FAR), null);
  assert(cache.redirect(FIRST, BETTER, FAR, FIRST));
  assertEquals(`${cache.nextHop(FAR)}`, "fe80::2");
  assertEquals(cache.nextHop(ip("2001:db8:ffff::2")), null);
});

Deno.test("DestinationCache.redirect() to the destination itself: it is on the link [RFC 4861 §8.3]", () => {
  const cache = new DestinationCache();
  assert(cache.redirect(FIRST, FAR, FAR, FIRST));
  assertEquals(`${cache.nextHop(FAR)}`, `${FAR}`);
});

Deno.test("DestinationCache.redirect() of others, to others, or about groups is ignored [RFC 4861 §8.1]", () => {
  const cache = new DestinationCache();
  const global = ip("2001:db8::1");
  assert(!cache.redirect(BETTER, FIRST, FAR, FIRST), "not the first hop");
  assert(!cache.redirect(FIRST, BETTER, FAR, null), "no first hop");
  assert(!cache.redirect(FIRST, global, FAR, FIRST), "target not link-local");
  assert(!cache.redirect(global, BETTER, FAR, global), "sender not link-local");
  assert(!cache.redirect(FIRST, BETTER, ip("ff0e::1"), FIRST), "a group");
  assertEquals(cache.size, 0);
});

Deno.test("DestinationCache.redirect() follows a second redirect of the new first hop only [RFC 4861 §8.1]", () => {
  const cache = new DestinationCache();
  cache.redirect(FIRST, BETTER, FAR, FIRST);
  assert(!cache.redirect(FIRST, ip("fe80::3"), FAR, cache.nextHop(FAR)));
  assert(cache.redirect(BETTER, ip("fe80::3"), FAR, cache.nextHop(FAR)));
  assertEquals([`${cache.nextHop(FAR)}`, cache.size], ["fe80::3", 1]);
});

Deno.test("DestinationCache.forgetNextHop() starts again where a next hop fails [RFC 4861 §7.3.3]", () => {
  const cache = new DestinationCache();
  for (let n = 1; n <= 9; n++) {
    const target = n % 3 === 0 ? ip("fe80::3") : BETTER;
    cache.redirect(FIRST, target, ip(`2001:db8::${n}`), FIRST);
  }
  cache.forgetNextHop(BETTER);
  assertEquals(cache.size, 3);
  assertEquals(cache.nextHop(ip("2001:db8::1")), null);
  assertEquals(`${cache.nextHop(ip("2001:db8::3"))}`, "fe80::3");
});

Deno.test("DestinationCache: a flood of redirects is bounded, the newest is kept", () => {
  const cache = new DestinationCache();
  for (let n = 0; n < 5_000; n++) {
    const destination = ip(`2001:db8::${n.toString(16)}`);
    cache.redirect(FIRST, BETTER, destination, FIRST);
    assert(cache.nextHop(destination) !== null);
  }
  assert(cache.size <= 256);
  cache.clear();
  assertEquals([cache.size, cache.nextHop(FAR)], [0, null]);
});

Deno.test("DestinationCache.redirect() to another router is for the quoted source alone, on the link for all [RFC 8028 §3.3]", () => {
  const cache = new DestinationCache();
  const [own, other] = [ip("2001:db8:1::1"), ip("2001:db8:2::1")];
  assert(cache.redirect(FIRST, BETTER, FAR, FIRST, own));
  assertEquals(`${cache.nextHop(FAR, own)}`, "fe80::2");
  assertEquals(cache.nextHop(FAR, other), null);
  assert(cache.redirect(FIRST, ip("fe80::3"), FAR, FIRST, other));
  assertEquals(`${cache.nextHop(FAR, own)}`, "fe80::2");
  assertEquals([`${cache.nextHop(FAR, other)}`, cache.size], ["fe80::3", 2]);
  assert(cache.redirect(FIRST, FAR, FAR, FIRST, own));
  assertEquals([`${cache.nextHop(FAR, other)}`, cache.size], [`${FAR}`, 1]);
});

Deno.test("DestinationCache.forgetRouter() keeps what is on the link [RFC 4861 §7.2.5]", () => {
  const cache = new DestinationCache();
  cache.redirect(FIRST, BETTER, FAR, FIRST);
  cache.redirect(FIRST, BETTER, BETTER, FIRST);
  assert(cache.hasNextHop(BETTER) && !cache.hasNextHop(FIRST));
  assert(cache.forgetRouter(BETTER));
  assert(!cache.forgetRouter(BETTER));
  assertEquals([cache.nextHop(FAR), cache.size], [null, 1]);
});

/** Default routers and routes: RFC 4861 §6.3, RFC 4191, RFC 8028. */

import { assert, assertEquals } from "@std/assert";
import * as fc from "fast-check";
import { RouterList } from "../../../../core/ip/v6/router_list.ts";
import { ip } from "../ip_fixture.ts";
import { HOUR, TestContext } from "./host_fixture.ts";

const [HIGH, MEDIUM, RESERVED, LOW] = [1, 0, 2, 3];
const FAR = ip("2001:db8:ffff::1");

function router(n: number) {
  return ip(`fe80::${n.toString(16)}`);
}

function fixture() {
  const context = new TestContext();
  const gone: string[] = [];
  const changes: string[] = [];
  const probed: [at: number, router: number][] = [];
  const list = new RouterList(context, {
    onRouteChange: ({ router, prefixLen }, isNew) =>
      void changes.push(`${isNew ? "+" : "-"}${router.addr.w3}/${prefixLen}`),
    onRouterGone: (addr) => void gone.push(`${addr}`),
    probeRouter: (addr) => void probed.push([context.clock.now, addr.w3]),
  });
  const advertise = (n: number, preference = MEDIUM, lifetime = HOUR) => {
    list.handleAdvertisement(router(n), lifetime, preference);
    list.setReachable(router(n), true);
  };
  const chosen = (destination = FAR, source: string | null = null) =>
    list.select(destination, source === null ? null : ip(source))?.addr.w3 ??
      null;
  return { context, gone, changes, probed, list, advertise, chosen };
}

Deno.test("RouterList: a default router serves until its lifetime ends [RFC 4861 §6.3.4]", () => {
  const { context, gone, list, advertise, chosen } = fixture();
  assertEquals([chosen(), list.hasDefault], [null, false]);
  advertise(1);
  assertEquals([chosen(), list.hasDefault], [1, true]);
  context.advance(HOUR / 2);
  advertise(1);
  context.advance(HOUR - 1);
  assertEquals(chosen(), 1);
  context.advance(1);
  assertEquals([chosen(), gone, list.has(router(1))], [
    null,
    ["fe80::1"],
    false,
  ]);
});

Deno.test("RouterList: lifetime 0 ends a default router at once, and makes none [RFC 4861 §6.3.4]", () => {
  const { gone, list, advertise, chosen } = fixture();
  advertise(1, MEDIUM, 0);
  assertEquals([list.has(router(1)), gone], [false, []]);
  advertise(1);
  advertise(1, MEDIUM, 0);
  assertEquals([chosen(), gone], [null, ["fe80::1"]]);
});

Deno.test("RouterList takes advertisements of link-local addresses only [RFC 4861 §6.1.2]", () => {
  const { list, chosen } = fixture();
  list.handleAdvertisement(ip("2001:db8::1"), HOUR, HIGH);
  assertEquals(chosen(), null);
});

Deno.test("RouterList: reachable routers come first [RFC 4861 §6.3.6]", () => {
  const { list, advertise, chosen } = fixture();
  advertise(1, HIGH);
  advertise(2, LOW);
  assertEquals(chosen(), 1);
  list.setReachable(router(1), false);
  assertEquals([chosen(), chosen()], [2, 2]);
  list.setReachable(router(1), true);
  assertEquals(chosen(), 1);
});

Deno.test("RouterList: without a reachable router each is taken in turn [RFC 4861 §6.3.6]", () => {
  const { list, chosen } = fixture();
  for (const n of [1, 2, 3]) {
    list.handleAdvertisement(router(n), HOUR, n === 3 ? HIGH : LOW);
  }
  const first = [chosen(), chosen(), chosen()];
  assertEquals(first[0], 3, "the preferred one begins");
  assertEquals(new Set(first).size, 3);
  assertEquals([chosen(), chosen(), chosen()], first);
});

Deno.test("RouterList.presentRoute() is the one that was chosen last, and takes none in turn [RFC 4861 §8.1]", () => {
  const { list, chosen } = fixture();
  for (const n of [1, 2, 3]) list.handleAdvertisement(router(n), HOUR, MEDIUM);
  const present = () => list.presentRoute(FAR, null)!.router.addr.w3;
  for (let i = 0; i < 7; i++) {
    const last = chosen();
    assertEquals([present(), present()], [last, last]);
  }
});

Deno.test("RouterList: a better router that is not reachable is asked once a minute, if something is sent [RFC 4191 §3.5]", () => {
  const { context, probed, list, advertise, chosen } = fixture();
  advertise(1, HIGH);
  advertise(2, LOW);
  advertise(3, LOW);
  chosen();
  list.setReachable(router(1), false);
  list.setReachable(router(3), false);
  const begin = context.clock.now;
  for (const ms of [0, 59_000, 1_000, 1_000, 58_000, 1_000, 600_000]) {
    context.advance(ms);
    assertEquals(chosen(), 2);
    context.advance(0);
  }
  const times = probed.map(([at, n]) => [at - begin, n]);
  assertEquals(times, [[60_000, 1], [120_000, 1], [720_000, 1]]);
});

Deno.test("RouterList: a router that says IsRouter 0 is removed with its routes [RFC 4861 §7.2.5]", () => {
  const { gone, list, advertise, chosen } = fixture();
  advertise(1);
  list.handleRoute(router(1), FAR, 48, HOUR, MEDIUM);
  advertise(2, LOW);
  list.remove(router(1));
  list.remove(router(9));
  assertEquals([chosen(), gone, list.routes.length], [2, ["fe80::1"], 1]);
});

Deno.test("RouterList: preference high, medium, low; the older of equals [RFC 4191 §3.1]", () => {
  const { advertise, chosen } = fixture();
  advertise(1, LOW);
  advertise(2, MEDIUM);
  assertEquals(chosen(), 2);
  advertise(3, HIGH);
  advertise(4, HIGH);
  assertEquals(chosen(), 3);
  advertise(3, LOW);
  assertEquals(chosen(), 4);
});

Deno.test("RouterList: the reserved preference counts as medium in the header [RFC 4191 §2.2]", () => {
  const { advertise, chosen } = fixture();
  advertise(1, LOW);
  advertise(2, RESERVED);
  assertEquals(chosen(), 2);
  advertise(3, HIGH);
  assertEquals(chosen(), 3);
});

Deno.test("RouterList: a route information option with the reserved preference is ignored [RFC 4191 §2.3]", () => {
  const { list, chosen } = fixture();
  list.handleRoute(router(1), FAR, 48, HOUR, RESERVED);
  assertEquals(chosen(), null);
});

Deno.test("RouterList: the longest prefix counts before preference [RFC 4191 §3.2]", () => {
  const { list, advertise, chosen } = fixture();
  advertise(1, HIGH);
  advertise(2, LOW);
  list.handleRoute(router(2), ip("2001:db8:ffff::"), 48, HOUR, LOW);
  assertEquals([chosen(), chosen(ip("2001:db9::1"))], [2, 1]);
});

Deno.test("RouterList: a reachable router of a shorter prefix counts before an unreachable one [RFC 4191 §3.2]", () => {
  const { list, advertise, chosen } = fixture();
  advertise(1);
  advertise(2, LOW);
  list.handleRoute(router(2), FAR, 48, HOUR, HIGH);
  list.setReachable(router(2), false);
  assertEquals(chosen(), 1);
});

Deno.test("RouterList: lifetime 0 removes a route, and only it [RFC 4191 §3.1]", () => {
  const { gone, list, advertise, chosen } = fixture();
  advertise(1, HIGH);
  advertise(2, LOW);
  list.handleRoute(router(2), FAR, 48, Infinity, MEDIUM);
  list.handleRoute(router(2), FAR, 48, 0, MEDIUM);
  assertEquals([chosen(), gone], [1, []]);
});

Deno.test("RouterList: a route to ::/0 replaces what the header said [RFC 4191 §3.1]", () => {
  const { list, advertise, chosen } = fixture();
  advertise(1, HIGH);
  advertise(2, LOW);
  list.handleRoute(router(1), ip("::"), 0, HOUR, LOW);
  list.handleRoute(router(2), ip("::"), 0, HOUR, MEDIUM);
  assertEquals([chosen(), list.routes.length], [2, 2]);
});

Deno.test("RouterList: a router that is no default router leads to its routes only [RFC 4191 §2.3]", () => {
  const { list, chosen } = fixture();
  list.handleAdvertisement(router(1), 0, MEDIUM);
  list.handleRoute(router(1), FAR, 48, HOUR, MEDIUM);
  assertEquals([chosen(), chosen(ip("2001:db9::1"))], [1, null]);
  assertEquals(list.hasDefault, false);
});

Deno.test("RouterList: the router that has advertised the source's prefix [RFC 8028 §3]", () => {
  const { context, list, advertise, chosen } = fixture();
  advertise(1, HIGH);
  advertise(2, LOW);
  list.handlePrefix(router(1), ip("2001:db8:1::"), 64, HOUR);
  list.handlePrefix(router(2), ip("2001:db8:2::"), 64, HOUR / 2);
  list.handlePrefix(router(9), ip("2001:db8:2::"), 64, HOUR);
  assertEquals(chosen(FAR, "2001:db8:1::5"), 1);
  assertEquals(chosen(FAR, "2001:db8:2::5"), 2);
  assertEquals([chosen(FAR, "2001:db8:3::5"), chosen()], [1, 1]);
  assert(list.hasAdvertised(router(2), ip("2001:db8:2::5")));
  assert(!list.hasAdvertised(router(1), ip("2001:db8:2::5")));
  context.advance(HOUR / 2);
  assertEquals(chosen(FAR, "2001:db8:2::5"), 1);
});

Deno.test("RouterList: floods of routers, routes and prefixes are bounded", () => {
  const { context, list, advertise } = fixture();
  for (let n = 1; n <= 500; n++) advertise(n);
  assertEquals(list.routes.length, 16);
  for (let n = 0; n < 500; n++) {
    const prefix = ip(`2001:db8:${n.toString(16)}::`);
    list.handleRoute(router(1), prefix, 48, HOUR, MEDIUM);
    list.handlePrefix(router(1), prefix, 64, HOUR);
  }
  assertEquals(list.routes.length, 64);
  assert(list.hasAdvertised(router(1), ip("2001:db8::1")));
  assert(!list.hasAdvertised(router(1), ip("2001:db8:99::1")));
  list.clear();
  assertEquals(context.timers.nextDeadline(), Infinity);
});

Deno.test("RouterList keeps its invariants in random sequences", () => {
  const step = fc.tuple(fc.nat(5), fc.nat(24), fc.nat(3), fc.nat(9_000));
  fc.assert(fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
    const { context, gone, list } = fixture();
    for (const [what, n, preference, ms] of steps) {
      const addr = router(n);
      const net = ip(`2001:db8:${n % 5}::`);
      if (what === 0) list.handleAdvertisement(addr, ms, preference);
      else if (what === 1) list.handleRoute(addr, net, 48, ms, preference);
      else if (what === 2) list.handlePrefix(addr, net, 64, ms);
      else if (what === 3) list.setReachable(addr, ms % 2 === 0);
      else if (what === 4) context.advance(ms);
      else list.remove(addr);
      context.advance(0);
      for (const { router, validUntil } of list.routes) {
        assert(validUntil > context.clock.now && list.has(router.addr));
      }
      const matches = list.routes.some(({ prefix, prefixLen }) =>
        net.matchesPrefix(prefix, prefixLen)
      );
      const chosen = list.select(net, null);
      assertEquals(chosen !== null, matches);
      assert(chosen === null || list.has(chosen.addr));
    }
    const left = new Set(list.routes.map((route) => `${route.router.addr}`));
    context.advance(10_000);
    assertEquals(list.routes.length, 0);
    for (const addr of left) assert(gone.includes(addr));
  }));
});

Deno.test("RouterList tells of each route that comes and ends, also while its router stays", () => {
  const { context, changes, gone, list, advertise } = fixture();
  advertise(1, MEDIUM, HOUR);
  advertise(1, MEDIUM, HOUR);
  list.handleRoute(router(1), FAR, 48, 2 * HOUR, MEDIUM);
  advertise(2, MEDIUM, 3 * HOUR);
  assertEquals(changes.splice(0), ["+1/0", "+1/48", "+2/0"]);
  context.advance(HOUR);
  assertEquals([changes.splice(0), gone], [["-1/0"], []]);
  list.handleRoute(router(1), FAR, 48, 0, MEDIUM);
  assertEquals([changes.splice(0), gone], [["-1/48"], ["fe80::1"]]);
  list.clear();
  assertEquals([changes, gone.length], [["-2/0"], 1]);
});

/** What reports of path MTUs are believed: RFC 1191, RFC 5927 §7.2, Linux. */

import { assertEquals } from "@std/assert";
import { Clock } from "../../../../core/base/clock.ts";
import { PathMtuCache } from "../../../../core/ip/route/path_mtu.ts";
import { ip } from "../ip_fixture.ts";

const HOST = ip("10.0.0.2");

function cache() {
  const clock = new Clock();
  return { clock, paths: new PathMtuCache(clock) };
}

Deno.test("PathMtuCache.update() does not step down for each report of one flight [RFC 1191 §5]", () => {
  const { paths } = cache();
  for (let n = 0; n < 10; n++) paths.update(HOST, 0, 1500, 1500);
  assertEquals(paths.get(HOST, 1500), 1492);
  paths.update(HOST, 0, 1492, 1500);
  assertEquals(paths.get(HOST, 1500), 1006);
});

Deno.test("PathMtuCache.update() starts at the size of the packet where no MTU is named [RFC 1191 §5]", () => {
  const { paths } = cache();
  paths.update(HOST, 0, 1040, 1500);
  assertEquals(paths.get(HOST, 1500), 1006);
});

Deno.test("PathMtuCache.update() ignores what is larger, and what no link has [RFC 5927 §7.2]", () => {
  const { paths } = cache();
  for (const mtu of [1500, 9000, 65_535, 67, 1]) {
    paths.update(HOST, mtu, 1500, 1500);
    assertEquals([paths.get(HOST, 1500), paths.isLocked(HOST)], [1500, false]);
  }
});

Deno.test("PathMtuCache.update() goes down to 552 and locks the path below [Linux min_pmtu]", () => {
  const { paths, clock } = cache();
  paths.update(HOST, 552, 1500, 1500);
  assertEquals([paths.get(HOST, 1500), paths.isLocked(HOST)], [552, false]);
  paths.update(HOST, 296, 552, 1500);
  assertEquals([paths.get(HOST, 1500), paths.isLocked(HOST)], [552, true]);
  clock.now += 600_000;
  assertEquals([paths.get(HOST, 1500), paths.isLocked(HOST)], [1500, false]);
});

Deno.test("PathMtuCache.update() never raises the MTU of a link below 552", () => {
  const { paths } = cache();
  paths.update(HOST, 300, 400, 400);
  assertEquals([paths.get(HOST, 400), paths.isLocked(HOST)], [400, true]);
});

Deno.test("PathMtuCache.get() knows a thousand paths at once", () => {
  const { paths } = cache();
  const hosts = Array.from(
    { length: 1000 },
    (_, i) => ip(`10.1.${i >> 8}.${i & 255}`),
  );
  for (const [i, host] of hosts.entries()) {
    paths.update(host, 600 + i, 1600, 1600);
  }
  const known = hosts.filter((host, i) => paths.get(host, 1600) === 600 + i);
  assertEquals(known.length > 980, true, `${known.length}`);
});

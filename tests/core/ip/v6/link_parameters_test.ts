/** Link parameters of router advertisements: RFC 4861 §6.3.2 and §6.3.4. */

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { LinkParameters } from "../../../../core/ip/v6/link_parameters.ts";
import { HOUR, TestContext } from "./host_fixture.ts";

function fixture(mtu = 1500) {
  const context = new TestContext();
  return { context, link: new LinkParameters(context, mtu) };
}

Deno.test("LinkParameters begin with the constants of the protocol [RFC 4861 §6.3.2]", () => {
  const { link } = fixture();
  assertEquals([link.hopLimit, link.retransMs, link.mtu], [64, 1_000, 1_500]);
  assert(link.reachableMs >= 15_000 && link.reachableMs <= 45_000);
});

Deno.test("LinkParameters take what an advertisement says, and 0 says nothing [RFC 4861 §6.3.4]", () => {
  const { link } = fixture();
  link.handleAdvertisement(255, 60_000, 500);
  assertEquals([link.hopLimit, link.retransMs], [255, 500]);
  assert(link.reachableMs >= 30_000 && link.reachableMs <= 90_000);
  const { reachableMs } = link;
  link.handleAdvertisement(0, 0, 0);
  link.handleAdvertisement(0, 60_000, 0);
  assertEquals([link.hopLimit, link.retransMs], [255, 500]);
  assertEquals(link.reachableMs, reachableMs, "the base has not changed");
});

Deno.test("LinkParameters draw ReachableTime anew every few hours [RFC 4861 §6.3.2]", () => {
  const { context, link } = fixture();
  link.handleAdvertisement(64, 0, 0);
  const { reachableMs } = link;
  context.advance(2 * HOUR - 1);
  assertEquals(link.reachableMs, reachableMs);
  context.advance(1);
  assertNotEquals(link.reachableMs, reachableMs);
});

Deno.test("LinkParameters.handleMtu() ignores what the link cannot have [RFC 4861 §6.3.4]", () => {
  const { link } = fixture();
  for (const mtu of [0, 1, 1279, 1501, 65_536, 0xffff_ffff]) {
    link.handleMtu(mtu);
  }
  assertEquals(link.mtu, 1_500);
  link.handleMtu(1_280);
  assertEquals(link.mtu, 1_280);
  link.handleMtu(1_500);
  assertEquals(link.mtu, 1_500);
});

Deno.test("LinkParameters keep forged times within bounds", () => {
  const { link } = fixture();
  link.handleAdvertisement(1, 1, 1);
  assertEquals(link.retransMs, 10);
  assert(link.reachableMs >= 50);
  link.handleAdvertisement(1, 0xffff_ffff, 0xffff_ffff);
  assertEquals(link.retransMs, 60_000);
  assert(link.reachableMs <= 1.5 * HOUR);
});

Deno.test("LinkParameters.reset() goes back to the beginning", () => {
  const { context, link } = fixture();
  link.handleAdvertisement(9, 60_000, 500);
  link.handleMtu(1_280);
  link.reset();
  assertEquals([link.hopLimit, link.retransMs, link.mtu], [64, 1_000, 1_500]);
  assertEquals(context.timers.nextDeadline(), Infinity);
});

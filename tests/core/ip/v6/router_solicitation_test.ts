/** Router solicitation: RFC 4861 §6.3.7, RFC 7559. */

import { assert, assertEquals } from "@std/assert";
import { RouterSolicitation } from "../../../../core/ip/v6/router_solicitation.ts";
import { DELAY, HOUR, TestContext } from "./host_fixture.ts";

function fixture(seed = 1) {
  const context = new TestContext(seed);
  const sent: number[] = [];
  const rs = new RouterSolicitation(
    context,
    () => sent.push(context.clock.now),
  );
  return { context, sent, rs };
}

Deno.test("RouterSolicitation waits a random delay first [RFC 4861 §6.3.7]", () => {
  const delays = new Set<number>();
  for (let seed = 1; seed <= 20; seed++) {
    const { context, sent, rs } = fixture(seed);
    rs.start();
    context.advance(DELAY);
    assertEquals(sent.length, 1);
    delays.add(sent[0]);
  }
  assert(delays.size > 10);
});

Deno.test("RouterSolicitation backs off from 4 s to an hour, a tenth at random, without end [RFC 7559 §2]", () => {
  const { context, sent, rs } = fixture();
  rs.start();
  context.advance(1_000 * HOUR);
  const waits = sent.slice(1).map((at, i) => at - sent[i]);
  assert(Math.abs(waits[0] / 4_000 - 1) <= 0.1001);
  let i = 1;
  for (; 2.1 * waits[i - 1] < 0.9 * HOUR; i++) {
    const factor = waits[i] / waits[i - 1];
    assert(factor > 1.899 && factor < 2.101, `${factor}`);
  }
  assert(i > 8);
  const late = waits.slice(i + 2);
  assert(late.length > 900);
  for (const wait of late) assert(Math.abs(wait / HOUR - 1) <= 0.1001);
  assert(new Set(late).size > 500, "each is drawn anew");
});

Deno.test("RouterSolicitation stops with an advertisement of a default router only [RFC 7559 §2.1]", () => {
  const { context, sent, rs } = fixture();
  rs.start();
  context.advance(2_000);
  rs.handleAdvertisement(0);
  assert(rs.isRunning);
  context.advance(10_000);
  assertEquals(sent.length, 2);
  rs.handleAdvertisement(HOUR);
  assert(!rs.isRunning);
  context.advance(100 * HOUR);
  assertEquals(sent.length, 2);
});

Deno.test("RouterSolicitation starts anew where the last router is gone [RFC 7559 §2.1]", () => {
  const { context, sent, rs } = fixture();
  rs.start();
  context.advance(HOUR);
  rs.stop();
  const before = sent.length;
  rs.start();
  context.advance(5_400);
  assertEquals(sent.length - before, 2);
});

/** Waiting for an address that was not given: `stack.configured()`. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { errors, type Stack, VirtualClock } from "../../../mod.ts";
import { prefix } from "../../core/ip/v6/nd_fixture.ts";
import { mayStartWorkers } from "../two_stacks.ts";
import { RoutedStack } from "./routed_stack.ts";

const NET = "2001:db8:1::/64";
const OTHER_NET = "2001:db8:2::/64";

/** A stack with a router, in virtual time, its link-local address tested. */
async function routed(
  fn: (net: RoutedStack, clock: VirtualClock) => Promise<void>,
  netif = {},
): Promise<void> {
  const clock = new VirtualClock();
  await using net = await RoutedStack.start({ thread: false, clock }, netif);
  await clock.advance(3_000);
  await fn(net, clock);
}

/** Whether a promise is settled once all that is ready has run. */
async function isSettled(promise: Promise<unknown>, clock: VirtualClock) {
  let settled = false;
  const end = (): void => void (settled = true);
  promise.then(end, end);
  await clock.advance(0);
  return settled;
}

Deno.test("configured() resolves once an address of a router's prefix has been tested", () =>
  routed(async (net, clock) => {
    const { stack } = net;
    const either = stack.configured("if1");
    const six = stack.configured("if1", { family: 6, timeout: 60_000 });
    const four = stack.configured("if1", { family: 4, timeout: 60_000 });
    await stack.addAddress("if1", "fd00::1/64"); // given: not what is waited for
    await clock.advance(3_000);
    await net.advertise(1800, prefix(NET, 7200, 3600));
    assertEquals(await isSettled(six, clock), false, "it is tentative");
    await clock.advance(3_000);
    const address = await six;
    assert(address.startsWith("2001:db8:1::") || address.includes(":1:"));
    assertEquals(await either, address);
    const [, { addresses }] = await stack.netifs();
    assert(addresses.includes(`${address}/64`));
    assertEquals(await isSettled(four, clock), false);
    await clock.advance(60_000);
    const error = await assertRejects(() => four, errors.TimedOut);
    assertEquals(
      error.message,
      `Cannot wait for an address of "if1": it timed out`,
    );
    assertEquals((error as Error & { code?: string }).code, "ERR_TIMEOUT");
    assertEquals(await stack.configured("if1", { family: 6 }), address);
    assertEquals(await stack.configured("if1", { timeout: 0 }), address);
  }));

Deno.test("configured() takes a deprecated address only if there is no other", () =>
  routed(async (net, clock) => {
    const { stack } = net;
    await net.advertise(1800, prefix(NET, 7200, 0));
    await clock.advance(3_000);
    const old = await stack.configured("if1");
    await net.advertise(1800, prefix(OTHER_NET, 7200, 3600));
    await clock.advance(3_000);
    const address = await stack.configured("if1");
    assert(address !== old && address.startsWith("2001:db8:2:"));
  }));

Deno.test("configured() takes an optimistic address, which is in use [RFC 4429]", () =>
  routed(async (net, clock) => {
    await net.advertise(1800, prefix(NET, 7200, 3600));
    const waits = net.stack.configured("if1", { family: 6 });
    assertEquals(await isSettled(waits, clock), true);
    assert((await waits).startsWith("2001:db8:1:"));
  }, { ipv6: { dad: "optimistic" } }));

Deno.test("configured() rejects for an unknown interface, a signal, and the stack's end", async () => {
  const pending: Promise<unknown>[] = [];
  await routed(async ({ stack }, clock) => {
    const unknown = await assertRejects(
      () => stack.configured("if7"),
      errors.NotFound,
    );
    assertEquals(
      unknown.message,
      `Cannot wait for an address: no interface is named "if7"`,
    );
    const reason = new Error("enough");
    const aborted = { signal: AbortSignal.abort(reason) };
    assertEquals(
      await stack.configured("if1", aborted).catch((e) => e),
      reason,
    );
    const controller = new AbortController();
    const waits = stack.configured("if1", { signal: controller.signal });
    assertEquals(await isSettled(waits, clock), false);
    controller.abort(reason);
    assertEquals(await waits.catch((e) => e), reason);
    pending.push(stack.configured("if1", { timeout: 1e6 }).catch((e) => e));
    await clock.advance(10);
    pending.push(Promise.resolve(stack));
  });
  const error = await pending[0];
  assert(error instanceof TypeError, `${error}`);
  const stack = await pending[1] as Stack;
  await assertRejects(() => stack.configured("if1"), TypeError, "closed");
});

Deno.test("configured() of a wrong family, or with a wrong option, is refused", () =>
  routed(async ({ stack }) => {
    const bad: unknown[] = [{ family: 5 }, { timeout: -1 }, { signal: 1 }, {
      what: 1,
    }];
    for (const options of bad) {
      const call = () => stack.configured("if1", options as { family: 4 });
      assert(await call().catch((e) => e) instanceof Error);
      await assertRejects(call, Error, "Cannot wait for an address");
    }
    await assertRejects(() => stack.configured(""), TypeError, "netif");
  }));

Deno.test({
  name: "configured() of a stack in its tcpip thread",
  ignore: !mayStartWorkers,
  fn: async () => {
    await using net = await RoutedStack.start({}, { ipv6: { dad: false } });
    const waits = net.stack.configured("if1", { family: 6 });
    await net.advertise(1800, prefix(NET, 7200, 3600));
    assert((await waits).startsWith("2001:db8:1:"));
    await assertRejects(
      () => net.stack.configured("if1", { family: 4, timeout: 1 }),
      errors.TimedOut,
    );
  },
});

/** What `stack.changes()` tells, and when it ends. */

import { assert, assertEquals } from "@std/assert";
import {
  cable,
  type NetifChange,
  type NetifChanges,
  Stack,
  VirtualClock,
} from "../../../mod.ts";
import { watchLeaks } from "../../../testing/mod.ts";
import { mtu, prefix, rdnss } from "../../core/ip/v6/nd_fixture.ts";
import { mayStartWorkers } from "../two_stacks.ts";
import { RoutedStack, SCOPED_ROUTER } from "./routed_stack.ts";

const NET = "2001:db8:1::/64";
const NO_NETIF = "the test needs an interface";

/** A stack alone, in virtual time. */
async function alone(
  fn: (stack: Stack, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  const [driver] = cable();
  await using stack = await Stack.start({
    ...{ thread: false, clock, seed: 1, memory: 8 << 20 },
    netifs: [{ driver, addresses: ["10.0.0.1/24"] }],
  });
  await fn(stack, clock);
}

/** A stack with a router, in virtual time, its link-local address tested. */
async function routed(
  fn: (net: RoutedStack, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  await using net = await RoutedStack.start({ thread: false, clock });
  await clock.advance(3_000);
  await fn(net, clock);
}

/** One line for a change. */
function line(change: NetifChange): string {
  switch (change.type) {
    case "lost":
      return `lost ${change.count}`;
    case "address-added":
    case "address-changed":
    case "address-removed": {
      const { origin, state } = change.address;
      return `${change.type} ${origin} ${state}`;
    }
    case "router-added":
    case "router-removed":
      return `${change.type} ${change.router}`;
    case "mtu-changed":
      return `${change.type} ${change.ipv6Mtu}`;
    case "nameservers-changed":
      return `${change.type} ${change.servers} ${change.search}`;
    default:
      return `${change.type} ${change.netif}`;
  }
}

/** Takes so many changes. */
async function take(changes: NetifChanges, count: number): Promise<string[]> {
  const lines: string[] = [];
  while (lines.length < count) {
    const { done, value } = await changes.next();
    if (done) break;
    lines.push(line(value));
  }
  return lines;
}

Deno.test("changes() tells what a router gives, deprecates and takes", () =>
  routed(async (net, clock) => {
    const changes = net.stack.changes();
    await net.advertise(
      1800,
      mtu(1400),
      prefix(NET, 7200, 3600),
      rdnss(1800, "2001:db8::53", "fe80::53"),
    );
    await clock.advance(3_000);
    assertEquals((await take(changes, 5)).sort(), [
      "address-added slaac tentative",
      "mtu-changed 1400",
      "nameservers-changed 2001:db8::53 ",
      "nameservers-changed 2001:db8::53,fe80::53%if1 ",
      `router-added ${SCOPED_ROUTER}`,
    ]);
    const { value } = await changes.next();
    assert(value !== undefined && value.type === "address-changed", NO_NETIF);
    const { address } = value;
    assertEquals([value.netif, address.state, address.prefixLen], [
      "if1",
      "preferred",
      64,
    ]);
    assert(address.address.startsWith("2001:db8:1:"));
    assert(address.preferredMs <= 3_600_000 && address.validMs > 3_600_000);
    await net.advertise(0);
    assertEquals(await take(changes, 1), [`router-removed ${SCOPED_ROUTER}`]);
    await clock.advance(7_300_000);
    assertEquals(await take(changes, 4), [
      "nameservers-changed fe80::53%if1 ",
      "nameservers-changed  ",
      "address-changed slaac deprecated",
      "address-removed slaac deprecated",
    ]);
    await changes.return();
  }));

Deno.test("changes() tells what the application does", () =>
  routed(async ({ stack }, clock) => {
    const changes = stack.changes();
    await stack.addAddress("if1", "10.1.0.1/24");
    await stack.replaceAddress("if1", "10.1.0.1", "10.1.0.2/24");
    const route = { to: "0.0.0.0/0", via: "10.1.0.9", netif: "if1" };
    await stack.addRoute(route);
    await stack.removeRoute(route);
    await stack.removeAddress("if1", "10.1.0.2");
    assertEquals(await take(changes, 6), [
      "address-added manual preferred",
      "address-added manual preferred",
      "address-removed manual preferred",
      "router-added 10.1.0.9",
      "router-removed 10.1.0.9",
      "address-removed manual preferred",
    ]);
    await stack.setUp("if1", false);
    await stack.setUp("if1", true);
    await clock.advance(3_000);
    assertEquals(await take(changes, 5), [
      "netif-down if1",
      "address-removed link-local preferred",
      "netif-up if1",
      "address-added link-local tentative",
      "address-changed link-local preferred",
    ]);
  }));

Deno.test("changes() tells of an address that the router has, too: a duplicate [RFC 4862 §5.4]", () =>
  routed(async ({ stack, router }, clock) => {
    await router.addAddress("if1", "fd00::5/64");
    const changes = stack.changes();
    await stack.addAddress("if1", "fd00::5/64");
    await clock.advance(3_000);
    assertEquals(await take(changes, 2), [
      "address-added manual optimistic",
      "address-changed manual duplicate",
    ]);
    const [, { addresses, addressInfo }] = await stack.netifs();
    assert(!addresses.includes("fd00::5/64"));
    const info = addressInfo.find(({ address }) => address === "fd00::5")!;
    assertEquals([info.state, info.origin], ["duplicate", "manual"]);
    await stack.removeAddress("if1", "fd00::5");
    assertEquals(await take(changes, 1), ["address-removed manual duplicate"]);
  }));

Deno.test("changes() begins with its call, and each iterator has a place of its own", () =>
  alone(async (stack) => {
    await stack.addAddress("if1", "10.1.0.1/24");
    const first = stack.changes();
    await stack.removeAddress("if1", "10.1.0.1");
    const second = stack.changes();
    await stack.setUp("if1", false);
    assertEquals(await take(second, 1), ["netif-down if1"]);
    assertEquals((await take(first, 2))[0], "address-removed manual preferred");
    await first.return();
    await stack.setUp("if1", true);
    assertEquals(await take(second, 2), [
      "address-removed link-local tentative",
      "netif-up if1",
    ]);
    assertEquals(await first.next(), { done: true, value: undefined });
  }));

Deno.test("changes(): reads that wait get one change each, in their order", () =>
  alone(async (stack) => {
    const changes = stack.changes();
    const reads = [changes.next(), changes.next(), changes.next()];
    await stack.addAddress("if1", "10.1.0.1/24");
    await stack.removeAddress("if1", "10.1.0.1");
    await stack.addAddress("if1", "10.1.0.1/24");
    const types = (await Promise.all(reads)).map(({ value }) => value?.type);
    const added = "address-added";
    assertEquals(types, [added, "address-removed", added]);
  }));

Deno.test("changes(): a reader that is too slow is told how many it has missed", () =>
  alone(async (stack) => {
    const changes = stack.changes();
    for (let i = 0; i < 150; i++) {
      await stack.addAddress("if1", "10.1.0.1/24");
      await stack.removeAddress("if1", "10.1.0.1");
    }
    const lines = await take(changes, 257);
    assertEquals(lines[0], "lost 44");
    assertEquals(
      lines.filter((text) => text.startsWith("address-")).length,
      256,
    );
    await stack.setUp("if1", false);
    assertEquals(await take(changes, 1), ["netif-down if1"]);
  }));

Deno.test("changes() ends with break, with return() and with the stack", async () => {
  let ending: Promise<unknown>[] = [];
  let late: NetifChanges | null = null;
  let closed: Stack | null = null;
  await alone(async (stack) => {
    const broken = stack.changes();
    await stack.setUp("if1", false);
    for await (const { type } of broken) {
      assertEquals(type, "netif-down");
      break;
    }
    assertEquals((await broken.next()).done, true);
    const returned = stack.changes();
    const waits = returned.next();
    assertEquals(await returned.return(), { done: true, value: undefined });
    assertEquals((await waits).done, true);
    await using disposed = stack.changes();
    await disposed[Symbol.asyncDispose]();
    late = stack.changes();
    ending = [late.next(), late.next()];
    await stack.stats();
    closed = stack;
  });
  const done = { done: true as const, value: undefined };
  assertEquals(await Promise.all(ending), [done, done]);
  assertEquals(await late!.next(), done);
  assertEquals(await late!.return(), done);
  assertEquals(await closed!.changes().next(), done);
});

Deno.test("an iterator of changes that is left open is a leak, until the stack is closed", () =>
  alone(async (stack) => {
    using leaks = watchLeaks();
    const changes = stack.changes();
    const [leak] = leaks.open();
    assertEquals(leak.what, "an iterator of changes");
    assert(leak.madeAt!.includes("changes_test.ts"));
    await changes.return();
    assertEquals(leaks.open(), []);
    stack.changes();
    await stack.close();
    assertEquals(leaks.open(), []);
  }));

Deno.test({
  name: "changes() and netifs() of a stack in its tcpip thread",
  ignore: !mayStartWorkers,
  fn: async () => {
    const ipv6 = { dad: false };
    await using net = await RoutedStack.start({}, { ipv6 });
    const { stack } = net;
    const changes = stack.changes();
    const waits = take(changes, 3);
    await stack.stats(); // by now the core has been told to listen
    await net.advertise(1800, prefix(NET, 0xffffffff, 0xffffffff));
    assertEquals(await waits, [
      `router-added ${SCOPED_ROUTER}`,
      "address-added slaac tentative",
      "address-changed slaac preferred",
    ]);
    const [lo, if1] = await stack.netifs();
    assertEquals([lo.name, lo.addresses], ["lo", ["127.0.0.1/8", "::1/128"]]);
    const slaac = if1.addressInfo.find(({ origin }) => origin === "slaac")!;
    assertEquals([slaac.preferredMs, slaac.validMs], [Infinity, Infinity]);
    assert(if1.addresses.includes(`${slaac.address}/64`));
    const last = changes.next();
    await stack.close();
    assertEquals((await last).done, true);
  },
});

/** The `ipv6` option of an interface, and what is told of its addresses. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  cable,
  type NetifConfig,
  type NetifInfo,
  Stack,
  VirtualClock,
} from "../../mod.ts";

/** Two stacks on a cable, in virtual time; the second's interface is as given. */
async function pair(
  ipv6: NetifConfig["ipv6"],
  fn: (a: Stack, b: Stack, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  const clock = new VirtualClock();
  const [left, right] = cable();
  const options = { thread: false, clock, seed: 1 };
  await using a = await Stack.start({
    ...options,
    netifs: [{ driver: left, addresses: ["fd00::1/64"] }],
  });
  await using b = await Stack.start({
    ...options,
    netifs: [{
      driver: right,
      addresses: ["10.0.0.2/24"],
      ...(ipv6 === undefined ? {} : { ipv6 }),
    }],
  });
  await fn(a, b, clock);
}

async function netif(stack: Stack): Promise<NetifInfo> {
  return (await stack.netifs())[1];
}

function local({ addressInfo }: NetifInfo): string[] {
  return addressInfo.filter(({ origin }) => origin === "link-local")
    .map(({ state }) => state);
}

Deno.test("an interface has a link-local address, tested, if nothing is said", () =>
  pair(undefined, async (a, b, clock) => {
    assertEquals(local(await netif(b)), ["tentative"]);
    await clock.advance(3_000);
    assertEquals(local(await netif(b)), ["preferred"]);
    const info = await netif(a);
    const made = info.addressInfo.find(({ origin }) =>
      origin === "link-local"
    )!;
    assertEquals(made.prefixLen, 64);
    assert(made.address.startsWith("fe80::") && made.address.endsWith("%if1"));
    const listed = `${made.address.replace("%if1", "")}/64`;
    assert(info.addresses.includes(listed));
    const given = info.addressInfo.find(({ origin }) => origin === "manual");
    assertEquals(given, {
      address: "fd00::1",
      prefixLen: 64,
      origin: "manual",
      state: "preferred",
      preferredMs: Infinity,
      validMs: Infinity,
    });
  }));

Deno.test("ipv6: false: no address, no frame of IPv6, and none can be added", () =>
  pair(false, async (_a, b, clock) => {
    await clock.advance(10_000);
    const info = await netif(b);
    assertEquals(local(info), []);
    assertEquals(info.txFrames, 1, "the ARP announcement");
    await assertRejects(() => b.addAddress("if1", "fd00::2/64"), TypeError);
  }));

Deno.test("an MTU of less than 1,280 bytes: no IPv6 [RFC 8200 §5]", async () => {
  for (const mtu of [1279, 1280]) {
    const [driver] = cable();
    const netifs: NetifConfig[] = [{ driver, mtu, ipv6: { dad: false } }];
    await using stack = await Stack.start({ thread: false, netifs });
    assertEquals(local(await netif(stack)), mtu < 1280 ? [] : ["preferred"]);
    const adding = stack.addAddress("if1", "fd00::2/64");
    if (mtu < 1280) await assertRejects(() => adding, TypeError);
    else await adding;
  }
});

Deno.test("dad: false uses addresses at once; eui64 makes them of the hardware's", () =>
  pair({ dad: false, identifiers: "eui64" }, async (_a, b) => {
    const info = await netif(b);
    assertEquals(local(info), ["preferred"]);
    assert(info.addresses.some((text) => text.includes("ff:fe")));
  }));

Deno.test("the same secret gives the same address", async () => {
  const seen: string[] = [];
  for (const stableSecret of ["one", "one", "two"]) {
    await pair({ stableSecret, dad: false }, async (_a, b) => {
      const { addressInfo } = await netif(b);
      seen.push(addressInfo.find((x) => x.origin === "link-local")!.address);
    });
  }
  assertEquals(seen[0], seen[1]);
  assert(seen[0] !== seen[2]);
});

Deno.test("settings of ipv6 are checked", async () => {
  const [driver] = cable();
  const bad: unknown[] = [
    true,
    { dad: "sometimes" },
    { mtu: 1279 },
    { temporary: 1 },
    { stableSecret: "" },
    { what: 1 },
  ];
  for (const ipv6 of bad) {
    const netifs = [{ driver, ipv6 }] as NetifConfig[];
    await assertRejects(async () => {
      await using _stack = await Stack.start({ thread: false, netifs });
    }, Error);
  }
});

Deno.test("an address that an interface cannot have is refused with the reason", async () => {
  const start = (netif: Partial<NetifConfig>): Promise<unknown> => {
    const [driver] = cable();
    return Stack.start({ thread: false, netifs: [{ driver, ...netif }] });
  };
  const addresses = ["fd00::1/64"];
  for (
    const [netif, why] of [
      [{ ipv6: false, addresses }, "it has no IPv6"],
      [{ mtu: 1000, addresses }, "it has no IPv6"],
      [{ addresses: ["fd00::1/64", "fd00::1/64"] }, "has it already"],
      [{ addresses: ["ff02::1/64"] }, "it is not that of a single host"],
      [{ addresses: ["::1/128"] }, "outside of loopback"],
    ] as const
  ) await assertRejects(() => start(netif as never), TypeError, why);
});

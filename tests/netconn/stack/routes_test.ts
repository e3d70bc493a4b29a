/** Gateways of both families, and routes and neighbours that are taken away again. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  cable,
  errors,
  type Netconn,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  type NetifConfig,
  Stack,
  VirtualClock,
} from "../../../mod.ts";
import { watchLeaks } from "../../../testing/mod.ts";

const MAC = "02:00:00:00:00:77";

/** A stack on a cable that nobody answers on, in virtual time. */
async function alone(
  netif: Partial<NetifConfig>,
  fn: (stack: Stack, clock: VirtualClock) => Promise<void>,
): Promise<void> {
  using _leaks = watchLeaks();
  const clock = new VirtualClock();
  const [driver] = cable();
  await using stack = await Stack.start({
    ...{ thread: false, clock, seed: 1, memory: 8 << 20 },
    netifs: [{ driver, addresses: ["10.0.0.1/24", "fd00::1/64"], ...netif }],
  });
  await fn(stack, clock);
}

/** Whether a connect to an address finds a route: then nobody answers it in time. */
async function reaches(
  stack: Stack,
  clock: VirtualClock,
  hostname: string,
): Promise<boolean> {
  const type = hostname.includes(":") ? NETCONN_TCP_IPV6 : NETCONN_TCP;
  const conn = stack.netconn(type);
  const outcome = conn.connect(hostname, 7, { timeout: 100 }).catch((e) => e);
  await clock.advance(200);
  const error = await outcome;
  await conn.close();
  if (error instanceof errors.TimedOut) return true;
  assert(error instanceof errors.NetworkUnreachable, `${error}`);
  return false;
}

/** Whether a datagram leaves. */
async function leaves(stack: Stack, conn: Netconn): Promise<boolean> {
  const before = (await stack.netifs())[1].txFrames;
  await conn.send(new Uint8Array(1)).catch(() => {});
  return (await stack.netifs())[1].txFrames > before;
}

async function defaults(stack: Stack): Promise<string[]> {
  const lines = (await stack.dump()).split("\n").map((text) => text.trim());
  return lines.filter((text) => /^(0\.0\.0\.0|::)\/0 /.test(text));
}

Deno.test("gateway is an address, of either family, or several", async () => {
  const cases: [NetifConfig["gateway"], string[]][] = [
    ["10.0.0.9", ["0.0.0.0/0 via 10.0.0.9 on if1"]],
    ["fd00::9", ["::/0 via fd00::9 on if1"]],
    [["10.0.0.9", "fe80::9"], [
      "0.0.0.0/0 via 10.0.0.9 on if1",
      "::/0 via fe80::9%2 on if1",
    ]],
    [["fd00::9", "fd00::8"], [
      "::/0 via fd00::9 on if1",
      "::/0 via fd00::8 on if1",
    ]],
    [[], []],
    [undefined, []],
  ];
  for (const [gateway, routes] of cases) {
    await alone(
      gateway === undefined ? {} : { gateway },
      async (stack, clock) => {
        assertEquals((await defaults(stack)).sort(), routes.sort());
        assertEquals(
          [
            await reaches(stack, clock, "192.0.2.1"),
            await reaches(stack, clock, "2001:db8::1"),
          ],
          ["0.", "::"].map((kind) => routes.some((r) => r.startsWith(kind))),
        );
      },
    );
  }
});

Deno.test("a gateway that is on no network of its interface is refused, in a list too", async () => {
  for (const gateway of ["10.1.0.9", ["10.0.0.9", "fd01::9"]]) {
    const error = await assertRejects(
      () => alone({ gateway }, () => Promise.resolve()),
      TypeError,
    );
    assert(
      error.message.includes("is on none of the networks of"),
      error.message,
    );
  }
  for (const gateway of [[7], ["10.0.0"], 7] as unknown[]) {
    await assertRejects(
      () => alone({ gateway: gateway as string[] }, () => Promise.resolve()),
      TypeError,
      "gateway",
    );
  }
});

Deno.test("removeRoute() removes what addRoute() has added with the same words", () =>
  alone({ gateway: ["10.0.0.9", "fd00::9"] }, async (stack, clock) => {
    for (const to of ["10.9.0.0/16", "fd09::/48"]) {
      const via = to.includes(":") ? "fd00::8" : "10.0.0.8";
      const other = to.includes(":") ? "fd00::7" : "10.0.0.7";
      const route = { to, via, netif: "if1" };
      await stack.addRoute(route);
      assertEquals(await stack.removeRoute({ ...route, via: other }), false);
      assertEquals(await stack.removeRoute({ to, netif: "if1" }), false);
      assertEquals(await stack.removeRoute({ ...route, netif: "lo" }), false);
      assertEquals(await stack.removeRoute(route), true);
      assertEquals(await stack.removeRoute(route), false);
      assert(!(await stack.dump()).includes(to));
    }
    const onLink = { to: "192.0.2.0/24", netif: "if1" };
    await stack.addRoute(onLink);
    assertEquals(await stack.removeRoute(onLink), true);
    const gateway = { to: "::/0", via: "fd00::9", netif: "if1" };
    assertEquals(await stack.removeRoute(gateway), true);
    assertEquals(await defaults(stack), ["0.0.0.0/0 via 10.0.0.9 on if1"]);
    assertEquals(await reaches(stack, clock, "2001:db8::1"), false);
    const connected = { to: "10.0.0.0/24", netif: "if1" };
    assertEquals(await stack.removeRoute(connected), false);
    assertEquals(await reaches(stack, clock, "10.0.0.5"), true);
    const unknown = { ...connected, netif: "if7" };
    await assertRejects(() => stack.removeRoute(unknown), TypeError, "if7");
  }));

Deno.test("a route that is removed is not used by what has used it", () =>
  alone({}, async (stack) => {
    const route = { to: "0.0.0.0/0", via: "10.0.0.9", netif: "if1" };
    await stack.addRoute(route);
    await stack.setNeighbour("if1", "10.0.0.9", MAC);
    const conn = stack.netconn(NETCONN_UDP);
    await conn.connect("192.0.2.1", 7);
    assertEquals(await leaves(stack, conn), true);
    await stack.removeRoute(route);
    assertEquals(await leaves(stack, conn), false);
    await stack.addRoute(route);
    assertEquals(await leaves(stack, conn), true);
    await conn.close();
  }));

for (
  const [family, peer, type] of [
    ["IPv4", "10.0.0.77", NETCONN_UDP],
    ["IPv6", "fd00::77", NETCONN_UDP_IPV6],
  ] as const
) {
  Deno.test(`removeNeighbour() forgets a neighbour that was set, and one that is asked for, ${family}`, () =>
    alone({}, async (stack, clock) => {
      await clock.advance(3_000);
      assertEquals(await stack.removeNeighbour("if1", peer), false);
      await stack.setNeighbour("if1", peer, MAC);
      assertEquals(await stack.removeNeighbour("if1", peer), true);
      assertEquals(await stack.removeNeighbour("if1", peer), false);
      assert(!(await stack.dump()).includes(`${peer} ${MAC}`));
      const conn = stack.netconn(type);
      await conn.connect(peer, 7);
      await conn.send(new Uint8Array(1)); // it waits for the neighbour
      assertEquals(await stack.removeNeighbour("if1", peer), true);
      const { pbufs, blocks } = await stack.stats();
      await stack.setNeighbour("if1", peer, MAC);
      assertEquals(await leaves(stack, conn), true);
      const after = await stack.stats();
      assertEquals([after.pbufs, after.blocks], [pbufs, blocks]);
      await conn.close();
      const call = () => stack.removeNeighbour("if7", peer);
      await assertRejects(call, TypeError, "if7");
    }));
}

Deno.test("a neighbour that is removed where only those that were set are used cannot be reached", () =>
  alone({ neighbours: "static" }, async (stack) => {
    const conn = stack.netconn(NETCONN_UDP);
    await stack.setNeighbour("if1", "10.0.0.77", MAC);
    await conn.connect("10.0.0.77", 7);
    assertEquals(await leaves(stack, conn), true);
    await stack.removeNeighbour("if1", "10.0.0.77");
    assertEquals(await leaves(stack, conn), false);
    await conn.close();
  }));

/**
 * Addresses that a netconn, or a route, cannot have: those of nobody, and those of
 * many.
 *
 * @module
 */

import {
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import {
  cable,
  ERR_OK,
  ERR_RTE,
  ERR_VAL,
  netconn_bind,
  netconn_connect,
  netconn_delete,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  type StackOptions,
} from "../../mod.ts";
import { mayStartWorkers, rejection } from "./two_stacks.ts";

const { AddrNotAvailable } = Deno.errors;

/** A stack with two interfaces on cables that lead nowhere. */
function start(options: StackOptions = {}): Promise<Stack> {
  return Stack.start({
    thread: false,
    memory: 16 << 20,
    netifs: [
      { driver: cable()[0], addresses: ["10.0.0.1/24"] },
      { driver: cable()[0], addresses: ["10.1.0.1/16"], name: "wide" },
    ],
    ...options,
  });
}

/** What no TCP connection can lead to. */
const MANY = [
  "255.255.255.255",
  "10.0.0.255",
  "10.1.255.255",
  "224.0.0.1",
  "239.1.2.3",
  "0.0.0.0",
];

Deno.test("Netconn.connect() by TCP refuses what is no single host [RFC 9293 §3.9.2.3 MUST-46, RFC 1122 §4.2.3.10]", async () => {
  await using stack = await start({ hosts: { all: "10.1.255.255" } });
  for (const hostname of [...MANY, "all"]) {
    for (
      const connect of [
        () => stack.connect({ hostname, port: 80 }),
        () => stack.netconn(NETCONN_TCP).connect(hostname, 80),
      ]
    ) {
      const error = await rejection(connect());
      assertInstanceOf(error, RangeError, hostname);
      assertEquals(error.code, "ERR_VAL");
      assertEquals(
        error.message,
        `Cannot connect to "${hostname}:80": it is not the port of a ` +
          "single host",
      );
    }
  }
  for (const text of MANY) {
    const conn = stack.netconn(NETCONN_TCP);
    const err = await netconn_connect(conn, text, 80);
    assertEquals([text, err], [text, ERR_VAL]);
    await netconn_delete(conn);
  }
});

/** In-thread, and where that is permitted in a thread. */
const THREADS = mayStartWorkers ? [false, true] : [false];

for (const thread of THREADS) {
  Deno.test(`Netconn.connect() refuses what is a broadcast since an address was added, thread ${thread}`, async () => {
    await using stack = await start({ thread });
    await stack.addAddress("wide", "10.2.0.1/24");
    const conn = stack.netconn(NETCONN_TCP);
    const error = await rejection(conn.connect("10.2.0.255", 80));
    assertEquals(error.code, "ERR_VAL");
    await conn.close();
  });
}

Deno.test("Netconn.bind() to an address that is nobody's here fails, as in Linux", async () => {
  await using stack = await start();
  for (const type of [NETCONN_TCP, NETCONN_UDP, NETCONN_RAW]) {
    for (const hostname of ["10.0.0.9", "192.0.2.1"]) {
      await using conn = stack.netconn(type);
      const error = await rejection(conn.bind(hostname, 7));
      assertInstanceOf(error, AddrNotAvailable);
      assertEquals(error.code, "ERR_RTE");
      assertEquals(
        error.message,
        `Cannot bind to "${hostname}:7": the address is not one of this host's`,
      );
      await conn.bind("10.0.0.1", 7); // it can still be bound
    }
  }
  const options = { hostname: "10.0.0.9", port: 7 };
  await assertRejects(() => stack.listen(options).ready(), AddrNotAvailable);
  await assertRejects(
    () => stack.listenDatagram(options).ready(),
    AddrNotAvailable,
  );
});

Deno.test("Netconn.bind() takes groups and broadcasts for datagrams, and not for TCP", async () => {
  await using stack = await start();
  const shared = ["224.0.0.251", "10.0.0.255", "255.255.255.255"];
  const own = ["0.0.0.0", "127.0.0.1", "127.1.2.3", "10.0.0.1", "10.1.0.1"];
  let port = 1000;
  for (
    const [type, hostname, expected] of [
      ...shared.map((to) => [NETCONN_TCP, to, ERR_RTE] as const),
      ...shared.map((to) => [NETCONN_UDP, to, ERR_OK] as const),
      ...own.map((to) => [NETCONN_TCP, to, ERR_OK] as const),
      ...own.map((to) => [NETCONN_UDP, to, ERR_OK] as const),
    ]
  ) {
    await using conn = stack.netconn(type);
    const err = await netconn_bind(conn, hostname, port++);
    assertEquals([type, hostname, err], [type, hostname, expected]);
  }
});

Deno.test("Netconn.bind() takes any address with nonlocalBind, and in lwIP's profile", async () => {
  for (
    const options of [{ ip: { nonlocalBind: true } }, { profile: "lwip" }]
  ) {
    await using stack = await start(options as StackOptions);
    for (const type of [NETCONN_TCP, NETCONN_UDP, NETCONN_RAW]) {
      await using conn = stack.netconn(type);
      await conn.bind("192.0.2.1", 7);
    }
  }
});

for (const thread of THREADS) {
  Deno.test(`Stack.start() and addRoute() refuse a gateway that is on no link, thread ${thread}`, async () => {
    const netif = { addresses: ["10.0.0.1/24"], gateway: "10.9.9.9" };
    const error = await rejection(Stack.start({
      thread,
      netifs: [{ ...netif, driver: cable()[0] }],
    }));
    assertInstanceOf(error, TypeError);
    assertStringIncludes(
      error.message,
      `the gateway "10.9.9.9" is on none of the networks of "if1"`,
    );
    await using stack = await start({ thread });
    const route = { to: "192.0.2.0/24", netif: "wide" };
    await assertRejects(
      () => stack.addRoute({ ...route, via: "10.0.0.254" }),
      TypeError,
      `the gateway "10.0.0.254" is on none of the networks of "wide"`,
    );
    await stack.addRoute({ ...route, via: "10.1.0.254" });
  });
}

Deno.test("Stack.start() takes a gateway on a network that a route puts on the link, or without subnet", async () => {
  const start = async (address: string, gateway: string, to?: string) => {
    const stack = await Stack.start({
      thread: false,
      netifs: [{ driver: cable()[0], addresses: [address], gateway }],
      routes: to === undefined ? [] : [{ to, netif: "if1" }],
    });
    await stack.close();
  };
  await start("10.0.0.1/24", "192.0.2.1", "192.0.2.1/32");
  await start("10.0.0.1/32", "192.0.2.1"); // point to point
  await assertRejects(() => start("10.0.0.1/24", "192.0.2.1"), TypeError);
});

/**
 * Names in `stack.node`: `lookup` as Node's `dns.lookup`, connects to names of both
 * families in virtual time, datagram sockets by family.
 */

import { assertEquals, assertThrows } from "@std/assert";
import { once } from "node:events";
import type { LookupFunction, Socket } from "node:net";
import { Stack } from "../../../mod.ts";
import { watchLeaks } from "../../../testing/mod.ts";
import {
  type Entry,
  HOLE4,
  HOLE6,
  HOST4,
  HOST6,
  NAME,
  NameNetwork,
  PORT,
} from "../name_network.ts";

type Failure = Error & { code: string };

/** What a lookup tells: the error's code, or what was found. */
function asked(
  lookup: LookupFunction,
  name: string,
  options: unknown,
): Promise<unknown> {
  return new Promise((resolve) =>
    lookup(name, options as never, (error, address, family) => {
      if (error !== null) resolve((error as Failure).code);
      else resolve(family === undefined ? address : [address, family]);
    })
  );
}

const SIX = { address: "::1", family: 6 };
const FOUR = { address: "127.0.0.1", family: 4 };

Deno.test("lookup() has the options of dns.lookup", async () => {
  await using stack = await Stack.start({
    thread: false,
    hosts: { four: "10.0.0.9" },
  });
  const { lookup } = stack.node;
  const cases: [string, unknown, unknown][] = [
    ["localhost", {}, ["::1", 6]],
    ["localhost", { all: true }, [SIX, FOUR]],
    ["localhost", { all: true, order: "ipv4first" }, [FOUR, SIX]],
    ["localhost", { all: true, order: "ipv6first" }, [SIX, FOUR]],
    ["localhost", { all: true, verbatim: false }, [FOUR, SIX]],
    ["localhost", { all: true, verbatim: true }, [SIX, FOUR]],
    ["localhost", { family: 4 }, ["127.0.0.1", 4]],
    ["localhost", { family: "IPv6" }, ["::1", 6]],
    ["localhost", 4, ["127.0.0.1", 4]],
    ["localhost", 0, ["::1", 6]],
    ["four", { family: 6 }, "ENOTFOUND"],
    ["four", { all: true, family: 4 }, [{ address: "10.0.0.9", family: 4 }]],
    ["nothing.test", {}, "ENOTFOUND"],
    ["10.0.0.7", {}, ["10.0.0.7", 4]],
    ["fd00::7", { all: true }, [{ address: "fd00::7", family: 6 }]],
    ["", {}, [null, 4]],
    ["", { all: true, family: 6 }, []],
  ];
  for (const [name, options, expected] of cases) {
    const label = `${name} ${JSON.stringify(options)}`;
    assertEquals(await asked(lookup, name, options), expected, label);
  }
});

Deno.test("lookup() takes its callback in the place of the options, and calls it later", async () => {
  await using stack = await Stack.start({ thread: false });
  const lookup = stack.node.lookup as unknown as (
    name: string,
    found: (error: null, address: string) => void,
  ) => void;
  let isLater = false;
  const address = await new Promise<string>((resolve) => {
    lookup("10.0.0.7", (_error, address) => resolve(`${address} ${isLater}`));
    isLater = true;
  });
  assertEquals(address, "10.0.0.7 true");
});

Deno.test("lookup() refuses wrong arguments as dns.lookup does", async () => {
  await using stack = await Stack.start({ thread: false });
  const code = (...args: unknown[]): string =>
    (assertThrows(() =>
      stack.node.lookup(...args as [never, never, never])
    ) as Failure).code;
  const noop = (): void => {};
  assertEquals(code("localhost", {}), "ERR_INVALID_ARG_TYPE");
  assertEquals(code(7, {}, noop), "ERR_INVALID_ARG_TYPE");
  assertEquals(code("localhost", "all", noop), "ERR_INVALID_ARG_TYPE");
  assertEquals(code("localhost", 5, noop), "ERR_INVALID_ARG_VALUE");
  const order = "ipv5first";
  assertEquals(code("localhost", { order }, noop), "ERR_INVALID_ARG_VALUE");
});

Deno.test("lookup() with ADDRCONFIG has the family of the interfaces alone [RFC 3493 §6.1]", async () => {
  const entry = { A: { addrs: [HOST4] }, AAAA: { addrs: [HOST6] } };
  const hints = 32;
  for (
    const [addresses, ipv6, expected] of [
      [["10.0.0.1/24"], false, ["10.0.0.2"]],
      [["10.0.0.1/24"], {}, ["10.0.0.2", "2001:db8::2"]], // there is a link-local one
      [["10.0.0.1/24", "2001:db8::1/64"], {}, ["2001:db8::2", "10.0.0.2"]],
    ] as const
  ) {
    await NameNetwork.run(entry, async ({ client }) => {
      const { lookup } = client.node;
      const found = await asked(lookup, NAME, { all: true, hints });
      const list = found as { address: string }[];
      assertEquals(list.map(({ address }) => address), [...expected]);
    }, { addresses: [...addresses], ipv6 });
  }
});

/** The events of a connect to the name, with the time in virtual milliseconds. */
async function events(
  net: NameNetwork,
  options: Record<string, unknown> = {},
): Promise<string[]> {
  const diary: string[] = [];
  const client: Socket = net.client.node.connect({
    ...{ host: NAME, port: PORT },
    ...options,
  });
  const note = (event: string, ...args: unknown[]): void =>
    void diary.push([net.now, event, ...args].join(" "));
  for (
    const event of [
      "connectionAttempt",
      "connectionAttemptFailed",
      "connectionAttemptTimeout",
    ]
  ) {
    client.on(event, (address) => note(event.slice(10), address));
  }
  client.on("connect", () => {
    note("connect", client.remoteAddress);
    client.resetAndDestroy();
  });
  client.on(
    "error",
    (error: Failure & { errors?: Failure[] }) =>
      note("error", error.code, ...(error.errors ?? []).map((e) => e.code)),
  );
  await once(client, "close").catch(() => once(client, "close"));
  await net.expectNothingLeft();
  return diary;
}

/** Connects, and expects the events. */
function connects(
  name: string,
  entry: Entry,
  listens: (4 | 6)[],
  expected: string[],
  options: Record<string, unknown> = {},
): void {
  Deno.test(`node.connect to a name: ${name}`, async () => {
    using _ = watchLeaks();
    await NameNetwork.run(entry, async (net) => {
      for (const family of listens) await net.listen(family);
      assertEquals(await events(net, options), expected);
    });
  });
}

const BOTH: Entry = { A: { addrs: [HOST4] }, AAAA: { addrs: [HOST6] } };

connects("the order of RFC 6724", BOTH, [4, 6], [
  `2 Attempt ${HOST6}`,
  `4 connect ${HOST6}`,
]);

connects("IPv6 refuses", BOTH, [4], [
  `2 Attempt ${HOST6}`,
  `4 AttemptFailed ${HOST6}`,
  `4 Attempt ${HOST4}`,
  `6 connect ${HOST4}`,
]);

const HOLE: Entry = { A: { addrs: [HOST4] }, AAAA: { addrs: [HOLE6] } };

connects("a black hole is given up after 250 ms", HOLE, [4], [
  `2 Attempt ${HOLE6}`,
  `252 AttemptTimeout ${HOLE6}`,
  `252 Attempt ${HOST4}`,
  `254 connect ${HOST4}`,
]);

connects("autoSelectFamilyAttemptTimeout", HOLE, [4], [
  `2 Attempt ${HOLE6}`,
  `1002 AttemptTimeout ${HOLE6}`,
  `1002 Attempt ${HOST4}`,
  `1004 connect ${HOST4}`,
], { autoSelectFamilyAttemptTimeout: 1000 });

connects("autoSelectFamily: false tries the first alone", BOTH, [4], [
  `2 Attempt ${HOST6}`,
  `4 AttemptFailed ${HOST6}`,
  "4 error ECONNREFUSED",
], { autoSelectFamily: false });

connects("a family tries that alone", BOTH, [4, 6], [
  `2 Attempt ${HOST4}`,
  `4 connect ${HOST4}`,
], { family: 4 });

connects("all refuse", BOTH, [], [
  `2 Attempt ${HOST6}`,
  `4 AttemptFailed ${HOST6}`,
  `4 Attempt ${HOST4}`,
  `6 AttemptFailed ${HOST4}`,
  "6 error ECONNREFUSED ECONNREFUSED ECONNREFUSED",
]);

Deno.test("node.connect to a name: destroyed in an attempt, nothing is left", async () => {
  using _ = watchLeaks();
  const entry = { A: { addrs: [HOLE4] }, AAAA: { addrs: [HOLE6] } };
  await NameNetwork.run(entry, async (net) => {
    const client = net.client.node.connect(PORT, NAME);
    await net.network.clock.sleep(300);
    client.destroy();
    await net.expectNothingLeft();
    const before = net.syns.length;
    await net.network.clock.sleep(10_000);
    assertEquals(net.syns.length, before);
  });
});

Deno.test("datagram sockets look names up in their family", async () => {
  await using stack = await Stack.start({ thread: false });
  for (
    const [type, address] of [["udp4", "127.0.0.1"], ["udp6", "::1"]] as const
  ) {
    const server = stack.node.createSocket(type);
    server.bind(7, "localhost");
    await once(server, "listening");
    assertEquals(server.address().address, address);
    const client = stack.node.createSocket(type);
    client.send("hello", 7, "localhost");
    const [, { address: from }] = await once(server, "message");
    assertEquals(from, address);
    for (const socket of [client, server]) socket.close();
  }
});

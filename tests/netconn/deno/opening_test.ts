/** Listeners and datagram sockets, which are opened by calls that do not wait. */

import {
  assertEquals,
  assertInstanceOf,
  assertNotEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { NETCONN_TCP, Stack, VirtualClock } from "../../../mod.ts";
import { A, B, both, bytes, Pair, rejection } from "../two_stacks.ts";

const IN_USE = `Cannot bind to "0.0.0.0:80": the address is in use`;

/** Iterates to the end, or to what it throws. */
async function iterate(source: AsyncIterable<unknown>): Promise<unknown> {
  try {
    for await (const _ of source);
    return "the end";
  } catch (error) {
    return error;
  }
}

function assertInUse(error: unknown): void {
  assertInstanceOf(error, Deno.errors.AddrInUse);
  assertStringIncludes(error.message, IN_USE);
}

both(
  "iterating over a listener that cannot be bound throws AddrInUse",
  async ({ a }) => {
    await using _first = await a.listen({ port: 80 }).ready();
    const second = a.listen({ port: 80 });
    assertInUse(await iterate(second));
    assertInUse(await iterate(second)); // however often, and however late
    assertInUse(await rejection(second.accept()));
    assertInUse(await rejection(second.ready()));
    second.close();
  },
);

both(
  "iterating over datagrams of a socket that cannot be bound throws AddrInUse",
  async ({ a }) => {
    await using _first = await a.listenDatagram({ port: 80 }).ready();
    const second = a.listenDatagram({ port: 80 });
    assertInUse(await iterate(second));
    assertInUse(await iterate(second));
    assertInUse(await rejection(second.receive()));
    second.close();
  },
);

both(
  "what could not be bound still says so when it and its stack are closed",
  async ({ a }) => {
    await using _tcp = await a.listen({ port: 80 }).ready();
    await using _udp = await a.listenDatagram({ port: 80 }).ready();
    const listener = a.listen({ port: 80 });
    const datagrams = a.listenDatagram({ port: 80 });
    await rejection(listener.ready());
    await rejection(datagrams.ready());
    listener.close();
    datagrams.close();
    await a.close();
    assertInUse(await iterate(listener));
    assertInUse(await iterate(datagrams));
  },
);

both(
  "a listener that is closed before it is open ends its iteration quietly",
  async ({ a }) => {
    const listener = a.listen({ port: 80 });
    const iterating = iterate(listener);
    listener.close();
    assertEquals(await iterating, "the end");
    await assertRejects(() => listener.ready(), Deno.errors.NotConnected);
    const datagrams = a.listenDatagram({ port: 80 });
    datagrams.close();
    assertEquals(await iterate(datagrams), "the end");
  },
);

both(
  "iterating over a netconn that listens throws, as its recv does",
  async (pair) => {
    await using listener = await pair.listener();
    assertInstanceOf(await iterate(listener), Deno.errors.NotConnected);
  },
);

both(
  "a connect over loopback that follows on listen() is taken",
  async ({ a }) => {
    for (let port = 80; port < 90; port++) {
      await using listener = a.listen({ port });
      await using client = await a.connect({ port });
      await using server = await listener.accept();
      assertEquals(server.remoteAddr, client.localAddr);
    }
  },
);

Deno.test("a connect over a cable that follows on listen() is taken, in-thread", async () => {
  await using pair = await Pair.start({ thread: false });
  for (let port = 80; port < 90; port++) {
    await using listener = pair.b.listen({ port });
    await using client = await pair.a.connect({ hostname: B, port });
    await using server = await listener.accept();
    assertEquals(server.remoteAddr, client.localAddr);
  }
});

Deno.test("a connect that follows on listen() is taken in virtual time, whichever stack is asked first", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({ thread: false, clock });
  await pair.a.stats(); // its core has turned, the other's has not since
  const listeners = [80, 81].map((port) => pair.b.listen({ port }));
  const clients = [80, 81].map((port) => pair.a.connect({ hostname: B, port }));
  await clock.advance(1);
  for (const [i, connecting] of clients.entries()) {
    await using client = await connecting;
    await using server = await listeners[i]!.accept();
    assertEquals(server.remoteAddr, client.localAddr);
    listeners[i]!.close();
  }
});

both("a connect that follows on ready() is taken", async ({ a, b }) => {
  for (let port = 80; port < 90; port++) {
    await using listener = await b.listen({ port }).ready();
    await using client = await a.connect({ hostname: B, port });
    await using server = await listener.accept();
    assertEquals(server.remoteAddr, client.localAddr);
  }
});

both(
  "a datagram over loopback that follows on listenDatagram() arrives",
  async ({ a }) => {
    await using sender = a.listenDatagram({ port: 0 });
    await using receiver = a.listenDatagram({ port: 80 });
    await sender.send(bytes("first"), { hostname: "127.0.0.1", port: 80 });
    const [data] = await receiver.receive();
    assertEquals(data, bytes("first"));
  },
);

both("the address of a listener is known once it is ready", async ({ a }) => {
  await using listener = await a.listen({ hostname: A, port: 0 }).ready();
  assertEquals(listener.addr.hostname, A);
  assertNotEquals(listener.addr.port, 0);
  assertEquals(
    { transport: "tcp", ...await listener.netconn.localAddr() },
    listener.addr,
  );
  await using datagrams = await a.listenDatagram({ port: 0 }).ready();
  assertNotEquals(datagrams.addr.port, 0);
});

Deno.test("a backlog of 1 goes with the bind, and holds", async () => {
  const clock = new VirtualClock();
  await using pair = await Pair.start({
    thread: false,
    clock,
    tcp: { synCookies: "off" },
  });
  await using listener = pair.b.listen({ port: 80, backlog: 1 });
  const connecting = [1, 2, 3].map(() => {
    const conn = pair.a.netconn(NETCONN_TCP);
    return conn.connect(B, 80, { timeout: 500 }).then(() => "in", () => "out");
  });
  await clock.advance(600);
  assertEquals((await Promise.all(connecting)).sort(), ["in", "out", "out"]);
  assertEquals(listener.addr.port, 80);
});

Deno.test("stack.listen() does not open a stack that is closed", async () => {
  const stack = await Stack.start({ thread: false });
  await stack.close();
  let error: unknown = null;
  try {
    stack.listen({ port: 80 });
  } catch (thrown) {
    error = thrown;
  }
  assertInstanceOf(error, TypeError);
});

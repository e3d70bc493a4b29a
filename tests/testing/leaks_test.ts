/** The watch for what a test leaves open. */

import {
  assertEquals,
  assertMatch,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import * as lwip from "../../mod.ts";
import { threadTest } from "../netconn/two_stacks.ts";
import {
  cable,
  type LeakWatch,
  NetBuf,
  type Netconn,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  ScriptedPeer,
  Stack,
  watchLeaks,
} from "../../testing/mod.ts";

const HERE = /\/tests\/testing\/leaks_test\.ts:\d+:\d+$/;

/** The place of the caller's line, as a leak has it but for the column. */
function here(offset = 0): string {
  const line = /(leaks_test\.ts):(\d+):\d+/.exec(
    new Error().stack!.split("\n")[2]!,
  )!;
  return `${line[1]}:${Number(line[2]) + offset}:`;
}

async function connected(stack: Stack): Promise<[Netconn, Netconn]> {
  await using listener = stack.netconn(NETCONN_TCP);
  await listener.bind("127.0.0.1", 80);
  await listener.listen();
  const client = stack.netconn(NETCONN_TCP);
  await client.connect("127.0.0.1", 80);
  return [client, await listener.accept()];
}

/** Expects a stack, three netconns and two netbufs that were made in this file. */
function expectThreeNetconnsTwoNetbufs(leaks: LeakWatch): void {
  const open = leaks.open();
  assertEquals(open.map(({ what }) => what), [
    "a stack",
    "a TCP netconn",
    "a TCP netconn",
    "a TCP netconn",
    "a netbuf",
    "a netbuf",
  ]);
  for (const { madeAt } of open) assertMatch(madeAt!, HERE);
}

Deno.test("a stack that is left open is named, with the place where it was started", async () => {
  const leaks = watchLeaks();
  const stack = await Stack.start({ thread: false });
  const place = here(-1);
  const error = assertThrows(() => leaks.check(), Error, "Left open:");
  assertStringIncludes((error as Error).message, "a stack, made at file:///");
  assertStringIncludes((error as Error).message, place);
  leaks.check(); // it has told
  leaks[Symbol.dispose]();
  await stack.close();
});

Deno.test("using a watch throws at its end, and says which of many was left", async () => {
  let place = "";
  let thrown: unknown = null;
  await using stack = await Stack.start({ thread: false });
  try {
    using _leaks = watchLeaks();
    await using _first = stack.netconn(NETCONN_UDP);
    stack.netconn(NETCONN_UDP);
    place = here(-1);
    await using _last = stack.netconn(NETCONN_UDP);
  } catch (error) {
    thrown = error;
  }
  const { message } = thrown as Error;
  assertEquals(message.split("\n").length, 2);
  assertStringIncludes(message, "a UDP netconn, made at ");
  assertStringIncludes(message, place);
});

Deno.test("netconns of each kind are named until they are closed or deleted", async () => {
  using leaks = watchLeaks();
  await using stack = await Stack.start({ thread: false });
  const raw = stack.netconn(NETCONN_RAW, { proto: 250 });
  const [client, server] = await connected(stack);
  const names = () => leaks.open().map(({ what }) => what);
  assertEquals(names(), [
    "a stack",
    "a RAW netconn",
    "a TCP netconn",
    "a TCP netconn",
  ]);
  for (const { madeAt } of leaks.open()) assertMatch(madeAt!, HERE);
  await lwip.netconn_delete(raw);
  await client.close();
  assertEquals(names(), ["a stack", "a TCP netconn"]);
  await server.abort();
  assertEquals(names(), ["a stack"]);
});

Deno.test("an accepted netconn is the application's once it was accepted", async () => {
  using leaks = watchLeaks();
  await using stack = await Stack.start({ thread: false });
  await using listener = await stack.listen({ port: 80 }).ready();
  await using _client = await stack.connect({ port: 80 });
  await stack.stats();
  assertEquals(leaks.open().length, 3);
  const server = await listener.accept();
  const place = here(-1);
  assertEquals(leaks.open().length, 4);
  assertStringIncludes(leaks.open()[3]!.madeAt!, place);
  server.close();
});

Deno.test("a netbuf is named with the place where it was made or received", async () => {
  using leaks = watchLeaks();
  await using stack = await Stack.start({ thread: false });
  const [client, server] = await connected(stack);
  const receive = async (): Promise<NetBuf[]> => {
    await client.write(new Uint8Array(1));
    const first = await server.recv();
    const receiving = server.recv(); // that waits
    await client.write(new Uint8Array(2));
    return [first!, (await receiving)!];
  };
  const bufs = [NetBuf.from(new Uint8Array(9)), ...await receive()];
  const places = leaks.open().filter(({ what }) => what === "a netbuf");
  assertEquals(places.length, 3);
  for (const { madeAt } of places) assertMatch(madeAt!, HERE);
  for (const buf of bufs) buf.delete();
  await client.close();
  await server.close();
  assertEquals(leaks.open().length, 1);
});

Deno.test("the C names are watched as well", async () => {
  using leaks = watchLeaks();
  const stack = await lwip.tcpip_init({ thread: false });
  const listener = lwip.netconn_new(NETCONN_TCP);
  await lwip.netconn_bind(listener, "127.0.0.1", 80);
  await lwip.netconn_listen(listener);
  const client = lwip.netconn_new(NETCONN_TCP);
  await lwip.netconn_connect(client, "127.0.0.1", 80);
  const { conn } = await lwip.netconn_accept(listener);
  setTimeout(() => lwip.netconn_write(client, new Uint8Array(3)), 5);
  const { buf } = await lwip.netconn_recv(conn!);
  const made = lwip.netbuf_new();
  lwip.netbuf_alloc(made, 10);
  expectThreeNetconnsTwoNetbufs(leaks);
  lwip.netbuf_chain(buf!, made); // which deletes the second
  lwip.netbuf_delete(buf!);
  for (const each of [listener, client, conn!]) await lwip.netconn_delete(each);
  assertEquals(leaks.open().length, 1);
  await stack.close();
});

Deno.test("netconns go with their stack, netbufs do not", async () => {
  const leaks = watchLeaks();
  const stack = await Stack.start({ thread: false });
  const [client, server] = await connected(stack);
  await client.write(new Uint8Array(1));
  const buf = await server.recv();
  await stack.close();
  assertEquals(leaks.open().map(({ what }) => what), ["a netbuf"]);
  buf!.delete();
  leaks[Symbol.dispose]();
});

Deno.test("a stack that cannot be started is not left open", async () => {
  using leaks = watchLeaks();
  const [left] = cable();
  const netifs = [{ driver: left, addresses: ["nonsense"] }];
  await Stack.start({ thread: false, netifs }).catch(() => {});
  await Stack.start({
    thread: false,
    netifs: [{ driver: left }, { driver: left }],
  })
    .then((stack) => stack.close(), () => {});
  assertEquals(leaks.open(), []);
});

threadTest(
  "blocking calls, iterations and stacks in Workers are watched as well",
  {},
  async () => {
    using leaks = watchLeaks();
    await using stack = await Stack.start();
    const lwip = stack.blocking();
    const listener = lwip.netconn(NETCONN_TCP);
    listener.bind("127.0.0.1", 80);
    listener.listen();
    const client = lwip.netconn(NETCONN_TCP);
    client.connect("127.0.0.1", 80);
    const server = listener.accept();
    client.write(new Uint8Array(1));
    const first = server.recv();
    setTimeout(() => client.netconn.write(new Uint8Array(1)), 5);
    let second: NetBuf | null = null;
    for await (second of server.netconn) break;
    expectThreeNetconnsTwoNetbufs(leaks);
    for (const buf of [first, second]) buf!.delete();
    for (const conn of [listener, client, server]) conn.close();
  },
);

Deno.test("watches can be nested: each has what was made since", async () => {
  using outer = watchLeaks();
  await using stack = await Stack.start({ thread: false });
  const first = stack.netconn(NETCONN_UDP);
  {
    using inner = watchLeaks();
    const second = stack.netconn(NETCONN_UDP);
    assertEquals([outer.open().length, inner.open().length], [3, 1]);
    await second.close();
    assertEquals([outer.open().length, inner.open().length], [2, 0]);
  }
  await first.close();
});

Deno.test("what was made before a watch, or after it, is none of its business", async () => {
  await using stack = await Stack.start({ thread: false });
  const before = stack.netconn(NETCONN_UDP);
  const leaks = watchLeaks();
  leaks[Symbol.dispose]();
  const after = stack.netconn(NETCONN_UDP);
  assertEquals(leaks.open(), []);
  leaks.check();
  await before.close();
  await after.close();
});

Deno.test("a scripted peer that is left open is named by its stack", async () => {
  const leaks = watchLeaks();
  const peer = await ScriptedPeer.start();
  const place = here(-1);
  assertEquals(leaks.open().map(({ what }) => what), ["a stack"]);
  assertStringIncludes(leaks.open()[0]!.madeAt!, place);
  await peer[Symbol.asyncDispose]();
  leaks[Symbol.dispose]();
});

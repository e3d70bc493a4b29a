/**
 * Traces as the application sees them, on both hosts.
 *
 * @module
 */

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  cable,
  type Netconn,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  type TraceRecord,
  VirtualClock,
} from "../../../mod.ts";
import { B, both, type Pair, pattern } from "../two_stacks.ts";

/** "kind start-end" of the records about segments with text, SYN or FIN. */
function texts(records: TraceRecord[]): string[] {
  return records
    .filter(({ kind }) => kind === "send" || kind === "receive")
    .map(({ kind, start, end }) => `${kind} ${start}-${end}`);
}

async function readAll(conn: Netconn): Promise<void> {
  const into = new Uint8Array(65_536);
  while (await conn.read(into) !== null);
}

async function conversation({ a, b }: Pair): Promise<TraceRecord[][]> {
  const listener = await b.listen({ port: 0, trace: true }).ready();
  const { port } = listener.addr;
  const [server, client] = await Promise.all([
    listener.accept(),
    a.connect({ hostname: B, port, trace: { records: 100 } }),
  ]);
  const traces = await Promise.all([client.trace(), server.trace()]);
  await client.write(pattern(1000));
  assertEquals(await server.read(new Uint8Array(2000)), 1000);
  await server.write(pattern(10));
  assertEquals(await client.read(new Uint8Array(2000)), 10);
  await client.closeWrite();
  assertEquals(await server.read(new Uint8Array(1)), null);
  server.close();
  assertEquals(await client.read(new Uint8Array(1)), null);
  await client[Symbol.asyncDispose]();
  listener.close();
  // They outlive their connections.
  const records = await Promise.all(traces.map((trace) => trace.stop()));
  assertEquals(traces.map(({ overwritten }) => overwritten), [0, 0]);
  return records;
}

both("Netconn.trace() has both ends from SYN to FIN", async (pair) => {
  const [ours, theirs] = await conversation(pair);
  assertEquals(texts(ours!), [
    "send 0-1",
    "receive 0-1",
    "send 1-1001",
    "receive 1-11",
    "send 1001-1002",
    "receive 11-12",
  ]);
  assertEquals(texts(theirs!), [
    "receive 0-1",
    "send 0-1",
    "receive 1-1001",
    "send 1-11",
    "receive 1001-1002",
    "send 11-12",
  ]);
  for (const { at, start, end } of [...ours!, ...theirs!]) {
    assert(at >= 0 && end >= start);
  }
});

both("NetconnTrace.take() gives every record once, in order", async (pair) => {
  const [client, server] = await pair.connected();
  const trace = await client.trace();
  const total = 3_000_000;
  const reading = readAll(server);
  const records: TraceRecord[] = [];
  for (let at = 0; at < total; at += 500_000) {
    await client.write(pattern(500_000));
    for (const record of await trace.take()) records.push(record);
  }
  await client.shutdown(false, true);
  await reading;
  for (const record of await trace.stop()) records.push(record);
  const sent = records.filter(({ kind }) => kind === "send");
  let next = 1;
  for (const { start, end } of sent) {
    assertEquals(start, next);
    next = end;
  }
  assertEquals(next, total + 2); // and FIN
  for (let i = 1; i < records.length; i++) {
    assert(records[i]!.at >= records[i - 1]!.at);
  }
  assertEquals(await trace.take(), []);
  assertEquals(await trace.stop(), []);
});

both(
  "NetconnTrace.overwritten counts what nobody took in time",
  async (pair) => {
    const [client, server] = await pair.connected();
    await using trace = await client.trace({ records: 10 });
    for (let i = 0; i < 30; i++) {
      await client.write(pattern(100));
      assertEquals(await server.read(new Uint8Array(100)), 100);
    }
    assertEquals(trace.overwritten, 0); // not yet known
    assertEquals((await trace.take()).length, 10);
    assert(trace.overwritten >= 20);
  },
);

both("Netconn.trace() before connect has the SYN", async ({ a, b }) => {
  const listener = b.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 80);
  await listener.listen();
  const client = a.netconn(NETCONN_TCP);
  const trace = await client.trace();
  await client.connect(B, 80);
  const [first] = await trace.take();
  assertEquals([first!.kind, first!.start, first!.end], ["send", 0, 1]);
});

both(
  "Netconn.trace() is refused where there is nothing to trace",
  async (pair) => {
    const listener = await pair.listener();
    await assertRejects(() => listener.trace(), TypeError, "listener");
    const udp = pair.a.netconn(NETCONN_UDP);
    await assertRejects(() => udp.trace(), TypeError, "not a TCP netconn");
    const conn = pair.a.netconn(NETCONN_TCP);
    for (const records of [0, -1, 1.5, 2 ** 24 + 1, NaN]) {
      assertThrows(() => conn.setTrace({ records }), RangeError);
    }
    await conn.close();
    await assertRejects(() => conn.trace(), Deno.errors.NotConnected);
  },
);

both(
  "Netconn.trace() that a listener refuses does not trace what it accepts",
  async ({ a, b }) => {
    const listener = await b.listen({ port: 80 }).ready();
    await assertRejects(() => listener.netconn.trace(), TypeError, "listener");
    const [server] = await Promise.all([
      listener.accept(),
      a.connect({ hostname: B, port: 80 }),
    ]);
    const trace = await server.trace(); // begins here: no SYN is in it
    assertEquals(texts(await trace.stop()), []);
  },
);

both(
  "Netconn.trace() gives the trace of a connection that was reset",
  async (pair) => {
    const { a, b } = pair;
    const listener = await b.listen({ port: 80 }).ready();
    const client = await a.connect({ hostname: B, port: 80, trace: true });
    const server = await listener.accept();
    await server.netconn.abort();
    await assertRejects(
      () => client.read(new Uint8Array(1)),
      Deno.errors.ConnectionReset,
    );
    const trace = await client.trace();
    assertEquals(texts(await trace.stop()), ["send 0-1", "receive 0-1"]);
  },
);

Deno.test("StackOptions.trace traces every connection, in virtual time", async () => {
  const clock = new VirtualClock();
  const [left, right] = cable();
  const common = { thread: false, clock, memory: 16 << 20, trace: true };
  await using a = await Stack.start({
    ...common,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using b = await Stack.start({
    ...common,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  const listener = await b.listen({ port: 80 }).ready();
  const [server, client] = await Promise.all([
    listener.accept(),
    a.connect({ hostname: B, port: 80 }),
  ]);
  const trace = await client.trace();
  const theirs = await server.trace();
  await clock.advance(1000);
  await client.write(pattern(100));
  await clock.advance(1000);
  const sent = texts(await theirs.stop());
  assertEquals(sent, ["receive 0-1", "send 0-1", "receive 1-101"]);
  const ours = await trace.take();
  assertEquals(texts(ours), ["send 0-1", "receive 0-1", "send 1-101"]);
  assertEquals(ours.filter(({ kind }) => kind === "send").map(({ at }) => at), [
    0,
    1000,
  ]);
});

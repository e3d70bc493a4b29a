import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { cable, NETCONN_EVT_RCVPLUS, NETCONN_UDP, Stack } from "../../mod.ts";
import { joinTcp, joinUdp, main } from "../../tools/nc.ts";
import { FakeTerminal, noise, run } from "./fake_terminal.ts";

/** Two stacks on a cable. */
async function pair(): Promise<AsyncDisposable & { a: Stack; b: Stack }> {
  const [left, right] = cable();
  const [a, b] = await Promise.all([
    Stack.start({
      thread: false,
      netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
    }),
    Stack.start({
      thread: false,
      netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
    }),
  ]);
  return {
    a,
    b,
    [Symbol.asyncDispose]: async () => {
      await a.close();
      await b.close();
    },
  };
}

for (const udp of [false, true]) {
  Deno.test(`nc.ts sends its input and prints the echo, UDP: ${udp}`, async () => {
    const args = udp ? ["-u", "-w", "0.1"] : [];
    const terminal = new FakeTerminal("Hello, netconn");
    const outcome = await run(main, [...args, "10.0.0.1", "7"], terminal);
    assertEquals(outcome.complaints, []);
    assertEquals(outcome.code, 0);
    assertEquals(new TextDecoder().decode(outcome.output), "Hello, netconn");
  });
}

Deno.test("nc.ts carries a megabyte both ways", async () => {
  const input = noise(1_000_000);
  const terminal = new FakeTerminal(input);
  const { code, output } = await run(main, ["10.0.0.1", "7"], terminal);
  assertEquals(code, 0);
  assertEquals(output.length, input.length);
  assert(output.every((byte, i) => byte === input[i]));
});

Deno.test("nc.ts -z tells whether somebody listens", async () => {
  const open = await run(main, ["-vz", "10.0.0.1", "7"]);
  assertEquals(open.code, 0);
  assertEquals(open.complaints, ["Connected to 10.0.0.1:7"]);
  const closed = await run(main, ["-z", "10.0.0.1", "8"]);
  assertEquals(closed.code, 1);
  assertMatch(closed.complaints[0]!, /"10\.0\.0\.1:8": connection refused$/);
});

Deno.test("nc.ts -w gives up", async () => {
  const args = ["-w", "0.05", "10.0.0.9", "7"];
  const { code, complaints } = await run(main, args);
  assertEquals(code, 1);
  assertMatch(complaints[0]!, /"10\.0\.0\.9:7": it timed out$/);
});

Deno.test("nc.ts ends when interrupted", async () => {
  const input = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array([65, 66, 67])),
  });
  const terminal = new FakeTerminal(input);
  const running = run(main, ["10.0.0.1", "7"], terminal);
  await terminal.waitFor("ABC");
  terminal.interrupt();
  assertEquals((await running).code, 130);
});

Deno.test("joinTcp() goes on in one direction when the other has ended", async () => {
  await using network = await pair();
  const { a, b } = network;
  const listener = await b.listen({ port: 7 }).ready();
  const accepting = listener.accept();
  const client = await a.connect({ hostname: "10.0.0.2", port: 7 });
  const server = await accepting;
  // This side has nothing to say and says so at once; the other one has.
  const end = Promise.withResolvers<void>();
  server.netconn.callback = (_conn, evt) => {
    if (evt === NETCONN_EVT_RCVPLUS) end.resolve();
  };
  const input = noise(300_000);
  const silent = new FakeTerminal();
  const talking = new FakeTerminal(
    new ReadableStream({
      async start(controller) {
        await end.promise;
        controller.enqueue(input);
        controller.close();
      },
    }),
  );
  await Promise.all([joinTcp(client, silent), joinTcp(server, talking)]);
  assertEquals(silent.output, input);
  assertEquals(talking.output.length, 0);
  listener.close();
});

Deno.test("joinTcp() fails when the peer resets", async () => {
  await using network = await pair();
  const { a, b } = network;
  const listener = await b.listen({ port: 7 }).ready();
  const accepting = listener.accept();
  const client = await a.connect({ hostname: "10.0.0.2", port: 7 });
  const server = await accepting;
  const joined = joinTcp(client, new FakeTerminal(new ReadableStream()));
  await server.netconn.abort();
  await assertRejects(() => joined, Deno.errors.ConnectionReset);
  listener.close();
});

Deno.test("joinUdp() cuts its input into datagrams", async () => {
  await using network = await pair();
  const { a, b } = network;
  const socket = await b.listenDatagram({ port: 7 }).ready();
  const conn = a.netconn(NETCONN_UDP);
  await conn.connect("10.0.0.2", 7);
  const joined = joinUdp(conn, new FakeTerminal(noise(3000)), { idle: 1 });
  const sizes = [];
  for (let i = 0; i < 3; i++) sizes.push((await socket.receive())[0].length);
  assertEquals(sizes, [1472, 1472, 56]);
  await joined;
});

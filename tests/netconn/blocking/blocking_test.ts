/** The blocking style: sequential code over stacks in Workers. */

import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { deadline, delay } from "@std/async";
import {
  type BlockingStack,
  cable,
  NETCONN_EVT_RCVPLUS,
  NETCONN_EVT_SENDPLUS,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
} from "../../../mod.ts";
import { B, threadTest } from "../two_stacks.ts";

const text = (s: string): Uint8Array => new TextEncoder().encode(s);

/** Two stacks on a cable; needs --allow-read of the stack's own files. */
async function withStacks(
  body: (a: BlockingStack, b: BlockingStack) => void,
): Promise<void> {
  const [left, right] = cable();
  await using a = await Stack.start({
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
    hosts: { "right.test": "10.0.0.2" },
  });
  await using b = await Stack.start({
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  body(a.blocking(), b.blocking());
}

async function mayRead(): Promise<boolean> {
  const { state } = await Deno.permissions.query({ name: "read" });
  return state === "granted";
}

function blockingTest(
  name: string,
  body: (a: BlockingStack, b: BlockingStack) => void,
): void {
  Deno.test(name, async () => {
    if (await mayRead()) await withStacks(body);
    else {
      const { code } = await Stack.start().then(
        () => ({ code: "started" }),
        () => ({ code: "refused" }),
      );
      assertEquals(code, "refused"); // a Worker from files needs --allow-read
    }
  });
}

blockingTest("blocking() carries a TCP conversation without await", (a, b) => {
  const listener = b.netconn(NETCONN_TCP);
  listener.bind("0.0.0.0", 80);
  listener.listen();
  const events: number[] = [];
  const client = a.netconn(NETCONN_TCP, {
    callback: (_conn, evt) => events.push(evt),
  });
  client.connect("right.test", 80);
  assertEquals(events, [NETCONN_EVT_SENDPLUS]);
  const server = listener.accept();
  assertEquals(server.remoteAddr(), client.localAddr());
  client.write(text("hello"));
  using buf = server.recv();
  assertEquals(buf!.toBytes(), text("hello"));
  server.write(text("goodbye"));
  server.shutdown(false, true);
  using answer = client.recv();
  assertEquals(answer!.toBytes(), text("goodbye"));
  assert(events.includes(NETCONN_EVT_RCVPLUS));
  assertEquals(client.recv(), null);
  assertEquals(client.recv(), null);
  client.close();
  assertEquals(server.recv(), null);
  server.close();
  listener.close();
});

blockingTest("blocking() writes more than the send buffer holds", (a, b) => {
  const listener = b.netconn(NETCONN_TCP);
  listener.bind("0.0.0.0", 80);
  listener.listen();
  const client = a.netconn(NETCONN_TCP);
  client.connect("10.0.0.2", 80);
  const server = listener.accept();
  const sent = new Uint8Array(1_700_000);
  for (let i = 0; i < sent.length; i++) sent[i] = (i * 7) ^ (i >> 9);
  // Window and send buffer hold it, with a fourth of that to spare: nobody reads
  // meanwhile, and a blocked write goes on when a fourth is free.
  client.write(sent);
  client.close();
  const got = new Uint8Array(sent.length);
  let length = 0;
  for (;;) {
    using buf = server.recv();
    if (buf === null) break;
    length += buf.copyInto(got.subarray(length));
  }
  assertEquals(length, sent.length);
  assertEquals(got, sent);
  server.close();
  listener.close();
});

blockingTest("blocking() exchanges datagrams, and times out", (a, b) => {
  const server = b.netconn(NETCONN_UDP);
  server.bind("0.0.0.0", 7);
  const client = a.netconn(NETCONN_UDP);
  client.connect("10.0.0.2", 7);
  client.send(text("ping"));
  using request = server.recv();
  server.send(request!); // to where it came from
  using echo = client.recv();
  assertEquals(echo!.toBytes(), text("ping"));
  const error = assertThrows(() => client.recv({ timeout: 30 }));
  assertInstanceOf(error, Deno.errors.TimedOut);
  assertEquals((error as Error & { code?: string }).code, "ERR_TIMEOUT");
  client.close();
  server.close();
});

blockingTest("blocking() rethrows what a connect comes to", (a) => {
  const refused = a.netconn(NETCONN_TCP);
  assertThrows(
    () => refused.connect("10.0.0.2", 81),
    Deno.errors.ConnectionRefused,
  );
  refused.close();
  const silent = a.netconn(NETCONN_TCP);
  assertThrows(
    () => silent.connect("10.0.0.77", 80, { timeout: 50 }),
    Deno.errors.TimedOut,
  );
  assertEquals(a.gethostbyname("right.test"), "10.0.0.2");
  assertThrows(() => a.gethostbyname("nobody.test"));
});

/** What writes come to while nobody reads, until one takes nothing. */
function writeUntilFull(write: (data: Uint8Array) => void): Error {
  const data = new Uint8Array(1 << 20);
  for (let i = 0; i < 100; i++) {
    let full: Error | null = null;
    try {
      write(data);
    } catch (error) {
      full = error as Error;
    }
    if (full !== null && !full.message.includes("write all")) return full;
  }
  throw new Error("It takes whatever there is");
}

blockingTest(
  "a blocking write() that takes nothing in time throws TimedOut",
  (a, b) => {
    const listener = b.netconn(NETCONN_TCP);
    listener.bind("0.0.0.0", 80);
    listener.listen();
    const client = a.netconn(NETCONN_TCP);
    client.connect("10.0.0.2", 80);
    const server = listener.accept();
    const timedOut = writeUntilFull((data) =>
      client.write(data, { timeout: 50 })
    );
    assertInstanceOf(timedOut, Deno.errors.TimedOut);
    assertEquals((timedOut as Error & { code?: string }).code, "ERR_TIMEOUT");
    client.netconn.nonblocking = true;
    const wouldBlock = writeUntilFull((data) => client.write(data));
    assertInstanceOf(wouldBlock, Deno.errors.WouldBlock);
    client.netconn.nonblocking = false;
    for (const conn of [client, server, listener]) conn.close();
  },
);

threadTest(
  "what was asked of one stack is sent before a blocking call to another waits",
  {},
  async ({ a, b }) => {
    const lwip = b.blocking();
    const listener = lwip.netconn(NETCONN_TCP);
    listener.bind(B, 80);
    listener.listen();
    const connecting = a.connect({ hostname: B, port: 80 });
    const server = listener.accept({ timeout: 20_000 });
    await using client = await connecting;
    const writing = client.write(text("hello"));
    using buf = server.recv({ timeout: 20_000 });
    assertEquals(buf!.toBytes(), text("hello"));
    await writing;
    server.close();
    listener.close();
  },
);

threadTest(
  "an in-thread stack sends what was asked of it before its thread is blocked",
  {},
  async ({ a }) => {
    const [left, right] = cable();
    await using inThread = await Stack.start({
      thread: false,
      netifs: [{ driver: left, addresses: ["10.1.0.1/24"] }],
    });
    await using other = await Stack.start({
      netifs: [{ driver: right, addresses: ["10.1.0.2/24"] }],
    });
    const { mac } = (await other.netifs())[1]!;
    await inThread.setNeighbour("if1", "10.1.0.2", mac);
    const receiver = other.blocking().netconn(NETCONN_UDP);
    receiver.bind("10.1.0.2", 7);
    await using sender = inThread.netconn(NETCONN_UDP);
    const sending = sender.sendTo(text("ping"), {
      hostname: "10.1.0.2",
      port: 7,
    });
    using request = receiver.recv({ timeout: 20_000 });
    assertEquals(request!.toBytes(), text("ping"));
    await sending;
    receiver.close();
    assertEquals(a.blocking().gethostbyname("localhost"), "127.0.0.1");
  },
);

Deno.test("blocking() of an in-thread stack is refused", async () => {
  await using stack = await Stack.start({ thread: false });
  assertThrows(() => stack.blocking(), TypeError, "Cannot block");
});

Deno.test("blocking() leaves the event loop its events", async () => {
  if (!await mayRead()) return;
  await using stack = await Stack.start({ memory: 16 << 20 });
  const blocking = stack.blocking();
  for (let i = 0; i < 50; i++) {
    const conn = blocking.netconn(NETCONN_UDP);
    conn.bind("127.0.0.1", 0);
    await delay(1); // the event loop waits for events now
    for (let j = 0; j < 3; j++) conn.localAddr();
    await deadline(conn.netconn.lwip.getaddr(true).promise, 5_000);
    conn.close();
  }
});

Deno.test("blocking() does not wait for a tcpip thread that has died", async () => {
  if (!await mayRead()) return;
  const reported: string[] = [];
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    reported.push(event.message);
  };
  globalThis.addEventListener("error", onError);
  const module = new URL("broken_driver.ts", import.meta.url).href;
  const stack = await Stack.start({
    netifs: [{ driver: { module, options: {} }, addresses: ["10.0.0.1/24"] }],
  });
  const conn = stack.blocking().netconn(NETCONN_TCP);
  assertThrows(() => conn.connect("10.0.0.2", 1));
  await delay(0); // the thread's message is behind
  await stack.close();
  globalThis.removeEventListener("error", onError);
  assertStringIncludes(reported.join(), "The device is broken");
});

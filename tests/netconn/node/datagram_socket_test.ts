/**
 * Datagram sockets of Node's shape: the events of Node's own, what only a network
 * shows, and what an application that throws leaves behind.
 *
 * @module
 */

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { BlockList } from "node:net";
import type { Socket, SocketOptions } from "node:dgram";
import { Stack, type StackOptions } from "../../../mod.ts";
import { resourcesOf } from "../resources.ts";
import { A, B, Pair } from "../two_stacks.ts";
import { runDgramScript } from "./dgram_script.ts";
import { DGRAM_TRANSCRIPT } from "./dgram_transcript.ts";

const INLINE: StackOptions = { thread: false, memory: 32 << 20 };

// deno-lint-ignore no-explicit-any -- errors of every kind
type Failure = any;

/** Waits for an event; an error instead of it rejects. */
function once(socket: Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      socket.removeListener(event, onEvent);
      reject(error);
    };
    const onEvent = (...args: unknown[]): void => {
      socket.removeListener("error", onError);
      resolve(args);
    };
    socket.once(event, onEvent);
    if (event !== "error") socket.once("error", onError);
  });
}

/** A socket that is bound. */
async function bound(
  stack: Stack,
  address: string,
  port = 0,
  options: SocketOptions = { type: "udp4" },
): Promise<Socket> {
  const socket = stack.node.createSocket(options);
  socket.bind(port, address);
  await once(socket, "listening");
  return socket;
}

/** Sends, and waits for the callback. */
function sent(
  socket: Socket,
  msg: string | Uint8Array,
  port: number,
  address: string,
): Promise<number> {
  return new Promise((resolve, reject) =>
    socket.send(
      msg,
      port,
      address,
      (error, bytes) => error ? reject(error) : resolve(bytes),
    )
  );
}

/** The code that something rejects with. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: Failure = await assertRejects(() => work);
  return error.code;
}

Deno.test("events and callbacks come in the order of Node's own", async () => {
  await using stack = await Stack.start(INLINE);
  const { createSocket } = stack.node;
  let printed = "";
  await runDgramScript({
    createSocket: createSocket as Parameters<
      typeof runDgramScript
    >[0]["createSocket"],
    print: (line) => printed += `${line}\n`,
  });
  assertEquals(printed, DGRAM_TRANSCRIPT);
});

Deno.test("datagrams cross a cable whole and in order", async () => {
  await using pair = await Pair.start({ thread: false });
  const server = await bound(pair.b, "0.0.0.0", 7);
  const client = await bound(pair.a, A);
  const count = 500;
  const got: string[] = [];
  const all = new Promise<void>((resolve) =>
    server.on("message", (msg, { address, size }) => {
      assertEquals([address, size], [A, msg.length]);
      if (got.push(String(msg)) === count) resolve();
    })
  );
  for (let i = 0; i < count; i++) client.send(`${i}`, 7, B);
  await all;
  assertEquals(got, Array.from({ length: count }, (_, i) => `${i}`));
  const large = new Uint8Array(20_000).map((_, i) => i);
  const arrival = once(server, "message");
  assertEquals(await sent(client, large, 7, B), large.length);
  const [msg] = await arrival;
  assertEquals(new Uint8Array(msg as Uint8Array), large);
  server.close();
  client.close();
});

Deno.test("what cannot be reached has Node's codes", async () => {
  await using pair = await Pair.start({ thread: false });
  const socket = await bound(pair.a, "0.0.0.0");
  const to = (address: string): Promise<string> =>
    codeOf(sent(socket, "x", 9, address));
  assertEquals(await to("192.0.2.1"), "ENETUNREACH");
  assertEquals(await to("10.0.0.255"), "EACCES");
  socket.setBroadcast(true);
  assertEquals(await sent(socket, "x", 9, "10.0.0.255"), 1);
  assertEquals(await to("no.such.name"), "ENOTFOUND");
  socket.close();
  const error: Failure = await assertRejects(() => sentTo("192.0.2.1"));
  assertEquals(error.message, "send ENETUNREACH 192.0.2.1:9");
  assertEquals([error.errno, error.syscall, error.port], [-101, "send", 9]);
  assert(error.cause instanceof Deno.errors.NetworkUnreachable);

  async function sentTo(address: string): Promise<void> {
    const other = await bound(pair.a, "0.0.0.0");
    try {
      await sent(other, "x", 9, address);
    } finally {
      other.close();
    }
  }
});

Deno.test("a connected socket hears of a port that nobody has, and goes on", async () => {
  await using pair = await Pair.start({ thread: false });
  const socket = await bound(pair.a, A);
  socket.connect(9, B);
  await once(socket, "connect");
  const refused = once(socket, "error");
  socket.send("x");
  const [error]: Failure[] = await refused;
  assertEquals(error.message, "recvmsg ECONNREFUSED");
  assert(error.cause instanceof Deno.errors.ConnectionRefused);
  const server = await bound(pair.b, B, 9);
  const arrival = once(server, "message");
  socket.send("hello");
  const [msg] = await arrival;
  assertEquals(String(msg), "hello");
  socket.close();
  server.close();
});

Deno.test("members of a group get what is sent to it, until they leave", async () => {
  await using pair = await Pair.start({ thread: false });
  const group = "239.1.2.3";
  const member = await bound(pair.b, "0.0.0.0", 5000);
  const sender = await bound(pair.a, A);
  sender.setMulticastInterface(A);
  sender.setMulticastTTL(3);
  sender.setMulticastLoopback(false);
  const texts: string[] = [];
  member.on("message", (msg) => texts.push(String(msg)));
  await sent(sender, "too early", 5000, group);
  member.addMembership(group, B);
  let arrival = once(member, "message");
  await sent(sender, "hello", 5000, group);
  await arrival;
  member.dropMembership(group, B);
  member.addSourceSpecificMembership(A, group, B);
  arrival = once(member, "message");
  await sent(sender, "from the source", 5000, group);
  await arrival;
  member.dropSourceSpecificMembership(A, group, B);
  await sent(sender, "too late", 5000, group);
  arrival = once(member, "message");
  await sent(sender, "to itself", 5000, B);
  await arrival;
  assertEquals(texts, ["hello", "from the source", "to itself"]);
  member.close();
  sender.close();
});

Deno.test("a socket that shares its port gets what is sent to groups, too", async () => {
  await using stack = await Stack.start(INLINE);
  const options: SocketOptions = { type: "udp4", reuseAddr: true };
  const members = [
    await bound(stack, "0.0.0.0", 5353, options),
    await bound(stack, "0.0.0.0", 5353, options),
  ];
  const arrivals = members.map((member) => {
    member.addMembership("224.0.0.251", "127.0.0.1");
    member.setMulticastInterface("127.0.0.1");
    return once(member, "message");
  });
  members[0].send("query", 5353, "224.0.0.251");
  for (const arrival of arrivals) {
    assertEquals(`${(await arrival)[0]}`, "query");
  }
  for (const member of members) member.close();
});

Deno.test("what waits to be read is bounded by the receive buffer", async () => {
  await using stack = await Stack.start(INLINE);
  const reader = await bound(stack, "127.0.0.1");
  reader.setRecvBufferSize(20_000);
  assertEquals(reader.getRecvBufferSize(), 20_000);
  const { port } = reader.address();
  let count = 0;
  reader.on("message", () => count++);
  const writer = await bound(stack, "127.0.0.1");
  await sent(writer, "first", port, "127.0.0.1");
  for (let i = 0; i < 200; i++) {
    writer.send(new Uint8Array(1000), port, "127.0.0.1");
  }
  await sent(writer, "last", port, "127.0.0.1");
  while (count === 0) await once(reader, "message");
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert(count >= 15 && count < 100, `${count} of 202 datagrams arrived`);
  reader.close();
  writer.close();
});

Deno.test("datagrams that find memory full wait in order", async () => {
  await using stack = await Stack.start({ thread: false, memory: 4 << 20 });
  const socket = await bound(stack, "127.0.0.1");
  const count = 300;
  const done: number[] = [];
  const all = new Promise<void>((resolve) => {
    for (let i = 0; i < count; i++) {
      socket.send(new Uint8Array(60_000), 9, "127.0.0.1", (error, bytes) => {
        assertEquals([error, bytes], [null, 60_000]);
        if (done.push(i) === count) resolve();
      });
    }
  });
  await new Promise<void>((resolve) => process.nextTick(resolve));
  assert(socket.getSendQueueCount() > 0);
  assertEquals(
    socket.getSendQueueSize(),
    socket.getSendQueueCount() * 60_000,
  );
  await all;
  assertEquals(done, Array.from({ length: count }, (_, i) => i));
  assertEquals(socket.getSendQueueCount(), 0);
  socket.close();
});

Deno.test("a close answers for datagrams that wait", async () => {
  await using stack = await Stack.start({ thread: false, memory: 4 << 20 });
  const socket = await bound(stack, "127.0.0.1");
  socket.connect(9, "127.0.0.1");
  await once(socket, "connect");
  const codes: string[] = [];
  for (let i = 0; i < 300; i++) {
    socket.send(
      new Uint8Array(60_000),
      (error) => codes.push((error as Failure)?.code ?? "sent"),
    );
  }
  assert(socket.getSendQueueCount() > 0);
  const closed = once(socket, "close");
  socket.close();
  await closed;
  assertEquals(codes.length, 300);
  assertEquals(new Set(codes), new Set(["sent", "ECANCELED"]));
});

Deno.test("sockets close with their stack, and later ones say that it has ended", async () => {
  const stack = await Stack.start(INLINE);
  const bare = stack.node.createSocket("udp4");
  const socket = await bound(stack, "127.0.0.1");
  const closed = once(socket, "close");
  await stack.close();
  await closed;
  bare.bind(0);
  const [error]: Failure[] = await once(bare, "error");
  assertEquals(error.code, "ENETDOWN");
  bare.close();
});

Deno.test("what listeners throw is uncaught, and the socket goes on", async () => {
  await using stack = await Stack.start(INLINE);
  const uncaught: string[] = [];
  let whenTold = (): void => {};
  const onError = (event: ErrorEvent): void => {
    event.preventDefault();
    uncaught.push(event.error.message);
    whenTold();
  };
  const untilTold = async (text: string): Promise<void> => {
    while (!uncaught.includes(text)) {
      await new Promise<void>((resolve) => whenTold = resolve);
    }
  };
  const fail = (text: string) => (): void => {
    throw new Error(text);
  };
  globalThis.addEventListener("error", onError);
  try {
    const before = await resourcesOf(stack);
    const reader = stack.node.createSocket("udp4");
    reader.bind(7, fail("listening"));
    reader.on("message", (msg) => fail(String(msg))());
    const writer = await bound(stack, "127.0.0.1");
    writer.connect(7, "127.0.0.1", fail("connect"));
    await untilTold("connect");
    for (const text of ["one", "two", "three"]) {
      writer.send(text, fail(`sent ${text}`));
    }
    await untilTold("three");
    for (const socket of [reader, writer]) {
      const closed = once(socket, "close");
      socket.close(fail("close"));
      await closed;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    assertEquals(
      uncaught.sort(),
      [
        ...["close", "close", "connect", "listening", "one"],
        ...["sent one", "sent three", "sent two", "three", "two"],
      ],
    );
    assertEquals(await resourcesOf(stack), before);
  } finally {
    globalThis.removeEventListener("error", onError);
  }
});

Deno.test("an error that nobody listens for is uncaught", async () => {
  await using stack = await Stack.start(INLINE);
  const uncaught = new Promise<Failure>((resolve) => {
    globalThis.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(event.error);
    }, { once: true });
  });
  const socket = stack.node.createSocket("udp4");
  socket.bind(0, "192.0.2.1");
  assertEquals((await uncaught).code, "EADDRNOTAVAIL");
  socket.close();
});

Deno.test("addresses of a block list are neither sent to nor heard", async () => {
  await using pair = await Pair.start({ thread: false });
  const list = new BlockList();
  list.addAddress(A);
  const blocking = await bound(pair.b, "0.0.0.0", 7, {
    type: "udp4",
    receiveBlockList: list,
    sendBlockList: list,
  } as SocketOptions);
  const open = await bound(pair.b, "0.0.0.0", 8);
  const client = await bound(pair.a, A, 9);
  let heard = 0;
  blocking.on("message", () => heard++);
  const arrival = once(open, "message");
  await sent(client, "x", 7, B);
  await sent(client, "x", 8, B);
  await arrival;
  assertEquals(heard, 0);
  assertEquals(await codeOf(sent(blocking, "x", 9, A)), "ERR_IP_BLOCKED");
  for (const socket of [blocking, open, client]) socket.close();
});

Deno.test("a socket of udp6 talks IPv4 by mapped addresses", async () => {
  await using stack = await Stack.start(INLINE);
  const six = stack.node.createSocket("udp6");
  six.bind(7);
  await once(six, "listening");
  assertEquals(six.address(), { address: "::", family: "IPv6", port: 7 });
  const four = await bound(stack, "127.0.0.1", 8);
  six.on("message", (msg, { address, port, family }) => {
    assertEquals([address, family], ["::ffff:127.0.0.1", "IPv6"]);
    six.send(`${msg}!`, port, address);
  });
  const answer = once(four, "message");
  four.send("hello", 7, "127.0.0.1");
  assertEquals(`${(await answer)[0]}`, "hello!");
  const only = stack.node.createSocket({ type: "udp6", ipv6Only: true });
  only.bind(8);
  await once(only, "listening");
  assertEquals(await codeOf(sent(only, "x", 8, "2001:db8::1")), "ENETUNREACH");
  for (const socket of [six, four, only]) socket.close();
});

Deno.test("ports that balance their load are refused", async () => {
  await using stack = await Stack.start(INLINE);
  const options = { type: "udp4", reusePort: true } as SocketOptions;
  assertEquals(
    await codeOf(bound(stack, "127.0.0.1", 0, options)),
    "ENOTSUP",
  );
});

Deno.test("what bind cannot take is refused, and it may be bound then", async () => {
  await using stack = await Stack.start(INLINE);
  const socket = stack.node.createSocket("udp4");
  const codeOfBind = (...args: unknown[]): string => {
    // deno-lint-ignore no-explicit-any -- the point is to call it wrongly
    const error: Failure = assertThrows(() => (socket as any).bind(...args));
    return error.code;
  };
  assertEquals(codeOfBind(65_536), "ERR_SOCKET_BAD_PORT");
  assertEquals(codeOfBind("port"), "ERR_SOCKET_BAD_PORT");
  assertEquals(codeOfBind({ fd: 3 }), "ENOTSUP");
  assertEquals(codeOfBind(0, 5), "ERR_INVALID_ARG_TYPE");
  assertEquals(codeOfBind({ address: 5 }), "ERR_INVALID_ARG_TYPE");
  socket.bind(9);
  await once(socket, "listening");
  assertEquals(socket.address().port, 9);
  socket.close();
});

Deno.test("a socket is disposed of once", async () => {
  await using stack = await Stack.start(INLINE);
  let closed = 0;
  {
    await using socket = stack.node.createSocket("udp4");
    socket.on("close", () => closed++);
    socket.bind(0);
    await once(socket, "listening");
  }
  assertEquals(closed, 1);
});

Deno.test("a membership binds; the port may be chosen afterwards", async () => {
  await using stack = await Stack.start(INLINE);
  const socket = stack.node.createSocket("udp4");
  socket.addMembership("224.0.0.251", "127.0.0.1");
  assert(socket.address().port > 0);
  socket.setMulticastTTL(255);
  socket.bind(5353);
  await once(socket, "listening");
  assertEquals(socket.address().port, 5353);
  socket.close();
});

Deno.test("1,000 sockets that come and go leave nothing", async () => {
  await using stack = await Stack.start(INLINE);
  const server = await bound(stack, "127.0.0.1", 7);
  server.on("message", (msg, { port }) => server.send(msg, port));
  const before = await resourcesOf(stack);
  for (let i = 0; i < 1000; i += 50) {
    await Promise.all(Array.from({ length: 50 }, async () => {
      const socket = stack.node.createSocket("udp4");
      socket.send("x", 7, "127.0.0.1");
      await once(socket, "message");
      const closed = once(socket, "close");
      socket.close();
      await closed;
    }));
  }
  assertEquals(await resourcesOf(stack), before);
  server.close();
});

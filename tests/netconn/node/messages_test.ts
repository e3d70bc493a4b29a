/**
 * What errors of `stack.node` say beyond their codes: what was tried, where, and what
 * to do instead.
 *
 * @module
 */

import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { once } from "node:events";
import type { Server, Socket } from "node:net";
import { Stack } from "../../../mod.ts";

const HOST = "127.0.0.1";

/** What a system call has failed with, and what the netconn said of it. */
interface Failure extends Error {
  code: string;
  cause: Error;
}

async function failure(socket: Socket): Promise<Failure> {
  const [error] = await once(socket, "error");
  return error;
}

function inThread(): Promise<Stack> {
  return Stack.start({ thread: false });
}

Deno.test("a number of a file is refused where a socket is made, and where one listens", async () => {
  await using stack = await inThread();
  const { node } = stack;
  const refusals = [
    () => new node.Socket({ fd: 3 }),
    () => node.connect({ fd: 0, port: 9 } as never),
  ];
  for (const refusal of refusals) {
    const error = assertThrows(refusal) as Failure;
    assertEquals(error.code, "ENOTSUP");
    assertMatch(error.message, /^open ENOTSUP [03]: .*descriptors/);
  }
  const error = assertThrows(() =>
    node.createServer().listen({ fd: 3, port: 9 } as never)
  );
  assertMatch((error as Error).message, /descriptors/);
});

Deno.test("localhost is ::1 and 127.0.0.1: both are tried, and both refuse", async () => {
  await using stack = await inThread();
  const error = await failure(stack.node.connect(9));
  const { errors, code } = error as unknown as AggregateError & Failure;
  assertEquals(code, "ECONNREFUSED");
  assertEquals(errors.map(({ message }) => message), [
    "connect ECONNREFUSED ::1:9",
    `connect ECONNREFUSED ${HOST}:9`,
  ]);
  assertEquals(await stack.resolve("localhost", undefined), ["::1", HOST]);
});

Deno.test("a name that has IPv6 alone is unreachable without a route, and the cause says so", async () => {
  await using stack = await Stack.start({
    thread: false,
    hosts: { "six.test": "2001:db8::1" },
  });
  const error = await failure(stack.node.connect(9, "six.test"));
  assertEquals(error.message, "connect ENETUNREACH 2001:db8::1:9");
  assertMatch(
    error.cause.message,
    /2001:db8::1.*: it is unreachable: no route/,
  );
});

Deno.test("after the stack's end a connect fails as one, and as a bind if one was asked for", async () => {
  const stack = await inThread();
  const { node } = stack;
  await stack.close();
  const plain = await failure(node.connect(9, "10.0.0.2"));
  assertEquals(plain.message, "connect ENETDOWN 10.0.0.2:9");
  const options = { port: 9, host: "10.0.0.2", localPort: 7 };
  const bound = await failure(node.connect(options));
  assertEquals(bound.message, "bind ENETDOWN 0.0.0.0:7");
});

Deno.test("the cause of a datagram socket's error says where", async () => {
  await using stack = await inThread();
  const [first, second] = [1, 2].map(() => stack.node.createSocket("udp4"));
  first.bind(7, HOST);
  await once(first, "listening");
  second.bind(7, HOST);
  const [error] = await once(second, "error");
  assertEquals(error.message, `bind EADDRINUSE ${HOST}:7`);
  assertMatch(error.cause.message, /^Cannot bind to "127\.0\.0\.1:7": /);
  for (const socket of [first, second]) socket.close();
});

Deno.test("listen() takes a server of its own stack, and says what else it wants", async () => {
  await using stack = await inThread();
  await using other = await inThread();
  const { node } = stack;
  const server = node.listen(node.createServer(), 80, HOST);
  await once(server, "listening");
  assertEquals(server.address(), { address: HOST, family: "IPv4", port: 80 });
  const path = "/pipe";
  // @ts-expect-error -- nor does the type take one
  const piped = () => node.listen(node.createServer(), { path });
  assertThrows(piped, TypeError, "pipes");
  const closed = once(server, "close");
  server.close();
  await closed;
  const message = (value: unknown): string => {
    const error = assertThrows(() => node.listen(value as Server, 80));
    return (error as Error).message;
  };
  assertMatch(message(() => {}), /: pass createServer\(app\).* function$/);
  assertMatch(message(other.node.createServer()), /or of this stack\. /);
});

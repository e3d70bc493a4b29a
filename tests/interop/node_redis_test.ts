/**
 * ioredis, unchanged, over the stack: it talks to the kernel's redis-server, and
 * connects again by itself when that comes back.
 *
 * @module
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { AbstractConnector, Redis } from "ioredis";
import type { Stack } from "../../mod.ts";
import { noise } from "../tools/fake_terminal.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { leftBehind } from "./left_behind.ts";
import { nextEvent } from "./next_event.ts";
import { interopTest } from "./requirements.ts";
import { ServerProcess } from "./server_process.ts";
import { DEVICE, KERNEL, TapNetwork } from "./tap_network.ts";

const REDIS_NEEDS = [...KERNEL_SOCKETS_NEEDS, "redis-server", "ss"];
const PORT = 6379;
const CLIENTS = 20;
const LARGE = 5_000_000;

function startRedis(net: TapNetwork): Promise<ServerProcess> {
  const command = [
    ...["redis-server", "--bind", KERNEL, "--port", `${PORT}`],
    ...["--save", "", "--protected-mode", "no"],
  ];
  return ServerProcess.start(net.namespace, command, { port: PORT });
}

/** A client. Its connector is the line of docs/node.md for ioredis. */
function redis(
  stack: Stack,
  options: { lazyConnect?: boolean; connectTimeout?: number } = {},
): Redis {
  class Connector extends AbstractConnector {
    constructor() {
      super(2_000);
    }
    override connect() {
      return Promise.resolve(this.stream = stack.node.connect(PORT, KERNEL));
    }
  }
  const client = new Redis({
    Connector,
    retryStrategy: () => 50,
    maxRetriesPerRequest: null,
    ...options,
  });
  client.on("error", () => {}); // each attempt that is refused
  return client;
}

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";

  interopTest(
    `ioredis talks to redis-server: commands, pipelines, large values, ${where}`,
    { needs: REDIS_NEEDS },
    async () => {
      await using net = await TapNetwork.create({ thread });
      const nothingLeft = await leftBehind(net.stack);
      await using _server = await startRedis(net);
      const client = redis(net.stack);
      assertEquals(await client.set("key", "value"), "OK");
      assertEquals(await client.get("key"), "value");
      assertEquals(await client.get("none"), null);
      await assertRejects(() => client.incr("key"), Error, "not an integer");

      const pipeline = client.pipeline();
      for (let n = 0; n < 1_000; n++) pipeline.incr("counter");
      const results = await pipeline.exec();
      assertEquals(
        results,
        Array.from({ length: 1_000 }, (_, n) => [null, n + 1] as never),
      );
      assertEquals(
        await client.multi().set("a", 1).incr("a").exec(),
        [[null, "OK"], [null, 2]],
      );

      const large = Buffer.from(noise(LARGE));
      assertEquals(await client.set("large", large), "OK");
      const got = await client.getBuffer("large");
      assert(got !== null && large.equals(got));

      const clients = Array.from(
        { length: CLIENTS },
        () => redis(net.stack, { lazyConnect: true }),
      );
      await Promise.all(clients.map((each) => each.incr("clients")));
      assertEquals(await client.get("clients"), `${CLIENTS}`);
      assertEquals((await net.sockets()).length, CLIENTS + 1);
      for (const each of [client, ...clients]) {
        assertEquals(await each.quit(), "OK");
      }
      await nothingLeft();
    },
  );
}

interopTest(
  "ioredis subscribes to channels and waits in blocking commands",
  { needs: REDIS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using _server = await startRedis(net);
    const client = redis(net.stack);
    const subscriber = redis(net.stack);
    const waiting = redis(net.stack);

    const messages: string[] = [];
    subscriber.on("message", (_channel, message) => messages.push(message));
    assertEquals(await subscriber.subscribe("news"), 1);
    for (let n = 0; n < 100; n++) await client.publish("news", `${n}`);
    await eventually(() => assertEquals(messages.length, 100));
    assertEquals(messages, Array.from({ length: 100 }, (_, n) => `${n}`));

    const popped = waiting.blpop("queue", 0);
    await eventually(async () => {
      assertEquals(
        `${await client.client("LIST")}`.match(/cmd=blpop/g)?.length,
        1,
      );
    });
    await client.rpush("queue", "element");
    assertEquals(await popped, ["queue", "element"]);
    assertEquals(await waiting.blpop("queue", 0.1), null);

    for (const each of [client, subscriber, waiting]) each.disconnect();
    await nothingLeft();
  },
);

interopTest(
  "ioredis connects again by itself when redis-server ends and comes back",
  { needs: REDIS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await using server = await startRedis(net);
    const client = redis(net.stack);
    const subscriber = redis(net.stack);
    const waiting = redis(net.stack);
    const messages: string[] = [];
    subscriber.on("message", (_channel, message) => messages.push(message));
    await subscriber.subscribe("news");
    const popped = waiting.blpop("queue", 0);
    assertEquals(await client.set("key", "before"), "OK");

    for (const round of ["first", "second"]) {
      const closed = [client, subscriber, waiting]
        .map((each) => nextEvent(each, "reconnecting"));
      await server.stop();
      await Promise.all(closed);
      // What is asked meanwhile waits for the server.
      const stored = client.set("key", round);
      await server.start();
      assertEquals(await stored, "OK");
      assertEquals(await client.get("key"), round);
      await eventually(async () => {
        assertEquals(await client.publish("news", round), 1);
      });
    }
    await eventually(() => assertEquals(messages, ["first", "second"]));
    // The blocking command was sent again.
    await client.rpush("queue", "element");
    assertEquals(await popped, ["queue", "element"]);

    for (const each of [client, subscriber, waiting]) each.disconnect();
    await nothingLeft();
  },
);

interopTest(
  "ioredis is refused with ECONNREFUSED until redis-server listens",
  { needs: REDIS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    const client = redis(net.stack);
    const pong = client.ping();
    const [error] = await nextEvent(client, "error");
    assertEquals(error.code, "ECONNREFUSED");
    assertEquals(error.syscall, "connect");
    assertEquals([error.address, error.port], [KERNEL, PORT]);
    await using _server = await startRedis(net);
    assertEquals(await pong, "PONG");
    client.disconnect();
    await nothingLeft();
  },
);

interopTest(
  "ioredis gives up a connection that takes too long",
  { needs: KERNEL_SOCKETS_NEEDS },
  async () => {
    await using net = await TapNetwork.create();
    const nothingLeft = await leftBehind(net.stack);
    await net.namespace.ip("addr", "flush", "dev", DEVICE); // nobody answers
    const client = redis(net.stack, { connectTimeout: 100 });
    for (let attempt = 0; attempt < 3; attempt++) {
      const [error] = await nextEvent(client, "error");
      assertEquals([error.code, error.syscall], ["ETIMEDOUT", "connect"]);
    }
    client.disconnect();
    await nothingLeft();
  },
);

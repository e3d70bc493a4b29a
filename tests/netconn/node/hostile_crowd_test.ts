/**
 * A thousand Node-shaped sockets with a will of their own, and options that are
 * nonsense: nothing is left, nothing is uncaught.
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import type { AddressInfo, Server, Socket } from "node:net";
import { Stack } from "../../../mod.ts";
import { Dice } from "../../hostile/dice.ts";
import { HOST, onStack, OPTIONS } from "./conversation.ts";
import { noteUncaught } from "./uncaught_errors.ts";

const EVENTS = ["connect", "ready", "data", "end", "finish", "error", "close"];

/** What a socket may do to itself. */
const DEEDS: ((socket: Socket) => unknown)[] = [
  (socket) => socket.destroy(),
  (socket) => socket.destroy(new Error("own")),
  (socket) => socket.end(),
  (socket) => socket.resetAndDestroy(),
  (socket) => socket.destroySoon(),
  (socket) => socket.pause(),
  (socket) => socket.write("more"),
  (socket) => socket.setTimeout(1, () => socket.destroy()),
];

const NOTHING = { errors: [], rejections: [] };

/** Has a socket do something at some of its events; counts its closes. */
function unruly(dice: Dice, socket: Socket, closed: () => void): void {
  const deeds = [dice.pick(EVENTS), dice.pick(EVENTS)]
    .map((event) => ({ event, deed: dice.pick(DEEDS) }));
  socket.on("error", () => {});
  socket.on("close", closed);
  socket.on("data", () => {});
  for (const { event, deed } of deeds) socket.once(event, () => deed(socket));
  // Whoever pauses would wait for ever.
  socket.setTimeout(200, () => socket.destroy());
  if (dice.happens(0.05)) dice.pick(DEEDS)(socket);
}

async function listening(server: Server): Promise<number> {
  server.listen(0, HOST);
  await new Promise<void>((resolve) =>
    server.prependOnceListener("listening", resolve)
  );
  return (server.address() as AddressInfo).port;
}

for (const seed of [1, 2]) {
  Deno.test(`1,000 sockets that end at random, seed ${seed}: each closes once`, async () => {
    const noted = await noteUncaught(() =>
      onStack(async (stack) => {
        const dice = new Dice(seed);
        const counts = { clients: 0, accepted: 0, peers: 0 };
        const server = stack.node.createServer((peer) => {
          counts.accepted++;
          unruly(dice, peer, () => counts.peers++);
          if (!peer.destroyed && peer.writable) peer.end("hello");
        });
        const port = await listening(server);
        const clients = Array.from({ length: 1000 }, () => {
          const client = stack.node.connect(port, HOST);
          const closed = new Promise((resolve) => client.on("close", resolve));
          unruly(dice, client, () => counts.clients++);
          if (!client.destroyed && client.writable) client.write("hello");
          return closed;
        });
        await Promise.all(clients);
        await new Promise<void>((resolve) => server.close(() => resolve()));
        // A server closes before the last of its sockets tells.
        while (counts.peers < counts.accepted) {
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
        assertEquals(counts.clients, 1000);
        assertEquals(counts.peers, counts.accepted);
        assert(counts.accepted > 500, `${counts.accepted} accepted`);
      })
    );
    assertEquals(noted, NOTHING);
  });
}

/** Values of every kind, for options that want some other. */
const VALUES: unknown[] = [
  null,
  undefined,
  true,
  -1,
  1.5,
  NaN,
  Infinity,
  1e9,
  "",
  "x",
  "10",
  {},
  [],
  () => {},
  Symbol("s"),
  10n,
  new Uint8Array(3),
  new Date(0),
];

const SOCKET_OPTIONS = [
  "host",
  "port",
  "localAddress",
  "localPort",
  "family",
  "hints",
  "lookup",
  "noDelay",
  "keepAlive",
  "keepAliveInitialDelay",
  "autoSelectFamily",
  "autoSelectFamilyAttemptTimeout",
  "allowHalfOpen",
  "highWaterMark",
  "onread",
  "signal",
  "timeout",
  "blockList",
  "readable",
  "writable",
  "path",
  "fd",
  "handle",
  "objectMode",
];

const SERVER_OPTIONS = [
  "port",
  "host",
  "backlog",
  "signal",
  "exclusive",
  "ipv6Only",
  "path",
  "fd",
  "maxConnections",
  "allowHalfOpen",
  "pauseOnConnect",
  "noDelay",
  "keepAlive",
  "keepAliveInitialDelay",
  "highWaterMark",
  "blockList",
];

/** Makes something; what is thrown must be an Error with a code or a TypeError. */
function making<T>(label: string, make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    assert(error instanceof Error, `${label}: ${String(error)}`);
    return null;
  }
}

Deno.test("options of connect that are nonsense throw at once, are told, or do no harm", async () => {
  const noted = await noteUncaught(() =>
    onStack(async (stack) => {
      const server = stack.node.createServer((peer) => {
        peer.on("error", () => {}).resume();
      });
      const port = await listening(server);
      for (const name of SOCKET_OPTIONS) {
        for (const value of VALUES) {
          const options = { host: HOST, port, [name]: value };
          const label = `${name}: ${String(value)}`;
          const socket = making(
            label,
            () => stack.node.connect(options as never),
          );
          if (socket === null) continue;
          const closed = new Promise((resolve) =>
            socket.once("close", resolve)
          );
          socket.on("error", () => {}).resume();
          socket.once("ready", () => socket.destroy());
          const timer = setTimeout(() => socket.destroy(), 15);
          await closed;
          clearTimeout(timer);
        }
      }
      await new Promise<void>((resolve) => server.close(() => resolve()));
    })
  );
  assertEquals(noted, NOTHING);
});

Deno.test("options of servers that are nonsense throw at once, are told, or do no harm", async () => {
  const noted = await noteUncaught(() =>
    onStack(async (stack) => {
      for (const name of SERVER_OPTIONS) {
        for (const value of VALUES) {
          const options = { host: HOST, port: 0, [name]: value } as never;
          const label = `${name}: ${String(value)}`;
          const server = making(label, () => stack.node.createServer(options));
          if (server === null) continue;
          server.on("error", () => {});
          making(label, () => server.listen(options));
          await new Promise((resolve) => setTimeout(resolve, 0));
          await new Promise<void>((resolve) => server.close(() => resolve()));
        }
      }
    })
  );
  assertEquals(noted, NOTHING);
});

Deno.test("what listeners of a server throw is uncaught, and it goes on", async () => {
  const noted = await noteUncaught(() =>
    onStack(async (stack) => {
      const server = stack.node.createServer();
      for (const event of ["listening", "connection", "drop", "close"]) {
        server.once(event, () => {
          throw new Error(event);
        });
      }
      const peers: Socket[] = [];
      server.prependListener("connection", (peer) => {
        peers.push(peer);
        peer.on("error", () => {}).resume();
      });
      const port = await listening(server);
      for (const maxConnections of [10, 1, 10]) {
        server.maxConnections = maxConnections;
        const client = stack.node.connect(port, HOST).resume();
        client.on("error", () => {});
        await new Promise((resolve) => client.once("ready", resolve));
        client.end();
        if (maxConnections === 1) {
          await new Promise((resolve) => client.once("close", resolve));
        }
      }
      while (peers.length < 2) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      for (const peer of peers) peer.destroy();
      const closed = new Promise((resolve) =>
        server.prependListener("close", () => resolve(null))
      );
      server.close();
      await closed;
    })
  );
  assertEquals(noted.rejections, []);
  assertEquals(noted.errors.toSorted(), [
    "close",
    "connection",
    "drop",
    "listening",
  ]);
});

Deno.test("stack.close() closes servers and what connects, and leaves nothing to wait for", async () => {
  const noted = await noteUncaught(async () => {
    const stack = await Stack.start(OPTIONS);
    const server = stack.node.createServer((peer) => {
      peer.on("error", () => {}).write("hello");
    });
    const port = await listening(server);
    const closing: Promise<unknown>[] = [
      new Promise((resolve) => server.once("close", resolve)),
    ];
    for (let i = 0; i < 50; i++) {
      const client = stack.node.connect(port, HOST);
      client.on("error", () => {});
      client.write(new Uint8Array(100_000));
      closing.push(new Promise((resolve) => client.once("close", resolve)));
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await stack.close();
    await Promise.all(closing);
    // Whoever comes later is told.
    const late = stack.node.connect(port, HOST);
    const error = new Promise<{ code: string }>((resolve) =>
      late.once("error", resolve as never)
    );
    assertEquals((await error).code, "ENETDOWN");
    const other = stack.node.createServer();
    const refused = new Promise<{ code: string }>((resolve) =>
      other.once("error", resolve as never)
    );
    other.listen(0);
    assertEquals((await refused).code, "ENETDOWN");
  });
  assertEquals(noted, NOTHING);
});

Deno.test("a socket that is destroyed and connects at once has the new connection only", async () => {
  const noted = await noteUncaught(() =>
    onStack(async (stack) => {
      const server = stack.node.createServer((peer) => {
        peer.on("error", () => {}).resume().end("hello");
      });
      const port = await listening(server);
      const socket = stack.node.connect(port, HOST);
      socket.on("error", () => {});
      let text = "";
      let closes = 0;
      socket.on("data", (chunk) => text += chunk);
      socket.on("close", () => closes++);
      await new Promise((resolve) => socket.once("connect", resolve));
      socket.write(new Uint8Array(300_000));
      socket.destroy();
      socket.connect(port, HOST);
      // Node's own stream tells no second "end" here.
      while (text !== "hello") {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      socket.destroy();
      while (closes < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise<void>((resolve) => server.close(() => resolve()));
    })
  );
  assertEquals(noted, NOTHING);
});

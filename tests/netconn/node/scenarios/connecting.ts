/**
 * How a connection begins: every way to ask for one, and refusal.
 *
 * @module
 */

import type { Socket } from "node:net";
import {
  HOST,
  once,
  type Recorder,
  type Scenarios,
  turn,
  whenClosed,
} from "./recorder.ts";

/** Connects in the way given, with what is known at once, and ends orderly. */
async function connects(
  t: Recorder,
  connect: (port: number) => Socket,
): Promise<void> {
  const { port } = await t.listen({}, (peer) => peer.resume());
  const client = connect(port);
  t.watch("client", client);
  t.state("client", client);
  await once(client, "connect");
  await turn();
  t.state("client", client);
  client.resume().end();
  await whenClosed(client);
}

export const CONNECTING: Scenarios = {
  "connect by options": (t) =>
    connects(t, (port) => t.net.connect({ host: HOST, port })),
  "connect by port and host": (t) =>
    connects(t, (port) => t.net.connect(port, HOST)),
  "connect by port and host with a callback": (t) =>
    connects(
      t,
      (port) => t.net.connect(port, HOST, t.callback("client", "callback")),
    ),
  "connect by options with a callback": (t) =>
    connects(t, (port) =>
      t.net.createConnection(
        { host: HOST, port },
        t.callback("client", "callback"),
      )),
  "connect by a port that is text": (t) =>
    connects(
      t,
      (port) => t.net.connect({ host: HOST, port: `${port}` as never }),
    ),
  "connect of a new Socket": (t) =>
    connects(t, (port) => {
      const socket = t.watch("new", new t.net.Socket());
      t.state("new", socket);
      return socket.connect(port, HOST, t.callback("client", "callback"));
    }),
  "connect without new": (t) =>
    connects(t, (port) => {
      // deno-lint-ignore no-explicit-any
      const socket: Socket = (t.net.Socket as any)({ allowHalfOpen: true });
      return socket.connect({ port, host: HOST });
    }),

  "connect by port alone reaches a server of any address": async (t) => {
    const server = t.track(t.net.createServer((peer) => peer.resume().end()));
    server.listen(0);
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const client = t.track(t.net.connect(port));
    client.on("connect", t.callback("client", "connect"));
    client.resume();
    await whenClosed(client);
    t.note("client", "closed");
  },

  "what is written before the connection is there is sent": async (t) => {
    const { port } = await t.listen({}, (peer) => {
      t.watch("peer", peer);
      t.collect("peer", peer);
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    t.attempt(
      "client",
      "write",
      () => client.write("hello", t.callback("client", "written")),
    );
    t.state("client", client);
    client.end("bye", t.callback("client", "ended")).resume();
    t.state("client", client);
    await whenClosed(client);
  },

  "connection refused": async (t) => {
    const port = await t.freePort();
    const client = t.watch("client", t.net.connect(port, HOST));
    await whenClosed(client);
    t.state("client", client);
  },

  "connection refused with data written and ended": async (t) => {
    const port = await t.freePort();
    const client = t.watch("client", t.net.connect(port, HOST));
    client.write("a", t.callback("client", "first written"));
    client.write("b", t.callback("client", "second written"));
    client.end("c", t.callback("client", "ended"));
    await whenClosed(client);
    t.state("client", client);
  },

  "connection refused on IPv6": async (t) => {
    const port = await t.freePort();
    const client = t.watch("client", t.net.connect(port, "::1"));
    await whenClosed(client);
  },

  "connection refused without a listener for the error's callback": async (
    t,
  ) => {
    const port = await t.freePort();
    const client = t.watch(
      "client",
      t.net.connect(port, HOST, t.callback("client", "callback")),
    );
    await whenClosed(client);
  },

  "the same Socket connects again after close": async (t) => {
    const { port } = await t.listen({}, (peer) => {
      peer.resume();
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    t.collect("client", client);
    await once(client, "connect");
    client.end("one");
    await whenClosed(client);
    t.state("client", client);
    client.connect(port, HOST);
    t.state("client", client);
    await once(client, "connect");
    client.end("three");
    await once(client, "close");
    t.state("client", client);
  },

  "the same Socket connects again after it was refused": async (t) => {
    const closed = await t.freePort();
    const { port } = await t.listen({}, (peer) => {
      peer.resume();
    });
    const client = t.watch("client", t.net.connect(closed, HOST));
    client.resume();
    await whenClosed(client);
    client.connect(port, HOST);
    await once(client, "connect");
    client.end();
    await once(client, "close");
  },

  "the same Socket connects again in its close listener": async (t) => {
    let count = 0;
    const { port } = await t.listen({}, (peer) => peer.resume().end());
    const client = t.watch("client", t.net.connect(port, HOST));
    client.resume();
    const done = Promise.withResolvers<void>();
    client.on("close", () => {
      if (++count === 3) done.resolve();
      else client.connect(port, HOST);
    });
    await done.promise;
  },

  "a pair of one process says who it is": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("client");
    t.hush("peer");
    t.name(client.localPort!, "LOCAL");
    for (
      const [actor, socket] of [["one", client], ["other", peer]] as const
    ) {
      t.note(
        actor,
        `from ${socket.localAddress} ${socket.localPort} ${socket.localFamily}`,
      );
      t.note(
        actor,
        `to ${socket.remoteAddress} ${socket.remotePort} ${socket.remoteFamily}`,
      );
      t.note(actor, `address ${t.show(socket.address())}`);
    }
    client.destroy();
    t.note(
      "one",
      `destroyed ${client.remoteAddress} ${client.localAddress} ${
        t.show(client.address())
      }`,
    );
    await whenClosed(client);
    peer.destroy();
    await whenClosed(peer);
    t.note(
      "other",
      `closed ${peer.remoteAddress} ${peer.remotePort} ${peer.localAddress} ${
        t.show(peer.address())
      }`,
    );
  },

  "a Socket without a connection says that it has none": async (t) => {
    const socket = t.watch("socket", new t.net.Socket());
    t.state("socket", socket);
    t.note(
      "socket",
      `${socket.remoteAddress} ${socket.remotePort} ${socket.remoteFamily}`,
    );
    t.note(
      "socket",
      `${socket.localAddress} ${socket.localPort} ${socket.localFamily}`,
    );
    t.note("socket", t.show(socket.address()));
    socket.destroy();
    await whenClosed(socket);
    t.state("socket", socket);
  },

  "write and end of a Socket that never connects": async (t) => {
    const socket = t.watch("socket", new t.net.Socket());
    t.attempt(
      "socket",
      "write",
      () => socket.write("x", t.callback("socket", "written")),
    );
    await turn(40);
    t.state("socket", socket);
  },

  "end of a Socket that never connects": async (t) => {
    const socket = t.watch("socket", new t.net.Socket());
    socket.end(t.callback("socket", "ended"));
    await turn(40);
    t.state("socket", socket);
  },

  "read and resume of a Socket that never connects": async (t) => {
    const socket = t.watch("socket", new t.net.Socket());
    t.attempt("socket", "read", () => socket.read());
    socket.resume();
    await turn(40);
    t.state("socket", socket);
  },
};

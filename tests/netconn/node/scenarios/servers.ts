/**
 * Servers: listening, counting, closing.
 *
 * @module
 */

import type { AddressInfo, Server, Socket } from "node:net";
import {
  HOST,
  once,
  type Recorder,
  type Scenario,
  type Scenarios,
  turn,
  until,
  whenClosed,
} from "./recorder.ts";

/** Listens in the way given, and says where. */
function listens(
  listen: (server: Server, t: Recorder) => unknown,
): Scenario {
  return async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    t.note("server", `address ${t.show(server.address())}`);
    const returned = listen(server, t);
    t.note("server", `itself ${returned === server}`);
    const early = server.address() as AddressInfo | null;
    t.note(
      "server",
      `listening ${server.listening}, port known ${Number(early?.port) > 0}`,
    );
    await once(server, "listening");
    const { address, family } = server.address() as AddressInfo;
    t.note("server", `at ${address} ${family}`);
    server.close(t.callback("server", "closed"));
    t.note(
      "server",
      `listening ${server.listening}, ${t.show(server.address())}`,
    );
    await once(server, "close");
  };
}

async function connected(t: Recorder, port: number): Promise<Socket> {
  const socket = t.track(t.net.connect(port, HOST));
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket.resume();
}

export const SERVERS: Scenarios = {
  "listen without arguments": listens((server) => server.listen()),
  "listen(port)": listens((server) => server.listen(0)),
  "listen(port, host)": listens((server) => server.listen(0, HOST)),
  "listen(port, host, callback)": listens((server, t) =>
    server.listen(0, HOST, t.callback("server", "callback"))
  ),
  "listen(port, host, backlog, callback)": listens((server, t) =>
    server.listen(0, HOST, 5, t.callback("server", "callback"))
  ),
  "listen(port, backlog, callback)": listens((server, t) =>
    server.listen(0, 5 as never, t.callback("server", "callback"))
  ),
  "listen(port, callback)": listens((server, t) =>
    server.listen(0, t.callback("server", "callback"))
  ),
  "listen(callback)": listens((server, t) =>
    server.listen(t.callback("server", "callback"))
  ),
  "listen(options)": listens((server) =>
    server.listen({ port: 0, host: HOST, backlog: 7 })
  ),
  "listen(options) with a host of IPv4 that means any": listens((server) =>
    server.listen({ port: 0, host: "0.0.0.0" })
  ),
  "listen(options) for IPv6 alone": listens((server) =>
    server.listen({ port: 0, host: "::", ipv6Only: true })
  ),
  "listen(options, callback)": listens((server, t) =>
    server.listen(
      { port: 0, host: HOST, exclusive: true },
      t.callback("server", "callback"),
    )
  ),
  "listen on a port that is text": listens((server) =>
    server.listen({ port: "0" as never, host: HOST })
  ),

  "listen with a signal": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    const controller = new AbortController();
    server.listen({ port: 0, host: HOST, signal: controller.signal });
    await once(server, "listening");
    controller.abort();
    await once(server, "close");
  },
  "listen with a signal that has aborted": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen({ port: 0, host: HOST, signal: AbortSignal.abort() });
    await once(server, "close");
  },
  "listen on a port in use": async (t) => {
    const { port } = await t.listen();
    const server = t.watchServer("server", t.net.createServer());
    server.listen(port, HOST, t.callback("server", "callback"));
    t.note("server", `listening ${server.listening}`);
    await once(server, "error");
    t.note(
      "server",
      `listening ${server.listening}, ${t.show(server.address())}`,
    );
    server.close(t.callback("server", "closed"));
    await turn(40);
  },
  "listen again after a port in use": async (t) => {
    const { port } = await t.listen();
    const server = t.watchServer("server", t.net.createServer());
    server.once("error", () => server.listen(0, HOST));
    server.listen(port, HOST);
    await once(server, "listening");
  },
  "listen on an address of somebody else": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(t.name(54321, "PORT"), "192.0.2.1");
    await once(server, "error");
  },
  "listen on a name that does not resolve": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(t.name(54321, "PORT"), "nothing.invalid");
    await once(server, "error");
  },
  "listen twice": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(0, HOST);
    t.attempt("server", "listen", () => server.listen(0, HOST));
    await turn(40);
    t.attempt("server", "listen", () => server.listen(0, HOST));
  },
  "listen again after close": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(0, HOST);
    await once(server, "listening");
    server.close();
    await once(server, "close");
    server.listen(0, HOST);
    await once(server, "listening");
  },
  "close at once after listen": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(0, HOST);
    server.close(t.callback("server", "closed"));
    t.note("server", `listening ${server.listening}`);
    await once(server, "close");
    await turn(40);
  },
  "close without listen": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    t.attempt(
      "server",
      "close",
      () => server.close(t.callback("server", "closed")) === server,
    );
    await turn(40);
    t.attempt("server", "close", () => server.close() === server);
    await turn(40);
  },
  "close twice": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(0, HOST);
    await once(server, "listening");
    server.close(t.callback("server", "first"));
    server.close(t.callback("server", "second"));
    await once(server, "close");
    await turn(40);
  },
  "close waits for connections": async (t) => {
    const { server, client, peer } = await t.pair();
    t.watchServer("server", server);
    peer.on("close", () => t.note("server", "a connection has closed"));
    server.close(t.callback("server", "closed"));
    t.note(
      "server",
      `listening ${server.listening}, ${t.show(server.address())}`,
    );
    await turn(40);
    t.note("server", "waits");
    client.resume().end();
    peer.resume();
    await Promise.all([once(server, "close"), whenClosed(client, peer)]);
  },
  "close refuses new connections": async (t) => {
    const { server, client, peer } = await t.pair();
    const { port } = server.address() as AddressInfo;
    server.close();
    await turn(40);
    const late = t.watch("late", t.net.connect(port, HOST));
    await whenClosed(late);
    client.destroy();
    peer.destroy();
  },
  "close in the connection listener": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.on("connection", (peer) => {
      t.track(peer);
      server.close(t.callback("server", "closed"));
      peer.resume().end("bye");
    });
    server.listen(0, HOST);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    t.name(port, "PORT");
    const client = t.watch("client", t.net.connect(port, HOST));
    t.collect("client", client);
    await once(server, "close");
    await whenClosed(client);
  },
  "getConnections counts": async (t) => {
    const { server, client, peer } = await t.pair();
    const count = () =>
      new Promise<void>((resolve) => {
        const returned = server.getConnections((error, count) => {
          t.note("server", `connections ${error} ${count}`);
          resolve();
        });
        t.note("server", `itself ${(returned as unknown) === server}`);
      });
    await count();
    const { port } = server.address() as AddressInfo;
    const more = await connected(t, port);
    await turn(40);
    await count();
    client.destroy();
    peer.destroy();
    await whenClosed(client, peer);
    await count();
    more.destroy();
  },
  "getConnections of a server that does not listen": async (t) => {
    const server = t.net.createServer();
    await new Promise<void>((resolve) =>
      server.getConnections((error, count) => {
        t.note("server", `connections ${error} ${count}`);
        resolve();
      })
    );
  },
  "maxConnections drops": async (t) => {
    const { server, port } = await t.listen();
    t.watchServer("server", server);
    server.maxConnections = 1;
    const first = await connected(t, port);
    await turn(40);
    const second = t.watch("second", t.net.connect(port, HOST));
    second.resume();
    await whenClosed(second);
    first.destroy();
  },
  "maxConnections counts anew when a connection closes": async (t) => {
    const { server, client, peer } = await t.pair();
    t.watchServer("server", server);
    server.maxConnections = 1;
    client.resume().end();
    peer.resume();
    await whenClosed(client, peer);
    const { port } = server.address() as AddressInfo;
    const next = await connected(t, port);
    await turn(40);
    next.destroy();
  },
  "dropMaxConnection": async (t) => {
    const { server, port } = await t.listen();
    t.watchServer("server", server);
    server.maxConnections = 0;
    (server as { dropMaxConnection?: boolean }).dropMaxConnection = true;
    const client = t.watch("client", t.net.connect(port, HOST));
    client.resume();
    await whenClosed(client);
  },
  "a listener given to createServer": async (t) => {
    const server = t.track(t.net.createServer((peer) => {
      t.note("server", `${peer instanceof t.net.Socket}`);
      t.note(
        "peer",
        `of the server ${(peer as { server?: Server }).server === server}`,
      );
      t.track(peer).resume().end("x");
    }));
    server.listen(0, HOST);
    await once(server, "listening");
    t.note(
      "server",
      `${server instanceof t.net.Server} ${server.listenerCount("connection")}`,
    );
    const client = await connected(t, (server.address() as AddressInfo).port);
    await whenClosed(client);
  },
  "new Server": async (t) => {
    const server = t.watchServer(
      "server",
      new t.net.Server({ allowHalfOpen: true }, (peer) => {
        t.note("peer", `half open ${peer.allowHalfOpen}`);
        t.track(peer).resume().end();
      }),
    );
    server.listen(0, HOST);
    await once(server, "listening");
    const client = await connected(t, (server.address() as AddressInfo).port);
    client.end();
    await whenClosed(client);
    // deno-lint-ignore no-explicit-any
    const other = (t.net.Server as any)();
    t.note("server", `without new ${other instanceof t.net.Server}`);
  },
  "Symbol.asyncDispose of a server": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    server.listen(0, HOST);
    await once(server, "listening");
    await server[Symbol.asyncDispose]();
    t.note("server", `disposed, listening ${server.listening}`);
    await t.net.createServer()[Symbol.asyncDispose]().then(
      () => t.note("other", "disposed"),
      (error) => t.note("other", `rejected ${t.show(error)}`),
    );
  },
  "ref and unref of a server": async (t) => {
    const server = t.watchServer("server", t.net.createServer());
    t.note("server", `${server.unref() === server && server.ref() === server}`);
    server.listen(0, HOST);
    await once(server, "listening");
    t.note("server", `${server.unref() === server && server.ref() === server}`);
    server.close();
    await once(server, "close");
    t.note("server", `${server.unref() === server && server.ref() === server}`);
  },
  "a connection is there before anything is read": async (t) => {
    const { port } = await t.listen({}, (peer) => {
      t.watch("peer", peer);
      t.state("peer", peer);
      t.collect("peer", peer);
    });
    const client = t.track(t.net.connect(port, HOST));
    client.resume().end("hello");
    await whenClosed(client);
    await until(() => client.destroyed);
    await turn(40);
  },
  "connections that are not accepted at once wait": async (t) => {
    const { server, port } = await t.listen();
    let count = 0;
    server.on("connection", () => count++);
    const clients = Array.from(
      { length: 20 },
      () => t.track(t.net.connect(port, HOST)),
    );
    await until(() => count === 20);
    t.note("server", `accepted ${count}`);
    for (const client of clients) client.destroy();
  },
};

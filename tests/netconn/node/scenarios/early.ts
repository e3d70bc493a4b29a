/**
 * What comes too early or twice: a connect during another one, a destroy between an
 * attempt and its outcome.
 *
 * @module
 */

import {
  HOST,
  once,
  type Scenarios,
  turn,
  until,
  whenClosed,
} from "./recorder.ts";

export const EARLY: Scenarios = {
  "connect of a socket that is connected": async (t) => {
    const { server, client, peer } = await t.pair();
    t.collect("peer", peer);
    const { port } = server.address() as { port: number };
    client.connect(port, HOST, t.callback("client", "callback"));
    client.write("hello");
    t.state("client", client);
    await once(client, "connect");
    client.end();
    client.resume();
    await whenClosed(client, peer);
    t.note("server", `${server.listening}`);
    await new Promise<void>((resolve) =>
      server.getConnections((_error, count) => {
        t.note("server", `connections ${count}`);
        resolve();
      })
    );
  },
  "two connects at once": async (t) => {
    let count = 0;
    const { port } = await t.listen({}, (peer) => {
      count++;
      peer.on("error", () => {}).resume();
    });
    const client = t.track(new t.net.Socket());
    // Node's message has the local port, too.
    client.on("error", (error: Error & { code?: string }) => {
      t.note("client", `error ${error.code}`);
    });
    client.on("close", t.callback("client", "close"));
    client.connect(port, HOST);
    client.connect(port, HOST);
    await whenClosed(client);
    await turn(30);
    t.note("server", `more than one connection: ${count > 1}`);
  },
  "destroyed between an attempt and its outcome": async (t) => {
    const { port } = await t.listen({}, (peer) => peer.resume());
    const client = t.watch("client", t.net.connect(port, HOST));
    client.on("connectionAttempt", () => {
      queueMicrotask(() => client.destroy());
    });
    await whenClosed(client);
    await turn(20);
  },
  "written and ended in the error listener of a refusal": async (t) => {
    const port = await t.freePort();
    const client = t.watch("client", t.net.connect(port, HOST));
    client.on("error", () => {
      client.end("x", t.callback("client", "ended"));
      client.write("y", t.callback("client", "written"));
    });
    await whenClosed(client);
    await turn(10);
  },
  "bufferSize before, during and after": async (t) => {
    const { port } = await t.listen({}, (peer) => peer.resume());
    const client = t.watch("client", new t.net.Socket());
    t.note("client", `bufferSize ${client.bufferSize}`);
    client.connect(port, HOST);
    client.write("hello");
    t.note("client", `bufferSize ${client.bufferSize}`);
    await once(client, "ready");
    await until(() => client.bufferSize === 0);
    client.destroy();
    t.note("client", `bufferSize ${client.bufferSize}`);
    await whenClosed(client);
  },
};

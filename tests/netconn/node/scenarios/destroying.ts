/**
 * `destroy` at each moment.
 *
 * @module
 */

import type { Socket } from "node:net";
import {
  HOST,
  once,
  type Recorder,
  type Scenario,
  type Scenarios,
  turn,
  whenClosed,
} from "./recorder.ts";

/** Destroys the client in its listener of an event; the peer sends and ends. */
function destroyedIn(event: string, error?: Error): Scenario {
  return async (t: Recorder) => {
    const { port } = await t.listen({}, (peer) => {
      peer.on("error", () => {});
      peer.resume().end("hello");
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    if (event === "timeout") client.setTimeout(80);
    else client.on("data", () => {});
    client.on(event, () => {
      client.destroy(error);
      t.state("client", client);
    });
    await whenClosed(client);
    await turn(40);
    t.state("client", client);
  };
}

function destroyedNow(
  name: string,
  destroy: (client: Socket, t: Recorder) => void,
): [string, Scenario] {
  return [name, async (t) => {
    const { port } = await t.listen({}, (peer) => {
      peer.on("error", () => {}).resume();
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    destroy(client, t);
    t.state("client", client);
    await whenClosed(client);
    t.state("client", client);
  }];
}

const EVENTS = [
  "connect",
  "ready",
  "data",
  "end",
  "finish",
  "close",
  "timeout",
];

export const DESTROYING: Scenarios = {
  ...Object.fromEntries(EVENTS.flatMap((event) => [
    [`destroyed in ${event}`, destroyedIn(event)],
    [
      `destroyed in ${event} with an error`,
      destroyedIn(event, new Error("own")),
    ],
  ])),
  ...Object.fromEntries([
    destroyedNow("destroyed at once", (client) => client.destroy()),
    destroyedNow(
      "destroyed at once with an error",
      (client) => client.destroy(new Error("own")),
    ),
    destroyedNow("destroyed twice", (client) => client.destroy().destroy()),
    destroyedNow(
      "destroyed twice with errors",
      (client) => client.destroy(new Error("one")).destroy(new Error("two")),
    ),
    destroyedNow("destroyed at once with data written", (client, t) => {
      client.write("a", t.callback("client", "first written"));
      client.write("b", t.callback("client", "second written"));
      client.destroy();
    }),
    destroyedNow("destroyed at once after end", (client, t) => {
      client.end("a", t.callback("client", "ended"));
      client.destroy();
    }),
    destroyedNow("destroySoon at once", (client) => client.destroySoon()),
    destroyedNow("destroySoon at once with data", (client, t) => {
      client.write("a", t.callback("client", "written"));
      client.destroySoon();
    }),
  ]),

  "destroyed before connect": async (t) => {
    const client = t.watch("client", new t.net.Socket());
    client.destroy();
    t.state("client", client);
    await whenClosed(client);
    t.state("client", client);
  },
  "destroyed in the error listener": async (t) => {
    const port = await t.freePort();
    const client = t.watch("client", t.net.connect(port, HOST));
    client.on("error", () => client.destroy(new Error("second")));
    await whenClosed(client);
  },
  "destroyed in the connection listener": async (t) => {
    const accepted = Promise.withResolvers<Socket>();
    const { port } = await t.listen({}, (peer) => {
      t.watch("peer", peer);
      peer.destroy();
      t.state("peer", peer);
      accepted.resolve(peer);
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    client.resume();
    await whenClosed(client, await accepted.promise);
  },
  "destroyed in a write's callback": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("peer", peer);
    client.write("a", () => client.destroy());
    await whenClosed(client, peer);
  },
  "destroyed with an orderly end in flight": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("peer", peer);
    client.end("a");
    client.destroy();
    t.state("client", client);
    await whenClosed(client, peer);
  },
  "destroyed in the second data event": async (t) => {
    const { client, peer } = await t.pair();
    let count = 0;
    client.on("data", () => {
      t.note("client", "data");
      if (++count === 2) client.destroy();
      else peer.write("b");
    });
    peer.on("error", () => {});
    peer.resume().write("a");
    await whenClosed(client);
  },
  "destroyed with an error while connected": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.destroy(new Error("own"));
    await whenClosed(client, peer);
  },
  "pending writes of a destroyed socket": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.cork();
    client.write("a", t.callback("client", "first"));
    client.write("b", t.callback("client", "second"));
    client.destroy();
    await whenClosed(client, peer);
  },
  "connect after destroy at once": async (t) => {
    const { port } = await t.listen({}, (peer) => peer.resume());
    const client = t.watch("client", t.net.connect(port, HOST));
    client.destroy();
    await once(client, "close");
    client.connect(port, HOST);
    await once(client, "connect");
    client.resume().end();
    await once(client, "close");
  },
  "Symbol.asyncDispose of a socket": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    await client[Symbol.asyncDispose]();
    t.note("client", "disposed");
    await whenClosed(client, peer);
  },
  "signal that aborts while connecting": async (t) => {
    const { port } = await t.listen({}, (peer) => peer.on("error", () => {}));
    const controller = new AbortController();
    const client = t.watch(
      "client",
      t.net.connect({ port, host: HOST, signal: controller.signal }),
    );
    controller.abort();
    await whenClosed(client);
  },
  "signal that aborts a connection": async (t) => {
    const controller = new AbortController();
    const { client, peer } = await t.pair({
      client: { signal: controller.signal },
    });
    peer.resume();
    controller.abort(new Error("enough"));
    await whenClosed(client, peer);
  },
  "signal that has aborted before": async (t) => {
    const { port } = await t.listen({}, (peer) => peer.on("error", () => {}));
    const client = t.watch(
      "client",
      t.net.connect({ port, host: HOST, signal: AbortSignal.abort() }),
    );
    await whenClosed(client);
  },
  "signal that aborts after close": async (t) => {
    const controller = new AbortController();
    const { client, peer } = await t.pair({
      client: { signal: controller.signal },
    });
    peer.resume();
    client.destroy();
    await whenClosed(client, peer);
    controller.abort();
    await turn(40);
  },
};

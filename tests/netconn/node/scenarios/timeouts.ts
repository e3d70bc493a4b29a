/**
 * The "timeout" event.
 *
 * @module
 */

import { HOST, once, type Scenarios, turn, whenClosed } from "./recorder.ts";

export const TIMEOUTS: Scenarios = {
  "setTimeout of an idle connection": async (t) => {
    const { client, peer } = await t.pair();
    t.attempt(
      "client",
      "setTimeout",
      () => client.setTimeout(80, t.callback("client", "callback")) === client,
    );
    await once(client, "timeout");
    t.state("client", client);
    client.end();
    client.resume();
    peer.resume();
    await whenClosed(client, peer);
  },
  "setTimeout goes off once, until there is activity": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    client.resume();
    client.setTimeout(80);
    await once(client, "timeout");
    await turn(200);
    t.note("client", "still once");
    peer.write("x");
    await once(client, "timeout");
    client.destroy();
    await whenClosed(client);
    peer.destroy();
  },
  "setTimeout is put off by reading": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    client.on("data", () => {});
    client.setTimeout(100);
    for (let i = 0; i < 6; i++) {
      await turn(30);
      peer.write("x");
      await once(client, "data");
    }
    t.note("client", "no timeout so far");
    client.destroy();
    await whenClosed(client);
    peer.destroy();
  },
  "setTimeout is put off by writing": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.setTimeout(100);
    for (let i = 0; i < 6; i++) {
      await turn(30);
      client.write("x");
    }
    t.note("client", "no timeout so far");
    client.destroy();
    await whenClosed(client, peer);
  },
  "setTimeout of 0 removes it": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    const callback = t.callback("client", "callback");
    client.setTimeout(80, callback);
    t.note("client", `listeners ${client.listenerCount("timeout")}`);
    client.setTimeout(0, callback);
    t.note("client", `listeners ${client.listenerCount("timeout")}`);
    await turn(200);
    t.state("client", client);
    client.destroy();
    await whenClosed(client);
    peer.destroy();
  },
  "option timeout": async (t) => {
    const { port } = await t.listen();
    const client = t.watch(
      "client",
      t.net.connect({ port, host: HOST, timeout: 80 }),
    );
    t.state("client", client);
    await once(client, "timeout");
    client.destroy();
    await whenClosed(client);
  },
  "setTimeout before connect": async (t) => {
    const { port } = await t.listen();
    const client = t.watch("client", new t.net.Socket());
    client.setTimeout(80);
    client.connect(port, HOST);
    t.state("client", client);
    await once(client, "timeout");
    client.destroy();
    await whenClosed(client);
  },
  "setTimeout of a Socket that never connects": async (t) => {
    const client = t.watch("client", new t.net.Socket());
    client.setTimeout(80);
    await once(client, "timeout");
    t.state("client", client);
    client.destroy();
    await whenClosed(client);
  },
  "setTimeout is forgotten by destroy": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    client.setTimeout(80);
    client.destroy();
    await whenClosed(client);
    await turn(150);
    peer.destroy();
  },
  "setTimeout after destroy": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    client.destroy();
    await whenClosed(client);
    client.setTimeout(5);
    await turn(15);
    peer.destroy();
  },
  "the timeout listener destroys with an error": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    client.setTimeout(80, () => client.destroy(new Error("idle")));
    await whenClosed(client);
    peer.destroy();
  },
  "setTimeout of the accepted side": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    peer.setTimeout(80, () => peer.end("too slow"));
    peer.resume();
    await whenClosed(client, peer);
  },
  "wrong arguments of setTimeout": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    for (const ms of [-1, NaN, Infinity, "5", undefined, null]) {
      t.attempt(
        "client",
        `setTimeout(${t.show(ms)})`,
        () => client.setTimeout(ms as number) === client,
      );
    }
    t.attempt(
      "client",
      "setTimeout with a wrong callback",
      () => client.setTimeout(1, "x" as never) === client,
    );
    client.setTimeout(0);
    client.destroy();
    await whenClosed(client);
    peer.destroy();
  },
};

/**
 * Ends that are not orderly: RST from either side, at every moment.
 *
 * @module
 */

import { HOST, once, type Scenarios, turn, whenClosed } from "./recorder.ts";

export const RESETS: Scenarios = {
  "the peer resets while we read": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("client", client);
    peer.write("hello");
    await once(client, "data");
    peer.resetAndDestroy();
    t.state("peer", peer);
    await whenClosed(client, peer);
    t.state("client", client);
  },
  "the peer resets while nobody reads": async (t) => {
    const { client, peer } = await t.pair();
    peer.resetAndDestroy();
    await whenClosed(peer);
    await turn(40);
    t.state("client", client);
    client.resume();
    await whenClosed(client);
  },
  "the peer resets, then we write": async (t) => {
    const { client, peer } = await t.pair();
    peer.resetAndDestroy();
    await whenClosed(peer);
    await turn(40);
    client.write("late", t.callback("client", "written"));
    await whenClosed(client);
  },
  "the peer resets while a write waits": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    peer.pause();
    t.hush("peer");
    client.write(
      new Uint8Array(32 << 20),
      (error) =>
        t.note(
          "client",
          `written ${t.show((error as { code?: string })?.code)}`,
        ),
    );
    await turn(20);
    peer.resetAndDestroy();
    client.removeAllListeners("error");
    client.on(
      "error",
      (error) => t.note("client", `error ${(error as { code?: string }).code}`),
    );
    await Promise.all([once(client, "close"), whenClosed(peer)]);
  },
  "the peer resets after it has ended": async (t) => {
    const { client, peer } = await t.pair({ client: { allowHalfOpen: true } });
    client.resume();
    peer.end();
    await once(client, "end");
    peer.resetAndDestroy();
    await whenClosed(peer);
    await turn(40);
    client.write("late", t.callback("client", "first"));
    await whenClosed(client);
  },
  "the peer resets after we have ended": async (t) => {
    const { client, peer } = await t.pair({ server: { allowHalfOpen: true } });
    client.resume().end();
    peer.resume();
    await once(peer, "end");
    peer.resetAndDestroy();
    await whenClosed(client, peer);
  },
  "the peer is destroyed with our data unread": async (t) => {
    const { client, peer } = await t.pair();
    client.write("unread");
    await turn(40);
    client.resume();
    peer.destroy();
    await whenClosed(client, peer);
  },
  "the peer is destroyed with nothing unread": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    peer.destroy();
    await whenClosed(client, peer);
  },
  "the peer is destroyed, then we write twice": async (t) => {
    const { client, peer } = await t.pair({ client: { allowHalfOpen: true } });
    client.resume();
    peer.destroy();
    await once(client, "end");
    client.write("one", t.callback("client", "first"));
    await turn(40);
    if (!client.destroyed) {
      client.write("two", t.callback("client", "second"));
    }
    await whenClosed(client, peer);
  },
  "resetAndDestroy of a client": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    t.attempt("client", "resetAndDestroy", () => client.resetAndDestroy());
    t.state("client", client);
    await whenClosed(client, peer);
  },
  "resetAndDestroy with data that waits": async (t) => {
    const { client, peer } = await t.pair();
    peer.on("data", () => {});
    client.cork();
    client.write(
      "never",
      (error) => t.note("client", `written ${t.show(error)}`),
    );
    client.resetAndDestroy();
    await whenClosed(client, peer);
  },
  "resetAndDestroy twice": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.resetAndDestroy();
    client.resetAndDestroy();
    await whenClosed(client, peer);
    client.resetAndDestroy();
    await turn(40);
  },
  "resetAndDestroy while connecting": async (t) => {
    const { port } = await t.listen({}, (peer) => peer.on("error", () => {}));
    const client = t.watch("client", t.net.connect(port, HOST));
    client.resetAndDestroy();
    t.state("client", client);
    await whenClosed(client);
  },
  "resetAndDestroy of a Socket that never connects": async (t) => {
    const client = t.watch("client", new t.net.Socket());
    t.attempt("client", "resetAndDestroy", () => client.resetAndDestroy());
    await whenClosed(client);
    t.state("client", client);
  },
  "the peer resets at once after accepting": async (t) => {
    const { port } = await t.listen({}, (peer) => {
      peer.resetAndDestroy();
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    client.resume();
    await whenClosed(client);
  },
};

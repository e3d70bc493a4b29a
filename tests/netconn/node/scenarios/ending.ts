/**
 * Orderly ends: half-close from either side, and writing after it.
 *
 * @module
 */

import {
  once,
  type Recorder,
  type Scenario,
  type Scenarios,
  turn,
  whenClosed,
} from "./recorder.ts";

/** One side ends; the other answers once it has seen that, if it still can. */
async function halfClose(
  t: Recorder,
  first: "client" | "peer",
  clientHalfOpen: boolean,
  serverHalfOpen: boolean,
): Promise<void> {
  const { client, peer } = await t.pair({
    client: { allowHalfOpen: clientHalfOpen },
    server: { allowHalfOpen: serverHalfOpen },
  });
  t.collect("client", client);
  t.collect("peer", peer);
  const [one, other] = first === "client" ? [client, peer] : [peer, client];
  const second = first === "client" ? "peer" : "client";
  one.end("last words");
  t.state(first, one);
  await once(other, "end");
  t.state(second, other);
  if (!other.writableEnded) {
    await turn(40);
    other.write("answer");
    await turn(40);
    other.end("and bye");
  }
  await whenClosed(client, peer);
}

const HALF_CLOSES = Object.fromEntries(
  (["client", "peer"] as const).flatMap((first) =>
    [false, true].flatMap((mine) =>
      [false, true].map((its): [string, Scenario] => [
        `${first} ends first, allowHalfOpen of client ${mine}, of server ${its}`,
        (t) => halfClose(t, first, mine, its),
      ])
    )
  ),
);

export const ENDING: Scenarios = {
  ...HALF_CLOSES,

  "both end at once": async (t) => {
    const { client, peer } = await t.pair();
    // Whether the data or the FIN's end is known first is up to the wire.
    t.hush("client");
    t.hush("peer");
    client.resume().end("a");
    peer.resume().end("b");
    await whenClosed(client, peer);
    t.note("both", `${client.bytesRead} ${peer.bytesRead}`);
  },
  "end with data, an encoding and a callback": async (t) => {
    const { client, peer } = await t.pair();
    peer.setEncoding("utf8").on("data", (text) => t.note("peer", `${text}`));
    client.resume();
    client.write("c3a4", "hex", t.callback("client", "written"));
    client.end("w7Y=", "base64", t.callback("client", "ended"));
    await whenClosed(client, peer);
  },
  "end twice": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    peer.resume();
    client.end("a", t.callback("client", "first"));
    client.end(t.callback("client", "second"));
    client.end("b", t.callback("client", "third"));
    await whenClosed(client, peer);
  },
  "end after close": async (t) => {
    const { client, peer } = await t.pair();
    client.resume().end();
    peer.resume();
    await whenClosed(client, peer);
    client.end(t.callback("client", "ended"));
    await turn(40);
  },
  "write after end": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    peer.resume();
    client.end();
    t.attempt(
      "client",
      "write",
      () => client.write("late", t.callback("client", "written")),
    );
    await whenClosed(client, peer);
  },
  "write after the peer's FIN has closed the connection": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    peer.resume().end();
    await once(client, "end");
    t.state("client", client);
    t.attempt(
      "client",
      "write",
      () => client.write("late", t.callback("client", "written")),
    );
    await whenClosed(client, peer);
  },
  "write in the end listener": async (t) => {
    const { client, peer } = await t.pair();
    client.resume();
    client.on(
      "end",
      () =>
        t.attempt(
          "client",
          "write",
          () => client.write("late", t.callback("client", "written")),
        ),
    );
    t.collect("peer", peer);
    peer.end();
    await whenClosed(client, peer);
  },
  "write in the end listener, half open": async (t) => {
    const { client, peer } = await t.pair({ client: { allowHalfOpen: true } });
    client.resume();
    client.on("end", () => client.end("late", t.callback("client", "written")));
    t.collect("peer", peer);
    peer.end();
    await whenClosed(client, peer);
  },
  "write after close": async (t) => {
    const { client, peer } = await t.pair();
    client.resume().end();
    peer.resume();
    await whenClosed(client, peer);
    t.attempt(
      "client",
      "write",
      () => client.write("late", t.callback("client", "written")),
    );
    await turn(40);
  },
  "the peer ends and its data is not read": async (t) => {
    const { client, peer } = await t.pair();
    peer.end("unread");
    await once(peer, "finish");
    t.hush("peer");
    await turn(40);
    t.state("client", client);
    client.destroy();
    await whenClosed(client);
    peer.destroy();
    await whenClosed(peer);
  },
  "our end with the peer's data unread": async (t) => {
    const { client, peer } = await t.pair();
    peer.write("unread");
    await turn(40);
    t.collect("peer", peer);
    client.end("bye");
    await once(peer, "end");
    await turn(40);
    t.state("client", client);
    client.resume();
    await whenClosed(client, peer);
  },
  "the peer ends without data and nobody reads": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume().end();
    await once(peer, "finish");
    await turn(40);
    t.state("client", client);
    client.resume();
    await whenClosed(client, peer);
  },
  "destroySoon with data": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("peer", peer);
    client.write("a");
    client.write("b");
    client.destroySoon();
    t.state("client", client);
    await whenClosed(client, peer);
  },
  "destroySoon without data": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.destroySoon();
    t.state("client", client);
    await whenClosed(client, peer);
  },
  "destroySoon after end": async (t) => {
    const { client, peer } = await t.pair({ server: { allowHalfOpen: true } });
    peer.resume();
    client.end("a");
    await once(peer, "end");
    client.destroySoon();
    await whenClosed(client);
    peer.destroy();
    await whenClosed(peer);
  },
  "allowHalfOpen set to false in the middle": async (t) => {
    const { client, peer } = await t.pair({ client: { allowHalfOpen: true } });
    client.resume();
    client.allowHalfOpen = false;
    peer.resume().end();
    await whenClosed(client, peer);
  },
};

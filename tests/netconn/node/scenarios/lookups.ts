/**
 * Names: how a connection to one asks, and what comes of the answers.
 *
 * @module
 */

import type { LookupFunction } from "node:net";
import {
  HOST,
  once,
  type Recorder,
  type Scenarios,
  whenClosed,
} from "./recorder.ts";

/** Connects to a name, asked of `lookup`; the server is at 127.0.0.1 alone. */
async function asks(
  t: Recorder,
  lookup: LookupFunction,
  options: Record<string, unknown> = {},
): Promise<void> {
  const { port } = await t.listen({}, (peer) => peer.resume().end());
  const client = t.watch(
    "client",
    t.net.connect({
      host: "name.test",
      port,
      lookup: (name, hints, callback) => {
        t.note("client", `asks ${name} ${t.show({ ...hints })}`);
        lookup(name, hints, callback);
      },
      ...options,
    }),
  );
  t.state("client", client);
  client.resume();
  await whenClosed(client);
}

/** Answers in the shape that was asked for. */
function answers(...addresses: string[]): LookupFunction {
  return (_name, { all }, callback) => {
    const list = addresses.map((address) => ({
      address,
      family: address.includes(":") ? 6 : 4,
    }));
    if (all) callback(null, list);
    else callback(null, list[0].address, list[0].family);
  };
}

const later = (lookup: LookupFunction): LookupFunction => (...args) => {
  setTimeout(() => lookup(...args), 1);
};

export const LOOKUPS: Scenarios = {
  "a name that does not resolve": async (t) => {
    const client = t.watch("client", t.net.connect(1, "nothing.invalid"));
    client.write("x", t.callback("client", "written"));
    await whenClosed(client);
    t.state("client", client);
  },
  "a lookup of one's own answers at once": (t) => asks(t, answers(HOST)),
  "a lookup of one's own answers later": (t) => asks(t, later(answers(HOST))),
  "a lookup of one's own with autoSelectFamily off": (t) =>
    asks(t, answers(HOST), { autoSelectFamily: false }),
  "a lookup of one's own with a family": (t) =>
    asks(t, answers(HOST), { family: 4 }),
  "a lookup of one's own with hints": (t) =>
    asks(t, answers(HOST), { hints: 32, autoSelectFamily: false }),
  "a lookup with addresses of both families tries one after the other": (t) =>
    asks(t, answers("::1", HOST)),
  "a lookup with addresses of both families, autoSelectFamily off": (t) =>
    asks(t, answers("::1", HOST), { autoSelectFamily: false }),
  "a lookup with addresses of both families that all refuse": async (t) => {
    const port = await t.freePort();
    await asks(t, answers("::1", HOST), { port });
  },
  "a lookup with addresses of both families, data written before": async (
    t,
  ) => {
    const { port } = await t.listen({}, (peer) => {
      t.watch("peer", peer);
      t.collect("peer", peer);
    });
    const client = t.watch(
      "client",
      t.net.connect({ host: "name.test", port, lookup: answers("::1", HOST) }),
    );
    client.write("hello", t.callback("client", "written"));
    await once(client, "ready");
    client.resume().end();
    await whenClosed(client);
  },
  "a lookup of one's own fails": (t) =>
    asks(
      t,
      (_name, _hints, callback) =>
        callback(
          Object.assign(new Error("no such name"), { code: "ENOTFOUND" }),
          "",
        ),
    ),
  "a lookup of one's own throws": async (t) => {
    await Promise.resolve();
    t.attempt("client", "connect", () =>
      t.track(t.net.connect({
        host: "name.test",
        port: 80,
        lookup: () => {
          throw new Error("thrown");
        },
      })).on("error", t.callback("client", "error")));
  },
  "a lookup of one's own gives no address": (t) =>
    asks(
      t,
      (_name, { all }, callback) =>
        all
          ? callback(null, [{ address: "nonsense", family: 4 }])
          : callback(null, "nonsense", 4),
    ),
  "a lookup of one's own gives no address, autoSelectFamily off": (t) =>
    asks(t, (_name, _hints, callback) => callback(null, "nonsense", 4), {
      autoSelectFamily: false,
    }),
  "a lookup of one's own gives a family that there is not": (t) =>
    asks(t, (_name, _hints, callback) => callback(null, HOST, 7), {
      autoSelectFamily: false,
    }),
  "destroyed while the lookup runs": async (t) => {
    const asked = Promise.withResolvers<() => void>();
    const client = t.watch(
      "client",
      t.net.connect({
        host: "name.test",
        port: 1,
        lookup: (...args) => asked.resolve(() => answers(HOST)(...args)),
      }),
    );
    const answer = await asked.promise;
    client.destroy();
    await whenClosed(client);
    answer();
  },
};

/**
 * Many at once.
 *
 * @module
 */

import type { Socket } from "node:net";
import { HOST, type Scenario, type Scenarios, until } from "./recorder.ts";

/** Opens many connections at once; each says a word, and gets it back. */
function crowd(size: number, finish: (socket: Socket) => void): Scenario {
  return async (t) => {
    const counts: Record<string, number> = {};
    const count = (what: string) => counts[what] = (counts[what] ?? 0) + 1;
    const { server, port } = await t.listen({}, (peer) => {
      count("accepted");
      peer.on("error", () => count("errors of accepted"));
      peer.on("close", () => count("accepted closed"));
      peer.on("data", (chunk) => peer.write(chunk));
    });
    for (let i = 0; i < size; i++) {
      const client = t.track(t.net.connect(port, HOST));
      client.on("connect", () => {
        count("connect");
        client.write(`hello`);
      });
      let text = "";
      client.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
        if (text !== "hello") return;
        count("answers");
        finish(client);
      });
      client.on("error", (error) => count(error.message));
      client.on("close", (hadError) => count(`close ${hadError}`));
    }
    await until(() => counts["accepted closed"] === size);
    await until(() => (counts["close false"] ?? 0) === size);
    const left = await new Promise((resolve) =>
      server.getConnections((_error, count) => resolve(count))
    );
    for (const what of Object.keys(counts).sort()) {
      t.note("all", `${what} ${counts[what]}`);
    }
    t.note("server", `left ${left}`);
  };
}

export const CROWDS: Scenarios = {
  "1,000 at once that end": crowd(1000, (socket) => socket.end()),
  "1,000 at once that are destroyed": crowd(1000, (socket) => socket.destroy()),
  "1,000 that are refused": async (t) => {
    const port = 1; // no port that connections come from: none meets itself
    const counts: Record<string, number> = {};
    const count = (what: string) => counts[what] = (counts[what] ?? 0) + 1;
    for (let i = 0; i < 1000; i++) {
      const client = t.track(t.net.connect(port, HOST));
      client.on("error", (error) => count(error.message));
      client.on("close", (hadError) => count(`close ${hadError}`));
    }
    await until(() => counts["close true"] === 1000);
    for (const what of Object.keys(counts).sort()) {
      t.note("all", `${what} ${counts[what]}`);
    }
  },
};

/**
 * Writing: back-pressure, what may be written, and the options of a connection.
 *
 * @module
 */

import type { Socket } from "node:net";
import {
  HOST,
  once,
  type Scenarios,
  turn,
  until,
  whenClosed,
} from "./recorder.ts";

/** Bytes that no send buffer and receive buffer hold together. */
const SENT_IN_PIECES = 32 << 20;

export const WRITING: Scenarios = {
  "write says when the high-water mark is reached, then drain": async (t) => {
    const { client, peer } = await t.pair();
    client.on("drain", () => t.note("client", "drain"));
    t.collect("peer", peer);
    // More than any send buffer holds: a kernel takes less at once.
    for (const size of [1000, SENT_IN_PIECES]) {
      t.note(
        "client",
        `write of ${size}: ${client.write(new Uint8Array(size))}`,
      );
    }
    t.note("client", `needs drain ${client.writableNeedDrain}`);
    await once(client, "drain");
    t.note("client", `needs drain ${client.writableNeedDrain}`);
    t.note("client", `then ${client.write("x")}`);
    client.end();
    client.resume();
    await whenClosed(client, peer);
  },
  "a large write waits for a reader that pauses": async (t) => {
    const { client, peer } = await t.pair();
    const size = SENT_IN_PIECES;
    let read = 0;
    peer.on("data", (chunk) => read += chunk.length);
    peer.pause();
    t.note(
      "client",
      `${
        client.write(
          new Uint8Array(size),
          (error) => t.note("client", `written ${error ?? "well"}`),
        )
      }`,
    );
    client.on("drain", () => t.note("client", "drain"));
    await turn(60);
    t.note("client", `waits ${client.writableLength}`);
    t.note("peer", `read ${read === 0}`);
    peer.resume();
    await once(client, "drain");
    client.end();
    client.resume();
    await whenClosed(client, peer);
    t.note("peer", `read ${read}`);
  },
  "a writer that waits for drain is bounded": async (t) => {
    const { client, peer } = await t.pair();
    let read = 0;
    let most = 0;
    peer.on("data", (chunk) => {
      read += chunk.length;
      peer.pause();
      setTimeout(() => peer.resume(), 0);
    });
    for (let i = 0; i < 50; i++) {
      if (!client.write(new Uint8Array(40_000))) await once(client, "drain");
      most = Math.max(most, client.writableLength);
    }
    client.end();
    client.resume();
    await whenClosed(client, peer);
    t.note("client", `never over ${most <= 100_000}`);
    t.note("peer", `read ${read}`);
  },
  "many writes keep their order": async (t) => {
    const { client, peer } = await t.pair();
    let text = "";
    peer.setEncoding("latin1").on("data", (chunk) => text += chunk);
    let expected = "";
    for (let i = 0; i < 500; i++) {
      client.write(`${i},`);
      expected += `${i},`;
    }
    client.end();
    client.resume();
    await whenClosed(client, peer);
    t.note("peer", `in order ${text === expected}`);
  },
  "callbacks of writes come in order": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.write("a", t.callback("client", "a"));
    client.write("b", t.callback("client", "b"));
    client.write("", t.callback("client", "nothing"));
    client.end("c", t.callback("client", "c"));
    client.resume();
    await whenClosed(client, peer);
  },
  "cork and uncork": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("peer", peer);
    client.cork();
    client.cork();
    client.write("a", t.callback("client", "a"));
    client.write("b", t.callback("client", "b"));
    t.note(
      "client",
      `corked ${client.writableCorked} ${client.writableLength}`,
    );
    client.uncork();
    await turn(40);
    t.note(
      "client",
      `corked ${client.writableCorked} ${client.writableLength}`,
    );
    client.uncork();
    await turn(40);
    t.note(
      "client",
      `corked ${client.writableCorked} ${client.writableLength}`,
    );
    client.cork();
    client.write("c");
    client.resume().end();
    await whenClosed(client, peer);
  },
  "what can be written": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("peer", peer);
    client.write("text");
    client.write("é", "latin1");
    client.write(Uint8Array.of(1, 2, 3));
    client.write(new DataView(new ArrayBuffer(5)) as never);
    client.write(new Uint16Array(3) as never);
    for (const chunk of [null, 1, {}, undefined, new ArrayBuffer(3)]) {
      t.attempt(
        "client",
        `write(${t.show(chunk)})`,
        () => client.write(chunk as never),
      );
    }
    t.attempt(
      "client",
      "write in an unknown encoding",
      () => client.write("x", "nonsense" as never),
    );
    client.end();
    client.resume();
    await whenClosed(client, peer);
  },
  "setDefaultEncoding": async (t) => {
    const { client, peer } = await t.pair();
    t.collect("peer", peer);
    client.setDefaultEncoding("hex");
    client.write("c3a4");
    client.end("00");
    client.resume();
    await whenClosed(client, peer);
  },
  "what is written is not copied before it is sent": async (t) => {
    const { client, peer } = await t.pair();
    peer.on("data", (chunk) => t.note("peer", `first byte ${chunk[0]}`));
    const bytes = Uint8Array.of(1);
    await new Promise((resolve) => client.write(bytes, resolve));
    bytes[0] = 2;
    client.end();
    client.resume();
    await whenClosed(client, peer);
  },
  "bytesWritten counts what waits, too": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.cork();
    client.write("abc");
    client.write("é");
    t.note("client", `corked ${client.bytesWritten}`);
    client.uncork();
    t.note("client", `sent ${client.bytesWritten}`);
    await turn(40);
    t.note("client", `later ${client.bytesWritten}`);
    client.destroy();
    await whenClosed(client, peer);
    t.note("client", `closed ${client.bytesWritten}`);
  },
  "bufferSize": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume();
    client.cork();
    client.write("abc");
    t.note("client", `${(client as { bufferSize?: number }).bufferSize}`);
    client.uncork();
    client.destroy();
    await whenClosed(client, peer);
  },
  "noDelay, keepAlive: before, during and after": async (t) => {
    const { port } = await t.listen();
    const client = t.watch("client", new t.net.Socket());
    setters(t.attempt.bind(t), "new", client);
    client.connect(port, HOST);
    setters(t.attempt.bind(t), "connecting", client);
    await once(client, "connect");
    setters(t.attempt.bind(t), "connected", client);
    client.destroy();
    setters(t.attempt.bind(t), "destroyed", client);
    await whenClosed(client);
    setters(t.attempt.bind(t), "closed", client);
  },
  "noDelay, keepAlive and the rest as options": async (t) => {
    const { client, peer } = await t.pair({
      client: {
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: 5000,
        // deno-lint-ignore no-explicit-any
        unknown: true as any,
      } as Record<string, unknown>,
      server: { noDelay: true, keepAlive: true, keepAliveInitialDelay: 5000 },
    });
    client.resume().end("x");
    t.collect("peer", peer);
    await whenClosed(client, peer);
  },
  "ref and unref at each moment": async (t) => {
    const { port } = await t.listen();
    const client = t.watch("client", new t.net.Socket());
    const both = () =>
      t.attempt(
        "client",
        "unref, ref",
        () => client.unref() === client && client.ref() === client,
      );
    both();
    client.connect(port, HOST);
    both();
    await once(client, "connect");
    both();
    client.destroy();
    both();
    await whenClosed(client);
    both();
  },
  "two megabytes each way at once": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("client");
    t.hush("peer");
    for (const socket of [client, peer]) {
      socket.resume().end(new Uint8Array(2_000_000));
    }
    await whenClosed(client, peer);
    t.note("both", `${client.bytesRead} ${peer.bytesRead}`);
  },
  "the peer stops reading, we destroy": async (t) => {
    const { client, peer } = await t.pair();
    peer.pause();
    t.hush("peer");
    client.write(
      new Uint8Array(SENT_IN_PIECES),
      (error) => t.note("client", `written ${t.show(error)}`),
    );
    await turn(20);
    client.destroy();
    await whenClosed(client);
    peer.destroy();
  },
  "end waits for what was written": async (t) => {
    const { client, peer } = await t.pair();
    peer.pause();
    let read = 0;
    peer.on("data", (chunk) => read += chunk.length);
    client.end(new Uint8Array(SENT_IN_PIECES));
    client.resume();
    await turn(20);
    t.note("client", `finished ${client.writableFinished}`);
    peer.resume();
    await whenClosed(client, peer);
    await until(() => read === SENT_IN_PIECES);
  },
};

function setters(
  attempt: (actor: string, what: string, call: () => unknown) => void,
  when: string,
  socket: Socket,
): void {
  const calls: [string, () => unknown][] = [
    ["setNoDelay()", () => socket.setNoDelay()],
    ["setNoDelay(false)", () => socket.setNoDelay(false)],
    ["setKeepAlive()", () => socket.setKeepAlive()],
    ["setKeepAlive(true, 2000)", () => socket.setKeepAlive(true, 2000)],
    ["setKeepAlive(false)", () => socket.setKeepAlive(false)],
  ];
  for (const [name, call] of calls) {
    attempt("client", `${when} ${name}`, () => call() === socket);
  }
}

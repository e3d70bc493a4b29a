/**
 * Every way to read.
 *
 * @module
 */

import { PassThrough } from "node:stream";
import {
  HOST,
  once,
  type Scenarios,
  turn,
  until,
  whenClosed,
} from "./recorder.ts";

export const READING: Scenarios = {
  "pause and resume": async (t) => {
    const { client, peer } = await t.pair();
    const got: string[] = [];
    client.setEncoding("utf8").on("data", (text) => got.push(`${text}`));
    client.pause();
    t.note("client", `paused ${client.isPaused()}`);
    peer.write("a");
    await turn(40);
    t.note("client", `got ${got.length}`);
    client.resume();
    t.note("client", `paused ${client.isPaused()}`);
    await until(() => got.length > 0);
    t.note("client", `got ${got}`);
    client.end();
    peer.resume();
    await whenClosed(client, peer);
  },
  "a paused socket does not take all that is sent": async (t) => {
    const { client, peer } = await t.pair();
    client.pause();
    const size = 32 << 20;
    peer.write(new Uint8Array(size));
    await turn(100);
    t.note("client", `bounded ${client.bytesRead < size / 2}`);
    t.hush("client");
    t.note("client", `buffered ${client.readableLength <= 1 << 20}`);
    client.destroy();
    t.hush("peer");
    await once(client, "close");
    peer.destroy();
  },
  "pauseOnConnect": async (t) => {
    const { port } = await t.listen({ pauseOnConnect: true }, (peer) => {
      t.watch("peer", peer);
      t.collect("peer", peer);
      t.note("peer", `paused ${peer.isPaused()}`);
      setTimeout(() => {
        t.state("peer", peer);
        peer.resume();
      }, 10);
    });
    const client = t.watch("client", t.net.connect(port, HOST));
    client.resume().end("hello");
    await whenClosed(client);
  },
  "read() in the readable listener": async (t) => {
    const { client, peer } = await t.pair();
    let text = "";
    client.on("readable", () => {
      let chunk: Uint8Array | null;
      while ((chunk = client.read()) !== null) {
        text += new TextDecoder().decode(chunk);
      }
    });
    peer.resume().end("hello");
    await whenClosed(client, peer);
    t.note("client", text);
  },
  "read(n) takes so many bytes": async (t) => {
    const { client, peer } = await t.pair();
    const got: string[] = [];
    client.on("readable", () => {
      let chunk: Uint8Array | null;
      while ((chunk = client.read(3)) !== null) {
        got.push(new TextDecoder().decode(chunk));
      }
    });
    peer.resume().end("abcdefgh");
    await whenClosed(client, peer);
    t.note("client", got.join("|"));
  },
  "unshift puts data back": async (t) => {
    const { client, peer } = await t.pair();
    let text = "";
    client.once("data", (chunk) => {
      client.pause();
      client.unshift(chunk);
      client.on("data", (chunk) => text += chunk);
      client.resume();
    });
    peer.resume().end("hello");
    await whenClosed(client, peer);
    t.note("client", text);
  },
  "setEncoding keeps characters whole": async (t) => {
    const { client, peer } = await t.pair();
    let text = "";
    client.setEncoding("utf8").on("data", (chunk) => text += chunk);
    const bytes = new TextEncoder().encode("é€😀");
    for (const byte of bytes) {
      peer.write(Uint8Array.of(byte));
      await turn(1);
    }
    peer.resume().end();
    await whenClosed(client, peer);
    t.note("client", text);
  },
  "for await": async (t) => {
    const { client, peer } = await t.pair();
    peer.resume().end("hello");
    let text = "";
    for await (const chunk of client) text += chunk;
    t.note("client", text);
    await whenClosed(client, peer);
  },
  "for await that is left": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    peer.on("error", () => {}).write("hello");
    for await (const chunk of client) {
      t.note("client", `${chunk}`);
      break;
    }
    t.state("client", client);
    await whenClosed(client);
    peer.destroy();
  },
  "for await of a connection that is reset": async (t) => {
    const { client, peer } = await t.pair();
    peer.write("hello");
    try {
      for await (const chunk of client) {
        t.note("client", `${chunk}`);
        peer.resetAndDestroy();
      }
    } catch (error) {
      t.note("client", `threw ${t.show(error)}`);
    }
    await whenClosed(client, peer);
  },
  "pipe echoes": async (t) => {
    const { client, peer } = await t.pair();
    peer.pipe(peer);
    t.collect("client", client);
    client.end(new Uint8Array(300_000));
    await whenClosed(client, peer);
  },
  "pipe through another stream": async (t) => {
    const { client, peer } = await t.pair();
    const between = new PassThrough();
    peer.pipe(between).pipe(peer);
    t.collect("client", client);
    client.end("hello");
    await whenClosed(client, peer);
  },
  "onread with a buffer of one's own": async (t) => {
    const buffer = new Uint8Array(4);
    let text = "";
    const { client, peer } = await t.pair({
      client: {
        onread: {
          buffer,
          callback: (size, into) => {
            t.note("client", `given ${into === buffer}`);
            text += new TextDecoder().decode(into.subarray(0, size));
            return true;
          },
        },
      },
    });
    client.on("data", () => t.note("client", "data"));
    peer.resume().write("abcd");
    await until(() => text.length === 4);
    t.state("client", client);
    peer.end("efgh");
    await whenClosed(client, peer);
    t.note("client", text);
  },
  "onread with buffers made on demand": async (t) => {
    let text = "";
    const { client, peer } = await t.pair({
      client: {
        onread: {
          buffer: () => new Uint8Array(8),
          callback: (size, into) => {
            text += new TextDecoder().decode(into.subarray(0, size));
            return true;
          },
        },
      },
    });
    peer.resume().end("hello, who is there?");
    await whenClosed(client, peer);
    t.note("client", text);
  },
  "onread whose callback returns false pauses": async (t) => {
    let size = 0;
    const { client, peer } = await t.pair({
      client: {
        onread: {
          buffer: new Uint8Array(4),
          callback: (count) => {
            size += count;
            return size > 4;
          },
        },
      },
    });
    peer.resume().end("abcdefgh");
    await until(() => size > 0);
    await turn(40);
    t.note("client", `paused after ${size}`);
    client.resume();
    await whenClosed(client, peer);
    t.note("client", `read ${size}`);
  },
  "bytesRead counts what has come": async (t) => {
    const { client, peer } = await t.pair();
    let size = 0;
    client.on("data", (chunk) => size += chunk.length);
    peer.write(new Uint8Array(100_000));
    await until(() => size === 100_000);
    t.state("client", client);
    peer.resume().end(new Uint8Array(50_000));
    await whenClosed(client, peer);
    t.state("client", client);
  },
  "readableHighWaterMark and its options": async (t) => {
    const { client } = await t.pair();
    t.note(
      "client",
      `${client.readableHighWaterMark} ${client.writableHighWaterMark}`,
    );
    const other = t.track(
      // deno-lint-ignore no-explicit-any
      new t.net.Socket({ highWaterMark: 1000 } as any),
    );
    t.note(
      "other",
      `${other.readableHighWaterMark} ${other.writableHighWaterMark}`,
    );
    const { peer } = await t.pair({ server: { highWaterMark: 2000 } });
    t.note(
      "peer",
      `${peer.readableHighWaterMark} ${peer.writableHighWaterMark}`,
    );
  },
  "readable and writable options of a Socket": async (t) => {
    for (
      const options of [
        { readable: true },
        { writable: true },
        { readable: false, writable: false },
        { readable: false },
      ]
    ) {
      const socket = new t.net.Socket(options as { readable: boolean });
      t.note(t.show(options), `${socket.readable} ${socket.writable}`);
      await turn();
    }
  },
  "destroyed with data buffered: no data after it": async (t) => {
    const { client, peer } = await t.pair();
    t.hush("peer");
    peer.on("error", () => {}).write("hello");
    await turn(40);
    client.pause();
    client.read(0);
    await turn(40);
    client.on("data", () => t.note("client", "data"));
    client.destroy();
    client.resume();
    await whenClosed(client);
    peer.destroy();
  },
};

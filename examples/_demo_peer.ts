/**
 * Whom the demo talks to: another stack of this library, or the host's kernel.
 * Both offer the same services, each with its own means.
 *
 * @module
 */

import { createSocket } from "node:dgram";
import { createHash } from "node:crypto";
import type { Stack } from "../mod.ts";
import { serveNeighbour } from "./_neighbour.ts";
import { ECHO_PORT } from "./tcp_echo_server.ts";

/** A port on which nobody listens. */
export const CLOSED_PORT = 81;
/** The port that counts and digests what it is sent. */
export const SINK_PORT = 9;

/** What the sink has received. */
export interface SinkResult {
  /** Bytes. */
  bytes: number;
  /** SHA-256, hexadecimal. */
  sha256: string;
}

/** The other side. */
export interface Peer extends AsyncDisposable {
  /** Echoes TCP on ECHO_PORT. */
  readonly echoPort: number;
  /** Echoes UDP here. */
  readonly udpPort: number;
  /** Takes one connection and digests what comes. */
  readonly sinkPort: number;
  /** Resolves at the end of that connection. */
  readonly sunk: Promise<SinkResult>;
}

/** Lets a stack offer the services. */
export async function stackPeer(stack: Stack): Promise<Peer> {
  await serveNeighbour(stack);
  const listener = await stack.listen({ port: SINK_PORT }).ready();
  const sunk = listener.accept().then((conn) => digest(conn));
  sunk.catch(() => {}); // its user will see
  return {
    echoPort: ECHO_PORT,
    udpPort: ECHO_PORT,
    sinkPort: SINK_PORT,
    sunk,
    [Symbol.asyncDispose]: () => stack.close(),
  };
}

/**
 * Lets the host offer the services, with Deno's own sockets: needs --allow-net.
 *
 * @param hostname Address of the kernel's side.
 */
export async function kernelPeer(hostname: string): Promise<Peer> {
  const echo = Deno.listen({ hostname, port: 0 });
  const echoing = (async () => {
    for await (const conn of echo) {
      conn.readable.pipeTo(conn.writable).catch(() => {});
    }
  })();
  const sink = Deno.listen({ hostname, port: 0 });
  const sunk = sink.accept().then((conn) => digest(conn));
  sunk.catch(() => {}); // its user will see
  const udp = createSocket("udp4");
  udp.on("message", (bytes, { address, port }) => {
    udp.send(bytes, port, address);
  });
  await new Promise<void>((resolve, reject) => {
    udp.once("error", reject);
    udp.bind(0, hostname, () => resolve());
  });
  return {
    echoPort: echo.addr.port,
    udpPort: udp.address().port,
    sinkPort: sink.addr.port,
    sunk,
    [Symbol.asyncDispose]: async () => {
      echo.close();
      sink.close();
      await echoing;
      await sunk.catch(() => {});
      await new Promise<void>((resolve) => udp.close(() => resolve()));
    },
  };
}

/** Reads a connection to its end. */
async function digest(
  conn: {
    read(into: Uint8Array): Promise<number | null>;
    close(): void;
  },
): Promise<SinkResult> {
  const hash = createHash("sha256");
  const into = new Uint8Array(256 * 1024);
  let bytes = 0;
  for (;;) {
    const n = await conn.read(into);
    if (n === null) break;
    hash.update(into.subarray(0, n));
    bytes += n;
  }
  conn.close();
  return { bytes, sha256: hash.digest("hex") };
}

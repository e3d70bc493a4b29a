/**
 * Whom the demo talks to: another stack of this library, or the host's kernel.
 * Both offer the same services, each with its own means.
 *
 * @module
 */

import { createSocket } from "node:dgram";
import type { Stack } from "../../mod.ts";
import { serveNeighbour } from "./neighbour.ts";
import { ECHO_PORT } from "../tcp_echo_server.ts";

/** A port on which nobody listens. */
export const CLOSED_PORT = 81;
/** The port that keeps what it is sent. */
export const SINK_PORT = 9;
/** Bytes that one read of the sink asks for. */
const READ = 256 * 1024;

/** The other side. */
export interface Peer extends AsyncDisposable {
  /** Echoes TCP on ECHO_PORT. */
  readonly echoPort: number;
  /** Echoes UDP here. */
  readonly udpPort: number;
  /** Takes one connection and keeps what comes. */
  readonly sinkPort: number;
  /** What has come, at the end of that connection. */
  readonly sunk: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Lets a stack offer the services.
 *
 * @param stack The stack, which is closed with the peer.
 * @param most Bytes that the sink is going to get, at most.
 */
export async function stackPeer(stack: Stack, most: number): Promise<Peer> {
  await serveNeighbour(stack);
  const listener = await stack.listen({ hostname: "::", port: SINK_PORT })
    .ready();
  const sunk = listener.accept().then((conn) => keep(conn, most));
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
 * @param most Bytes that the sink is going to get, at most.
 */
export async function kernelPeer(
  hostname: string,
  most: number,
): Promise<Peer> {
  const echo = await listenSoon(hostname);
  const echoing = (async () => {
    for await (const conn of echo) {
      conn.readable.pipeTo(conn.writable).catch(() => {});
    }
  })();
  const sink = Deno.listen({ hostname, port: 0 });
  const sunk = sink.accept().then((conn) => keep(conn, most));
  sunk.catch(() => {}); // its user will see
  const udp = createSocket(hostname.includes(":") ? "udp6" : "udp4");
  udp.on("message", (bytes, { address, port }) => {
    udp.send(bytes, port, address);
  });
  await new Promise<void>((resolve, reject) => {
    udp.once("error", reject);
    udp.bind(0, hostname, () => resolve());
  });
  return {
    echoPort: (echo.addr as Deno.NetAddr).port,
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

/**
 * Listens on an ephemeral port. An IPv6 address is nobody's while the kernel looks
 * whether another host has it (RFC 4862 §5.4): a second or two.
 */
async function listenSoon(hostname: string): Promise<Deno.Listener> {
  for (let tries = 0;; tries++) {
    try {
      return Deno.listen({ hostname, port: 0 });
    } catch (error) {
      const isEarly = error instanceof Deno.errors.AddrNotAvailable;
      if (!isEarly || tries === 50) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Reads a connection to its end. */
async function keep(
  conn: {
    read(into: Uint8Array): Promise<number | null>;
    close(): void;
  },
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(most);
  const rest = new Uint8Array(READ); // for more than there should be
  let at = 0;
  for (;;) {
    const into = at < most ? all.subarray(at, at + READ) : rest;
    const n = await conn.read(into);
    if (n === null) break;
    at += n;
  }
  conn.close();
  if (at > most) throw new Error(`${at} bytes have arrived, not ${most}`);
  return all.subarray(0, at);
}

/**
 * The echo service (RFC 862) over TCP: every byte goes back to where it came from.
 *
 * What arrives is sent back from where the driver has put it: a netbuf is a view
 * of packet memory, and a write of a netbuf copies nothing.
 *
 * ```sh
 * deno run --allow-read --allow-ffi tools/tcp_echo_server.ts \
 *   --tap tap0 --kernel 10.0.0.1/24
 * nc 10.0.0.2 7
 * ```
 *
 * @module
 */

import type { Stack, TcpConn, TcpListener } from "../mod.ts";
import {
  anyOf,
  endOf,
  type Network,
  NETWORK_HELP,
  NETWORK_OPTIONS,
  openNetwork,
} from "./lib/network.ts";
import { type Main, portOf, runProgram, UsageError } from "./lib/program.ts";
import { tool } from "./lib/tool.ts";

/** Port of the echo service. */
export const ECHO_PORT = 7;

/**
 * Echoes what one peer sends, up to the end of its stream.
 *
 * @param conn The connection; it is closed at the end.
 * @returns Bytes echoed.
 */
export async function echo(conn: TcpConn): Promise<number> {
  await using _ = conn;
  let bytes = 0;
  for await (using buf of conn.netconn) {
    await conn.netconn.write(buf);
    bytes += buf.byteLength;
  }
  return bytes;
}

/**
 * Echoes on every connection of a listener, until it is closed.
 *
 * @param listener Where connections come from.
 * @param onEnd Is told of each connection that has ended: bytes echoed, or the
 * error that has ended it.
 */
export async function serveEcho(
  listener: TcpListener,
  onEnd: (conn: TcpConn, outcome: number | Error) => void = () => {},
): Promise<void> {
  const open = new Set<Promise<void>>();
  for await (const conn of listener) {
    const work = echo(conn).then(
      (bytes) => onEnd(conn, bytes),
      (error) => onEnd(conn, error),
    ).finally(() => open.delete(work));
    open.add(work);
  }
  await Promise.all(open);
}

/** Sends a mebibyte from a stack to an echo server and compares. */
export async function tryEcho(
  stack: Stack,
  hostname: string,
  port: number,
): Promise<number> {
  const sent = new Uint8Array(1 << 20).map((_, i) => i * 31 >> 3);
  await using conn = await stack.connect({ hostname, port });
  const sending = conn.write(sent).then(() => conn.closeWrite());
  const into = new Uint8Array(65_536);
  let at = 0;
  for (;;) {
    const n = await conn.read(into);
    if (n === null) break;
    for (let i = 0; i < n; i++) {
      if (into[i] !== sent[at + i]) throw new Error(`Byte ${at + i} is wrong`);
    }
    at += n;
  }
  await sending;
  if (at !== sent.length) throw new Error(`Only ${at} bytes came back`);
  return at;
}

const HELP = `\
Usage: tcp_echo_server.ts [options]

Sends back what it receives. Without --tap the server is tried: a second stack
at the other end of a cable connects, sends 1 MiB and compares what comes back.

  -p, --port PORT   Listen here (7)

${NETWORK_HELP}`;

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: { ...NETWORK_OPTIONS, port: { type: "string", short: "p" } },
  async run({ values, positionals }, terminal) {
    if (positionals.length > 0) {
      throw new UsageError(`Unexpected "${positionals[0]}"`);
    }
    const port = portOf(values.port, ECHO_PORT);
    await using network: Network = await openNetwork(values);
    const at = { hostname: anyOf(values), port };
    await using listener = await network.stack.listen(at).ready();
    const hostname = values.address.split("/")[0]!;
    terminal.print(`Echoing on ${endOf(hostname, port)}`);
    const serving = serveEcho(listener, ({ remoteAddr }, outcome) => {
      const who = endOf(remoteAddr.hostname, remoteAddr.port);
      terminal.print(
        typeof outcome === "number"
          ? `${who}: ${outcome} bytes`
          : `${who}: ${outcome.message}`,
      );
    });
    if (network.neighbour === null) {
      terminal.signal.addEventListener("abort", () => listener.close());
    } else {
      await tryEcho(network.neighbour, hostname, port);
      listener.close();
    }
    await serving;
    return 0;
  },
});

if (import.meta.main) await runProgram(main);

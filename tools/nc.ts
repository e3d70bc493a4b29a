/**
 * nc: standard input goes to a connection, what comes back to standard output.
 * TCP or UDP, of either family, calling or listening. The end of the input is a half-close: the other
 * direction goes on.
 *
 * ```sh
 * echo hello | deno run tools/nc.ts 10.0.0.1 7
 * deno run --allow-read --allow-ffi tools/nc.ts --tap tap0 -l 9000
 * ```
 *
 * @module
 */

import {
  type Netconn,
  NETCONN_TCP_IPV6,
  NETCONN_UDP_IPV6,
  type Stack,
  TcpConn,
} from "../mod.ts";
import {
  endOf,
  NETWORK_HELP,
  NETWORK_OPTIONS,
  openNetwork,
} from "./lib/network.ts";
import { serveNeighbour } from "./lib/neighbour.ts";
import {
  type Main,
  numberOf,
  portOf,
  runProgram,
  type Terminal,
  UsageError,
} from "./lib/program.ts";
import { tool } from "./lib/tool.ts";

/** Bytes of input in one datagram, at most: no fragments at an MTU of 1500. */
const DATAGRAM = 1472;

/** The two ends of a pipe. */
export type Pipe = Pick<Terminal, "input" | "write">;

/** When to stop without an end of the stream. */
export interface JoinOptions {
  /** Milliseconds without arriving data. */
  idle?: number | undefined;
  /** Whenever it says so. */
  signal?: AbortSignal | undefined;
}

/**
 * Joins a TCP connection and a pipe until both directions have ended.
 *
 * @param conn The connection; it is closed at the end.
 * @param pipe What to send, and where to put what arrives.
 * @param options When to stop before.
 */
export async function joinTcp(
  conn: TcpConn,
  pipe: Pipe,
  { idle, signal }: JoinOptions = {},
): Promise<void> {
  await using _ = conn;
  const input = pipe.input.getReader();
  const sending = (async () => {
    for (;;) {
      const { value, done } = await input.read();
      if (done) return await conn.closeWrite();
      await conn.write(value);
    }
  })();
  sending.catch(() => {}); // awaited below
  try {
    const into = new Uint8Array(65_536);
    for (;;) {
      const n = await conn.read(into, { timeout: idle, signal });
      if (n === null) break;
      await pipe.write(into.subarray(0, n));
    }
    await sending; // the peer has only closed its direction
  } catch (error) {
    await input.cancel();
    if (!(error instanceof Deno.errors.TimedOut)) throw error;
  } finally {
    input.releaseLock();
  }
}

/**
 * Joins a connected UDP netconn and a pipe. UDP knows no end: it ends when the
 * input has ended and nothing has arrived for a while.
 *
 * @param conn The netconn; it is closed at the end.
 * @param pipe What to send, and where to put what arrives.
 * @param options What a while is, 1 second if not given; when to stop before.
 */
export async function joinUdp(
  conn: Netconn,
  pipe: Pipe,
  { idle = 1000, signal }: JoinOptions = {},
): Promise<void> {
  await using _ = conn;
  const ended = new AbortController();
  const sending = (async () => {
    for await (const chunk of pipe.input) {
      for (let at = 0; at < chunk.length; at += DATAGRAM) {
        await conn.send(chunk.subarray(at, at + DATAGRAM));
      }
    }
  })().finally(() => ended.abort());
  sending.catch(() => {}); // awaited below
  const untilEnd = AbortSignal.any([ended.signal, ...(signal ? [signal] : [])]);
  for (;;) {
    // Once the input has ended there is a limit.
    const wait = ended.signal.aborted
      ? { timeout: idle, signal }
      : { signal: untilEnd };
    try {
      using buf = await conn.recv(wait);
      await pipe.write(buf!.toBytes());
    } catch (error) {
      if (signal?.aborted) throw error;
      if (error instanceof Deno.errors.TimedOut) break;
      if (!ended.signal.aborted) throw error;
    }
  }
  await sending;
}

/** Waits for a datagram and connects to its sender, which it returns. */
async function firstSender(conn: Netconn, pipe: Terminal): Promise<string> {
  using buf = await conn.recv({ signal: pipe.signal });
  const { hostname, port } = buf!.from;
  await conn.connect(hostname, port);
  await pipe.write(buf!.toBytes());
  return endOf(hostname, port);
}

const HELP = `\
Usage: nc.ts [options] HOST PORT
       nc.ts [options] -l PORT

Sends standard input, prints what arrives. Without --tap, HOST is 10.0.0.1 or
fd00::1: a second stack at the other end of a cable, which echoes on port 7.

  -l           Listen for one connection, or for one sender of datagrams
  -p PORT      Port of this end when calling
  -u           UDP
  -v           Tell what happens, on standard error
  -w SECONDS   Give up a connect after this time; end when nothing has arrived
               for this time (UDP: 1, once the input has ended)
  -z           Connect, send nothing; the exit code tells whether it worked

${NETWORK_HELP}`;

interface Job {
  stack: Stack;
  terminal: Terminal;
  say(line: string): void;
  port: number;
  until: JoinOptions;
}

async function listen(job: Job): Promise<void> {
  const { stack, terminal, port, say, until } = job;
  await using listener = await stack.listen({ hostname: "::", port }).ready();
  say(`Listening on port ${port}`);
  const conn = await listener.accept({ signal: terminal.signal });
  listener.close();
  say(`Connection from ${conn.remoteAddr.hostname}:${conn.remoteAddr.port}`);
  await joinTcp(conn, terminal, until);
}

async function listenUdp(job: Job): Promise<void> {
  const { stack, terminal, port, say, until } = job;
  await using conn = stack.netconn(NETCONN_UDP_IPV6);
  await conn.bind("::", port);
  say(`Listening on port ${port}, UDP`);
  say(`Datagrams from ${await firstSender(conn, terminal)}`);
  await joinUdp(conn, terminal, until);
}

async function call(
  job: Job,
  hostname: string,
  { from, udp, scan }: { from: number; udp: boolean; scan: boolean },
): Promise<void> {
  const { stack, terminal, port, say, until } = job;
  await using conn = stack.netconn(udp ? NETCONN_UDP_IPV6 : NETCONN_TCP_IPV6);
  if (from !== 0) await conn.bind("::", from);
  const { signal } = terminal;
  await conn.connect(hostname, port, { signal, timeout: until.idle });
  say(`Connected to ${hostname}:${port}`);
  if (scan) return;
  if (udp) await joinUdp(conn, terminal, until);
  else await joinTcp(await TcpConn.of(conn), terminal, until);
}

/** The program. */
export const main: Main = tool({
  help: HELP,
  options: {
    ...NETWORK_OPTIONS,
    listen: { type: "boolean", short: "l", default: false },
    from: { type: "string", short: "p" },
    udp: { type: "boolean", short: "u", default: false },
    verbose: { type: "boolean", short: "v", default: false },
    wait: { type: "string", short: "w" },
    scan: { type: "boolean", short: "z", default: false },
  },
  async run({ values, positionals }, terminal) {
    const { listen: listens, udp, scan, verbose } = values;
    if (positionals.length !== (listens ? 1 : 2)) {
      throw new UsageError(
        listens ? "Expected one port" : "Expected a host and a port",
      );
    }
    if (listens && values.tap === undefined) {
      throw new UsageError("-l needs --tap: nobody could connect");
    }
    const wait = numberOf(values.wait, "time", 0.001, 86_400, Infinity) * 1000;
    const port = portOf(positionals.at(-1));
    const from = values.from === undefined ? 0 : portOf(values.from);
    await using network = await openNetwork(values);
    if (network.neighbour !== null) await serveNeighbour(network.neighbour);
    const job: Job = {
      stack: network.stack,
      terminal,
      say: (line) => {
        if (verbose) terminal.complain(line);
      },
      port,
      until: {
        signal: terminal.signal,
        ...(wait === Infinity ? {} : { idle: wait }),
      },
    };
    if (!listens) await call(job, positionals[0]!, { from, udp, scan });
    else if (udp) await listenUdp(job);
    else await listen(job);
    return 0;
  },
});

if (import.meta.main) await runProgram(main);

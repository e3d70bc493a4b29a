/**
 * One to a thousand connections at once: together they send one amount of bytes, or
 * make one number of round trips. The kernel's side is one Deno program for both the
 * stack and Deno.connect.
 *
 * @module
 */

import { TcpConn } from "../../../netconn/deno/tcp_conn.ts";
import { Spawned } from "../../interop/spawned.ts";
import { LOCALHOST, writeAll } from "../deno_sockets.ts";
import { BLOCK, PATTERN } from "../pattern.ts";
import type { Contender, Measurement, OpenContender } from "../row.ts";
import * as stacks from "../stacks.ts";
import type { Sweep } from "../sweep.ts";

const POINTS = [1, 4, 16, 64, 256, 1000];
const ECHO = new Uint8Array([0x65]);
/** Connections opened at once: fewer than a backlog. */
const OPENING = 64;

/** Bytes over all of them. */
export const SWEEP_CONNECTIONS: Sweep = {
  name: "sweep-connections",
  title: "TCP streams to the Linux kernel, all together",
  parameter: "connections",
  points: POINTS,
  unit: "Gbit/s",
  better: "higher",
  costUnit: "ns a KiB",
  cost: (figure) => 8192 / figure,
  contenders: (count) => contenders(count, 32 << 20, sendAll),
};

/** A byte there and back on each of them, over and over. */
export const SWEEP_ROUND_TRIPS: Sweep = {
  name: "sweep-round-trips",
  title: "1-byte round trips with the Linux kernel, all together",
  parameter: "connections",
  points: POINTS,
  unit: "per s",
  better: "higher",
  costUnit: "µs each",
  cost: (figure) => 1e6 / figure,
  contenders: (count) => contenders(count, 1000, pingPongAll),
};

/** A connection of a stack or of Deno. */
type Conn = Pick<Deno.TcpConn, "read" | "write" | "closeWrite">;
type Work = (conns: Conn[], amount: number) => Promise<Measurement>;

function contenders(count: number, first: number, work: Work): Contender[] {
  return [
    {
      name: "TcpConn over TAP",
      needs: stacks.TAP_NEEDS,
      first,
      open: (scope) => openOnTap(scope, count, work),
    },
    {
      name: "Deno.connect on loopback",
      first,
      open: (scope) => openDeno(scope, count, work),
    },
  ];
}

async function openOnTap(
  scope: AsyncDisposableStack,
  count: number,
  work: Work,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(
    scope,
    stacks.MANY_CONNECTIONS,
  );
  const program = stacks.benchProgram("many_server");
  const server = namespace.spawn([...program, stacks.KERNEL]);
  const port = await portOf(server);
  return {
    run: (amount) =>
      withConnections(
        count,
        async () =>
          await TcpConn.of(await stacks.dial(stack, stacks.KERNEL, port)),
        (conn) => conn[Symbol.asyncDispose](),
        (conns) => work(conns, amount),
      ),
  };
}

async function openDeno(
  scope: AsyncDisposableStack,
  count: number,
  work: Work,
): Promise<OpenContender> {
  const program = stacks.benchProgram("many_server");
  const server = scope.use(new Spawned([...program, LOCALHOST]));
  const port = await portOf(server);
  return {
    run: (amount) =>
      withConnections(
        count,
        () => Deno.connect({ hostname: LOCALHOST, port }),
        (conn) => Promise.resolve(conn.close()),
        (conns) => work(conns, amount),
      ),
  };
}

async function portOf(server: Spawned): Promise<number> {
  return Number((await server.waitFor(/"port":(\d+)/))[1]);
}

/** Opens connections, uses and closes them. */
async function withConnections<C extends Conn & { setNoDelay(): void }>(
  count: number,
  open: () => Promise<C>,
  close: (conn: C) => Promise<void>,
  use: (conns: C[]) => Promise<Measurement>,
): Promise<Measurement> {
  const conns: C[] = [];
  try {
    while (conns.length < count) {
      const length = Math.min(OPENING, count - conns.length);
      conns.push(...await Promise.all(Array.from({ length }, open)));
    }
    for (const conn of conns) conn.setNoDelay();
    return await use(conns);
  } finally {
    await Promise.all(conns.map(close));
  }
}

/** Each sends its share, and waits until the peer has taken it. */
async function sendAll(conns: Conn[], bytes: number): Promise<Measurement> {
  const share = Math.ceil(bytes / conns.length);
  const start = performance.now();
  await Promise.all(conns.map(async (conn) => {
    for (let left = share; left > 0; left -= BLOCK) {
      await writeAll(conn, left < BLOCK ? PATTERN.subarray(0, left) : PATTERN);
    }
    await conn.closeWrite();
    if (await conn.read(new Uint8Array(1)) !== null) throw new Error("no end");
  }));
  const seconds = stacks.secondsSince(start);
  return { value: share * conns.length * 8e-9 / seconds, seconds };
}

/** Each makes its share of the round trips. */
async function pingPongAll(
  conns: Conn[],
  rounds: number,
): Promise<Measurement> {
  const share = Math.ceil(rounds / conns.length);
  const start = performance.now();
  await Promise.all(conns.map(async (conn) => {
    const into = new Uint8Array(1);
    for (let i = 0; i < share; i++) {
      await writeAll(conn, ECHO);
      if (await conn.read(into) !== 1) throw new Error("the echo ended");
    }
  }));
  const seconds = stacks.secondsSince(start);
  return { value: share * conns.length / seconds, seconds };
}

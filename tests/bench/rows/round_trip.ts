/**
 * One byte there and one byte back, over and over, on one TCP connection.
 *
 * @module
 */

import type { Netconn } from "../../../netconn/deno/netconn.ts";
import { startKernelPeer, startLwipPeer } from "../../interop/peers/build.ts";
import { anyOf, inBothFamilies, type Version } from "../families.ts";
import { freePort, LOCALHOST } from "../deno_sockets.ts";
import type { Contender, Measurement, OpenContender, Row } from "../row.ts";
import * as stacks from "../stacks.ts";
import { quantile } from "../statistics.ts";

const PORT = 7;
const ROUNDS = 1000;
const BYTE = new Uint8Array([0x78]);

/** With the kernel. */
export const TAP_ROUND_TRIP: Row = {
  name: "tap-rtt",
  title: "1-byte round trip over TAP, median",
  unit: "µs",
  better: "lower",
  goal: 45,
  contenders: [
    ...inBothFamilies((version) => ({
      name: "netconn",
      needs: stacks.TAP_NEEDS,
      first: ROUNDS,
      shares: { "C lwIP": 1 },
      open: (scope) => openStackOnTap(scope, version),
    })),
    {
      name: "C lwIP",
      needs: stacks.LWIP_NEEDS,
      first: ROUNDS,
      open: openLwipOnTap,
    },
    {
      name: "Deno.connect on loopback",
      needs: ["cc"],
      first: ROUNDS,
      open: openDeno,
    },
  ],
};

/** Between two stacks. */
export const CABLE_ROUND_TRIP: Row = {
  name: "cable-rtt",
  title: "1-byte round trip between two stacks on a cable, median",
  unit: "µs",
  better: "lower",
  goal: 8,
  contenders: [
    ...inBothFamilies((version) => ({
      ...onCable("netconn, one thread", false, version),
      shares: { "C lwIP, loopback": 1 },
    })),
    ...inBothFamilies((version) =>
      onCable("netconn, two Workers", true, version)
    ),
    {
      name: "C lwIP, loopback",
      needs: ["lwip"],
      first: ROUNDS,
      open: openLwipLoopback,
    },
  ],
};

/** Takes the time of each round. */
async function pingPong(
  rounds: number,
  round: () => Promise<boolean>,
): Promise<Measurement> {
  const times = new Float64Array(rounds);
  const start = performance.now();
  let before = start;
  for (let i = 0; i < rounds; i++) {
    if (!await round()) throw new Error(`the echo ended in round ${i}`);
    const now = performance.now();
    times[i] = (now - before) * 1000;
    before = now;
  }
  times.sort();
  return {
    value: quantile(times, 0.5),
    seconds: (before - start) / 1000,
    details: { "p99 µs": quantile(times, 0.99) },
  };
}

function pingPongOf(conn: Netconn, rounds: number): Promise<Measurement> {
  conn.setNoDelay();
  return pingPong(rounds, async () => {
    await conn.write(BYTE);
    const buf = await conn.recv();
    if (buf === null) return false;
    const { byteLength } = buf;
    buf.delete(); // `using` costs as much as a segment
    return byteLength === 1;
  });
}

/** What a peer in C says about its rounds. */
function measured(report: Record<string, number>): Measurement {
  return {
    value: report.us_p50,
    seconds: report.seconds,
    details: { "p99 µs": report.us_p99 },
  };
}

async function openStackOnTap(
  scope: AsyncDisposableStack,
  version: Version,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(scope);
  await startKernelPeer(namespace, ["echo", `${PORT}`]);
  return {
    async run(rounds) {
      await using conn = await stacks.dial(
        stack,
        stacks.kernelOf(version),
        PORT,
      );
      return await pingPongOf(conn, rounds);
    },
  };
}

async function openLwipOnTap(
  scope: AsyncDisposableStack,
): Promise<OpenContender> {
  const namespace = await stacks.lwipNamespace(scope);
  await startKernelPeer(namespace, ["echo", `${PORT}`]);
  return {
    async run(rounds) {
      const mode = ["rtt", stacks.KERNEL, `${PORT}`, `${rounds}`];
      const lwip = await startLwipPeer(namespace, stacks.LWIP_TAP, mode);
      return measured(await stacks.reportOf(lwip));
    },
  };
}

async function openDeno(scope: AsyncDisposableStack): Promise<OpenContender> {
  const port = freePort();
  const echo = scope.use(
    await stacks.startLocalPeer("kpeer", ["echo", `${port}`]),
  );
  await echo.waitFor("ready");
  const into = new Uint8Array(1);
  return {
    async run(rounds) {
      using conn = await Deno.connect({ hostname: LOCALHOST, port });
      conn.setNoDelay();
      return await pingPong(rounds, async () => {
        await conn.write(BYTE);
        return await conn.read(into) === 1;
      });
    },
  };
}

function openLwipLoopback(): OpenContender {
  return {
    async run(rounds) {
      const mode = ["looprtt", `${rounds}`];
      const lwip = await stacks.startLocalPeer("lwip_peer", mode);
      return measured(await stacks.reportOf(lwip, "rtt"));
    },
  };
}

function onCable(name: string, thread: boolean, version: Version): Contender {
  return {
    name,
    first: ROUNDS,
    open: async (scope) => {
      const pair = await stacks.startPair(scope, thread);
      return await measureRoundTrips(scope, stacks.over(version, pair));
    },
  };
}

/** Measures round trips between two stacks. */
export async function measureRoundTrips(
  scope: AsyncDisposableStack,
  { left, right, address }: stacks.Pair,
): Promise<OpenContender> {
  const any = anyOf(address.includes(":") ? 6 : 4);
  const listener = await stacks.listen(scope, right, PORT, any);
  return {
    async run(rounds) {
      await using client = await stacks.dial(left, address, PORT);
      await using server = await listener.accept();
      const echoing = echo(server);
      const result = await pingPongOf(client, rounds);
      await client.shutdown(false, true);
      await echoing;
      return result;
    },
  };
}

async function echo(conn: Netconn): Promise<void> {
  conn.setNoDelay();
  for (;;) {
    const buf = await conn.recv();
    if (buf === null) return;
    for (const { bytes } of buf.fragments) await conn.write(bytes);
    buf.delete();
  }
}

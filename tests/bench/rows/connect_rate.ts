/**
 * Connections per second: connect, FIN there, FIN back, gone; one after the other,
 * or several at a time.
 *
 * @module
 */

import type { Netconn } from "../../../netconn/deno/netconn.ts";
import type { Stack } from "../../../netconn/stack/stack.ts";
import { startKernelPeer, startLwipPeer } from "../../interop/peers/build.ts";
import { anyOf, inBothFamilies, type Version } from "../families.ts";
import { freePort, LOCALHOST } from "../deno_sockets.ts";
import type { Contender, Measurement, OpenContender, Row } from "../row.ts";
import * as stacks from "../stacks.ts";

const PORT = 9;
const COUNT = 200;
const WARM_UPS = 3;
const AT_A_TIME = 16;
const TAP_GOAL = 12_000;
const CABLE_GOAL = 25_000;

/** With the kernel. */
export const TAP_CONNECT: Row = {
  name: "tap-connect",
  title: "connect + close over TAP",
  unit: "per s",
  better: "higher",
  goal: TAP_GOAL,
  contenders: [
    ...inBothFamilies((version) => ({
      ...stackOnTap("netconn, one at a time", 1, version),
      shares: { "C lwIP, one at a time": 1 },
    })),
    ...inBothFamilies((version) => ({
      ...stackOnTap(`netconn, ${AT_A_TIME} at a time`, AT_A_TIME, version),
      goal: TAP_GOAL,
    })),
    {
      name: "C lwIP, one at a time",
      needs: stacks.LWIP_NEEDS,
      first: COUNT,
      open: openLwipOnTap,
    },
    {
      name: "Deno.connect on loopback",
      needs: ["cc"],
      first: COUNT,
      warmUps: WARM_UPS,
      open: openDeno,
    },
  ],
};

/** Between two stacks. */
export const CABLE_CONNECT: Row = {
  name: "cable-connect",
  title: "connect + close between two stacks on a cable",
  unit: "per s",
  better: "higher",
  goal: CABLE_GOAL,
  contenders: [
    ...inBothFamilies((version) =>
      onCable("netconn, one thread, one at a time", false, 1, version)
    ),
    ...inBothFamilies((version) => ({
      ...onCable(
        `netconn, one thread, ${AT_A_TIME} at a time`,
        false,
        AT_A_TIME,
        version,
      ),
      goal: CABLE_GOAL,
    })),
    ...inBothFamilies((version) =>
      onCable("netconn, two Workers, one at a time", true, 1, version)
    ),
  ],
};

/** Connects `count` times, `atATime` at once. */
async function rate(
  count: number,
  atATime: number,
  once: () => Promise<void>,
): Promise<Measurement> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) await once();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atATime }, lane));
  const seconds = stacks.secondsSince(start);
  return { value: count / seconds, seconds };
}

/** Connects, exchanges FINs, and lets go. */
async function connectAndClose(stack: Stack, address: string): Promise<void> {
  const conn = await stacks.dial(stack, address, PORT);
  await conn.shutdown(false, true);
  if (await conn.recv() !== null) throw new Error("data instead of the end");
  await conn.close();
}

function stackOnTap(
  name: string,
  atATime: number,
  version: Version,
): Contender {
  return {
    name,
    needs: stacks.TAP_NEEDS,
    first: COUNT,
    warmUps: WARM_UPS,
    open: async (scope) => {
      const { namespace, stack } = await stacks.startOnTap(
        scope,
        stacks.MANY_CONNECTIONS,
      );
      await startKernelPeer(namespace, ["close", `${PORT}`]);
      const once = () => connectAndClose(stack, stacks.kernelOf(version));
      return { run: (count) => rate(count, atATime, once) };
    },
  };
}

async function openLwipOnTap(
  scope: AsyncDisposableStack,
): Promise<OpenContender> {
  const namespace = await stacks.lwipNamespace(scope);
  await startKernelPeer(namespace, ["close", `${PORT}`]);
  return {
    async run(count) {
      const mode = ["connect", stacks.KERNEL, `${PORT}`, `${count}`];
      const lwip = await startLwipPeer(namespace, stacks.LWIP_TAP, mode);
      const { per_s, seconds } = await stacks.reportOf(lwip);
      return { value: per_s, seconds };
    },
  };
}

async function openDeno(scope: AsyncDisposableStack): Promise<OpenContender> {
  const port = freePort();
  const server = scope.use(
    await stacks.startLocalPeer("kpeer", ["close", `${port}`]),
  );
  await server.waitFor("ready");
  const into = new Uint8Array(1);
  const once = async () => {
    using conn = await Deno.connect({ hostname: LOCALHOST, port });
    await conn.closeWrite();
    await conn.read(into);
  };
  return { run: (count) => rate(count, 1, once) };
}

function onCable(
  name: string,
  thread: boolean,
  atATime: number,
  version: Version,
): Contender {
  return {
    name,
    first: COUNT,
    warmUps: WARM_UPS,
    open: async (scope) => {
      const pair = await stacks.startPair(
        scope,
        thread,
        {},
        stacks.MANY_CONNECTIONS,
      );
      const { left, right, address } = stacks.over(version, pair);
      const listener = await stacks.listen(scope, right, PORT, anyOf(version));
      const once = () => connectAndClose(left, address);
      return {
        async run(count) {
          const serving = serve(listener, count);
          const result = await rate(count, atATime, once);
          await serving;
          return result;
        },
      };
    },
  };
}

/** Accepts `count` connections; each is closed when its peer has done so. */
async function serve(listener: Netconn, count: number): Promise<void> {
  const closing: Promise<void>[] = [];
  for (let i = 0; i < count; i++) {
    closing.push(closeAfterPeer(await listener.accept()));
  }
  await Promise.all(closing);
}

async function closeAfterPeer(conn: Netconn): Promise<void> {
  if (await conn.recv() !== null) throw new Error("data instead of the end");
  await conn.close();
}

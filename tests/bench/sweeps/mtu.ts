/**
 * One TCP stream over wires of different MTU: what a packet costs, and what a byte.
 *
 * @module
 */

import { startKernelPeer } from "../../interop/peers/build.ts";
import { Namespace } from "../../interop/netns.ts";
import { NETCONN, patternOf } from "../layers.ts";
import * as pattern from "../pattern.ts";
import type { OpenContender } from "../row.ts";
import * as stacks from "../stacks.ts";
import { openStream } from "../stream.ts";
import type { Sweep } from "../sweep.ts";

const PORT = 9;
/** Largest MTU of a TAP: a frame is not longer than a packet may be. */
const TAP_MTU = 65_521;
const KERNEL_NEEDS = [...stacks.TAP_NEEDS, "ethtool"];

/** From the smallest that every host takes to the largest there is. */
export const SWEEP_MTU: Sweep = {
  name: "sweep-mtu",
  title: "TCP stream",
  parameter: "bytes of MTU",
  points: [576, 1500, 4096, 9000, 16_384, 32_768, 65_535],
  unit: "Gbit/s",
  better: "higher",
  costUnit: "ns a packet",
  cost: (figure, mtu) => mtu * 8 / figure,
  contenders: (mtu) => [
    {
      name: "netconn to kernel, TAP",
      needs: stacks.TAP_NEEDS,
      first: 8 << 20,
      open: (scope) => openOnTap(scope, mtu, true),
    },
    {
      name: "netconn to kernel, TAP without offload",
      needs: stacks.TAP_NEEDS,
      first: 8 << 20,
      open: (scope) => openOnTap(scope, mtu, false),
    },
    {
      name: "two stacks in one thread, cable",
      first: 8 << 20,
      open: (scope) => openOnCable(scope, mtu),
    },
    {
      name: "Linux to itself, veth without offload",
      needs: KERNEL_NEEDS,
      first: 8 << 20,
      open: (scope) => openKernel(scope, mtu),
    },
  ],
};

async function openOnTap(
  scope: AsyncDisposableStack,
  mtu: number,
  offload: boolean,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(scope, {}, {
    mtu: Math.min(mtu, TAP_MTU),
    offload,
  });
  return {
    async run(bytes) {
      const sink = await startKernelPeer(namespace, ["sink", `${PORT}`], {
        count: 1,
      });
      await using conn = await stacks.dial(stack, stacks.KERNEL, PORT);
      await NETCONN.send(conn, patternOf(bytes));
      await pattern.receiveAll(conn);
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

async function openOnCable(
  scope: AsyncDisposableStack,
  mtu: number,
): Promise<OpenContender> {
  return await openStream(scope, await stacks.startPair(scope, false, { mtu }));
}

async function openKernel(
  scope: AsyncDisposableStack,
  mtu: number,
): Promise<OpenContender> {
  const [left, right] = [
    scope.use(await Namespace.create()),
    scope.use(await Namespace.create()),
  ];
  await Namespace.join(
    { namespace: left, device: "bench0" },
    { namespace: right, device: "bench0" },
  );
  await left.up("bench0", `${stacks.STACK}/24`);
  await right.up("bench0", `${stacks.KERNEL}/24`);
  for (const namespace of [left, right]) {
    await namespace.ip("link", "set", "dev", "bench0", "mtu", `${mtu}`);
  }
  return {
    async run(bytes) {
      const sink = await startKernelPeer(right, ["sink", `${PORT}`], {
        count: 1,
      });
      const mode = ["send", stacks.KERNEL, `${PORT}`, `${bytes}`];
      await stacks.reportOf(await startKernelPeer(left, mode));
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

function measured(report: Record<string, number>, bytes: number) {
  pattern.checkCount(report.bytes, bytes);
  return { value: report.mbit_s / 1000, seconds: report.seconds };
}

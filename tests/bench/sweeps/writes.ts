/**
 * One TCP stream to the kernel in writes of 64 bytes to 1 MiB, each awaited before
 * the next.
 *
 * @module
 */

import { startKernelPeer, startLwipPeer } from "../../interop/peers/build.ts";
import { freePort, LOCALHOST, writeAll } from "../deno_sockets.ts";
import { checkCount, PATTERN, receiveAll } from "../pattern.ts";
import type { Contender, Measurement, OpenContender } from "../row.ts";
import * as stacks from "../stacks.ts";
import type { Sweep } from "../sweep.ts";

const PORT = 9;
const LARGEST = 1 << 20;
const ONE = { count: 1 };

/** The pattern as often as the largest write has room for it. */
const BYTES = new Uint8Array(LARGEST);
for (let at = 0; at < LARGEST; at += PATTERN.length) BYTES.set(PATTERN, at);

/** From many small ones to few large ones. */
export const SWEEP_WRITES: Sweep = {
  name: "sweep-writes",
  title: "TCP stream to the Linux kernel over TAP",
  parameter: "bytes a write",
  points: [64, 256, 1024, 4096, 16_384, 65_536, 262_144, LARGEST],
  unit: "Gbit/s",
  better: "higher",
  costUnit: "ns a write",
  cost: (figure, size) => size * 8 / figure,
  contenders: (size) => {
    const first = Math.max(size * 64, 1 << 20);
    return [
      sender("netconn", stacks.TAP_NEEDS, first, size, openStack),
      sender("C lwIP", stacks.LWIP_NEEDS, first, size, openLwip),
      sender("Deno.connect on loopback", ["cc"], first, size, openDeno),
    ];
  },
};

type Open = (
  scope: AsyncDisposableStack,
  size: number,
) => Promise<OpenContender> | OpenContender;

function sender(
  name: string,
  needs: string[],
  first: number,
  size: number,
  open: Open,
): Contender {
  return { name, needs, first, open: (scope) => open(scope, size) };
}

function measured(
  report: Record<string, number>,
  bytes: number,
): Measurement {
  checkCount(report.bytes, bytes);
  return { value: report.mbit_s / 1000, seconds: report.seconds };
}

/** Writes `bytes` in pieces of `size`. */
async function writePieces(
  bytes: number,
  size: number,
  write: (piece: Uint8Array) => Promise<unknown>,
): Promise<void> {
  const piece = BYTES.subarray(0, size);
  let left = bytes;
  for (; left >= size; left -= size) await write(piece);
  if (left > 0) await write(BYTES.subarray(0, left));
}

async function openStack(
  scope: AsyncDisposableStack,
  size: number,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(scope);
  return {
    async run(bytes) {
      const sink = await startKernelPeer(namespace, ["sink", `${PORT}`], ONE);
      await using conn = await stacks.dial(stack, stacks.KERNEL, PORT);
      await writePieces(bytes, size, (piece) => conn.write(piece));
      await conn.shutdown(false, true);
      await receiveAll(conn);
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

async function openLwip(
  scope: AsyncDisposableStack,
  size: number,
): Promise<OpenContender> {
  const namespace = await stacks.lwipNamespace(scope);
  return {
    async run(bytes) {
      const sink = await startKernelPeer(namespace, ["sink", `${PORT}`], ONE);
      const options = { ...stacks.LWIP_TAP, chunk: size };
      const mode = ["send", stacks.KERNEL, `${PORT}`, `${bytes}`];
      await stacks.reportOf(await startLwipPeer(namespace, options, mode));
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

function openDeno(_: AsyncDisposableStack, size: number): OpenContender {
  return {
    async run(bytes) {
      const port = freePort();
      const mode = ["-n", "1", "sink", `${port}`];
      const sink = await stacks.startLocalPeer("kpeer", mode);
      await sink.waitFor("ready");
      using conn = await Deno.connect({ hostname: LOCALHOST, port });
      await writePieces(bytes, size, (piece) => writeAll(conn, piece));
      await conn.closeWrite();
      await conn.read(new Uint8Array(1));
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

/**
 * One TCP stream over a TAP to and from the kernel's sockets, beside C lwIP on a TAP
 * of its own and Deno's own sockets over the kernel's loopback.
 *
 * The kernel's side is always kpeer, and it holds the stop-watch: from the first
 * byte to the end of the stream outwards, from the first write to our FIN inwards.
 *
 * @module
 */

import { startKernelPeer, startLwipPeer } from "../../interop/peers/build.ts";
import {
  freePort,
  LOCALHOST,
  receiveByDeno,
  sendPatternByDeno,
} from "../deno_sockets.ts";
import { anyOf, inBothFamilies, type Version } from "../families.ts";
import {
  type Layer,
  NETCONN,
  patternOf,
  STREAMS,
  TCP_CONN,
  type Write,
} from "../layers.ts";
import * as pattern from "../pattern.ts";
import type { Measurement, OpenContender, Row } from "../row.ts";
import * as stacks from "../stacks.ts";

const PORT = 9;
const CUBIC = { congestion: "cubic" };

/** What kpeer says about a stream. */
function measured(
  report: Record<string, number>,
  bytes: number,
): Measurement {
  pattern.checkCount(report.bytes, bytes);
  return { value: report.mbit_s / 1000, seconds: report.seconds };
}

const ON_TAP = { needs: stacks.TAP_NEEDS, first: 32 << 20 };
const LWIP = { name: "C lwIP", needs: stacks.LWIP_NEEDS, first: 32 << 20 };
const LOOPBACK = { needs: ["cc"], first: 256 << 20 };

/** Stack to kernel. */
export const TAP_OUT: Row = {
  name: "tap-out",
  title: "TCP stream to the Linux kernel over TAP",
  unit: "Gbit/s",
  better: "higher",
  goal: 10,
  contenders: [
    ...inBothFamilies((version) => ({
      ...ON_TAP,
      name: "netconn",
      shares: { [LWIP.name]: 1, "Deno.connect on loopback": 0.75 },
      open: (scope) => openStackOut(scope, NETCONN, version),
    })),
    {
      ...ON_TAP,
      name: "TcpConn.write",
      shares: { netconn: 0.5 },
      open: (scope) => openStackOut(scope, TCP_CONN),
    },
    {
      ...ON_TAP,
      name: "TcpConn.writable",
      shares: { netconn: 0.5 },
      open: (scope) => openStackOut(scope, STREAMS),
    },
    { ...LWIP, open: openLwipOut },
    { ...LOOPBACK, name: "Deno.connect on loopback", open: openDenoOut },
  ],
};

/** Kernel to stack. */
export const TAP_IN: Row = {
  name: "tap-in",
  title: "TCP stream from the Linux kernel (CUBIC) over TAP",
  unit: "Gbit/s",
  better: "higher",
  goal: 8,
  contenders: [
    ...inBothFamilies((version) => ({
      ...ON_TAP,
      name: "netconn",
      shares: { [LWIP.name]: 1 },
      open: (scope) => openStackIn(scope, NETCONN, version),
    })),
    {
      ...ON_TAP,
      name: "TcpConn.read",
      shares: { netconn: 0.5 },
      open: (scope) => openStackIn(scope, TCP_CONN),
    },
    {
      ...ON_TAP,
      name: "TcpConn.readable",
      shares: { netconn: 0.5 },
      open: (scope) => openStackIn(scope, STREAMS),
    },
    { ...LWIP, open: openLwipIn },
    { ...LOOPBACK, name: "Deno.listen on loopback", open: openDenoIn },
  ],
};

async function openStackOut(
  scope: AsyncDisposableStack,
  layer: Layer,
  version: Version = 4,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(scope);
  const sendOver = async <T>(
    send: (write: Write) => Promise<T>,
  ): Promise<T> => {
    await using conn = await stacks.dial(
      stack,
      stacks.kernelOf(version),
      PORT,
    );
    const result = await layer.send(conn, send);
    await pattern.receiveAll(conn); // the peer has taken all
    return result;
  };
  return {
    async run(bytes) {
      const sink = await startKernelPeer(namespace, ["sink", `${PORT}`], {
        count: 1,
      });
      await sendOver(patternOf(bytes));
      return measured(await stacks.reportOf(sink), bytes);
    },
    async verify(scale) {
      const bytes = pattern.verifyBytes(scale);
      const sink = namespace.spawn([
        ...stacks.benchProgram("kernel_hash"),
        ...["sink", `${PORT}`],
      ]);
      await sink.waitFor("ready");
      const sent = await sendOver((write) => pattern.sendHashed(bytes, write));
      pattern.checkHash((await stacks.reportOf(sink)).sha256, sent);
      return bytes;
    },
  };
}

async function openLwipOut(
  scope: AsyncDisposableStack,
): Promise<OpenContender> {
  const namespace = await stacks.lwipNamespace(scope);
  return {
    async run(bytes) {
      const sink = await startKernelPeer(namespace, ["sink", `${PORT}`], {
        count: 1,
      });
      const mode = ["send", stacks.KERNEL, `${PORT}`, `${bytes}`];
      await stacks.reportOf(
        await startLwipPeer(namespace, stacks.LWIP_TAP, mode),
      );
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

function openDenoOut(): OpenContender {
  return {
    async run(bytes) {
      const port = freePort();
      const sink = await stacks.startLocalPeer("kpeer", [
        ...["-n", "1", "sink", `${port}`],
      ]);
      await sink.waitFor("ready");
      using conn = await Deno.connect({ hostname: LOCALHOST, port });
      await sendPatternByDeno(conn, bytes);
      await conn.closeWrite();
      await conn.read(new Uint8Array(1));
      return measured(await stacks.reportOf(sink), bytes);
    },
  };
}

async function openStackIn(
  scope: AsyncDisposableStack,
  layer: Layer,
  version: Version = 4,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(scope);
  const listener = await stacks.listen(scope, stack, PORT, anyOf(version));
  const address = stacks.stackOf(version);
  return {
    async run(bytes) {
      const mode = ["send", address, `${PORT}`, `${bytes}`];
      const sender = await startKernelPeer(namespace, mode, CUBIC);
      await using conn = await listener.accept();
      pattern.checkCount(await layer.count(conn), bytes);
      await conn.close();
      return measured(await stacks.reportOf(sender), bytes);
    },
    async verify(scale) {
      const bytes = pattern.verifyBytes(scale);
      const sender = namespace.spawn([
        ...stacks.benchProgram("kernel_hash"),
        ...["send", address, `${PORT}`, `${bytes}`],
      ]);
      await using conn = await listener.accept();
      const received = await layer.receiveHashed(conn);
      await conn.close();
      const { sha256 } = await stacks.reportOf(sender);
      pattern.checkHash(received, `${sha256}`);
      return bytes;
    },
  };
}

async function openLwipIn(
  scope: AsyncDisposableStack,
): Promise<OpenContender> {
  const namespace = await stacks.lwipNamespace(scope);
  return {
    async run(bytes) {
      const lwip = await startLwipPeer(
        namespace,
        { ...stacks.LWIP_TAP, count: 1 },
        ["sink", `${PORT}`],
      );
      const mode = ["send", stacks.STACK, `${PORT}`, `${bytes}`];
      const sender = await startKernelPeer(namespace, mode, CUBIC);
      const result = measured(await stacks.reportOf(sender), bytes);
      await stacks.reportOf(lwip);
      return result;
    },
  };
}

function openDenoIn(): OpenContender {
  return {
    async run(bytes) {
      using listener = Deno.listen({ hostname: LOCALHOST, port: 0 });
      const { hostname, port } = listener.addr;
      const mode = ["send", hostname, `${port}`, `${bytes}`];
      const sender = await stacks.startLocalPeer("kpeer", [
        ...["-c", "cubic"],
        ...mode,
      ]);
      using conn = await listener.accept();
      pattern.checkCount(await receiveByDeno(conn, false), bytes);
      await conn.closeWrite();
      return measured(await stacks.reportOf(sender), bytes);
    },
  };
}

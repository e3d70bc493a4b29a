/**
 * iperf3's own server in the kernel behind the TAP, and the stack as its client;
 * beside iperf3 with itself, over the kernel's loopback and over a veth pair.
 *
 * @module
 */

import { Namespace } from "../../interop/netns.ts";
import { LOCALHOST } from "../deno_sockets.ts";
import { inBothFamilies, type Version } from "../families.ts";
import { runIperf3 } from "../iperf3_client.ts";
import type { Contender, Measurement, OpenContender, Row } from "../row.ts";
import * as stacks from "../stacks.ts";

const PORT = 5201;
const NEEDS = [...stacks.TAP_NEEDS, "iperf3"];

/** Stack to kernel. */
export const IPERF3_OUT: Row = row(
  "iperf3-out",
  "iperf3, stream to its server",
  false,
);

/** Kernel to stack. */
export const IPERF3_IN: Row = row(
  "iperf3-in",
  "iperf3 --reverse, stream from its server",
  true,
);

function row(name: string, title: string, reverse: boolean): Row {
  const contender = (
    name: string,
    open: (
      scope: AsyncDisposableStack,
      reverse: boolean,
      version: Version,
    ) => Promise<OpenContender>,
    version: Version = 4,
  ): Contender => ({
    name,
    needs: NEEDS,
    first: 64 << 20,
    open: (scope) => open(scope, reverse, version),
  });
  return {
    name,
    title,
    unit: "Gbit/s",
    better: "higher",
    contenders: [
      ...inBothFamilies((version) =>
        contender("netconn over TAP", openStack, version)
      ),
      contender("iperf3 over veth", openVeth),
      contender("iperf3 over loopback", openLoopback),
    ],
  };
}

async function openStack(
  scope: AsyncDisposableStack,
  reverse: boolean,
  version: Version,
): Promise<OpenContender> {
  const { namespace, stack } = await stacks.startOnTap(scope);
  await serve(namespace);
  const address = stacks.kernelOf(version);
  return {
    run: (bytes) => runIperf3(stack, { address, port: PORT, bytes, reverse }),
  };
}

async function openVeth(
  scope: AsyncDisposableStack,
  reverse: boolean,
): Promise<OpenContender> {
  const [client, server] = [
    scope.use(await Namespace.create()),
    scope.use(await Namespace.create()),
  ];
  await Namespace.join(
    { namespace: client, device: "bench0" },
    { namespace: server, device: "bench0" },
    true,
  );
  await client.up("bench0", `${stacks.STACK}/24`);
  await server.up("bench0", `${stacks.KERNEL}/24`);
  await serve(server);
  return { run: (bytes) => runClient(client, stacks.KERNEL, bytes, reverse) };
}

async function openLoopback(
  scope: AsyncDisposableStack,
  reverse: boolean,
): Promise<OpenContender> {
  const namespace = scope.use(await Namespace.create());
  await serve(namespace);
  return { run: (bytes) => runClient(namespace, LOCALHOST, bytes, reverse) };
}

async function serve(namespace: Namespace): Promise<void> {
  const server = namespace.spawn(["iperf3", "--server", "--forceflush"]);
  await server.waitFor("listening");
}

async function runClient(
  namespace: Namespace,
  host: string,
  bytes: number,
  reverse: boolean,
): Promise<Measurement> {
  const text = await namespace.run([
    ...["iperf3", "--client", host, "--json", "--length", "64K"],
    ...["--bytes", `${bytes}`, ...(reverse ? ["--reverse"] : [])],
  ]);
  const { bits_per_second, seconds } = JSON.parse(text).end.sum_received;
  return { value: bits_per_second / 1e9, seconds };
}

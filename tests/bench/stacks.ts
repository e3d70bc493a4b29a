/**
 * The stacks that rows measure: two on a cable, or one on a TAP with the kernel in
 * a namespace of its own. And the processes they are compared with.
 *
 * @module
 */

import {
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  type netconn_type,
} from "../../core/mailbox/netconn_type.ts";
import { cable, type CableOptions } from "../../drivers/cable.ts";
import type { DriverSpec } from "../../drivers/driver.ts";
import { tap, type TapOptions } from "../../drivers/tap.ts";
import type { Netconn } from "../../netconn/deno/netconn.ts";
import type { StackOptions } from "../../netconn/stack/options.ts";
import { Stack } from "../../netconn/stack/stack.ts";
import { Namespace } from "../interop/netns.ts";
import {
  buildPeer,
  KERNEL_PEER_NEEDS,
  LWIP_PEER_NEEDS,
  peerReports,
} from "../interop/peers/build.ts";
import type { Version } from "./families.ts";
import { offloadByDefault, type Requirement } from "../interop/requirements.ts";
import { Spawned } from "../interop/spawned.ts";

/** What a stack on a TAP needs. */
export const TAP_NEEDS: Requirement[] = ["tun", ...KERNEL_PEER_NEEDS];

/** What C lwIP on a TAP needs. */
export const LWIP_NEEDS: Requirement[] = [
  ...LWIP_PEER_NEEDS,
  ...KERNEL_PEER_NEEDS,
];

/** The kernel's address on every TAP. */
export const KERNEL = "10.9.0.1";
/** The stack's, or lwIP's, address on every TAP. */
export const STACK = "10.9.0.2";
/** The kernel's and the stack's IPv6 addresses on the stack's TAPs. */
const KERNEL6 = "fd09::1";
const STACK6 = "fd09::2";

const LEFT = "10.9.1.1";
const RIGHT = "10.9.1.2";
const LEFT6 = "fd09:1::1";
const RIGHT6 = "fd09:1::2";

/** Settings of a stack that opens connections by the thousand. */
export const MANY_CONNECTIONS: StackOptions = {
  // As lwIP does, the oldest in TIME-WAIT makes room: else ephemeral ports end.
  tcp: { timeWaitLimit: 1024 },
};

/** The kernel's address on a stack's TAP. */
export function kernelOf(version: Version): string {
  return version === 4 ? KERNEL : KERNEL6;
}

/** The stack's address on its TAP. */
export function stackOf(version: Version): string {
  return version === 4 ? STACK : STACK6;
}

/** Two stacks on a cable. */
export interface Pair {
  /** The one that connects and sends. */
  left: Stack;
  /** The one that listens and receives. */
  right: Stack;
  /** Address of the right one: IPv4, unless {@linkcode over} has chosen the other. */
  address: string;
  /** Its IPv6 address. */
  address6: string;
}

/** A pair that is reached over a family. */
export function over(version: Version, pair: Pair): Pair {
  return version === 4 ? pair : { ...pair, address: pair.address6 };
}

/**
 * Starts two stacks on a cable. Both have addresses of both families.
 *
 * @param scope Closes them.
 * @param thread Whether each gets a Worker.
 * @param cableOptions Of the cable.
 * @param options Of both stacks.
 * @param wrap Makes another driver of each end of the cable.
 */
export async function startPair(
  scope: AsyncDisposableStack,
  thread: boolean,
  cableOptions: CableOptions = {},
  options: StackOptions = {},
  wrap: (driver: DriverSpec) => DriverSpec = (driver) => driver,
): Promise<Pair> {
  const [one, other] = cable(cableOptions).map(wrap);
  const left = scope.use(
    await Stack.start({
      ...options,
      thread,
      netifs: [{ driver: one, addresses: [`${LEFT}/24`, `${LEFT6}/64`] }],
    }),
  );
  const right = scope.use(
    await Stack.start({
      ...options,
      thread,
      netifs: [{ driver: other, addresses: [`${RIGHT}/24`, `${RIGHT6}/64`] }],
    }),
  );
  await left.setNeighbour("if1", RIGHT6, (await right.netifs())[1].mac);
  await right.setNeighbour("if1", LEFT6, (await left.netifs())[1].mac);
  return { left, right, address: RIGHT, address6: RIGHT6 };
}

/** A stack, or lwIP, on a TAP, and the namespace of the kernel behind it. */
export interface OnTap {
  /** The kernel's side. */
  namespace: Namespace;
  /** The stack. */
  stack: Stack;
}

/**
 * Starts a stack in a Worker on a TAP whose kernel has a namespace of its own.
 *
 * @param scope Takes it down.
 * @param options Of the stack.
 * @param tapOptions Of the TAP; offloads are as NETCONN_OFFLOAD says.
 */
export async function startOnTap(
  scope: AsyncDisposableStack,
  options: StackOptions = {},
  tapOptions: TapOptions = {},
): Promise<OnTap> {
  const namespace = scope.use(await Namespace.create());
  const driver = tap("bench0", {
    netns: namespace.name,
    address: `${KERNEL}/24`,
    offload: offloadByDefault(),
    ...tapOptions,
  });
  const addresses = [`${STACK}/24`, `${STACK6}/64`];
  const netifs = [{ driver, addresses }];
  const stack = scope.use(await Stack.start({ ...options, netifs }));
  await giveKernel6(namespace);
  return { namespace, stack };
}

/** Gives the kernel its IPv6 address on a stack's TAP. */
export async function giveKernel6(namespace: Namespace): Promise<void> {
  await namespace.ip(
    ...["-6", "address", "add", `${KERNEL6}/64`, "dev", "bench0", "nodad"],
  );
}

/** The interface of an lwIP peer in a namespace of {@linkcode lwipNamespace}. */
export const LWIP_TAP = { tap: "bench0", address: `${STACK}/24` };

/** Makes a namespace with a TAP for lwIP. */
export async function lwipNamespace(
  scope: AsyncDisposableStack,
): Promise<Namespace> {
  const namespace = scope.use(await Namespace.create());
  await namespace.addTap(LWIP_TAP.tap);
  await namespace.up(LWIP_TAP.tap, `${KERNEL}/24`);
  return namespace;
}

/** Listens for TCP on all addresses of a stack. */
export async function listen(
  scope: AsyncDisposableStack,
  stack: Stack,
  port: number,
  any = "0.0.0.0",
): Promise<Netconn> {
  const listener = scope.use(stack.netconn(typeFor(any)));
  await listener.bind(any, port);
  await listener.listen();
  return listener;
}

/** Connects by TCP. */
export async function dial(
  stack: Stack,
  address: string,
  port: number,
): Promise<Netconn> {
  const conn = stack.netconn(typeFor(address));
  await conn.connect(address, port);
  return conn;
}

/** The kind of netconn for an address. */
function typeFor(address: string): netconn_type {
  return address.includes(":") ? NETCONN_TCP_IPV6 : NETCONN_TCP;
}

/** Starts a peer written in C outside of any namespace, for the loopback. */
export async function startLocalPeer(
  name: "lwip_peer" | "kpeer",
  command: string[],
): Promise<Spawned> {
  return new Spawned([await buildPeer(name), ...command]);
}

/** Starts a program of tests/bench/programs in a Deno of its own. */
export function benchProgram(name: string, flags: string[] = []): string[] {
  const path = new URL(`programs/${name}.ts`, import.meta.url).pathname;
  const allowed = ["run", "-A", "--no-config", "--no-lock", ...flags];
  return [Deno.execPath(), ...allowed, path];
}

/**
 * Waits for a program to end well.
 *
 * @param mode Which of its lines of JSON, if there are several.
 * @returns The line, parsed.
 */
export async function reportOf(
  program: Spawned,
  mode?: string,
): Promise<Record<string, number>> {
  const { code, stdout, stderr } = await program.output();
  const report = peerReports(stdout)
    .find((one) => mode === undefined || one.mode === mode);
  if (code !== 0 || report === undefined) {
    throw new Error(`"${program.command}" ended with ${code}: ${stderr}`);
  }
  return report as Record<string, number>;
}

/** Seconds since a moment. @param start What performance.now() said then. */
export function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

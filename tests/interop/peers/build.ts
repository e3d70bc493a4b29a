/**
 * What is written in C: lwip_peer.c, lwIP itself behind a TAP; kpeer.c, the kernel's
 * sockets in the same conversations; impair.c, a wire that loses frames. They are
 * compiled on demand, once for a test file, into a folder that goes with the process.
 *
 * Modes of both peers: `sink PORT`, `source PORT BYTES`, `echo PORT`,
 * `send HOST PORT BYTES`, `recv HOST PORT`, `rtt HOST PORT ROUNDS`,
 * `connect HOST PORT COUNT`; lwip_peer has `udpecho PORT` too, kpeer `close PORT`.
 * A server prints `{"ready":true}`, and each conversation ends in a line of JSON.
 *
 * @module
 */

import type { Namespace } from "../netns.ts";
import type { Requirement } from "../requirements.ts";
import { Spawned } from "../spawned.ts";

/** What a test with lwip_peer needs. */
export const LWIP_PEER_NEEDS: Requirement[] = ["tun", "lwip"];

/** What a test with kpeer needs. */
export const KERNEL_PEER_NEEDS: Requirement[] = ["netns", "cc"];

/** What both peers can be told. */
export interface PeerOptions {
  /** Connections to serve before a server ends. Default 0: for ever. */
  count?: number;
  /** Bytes of each write. Default 65536. */
  chunk?: number;
}

/** lwIP's interface. */
export interface LwipPeerOptions extends PeerOptions {
  /** TAP device to open, or to make, in the namespace. */
  tap: string;
  /** IPv4 address with prefix length. */
  address: string;
  /** IPv6 address. */
  address6?: string;
  /** IPv4 address of the default gateway. */
  gateway?: string;
  /** Ethernet address. Default 02:00:00:00:00:02. */
  mac?: string;
  /** Whether to print counts of frames in the end. */
  verbose?: boolean;
}

/** The kernel's side. */
export interface KernelPeerOptions extends PeerOptions {
  /** Congestion control of what it sends, "cubic". Default the machine's. */
  congestion?: string;
}

/** A program that is written in C. */
export type PeerName = "lwip_peer" | "kpeer" | "impair";

const SERVERS = ["sink", "source", "echo", "udpecho", "close"];

const built = new Map<string, Promise<string>>();

/**
 * Compiles a peer, unless this test file has done so.
 *
 * @returns Path of the program.
 * @throws {Error} If it does not compile, with the compiler's words.
 */
export function buildPeer(name: PeerName): Promise<string> {
  let path = built.get(name);
  if (path === undefined) built.set(name, path = compile(name));
  return path;
}

/**
 * Starts an lwIP host in a namespace.
 *
 * @param namespace Where its TAP is.
 * @param options Its interface.
 * @param mode Mode and arguments, `["echo", "7"]`.
 * @returns The program; a server is ready.
 */
export async function startLwipPeer(
  namespace: Namespace,
  options: LwipPeerOptions,
  mode: string[],
): Promise<Spawned> {
  const { tap, address, address6, gateway, mac, verbose } = options;
  return await start(namespace, "lwip_peer", mode, [
    ...["-t", tap, "-a", address],
    ...flag("-6", address6),
    ...flag("-g", gateway),
    ...flag("-m", mac),
    ...flag("-n", options.count),
    ...flag("-s", options.chunk),
    ...(verbose ? ["-v"] : []),
  ]);
}

/**
 * Starts the kernel's side of a conversation in a namespace.
 *
 * @param namespace Whose kernel sockets it uses.
 * @param mode Mode and arguments, `["send", "10.0.0.2", "9", "1000000"]`.
 * @param options What else to tell it.
 * @returns The program; a server is ready.
 */
export async function startKernelPeer(
  namespace: Namespace,
  mode: string[],
  options: KernelPeerOptions = {},
): Promise<Spawned> {
  return await start(namespace, "kpeer", mode, [
    ...flag("-n", options.count),
    ...flag("-s", options.chunk),
    ...flag("-c", options.congestion),
  ]);
}

/** The lines of JSON that a peer printed, parsed, without the ready line. */
export function peerReports(stdout: string): Record<string, unknown>[] {
  return stdout.split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line))
    .filter((report) => !("ready" in report));
}

async function start(
  namespace: Namespace,
  name: "lwip_peer" | "kpeer",
  mode: string[],
  options: string[],
): Promise<Spawned> {
  const program = await buildPeer(name);
  const peer = namespace.spawn([program, ...options, ...mode]);
  if (SERVERS.includes(mode[0])) await peer.waitFor(`{"ready":true}`);
  return peer;
}

function flag(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [name, `${value}`];
}

async function compile(name: PeerName): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "netconn-" });
  addEventListener("unload", () => {
    Deno.removeSync(folder, { recursive: true });
  });
  const source = new URL(`${name}.c`, import.meta.url).pathname;
  const program = `${folder}/${name}`;
  const lwip = name === "lwip_peer"
    ? (await must(["pkg-config", "--cflags", "--libs", "lwip"])).trim()
      .split(/\s+/)
    : [];
  await must(["cc", "-O2", source, "-o", program, ...lwip, "-lpthread"]);
  return program;
}

async function must(command: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Spawned(command).output();
  if (code === 0) return stdout;
  throw new Error(`Cannot run "${command.join(" ")}": ${stderr}`);
}

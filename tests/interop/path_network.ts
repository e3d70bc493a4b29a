/**
 * A path with a narrow link in its middle, between two routers of the kernel.
 *
 * ```text
 * stack 10.9.0.2 ── tap0 ── 10.9.0.1 near ══ MTU 1000 ══ far ── 10.7.0.1 host 10.7.0.2
 * ```
 *
 * @module
 */

import { Stack, type StackOptions, tap } from "../../mod.ts";
import { KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { offloadByDefault } from "./requirements.ts";

/** The host's address, at the other end of the path. */
export const HOST = "10.7.0.2";
/** The stack's address. */
export const OURS = "10.9.0.2";

/** How the path is to be. */
export interface PathOptions extends Omit<StackOptions, "netifs"> {
  /** MTU of the link in the middle. Default 1000. */
  mtu?: number;
  /** Whether the routers tell when a packet does not fit. Default true. */
  reports?: boolean;
}

/** Counters of a kernel's IP, as in /proc/net/snmp. */
export type IpCounters = Record<string, number>;

/** A stack, two routers and a host. */
export class PathNetwork implements AsyncDisposable {
  /** The router next to the stack. */
  readonly near: Namespace;
  /** The other end. */
  readonly host: Namespace;
  /** The stack. */
  readonly stack: Stack;
  /** Sockets of the host. */
  readonly kernel: KernelSockets;
  readonly #all: AsyncDisposableStack;

  private constructor(
    near: Namespace,
    host: Namespace,
    stack: Stack,
    kernel: KernelSockets,
    all: AsyncDisposableStack,
  ) {
    this.near = near;
    this.host = host;
    this.stack = stack;
    this.kernel = kernel;
    this.#all = all;
  }

  /** Makes it, up and running. */
  static async create(options: PathOptions = {}): Promise<PathNetwork> {
    const { mtu = 1000, reports = true, ...stackOptions } = options;
    await using all = new AsyncDisposableStack();
    const near = all.use(await Namespace.create());
    const far = all.use(await Namespace.create());
    const host = all.use(await Namespace.create());
    await Namespace.join(
      { namespace: near, device: "narrow0" },
      { namespace: far, device: "narrow1" },
    );
    await Namespace.join(
      { namespace: far, device: "wide0" },
      { namespace: host, device: "wide1" },
    );
    await near.up("narrow0", "10.8.0.1/24");
    await far.up("narrow1", "10.8.0.2/24");
    await far.up("wide0", "10.7.0.1/24");
    await host.up("wide1", `${HOST}/24`);
    const narrow: [Namespace, string][] = [
      [near, "narrow0"],
      [far, "narrow1"],
    ];
    for (const [router, device] of narrow) {
      await router.sysctl("net.ipv4.ip_forward", 1);
      await router.ip("link", "set", "dev", device, "mtu", `${mtu}`);
      if (!reports) await keepQuiet(router);
    }
    const stack = all.use(
      await Stack.start({
        ...stackOptions,
        netifs: [{
          driver: tap("tap0", {
            netns: near.name,
            address: "10.9.0.1/24",
            offload: offloadByDefault(),
          }),
          addresses: [`${OURS}/24`],
          gateway: "10.9.0.1",
        }],
      }),
    );
    await near.ip("route", "add", "10.7.0.0/24", "via", "10.8.0.2");
    await far.ip("route", "add", "10.9.0.0/24", "via", "10.8.0.1");
    await host.ip("route", "add", "default", "via", "10.7.0.1");
    const kernel = await KernelSockets.start(host);
    return new PathNetwork(near, host, stack, kernel, all.move());
  }

  /** Fragments that the near router has made of packets. */
  async cutOnTheWay(): Promise<number> {
    return (await ipCounters(this.near)).FragCreates;
  }

  /** Fragments that the host has received. */
  async fragmentsArrived(): Promise<number> {
    return (await ipCounters(this.host)).ReasmReqds;
  }

  /** Takes it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#all.disposeAsync();
  }
}

/** Lets a router drop its reports of packets that do not fit. */
async function keepQuiet(router: Namespace): Promise<void> {
  await router.run(["nft", "-f", "-"], {
    input: `table ip quiet {
 chain output {
        type filter hook output priority 0;
        icmp type destination-unreachable icmp code 4 counter drop
      }\n}\n`,
  });
}

async function ipCounters(namespace: Namespace): Promise<IpCounters> {
  const text = await namespace.run(["cat", "/proc/net/snmp"]);
  const [names, values] = text.split("\n")
    .filter((line) => line.startsWith("Ip: "))
    .map((line) => line.split(" ").slice(1));
  return Object.fromEntries(names.map((name, i) => [name, Number(values[i])]));
}

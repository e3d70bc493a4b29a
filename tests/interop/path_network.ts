/**
 * A path with a narrow link in its middle, between two routers of the kernel.
 *
 * ```text
 * stack 10.9.0.2 ── tap0 ── 10.9.0.1 near ══ narrow ══ far ── 10.7.0.1 host 10.7.0.2
 *      fd00:9::2            fd00:9::1                     fd00:7::1    fd00:7::2
 * ```
 *
 * It has the addresses of one family.
 *
 * @module
 */

import { Stack, type StackOptions, tap } from "../../mod.ts";
import { type Family, IPV4, withPrefix } from "./families.ts";
import { KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { offloadByDefault } from "./requirements.ts";

/** Numbers of the links: those of the stack, between the routers, of the host. */
const [OURS, NARROW, HOST] = [9, 8, 7];

/** MTU of the link in the middle, unless a test chooses another. */
export function narrowMtu({ version }: Family): number {
  return version === 4 ? 1000 : 1300;
}

/** How the path is to be. */
export interface PathOptions extends Omit<StackOptions, "netifs"> {
  /** The family of its addresses. Default IPv4. */
  family?: Family;
  /** MTU of the link in the middle. Default {@linkcode narrowMtu}. */
  mtu?: number;
  /** Whether the routers tell when a packet does not fit. Default true. */
  reports?: boolean;
}

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
  /** The host's address. */
  readonly theirs: string;
  /** The stack's address. */
  readonly ours: string;
  readonly #family: Family;
  readonly #all: AsyncDisposableStack;

  private constructor(
    near: Namespace,
    host: Namespace,
    stack: Stack,
    kernel: KernelSockets,
    family: Family,
    all: AsyncDisposableStack,
  ) {
    this.near = near;
    this.host = host;
    this.stack = stack;
    this.kernel = kernel;
    this.theirs = family.host(HOST, 2);
    this.ours = family.host(OURS, 2);
    this.#family = family;
    this.#all = all;
  }

  /** Makes it, up and running. */
  static async create(options: PathOptions = {}): Promise<PathNetwork> {
    const { family = IPV4, mtu = narrowMtu(family), reports = true, ...rest } =
      options;
    const at = (link: number, host: number) => withPrefix(family, link, host);
    await using all = new AsyncDisposableStack();
    const near = all.use(await Namespace.create());
    const far = all.use(await Namespace.create());
    const host = all.use(await Namespace.create());
    for (const namespace of [near, far, host]) await namespace.only(family);
    await Namespace.join(
      { namespace: near, device: "narrow0" },
      { namespace: far, device: "narrow1" },
    );
    await Namespace.join(
      { namespace: far, device: "wide0" },
      { namespace: host, device: "wide1" },
    );
    await near.up("narrow0", at(NARROW, 1));
    await far.up("narrow1", at(NARROW, 2));
    await far.up("wide0", at(HOST, 1));
    await host.up("wide1", at(HOST, 2));
    const narrow: [Namespace, string][] = [
      [near, "narrow0"],
      [far, "narrow1"],
    ];
    for (const [router, device] of narrow) {
      await router.forward(family);
      await router.ip("link", "set", "dev", device, "mtu", `${mtu}`);
      if (!reports) await keepQuiet(router, family);
    }
    const stack = all.use(
      await Stack.start({
        ...rest,
        netifs: [{
          driver: tap("tap0", {
            netns: near.name,
            address: at(OURS, 1),
            offload: offloadByDefault(),
          }),
          addresses: [at(OURS, 2)],
        }],
        routes: [{
          to: family.everywhere,
          via: family.host(OURS, 1),
          netif: "if1",
        }],
      }),
    );
    await near.settled();
    await near.route(at(HOST, 0), family.host(NARROW, 2));
    await far.route(at(OURS, 0), family.host(NARROW, 1));
    await host.route(family.everywhere, family.host(HOST, 1));
    const kernel = await KernelSockets.start(host, family);
    return new PathNetwork(near, host, stack, kernel, family, all.move());
  }

  /** Fragments that the near router has made of packets. */
  async cutOnTheWay(): Promise<number> {
    return await counterOf(this.near, this.#family, "FragCreates");
  }

  /** Fragments that the host has received. */
  async fragmentsArrived(): Promise<number> {
    return await counterOf(this.host, this.#family, "ReasmReqds");
  }

  /** Takes it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#all.disposeAsync();
  }
}

/** Lets a router drop its reports of packets that do not fit. */
async function keepQuiet(
  router: Namespace,
  { version }: Family,
): Promise<void> {
  const [table, report] = version === 4
    ? ["ip", "icmp type destination-unreachable icmp code 4"]
    : ["ip6", "icmpv6 type packet-too-big"];
  await router.run(["nft", "-f", "-"], {
    input: `table ${table} quiet {
 chain output {
        type filter hook output priority 0;
        ${report} counter drop
      }\n}\n`,
  });
}

/** A counter of a kernel's IP, by its name in /proc/net/snmp. */
async function counterOf(
  namespace: Namespace,
  { version }: Family,
  name: string,
): Promise<number> {
  if (version === 6) {
    const text = await namespace.run(["cat", "/proc/net/snmp6"]);
    const [, value] = new RegExp(`^Ip6${name}\\s+(\\d+)`, "m").exec(text)!;
    return Number(value);
  }
  const text = await namespace.run(["cat", "/proc/net/snmp"]);
  const [names, values] = text.split("\n")
    .filter((line) => line.startsWith("Ip: "))
    .map((line) => line.split(" "));
  return Number(values[names.indexOf(name)]);
}

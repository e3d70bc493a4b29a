/**
 * Two hosts and an impaired wire between them. On the right there is always the
 * kernel; on the left a stack, lwIP, or the kernel of another namespace.
 *
 * ```text
 * left:  10.9.0.2 stack ── tap0 ══ bridge ══ wire ─┐
 *    or: 10.9.0.2 kernel ─────────────────── wire ─┤
 *                                                  │ ImpairedLink
 * right: 10.9.0.1 kernel ─────────────────── wire ─┘
 * ```
 *
 * The addresses are of one family; in IPv6 fd00:9::1 and fd00:9::2. What the kernel sends has no offloads, as what crosses a TAP has none; and it
 * forgets what earlier connections have learned of the path.
 *
 * @module
 */

import { Stack, type StackOptions, tap } from "../../mod.ts";
import { type Family, IPV4, withPrefix } from "./families.ts";
import { IMPAIRED_LINK_NEEDS, ImpairedLink } from "./impaired_link.ts";
import type { LinkOptions } from "./impaired_link.ts";
import { KERNEL_SOCKETS_NEEDS, KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";

const NETWORK = 9;
/** IPv4 address of the right end. */
export const RIGHT = IPV4.host(NETWORK, 1);
/** IPv4 address of the left end. */
export const LEFT = IPV4.host(NETWORK, 2);
/** Name of the TAP of a stack, or lwIP, on the left. */
export const TAP = "tap0";

/** What {@linkcode ImpairedNetwork} needs. */
export const IMPAIRED_NETWORK_NEEDS: string[] = [
  ...KERNEL_SOCKETS_NEEDS,
  ...IMPAIRED_LINK_NEEDS,
  "ethtool",
];

const WIRE = "wire";

/** The wire, and the kernel at its right end. */
export class ImpairedNetwork implements AsyncDisposable {
  /** Where the left host is. */
  readonly left: Namespace;
  /** Where the right host is. */
  readonly right: Namespace;
  /** What is between them. */
  readonly link: ImpairedLink;
  /** Sockets of the right host. */
  readonly kernel: KernelSockets;
  /** Address of the right host. */
  readonly theirs: string;
  readonly #family: Family;
  readonly #scope: AsyncDisposableStack;

  private constructor(
    left: Namespace,
    right: Namespace,
    link: ImpairedLink,
    kernel: KernelSockets,
    family: Family,
    scope: AsyncDisposableStack,
  ) {
    this.left = left;
    this.right = right;
    this.link = link;
    this.kernel = kernel;
    this.theirs = family.host(NETWORK, 1);
    this.#family = family;
    this.#scope = scope;
  }

  /** Makes the wire, and the right host; there is nobody on the left yet. */
  static async create(
    options: LinkOptions = {},
    family: Family = IPV4,
  ): Promise<ImpairedNetwork> {
    await using scope = new AsyncDisposableStack();
    const left = scope.use(await Namespace.create());
    const right = scope.use(await Namespace.create());
    for (const namespace of [left, right]) {
      await namespace.only(family);
      await namespace.sysctl("net.ipv4.tcp_no_metrics_save", 1);
    }
    const link = scope.use(
      await ImpairedLink.create(
        { namespace: left, device: WIRE },
        { namespace: right, device: WIRE },
        options,
      ),
    );
    await left.withoutOffloads(WIRE);
    await right.withoutOffloads(WIRE);
    await right.up(WIRE, withPrefix(family, NETWORK, 1));
    const kernel = scope.use(await KernelSockets.start(right, family));
    return new ImpairedNetwork(left, right, link, kernel, family, scope.move());
  }

  /** Starts a stack on the left, whose TAP has no offload unless asked to. */
  async startStack(
    { offload = false, ...options }: StackOptions & { offload?: boolean } = {},
  ): Promise<Stack> {
    const driver = tap(TAP, { netns: this.left.name, offload });
    const netifs = [{
      driver,
      addresses: [withPrefix(this.#family, NETWORK, 2)],
    }];
    const stack = await Stack.start({ ...options, netifs });
    this.#scope.use(stack);
    await this.left.bridge("br0", WIRE, TAP);
    return stack;
  }

  /** Makes a TAP on the left, for lwIP. */
  async addTap(): Promise<void> {
    await this.left.addTap(TAP);
    await this.left.bridge("br0", WIRE, TAP);
  }

  /** Lets the kernel of the left namespace be the left host. */
  async startKernel(): Promise<KernelSockets> {
    await this.left.up(WIRE, withPrefix(this.#family, NETWORK, 2));
    return this.#scope.use(await KernelSockets.start(this.left, this.#family));
  }

  /** Takes all of it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#scope.disposeAsync();
  }
}

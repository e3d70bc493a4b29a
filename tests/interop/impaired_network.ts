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
 * What the kernel sends has no offloads, as what crosses a TAP has none; and it
 * forgets what earlier connections have learned of the path.
 *
 * @module
 */

import { Stack, type StackOptions, tap } from "../../mod.ts";
import { IMPAIRED_LINK_NEEDS, ImpairedLink } from "./impaired_link.ts";
import type { LinkOptions } from "./impaired_link.ts";
import { KERNEL_SOCKETS_NEEDS, KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";

/** Address of the right end. */
export const RIGHT = "10.9.0.1";
/** Address of the left end. */
export const LEFT = "10.9.0.2";
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
  readonly #scope: AsyncDisposableStack;

  private constructor(
    left: Namespace,
    right: Namespace,
    link: ImpairedLink,
    kernel: KernelSockets,
    scope: AsyncDisposableStack,
  ) {
    this.left = left;
    this.right = right;
    this.link = link;
    this.kernel = kernel;
    this.#scope = scope;
  }

  /** Makes the wire, and the right host; there is nobody on the left yet. */
  static async create(options: LinkOptions = {}): Promise<ImpairedNetwork> {
    await using scope = new AsyncDisposableStack();
    const left = scope.use(await Namespace.create());
    const right = scope.use(await Namespace.create());
    for (const namespace of [left, right]) {
      await namespace.sysctl("net.ipv6.conf.default.disable_ipv6", 1);
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
    await right.up(WIRE, `${RIGHT}/24`);
    const kernel = scope.use(await KernelSockets.start(right));
    return new ImpairedNetwork(left, right, link, kernel, scope.move());
  }

  /** Starts a stack on the left, whose TAP has no offload unless asked to. */
  async startStack(
    { offload = false, ...options }: StackOptions & { offload?: boolean } = {},
  ): Promise<Stack> {
    const driver = tap(TAP, { netns: this.left.name, offload });
    const netifs = [{ driver, addresses: [`${LEFT}/24`] }];
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
    await this.left.up(WIRE, `${LEFT}/24`);
    return this.#scope.use(await KernelSockets.start(this.left));
  }

  /** Takes all of it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#scope.disposeAsync();
  }
}

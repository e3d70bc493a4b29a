/**
 * The smallest network: a stack, a TAP, and the kernel of a namespace behind it.
 *
 * ```text
 * stack 10.9.0.2, fd00:9::2 ── tap0 ── 10.9.0.1, fd00:9::1 kernel
 * ```
 *
 * It has the addresses of one family.
 *
 * @module
 */

import { Stack, type StackOptions, tap } from "../../mod.ts";
import { endOf, type Family, IPV4, withPrefix } from "./families.ts";
import { KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { offloadByDefault } from "./requirements.ts";

const LINK = 9;
/** The kernel's IPv4 address. */
export const KERNEL = IPV4.host(LINK, 1);
/** The stack's IPv4 address. */
export const OURS = IPV4.host(LINK, 2);
/** The device's name. */
export const DEVICE = "tap0";

/** How the network is to be. */
export interface TapNetworkOptions extends Omit<StackOptions, "netifs"> {
  /** The family of its addresses. Default IPv4. */
  family?: Family;
  /** Whether the TAP has offloads. Default true, but see offloadByDefault. */
  offload?: boolean;
  /** MTU of both ends. Default 1500. */
  mtu?: number;
}

/** A stack and the kernel as its peer. */
export class TapNetwork implements AsyncDisposable {
  /** Where the kernel's side is. */
  readonly namespace: Namespace;
  /** The stack. */
  readonly stack: Stack;
  /** The kernel's address. */
  readonly theirs: string;
  /** The stack's address. */
  readonly ours: string;
  /** Sockets of the kernel. */
  readonly kernel: KernelSockets;
  /** Packet buffers that interfaces hold for frames to come. */
  readonly restingPbufs: number;

  private constructor(
    namespace: Namespace,
    stack: Stack,
    family: Family,
    kernel: KernelSockets,
    restingPbufs: number,
  ) {
    this.namespace = namespace;
    this.stack = stack;
    this.theirs = family.host(LINK, 1);
    this.ours = family.host(LINK, 2);
    this.kernel = kernel;
    this.restingPbufs = restingPbufs;
  }

  /** Makes it, up and running. */
  static async create(options: TapNetworkOptions = {}): Promise<TapNetwork> {
    const {
      family = IPV4,
      offload = offloadByDefault(),
      mtu,
      ...stackOptions
    } = options;
    const namespace = await Namespace.create();
    let stack: Stack | undefined;
    try {
      await namespace.only(family);
      const driver = tap(DEVICE, {
        netns: namespace.name,
        address: withPrefix(family, LINK, 1),
        offload,
        ...(mtu === undefined ? {} : { mtu }),
      });
      const addresses = [withPrefix(family, LINK, 2)];
      const routes = [{
        to: family.everywhere,
        via: family.host(LINK, 1),
        netif: "if1",
      }];
      const netifs = [{ driver, addresses }];
      stack = await Stack.start({ routes, ...stackOptions, netifs });
      await namespace.settled();
      const { pbufs } = await stack.stats();
      const kernel = await KernelSockets.start(namespace, family);
      return new TapNetwork(namespace, stack, family, kernel, pbufs);
    } catch (error) {
      await stack?.close();
      await namespace[Symbol.asyncDispose]();
      throw error;
    }
  }

  /**
   * Lists the kernel's TCP sockets with the stack, as `ss` does.
   *
   * @param flags More of its options, "i" for a connection's details.
   * @returns A line each: state, queues, local and remote address, details.
   */
  async sockets(flags = ""): Promise<string[]> {
    const command = ["ss", `-Htan${flags}O`, "dst", endOf(this.ours)];
    const text = await this.namespace.run(command);
    return text.split("\n").filter((line) => line !== "");
  }

  /** Takes it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    await this.namespace[Symbol.asyncDispose]();
  }
}

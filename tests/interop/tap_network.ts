/**
 * The smallest network: a stack, a TAP, and the kernel of a namespace behind it.
 *
 * ```text
 * stack 10.9.0.2 ── tap0 ── 10.9.0.1 kernel
 * ```
 *
 * @module
 */

import { Stack, type StackOptions, tap } from "../../mod.ts";
import { KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { offloadByDefault } from "./requirements.ts";

/** The kernel's address. */
export const KERNEL = "10.9.0.1";
/** The stack's address. */
export const OURS = "10.9.0.2";
/** The device's name. */
export const DEVICE = "tap0";

/** How the network is to be. */
export interface TapNetworkOptions extends Omit<StackOptions, "netifs"> {
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
  /** Sockets of the kernel. */
  readonly kernel: KernelSockets;
  /** Packet buffers that interfaces hold for frames to come. */
  readonly restingPbufs: number;

  private constructor(
    namespace: Namespace,
    stack: Stack,
    kernel: KernelSockets,
    restingPbufs: number,
  ) {
    this.namespace = namespace;
    this.stack = stack;
    this.kernel = kernel;
    this.restingPbufs = restingPbufs;
  }

  /** Makes it, up and running. */
  static async create(options: TapNetworkOptions = {}): Promise<TapNetwork> {
    const { offload = offloadByDefault(), mtu, ...stackOptions } = options;
    const namespace = await Namespace.create();
    let stack: Stack | undefined;
    try {
      // The kernel would talk IPv6 of its own on the device.
      await namespace.sysctl("net.ipv6.conf.default.disable_ipv6", 1);
      const driver = tap(DEVICE, {
        netns: namespace.name,
        address: `${KERNEL}/24`,
        offload,
        ...(mtu === undefined ? {} : { mtu }),
      });
      const addresses = [`${OURS}/24`];
      const netifs = [{ driver, addresses, gateway: KERNEL }];
      stack = await Stack.start({ ...stackOptions, netifs });
      const { pbufs } = await stack.stats();
      const kernel = await KernelSockets.start(namespace);
      return new TapNetwork(namespace, stack, kernel, pbufs);
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
    const command = ["ss", `-Htan${flags}O`, "dst", OURS];
    const text = await this.namespace.run(command);
    return text.split("\n").filter((line) => line !== "");
  }

  /** Takes it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    await this.namespace[Symbol.asyncDispose]();
  }
}

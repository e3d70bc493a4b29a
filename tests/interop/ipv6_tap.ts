/**
 * A stack that is configured by routers, and the kernel of a namespace at the other end of
 * its TAP. The router's programs run there; one address is behind it.
 *
 * ```text
 * stack fd00:9::2, and what it is told ── tap0 ── fd00:9::1 kernel, and fd00:aa::1
 * ```
 *
 * @module
 */

import { assert, assertEquals } from "@std/assert";
import {
  type AddressInfo,
  type AddressOrigin,
  type AddressState,
  type Ipv6Config,
  NETCONN_TCP_IPV6,
  type NetifInfo,
  Stack,
  type StackOptions,
  tap,
  type TapOptions,
} from "../../mod.ts";
import { eventually } from "./eventually.ts";
import { Namespace } from "./netns.ts";
import { offloadByDefault } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";

/** The device's name. */
export const DEVICE = "tap0";
/** The kernel's address on the link. */
export const KERNEL = "fd00:9::1";
/** The address that tests give the stack if they give one. */
export const OURS = "fd00:9::2";
/** An address behind the router. */
export const FAR = "fd00:aa::1";

/** A stack and the kernel behind its TAP, both with addresses of one prefix. */
export class Ipv6Tap implements AsyncDisposable {
  /** Where the kernel's side is. */
  readonly namespace: Namespace;
  /** The stack. */
  readonly stack: Stack;

  private constructor(namespace: Namespace, stack: Stack) {
    this.namespace = namespace;
    this.stack = stack;
  }

  /**
   * Makes it, up and running; the kernel forwards.
   *
   * @param addresses Addresses of the stack, with their prefix lengths.
   * @param ipv6 Settings of its interface, "eth0".
   * @param options More settings of the stack.
   * @param device Settings of the TAP.
   */
  static async create(
    addresses: string[],
    ipv6: Partial<Ipv6Config> = {},
    options: Partial<StackOptions> = {},
    device: Pick<TapOptions, "offload"> = { offload: offloadByDefault() },
  ): Promise<Ipv6Tap> {
    const namespace = await Namespace.create();
    try {
      await namespace.sysctl("net.ipv6.conf.default.accept_ra", 0);
      await namespace.sysctl("net.ipv6.conf.all.forwarding", 1);
      const driver = tap(DEVICE, {
        netns: namespace.name,
        address: "10.9.0.1/24",
        ...device,
      });
      const netifs = [{ driver, addresses, ipv6, name: "eth0" }];
      const stack = await Stack.start({ ...options, netifs });
      await namespace.ip(
        ...["-6", "addr", "add", `${KERNEL}/64`, "dev", DEVICE, "nodad"],
      );
      await namespace.ip(
        ..."-6 addr add".split(" "),
        `${FAR}/128`,
        "dev",
        "lo",
      );
      return new Ipv6Tap(namespace, stack);
    } catch (error) {
      await namespace[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The stack's interface. */
  async netif(): Promise<NetifInfo> {
    return (await this.stack.netifs())[1];
  }

  /**
   * Waits for an address that is used for what is new.
   *
   * @param origin How the interface got it.
   * @param prefix What it begins with.
   */
  preferred(origin: AddressOrigin, prefix = ""): Promise<AddressInfo> {
    return this.addressIn("preferred", origin, prefix);
  }

  /** Waits for an address of an origin and a beginning in a state. */
  addressIn(
    state: AddressState,
    origin: AddressOrigin,
    prefix = "",
  ): Promise<AddressInfo> {
    return eventually(async () => {
      const { addressInfo } = await this.netif();
      const found = addressInfo.find((info) =>
        info.origin === origin && info.state === state &&
        info.address.startsWith(prefix)
      );
      assert(found !== undefined, `no ${state} address: ${origin} ${prefix}`);
      return found;
    });
  }

  /** What the kernel knows of a neighbour. */
  async neighbour(address: string): Promise<string> {
    const args = ["-6", "neigh", "show", address, "dev", DEVICE];
    return (await this.namespace.ip(...args)).trim();
  }

  /** A program that echoes what a TCP connection to its port says. */
  async serveEcho(port: number): Promise<Spawned> {
    const listen = `TCP6-LISTEN:${port},reuseaddr,fork`;
    const program = this.namespace.spawn(["socat", listen, "EXEC:cat"]);
    await eventually(async () => {
      const text = await this.namespace.run(["ss", "-Htln6"]);
      assert(text.includes(`:${port} `));
    });
    return program;
  }

  /** Says something to the echo at an address, and reads it back. */
  async echoes(address: string, port: number): Promise<void> {
    await using conn = this.stack.netconn(NETCONN_TCP_IPV6);
    await conn.connect(address, port, { timeout: 10_000 });
    await conn.write(new Uint8Array(100));
    using buf = await conn.recv({ timeout: 10_000 });
    assertEquals(buf!.byteLength, 100);
  }

  /** Takes it down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    await this.namespace[Symbol.asyncDispose]();
  }
}

/** The address without its zone. */
export function addressOf({ address }: AddressInfo): string {
  return address.split("%")[0];
}

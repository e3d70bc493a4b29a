/**
 * Network namespaces for tests: small machines of their own, with the kernel of
 * this one. Nothing that a test sends leaves them.
 *
 * A stack under test opens its TAP in the namespace of the test process, for a
 * Deno process cannot enter another; `adopt` then moves the device, and the stack
 * keeps its end. Until then the device is down and carries nothing.
 *
 * @module
 */

import { eventually } from "./eventually.ts";
import type { Family } from "./families.ts";
import { type CommandResult, Spawned, type SpawnOptions } from "./spawned.ts";

/** How to run a program to its end. */
export interface ExecOptions extends SpawnOptions {
  /** What it reads from its standard input. Default nothing. */
  input?: string | Uint8Array;
  /** Milliseconds after which it is ended. Default 60000. */
  timeout?: number;
}

/** A device in a namespace. */
export interface LinkEnd {
  /** The namespace. */
  namespace: Namespace;
  /** Name of the device, at most 15 characters. */
  device: string;
}

let created = 0;

/** A network namespace, its loopback up, and the programs started in it. */
export class Namespace implements AsyncDisposable {
  /** Its name, as `ip netns` shows it. */
  readonly name: string;
  #spawned = new Set<Spawned>();

  private constructor(name: string) {
    this.name = name;
  }

  /** Makes a namespace; first removes those that dead test runs left behind. */
  static async create(): Promise<Namespace> {
    if (created === 0) await removeStale();
    created++;
    // Test files run in one process, and know nothing of each other.
    const name = `netconn-${Deno.pid}-${crypto.randomUUID().slice(0, 8)}`;
    await ip("netns", "add", name);
    const namespace = new Namespace(name);
    await namespace.up("lo");
    return namespace;
  }

  /**
   * Joins two namespaces by a veth pair, both ends up.
   *
   * @param left One end, to be made.
   * @param right The other end, to be made.
   * @param offloads Whether the ends keep their checksum and segmentation
   * offloads. Default false: frames look as they would on a wire.
   */
  static async join(
    left: LinkEnd,
    right: LinkEnd,
    offloads = false,
  ): Promise<void> {
    await left.namespace.ip(
      ...["link", "add", left.device, "type", "veth"],
      ...["peer", "name", right.device, "netns", right.namespace.name],
    );
    for (const { namespace, device } of [left, right]) {
      if (!offloads) await namespace.withoutOffloads(device);
      await namespace.up(device);
    }
  }

  /** Starts a program in it; it is ended with the namespace at the latest. */
  spawn(command: string[], options: SpawnOptions = {}): Spawned {
    const inside = ["ip", "netns", "exec", this.name, ...command];
    const spawned = new Spawned(inside, options);
    this.#spawned.add(spawned);
    return spawned;
  }

  /**
   * Runs a program in it to its end.
   *
   * @returns Its exit code and output.
   */
  async exec(
    command: string[],
    { input, timeout = 60_000, ...options }: ExecOptions = {},
  ): Promise<CommandResult> {
    const spawned = this.spawn(command, options);
    const timer = setTimeout(() => spawned.kill("SIGKILL"), timeout);
    try {
      // A program that ends before it has read all tells so by its exit code.
      if (input !== undefined) await spawned.write(input).catch(() => {});
      return await spawned.output();
    } finally {
      clearTimeout(timer);
      this.#spawned.delete(spawned);
    }
  }

  /**
   * Runs a program in it that must succeed.
   *
   * @returns What it printed.
   * @throws {Error} If its exit code is not 0, with all its output.
   */
  async run(command: string[], options: ExecOptions = {}): Promise<string> {
    return printed(command, await this.exec(command, options));
  }

  /** Runs `ip` on it, `ip("link", "show")`; returns what that printed. */
  async ip(...args: string[]): Promise<string> {
    return await ip("-n", this.name, ...args);
  }

  /**
   * Gives a device addresses and sets it up.
   *
   * @param device Its name.
   * @param addresses With prefix length, "10.0.0.1/24" or "fd00::1/64"; usable at
   * once, for duplicate address detection is off.
   */
  async up(device: string, ...addresses: string[]): Promise<void> {
    for (const address of addresses) {
      const flags = address.includes(":") ? ["nodad"] : [];
      await this.ip("addr", "add", address, "dev", device, ...flags);
    }
    await this.ip("link", "set", "dev", device, "up");
  }

  /** Makes a TAP device that any program of the namespace can open. */
  async addTap(device: string): Promise<void> {
    await this.ip("tuntap", "add", "dev", device, "mode", "tap");
  }

  /** Moves a device here from the namespace of the test, and sets it up. */
  async adopt(device: string, ...addresses: string[]): Promise<void> {
    await ip("link", "set", "dev", device, "netns", this.name);
    await this.up(device, ...addresses);
  }

  /** Makes a bridge of devices that are here, and sets them all up. */
  async bridge(name: string, ...devices: string[]): Promise<void> {
    await this.ip("link", "add", name, "type", "bridge", "stp_state", "0");
    for (const device of devices) {
      await this.ip("link", "set", "dev", device, "master", name);
      await this.up(device);
    }
    await this.up(name);
  }

  /** Sets a variable of its kernel, "net.ipv4.ip_forward". */
  async sysctl(name: string, value: number | string): Promise<void> {
    await this.run(["sysctl", "-qw", `${name}=${value}`]);
  }

  /**
   * Lets its kernel have one family on devices to come: nothing of IPv6 beside IPv4;
   * for IPv6 addresses that are usable at once, and none but those that it is given.
   */
  async only({ version }: Family): Promise<void> {
    const ipv6 = "net.ipv6.conf.default";
    if (version === 4) return await this.sysctl(`${ipv6}.disable_ipv6`, 1);
    await this.sysctl(`${ipv6}.dad_transmits`, 0);
    await this.sysctl(`${ipv6}.accept_ra`, 0);
  }

  /**
   * Waits until its kernel uses its addresses. One that is given by a driver it tests
   * first, if only for a moment; meanwhile what it sends is from ::1.
   */
  async settled(): Promise<void> {
    await eventually(async () => {
      const tentative = await this.ip("-6", "addr", "show", "tentative");
      if (tentative !== "") throw new Error(tentative);
    });
  }

  /** Makes it a router. */
  async forward({ version }: Family): Promise<void> {
    const name = version === 4
      ? "net.ipv4.ip_forward"
      : "net.ipv6.conf.all.forwarding";
    await this.sysctl(name, 1);
  }

  /** Adds a route of its kernel, by a router. */
  async route(to: string, via: string): Promise<void> {
    const flags = via.includes(":") ? ["-6"] : [];
    await this.ip(...flags, "route", "add", to, "via", via);
  }

  /** Turns checksum and segmentation offloads of a device off. */
  async withoutOffloads(device: string): Promise<void> {
    const features = ["tx", "rx", "tso", "gso", "gro"];
    const off = features.flatMap((feature) => [feature, "off"]);
    await this.run(["ethtool", "-K", device, ...off]);
  }

  /**
   * Drops frames that arrive on a device, evenly at random.
   *
   * @param device Its name.
   * @param permille How many of a thousand, 0 to 1000.
   */
  async dropOnIngress(device: string, permille: number): Promise<void> {
    await this.run(["nft", "-f", "-"], {
      input: `table netdev loss {
 chain ingress {
        type filter hook ingress device ${device} priority 0;
        numgen random mod 1000 < ${permille} counter drop
      }\n}\n`,
    });
  }

  /** Ends what was started in it and removes it with its devices. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#spawned].map((spawned) => spawned.kill()));
    this.#spawned.clear();
    await ip("netns", "del", this.name);
  }
}

async function ip(...args: string[]): Promise<string> {
  const command = ["ip", ...args];
  return printed(command, await new Spawned(command).output());
}

function printed(command: string[], result: CommandResult): string {
  const { code, stdout, stderr } = result;
  if (code === 0) return stdout;
  throw new Error(
    `Cannot run "${command.join(" ")}": exit code ${code}\n${stdout}${stderr}`,
  );
}

/** Removes the namespaces of test processes that are gone. */
async function removeStale(): Promise<void> {
  for (
    const [name, pid] of (await ip("netns", "list")).matchAll(
      /^netconn-(\d+)-\w+/gm,
    )
  ) {
    const alive = await Deno.stat(`/proc/${pid}`).catch(() => undefined);
    if (alive === undefined) await ip("netns", "del", name);
  }
}

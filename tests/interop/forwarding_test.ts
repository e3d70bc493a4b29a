/**
 * The stack as a router between two kernels.
 *
 * ```text
 * left: kernel 10.1.0.1 ── tap0 ── 10.1.0.2 stack 10.2.0.2 ── tap1 ── 10.2.0.1 kernel: right
 * ```
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import { Stack, tap } from "../../mod.ts";
import { KERNEL_SOCKETS_NEEDS, KernelSockets } from "./kernel_sockets.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ping"] };
const LEFT = "10.1.0.1";
const RIGHT = "10.2.0.1";
const BULK = 10_000_000;

interface RouterOptions {
  /** Whether the stack forwards. */
  forwarding?: boolean;
  /** Offload of either TAP. */
  offload?: [boolean, boolean];
  /** MTU of the right one. */
  mtu?: number;
}

/** Two kernels and the stack between them. */
class RouterNetwork implements AsyncDisposable {
  readonly left: Namespace;
  readonly right: Namespace;
  readonly stack: Stack;

  private constructor(left: Namespace, right: Namespace, stack: Stack) {
    this.left = left;
    this.right = right;
    this.stack = stack;
  }

  static async create(options: RouterOptions = {}): Promise<RouterNetwork> {
    const { forwarding = true, offload = [true, true], mtu = 1_500 } = options;
    const left = await Namespace.create();
    const right = await Namespace.create();
    try {
      const stack = await Stack.start({
        ip: { forwarding },
        netifs: [
          {
            name: "left",
            driver: tap("tap0", {
              netns: left.name,
              address: `${LEFT}/24`,
              offload: offload[0],
            }),
            addresses: ["10.1.0.2/24"],
          },
          {
            name: "right",
            driver: tap("tap1", {
              netns: right.name,
              address: `${RIGHT}/24`,
              offload: offload[1],
              mtu,
            }),
            addresses: ["10.2.0.2/24"],
          },
        ],
      });
      await left.ip("route", "add", "default", "via", "10.1.0.2");
      await right.ip("route", "add", "default", "via", "10.2.0.2");
      return new RouterNetwork(left, right, stack);
    } catch (error) {
      await left[Symbol.asyncDispose]();
      await right[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    await this.left[Symbol.asyncDispose]();
    await this.right[Symbol.asyncDispose]();
  }
}

/** Moves data between the kernels, both ways. */
async function transfer(net: RouterNetwork): Promise<void> {
  await using left = await KernelSockets.start(net.left);
  await using right = await KernelSockets.start(net.right);
  const listener = await right.listen(9);
  const near = await left.connect(RIGHT, 9);
  const far = await listener.accept();
  for (const [from, to] of [[near, far], [far, near]]) {
    const receiving = to!.recvAll();
    const sha256 = await from!.sendRandom(BULK);
    await from!.shutdown();
    assertEquals(await receiving, { bytes: BULK, sha256 });
  }
}

interopTest(
  "Stack forwards pings and their fragments, one hop less to live",
  NEEDS,
  async () => {
    await using net = await RouterNetwork.create();
    for (const size of ["56", "10000"]) {
      const ping = ["ping", "-c", "3", "-i", "0.05", "-s", size];
      const there = await net.left.run([...ping, RIGHT]);
      assertMatch(there, / ttl=63 .*\n(.*\n)*.* 0% packet loss/);
      await net.right.run([...ping, LEFT]);
    }
  },
);

for (
  const offload of [[true, true], [false, false], [true, false], [false, true]]
) {
  interopTest(
    `Stack forwards TCP between two kernels, offload: ${offload.join(", ")}`,
    NEEDS,
    async () => {
      await using net = await RouterNetwork.create({
        offload: offload as [boolean, boolean],
      });
      await transfer(net);
    },
  );
}

for (const isOn of [true, false]) {
  interopTest(
    `Stack tells the kernel of a smaller MTU on the way [RFC 1191], offload: ${isOn}`,
    NEEDS,
    async () => {
      await using net = await RouterNetwork.create({
        offload: [isOn, isOn],
        mtu: 1_280,
      });
      const ping = ["ping", "-c", "1", "-W", "5", "-M", "do", "-s", "1400"];
      const { stdout } = await net.left.exec([...ping, RIGHT]);
      assertMatch(stdout, /From 10\.1\.0\.2 .*mtu = 1280/);
      await transfer(net);
      assertMatch(await net.left.ip("route", "get", RIGHT), /mtu 1280/);
    },
  );
}

for (const offload of [true, false]) {
  interopTest(
    `Stack as a router tells TCP the MTU behind it, ${
      offload ? "of super-packets, too" : "without offloads"
    } [RFC 1191 §4]`,
    NEEDS,
    async () => {
      await using net = await RouterNetwork.create({
        offload: [offload, offload],
        mtu: 1000,
      });
      // Else its own MTU is what the right one would ask for.
      const back = ["10.1.0.0/24", "via", "10.2.0.2", "advmss", "1460"];
      await net.right.ip("route", "add", ...back);
      await using left = await KernelSockets.start(net.left);
      await using right = await KernelSockets.start(net.right);
      const listener = await right.listen(7);
      const [client, server] = await Promise.all([
        left.connect(RIGHT, 7),
        listener.accept(),
      ]);
      const [sha256, got] = await Promise.all([
        client.sendRandom(BULK).then(async (digest) => {
          await client.shutdown();
          return digest;
        }),
        server.recvAll(),
      ]);
      assertEquals(got, { bytes: BULK, sha256 });
      assertMatch(await net.left.ip("route", "get", RIGHT), /mtu 1000/);
      const { drops } = await net.stack.stats();
      assert(drops["needs-fragmentation"]! > 0);
    },
  );
}

interopTest(
  "Stack says where a packet's time was exceeded, as traceroute asks [RFC 792]",
  NEEDS,
  async () => {
    await using net = await RouterNetwork.create();
    const ping = ["ping", "-c", "1", "-W", "5"];
    const first = await net.left.exec([...ping, "-t", "1", RIGHT]);
    assertMatch(first.stdout, /From 10\.1\.0\.2 .*Time to live exceeded/);
    const second = await net.left.exec([...ping, "-t", "2", RIGHT]);
    assertMatch(second.stdout, /from 10\.2\.0\.1: .* ttl=63 /);
  },
);

interopTest(
  "Stack says when it has no way to a network, or nobody is there [RFC 792]",
  NEEDS,
  async () => {
    await using net = await RouterNetwork.create();
    const ping = ["ping", "-c", "1", "-W", "10"];
    const network = await net.left.exec([...ping, "192.0.2.1"]);
    assertMatch(network.stdout, /From 10\.1\.0\.2 .*Net Unreachable/);
    const host = await net.left.exec([...ping, "10.2.0.77"]);
    assertMatch(host.stdout, /From 10\.1\.0\.2 .*Host Unreachable/);
  },
);

interopTest(
  "Stack forwards nothing unless told to [RFC 1122 §3.3.1]",
  NEEDS,
  async () => {
    await using net = await RouterNetwork.create({ forwarding: false });
    const ping = ["ping", "-c", "2", "-i", "0.05", "-W", "1", RIGHT];
    const { stdout } = await net.left.exec(ping);
    assertMatch(stdout, / 0 received/);
    assertEquals((await net.stack.stats()).counters.ipForwarded, 0);
    // It has itself two interfaces all the same.
    await net.left.run(["ping", "-c", "1", "10.1.0.2"]);
    await net.right.run(["ping", "-c", "1", "10.2.0.2"]);
  },
);

interopTest(
  "Stack talks with both kernels from the right address",
  NEEDS,
  async () => {
    await using net = await RouterNetwork.create();
    const ends = [[net.left, LEFT, "10.1.0.2"], [net.right, RIGHT, "10.2.0.2"]];
    for (const [namespace, hostname, local] of ends) {
      await using kernel = await KernelSockets.start(namespace as Namespace);
      await kernel.serveEcho(7);
      await using conn = await net.stack.connect({
        hostname: hostname as string,
        port: 7,
      });
      assertEquals(conn.localAddr.hostname, local);
      await conn.write(new Uint8Array(10));
      assert((await conn.read(new Uint8Array(10)))! > 0);
    }
  },
);

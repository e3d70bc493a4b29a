/**
 * Link-local addresses with the kernel: one neighbour of the same address on each of two
 * TAPs, and the kernel's bridge as a querier of MLD.
 */

import { assert, assertEquals } from "@std/assert";
import { NETCONN_TCP_IPV6, NETCONN_UDP_IPV6, Stack, tap } from "../../mod.ts";
import { eventually } from "./eventually.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

const DEVICE = "tap0";
/** The kernel's address on both links. */
const KERNEL = "fe80::9";
const GROUP = "ff05::123";
const LINKS = ["left", "right"];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A stack with two interfaces, and a namespace behind each. */
class TwoLinks implements AsyncDisposable {
  private constructor(
    readonly namespaces: readonly Namespace[],
    readonly stack: Stack,
  ) {}

  static async create(): Promise<TwoLinks> {
    const namespaces: Namespace[] = [];
    try {
      for (const _ of LINKS) namespaces.push(await Namespace.create());
      const netifs = LINKS.map((name, i) => ({
        name,
        driver: tap(DEVICE, { netns: namespaces[i].name }),
        addresses: [`fe80::${i + 1}/64`],
      }));
      const stack = await Stack.start({ netifs });
      for (const namespace of namespaces) {
        await namespace.up(DEVICE, `${KERNEL}/64`);
      }
      return new TwoLinks(namespaces, stack);
    } catch (error) {
      for (const namespace of namespaces) {
        await namespace[Symbol.asyncDispose]();
      }
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    for (const namespace of this.namespaces) {
      await namespace[Symbol.asyncDispose]();
    }
  }
}

/** Waits until a program of the namespace has a socket on a port. */
async function untilOpen(
  namespace: Namespace,
  flags: string,
  port: number,
): Promise<void> {
  await eventually(async () => {
    const sockets = await namespace.run(["ss", flags]);
    assert(sockets.includes(`:${port} `), sockets);
  });
}

interopTest(
  "two TAPs have a kernel at the same link-local address: TCP and UDP reach both [RFC 4007 §6]",
  { needs: ["tun", "socat", "ss"] },
  async () => {
    await using net = await TwoLinks.create();
    const { stack, namespaces } = net;
    for (const [i, namespace] of namespaces.entries()) {
      const say = `SYSTEM:echo ${LINKS[i]}`;
      namespace.spawn(["socat", "TCP6-LISTEN:80,fork,reuseaddr", say]);
      namespace.spawn(["socat", "UDP6-RECVFROM:7,fork", say]);
      await untilOpen(namespace, "-Htln6", 80);
      await untilOpen(namespace, "-Huln6", 7);
    }
    // Open at the same time: two connections, two neighbours.
    const conns = LINKS.map(() => stack.netconn(NETCONN_TCP_IPV6));
    const limit = { timeout: 10_000 };
    for (const [i, zone] of LINKS.entries()) {
      await conns[i].connect(`${KERNEL}%${zone}`, 80, limit);
    }
    for (const [i, zone] of LINKS.entries()) {
      using buf = await conns[i].recv(limit);
      assertEquals(text(buf!.toBytes()), `${zone}\n`);
      const { hostname } = await conns[i].remoteAddr();
      assertEquals(hostname, `${KERNEL}%${zone}`);
    }
    for (const conn of conns) await conn.close();
    const udp = stack.netconn(NETCONN_UDP_IPV6);
    for (const zone of LINKS) {
      const to = { hostname: `${KERNEL}%${zone}`, port: 7 };
      await udp.sendTo(new TextEncoder().encode("?"), to);
      using buf = await udp.recv(limit);
      assertEquals(buf!.from, to);
      assertEquals(text(buf!.toBytes()), `${zone}\n`);
    }
    await udp.close();
    const dump = await stack.dump();
    const lines = dump.split("\n").filter((line) => line.includes(KERNEL));
    assert(lines.length >= 2, dump);
  },
);

interopTest(
  "the kernel connects to link-local addresses of the stack, which sees on which link it is",
  { needs: ["tun", "socat"] },
  async () => {
    await using net = await TwoLinks.create();
    const { stack, namespaces } = net;
    await using listener = stack.listen({ hostname: "::", port: 80 });
    await listener.ready();
    for (const [i, zone] of LINKS.entries()) {
      const to = `TCP6:[fe80::${i + 1}%${DEVICE}]:80`;
      const asking = namespaces[i].run(["socat", "-u", to, "STDOUT"]);
      await using conn = await listener.accept();
      const { hostname } = conn.remoteAddr as Deno.NetAddr;
      assertEquals(hostname, `${KERNEL}%${zone}`);
      await conn.write(new TextEncoder().encode(zone));
      conn.close();
      assertEquals(await asking, zone);
    }
  },
);

/** The stack on a port of the kernel's bridge, which asks every second. */
async function bridged(namespace: Namespace, version: number): Promise<Stack> {
  const stack = await Stack.start({
    netifs: [{
      driver: tap(DEVICE, { netns: namespace.name }),
      addresses: ["fe80::1/64"],
    }],
  });
  const bridge = ["mcast_snooping", "1", "mcast_querier", "1"];
  await namespace.ip(
    ...["link", "add", "br0", "type", "bridge", "stp_state", "0", ...bridge],
    ...["mcast_mld_version", `${version}`],
    ...["mcast_query_interval", "100", "mcast_startup_query_interval", "100"],
    ...["mcast_query_response_interval", "50"],
    ...["mcast_membership_interval", "300"],
    ...["mcast_last_member_interval", "50"],
  );
  await namespace.ip("link", "set", "dev", DEVICE, "master", "br0");
  await namespace.up("br0", `${KERNEL}/64`);
  return stack;
}

/** What the bridge knows of the group's members on the stack's port. */
async function members(namespace: Namespace): Promise<string[]> {
  const command = ["bridge", "-d", "mdb", "show", "dev", "br0"];
  const lines = (await namespace.run(command)).split("\n");
  return lines.filter((line) =>
    line.includes(`port ${DEVICE} `) && line.includes(`grp ${GROUP} `)
  );
}

for (const version of [1, 2]) {
  interopTest(
    `the kernel's bridge keeps a group while the stack answers its queries of MLDv${version} [RFC 9777 §6.2, §8.2]`,
    { needs: ["tun", "bridge"] },
    async () => {
      await using namespace = await Namespace.create();
      await using stack = await bridged(namespace, version);
      const conn = stack.netconn(NETCONN_UDP_IPV6);
      const received = async (): Promise<number> =>
        (await stack.stats()).counters.icmpReceived;
      await eventually(async () => assert(await received() > 0)); // a query
      await conn.joinGroup(GROUP);
      await eventually(async () => {
        assertEquals((await members(namespace)).length, 1);
      });
      // For longer than the bridge remembers what is not reported again.
      const before = await received();
      await eventually(async () => {
        assert(await received() >= before + 5);
      });
      assertEquals((await members(namespace)).length, 1);
      await conn.leaveGroup(GROUP);
      await eventually(async () => {
        assertEquals(await members(namespace), []);
      });
      await conn.close();
    },
  );
}

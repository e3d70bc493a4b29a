/**
 * Neighbour Discovery and autoconfiguration over a TAP: the kernel as a neighbour and as a
 * router, radvd, and ndisc6.
 */

import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  type AddressInfo,
  type Ipv6Config,
  NETCONN_TCP_IPV6,
  type NetifInfo,
  Stack,
  type StackOptions,
  tap,
} from "../../mod.ts";
import { eventually } from "./eventually.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";

const DEVICE = "tap0";
const KERNEL = "fd00:9::1";
const OURS = "fd00:9::2";
/** An address behind the router. */
const FAR = "fd00:aa::1";

/** A stack and the kernel behind its TAP, both with addresses of one prefix. */
class Ipv6Tap implements AsyncDisposable {
  readonly namespace: Namespace;
  readonly stack: Stack;

  constructor(namespace: Namespace, stack: Stack) {
    this.namespace = namespace;
    this.stack = stack;
  }

  static async create(
    addresses: string[],
    ipv6: Partial<Ipv6Config> = {},
    options: Partial<StackOptions> = {},
  ): Promise<Ipv6Tap> {
    const namespace = await Namespace.create();
    try {
      await namespace.sysctl("net.ipv6.conf.default.accept_ra", 0);
      await namespace.sysctl("net.ipv6.conf.all.forwarding", 1);
      const driver = tap(DEVICE, {
        netns: namespace.name,
        address: "10.9.0.1/24",
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

  async netif(): Promise<NetifInfo> {
    return (await this.stack.netifs())[1];
  }

  /** Waits for an address of an origin that can be used. */
  preferred(origin: string): Promise<AddressInfo> {
    return eventually(async () => {
      const { addressInfo } = await this.netif();
      const found = addressInfo.find((info) =>
        info.origin === origin && info.state === "preferred"
      );
      assert(found !== undefined, `no preferred address: ${origin}`);
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

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    await this.namespace[Symbol.asyncDispose]();
  }
}

/** The address without its scope. */
function plain({ address }: AddressInfo): string {
  return address.split("%")[0];
}

const NEEDS = { needs: ["tun", "ping", "socat", "ss"] };

interopTest(
  "The kernel finds the stack's given and link-local addresses [RFC 4861 §7.2]",
  NEEDS,
  async () => {
    await using net = await Ipv6Tap.create([`${OURS}/64`]);
    const local = plain(await net.preferred("link-local"));
    await net.namespace.run(["ping", "-6", "-c", "1", OURS]);
    await net.namespace.run(["ping", "-6", "-c", "1", `${local}%${DEVICE}`]);
    const { mac } = await net.netif();
    assertMatch(
      await net.neighbour(OURS),
      new RegExp(`lladdr ${mac} REACHABLE`),
    );
    assertMatch(await net.neighbour(local), new RegExp(`lladdr ${mac}`));
  },
);

interopTest(
  "The stack finds the kernel, and notices that it has moved [RFC 4861 §7.3]",
  NEEDS,
  async () => {
    await using net = await Ipv6Tap.create([`${OURS}/64`]);
    await net.serveEcho(7777);
    await net.echoes(KERNEL, 7777);
    const dump = await net.stack.dump();
    assertMatch(dump, /fd00:9::1 \S+ on eth0 (reachable|stale|delay)/);
    const mac = "02:00:00:00:00:77";
    await net.namespace.ip("link", "set", DEVICE, "address", mac);
    await net.namespace.run(["ping", "-6", "-c", "1", OURS]);
    await net.echoes(KERNEL, 7777);
    assert((await net.stack.dump()).includes(`${KERNEL} ${mac}`));
  },
);

interopTest(
  "An address that the kernel has is a duplicate [RFC 4862 §5.4]",
  NEEDS,
  async () => {
    await using net = await Ipv6Tap.create([]);
    await net.preferred("link-local");
    await net.stack.addAddress("eth0", `${KERNEL}/64`);
    await eventually(async () => {
      const { addressInfo, addresses } = await net.netif();
      const info = addressInfo.find((a) => a.address === KERNEL);
      assertEquals(info?.state, "duplicate");
      assert(!addresses.includes(`${KERNEL}/64`));
    });
  },
);

interopTest(
  "ndisc6 resolves the stack's address",
  { needs: ["tun", "ndisc6"] },
  async () => {
    await using net = await Ipv6Tap.create([`${OURS}/64`]);
    await net.preferred("manual");
    const { mac } = await net.netif();
    const text = await net.namespace.run(["ndisc6", "-1", OURS, DEVICE]);
    assert(text.toLowerCase().includes(mac), text);
  },
);

/** Starts radvd on the TAP. */
async function radvd(namespace: Namespace, body: string): Promise<Spawned> {
  const file = await Deno.makeTempFile({ prefix: "radvd-", suffix: ".conf" });
  const pid = `${file}.pid`;
  await Deno.writeTextFile(file, `interface ${DEVICE} {\n${body}\n};\n`);
  const program = namespace.spawn(
    ["radvd", "-n", "-m", "stderr", "-C", file, "-p", pid, "-u", "root"],
  );
  return program;
}

const PREFIX = `
  AdvSendAdvert on; MinRtrAdvInterval 3; MaxRtrAdvInterval 4;
  AdvLinkMTU 1400; AdvDefaultLifetime 60;
  prefix fd00:9::/64 { AdvValidLifetime 600; AdvPreferredLifetime 300; };
  RDNSS fd00:aa::53 { AdvRDNSSLifetime 60; };
  DNSSL example.org { AdvDNSSLLifetime 60; };`;

interopTest(
  "radvd gives an address, a default route, and a name server [RFC 4862 §5.5, RFC 8106]",
  { needs: [...NEEDS.needs, "radvd"] },
  async () => {
    await using net = await Ipv6Tap.create([], { temporary: true });
    await using _program = await radvd(net.namespace, PREFIX);
    const wait = { family: 6, timeout: 20_000 } as const;
    assertMatch(await net.stack.configured("eth0", wait), /^fd00:9:/);
    const info = await net.preferred("slaac");
    assertMatch(info.address, /^fd00:9:/);
    assertEquals((await net.netif()).ipv6Mtu, 1400);
    assert(info.validMs! > 500_000 && info.preferredMs! > 200_000);
    await net.preferred("temporary");
    assertEquals(await net.stack.nameservers(), ["[fd00:aa::53]:53"]);
    await net.serveEcho(7777);
    await net.echoes(FAR, 7777);
    await net.namespace.run(["ping", "-6", "-c", "1", plain(info)]);
  },
);

interopTest(
  "radvd's last advertisement takes the default route away [RFC 4861 §6.2.5]",
  { needs: [...NEEDS.needs, "radvd"] },
  async () => {
    await using net = await Ipv6Tap.create([]);
    const changes = net.stack.changes();
    const program = await radvd(net.namespace, PREFIX);
    await net.preferred("slaac");
    await net.serveEcho(7777);
    await net.echoes(FAR, 7777);
    // Without a route back, the echo's process would stay.
    await eventually(async () => {
      assertEquals(await net.namespace.run(["ss", "-Htn6"]), "");
    });
    await program.kill("SIGTERM");
    await eventually(async () => {
      const failed = await net.echoes(FAR, 7777).then(
        () => null,
        (error) => error.code,
      );
      assertEquals(failed, "ERR_RTE");
    });
    const seen: string[] = [];
    for await (const { type } of changes) {
      seen.push(type);
      if (type === "router-removed") break;
    }
    const expected = ["router-added", "mtu-changed", "nameservers-changed"];
    assertEquals(expected.filter((type) => !seen.includes(type)), []);
  },
);

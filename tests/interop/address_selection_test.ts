/**
 * Address selection (RFC 6724) beside the kernel and the C library: a host of the same
 * addresses and routes chooses the same sources, and sorts alike.
 */

import { assertEquals, assertInstanceOf } from "@std/assert";
import {
  cable,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";

const DEVICE = "d0";
/** Where each stack listens. */
const PORT = 9;

/** A host by what it is given; a link-local address it has of itself. */
interface HostConfig {
  name: string;
  addresses: string[];
  /** Next hops of default routes. */
  gateways: string[];
}

const HOSTS: HostConfig[] = [
  {
    name: "both families",
    addresses: ["192.168.1.1/24", "2001:db8:1::1/64"],
    gateways: ["192.168.1.254", "fe80::254"],
  },
  {
    name: "IPv4 alone",
    addresses: ["192.168.1.1/24"],
    gateways: ["192.168.1.254"],
  },
  {
    name: "IPv6 alone",
    addresses: ["2001:db8:1::1/64"],
    gateways: ["fe80::254"],
  },
  {
    name: "a unique local address beside a global one",
    addresses: ["192.168.1.1/24", "fd00:1::1/64", "2001:db8:1::1/64"],
    gateways: ["192.168.1.254", "fe80::254"],
  },
  {
    name: "a unique local address and no global one",
    addresses: ["192.168.1.1/24", "fd00:1::1/64"],
    gateways: ["192.168.1.254", "fe80::254"],
  },
  {
    name: "6to4 beside a native address",
    addresses: ["2002:c633:6401::1/64", "2001:db8:1::1/64"],
    gateways: ["fe80::254"],
  },
  {
    name: "6to4 and IPv4",
    addresses: ["192.168.1.1/24", "2002:c633:6401::1/64"],
    gateways: ["192.168.1.254", "fe80::254"],
  },
  {
    name: "two prefixes",
    addresses: ["2001:db8:1::1/64", "2001:db8:8000::1/64"],
    gateways: ["fe80::254"],
  },
  { name: "no route", addresses: ["192.168.1.1/24"], gateways: [] },
];

const DESTINATIONS = [
  "198.51.100.9",
  "192.168.1.9",
  "2001:db8:9::9",
  "2001:db8:1::9",
  "2001:db8:8001::9",
  "2002:c633:6402::9",
  "fd00:1::9",
  "fd00:2::9",
  "::1",
  "127.0.0.1",
];

/** A stack that is such a host. */
async function stackOf({ addresses, gateways }: HostConfig): Promise<Stack> {
  const [driver] = cable();
  const clock = new VirtualClock();
  const stack = await Stack.start({
    ...{ thread: false, clock, seed: 1 },
    netifs: [{ driver, addresses, name: DEVICE }],
    hosts: { "many.test": DESTINATIONS },
  });
  for (const via of gateways) {
    const to = via.includes(":") ? "::/0" : "0.0.0.0/0";
    await stack.addRoute({ to, via, netif: DEVICE });
  }
  const listener = stack.netconn(NETCONN_TCP_IPV6);
  await listener.bind("::", PORT);
  await listener.listen();
  await clock.advance(3_000); // its link-local address is tested
  return stack;
}

/** Makes a namespace such a host. */
async function become(
  namespace: Namespace,
  { addresses, gateways }: HostConfig,
): Promise<void> {
  await namespace.sysctl("net.ipv6.conf.all.accept_dad", 0);
  await namespace.sysctl("net.ipv6.conf.default.accept_dad", 0);
  const pair = ["link", "add", DEVICE, "type", "veth", "peer", "name", "far"];
  await namespace.ip(...pair);
  await namespace.ip("link", "set", "dev", "far", "addrgenmode", "none");
  await namespace.up("far");
  await namespace.up(DEVICE, ...addresses);
  for (const via of gateways) {
    const family = via.includes(":") ? "-6" : "-4";
    const args = ["route", "add", "default", "via", via, "dev", DEVICE];
    await namespace.ip(family, ...args);
  }
}

/** Runs a program of Python with other files of hosts and of policies. */
const WITH_FILES = `
mount --bind "$1/hosts" /etc/hosts
mount --bind "$1/gai.conf" /etc/gai.conf
exec python3 -c "$2"
`;

/** The policy table of RFC 6724 §2.1; the C library's own is that of RFC 3484. */
const POLICIES: readonly [prefix: string, precedence: number, label: number][] =
  [
    ["::1/128", 50, 0],
    ["::/0", 40, 1],
    ["::ffff:0:0/96", 35, 4],
    ["2002::/16", 30, 2],
    ["2001::/32", 5, 5],
    ["fc00::/7", 3, 13],
    ["::/96", 1, 3],
    ["fec0::/10", 1, 11],
    ["3ffe::/16", 1, 12],
  ];

/** Prints what the C library says of a name, one address a line. */
const SORTED = `
import socket
found = socket.getaddrinfo("many.test", 80, type=socket.SOCK_STREAM)
print("\\n".join(address[0] for *_, address in found))
`;

async function sortedByKernel(namespace: Namespace): Promise<string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const hosts = DESTINATIONS.map((address) => `${address} many.test\n`);
    await Deno.writeTextFile(`${folder}/hosts`, hosts.join(""));
    const policies = POLICIES.map(([prefix, precedence, label]) =>
      `precedence ${prefix} ${precedence}\nlabel ${prefix} ${label}\n`
    );
    await Deno.writeTextFile(`${folder}/gai.conf`, policies.join(""));
    const command = ["sh", "-c", WITH_FILES, "sh", folder, SORTED];
    return (await namespace.run(command)).trim().split("\n");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The source of the kernel; null if there is no way. */
async function kernelSource(
  namespace: Namespace,
  destination: string,
): Promise<string | null> {
  const command = ["ip", "-o", "route", "get", destination];
  const { code, stdout } = await namespace.exec(command);
  return code === 0 ? /\bsrc (\S+)/.exec(stdout)?.[1] ?? null : null;
}

/**
 * The source of a stack: of a connect that nobody answers, unless it is to this host.
 * Null if there is no way.
 */
async function ourSource(
  stack: Stack,
  destination: string,
): Promise<string | null> {
  const isV6 = destination.includes(":");
  const conn = stack.netconn(isV6 ? NETCONN_TCP_IPV6 : NETCONN_TCP);
  const failure = conn.connect(destination, PORT).then(() => null, (e) => e);
  try {
    const { hostname } = await conn.localAddr();
    if (hostname !== "::" && hostname !== "0.0.0.0") return hostname;
    assertInstanceOf(await failure, Deno.errors.NetworkUnreachable);
    return null;
  } finally {
    await conn.abort();
    await failure;
  }
}

/** Makes a namespace of each host. */
async function eachHost(
  compare: (config: HostConfig, namespace: Namespace) => Promise<void>,
): Promise<void> {
  for (const config of HOSTS) {
    await using namespace = await Namespace.create();
    await become(namespace, config);
    await compare(config, namespace);
  }
}

interopTest(
  "the order of addresses is getaddrinfo's [RFC 6724 §6]",
  { needs: ["netns", "mount", "python3"], timeout: 60_000 },
  () =>
    eachHost(async (config, namespace) => {
      const kernel = await sortedByKernel(namespace);
      await using stack = await stackOf(config);
      assertEquals(await stack.resolve("many.test"), kernel, config.name);
    }),
);

interopTest(
  "the source of a destination is the kernel's [RFC 6724 §5]",
  { needs: ["netns"], timeout: 60_000 },
  () =>
    eachHost(async (config, namespace) => {
      const addresses = config.addresses.toReversed();
      await using stack = await stackOf(config);
      await using reversed = await stackOf({ ...config, addresses });
      for (const destination of DESTINATIONS) {
        const kernel = await kernelSource(namespace, destination);
        const ours = await ourSource(stack, destination);
        const other = await ourSource(reversed, destination);
        // Where no rule decides, the RFC leaves the choice to the host.
        const isEither = ours !== other && kernel === other;
        const expected = isEither ? ours : kernel;
        assertEquals(ours, expected, `${config.name}: to ${destination}`);
      }
    }),
);

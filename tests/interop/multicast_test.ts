/**
 * Multicast with the kernel over a TAP: as a sender, as a receiver, as a querier
 * and as a snooping switch; and what tshark has to say about our IGMP.
 */

import { assert, assertEquals } from "@std/assert";
import { delay } from "@std/async";
import { NETCONN_RAW, NETCONN_UDP, Stack, tap } from "../../mod.ts";
import type { IgmpQuery } from "../../core/wire/igmp.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { eventually } from "./eventually.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";
import { DEVICE, KERNEL, OURS, TapNetwork } from "./tap_network.ts";
import { emitIgmp } from "../core/wire/codecs.ts";

const GROUP = "239.1.2.3";
const PORT = 5000;

/** Sends text to the group as the kernel does. */
async function kernelSends(namespace: Namespace, text: string): Promise<void> {
  const to = `UDP4-DATAGRAM:${GROUP}:${PORT},ip-multicast-ttl=1,bind=${KERNEL}`;
  await namespace.run(["socat", "-u", "STDIN", to], { input: text });
}

/** Whether the kernel says that it is a member of the group. */
async function kernelIsMember(namespace: Namespace): Promise<boolean> {
  const text = await namespace.run(["cat", "/proc/net/igmp"]);
  return text.includes("030201EF"); // the group's bytes turned round
}

/** A program that receives from the group as a member, and prints it. */
async function kernelReceives(namespace: Namespace): Promise<Spawned> {
  const member = `UDP4-RECV:${PORT},ip-add-membership=${GROUP}:${KERNEL}`;
  const program = namespace.spawn(["socat", "-u", member, "STDOUT"]);
  await eventually(async () => assert(await kernelIsMember(namespace)));
  return program;
}

/** Packets of the group's protocol that pass on a device, one a line. */
async function watch(namespace: Namespace, device: string): Promise<Spawned> {
  const fields = [
    "ip.src",
    "ip.dst",
    "ip.ttl",
    "ip.opt.type",
    "igmp.type",
    "igmp.checksum.status",
    "igmp.maddr",
    "igmp.record_type",
    "igmp.saddr",
  ];
  const program = namespace.spawn([
    ...["tshark", "-n", "-l", "-i", device, "-f", "igmp"],
    ...["-T", "fields", "-E", "separator=/s", "-E", "aggregator=+"],
    ...fields.flatMap((field) => ["-e", field]),
  ]);
  await program.waitFor("Capturing on");
  await delay(500); // it says so a little before it is true
  return program;
}

/** How tshark shows a report or a leave of ours: TTL 1, router alert, sum good. */
const OURS_TO = (dst: string, rest: string): string =>
  `${OURS} ${dst} 1 148 ${rest}`;

/** An IGMP query: version 3, about all groups, to be answered within a second. */
function queryBytes(fields: Partial<IgmpQuery>): Uint8Array {
  const bytes = new Uint8Array(64);
  const length = emitIgmp(
    {
      kind: "query",
      version: 3,
      maxResponse: 10,
      group: IpAddr.ANY4,
      suppress: false,
      robustness: 2,
      interval: 125,
      sources: [],
      ...fields,
    },
    bytes,
    0,
  );
  return bytes.slice(0, length);
}

/** Sends a query as a router on the kernel's side would. */
async function kernelAsks(
  namespace: Namespace,
  fields: Partial<IgmpQuery>,
): Promise<void> {
  const program = [
    "import socket",
    "s = socket.socket(socket.AF_INET, socket.SOCK_RAW, 2)",
    "s.setsockopt(0, socket.IP_OPTIONS, bytes.fromhex('94040000'))",
    "s.setsockopt(0, socket.IP_MULTICAST_TTL, 1)",
    `s.setsockopt(0, socket.IP_MULTICAST_IF, socket.inet_aton('${KERNEL}'))`,
    `s.sendto(bytes([${[...queryBytes(fields)]}]), ('224.0.0.1', 0))`,
  ];
  await namespace.run(["python3", "-c", program.join("\n")]);
}

interopTest(
  "a member gets what the kernel sends to a group, until it leaves",
  { needs: ["tun", "python3", "socat"] },
  async () => {
    await using net = await TapNetwork.create();
    const { namespace, stack } = net;
    const conns = [];
    for (let i = 0; i < 2; i++) {
      const conn = stack.netconn(NETCONN_UDP);
      await conn.bind("0.0.0.0", PORT, { reuseAddress: true });
      conns.push(conn);
    }
    await kernelSends(namespace, "too early");
    for (const conn of conns) await conn.joinGroup(GROUP);
    await kernelSends(namespace, "hello");
    for (const conn of conns) {
      using buf = await conn.recv({ timeout: 5_000 });
      assertEquals(new TextDecoder().decode(buf!.toBytes()), "hello");
      assertEquals(buf!.from.hostname, KERNEL);
      assertEquals(buf!.to?.hostname, GROUP);
    }
    const [one, other] = conns;
    await one.blockSource(GROUP, KERNEL);
    await kernelSends(namespace, "for one");
    (await other.recv({ timeout: 5_000 }))!.delete();
    await other.leaveGroup(GROUP);
    await kernelSends(namespace, "for none");
    await one.unblockSource(GROUP, KERNEL);
    await kernelSends(namespace, "again");
    using buf = await one.recv({ timeout: 5_000 });
    assertEquals(new TextDecoder().decode(buf!.toBytes()), "again");
  },
);

interopTest(
  "the kernel's members get what the stack sends to a group",
  { needs: ["tun", "python3", "socat"] },
  async () => {
    await using net = await TapNetwork.create();
    const { namespace, stack } = net;
    const member = await kernelReceives(namespace);
    await using conn = stack.listenDatagram({ port: 0 });
    const to = { hostname: GROUP, port: PORT };
    await conn.send(new TextEncoder().encode("hello\n"), to);
    await conn.send(new TextEncoder().encode("x".repeat(4_000)), to);
    await member.waitFor(/^hello\nx{4000}$/);
  },
);

interopTest(
  "tshark sees version 3 reports, and older ones after older queries [RFC 3376, RFC 2236, RFC 1112]",
  { needs: ["tun", "python3", "tshark"] },
  async () => {
    await using net = await TapNetwork.create();
    const { namespace, stack } = net;
    const seen = await watch(namespace, DEVICE);
    await using conn = stack.netconn(NETCONN_UDP);
    await conn.joinGroup("239.1.1.1");
    await seen.waitFor(OURS_TO("224.0.0.22", "0x22 1 239.1.1.1 4"));
    await conn.blockSource("239.1.1.1", "10.9.0.7");
    await conn.joinGroup("232.1.1.1", { source: "10.9.0.8" });
    await seen.waitFor(
      OURS_TO("224.0.0.22", "0x22 1 232.1.1.1 5 10.9.0.8"),
    );
    await kernelAsks(namespace, {});
    await seen.waitFor(
      OURS_TO(
        "224.0.0.22",
        "0x22 1 239.1.1.1+232.1.1.1 2+1 10.9.0.7+10.9.0.8",
      ),
    );
    await kernelAsks(namespace, { version: 2 });
    await seen.waitFor(OURS_TO("239.1.1.1", "0x16 1 239.1.1.1"));
    await seen.waitFor(OURS_TO("232.1.1.1", "0x16 1 232.1.1.1"));
    await conn.leaveGroup("239.1.1.1");
    await seen.waitFor(OURS_TO("224.0.0.2", "0x17 1 239.1.1.1"));
    await kernelAsks(namespace, { version: 1 });
    await seen.waitFor(OURS_TO("232.1.1.1", "0x12 1 232.1.1.1"), 15_000);
    const { stdout } = await seen.kill("SIGINT");
    const ours = stdout.split("\n").filter((line) => line.startsWith(OURS));
    assert(ours.length >= 7, stdout);
    for (const line of ours) {
      const [, , ttl, option, , sum] = line.split(" ");
      assertEquals([ttl, option, sum], ["1", "148", "1"], line);
    }
  },
);

interopTest(
  "the kernel answers queries of the stack's, and falls back to version 2 for it",
  { needs: ["tun", "python3", "socat", "tshark"] },
  async () => {
    await using net = await TapNetwork.create();
    const { namespace, stack } = net;
    await kernelReceives(namespace);
    const seen = await watch(namespace, DEVICE);
    await using router = stack.netconn(NETCONN_RAW, { proto: 2 });
    const all = { hostname: "224.0.0.1", port: 0 };
    await router.sendTo(queryBytes({}), all);
    await seen.waitFor(`${KERNEL} 224.0.0.22 1 148 0x22 1 ${GROUP} 2`);
    await router.sendTo(queryBytes({ version: 2 }), all);
    await seen.waitFor(`${KERNEL} ${GROUP} 1 148 0x16 1 ${GROUP}`);
    const igmp = await namespace.run(["cat", "/proc/net/igmp"]);
    assert(/tap0\s*:\s+\d+\s+V2/.test(igmp), igmp);
  },
);

/**
 * The stack on a port of the kernel's bridge, which asks every second and forwards
 * a group to its members' ports only.
 */
async function bridged(
  version: number,
  namespace: Namespace,
): Promise<Stack> {
  await namespace.sysctl("net.ipv6.conf.default.disable_ipv6", 1);
  const stack = await Stack.start({
    netifs: [{
      driver: tap(DEVICE, { netns: namespace.name }),
      addresses: [`${OURS}/24`],
    }],
  });
  const bridge = ["mcast_snooping", "1", "mcast_querier", "1"];
  await namespace.ip(
    ...["link", "add", "br0", "type", "bridge", "stp_state", "0", ...bridge],
    ...["mcast_query_use_ifaddr", "1", "mcast_igmp_version", `${version}`],
    ...["mcast_query_interval", "100", "mcast_startup_query_interval", "100"],
    ...["mcast_query_response_interval", "50"],
  );
  await namespace.ip("link", "set", "dev", DEVICE, "master", "br0");
  await namespace.up("br0", `${KERNEL}/24`);
  return stack;
}

/** What the bridge knows of the members of a group on the stack's port. */
async function entries(namespace: Namespace, group: string): Promise<string[]> {
  const command = ["bridge", "-d", "mdb", "show", "dev", "br0"];
  const text = await namespace.run(command);
  return text.split("\n").filter((line) =>
    line.includes(`port ${DEVICE} `) && line.includes(`grp ${group} `)
  );
}

interopTest(
  "the kernel's snooping bridge learns groups and sources from reports [RFC 3376]",
  { needs: ["tun", "bridge", "socat"] },
  async () => {
    await using namespace = await Namespace.create();
    await using stack = await bridged(3, namespace);
    const conn = stack.netconn(NETCONN_UDP);
    await conn.bind("0.0.0.0", PORT);
    await conn.joinGroup(GROUP);
    await conn.joinGroup("232.1.1.1", { source: "10.9.0.8" });
    await eventually(async () => {
      const any = (await entries(namespace, GROUP)).join("\n");
      assert(any.includes("filter_mode exclude"), any);
      const some = (await entries(namespace, "232.1.1.1")).join("\n");
      assert(some.includes("filter_mode include"), some);
      assert(some.includes("10.9.0.8"), some);
    });
    // They stay while the bridge asks, and go when they are left.
    const { counters } = await stack.stats();
    await eventually(async () => {
      const now = (await stack.stats()).counters;
      assert(now.igmpReceived >= counters.igmpReceived + 2);
      assert(now.igmpSent >= counters.igmpSent + 2);
    });
    await kernelSends(namespace, "hello");
    using buf = await conn.recv({ timeout: 5_000 });
    assertEquals(buf!.from.hostname, KERNEL);
    await conn.close();
    await eventually(async () => {
      assertEquals(await entries(namespace, GROUP), []);
    });
  },
);

interopTest(
  "the stack speaks version 2 to the kernel's bridge while that does [RFC 2236]",
  { needs: ["tun", "bridge", "tshark"] },
  async () => {
    await using namespace = await Namespace.create();
    await using stack = await bridged(2, namespace);
    const seen = await watch(namespace, DEVICE);
    await using conn = stack.netconn(NETCONN_UDP);
    await conn.joinGroup(GROUP);
    await seen.waitFor(OURS_TO(GROUP, `0x16 1 ${GROUP}`));
    await eventually(async () => {
      assertEquals((await entries(namespace, GROUP)).length, 1);
    });
    await conn.leaveGroup(GROUP);
    await seen.waitFor(OURS_TO("224.0.0.2", `0x17 1 ${GROUP}`));
    await eventually(async () => {
      assertEquals(await entries(namespace, GROUP), []);
    });
  },
);

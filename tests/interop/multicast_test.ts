/**
 * Multicast with the kernel over a TAP: as a sender, as a receiver, as a querier
 * and as a snooping switch; and what tshark has to say about our IGMP.
 */

import { assert, assertEquals } from "@std/assert";
import { delay } from "@std/async";
import { NETCONN_RAW, NETCONN_UDP, Stack, tap } from "../../mod.ts";
import { emitIgmp, type IgmpQuery } from "../../core/wire/igmp.ts";
import { IpAddr } from "../../core/wire/ip_addr.ts";
import { eventually } from "./eventually.ts";
import { Namespace } from "./netns.ts";
import { interopTest } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";
import { DEVICE, KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const GROUP = "239.1.2.3";
const PORT = 5000;
const KERNEL_GROUP = "EF010203"; // as /proc/net/igmp prints it, turned round

/** Sends text to the group as the kernel does. */
async function kernelSends(namespace: Namespace, text: string): Promise<void> {
  const to = `UDP4-DATAGRAM:${GROUP}:${PORT},ip-multicast-ttl=1,bind=${KERNEL}`;
  await namespace.run(["socat", "-u", "STDIN", to], { input: text });
}

/** Whether the kernel says that it is a member of the group. */
async function kernelIsMember(namespace: Namespace): Promise<boolean> {
  const text = await namespace.run(["cat", "/proc/net/igmp"]);
  const turned = KERNEL_GROUP.match(/../g)!.reverse().join("");
  return text.includes(turned);
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
    ...["tshark", "-n", "-l", "-i", device, "-Y", "igmp && ip.src!=0.0.0.0"],
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

/** Sends an IGMP query as a router would. */
async function query(stack: Stack, fields: Partial<IgmpQuery>): Promise<void> {
  await using router = stack.netconn(NETCONN_RAW, { proto: 2 });
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
  const all = { hostname: "224.0.0.1", port: 0 };
  await router.sendTo(bytes.slice(0, length), all);
}

/** Sends an IGMP query as a router on the kernel's side would. */
async function kernelQueries(
  namespace: Namespace,
  message: string,
): Promise<void> {
  const program = [
    "import socket",
    "s = socket.socket(socket.AF_INET, socket.SOCK_RAW, 2)",
    "s.setsockopt(0, socket.IP_OPTIONS, bytes.fromhex('94040000'))",
    "s.setsockopt(0, socket.IP_MULTICAST_TTL, 1)",
    "s.setsockopt(0, socket.IP_MULTICAST_IF, socket.inet_aton('10.9.0.1'))",
    `s.sendto(bytes.fromhex('${message}'), ('224.0.0.1', 0))`,
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
    await conn.send(new TextEncoder().encode("x".repeat(9_000)), to);
    await member.waitFor(/^hello\nx{9000}$/);
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
    await kernelQueries(namespace, "110aec7700000000" + "027d0000");
    await seen.waitFor(
      OURS_TO(
        "224.0.0.22",
        "0x22 1 239.1.1.1+232.1.1.1 2+1 10.9.0.7+10.9.0.8",
      ),
    );
    await kernelQueries(namespace, "110aeef500000000"); // version 2, 1 s
    await seen.waitFor(OURS_TO("239.1.1.1", "0x16 1 239.1.1.1"));
    await seen.waitFor(OURS_TO("232.1.1.1", "0x16 1 232.1.1.1"));
    await conn.leaveGroup("239.1.1.1");
    await seen.waitFor(OURS_TO("224.0.0.2", "0x17 1 239.1.1.1"));
    await kernelQueries(namespace, "1100eeff00000000"); // version 1
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
    const _member = await kernelReceives(namespace);
    const seen = await watch(namespace, DEVICE);
    await query(stack, {});
    await seen.waitFor(`${KERNEL} 224.0.0.22 1 148 0x22 1 ${GROUP} 2`);
    await query(stack, { version: 2 });
    await seen.waitFor(`${KERNEL} ${GROUP} 1 148 0x16 1 ${GROUP}`);
    const igmp = await namespace.run(["cat", "/proc/net/igmp"]);
    assert(/tap0\s+:\s+\d+\s+V2/.test(igmp), igmp);
    // Two members on one link: the first that reports silences the other.
    await using conn = stack.netconn(NETCONN_UDP);
    await kernelQueries(namespace, "110aeef500000000");
    await eventually(async () => { // our fall-back, too
      const { counters } = await stack.stats();
      assert(counters.igmpReceived >= 1);
    });
    await conn.joinGroup(GROUP);
    let reports = 0;
    for (let round = 0; round < 3 && reports !== 1; round++) {
      await delay(12_000 * (round === 0 ? 1 : 0)); // unsolicited ones
      const before = (await linesOf(seen)).length;
      await kernelQueries(namespace, "1114eeeb00000000"); // 2 s
      await delay(2_500);
      const lines = (await linesOf(seen)).slice(before);
      reports = lines.filter((line) => line.includes(" 0x16 ")).length;
    }
    assertEquals(reports, 1);
  },
);

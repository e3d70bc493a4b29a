/**
 * What the stack puts on the wire, judged by tshark: nothing malformed, every
 * checksum right.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { receiveAll, sendRandom } from "./bulk.ts";
import { eachFamily, type Family } from "./families.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { DEVICE, TapNetwork } from "./tap_network.ts";
import { Tcpdump } from "./tcpdump.ts";

const LAST_WORDS = "the end of the conversation";

const NEEDS = {
  needs: [...KERNEL_SOCKETS_NEEDS, "tcpdump", "tshark", "ping"],
  timeout: 180_000, // tshark is started ten times, for seconds on a busy machine
};

/** Talks with the kernel in every way that makes a kind of packet. */
async function converse(net: TapNetwork, family: Family): Promise<void> {
  const { namespace, kernel, stack, theirs, ours } = net;
  for (const size of ["56", "1473", "20000"]) {
    await namespace.run(["ping", "-c", "2", "-i", "0.05", "-s", size, ours]);
  }
  await kernel.serveDatagramEcho(7);
  await using udp = stack.netconn(family.udp);
  for (const size of [0, 1, 99, 1_472, 1_473, 30_000]) {
    await udp.sendTo(new Uint8Array(size).fill(size), {
      hostname: theirs,
      port: 7,
    });
    using buf = await udp.recv({ timeout: 10_000 });
    assertEquals(buf!.byteLength, size);
  }
  const nobody = await kernel.datagrams(4_000);
  await nobody.sendDatagram(ours, 9, 100); // an ICMP error comes back

  const listener = await kernel.listen(9);
  await using conn = stack.netconn(family.tcp);
  await conn.connect(theirs, 9);
  const peer = await listener.accept();
  const there = peer.recvAll();
  await sendRandom(conn, 500_001);
  await conn.shutdown(false, true);
  const here = receiveAll(conn);
  await peer.sendRandom(500_001);
  await peer.shutdown();
  assertEquals((await there).bytes + (await here).bytes, 1_000_002);
  await peer.close(); // not before it has read all: recv_all goes on until then

  await using listening = await stack.listen({ hostname: "::", port: 7 })
    .ready();
  const reset = await kernel.connect(ours, 7);
  const accepted = await listening.accept();
  await accepted.write(new Uint8Array(33));
  await accepted.netconn.abort();
  await assertRejects(() => reset.recvAll());
  await assertRejects(() => kernel.connect(ours, 1));
  await assertRejects(() => stack.connect({ hostname: theirs, port: 1 }));
  const last = new TextEncoder().encode(LAST_WORDS);
  await udp.sendTo(last, { hostname: theirs, port: 7 });
  using _echoed = await udp.recv({ timeout: 10_000 });
}

/** What the stack has sent, by filters of tshark: that there is some shows that it looked. */
function kindsOf(family: Family, ours: string): string[] {
  const tcpAndUdp = [
    "tcp.checksum.status==1",
    "udp.checksum.status==1",
    "tcp.flags.reset==1",
  ];
  return family.version === 4
    ? [
      ...[
        ...tcpAndUdp,
        "icmp.checksum.status==1",
        "ip.flags.mf==1",
        "icmp.type==3",
      ].map((filter) => `${filter} && ip.src==${ours}`),
      `arp.opcode==2 && arp.src.proto_ipv4==${ours}`,
    ]
    : [
      ...tcpAndUdp,
      "icmpv6.checksum.status==1",
      "ipv6.fraghdr.more==1",
      "icmpv6.type==1",
      "icmpv6.type==136",
    ].map((filter) => `${filter} && ipv6.src==${ours}`);
}

eachFamily(
  "tshark finds no malformed packet and no wrong checksum, nor does tcpdump",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family, offload: false });
    await using dump = await Tcpdump.start(net.namespace, DEVICE);
    await converse(net, family);
    await dump.hasKept(LAST_WORDS, 2); // there and back
    await dump.assertGood(100);

    const packets = async (filter: string): Promise<string[]> => {
      const checks = ["ip", "tcp", "udp"].flatMap(
        (name) => ["-o", `${name}.check_checksum:TRUE`],
      );
      const read = ["tshark", "-n", "-r", dump.file, ...checks, "-Y", filter];
      const lines = (await net.namespace.run(read)).split("\n");
      return lines.filter((line) => line !== "");
    };
    const wrong = await packets(
      ["ip", "tcp", "udp", "icmp", "icmpv6"]
        .map((name) => `${name}.checksum.status==0`)
        .concat("_ws.malformed").join(" || "),
    );
    assertEquals(wrong, []);
    for (const kind of kindsOf(family, net.ours)) {
      assert((await packets(kind)).length > 0, `none with ${kind}`);
    }
  },
);

/**
 * What the stack puts on the wire, judged by tshark: nothing malformed, every
 * checksum right.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { NETCONN_TCP, NETCONN_UDP } from "../../mod.ts";
import { receiveAll, sendRandom } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { DEVICE, KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const LAST_WORDS = "the end of the conversation";

const NEEDS = {
  needs: [...KERNEL_SOCKETS_NEEDS, "tcpdump", "tshark", "ping"],
  timeout: 180_000, // tshark is started ten times, for seconds on a busy machine
};

/** Talks with the kernel in every way that makes a kind of packet. */
async function converse(net: TapNetwork): Promise<void> {
  const { namespace, kernel, stack } = net;
  for (const size of ["56", "1473", "20000"]) {
    await namespace.run(["ping", "-c", "2", "-i", "0.05", "-s", size, OURS]);
  }
  await kernel.serveDatagramEcho(7);
  await using udp = stack.netconn(NETCONN_UDP);
  for (const size of [0, 1, 99, 1_472, 1_473, 30_000]) {
    await udp.sendTo(new Uint8Array(size).fill(size), {
      hostname: KERNEL,
      port: 7,
    });
    using buf = await udp.recv({ timeout: 10_000 });
    assertEquals(buf!.byteLength, size);
  }
  const nobody = await kernel.datagrams(4_000);
  await nobody.sendDatagram(OURS, 9, 100); // an ICMP error comes back

  const listener = await kernel.listen(9);
  await using conn = stack.netconn(NETCONN_TCP);
  await conn.connect(KERNEL, 9);
  const peer = await listener.accept();
  const there = peer.recvAll();
  await sendRandom(conn, 500_001);
  await conn.shutdown(false, true);
  const here = receiveAll(conn);
  await peer.sendRandom(500_001);
  await peer.shutdown();
  assertEquals((await there).bytes + (await here).bytes, 1_000_002);
  await peer.close(); // not before it has read all: recv_all goes on until then

  await using ours = await stack.listen({ port: 7 }).ready();
  const reset = await kernel.connect(OURS, 7);
  const accepted = await ours.accept();
  await accepted.write(new Uint8Array(33));
  await accepted.netconn.abort();
  await assertRejects(() => reset.recvAll());
  await assertRejects(() => kernel.connect(OURS, 1));
  await assertRejects(() => stack.connect({ hostname: KERNEL, port: 1 }));
  const last = new TextEncoder().encode(LAST_WORDS);
  await udp.sendTo(last, { hostname: KERNEL, port: 7 });
  using _echoed = await udp.recv({ timeout: 10_000 });
}

interopTest(
  "tshark finds no malformed packet and no wrong checksum",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({ offload: false });
    const file = await Deno.makeTempFile({ suffix: ".pcap" });
    try {
      const command = ["tcpdump", "-i", DEVICE, "-s0", "-U", "-B", "32768"];
      const dump = net.namespace.spawn([...command, "-Z", "root", "-w", file]);
      await dump.waitFor("listening on");
      await converse(net);
      await eventually(async () => {
        const text = new TextDecoder("latin1").decode(
          await Deno.readFile(file),
        );
        assertEquals(text.split(LAST_WORDS).length, 3); // there and back
      });
      const { stderr } = await dump.kill("SIGINT");
      assert(stderr.includes("\n0 packets dropped by kernel"), stderr);

      const packets = async (filter: string): Promise<string[]> => {
        const checks = ["ip", "tcp", "udp"].flatMap(
          (name) => ["-o", `${name}.check_checksum:TRUE`],
        );
        const read = ["tshark", "-n", "-r", file, ...checks, "-Y", filter];
        const lines = (await net.namespace.run(read)).split("\n");
        return lines.filter((line) => line !== "");
      };
      const wrong = await packets(
        "ip.checksum.status==0 || tcp.checksum.status==0 || " +
          "udp.checksum.status==0 || icmp.checksum.status==0 || _ws.malformed",
      );
      assertEquals(wrong, []);
      // That is not for want of packets, or because it did not look.
      for (
        const good of [
          "tcp.checksum.status==1",
          "udp.checksum.status==1",
          "icmp.checksum.status==1",
          "ip.flags.mf==1",
          "icmp.type==3",
          "tcp.flags.reset==1",
          "arp.opcode==2",
        ]
      ) {
        const ours = good.startsWith("arp")
          ? `arp.src.proto_ipv4==${OURS}`
          : `ip.src==${OURS}`;
        const found = await packets(`${good} && ${ours}`);
        assert(found.length > 0, `none with ${good}`);
      }
    } finally {
      await Deno.remove(file);
    }
  },
);

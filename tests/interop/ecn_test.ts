/**
 * Congestion notification with the Linux kernel: who asks, who agrees, and that marks
 * made on the way come back as echoes and slow the sender down.
 */

import { assert, assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import type { Netconn, NetconnInfo } from "../../mod.ts";
import { receiveAll, sendRandom } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ss", "nft"] };
const BULK = 30_000_000;

/** Marks two packets of a hundred that may be marked. */
async function mark(net: TapNetwork, hook: "prerouting" | "postrouting") {
  await net.namespace.run(["nft", "-f", "-"], {
    input: `table ip marks { chain c { type filter hook ${hook} priority -150;
      meta l4proto tcp ip ecn { ect0, ect1 } numgen random mod 100 < 2 ip ecn set ce
    }; }`,
  });
}

/** Of what kind the kernel's end of the only connection is. */
async function kernelEnd(net: TapNetwork): Promise<string> {
  const lines = await net.sockets("ie");
  return lines.find((line) => line.startsWith("ESTAB")) ?? "";
}

async function info(conn: Netconn): Promise<NetconnInfo> {
  const found = await conn.info();
  assert(found !== null);
  return found;
}

for (
  const [kernel, ours, agreed] of [
    [2, "on", true],
    [1, "on", true],
    [0, "on", false],
    [1, "when-asked", false],
  ] as const
) {
  interopTest(
    `Netconn.connect() with ECN ${ours}, the kernel's tcp_ecn ${kernel} [RFC 3168 §6.1.1]`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ tcp: { ecn: ours } });
      await net.namespace.sysctl("net.ipv4.tcp_ecn", kernel);
      const listener = await net.kernel.listen(9);
      await using conn = await net.stack.connect({ hostname: KERNEL, port: 9 });
      const peer = await listener.accept();
      assertEquals((await info(conn.netconn)).ecn, agreed);
      const receiving = peer.recvAll();
      await sendRandom(conn.netconn, 100_000);
      await eventually(async () => {
        const seen = await kernelEnd(net);
        if (agreed) assertMatch(seen, / ecn ecnseen/);
        else assertNotMatch(seen, / ecn/);
      });
      await conn.closeWrite();
      await receiving;
    },
  );
}

for (const [ours, agreed] of [["when-asked", true], ["off", false]] as const) {
  interopTest(
    `Netconn.listen() with ECN ${ours}, the kernel asks [RFC 3168 §6.1.1]`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ tcp: { ecn: ours } });
      await net.namespace.sysctl("net.ipv4.tcp_ecn", 1);
      await using listener = await net.stack.listen({ port: 9 }).ready();
      const connecting = net.kernel.connect(OURS, 9);
      await using conn = await listener.accept();
      await connecting;
      assertEquals((await info(conn.netconn)).ecn, agreed);
      await eventually(async () => {
        const seen = await kernelEnd(net);
        if (agreed) assertMatch(seen, / ecn/);
        else assertNotMatch(seen, / ecn/);
      });
    },
  );
}

for (const offload of [true, false]) {
  const how = offload ? "super-packets" : "single segments";
  interopTest(
    `Netconn.write() of ${how} slows down for marks, and loses nothing [RFC 3168 §6.1.2]`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({
        offload,
        tcp: { ecn: "on" },
      });
      await mark(net, "prerouting");
      const listener = await net.kernel.listen(9);
      await using conn = await net.stack.connect({ hostname: KERNEL, port: 9 });
      const receiving = (await listener.accept()).recvAll();
      const sha256 = await sendRandom(conn.netconn, BULK);
      const { ecnReductions, ssthresh } = await info(conn.netconn);
      await conn.closeWrite();
      assertEquals(await receiving, { bytes: BULK, sha256 });
      assert(ecnReductions > 0, `${ecnReductions} reductions`);
      assert(ssthresh < 0x7fff_ffff);
    },
  );

  interopTest(
    `Netconn.recv() of ${how} echoes marks until the kernel has slowed down [RFC 3168 §6.1.3]`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({
        offload,
        tcp: { ecn: "when-asked" },
      });
      await net.namespace.sysctl("net.ipv4.tcp_ecn", 1);
      await mark(net, "postrouting");
      await using listener = await net.stack.listen({ port: 9 }).ready();
      const connecting = net.kernel.connect(OURS, 9);
      await using conn = await listener.accept();
      const peer = await connecting;
      const sending = peer.sendRandom(BULK);
      const reading = receiveAll(conn.netconn);
      let reduced = false;
      await eventually(async () => {
        reduced ||= /ssthresh:\d+/.test(await kernelEnd(net));
        const { ceReceived } = await info(conn.netconn);
        assert(ceReceived > 0 && reduced, `${ceReceived} marks, ${reduced}`);
      });
      const sha256 = await sending;
      await peer.shutdown();
      assertEquals(await reading, { bytes: BULK, sha256 });
    },
  );
}

/**
 * TCP with a kernel that reads, answers, or does neither: closed windows, lost
 * window updates, and keepalive in both directions.
 */

import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { receiveAll, sendRandom } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ss", "nft"] };
const BULK = 20_000_000; // more than the buffers of both ends

/** Makes the kernel lose TCP segments that it sends, or that it gets. */
async function mute(net: TapNetwork, hook: "input" | "output"): Promise<void> {
  await net.namespace.run(["nft", "-f", "-"], {
    input: `table ip mute { chain c {
      type filter hook ${hook} priority 0; meta l4proto tcp drop
    }; }`,
  });
}

async function unmute(net: TapNetwork): Promise<void> {
  await net.namespace.run(["nft", "delete", "table", "ip", "mute"]);
}

for (const lost of [false, true]) {
  const what = lost ? "a lost window update" : "the window's opening";
  interopTest(
    `Netconn.write() waits for a stopped reader, and goes on after ${what} [RFC 9293 §3.8.6.1]`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create();
      const listener = await net.kernel.listen(9);
      await using conn = await net.stack.connect({ hostname: KERNEL, port: 9 });
      const peer = await listener.accept();
      const receiving = peer.recvAll();
      await eventually(async () => {
        assertEquals((await net.sockets()).length, 1);
      });
      Deno.kill(net.kernel.program.pid, "SIGSTOP");
      let isDone = false;
      const sending = sendRandom(conn.netconn, BULK).then(async (sha256) => {
        await conn.closeWrite();
        isDone = true;
        return sha256;
      });
      // The window is closed, and the kernel has answered some probes.
      let probed = 0;
      await eventually(async () => {
        const info = (await conn.netconn.info())!;
        const { counters } = await net.stack.stats();
        const isShut = info.unsent > 0 && info.sndWnd < info.mss;
        if (!isShut || probed === 0) probed = counters.tcpSent! + 2;
        assert(isShut, "the window is open");
        assert(counters.tcpSent! >= probed, "no probe was sent");
      });
      assert(!isDone);
      if (lost) await mute(net, "output");
      Deno.kill(net.kernel.program.pid, "SIGCONT");
      if (lost) {
        // All is read and all updates are gone before the kernel speaks again.
        await eventually(async () => {
          assertMatch((await net.sockets())[0]!, /^ESTAB 0 /);
        });
        await unmute(net);
      }
      assertEquals(await receiving, { bytes: BULK, sha256: await sending });
    },
  );
}

interopTest(
  "The kernel waits while nobody calls Netconn.recv(), and goes on after",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await using listener = await net.stack.listen({ port: 9 }).ready();
    const peer = await net.kernel.connect(OURS, 9);
    await using conn = await listener.accept();
    const sending = peer.sendRandom(BULK);
    sending.catch(() => {}); // is looked at below
    // The kernel's timer of zero-window probes runs.
    await eventually(async () => {
      assertMatch((await net.sockets("o"))[0]!, /timer:\(persist,/);
    });
    const info = (await conn.netconn.info())!;
    assert(info.rcvWnd < info.mss, `a window of ${info.rcvWnd} is offered`);
    const receiving = receiveAll(conn.netconn);
    const sha256 = await sending;
    await peer.shutdown();
    assertEquals(await receiving, { bytes: BULK, sha256 });
  },
);

interopTest(
  "Netconn.setKeepAlive() probes an idle kernel, and a dead one to the end [RFC 9293 §3.8.4]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = await net.kernel.listen(9);
    await using conn = await net.stack.connect({ hostname: KERNEL, port: 9 });
    await listener.accept();
    const before = (await net.stack.stats()).counters;
    conn.setKeepAlive({ idle: 200, interval: 200, probes: 3 });
    const reading = conn.read(new Uint8Array(1));
    reading.catch(() => {}); // is looked at below
    await eventually(async () => {
      const { counters } = await net.stack.stats();
      assert(counters.tcpSent! >= before.tcpSent! + 5, "no probes");
      assert(counters.tcpReceived! >= before.tcpReceived! + 5, "no answers");
    });
    assertEquals((await conn.netconn.info())!.state, "ESTABLISHED");
    await mute(net, "input");
    await assertRejects(() => reading, Deno.errors.ConnectionAborted);
  },
);

interopTest(
  "The kernel's keepalive finds the stack alive, and its end",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await using listener = await net.stack.listen({ port: 9 }).ready();
    const peer = await net.kernel.connect(OURS, 9, [
      ["SOL_SOCKET", "SO_KEEPALIVE", 1],
      ["IPPROTO_TCP", "TCP_KEEPIDLE", 1],
      ["IPPROTO_TCP", "TCP_KEEPINTVL", 1],
      ["IPPROTO_TCP", "TCP_KEEPCNT", 2],
    ]);
    await using _conn = await listener.accept();
    const receiving = assertRejects(() => peer.recv(), SocketError);
    const before = (await net.stack.stats()).counters;
    await eventually(async () => {
      const { counters } = await net.stack.stats();
      assert(counters.tcpReceived! >= before.tcpReceived! + 3, "no probes");
    });
    assertMatch((await net.sockets("o"))[0]!, /^ESTAB .*timer:\(keepalive,/);
    await net.stack.setUp("if1", false);
    const error = await receiving;
    const { errno } = error;
    assert(errno === "ETIMEDOUT" || errno === "EHOSTUNREACH", errno);
  },
);

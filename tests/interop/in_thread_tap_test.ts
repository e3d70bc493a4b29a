/**
 * The in-thread host with a TAP: the same conversations on the event loop of the
 * test itself.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { NETCONN_TCP, NETCONN_UDP } from "../../mod.ts";
import { randomBytes, receiveAll, sendRandom } from "./bulk.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ss", "ping"] };
const BULK = 20_000_000;

for (const offload of [true, false]) {
  interopTest(
    `Stack in-thread moves much data with the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ thread: false, offload });
      const listener = await net.kernel.listen(9);
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(KERNEL, 9);
      const peer = await listener.accept();
      const receiving = peer.recvAll();
      const sent = await sendRandom(conn, BULK);
      await conn.shutdown(false, true);
      assertEquals(await receiving, { bytes: BULK, sha256: sent });
      const here = receiveAll(conn);
      const came = await peer.sendRandom(BULK);
      await peer.close();
      assertEquals(await here, { bytes: BULK, sha256: came });
    },
  );
}

interopTest(
  "Stack in-thread answers the kernel while the application does not wait",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({ thread: false });
    const command = ["ping", "-c", "5", "-i", "0.05", "-s", "5000", OURS];
    const printed = await net.namespace.run(command);
    assert(printed.includes(" 0% packet loss"), printed);
    const refused = await assertRejects(
      () => net.kernel.connect(OURS, 9),
      SocketError,
    );
    assertEquals(refused.errno, "ECONNREFUSED");
  },
);

interopTest(
  "Stack in-thread serves connections and datagrams of the kernel",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({ thread: false });
    await using listener = await net.stack.listen({ port: 7 }).ready();
    const peer = await net.kernel.connect(OURS, 7);
    await using conn = await listener.accept();
    await peer.send("hello");
    const into = new Uint8Array(10);
    assertEquals(await conn.read(into), 5);
    await conn.write(into.subarray(0, 5));
    assertEquals(await peer.recv(), "hello");

    await net.kernel.serveDatagramEcho(7);
    await using udp = net.stack.netconn(NETCONN_UDP);
    for (const size of [1, 10_000]) {
      const sent = randomBytes(size);
      await udp.sendTo(sent, { hostname: KERNEL, port: 7 });
      using buf = await udp.recv({ timeout: 10_000 });
      assertEquals(buf!.toBytes(), sent);
    }
  },
);

interopTest(
  "Stack in-thread keeps its timers: a connect to nobody times out",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({
      thread: false,
      tcp: { synRetries: 1, rtoInitial: 200 },
    });
    await using conn = net.stack.netconn(NETCONN_TCP);
    await net.stack.setNeighbour("if1", "10.9.0.77", "02:00:00:00:00:77");
    await assertRejects(
      () => conn.connect("10.9.0.77", 9),
      Deno.errors.TimedOut,
    );
  },
);

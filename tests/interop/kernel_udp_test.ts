/**
 * UDP with the kernel over a TAP, from one byte to many fragments.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { NETCONN_UDP } from "../../mod.ts";
import { randomBytes, sha256 } from "./bulk.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: KERNEL_SOCKETS_NEEDS };
/** Around what fits a frame, a fragment more, and many. */
const SIZES = [1, 2, 1471, 1472, 1473, 2953, 8192, 16_384, 40_001, 60_000];

for (const offload of [true, false]) {
  interopTest(
    `Netconn.sendTo() and recv() exchange datagrams with the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      await net.kernel.serveDatagramEcho(7);
      await using conn = net.stack.netconn(NETCONN_UDP);
      for (const size of SIZES) {
        const sent = randomBytes(size);
        await conn.sendTo(sent, { hostname: KERNEL, port: 7 });
        using echoed = await conn.recv({ timeout: 10_000 });
        assertEquals(echoed!.from, { hostname: KERNEL, port: 7 });
        assertEquals(echoed!.byteLength, size);
        assert(echoed!.toBytes().every((byte, i) => byte === sent[i]));
      }
    },
  );

  interopTest(
    `Netconn.recv() gets what the kernel began, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      const peer = await net.kernel.datagrams(4000);
      await using conn = net.stack.netconn(NETCONN_UDP);
      await conn.bind("0.0.0.0", 7);
      for (const size of [...SIZES, 0]) {
        const sent = await peer.sendDatagram(OURS, 7, size);
        using buf = await conn.recv({ timeout: 10_000 });
        assertEquals(buf!.byteLength, size);
        assertEquals(sha256(buf!.toBytes()), sent);
        // To where it came from, without an address.
        await conn.send(buf!);
        const { bytes, sha256: back } = await peer.recvDatagram();
        assertEquals([bytes, back], [size, sent]);
      }
    },
  );
}

interopTest(
  "DatagramConn serves many of the kernel's sockets at once",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await using conn = net.stack.listenDatagram({ port: 7 });
    await conn.ready();
    const serving = (async () => {
      for await (const [bytes, from] of conn) await conn.send(bytes, from);
    })();
    const ports = Array.from({ length: 20 }, (_, i) => 4000 + i);
    await Promise.all(ports.map(async (port) => {
      const peer = await net.kernel.datagrams(port);
      for (const size of [100, 5_000]) {
        const sent = await peer.sendDatagram(OURS, 7, size);
        const back = await peer.recvDatagram();
        assertEquals([back.sha256, back.port], [sent, 7]);
      }
    }));
    conn.close();
    await serving;
  },
);

interopTest(
  "The kernel learns at once that nobody has a UDP port [RFC 1122 §4.1.3.1]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const peer = await net.kernel.datagrams(4000);
    await peer.call("connect_datagrams", { hostname: OURS, port: 9 });
    await peer.sendDatagram(OURS, 9, 10);
    const error = await assertRejects(() => peer.recvDatagram(), SocketError);
    assertEquals(error.errno, "ECONNREFUSED");
  },
);

interopTest(
  "Netconn.recv() is refused where no socket of the kernel is [RFC 1122 §4.1.3.3]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await using conn = net.stack.netconn(NETCONN_UDP);
    await conn.connect(KERNEL, 7);
    await conn.send(randomBytes(10));
    await assertRejects(
      () => conn.recv({ timeout: 10_000 }),
      Deno.errors.ConnectionRefused,
    );
    await net.kernel.serveDatagramEcho(7);
    await conn.send(randomBytes(10));
    using echoed = await conn.recv({ timeout: 10_000 });
    assertEquals(echoed!.byteLength, 10);
  },
);

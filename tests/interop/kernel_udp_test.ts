/**
 * UDP with the kernel over a TAP, from one byte to many fragments.
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { randomBytes, sha256 } from "./bulk.ts";
import { eachFamily, type Family } from "./families.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: KERNEL_SOCKETS_NEEDS };

/** Payloads around what fits a frame, a fragment more, and many. */
function sizesOf({ header }: Family): number[] {
  const frame = 1_500 - header - 8;
  const around = [frame - 1, frame, frame + 1];
  return [1, 2, ...around, 2_953, 8_192, 16_384, 40_001, 60_000];
}

for (const offload of [true, false]) {
  eachFamily(
    `Netconn.sendTo() and recv() exchange datagrams with the kernel, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      await net.kernel.serveDatagramEcho(7);
      await using conn = net.stack.netconn(family.udp);
      for (const size of sizesOf(family)) {
        const sent = randomBytes(size);
        await conn.sendTo(sent, { hostname: net.theirs, port: 7 });
        using echoed = await conn.recv({ timeout: 10_000 });
        assertEquals(echoed!.from, { hostname: net.theirs, port: 7 });
        assertEquals(echoed!.byteLength, size);
        assert(echoed!.toBytes().every((byte, i) => byte === sent[i]));
      }
    },
  );

  eachFamily(
    `Netconn.recv() gets what the kernel began, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      const peer = await net.kernel.datagrams(4000);
      await using conn = net.stack.netconn(family.udp);
      await conn.bind(family.any, 7);
      for (const size of [...sizesOf(family), 0]) {
        const sent = await peer.sendDatagram(net.ours, 7, size);
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

eachFamily(
  "DatagramConn serves many of the kernel's sockets at once",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    await using conn = net.stack.listenDatagram({
      hostname: family.any,
      port: 7,
    });
    await conn.ready();
    const serving = (async () => {
      for await (const [bytes, from] of conn) await conn.send(bytes, from);
    })();
    const ports = Array.from({ length: 20 }, (_, i) => 4000 + i);
    await Promise.all(ports.map(async (port) => {
      const peer = await net.kernel.datagrams(port);
      for (const size of [100, 5_000]) {
        const sent = await peer.sendDatagram(net.ours, 7, size);
        const back = await peer.recvDatagram();
        assertEquals([back.sha256, back.port], [sent, 7]);
      }
    }));
    conn.close();
    await serving;
  },
);

eachFamily(
  "The kernel learns at once that nobody has a UDP port [RFC 1122 §4.1.3.1]",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    const peer = await net.kernel.datagrams(4000);
    await peer.call("connect_datagrams", { hostname: net.ours, port: 9 });
    await peer.sendDatagram(net.ours, 9, 10);
    const error = await assertRejects(() => peer.recvDatagram(), SocketError);
    assertEquals(error.errno, "ECONNREFUSED");
  },
);

eachFamily(
  "Netconn.recv() is refused where no socket of the kernel is [RFC 1122 §4.1.3.3]",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    await using conn = net.stack.netconn(family.udp);
    await conn.connect(net.theirs, 7);
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

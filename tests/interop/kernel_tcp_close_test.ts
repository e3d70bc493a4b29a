/**
 * The ends of TCP connections with the kernel over a TAP: FINs from either side and
 * half of a connection, resets from either side, and what stays behind.
 */

import { assertEquals, assertRejects } from "@std/assert";
import { NETCONN_TCP, type TcpConn } from "../../mod.ts";
import { receiveAll, sendRandom } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import {
  KERNEL_SOCKETS_NEEDS,
  type KernelSocket,
  SocketError,
} from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import {
  KERNEL,
  OURS,
  TapNetwork,
  type TapNetworkOptions,
} from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ss"] };
const BULK = 1_000_000;

/** A network with one connection, opened by the stack. */
async function connected(
  options: TapNetworkOptions = {},
): Promise<[TapNetwork, TcpConn, KernelSocket]> {
  const net = await TapNetwork.create(options);
  const listener = await net.kernel.listen(9);
  const conn = await net.stack.connect({ hostname: KERNEL, port: 9 });
  return [net, conn, await listener.accept()];
}

/** Waits until the kernel has these sockets with the stack, by state. */
async function kernelHas(net: TapNetwork, ...states: string[]): Promise<void> {
  await eventually(async () => {
    const lines = await net.sockets();
    assertEquals(lines.map((line) => line.split(" ")[0]), states);
  });
}

/** Waits until the stack has nothing left of a connection. */
async function stackIsEmpty(net: TapNetwork): Promise<void> {
  await eventually(async () => {
    const stats = await net.stack.stats();
    const pbufs = stats.pbufs - net.restingPbufs;
    const { tcpConnections, endpoints } = stats;
    assertEquals([tcpConnections, endpoints, pbufs], [0, 0, 0]);
  });
}

interopTest(
  "TcpConn.close() first leaves TIME-WAIT here and nothing in the kernel [RFC 9293 §3.6]",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected({ tcp: { timeWaitMs: 2_000 } });
    await using _net = net;
    await conn.write(new Uint8Array(10_000));
    await conn[Symbol.asyncDispose]();
    assertEquals((await peer.recvAll()).bytes, 10_000);
    await kernelHas(net, "CLOSE-WAIT");
    await peer.close();
    await kernelHas(net);
    assertEquals((await net.stack.stats()).tcpConnections, 1);
    await stackIsEmpty(net);
    assertEquals((await net.stack.stats()).counters.tcpResetsSent, 0);
  },
);

interopTest(
  "The kernel's close() first leaves TIME-WAIT there and nothing here [RFC 9293 §3.6]",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    await peer.send("goodbye");
    await peer.close();
    assertEquals((await receiveAll(conn.netconn)).bytes, 7);
    await kernelHas(net, "FIN-WAIT-2");
    await conn[Symbol.asyncDispose]();
    await kernelHas(net, "TIME-WAIT");
    await stackIsEmpty(net);
    assertEquals((await net.stack.stats()).counters.tcpResetsSent, 0);
  },
);

interopTest(
  "TcpConn.close() of many connections lingers nowhere but in TIME-WAIT",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({ tcp: { timeWaitMs: 500 } });
    await net.kernel.serveEcho(7);
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 50 }, async () => {
        const conn = await net.stack.connect({ hostname: KERNEL, port: 7 });
        await conn.write(new Uint8Array(100));
        await conn.closeWrite();
        assertEquals((await receiveAll(conn.netconn)).bytes, 100);
        await conn[Symbol.asyncDispose]();
      }));
    }
    await eventually(async () => {
      const states = (await net.sockets()).map((line) => line.split(" ")[0]);
      assertEquals(states.filter((state) => state !== "TIME-WAIT"), []);
    });
    await stackIsEmpty(net);
  },
);

interopTest(
  "TcpConn.closeWrite() leaves the other half open, as long as it takes",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    const there = peer.recvAll();
    const sent = await sendRandom(conn.netconn, BULK);
    await conn.closeWrite();
    assertEquals(await there, { bytes: BULK, sha256: sent });
    await kernelHas(net, "CLOSE-WAIT");
    const here = receiveAll(conn.netconn);
    const came = await peer.sendRandom(BULK);
    await assertRejects(
      () => conn.write(new Uint8Array(1)),
      Deno.errors.NotConnected,
    );
    await peer.close();
    assertEquals(await here, { bytes: BULK, sha256: came });
    await conn[Symbol.asyncDispose]();
    await kernelHas(net);
  },
);

interopTest(
  "The kernel's shutdown() leaves our half open, as long as it takes",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    const here = receiveAll(conn.netconn);
    const came = await peer.sendRandom(BULK);
    await peer.shutdown();
    assertEquals(await here, { bytes: BULK, sha256: came });
    await kernelHas(net, "FIN-WAIT-2");
    const there = peer.recvAll();
    const sent = await sendRandom(conn.netconn, BULK);
    await conn[Symbol.asyncDispose]();
    assertEquals(await there, { bytes: BULK, sha256: sent });
    await peer.close();
    await kernelHas(net, "TIME-WAIT");
    await stackIsEmpty(net);
  },
);

interopTest(
  "TcpConn.close() on both sides at once ends clean",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected({ tcp: { timeWaitMs: 500 } });
    await using _net = net;
    await Promise.all([peer.close(), conn[Symbol.asyncDispose]()]);
    await eventually(async () => {
      const states = (await net.sockets()).map((line) => line.split(" ")[0]);
      assertEquals(states.filter((state) => state !== "TIME-WAIT"), []);
    });
    await stackIsEmpty(net);
    assertEquals((await net.stack.stats()).counters.tcpResetsSent, 0);
  },
);

interopTest(
  "The kernel's reset reaches who receives and who writes",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    await peer.send("last words");
    const into = new Uint8Array(100);
    assertEquals(await conn.read(into), 10);
    const reading = conn.read(into);
    reading.catch(() => {}); // is looked at below
    await peer.abort();
    await assertRejects(() => reading, Deno.errors.ConnectionReset);
    await assertRejects(() => conn.write(into));
    await conn[Symbol.asyncDispose]();
    await kernelHas(net);
    await stackIsEmpty(net);
  },
);

interopTest(
  "The kernel's reset ends a write that waits for its window",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    const writing = (async () => {
      for (;;) await conn.write(new Uint8Array(65_536));
    })();
    writing.catch(() => {}); // is looked at below
    await eventually(async () => {
      assertEquals((await conn.netconn.info())!.sndWnd < 1_448, true);
    });
    await peer.abort();
    await assertRejects(() => writing, Deno.errors.ConnectionReset);
    await conn[Symbol.asyncDispose]();
    await stackIsEmpty(net);
  },
);

interopTest(
  "Netconn.abort() resets the kernel's connection",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    const receiving = assertRejects(() => peer.recv(), SocketError);
    await conn.netconn.abort();
    const error = await receiving;
    assertEquals(error.errno, "ECONNRESET");
    await kernelHas(net);
    await stackIsEmpty(net);
  },
);

/** Writes until the kernel's window is shut and a probe of it is in flight. */
async function probing(net: TapNetwork, conn: TcpConn): Promise<void> {
  (async () => {
    for (;;) await conn.write(new Uint8Array(65_536));
  })().catch(() => {}); // ends with the connection
  await eventually(async () => {
    const { sndWnd, inFlight } = (await conn.netconn.info())!;
    assertEquals([sndWnd, inFlight], [0, 1]);
  });
  await kernelHas(net, "ESTAB");
}

interopTest(
  "Netconn.abort() resets the kernel's connection while a probe of its shut window is in flight [RFC 9293 §3.8.6.1]",
  NEEDS,
  async () => {
    const [net, conn] = await connected();
    await using _net = net;
    await probing(net, conn);
    await conn.netconn.abort();
    await kernelHas(net);
    await stackIsEmpty(net);
  },
);

interopTest(
  "The kernel takes our ACKs while a probe of its shut window is in flight",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    await probing(net, conn);
    await peer.sendRandom(50_000);
    const into = new Uint8Array(65_536);
    for (let got = 0; got < 50_000;) got += (await conn.read(into))!;
    await eventually(async () => {
      const [line] = await net.sockets();
      assertEquals(line!.split(/ +/)[2], "0"); // Send-Q
    });
    await conn.netconn.abort();
    await kernelHas(net);
  },
);

for (const ending of ["abort", "close"] as const) {
  interopTest(
    `Netconn.${ending}() resets the kernel's connection although our window is shut`,
    NEEDS,
    async () => {
      const [net, conn, peer] = await connected({
        tcp: { rcvBuf: 65_536 },
      });
      await using _net = net;
      peer.sendRandom(4_000_000).catch(() => {}); // ends with the connection
      await eventually(async () => {
        assertEquals((await conn.netconn.info())!.rcvWnd, 0);
      });
      await kernelHas(net, "ESTAB");
      await conn.netconn[ending]();
      await kernelHas(net);
      await stackIsEmpty(net);
    },
  );
}

interopTest(
  "TcpConn.close() with unread data resets the kernel's connection [RFC 9293 §3.6.1]",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    await peer.send("nobody reads this");
    await eventually(async () => {
      assertEquals((await conn.netconn.info())!.bytesReceived, 17);
    });
    const receiving = assertRejects(() => peer.recv(), SocketError);
    await conn[Symbol.asyncDispose]();
    const error = await receiving;
    assertEquals(error.errno, "ECONNRESET");
    await stackIsEmpty(net);
  },
);

interopTest(
  "TcpListener.close() resets connections that nobody accepted, keeps others",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = await net.stack.listen({ port: 7 }).ready();
    const kept = await net.kernel.connect(OURS, 7);
    await using conn = await listener.accept();
    const lost = await net.kernel.connect(OURS, 7);
    await listener[Symbol.asyncDispose]();
    const error = await assertRejects(() => lost.recv(), SocketError);
    assertEquals(error.errno, "ECONNRESET");
    const refused = await assertRejects(
      () => net.kernel.connect(OURS, 7),
      SocketError,
    );
    assertEquals(refused.errno, "ECONNREFUSED");
    await conn.write(new TextEncoder().encode("still here"));
    assertEquals(await kept.recv(), "still here");
  },
);

interopTest(
  "Stack.close() delivers what was written and says goodbye to the kernel",
  NEEDS,
  async () => {
    const [net, conn, peer] = await connected();
    await using _net = net;
    const receiving = peer.recvAll();
    const sha256 = await sendRandom(conn.netconn, 500_000);
    await net.stack.close();
    assertEquals(await receiving, { bytes: 500_000, sha256 });
  },
);

interopTest(
  "A port in the kernel's TIME-WAIT is taken anew by our SYN [RFC 6191]",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = await net.kernel.listen(9);
    for (let round = 0; round < 3; round++) {
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.bind(OURS, 4_000);
      await conn.connect(KERNEL, 9);
      const peer = await listener.accept();
      await peer.close();
      assertEquals((await receiveAll(conn)).bytes, 0);
      await conn.close();
      await kernelHas(net, "TIME-WAIT");
      await stackIsEmpty(net);
    }
  },
);

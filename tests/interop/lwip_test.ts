/**
 * lwIP itself, Debian's, as the peer: two TAPs on a bridge.
 *
 * ```text
 * stack 10.8.0.2 ── tap0 ══ bridge ══ lwip0 ── 10.8.0.9 lwIP
 * ```
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import {
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
  type StackOptions,
  tap,
} from "../../mod.ts";
import { echo, randomBytes, receiveAll, sendRandom, sha256 } from "./bulk.ts";
import { eventually } from "./eventually.ts";
import { Namespace } from "./netns.ts";
import {
  LWIP_PEER_NEEDS,
  type PeerOptions,
  peerReports,
  startLwipPeer,
} from "./peers/build.ts";
import { interopTest } from "./requirements.ts";
import type { Spawned } from "./spawned.ts";

const NEEDS = { needs: [...LWIP_PEER_NEEDS, "ping"], timeout: 120_000 };
const LWIP = "10.8.0.9";
const OURS = "10.8.0.2";
const BULK = 10_000_000;
const CONNECTIONS = 50;
/** What lwip_peer writes, again and again. */
const PEER_CHUNK = Uint8Array.from(
  { length: 65_536 },
  (_, i) => i * 7 + Math.floor(i / 251),
);

/** A namespace with a bridge, a stack on it, and room for lwIP. */
class LwipNetwork implements AsyncDisposable {
  readonly namespace: Namespace;
  readonly stack: Stack;

  private constructor(namespace: Namespace, stack: Stack) {
    this.namespace = namespace;
    this.stack = stack;
  }

  static async create(
    offload = true,
    options: StackOptions = {},
  ): Promise<LwipNetwork> {
    const namespace = await Namespace.create();
    try {
      await namespace.addTap("lwip0");
      const driver = tap("tap0", { netns: namespace.name, offload });
      const addresses = [`${OURS}/24`];
      const netifs = [{ driver, addresses }];
      const stack = await Stack.start({ ...options, netifs });
      await namespace.bridge("br0", "lwip0", "tap0");
      return new LwipNetwork(namespace, stack);
    } catch (error) {
      await namespace[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Starts lwIP; a server is ready. */
  lwip(mode: string[], options: PeerOptions = {}): Promise<Spawned> {
    const netif = { tap: "lwip0", address: `${LWIP}/24` };
    return startLwipPeer(this.namespace, { ...netif, ...options }, mode);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stack.close();
    await this.namespace[Symbol.asyncDispose]();
  }
}

/** Waits until lwIP's program ends by itself; returns what it reported. */
async function reported(
  program: Spawned,
): Promise<Record<string, unknown>[]> {
  const { code, stdout, stderr } = await program.output();
  assertEquals(code, 0, stderr);
  return peerReports(stdout);
}

/** SHA-256 of what lwip_peer sends. */
function peerDigest(bytes: number): string {
  const all = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += PEER_CHUNK.length) {
    all.set(PEER_CHUNK.subarray(0, bytes - at), at);
  }
  return sha256(all);
}

for (const offload of [true, false]) {
  interopTest(
    `TCP gets back from lwIP every byte that it sent, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await LwipNetwork.create(offload);
      const lwip = await net.lwip(["echo", "7"], { count: 1 });
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(LWIP, 7);
      const receiving = receiveAll(conn);
      const sent = await sendRandom(conn, BULK);
      await conn.shutdown(false, true);
      assertEquals(await receiving, { bytes: BULK, sha256: sent });
      const [report] = await reported(lwip);
      assertEquals([report!.bytes, report!.end], [BULK, "ok"]);
    },
  );

  interopTest(
    `TCP fills lwIP's sink, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await LwipNetwork.create(offload);
      const lwip = await net.lwip(["sink", "9"], { count: 1 });
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(LWIP, 9);
      await sendRandom(conn, BULK);
      await conn.close();
      const [report] = await reported(lwip);
      assertEquals([report!.bytes, report!.end], [BULK, "ok"]);
    },
  );

  interopTest(
    `TCP gets all that lwIP sends, as it was sent, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await LwipNetwork.create(offload);
      await using listener = await net.stack.listen({ port: 9 }).ready();
      const lwip = await net.lwip(["send", OURS, "9", `${BULK}`]);
      await using conn = await listener.accept();
      const here = receiveAll(conn.netconn);
      assertEquals(await here, { bytes: BULK, sha256: peerDigest(BULK) });
      conn.close();
      const [report] = await reported(lwip);
      assertEquals([report!.bytes, report!.end], [BULK, "ok"]);
    },
  );
}

interopTest(
  "TcpListener echoes to lwIP, byte by byte",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await using listener = await net.stack.listen({ port: 7 }).ready();
    const lwip = await net.lwip(["rtt", OURS, "7", "200"]);
    await using conn = await listener.accept();
    await echo(conn.netconn);
    const [report] = await reported(lwip);
    assertEquals(report!.count, 200);
  },
);

interopTest(
  `Stack.connect() holds ${CONNECTIONS} connections to lwIP, one after another`,
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await net.lwip(["echo", "7"]);
    for (let n = 0; n < CONNECTIONS; n++) {
      await using conn = await net.stack.connect({ hostname: LWIP, port: 7 });
      const received = receiveAll(conn.netconn);
      await conn.write(randomBytes(1_000));
      await conn.closeWrite();
      assertEquals((await received).bytes, 1_000);
    }
  },
);

interopTest(
  `Stack.connect() holds ${CONNECTIONS} connections to lwIP at once`,
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await net.lwip(["echo", "7"]);
    const conns = await Promise.all(
      Array.from(
        { length: CONNECTIONS },
        () => net.stack.connect({ hostname: LWIP, port: 7 }),
      ),
    );
    await Promise.all(conns.map(async (conn) => {
      const received = receiveAll(conn.netconn);
      const sent = await sendRandom(conn.netconn, 50_000);
      await conn.closeWrite();
      assertEquals(await received, { bytes: 50_000, sha256: sent });
      await conn[Symbol.asyncDispose]();
    }));
  },
);

interopTest(
  `TcpListener serves ${CONNECTIONS} connections of lwIP and each ends clean`,
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await using listener = await net.stack.listen({ port: 7 }).ready();
    const lwip = await net.lwip(["connect", OURS, "7", `${CONNECTIONS}`]);
    for (let n = 0; n < CONNECTIONS; n++) {
      await using conn = await listener.accept();
      assertEquals(await conn.read(new Uint8Array(1)), null);
    }
    const [report] = await reported(lwip);
    assertEquals(report!.count, CONNECTIONS);
    await eventually(async () => {
      const { endpoints, tcpConnections } = await net.stack.stats();
      assertEquals([endpoints, tcpConnections], [1, 0]);
    });
    assertEquals((await net.stack.stats()).counters.tcpResetsSent, 0);
  },
);

interopTest(
  "DatagramConn and lwIP exchange datagrams, whole and in fragments",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await net.lwip(["udpecho", "7"]);
    await using conn = net.stack.netconn(NETCONN_UDP);
    await conn.connect(LWIP, 7);
    for (const size of [0, 1, 100, 1_472, 1_473, 5_000]) {
      const sent = randomBytes(size);
      await conn.send(sent);
      using buf = await conn.recv({ timeout: 10_000 });
      assertEquals(buf!.toBytes(), sent);
    }
  },
);

interopTest(
  "A closed port refuses, lwIP's and ours",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    {
      await using _lwip = await net.lwip(["echo", "7"]);
      await assertRejects(
        () => net.stack.connect({ hostname: LWIP, port: 8 }),
        Deno.errors.ConnectionRefused,
      );
    }
    const lwip = await net.lwip(["rtt", OURS, "8", "1"]);
    const { code, stderr } = await lwip.output();
    assertEquals(code, 1);
    assert(stderr.includes("connect: reset"), stderr);
  },
);

interopTest(
  "Netconn.abort() is a reset for lwIP",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    const lwip = await net.lwip(["sink", "9"], { count: 1 });
    const conn = net.stack.netconn(NETCONN_TCP);
    await conn.connect(LWIP, 9);
    await conn.write(new Uint8Array(1_000));
    await eventually(async () => {
      assertEquals((await conn.info())!.bytesAcked, 1_000);
    });
    await conn.abort();
    const [report] = await reported(lwip);
    assertEquals([report!.bytes, report!.end], [1_000, "reset"]);
  },
);

for (const thread of [true, false]) {
  const where = thread ? "tcpip thread" : "in-thread";
  const small: StackOptions = { thread, profile: "lwip" };
  const size = 2_000_000;

  interopTest(
    `Two lwIPs, one of them ours: much data in each direction, ${where}`,
    NEEDS,
    async () => {
      await using net = await LwipNetwork.create(true, small);
      {
        const lwip = await net.lwip(["echo", "7"], { count: 1 });
        await using conn = net.stack.netconn(NETCONN_TCP);
        await conn.connect(LWIP, 7);
        const receiving = receiveAll(conn);
        const sent = await sendRandom(conn, size);
        await conn.shutdown(false, true);
        assertEquals(await receiving, { bytes: size, sha256: sent });
        await reported(lwip);
      }
      {
        const lwip = await net.lwip(["sink", "9"], { count: 1 });
        await using conn = net.stack.netconn(NETCONN_TCP);
        await conn.connect(LWIP, 9);
        await sendRandom(conn, size);
        await conn.close();
        const [report] = await reported(lwip);
        assertEquals([report!.bytes, report!.end], [size, "ok"]);
      }
      const lwip = await net.lwip(["source", "19", `${size}`], { count: 1 });
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(LWIP, 19);
      const received = await receiveAll(conn);
      assertEquals(received, { bytes: size, sha256: peerDigest(size) });
      await conn.close();
      const [report] = await reported(lwip);
      assertEquals([report!.bytes, report!.end], [size, "ok"]);
    },
  );

  interopTest(
    `Two lwIPs, one of them ours: small writes and round trips, ${where}`,
    NEEDS,
    async () => {
      await using net = await LwipNetwork.create(true, small);
      await using listener = await net.stack.listen({ port: 7 }).ready();
      const lwip = await net.lwip(["rtt", OURS, "7", "200"]);
      await using conn = await listener.accept();
      await echo(conn.netconn);
      const [report] = await reported(lwip);
      assertEquals(report!.count, 200);
    },
  );

  interopTest(
    `Two lwIPs, one of them ours: ${CONNECTIONS} connections, ${where}`,
    NEEDS,
    async () => {
      await using net = await LwipNetwork.create(true, small);
      await using listener = await net.stack.listen({ port: 7 }).ready();
      const lwip = await net.lwip(["connect", OURS, "7", `${CONNECTIONS}`]);
      for (let n = 0; n < CONNECTIONS; n++) {
        await using conn = await listener.accept();
        assertEquals(await conn.read(new Uint8Array(1)), null);
      }
      const [report] = await reported(lwip);
      assertEquals(report!.count, CONNECTIONS);
    },
  );
}

interopTest(
  "DatagramConn and lwIP exchange datagrams on many ports at once",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await net.lwip(["udpecho", "7"]);
    const exchange = async (count: number): Promise<void> => {
      await using conn = net.stack.netconn(NETCONN_UDP);
      await conn.connect(LWIP, 7);
      for (let n = 0; n < count; n++) {
        const sent = randomBytes(500);
        await conn.send(sent);
        using buf = await conn.recv({ timeout: 10_000 });
        assertEquals(buf!.toBytes(), sent);
      }
    };
    await exchange(1); // of many that wait for an address some would be lost
    await Promise.all(Array.from({ length: 20 }, () => exchange(20)));
  },
);

interopTest(
  "Netconn.close() with unread data is a reset for lwIP",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    const lwip = await net.lwip(["source", "19", `${BULK}`], { count: 1 });
    const conn = net.stack.netconn(NETCONN_TCP);
    await conn.connect(LWIP, 19);
    (await conn.recv())!.delete();
    await conn.close();
    const [report] = await reported(lwip);
    assert(Number(report!.bytes) < BULK);
    assertEquals(report!.end, "reset");
  },
);

interopTest(
  "Netconn.shutdown() of receiving answers lwIP's data by a reset",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await using listener = await net.stack.listen({ port: 9 }).ready();
    const lwip = await net.lwip(["send", OURS, "9", `${BULK}`]);
    await using conn = await listener.accept();
    await conn.netconn.shutdown(true, false);
    const [report] = await reported(lwip);
    assertEquals(report!.end, "reset");
  },
);

interopTest(
  "Netconn.shutdown() of sending lets lwIP send on, to its own end",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    const lwip = await net.lwip(["source", "19", `${BULK}`], { count: 1 });
    await using conn = net.stack.netconn(NETCONN_TCP);
    await conn.connect(LWIP, 19);
    await conn.shutdown(false, true);
    const received = await receiveAll(conn);
    assertEquals(received, { bytes: BULK, sha256: peerDigest(BULK) });
    const [report] = await reported(lwip);
    assertEquals([report!.bytes, report!.end], [BULK, "ok"]);
  },
);

interopTest(
  "Netconn.close() at the same time as lwIP's ends clean at both",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    const lwip = await net.lwip(["source", "19", "1000"], { count: 20 });
    for (let n = 0; n < 20; n++) {
      const conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(LWIP, 19);
      const bytes = (await conn.recv())!;
      assertEquals(bytes.byteLength, 1_000);
      bytes.delete();
      await conn.close(); // lwIP's FIN is on its way, or already here
    }
    for (const report of await reported(lwip)) {
      assertEquals([report.bytes, report.end], [1_000, "ok"]);
    }
    await eventually(async () => {
      const { endpoints } = await net.stack.stats();
      assertEquals(endpoints, 0);
    });
    assertEquals((await net.stack.stats()).counters.tcpResetsSent, 0);
  },
);

interopTest(
  "An lwIP that was started anew resets what it does not know",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    const first = await net.lwip(["sink", "9"]);
    await using conn = net.stack.netconn(NETCONN_TCP);
    await conn.connect(LWIP, 9);
    await conn.write(new Uint8Array(1_000));
    await first.kill("SIGKILL");
    await using _second = await net.lwip(["sink", "9"]);
    await conn.write(new Uint8Array(1_000));
    await assertRejects(() => conn.recv(), Deno.errors.ConnectionReset);
  },
);

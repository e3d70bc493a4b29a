/**
 * lwIP itself, Debian's, as the peer: two TAPs on a bridge.
 *
 * ```text
 * stack 10.8.0.2 ── tap0 ══ bridge ══ lwip0 ── 10.8.0.9 lwIP
 * ```
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { NETCONN_TCP, NETCONN_UDP, Stack, tap } from "../../mod.ts";
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

/** A namespace with a bridge, a stack on it, and room for lwIP. */
class LwipNetwork implements AsyncDisposable {
  readonly namespace: Namespace;
  readonly stack: Stack;

  private constructor(namespace: Namespace, stack: Stack) {
    this.namespace = namespace;
    this.stack = stack;
  }

  static async create(offload = true): Promise<LwipNetwork> {
    const namespace = await Namespace.create();
    try {
      await namespace.addTap("lwip0");
      const driver = tap("tap0", { netns: namespace.name, offload });
      const addresses = [`${OURS}/24`];
      const stack = await Stack.start({ netifs: [{ driver, addresses }] });
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
      // What lwip_peer writes, again and again.
      const chunk = Uint8Array.from(
        { length: 65_536 },
        (_, i) => i * 7 + Math.floor(i / 251),
      );
      const all = new Uint8Array(BULK);
      for (let at = 0; at < BULK; at += chunk.length) {
        all.set(chunk.subarray(0, BULK - at), at);
      }
      assertEquals(await here, { bytes: BULK, sha256: sha256(all) });
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
  "Stack.connect() holds many connections to lwIP at once",
  NEEDS,
  async () => {
    await using net = await LwipNetwork.create();
    await net.lwip(["echo", "7"]);
    const conns = await Promise.all(
      Array.from(
        { length: 10 },
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
    for (const size of [1, 100, 1_472, 1_473, 5_000]) {
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

/**
 * TCP with the kernel over a TAP: conversations, much data, many connections, and
 * connections that do not come about.
 */

import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { NETCONN_TCP } from "../../mod.ts";
import { echo, randomBytes, receiveAll, sendRandom } from "./bulk.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { DEVICE, KERNEL, OURS, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ss"], timeout: 120_000 };
const BULK = 30_000_000;
const CONNECTIONS = 200;

for (const offload of [true, false]) {
  interopTest(
    `Netconn.connect() holds a conversation with the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      await net.kernel.serveEcho(7);
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(KERNEL, 7);
      const into = new Uint8Array(20_000);
      for (const size of [1, 100, 1_448, 1_449, 20_000]) {
        const sent = randomBytes(size);
        await conn.write(sent);
        for (let at = 0; at < size;) {
          at += (await conn.read(into.subarray(at)))!;
        }
        assertEquals(into.subarray(0, size), sent);
      }
      await conn.shutdown(false, true);
      assertEquals(await conn.read(into), null);
    },
  );

  interopTest(
    `Netconn.accept() holds a conversation with the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      await using listener = net.stack.netconn(NETCONN_TCP);
      await listener.bind(OURS, 7);
      await listener.listen();
      const peer = await net.kernel.connect(OURS, 7);
      await using conn = await listener.accept();
      const { hostname, port } = await peer.call("local") as {
        hostname: string;
        port: number;
      };
      assertEquals(await conn.remoteAddr(), { hostname, port });
      assertEquals(await conn.localAddr(), { hostname: OURS, port: 7 });
      const echoing = echo(conn);
      for (const text of ["a", "hello", "x".repeat(1_000)]) {
        await peer.send(text);
        let got = "";
        while (got.length < text.length) got += await peer.recv();
        assertEquals(got, text);
      }
      await peer.shutdown();
      assertEquals(await peer.recv(), "");
      await echoing;
    },
  );

  interopTest(
    `Netconn.write() delivers every byte to the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      const listener = await net.kernel.listen(9);
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(KERNEL, 9);
      const receiving = (await listener.accept()).recvAll();
      const sha256 = await sendRandom(conn, BULK);
      await conn.shutdown(false, true);
      assertEquals(await receiving, { bytes: BULK, sha256 });
    },
  );

  interopTest(
    `Netconn.recv() gets every byte from the kernel, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      await using listener = net.stack.netconn(NETCONN_TCP);
      await listener.bind(OURS, 9);
      await listener.listen();
      const peer = await net.kernel.connect(OURS, 9, [
        ["IPPROTO_TCP", "TCP_CONGESTION", "cubic"],
      ]);
      await using conn = await listener.accept();
      const receiving = receiveAll(conn);
      const sha256 = await peer.sendRandom(BULK);
      await peer.shutdown();
      assertEquals(await receiving, { bytes: BULK, sha256 });
    },
  );

  interopTest(
    `Netconn.setMss() limits the segments of both sides, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      const kernels = await net.kernel.listen(9);
      await using active = net.stack.netconn(NETCONN_TCP);
      active.setMss(500);
      await active.connect(KERNEL, 9);
      const first = await kernels.accept();
      await using listener = net.stack.netconn(NETCONN_TCP);
      listener.setMss(500);
      await listener.bind(OURS, 9);
      await listener.listen();
      const second = await net.kernel.connect(OURS, 9);
      await using passive = await listener.accept();
      for (
        const [conn, peer] of [[active, first], [passive, second]] as const
      ) {
        const { mss, mssLimit } = (await conn.info())!;
        assertEquals([mss, mssLimit], [488, 500]); // less timestamps
        const receiving = peer.recvAll();
        const sha256 = await sendRandom(conn, 100_000);
        await conn.shutdown(false, true);
        assertEquals(await receiving, { bytes: 100_000, sha256 });
        const arriving = receiveAll(conn);
        const sent = await peer.sendRandom(100_000);
        assertEquals(await peer.segmentSizes(), [488, 488]);
        await peer.shutdown();
        assertEquals(await arriving, { bytes: 100_000, sha256: sent });
        assertEquals((await conn.info())?.rcvMss ?? 488, 488);
      }
    },
  );

  interopTest(
    `SYN cookies give the kernel a whole connection, offload: ${offload}`,
    NEEDS,
    async () => {
      const tcp = { synCookies: "always" } as const;
      await using net = await TapNetwork.create({ offload, tcp });
      await using listener = net.stack.netconn(NETCONN_TCP);
      await listener.bind(OURS, 9);
      await listener.listen();
      const peer = await net.kernel.connect(OURS, 9);
      await peer.send("hello");
      await using conn = await listener.accept();
      const receiving = receiveAll(conn);
      const { state, sack, timestamps, sndScale, mss } = (await conn.info())!;
      assertEquals([state, sack, timestamps], ["ESTABLISHED", true, true]);
      assert(sndScale > 0 && mss > 1400, `${sndScale}, ${mss}`);
      await peer.sendRandom(1_000_000);
      await peer.shutdown();
      assertEquals((await receiving).bytes, 1_000_005);
      const { counters } = await net.stack.stats();
      const { tcpSynCookiesSent, tcpSynCookiesAccepted } = counters;
      assertEquals([tcpSynCookiesSent, tcpSynCookiesAccepted], [1, 1]);
    },
  );

  interopTest(
    `Netconn sends and receives much at the same time, offload: ${offload}`,
    NEEDS,
    async () => {
      await using net = await TapNetwork.create({ offload });
      const listener = await net.kernel.listen(9);
      await using conn = net.stack.netconn(NETCONN_TCP);
      await conn.connect(KERNEL, 9);
      const peer = await listener.accept();
      const [there, here, sent, came] = await Promise.all([
        peer.recvAll(),
        receiveAll(conn),
        sendRandom(conn, BULK / 2).then(async (sha256) => {
          await conn.shutdown(false, true);
          return sha256;
        }),
        peer.sendRandom(BULK / 2).then(async (sha256) => {
          await peer.shutdown();
          return sha256;
        }),
      ]);
      assertEquals(there, { bytes: BULK / 2, sha256: sent });
      assertEquals(here, { bytes: BULK / 2, sha256: came });
    },
  );
}

interopTest(
  `Stack.connect() holds ${CONNECTIONS} connections to the kernel at once`,
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await net.kernel.serveEcho(7);
    const conns = await Promise.all(
      Array.from(
        { length: CONNECTIONS },
        () => net.stack.connect({ hostname: KERNEL, port: 7 }),
      ),
    );
    const established = (await net.sockets())
      .filter((line) => line.startsWith("ESTAB"));
    assertEquals(established.length, CONNECTIONS);
    await Promise.all(conns.map(async (conn) => {
      const sent = randomBytes(3_000);
      const received = receiveAll(conn.netconn);
      await conn.write(sent);
      await conn.closeWrite();
      assertEquals((await received).bytes, 3_000);
      await conn[Symbol.asyncDispose]();
    }));
  },
);

interopTest(
  `TcpListener.accept() holds ${CONNECTIONS} connections of the kernel at once`,
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await using listener = await net.stack.listen({ port: 7 }).ready();
    const serving = (async () => {
      const echoes: Promise<void>[] = [];
      for (let n = 0; n < CONNECTIONS; n++) {
        const conn = await listener.accept();
        echoes.push(echo(conn.netconn).then(() => conn.close()));
      }
      await Promise.all(echoes);
    })();
    const right = await net.kernel.call("echo_many", {
      hostname: OURS,
      port: 7,
      count: CONNECTIONS,
      size: 3_000,
    });
    assertEquals(right, CONNECTIONS);
    await serving;
  },
);

interopTest(
  "Netconn.connect() to a closed port of the kernel is refused at once",
  NEEDS,
  async () => {
    // A SYN is not sent again before ten minutes: the reset alone can end it.
    await using net = await TapNetwork.create({ tcp: { rtoInitial: 600_000 } });
    await using conn = net.stack.netconn(NETCONN_TCP);
    const error = await assertRejects(
      () => conn.connect(KERNEL, 9, { timeout: 30_000 }),
      Deno.errors.ConnectionRefused,
      `Cannot connect to "${KERNEL}:9": connection refused`,
    );
    assertEquals((error as Error & { code: string }).code, "ERR_RST");
    const { counters } = await net.stack.stats();
    assertEquals(counters.tcpSent, 1);
  },
);

interopTest(
  "The kernel is refused at once at a closed port",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const error = await assertRejects(
      () => net.kernel.connect(OURS, 9),
      SocketError,
    );
    assertEquals(error.errno, "ECONNREFUSED");
    const { counters } = await net.stack.stats();
    assertEquals([counters.tcpReceived, counters.tcpResetsSent], [1, 1]);
  },
);

/** Makes a host that never answers: its frames go to a kernel that ignores them. */
async function addSilentHost(net: TapNetwork, address: string): Promise<void> {
  const link = await net.namespace.ip("-br", "link", "show", DEVICE);
  const mac = /(\w\w:){5}\w\w/.exec(link)![0];
  await net.stack.setNeighbour("if1", address, mac);
}

interopTest(
  "Netconn.connect() to a silent host ends after its SYNs",
  NEEDS,
  async () => {
    const tcp = { synRetries: 2, rtoInitial: 200 };
    await using net = await TapNetwork.create({ tcp });
    await addSilentHost(net, "10.9.0.77");
    await using conn = net.stack.netconn(NETCONN_TCP);
    await assertRejects(
      () => conn.connect("10.9.0.77", 9),
      Deno.errors.TimedOut,
    );
    const { counters, tcpConnections } = await net.stack.stats();
    assertEquals([counters.tcpSent, tcpConnections], [3, 0]);
  },
);

interopTest(
  "Netconn.connect() to a silent host ends with its timeout or signal",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    await addSilentHost(net, "10.9.0.77");
    const late = net.stack.netconn(NETCONN_TCP);
    await assertRejects(
      () => late.connect("10.9.0.77", 9, { timeout: 100 }),
      Deno.errors.TimedOut,
    );
    const aborter = new AbortController();
    const aborted = net.stack.netconn(NETCONN_TCP);
    const connecting = aborted.connect("10.9.0.77", 9, {
      signal: aborter.signal,
    });
    aborter.abort(new Error("changed my mind"));
    await assertRejects(() => connecting, Error, "changed my mind");
    const { endpoints, tcpConnections } = await net.stack.stats();
    assertEquals([endpoints, tcpConnections], [0, 0]);
  },
);

interopTest(
  "Netconn.connect() to a network without a host fails",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({
      ip: { neighbourRetryMs: 100, neighbourRetries: 2 },
      tcp: { synRetries: 1, rtoInitial: 400 },
    });
    await using conn = net.stack.netconn(NETCONN_TCP);
    const error = await assertRejects(() => conn.connect("10.9.0.78", 9));
    assert(
      error instanceof Deno.errors.TimedOut ||
        error instanceof Deno.errors.NetworkUnreachable,
      `${error}`,
    );
  },
);

interopTest(
  "The kernel sees window scale, SACK and timestamps agreed, both ways",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create();
    const listener = await net.kernel.listen(9);
    await using active = net.stack.netconn(NETCONN_TCP);
    await active.connect(KERNEL, 9);
    await listener.accept();
    await using ours = await net.stack.listen({ port: 7 }).ready();
    await net.kernel.connect(OURS, 7);
    await using passive = await ours.accept();
    const lines = await net.sockets("io");
    assertEquals(lines.length, 2);
    for (const line of lines) {
      assertMatch(line, /\bts\b/);
      assertMatch(line, /\bsack\b/);
      assertMatch(line, /\bwscale:\d+,\d+\b/);
      assertMatch(line, /\bmss:1448\b/);
    }
    for (const conn of [active, passive.netconn]) {
      const info = (await conn.info())!;
      assertEquals([info.timestamps, info.sack, info.mss], [true, true, 1_448]);
      const [, theirs, own] = /wscale:(\d+),(\d+)/.exec(lines[0]!)!;
      assertEquals([info.rcvScale, info.sndScale], [+theirs!, +own!]);
    }
  },
);

interopTest(
  "The kernel sees no option that the settings turn off",
  NEEDS,
  async () => {
    await using net = await TapNetwork.create({
      tcp: { sack: false, timestamps: false, windowScale: false, mss: 1_000 },
    });
    const listener = await net.kernel.listen(9);
    await using conn = net.stack.netconn(NETCONN_TCP);
    await conn.connect(KERNEL, 9);
    const peer = await listener.accept();
    const [line] = await net.sockets("io");
    assertMatch(line!, /\bmss:1000\b/);
    assertEquals(/\b(ts|sack|wscale:\S+)(?= )/.exec(line!), null);
    const receiving = receiveAll(conn);
    const sha256 = await peer.sendRandom(1_000_000);
    await peer.shutdown();
    assertEquals(await receiving, { bytes: 1_000_000, sha256 });
  },
);

for (const mtu of [576, 1_280, 9_000]) {
  for (const offload of [true, false]) {
    interopTest(
      `TCP and the kernel keep to an MTU of ${mtu}, offload: ${offload}`,
      NEEDS,
      async () => {
        await using net = await TapNetwork.create({ offload, mtu });
        const listener = await net.kernel.listen(9);
        await using conn = net.stack.netconn(NETCONN_TCP);
        await conn.connect(KERNEL, 9);
        const peer = await listener.accept();
        assertEquals((await conn.info())!.mss, mtu - 52);
        const receiving = peer.recvAll();
        const sha256 = await sendRandom(conn, 2_000_000);
        await conn.shutdown(false, true);
        assertEquals(await receiving, { bytes: 2_000_000, sha256 });
        const here = receiveAll(conn);
        const sent = await peer.sendRandom(2_000_000);
        await peer.shutdown();
        assertEquals(await here, { bytes: 2_000_000, sha256: sent });
      },
    );
  }
}

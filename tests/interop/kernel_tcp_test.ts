/**
 * TCP with the kernel over a TAP: conversations, much data, many connections, and
 * connections that do not come about.
 */

import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import { echo, randomBytes, receiveAll, sendRandom } from "./bulk.ts";
import { eachFamily, endOf, FAMILIES, type Family } from "./families.ts";
import { KERNEL_SOCKETS_NEEDS, SocketError } from "./kernel_sockets.ts";
import { interopTest } from "./requirements.ts";
import { DEVICE, TapNetwork } from "./tap_network.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "ss"], timeout: 120_000 };
const BULK = 30_000_000;
const CONNECTIONS = 200;

/** Bytes of data in a segment: less both headers and timestamps. */
function mssOf({ header }: Family, mtu = 1_500): number {
  return mtu - header - 32;
}

for (const offload of [true, false]) {
  eachFamily(
    `Netconn.connect() holds a conversation with the kernel, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      await net.kernel.serveEcho(7);
      await using conn = net.stack.netconn(family.tcp);
      await conn.connect(net.theirs, 7);
      const into = new Uint8Array(20_000);
      for (const size of [1, 100, mssOf(family), mssOf(family) + 1, 20_000]) {
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

  eachFamily(
    `Netconn.accept() holds a conversation with the kernel, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      await using listener = net.stack.netconn(family.tcp);
      await listener.bind(net.ours, 7);
      await listener.listen();
      const peer = await net.kernel.connect(net.ours, 7);
      await using conn = await listener.accept();
      const { hostname, port } = await peer.call("local") as {
        hostname: string;
        port: number;
      };
      assertEquals(await conn.remoteAddr(), { hostname, port });
      assertEquals(await conn.localAddr(), { hostname: net.ours, port: 7 });
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

  eachFamily(
    `Netconn.write() delivers every byte to the kernel, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      const listener = await net.kernel.listen(9);
      await using conn = net.stack.netconn(family.tcp);
      await conn.connect(net.theirs, 9);
      const receiving = (await listener.accept()).recvAll();
      const sha256 = await sendRandom(conn, BULK);
      await conn.shutdown(false, true);
      assertEquals(await receiving, { bytes: BULK, sha256 });
    },
  );

  eachFamily(
    `Netconn.recv() gets every byte from the kernel, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      await using listener = net.stack.netconn(family.tcp);
      await listener.bind(net.ours, 9);
      await listener.listen();
      const peer = await net.kernel.connect(net.ours, 9, [
        ["IPPROTO_TCP", "TCP_CONGESTION", "cubic"],
      ]);
      await using conn = await listener.accept();
      const receiving = receiveAll(conn);
      const sha256 = await peer.sendRandom(BULK);
      await peer.shutdown();
      assertEquals(await receiving, { bytes: BULK, sha256 });
    },
  );

  eachFamily(
    `Netconn.setMss() limits the segments of both sides, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      const kernels = await net.kernel.listen(9);
      await using active = net.stack.netconn(family.tcp);
      active.setMss(500);
      await active.connect(net.theirs, 9);
      const first = await kernels.accept();
      await using listener = net.stack.netconn(family.tcp);
      listener.setMss(500);
      await listener.bind(net.ours, 9);
      await listener.listen();
      const second = await net.kernel.connect(net.ours, 9);
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

  eachFamily(
    `SYN cookies give the kernel a whole connection, offload: ${offload}`,
    NEEDS,
    async (family) => {
      const tcp = { synCookies: "always" } as const;
      await using net = await TapNetwork.create({ family, offload, tcp });
      await using listener = net.stack.netconn(family.tcp);
      await listener.bind(net.ours, 9);
      await listener.listen();
      const peer = await net.kernel.connect(net.ours, 9);
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

  eachFamily(
    `Netconn sends and receives much at the same time, offload: ${offload}`,
    NEEDS,
    async (family) => {
      await using net = await TapNetwork.create({ family, offload });
      const listener = await net.kernel.listen(9);
      await using conn = net.stack.netconn(family.tcp);
      await conn.connect(net.theirs, 9);
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

eachFamily(
  `Stack.connect() holds ${CONNECTIONS} connections to the kernel at once`,
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    await net.kernel.serveEcho(7);
    const conns = await Promise.all(
      Array.from(
        { length: CONNECTIONS },
        () => net.stack.connect({ hostname: net.theirs, port: 7 }),
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

eachFamily(
  `TcpListener.accept() holds ${CONNECTIONS} connections of the kernel at once`,
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    await using listener = await net.stack.listen({
      hostname: family.any,
      port: 7,
    }).ready();
    const serving = (async () => {
      const echoes: Promise<void>[] = [];
      for (let n = 0; n < CONNECTIONS; n++) {
        const conn = await listener.accept();
        echoes.push(echo(conn.netconn).then(() => conn.close()));
      }
      await Promise.all(echoes);
    })();
    const right = await net.kernel.call("echo_many", {
      hostname: net.ours,
      port: 7,
      count: CONNECTIONS,
      size: 3_000,
    });
    assertEquals(right, CONNECTIONS);
    await serving;
  },
);

eachFamily(
  "Netconn.connect() to a closed port of the kernel is refused at once",
  NEEDS,
  async (family) => {
    // A SYN is not sent again before ten minutes: the reset alone can end it.
    await using net = await TapNetwork.create({
      family,
      tcp: { rtoInitial: 600_000 },
    });
    await using conn = net.stack.netconn(family.tcp);
    const error = await assertRejects(
      () => conn.connect(net.theirs, 9, { timeout: 30_000 }),
      Deno.errors.ConnectionRefused,
      `Cannot connect to "${endOf(net.theirs, 9)}": connection refused`,
    );
    assertEquals((error as Error & { code: string }).code, "ERR_RST");
    const { counters } = await net.stack.stats();
    assertEquals(counters.tcpSent, 1);
  },
);

eachFamily(
  "The kernel is refused at once at a closed port",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    const error = await assertRejects(
      () => net.kernel.connect(net.ours, 9),
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

eachFamily(
  "Netconn.connect() to a silent host ends after its SYNs",
  NEEDS,
  async (family) => {
    const tcp = { synRetries: 2, rtoInitial: 200 };
    await using net = await TapNetwork.create({ family, tcp });
    const silent = family.host(9, 77);
    await addSilentHost(net, silent);
    await using conn = net.stack.netconn(family.tcp);
    await assertRejects(
      () => conn.connect(silent, 9),
      Deno.errors.TimedOut,
    );
    const { counters, tcpConnections } = await net.stack.stats();
    assertEquals([counters.tcpSent, tcpConnections], [3, 0]);
  },
);

eachFamily(
  "Netconn.connect() to a silent host ends with its timeout or signal",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    const silent = family.host(9, 77);
    await addSilentHost(net, silent);
    const late = net.stack.netconn(family.tcp);
    await assertRejects(
      () => late.connect(silent, 9, { timeout: 100 }),
      Deno.errors.TimedOut,
    );
    const aborter = new AbortController();
    const aborted = net.stack.netconn(family.tcp);
    const connecting = aborted.connect(silent, 9, {
      signal: aborter.signal,
    });
    aborter.abort(new Error("changed my mind"));
    await assertRejects(() => connecting, Error, "changed my mind");
    const { endpoints, tcpConnections } = await net.stack.stats();
    assertEquals([endpoints, tcpConnections], [0, 0]);
  },
);

eachFamily(
  "Netconn.connect() to a network without a host fails",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({
      family,
      ip: { neighbourRetryMs: 100, neighbourRetries: 2 },
      tcp: { synRetries: 1, rtoInitial: 400 },
    });
    await using conn = net.stack.netconn(family.tcp);
    const error = await assertRejects(() =>
      conn.connect(family.host(9, 78), 9)
    );
    assert(
      error instanceof Deno.errors.TimedOut ||
        error instanceof Deno.errors.NetworkUnreachable,
      `${error}`,
    );
  },
);

eachFamily(
  "The kernel sees window scale, SACK and timestamps agreed, both ways",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({ family });
    const listener = await net.kernel.listen(9);
    await using active = net.stack.netconn(family.tcp);
    await active.connect(net.theirs, 9);
    await listener.accept();
    await using ours = await net.stack.listen({ hostname: family.any, port: 7 })
      .ready();
    await net.kernel.connect(net.ours, 7);
    await using passive = await ours.accept();
    const lines = await net.sockets("io");
    assertEquals(lines.length, 2);
    for (const line of lines) {
      assertMatch(line, /\bts\b/);
      assertMatch(line, /\bsack\b/);
      assertMatch(line, /\bwscale:\d+,\d+\b/);
      assert(line.includes(` mss:${mssOf(family)} `), line);
    }
    for (const conn of [active, passive.netconn]) {
      const info = (await conn.info())!;
      assertEquals([info.timestamps, info.sack], [true, true]);
      assertEquals(info.mss, mssOf(family));
      const [, theirs, own] = /wscale:(\d+),(\d+)/.exec(lines[0]!)!;
      assertEquals([info.rcvScale, info.sndScale], [+theirs!, +own!]);
    }
  },
);

eachFamily(
  "The kernel sees no option that the settings turn off",
  NEEDS,
  async (family) => {
    await using net = await TapNetwork.create({
      family,
      tcp: { sack: false, timestamps: false, windowScale: false, mss: 1_000 },
    });
    const listener = await net.kernel.listen(9);
    await using conn = net.stack.netconn(family.tcp);
    await conn.connect(net.theirs, 9);
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

for (const family of FAMILIES) {
  const mtus = [576, 1_280, 9_000].filter((mtu) => mtu >= family.leastMtu);
  for (const mtu of mtus) {
    for (const offload of [true, false]) {
      interopTest(
        `TCP and the kernel keep to an MTU of ${mtu}, offload: ${offload}, ${family.name}`,
        NEEDS,
        async () => {
          await using net = await TapNetwork.create({ family, offload, mtu });
          const listener = await net.kernel.listen(9);
          await using conn = net.stack.netconn(family.tcp);
          await conn.connect(net.theirs, 9);
          const peer = await listener.accept();
          assertEquals((await conn.info())!.mss, mssOf(family, mtu));
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
}

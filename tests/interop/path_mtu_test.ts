/** Path MTU discovery, RFC 1191, between routers of the kernel: see path_network.ts. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { delay } from "@std/async";
import {
  type Netconn,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  type StackOptions,
} from "../../mod.ts";
import { echo, sendRandom } from "./bulk.ts";
import { KERNEL_SOCKETS_NEEDS, type KernelSocket } from "./kernel_sockets.ts";
import { HOST, OURS, PathNetwork } from "./path_network.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "sysctl", "ethtool"] };
const QUIET = { needs: [...NEEDS.needs, "nft"] };
const BULK = 4_000_000;
/** What an MTU of 1000 leaves: two headers, and timestamps. */
const MSS = 1000 - 40 - 12;
/** Payload of a datagram that fits it, and of one that fits the first link only. */
const SMALL = 1000 - 28;
const LARGE = 1400;

/** Sends to the host, which must get it unharmed; returns the MSS at the end. */
async function upload(
  net: PathNetwork,
  conn: Netconn,
  size = BULK,
): Promise<number> {
  const server = await net.kernel.listen(5001);
  const [, peer] = await Promise.all([
    conn.connect(HOST, 5001),
    server.accept(),
  ]);
  const receiving = peer.recvAll();
  const sha256 = await sendRandom(conn, size);
  await conn.shutdown(false, true);
  assertEquals(await receiving, { bytes: size, sha256 });
  const { mss } = (await conn.info())!;
  await peer.close();
  return mss;
}

const WAYS: [string, StackOptions][] = [
  ["in a thread", {}],
  ["in-thread", { thread: false }],
  ["without super-packets", { thread: false, tcp: { superPackets: false } }],
];

for (const [name, options] of WAYS) {
  interopTest(
    `TCP takes the path's MTU from a router, ${name} [RFC 1191]`,
    NEEDS,
    async () => {
      await using net = await PathNetwork.create(options);
      const conn = net.stack.netconn(NETCONN_TCP);
      assertEquals(await upload(net, conn), MSS);
      assertEquals(await net.cutOnTheWay(), 0);
      assertEquals(await net.fragmentsArrived(), 0);
      await conn.close();
    },
  );
}

interopTest(
  "TCP takes the path's MTU as a server, and the next connection starts with it",
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false });
    const server = net.stack.netconn(NETCONN_TCP);
    await server.bind("0.0.0.0", 5002);
    await server.listen();
    for (let n = 0; n < 2; n++) {
      const [conn, client] = await Promise.all([
        server.accept(),
        net.kernel.connect(OURS, 5002),
      ]);
      if (n === 1) assertEquals((await conn.info())?.mss, MSS);
      const echoing = echo(conn);
      const [sent, got] = await Promise.all([
        client.sendRandom(1_000_000).then(async (digest) => {
          await client.shutdown();
          return digest;
        }),
        client.recvAll(),
      ]);
      assertEquals(got, { bytes: 1_000_000, sha256: sent });
      await echoing;
      await client.close();
      await conn.close();
    }
    assertEquals(await net.cutOnTheWay(), 0);
    assertEquals(await net.fragmentsArrived(), 0);
    await server.close();
  },
);

interopTest(
  "TCP gets through where no router tells [RFC 4821]",
  QUIET,
  async () => {
    await using net = await PathNetwork.create({
      thread: false,
      reports: false,
    });
    const conn = net.stack.netconn(NETCONN_TCP);
    const mss = await upload(net, conn, 1_000_000);
    assert(mss <= MSS && mss >= 536, `${mss}`);
    assertEquals(await net.cutOnTheWay(), 0);
    await conn.close();
  },
);

interopTest(
  "TCP leaves Don't Fragment out where a router reports less than 552 bytes",
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false, mtu: 400 });
    const conn = net.stack.netconn(NETCONN_TCP);
    assertEquals(await upload(net, conn, 200_000), 552 - 52);
    assert(await net.cutOnTheWay() > 0);
    await conn.close();
  },
);

interopTest(
  'TCP with setDontFragment("off") lets routers cut: no segment is glued to another',
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false });
    const conn = net.stack.netconn(NETCONN_TCP);
    conn.setDontFragment("off");
    assertEquals(await upload(net, conn), 1448);
    assert(await net.cutOnTheWay() > BULK / 1448);
    await conn.close();
  },
);

interopTest(
  'TCP in profile "lwip" never sets Don\'t Fragment',
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({
      thread: false,
      profile: "lwip",
    });
    const conn = net.stack.netconn(NETCONN_TCP);
    await upload(net, conn, 100_000);
    assert(await net.cutOnTheWay() > 100_000 / 1460);
    await conn.close();
  },
);

/** A netconn that has been told of the path's MTU, and the host's socket. */
async function datagrams(
  net: PathNetwork,
): Promise<{ conn: Netconn; peer: KernelSocket }> {
  const peer = await net.kernel.datagrams(5003);
  const conn = net.stack.netconn(NETCONN_UDP);
  await conn.connect(HOST, 5003);
  return { conn, peer };
}

const bytes = (length: number) => new Uint8Array(length).fill(7);

interopTest(
  "UDP cuts by the path's MTU once a router has told",
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false });
    const { conn, peer } = await datagrams(net);
    await conn.send(bytes(LARGE)); // is refused on its way
    await delay(200);
    assertEquals(await net.fragmentsArrived(), 0);
    await conn.send(bytes(LARGE));
    assertEquals((await peer.recvDatagram()).bytes, LARGE);
    assertEquals(await net.fragmentsArrived(), 2);
    // Known of the host, whoever sends there, and from where.
    const other = net.stack.netconn(NETCONN_UDP);
    for (let n = 0; n < 20; n++) {
      await other.sendTo(bytes(LARGE), { hostname: HOST, port: 5003 });
      assertEquals((await peer.recvDatagram()).bytes, LARGE);
    }
    assertEquals(await net.fragmentsArrived(), 42);
    assertEquals(await net.cutOnTheWay(), 0);
    await Promise.all([conn.close(), other.close()]);
  },
);

interopTest(
  "UDP that is not connected learns the MTU of a path that it has left",
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false });
    const peer = await net.kernel.datagrams(5003);
    const conn = net.stack.netconn(NETCONN_UDP);
    await conn.sendTo(bytes(LARGE), { hostname: HOST, port: 5003 });
    await conn.sendTo(bytes(1), { hostname: "10.9.0.1", port: 9 });
    await delay(200);
    await conn.sendTo(bytes(LARGE), { hostname: HOST, port: 5003 });
    assertEquals((await peer.recvDatagram()).bytes, LARGE);
    await conn.close();
  },
);

for (const thread of [false, true]) {
  interopTest(
    `setDontFragment("always") reports the path's MTU and refuses what is larger, ${
      thread ? "in a thread" : "in-thread"
    }`,
    NEEDS,
    async () => {
      await using net = await PathNetwork.create({ thread });
      const { conn, peer } = await datagrams(net);
      conn.setDontFragment("always");
      await conn.send(bytes(LARGE));
      const heard = await assertRejects(
        () => conn.recv({ timeout: 5000 }),
        RangeError,
        "too long for its path",
      );
      assertEquals((heard as Error & { code: string }).code, "ERR_BUF");
      for (const size of [LARGE, SMALL + 1]) {
        await assertRejects(
          () => conn.send(bytes(size)),
          RangeError,
          "Cannot send: a datagram is too long for its path",
        );
      }
      await conn.send(bytes(SMALL));
      assertEquals((await peer.recvDatagram()).bytes, SMALL);
      assertEquals(await net.fragmentsArrived(), 0);
      assertEquals(await net.cutOnTheWay(), 0);
      await conn.close();
    },
  );
}

interopTest(
  'setDontFragment("probe") minds the interface alone',
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false });
    const { conn, peer } = await datagrams(net);
    conn.setDontFragment("probe");
    for (let n = 0; n < 2; n++) {
      await conn.send(bytes(LARGE));
      // The second report says nothing new to the cache, but it is one.
      await assertRejects(() => conn.recv({ timeout: 5000 }), RangeError);
    }
    await assertRejects(() => conn.send(bytes(1473)), RangeError);
    await conn.send(bytes(SMALL));
    assertEquals((await peer.recvDatagram()).bytes, SMALL);
    assertEquals(await net.fragmentsArrived(), 0);
    await conn.close();
  },
);

interopTest(
  'setDontFragment("off") lets routers cut datagrams',
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false });
    const { conn, peer } = await datagrams(net);
    conn.setDontFragment("off");
    await conn.send(bytes(LARGE));
    assertEquals((await peer.recvDatagram()).bytes, LARGE);
    assertEquals(await net.cutOnTheWay(), 2);
    await conn.close();
  },
);

interopTest("RAW learns the path's MTU", NEEDS, async () => {
  await using net = await PathNetwork.create({ thread: false });
  const conn = net.stack.netconn(NETCONN_RAW, { proto: 1 });
  conn.setChecksumOffset(2);
  await conn.connect(HOST, 0);
  const ping = bytes(LARGE);
  ping.set([8, 0, 0, 0, 0, 1, 0, 1]);
  await conn.send(ping);
  await delay(200);
  await conn.send(ping);
  using reply = await conn.recv({ timeout: 5000 });
  assertEquals(reply!.byteLength > LARGE, true);
  assertEquals(await net.cutOnTheWay(), 0);
  await conn.close();
});

/** What nft's reject says, and how a connect then ends. */
const REFUSALS: [type: string, code: string][] = [
  ["port-unreachable", "ERR_RST"],
  ["prot-unreachable", "ERR_RST"],
  ["admin-prohibited", "ERR_RTE"],
  ["net-prohibited", "ERR_RTE"],
  ["host-prohibited", "ERR_RTE"],
  ["host-unreachable", "ERR_RTE"], // soft: once the SYNs are used up
];

interopTest(
  "TCP hears from a router that refuses to forward [RFC 5927 §5.2]",
  QUIET,
  async () => {
    await using net = await PathNetwork.create({
      thread: false,
      tcp: { synRetries: 1 },
    });
    const rules = REFUSALS.map(([type], i) =>
      `tcp dport ${6000 + i} reject with icmp type ${type}`
    );
    await net.near.run(["nft", "-f", "-"], {
      input: `table ip refuse {
 chain forward {
        type filter hook forward priority 0;
        ${rules.join("\n        ")}
      }\n}\n`,
    });
    for (const [i, [type, code]] of REFUSALS.entries()) {
      const conn = net.stack.netconn(NETCONN_TCP);
      const error = await assertRejects(() => conn.connect(HOST, 6000 + i));
      assertEquals([type, (error as Error & { code: string }).code], [
        type,
        code,
      ]);
      await conn.close();
    }
  },
);

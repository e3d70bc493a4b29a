/** Path MTU discovery, RFC 1191, between routers of the kernel: see path_network.ts. */

import { assert, assertEquals, assertRejects } from "@std/assert";
import { delay } from "@std/async";
import type { Netconn, StackOptions } from "../../mod.ts";
import { echo, sendRandom } from "./bulk.ts";
import { eachFamily, type Family, IPV4 } from "./families.ts";
import { KERNEL_SOCKETS_NEEDS, type KernelSocket } from "./kernel_sockets.ts";
import { narrowMtu, PathNetwork } from "./path_network.ts";
import { interopTest } from "./requirements.ts";

const NEEDS = { needs: [...KERNEL_SOCKETS_NEEDS, "sysctl", "ethtool"] };
const QUIET = { needs: [...NEEDS.needs, "nft"] };
const BULK = 4_000_000;
/** Payload of a datagram that fits the first link only. */
const LARGE = 1400;

/** What the narrow link's MTU leaves: less two headers, and timestamps. */
function mssOf(family: Family): number {
  return narrowMtu(family) - family.header - 32;
}

/** Payload of the longest datagram that fits it. */
function smallOf(family: Family): number {
  return narrowMtu(family) - family.header - 8;
}

/** Sends to the host, which must get it unharmed; returns the MSS at the end. */
async function upload(
  net: PathNetwork,
  conn: Netconn,
  size = BULK,
): Promise<number> {
  const server = await net.kernel.listen(5001);
  const [, peer] = await Promise.all([
    conn.connect(net.theirs, 5001),
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
  eachFamily(
    `TCP takes the path's MTU from a router, ${name} [RFC 1191]`,
    NEEDS,
    async (family) => {
      await using net = await PathNetwork.create({ family, ...options });
      const conn = net.stack.netconn(family.tcp);
      assertEquals(await upload(net, conn), mssOf(family));
      assertEquals(await net.cutOnTheWay(), 0);
      assertEquals(await net.fragmentsArrived(), 0);
      await conn.close();
    },
  );
}

eachFamily(
  "TCP takes the path's MTU as a server, and the next connection starts with it",
  NEEDS,
  async (family) => {
    await using net = await PathNetwork.create({ family, thread: false });
    const server = net.stack.netconn(family.tcp);
    await server.bind(family.any, 5002);
    await server.listen();
    for (let n = 0; n < 2; n++) {
      const [conn, client] = await Promise.all([
        server.accept(),
        net.kernel.connect(net.ours, 5002),
      ]);
      if (n === 1) assertEquals((await conn.info())?.mss, mssOf(family));
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

eachFamily(
  "TCP gets through where no router tells [RFC 4821]",
  QUIET,
  async (family) => {
    await using net = await PathNetwork.create({
      family,
      thread: false,
      reports: false,
    });
    const conn = net.stack.netconn(family.tcp);
    const mss = await upload(net, conn, 1_000_000);
    assert(mss <= mssOf(family) && mss >= 536, `${mss}`);
    assertEquals(await net.cutOnTheWay(), 0);
    await conn.close();
  },
);

interopTest(
  "TCP leaves Don't Fragment out where a router reports less than 552 bytes",
  NEEDS,
  async () => {
    await using net = await PathNetwork.create({ thread: false, mtu: 400 });
    const conn = net.stack.netconn(IPV4.tcp);
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
    const conn = net.stack.netconn(IPV4.tcp);
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
    const conn = net.stack.netconn(IPV4.tcp);
    await upload(net, conn, 100_000);
    assert(await net.cutOnTheWay() > 100_000 / 1460);
    await conn.close();
  },
);

/** A netconn that has been told of the path's MTU, and the host's socket. */
async function datagrams(
  net: PathNetwork,
  family: Family = IPV4,
): Promise<{ conn: Netconn; peer: KernelSocket }> {
  const peer = await net.kernel.datagrams(5003);
  const conn = net.stack.netconn(family.udp);
  await conn.connect(net.theirs, 5003);
  return { conn, peer };
}

const bytes = (length: number) => new Uint8Array(length).fill(7);

eachFamily(
  "UDP cuts by the path's MTU once a router has told",
  NEEDS,
  async (family) => {
    await using net = await PathNetwork.create({ family, thread: false });
    const { conn, peer } = await datagrams(net, family);
    await conn.send(bytes(LARGE)); // is refused on its way
    await delay(200);
    assertEquals(await net.fragmentsArrived(), 0);
    await conn.send(bytes(LARGE));
    assertEquals((await peer.recvDatagram()).bytes, LARGE);
    assertEquals(await net.fragmentsArrived(), 2);
    // Known of the host, whoever sends there, and from where.
    const other = net.stack.netconn(family.udp);
    for (let n = 0; n < 20; n++) {
      await other.sendTo(bytes(LARGE), { hostname: net.theirs, port: 5003 });
      assertEquals((await peer.recvDatagram()).bytes, LARGE);
    }
    assertEquals(await net.fragmentsArrived(), 42);
    assertEquals(await net.cutOnTheWay(), 0);
    await Promise.all([conn.close(), other.close()]);
  },
);

eachFamily(
  "UDP that is not connected learns the MTU of a path that it has left",
  NEEDS,
  async (family) => {
    await using net = await PathNetwork.create({ family, thread: false });
    const peer = await net.kernel.datagrams(5003);
    const conn = net.stack.netconn(family.udp);
    await conn.sendTo(bytes(LARGE), { hostname: net.theirs, port: 5003 });
    await conn.sendTo(bytes(1), { hostname: family.host(9, 1), port: 9 });
    await delay(200);
    await conn.sendTo(bytes(LARGE), { hostname: net.theirs, port: 5003 });
    assertEquals((await peer.recvDatagram()).bytes, LARGE);
    await conn.close();
  },
);

for (const thread of [false, true]) {
  eachFamily(
    `setDontFragment("always") reports the path's MTU and refuses what is larger, ${
      thread ? "in a thread" : "in-thread"
    }`,
    NEEDS,
    async (family) => {
      await using net = await PathNetwork.create({ family, thread });
      const { conn, peer } = await datagrams(net, family);
      conn.setDontFragment("always");
      await conn.send(bytes(LARGE));
      const heard = await assertRejects(
        () => conn.recv({ timeout: 5000 }),
        RangeError,
        "too long for its path",
      );
      assertEquals((heard as Error & { code: string }).code, "ERR_BUF");
      for (const size of [LARGE, smallOf(family) + 1]) {
        await assertRejects(
          () => conn.send(bytes(size)),
          RangeError,
          "Cannot send: a datagram is too long for its path",
        );
      }
      await conn.send(bytes(smallOf(family)));
      assertEquals((await peer.recvDatagram()).bytes, smallOf(family));
      assertEquals(await net.fragmentsArrived(), 0);
      assertEquals(await net.cutOnTheWay(), 0);
      await conn.close();
    },
  );
}

eachFamily(
  'setDontFragment("probe") minds the interface alone',
  NEEDS,
  async (family) => {
    await using net = await PathNetwork.create({ family, thread: false });
    const { conn, peer } = await datagrams(net, family);
    conn.setDontFragment("probe");
    for (let n = 0; n < 2; n++) {
      await conn.send(bytes(LARGE));
      // The second report says nothing new to the cache, but it is one.
      await assertRejects(() => conn.recv({ timeout: 5000 }), RangeError);
    }
    await assertRejects(
      () => conn.send(bytes(1500 - family.header - 8 + 1)),
      RangeError,
    );
    await conn.send(bytes(smallOf(family)));
    assertEquals((await peer.recvDatagram()).bytes, smallOf(family));
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

/** Types of echo messages. */
const ECHO = { 4: { request: 8, reply: 0 }, 6: { request: 128, reply: 129 } };

/** What a netconn receives up to the first packet of a kind. */
async function receivedUntil(
  conn: Netconn,
  isLast: (packet: Uint8Array) => boolean,
): Promise<Uint8Array[]> {
  const packets: Uint8Array[] = [];
  while (packets.length === 0 || !isLast(packets.at(-1)!)) {
    using buf = await conn.recv({ timeout: 5000 });
    packets.push(buf!.toBytes());
  }
  return packets;
}

eachFamily("RAW learns the path's MTU", NEEDS, async (family) => {
  await using net = await PathNetwork.create({ family, thread: false });
  const conn = net.stack.netconn(family.raw, {
    proto: family.version === 4 ? 1 : 58,
  });
  conn.setChecksumOffset(2);
  await conn.connect(net.theirs, 0);
  const ping = bytes(LARGE);
  const { request, reply } = ECHO[family.version];
  ping.set([request, 0, 0, 0, 0, 1, 0, 1]);
  // Lost to the narrow link; the reply lost to it, unless routers cut; whole.
  for (let n = 0; n < 3; n++) {
    await conn.send(ping);
    await delay(200);
  }
  const replies = await receivedUntil(
    conn,
    (packet) => packet[family.header] === reply,
  );
  assertEquals(replies.at(-1)!.length, family.header + LARGE);
  assertEquals(await net.cutOnTheWay(), 0);
  await conn.close();
});

/** What nft's reject says, and how a connect then ends. */
const REFUSALS: Record<4 | 6, [type: string, code: string][]> = {
  4: [
    ["port-unreachable", "ERR_RST"],
    ["prot-unreachable", "ERR_RST"],
    ["admin-prohibited", "ERR_RTE"],
    ["net-prohibited", "ERR_RTE"],
    ["host-prohibited", "ERR_RTE"],
    ["host-unreachable", "ERR_RTE"], // soft: once the SYNs are used up
  ],
  6: [
    ["port-unreachable", "ERR_RST"],
    ["admin-prohibited", "ERR_RTE"],
    ["policy-fail", "ERR_RTE"],
    ["reject-route", "ERR_RTE"],
    ["no-route", "ERR_RTE"], // soft
    ["addr-unreachable", "ERR_RTE"], // soft
  ],
};

eachFamily(
  "TCP hears from a router that refuses to forward [RFC 5927 §5.2]",
  QUIET,
  async (family) => {
    await using net = await PathNetwork.create({
      family,
      thread: false,
      tcp: { synRetries: 1 },
    });
    const refusals = REFUSALS[family.version];
    const [table, icmp] = family.version === 4
      ? ["ip", "icmp"]
      : ["ip6", "icmpv6"];
    const rules = refusals.map(([type], i) =>
      `tcp dport ${6000 + i} reject with ${icmp} type ${type}`
    );
    await net.near.run(["nft", "-f", "-"], {
      input: `table ${table} refuse {
 chain forward {
        type filter hook forward priority 0;
        ${rules.join("\n        ")}
      }\n}\n`,
    });
    for (const [i, [type, code]] of refusals.entries()) {
      const conn = net.stack.netconn(family.tcp);
      const error = await assertRejects(() =>
        conn.connect(net.theirs, 6000 + i)
      );
      assertEquals([type, (error as Error & { code: string }).code], [
        type,
        code,
      ]);
      await conn.close();
    }
  },
);

/**
 * Netconns over IPv6, between two stacks on a cable with static neighbours: the types
 * that speak it, dual-stack endpoints, errors, and what is refused.
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  NETCONN_RAW_IPV6,
  NETCONN_TCP,
  NETCONN_TCP_IPV6,
  NETCONN_UDP,
  NETCONN_UDP_IPV6,
  NETCONN_UDPLITE_IPV6,
  NETCONN_UDPNOCHKSUM_IPV6,
} from "../../mod.ts";
import { A, B, both, bytes, type Pair, pattern } from "./two_stacks.ts";

const A6 = "fd00::1";
const B6 = "fd00::2";

/** Registers a test of two stacks that have IPv6 addresses, too. */
function both6(name: string, fn: (pair: Pair) => Promise<void>): void {
  both(name, async (pair) => {
    const { a, b } = pair;
    await a.addAddress("if1", `${A6}/64`);
    await b.addAddress("if1", `${B6}/64`);
    await a.setNeighbour("if1", B6, (await b.netifs())[1]!.mac);
    await b.setNeighbour("if1", A6, (await a.netifs())[1]!.mac);
    await fn(pair);
  });
}

/** A TCP listener on `::`. */
async function listener({ b }: Pair, port = 80): Promise<lwip.Netconn> {
  const conn = b.netconn(NETCONN_TCP_IPV6);
  assertEquals(await lwip.netconn_bind(conn, "::", port), 0);
  assertEquals(await lwip.netconn_listen(conn), 0);
  return conn;
}

both6("TCP moves bytes both ways over IPv6", async (pair) => {
  const listening = await listener(pair);
  const conn = pair.a.netconn(NETCONN_TCP_IPV6);
  assertEquals(await lwip.netconn_connect(conn, B6, 80), 0);
  const accepted = await listening.accept();
  assertEquals((await accepted.remoteAddr()).hostname, A6);
  assertEquals((await accepted.localAddr()).hostname, B6);
  assertEquals((await conn.localAddr()).hostname, A6);
  const data = pattern(2_000_000);
  const echo = (async () => {
    for (;;) {
      using buf = await accepted.recv();
      if (buf === null) return await accepted.close();
      await accepted.write(buf.toBytes());
    }
  })();
  const received = (async () => {
    const all = new Uint8Array(data.length);
    for (let at = 0; at < all.length;) {
      using buf = await conn.recv();
      const chunk = buf!.toBytes();
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  })();
  await conn.write(data);
  assertEquals(await received, data);
  await conn.close();
  await echo;
});

for (
  const type of [
    NETCONN_UDP_IPV6,
    NETCONN_UDPLITE_IPV6,
    NETCONN_UDPNOCHKSUM_IPV6,
  ]
) {
  both6(`netconn ${type} moves datagrams of all sizes`, async ({ a, b }) => {
    const receiver = b.netconn(type);
    assertEquals(await lwip.netconn_bind(receiver, "::", 7), 0);
    const sender = a.netconn(type);
    for (const length of [0, 1, 1452, 1453, 9000, 65_527]) {
      const data = pattern(length);
      await sender.sendTo(data, { hostname: B6, port: 7 });
      using heard = await receiver.recv();
      assertEquals(heard!.toBytes(), data);
      assertEquals(heard!.from.hostname, A6);
    }
  });
}

both6(
  "RAW pings over IPv6, and sees the reply with its header",
  async ({ a }) => {
    const conn = a.netconn(NETCONN_RAW_IPV6, { proto: 58 });
    const request = Uint8Array.of(128, 0, 0, 0, 0, 7, 0, 1, 1, 2, 3);
    await conn.sendTo(request, { hostname: B6, port: 0 });
    using reply = await conn.recv();
    const packet = reply!.toBytes();
    assertEquals([packet[0] >>> 4, packet[6], packet[40]], [6, 58, 129]);
    assertEquals(packet.slice(44), request.slice(4));
  },
);

both6("::1 leads to this host", async ({ a }) => {
  const receiver = a.netconn(NETCONN_UDP_IPV6);
  assertEquals(await lwip.netconn_bind(receiver, "::1", 7), 0);
  const sender = a.netconn(NETCONN_UDP_IPV6);
  await sender.sendTo(bytes("hello"), { hostname: "::1", port: 7 });
  using heard = await receiver.recv();
  assertEquals(heard!.from.hostname, "::1");
});

both6(
  "a listener on :: serves both families; one with ipv6only IPv6 alone",
  async (pair) => {
    const { a, b } = pair;
    const dual = await listener(pair);
    const six = b.netconn(NETCONN_TCP_IPV6);
    lwip.netconn_set_ipv6only(six, true);
    assertEquals(await lwip.netconn_bind(six, "::", 81), 0);
    assertEquals(await lwip.netconn_listen(six), 0);
    const connect = async (addr: string, port: number) => {
      const type = addr.includes(":") ? NETCONN_TCP_IPV6 : NETCONN_TCP;
      const conn = a.netconn(type);
      return await lwip.netconn_connect(conn, addr, port);
    };
    assertEquals(await connect(B, 80), 0);
    assertEquals(await connect(B6, 80), 0);
    const from = [await dual.accept(), await dual.accept()];
    const hosts = from.map(async (c) => (await c.remoteAddr()).hostname);
    assertEquals(await Promise.all(hosts), [A, A6]);
    assertEquals(await connect(B6, 81), 0);
    assertEquals(await connect(B, 81), lwip.ERR_RST);
  },
);

both6(
  "a dual-stack netconn reaches IPv4, also by its mapped form",
  async ({ a, b }) => {
    const receiver = b.netconn(NETCONN_UDP);
    assertEquals(await lwip.netconn_bind(receiver, null, 7), 0);
    const sender = a.netconn(NETCONN_UDP_IPV6);
    for (const hostname of [B, `::ffff:${B}`]) {
      await sender.sendTo(bytes("hello"), { hostname, port: 7 });
      using heard = await receiver.recv();
      assertEquals(heard!.from.hostname, A);
    }
    assertEquals((await b.stats()).drops, {});
  },
);

both6(
  "a dual-stack UDP netconn hears both, and answers each",
  async ({ a, b }) => {
    const server = b.netconn(NETCONN_UDP_IPV6);
    assertEquals(await lwip.netconn_bind(server, "::", 7), 0);
    for (
      const [type, to, from] of [[NETCONN_UDP, B, A], [
        NETCONN_UDP_IPV6,
        B6,
        A6,
      ]] as const
    ) {
      const client = a.netconn(type);
      await client.sendTo(bytes("ping"), { hostname: to, port: 7 });
      using heard = await server.recv();
      assertEquals(heard!.from.hostname, from);
      await server.sendTo(bytes("pong"), heard!.from);
      using answer = await client.recv();
      assertEquals(answer!.from, { hostname: to, port: 7 });
    }
  },
);

both6("a closed port refuses over IPv6", async ({ a }) => {
  const conn = a.netconn(NETCONN_TCP_IPV6);
  assertEquals(await lwip.netconn_connect(conn, B6, 9), lwip.ERR_RST);
});

both6(
  "without a route, or of another family: ERR_RTE, ERR_VAL",
  async ({ a }) => {
    for (const type of [NETCONN_TCP_IPV6, NETCONN_UDP_IPV6]) {
      const conn = a.netconn(type);
      if (type === NETCONN_TCP_IPV6) {
        assertEquals(
          await lwip.netconn_connect(conn, "2001:db8::1", 80),
          lwip.ERR_RTE,
        );
      } else {
        using buf = lwip.NetBuf.from(bytes("x"));
        assertEquals(
          await lwip.netconn_sendto(conn, buf, "2001:db8::1", 9),
          lwip.ERR_RTE,
        );
      }
      assertEquals(
        await lwip.netconn_bind(a.netconn(type), "fd00::77", 0),
        lwip.ERR_RTE,
      );
    }
    assertEquals(
      await lwip.netconn_connect(a.netconn(NETCONN_UDP), B6, 9),
      lwip.ERR_VAL,
    );
  },
);

both6("DatagramConn on :: speaks both families", async ({ a, b }) => {
  await using server = b.listenDatagram({ hostname: "::", port: 7 });
  await server.ready();
  for (const [ours, theirs] of [["0.0.0.0", B], [A6, B6]]) {
    await using client = a.listenDatagram({ hostname: ours, port: 0 });
    await client.ready();
    await client.send(bytes("hello"), { hostname: theirs, port: 7 });
    const [asked, from] = await server.receive();
    await server.send(asked, from);
    const [answer, by] = await client.receive();
    assertEquals([answer, by.hostname], [bytes("hello"), theirs]);
  }
});

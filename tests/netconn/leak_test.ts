/**
 * Nothing is left behind, however a connection ends.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import { IpAddr, type Netconn, NETCONN_TCP } from "../../mod.ts";
import { B, both, bytes, type Pair, pattern } from "./two_stacks.ts";

/** Resources of both stacks. */
async function resources({ a, b }: Pair): Promise<unknown[]> {
  const all = [];
  for (const stack of [a, b]) {
    const { endpoints, pbufs, blocks, tcpConnections } = await stack.stats();
    const { blocksUsed } = stack.context.port;
    all.push({ endpoints, pbufs, blocks, tcpConnections, blocksUsed });
  }
  return all;
}

type Ending = (conn: Netconn, server: Netconn) => Promise<void>;

const DATA = pattern(3000);

async function readAll(conn: Netconn): Promise<void> {
  for await (const buf of conn) buf.delete();
}

/** Ways in which a connection may end; each deletes both netconns. */
const ENDINGS: Record<string, Ending> = {
  "client closes first": async (conn, server) => {
    await conn.write(DATA);
    await conn.close();
    await readAll(server);
    await server.close();
  },
  "server closes first": async (conn, server) => {
    await server.write(DATA);
    await server.close();
    await readAll(conn);
    await conn.close();
  },
  "both close at once": async (conn, server) => {
    await Promise.all([conn.close(), server.close()]);
  },
  "half-close both ways": async (conn, server) => {
    await conn.shutdown(false, true);
    await readAll(server);
    await server.write(DATA);
    await server.shutdown(false, true);
    await readAll(conn);
    await conn.close();
    await server.close();
  },
  "abort with data on its way": async (conn, server) => {
    await conn.write(DATA);
    await server.write(DATA);
    await conn.abort();
    await server.close();
  },
  "close with unread data": async (conn, server) => {
    await conn.write(DATA);
    (await server.recv())!.delete();
    await conn.write(DATA);
    await server.close();
    await conn.close();
  },
  "close while a read has left something": async (conn, server) => {
    await conn.write(DATA);
    await server.read(new Uint8Array(7));
    await server.close();
    await conn.close();
  },
  "a received netbuf outlives its connection": async (conn, server) => {
    await conn.write(DATA);
    const buf = (await server.recv())!;
    await server.close();
    await conn.close();
    assertEquals(buf.byteLength > 0, true);
    buf.delete();
  },
  "reader and writer wait": async (conn, server) => {
    const waiting = [
      server.recv().catch(() => null),
      server.read(new Uint8Array(1)).catch(() => null),
      conn.recv({ signal: new AbortController().signal }).catch(() => null),
    ];
    await conn.close();
    await server.close();
    for (const buf of await Promise.all(waiting)) {
      if (typeof buf === "object") buf?.delete();
    }
  },
  "netconn_close() and then delete": async (conn, server) => {
    await conn.write(DATA);
    await conn.lwip.close();
    await server.lwip.close();
    await conn.close();
    await server.close();
  },
};

const ROUNDS = 100; // 1000 connections with the ten endings

both("1000 connections that end in every way leave nothing", async (pair) => {
  const listener = await pair.listener();
  const before = await resources(pair);
  const released: Promise<void>[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    for (const ending of Object.values(ENDINGS)) {
      const conn = pair.a.netconn(NETCONN_TCP);
      const [server] = await Promise.all([
        listener.accept(),
        conn.connect(B, 80),
      ]);
      await ending(conn, server);
      released.push(conn.lwip.released, server.lwip.released);
    }
  }
  await Promise.all(released);
  const after = await resources(pair);
  assertEquals(after, before);
}, { tcp: { timeWaitLimit: 0 } });

both("connections that are never accepted leave nothing", async (pair) => {
  const before = await resources(pair);
  for (let i = 0; i < 20; i++) {
    const listener = await pair.listener();
    const conns = Array.from({ length: 5 }, () => pair.a.netconn(NETCONN_TCP));
    await Promise.all(conns.map((conn) => conn.connect(B, 80)));
    for (const conn of conns) await conn.write(DATA);
    if (i % 2 === 0) await listener.lwip.close();
    if (i % 3 === 0) listener.lwip.abort();
    await listener.close();
    await Promise.all(conns.map((conn) => conn.close()));
    await Promise.all(conns.map((conn) => conn.lwip.released));
    await listener.lwip.released;
  }
  assertEquals(await resources(pair), before);
}, { tcp: { timeWaitLimit: 0 } });

both("connects that fail in every way leave nothing", async (pair) => {
  const { a, b } = pair;
  // A host that says nothing; packets for it do not wait for its address.
  await a.setNeighbour("if1", "10.0.0.77", b.netifs[1]!.mac);
  const before = await resources(pair);
  for (let i = 0; i < 50; i++) {
    const signal = AbortSignal.timeout(1);
    await Promise.allSettled([
      a.connect({ hostname: B, port: 81 }),
      a.connect({ hostname: "192.0.2.1", port: 81 }),
      a.connect({ hostname: "10.0.0.77", port: 81, timeout: 1 }),
      a.connect({ hostname: "10.0.0.77", port: 81, signal }),
      a.connect({ hostname: "no.such.name.invalid:", port: 81 }),
    ]);
    const conn = a.netconn(NETCONN_TCP);
    conn.nonblocking = true;
    await conn.lwip.connect(IpAddr.parse(B)!, 81);
    await conn.close();
    await conn.lwip.released;
  }
  await a.stats();
  assertEquals(await resources(pair), before);
});

both("numbers of connections are used anew without confusion", async (pair) => {
  const old = pair.a.netconn(NETCONN_TCP);
  await old.close();
  await old.lwip.released;
  const [conn, server] = await pair.connected();
  assertEquals(conn.lwip.id, old.lwip.id);
  old.setNoDelay();
  old.lwip.recvd(1000);
  assertEquals(await old.info(), null);
  await old.abort();
  await old.close();
  await conn.write(bytes("fine"));
  assertEquals((await server.recv())!.toBytes(), bytes("fine"));
  assertEquals((await conn.info())!.state, "ESTABLISHED");
});

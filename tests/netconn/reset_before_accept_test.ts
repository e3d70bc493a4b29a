/**
 * What a peer does between the end of a handshake and the moment at which the
 * application looks: the facts have travelled with the event.
 *
 * @module
 */

import { assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import { NETCONN_TCP, TcpConn } from "../../mod.ts";
import * as lwip from "../../mod.ts";
import {
  ScriptedPeer,
  type TcpSegment,
  type TcpTalk,
} from "../../testing/mod.ts";
import {
  A,
  B,
  both,
  bytes,
  EventLog,
  type Pair,
  rejection,
} from "./two_stacks.ts";

/** Connects to port 80, sends, and resets; resolves when the server knows. */
async function resetAtOnce({ a }: Pair, text = ""): Promise<number> {
  const conn = a.netconn(NETCONN_TCP);
  await conn.connect(B, 80);
  if (text !== "") await conn.write(bytes(text));
  const { port } = await conn.localAddr();
  // Beyond the write's own turn, or the reset would overtake it.
  if (text !== "") { while (conn.lwip.unacknowledged > 0) await a.stats(); }
  await conn.abort();
  return port;
}

both(
  "TcpListener.accept() gives a connection that was reset its addresses, its data, then the reset",
  async (pair) => {
    const listener = await pair.b.listen({ port: 80 }).ready();
    const port = await resetAtOnce(pair, "farewell");
    await pair.b.stats();
    await using conn = await listener.accept();
    assertEquals(conn.localAddr, { transport: "tcp", hostname: B, port: 80 });
    assertEquals(conn.remoteAddr, { transport: "tcp", hostname: A, port });
    const into = new Uint8Array(100);
    assertEquals(await conn.read(into), 8);
    assertEquals(into.subarray(0, 8), bytes("farewell"));
    assertInstanceOf(
      await rejection(conn.read(into)),
      Deno.errors.ConnectionReset,
    );
    assertEquals(await conn.netconn.remoteAddr(), { hostname: A, port });
    assertEquals(await conn.netconn.localAddr(), { hostname: B, port: 80 });
    // lwIP has forgotten it.
    assertEquals((await lwip.netconn_peer(conn.netconn)).err, lwip.ERR_CONN);
    await conn.netconn.setCongestion("newreno");
    await assertRejects(() => conn.netconn.setCongestion("none"), TypeError);
  },
);

both(
  "a loop over a TcpListener outlives clients that reset before it wraps them",
  async (pair) => {
    const listener = await pair.b.listen({ port: 80 }).ready();
    const served: (number | null)[] = [];
    const serving = (async () => {
      for await (const conn of listener) {
        const n = await conn.read(new Uint8Array(9)).catch(() => -1);
        served.push(n);
        conn.close();
      }
    })();
    for (let i = 0; i < 20; i++) await resetAtOnce(pair);
    await using honest = await pair.a.connect({ hostname: B, port: 80 });
    await honest.write(bytes("hi"));
    assertEquals(await honest.read(new Uint8Array(1)), null);
    assertEquals(served.at(-1), 2);
    listener.close();
    await serving;
  },
);

both(
  "Netconn.accept() and netconn_accept() give connections that were reset",
  async (pair) => {
    const listener = await pair.listener();
    for (let i = 0; i < 2; i++) await resetAtOnce(pair, "x");
    await pair.b.stats();
    const first = await listener.accept();
    const { err, conn } = await lwip.netconn_accept(listener);
    assertEquals(err, lwip.ERR_OK);
    for (const each of [first, conn!]) {
      const tcp = await TcpConn.of(each);
      assertEquals(tcp.remoteAddr.hostname, A);
      assertEquals(await tcp.read(new Uint8Array(2)), 1);
      assertEquals(
        (await rejection(tcp.read(new Uint8Array(1)))).code,
        "ERR_RST",
      );
      await each.close();
    }
  },
);

both(
  "TcpConn.of() of what never connected rejects with NotConnected",
  async ({ b }) => {
    const conn = b.netconn(NETCONN_TCP);
    await assertRejects(() => TcpConn.of(conn), Deno.errors.NotConnected);
    await assertRejects(() => conn.remoteAddr(), Deno.errors.NotConnected);
    await conn.connect(A, 9).catch(() => {});
    await assertRejects(() => conn.remoteAddr(), Deno.errors.NotConnected);
    await conn.close();
  },
);

/** Lets segments arrive together: the stack sees the first when all are there. */
async function batch(
  peer: ScriptedPeer,
  tcp: TcpTalk,
  ...segments: TcpSegment[]
): Promise<void> {
  const { build } = tcp as unknown as {
    build(segment: TcpSegment): Uint8Array;
  };
  await Promise.all(
    segments.map((segment) => peer.sendRaw(build.call(tcp, segment))),
  );
}

for (const profile of ["modern", "lwip"] as const) {
  Deno.test(`SYN,ACK, data and a reset in one batch: the connect succeeds, and nothing is lost, ${profile}`, async () => {
    await using peer = await ScriptedPeer.start({ stack: { profile } });
    const tcp = peer.tcp();
    const { address: hostname } = peer;
    const connecting = peer.stack.connect({ hostname, port: 80 });
    await tcp.expect({ flags: "S" });
    await batch(
      peer,
      tcp,
      { flags: "SA", mss: 1000 },
      { flags: "PA", seq: 1, data: "farewell" },
      { flags: "R", seq: 9 },
    );
    const conn = await connecting;
    assertEquals(conn.remoteAddr, { transport: "tcp", hostname, port: 80 });
    assertEquals(conn.localAddr.hostname, peer.stackAddress);
    const into = new Uint8Array(99);
    assertEquals(await conn.read(into), 8);
    const error = await rejection(conn.read(into));
    assertInstanceOf(error, Deno.errors.ConnectionReset);
  });

  Deno.test(`events of SYN,ACK, data and a reset in one batch are in lwIP's order, ${profile}`, async () => {
    await using peer = await ScriptedPeer.start({ stack: { profile } });
    const events = new EventLog();
    const { callback } = events;
    const conn = peer.stack.netconn(NETCONN_TCP, { callback });
    const connecting = lwip.netconn_connect(conn, peer.address, 80);
    const tcp = peer.tcp();
    await tcp.expect({ flags: "S" });
    await batch(
      peer,
      tcp,
      { flags: "SA", mss: 1000 },
      { flags: "PA", seq: 1, data: "farewell" },
      { flags: "R", seq: 9 },
    );
    assertEquals(await connecting, lwip.ERR_OK);
    events.now("S+(0)", "R+(8)", "E(0)", "R+(0)", "S+(0)");
    assertEquals((await lwip.netconn_recv(conn)).buf!.byteLength, 8);
    assertEquals((await lwip.netconn_recv(conn)).err, lwip.ERR_RST);
  });
}

/** A handshake with a listener's port 80 from a port of the peer's, and a reset. */
async function openAndReset(peer: ScriptedPeer, port: number): Promise<void> {
  const tcp = peer.tcp({ port, stackPort: 80 });
  await tcp.send({ flags: "S", mss: 1000 });
  await tcp.expect({ flags: "SA" });
  await batch(
    peer,
    tcp,
    { flags: "PA", seq: 1, ack: 1, data: "x" },
    { flags: "R", seq: 2 },
  );
}

Deno.test("connections that were reset stay in the accept queue until they are accepted", async () => {
  await using peer = await ScriptedPeer.start();
  const listener = peer.stack.listen({ port: 80, backlog: 3 });
  await listener.ready();
  for (let port = 1000; port < 1003; port++) await openAndReset(peer, port);
  const late = peer.tcp({ port: 2000, stackPort: 80 });
  await late.send({ flags: "S", mss: 1000 });
  await peer.expectNothing(); // the queue is full
  for (let port = 1000; port < 1003; port++) {
    const conn = await listener.accept();
    assertEquals(conn.remoteAddr.port, port);
    conn.close();
  }
  await late.send({ flags: "S", mss: 1000 });
  await late.expect({ flags: "SA" });
});

Deno.test("a place in the accept queue is free again if a callback closes its connection", async () => {
  await using peer = await ScriptedPeer.start();
  const listener = peer.stack.netconn(NETCONN_TCP, {
    callback: (conn) => {
      if (conn !== listener) conn.close();
    },
  });
  await listener.bind("0.0.0.0", 80);
  await listener.listen(1);
  for (let port = 1000; port < 1005; port++) await openAndReset(peer, port);
});

Deno.test("a loop over a connected UDP netconn outlives what ICMP tells", async () => {
  await using peer = await ScriptedPeer.start();
  const socket = await peer.stack.listenDatagram({ port: 500 }).ready();
  await socket.netconn.connect(peer.address, 80);
  const got: number[] = [];
  const taking = (async () => {
    for await (const [bytes] of socket) got.push(bytes[0]!);
  })();
  const udp = peer.udp({ port: 80, stackPort: 500 });
  for (let i = 0; i < 3; i++) {
    await socket.netconn.send(Uint8Array.of(i));
    await udp.expect({});
    await peer.icmp().send({ type: "unreachable", code: "port" });
    await udp.send({ data: Uint8Array.of(i) });
  }
  assertEquals(got, [0, 1, 2]);
  socket.close();
  await taking;
});

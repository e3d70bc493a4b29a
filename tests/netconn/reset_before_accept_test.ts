/**
 * What a peer does between the end of a handshake and the moment at which the
 * application looks: the facts have travelled with the event.
 *
 * @module
 */

import { assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import { NETCONN_TCP, TcpConn } from "../../mod.ts";
import * as lwip from "../../mod.ts";
import { A, B, both, bytes, type Pair, rejection } from "./two_stacks.ts";

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

/**
 * The shapes of Deno: TcpConn, TcpListener, their streams.
 *
 * @module
 */

import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
} from "@std/assert";
import type { TcpConn, TcpListener } from "../../../mod.ts";
import {
  bothFamilies,
  bytes,
  type Pair,
  pattern,
  rejection,
} from "../two_stacks.ts";

async function opened(
  { a, b, there: hostname }: Pair,
): Promise<{ client: TcpConn; server: TcpConn; listener: TcpListener }> {
  const listener = await b.listen({ hostname, port: 0 }).ready();
  const [server, client] = await Promise.all([
    listener.accept(),
    a.connect({ hostname, port: listener.addr.port }),
  ]);
  return { client, server, listener };
}

bothFamilies("TcpConn tells its addresses, reads and writes", async (pair) => {
  const { client, server, listener } = await opened(pair);
  assert(listener.addr.port >= 49_152);
  assertEquals(client.remoteAddr, listener.addr);
  assertEquals(client.localAddr, server.remoteAddr);
  assertEquals(client.localAddr.hostname, pair.here);
  assertEquals(server.localAddr, listener.addr);
  client.setNoDelay();
  client.setKeepAlive({ idle: 1000, interval: 100, probes: 3 });
  assertEquals(await client.write(bytes("hello")), 5);
  const into = new Uint8Array(3);
  assertEquals(await server.read(into), 3);
  assertEquals(into, bytes("hel"));
  assertEquals(await server.read(into), 2);
  await client.closeWrite();
  assertEquals(await server.read(into), null);
  assertEquals(await server.read(into), null);
  await server.write(bytes("bye"));
  assertEquals(await client.read(into), 3);
  const reading = rejection(client.read(into));
  client.close();
  client.close();
  assertInstanceOf(await reading, Deno.errors.NotConnected);
  await client[Symbol.asyncDispose]();
  server.close();
  listener.close();
});

bothFamilies(
  "TcpListener iterates over connections until it is closed",
  async (pair) => {
    const listener = await pair.b.listen({ hostname: pair.there, port: 80 })
      .ready();
    let count = 0;
    const serving = (async () => {
      for await (const conn of listener) {
        await conn.write(new Uint8Array([count++]));
        conn.close();
      }
    })();
    for (let i = 0; i < 5; i++) {
      await using conn = await pair.a.connect({
        hostname: pair.there,
        port: 80,
      });
      const into = new Uint8Array(1);
      assertEquals(await conn.read(into), 1);
      assertEquals(into[0], i);
    }
    listener.close();
    await serving;
    assertEquals(count, 5);
    await assertRejects(() => listener.accept(), Deno.errors.NotConnected);
    await assertRejects(
      () => pair.a.connect({ hostname: pair.there, port: 80 }),
      Deno.errors.ConnectionRefused,
    );
  },
);

bothFamilies(
  "TcpConn.readable and writable carry a pipe, and close the connection",
  async (pair) => {
    const { client, server } = await opened(pair);
    const echoing = server.readable.pipeTo(server.writable);
    const data = pattern(300_000);
    const sending = new Blob([data]).stream().pipeTo(client.writable);
    const echoed = await new Response(client.readable).arrayBuffer();
    assertEquals(new Uint8Array(echoed), data);
    await sending;
    await echoing;
    await server.netconn.lwip.released;
    await client.netconn.lwip.released;
  },
);

bothFamilies("TcpConn.writable has backpressure", async (pair) => {
  const { client, server } = await opened(pair);
  const writer = client.writable.getWriter();
  let written = 0;
  const writing = (async () => {
    for (let i = 0; i < 100; i++) {
      await writer.ready;
      await writer.write(pattern(10_000));
      written += 10_000;
    }
    await writer.close();
  })();
  for (let i = 0; i < 5; i++) await pair.a.stats();
  assert(written <= 64 << 10, `${written} bytes were taken`);
  let received = 0;
  for await (const chunk of server.readable) {
    received += chunk.length;
    assert(written - received <= 64 << 10);
  }
  await writing;
  assertEquals(received, 1_000_000);
}, { sndBuf: 16 << 10, tcp: { rcvBuf: 16 << 10 } });

bothFamilies(
  "TcpConn.readable takes no more than it is asked for",
  async (pair) => {
    const { client, server } = await opened(pair);
    const reader = server.readable.getReader({ mode: "byob" });
    const writing = client.write(pattern(1_000_000));
    const { value } = await reader.read(new Uint8Array(10));
    assertEquals(value!.length, 10);
    for (let i = 0; i < 5; i++) await pair.b.stats();
    const info = await client.netconn.info();
    assert(info!.sendQueue > 0, "the window stayed shut");
    reader.releaseLock();
    let received = 10;
    for await (const chunk of server.readable) {
      received += chunk.length;
      if (received === 1_000_000) break; // cancels: no more reading
    }
    assertEquals(await writing, 1_000_000);
  },
  { sndBuf: 32 << 10, tcp: { rcvBuf: 32 << 10 } },
);

bothFamilies(
  "TcpConn.readable gives chunks of at most 64 KiB",
  async (pair) => {
    const { client, server } = await opened(pair);
    const data = pattern(300_000);
    const writing = client.write(data).then(() => client.closeWrite());
    const received: number[] = [];
    for await (const chunk of server.readable) {
      assert(chunk.length > 0 && chunk.length <= 65_536);
      assert(chunk.buffer.byteLength === chunk.length, "memory of its own");
      for (const byte of chunk) received.push(byte);
    }
    await writing;
    assertEquals(new Uint8Array(received), data);
    client.close();
  },
);

bothFamilies(
  "TcpConn.readable changes readers while it waits",
  async (pair) => {
    const { client, server } = await opened(pair);
    const { readable } = server;
    const chunks = readable.getReader();
    const given = rejection(chunks.read());
    chunks.releaseLock();
    assertInstanceOf(await given, TypeError);
    const views = readable.getReader({ mode: "byob" });
    const reading = views.read(new Uint8Array(3));
    await client.write(bytes("hello"));
    assertEquals((await reading).value, bytes("hel"));
    assertEquals((await views.read(new Uint8Array(9))).value, bytes("lo"));
    const waiting = rejection(views.read(new Uint8Array(3)));
    views.releaseLock();
    assertInstanceOf(await waiting, TypeError);
    const again = readable.getReader();
    const last = again.read();
    await client.write(bytes("world"));
    // The view that nobody waits for any more still takes its share.
    assertEquals((await last).value, bytes("wor"));
    assertEquals((await again.read()).value, bytes("ld"));
    await client.closeWrite();
    assert((await again.read()).done);
    client.close();
  },
);

bothFamilies(
  "TcpConn.readable that is cancelled while it waits",
  async (pair) => {
    const { client, server } = await opened(pair);
    const reader = server.readable.getReader();
    const reading = reader.read();
    await reader.cancel();
    assert((await reading).done);
    await client.write(bytes("too late")).catch(() => {});
    for (let i = 0; i < 5; i++) await pair.b.stats();
    client.close();
    server.close();
  },
);

bothFamilies(
  "TcpConn.writable that is aborted resets the connection",
  async (pair) => {
    const { client, server } = await opened(pair);
    const reading = rejection(server.readable.getReader().read());
    await client.writable.abort(new Error("no more"));
    assertInstanceOf(await reading, Deno.errors.ConnectionReset);
    await client.netconn.lwip.released;
    const error = await rejection(server.write(bytes("x")));
    assertInstanceOf(error, Error);
    server.close();
  },
);

bothFamilies("TcpConn that is disposed of closes", async (pair) => {
  const { client, server } = await opened(pair);
  {
    await using conn = client;
    await conn.write(bytes("last words"));
  }
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of server.readable) text += decoder.decode(chunk);
  assertEquals(text, "last words");
  server.close();
});

bothFamilies(
  "Netconn.setCongestion() chooses by name, before connect and after",
  async (pair) => {
    const listener = await pair.b.listen({ hostname: pair.there, port: 0 })
      .ready();
    const conn = pair.a.netconn(pair.family.tcp);
    await conn.setCongestion("bbr");
    const accepting = listener.accept();
    await conn.connect(pair.there, listener.addr.port);
    const server = await accepting;
    assertEquals((await conn.info())!.congestion, "bbr");
    assertEquals((await server.netconn.info())!.congestion, "cubic");
    const reading = new Response(server.readable).bytes();
    await conn.write(pattern(3_000_000));
    assert((await conn.info())!.pacingRate > 0);
    await conn.setCongestion("newreno");
    await conn.write(pattern(1_000_000));
    assertEquals((await conn.info())!.pacingRate, 0);
    await conn.close();
    assertEquals((await reading).length, 4_000_000);
    await assertRejects(() => conn.setCongestion("cubic"), TypeError);
    const other = pair.a.netconn(pair.family.tcp);
    await assertRejects(() => other.setCongestion("vegas"), Error, "vegas");
    const udp = pair.a.netconn(pair.family.udp);
    await assertRejects(() => udp.setCongestion("cubic"), Error);
  },
);

bothFamilies(
  "TcpConn.info() is its netconn's, and null after the end",
  async (pair) => {
    const { client, server } = await opened(pair);
    await client.write(new Uint8Array(10));
    const info = await client.info();
    assertEquals(info?.state, "ESTABLISHED");
    await server.netconn.abort();
    await rejection(client.read(new Uint8Array(1)));
    assertEquals(await client.info(), null);
  },
);

/**
 * TLS that begins in the middle of a connection: startTls, on both sides.
 *
 * @module
 */

import {
  assert,
  assertEquals,
  assertInstanceOf,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import type { StreamConn, TcpConn, TlsConn } from "../../../mod.ts";
import { PEER, ROOT } from "./tls_certificates.ts";
import { released, textOf } from "./tls_pair.ts";
import {
  A,
  B,
  both,
  bytes,
  type Pair,
  pattern,
  rejection,
} from "../two_stacks.ts";

async function connected({ a, b }: Pair): Promise<[TcpConn, TcpConn]> {
  const listener = await b.listen({ hostname: B, port: 0 }).ready();
  const conns = await Promise.all([
    a.connect({ hostname: B, port: listener.addr.port }),
    listener.accept(),
  ]);
  listener.close();
  return conns;
}

const CLIENT = { hostname: "peer.test", caCerts: [ROOT] };
const SERVER = { server: true as const, ...PEER };

async function upgraded(
  { a, b }: Pair,
  [client, server]: [TcpConn | TlsConn, TcpConn | TlsConn],
): Promise<[TlsConn, TlsConn]> {
  return await Promise.all([
    a.startTls(client, CLIENT),
    b.startTls(server, SERVER),
  ]);
}

/** Shows that both directions carry something, to the end. */
async function converse(client: StreamConn, server: StreamConn): Promise<void> {
  const data = pattern(200_000);
  const echoing = server.readable.pipeTo(server.writable);
  await client.write(data);
  await client.closeWrite();
  const echoed = await new Response(client.readable).arrayBuffer();
  assertEquals(new Uint8Array(echoed), data);
  await echoing;
  client.close();
  await released(client, server);
}

both("startTls() goes on where a conversation is, both sides", async (pair) => {
  const [client, server] = await connected(pair);
  const into = new Uint8Array(99);
  await server.write(bytes("220 ready\r\n"));
  assertEquals(await client.read(into), 11);
  await client.write(bytes("STARTTLS\r\n"));
  assertEquals(await server.read(into), 10);
  await server.write(bytes("220 go ahead\r\n"));
  assertEquals(await client.read(into), 14);
  const [c, s] = await upgraded(pair, [client, server]);
  assertEquals(c.remoteAddr, client.remoteAddr);
  assertEquals(s.localAddr, server.localAddr);
  assertEquals(c.netconn, client.netconn);
  assertEquals(await c.handshake(), { alpnProtocol: null });
  await converse(c, s);
});

both("startTls() lets the connecting side be the server", async (pair) => {
  const [connecting, accepted] = await connected(pair);
  const [client, server] = await upgraded(pair, [accepted, connecting]);
  assertEquals(client.remoteAddr.hostname, A);
  await converse(client, server);
});

both(
  "startTls() gives what has arrived unread to the handshake",
  async (pair) => {
    const [client, server] = await connected(pair);
    await client.write(bytes("STARTTLS\r\n"));
    // The ClientHello comes with the last line, and part of it has been fetched.
    const c = await pair.a.startTls(client, CLIENT);
    const writing = c.write(bytes("early"));
    const line = new Uint8Array(10);
    let read = 0;
    while (read < 10) read += (await server.read(line.subarray(read)))!;
    assertEquals(line, bytes("STARTTLS\r\n"));
    // The whole ClientHello has been acknowledged, and nobody has read it.
    while ((await client.netconn.info())!.delivered < 100);
    const s = await pair.b.startTls(server, SERVER);
    await writing;
    assertEquals(await s.read(new Uint8Array(9)), 5);
    await converse(c, s);
  },
);

both("startTls() refuses unread bytes that are no TLS", async (pair) => {
  const [client, server] = await connected(pair);
  await client.write(bytes("STARTTLS\r\nRCPT TO: smuggled\r\n"));
  const line = new Uint8Array(10);
  await server.read(line);
  const s = await pair.b.startTls(server, SERVER);
  await assertRejects(() => s.handshake(), Deno.errors.InvalidData);
  client.close();
  await released(client, s);
});

both("startTls() goes over TLS, too", async (pair) => {
  const outer = await upgraded(pair, await connected(pair));
  const into = new Uint8Array(9);
  await outer[0].write(bytes("hello"));
  assertEquals(await outer[1].read(into), 5);
  const [c, s] = await upgraded(pair, outer);
  await assertRejects(() => outer[0].read(into), Deno.errors.BadResource);
  await converse(c, s);
});

both(
  "startTls() leaves nothing of the connection that it takes",
  async (pair) => {
    const [client, server] = await connected(pair);
    const { BadResource } = Deno.errors;
    const { readable } = client;
    const [c, s] = await upgraded(pair, [client, server]);
    const into = new Uint8Array(1);
    for (const conn of [client, server]) {
      await assertRejects(() => conn.read(into), BadResource, "startTls");
      await assertRejects(() => conn.write(into), BadResource, "startTls");
      await assertRejects(() => conn.closeWrite(), BadResource, "startTls");
      await assertRejects(() => pair.a.startTls(conn), BadResource, "startTls");
      const { writable } = conn;
      await assertRejects(() => writable.getWriter().write(into), BadResource);
    }
    await assertRejects(() => readable.getReader().read(), BadResource);
    // Closing it does nothing: `using` may have it.
    client.close();
    await client[Symbol.asyncDispose]();
    await converse(c, s);
  },
);

both("startTls() refuses a connection in use, which goes on", async (pair) => {
  const [client, server] = await connected(pair);
  const into = new Uint8Array(9);
  const reading = client.read(into);
  await assertRejects(() => pair.a.startTls(client, CLIENT), Deno.errors.Busy);
  await server.write(bytes("hello"));
  assertEquals(await reading, 5);
  const reader = client.readable.getReader();
  const pulling = reader.read();
  await assertRejects(() => pair.a.startTls(client, CLIENT), Deno.errors.Busy);
  await server.write(bytes("hello"));
  assertEquals((await pulling).value, bytes("hello"));
  await assertRejects(() => pair.a.startTls(client, CLIENT), Deno.errors.Busy);
  reader.releaseLock();
  const [c, s] = await upgraded(pair, [client, server]);
  await c.handshake();
  const tlsReading = c.read(into);
  await assertRejects(() => pair.a.startTls(c, CLIENT), Deno.errors.Busy);
  await s.write(bytes("hello"));
  assertEquals(await tlsReading, 5);
  await converse(c, s);
});

both("startTls() refuses a connection that is closed", async (pair) => {
  const [client, server] = await connected(pair);
  client.close();
  await assertRejects(
    () => pair.a.startTls(client, CLIENT),
    Deno.errors.BadResource,
    "closed",
  );
  server.close();
});

both("startTls() gives up by timeout and signal, and closes", async (pair) => {
  for (const server of [false, true]) {
    const [client, peer] = await connected(pair);
    const side = server ? SERVER : CLIENT;
    const late = await pair.a.startTls(client, { ...side, timeout: 1 });
    await assertRejects(() => late.handshake(), Deno.errors.TimedOut);
    await textOf(peer).catch(() => {});
    peer.close();
    await released(late, peer);
    const [second, other] = await connected(pair);
    const controller = new AbortController();
    const { signal } = controller;
    const aborted = await pair.a.startTls(second, { ...side, signal });
    const shaking = rejection(aborted.handshake());
    controller.abort(new Error("enough"));
    assertEquals((await shaking).message, "enough");
    other.close();
    await released(aborted, other);
  }
});

both("startTls() rejects when the peer goes in the handshake", async (pair) => {
  for (const how of ["close", "abort"] as const) {
    for (const server of [false, true]) {
      const [client, peer] = await connected(pair);
      const tls = await pair.a.startTls(client, server ? SERVER : CLIENT);
      await peer.netconn[how]();
      const error = await rejection(tls.handshake());
      if (error instanceof Deno.errors.UnexpectedEof) {
        assertStringIncludes(error.message, "shake hands");
        assertStringIncludes(error.message, "closed the connection during");
      } else assertInstanceOf(error, Deno.errors.ConnectionReset);
      await released(tls, peer);
    }
  }
});

both("startTls() may be closed before its handshake is over", async (pair) => {
  const [client, peer] = await connected(pair);
  const tls = await pair.a.startTls(client, CLIENT);
  const shaking = rejection(tls.handshake());
  const writing = rejection(tls.write(bytes("hello")));
  tls.close();
  assertInstanceOf(await shaking, Deno.errors.NotConnected);
  assertInstanceOf(await writing, Deno.errors.NotConnected);
  peer.close();
  await released(tls, peer);
});

both(
  "startTls() says which option is wrong, and takes nothing",
  async (pair) => {
    const { a, b } = pair;
    const [client, server] = await connected(pair);
    const wrong: [object, string][] = [
      [{ hostname: "a b" }, '"hostname"'],
      [{ server: 1 }, '"server"'],
      [{ server: true }, '"cert"'],
      [{ server: true, cert: PEER.cert }, '"key"'],
      [{ ...SERVER, caCerts: [] }, '"caCerts"'],
      [{ alpnProtocols: "h2" }, '"alpnProtocols"'],
      [{ port: 1 }, '"port"'],
    ];
    for (const [options, name] of wrong) {
      await assertRejects(() => a.startTls(client, options), TypeError, name);
    }
    for (const conn of [null, client.netconn, {}] as never[]) {
      await assertRejects(() => a.startTls(conn), TypeError, '"conn"');
    }
    const other = new a.node.Socket() as never;
    await assertRejects(() => a.startTls(other), TypeError, "tls.connect(");
    const options = { caCerts: ["x"] };
    const error = await assertRejects(
      () => a.startTls(client, options),
      Deno.errors.InvalidData,
    );
    assert(!Object.hasOwn(error, "cause"));
    await converse(
      await a.startTls(client, CLIENT),
      await b.startTls(server, SERVER),
    );
  },
);

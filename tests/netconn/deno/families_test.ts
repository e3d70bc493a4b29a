/** Listeners and connections in Deno's shape, over both families. */

import { assertEquals } from "@std/assert";
import { Stack, type TcpConn } from "../../../mod.ts";
import { PEER, ROOT } from "../tls/tls_certificates.ts";
import { mayStartWorkers } from "../two_stacks.ts";

/** Connects, and tells the peer's address as the listener sees it. */
async function seen(
  listener: AsyncIterable<TcpConn>,
  stack: Stack,
  hostname: string,
): Promise<string> {
  using conn = await stack.connect({ hostname, port: 80 });
  assertEquals(conn.remoteAddr.hostname, hostname);
  for await (const peer of listener) {
    peer.close();
    return peer.remoteAddr.hostname;
  }
  throw new Error("nobody came");
}

Deno.test("a listener on :: serves both families, and tells IPv4 addresses", async () => {
  for (const thread of mayStartWorkers ? [false, true] : [false]) {
    await using stack = await Stack.start({ thread });
    const listener = await stack.listen({ hostname: "::", port: 80 }).ready();
    assertEquals(listener.addr.hostname, "::");
    assertEquals(await seen(listener, stack, "127.0.0.1"), "127.0.0.1");
    assertEquals(await seen(listener, stack, "::1"), "::1");
    listener.close();
  }
});

Deno.test("a listener on ::1 serves IPv6 alone", async () => {
  await using stack = await Stack.start({ thread: false });
  const listener = await stack.listen({ hostname: "::1", port: 80 }).ready();
  assertEquals(await seen(listener, stack, "::1"), "::1");
  const other = await stack.listen({ hostname: "127.0.0.1", port: 80 }).ready();
  assertEquals(await seen(other, stack, "127.0.0.1"), "127.0.0.1");
});

Deno.test("TLS to a name of both families: IPv6 refuses, IPv4 has the server", async () => {
  const hosts = { "peer.test": ["::1", "127.0.0.1"] };
  await using stack = await Stack.start({ thread: false, hosts });
  const end = { hostname: "127.0.0.1", port: 443 };
  const listener = await stack.listenTls({ ...end, ...PEER }).ready();
  const [client, server] = await Promise.all([
    stack.connectTls({ hostname: "peer.test", port: 443, caCerts: [ROOT] }),
    listener.accept(),
  ]);
  await client.handshake();
  assertEquals(client.remoteAddr.hostname, "127.0.0.1");
  for (const thing of [client, server, listener]) thing.close();
});

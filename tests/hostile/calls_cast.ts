/**
 * Everybody whom wrong calls are made of: stacks, and netconns of each kind in use.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import * as mod from "../../mod.ts";
import { PEER } from "../netconn/tls/tls_certificates.ts";
import type { PublicCall } from "./calls.ts";
import { type Cast, publicCalls } from "./calls_list.ts";

/**
 * Does something with the public calls, on stacks in virtual time.
 *
 * @throws Also if their connection then carries nothing any more.
 */
export async function withCast(
  test: (cast: Cast, calls: PublicCall[]) => Promise<void>,
): Promise<void> {
  const [left, right] = mod.cable();
  const clock = new mod.VirtualClock();
  const common = { thread: false, clock };
  await using stack = await mod.Stack.start({
    ...common,
    netifs: [{ driver: left, addresses: ["10.0.0.1/24"] }],
  });
  await using peer = await mod.Stack.start({
    ...common,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  await using listening = await peer.listen({ port: 80 }).ready();
  const tcp = await stack.connect({ hostname: "10.0.0.2", port: 80 });
  const server = await listening.accept();
  await using listener = await stack.listen({ port: 81 }).ready();
  await using datagrams = await stack.listenDatagram({ port: 82 }).ready();
  const silent = await stack.connect({ hostname: "10.0.0.2", port: 80 });
  const unheard = await listening.accept();
  await using tls = await stack.startTls(silent);
  await using tlsListener = await stack.listenTls({ port: 83, ...PEER })
    .ready();
  const cast: Cast = {
    tls,
    tlsListener,
    stack,
    tcp,
    conn: tcp.netconn,
    listener,
    udp: stack.netconn(mod.NETCONN_UDP),
    raw: stack.netconn(mod.NETCONN_RAW, { proto: 200 }),
    datagrams,
    netbuf: mod.NetBuf.from(new Uint8Array(8)),
    clock,
  };
  await test(cast, publicCalls(cast));
  // The connection of the wrong calls still carries what it is given.
  await tcp.write(new Uint8Array([1, 2, 3]));
  const into = new Uint8Array(8);
  assertEquals(await server.read(into), 3);
  await server.write(into.subarray(0, 3));
  assertEquals(await tcp.read(into), 3);
  assertEquals(into.subarray(0, 3), new Uint8Array([1, 2, 3]));
  await server[Symbol.asyncDispose]();
  await unheard[Symbol.asyncDispose]();
  cast.netbuf.delete();
}

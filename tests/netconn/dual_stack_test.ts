/**
 * Sockets of both families that share ports and reach each other: the table of
 * dual_stack_table.ts for TCP and UDP, RFC 3493 §5.3. The kernel's answers are in
 * tests/interop/kernel_dual_stack_test.ts.
 */

import { assertEquals } from "@std/assert";
import * as lwip from "../../mod.ts";
import { ScriptedPeer } from "../../testing/mod.ts";
import { IPV4, IPV6, sceneOf } from "../families.ts";
import {
  type Binding,
  BINDINGS,
  conflict,
  type Reach,
  REACHES,
} from "./dual_stack_table.ts";

const TYPES = {
  TCP: { 4: lwip.NETCONN_TCP, 6: lwip.NETCONN_TCP_IPV6 },
  UDP: { 4: lwip.NETCONN_UDP, 6: lwip.NETCONN_UDP_IPV6 },
} as const;

type Protocol = keyof typeof TYPES;

const PROTOCOLS: readonly Protocol[] = ["TCP", "UDP"];

/** A stack with nothing but loopback. */
function loopback(): Promise<lwip.Stack> {
  return lwip.Stack.start({ thread: false, memory: 16 << 20, seed: 1 });
}

function netconn(
  stack: lwip.Stack,
  protocol: Protocol,
  { family, ipv6Only }: Omit<Binding, "name" | "address">,
): lwip.Netconn {
  const conn = stack.netconn(TYPES[protocol][family]);
  if (ipv6Only) lwip.netconn_set_ipv6only(conn, true);
  return conn;
}

for (const protocol of PROTOCOLS) {
  Deno.test(`bindings of both families exclude each other in any order where they have an address in common, ${protocol}`, async () => {
    await using stack = await loopback();
    for (const first of BINDINGS) {
      for (const second of BINDINGS) {
        const [a, b] = [first, second].map((one) =>
          netconn(stack, protocol, one)
        );
        const text = `${first.name}, then ${second.name}`;
        assertEquals(await lwip.netconn_bind(a, first.address, 7), 0, text);
        const wanted = conflict(first, second) ? lwip.ERR_USE : lwip.ERR_OK;
        const got = await lwip.netconn_bind(b, second.address, 7);
        assertEquals(got, wanted, text);
        await a.close();
        // What was refused is free now; what had the port has it still.
        const again = conflict(first, second)
          ? await lwip.netconn_bind(b, second.address, 7)
          : lwip.ERR_OK;
        assertEquals(again, lwip.ERR_OK, text);
        await b.close();
      }
    }
  });
}

/** What a stack says of an address of a loopback peer: never in mapped form. */
function seenHere({ seen }: Reach): string | undefined {
  return seen?.replace("::ffff:", "");
}

function title({ client, server, to }: Reach): string {
  const only = client.ipv6Only ? " v6only" : "";
  return `IPv${client.family}${only} to ${to}, served by ${server.name}`;
}

/** How a TCP client fares. */
async function reachTcp(stack: lwip.Stack, row: Reach): Promise<void> {
  const listener = netconn(stack, "TCP", row.server);
  assertEquals(await lwip.netconn_bind(listener, row.server.address, 7), 0);
  assertEquals(await lwip.netconn_listen(listener), 0);
  const conn = netconn(stack, "TCP", row.client);
  const err = await lwip.netconn_connect(conn, row.to, 7);
  const errors = {
    ...{ reached: lwip.ERR_OK, refused: lwip.ERR_RST, invalid: lwip.ERR_VAL },
  };
  assertEquals(err, errors[row.lwipTcp ?? row.outcome]);
  if (err !== lwip.ERR_OK) return;
  const accepted = await listener.accept();
  assertEquals((await accepted.remoteAddr()).hostname, seenHere(row));
}

/** How a datagram fares: one that is refused comes back as an error. */
async function reachUdp(stack: lwip.Stack, row: Reach): Promise<void> {
  const server = netconn(stack, "UDP", row.server);
  assertEquals(await lwip.netconn_bind(server, row.server.address, 7), 0);
  const conn = netconn(stack, "UDP", row.client);
  const err = await lwip.netconn_connect(conn, row.to, 7);
  const isInvalid = row.outcome === "invalid";
  assertEquals(err, isInvalid ? lwip.ERR_VAL : lwip.ERR_OK);
  if (isInvalid) return;
  const before = (await stack.stats()).drops["no-listener"] ?? 0;
  await conn.send(new Uint8Array(3));
  if (row.outcome === "reached") {
    using heard = await server.recv();
    assertEquals(heard!.from.hostname, seenHere(row));
  } else {
    assertEquals(await server.tryRecv(), undefined);
    assertEquals((await stack.stats()).drops["no-listener"], before + 1);
  }
}

for (const row of REACHES) {
  Deno.test(`TCP and UDP over both families: ${title(row)}: ${row.outcome}`, async () => {
    for (const run of [reachTcp, reachUdp]) {
      await using stack = await loopback();
      await run(stack, row);
    }
  });
}

Deno.test("a dual-stack netconn sends IPv4 to a v4-mapped address", async () => {
  await using peer = await ScriptedPeer.start(sceneOf(IPV4));
  const udp = peer.udp({ port: 7 });
  const conn = peer.stack.netconn(IPV6.udp);
  const data = Uint8Array.of(1, 2, 3);
  for (const hostname of ["::ffff:10.0.0.2", "10.0.0.2"]) {
    await conn.sendTo(data, { hostname, port: 7 });
    await udp.expect({ src: "10.0.0.1", dst: "10.0.0.2", data });
  }
  const tcp = peer.tcp({ port: 80 });
  const opening = peer.stack.netconn(IPV6.tcp);
  const connecting = peer.call(opening.connect("::ffff:10.0.0.2", 80));
  await tcp.expect({ flags: "S", src: "10.0.0.1", mss: 1460 });
  await tcp.send({ flags: "SA" });
  await connecting.gives();
});

Deno.test("packets with a v4-mapped address are dropped, whoever would take them [RFC 4942 §2.2]", async () => {
  await using peer = await ScriptedPeer.start(sceneOf(IPV6));
  const conn = peer.stack.netconn(IPV6.udp);
  await conn.bind("::", 7);
  const listener = peer.stack.netconn(IPV6.tcp);
  await listener.bind("::", 80);
  await listener.listen();
  const udp = peer.udp({ port: 9, stackPort: 7 });
  const tcp = peer.tcp({ port: 9, stackPort: 80 });
  for (
    const [src, dst] of [
      ["::ffff:10.0.0.2", peer.stackAddress],
      [peer.address, "::ffff:10.0.0.1"],
      ["::ffff:127.0.0.1", "::ffff:127.0.0.1"],
    ]
  ) {
    await udp.send({ src, dst, data: "mapped" });
    await tcp.send({ src, dst, flags: "S" });
    await peer.icmp().send({ src, dst, type: "echo" });
    await peer.expectNothing(1000);
  }
  assertEquals((await peer.stack.stats()).drops, { "bad-address": 9 });
  assertEquals(await conn.tryRecv(), undefined);
});

/** What netconns see of packets whose addresses cannot be, and of neighbours that are not learnt. */

import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  cable,
  NETCONN_TCP,
  NETCONN_UDP,
  type ProfileName,
  Stack,
  VirtualClock,
} from "../../mod.ts";
import { ScriptedPeer } from "../../testing/mod.ts";
import { bytes, rejection } from "./two_stacks.ts";

const PROFILES: ProfileName[] = ["modern", "lwip"];

for (const profile of PROFILES) {
  Deno.test(`a datagram from our own address does not make a service answer itself (${profile})`, async () => {
    await using peer = await ScriptedPeer.start({ stack: { profile } });
    const echo = peer.stack.netconn(NETCONN_UDP);
    await echo.bind("0.0.0.0", 7);
    let answers = 0;
    const serve = async () => {
      for await (using buf of echo) {
        answers++;
        await echo.sendTo(buf.toBytes(), buf.from);
      }
    };
    const serving = serve().catch(() => {});
    const own = { address: "10.0.0.1", port: 7, stackPort: 7 };
    await peer.udp(own).send({ data: "ping-pong" });
    await peer.pass(1000);
    assertEquals(answers, 0);
    const udp = peer.udp({ port: 4000, stackPort: 7 });
    await udp.send({ data: "hello" });
    await udp.expect({ data: "hello" });
    assertEquals(answers, 1);
    assertEquals((await peer.stack.stats()).drops, { "bad-address": 1 });
    await echo.close();
    await serving;
  });

  Deno.test(`a SYN of a host to itself makes no connection (${profile})`, async () => {
    await using peer = await ScriptedPeer.start({ stack: { profile } });
    const listener = peer.stack.netconn(NETCONN_TCP);
    await listener.bind("0.0.0.0", 80);
    await listener.listen();
    const land = peer.tcp({ address: "10.0.0.1", port: 80, stackPort: 80 });
    await land.send({ flags: "S" });
    await peer.expectNothing(5000);
    assertEquals((await peer.stack.stats()).tcpConnections, 0);
  });

  Deno.test(`a netconn on port 67 hears a client that has no address yet [RFC 2131 §4.1] (${profile})`, async () => {
    await using peer = await ScriptedPeer.start({ stack: { profile } });
    const server = peer.stack.netconn(NETCONN_UDP);
    await server.bind("0.0.0.0", 67);
    const toAll = { address: "0.0.0.0", stackAddress: "255.255.255.255" };
    const client = peer.udp({ ...toAll, port: 68, stackPort: 67 });
    await client.send({ data: "DISCOVER" });
    using buf = await server.recv();
    assertEquals(buf!.from, { hostname: "0.0.0.0", port: 68 });
    assertEquals(buf!.toBytes(), bytes("DISCOVER"));
    // Nobody else hears from nobody.
    const other = peer.stack.netconn(NETCONN_UDP);
    await other.bind("0.0.0.0", 69);
    await peer.udp({ ...toAll, port: 68, stackPort: 69 }).send({ data: "x" });
    await peer.udp({ address: "0.0.0.0", port: 68, stackPort: 67 }).send({
      data: "x",
    });
    assertEquals((await peer.stack.stats()).drops, { "bad-address": 2 });
    server.setBroadcast(true);
    const answer = { hostname: "255.255.255.255", port: 68 };
    await server.sendTo(bytes("OFFER"), answer);
    await client.expect({ dst: "255.255.255.255", data: "OFFER" });
  });
}

Deno.test("an interface that learns no neighbours reaches those that were set", async () => {
  const clock = new VirtualClock();
  const [left, right] = cable();
  const options = { thread: false, clock };
  await using a = await Stack.start({
    ...options,
    netifs: [{
      driver: left,
      addresses: ["10.0.0.1/24"],
      neighbours: "static",
    }],
  });
  await using b = await Stack.start({
    ...options,
    netifs: [{ driver: right, addresses: ["10.0.0.2/24"] }],
  });
  const server = b.netconn(NETCONN_UDP);
  await server.bind("0.0.0.0", 7);
  const udp = a.netconn(NETCONN_UDP);
  const to = { hostname: "10.0.0.2", port: 7 };
  const error = await rejection(udp.sendTo(bytes("one"), to));
  assertInstanceOf(error, Deno.errors.NetworkUnreachable);
  assertEquals(error.code, "ERR_RTE");
  const tcp = a.netconn(NETCONN_TCP);
  const refused = await rejection(tcp.connect("10.0.0.2", 80));
  assertInstanceOf(refused, Deno.errors.NetworkUnreachable);
  const { mac } = (await b.netifs()).find(({ name }) => name === "if1")!;
  await a.setNeighbour("if1", "10.0.0.2", mac);
  await udp.sendTo(bytes("two"), to);
  using buf = await server.recv();
  assertEquals(buf!.toBytes(), bytes("two"));
  // It answers who asks, and goes on without it being learnt.
  await server.sendTo(bytes("three"), buf!.from);
  using answer = await udp.recv();
  assertEquals(answer!.toBytes(), bytes("three"));
});

Deno.test("Stack.start() refuses a policy about neighbours that there is not", async () => {
  const [driver] = cable();
  const neighbours = "never" as "static";
  for (
    const options of [
      { ip: { neighbours } },
      { netifs: [{ driver, neighbours }] },
    ]
  ) {
    const error = await rejection(Stack.start({ thread: false, ...options }));
    assertInstanceOf(error, TypeError);
    assert(error.message.includes("never"), error.message);
  }
});

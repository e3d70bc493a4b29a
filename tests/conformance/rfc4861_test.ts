/** What RFC 4861 asks of a host and no other test shows, through the public calls. */

import { assertEquals } from "@std/assert";
import {
  type NdTalk,
  type Netconn,
  ScriptedPeer,
  type TcpTalk,
} from "../../testing/mod.ts";
import { Lab } from "./ipv6_ready/nd_words.ts";
import { text } from "./script_words.ts";

/** A connection with a neighbour whose entry is in state DELAY. */
async function delayed(): Promise<
  [peer: ScriptedPeer, nd: NdTalk, tcp: TcpTalk, conn: Netconn]
> {
  const peer = await ScriptedPeer.start({
    medium: "ethernet",
    address: "2001:db8::1/64",
    peer: "2001:db8::2",
    netif: { ipv6: { autoconfiguration: false, dad: false } },
    ignore: (packet) => packet[6] === 0, // reports of listeners
  });
  const nd = peer.nd();
  await nd.send({ type: "ns", slla: true });
  await nd.expect({ type: "na", linkDst: nd.link });
  const [tcp, conn] = await peer.connected();
  return [peer, nd, tcp, conn];
}

Deno.test("a neighbour that acknowledges data of TCP is not asked whether it is there [RFC 4861 §7.3.1]", async () => {
  const [peer, , tcp, conn] = await delayed();
  await using _ = peer;
  for (let i = 0; i < 60; i++) {
    await conn.write(text("x"));
    await tcp.expect({ data: "x" });
    await tcp.send({});
    await peer.expectNothing(3_000);
  }
});

Deno.test("data that a neighbour sends does not show that it hears: it is asked once in ReachableTime [RFC 4861 §7.3.1]", async () => {
  const [peer, nd, tcp, conn] = await delayed();
  await using _ = peer;
  let asked = 0;
  for (let i = 0; i < 60; i++) {
    await tcp.send({ data: "y" });
    await peer.call(conn.recv()).gives("y");
    await tcp.expect({ data: "" }, { within: 500 });
    await peer.pass(2_500);
    if (peer.trace().at(-1)!.includes("neighbor solicitation")) {
      await nd.expect({ type: "ns", dst: nd.address, linkDst: nd.link });
      await nd.send({ type: "na", target: nd.address });
      asked++;
    }
    await peer.expectNothing();
  }
  assertEquals(asked >= 4 && asked <= 10, true, `${asked} times in 180 s`);
});

Deno.test("of routers that do not answer each is asked in turn [RFC 4861 §6.3.6]", async () => {
  await using lab = await Lab.start();
  const { tr1, tr2, far, peer } = lab;
  await lab.advertise({ slla: null }, tr1);
  await tr2.send({ type: "ra" });
  const asked: string[] = [];
  for (let i = 0; i < 6; i++) {
    await lab.echo(far);
    await peer.pass(12_000);
    for (const line of peer.trace().slice(-12)) {
      const router = /stack →.*who has (fe80::a\d)/.exec(line)?.[1];
      if (router !== undefined && asked.at(-1) !== router) asked.push(router);
    }
    await peer.skip();
  }
  const turns = asked.slice(-4);
  assertEquals(new Set(turns).size, 2, asked.join());
  assertEquals(turns[0] === turns[2] && turns[1] === turns[3], true);
});

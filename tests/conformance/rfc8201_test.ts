/** What RFC 8201 asks of transports, and of who sets up a host. */

import { assertEquals } from "@std/assert";
import { type Netconn, NETCONN_TCP_IPV6, NETCONN_UDP_IPV6 } from "../../mod.ts";
import { patternBytes, ScriptedPeer, type TcpTalk } from "../../testing/mod.ts";
import { host, request, TO_NODE } from "./ipv6_ready/tester.ts";

/** Bytes of headers in front of TCP's data, without options. */
const HEADERS = 60;

/** A host with a connection that has sent three full segments of 1,440 bytes. */
async function sending(): Promise<[ScriptedPeer, TcpTalk, Netconn]> {
  const peer = await ScriptedPeer.start({
    address: "fd00::1/64",
    peer: "fd00::2",
  });
  const [tcp, conn] = await peer.connected({ mss: 1440 });
  await conn.write(patternBytes(4320));
  return [peer, tcp, conn];
}

Deno.test("TCP cuts its segments to the path and sends again at once [RFC 8201 §5.4]", async () => {
  const [peer, tcp, conn] = await sending();
  await using _ = peer;
  const before = (await conn.info())!;
  for (const seq of [1, 1441, 2881]) await tcp.expect({ seq, len: 1440 });
  await peer.icmp("fd00::9").send({ type: "packet-too-big", mtu: 1360 });
  for (let seq = 1; seq < 3900; seq += 1300) {
    await tcp.expect({ seq, len: 1300 });
  }
  await tcp.expect({ seq: 3901, len: 420 });
  const { mss, cwnd, timeouts } = (await conn.info())!;
  assertEquals([mss, timeouts], [1360 - HEADERS, 0]);
  // It was no congestion: as many segments as before.
  assertEquals(cwnd / mss, before.cwnd / before.mss);
  await tcp.send({ ack: 4321 });
  await peer.expectNothing();
});

Deno.test('TCP with "off" follows the path, too: no router cuts IPv6 [RFC 8201 §4]', async () => {
  const [peer, tcp, conn] = await sending();
  await using _ = peer;
  conn.setDontFragment("off");
  for (const seq of [1, 1441, 2881]) await tcp.expect({ seq, len: 1440 });
  await peer.icmp("fd00::9").send({ type: "packet-too-big", mtu: 1360 });
  await tcp.expect({ seq: 1, len: 1300 });
  await peer.skip();
});

Deno.test("TCP sends again once for all reports of one flight [RFC 8201 §5.4]", async () => {
  const [peer, tcp] = await sending();
  await using _ = peer;
  for (const seq of [1, 1441, 2881]) await tcp.expect({ seq, len: 1440 });
  const router = peer.icmp("fd00::9");
  await router.send({ type: "packet-too-big", mtu: 1360 });
  for (const seq of [1, 1301, 2601]) await tcp.expect({ seq, len: 1300 });
  await tcp.expect({ seq: 3901, len: 420 });
  await router.send({ type: "packet-too-big", mtu: 1360 });
  await router.send({ type: "packet-too-big", mtu: 1360 });
  await peer.expectNothing(100);
});

Deno.test("TCP follows what is reported about UDP to the same host [RFC 8201 §5.2]", async () => {
  const [peer, tcp, conn] = await sending();
  await using _ = peer;
  for (const seq of [1, 1441, 2881]) await tcp.expect({ seq, len: 1440 });
  await tcp.send({ ack: 4321 });
  await using udp = peer.stack.netconn(NETCONN_UDP_IPV6);
  await udp.connect("fd00::2", 7);
  await udp.send(patternBytes(1452));
  await peer.udp({ port: 7 }).expect({ data: 1452 });
  await peer.icmp("fd00::9").send({ type: "packet-too-big", mtu: 1280 });
  await conn.write(patternBytes(1440, 4320));
  await tcp.expect({ seq: 4321, len: 1280 - HEADERS });
  await tcp.expect({ seq: 4321 + 1220, len: 220 });
});

Deno.test("TCP offers the MSS of its link whatever the path is [RFC 8201 §5.4]", async () => {
  const [peer, tcp] = await sending();
  await using _ = peer;
  for (const seq of [1, 1441, 2881]) await tcp.expect({ seq, len: 1440 });
  await peer.icmp("fd00::9").send({ type: "packet-too-big", mtu: 1280 });
  for (let at = 0; at < 4; at++) await tcp.expect({});
  const other = peer.tcp({ port: 81 });
  const conn = peer.stack.netconn(NETCONN_TCP_IPV6);
  const connecting = peer.call(conn.connect("fd00::2", 81));
  await other.expect({ flags: "S", mss: 1440 });
  await other.send({ flags: "RA" });
  await connecting.fails("ERR_RST");
});

Deno.test("an interface may be told a smaller MTU for all its paths [RFC 8201 §5.6]", () => {
  const t = host({ mtu: 1300 });
  t.send(request(TO_NODE, 1300 - 48));
  t.expectReply(TO_NODE, 1300 - 48);
  t.send(request(TO_NODE, 1301 - 48));
  t.expectFragments(TO_NODE, 1301 - 48, 1300);
});

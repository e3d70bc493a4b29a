/** What RFC 8200 asks of a host and no other test shows. */

import { assertEquals } from "@std/assert";
import { ERR_OK } from "../../core/base/err.ts";
import { UdpLayer } from "../../core/udp/udp.ts";
import { getU16 } from "../../core/wire/bytes.ts";
import { NETCONN_TCP_IPV6 } from "../../mod.ts";
import { ScriptedPeer } from "../../testing/mod.ts";
import { ip } from "../core/ip/ip_fixture.ts";
import { type Host6, host6, PEER, sent } from "../core/ip/v6/host6.ts";

/** A UDP control block that sends to the neighbour. */
function udp({ f }: Host6): (data: Uint8Array) => number {
  const { ip: layer, rng, stats, pbufs } = f;
  const pcb = new UdpLayer({ ip: layer, rng, stats, pbufs })
    .create({ onDatagram: () => {} }, { family: 6 });
  return (data) => pcb.send(f.put(data), data.length, ip(PEER), 9);
}

Deno.test("Traffic Class is 0 if nobody chooses it [RFC 8200 §7]", () => {
  const host = host6();
  assertEquals(udp(host)(new Uint8Array(4)), ERR_OK);
  assertEquals(getU16(sent(host)[0], 0) & 0xff0, 0);
});

Deno.test("a UDP checksum of 0 is sent as 0xffff [RFC 8200 §8.1]", () => {
  const host = host6();
  const send = udp(host);
  assertEquals(send(new Uint8Array(2)), ERR_OK);
  const [{ 46: high, 47: low }] = sent(host);
  // With the checksum itself as data, the sum comes out as 0.
  assertEquals(send(Uint8Array.of(high, low)), ERR_OK);
  assertEquals(getU16(sent(host)[0], 46), 0xffff);
});

Deno.test("TCP offers an MSS of the MTU less 60 [RFC 8200 §8.3]", async () => {
  for (const mtu of [1280, 1500, 9000]) {
    await using peer = await ScriptedPeer.start({
      ...{ address: "fd00::1/64", peer: "fd00::2", mtu },
    });
    const conn = peer.stack.netconn(NETCONN_TCP_IPV6);
    const connecting = peer.call(conn.connect("fd00::2", 80));
    const tcp = peer.tcp();
    await tcp.expect({ flags: "S", mss: mtu - 60 });
    await tcp.send({ flags: "RA" });
    await connecting.fails("ERR_RST");
  }
});

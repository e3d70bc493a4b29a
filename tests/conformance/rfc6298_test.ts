/** What RFC 6298 asks of the retransmission timer, through the public calls. */

import { assertEquals } from "@std/assert";
import { NETCONN_TCP } from "../../mod.ts";
import { near, ScriptedPeer } from "../../testing/mod.ts";
import { tcpOptions, text } from "./script_words.ts";

// The bound of a second, and no tail loss probe before it.
const ONE_SECOND = tcpOptions({ rtoMin: 1000 });

Deno.test("TCP waits for a second before anything was measured [RFC 6298 §2.1]", async () => {
  await using peer = await ScriptedPeer.start();
  const tcp = peer.tcp();
  peer.call(peer.stack.netconn(NETCONN_TCP).connect(peer.address, 80));
  await tcp.expect({ flags: "S" });
  await peer.expectNothing(999);
  await tcp.expect({ flags: "S" }, { at: 1000 });
});

Deno.test("TCP's timer follows the measured round trips [RFC 6298 §2.2, §2.3]", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const tcp = peer.tcp();
  await tcp.expect({ flags: "S" });
  await tcp.send({ flags: "SA", mss: 1000 }, { after: 400 });
  await tcp.expect({ flags: "A" });
  await connecting.gives();
  const first = (await conn.info())!;
  assertEquals([first.srtt, first.rttvar, first.rto], [400, 200, 1200]);
  await conn.write(text("x"));
  await tcp.expect({ data: "x" });
  await tcp.send({}, { after: 800 });
  const { srtt, rttvar, rto } = (await conn.info())!;
  assertEquals(near(450, 1).test(srtt), true, `${srtt}`);
  assertEquals(near(250, 1).test(rttvar), true, `${rttvar}`);
  assertEquals(near(1450, 4).test(rto), true, `${rto}`);
});

Deno.test("TCP's timer stays above the round trip however steady that is [RFC 6298 §4]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  for (let i = 0; i < 50; i++) {
    await conn.write(text("x"));
    await tcp.expect({ seq: 1 + i, data: "x" });
    await tcp.send({}, { after: 100 });
  }
  const { srtt, rttvar, rto } = (await conn.info())!;
  assertEquals([near(100, 2).test(srtt), rttvar < 5], [true, true]);
  assertEquals(rto >= srtt + 200, true, `${rto}`);
});

Deno.test("TCP rounds its timer up to a second if told to [RFC 6298 §2.4]", async () => {
  await using peer = await ScriptedPeer.start(ONE_SECOND);
  const [, conn] = await peer.connected();
  assertEquals((await conn.info())!.rto >= 1000, true);
});

Deno.test("TCP repeats the oldest segment after its timeout and no sooner, then after twice that [RFC 6298 §5.1, §5.4 to §5.6]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  await conn.write(text("first"));
  await tcp.expect({ seq: 1, data: "first" });
  let { rto } = (await conn.info())!;
  await peer.expectNothing(Math.floor(rto) - 1);
  await tcp.expect({ seq: 1, data: "first" }, { within: 2 });
  for (let i = 0; i < 4; i++) {
    rto *= 2;
    await tcp.expect({ seq: 1, data: "first" }, { after: rto, tolerance: 2 });
  }
});

Deno.test("TCP stops its timer when all is acknowledged, and starts it anew at an ACK of something [RFC 6298 §5.2, §5.3]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ rtoMin: 1000, congestion: "newreno" }),
  );
  const [tcp, conn] = await peer.connected();
  conn.setNoDelay();
  await conn.write(text("one"));
  await tcp.expect({ data: "one" });
  await conn.write(text("two"));
  await tcp.expect({ seq: 4, data: "two" });
  await tcp.send({ ack: 4 }, { after: 500 });
  const { rto } = (await conn.info())!;
  await tcp.expect({ seq: 4 }, { after: rto, tolerance: 2 });
  await tcp.send({ ack: 7 });
  await peer.expectNothing(600_000);
});

Deno.test("TCP waits for 3 s when it has sent data after a SYN that was lost [RFC 6298 §5.7]", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const tcp = peer.tcp();
  await tcp.expect({ flags: "S" });
  await tcp.expect({ flags: "S" }, { at: 1000 });
  await tcp.send({ flags: "SA", mss: 1000 });
  await tcp.expect({ flags: "A" });
  await connecting.gives();
  assertEquals((await conn.info())!.rto, 3000);
});

Deno.test("TCP measures nothing from what was sent twice [RFC 6298 §3]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const before = (await conn.info())!;
  await conn.write(text("x"));
  await tcp.expect({ data: "x" });
  await tcp.expect({ data: "x" }, { within: 500 });
  await tcp.send({}, { after: 90 });
  const after = (await conn.info())!;
  assertEquals([after.srtt, after.rttvar], [before.srtt, before.rttvar]);
  await conn.write(text("y"));
  await tcp.expect({ data: "y" });
  await tcp.send({}, { after: 80 }); // once: that counts
  assertEquals((await conn.info())!.srtt > before.srtt, true);
});

/** What RFC 5961 asks for against blind attacks, through the public calls. */

import { assertEquals } from "@std/assert";
import { NETCONN_TCP } from "../../mod.ts";
import { ScriptedPeer } from "../../testing/mod.ts";
import { tcpOptions, text } from "./script_words.ts";

Deno.test("TCP ends at a RST that is exactly next, challenges others in the window, ignores the rest [RFC 5961 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const reading = peer.call(conn.recv());
  await tcp.send({ flags: "R", seq: 0 });
  await tcp.send({ flags: "R", seq: 70_000_000 });
  await tcp.send({ flags: "R", seq: 1 + 65_535 }); // RCV.NXT + RCV.WND
  await tcp.send({ flags: "R", seq: -99, data: 200 });
  await peer.expectNothing();
  for (const seq of [2, 65_535]) {
    await tcp.send({ flags: "R", seq });
    await tcp.expect({ flags: "A", seq: 1, ack: 1, len: 0 });
  }
  await reading.waits();
  await tcp.send({ flags: "R", seq: 1 });
  await reading.fails("ERR_RST");
  await peer.expectNothing(1000);
});

Deno.test("TCP believes a RST in SYN-SENT only if it acknowledges the SYN [RFC 5961 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const tcp = peer.tcp();
  await tcp.expect({ flags: "S" });
  await tcp.send({ flags: "R", seq: 0 });
  await tcp.send({ flags: "RA", seq: 0, ack: 0 });
  await tcp.send({ flags: "RA", seq: 0, ack: 2 });
  await peer.expectNothing();
  await connecting.waits();
  await tcp.send({ flags: "RA", seq: 0, ack: 1 });
  await connecting.fails("ERR_RST");
});

Deno.test("TCP challenges a SYN wherever it is, and takes nothing from it [RFC 5961 §4.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const reading = peer.call(conn.recv());
  for (const seq of [-5000, 0, 1, 500, 70_000_000]) {
    await tcp.send({ flags: "S", seq, data: "evil" });
    await tcp.expect({ flags: "A", seq: 1, ack: 1, len: 0 });
  }
  await reading.waits();
  await peer.expectNothing(1000);
});

Deno.test("TCP challenges a SYN whatever its timestamp [RFC 5961 §4.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [1000, 0] });
  for (const ts of [null, [1, 0], [9000, 0]] as const) {
    await tcp.send({ flags: "S", seq: 5_000_000, ts });
    await tcp.expect({ flags: "A", seq: 1, ack: 1, tsEcr: 1000 });
  }
  await tcp.send({ flags: "R", seq: 1, ts: null });
  await peer.call(conn.recv()).fails("ERR_RST");
});

Deno.test("TCP challenges a SYN of a host that has restarted, and ends at its RST [RFC 5961 §4.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const reading = peer.call(conn.recv());
  await tcp.send({ flags: "S", seq: 9_000_000, mss: 1000 });
  await tcp.expect({ flags: "A", seq: 1, ack: 1 });
  await tcp.send({ flags: "R", seq: 1 });
  await reading.fails("ERR_RST");
});

Deno.test("TCP takes data only with an ACK in [SND.UNA - MAX.SND.WND, SND.NXT] [RFC 5961 §5.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ win: 8000 });
  await conn.write(text("0123456789"));
  await tcp.expect({ seq: 1, len: 10 });
  await tcp.send({ ack: 11, win: 4000 });
  for (const ack of [12, 11 - 8000 - 1, -70_000_000]) {
    await tcp.send({ seq: 1, ack, data: "evil" });
    await tcp.expect({ flags: "A", seq: 11, ack: 1, len: 0 });
  }
  const reading = peer.call(conn.recv());
  await reading.waits();
  await tcp.send({ seq: 1, ack: 11 - 8000, data: "good" });
  await tcp.expect({ ack: 5 }, { within: 500 });
  await reading.gives("good");
});

Deno.test("TCP sends no more challenges than it is told to [RFC 5961 §7]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ challengeAckRate: 10 }),
  );
  const [tcp] = await peer.connected();
  for (let i = 0; i < 100; i++) await tcp.send({ flags: "S", seq: 5 });
  const first = await peer.skip();
  assertEquals(first >= 5 && first <= 15, true, `${first} challenges`);
  await peer.pass(1000);
  await tcp.send({ flags: "S", seq: 5 });
  await tcp.expect({ flags: "A", ack: 1 });
});

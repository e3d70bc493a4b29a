/** What RFC 5681 asks of senders and receivers, through the public calls. */

import { assertEquals } from "@std/assert";
import { NETCONN_TCP } from "../../mod.ts";
import { patternBytes, ScriptedPeer } from "../../testing/mod.ts";
import { expectSegments, tcpOptions } from "./script_words.ts";

const RENO = tcpOptions({ congestion: "newreno" });

Deno.test("TCP starts with its initial window and a threshold beyond all windows, however the handshake went [RFC 5681 §3.1]", async () => {
  await using peer = await ScriptedPeer.start(RENO);
  const [tcp, conn] = await peer.connected();
  const { cwnd, ssthresh } = (await conn.info())!;
  assertEquals([cwnd, ssthresh >= 1 << 30], [10_000, true]);
  await conn.write(patternBytes(30_000));
  await expectSegments(tcp, 1, 10);
  await peer.expectNothing();
});

Deno.test("TCP starts with one segment if its SYN was lost [RFC 5681 §3.1]", async () => {
  await using peer = await ScriptedPeer.start(RENO);
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const tcp = peer.tcp();
  await tcp.expect({ flags: "S" });
  await tcp.expect({ flags: "S" }, { at: 1000 });
  await tcp.send({ flags: "SA", mss: 1000 });
  await tcp.expect({ flags: "A" });
  await connecting.gives();
  await conn.write(patternBytes(5000));
  await expectSegments(tcp, 1, 1);
  await peer.expectNothing(10);
});

Deno.test("TCP goes back to one segment and half of the flight after a timeout, and keeps that threshold at the next [RFC 5681 §3.1]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ congestion: "newreno", blackHoleTimeouts: 0 }),
  );
  const [tcp, conn] = await peer.connected();
  await conn.write(patternBytes(10_000));
  await expectSegments(tcp, 1, 10);
  for (let i = 0; i < 4; i++) {
    await tcp.expect({ seq: 1, data: 1000 }, { within: 20_000 });
    const { cwnd, ssthresh } = (await conn.info())!;
    assertEquals([cwnd, ssthresh], [1000, 5000]);
  }
});

Deno.test("TCP repeats at the third duplicate ACK, sends something new at the first two, and leaves with half [RFC 5681 §3.2]", async () => {
  await using peer = await ScriptedPeer.start(RENO);
  const [tcp, conn] = await peer.connected();
  await conn.write(patternBytes(30_000));
  await expectSegments(tcp, 1, 10);
  await tcp.send({ ack: 1 });
  await expectSegments(tcp, 10_001, 1);
  await tcp.send({ ack: 1 });
  await expectSegments(tcp, 11_001, 1);
  await peer.expectNothing();
  assertEquals((await conn.info())!.cwnd, 10_000);
  await tcp.send({ ack: 1 });
  await expectSegments(tcp, 1, 1);
  const { ssthresh } = (await conn.info())!;
  assertEquals(ssthresh, 5000); // without what the first two have let out
  await tcp.send({ ack: 12_001 });
  assertEquals((await conn.info())!.cwnd, ssthresh);
});

Deno.test("TCP halves its threshold once for each window in which something was lost [RFC 5681 §4.3]", async () => {
  await using peer = await ScriptedPeer.start(RENO);
  const [tcp, conn] = await peer.connected({ sackOk: true });
  await conn.write(patternBytes(100_000));
  await expectSegments(tcp, 1, 10);
  await tcp.send({ ack: 1, sack: [[2001, 10_001]] });
  const first = (await conn.info())!;
  assertEquals([first.ssthresh, first.recovery], [5000, "recovery"]);
  await tcp.expect({ seq: 1, data: 1000 });
  await tcp.expect({ seq: 1001, data: 1000 });
  await tcp.send({ ack: 10_001 });
  assertEquals((await conn.info())!.cwnd, 5000);
  await peer.skip();
  await tcp.send({ ack: 10_001, sack: [[11_001, 15_001]] });
  const second = (await conn.info())!;
  assertEquals([second.recoveries, second.ssthresh], [2, 2500]);
});

Deno.test("TCP's window shrinks with its segments when the path takes smaller ones only [RFC 5681 §3.1]", async () => {
  await using peer = await ScriptedPeer.start(RENO);
  const [tcp, conn] = await peer.connected({ mss: 1460 });
  await conn.write(patternBytes(50_000));
  await expectSegments(tcp, 1, 10, 1460);
  await peer.icmp("10.0.0.9").send({
    type: "unreachable",
    code: "fragmentation-needed",
    mtu: 770,
  });
  const { mss, cwnd } = (await conn.info())!;
  assertEquals([mss, cwnd], [730, 7300]);
});

Deno.test("TCP acknowledges at once what fills a gap, in part or whole [RFC 5681 §4.2]", async () => {
  await using peer = await ScriptedPeer.start(tcpOptions({ quickAcks: 0 }));
  const [tcp] = await peer.connected();
  await tcp.send({ seq: 1001, data: 100 });
  await tcp.expect({ ack: 1 });
  await tcp.send({ seq: 2001, data: 100 });
  await tcp.expect({ ack: 1 });
  await tcp.send({ seq: 1, data: 500 });
  await tcp.expect({ ack: 501 });
  await tcp.send({ seq: 501, data: 500 });
  await tcp.expect({ ack: 1101 });
  await tcp.send({ seq: 1101, data: 900 }); // the last one: no gap is left
  await tcp.expect({ ack: 2101 });
  await peer.expectNothing();
});

Deno.test("TCP sends one ACK for a segment, no more, and delays it by less than 500 ms [RFC 5681 §4.2]", async () => {
  await using peer = await ScriptedPeer.start(tcpOptions({ quickAcks: 0 }));
  const [tcp] = await peer.connected();
  await tcp.send({ data: 1000 });
  await peer.expectNothing();
  await tcp.send({ data: 1000 });
  await tcp.expect({ ack: 2001 }); // the second full one
  await tcp.send({ data: 10 });
  await tcp.expect({ ack: 2011 }, { within: 499 });
  for (const seq of [5001, 6001, 7001]) {
    await tcp.send({ seq, data: 1000 });
    await tcp.expect({ ack: 2011 });
    await peer.expectNothing(); // one each
  }
  await peer.expectNothing(1000);
});

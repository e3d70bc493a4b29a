/** What RFC 7323 asks of windows that scale and of timestamps. */

import { assertEquals } from "@std/assert";
import { NETCONN_TCP } from "../../mod.ts";
import { ANY, ScriptedPeer, type TcpSegment } from "../../testing/mod.ts";
import { tcpOptions, text } from "./script_words.ts";

Deno.test("TCP scales windows if both SYNs say so, and offers it to nobody who does not [RFC 7323 §2.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [scaled, a] = await peer.connected({ ws: 3 }, { port: 1 });
  await scaled.send({ win: 1000 });
  assertEquals((await a.info())!.sndWnd, 8000);
  const [plain, b] = await peer.connected({}, { port: 2 });
  await plain.send({ win: 1000 });
  const { sndWnd, sndScale, rcvScale } = (await b.info())!;
  assertEquals([sndWnd, sndScale, rcvScale], [1000, -1, -1]);
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 80);
  await listener.listen();
  const without = peer.tcp({ port: 4000, stackPort: 80 });
  await without.send({ flags: "S", mss: 1000 });
  await without.expect({ flags: "SA", ws: null, ts: null, sackOk: false });
  const having = peer.tcp({ port: 4001, stackPort: 80 });
  await having.send({ flags: "S", mss: 1000, ws: 0 });
  await having.expect({ flags: "SA", ws: ANY });
});

Deno.test("TCP ignores a window scale outside of a SYN [RFC 7323 §2.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ws: 3 });
  await tcp.send({ win: 1000, options: [3, 3, 9, 1] });
  assertEquals((await conn.info())!.sndWnd, 8000);
  await peer.expectNothing(1000);
});

Deno.test("TCP does not scale the window of a SYN, either way [RFC 7323 §2.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const tcp = peer.tcp();
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  await tcp.expect({ flags: "S", ws: 7, win: 65_535 });
  await tcp.send({ flags: "SA", mss: 1000, ws: 5, win: 3000 });
  await tcp.expect({ flags: "A", win: (1 << 20) >> 7 });
  await connecting.gives();
  assertEquals((await conn.info())!.sndWnd, 3000);
});

Deno.test("TCP takes a scale above 14 for 14 [RFC 7323 §2.3]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ws: 30 });
  await tcp.send({ win: 2 });
  assertEquals((await conn.info())!.sndWnd, 2 << 14);
});

Deno.test("TCP sends timestamps in every segment but a SYN that asks for none, once both have [RFC 7323 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [500, 0] });
  await conn.write(text("x"));
  await tcp.expect({ data: "x", tsEcr: 500 });
  await tcp.send({ data: "y", ts: [501, 0] });
  await tcp.expect({ ack: 2, len: 0, tsEcr: 501 }, { within: 500 });
  await conn.shutdown(false, true);
  await tcp.expect({ flags: "FA", ts: true });
});

Deno.test("TCP sends timestamps in the RST of a connection that has them, and in no other [RFC 7323 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [stamped, a] = await peer.connected({ ts: [500, 0] }, { port: 1 });
  await a.abort();
  await stamped.expect({ flags: "RA", seq: 1, ack: 1, tsEcr: 500 });
  const [plain, b] = await peer.connected({}, { port: 2 });
  await b.abort();
  await plain.expect({ flags: "RA", seq: 1, ack: 1, ts: null });
  const nobody = peer.tcp({ port: 3, stackPort: 9 });
  await nobody.send({ flags: "S", ts: [1, 0] });
  await nobody.expect({ flags: "RA", ack: 1, ts: null });
});

Deno.test("TCP ignores timestamps that were not agreed on [RFC 7323 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: null });
  await tcp.send({ data: "a", ts: [9, 0] });
  await tcp.expect({ ack: 2, ts: null }, { within: 500 });
  await tcp.send({ data: "b", ts: [1, 0] }); // older, if they counted
  await tcp.expect({ ack: 3, ts: null }, { within: 500 });
  await peer.call(conn.recv()).gives();
  assertEquals((await conn.info())!.timestamps, false);
});

Deno.test("TCP takes a segment without the timestamps agreed on, and sends them itself [RFC 7323 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [500, 0] });
  const reading = peer.call(conn.recv());
  await tcp.send({ data: "bare", ts: null });
  await tcp.expect({ ack: 5, tsEcr: 500 }, { within: 500 });
  await reading.gives("bare");
  await tcp.send({ data: "real", ts: [501, 0] });
  await tcp.expect({ ack: 9, tsEcr: 501 }, { within: 500 });
  assertEquals((await conn.info())!.timestamps, true);
});

Deno.test("TCP lets a peer in that agrees on timestamps and then sends none [RFC 7323 §3.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 80);
  await listener.listen();
  const accepting = peer.call(listener.accept());
  const tcp = peer.tcp({ port: 4000, stackPort: 80 });
  await tcp.send({ flags: "S", mss: 1000, ts: [500, 0] });
  await tcp.expect({ flags: "SA", tsEcr: 500 });
  await tcp.send({ flags: "A", ts: null });
  await tcp.send({ data: "request", ts: null });
  const conn = await accepting.gives();
  await tcp.expect({ ack: 8 }, { within: 500 });
  await peer.call(conn.recv()).gives("request");
  await conn.write(text("answer"));
  await tcp.expect({ data: "answer", tsEcr: 500 });
  await tcp.send({ flags: "FA", ts: null });
  await tcp.expect({ flags: "A", ack: 9 });
  await peer.call(conn.recv()).gives();
  await conn.close();
  await tcp.expect({ flags: "FA" });
  await tcp.send({ flags: "A", ts: null });
  await peer.expectNothing(5000);
});

Deno.test("TCP's clock of timestamps goes on by a millisecond a millisecond, from elsewhere for each host [RFC 7323 §5.4, §7.1]", async () => {
  await using peer = await ScriptedPeer.start();
  const values: number[] = [];
  for (const [port, address] of [[1, "10.0.0.2"], [2, "10.0.0.3"]] as const) {
    const tcp = peer.tcp({ port, address });
    const conn = peer.stack.netconn(NETCONN_TCP);
    peer.call(conn.connect(address, port));
    const first = await tcp.expect({ flags: "S", tsEcr: 0 });
    const second = await tcp.expect({ flags: "S" }, { after: 1000 });
    assertEquals((second.tsVal! - first.tsVal!) | 0, 1000);
    values.push(first.tsVal!);
    await tcp.send({ flags: "RA" });
  }
  assertEquals(Math.abs(values[0] - values[1]) > 10_000, true);
});

Deno.test("TCP takes round trips from timestamps only where something new is acknowledged [RFC 7323 §4.1]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [1, 0] });
  await conn.write(text("x"));
  const { tsVal } = await tcp.expect({ data: "x" });
  await tcp.send({ ts: [60, tsVal!] }, { after: 100 });
  const { srtt } = (await conn.info())!;
  for (let i = 0; i < 20; i++) {
    await tcp.send({ ts: [100 + i, tsVal!] }, { after: 100 });
  }
  assertEquals((await conn.info())!.srtt, srtt);
});

Deno.test("TCP does not hold a RST to its timestamp, nor keep it [RFC 7323 §5.2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [1000, 0] });
  const reading = peer.call(conn.recv());
  await tcp.send({ flags: "R", seq: 2, ts: [2000, 0] }); // challenged
  await tcp.expect({ flags: "A", tsEcr: 1000 });
  await reading.waits();
  await tcp.send({ flags: "R", seq: 1, ts: [1, 0] });
  await reading.fails("ERR_RST");
});

Deno.test("TCP keeps no timestamp of a segment that it throws away [RFC 7323 §4.3]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [1000, 0] });
  const reading = peer.call(conn.recv());
  const ts = [2 ** 31, 0] as const;
  await tcp.send({ flags: "", seq: -29_999, data: 60_000, ts });
  await tcp.send({ flags: "P", seq: 1, data: "evil", ts });
  await tcp.send({ flags: "F", seq: 1, ts });
  await peer.expectNothing();
  const challenged: TcpSegment[] = [
    { flags: "S", seq: 1 },
    { flags: "S", seq: 9, data: "evil" },
    { flags: "A", seq: 1, ack: 2, data: "evil" },
    { flags: "FA", seq: 1, ack: -80_000_000 },
    { flags: "A", seq: -30_000, ack: 9, data: 60_000 },
  ];
  for (const segment of challenged) {
    await tcp.send({ ...segment, ts });
    await tcp.expect({ flags: "A", seq: 1, ack: 1, len: 0, tsEcr: 1000 });
  }
  await reading.waits();
  await tcp.send({ seq: 1, ack: 1, data: "good", ts: [1001, 0] });
  await tcp.expect({ flags: "A", ack: 5, tsEcr: 1001 }, { within: 500 });
  await reading.gives("good");
});

Deno.test("TCP drops what is older than the latest timestamp, and acknowledges [RFC 7323 §5.3 R1]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ts: [1000, 0] });
  const reading = peer.call(conn.recv());
  await tcp.send({ data: "old", ts: [999, 0] });
  await tcp.expect({ flags: "A", ack: 1, tsEcr: 1000 });
  await reading.waits();
  await tcp.send({ seq: 1, data: "new", ts: [1000, 0] });
  await reading.gives("new");
});

Deno.test("TCP works without either option if told to [RFC 7323 §1.3]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ timestamps: false, windowScale: false }),
  );
  const tcp = peer.tcp();
  peer.call(peer.stack.netconn(NETCONN_TCP).connect(peer.address, 80));
  await tcp.expect({ flags: "S", ws: null, ts: null });
});

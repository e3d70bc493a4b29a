/** What RFC 9293 asks of TCP and no other test shows, through the public calls. */

import { assertEquals } from "@std/assert";
import { NETCONN_TCP } from "../../mod.ts";
import {
  atLeast,
  type Netconn,
  patternBytes,
  ScriptedPeer,
  type TcpSegment,
  type TcpTalk,
} from "../../testing/mod.ts";
import { expectSegments, tcpOptions, text } from "./script_words.ts";

// Push.

Deno.test("TCP joins what waits into full segments with one PSH [RFC 9293 §3.9.1.2 SHLD-27, SHLD-28, MUST-61]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ win: 0 });
  for (let i = 0; i < 4; i++) await conn.write(patternBytes(500, 500 * i));
  await peer.expectNothing(100);
  await tcp.send({ win: 60_000 });
  await tcp.expect({ flags: "A", seq: 1, data: 1000 });
  await tcp.expect({ flags: "PA", seq: 1001, data: 1000 });
  await peer.expectNothing();
});

// Window.

Deno.test("TCP takes a window above 32,767 for what it is [RFC 9293 §3.1 MUST-1]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ initialWindow: 100 }),
  );
  const [tcp, conn] = await peer.connected({ win: 40_000 });
  await conn.write(patternBytes(50_000));
  await expectSegments(tcp, 1, 40);
  await peer.expectNothing(100);
});

Deno.test("TCP counts windows in 32 bits [RFC 9293 §3.1 REC-1]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ ws: 14 });
  await tcp.send({ win: 65_535 });
  assertEquals((await conn.info())!.sndWnd, 65_535 * 2 ** 14);
});

Deno.test("TCP sends nothing new beyond a window that has shrunk, and repeats what is within [RFC 9293 §3.8.6 MUST-34, SHLD-15, SHLD-16]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ blackHoleTimeouts: 0 }),
  );
  const [tcp, conn] = await peer.connected({ win: 5000 });
  await conn.write(patternBytes(8000));
  await expectSegments(tcp, 1, 5);
  await tcp.send({ ack: 1001, win: 1000 });
  for (let i = 0; i < 3; i++) {
    await tcp.expect({ seq: 1001, data: 1000 }, { within: 3000 });
  }
  await tcp.send({ ack: 5001, win: 5000 });
  await expectSegments(tcp, 5001, 2); // in slow start again
});

Deno.test("TCP does not give up for want of an answer to what is beyond a shut window [RFC 9293 §3.8.6 SHLD-17, MAY-7]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ win: 3000 });
  await conn.write(patternBytes(3000));
  await expectSegments(tcp, 1, 3);
  await tcp.send({ ack: 1001, win: 0 });
  for (let i = 0; i < 30; i++) {
    await tcp.expect({ seq: 1001 }, { within: 130_000 });
    await tcp.send({ ack: 1001, win: 0 });
  }
  assertEquals((await conn.info())!.state, "ESTABLISHED");
  await tcp.send({ ack: 3001, win: 3000 });
  await conn.write(text("on"));
  await tcp.expect({ seq: 3001, data: "on" });
});

Deno.test("TCP keeps its window shut as long as nobody reads [RFC 9293 §3.8.6.1 MAY-8]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ rcvBuf: 4000, windowScale: false }),
  );
  const [tcp, conn] = await peer.connected();
  for (let i = 0; i < 4; i++) await tcp.send({ data: 1000 });
  await peer.skip();
  for (let i = 0; i < 20; i++) {
    await tcp.send({ seq: 4001, data: "x" }, { after: 60_000 });
    await tcp.expect({ flags: "A", ack: 4001, win: 0 });
    await peer.expectNothing();
  }
  for (let i = 0; i < 4; i++) {
    await peer.call(conn.recv()).gives(patternBytes(1000, 1000 * i));
  }
  await tcp.expect({ flags: "A", ack: 4001, win: atLeast(1000) });
});

Deno.test("TCP obeys a reset although its window is shut [RFC 9293 §3.4 MUST-66]", async () => {
  await using peer = await ScriptedPeer.start(
    tcpOptions({ rcvBuf: 4000, windowScale: false }),
  );
  const [tcp, conn] = await peer.connected();
  for (let i = 0; i < 4; i++) await tcp.send({ data: 1000 });
  await peer.skip();
  assertEquals((await conn.info())!.rcvWnd, 0);
  await tcp.send({ flags: "R", seq: 4001 });
  await peer.call(conn.write(text("x"))).fails("ERR_RST");
  await peer.expectNothing();
});

Deno.test("TCP delivers urgent data in line, whatever the pointer says [RFC 9293 §3.8.5, lwIP]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  await tcp.send({ flags: "UPA", urgent: 2, data: "ab" });
  await tcp.expect({ flags: "A", ack: 3 }, { within: 500 });
  await peer.call(conn.recv()).gives("ab");
  await tcp.send({ flags: "UPA", urgent: 60_000, data: "cd" });
  await tcp.expect({ flags: "A", ack: 5 }, { within: 500 });
  await peer.call(conn.recv()).gives("cd");
});

// Options.

Deno.test("TCP ignores options that it does not know, in any segment [RFC 9293 §3.1 MUST-5, MUST-6]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({
    options: [254, 6, 1, 2, 3, 4, 2, 4, 2, 188], // an experiment, then the MSS
  });
  assertEquals((await conn.info())!.mss, 700);
  await tcp.send({ data: "data", options: [253, 3, 9, 0, 0, 0, 0, 0] });
  await tcp.expect({ flags: "A", ack: 5 }, { within: 500 });
  await peer.call(conn.recv()).gives("data");
});

Deno.test("TCP reads options that are not aligned [RFC 9293 §3.2 MUST-64]", async () => {
  await using peer = await ScriptedPeer.start();
  const [, conn] = await peer.connected({
    options: [1, 2, 4, 2, 188, 3, 3, 5, 4, 2, 1, 0],
  });
  const { mss, sndScale, sack } = (await conn.info())!;
  assertEquals([mss, sndScale, sack], [700, 5, true]);
});

Deno.test("TCP names its MSS in every SYN and in nothing else [RFC 9293 §3.7.1 MUST-65, SHLD-5, MAY-3]", async () => {
  await using peer = await ScriptedPeer.start({ mtu: 576 });
  const tcp = peer.tcp();
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  await tcp.expect({ flags: "S", mss: 536 });
  await tcp.send({ flags: "SA" });
  await tcp.expect({ flags: "A", mss: null });
  await connecting.gives();
  await conn.write(text("x"));
  await tcp.expect({ data: "x", mss: null });
  const passive = peer.tcp({ port: 4000, stackPort: 7 });
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 7);
  await listener.listen();
  await passive.send({ flags: "S" });
  await passive.expect({ flags: "SA", mss: 536 });
});

Deno.test("TCP sends no more than the peer's MSS, the path and the options leave [RFC 9293 §3.7.1 MUST-16]", async () => {
  await using peer = await ScriptedPeer.start({ mtu: 800 });
  const [named, a] = await peer.connected({ mss: 600 }, { port: 1 });
  await a.write(patternBytes(2000));
  await named.expect({ data: 600 });
  await peer.skip();
  const [narrow, b] = await peer.connected({ mss: 9000 }, { port: 2 });
  await b.write(patternBytes(2000));
  await narrow.expect({ data: 760 }); // 800 less two headers of 20
  await peer.skip();
  const [stamped, c] = await peer.connected({ mss: 600, ts: true }, {
    port: 3,
  });
  await c.write(patternBytes(2000));
  await stamped.expect({ data: 588, ts: true });
});

Deno.test("TCP checksums cover header, pseudo-header and data [RFC 9293 §3.1 MUST-2, MUST-3]", async () => {
  await using peer = await ScriptedPeer.start(tcpOptions({ rtoMin: 5000 }));
  const [tcp, conn] = await peer.connected();
  await conn.write(patternBytes(333));
  await tcp.expect({ data: 333 }); // which looks at the checksum, too
  await tcp.send({ data: "spoilt" }, { corrupt: true });
  await peer.expectNothing(1000);
  await tcp.send({ seq: 1, ack: 334, data: "intact" });
  await tcp.expect({ ack: 7 }, { within: 500 });
  await peer.call(conn.recv()).gives("intact");
});

// Opening.

Deno.test("TCP listens on a port of which a connection is being opened [RFC 9293 §3.9.1.1 MUST-42]", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  conn.setReuseAddress();
  await conn.bind("0.0.0.0", 5000);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const active = peer.tcp();
  await active.expect({ flags: "S", srcPort: 5000 });
  const listener = peer.stack.netconn(NETCONN_TCP);
  listener.setReuseAddress();
  await listener.bind("0.0.0.0", 5000);
  await listener.listen();
  const passive = peer.tcp({ port: 4000, stackPort: 5000 });
  await passive.send({ flags: "S", mss: 1000 });
  await passive.expect({ flags: "SA" });
  await connecting.waits();
  await active.send({ flags: "SA", mss: 1000 });
  await active.expect({ flags: "A" });
  await connecting.gives();
});

Deno.test("TCP refuses a second listener on a port, and leaves the first alone [RFC 9293 §3.9.1.1 MUST-41]", async () => {
  await using peer = await ScriptedPeer.start();
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 80);
  await listener.listen();
  const second = peer.stack.netconn(NETCONN_TCP);
  await peer.call(second.bind("0.0.0.0", 80)).fails("ERR_USE");
  const tcp = peer.tcp({ port: 4000, stackPort: 80 });
  await tcp.send({ flags: "S" });
  await tcp.expect({ flags: "SA" });
});

Deno.test("TCP asks IP for its address if the application names none, and keeps to it [RFC 9293 §3.9.1.1 MUST-43, MUST-44, MUST-45]", async () => {
  await using peer = await ScriptedPeer.start();
  await peer.stack.addAddress("if1", "10.0.0.5/24");
  const [tcp, asked] = await peer.connected({}, { port: 1 });
  await asked.write(text("x"));
  await tcp.expect({ src: "10.0.0.1", data: "x" });
  await tcp.send({});
  const conn = peer.stack.netconn(NETCONN_TCP);
  await conn.bind("10.0.0.5", 0);
  const own = { conn, port: 2, stackAddress: "10.0.0.5" };
  const [bound] = await peer.connected({}, own);
  await conn.write(text("y"));
  await bound.expect({ src: "10.0.0.5", data: "y" });
});

Deno.test("TCP refuses to connect to what is no host [RFC 9293 §3.9.2.3 MUST-46]", async () => {
  await using peer = await ScriptedPeer.start();
  for (
    const address of ["255.255.255.255", "10.0.0.255", "224.0.0.1", "0.0.0.0"]
  ) {
    const conn = peer.stack.netconn(NETCONN_TCP);
    await peer.call(conn.connect(address, 80)).fails("ERR_VAL");
  }
  await peer.expectNothing(5000);
});

Deno.test("TCP ignores a SYN to or from what is no host [RFC 9293 §3.9.2.3 MUST-57, MUST-63]", async () => {
  await using peer = await ScriptedPeer.start();
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 80);
  await listener.listen(1); // there is room for one only
  const tcp = peer.tcp({ port: 4000, stackPort: 80 });
  for (
    const src of ["255.255.255.255", "224.0.0.1", "127.0.0.1", "10.0.0.255"]
  ) {
    await tcp.send({ flags: "S", src });
  }
  for (const dst of ["255.255.255.255", "224.0.0.1", "10.0.0.255"]) {
    await tcp.send({ flags: "S", dst });
  }
  await peer.expectNothing(5000);
  await tcp.send({ flags: "S" });
  await tcp.expect({ flags: "SA" });
});

// Closing.

Deno.test("TCP obeys a reset that carries data [RFC 9293 §3.5.3 SHLD-2]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const reading = peer.call(conn.recv());
  await tcp.send({ flags: "RA", data: "go away" });
  await reading.fails("ERR_RST");
});

Deno.test("TCP resets with a number that the peer expects, though a probe of its shut window is in flight [RFC 9293 §3.8.6.1]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ win: 1000 });
  await conn.write(patternBytes(5000));
  await tcp.expect({ seq: 1, data: 1000 });
  await tcp.send({ ack: 1001, win: 0 });
  await tcp.expect({ seq: 1001, data: 1 }, { within: 1000 });
  await tcp.send({ ack: 1001, win: 0, data: "y" }); // refused; text of its own
  await tcp.expect({ flags: "A", seq: 1001, ack: 2, len: 0 }, { within: 100 });
  await conn.abort();
  await tcp.expect({ flags: "RA", seq: 1001, ack: 2 });
  await peer.expectNothing(1000);
});

Deno.test("TCP resets with a number that the peer expects, though its window has shrunk to nothing with data in flight [RFC 9293 §3.8.6]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ win: 2000 });
  await conn.write(patternBytes(2000));
  await expectSegments(tcp, 1, 2);
  await tcp.send({ ack: 1, win: 0 });
  await conn.abort();
  await tcp.expect({ flags: "RA", seq: 1, ack: 1 });
});

/** A connection in TIME-WAIT that the peer has opened, and the port that still listens. */
async function acceptedTimeWait(
  peer: ScriptedPeer,
  syn: TcpSegment = {},
): Promise<TcpTalk> {
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 80);
  await listener.listen();
  const tcp = peer.tcp({ port: 4000, stackPort: 80 });
  const accepting = peer.call(listener.accept());
  await tcp.send({ flags: "S", mss: 1000, ...syn });
  await tcp.expect({ flags: "SA", seq: 0, ack: 1 });
  await tcp.send({ flags: "A" });
  const conn = await accepting.gives();
  await conn.close();
  await tcp.expect({ flags: "FA", seq: 1 });
  await tcp.send({ flags: "FA" });
  await tcp.expect({ flags: "A", seq: 2, ack: 2 });
  return tcp;
}

Deno.test("TCP in TIME-WAIT lets in who comes back without timestamps and with a lower number, at its exact RST [RFC 9293 §3.10.7.4]", async () => {
  await using peer = await ScriptedPeer.start();
  const tcp = await acceptedTimeWait(peer);
  await tcp.send({ flags: "R", seq: 3 });
  await tcp.send({ flags: "S", seq: -50_000 });
  await tcp.expect({ flags: "A", seq: 2, ack: 2, len: 0 });
  await tcp.send({ flags: "R", seq: 2 });
  await peer.expectNothing();
  await tcp.send({ flags: "S", seq: -50_000 }, { after: 1000 });
  await tcp.expect({ flags: "SA", ack: -49_999 });
});

Deno.test("TCP in TIME-WAIT ignores a RST where timestamps were agreed on, and in the profile lwip [RFC 1337 §3]", async () => {
  const rows: [TcpSegment, "modern" | "lwip"][] = [
    [{ ts: [1000, 0] }, "modern"],
    [{}, "lwip"],
  ];
  for (const [syn, profile] of rows) {
    await using peer = await ScriptedPeer.start({ stack: { profile } });
    const tcp = await acceptedTimeWait(peer, syn);
    await tcp.send({ flags: "R", seq: 2 });
    await tcp.send({ flags: "R", seq: 2, ts: null });
    await peer.expectNothing();
    await tcp.send({ flags: "FA", seq: 1, ack: 2 });
    await tcp.expect({ flags: "A", seq: 2, ack: 2 });
  }
});

Deno.test("TCP in TIME-WAIT drops what has no ACK, and a SYN with FIN opens nothing [RFC 9293 §3.10.7.4]", async () => {
  await using peer = await ScriptedPeer.start();
  const tcp = await acceptedTimeWait(peer);
  await tcp.send({ flags: "", seq: 1, data: "x" });
  await tcp.send({ flags: "F", seq: 1 });
  await peer.expectNothing();
  await tcp.send({ flags: "SF", seq: 3 });
  await tcp.expect({ flags: "A", seq: 2, ack: 2 });
  await tcp.send({ flags: "FA", seq: 1, ack: 2 });
  await tcp.expect({ flags: "A", seq: 2, ack: 2 });
});

Deno.test("TCP tells an orderly end from an abort [RFC 9293 §3.6 MUST-12]", async () => {
  await using peer = await ScriptedPeer.start();
  const [closes, a] = await peer.connected({}, { port: 1 });
  await closes.send({ flags: "FA" });
  await closes.expect({ flags: "A", ack: 2 });
  await peer.call(a.recv()).gives(null);
  const [resets, b] = await peer.connected({}, { port: 2 });
  await resets.send({ flags: "R" });
  await peer.call(b.recv()).fails("ERR_RST");
});

Deno.test("TCP stays in TIME-WAIT for twice its MSL, 30 s [RFC 9293 §3.6.1 MUST-13]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  await conn.shutdown(false, true);
  await tcp.expect({ flags: "FA", seq: 1 });
  await tcp.send({ flags: "FA", ack: 2 });
  await tcp.expect({ flags: "A", ack: 2 });
  await tcp.send({ flags: "FA", seq: 1 }, { after: 59_000 });
  await tcp.expect({ flags: "A", ack: 2 }); // and waits anew
  await tcp.send({ flags: "FA", seq: 1 }, { after: 59_900 });
  await tcp.expect({ flags: "A", ack: 2 });
  await tcp.send({ flags: "FA", seq: 1 }, { after: 60_100 });
  await tcp.expect({ flags: "R" });
});

// Sending.

Deno.test("TCP sends with the TTL that the application asks for [RFC 9293 §3.9.2 MUST-49]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  conn.setTtl(5);
  await conn.write(text("x"));
  await tcp.expect({ data: "x", ttl: 5 });
});

Deno.test("TCP sends with the type of service that the application asks for, unchanged, and changes it when told [RFC 9293 §3.9.1.9 MUST-48, SHLD-21, SHLD-22]", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  conn.setTos(0xb8);
  const [tcp] = await peer.connected({}, { conn });
  await conn.write(text("x"));
  await tcp.expect({ data: "x", tos: 0xb8 });
  await tcp.send({});
  conn.setTos(0x20);
  await conn.write(text("y"));
  await tcp.expect({ data: "y", tos: 0x20 });
});

// Failures.

Deno.test("TCP sends data again for more than 100 s before it gives up [RFC 9293 §3.8.3 MUST-20, SHLD-11]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const reading = peer.call(conn.recv());
  await conn.write(text("x"));
  await tcp.expect({ data: "x" });
  await reading.fails("ERR_ABRT", { within: 3_600_000 });
  assertEquals(peer.now > 100_000, true);
  assertEquals(await peer.skip() >= 15, true);
});

Deno.test("TCP repeats a SYN for 3 minutes if it is told to repeat it seven times [RFC 9293 §3.8.3 MUST-22, MUST-23]", async () => {
  await using peer = await ScriptedPeer.start(tcpOptions({ synRetries: 7 }));
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const tcp = peer.tcp();
  for (const at of [0, 1, 3, 7, 15, 31, 63]) {
    await tcp.expect({ flags: "S", seq: 0 }, { at: at * 1000 });
  }
  await tcp.expect({ flags: "S", seq: 0 }, { within: 120_000 });
  await connecting.fails("TimedOut", { within: 600_000 });
  assertEquals(peer.now >= 180_000, true);
});

// Keepalive.

/** A keepalive probe: nothing, from just before what is expected. */
const PROBE = { flags: "A", seq: 0, ack: 1, len: 0 };

Deno.test("TCP sends no keepalives unless told to, then after two hours without a word [RFC 9293 §3.8.4 MUST-24, MUST-25, MUST-28, SHLD-12]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  await peer.expectNothing(10_000_000);
  conn.setKeepAlive(true);
  const on = peer.now;
  await tcp.send({}); // so that the idle time counts from here
  await tcp.expect(PROBE, { at: on + 7_200_000, tolerance: 10 });
  await tcp.send({});
  conn.setKeepAlive(false);
  await peer.expectNothing(20_000_000);
});

Deno.test("TCP sends keepalives only while nothing is heard or unanswered [RFC 9293 §3.8.4 MUST-26, MUST-27]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  conn.setKeepAlive({ idle: 10_000, interval: 1000, probes: 3 });
  for (let i = 0; i < 5; i++) await tcp.send({}, { after: 9000 });
  await peer.expectNothing();
  await tcp.expect(PROBE, { after: 10_000, tolerance: 10 });
  await tcp.send({});
  await conn.write(text("x"));
  await tcp.expect({ data: "x" });
  const end = peer.now + 40_000; // repetitions, and no probe among them
  while (peer.now < end) {
    const seen = await tcp.expect({}, { within: 60_000 });
    assertEquals([seen.seq, seen.len], [1, 1]);
  }
});

Deno.test("TCP forgives keepalives that are lost [RFC 9293 §3.8.4 MUST-29]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  conn.setKeepAlive({ idle: 10_000, interval: 1000, probes: 3 });
  for (let round = 0; round < 3; round++) {
    await tcp.expect(PROBE, { after: 10_000, tolerance: 10 });
    await tcp.expect(PROBE, { after: 1000, tolerance: 10 });
    await tcp.send({});
  }
  assertEquals((await conn.info())!.state, "ESTABLISHED");
});

// IP.

Deno.test("TCP takes segments with IP options that it does not understand [RFC 9293 §3.9.2 MUST-50]", async () => {
  await using peer = await ScriptedPeer.start();
  const unknown = [0x9e, 4, 0, 0];
  const timestamp = [68, 8, 5, 0, 0, 0, 0, 0];
  const recordRoute = [7, 7, 4, 0, 0, 0, 0];
  const [tcp, conn] = await peer.connected({ ipOptions: unknown });
  await tcp.send({ data: "a", ipOptions: timestamp });
  await tcp.expect({ ack: 2, ipOptions: [] }, { within: 500 });
  await tcp.send({ data: "b", ipOptions: recordRoute });
  await tcp.expect({ ack: 3, ipOptions: [] }, { within: 500 });
  const buf = await peer.call(conn.recv()).gives();
  assertEquals(buf!.toBytes()[0], 97);
  buf!.delete();
});

Deno.test("TCP discards a source quench in silence [RFC 9293 §3.9.2.2 MUST-55]", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected();
  const reading = peer.call(conn.recv());
  await conn.write(text("x"));
  await tcp.expect({ data: "x" });
  const before = (await conn.info())!.cwnd;
  await peer.icmp().send({ type: "source-quench" });
  await tcp.send({});
  assertEquals((await conn.info())!.cwnd >= before, true);
  await peer.expectNothing(1000);
  await conn.write(text("y"));
  await tcp.expect({ data: "y" });
  await peer.icmp().send({ type: "source-quench" });
  await reading.fails("ERR_ABRT", { within: 3_600_000 }); // for no such reason
});

const SOFT: [
  string,
  Parameters<ReturnType<ScriptedPeer["icmp"]>["send"]>[0],
][] = [
  ["network unreachable", { type: "unreachable", code: "net" }],
  ["host unreachable", { type: "unreachable", code: "host" }],
  ["source route failed", { type: "unreachable", code: "source-route-failed" }],
  ["time exceeded", { type: "time-exceeded" }],
  ["parameter problem", { type: "parameter-problem" }],
];

for (const [name, message] of SOFT) {
  Deno.test(`TCP goes on after ICMP says ${name}, and names it when it fails [RFC 9293 §3.9.2.2 MUST-54, MUST-56, SHLD-25]`, async () => {
    await using peer = await ScriptedPeer.start();
    const [tcp, conn]: [TcpTalk, Netconn] = await peer.connected();
    const reading = peer.call(conn.recv());
    await conn.write(text("x"));
    await tcp.expect({ data: "x" });
    await peer.icmp("10.0.0.9").send(message);
    await tcp.expect({ data: "x" }, { within: 5000 });
    await reading.waits();
    await peer.icmp("10.0.0.9").send(message);
    await reading.fails("ERR_RTE", { within: 3_600_000 });
  });
}

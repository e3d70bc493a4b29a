/** The largest segment of a connection: Linux's TCP_MAXSEG, RFC 9293 §3.7.1. */

import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  type Netconn,
  NETCONN_TCP,
  NETCONN_UDP,
  type Stack,
} from "../../mod.ts";
import { patternBytes, ScriptedPeer } from "../../testing/mod.ts";

const LIMIT = 500;
/** Of each segment they take so much. */
const TIMESTAMPS = 12;

/** A listener whose connections have small segments. */
async function listening(stack: Stack): Promise<Netconn> {
  const listener = stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 7);
  listener.setMss(LIMIT);
  await listener.listen();
  return listener;
}

Deno.test("setMss() before connect: the SYN names it, and no segment is larger", async () => {
  await using peer = await ScriptedPeer.start();
  const tcp = peer.tcp({ port: 80 });
  const conn = peer.stack.netconn(NETCONN_TCP);
  conn.setMss(LIMIT);
  const connecting = peer.call(conn.connect(peer.address, 80));
  await tcp.expect({ flags: "S", mss: LIMIT });
  await tcp.expect({ flags: "S", mss: LIMIT }, { at: 1000 }); // again
  await tcp.send({ flags: "SA", mss: 1460 });
  await tcp.expect({ flags: "A" });
  await connecting.gives();
  const { mss, mssLimit, peerMss } = (await conn.info())!;
  assertEquals([mss, mssLimit, peerMss], [LIMIT, LIMIT, 1460]);
  await conn.write(patternBytes(1200));
  await tcp.expect({ flags: "A", data: LIMIT });
  await tcp.send({ ack: 501 });
  await tcp.expect({ flags: "A", data: LIMIT });
  await tcp.expect({ flags: "PA", data: 200 });
});

Deno.test("setMss() counts the options of a segment: timestamps take 12 bytes", async () => {
  await using peer = await ScriptedPeer.start();
  await using listener = await listening(peer.stack);
  const tcp = peer.tcp({ port: 4000, stackPort: 7 });
  await tcp.send({ flags: "S", mss: 1460, ts: true });
  await tcp.expect({ flags: "SA", mss: LIMIT });
  await tcp.send({ flags: "A" });
  await using conn = await listener.accept();
  assertEquals((await conn.info())!.mss, LIMIT - TIMESTAMPS);
  await conn.write(patternBytes(600));
  await tcp.expect({ data: LIMIT - TIMESTAMPS });
  await tcp.expect({ data: 600 - LIMIT + TIMESTAMPS });
});

for (const synCookies of ["off", "always"] as const) {
  Deno.test(`setMss() of a listener goes over to its connections, SYN cookies ${synCookies}`, async () => {
    await using peer = await ScriptedPeer.start({
      stack: { tcp: { synCookies } },
    });
    await using listener = await listening(peer.stack);
    const tcp = peer.tcp({ port: 4000, stackPort: 7 });
    await tcp.send({ flags: "S", mss: 1460 });
    await tcp.expect({ flags: "SA", mss: LIMIT });
    await tcp.send({ flags: "A" });
    await using conn = await listener.accept();
    const { mss, mssLimit } = (await conn.info())!;
    assertEquals([mss, mssLimit], [LIMIT, LIMIT]);
    await conn.write(patternBytes(LIMIT + 1));
    await tcp.expect({ data: LIMIT });
    await tcp.expect({ data: 1 });
    // A listener that listens already: of those to come.
    listener.setMss(800);
    const next = peer.tcp({ port: 4001, stackPort: 7 });
    await next.send({ flags: "S", mss: 1460 });
    await next.expect({ flags: "SA", mss: 800 });
    assertEquals((await conn.info())!.mss, LIMIT);
  });
}

Deno.test("setMss() of a connection limits what is sent from then on, and may be raised up to the peer's", async () => {
  await using peer = await ScriptedPeer.start();
  const [tcp, conn] = await peer.connected({ mss: 1000 });
  await conn.write(patternBytes(1000));
  await tcp.expect({ len: 1000 });
  conn.setMss(LIMIT);
  await conn.write(patternBytes(1000));
  await tcp.expect({ len: LIMIT });
  await tcp.expect({ len: LIMIT });
  assertEquals((await conn.info())!.mss, LIMIT);
  // What was lost is sent again in segments of the new size.
  await tcp.expect({ seq: 1, len: LIMIT }, { within: 5000 });
  await tcp.send({ ack: 2001 });
  conn.setMss(65_495);
  assertEquals((await conn.info())!.mss, 1000);
  await conn.write(patternBytes(1000));
  await tcp.expect({ seq: 2001, len: 1000 });
});

Deno.test("the peer's smaller MSS and the interface's are limits as well", async () => {
  await using peer = await ScriptedPeer.start({ mtu: 576 });
  const tcp = peer.tcp({ port: 80 });
  const conn = peer.stack.netconn(NETCONN_TCP);
  conn.setMss(9000);
  const connecting = peer.call(conn.connect(peer.address, 80));
  await tcp.expect({ flags: "S", mss: 536 });
  await tcp.send({ flags: "SA", mss: 300 });
  await tcp.expect({ flags: "A" });
  await connecting.gives();
  assertEquals((await conn.info())!.mss, 300);
});

Deno.test("setMss() goes before the stack's tcp.mss, in the profile lwip as well", async () => {
  await using peer = await ScriptedPeer.start({
    stack: { profile: "lwip", tcp: { mss: 400 } },
  });
  for (const [port, mss] of [[80, undefined], [81, 1000], [82, 88]] as const) {
    const conn = peer.stack.netconn(NETCONN_TCP);
    if (mss !== undefined) conn.setMss(mss);
    conn.connect(peer.address, port).catch(() => {});
    await peer.tcp({ port }).expect({ flags: "S", mss: mss ?? 400 });
  }
});

Deno.test("connect() and listen() of a stack take mss as an option", async () => {
  await using peer = await ScriptedPeer.start();
  const { stack, address } = peer;
  stack.connect({ hostname: address, port: 80, mss: LIMIT }).catch(() => {});
  await peer.tcp({ port: 80 }).expect({ flags: "S", mss: LIMIT });
  await using listener = stack.listen({ port: 7, mss: LIMIT });
  await listener.ready();
  const tcp = peer.tcp({ port: 4000, stackPort: 7 });
  await tcp.send({ flags: "S", mss: 1460 });
  await tcp.expect({ flags: "SA", mss: LIMIT });
  for (const mss of [87, 65_496, 1.5, NaN]) {
    const options = { hostname: address, port: 80, mss };
    await assertRejects(() => stack.connect(options), RangeError, '"mss"');
    assertThrows(() => stack.listen({ port: 7, mss }), RangeError, '"mss"');
  }
});

Deno.test("setMss() takes 88 to 65,495 bytes, and TCP alone", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  for (const bytes of [88, 65_495]) conn.setMss(bytes);
  for (const bytes of [87, 0, -5, 65_496, 100.5, Infinity]) {
    assertThrows(() => conn.setMss(bytes), RangeError, '"bytes"');
  }
  assertThrows(() => conn.setMss("500" as never), TypeError, '"bytes"');
  const udp = peer.stack.netconn(NETCONN_UDP);
  assertThrows(() => udp.setMss(500), TypeError, "not TCP");
});

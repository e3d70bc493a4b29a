/** The scripted peer: what its words mean, and what it says when they are not met. */

import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { NETCONN_RAW, NETCONN_TCP, NETCONN_UDP } from "../../mod.ts";
import { TcpFixture } from "../core/tcp/tcp_fixture.ts";
import { eachFamily, IPV4, IPV6, sceneOf } from "../families.ts";
import {
  ANY,
  atLeast,
  atMost,
  between,
  type ExtensionHeader,
  near,
  patternBytes,
  ScriptedPeer,
  type ScriptedPeerOptions,
  ScriptError,
} from "../../testing/mod.ts";

/** What a script says when it fails. */
async function failureOf(
  fn: (peer: ScriptedPeer) => Promise<unknown>,
  options: ScriptedPeerOptions = {},
): Promise<ScriptError> {
  await using peer = await ScriptedPeer.start(options);
  return await assertRejects(() => fn(peer), ScriptError);
}

eachFamily(
  "ScriptedPeer carries a conversation from connect to the last FIN",
  async (family) => {
    await using peer = await ScriptedPeer.start(sceneOf(family));
    const [tcp, conn] = await peer.connected();
    await conn.write(new TextEncoder().encode("ping"));
    await tcp.expect({ flags: "PA", seq: 1, ack: 1, data: "ping" });
    await tcp.send({ flags: "PA", data: "pong" });
    await tcp.expect({ flags: "A", ack: 5 }, { within: 500 });
    await peer.call(conn.recv()).gives("pong");
    await tcp.send({ flags: "FA" });
    await tcp.expect({ flags: "A", ack: 6 }, { within: 500 });
    await peer.call(conn.recv()).gives(null);
    const closing = peer.call(conn.close());
    await tcp.expect({ flags: "FA", seq: 5, ack: 6 });
    await tcp.send({ ack: 6 });
    await closing.gives();
    await peer.expectNothing(120_000);
  },
);

eachFamily("ScriptedPeer opens a connection to a listener", async (family) => {
  await using peer = await ScriptedPeer.start(sceneOf(family));
  const listener = peer.stack.netconn(family.tcp);
  await listener.bind(family.any, 7);
  await listener.listen();
  const accepting = peer.call(listener.accept());
  const tcp = peer.tcp({ port: 4000, stackPort: 7, iss: -1 });
  await tcp.send({ flags: "S", mss: 1460, sackOk: true, ws: 7, ts: [9, 0] });
  await tcp.expect({
    flags: "SA",
    seq: 0,
    ack: 1,
    mss: 1460,
    ws: ANY,
    sackOk: true,
    ts: [ANY, 9],
  });
  await accepting.waits();
  await tcp.send({ win: 1000 });
  const conn = await accepting.gives();
  assertEquals((await conn.info())!.sndWnd, 128_000);
});

eachFamily(
  "ScriptedPeer.connected() and accepted() open connections in one line",
  async (family) => {
    await using peer = await ScriptedPeer.start(sceneOf(family));
    const [here, a] = await peer.connected({ sackOk: true, ws: 3 });
    const [there, b] = await peer.accepted({ mss: 700 }, { iss: -5 });
    assertEquals([(await a.info())!.sndScale, (await b.info())!.mss], [3, 700]);
    await here.send({ data: "a" });
    await here.expect({ ack: 2 });
    await there.send({ data: "b" });
    await there.expect({ ack: 2 });
    await peer.call(b.recv()).gives("b");
    await peer.expectNothing(1000);
  },
);

eachFamily(
  "ScriptedPeer counts windows in bytes if asked to",
  async (family) => {
    await using peer = await ScriptedPeer.start(sceneOf(family));
    const [tcp, conn] = await peer.connected({ ws: 4 });
    await tcp.send({ window: 32_000 });
    assertEquals((await conn.info())!.sndWnd, 32_000);
    await tcp.send({ flags: "PA", data: 10 });
    const { win, window } = await tcp.expect({ flags: "A" }, { within: 100 });
    assertEquals(window, win * 128);
    await assertRejects(() => tcp.send({ window: 15 }), RangeError);
  },
);

eachFamily(
  "ScriptedPeer sends and expects timestamps and SACK by relative numbers",
  async (family) => {
    await using peer = await ScriptedPeer.start(sceneOf(family));
    const tcp = peer.tcp();
    const conn = peer.stack.netconn(family.tcp);
    const connecting = peer.call(conn.connect(peer.address, 80));
    await tcp.expect({ flags: "S", ts: true, sackOk: true });
    await tcp.send({ flags: "SA", mss: 1000, sackOk: true, ts: true });
    await tcp.expect({ flags: "A", tsEcr: atLeast(1_000_000) });
    await connecting.gives();
    await tcp.send({ seq: 101, data: 50 });
    await tcp.expect({ ack: 1, sack: [[101, 151]] });
    await tcp.send({ seq: 1, data: 100 });
    await tcp.expect({ ack: 151, sack: [] }, { within: 500 });
    await peer.call(conn.recv()).gives(150);
    await conn.write(patternBytes(2964));
    await tcp.expect({ seq: 1, data: 988 });
    await tcp.expect({ seq: 989, data: 988 });
    await tcp.expect({ seq: 1977, data: 988 });
  },
);

eachFamily("ScriptedPeer sends raw options and ECN bits", async (family) => {
  await using peer = await ScriptedPeer.start(sceneOf(family));
  const listener = peer.stack.netconn(family.tcp);
  await listener.bind(family.any, 7);
  await listener.listen();
  const tcp = peer.tcp({ port: 4000, stackPort: 7 });
  await tcp.send({ flags: "SEC", options: [2, 4, 2, 0, 254, 3, 1], ecn: 0 });
  await tcp.expect({ flags: "SAE", mss: ANY, ws: null, ts: null, ecn: 0 });
  const { options } = await tcp.expect({ flags: "SAE" }, { at: 1000 });
  assertEquals([...options], [2, 4, 5, 180]); // 1460
});

eachFamily(
  "ScriptedPeer speaks UDP in both directions, whole and in fragments",
  async (family) => {
    await using peer = await ScriptedPeer.start(sceneOf(family));
    const conn = peer.stack.netconn(family.udp);
    await conn.bind(family.any, 5000);
    const udp = peer.udp({ port: 7, stackPort: 5000 });
    await udp.send({ data: "whole" });
    await peer.call(conn.recv()).gives("whole");
    await udp.send({ data: 1000, ipId: 9 }, { fragments: 256 });
    await peer.call(conn.recv()).gives(1000);
    await udp.send({ data: "spoilt" }, { corrupt: true });
    await udp.send({ data: "unchecked", checksum: 0 });
    const unchecked = peer.call(conn.recv());
    if (family === IPV4) await unchecked.gives("unchecked");
    else await unchecked.waits();
    conn.setTos(0x28);
    await conn.sendTo(patternBytes(3000), { hostname: peer.address, port: 7 });
    const ip = peer.ip();
    await ip.expect({ protocol: 17, mf: true, offset: 0, tos: 0x28 });
    await ip.expect({ mf: true, offset: between(1000, 1480) });
    const end = family === IPV4 ? 2960 : 2944;
    await ip.expect({ mf: false, offset: near(end, 8), src: family.host });
    await peer.expectNothing();
  },
);

eachFamily(
  "ScriptedPeer speaks ICMP: echo, errors that quote, redirects",
  async (family) => {
    await using peer = await ScriptedPeer.start(sceneOf(family));
    const icmp = peer.icmp();
    await icmp.send({ type: "echo", id: 7, seq: 1, data: "abc", ttl: 3 });
    await icmp.expect({ type: "echo-reply", id: 7, seq: 1, data: "abc" });
    const udp = peer.udp({ port: 7, stackPort: 9 });
    await udp.send({ data: "nobody is there" });
    await icmp.expect({ type: "unreachable", code: "port", quote: "last" });
    const conn = peer.stack.netconn(family.tcp);
    const connecting = peer.call(conn.connect(peer.address, 80));
    await peer.tcp().expect({ flags: "S" });
    await peer.icmp(family.other).send({ type: "unreachable", code: "host" });
    await connecting.waits();
    await connecting.fails("ERR_RTE", { within: 300_000 });
  },
);

Deno.test("ScriptedPeer speaks any protocol, with IP options", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_RAW, { proto: 200 });
  await conn.bind("0.0.0.0", 0);
  const ip = peer.ip();
  await ip.send({ protocol: 200, ipOptions: [1, 1, 1, 0], data: "x" });
  const buf = await peer.call(conn.recv()).gives();
  assertEquals(buf!.toBytes().at(-1), 120);
  buf!.delete();
  await conn.sendTo(new Uint8Array([1, 2]), {
    hostname: peer.address,
    port: 0,
  });
  await ip.expect({ protocol: 200, data: new Uint8Array([1, 2]) });
});

Deno.test("ScriptedPeer sends extension headers, and sees those of the stack", async () => {
  await using peer = await ScriptedPeer.start(sceneOf(IPV6));
  const conn = peer.stack.netconn(IPV6.udp);
  await conn.bind("::", 5000);
  const udp = peer.udp({ port: 7, stackPort: 5000 });
  const extensions: ExtensionHeader[] = [
    { header: "hop-by-hop", options: [5, 2, 0, 0] },
    { header: "routing", type: 2, left: 0 },
    { header: "destination" },
    { header: "fragment", ipId: 5 },
  ];
  await udp.send({ data: "atomic", label: 7 }, { extensions });
  await peer.call(conn.recv()).gives("atomic");
  await udp.send({ data: 100, ipId: 3 }, {
    extensions: extensions.slice(0, 3),
    fragments: 48,
  });
  await peer.call(conn.recv()).gives(100);
  await udp.send({ data: "refused" }, {
    extensions: [{ header: "routing", type: 0, left: 1 }],
  });
  const icmp = peer.icmp();
  const problem = { type: "parameter-problem", code: 0, pointer: 42 } as const;
  await icmp.expect({ ...problem, quote: "last", extensions: [] });
  const waiting = peer.call(conn.recv());
  await waiting.waits();
  await conn.sendTo(patternBytes(2000), { hostname: peer.address, port: 7 });
  await peer.ip().expect({ extensions: ["fragment"], mf: true, offset: 0 });
  await peer.ip().expect({ extensions: ["fragment"], mf: false, protocol: 17 });
});

eachFamily("ScriptedPeer takes bytes as they are", async (family) => {
  await using peer = await ScriptedPeer.start(sceneOf(family));
  await peer.sendRaw(new Uint8Array([0x45, 1, 2]));
  await peer.expectNothing();
  assertEquals(peer.trace().length, 1);
});

Deno.test("ScriptedPeer.at() and pass() let time pass", async () => {
  await using peer = await ScriptedPeer.start();
  await peer.at(100);
  await peer.pass(50);
  assertEquals([peer.now, peer.clock.now()], [150, 150]);
  await assertRejects(() => peer.at(1), RangeError);
  await peer.icmp().send({ type: "echo" }, { at: 200 });
  assertEquals(peer.now, 200);
  assertEquals(await peer.skip(), 1);
});

Deno.test("TcpTalk.expect() fails with both packets, the line, the time and the seed", async () => {
  const error = await failureOf(async (peer) => {
    const [tcp, conn] = await peer.connected();
    await peer.pass(250);
    await conn.write(new TextEncoder().encode("ping"));
    await tcp.expect({ flags: "PA", seq: 2, data: "pong" });
  }, { seed: 77 });
  assertMatch(error.message, /^A packet is not the one that was expected\n/);
  assertMatch(error.message, /line: file:.*scripted_peer_test\.ts:\d+:\d+/);
  assertMatch(error.message, /virtual time: 250 ms, seed: 77/);
  assertMatch(error.message, /flags +PA +PA *\n/);
  assertMatch(error.message, /seq +2 +1 +<-- differs/);
  assertMatch(error.message, /data +"pong" +"ping" +<-- differs/);
  const { packets } = error.circumstances;
  assertEquals(packets.length, 4);
  assertMatch(
    packets[1],
    /0\.0 ms {4}→ stack {2}80 > \d+ \[SA\] seq 0 ack 1 win 65535 <mss 1000>/,
  );
  assertMatch(
    packets[3],
    /250\.0 ms {2}stack → {2}\d+ > 80 \[PA\] seq 1:5 \(4\) ack 1/,
  );
});

Deno.test({
  name: "a failure shows the line of the script, if it may be read",
  ignore: Deno.permissions.querySync({ name: "read" }).state !== "granted",
  fn: async () => {
    const error = await failureOf(async (peer) => {
      await peer.tcp().expect({ flags: "S", mss: 1234 });
    });
    assertMatch(error.message, /\n +await peer\.tcp\(\)\.expect.*mss: 1234/);
  },
});

Deno.test("ScriptedPeer speaks to lwIP's numbers as well", async () => {
  await using peer = await ScriptedPeer.start({ stack: { profile: "lwip" } });
  const tcp = peer.tcp();
  const conn = peer.stack.netconn(NETCONN_TCP);
  const connecting = peer.call(conn.connect(peer.address, 80));
  const syn = {
    flags: "S",
    win: 5840,
    mss: 1460,
    ws: null,
    ts: null,
    ttl: 255,
  };
  await tcp.expect(syn);
  await tcp.expect(syn, { at: 3000 });
  await tcp.send({ flags: "SA", mss: 536 });
  await tcp.expect({ flags: "A" });
  await connecting.gives();
});

Deno.test("TcpTalk.expect() fails if nothing comes, or something too early or late", async () => {
  const nothing = await failureOf(async (peer) => {
    await peer.tcp().expect({ flags: "S" }, { within: 10 });
  });
  assertMatch(nothing.message, /^Nothing came in time/);
  assertEquals(nothing.circumstances.now, 10);
  const connect = (peer: ScriptedPeer): Promise<void> =>
    peer.stack.netconn(NETCONN_TCP).connect(peer.address, 80);
  const early = await failureOf(async (peer) => {
    connect(peer).catch(() => {});
    await peer.tcp().expect({ flags: "S" }, { at: 10 });
  });
  assertMatch(early.message, /^A packet came at 0 ms, expected from 9 to 11/);
  const late = await failureOf(async (peer) => {
    connect(peer).catch(() => {});
    const tcp = peer.tcp();
    await tcp.expect({ flags: "S" });
    await tcp.expect({ flags: "S" }, { after: 990, tolerance: 9 });
  });
  assertMatch(late.message, /^Nothing came in time/);
});

Deno.test("TcpTalk.expect() fails for a packet of somebody else", async () => {
  const error = await failureOf(async (peer) => {
    await peer.icmp().send({ type: "echo", id: 1 });
    await peer.tcp().expect({ flags: "S" });
  });
  assertMatch(error.message, /^Another packet came: not of this connection/);
  assertMatch(error.message, /ICMP echo-reply id 1/);
});

Deno.test("ScriptedPeer.expectNothing() fails with what came, and when", async () => {
  const error = await failureOf(async (peer) => {
    peer.stack.netconn(NETCONN_TCP).connect(peer.address, 80).catch(() => {});
    await peer.tcp().expect({ flags: "S" });
    await peer.expectNothing(5000);
  });
  assertMatch(error.message, /^A packet came\n/);
  assertMatch(error.message, /at 1000 ms: \d+ > 80 \[S\] seq 0/);
  assertEquals(error.circumstances.now, 1000);
});

Deno.test("Call fails if the call gives something else, too early, too late, or fails", async () => {
  const rows: [RegExp, (peer: ScriptedPeer) => Promise<unknown>][] = [
    [
      /^A call gave something else\n[^]*\n +called at file:.*_test\.ts/,
      async (peer) => {
        const [tcp, conn] = await peer.connected();
        await tcp.send({ data: "abc" });
        await peer.call(conn.recv()).gives("abd");
      },
    ],
    [/^A call has given nothing in time/, async (peer) => {
      const [, conn] = await peer.connected();
      await peer.call(conn.recv({ timeout: 100 })).fails("ERR_TIMEOUT");
    }],
    [/^A call was done too early/, async (peer) => {
      const [, conn] = await peer.connected();
      const waiting = peer.call(conn.recv({ timeout: 100 }));
      await waiting.fails("ERR_TIMEOUT", { at: 110 });
    }],
    [
      /^A call was to succeed[^]*failed: ConnectionRefused \(ERR_RST\)/,
      async (peer) => {
        const connecting = peer.stack.netconn(NETCONN_TCP).connect(
          peer.address,
          80,
        );
        const call = peer.call(connecting);
        const tcp = peer.tcp();
        await tcp.expect({ flags: "S" });
        await tcp.send({ flags: "RA" });
        await call.gives();
      },
    ],
    [/^A call was to wait/, async (peer) => {
      const [tcp, conn] = await peer.connected();
      await tcp.send({ data: "abc" });
      await peer.call(conn.recv()).waits();
    }],
    [/^A call was to fail: ERR_RST/, async (peer) => {
      const conn = peer.stack.netconn(NETCONN_UDP);
      await peer.call(conn.bind("0.0.0.0", 5)).fails("ERR_RST");
    }],
  ];
  for (const [message, fn] of rows) {
    assertMatch((await failureOf(fn)).message, message);
  }
});

Deno.test("Call takes the time of the call, not of the line", async () => {
  await using peer = await ScriptedPeer.start();
  const [, conn] = await peer.connected();
  const waiting = peer.call(conn.recv({ timeout: 100 }));
  await peer.pass(50);
  await waiting.waits();
  await waiting.fails("ERR_TIMEOUT", { at: 100, tolerance: 2 });
  assertEquals(peer.now, 100);
});

Deno.test("matchers say what they want", () => {
  const texts = [between(1, 2), near(5, 1), atLeast(3), atMost(4), ANY].map(
    String,
  );
  assertEquals(texts, ["1 to 2", "5 ± 1", "at least 3", "at most 4", "any"]);
  assertEquals([between(1, 2).test(2), between(1, 2).test(3)], [true, false]);
  assertEquals([near(5, 1).test(4), near(5, 1).test(3)], [true, false]);
  assertEquals([atLeast(3).test(3), atMost(4).test(5)], [true, false]);
  assertEquals([ANY.test(0), ANY.test(null)], [true, false]);
});

Deno.test("a script runs the same way each time", async () => {
  const run = async (seed: number): Promise<string[]> => {
    await using peer = await ScriptedPeer.start({ seed });
    await peer.connected();
    return peer.trace();
  };
  assertEquals(await run(3), await run(3));
});

Deno.test("TcpFixture.expect() fails in the same words as a script", () => {
  const f = TcpFixture.established();
  f.write("abc");
  let message = "";
  try {
    f.expect({ flags: "A", seq: 1, len: 2 }, { flags: "FA" });
  } catch (error) {
    message = (error as Error).message;
  }
  assertMatch(message, /line: file:.*scripted_peer_test\.ts/);
  assertMatch(message, /segment 1: differs[^]*flags +A +PA +<-- differs/);
  assertMatch(message, /len +2 +3 +<-- differs/);
  assertMatch(message, /segment 2: missing/);
});

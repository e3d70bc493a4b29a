/** Don't Fragment and identifications, as they leave: RFC 1191, RFC 6864. */

import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import {
  type DontFragment,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
  Stack,
} from "../../mod.ts";
import { patternBytes, ScriptedPeer } from "../../testing/mod.ts";

/** What leaves in a connection's life, and in answer to what is none's. */
async function packetsOfTcp(
  peer: ScriptedPeer,
  df: boolean,
): Promise<Set<number>> {
  const ids = new Set<number>();
  const note = ({ ipId }: { ipId: number }) => ids.add(ipId);
  const [tcp, conn] = await peer.connected({ ts: true }); // SYN and ACK
  await conn.write(patternBytes(100));
  note(await tcp.expect({ data: 100, df }));
  note(await tcp.expect({ data: 100, df }, { within: 5000 })); // again
  await tcp.send({ ack: 101 });
  await tcp.send({ flags: "FA" });
  note(await tcp.expect({ flags: "A", df }, { within: 500 }));
  conn.close();
  note(await tcp.expect({ flags: "FA", df }));
  await tcp.send({ ack: 102 });
  const stray = peer.tcp({ port: 4001, stackPort: 9 });
  await stray.send({ flags: "S" });
  await stray.expect({ flags: "RA", df });
  return ids;
}

Deno.test("TCP sets Don't Fragment on SYN, data, repetition, ACK, FIN and RST [RFC 1191 §3]", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_TCP);
  conn.connect(peer.address, 81).catch(() => {});
  const other = peer.tcp({ port: 81 });
  await other.expect({ flags: "S", df: true });
  const ids = await packetsOfTcp(peer, true);
  assertEquals(ids.size, 4);
});

Deno.test("TCP sets Don't Fragment on SYN,ACK, cookies and in TIME-WAIT", async () => {
  for (const synCookies of ["off", "always"] as const) {
    await using peer = await ScriptedPeer.start({
      stack: { tcp: { synCookies } },
    });
    const listener = peer.stack.netconn(NETCONN_TCP);
    await listener.bind("0.0.0.0", 7);
    await listener.listen();
    const tcp = peer.tcp({ port: 4000, stackPort: 7 });
    await tcp.send({ flags: "S", mss: 1460 });
    await tcp.expect({ flags: "SA", df: true });
    await tcp.send({ flags: "A" });
    const conn = await listener.accept();
    conn.close();
    await tcp.expect({ flags: "FA", df: true });
    await tcp.send({ flags: "FA", ack: 2 });
    await tcp.expect({ flags: "A", df: true }, { within: 500 });
    await tcp.send({ flags: "FA", seq: 1, ack: 2 }); // again, to TIME-WAIT
    await tcp.expect({ flags: "A", df: true, ipId: 0 });
  }
});

Deno.test('TCP in profile "lwip" sets it never', async () => {
  await using peer = await ScriptedPeer.start({ stack: { profile: "lwip" } });
  await packetsOfTcp(peer, false);
});

Deno.test('setDontFragment("off") of a listener goes over to its connections', async () => {
  await using peer = await ScriptedPeer.start();
  const listener = peer.stack.netconn(NETCONN_TCP);
  await listener.bind("0.0.0.0", 7);
  listener.setDontFragment("off");
  await listener.listen();
  const tcp = peer.tcp({ port: 4000, stackPort: 7 });
  await tcp.send({ flags: "S", mss: 1460 });
  await tcp.expect({ flags: "SA", df: false });
  listener.setDontFragment("always");
  const second = peer.tcp({ port: 4001, stackPort: 7 });
  await second.send({ flags: "S", mss: 1460 });
  await second.expect({ flags: "SA", df: true });
});

for (const mode of ["off", "want"] as const) {
  Deno.test(`TCP gives 1,450 segments 1,450 identifications, Don't Fragment ${mode === "off" ? "off" : "on"} [RFC 6864 §4.3]`, async () => {
    await using peer = await ScriptedPeer.start({
      stack: { ip: { dontFragment: mode } },
    });
    const [tcp, conn] = await peer.connected({ mss: 1000, ws: 7 });
    const ids = new Set<number>();
    const writing = conn.write(patternBytes(1_450_000));
    for (let n = 0, seq = 1; n < 1450; n++) {
      const { ipId, len } = await tcp.expect({ df: mode !== "off" });
      assertEquals(len, 1000);
      ids.add(ipId);
      seq += len;
      await tcp.send({ ack: seq, win: 60_000 });
    }
    await writing;
    assertEquals(ids.size, 1450);
  });
}

const UDP_ROWS: [DontFragment, boolean][] = [
  ["off", false],
  ["want", true],
  ["always", true],
  ["probe", true],
];

for (const [mode, df] of UDP_ROWS) {
  Deno.test(`setDontFragment("${mode}") on datagrams and on RAW [Linux IP_MTU_DISCOVER]`, async () => {
    await using peer = await ScriptedPeer.start();
    const ip = peer.ip();
    for (const type of [NETCONN_UDP, NETCONN_RAW]) {
      const conn = peer.stack.netconn(type, { proto: 253 });
      conn.setDontFragment(mode);
      const headers = type === NETCONN_UDP ? 28 : 20;
      const to = { hostname: peer.address, port: 7 };
      const send = (n: number) => conn.sendTo(patternBytes(n), to);
      await send(1500 - headers);
      const { ipId } = await ip.expect({ df, mf: false });
      await send(1);
      assertEquals((await ip.expect({ df })).ipId, (ipId + 1) & 0xffff);
      if (mode === "off" || mode === "want") {
        await send(1500 - headers + 1);
        await ip.expect({ df: false, mf: true });
        await ip.expect({ df: false, mf: false });
      } else {
        const error = await assertRejects(
          () => send(1500 - headers + 1),
          RangeError,
          "a datagram is too long for its path",
        );
        assertEquals((error as Error & { code: string }).code, "ERR_BUF");
      }
      await peer.expectNothing();
    }
  });
}

Deno.test("setDontFragment() and ip.dontFragment refuse other words", async () => {
  await using peer = await ScriptedPeer.start();
  const conn = peer.stack.netconn(NETCONN_UDP);
  for (const mode of ["", "do", "toString", undefined, 1]) {
    assertThrows(() => conn.setDontFragment(mode as DontFragment), TypeError);
  }
  await assertRejects(
    () => Stack.start({ ip: { dontFragment: "do" as DontFragment } }),
    TypeError,
    `"ip.dontFragment" must be "off" or "want" or "always" or "probe", not "do"`,
  );
});

Deno.test("ICMP sends without Don't Fragment, with identifications of its own [Linux icmp_sk_init]", async () => {
  await using peer = await ScriptedPeer.start();
  const icmp = peer.icmp();
  const ids = new Set<number>();
  for (let seq = 0; seq < 20; seq++) {
    await icmp.send({ type: "echo", id: 7, seq, data: "abc" });
    ids.add((await icmp.expect({ type: "echo-reply", df: false })).ipId);
  }
  assertEquals(ids.size, 20);
  await peer.udp({ port: 7, stackPort: 9 }).send({ data: "nobody" });
  await icmp.expect({ type: "unreachable", df: false });
  assert(ids.size === 20);
});

/**
 * An address that is removed or replaced while it has users: as lwIP's netif_set_addr
 * in the profile "lwip", as in Linux in "modern".
 */

import { assert, assertEquals, assertRejects } from "@std/assert";
import * as lwip from "../../mod.ts";
import {
  type Netconn,
  NETCONN_RAW,
  NETCONN_TCP,
  NETCONN_UDP,
} from "../../mod.ts";
import { ScriptedPeer } from "../../testing/mod.ts";
import { accepted, inBothTimes, recv, write } from "./lwip/lwip_pair.ts";
import { A, B, both, bytes, EventLog, type Pair } from "./two_stacks.ts";

const NEW = "10.0.0.3";

/** Takes B from the second stack, which has NEW then, and can be reached by it. */
type Change = (pair: Pair) => Promise<void>;

async function replace({ a, b }: Pair): Promise<void> {
  await a.setNeighbour("if1", NEW, (await b.netifs())[1]!.mac);
  await b.replaceAddress("if1", B, `${NEW}/24`);
}

async function addAndRemove({ a, b }: Pair): Promise<void> {
  await a.setNeighbour("if1", NEW, (await b.netifs())[1]!.mac);
  await b.addAddress("if1", `${NEW}/24`);
  await b.removeAddress("if1", B);
}

async function remove({ b }: Pair): Promise<void> {
  await b.removeAddress("if1", B);
}

/** A listener on B, and a connection to it. */
async function connectedTo({ a, b }: Pair): Promise<{
  c: Netconn;
  cLog: EventLog;
  l: Netconn;
  s: Netconn;
  lLog: EventLog;
}> {
  const cLog = new EventLog();
  const lLog = new EventLog();
  const l = b.netconn(NETCONN_TCP, { callback: lLog.callback });
  lLog.name(l, "l");
  assertEquals(await lwip.netconn_bind(l, B, 80), 0);
  assertEquals(await lwip.netconn_listen(l), 0);
  const c = a.netconn(NETCONN_TCP, { callback: cLog.callback });
  assertEquals(await lwip.netconn_connect(c, B, 80), 0);
  await lLog.expect("l R+(0)");
  const s = await accepted(l, lLog);
  cLog.now("S+(0)");
  lLog.now("l R-(0)");
  return { c, cLog, l, s, lLog };
}

for (
  const [name, change] of [
    ["replaced", replace],
    ["removed while there is another", addAndRemove],
    ["removed", remove],
  ] as [string, Change][]
) {
  inBothTimes(
    `an address that is ${name} aborts its connections: E R+ S+ with ERR_ABRT, and a reset to the peer [lwIP §3.1 row 23]`,
    async (pair) => {
      const { c, cLog, s, lLog } = await connectedTo(pair);
      await change(pair);
      await lLog.expect("a E(0)", "a R+(0)", "a S+(0)"); // not the listener
      assertEquals([await recv(s), await recv(s), await recv(s)], [
        -13,
        -13,
        -11,
      ]);
      await cLog.expect("E(0)", "R+(0)", "S+(0)");
      assertEquals(lwip.netconn_err(c), -14);
    },
  );
}

for (const change of [replace, addAndRemove] as Change[]) {
  inBothTimes(
    `listeners, UDP and RAW follow to the new address, ${change.name} [lwIP tcp_, udp_, raw_netif_ip_addr_changed]`,
    async (pair) => {
      const { a, b } = pair;
      const { l, lLog } = await connectedTo(pair);
      const udp = b.netconn(NETCONN_UDP);
      await udp.bind(B, 7);
      const raw = b.netconn(NETCONN_RAW, { proto: 17 });
      await raw.bind(B, 0);
      await change(pair);
      await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
      for (const [conn, port] of [[l, 80], [udp, 7], [raw, 17]] as const) {
        assertEquals(await lwip.netconn_addr(conn), {
          err: 0,
          addr: NEW,
          port,
        });
      }
      const again = a.netconn(NETCONN_TCP);
      assertEquals(await lwip.netconn_connect(again, NEW, 80), 0);
      assertEquals((await lwip.netconn_accept(l)).err, 0);
      const sender = a.netconn(NETCONN_UDP);
      await sender.bind(A, 9);
      await sender.sendTo(bytes("hello"), { hostname: NEW, port: 7 });
      using heard = await udp.recv();
      assertEquals(heard!.byteLength, 5);
      using copied = await raw.recv();
      assertEquals(copied!.byteLength, 33);
      await udp.sendTo(bytes("hello"), { hostname: A, port: 9 });
      using answer = await sender.recv();
      assertEquals(answer!.from.hostname, NEW);
    },
  );
}

inBothTimes(
  "an address that is removed alone leaves listeners, UDP and RAW, which have it again when it comes back",
  async (pair) => {
    const { a, b } = pair;
    const { l, lLog } = await connectedTo(pair);
    const udp = b.netconn(NETCONN_UDP);
    await udp.bind(B, 7);
    await b.removeAddress("if1", B);
    await lLog.expect("a E(0)", "a R+(0)", "a S+(0)");
    assertEquals((await udp.localAddr()).hostname, B);
    await b.addAddress("if1", `${B}/24`);
    await a.setNeighbour("if1", B, (await b.netifs())[1]!.mac);
    const again = a.netconn(NETCONN_TCP);
    assertEquals(await lwip.netconn_connect(again, B, 80), 0);
    assertEquals((await lwip.netconn_accept(l)).err, 0);
  },
);

inBothTimes(
  "an address that is replaced aborts what is bound to it, or connects from it, and nothing else",
  async (pair) => {
    const { a, b } = pair;
    const log = new EventLog();
    const { callback } = log;
    const bound = b.netconn(NETCONN_TCP, { callback });
    await bound.bind(B, 81);
    const free = b.netconn(NETCONN_TCP, { callback });
    await free.bind("0.0.0.0", 82);
    await b.setNeighbour("if1", "10.0.0.99", (await a.netifs())[1]!.mac);
    const opening = b.netconn(NETCONN_TCP, { callback });
    opening.nonblocking = true;
    assertEquals(await lwip.netconn_connect(opening, "10.0.0.99", 80), -5);
    for (const [i, conn] of [bound, free, opening].entries()) {
      log.name(conn, `${i}`);
    }
    await replace(pair);
    const ends = ["E(0)", "R+(0)", "S+(0)"];
    await log.expect(
      ...ends.map((e) => `0 ${e}`),
      ...ends.map((e) => `2 ${e}`),
    );
    assertEquals(lwip.netconn_err(bound), -13);
    assertEquals(lwip.netconn_err(opening), -13);
    assertEquals(await lwip.netconn_listen(free), 0);
  },
);

inBothTimes(
  "the same address with another prefix length aborts nothing",
  async (pair) => {
    const { c, s, cLog, lLog } = await connectedTo(pair);
    await pair.b.replaceAddress("if1", B, `${B}/16`);
    const { netifs } = await pair.b.stats();
    assertEquals(netifs[1]!.addresses, [`${B}/16`]);
    assertEquals(await write(c, 3), [0, 3]);
    await lLog.expect("a R+(3)");
    cLog.now();
    assertEquals(s.lwip.hasPcb, true);
  },
);

both(
  "modern: an address that is removed leaves its connections alone: they go on when it is back",
  async ({ a, b }) => {
    const listener = b.netconn(NETCONN_TCP);
    await listener.bind(B, 80);
    await listener.listen();
    const conn = a.netconn(NETCONN_TCP);
    await conn.connect(B, 80);
    const server = await listener.accept();
    await b.removeAddress("if1", B);
    await server.write(bytes("hello"));
    await conn.write(bytes("world"));
    assertEquals((await server.info())!.state, "ESTABLISHED");
    assertEquals((await server.info())!.bytesReceived, 0);
    assertEquals((await listener.localAddr()).hostname, B);
    await b.addAddress("if1", `${B}/24`);
    const into = new Uint8Array(9);
    assertEquals(await conn.read(into), 5);
    assertEquals(await server.read(into), 5);
  },
);

Deno.test("modern: a connection whose address was removed sends nothing, and times out", async () => {
  await using peer = await ScriptedPeer.start({
    stack: { tcp: { userTimeoutMs: 5000 } },
  });
  const [tcp, conn] = await peer.connected();
  await peer.stack.replaceAddress("if1", "10.0.0.1", "10.0.0.7/24");
  await conn.write(new Uint8Array(10));
  await peer.expectNothing(500);
  await tcp.send({ data: 10 }); // it is for nobody here
  await peer.expectNothing(20_000);
  const error = await assertRejects(() => conn.read(new Uint8Array(1)));
  assertEquals((error as Error & { code: string }).code, "ERR_ABRT");
});

both(
  "modern: UDP that is bound to an address that was removed cannot send",
  async ({ b }) => {
    const udp = b.netconn(NETCONN_UDP);
    await udp.bind(B, 7);
    await b.replaceAddress("if1", B, `${NEW}/24`);
    assertEquals((await udp.localAddr()).hostname, B);
    using buf = lwip.NetBuf.from(new Uint8Array(1));
    assertEquals(await lwip.netconn_sendto(udp, buf, A, 9), -4);
  },
);

both(
  "Stack.replaceAddress() keeps the place, and says what cannot be replaced",
  async ({ b }) => {
    await b.addAddress("if1", "10.0.1.1/24");
    await b.replaceAddress("if1", B, `${NEW}/16`);
    const { netifs } = await b.stats();
    assertEquals(netifs[1]!.addresses, [`${NEW}/16`, "10.0.1.1/24"]);
    for (
      const [old, address] of [
        [B, "10.0.0.9/24"], // it has it no more
        [NEW, "10.0.1.1/24"], // it has it already
        [NEW, "224.0.0.9/24"],
        [NEW, "fd00::1/64"],
      ] as const
    ) {
      const error = await assertRejects(() =>
        b.replaceAddress("if1", old, address)
      );
      assert((error as Error).message.includes(`"${address}"`));
    }
    assertEquals((await b.stats()).netifs[1]!.addresses, [
      `${NEW}/16`,
      "10.0.1.1/24",
    ]);
  },
);

/** MLDv2, the rules of a listener: RFC 9777, as talks with a scripted router. */

import { assertEquals } from "@std/assert";
import {
  type MldMessage,
  type Netconn,
  NETCONN_UDP_IPV6,
  ScriptedPeer,
  type ScriptedPeerOptions,
} from "../../testing/mod.ts";

const GROUP = "ff05::123";
const OTHER = "ff05::456";
/** The group of this host's address. */
const SOLICITED = "ff02::1:ff00:1";
const ADDRESS = "fe80::ff:fe00:1";
/** Longest wait for a report that is sent again, and a rounding. */
const UNSOLICITED = 1_001;

/** A host whose first messages are over. */
async function host(
  options: Partial<ScriptedPeerOptions> = {},
): Promise<ScriptedPeer> {
  const peer = await ScriptedPeer.start({
    medium: "ethernet",
    address: `${ADDRESS}/64`,
    peer: "fe80::2",
    netif: {
      addresses: [],
      ipv6: { identifiers: "eui64", dad: false, autoconfiguration: false },
    },
    ...options,
  });
  await peer.pass(20_000);
  await peer.skip();
  return peer;
}

/** A host that has joined a group and has reported it. */
async function member(
  peer: ScriptedPeer,
  group = GROUP,
  source?: string,
): Promise<Netconn> {
  const conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  await conn.joinGroup(group, source === undefined ? {} : { source });
  await peer.pass(20_000);
  await peer.skip();
  return conn;
}

Deno.test("MLD reports a join at once, and again within the Unsolicited Report Interval [RFC 9777 §6.1]", async () => {
  await using peer = await host();
  const mld = peer.mld();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  await conn.joinGroup(GROUP);
  const records = [`TO_EX ${GROUP} {}`];
  await mld.expect({ type: "report", records });
  await mld.expect({ type: "report", records }, { within: UNSOLICITED });
  await peer.expectNothing(300_000);
  await conn.leaveGroup(GROUP);
  const left = [`TO_IN ${GROUP} {}`];
  await mld.expect({ records: left });
  await mld.expect({ records: left }, { within: UNSOLICITED });
  await peer.expectNothing(300_000);
});

Deno.test("MLD reports have hop limit 1 and a Router Alert, and go to ff02::16 from a link-local address [RFC 9777 §5, §5.2.13, §5.2.14]", async () => {
  await using peer = await host();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  await conn.joinGroup(GROUP);
  await peer.mld().expect({
    type: "report",
    src: ADDRESS,
    dst: "ff02::16",
    ttl: 1,
    routerAlert: true,
  });
});

Deno.test("MLD reports which sources are wanted and which are no more [RFC 9777 §6.1]", async () => {
  await using peer = await host();
  const mld = peer.mld();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  const told = async (...records: string[]): Promise<void> => {
    await mld.expect({ type: "report", records });
    await mld.expect({ type: "report", records }, { within: UNSOLICITED });
  };
  await conn.joinGroup(GROUP, { source: "fd00::2" });
  await told(`ALLOW ${GROUP} {fd00::2}`);
  await conn.joinGroup(GROUP, { source: "fd00::3" });
  await told(`ALLOW ${GROUP} {fd00::3}`);
  await conn.leaveGroup(GROUP, { source: "fd00::2" });
  await told(`BLOCK ${GROUP} {fd00::2}`);
  // Another that wants all of it changes the filter's mode (§4.2).
  await using all = peer.stack.netconn(NETCONN_UDP_IPV6);
  await all.joinGroup(GROUP);
  await told(`TO_EX ${GROUP} {}`);
  await all.blockSource(GROUP, "fd00::9");
  await told(`BLOCK ${GROUP} {fd00::9}`);
  await all.leaveGroup(GROUP);
  await told(`TO_IN ${GROUP} {fd00::3}`);
});

Deno.test("MLD merges a change with one that was not reported often enough [RFC 9777 §6.1]", async () => {
  await using peer = await host();
  const mld = peer.mld();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  await conn.joinGroup(GROUP);
  await mld.expect({ records: [`TO_EX ${GROUP} {}`] });
  await conn.leaveGroup(GROUP);
  await mld.expect({ records: [`TO_IN ${GROUP} {}`] });
  await mld.expect({ records: [`TO_IN ${GROUP} {}`] }, { within: UNSOLICITED });
  await peer.expectNothing(10_000);
});

Deno.test("MLD repeats as often as the querier's Robustness Variable says [RFC 9777 §5.1.8, §9.1]", async () => {
  await using peer = await host();
  const mld = peer.mld();
  for (const [robustness, times] of [[4, 4], [0, 2]]) {
    await mld.send({ type: "query", robustness, maxMs: 1 });
    await mld.expect({ type: "report" }, { within: 101 });
    await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
    await conn.joinGroup(GROUP);
    for (let i = 0; i < times; i++) {
      const records = [`TO_EX ${GROUP} {}`];
      await mld.expect({ records }, { within: UNSOLICITED });
    }
    await peer.expectNothing(5_000);
    await conn.leaveGroup(GROUP);
    await peer.pass(20_000);
    await peer.skip();
  }
});

Deno.test("MLD answers a General Query for all groups within its Maximum Response Delay [RFC 9777 §6.2 rule 2]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  await using _some = await member(peer, OTHER, "fd00::2");
  const mld = peer.mld();
  await mld.send({ type: "query", maxMs: 5_000 });
  await mld.expect({
    type: "report",
    dst: "ff02::16",
    records: [
      `IS_EX ${SOLICITED} {}`,
      `IS_EX ${GROUP} {}`,
      `IS_IN ${OTHER} {fd00::2}`,
    ],
  }, { within: 5_001 });
  await peer.expectNothing(100_000);
});

Deno.test("MLD answers a Multicast Address Specific Query about that address alone [RFC 9777 §6.2 rule 3]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  await using _other = await member(peer, OTHER);
  const mld = peer.mld();
  await mld.send({ type: "query", group: GROUP, maxMs: 1_000 });
  await mld.expect({ records: [`IS_EX ${GROUP} {}`] }, { within: UNSOLICITED });
  await mld.send({ type: "query", group: "ff05::789", maxMs: 1_000 });
  await peer.expectNothing(10_000);
});

Deno.test("MLD answers a query about sources with those that it wants [RFC 9777 §6.2 rule 5, §6.3]", async () => {
  await using peer = await host();
  await using all = await member(peer);
  await all.blockSource(GROUP, "fd00::9");
  await using _some = await member(peer, OTHER, "fd00::2");
  const mld = peer.mld();
  const sources = ["fd00::2", "fd00::9"];
  await mld.send({ type: "query", group: GROUP, sources, maxMs: 1_000 });
  await mld.expect({ records: [`IS_IN ${GROUP} {fd00::2}`] }, {
    within: UNSOLICITED,
  });
  await mld.send({ type: "query", group: OTHER, sources, maxMs: 1_000 });
  await mld.expect({ records: [`IS_IN ${OTHER} {fd00::2}`] }, {
    within: UNSOLICITED,
  });
  const none = { type: "query", group: OTHER, sources: ["fd00::7"] } as const;
  await mld.send({ ...none, maxMs: 1_000 });
  await peer.expectNothing(10_000);
});

Deno.test("MLD lets an answer to a General Query that waits stand for what is asked later [RFC 9777 §6.2 rule 1]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  await mld.send({ type: "query", maxMs: 1 });
  await mld.send({ type: "query", group: GROUP, maxMs: 10_000 });
  await mld.expect({
    records: [`IS_EX ${SOLICITED} {}`, `IS_EX ${GROUP} {}`],
  }, { within: 101 });
  await peer.expectNothing(20_000);
});

Deno.test("MLD answers two queries about sources of one address together [RFC 9777 §6.2 rule 5]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  for (const sources of [["fd00::2"], ["fd00::3"]]) {
    await mld.send({ type: "query", group: GROUP, sources, maxMs: 2_000 });
  }
  await mld.expect({ records: [`IS_IN ${GROUP} {fd00::2, fd00::3}`] }, {
    within: 2_001,
  });
  await peer.expectNothing(10_000);
});

Deno.test("MLD asked about sources and then about the address answers for all of it [RFC 9777 §6.2 rule 4]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  const query = { type: "query", group: GROUP, maxMs: 2_000 } as const;
  await mld.send({ ...query, sources: ["fd00::2"] });
  await mld.send(query);
  await mld.expect({ records: [`IS_EX ${GROUP} {}`] }, { within: 2_001 });
  await peer.expectNothing(10_000);
});

Deno.test("MLD reads a Maximum Response Code over 32,767 as a float [RFC 9777 §5.1.3]", async () => {
  await using peer = await host();
  const mld = peer.mld();
  let latest = 0;
  for (let i = 0; i < 8; i++) {
    const { now } = peer;
    await mld.send({ type: "query", maxMs: 65_536 });
    await mld.expect({ type: "report" }, { within: 65_537 });
    latest = Math.max(latest, peer.now - now);
  }
  assertEquals(latest > 32_768, true, `${latest}`);
});

Deno.test("MLD obeys queries of link-local routers with hop limit 1 and a Router Alert alone [RFC 9777 §5.1.14, §6.2]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  const query = { type: "query", maxMs: 100 } as const;
  const bad: MldMessage[] = [
    { ...query, src: "fd00::2" },
    { ...query, src: "::" },
    { ...query, ttl: 2 },
    { ...query, routerAlert: false },
    { ...query, cut: 2 }, // 26 bytes are of no version (§8.1)
    { ...query, group: GROUP, sources: ["fd00::2", "fd00::3"], cut: 16 },
    { ...query, group: "fd00::2", dst: "ff02::1" },
    { ...query, sources: ["fd00::2"] },
  ];
  for (const message of bad) {
    await mld.send(message);
    await peer.expectNothing(10_000);
  }
  await mld.send(query, { corrupt: true });
  await peer.expectNothing(10_000);
  await mld.send(query);
  await mld.expect({ type: "report" }, { within: 101 });
});

Deno.test("MLD takes a query that is sent to an address of this host [RFC 9777 §5.1.15]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  for (const dst of [ADDRESS, "ff02::1", GROUP]) {
    await mld.send({ type: "query", group: GROUP, dst, maxMs: 100 });
    await mld.expect({ records: [`IS_EX ${GROUP} {}`] }, { within: 101 });
  }
});

Deno.test("MLD reports neither ff02::1 nor groups of the scopes 0 and 1 [RFC 9777 §6]", async () => {
  await using peer = await host();
  const mld = peer.mld();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  for (const group of ["ff01::123", "ff00::123"]) {
    await conn.joinGroup(group);
    await peer.expectNothing(10_000);
  }
  await mld.send({ type: "query", maxMs: 100 });
  await mld.expect({ records: [`IS_EX ${SOLICITED} {}`] }, { within: 101 });
  await mld.send({ type: "query", group: "ff02::1", maxMs: 100 });
  await peer.expectNothing(10_000);
});

Deno.test("MLD is not silenced by what another host reports in version 2 [RFC 9777 §6.2]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  await mld.send({ type: "query", group: GROUP, maxMs: 1_000 });
  const other = peer.mld("fe80::3");
  await other.send({ type: "report", records: [`IS_EX ${GROUP} {}`] });
  await other.send({ type: "report-v1", group: GROUP });
  await mld.expect({ records: [`IS_EX ${GROUP} {}`] }, { within: UNSOLICITED });
});

Deno.test("MLD cuts a report to the MTU, its sources into several records [RFC 9777 §5.2.15]", async () => {
  await using peer = await host();
  const conns = [1, 2].map(() => peer.stack.netconn(NETCONN_UDP_IPV6));
  for (let i = 0; i < 120; i++) {
    const source = `fd00::${(i + 1).toString(16)}`;
    await conns[i % 2].joinGroup(GROUP, { source });
  }
  await peer.pass(20_000);
  await peer.skip();
  const mld = peer.mld();
  await mld.send({ type: "query", group: GROUP, maxMs: 100 });
  const first = await mld.expect({ type: "report" }, { within: 101 });
  const second = await mld.expect({ type: "report" });
  // 1500 bytes less 48 of headers, 8 of the report and 20 of the record: 89 sources.
  const records = [...first.records, ...second.records];
  assertEquals(records.map((record) => record.split(",").length), [89, 31]);
  await peer.expectNothing(10_000);
  for (const conn of conns) await conn.close();
});

Deno.test("MLD speaks version 1 while a querier of version 1 is present, and version 2 again after it [RFC 9777 §8.2.1, §9.12]", async () => {
  await using peer = await host();
  await using conn = await member(peer);
  const mld = peer.mld();
  await mld.send({ type: "query-v1", maxMs: 100 });
  for (let i = 0; i < 2; i++) {
    await mld.expect({ type: "report-v1" }, { within: 101 });
  }
  // Until 2 * 125 s and 10 s have passed.
  await peer.pass(259_000);
  await peer.skip();
  await conn.joinGroup(OTHER);
  await mld.expect({ type: "report-v1", group: OTHER, dst: OTHER, ttl: 1 });
  await conn.leaveGroup(OTHER);
  await mld.expect({ type: "done", group: OTHER, dst: "ff02::2" });
  await peer.pass(1_000);
  await conn.joinGroup(OTHER);
  await mld.expect({ type: "report", records: [`TO_EX ${OTHER} {}`] });
});

Deno.test("MLD in version 1 keeps still about what another host has reported, and sends no Done for it [RFC 9777 §8.2.2, RFC 2710 §4]", async () => {
  await using peer = await host();
  await using conn = await member(peer);
  const mld = peer.mld();
  await mld.send({ type: "query-v1", maxMs: 100 });
  await peer.pass(1_000);
  await peer.skip();
  await mld.send({ type: "query-v1", group: GROUP, maxMs: 10_000 });
  await peer.mld("fe80::3").send({ type: "report-v1", group: GROUP });
  await peer.expectNothing(20_000);
  await conn.leaveGroup(GROUP);
  await peer.expectNothing(20_000);
});

Deno.test("MLD cancels what waits when the version changes [RFC 9777 §8.2.1]", async () => {
  await using peer = await host();
  await using _conn = await member(peer);
  const mld = peer.mld();
  await mld.send({ type: "query", group: GROUP, maxMs: 30_000 });
  await mld.send({ type: "query-v1", maxMs: 100 });
  for (let i = 0; i < 2; i++) {
    await mld.expect({ type: "report-v1" }, { within: 101 });
  }
  await peer.expectNothing(40_000);
});

Deno.test("MLD takes the querier's interval into the time that version 1 lasts [RFC 9777 §5.1.9, §9.12]", async () => {
  await using peer = await host();
  await using conn = await member(peer);
  const mld = peer.mld();
  await mld.send({ type: "query", interval: 20, maxMs: 100 });
  await mld.send({ type: "query-v1", maxMs: 100 }, { after: 200 });
  // Until 2 * 20 s and 10 s have passed.
  await peer.pass(51_000);
  await peer.skip();
  await conn.joinGroup(OTHER);
  await mld.expect({ type: "report", records: [`TO_EX ${OTHER} {}`] });
});

Deno.test("MLD restricted to version 1 joins, answers and leaves as RFC 2710 has it [RFC 2710 §4, §5]", async () => {
  await using peer = await host({ stack: { ip: { mldVersion: 1 } } });
  const mld = peer.mld();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  await conn.joinGroup(GROUP);
  const report = { type: "report-v1", group: GROUP, dst: GROUP } as const;
  await mld.expect(report);
  await mld.expect({ ...report, ttl: 1, routerAlert: true }, {
    within: 10_001,
  });
  await peer.expectNothing(20_000);
  await mld.send({ type: "query-v1", group: GROUP, maxMs: 500 });
  await mld.expect(report, { within: 501 });
  // A query of version 2 is read as one of version 1 (RFC 9777 §8.2).
  await mld.send({ type: "query", group: GROUP, maxMs: 500 });
  await mld.expect(report, { within: 501 });
  // One source only is not told to a router of version 1.
  await conn.leaveGroup(GROUP);
  await mld.expect({ type: "done", group: GROUP, dst: "ff02::2", ttl: 1 });
  await peer.expectNothing(20_000);
});

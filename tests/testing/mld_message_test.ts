/** The words for Multicast Listener Discovery. */

import {
  assertEquals,
  assertMatch,
  assertRejects,
  assertThrows,
} from "@std/assert";
import {
  type MldMessage,
  NETCONN_UDP_IPV6,
  ScriptedPeer,
  ScriptError,
} from "../../testing/mod.ts";
import { buildMld, readMld } from "../../testing/mld_message.ts";

const ENDS = { src: "fe80::2", dst: "fe80::1" };

/** What reading makes of what building has made. */
function round(message: MldMessage) {
  const seen = readMld(buildMld(message, ENDS));
  if (typeof seen === "string") throw new Error(seen);
  return seen;
}

Deno.test("buildMld() sends each message where the RFCs say, and readMld() reads it", () => {
  const usual = { src: "fe80::2", ttl: 1, routerAlert: true, records: [] };
  const rows: [MldMessage, object][] = [
    [{}, { type: "query", dst: "ff02::1", group: "::" }],
    [{ group: "ff05::1", sources: ["fd00::1"] }, {
      type: "query",
      dst: "ff05::1",
      group: "ff05::1",
    }],
    [{ type: "query-v1", group: "ff05::1" }, {
      dst: "ff05::1",
      group: "ff05::1",
    }],
    [{ type: "report-v1", group: "ff05::1" }, {
      dst: "ff05::1",
      group: "ff05::1",
    }],
    [{ type: "done", group: "ff05::1" }, { dst: "ff02::2", group: "ff05::1" }],
    [{
      type: "report",
      records: ["TO_EX ff05::1 {}", "BLOCK ff05::2 {fd00::2, fd00::3}"],
    }, {
      dst: "ff02::16",
      group: "::",
      records: ["TO_EX ff05::1 {}", "BLOCK ff05::2 {fd00::2, fd00::3}"],
    }],
  ];
  for (const [message, wanted] of rows) {
    const type = message.type ?? "query";
    assertEquals(round(message) as object, { ...usual, type, ...wanted });
  }
});

Deno.test("buildMld() writes what breaks the rules", () => {
  const seen = round({ ttl: 7, routerAlert: false, src: "::", dst: "fe80::9" });
  assertEquals(
    [seen.ttl, seen.routerAlert, seen.src, seen.dst],
    [7, false, "::", "fe80::9"],
  );
  assertThrows(
    () => buildMld({ type: "report", records: ["WHAT ff05::1 {}"] }, ENDS),
    TypeError,
    `Invalid record "WHAT ff05::1 {}"`,
  );
});

Deno.test("readMld() says what is no message of MLD", () => {
  const query = buildMld({}, ENDS);
  assertEquals(readMld(query.slice(0, 30)), "IPv6 truncated");
  const broken = query.slice();
  broken[60] ^= 1;
  assertEquals(readMld(broken), "ICMPv6 bad-checksum");
  const short = buildMld({ cut: 2 }, ENDS);
  assertEquals(readMld(short), "MLD bad-length");
  const plain = buildMld({ routerAlert: false }, ENDS);
  plain[6] = 17;
  assertEquals(readMld(plain), "protocol 17, not ICMPv6");
});

Deno.test("MldTalk says what differs", async () => {
  await using peer = await ScriptedPeer.start({
    medium: "ethernet",
    address: "fe80::1/64",
    peer: "fe80::2",
  });
  await peer.pass(5_000);
  await peer.skip();
  await using conn = peer.stack.netconn(NETCONN_UDP_IPV6);
  await conn.joinGroup("ff05::123");
  const mld = peer.mld();
  assertEquals(mld.address, "fe80::2");
  const error = await assertRejects(
    () => mld.expect({ type: "report", dst: "ff02::1" }),
    ScriptError,
  );
  assertMatch(error.message, /dst +ff02::1 +ff02::16 +<-- differs/);
});
